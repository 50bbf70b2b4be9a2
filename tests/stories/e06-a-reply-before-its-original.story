E06: a reply arrives before the mail it answers; its sender is asked, and it is applied when the original comes

2026-11-02 09:13 hassan to ruth, cc box, re 2
Subject: RE: Tracked Recommendation - Mia C (3310482)
| The PEP has been completed and is on Mosaic.
|
| Hassan

2026-11-02 09:20 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hi Hassan,
|
| As discussed I am making the following a Tracked Recommendation:
|
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.
|
| Ruth

until 2026-11-16
----
Mon 2026-11-02 09:13 clarification · to hassan · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-02 09:20 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 updated · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt suppressed on 2026-11-13
  11-02 09:20 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:20 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:20 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-02 09:20 updated: Hassan Mirza reported it done: “The PEP has been completed and is on Mosaic.”
  11-02 09:20 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 2 Nov: “The PEP has been completed and is on Mosaic.”
