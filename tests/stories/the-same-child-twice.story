Contract 5.5: a second recommendation for a child who has one; the reply in its own thread resolves it alone

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

2026-11-05 10:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to arrange the dental check for Mia Calloway by Friday 20 November.
|
| Ruth

2026-11-12 10:00 ruth to hassan, cc leanne box, re 2
| The dental check has been done, I am satisfied that this is resolved.

until 2026-11-23
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 10:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-12 10:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-20 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-20 09:00 alerted: Still unresolved 5 working days after Fri 13 Nov 2026: told to Ruth Penhale.

TR-2026-0002 level 1 resolved · hassan · arrange the dental check for Mia Calloway · by 2026-11-20
  prompt none on 2026-11-20
  closed 2026-11-12: The dental check has been done, I am satisfied that this is resolved.
  11-05 10:00 logged: Logged: Hassan Mirza – “arrange the dental check for Mia Calloway” – by Fri 20 Nov 2026.
  11-05 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-05 10:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-12 10:00 resolved: Resolved by Ruth Penhale: “The dental check has been done, I am satisfied that this is resolved.”
