R122, R128, R129: six weeks after the review the IRO is prompted, with what is open for the child

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hi Hassan,
|
| As discussed I am making the following a Tracked Recommendation:
|
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.
|
| Many thanks
| Ruth

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026. There are no further tracked recommendations arising from this review.
|
| Ruth

until 2026-12-15
showing prompt
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
    Please send an update: TR-2026-0001
    Hassan, please reply to this mail now and say how far this is.
    The outcome agreed with Ruth Penhale is due today, Friday 13 November 2026, and no update that it is done or under way has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Friday 13 November 2026
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-12-04 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-12-14 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Monitoring form - Mia Calloway 3310482
    Please report the midway monitoring: MM-2026-0001
    Please reply with the outcome of the midway monitoring, or the date on which it will take place.
    Reference:  MM-2026-0001
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       Hold the midway monitoring meeting after the review of Mon 2 Nov 2026
    By when:    Monday 14 December 2026
    Open for the child
    TR-2026-0001: Mia Calloway, 3310482; Hassan Mirza (social worker); complete Mia Calloway's PEP with the virtual school; by Friday 13 November 2026; prompted, no update since
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.

MM-2026-0001 prompted · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt sent on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.
  12-14 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-05
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: told to Ruth Penhale.
  12-04 09:00 alerted: Still unresolved 15 working days after Fri 13 Nov 2026: told to Ruth Penhale.
