R107, R111, R112: with three more process files, each review is followed by dates for its decisions, its record and the care plan

processes config/more-processes/decisions-circulated.toml config/more-processes/review-record.toml config/more-processes/care-plan-update.toml

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-11-17 09:00 hassan to ruth, cc box, re prompt CP-2026-0001
| The care plan has been updated and is on Mosaic.
|
| Hassan

until 2026-11-24
showing prompt
----
Mon 2026-11-09 08:30 prompt · DC-2026-0001 · to ruth · RE: Monitoring form - Mia Calloway 3310482
    Please report the circulation of the decisions: DC-2026-0001
    Please reply with the outcome of the circulation of the decisions, or the date on which it will take place.
    Reference:  DC-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Circulate the decisions after the review of Mon 2 Nov 2026
    By when:    Monday 9 November 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Mon 2026-11-16 08:30 prompt · CP-2026-0001 · to hassan · cc ruth · RE: Monitoring form - Mia Calloway 3310482
    Please report the update of the care plan: CP-2026-0001
    Please reply with the outcome of the update of the care plan, or the date on which it will take place.
    Reference:  CP-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       Update the care plan, and the plans for permanence, health, education, placement and pathway after the review of Mon 2 Nov 2026
    By when:    Monday 16 November 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Mon 2026-11-23 08:30 prompt · RC-2026-0001 · to ruth · RE: Monitoring form - Mia Calloway 3310482
    Please report the record of the review: RC-2026-0001
    Please reply with the outcome of the record of the review, or the date on which it will take place.
    Reference:  RC-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Complete the full record after the review of Mon 2 Nov 2026
    By when:    Monday 23 November 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.

CP-2026-0001 resolved · hassan · Update the care plan, and the plans for permanence, health, education, placement and pathway after the review of Mon 2 Nov 2026 · by 2026-11-16
  prompt sent on 2026-11-16
  closed 2026-11-17: Update of the care plan reported by Hassan Mirza on Tue 17 Nov 2026.
  11-03 15:00 logged: Logged: Update the care plan, and the plans for permanence, health, education, placement and pathway after the review of Mon 2 Nov 2026 – by Mon 16 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 16 Nov 2026.
  11-16 08:30 prompt-sent: Prompt sent to Hassan Mirza: the date has come and no progress was reported.
  11-17 09:00 resolved: Update of the care plan reported by Hassan Mirza on Tue 17 Nov 2026.

DC-2026-0001 prompted · ruth · Circulate the decisions after the review of Mon 2 Nov 2026 · by 2026-11-09
  prompt sent on 2026-11-09
  11-03 15:00 logged: Logged: Circulate the decisions after the review of Mon 2 Nov 2026 – by Mon 9 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 9 Nov 2026.
  11-09 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt scheduled on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.

RC-2026-0001 prompted · ruth · Complete the full record after the review of Mon 2 Nov 2026 · by 2026-11-23
  prompt sent on 2026-11-23
  11-03 15:00 logged: Logged: Complete the full record after the review of Mon 2 Nov 2026 – by Mon 23 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 23 Nov 2026.
  11-23 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-05
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.
