Convention 5: two items fit; the sender is asked and nothing changes meanwhile

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

2026-11-03 10:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to arrange the dental check for Mia Calloway by Friday 13 November.

2026-11-11 09:00 hassan to box
Subject: Mia Calloway
| Done, all sorted for Mia.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 10:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 clarification · TR-2026-0001,TR-2026-0002 · to hassan · RE: Mia Calloway
Fri 2026-11-13 08:00 clarification · TR-2026-0001,TR-2026-0002 · to hassan · RE: Mia Calloway
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0002 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0002 level 1 prompted · hassan · arrange the dental check for Mia Calloway · by 2026-11-13
  prompt sent on 2026-11-13
  11-03 10:00 logged: Logged: Hassan Mirza – “arrange the dental check for Mia Calloway” – by Fri 13 Nov 2026.
  11-03 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-03 10:00 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
