Convention 5, 7: the same thing logged twice is made one; the item named after “into” is kept. What cannot be merged is said

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

2026-11-03 11:00 david to hassan, cc leanne box
Subject: Tracked Recommendation - M.C.
| Hassan,
|
| Tracked Recommendation: Hassan to arrange the education planning meeting for M.C. by 16 November.
|
| David

2026-11-04 09:00 joan to box
Subject: twice in the log
| Please merge TR-2026-0002 into TR-2026-0001, Ruth and David agree it is one thing.

2026-11-05 09:00 joan to box
Subject: again
| Please merge TR-2026-0001 and TR-2026-0002.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 11:00 receipt · TR-2026-0002 · to david · RE: Tracked Recommendation - M.C.
Wed 2026-11-04 09:00 receipt · TR-2026-0002 · to david joan · RE: Tracked Recommendation - M.C.
Wed 2026-11-04 09:00 receipt · TR-2026-0001 · to ruth joan · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 09:00 clarification · to joan · RE: again
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-04 09:00 noted: TR-2026-0002 was the same and is closed.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0002 level 1 withdrawn · hassan · arrange the education planning meeting for M.C · by 2026-11-16
  prompt none on 2026-11-16
  closed 2026-11-04: The same as TR-2026-0001, where it goes on; said by Joan Birkett.
  11-03 11:00 logged: Logged: Hassan Mirza – “arrange the education planning meeting for M.C” – by Mon 16 Nov 2026.
  11-03 11:00 alert-planned: If it is still unresolved, the IRO is told on Mon 23 Nov 2026.
  11-03 11:00 prompt-scheduled: Prompt due on Mon 16 Nov 2026.
  11-04 09:00 withdrawn: The same as TR-2026-0001, where it goes on; said by Joan Birkett.
