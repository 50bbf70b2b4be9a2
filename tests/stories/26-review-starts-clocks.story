R97, R129: a review took place; midway monitoring in six weeks, and the review timetable goes on

2026-11-10 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Hi Hassan, Mia Calloway's second review took place on 9 November 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-12-18 11:00 ruth to hassan, cc box
Subject: Midway monitoring - Mia Calloway 3310482
| Midway monitoring meeting held today with Hassan for Mia Calloway. All decisions are on track.
|
| Ruth

until 2026-12-31
----

MM-2026-0001 resolved · ruth · Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 · by 2026-12-21
  prompt none on 2026-12-21
  closed 2026-12-18: Midway monitoring reported by Ruth Penhale on Fri 18 Dec 2026.
  11-10 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 9 Nov 2026 – by Mon 21 Dec 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 21 Dec 2026.
  12-18 11:00 resolved: Midway monitoring reported by Ruth Penhale on Fri 18 Dec 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 9 Nov 2026 · by 2027-05-11
  prompt scheduled on 2027-04-12
  11-10 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 9 Nov 2026 – by Tue 11 May 2027.
  11-10 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 12 May 2027.
  11-10 15:00 prompt-scheduled: Prompt due on Mon 12 Apr 2027.
