R45: level 2 without the service manager in copy; the receipt says who was not copied

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

2026-11-17 10:30 ruth to leanne, cc hassan box, re 1
| I am now making this a level 2 Tracked Recommendation. New date Friday 4 December.
|
| Ruth

showing receipt
until 2026-11-18
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
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-17 10:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Escalated: TR-2026-0001
    This has been taken further. This is how it stands now.
    Reference:  TR-2026-0001, Level 2
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Friday 4 December 2026 (first: Friday 13 November 2026)
    The date was read from the words “New date Friday 4 December”.
    A prompt goes to Hassan Mirza, Ruth Penhale and Leanne Tait on Friday 4 December 2026 at 08:30, unless an update arrives first.
    Your mail was not copied to Paul Szymanski (service manager). Please forward it to them, if they are to know of it.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.

TR-2026-0001 level 2 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-12-04
  prompt scheduled on 2026-12-04
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-17 10:30 escalated: Taken to Level 2 by Ruth Penhale.
  11-17 10:30 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 4 Dec 2026.
  11-17 10:30 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-17 10:30 prompt-scheduled: Prompt due on Fri 4 Dec 2026.
