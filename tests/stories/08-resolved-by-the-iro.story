R32, R42: the IRO is satisfied; the item is resolved with its outcome and the prompt is not sent

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
| PEP completed yesterday and uploaded.

2026-11-11 09:00 ruth to hassan, cc leanne box, re 2
| Thank you Hassan. I have seen the PEP and am satisfied that this is resolved.

until 2026-11-30
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt suppressed on 2026-11-13
  closed 2026-11-11: I have seen the PEP and am satisfied that this is resolved.
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 11:20 updated: Hassan Mirza reported it done: “PEP completed yesterday and uploaded.”
  11-10 11:20 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 10 Nov: “PEP completed yesterday and uploaded.”
  11-11 09:00 resolved: Resolved by Ruth Penhale: “I have seen the PEP and am satisfied that this is resolved.”
