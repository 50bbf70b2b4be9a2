R44, R55, R56: the form comes again as level 2 with a new date, then marked RESOLVED: it is one item all along

2026-11-05 15:00 ruth to hassan, cc leanne joan box
Subject: Monitoring form - Mia C
| Hassan, the form is attached.
|
| Ruth
+ 1 CALLOWAY Mia HM LT RP.docx
+ Child: Mia Calloway, 3310482
+ Date of review: 4 November 2026
+ Tracked Recommendation
+ Who | What | By when
+ Hassan Mirza | Complete Mia's PEP with the virtual school | 20 November 2026

2026-11-30 15:00 ruth to leanne, cc paul hassan joan box, re 1
| Leanne, this has not been done. The updated form is attached.
|
| Ruth
+ 2 CALLOWAY Mia HM LT RP.docx
+ Child: Mia Calloway, 3310482
+ Date of review: 4 November 2026
+ Tracked Recommendation
+ Who | What | By when
+ Leanne Tait | Complete Mia's PEP with the virtual school | 11 December 2026

2026-12-10 15:00 ruth to joan, cc leanne hassan box
Subject: form
| Joan, for the log.
+ 2 CALLOWAY Mia HM LT RP RESOLVED.docx
+ Child: Mia Calloway, 3310482
+ Outcome: PEP completed on 9 December.

until 2026-12-14
----
Thu 2026-11-05 15:00 receipt · TR-2026-0001 · to ruth · RE: Monitoring form - Mia C
Fri 2026-11-20 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Monitoring form - Mia C
Fri 2026-11-27 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Monitoring form - Mia C
Mon 2026-11-30 15:00 receipt · TR-2026-0001 · to ruth · RE: Monitoring form - Mia C
Thu 2026-12-10 15:00 receipt · TR-2026-0001 · to ruth · RE: Monitoring form - Mia C

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 · by 2026-12-16
  prompt scheduled on 2026-12-16
  11-05 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 – by Wed 16 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 16 Dec 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Wed 4 Nov 2026 · by 2027-05-06
  prompt scheduled on 2027-04-07
  11-05 15:00 logged: Logged: Hold the next review (subsequent review) after that of Wed 4 Nov 2026 – by Thu 6 May 2027.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 7 May 2027.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 7 Apr 2027.

TR-2026-0001 level 2 resolved · leanne · Complete Mia's PEP with the virtual school · by 2026-12-11
  prompt none on 2026-12-11
  closed 2026-12-10: PEP completed on 9 December.
  11-05 15:00 logged: Logged: Hassan Mirza – “Complete Mia's PEP with the virtual school” – by Fri 20 Nov 2026.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-20 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-27 09:00 alerted: Still unresolved 5 working days after Fri 20 Nov 2026: told to Ruth Penhale.
  11-30 15:00 escalated: Taken to Level 2 by Ruth Penhale.
  11-30 15:00 amended: Amended by Ruth Penhale: date moved from Fri 20 Nov 2026 to Fri 11 Dec 2026; now for Leanne Tait.
  11-30 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 18 Dec 2026.
  11-30 15:00 prompt-scheduled: Prompt due on Fri 11 Dec 2026.
  12-10 15:00 resolved: Resolved by Ruth Penhale: “PEP completed on 9 December.”
