R29: a council changes the built-in rules by a file: only done withholds the prompt, the manager is in copy, the alert comes after three days, no midway monitoring

processes tests/stories/processes/own-rules

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.
|
| Ruth

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026. There are no further tracked recommendations arising from this review.
|
| Ruth

2026-11-10 11:20 hassan to ruth, cc leanne box, re 1
| The PEP meeting is booked for the 24th, school have confirmed.

until 2026-11-20
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · cc leanne · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-18 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-05
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Wed 18 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 11:20 updated: Hassan Mirza reported progress: “The PEP meeting is booked for the 24th, school have confirmed.”
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-18 09:00 alerted: Still unresolved 3 working days after Fri 13 Nov 2026: told to Ruth Penhale.
