R57, R58: a council's own ladder with levels, from a file alone: opened by its label, taken higher by its number, beside a Tracked Recommendation that stays as it is

processes tests/stories/processes/levels

2026-11-16 09:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to arrange the sibling contact for Mia Calloway by 18 December.

2026-11-23 10:00 ruth to leanne, cc hassan box
Subject: Manager Alert - Mia C (3310482)
| Dear Leanne
|
| I am raising a Manager Alert for Mia Calloway. Leanne to confirm in writing when the life story work will begin.
|
| Ruth

2026-12-02 09:30 ruth to paul, cc leanne box, re 2
| Paul, I have had no reply to this. I am now making this a level 2.
|
| Ruth

2026-12-08 11:00 ruth to dawn, cc paul box, re 3
| Dawn, still nothing. I am escalating this Manager Alert to level 3, please answer by 15 December.
|
| Ruth

2026-12-14 12:00 dawn to ruth, cc box, re 4
| A life story worker started on Friday, the first session took place.

2026-12-15 12:00 ruth to dawn, cc box, re 5
| Thank you Dawn, I am satisfied and this can be closed.

until 2026-12-17
----
Mon 2026-11-16 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-23 10:00 receipt · MA-2026-0001 · to ruth · RE: Manager Alert - Mia C (3310482)
Mon 2026-11-30 08:30 prompt · MA-2026-0001 · to leanne ruth · RE: Manager Alert - Mia C (3310482)
Wed 2026-12-02 09:30 receipt · MA-2026-0001 · to ruth · RE: Manager Alert - Mia C (3310482)
Mon 2026-12-07 08:30 prompt · MA-2026-0001 · to paul ruth · RE: Manager Alert - Mia C (3310482)
Tue 2026-12-08 11:00 receipt · MA-2026-0001 · to ruth · RE: Manager Alert - Mia C (3310482)
Tue 2026-12-15 12:00 receipt · MA-2026-0001 · to ruth · RE: Manager Alert - Mia C (3310482)

MA-2026-0001 level 3 resolved · dawn · confirm in writing when the life story work will begin · by 2026-12-15
  prompt suppressed on 2026-12-15
  closed 2026-12-15: Thank you Dawn, I am satisfied and this can be closed.
  11-23 10:00 logged: Logged: Leanne Tait – “confirm in writing when the life story work will begin” – by Mon 30 Nov 2026.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Mon 7 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 08:30 prompt-sent: Prompt sent to Leanne Tait and Ruth Penhale: the date has come and no progress was reported.
  12-02 09:30 escalated: Taken to Manager Alert, level 2 by Ruth Penhale.
  12-02 09:30 amended: Amended by Ruth Penhale: date moved from Mon 30 Nov 2026 to Mon 7 Dec 2026; now for Paul Szymanski.
  12-02 09:30 alert-planned: If it is still unresolved, the IRO is told on Mon 14 Dec 2026.
  12-02 09:30 prompt-scheduled: Prompt due on Mon 7 Dec 2026.
  12-07 08:30 prompt-sent: Prompt sent to Paul Szymanski and Ruth Penhale: the date has come and no progress was reported.
  12-08 11:00 escalated: Taken to Manager Alert, level 3 by Ruth Penhale.
  12-08 11:00 amended: Amended by Ruth Penhale: date moved from Mon 7 Dec 2026 to Tue 15 Dec 2026; now for Dawn Okoro.
  12-08 11:00 alert-planned: If it is still unresolved, the IRO is told on Tue 22 Dec 2026.
  12-08 11:00 prompt-scheduled: Prompt due on Tue 15 Dec 2026.
  12-14 12:00 updated: Dawn Okoro reported it done: “A life story worker started on Friday, the first session took place.”
  12-14 12:00 prompt-suppressed: prompt suppressed because Dawn Okoro wrote on 14 Dec: “A life story worker started on Friday, the first session took place.”
  12-15 12:00 resolved: Resolved by Ruth Penhale: “Thank you Dawn, I am satisfied and this can be closed.”

TR-2026-0001 level 1 open · hassan · arrange the sibling contact for Mia Calloway · by 2026-12-18
  prompt scheduled on 2026-12-18
  11-16 09:00 logged: Logged: Hassan Mirza – “arrange the sibling contact for Mia Calloway” – by Fri 18 Dec 2026.
  11-16 09:00 alert-planned: If it is still unresolved, the IRO is told on Tue 29 Dec 2026.
  11-16 09:00 prompt-scheduled: Prompt due on Fri 18 Dec 2026.
  11-23 10:00 noted: MA-2026-0001 grew from this item, which stays open.
