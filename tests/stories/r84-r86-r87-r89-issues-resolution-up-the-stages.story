R84, R86, R87, R89: informal first, then stage 2 and stage 4 on the IRO's word, each with five working days, prompted and overdue by its own clock

2026-11-09 10:00 ruth to hassan leanne, cc box
Subject: Issues Resolution - Mia C (3310482)
| Hassan, Leanne,
|
| I am raising this as an Informal Issues Resolution. There is drift and delay in Mia Calloway's care plan. Hassan to send the updated care plan by Friday 13 November.
|
| Ruth

2026-11-16 10:00 ruth to leanne paul, cc box, re 1
| The informal stage has not worked, I have no plan. I am taking this to Issues Resolution Stage 2.

2026-11-24 10:00 ruth to amina, cc miriam box, re 2
| Amina, not resolved at Stage 2. I am escalating this Issues Resolution to Stage 4.

2026-12-01 15:00 amina to ruth, cc box, re 3
| Ruth, the care plan was signed off at today's panel and is attached to the record.

2026-12-02 09:00 ruth to amina, cc box, re 4
| Thank you Amina, I am satisfied that this is resolved.

until 2026-12-04
----
Mon 2026-11-09 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · IR-2026-0001 · to hassan leanne ruth · RE: Issues Resolution - Mia C (3310482)
Mon 2026-11-16 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 16 November 2026 (1)
Mon 2026-11-16 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution - Mia C (3310482)
Mon 2026-11-23 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 23 November 2026 (1)
Mon 2026-11-23 08:30 prompt · IR-2026-0001 · to leanne paul ruth · RE: Issues Resolution - Mia C (3310482)
Tue 2026-11-24 10:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution - Mia C (3310482)
Mon 2026-11-30 08:30 notice · IR-2026-0001 · to miriam · cc ruth · IRO tracking: list for the clinic, Monday 30 November 2026 (1)
Tue 2026-12-01 08:30 prompt · IR-2026-0001 · to amina ruth · RE: Issues Resolution - Mia C (3310482)
Wed 2026-12-02 09:00 receipt · IR-2026-0001 · to ruth · RE: Issues Resolution - Mia C (3310482)

IR-2026-0001 stage-4 resolved · amina · send the updated care plan · by 2026-12-01
  prompt sent on 2026-12-01
  closed 2026-12-02: Thank you Amina, I am satisfied that this is resolved.
  11-09 10:00 logged: Logged: Hassan Mirza – “send the updated care plan” – by Fri 13 Nov 2026.
  11-09 10:00 note-written: The note of Ruth Penhale says: for the reason “Drift in care planning, and delay in decisions or progress”.
  11-09 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-09 10:00 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza, Leanne Tait and Ruth Penhale: the date has come and no progress was reported.
  11-16 10:00 escalated: Taken to Stage 2 by Ruth Penhale.
  11-16 10:00 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Mon 23 Nov 2026; now for Leanne Tait and Paul Szymanski.
  11-16 10:00 alert-planned: If it is still unresolved, the IRO is told on Mon 30 Nov 2026.
  11-16 10:00 prompt-scheduled: Prompt due on Mon 23 Nov 2026.
  11-23 08:30 prompt-sent: Prompt sent to Leanne Tait, Paul Szymanski and Ruth Penhale: the date has come and no progress was reported.
  11-24 10:00 escalated: Taken to Stage 4 by Ruth Penhale.
  11-24 10:00 amended: Amended by Ruth Penhale: date moved from Mon 23 Nov 2026 to Tue 1 Dec 2026; now for Amina Yusuf.
  11-24 10:00 alert-planned: If it is still unresolved, the IRO is told on Tue 8 Dec 2026.
  11-24 10:00 prompt-scheduled: Prompt due on Tue 1 Dec 2026.
  12-01 08:30 prompt-sent: Prompt sent to Amina Yusuf and Ruth Penhale: the date has come and no progress was reported.
  12-01 15:00 updated: Amina Yusuf reported it done: “Ruth, the care plan was signed off at today's panel and is attached to the record.”
  12-02 09:00 resolved: Resolved by Ruth Penhale: “Thank you Amina, I am satisfied that this is resolved.”
