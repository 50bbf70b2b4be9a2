R7, R9, R54: covering mail and form tell of one item; where they disagree, the receipt says so on top

2026-11-05 15:00 ruth to hassan, cc leanne joan box
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan, the form is attached. Tracked Recommendation: Hassan to complete Mia Calloway's PEP with the virtual school by 27 November.
|
| Ruth
+ 1 CALLOWAY Mia HM LT RP.docx
+ Child: Mia Calloway, 3310482
+ Date of review: 4 November 2026
+ Tracked Recommendation
+ Who | What | By when
+ Hassan Mirza | Complete Mia's PEP with the virtual school | 20 November 2026

until 2026-11-06
showing receipt
----
Thu 2026-11-05 15:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Logged: TR-2026-0001
    Please look at this first
    * The form says 20 November 2026, but the covering mail says 27 November 2026.
    If this is not right, reply with what is. Until you do, the reading below holds.
    This has been logged.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       Complete Mia's PEP with the virtual school
    By when:    Friday 20 November 2026
    The date was read from the words “20 November 2026”.
    A prompt goes to Hassan Mirza and Ruth Penhale on Friday 20 November 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 · by 2026-12-16
  prompt scheduled on 2026-12-16
  11-05 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 – by Wed 16 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 16 Dec 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Wed 4 Nov 2026 · by 2027-05-06
  prompt scheduled on 2027-04-07
  11-05 15:00 logged: Logged: Hold the next review (subsequent review) after that of Wed 4 Nov 2026 – by Thu 6 May 2027.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 7 May 2027.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 7 Apr 2027.

TR-2026-0001 level 1 open · hassan · Complete Mia's PEP with the virtual school · by 2026-11-20
  prompt scheduled on 2026-11-20
  11-05 15:00 logged: Logged: Hassan Mirza – “Complete Mia's PEP with the virtual school” – by Fri 20 Nov 2026.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
