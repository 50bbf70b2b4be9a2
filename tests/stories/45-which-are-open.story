Contract 6: an IRO and an admin coordinator ask which recommendations are open; a question to a colleague is no business of the program

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

2026-11-03 11:00 david to bethan, cc leanne box
Subject: Tracked Recommendation - Joseph Lindqvist
| Bethan,
|
| Tracked Recommendation: Bethan to book Joseph Lindqvist's dental check by 16 November.
|
| David

2026-11-04 09:00 ruth to box
Subject: question
| Morning, which TRs have I got open?

2026-11-04 09:30 joan to box
Subject: question
| What's open for Bethan?

2026-11-04 10:00 bethan to hassan, cc box
Subject: question
| Which TRs have you got open?

until 2026-11-05
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 11:00 receipt · TR-2026-0002 · to david · RE: Tracked Recommendation - Joseph Lindqvist
Wed 2026-11-04 09:00 notice · to ruth · RE: question
Wed 2026-11-04 09:30 notice · to joan · RE: question

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt scheduled on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.

TR-2026-0002 level 1 open · bethan · book Joseph Lindqvist's dental check · by 2026-11-16
  prompt scheduled on 2026-11-16
  11-03 11:00 logged: Logged: Bethan Pugh – “book Joseph Lindqvist's dental check” – by Mon 16 Nov 2026.
  11-03 11:00 alert-planned: If it is still unresolved, the IRO is told on Mon 23 Nov 2026.
  11-03 11:00 prompt-scheduled: Prompt due on Mon 16 Nov 2026.
