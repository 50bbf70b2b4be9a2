R82, R85: issues resolution at stage 1, five working days unless stated

2026-11-24 10:00 ruth to leanne, cc hassan box
Subject: Issues Resolution Stage 1 - Mia C (3310482)
| Leanne
|
| Issues Resolution - Stage 1. Mia Calloway's care plan has not been updated since the last review. Please provide the updated care plan.
|
| Ruth

until 2026-12-08
----
Tue 2026-11-24 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Mon 2026-11-30 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 30 November 2026 (1)
Tue 2026-12-01 08:30 prompt · IR-2026-0001 · to leanne ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)
Mon 2026-12-07 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 7 December 2026 (1)
Tue 2026-12-08 09:00 unresolved-alert · IR-2026-0001 · to ruth · RE: Issues Resolution Stage 1 - Mia C (3310482)

IR-2026-0001 stage-1 prompted · leanne · provide the updated care plan · by 2026-12-01
  prompt sent on 2026-12-01
  11-24 10:00 logged: Logged: Leanne Tait – “provide the updated care plan” – by Tue 1 Dec 2026.
  11-24 10:00 note-written: The note of Ruth Penhale says: for the reason “Drift in care planning, and delay in decisions or progress”.
  11-24 10:00 alert-planned: If it is still unresolved, the IRO is told on Tue 8 Dec 2026.
  11-24 10:00 prompt-scheduled: Prompt due on Tue 1 Dec 2026.
  12-01 08:30 prompt-sent: Prompt sent to Leanne Tait and Ruth Penhale: the date has come and no progress was reported.
  12-08 09:00 alerted: Still unresolved 5 working days after Tue 1 Dec 2026: told to Ruth Penhale.
