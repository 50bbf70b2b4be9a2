R20: will do is no update; the prompt goes out

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

2026-11-03 08:50 hassan to ruth, cc leanne box, re 1
| Noted, thanks Ruth. Will do.

until 2026-11-18
