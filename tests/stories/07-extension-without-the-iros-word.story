R19: nobody but the IRO moves the date; the request is handed to an IRO who was not copied, and the prompt goes out

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

2026-11-11 16:48 hassan to box, re 1
| I won't be able to meet the 13th. Could we say the 27th?

until 2026-11-16
