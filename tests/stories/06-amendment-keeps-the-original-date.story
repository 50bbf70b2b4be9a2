R19, R37, R40: an extension waits for the IRO; agreed, the date moves and the original stays on record

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

2026-11-11 16:48 hassan to ruth, cc leanne box, re 1
| Hi Ruth, school can't do this week so I won't be able to meet the 13th. Could we say the 27th?

2026-11-12 09:03 ruth to hassan, cc leanne box, re 2
| Agreed, new date Friday 27 November.

until 2026-12-01
