R65, R68, R69, R70, R91: the IRO goes on to CAFCASS; it is recorded with its date, and no letter leaves the authority

2026-11-23 10:00 ruth to gwen, cc amina miriam box
Subject: Dispute Resolution - Formal Resolution within the Local Authority - Mia C (3310482)
| Dear Gwen
|
| I am raising Dispute Resolution at the stage of Formal Resolution within the Local Authority. Mia Calloway has waited two years for a permanence plan. Please confirm the plan by 4 December.
|
| Ruth

2026-12-07 10:00 ruth to gwen referrals@cafcass.example, cc miriam box, re 1
| Gwen, this has not been resolved. I am now taking it to CAFCASS.
|
| Ruth

until 2026-12-21
showing receipt prompt
----
Mon 2026-11-23 10:00 receipt · DR-2026-0001 · to ruth · RE: Dispute Resolution - Formal Resolution within the Local Authority - Mia C (3310482)
    Logged: DR-2026-0001
    Please check what was understood. If it is right, there is nothing to do.
    Reference:  DR-2026-0001, Formal Resolution within the Local Authority
    Child:      Mia Calloway, 3310482
    Who:        Gwen Holloway (chief executive)
    What:       confirm the plan
    By when:    Friday 4 December 2026
    Days used:  0 of 20 working days for all stages
    The date was read from the words “by 4 December”.
    A prompt goes to Gwen Holloway and Ruth Penhale on Friday 4 December 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Fri 2026-12-04 08:30 prompt · DR-2026-0001 · to gwen ruth · RE: Dispute Resolution - Formal Resolution within the Local Authority - Mia C (3310482)
    Please send an update: DR-2026-0001
    Gwen, please reply to this mail now and say how far this is.
    Ruth Penhale asked for an answer at this stage (Formal Resolution within the Local Authority) by today, Friday 4 December 2026, and none has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  DR-2026-0001, Formal Resolution within the Local Authority
    Child:      Mia Calloway, 3310482
    Who:        Gwen Holloway (chief executive)
    What:       confirm the plan
    By when:    Friday 4 December 2026
    Days used:  9 of 20 working days for all stages
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.
Mon 2026-12-07 10:00 receipt · DR-2026-0001 · to ruth · RE: Dispute Resolution - Formal Resolution within the Local Authority - Mia C (3310482)
    Escalated: DR-2026-0001
    This has been taken further. This is how it stands now.
    Reference:  DR-2026-0001, CAFCASS
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       confirm the plan
    By when:    Thursday 17 December 2026 (first: Friday 4 December 2026)
    Days used:  10 of 20 working days for all stages
    A prompt goes to Ruth Penhale on Thursday 17 December 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Thu 2026-12-17 08:30 prompt · DR-2026-0001 · to ruth · RE: Dispute Resolution - Formal Resolution within the Local Authority - Mia C (3310482)
    Please send an update: DR-2026-0001
    Ruth, please reply to this mail now and say how far this is.
    Ruth Penhale asked for an answer at this stage (CAFCASS) by today, Thursday 17 December 2026, and none has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  DR-2026-0001, CAFCASS
    Child:      Mia Calloway, 3310482
    Who:        Ruth Penhale (Independent Reviewing Officer)
    What:       confirm the plan
    By when:    Thursday 17 December 2026 (first: Friday 4 December 2026)
    Days used:  18 of 20 working days for all stages
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.

DR-2026-0001 cafcass prompted · ruth · confirm the plan · by 2026-12-17
  prompt sent on 2026-12-17
  11-23 10:00 logged: Logged: Gwen Holloway – “confirm the plan” – by Fri 4 Dec 2026.
  11-23 10:00 note-written: The note of Ruth Penhale says: for the reason “Significant drift in permanence planning”.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 11 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Fri 4 Dec 2026.
  12-04 08:30 prompt-sent: Prompt sent to Gwen Holloway and Ruth Penhale: the date has come and no progress was reported.
  12-07 10:00 escalated: Taken to CAFCASS by Ruth Penhale.
  12-07 10:00 amended: Amended by Ruth Penhale: date moved from Fri 4 Dec 2026 to Thu 17 Dec 2026; now for Ruth Penhale.
  12-07 10:00 alert-planned: If it is still unresolved, the IRO is told on Thu 24 Dec 2026.
  12-07 10:00 prompt-scheduled: Prompt due on Thu 17 Dec 2026.
  12-17 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.
