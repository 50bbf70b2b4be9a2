R114, R115: decisions circulated, silence through the fifth working day, considered agreed

2026-11-10 15:00 ruth to leanne, cc hassan box
Subject: Review decisions for Mia Calloway 3310482
| Dear Leanne
|
| Please find below the decisions of Mia Calloway's review held on 9 November 2026, circulated for your response within 5 working days.
|
| 1. Hassan to update the care plan.
| 2. School to review the transport arrangements.
|
| Ruth

until 2026-11-20
----
Wed 2026-11-18 08:30 notice · RD-2026-0001 · to ruth · RE: Review decisions for Mia Calloway 3310482

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 · by 2026-12-21
  prompt scheduled on 2026-12-21
  11-10 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 – by Mon 21 Dec 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 21 Dec 2026.

RD-2026-0001 resolved · leanne · Consider the decisions of the review of Mon 9 Nov 2026, and say if any cannot be agreed · by 2026-11-17
  prompt none on 2026-11-18
  closed 2026-11-18: Considered agreed: nobody disagreed by Tue 17 Nov 2026.
  11-10 15:00 logged: Logged: Consider the decisions of the review of Mon 9 Nov 2026, and say if any cannot be agreed – by Tue 17 Nov 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Wed 18 Nov 2026.
  11-18 08:30 resolved: Considered agreed: nobody disagreed by Tue 17 Nov 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 9 Nov 2026 · by 2027-05-11
  prompt scheduled on 2027-04-12
  11-10 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 9 Nov 2026 – by Tue 11 May 2027.
  11-10 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 12 May 2027.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 12 Apr 2027.
