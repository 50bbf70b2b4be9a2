R43, R44, R45, R47: level 2 by a fresh mail without thread; the item goes to level 2, PM and SM in place, and no second item is made

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hi Hassan,
|
| As discussed I am making the following a Tracked Recommendation:
|
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.
|
| Many thanks
| Ruth

2026-11-17 10:30 ruth to leanne, cc paul hassan box
Subject: Level 2 Tracked Recommendation - Mia Calloway 3310482
| Leanne, I have had no update on Mia Calloway's PEP. I am now making this a level 2 tracked recommendation. Leanne to confirm that the PEP has been completed by Friday 4 December.
|
| Ruth

until 2026-12-07
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-17 10:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-12-04 08:30 prompt · TR-2026-0001 · to leanne hassan ruth · cc paul · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 2 prompted · leanne · confirm that the PEP has been completed · by 2026-12-04
  prompt sent on 2026-12-04
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-17 10:30 escalated: Taken to Level 2 by Ruth Penhale.
  11-17 10:30 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 4 Dec 2026; now for Leanne Tait; the action is now “confirm that the PEP has been completed”.
  11-17 10:30 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-17 10:30 prompt-scheduled: Prompt due on Fri 4 Dec 2026.
  12-04 08:30 prompt-sent: Prompt sent to Leanne Tait, Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
