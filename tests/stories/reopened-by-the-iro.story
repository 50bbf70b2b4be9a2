R32, R94: resolved too early; the IRO opens it again and its prompt is due again

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

2026-11-10 09:00 ruth to hassan, cc leanne box, re 1
| I am satisfied that this is resolved, thank you.

2026-11-11 09:00 ruth to hassan, cc leanne box, re 1
| I am sorry, this was closed in error. Please reopen, the PEP is still outstanding.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-10 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 09:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved, thank you.”
  11-11 09:00 reopened: Opened again by Ruth Penhale: “I am sorry, this was closed in error. Please reopen, the PEP is still outstanding.”
  11-11 09:00 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-11 09:00 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
