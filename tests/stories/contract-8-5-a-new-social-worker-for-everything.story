Contract 8.5: the IRO names the child's new social worker: everything that is open for the child changes hands, and letters go to the new one only; what a manager is to do stays the manager's

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendations for Mia Calloway:
| 1. Hassan to complete Mia's PEP with the virtual school by Friday 13 November.
| 2. Hassan to arrange the dental check by Friday 27 November.

2026-11-03 09:14 ruth to leanne, cc box
Subject: Tracked Recommendation - Mia C (3310482)
| Leanne to confirm Mia Calloway's passport application by Friday 13 November.

2026-11-05 10:00 ruth to bethan, cc leanne box
Subject: Mia Calloway 3310482
| Hi both, please note that Mia Calloway's social worker is now Bethan Pugh.
|
| Ruth

until 2026-11-14
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 09:14 receipt · TR-2026-0003 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 10:00 receipt · TR-2026-0001,TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 10:00 receipt · TR-2026-0003 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to bethan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0003 · to leanne bethan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · bethan · complete Mia's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-05 10:00 amended: Amended by Ruth Penhale: now for Bethan Pugh; the social worker is now Bethan Pugh.
  11-13 08:30 prompt-sent: Prompt sent to Bethan Pugh and Ruth Penhale: the date has come and no progress was reported.

TR-2026-0002 level 1 open · bethan · arrange the dental check · by 2026-11-27
  prompt scheduled on 2026-11-27
  11-02 09:14 logged: Logged: Hassan Mirza – “arrange the dental check” – by Fri 27 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-05 10:00 amended: Amended by Ruth Penhale: now for Bethan Pugh; the social worker is now Bethan Pugh.

TR-2026-0003 level 1 prompted · leanne · confirm Mia Calloway's passport application · by 2026-11-13
  prompt sent on 2026-11-13
  11-03 09:14 logged: Logged: Leanne Tait – “confirm Mia Calloway's passport application” – by Fri 13 Nov 2026.
  11-03 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-03 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-05 10:00 amended: Amended by Ruth Penhale: the social worker is now Bethan Pugh.
  11-13 08:30 prompt-sent: Prompt sent to Leanne Tait, Bethan Pugh and Ruth Penhale: the date has come and no progress was reported.
