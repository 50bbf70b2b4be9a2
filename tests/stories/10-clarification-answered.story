R2: no date is given; the IRO is asked, answers in plain words, and the item is complete

2026-11-04 11:05 ruth to bethan, cc leanne box
Subject: Tracked rec - K Danso 3312044
| Hi Beth
|
| Please treat this as a tracked rec: Beth to send me the updated pathway plan for Kofi Danso as soon as possible.
|
| Ruth

2026-11-05 09:20 ruth to box, re clarification TR-2026-0001
| Sorry - by Friday 20 November please.

until 2026-11-23
----
Wed 2026-11-04 11:05 clarification · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
Thu 2026-11-05 09:20 receipt · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
Fri 2026-11-20 08:30 prompt · TR-2026-0001 · to bethan ruth · RE: Tracked rec - K Danso 3312044

TR-2026-0001 level 1 prompted · bethan · send me the updated pathway plan for Kofi Danso · by 2026-11-20
  prompt sent on 2026-11-20
  11-04 11:05 logged: Logged: Bethan Pugh – “send me the updated pathway plan for Kofi Danso” – no date given.
  11-04 11:05 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-05 09:20 amended: Amended by Ruth Penhale: date set to Fri 20 Nov 2026.
  11-05 09:20 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-05 09:20 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-20 08:30 prompt-sent: Prompt sent to Bethan Pugh and Ruth Penhale: the date has come and no progress was reported.
