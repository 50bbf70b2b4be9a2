R25: more time is asked for without a date; "agreed" moves nothing yet, the IRO is asked which date

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

2026-11-10 14:00 hassan to ruth, cc leanne box, re 1
| I will not be able to meet the 13th, school are still short-staffed. Can I have more time please?

2026-11-11 09:30 ruth to hassan, cc leanne box, re 2
| That's fine.

2026-11-11 11:00 ruth to box, re clarification TR-2026-0001
| 27 November please.

until 2026-11-16
showing clarification
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:30 clarification · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Please reply with a new date: TR-2026-0001
    You agree to more time, and no date was named. Please reply with it in plain words, for example “12 December”; until then the date below stands.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Friday 13 November 2026
    Taking it to the next level instead? Reply with the level or stage and the date.
Wed 2026-11-11 11:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-27
  prompt scheduled on 2026-11-27
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 14:00 updated: Hassan Mirza asked for more time: “I will not be able to meet the 13th, school are still short-staffed. Can I have more time please?”
  11-10 14:00 proposed: Hassan Mirza asks for more time. The date stands until the IRO agrees.
  11-11 09:30 noted: Ruth Penhale agrees to more time, and no date was named.
  11-11 09:30 asked: The IRO was asked for the new date.
  11-11 09:30 attention: The IRO was asked for the new date.
  11-11 11:00 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 27 Nov 2026.
  11-11 11:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-11 11:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
