R49, R50, R71: the first working day after the quarter brings each manager a summary and the service its report

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

2026-11-11 09:00 ruth to hassan, cc leanne box, re 1
| I am satisfied that this is resolved.

until 2027-01-05
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt none on 2026-11-13
  closed 2026-11-11: I am satisfied that this is resolved.
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-11 09:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved.”
