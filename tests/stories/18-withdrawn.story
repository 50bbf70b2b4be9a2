R36: the IRO withdraws; nothing more is sent

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

2026-11-06 09:00 ruth to hassan, cc leanne box, re 1
| Mia has moved school so this is no longer required. Please withdraw the tracked recommendation.

until 2026-11-24
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-06 09:00 clarification · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-10 08:00 clarification · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: Ruth Penhale was told.

TR-2026-0002 level 1 needs_clarification · hassan · withdraw the tracked recommendation · by -
  prompt none on -
  11-06 09:00 logged: Logged: Hassan Mirza – “withdraw the tracked recommendation” – no date given.
  11-06 09:00 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-10 08:00 asked: The IRO was asked again for what is missing.
