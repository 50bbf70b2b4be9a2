R2, Contract 8.2, 8.3: "which one?" and "which new date?" are asked again once after two working days, and stand in the digest until answered

with digests of 2026-11-09 2026-11-10 2026-11-12
showing clarification

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP with the virtual school by Wednesday 4 November.

2026-11-03 10:00 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to arrange the dental check for Mia Calloway by Friday 27 November.

2026-11-05 09:00 hassan to box
Subject: Mia Calloway
| Done, all sorted for Mia.

2026-11-05 16:00 ruth to hassan, cc leanne box, re 1
| Hassan, this is not what I asked for: the targets are missing from the PEP. I am not satisfied.

2026-11-11 10:00 hassan to box, re 3
| The dental one.

2026-11-11 11:00 ruth to hassan, cc box, re clarification TR-2026-0001
| 20 November

until 2026-11-12
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 10:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-04 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-05 09:00 clarification · TR-2026-0001,TR-2026-0002 · to hassan · RE: Mia Calloway
    Please say which item your mail is about
    Please reply with a reference, for example “TR-2026-0001”. Nothing has been changed meanwhile.
    It could be one of these
    TR-2026-0001: Mia Calloway, 3310482; Hassan Mirza (social worker); complete Mia Calloway's PEP with the virtual school; by Wednesday 4 November 2026; prompted, no update since
    TR-2026-0002: Mia Calloway, 3310482; Hassan Mirza (social worker); arrange the dental check for Mia Calloway; by Friday 27 November 2026; open
    You wrote
    | Done, all sorted for Mia.
Thu 2026-11-05 16:00 clarification · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Please reply with a new date: TR-2026-0001
    You are not yet satisfied, and the date has passed. When you have agreed a new one, reply with it in plain words, for example “12 December”, and a prompt is set for that day.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Wednesday 4 November 2026
    Taking it to the next level instead? Reply with the level or stage and the date.
Mon 2026-11-09 08:00 digest · to joan · IRO tracking, Monday 9 November 2026: 2 need attention, 1 overdue
    IRO tracking, Monday 9 November 2026
    2 need attention, 1 overdue.
    Needs attention (2)
    * entry 1, since Thu 5 Nov 2026 | Hassan Mirza | Hassan Mirza wrote, and it is not clear about which item: “Done, all sorted for Mia.”
    * TR-2026-0001 | entry 2, since Thu 5 Nov 2026 | Ruth Penhale | Mia Calloway, 3310482 | The date is past: the IRO was asked for a new one.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (1)
    * TR-2026-0001 | 5 days over | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since Friday 6 November 08:00. Last mail read: Thursday 5 November at 16:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Mon 2026-11-09 08:00 clarification · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
    Please reply with a new date: TR-2026-0001
    You are not yet satisfied, and the date has passed. When you have agreed a new one, reply with it in plain words, for example “12 December”, and a prompt is set for that day.
    This has been asked before and no answer has reached this mailbox.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       complete Mia Calloway's PEP with the virtual school
    By when:    Wednesday 4 November 2026
    Taking it to the next level instead? Reply with the level or stage and the date.
Mon 2026-11-09 08:00 clarification · TR-2026-0001,TR-2026-0002 · to hassan · RE: Mia Calloway
    Please say which item your mail is about
    Please reply with a reference, for example “TR-2026-0001”. Nothing has been changed meanwhile.
    It could be one of these
    TR-2026-0001: Mia Calloway, 3310482; Hassan Mirza (social worker); complete Mia Calloway's PEP with the virtual school; by Wednesday 4 November 2026; prompted, no update since
    TR-2026-0002: Mia Calloway, 3310482; Hassan Mirza (social worker); arrange the dental check for Mia Calloway; by Friday 27 November 2026; open
    This has been asked before and no answer has reached this mailbox.
    You wrote
    | Done, all sorted for Mia.
Tue 2026-11-10 08:00 digest · to joan · IRO tracking, Tuesday 10 November 2026: 2 need attention, 1 overdue
    IRO tracking, Tuesday 10 November 2026
    2 need attention, 1 overdue.
    Needs attention (2)
    * entry 1, since Thu 5 Nov 2026 | Hassan Mirza | Hassan Mirza wrote, and it is not clear about which item: “Done, all sorted for Mia.”
    * TR-2026-0001 | entry 2, since Thu 5 Nov 2026 | Ruth Penhale | Mia Calloway, 3310482 | The date is past: the IRO was asked for a new one.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (1)
    * TR-2026-0001 | 6 days over | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Thursday 5 November at 16:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Wed 2026-11-11 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 10:00 notice · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 11:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2026-11-12 08:00 digest · to joan · IRO tracking, Thursday 12 November 2026: nothing needs attention
    IRO tracking, Thursday 12 November 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (1)
    * TR-2026-0002 | Wed 11 Nov 2026 | Hassan Mirza | Mia Calloway, 3310482 | says it is done; prompt of Fri 27 Nov 2026 cancelled
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    2 mails read since yesterday 08:00, all accounted for: 1 amendment and 1 update. Last mail read: Wednesday 11 November at 11:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-20
  prompt scheduled on 2026-11-20
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Wed 4 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Wed 11 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Wed 4 Nov 2026.
  11-04 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-05 16:00 dissatisfied: Ruth Penhale is not satisfied: “Hassan, this is not what I asked for: the targets are missing from the PEP. I am not satisfied.”
  11-05 16:00 asked: The date is past: the IRO was asked for a new one.
  11-05 16:00 attention: The date is past: the IRO was asked for a new one.
  11-09 08:00 asked: The IRO was asked again for the new date.
  11-11 09:00 alerted: Still unresolved 5 working days after Wed 4 Nov 2026: told to Ruth Penhale.
  11-11 11:00 amended: Amended by Ruth Penhale: date moved from Wed 4 Nov 2026 to Fri 20 Nov 2026.
  11-11 11:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-11 11:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.

TR-2026-0002 level 1 updated · hassan · arrange the dental check for Mia Calloway · by 2026-11-27
  prompt suppressed on 2026-11-27
  11-03 10:00 logged: Logged: Hassan Mirza – “arrange the dental check for Mia Calloway” – by Fri 27 Nov 2026.
  11-03 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-03 10:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-11 10:00 noted: Hassan Mirza answered that the mail of 5 Nov is about this item.
  11-11 10:00 updated: Hassan Mirza reported it done: “Done, all sorted for Mia.”
  11-11 10:00 prompt-suppressed: prompt suppressed because Hassan Mirza wrote on 11 Nov: “Done, all sorted for Mia.”
  11-11 10:00 handed-on: Handed on to Ruth Penhale, whom the mail had not reached.
