R37, contract 8.1: resolved by a slip, taken back a day later by reply to the receipt (the program was started anew in between), prompted on the date

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

2026-11-04 10:00 ruth to box
Subject: TR-2026-0001
| TR-2026-0001 resolved, PEP held.

2026-11-05 08:30 ruth to box, re receipt TR-2026-0001
| Sorry, wrong child. Undo that please.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-04 10:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 08:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-04 10:00 resolved: Resolved by Ruth Penhale: “TR-2026-0001 resolved, PEP held.”
  11-05 08:30 undone: Ruth Penhale took back what happened on 4 Nov: “Resolved by Ruth Penhale: “TR-2026-0001 resolved, PEP held.””
  11-05 08:30 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
