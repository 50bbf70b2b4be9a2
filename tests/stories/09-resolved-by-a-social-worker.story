X11: a social worker who calls it resolved has said done; only the IRO resolves

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

2026-11-10 11:20 hassan to ruth, cc leanne box, re 1
| This is now resolved, please close.

until 2026-11-24
