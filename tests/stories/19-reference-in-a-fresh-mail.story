Convention 5: a fresh mail with the reference says which item it is about

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

2026-11-11 09:00 ruth to box
Subject: TR-2026-0001
| I am satisfied with this, resolved. PEP held on 9 November.

until 2026-11-16
