R57, R58: a ladder of a council's own, from a file alone: a Practice Alert with five working days, then taken to the service manager

processes tests/stories/processes/practice-alert

2026-11-23 10:00 ruth to leanne, cc hassan box
Subject: Practice Alert - Mia C (3310482)
| Dear Leanne
|
| I am raising a Practice Alert for Mia Calloway. Leanne to confirm in writing when the life story work will begin.
|
| Ruth

2026-12-02 09:30 ruth to paul, cc leanne box, re 1
| Paul, there has been no response to this. I am now escalating this to Practice Alert level 2.
|
| Ruth

2026-12-04 12:00 paul to ruth, cc leanne box, re 2
| Life story work begins on 10 December, the worker has been booked.
|
| Paul

2026-12-10 12:00 ruth to paul, cc leanne box, re 3
| I am satisfied that this is resolved, thank you.

until 2026-12-15
showing prompt
----
Mon 2026-11-23 10:00 receipt · PA-2026-0001 · to ruth · RE: Practice Alert - Mia C (3310482)
Mon 2026-11-30 10:00 prompt · PA-2026-0001 · to leanne ruth · RE: Practice Alert - Mia C (3310482)
    Please send an update: PA-2026-0001
    Leanne, please reply to this mail now and say how far this is.
    Ruth Penhale asked for an answer at this stage (Practice Alert) by today, Monday 30 November 2026, and none has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  PA-2026-0001, Practice Alert
    Child:      Mia Calloway, 3310482
    Who:        Leanne Tait (practice manager)
    What:       confirm in writing when the life story work will begin
    By when:    Monday 30 November 2026
    Days used:  5 of 20 working days for all stages
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.
Wed 2026-12-02 09:00 unresolved-alert · PA-2026-0001 · to ruth miriam · RE: Practice Alert - Mia C (3310482)
Wed 2026-12-02 09:30 receipt · PA-2026-0001 · to ruth · RE: Practice Alert - Mia C (3310482)
Wed 2026-12-09 09:00 unresolved-alert · PA-2026-0001 · to ruth miriam · RE: Practice Alert - Mia C (3310482)
Thu 2026-12-10 12:00 receipt · PA-2026-0001 · to ruth · RE: Practice Alert - Mia C (3310482)

PA-2026-0001 service-manager resolved · paul · confirm in writing when the life story work will begin · by 2026-12-07
  prompt suppressed on 2026-12-07
  closed 2026-12-10: I am satisfied that this is resolved, thank you.
  11-23 10:00 logged: Logged: Leanne Tait – “confirm in writing when the life story work will begin” – by Mon 30 Nov 2026.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Wed 2 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Mon 30 Nov 2026.
  11-30 10:00 prompt-sent: Prompt sent to Leanne Tait and Ruth Penhale: the date has come and no progress was reported.
  12-02 09:00 alerted: Still unresolved 2 working days after Mon 30 Nov 2026: told to Ruth Penhale and Miriam Castle.
  12-02 09:30 escalated: Taken to Practice Alert, service manager by Ruth Penhale.
  12-02 09:30 amended: Amended by Ruth Penhale: date moved from Mon 30 Nov 2026 to Mon 7 Dec 2026; now for Paul Szymanski.
  12-02 09:30 prompt-scheduled: Prompt due on Mon 7 Dec 2026.
  12-04 12:00 updated: Paul Szymanski reported progress: “Life story work begins on 10 December, the worker has been booked.”
  12-04 12:00 prompt-suppressed: prompt suppressed because Paul Szymanski wrote on 4 Dec: “Life story work begins on 10 December, the worker has been booked.”
  12-09 09:00 alerted: Still unresolved 2 working days after Mon 7 Dec 2026: told to Ruth Penhale and Miriam Castle.
  12-10 12:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is resolved, thank you.”
