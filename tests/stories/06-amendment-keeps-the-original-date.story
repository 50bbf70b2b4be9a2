R19, R37, R40: an extension waits for the IRO; agreed, the date moves and the original stays on record

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

2026-11-11 16:48 hassan to ruth, cc leanne box, re 1
| Hi Ruth, school can't do this week so I won't be able to meet the 13th. Could we say the 27th?

2026-11-12 09:03 ruth to hassan, cc leanne box, re 2
| Agreed, new date Friday 27 November.

until 2026-12-01
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-12 09:03 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-27 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-27
  prompt sent on 2026-11-27
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-11 16:48 updated: Hassan Mirza asked for more time: “Hi Ruth, school can't do this week so I won't be able to meet the 13th. Could we say the 27th?”
  11-11 16:48 proposed: Hassan Mirza asks for until Fri 27 Nov 2026. The date stands until the IRO agrees.
  11-12 09:03 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 27 Nov 2026.
  11-12 09:03 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-12 09:03 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-27 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
