R43: the IRO is not satisfied after the date; the program asks for a new one

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

2026-11-12 11:20 hassan to ruth, cc leanne box, re 1
| Done, the PEP has been completed and uploaded.

2026-11-17 09:00 ruth to hassan, cc leanne box, re 2
| I have looked and the document uploaded is last year's. I am not satisfied with this.

until 2026-11-19
