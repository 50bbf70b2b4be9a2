R17, R29: the social worker says it is done; the prompt is suppressed, and nothing is resolved yet

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
| Hi Ruth
|
| The PEP meeting took place yesterday and the completed PEP is on Mosaic.
|
| Hassan

until 2026-11-18
