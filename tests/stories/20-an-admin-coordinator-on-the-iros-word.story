Convention 7: an admin coordinator resolves on the IRO's word; both get the receipt

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

2026-11-11 09:00 joan to box
Subject: TR-2026-0001 resolved
| TR-2026-0001 resolved, PEP held 9 Nov. Ruth confirmed by phone.

until 2026-11-16
