Contract 6: a date of today logged after 08:30 is prompted at once

2026-11-13 16:55 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C
| Tracked Recommendation: Hassan to send me the risk assessment for Mia Calloway by close of play today, 13 November 2026.

until 2026-11-16
----
Fri 2026-11-13 16:55 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C
Fri 2026-11-13 16:55 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C

TR-2026-0001 level 1 prompted · hassan · send me the risk assessment for Mia Calloway · by 2026-11-13
  prompt sent on 2026-11-13
  11-13 16:55 logged: Logged: Hassan Mirza – “send me the risk assessment for Mia Calloway” – by Fri 13 Nov 2026.
  11-13 16:55 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-13 16:55 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 16:55 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
