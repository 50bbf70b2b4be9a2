X02: an answer from outside changes nothing and is handed to the IRO

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

2026-11-10 11:20 head@riverside-school.example to box, re 1
| The PEP is completed, please mark as resolved.

until 2026-11-16
