R37, R42: answers by topic that quote nothing are told apart by the list in the log, and one mail of the IRO resolves two items and moves the third

2026-11-03 15:40 david to bethan leanne, cc box
Subject: TRACKED RECOMMENDATION re J Brook
| Beth / Leanne
|
| Tracked recommendations from Jayden Brook's review last Thursday (LCS 3309917):
|
| 1. Beth to book the review health assessment with the LAC nurse by 10 November.
| 2. Leanne to confirm in writing that funding for the bereavement counselling is agreed, by noon on Friday 13 November.
| 3. Beth to send the PEP papers to the virtual school by 13 November.
|
| Regards
| David

2026-11-09 10:02 bethan to david, cc leanne box, re 1
| Hi David
|
| Health assessment booked for 24 November at 2pm.
| Papers for the virtual school: not started, could I have until 20 November?
|
| Beth

2026-11-10 11:00 leanne to david, cc bethan box, re 1
| The counselling is agreed, letter attached.
|
| Leanne

2026-11-10 14:30 david to bethan leanne, cc box, re 1
| Thank you both. The health assessment and the funding are resolved. Number 3 can go to 20 November.
|
| David

until 2026-11-20
----
Tue 2026-11-03 15:40 receipt · TR-2026-0001,TR-2026-0002,TR-2026-0003 · to david · RE: TRACKED RECOMMENDATION re J Brook
Tue 2026-11-10 14:30 receipt · TR-2026-0001,TR-2026-0002 · to david · RE: TRACKED RECOMMENDATION re J Brook
Tue 2026-11-10 14:30 receipt · TR-2026-0003 · to david · RE: TRACKED RECOMMENDATION re J Brook
Fri 2026-11-20 08:30 prompt · TR-2026-0003 · to bethan david · RE: TRACKED RECOMMENDATION re J Brook

TR-2026-0001 level 1 resolved · bethan · book the review health assessment with the LAC nurse · by 2026-11-10
  prompt suppressed on 2026-11-10
  closed 2026-11-10: The health assessment and the funding are resolved. Number 3 can go to 20 November.
  11-03 15:40 logged: Logged: Bethan Pugh – “book the review health assessment with the LAC nurse” – by Tue 10 Nov 2026.
  11-03 15:40 alert-planned: If it is still unresolved, the IRO is told on Tue 17 Nov 2026.
  11-03 15:40 prompt-scheduled: Prompt due on Tue 10 Nov 2026.
  11-09 10:02 updated: Bethan Pugh reported it done: “Health assessment booked for 24 November at 2pm. Papers for the virtual school: not started, could I have until 20 November?”
  11-09 10:02 prompt-suppressed: prompt suppressed because Bethan Pugh wrote on 9 Nov: “Health assessment booked for 24 November at 2pm. Papers for the virtual school: not started, could I have until 20 November?”
  11-10 14:30 resolved: Resolved by David Adeleke: “The health assessment and the funding are resolved. Number 3 can go to 20 November.”

TR-2026-0002 level 1 resolved · leanne · confirm in writing that funding for the bereavement counselling is agreed · by 2026-11-13
  prompt suppressed on 2026-11-13
  closed 2026-11-10: The health assessment and the funding are resolved. Number 3 can go to 20 November.
  11-03 15:40 logged: Logged: Leanne Tait – “confirm in writing that funding for the bereavement counselling is agreed” – by Fri 13 Nov 2026.
  11-03 15:40 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-03 15:40 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 11:00 updated: Leanne Tait reported it done: “The counselling is agreed, letter attached.”
  11-10 11:00 prompt-suppressed: prompt suppressed because Leanne Tait wrote on 10 Nov: “The counselling is agreed, letter attached.”
  11-10 14:30 resolved: Resolved by David Adeleke: “The health assessment and the funding are resolved. Number 3 can go to 20 November.”

TR-2026-0003 level 1 prompted · bethan · send the PEP papers to the virtual school · by 2026-11-20
  prompt sent on 2026-11-20
  11-03 15:40 logged: Logged: Bethan Pugh – “send the PEP papers to the virtual school” – by Fri 13 Nov 2026.
  11-03 15:40 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-03 15:40 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-09 10:02 updated: Bethan Pugh asked for more time: “Health assessment booked for 24 November at 2pm. Papers for the virtual school: not started, could I have until 20 November?”
  11-09 10:02 proposed: Bethan Pugh asks for until Fri 20 Nov 2026. The date stands until the IRO agrees.
  11-10 14:30 amended: Amended by David Adeleke: date moved from Fri 13 Nov 2026 to Fri 20 Nov 2026.
  11-10 14:30 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-10 14:30 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-20 08:30 prompt-sent: Prompt sent to Bethan Pugh and David Adeleke: the date has come and no progress was reported.
