R43: the IRO is not satisfied after the date; the program asks for a new one

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

2026-11-12 11:20 hassan to ruth, cc leanne box, re 1
| Done, the PEP has been completed and uploaded.

2026-11-17 09:00 ruth to hassan, cc leanne box, re 2
| I have looked and the document uploaded is last year's. I am not satisfied with this.

until 2026-11-19
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-17 09:00 clarification · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-19 08:00 clarification · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 updated · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt suppressed on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-12 11:20 updated: Hassan Mirza reported it done: “Done, the PEP has been completed and uploaded.”
  11-12 11:20 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 12 Nov: “Done, the PEP has been completed and uploaded.”
  11-17 09:00 dissatisfied: Ruth Penhale is not satisfied: “I have looked and the document uploaded is last year's. I am not satisfied with this.”
  11-17 09:00 asked: The date is past: the IRO was asked for a new one.
  11-17 09:00 attention: The date is past: the IRO was asked for a new one.
  11-19 08:00 asked: The IRO was asked again for the new date.
