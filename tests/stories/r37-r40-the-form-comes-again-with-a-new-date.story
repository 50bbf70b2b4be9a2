R37, R40, R43: the IRO names a new date in a fresh mail; the first date is kept and shown, and the prompt leaves once, on the new one

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

2026-11-12 16:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| TR-2026-0001: following our discussion I agree a new date of Monday 30 November for Mia Calloway's PEP.
|
| Ruth

showing receipt
until 2026-12-02
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Logged: TR-2026-0001
    Please check what was understood. If it is right, there is nothing to do.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Friday 13 November 2026
    The date was read from the words “by Friday 13th November”.
    A prompt goes to Hassan Mirza and Ruth Penhale on Friday 13 November 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Thu 2026-11-12 16:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Amended: TR-2026-0001
    The log has been changed. This is how it stands now.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Monday 30 November 2026 (first: Friday 13 November 2026)
    The date was read from the words “a new date of Monday 30 November”.
    A prompt goes to Hassan Mirza and Ruth Penhale on Monday 30 November 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Mon 2026-11-30 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-30
  prompt sent on 2026-11-30
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-12 16:00 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Mon 30 Nov 2026.
  11-12 16:00 alert-planned: If it is still unresolved, the IRO is told on Mon 7 Dec 2026.
  11-12 16:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
