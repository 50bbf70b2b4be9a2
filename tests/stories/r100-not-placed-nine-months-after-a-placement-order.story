R100: nine months after a placement order the child is not placed: the plan is to be reviewed. With one more process file

processes config/more-processes/placement-order.toml

2026-01-06 11:00 hassan to ruth, cc box
Subject: Significant change - Mia Calloway 3310482
| The court made a placement order for Mia Calloway on 5 January.
|
| Hassan

2026-04-02 10:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's second review took place on 1 April 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-10-06 15:00 ruth to hassan, cc leanne box, re prompt PO-2026-0001
| Done: the plan was reviewed today and long-term fostering is now being considered beside adoption.
|
| Ruth

until 2026-10-07
showing prompt
----
Fri 2026-03-06 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Significant change - Mia Calloway 3310482
    Coming up: RV-2026-0001
    Please reply with the date on which the review will take place, and send the invitations in good time.
    20 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, Second review
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold a review: made a placement order, Mon 5 Jan 2026
    By when:    Monday 6 April 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Fri 2026-03-20 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Significant change - Mia Calloway 3310482
    Coming up: RV-2026-0001
    Please reply with the date on which the review will take place, and send the invitations in good time.
    10 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, Second review
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold a review: made a placement order, Mon 5 Jan 2026
    By when:    Monday 6 April 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Wed 2026-04-01 08:00 summary · to paul · IRO tracking, January to March 2026: summary for Children in Care
Wed 2026-04-01 08:00 summary · to rose · IRO tracking, January to March 2026: summary for Leaving Care
Wed 2026-04-01 08:00 report · to miriam · IRO tracking, January to March 2026: report for the whole service
Wed 2026-05-13 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Monitoring form - Mia Calloway 3310482
    Please report the midway monitoring: MM-2026-0001
    Please reply with the outcome of the midway monitoring, or the date on which it will take place.
    Reference:  MM-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the midway monitoring meeting after the review of Wed 1 Apr 2026
    By when:    Wednesday 13 May 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Wed 2026-07-01 08:00 summary · to paul · IRO tracking, April to June 2026: summary for Children in Care
Wed 2026-07-01 08:00 summary · to rose · IRO tracking, April to June 2026: summary for Leaving Care
Wed 2026-07-01 08:00 report · to miriam · IRO tracking, April to June 2026: report for the whole service
Thu 2026-09-03 08:30 prompt · RV-2026-0002 · to ruth hassan · RE: Monitoring form - Mia Calloway 3310482
    Coming up: RV-2026-0002
    Please reply with the date on which the review will take place, and send the invitations in good time.
    20 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Subsequent review
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (subsequent review) after that of Wed 1 Apr 2026
    By when:    Thursday 1 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Thu 2026-09-17 08:30 prompt · RV-2026-0002 · to ruth hassan · RE: Monitoring form - Mia Calloway 3310482
    Coming up: RV-2026-0002
    Please reply with the date on which the review will take place, and send the invitations in good time.
    10 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Subsequent review
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (subsequent review) after that of Wed 1 Apr 2026
    By when:    Thursday 1 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Thu 2026-10-01 08:00 summary · to paul · IRO tracking, July to September 2026: summary for Children in Care
Thu 2026-10-01 08:00 summary · to rose · IRO tracking, July to September 2026: summary for Leaving Care
Thu 2026-10-01 08:00 report · to miriam · IRO tracking, July to September 2026: report for the whole service
Fri 2026-10-02 09:00 unresolved-alert · RV-2026-0002 · to ruth · RE: Monitoring form - Mia Calloway 3310482
Mon 2026-10-05 08:30 prompt · PO-2026-0001 · to ruth hassan · cc leanne · RE: Significant change - Mia Calloway 3310482
    Please report the review of the plan after a placement order: PO-2026-0001
    Please reply with the outcome of the review of the plan after a placement order, or the date on which it will take place.
    Reference:  PO-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Review the plan: the child is not placed nine months after the placement order (made a placement order, Mon 5 Jan 2026)
    By when:    Monday 5 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.

MM-2026-0001 prompted · ruth · Hold the midway monitoring meeting after the review of Wed 1 Apr 2026 · by 2026-05-13
  prompt sent on 2026-05-13
  04-02 10:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 1 Apr 2026 – by Wed 13 May 2026.
  04-02 10:00 prompt-scheduled: Prompt due on Wed 13 May 2026.
  05-13 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

PO-2026-0001 resolved · ruth · Review the plan: the child is not placed nine months after the placement order (made a placement order, Mon 5 Jan 2026) · by 2026-10-05
  prompt sent on 2026-10-05
  closed 2026-10-06: Review of the plan after a placement order reported by Ruth Penhale on Tue 6 Oct 2026.
  01-06 11:00 logged: Logged: Review the plan: the child is not placed nine months after the placement order (made a placement order, Mon 5 Jan 2026) – by Mon 5 Oct 2026.
  01-06 11:00 prompt-scheduled: Prompt due on Mon 5 Oct 2026.
  10-05 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: the date has come and no progress was reported.
  10-06 15:00 resolved: Review of the plan after a placement order reported by Ruth Penhale on Tue 6 Oct 2026.

RV-2026-0001 second resolved · ruth · Hold a review: made a placement order, Mon 5 Jan 2026 · by 2026-04-06
  prompt sent on 2026-03-20
  closed 2026-04-02: Review held on Wed 1 Apr 2026.
  01-06 11:00 logged: Logged: Hold a review: made a placement order, Mon 5 Jan 2026 – by Mon 6 Apr 2026.
  01-06 11:00 alert-planned: If it is still unresolved, the IRO is told on Tue 7 Apr 2026.
  01-06 11:00 prompt-scheduled: Prompt due on Fri 6 Mar 2026.
  03-06 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  03-06 08:30 prompt-scheduled: Prompt due on Fri 20 Mar 2026.
  03-20 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  04-02 10:00 resolved: Review held on Wed 1 Apr 2026.

RV-2026-0002 subsequent prompted · ruth · Hold the next review (subsequent review) after that of Wed 1 Apr 2026 · by 2026-10-01
  prompt sent on 2026-09-17
  04-02 10:00 logged: Logged: Hold the next review (subsequent review) after that of Wed 1 Apr 2026 – by Thu 1 Oct 2026.
  04-02 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 2 Oct 2026.
  04-02 10:00 prompt-scheduled: Prompt due on Thu 3 Sep 2026.
  09-03 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  09-03 08:30 prompt-scheduled: Prompt due on Thu 17 Sep 2026.
  09-17 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  10-02 09:00 alerted: Still unresolved 1 working days after Thu 1 Oct 2026: told to Ruth Penhale.

SC-2026-0001 resolved · ruth · Outcome of a court hearing, or an order: “The court made a placement order for Mia Calloway on 5 January.” · by -
  prompt none on -
  closed 2026-01-06: Ruth Penhale was told by the mail itself.
  01-06 11:00 logged: Hassan Mirza told of a significant change: “The court made a placement order for Mia Calloway on 5 January.”
  01-06 11:00 resolved: Ruth Penhale was told by the mail itself.
