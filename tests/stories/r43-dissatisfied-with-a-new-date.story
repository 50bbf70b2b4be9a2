R41, R43: after the prompt the IRO is not satisfied and names a new date in the same breath; it is prompted again on that day

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

2026-11-16 10:00 hassan to ruth, cc leanne box, re 1
| The PEP has been completed and is on Mosaic.

2026-11-17 09:00 ruth to hassan, cc leanne box, re 2
| This does not address what I asked for, the targets are blank. New date: Friday 27 November.
|
| Ruth

until 2026-11-30
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-17 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-27 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-27
  prompt sent on 2026-11-27
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-16 10:00 updated: Hassan Mirza reported it done: “The PEP has been completed and is on Mosaic.”
  11-17 09:00 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 27 Nov 2026.
  11-17 09:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-17 09:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-27 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
