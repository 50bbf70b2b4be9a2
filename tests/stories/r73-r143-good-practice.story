R73, R78, R143: praise is recorded and shared: in the digest, the clinic list and the report; nothing is asked, prompted or sent for it

with digests of 2026-11-13

2026-11-10 10:00 ruth to leanne, cc hassan box
Subject: Issues Resolution Stage 1 - Mia C (3310482)
| Issues Resolution - Stage 1. There is drift and delay: Mia Calloway's care plan has not been updated since the last review. Leanne to provide the updated care plan by 4 December.

2026-11-12 10:00 david to leanne, cc box
Subject: Jayden Brook 3309917
| Hi Leanne
|
| I wanted to let you know how impressed I was at Jayden Brook's review. Bethan's excellent life story work with Jayden should be recognised, please pass this on in supervision.
|
| David

2026-11-20 10:00 ruth to leanne, cc hassan box, re 1
| Thank you Leanne, the plan is with me. Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervision.

2026-12-04 12:00 ruth to leanne, cc hassan box, re 1
| I am satisfied that this is resolved.

until 2027-01-04
showing notice report
----
Tue 2026-11-10 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Fri 2026-11-13 08:00 digest · to joan · IRO tracking, Friday 13 November 2026: nothing needs attention
    IRO tracking, Friday 13 November 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (1)
    * GP-2026-0001 | Thu 12 Nov 2026 | Bethan Pugh | Jayden Brook | good practice: Bethan's excellent life story work with Jayden should be recognised, please pass this on in supervision.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    1 mail read since yesterday 08:00, all accounted for: 1 unrelated. Last mail read: Thursday 12 November at 10:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Mon 2026-11-16 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 16 November 2026 (1)
    Issues Resolution: list for the weekly clinic
    One item is open on Monday 16 November 2026.
    Reference:  IR-2026-0001, Stage 1
    Child:      Mia Calloway, 3310482
    Who:        Leanne Tait (practice manager)
    What:       provide the updated care plan
    By when:    Friday 4 December 2026
    Days used:  4 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    No update has reached this mailbox.
    Good practice
    * GP-2026-0001: Bethan Pugh, praised by David Adeleke: “Bethan's excellent life story work with Jayden should be recognised, please pass this on in supervision.”
Mon 2026-11-23 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 23 November 2026 (1)
    Issues Resolution: list for the weekly clinic
    One item is open on Monday 23 November 2026.
    Reference:  IR-2026-0001, Stage 1
    Child:      Mia Calloway, 3310482
    Who:        Leanne Tait (practice manager)
    What:       provide the updated care plan
    By when:    Friday 4 December 2026
    Days used:  9 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    Last word: Ruth Penhale, on Friday 20 November 2026 at 10:00, reports progress.
    | Thank you Leanne, the plan is with me. Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervision.
    Good practice
    * GP-2026-0002: Hassan Mirza, praised by Ruth Penhale: “Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervision.”
Mon 2026-11-30 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 30 November 2026 (1)
    Issues Resolution: list for the weekly clinic
    One item is open on Monday 30 November 2026.
    Reference:  IR-2026-0001, Stage 1
    Child:      Mia Calloway, 3310482
    Who:        Leanne Tait (practice manager)
    What:       provide the updated care plan
    By when:    Friday 4 December 2026
    Days used:  14 of 20 working days for all stages
    Ground:     Drift in care planning, and delay in decisions or progress
    Last word: Ruth Penhale, on Friday 20 November 2026 at 10:00, reports progress.
    | Thank you Leanne, the plan is with me. Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervision.
Fri 2026-12-04 12:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Mon 2026-12-07 08:30 notice · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 7 December 2026 (0)
    Issues Resolution: list for the weekly clinic
    No item is open on Monday 7 December 2026.
    Themes of November 2026
    One was opened in November 2026.
    * Reason: Drift in care planning, and delay in decisions or progress: 1
    * Theme: Care plans: 1
    * Good practice recorded: 2
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
    October to December 2026: report for the whole service
    Please check this draft before it is passed on. The workbook for partners names nobody and shows no small counts; it needs your approval too.
    In October to December 2026, 0 recommendations were opened for the service. There were 0 open at the start of the quarter and 0 at its end.
    None was resolved in the quarter.
    Good practice was recorded 2 times; the workbook lists it.
    Figures
    A quarter counts what was opened in it, what was closed in it and what stood open at its end. Every figure tells how things stood on its last day: an item reopened later stays closed in the quarter in which it was closed.
    A monitoring form counts once, in the quarter in which it first came: not when it comes again changed, escalated or marked RESOLVED, nor within 28 days for the same child.
    * Monitoring forms received: this quarter 0
    * Forms with a Tracked Recommendation: this quarter 0
    * Forms without one: this quarter 0
    * Open at the start: this quarter 0
    * Opened: this quarter 0
    * Reopened: this quarter 0
    * Resolved: this quarter 0
    * Withdrawn: this quarter 0
    * Open at the end: this quarter 0
    * Open at the end and past the date: this quarter 0
    * Taken to a higher level: this quarter 0
    * Resolved by the first date: this quarter 0
    * Resolved by a later date the IRO agreed: this quarter 0
    * Resolved after being taken to a higher level: this quarter 0
    * Resolved late: this quarter 0
    * Resolved without a date: this quarter 0
    * Share resolved in time: this quarter –
    * Dates moved: this quarter 0
    * Prompts sent: this quarter 0
    * Prompts answered within 5 working days: this quarter 0
    * Days to resolve, median: this quarter –
    * Days to resolve, longest: this quarter –
    * Working days to resolve, median: this quarter –
    * Working days to resolve, longest: this quarter –
    Dispute and issues resolution
    * IR-2026-0001, Issues Resolution, Stage 1: resolved. Outcome: I am satisfied that this is resolved.
    By theme
    None.
    By unit
    None.
    By team
    None.
    By worker
    None.
    By practice manager
    None.
    By IRO
    None.
    Figures about people say what stands in the log, not how they work: please speak with them before drawing conclusions. The attached workbook lists the items behind every figure; the attached document is this text to edit.

IR-2026-0001 stage-1 resolved · leanne · provide the updated care plan · by 2026-12-04
  prompt suppressed on 2026-12-04
  closed 2026-12-04: I am satisfied that this is resolved.
  11-10 10:00 logged: Logged: Leanne Tait – “provide the updated care plan” – by Fri 4 Dec 2026.
  11-10 10:00 note-written: The note of Ruth Penhale says: for the reason “Drift in care planning, and delay in decisions or progress”.
  11-10 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-10 10:00 prompt-scheduled: Prompt due on Fri 4 Dec 2026.
  11-20 10:00 noted: Ruth Penhale praised Hassan Mirza: “Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervision.” Recorded as good practice, GP-2026-0002.
  11-20 10:00 updated: Ruth Penhale reported progress: “Thank you Leanne, the plan is with me. Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervis…”
  11-20 10:00 prompt-suppressed: prompt suppressed because Ruth Penhale wrote on 20 Nov: “Thank you Leanne, the plan is with me. Hassan deserves real credit for how carefully he prepared Mia for it, please tell him so in supervis…”
  12-04 12:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved.”
