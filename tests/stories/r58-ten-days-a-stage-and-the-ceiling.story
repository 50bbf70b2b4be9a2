R58, R66: no date is named, so the stage has ten days; a date beyond twenty working days in all is doubted in the receipt

2026-11-23 10:00 ruth to amina, cc miriam box
Subject: Formal Resolution within the Directorate - Mia C (3310482)
| Dear Amina
|
| I am taking Mia Calloway's case to Formal Resolution within the Directorate. The life story work has not been started.
|
| Ruth

2026-12-04 10:00 ruth to amina, cc miriam box, re 1
| Agreed, new date Friday 29 January 2027.
|
| Ruth

until 2026-12-07
showing receipt
----
Mon 2026-11-23 10:00 receipt · DR-2026-0001 · to ruth · RE: Formal Resolution within the Directorate - Mia C (3310482)
    Logged: DR-2026-0001
    Please check what was understood. If it is right, there is nothing to do.
    Reference:  DR-2026-0001, Formal Resolution within the Directorate
    Child:      Mia Calloway, 3310482
    Who:        Amina Yusuf (assistant director)
    What:       The life story work has not been started
    By when:    Thursday 3 December 2026
    Days used:  0 of 20 working days for all stages
    A prompt goes to Amina Yusuf and Ruth Penhale on Thursday 3 December 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Thu 2026-12-03 08:30 prompt · DR-2026-0001 · to amina ruth · RE: Formal Resolution within the Directorate - Mia C (3310482)
Fri 2026-12-04 10:00 receipt · DR-2026-0001 · to ruth · RE: Formal Resolution within the Directorate - Mia C (3310482)
    Amended: DR-2026-0001
    Please look at this first
    * Fri 29 Jan 2027 is later than Mon 21 Dec 2026: all stages together should take no more than 20 working days.
    If this is not right, reply with what is. Until you do, the reading below holds.
    The log has been changed. This is how it stands now.
    Reference:  DR-2026-0001, Formal Resolution within the Directorate
    Child:      Mia Calloway, 3310482
    Who:        Amina Yusuf (assistant director)
    What:       The life story work has not been started
    By when:    Friday 29 January 2027 (first: Thursday 3 December 2026)
    Days used:  9 of 20 working days for all stages
    The date was read from the words “new date Friday 29 January 2027”.
    A prompt goes to Amina Yusuf and Ruth Penhale on Friday 29 January 2027 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.

DR-2026-0001 formal-directorate open · amina · The life story work has not been started · by 2027-01-29
  prompt scheduled on 2027-01-29
  11-23 10:00 logged: Logged: Amina Yusuf – “The life story work has not been started” – by Thu 3 Dec 2026.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Thu 10 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Thu 3 Dec 2026.
  12-03 08:30 prompt-sent: Prompt sent to Amina Yusuf and Ruth Penhale: the date has come and no progress was reported.
  12-04 10:00 amended: Amended by Ruth Penhale: date moved from Thu 3 Dec 2026 to Fri 29 Jan 2027.
  12-04 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 5 Feb 2027.
  12-04 10:00 prompt-scheduled: Prompt due on Fri 29 Jan 2027.
