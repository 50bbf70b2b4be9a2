R108, R139: a significant change told to the mailbox is handed to the child's IRO

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

2026-11-10 15:00 hassan to box
Subject: Mia Calloway 3310482 - significant change
| Significant change: Mia moved placement unexpectedly last night after the carers gave notice. She is now with carers in Holt.
|
| Hassan

until 2026-11-12
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-10 15:00 notice · SC-2026-0001 · to ruth · RE: Mia Calloway 3310482 - significant change
Tue 2026-11-10 15:00 prompt · RV-2026-0001 · to ruth hassan · RE: Mia Calloway 3310482 - significant change

RV-2026-0001 first prompted · ruth · Hold a review: the child moved placement on Tue 10 Nov 2026 · by 2026-12-08
  prompt scheduled on 2026-11-24
  11-10 15:00 logged: Logged: Hold a review: the child moved placement on Tue 10 Nov 2026 – by Tue 8 Dec 2026.
  11-10 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 9 Dec 2026.
  11-10 15:00 prompt-scheduled: Prompt due on Tue 10 Nov 2026.
  11-10 15:00 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 20 working days remain.
  11-10 15:00 prompt-scheduled: Prompt due on Tue 24 Nov 2026.

SC-2026-0001 resolved · ruth · Unexpected change of placement: “Significant change: Mia moved placement unexpectedly last night after the carers gave notice. She is now with carers in Holt.” · by -
  prompt none on -
  closed 2026-11-10: Handed on to Ruth Penhale.
  11-10 15:00 logged: Hassan Mirza told of a significant change: “Significant change: Mia moved placement unexpectedly last night after the carers gave notice. She is now with carers in Holt.”
  11-10 15:00 handed-on: Handed on to Ruth Penhale.
  11-10 15:00 resolved: Handed on to Ruth Penhale.

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt scheduled on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
