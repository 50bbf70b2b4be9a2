R49, R50, R71: the first working day after the quarter brings each manager a summary and the service its report

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

2026-11-11 09:00 ruth to hassan, cc leanne box, re 1
| I am satisfied that this is resolved.

until 2027-01-05
