R100: the child is placed for adoption: the wait for a placement ends and the sequence of reviews begins anew; the adoption order ends it

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

2026-05-12 09:30 hassan to ruth, cc box
Subject: Mia Calloway 3310482 - significant change
| Hi Ruth, Mia was placed with her adopters on Monday 11 May and has settled well so far.
|
| Hassan

2026-06-03 10:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's first review took place on 2 June 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-08-20 16:00 hassan to ruth, cc box
Subject: Mia Calloway 3310482 - significant change
| The adoption order was made today at Elmbrook family court.
|
| Hassan

until 2026-10-07
----
Fri 2026-03-06 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Significant change - Mia Calloway 3310482
Fri 2026-03-20 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Significant change - Mia Calloway 3310482
Wed 2026-04-01 08:00 summary · to paul · IRO tracking, January to March 2026: summary for Children in Care
Wed 2026-04-01 08:00 summary · to rose · IRO tracking, January to March 2026: summary for Leaving Care
Wed 2026-04-01 08:00 report · to miriam · IRO tracking, January to March 2026: report for the whole service
Tue 2026-05-12 09:30 prompt · RV-2026-0003 · to ruth hassan · RE: Mia Calloway 3310482 - significant change
Wed 2026-05-13 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Monitoring form - Mia Calloway 3310482
Tue 2026-05-26 08:30 prompt · RV-2026-0003 · to ruth hassan · RE: Mia Calloway 3310482 - significant change
Wed 2026-07-01 08:00 summary · to paul · IRO tracking, April to June 2026: summary for Children in Care
Wed 2026-07-01 08:00 summary · to rose · IRO tracking, April to June 2026: summary for Leaving Care
Wed 2026-07-01 08:00 report · to miriam · IRO tracking, April to June 2026: report for the whole service
Tue 2026-07-14 08:30 prompt · MM-2026-0002 · to ruth · cc hassan · RE: Monitoring form - Mia Calloway 3310482
Mon 2026-08-03 08:30 prompt · RV-2026-0004 · to ruth hassan · RE: Monitoring form - Mia Calloway 3310482
Mon 2026-08-17 08:30 prompt · RV-2026-0004 · to ruth hassan · RE: Monitoring form - Mia Calloway 3310482
Thu 2026-10-01 08:00 summary · to paul · IRO tracking, July to September 2026: summary for Children in Care
Thu 2026-10-01 08:00 summary · to rose · IRO tracking, July to September 2026: summary for Leaving Care
Thu 2026-10-01 08:00 report · to miriam · IRO tracking, July to September 2026: report for the whole service

MM-2026-0001 withdrawn · ruth · Hold the midway monitoring meeting after the review of Wed 1 Apr 2026 · by 2026-05-13
  prompt sent on 2026-05-13
  closed 2026-06-03: Midway monitoring was not reported before the next review. Review held on Tue 2 Jun 2026.
  04-02 10:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 1 Apr 2026 – by Wed 13 May 2026.
  04-02 10:00 prompt-scheduled: Prompt due on Wed 13 May 2026.
  05-13 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.
  06-03 10:00 withdrawn: Review held on Tue 2 Jun 2026.

MM-2026-0002 resolved · ruth · Hold the midway monitoring meeting after the review of Tue 2 Jun 2026 · by 2026-07-14
  prompt sent on 2026-07-14
  closed 2026-08-20: Hassan Mirza told of it on Thu 20 Aug 2026: adoption order was made.
  06-03 10:00 logged: Logged: Hold the midway monitoring meeting after the review of Tue 2 Jun 2026 – by Tue 14 Jul 2026.
  06-03 10:00 prompt-scheduled: Prompt due on Tue 14 Jul 2026.
  07-14 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.
  08-20 16:00 resolved: Hassan Mirza told of it on Thu 20 Aug 2026: adoption order was made.

