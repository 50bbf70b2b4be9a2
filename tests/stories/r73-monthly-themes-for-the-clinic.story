R73, R78, R83: the first clinic list of a month counts what was raised in the month before, by reason and theme

2026-11-10 10:00 ruth to leanne, cc hassan box
Subject: Issues Resolution Stage 1 - Mia C (3310482)
| Issues Resolution - Stage 1. There is drift and delay: Mia Calloway's care plan has not been updated since the last review. Leanne to provide the updated care plan by 17 November.

2026-11-12 10:00 david to leanne, cc bethan box
Subject: Issues Resolution Stage 1 - Jayden B (3309917)
| Issues Resolution - Stage 1. Statutory requirements not met: Jayden Brook has had no statutory visit for ten weeks. Leanne to confirm the statutory visit by 19 November.

2026-11-18 09:00 ruth to leanne, cc hassan box, re 1
| I am satisfied that this is resolved, thank you.

2026-11-20 09:00 david to leanne, cc bethan box, re 2
| I am satisfied that this is resolved, thank you.

until 2026-12-08
showing notice
----
Tue 2026-11-10 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Thu 2026-11-12 10:00 receipt · IR-2026-0002 · to david · RE: Issues Resolution Stage 1 - Jayden B (3309917)
Mon 2026-11-16 08:30 notice · IR-2026-0001,IR-2026-0002 · to miriam · cc david ruth · IRO tracking: list for the clinic, Monday 16 November 2026 (2)
    Issues Resolution: list for the weekly clinic
    2 items are open on Monday 16 November 2026.
    Reference:  IR-2026-0001, Stage 1
    Child:      Mia Calloway, 3310482
    Who:        Leanne Tait (practice manager)
    What:       provide the updated care plan
    By when:    Tuesday 17 November 2026
    Days used:  4 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    No update has reached this mailbox.
    Reference:  IR-2026-0002, Stage 1
    Child:      Jayden Brook, 3309917
    Who:        Leanne Tait (practice manager)
    What:       confirm the statutory visit
    By when:    Thursday 19 November 2026
    Days used:  2 of 20 working days for all stages
    Ground:     Statutory requirements not met
    No update has reached this mailbox.
Tue 2026-11-17 08:30 prompt · IR-2026-0001 · to leanne ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Wed 2026-11-18 09:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Thu 2026-11-19 08:30 prompt · IR-2026-0002 · to leanne david · RE: Issues Resolution Stage 1 - Jayden B (3309917)
Fri 2026-11-20 09:00 receipt · IR-2026-0002 · to david · RE: Issues Resolution Stage 1 - Jayden B (3309917)
Mon 2026-12-07 08:30 notice · to miriam · cc david ruth · IRO tracking: list for the clinic, Monday 7 December 2026 (0)
    Issues Resolution: list for the weekly clinic
    No item is open on Monday 7 December 2026.
    Themes of November 2026
    2 were opened in November 2026.
    * Reason: Drift in care planning, and delay in decisions or progress: 1
    * Reason: Statutory requirements not met: 1
    * Theme: Care plans: 1
    * Theme: Statutory visits: 1

IR-2026-0001 stage-1 resolved · leanne · provide the updated care plan · by 2026-11-17
  prompt sent on 2026-11-17
  closed 2026-11-18: I am satisfied that this is resolved, thank you.
  11-10 10:00 logged: Logged: Leanne Tait – “provide the updated care plan” – by Tue 17 Nov 2026.
  11-10 10:00 note-written: The note of Ruth Penhale says: for the reason “Drift in care planning, and delay in decisions or progress”.
  11-10 10:00 alert-planned: If it is still unresolved, the IRO is told on Tue 24 Nov 2026.
  11-10 10:00 prompt-scheduled: Prompt due on Tue 17 Nov 2026.
  11-17 08:30 prompt-sent: Prompt sent to Leanne Tait and Ruth Penhale: the date has come and no progress was reported.
  11-18 09:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved, thank you.”

IR-2026-0002 stage-1 resolved · leanne · confirm the statutory visit · by 2026-11-19
  prompt sent on 2026-11-19
  closed 2026-11-20: I am satisfied that this is resolved, thank you.
  11-12 10:00 logged: Logged: Leanne Tait – “confirm the statutory visit” – by Thu 19 Nov 2026.
  11-12 10:00 note-written: The note of David Adeleke says: for the reason “Statutory requirements not met”.
  11-12 10:00 alert-planned: If it is still unresolved, the IRO is told on Thu 26 Nov 2026.
  11-12 10:00 prompt-scheduled: Prompt due on Thu 19 Nov 2026.
  11-19 08:30 prompt-sent: Prompt sent to Leanne Tait and David Adeleke: the date has come and no progress was reported.
  11-20 09:00 resolved: Resolved by David Adeleke: “I am satisfied that this is resolved, thank you.”
