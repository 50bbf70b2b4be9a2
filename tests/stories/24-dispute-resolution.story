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
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-24 10:00 receipt · DR-2026-0001 · to ruth · RE: Dispute Resolution - Informal Resolution - Mia C (3310482)
Fri 2026-12-04 08:30 prompt · DR-2026-0001 · to paul ruth · RE: Dispute Resolution - Informal Resolution - Mia C (3310482)
Fri 2026-12-04 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-12-07 10:00 receipt · DR-2026-0001 · to ruth · RE: Dispute Resolution - Informal Resolution - Mia C (3310482)
Fri 2026-12-18 08:30 prompt · DR-2026-0001 · to amina ruth · RE: Dispute Resolution - Informal Resolution - Mia C (3310482)
Fri 2026-12-18 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

DR-2026-0001 formal-directorate prompted · amina · Mia Calloway's PEP is still outstanding: confirm how this will be put right · by 2026-12-18
  prompt sent on 2026-12-18
  11-24 10:00 logged: Logged: Paul Szymanski – “Mia Calloway's PEP is still outstanding: confirm how this will be put right” – by Fri 4 Dec 2026.
  11-24 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-24 10:00 prompt-scheduled: Prompt due on Fri 4 Dec 2026.
  11-24 10:00 people-changed: The child's people are those of TR-2026-0001.
  12-04 08:30 prompt-sent: Prompt sent to Paul Szymanski and Ruth Penhale: the date has come and no progress was reported.
  12-07 10:00 escalated: Taken to Formal Resolution within the Directorate by Ruth Penhale.
  12-07 10:00 amended: Amended by Ruth Penhale: date moved from Fri 4 Dec 2026 to Fri 18 Dec 2026; now for Amina Yusuf.
  12-07 10:00 alert-planned: If it is still unresolved, the IRO is told on Tue 29 Dec 2026.
  12-07 10:00 prompt-scheduled: Prompt due on Fri 18 Dec 2026.
  12-18 08:30 prompt-sent: Prompt sent to Amina Yusuf and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: told to Ruth Penhale.
  11-24 10:00 noted: DR-2026-0001 grew from this item, which stays open.
  12-04 09:00 alerted: Still unresolved 15 working days after Fri 13 Nov 2026: told to Ruth Penhale.
  12-18 09:00 alerted: Still unresolved 25 working days after Fri 13 Nov 2026: told to Ruth Penhale.
