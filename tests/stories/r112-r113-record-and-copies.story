R112, R113: the record within fifteen working days of the review, copies of it within twenty

processes config/more-processes/review-record.toml config/more-processes/review-copies.toml

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-11-24 15:00 ruth to joan, cc box, re prompt RC-2026-0001
| The full record of Mia Calloway's review is complete and on Mosaic.

2026-11-30 15:00 joan to ruth, cc box, re prompt CO-2026-0001
| Done, copies were sent today to everybody who gave an address.

until 2026-12-03
----
Mon 2026-11-23 08:30 prompt · RC-2026-0001 · to ruth · RE: Monitoring form - Mia Calloway 3310482
Mon 2026-11-30 08:30 prompt · CO-2026-0001 · to ruth · cc joan · RE: Monitoring form - Mia Calloway 3310482

CO-2026-0001 resolved · ruth · Send copies of the record to those who gave their full name and address after the review of Mon 2 Nov 2026 · by 2026-11-30
  prompt sent on 2026-11-30
  closed 2026-11-30: Copies of the record reported by Joan Birkett on Mon 30 Nov 2026.
  11-03 15:00 logged: Logged: Send copies of the record to those who gave their full name and address after the review of Mon 2 Nov 2026 – by Mon 30 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.
  11-30 15:00 resolved: Copies of the record reported by Joan Birkett on Mon 30 Nov 2026.

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt scheduled on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.

RC-2026-0001 resolved · ruth · Complete the full record after the review of Mon 2 Nov 2026 · by 2026-11-23
  prompt sent on 2026-11-23
  closed 2026-11-24: Record of the review reported by Ruth Penhale on Tue 24 Nov 2026.
  11-03 15:00 logged: Logged: Complete the full record after the review of Mon 2 Nov 2026 – by Mon 23 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 23 Nov 2026.
  11-23 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.
  11-24 15:00 resolved: Record of the review reported by Ruth Penhale on Tue 24 Nov 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-05
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.
