R44, R45, R47: not resolved at level 1, the IRO takes it to level 2; the prompt goes to PM, SW and IRO, the SM in copy

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

2026-11-17 10:30 ruth to leanne, cc paul hassan box, re 1
| Leanne, there has been no response to this. I am now making this a level 2 Tracked Recommendation: please confirm the PEP has been completed by Friday 4 December.
|
| Ruth

until 2026-12-07
