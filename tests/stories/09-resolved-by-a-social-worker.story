X11: a social worker who calls it resolved has said done; only the IRO resolves

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

2026-11-10 11:20 hassan to ruth, cc leanne box, re 1
| This is now resolved, please close.

until 2026-11-24
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 updated · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt suppressed on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 11:20 updated: Hassan Mirza reported it done: “This is now resolved, please close.”
  11-10 11:20 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 10 Nov: “This is now resolved, please close.”
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: told to Ruth Penhale.
