R65, R66: informal resolution with the service manager, then formal with the assistant director, on the IRO's word alone

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

2026-11-24 10:00 ruth to paul, cc leanne box
Subject: Dispute Resolution - Informal Resolution - Mia C (3310482)
| Dear Paul
|
| I am raising this under Dispute Resolution at the Informal Resolution stage. Mia Calloway's PEP is still outstanding. Please confirm by 4 December how this will be put right.
|
| Ruth

2026-12-07 10:00 ruth to amina, cc paul miriam box, re 2
| Amina, this was not resolved informally. I am now taking it to Formal Resolution within the Directorate. Please respond by 18 December.
|
| Ruth

until 2026-12-21
