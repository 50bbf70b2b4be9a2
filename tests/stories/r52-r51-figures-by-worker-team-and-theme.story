R49, R50, R51, R52: the quarter's summary shows the unit's manager which issues and whom they concern, and what was escalated

2026-10-05 09:30 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP with the virtual school by Friday 16 October.

2026-10-06 09:30 david to hassan, cc leanne box
Subject: Tracked Recommendation - Jayden B (3309917)
| Tracked Recommendation: Hassan to complete Jayden Brook's PEP by Friday 16 October.

2026-10-07 09:30 david to bethan, cc leanne box
Subject: Tracked Recommendation - Aled Price 3312244
| Tracked Recommendation: Bethan to book Aled Price's review health assessment by Friday 23 October.

2026-10-15 12:00 hassan to ruth, cc box, re 1
| The PEP is done and on Mosaic.

2026-10-16 12:00 ruth to hassan, cc box, re 1
| Thank you, I am satisfied that this is resolved.

2026-10-21 12:00 david to leanne, cc paul hassan box, re 2
| This is still outstanding. I am now making this a level 2, new date 6 November.

until 2027-01-04
showing summary
----
Mon 2026-10-05 09:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-10-06 09:30 receipt · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Wed 2026-10-07 09:30 receipt · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Fri 2026-10-16 08:30 prompt · TR-2026-0002 · to hassan david · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-10-16 12:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-10-21 12:00 receipt · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-10-23 08:30 prompt · TR-2026-0003 · to bethan david · RE: Tracked Recommendation - Aled Price 3312244
Fri 2026-10-30 09:00 unresolved-alert · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Fri 2026-11-06 08:30 prompt · TR-2026-0002 · to leanne hassan david · cc paul · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-11-13 09:00 unresolved-alert · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-11-13 09:00 unresolved-alert · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Fri 2026-11-27 09:00 unresolved-alert · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-11-27 09:00 unresolved-alert · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Fri 2026-12-11 09:00 unresolved-alert · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Fri 2026-12-11 09:00 unresolved-alert · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Tue 2026-12-29 09:00 unresolved-alert · TR-2026-0002 · to david · RE: Tracked Recommendation - Jayden B (3309917)
Tue 2026-12-29 09:00 unresolved-alert · TR-2026-0003 · to david · RE: Tracked Recommendation - Aled Price 3312244
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
    October to December 2026: summary for Children in Care
    Please check this draft, and add your own analysis where you know more than the log does.
    In October to December 2026, 3 recommendations were opened for the unit Children in Care. There were 0 open at the start of the quarter and 2 at its end, 2 of them past the date.
    1 recommendation was resolved, by the first date.
    3 prompts were sent; 1 was answered within five working days.
    Figures
    A quarter counts what was opened in it, what was closed in it and what stood open at its end. Every figure tells how things stood on its last day: an item reopened later stays closed in the quarter in which it was closed.
    A monitoring form counts once, in the quarter in which it first came: not when it comes again changed, escalated or marked RESOLVED, nor within 28 days for the same child.
    * Monitoring forms received: this quarter 0
    * Forms with a Tracked Recommendation: this quarter 0
    * Forms without one: this quarter 0
    * Open at the start: this quarter 0
    * Opened: this quarter 3
    * Reopened: this quarter 0
    * Resolved: this quarter 1
    * Withdrawn: this quarter 0
    * Open at the end: this quarter 2
    * Open at the end and past the date: this quarter 2
    * Taken to a higher level: this quarter 1
    * Resolved by the first date: this quarter 1
    * Resolved by a later date the IRO agreed: this quarter 0
    * Resolved after being taken to a higher level: this quarter 0
    * Resolved late: this quarter 0
    * Resolved without a date: this quarter 0
    * Share resolved in time: this quarter 100 %
    * Dates moved: this quarter 1
    * Prompts sent: this quarter 3
    * Prompts answered within 5 working days: this quarter 1
    * Days to resolve, median: this quarter 11
    * Days to resolve, longest: this quarter 11
    * Working days to resolve, median: this quarter 9
    * Working days to resolve, longest: this quarter 9
    By theme
    * Education: opened 2, resolved 1, open 1, past date 1
    * Assessments: opened 1, resolved 0, open 1, past date 1
    * Health: opened 1, resolved 0, open 1, past date 1
    By team
    * Willow Team: opened 3, resolved 1, open 2, past date 2
    By worker
    * Hassan Mirza: opened 2, resolved 1, open 1, past date 1
    * Bethan Pugh: opened 1, resolved 0, open 1, past date 1
    By practice manager
    * Leanne Tait: opened 3, resolved 1, open 2, past date 2
    By IRO
    * David Adeleke: opened 2, resolved 0, open 2, past date 2
    * Ruth Penhale: opened 1, resolved 1, open 0, past date 0
    Figures about people say what stands in the log, not how they work: please speak with them before drawing conclusions. The attached workbook lists the items behind every figure; the attached document is this text to edit.
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
    October to December 2026: summary for Leaving Care
    Please check this draft, and add your own analysis where you know more than the log does.
    In October to December 2026, 0 recommendations were opened for the unit Leaving Care. There were 0 open at the start of the quarter and 0 at its end.
    None was resolved in the quarter.
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
    By theme
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
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-10-16
  prompt suppressed on 2026-10-16
  closed 2026-10-16: I am satisfied that this is resolved
  10-05 09:30 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 16 Oct 2026.
  10-05 09:30 alert-planned: If it is still unresolved, the IRO is told on Fri 23 Oct 2026.
  10-05 09:30 prompt-scheduled: Prompt due on Fri 16 Oct 2026.
  10-15 12:00 updated: Hassan Mirza reported it done: “The PEP is done and on Mosaic.”
  10-15 12:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 15 Oct: “The PEP is done and on Mosaic.”
  10-16 12:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved”

