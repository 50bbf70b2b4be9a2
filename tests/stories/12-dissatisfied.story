R43: the IRO is not satisfied before the date; the suppressed prompt is scheduled again

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

2026-11-06 11:20 hassan to ruth, cc leanne box, re 1
| Done, the PEP has been completed and uploaded.

2026-11-09 09:00 ruth to hassan, cc leanne box, re 2
| Hassan, I have looked and the document uploaded is last year's. This does not address what I asked for.

until 2026-11-16
