R43: the IRO is not satisfied before the date; the suppressed prompt is scheduled again

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

2026-11-06 11:20 hassan to ruth, cc leanne box, re 1
| Done, the PEP has been completed and uploaded.

2026-11-09 09:00 ruth to hassan, cc leanne box, re 2
| Hassan, I have looked and the document uploaded is last year's. This does not address what I asked for.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-06 11:20 updated: Hassan Mirza reported it done: “Done, the PEP has been completed and uploaded.”
  11-06 11:20 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 6 Nov: “Done, the PEP has been completed and uploaded.”
  11-09 09:00 dissatisfied: Ruth Penhale is not satisfied: “Hassan, I have looked and the document uploaded is last year's. This does not address what I asked for.”
  11-09 09:00 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