PO-2026-0001 resolved · ruth · Review the plan: the child is not placed nine months after the placement order (made a placement order, Mon 5 Jan 2026) · by 2026-10-05
  prompt none on 2026-10-05
  closed 2026-05-12: Hassan Mirza told of it on Tue 12 May 2026: placed with her adopters.
  01-06 11:00 logged: Logged: Review the plan: the child is not placed nine months after the placement order (made a placement order, Mon 5 Jan 2026) – by Mon 5 Oct 2026.
  01-06 11:00 prompt-scheduled: Prompt due on Mon 5 Oct 2026.
  05-12 09:30 resolved: Hassan Mirza told of it on Tue 12 May 2026: placed with her adopters.

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

RV-2026-0002 subsequent withdrawn · ruth · Hold the next review (subsequent review) after that of Wed 1 Apr 2026 · by 2026-10-01
  prompt none on 2026-09-03
  closed 2026-05-12: A review is due earlier: placed with her adopters, Mon 11 May 2026.
  04-02 10:00 logged: Logged: Hold the next review (subsequent review) after that of Wed 1 Apr 2026 – by Thu 1 Oct 2026.
  04-02 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 2 Oct 2026.
  04-02 10:00 prompt-scheduled: Prompt due on Thu 3 Sep 2026.
  05-12 09:30 withdrawn: A review is due earlier: placed with her adopters, Mon 11 May 2026.

RV-2026-0003 first resolved · ruth · Hold a review: placed with her adopters, Mon 11 May 2026 · by 2026-06-09
  prompt sent on 2026-05-26
  closed 2026-06-03: Review held on Tue 2 Jun 2026.
  05-12 09:30 logged: Logged: Hold a review: placed with her adopters, Mon 11 May 2026 – by Tue 9 Jun 2026.
  05-12 09:30 alert-planned: If it is still unresolved, the IRO is told on Wed 10 Jun 2026.
  05-12 09:30 prompt-scheduled: Prompt due on Mon 11 May 2026.
  05-12 09:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 19 working days remain.
  05-12 09:30 prompt-scheduled: Prompt due on Tue 26 May 2026.
  05-26 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  06-03 10:00 resolved: Review held on Tue 2 Jun 2026.

RV-2026-0004 second resolved · ruth · Hold the next review (second review) after that of Tue 2 Jun 2026 · by 2026-09-01
  prompt sent on 2026-08-17
  closed 2026-08-20: Hassan Mirza told of it on Thu 20 Aug 2026: adoption order was made.
  06-03 10:00 logged: Logged: Hold the next review (second review) after that of Tue 2 Jun 2026 – by Tue 1 Sep 2026.
  06-03 10:00 alert-planned: If it is still unresolved, the IRO is told on Wed 2 Sep 2026.
  06-03 10:00 prompt-scheduled: Prompt due on Mon 3 Aug 2026.
  08-03 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  08-03 08:30 prompt-scheduled: Prompt due on Mon 17 Aug 2026.
  08-17 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  08-20 16:00 resolved: Hassan Mirza told of it on Thu 20 Aug 2026: adoption order was made.

SC-2026-0001 resolved · ruth · Outcome of a court hearing, or an order: “The court made a placement order for Mia Calloway on 5 January.” · by -
  prompt none on -
  closed 2026-01-06: Ruth Penhale was told by the mail itself.
  01-06 11:00 logged: Hassan Mirza told of a significant change: “The court made a placement order for Mia Calloway on 5 January.”
  01-06 11:00 resolved: Ruth Penhale was told by the mail itself.

SC-2026-0002 resolved · ruth · “Hi Ruth, Mia was placed with her adopters on Monday 11 May and has settled well so far.” · by -
  prompt none on -
  closed 2026-05-12: Ruth Penhale was told by the mail itself.
  05-12 09:30 logged: Hassan Mirza told of a significant change: “Hi Ruth, Mia was placed with her adopters on Monday 11 May and has settled well so far.”
  05-12 09:30 resolved: Ruth Penhale was told by the mail itself.

SC-2026-0003 resolved · ruth · Outcome of a court hearing, or an order: “The adoption order was made today at Elmbrook family court.” · by -
  prompt none on -
  closed 2026-08-20: Ruth Penhale was told by the mail itself.
  08-20 16:00 logged: Hassan Mirza told of a significant change: “The adoption order was made today at Elmbrook family court.”
  08-20 16:00 resolved: Ruth Penhale was told by the mail itself.
