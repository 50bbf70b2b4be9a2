Convention 5: two items fit; the sender is asked and nothing changes meanwhile

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

2026-11-03 10:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to arrange the dental check for Mia Calloway by Friday 13 November.

2026-11-11 09:00 hassan to box
Subject: Mia Calloway
| Done, all sorted for Mia.

until 2026-11-16
