R96, R98, R100: a placement order was made; a review is due within three months of it

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-11-17 11:00 hassan to ruth, cc box
Subject: Significant change - Mia Calloway 3310482
| Court hearing outcome: a placement order was made for Mia Calloway on 16 November.
|
| Hassan

until 2026-11-20
----

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt scheduled on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.

RV-2026-0001 subsequent withdrawn · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt none on 2027-04-05
  closed 2026-11-17: A review is due earlier: placement order was made, Mon 16 Nov 2026.
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.
  11-17 11:00 withdrawn: A review is due earlier: placement order was made, Mon 16 Nov 2026.

RV-2026-0002 second open · ruth · Hold a review: placement order was made, Mon 16 Nov 2026 · by 2027-02-15
  prompt scheduled on 2027-01-18
  11-17 11:00 logged: Logged: Hold a review: placement order was made, Mon 16 Nov 2026 – by Mon 15 Feb 2027.
  11-17 11:00 alert-planned: If it is still unresolved, the IRO is told on Tue 16 Feb 2027.
  11-17 11:00 prompt-scheduled: Prompt due on Mon 18 Jan 2027.

SC-2026-0001 resolved · ruth · Outcome of a court hearing, or an order: “Court hearing outcome: a placement order was made for Mia Calloway on 16 November.” · by -
  prompt none on -
  closed 2026-11-17: Ruth Penhale was told by the mail itself.
  11-17 11:00 logged: Hassan Mirza told of a significant change: “Court hearing outcome: a placement order was made for Mia Calloway on 16 November.”
  11-17 11:00 resolved: Ruth Penhale was told by the mail itself.
