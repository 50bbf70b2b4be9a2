R114, R115: the manager agrees; the decisions are agreed at once and nothing is announced

2026-11-10 15:00 ruth to leanne, cc hassan box
Subject: Review decisions - Mia Calloway 3310482
| Dear Leanne, please find below the decisions of Mia Calloway's review held on 9 November 2026 for your consideration. Please let me know within five working days if you cannot agree.
|
| Ruth

2026-11-11 09:00 leanne to ruth, cc box, re 1
| Received, thank you Ruth.

2026-11-12 12:00 leanne to ruth, cc box, re 1
| I agree with the decisions.
|
| Leanne

until 2026-11-20
----

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 · by 2026-12-21
  prompt scheduled on 2026-12-21
  11-10 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 – by Mon 21 Dec 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 21 Dec 2026.

RD-2026-0001 resolved · leanne · Consider the decisions of the review of Mon 9 Nov 2026, and say if any cannot be agreed · by 2026-11-17
  prompt none on 2026-11-18
  closed 2026-11-12: Agreed by Leanne Tait: “I agree with the decisions.”
  11-10 15:00 logged: Logged: Consider the decisions of the review of Mon 9 Nov 2026, and say if any cannot be agreed – by Tue 17 Nov 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Wed 18 Nov 2026.
  11-11 09:00 updated: Leanne Tait acknowledged it: “Received, thank you Ruth.”
  11-12 12:00 resolved: Agreed by Leanne Tait: “I agree with the decisions.”

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 9 Nov 2026 · by 2027-05-11
  prompt scheduled on 2027-04-12
  11-10 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 9 Nov 2026 – by Tue 11 May 2027.
  11-10 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 12 May 2027.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 12 Apr 2027.
