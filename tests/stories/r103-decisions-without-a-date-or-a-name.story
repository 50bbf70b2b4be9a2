R2, R103: a review sets who and by when: what is missing is asked for, the rest stands

2026-11-05 15:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendations - Mia C (3310482)
| From Mia Calloway's review, three Tracked Recommendations:
| 1. Hassan to complete the PEP with the virtual school by Friday 27 November.
| 2. Hassan to arrange the dental check.
| 3. The contact plan to be reviewed by 11 December.
|
| Ruth

2026-11-06 09:00 ruth to box, re clarification TR-2026-0002
| By 4 December please.

until 2026-11-10
showing clarification
----
Thu 2026-11-05 15:00 receipt · TR-2026-0001,TR-2026-0003 · to ruth · RE: Tracked Recommendations - Mia C (3310482)
Thu 2026-11-05 15:00 clarification · TR-2026-0002 · to ruth · RE: Tracked Recommendations - Mia C (3310482)
    Please answer one question: TR-2026-0002
    Needed before this can be tracked
    * The mail gives no date by which this is to be done.
    Please reply with the answer in plain words, for example “12 December”. Until then no prompt is set.
    What was understood so far:
    Reference:  TR-2026-0002, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       arrange the dental check
    By when:    not known yet
Fri 2026-11-06 09:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendations - Mia C (3310482)

TR-2026-0001 level 1 open · hassan · complete the PEP with the virtual school · by 2026-11-27
  prompt scheduled on 2026-11-27
  11-05 15:00 logged: Logged: Hassan Mirza – “complete the PEP with the virtual school” – by Fri 27 Nov 2026.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.

TR-2026-0002 level 1 open · hassan · arrange the dental check · by 2026-12-04
  prompt scheduled on 2026-12-04
  11-05 15:00 logged: Logged: Hassan Mirza – “arrange the dental check” – no date given.
  11-05 15:00 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-06 09:00 amended: Amended by Ruth Penhale: date set to Fri 4 Dec 2026.
  11-06 09:00 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-06 09:00 prompt-scheduled: Prompt due on Fri 4 Dec 2026.

TR-2026-0003 level 1 open · hassan · The contact plan to be reviewed · by 2026-12-11
  prompt scheduled on 2026-12-11
  11-05 15:00 logged: Logged: Hassan Mirza – “The contact plan to be reviewed” – by Fri 11 Dec 2026.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 18 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Fri 11 Dec 2026.
