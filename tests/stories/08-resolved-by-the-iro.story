R32, R42: the IRO is satisfied; the item is resolved with its outcome and the prompt is not sent

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
| PEP completed yesterday and uploaded.

2026-11-11 09:00 ruth to hassan, cc leanne box, re 2
| Thank you Hassan. I have seen the PEP and am satisfied that this is resolved.

until 2026-11-30
