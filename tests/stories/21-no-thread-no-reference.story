Convention 5: neither thread nor reference; the child and the people say which item is meant

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

2026-11-11 09:00 hassan to ruth, cc box
Subject: Mia Calloway
| Hi Ruth, just to update that Mia's PEP was completed on Monday and is on the system.

until 2026-11-16
