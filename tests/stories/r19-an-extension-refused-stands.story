R19, R38: the IRO does not accept the proposed date; the first date stands and the prompt leaves on it

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
| I will not be able to meet the 13th, could we say the 27th?

2026-11-11 09:30 ruth to hassan, cc leanne box, re 2
| I don't accept the 27th, Mia has waited long enough. Please keep to the 13th.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 14:00 updated: Hassan Mirza asked for more time: “I will not be able to meet the 13th, could we say the 27th?”
  11-10 14:00 proposed: Hassan Mirza asks for until Fri 27 Nov 2026. The date stands until the IRO agrees.
  11-11 09:30 dissatisfied: Ruth Penhale is not satisfied: “I don't accept the 27th, Mia has waited long enough. Please keep to the 13th.”
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
