R122, R128: the prompt before a review lists what is open for the child, each with the last word on it

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Mia Calloway 3310482
| Mia Calloway's second review took place on 2 November 2026.
|
| Ruth

2026-11-04 09:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia Calloway 3310482
| Tracked Recommendations for Mia Calloway:
| 1. Hassan to complete the PEP with the virtual school by 27 November.
| 2. Hassan to begin the life story work by 15 January 2027.

2027-01-13 09:00 hassan to ruth, cc box, re 2
| Number 2: not possible by the 15th, the life story worker is off sick until March. Could we say 31 March?

until 2027-04-06
showing prompt
----
Wed 2026-11-04 09:00 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2026-11-27 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia Calloway 3310482
    Please send an update: TR-2026-0001
    Hassan, please reply to this mail now and say how far this is.
    The outcome agreed with Ruth Penhale is due today, Friday 27 November 2026, and no update that it is done or under way has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete the PEP with the virtual school
    By when:    Friday 27 November 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.
Fri 2026-12-04 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Mon 2026-12-14 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Mia Calloway 3310482
    Please report the midway monitoring: MM-2026-0001
    Please reply with the outcome of the midway monitoring, or the date on which it will take place.
    Reference:  MM-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the midway monitoring meeting after the review of Mon 2 Nov 2026
    By when:    Monday 14 December 2026
    Open for the child
    TR-2026-0001: Mia Calloway, 3310482; Hassan Mirza (social worker); complete the PEP with the virtual school; by Friday 27 November 2026; prompted, no update since
    TR-2026-0002: Mia Calloway, 3310482; Hassan Mirza (social worker); Hassan to begin the life story work; by Friday 15 January 2027; open
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Fri 2026-12-18 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
Wed 2027-01-06 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-01-15 08:30 prompt · TR-2026-0002 · to hassan ruth · RE: Tracked Recommendation - Mia Calloway 3310482
    Please send an update: TR-2026-0002
    Hassan, please reply to this mail now and say how far this is.
    The outcome agreed with Ruth Penhale is due today, Friday 15 January 2027, and no update that it is done or under way has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  TR-2026-0002, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       Hassan to begin the life story work
    By when:    Friday 15 January 2027
    Hassan Mirza has asked for more time, until Wednesday 31 March 2027. The date above stands until Ruth Penhale agrees another.
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.
Wed 2027-01-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-01-22 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Wed 2027-02-03 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-02-05 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Wed 2027-02-17 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-02-19 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Wed 2027-03-03 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-03-05 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Wed 2027-03-17 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Fri 2027-03-19 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Thu 2027-04-01 08:00 summary · to paul · IRO tracking, January to March 2027: summary for Children in Care
Thu 2027-04-01 08:00 summary · to rose · IRO tracking, January to March 2027: summary for Leaving Care
Thu 2027-04-01 08:00 report · to miriam · IRO tracking, January to March 2027: report for the whole service
Fri 2027-04-02 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482
Mon 2027-04-05 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Mia Calloway 3310482
    Coming up: RV-2026-0001
    Please reply with the date on which the review will take place, and send the invitations in good time.
    20 working days are left until the latest date for this review.
    Reference:  RV-2026-0001, Subsequent review
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the next review (subsequent review) after that of Mon 2 Nov 2026
    By when:    Tuesday 4 May 2027
    Open for the child
    TR-2026-0001: Mia Calloway, 3310482; Hassan Mirza (social worker); complete the PEP with the virtual school; by Friday 27 November 2026; prompted, no update since
    TR-2026-0002: Mia Calloway, 3310482; Hassan Mirza (social worker); Hassan to begin the life story work; by Friday 15 January 2027; prompted, no update since
    Last word: Hassan Mirza, on Wednesday 13 January 2027 at 09:00, asks for more time.
    | not possible by the 15th, the life story worker is off sick until March. Could we say 31 March?
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
Tue 2027-04-06 09:00 unresolved-alert · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia Calloway 3310482

MM-2026-0001 prompted · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt sent on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.
  12-14 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

RV-2026-0001 subsequent prompted · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-19
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.
  04-05 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  04-05 08:30 prompt-scheduled: Prompt due on Mon 19 Apr 2027.

TR-2026-0001 level 1 prompted · hassan · complete the PEP with the virtual school · by 2026-11-27
  prompt sent on 2026-11-27
  11-04 09:00 logged: Logged: Hassan Mirza – “complete the PEP with the virtual school” – by Fri 27 Nov 2026.
  11-04 09:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-04 09:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-27 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  12-04 09:00 alerted: Still unresolved 5 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  12-18 09:00 alerted: Still unresolved 15 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  01-06 09:00 alerted: Still unresolved 25 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  01-20 09:00 alerted: Still unresolved 35 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  02-03 09:00 alerted: Still unresolved 45 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  02-17 09:00 alerted: Still unresolved 55 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  03-03 09:00 alerted: Still unresolved 65 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  03-17 09:00 alerted: Still unresolved 75 working days after Fri 27 Nov 2026: told to Ruth Penhale.
  04-02 09:00 alerted: Still unresolved 85 working days after Fri 27 Nov 2026: told to Ruth Penhale.

TR-2026-0002 level 1 prompted · hassan · Hassan to begin the life story work · by 2027-01-15
  prompt sent on 2027-01-15
  11-04 09:00 logged: Logged: Hassan Mirza – “Hassan to begin the life story work” – by Fri 15 Jan 2027.
  11-04 09:00 alert-planned: If it is still unresolved, the IRO is told on Fri 22 Jan 2027.
  11-04 09:00 prompt-scheduled: Prompt due on Fri 15 Jan 2027.
  01-13 09:00 updated: Hassan Mirza asked for more time: “not possible by the 15th, the life story worker is off sick until March. Could we say 31 March?”
  01-13 09:00 proposed: Hassan Mirza asks for until Wed 31 Mar 2027. The date stands until the IRO agrees.
  01-15 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  01-22 09:00 alerted: Still unresolved 5 working days after Fri 15 Jan 2027: told to Ruth Penhale.
  02-05 09:00 alerted: Still unresolved 15 working days after Fri 15 Jan 2027: told to Ruth Penhale.
  02-19 09:00 alerted: Still unresolved 25 working days after Fri 15 Jan 2027: told to Ruth Penhale.
  03-05 09:00 alerted: Still unresolved 35 working days after Fri 15 Jan 2027: told to Ruth Penhale.
  03-19 09:00 alerted: Still unresolved 45 working days after Fri 15 Jan 2027: told to Ruth Penhale.
  04-06 09:00 alerted: Still unresolved 55 working days after Fri 15 Jan 2027: told to Ruth Penhale.
