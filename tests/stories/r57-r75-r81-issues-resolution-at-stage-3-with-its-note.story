R57, R74, R75, R78, R81, R88, R90, R94: issues resolution straight at stage 3 with its note; the clinic list shows note, reason and days used; agreed actions become dated items; resolved on the IRO's word

2026-11-23 10:00 ruth to paul dawn, cc leanne hassan box
Subject: Issues Resolution Stage 3 - Mia C (3310482)
| Dear Paul and Dawn
|
| I am raising Issues Resolution at Stage 3 for Mia Calloway, bypassing the earlier stages because of the urgency.
|
| Reason: drift in care planning
| Impact on the child: Mia does not know where she will live after Christmas and asks me every week.
| Discussion with social worker: Hassan and I spoke on 20 November.
| Actions requested: Paul to provide the updated care plan.
|
| Ruth

2026-11-30 15:00 paul to ruth, cc dawn box, re 1
| Ruth, the updated care plan has been drafted and is with Dawn for sign-off.
|
| Paul

2026-12-01 10:00 ruth to paul hassan, cc leanne box, re 1
| Following our discussion these actions are agreed as Tracked Recommendations:
|
| 1. Hassan to share the updated care plan with Mia by Friday 11 December.
| 2. Leanne to confirm the placement funding in writing by Monday 14 December.
|
| Ruth

2026-12-08 09:00 ruth to paul, cc dawn box
Subject: IR-2026-0001
| I am satisfied that this is now resolved. The plan is agreed and actions are tracked.

until 2026-12-15
showing notice
----
Mon 2026-11-23 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Mon 2026-11-30 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 30 November 2026 (1)
    Issues Resolution: list for the weekly clinic
    One item is open on Monday 30 November 2026.
    Reference:  IR-2026-0001, Stage 3
    Child:      Mia Calloway, 3310482
    Who:        Paul Szymanski (service manager)
    What:       provide the updated care plan
    By when:    Monday 30 November 2026
    Days used:  5 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    Reason:     drift in care planning
    Impact:     Mia does not know where she will live after Christmas and asks me every week.
    Discussion: Hassan and I spoke on 20 November.
    Actions requested: Paul to provide the updated care plan.
    No update has reached this mailbox.
Mon 2026-11-30 08:30 prompt · IR-2026-0001 · to paul dawn ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Tue 2026-12-01 10:00 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Mon 2026-12-07 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 7 December 2026 (1)
    Issues Resolution: list for the weekly clinic
    One item is open on Monday 7 December 2026.
    Reference:  IR-2026-0001, Stage 3
    Child:      Mia Calloway, 3310482
    Who:        Paul Szymanski (service manager)
    What:       provide the updated care plan
    By when:    Monday 30 November 2026
    Days used:  10 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    Reason:     drift in care planning
    Impact:     Mia does not know where she will live after Christmas and asks me every week.
    Discussion: Hassan and I spoke on 20 November.
    Actions requested: Paul to provide the updated care plan.
    Last word: Paul Szymanski, on Monday 30 November 2026 at 15:00, reports progress.
    | Ruth, the updated care plan has been drafted and is with Dawn for sign-off.
    Themes of November 2026
    One was opened in November 2026.
    * Reason: Drift in care planning, and delay in decisions or progress: 1
    * Theme: Care plans: 1
Mon 2026-12-07 09:00 unresolved-alert · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Tue 2026-12-08 09:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Fri 2026-12-11 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)
Mon 2026-12-14 08:30 prompt · TR-2026-0002 · to leanne hassan ruth · RE: Issues Resolution Stage 3 - Mia C (3310482)

IR-2026-0001 stage-3 resolved · paul · provide the updated care plan · by 2026-11-30
  prompt sent on 2026-11-30
  closed 2026-12-08: I am satisfied that this is now resolved. The plan is agreed and actions are tracked.
  11-23 10:00 logged: Logged: Paul Szymanski – “provide the updated care plan” – by Mon 30 Nov 2026.
  11-23 10:00 note-written: The note of Ruth Penhale says: for the reason “Drift in care planning, and delay in decisions or progress”; Reason “drift in care planning”; Impact “Mia does not know where she will live after Christmas and asks me every week.”; Discussion “Hassan and I spoke on 20 November.”; Actions requested “Paul to provide the updated care plan.”.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Mon 7 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 08:30 prompt-sent: Prompt sent to Paul Szymanski, Dawn Okoro and Ruth Penhale: the date has come and no progress was reported.
  11-30 15:00 updated: Paul Szymanski reported progress: “Ruth, the updated care plan has been drafted and is with Dawn for sign-off.”
  12-07 09:00 alerted: Still unresolved 5 working days after Mon 30 Nov 2026: told to Ruth Penhale.
  12-08 09:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is now resolved. The plan is agreed and actions are tracked.”

TR-2026-0001 level 1 prompted · hassan · share the updated care plan with Mia · by 2026-12-11
  prompt sent on 2026-12-11
  12-01 10:00 logged: Logged: Hassan Mirza – “share the updated care plan with Mia” – by Fri 11 Dec 2026.
  12-01 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 18 Dec 2026.
  12-01 10:00 prompt-scheduled: Prompt due on Fri 11 Dec 2026.
  12-11 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0002 level 1 prompted · leanne · confirm the placement funding in writing · by 2026-12-14
  prompt sent on 2026-12-14
  12-01 10:00 logged: Logged: Leanne Tait – “confirm the placement funding in writing” – by Mon 14 Dec 2026.
  12-01 10:00 alert-planned: If it is still unresolved, the IRO is told on Mon 21 Dec 2026.
  12-01 10:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.
  12-14 08:30 prompt-sent: Prompt sent to Leanne Tait, Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
