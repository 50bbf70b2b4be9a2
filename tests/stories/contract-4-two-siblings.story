Contract 3, 4: two siblings in one mail; the reply about one leaves the other alone

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendations - Calloway siblings
| Hi Hassan,
|
| Tracked recommendations for Mia Calloway (3310482) and Leo Calloway (3310483):
|
| 1. Mia: Hassan to complete the PEP by Friday 13 November.
| 2. Leo: Hassan to book the dental check by Friday 13 November.
|
| Ruth

2026-11-10 09:00 hassan to ruth, cc box
Subject: Leo Calloway 3310483
| Leo's dental check took place on 6 November.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Tracked Recommendations - Calloway siblings
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendations - Calloway siblings

TR-2026-0001 level 1 prompted · hassan · complete the PEP · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete the PEP” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0002 level 1 updated · hassan · book the dental check · by 2026-11-13
  prompt suppressed on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “book the dental check” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 09:00 updated: Hassan Mirza reported it done: “Leo's dental check took place on 6 November.”
  11-10 09:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 10 Nov: “Leo's dental check took place on 6 November.”
