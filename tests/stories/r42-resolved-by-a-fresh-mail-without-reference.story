R42, R64: resolved by a fresh mail with neither thread nor reference

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

2026-11-11 09:00 ruth to box
Subject: Mia Calloway 3310482 - PEP
| I have now seen Mia Calloway's PEP on Mosaic and am satisfied that this is resolved. Please update the log.
|
| Ruth

until 2026-11-30
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt none on 2026-11-13
  closed 2026-11-11: I have now seen Mia Calloway's PEP on Mosaic and am satisfied that this is resolved. Please update the log.
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-11 09:00 resolved: Resolved by Ruth Penhale: “I have now seen Mia Calloway's PEP on Mosaic and am satisfied that this is resolved. Please update the log.”
