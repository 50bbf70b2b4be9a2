X15: social worker, manager and IRO write within a minute; applied in order of arrival, each in the history

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

2026-11-12 16:00 hassan to ruth, cc leanne box, re 1
| The PEP has been completed and is on Mosaic.

2026-11-12 16:00 leanne to ruth, cc hassan box, re 1
| I won't be able to confirm this by the 13th. Could we say the 27th?

2026-11-12 16:01 ruth to hassan, cc leanne box, re 1
| The plan uploaded is not the updated one. I am not satisfied with this.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-12 16:00 updated: Hassan Mirza reported it done: “The PEP has been completed and is on Mosaic.”
  11-12 16:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 12 Nov: “The PEP has been completed and is on Mosaic.”
  11-12 16:00 updated: Leanne Tait asked for more time: “I won't be able to confirm this by the 13th. Could we say the 27th?”
  11-12 16:00 proposed: Leanne Tait asks for until Fri 27 Nov 2026. The date stands until the IRO agrees.
  11-12 16:01 dissatisfied: Ruth Penhale is not satisfied: “The plan uploaded is not the updated one. I am not satisfied with this.”
  11-12 16:01 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
