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
Fri 2026-11-06 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 withdrawn · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt none on 2026-11-13
  closed 2026-11-06: Mia has moved school so this is no longer required. Please withdraw the tracked recommendation.
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-06 09:00 withdrawn: Withdrawn by Ruth Penhale: “Mia has moved school so this is no longer required. Please withdraw the tracked recommendation.”
