Convention 4: two items of one mail live separate lives

2026-11-03 15:40 david to bethan leanne, cc box
Subject: TRACKED RECOMMENDATION re J Brook
| Beth / Leanne
|
| Tracked recommendations from Jayden Brook's review last Thursday (LCS 3309917):
|
| 1. Beth to book the review health assessment with the LAC nurse by 10 November.
| 2. Leanne to confirm in writing that funding for the bereavement counselling is agreed, by noon on Friday 13 November.
|
| Regards
| David

2026-11-09 10:02 bethan to david, cc leanne box, re 1
| Hi David
|
| 1. The health assessment is booked for 24 November at 2pm.
|
| Beth

2026-11-12 14:30 david to leanne, cc bethan box, re 1
| I am satisfied that number 2 is resolved, please update the log.
|
| David

until 2026-11-17
----
Tue 2026-11-03 15:40 receipt · TR-2026-0001,TR-2026-0002 · to david · RE: TRACKED RECOMMENDATION re J Brook
Thu 2026-11-12 14:30 receipt · TR-2026-0002 · to david · RE: TRACKED RECOMMENDATION re J Brook
Tue 2026-11-17 09:00 unresolved-alert · TR-2026-0001 · to david · RE: TRACKED RECOMMENDATION re J Brook

TR-2026-0001 level 1 updated · bethan · book the review health assessment with the LAC nurse · by 2026-11-10
  prompt suppressed on 2026-11-10
  11-03 15:40 logged: Logged: Bethan Pugh – “book the review health assessment with the LAC nurse” – by Tue 10 Nov 2026.
  11-03 15:40 alert-planned: If it is still unresolved, the IRO is told on Tue 17 Nov 2026.
  11-03 15:40 prompt-scheduled: Prompt due on Tue 10 Nov 2026.
  11-09 10:02 updated: Bethan Pugh reported it done: “The health assessment is booked for 24 November at 2pm.”
  11-09 10:02 prompt-suppressed: prompt suppressed because Bethan Pugh wrote on 9 Nov: “The health assessment is booked for 24 November at 2pm.”
  11-17 09:00 alerted: Still unresolved 5 working days after Tue 10 Nov 2026: told to David Adeleke.

TR-2026-0002 level 1 resolved · leanne · confirm in writing that funding for the bereavement counselling is agreed · by 2026-11-13
  prompt none on 2026-11-13
  closed 2026-11-12: I am satisfied that number 2 is resolved, please update the log.
  11-03 15:40 logged: Logged: Leanne Tait – “confirm in writing that funding for the bereavement counselling is agreed” – by Fri 13 Nov 2026.
  11-03 15:40 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-03 15:40 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-12 14:30 resolved: Resolved by David Adeleke: “I am satisfied that number 2 is resolved, please update the log.”
