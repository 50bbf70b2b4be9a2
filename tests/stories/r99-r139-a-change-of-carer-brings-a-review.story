R99: a child moves to other carers: a review is due within twenty working days of the move

2026-11-10 09:00 hassan to ruth, cc leanne box
Subject: Mia Calloway 3310482
| Ruth, Mia's placement broke down on Saturday 7 November and she has moved to another foster family in Harwood.
|
| Hassan

until 2026-12-08
----
Fri 2026-11-20 08:30 prompt · RV-2026-0001 · to ruth hassan · RE: Mia Calloway 3310482
Mon 2026-12-07 09:00 unresolved-alert · RV-2026-0001 · to ruth · RE: Mia Calloway 3310482

RV-2026-0001 first prompted · ruth · Hold a review: the child moved placement on Sat 7 Nov 2026 · by 2026-12-04
  prompt sent on 2026-11-20
  11-10 09:00 logged: Logged: Hold a review: the child moved placement on Sat 7 Nov 2026 – by Fri 4 Dec 2026.
  11-10 09:00 alert-planned: If it is still unresolved, the IRO is told on Mon 7 Dec 2026.
  11-10 09:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-20 08:30 prompt-sent: Prompt sent to Ruth Penhale and Hassan Mirza: 10 working days remain.
  12-07 09:00 alerted: Still unresolved 1 working days after Fri 4 Dec 2026: told to Ruth Penhale.

SC-2026-0001 resolved · ruth · Unexpected change of placement: “Ruth, Mia's placement broke down on Saturday 7 November and she has moved to another foster family in Harwood.” · by -
  prompt none on -
  closed 2026-11-10: Ruth Penhale was told by the mail itself.
  11-10 09:00 logged: Hassan Mirza told of a significant change: “Ruth, Mia's placement broke down on Saturday 7 November and she has moved to another foster family in Harwood.”
  11-10 09:00 resolved: Ruth Penhale was told by the mail itself.
