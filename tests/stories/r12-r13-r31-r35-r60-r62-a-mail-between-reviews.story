R12, R13, R31, R35, R60, R62: without a meeting, a labelled mail says what, by whom and by when; the IRO hears nothing before the date but the receipt, the worker's progress and the IRO's own news stand in the log

2026-11-09 09:30 ruth to hassan, cc leanne joan box
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan,
|
| Further to our conversation about Mia Calloway's change of school: Hassan to send me the outcome of the school place application by Friday 27 November.
|
| Ruth

2026-11-12 11:00 hassan to ruth joan, cc box, re 1
| The application went to admissions yesterday, they will decide on the 20th.

2026-11-23 10:00 ruth to joan, cc box, re 1
| Joan, Hassan rang: she has been offered a place at Elmbrook High from January. Please add this to the log.

2026-11-27 15:00 ruth to hassan joan, cc box, re 1
| I am satisfied with this, thank you both, please mark it as resolved.

until 2026-12-07
----
Mon 2026-11-09 09:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-27 15:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · send me the outcome of the school place application · by 2026-11-27
  prompt suppressed on 2026-11-27
  closed 2026-11-27: I am satisfied with this, thank you both, please mark it as resolved.
  11-09 09:30 logged: Logged: Hassan Mirza – “send me the outcome of the school place application” – by Fri 27 Nov 2026.
  11-09 09:30 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-09 09:30 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-12 11:00 updated: Hassan Mirza reported it done: “The application went to admissions yesterday, they will decide on the 20th.”
  11-12 11:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 12 Nov: “The application went to admissions yesterday, they will decide on the 20th.”
  11-23 10:00 updated: Ruth Penhale reported progress: “Joan, Hassan rang: she has been offered a place at Elmbrook High from January. Please add this to the log.”
  11-27 15:00 resolved: Resolved by Ruth Penhale: “I am satisfied with this, thank you both, please mark it as resolved.”
