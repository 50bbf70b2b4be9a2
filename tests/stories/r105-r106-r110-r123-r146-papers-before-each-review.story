R105, R106, R110, R123, R146: with the other timetable in force, prompts of their own go out for the visit, the record, the pre-meeting, the papers and the preparation: three working days before the first review, five before later ones

processes config/more-processes/review-timetable.toml

2026-10-01 09:30 hassan to ruth, cc leanne box
Subject: Noah Ellery 3311200
| Noah Ellery came into care on 30 September 2026.
|
| Hassan

2026-10-27 16:00 ruth to hassan, cc leanne box
Subject: Noah Ellery 3311200 - review
| Noah Ellery's first review took place today, 27 October 2026. There are no tracked recommendations.
|
| Ruth

until 2027-01-26
showing prompt
----
Wed 2026-10-14 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Noah Ellery 3311200
    Coming up: RV-2026-0001
    Please bring the record up to date before the review: placement visits, the date the sleeping accommodation was last seen, changes in the household, legal status and court timetable. Tell the IRO if the child will chair.
    Please visit the child before the review, and record the visit within two working days.
    Please reply with the date on which the review will take place, and send the invitations in good time.
    10 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, First review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold a review: the child came into care on Wed 30 Sep 2026
    By when:    Wednesday 28 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Wed 2026-10-21 08:30 prompt · RV-2026-0001 · to hassan ruth · cc leanne · RE: Noah Ellery 3311200
    Coming up: RV-2026-0001
    Please hold the pre-meeting for the review now, at least by telephone.
    5 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, First review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold a review: the child came into care on Wed 30 Sep 2026
    By when:    Wednesday 28 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Fri 2026-10-23 08:30 prompt · RV-2026-0001 · to hassan ruth · cc leanne · RE: Noah Ellery 3311200
    Coming up: RV-2026-0001
    Please send the IRO today the report for the review and the care or pathway plan, agreed by the practice manager; have the consultation papers, the health plan and the PEP ready.
    Please read the papers for the review and record the preparation note with its actions.
    3 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, First review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold a review: the child came into care on Wed 30 Sep 2026
    By when:    Wednesday 28 October 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Tue 2026-12-08 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Noah Ellery 3311200 - review
    Please report the midway monitoring: MM-2026-0001
    Please reply with the outcome of the midway monitoring, or the date on which it will take place.
    Reference:  MM-2026-0001
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the midway monitoring meeting after the review of Tue 27 Oct 2026
    By when:    Tuesday 8 December 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Thu 2026-12-24 08:30 prompt · RV-2026-0002 · to ruth hassan · RE: Noah Ellery 3311200 - review
    Coming up: RV-2026-0002
    Please reply with the date on which the review will take place, and send the invitations in good time.
    20 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Second review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (second review) after that of Tue 27 Oct 2026
    By when:    Tuesday 26 January 2027
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
Tue 2027-01-12 08:30 prompt · RV-2026-0002 · to ruth hassan · RE: Noah Ellery 3311200 - review
    Coming up: RV-2026-0002
    Please bring the record up to date before the review: placement visits, the date the sleeping accommodation was last seen, changes in the household, legal status and court timetable. Tell the IRO if the child will chair.
    Please visit the child before the review, and record the visit within two working days.
    Please reply with the date on which the review will take place, and send the invitations in good time.
    10 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Second review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (second review) after that of Tue 27 Oct 2026
    By when:    Tuesday 26 January 2027
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Tue 2027-01-19 08:30 prompt · RV-2026-0002 · to hassan ruth · cc leanne · RE: Noah Ellery 3311200 - review
    Coming up: RV-2026-0002
    Please hold the pre-meeting for the review now, at least by telephone.
    Please send the IRO today the report for the review and the care or pathway plan, agreed by the practice manager; have the consultation papers, the health plan and the PEP ready.
    5 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Second review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (second review) after that of Tue 27 Oct 2026
    By when:    Tuesday 26 January 2027
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Thu 2027-01-21 08:30 prompt · RV-2026-0002 · to ruth · RE: Noah Ellery 3311200 - review
    Coming up: RV-2026-0002
    Please read the papers for the review and record the preparation note with its actions.
    3 working days are left until the latest date for this review.
    Reference:  RV-2026-0002, Second review
    Child:      Noah Ellery, 3311200
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (second review) after that of Tue 27 Oct 2026
    By when:    Tuesday 26 January 2027
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.

MM-2026-0001 prompted · ruth · Hold the midway monitoring meeting after the review of Tue 27 Oct 2026 · by 2026-12-08
  prompt sent on 2026-12-08
  10-27 16:00 logged: Logged: Hold the midway monitoring meeting after the review of Tue 27 Oct 2026 – by Tue 8 Dec 2026.
  10-27 16:00 prompt-scheduled: Prompt due on Tue 8 Dec 2026.
  12-08 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

RV-2026-0001 first resolved · ruth · Hold a review: the child came into care on Wed 30 Sep 2026 · by 2026-10-28
  prompt sent on 2026-10-23
  closed 2026-10-27: Review held on Tue 27 Oct 2026.
  10-01 09:30 logged: Logged: Hold a review: the child came into care on Wed 30 Sep 2026 – by Wed 28 Oct 2026.
  10-01 09:30 alert-planned: If it is still unresolved, the IRO is told on Thu 29 Oct 2026.
  10-01 09:30 prompt-scheduled: Prompt due on Wed 14 Oct 2026.
  10-14 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  10-14 08:30 prompt-scheduled: Prompt due on Wed 21 Oct 2026.
  10-21 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: Please hold the pre-meeting for the review now, at least by telephone.
  10-21 08:30 prompt-scheduled: Prompt due on Fri 23 Oct 2026.
  10-23 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: Please send the IRO today the report for the review and the care or pathway plan, agreed by the practice manager; have the consultation papers, the health plan and the PEP ready. Please read the papers for the review and record the preparation note with its actions.
  10-27 16:00 resolved: Review held on Tue 27 Oct 2026.

RV-2026-0002 second prompted · ruth · Hold the next review (second review) after that of Tue 27 Oct 2026 · by 2027-01-26
  prompt sent on 2027-01-21
  10-27 16:00 logged: Logged: Hold the next review (second review) after that of Tue 27 Oct 2026 – by Tue 26 Jan 2027.
  10-27 16:00 alert-planned: If it is still unresolved, the IRO is told on Wed 27 Jan 2027.
  10-27 16:00 prompt-scheduled: Prompt due on Thu 24 Dec 2026.
  12-24 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  12-24 08:30 prompt-scheduled: Prompt due on Tue 12 Jan 2027.
  01-12 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  01-12 08:30 prompt-scheduled: Prompt due on Tue 19 Jan 2027.
  01-19 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: Please hold the pre-meeting for the review now, at least by telephone. Please send the IRO today the report for the review and the care or pathway plan, agreed by the practice manager; have the consultation papers, the health plan and the PEP ready.
  01-19 08:30 prompt-scheduled: Prompt due on Thu 21 Jan 2027.
  01-21 08:30 prompt-sent: Prompt sent to Ruth Penhale: Please read the papers for the review and record the preparation note with its actions.
