Convention 6: an update entered for the wrong child is taken back; the prompt it had withheld is due again, and only what was changed last is taken back

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hi Hassan,
|
| I am making the following Tracked Recommendations for Mia Calloway:
|
| 1. Hassan to complete the PEP with the virtual school by Friday 13th November.
| 2. Hassan to book the dental check by Friday 20th November.
|
| Many thanks
| Ruth

2026-11-09 10:00 hassan to ruth, cc box, re 1
| 1. The PEP was held this morning.

2026-11-09 15:00 ruth to box, re 1
| Undo that please, that was another child's PEP.

until 2026-11-21
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-09 15:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 08:30 prompt · TR-2026-0002 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete the PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete the PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-09 10:00 updated: Hassan Mirza reported it done: “The PEP was held this morning.”
  11-09 10:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 9 Nov: “The PEP was held this morning.”
  11-09 15:00 undone: Ruth Penhale took back what happened on 9 Nov: “Hassan Mirza reported it done: “The PEP was held this morning.””
  11-09 15:00 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: told to Ruth Penhale.

TR-2026-0002 level 1 prompted · hassan · book the dental check · by 2026-11-20
  prompt sent on 2026-11-20
  11-02 09:14 logged: Logged: Hassan Mirza – “book the dental check” – by Fri 20 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-20 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
