Convention 5: neither thread nor reference; the child and the people say which item is meant

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

2026-11-11 09:00 hassan to ruth, cc box
Subject: Mia Calloway
| Hi Ruth, just to update that Mia's PEP was completed on Monday and is on the system.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 updated · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt suppressed on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-11 09:00 updated: Hassan Mirza reported it done: “Hi Ruth, just to update that Mia's PEP was completed on Monday and is on the system.”
  11-11 09:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 11 Nov: “Hi Ruth, just to update that Mia's PEP was completed on Monday and is on the system.”
