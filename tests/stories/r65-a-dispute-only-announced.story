R65, R66: a dispute that is only announced takes over the action of the recommendation it grew from; where there is none, the IRO is asked

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to begin life story work with Mia Calloway by Friday 13 November.

2026-11-16 10:00 ruth to amina, cc miriam box
Subject: Mia Calloway 3310482
| Dear Amina
|
| I am now raising this as Formal Resolution within the Directorate.
|
| Ruth

2026-11-16 11:00 david to amina, cc miriam box
Subject: Jayden Brook 3309917
| Dear Amina
|
| I am now raising this as Formal Resolution within the Directorate.
|
| David

2026-11-17 09:00 david to box, re clarification DR-2026-0002
| Amina to confirm in writing that a placement near his school will be found, by 30 November.

until 2026-11-18
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-16 10:00 receipt · DR-2026-0001 · to ruth · RE: Mia Calloway 3310482
Mon 2026-11-16 11:00 clarification · DR-2026-0002 · to david · RE: Jayden Brook 3309917
Tue 2026-11-17 09:00 receipt · DR-2026-0002 · to david · RE: Jayden Brook 3309917

DR-2026-0001 formal-directorate open · amina · Hassan to begin life story work with Mia Calloway · by 2026-11-26
  prompt scheduled on 2026-11-26
  11-16 10:00 logged: Logged: Amina Yusuf – “Hassan to begin life story work with Mia Calloway” – by Thu 26 Nov 2026.
  11-16 10:00 alert-planned: If it is still unresolved, the IRO is told on Thu 3 Dec 2026.
  11-16 10:00 prompt-scheduled: Prompt due on Thu 26 Nov 2026.
  11-16 10:00 people-changed: The child's people are those of TR-2026-0001.

DR-2026-0002 formal-directorate open · amina · Amina to confirm in writing that a placement near his school will be found, by 30 November · by 2026-11-30
  prompt scheduled on 2026-11-30
  11-16 11:00 logged: Logged: Amina Yusuf – something not stated – by Thu 26 Nov 2026.
  11-16 11:00 alert-planned: If it is still unresolved, the IRO is told on Thu 3 Dec 2026.
  11-16 11:00 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-17 09:00 amended: Amended by David Adeleke: date moved from Thu 26 Nov 2026 to Mon 30 Nov 2026; the action is now “Amina to confirm in writing that a placement near his school will be found, by 30 November”.
  11-17 09:00 alert-planned: If it is still unresolved, the IRO is told on Mon 7 Dec 2026.
  11-17 09:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.

TR-2026-0001 level 1 prompted · hassan · Hassan to begin life story work with Mia Calloway · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “Hassan to begin life story work with Mia Calloway” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-16 10:00 noted: DR-2026-0001 grew from this item, which stays open.
