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
