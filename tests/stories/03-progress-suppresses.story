R29, R30: progress suppresses the prompt; the alert comes five working days after the date

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
| The PEP meeting is booked for the 24th, school have confirmed.

until 2026-12-10
