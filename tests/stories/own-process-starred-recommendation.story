R57: another council's ladder: a Starred Recommendation, prompted with the manager in copy, then taken to formal escalation

processes tests/stories/processes/starred

2026-11-23 10:00 ruth to hassan, cc leanne box
Subject: Starred Recommendation - Mia C (3310482)
| Hi Hassan
|
| Starred Recommendation: Hassan to complete the core assessment for Mia Calloway by Monday 30 November.
|
| Ruth

2026-12-02 09:30 ruth to paul dawn, cc leanne hassan box, re 1
| This is still outstanding. I am escalating this to formal escalation.
|
| Ruth

until 2026-12-14
----
Mon 2026-11-23 10:00 receipt · SR-2026-0001 · to ruth · RE: Starred Recommendation - Mia C (3310482)
Mon 2026-11-30 08:30 prompt · SR-2026-0001 · to hassan ruth · cc leanne · RE: Starred Recommendation - Mia C (3310482)
Wed 2026-12-02 09:30 receipt · SR-2026-0001 · to ruth · RE: Starred Recommendation - Mia C (3310482)
Fri 2026-12-11 08:30 prompt · SR-2026-0001 · to paul dawn hassan ruth · cc leanne · RE: Starred Recommendation - Mia C (3310482)

SR-2026-0001 formal-escalation prompted · paul dawn · complete the core assessment for Mia Calloway · by 2026-12-11
  prompt sent on 2026-12-11
  11-23 10:00 logged: Logged: Hassan Mirza – “complete the core assessment for Mia Calloway” – by Mon 30 Nov 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  12-02 09:30 escalated: Taken to Formal escalation by Ruth Penhale.
  12-02 09:30 amended: Amended by Ruth Penhale: date moved from Mon 30 Nov 2026 to Fri 11 Dec 2026; now for Paul Szymanski and Dawn Okoro.
  12-02 09:30 prompt-scheduled: Prompt due on Fri 11 Dec 2026.
  12-11 08:30 prompt-sent: Prompt sent to Paul Szymanski, Dawn Okoro, Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