TR-2026-0002 level 2 prompted · leanne · complete Jayden Brook's PEP · by 2026-11-06
  prompt sent on 2026-11-06
  10-06 09:30 logged: Logged: Hassan Mirza – “complete Jayden Brook's PEP” – by Fri 16 Oct 2026.
  10-06 09:30 alert-planned: If it is still unresolved, the IRO is told on Fri 23 Oct 2026.
  10-06 09:30 prompt-scheduled: Prompt due on Fri 16 Oct 2026.
  10-16 08:30 prompt-sent: Prompt sent to Hassan Mirza and David Adeleke: the date has come and no progress was reported.
  10-21 12:00 escalated: Taken to Level 2 by David Adeleke.
  10-21 12:00 amended: Amended by David Adeleke: date moved from Fri 16 Oct 2026 to Fri 6 Nov 2026; now for Leanne Tait.
  10-21 12:00 alert-planned: If it is still unresolved, the IRO is told on Fri 13 Nov 2026.
  10-21 12:00 prompt-scheduled: Prompt due on Fri 6 Nov 2026.
  11-06 08:30 prompt-sent: Prompt sent to Leanne Tait, Hassan Mirza and David Adeleke: the date has come and no progress was reported.
  11-13 09:00 alerted: Still unresolved 5 working days after Fri 6 Nov 2026: told to David Adeleke.
  11-27 09:00 alerted: Still unresolved 15 working days after Fri 6 Nov 2026: told to David Adeleke.
  12-11 09:00 alerted: Still unresolved 25 working days after Fri 6 Nov 2026: told to David Adeleke.
  12-29 09:00 alerted: Still unresolved 35 working days after Fri 6 Nov 2026: told to David Adeleke.

TR-2026-0003 level 1 prompted · bethan · book Aled Price's review health assessment · by 2026-10-23
  prompt sent on 2026-10-23
  10-07 09:30 logged: Logged: Bethan Pugh – “book Aled Price's review health assessment” – by Fri 23 Oct 2026.
  10-07 09:30 alert-planned: If it is still unresolved, the IRO is told on Fri 30 Oct 2026.
  10-07 09:30 prompt-scheduled: Prompt due on Fri 23 Oct 2026.
  10-23 08:30 prompt-sent: Prompt sent to Bethan Pugh and David Adeleke: the date has come and no progress was reported.
  10-30 09:00 alerted: Still unresolved 5 working days after Fri 23 Oct 2026: told to David Adeleke.
  11-13 09:00 alerted: Still unresolved 15 working days after Fri 23 Oct 2026: told to David Adeleke.
  11-27 09:00 alerted: Still unresolved 25 working days after Fri 23 Oct 2026: told to David Adeleke.
  12-11 09:00 alerted: Still unresolved 35 working days after Fri 23 Oct 2026: told to David Adeleke.
  12-29 09:00 alerted: Still unresolved 45 working days after Fri 23 Oct 2026: told to David Adeleke.
