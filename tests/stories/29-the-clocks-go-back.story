T01: 08:30 and the digest come once on the days around the end of summer time

2026-10-19 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP by Monday 26 October.

until 2026-10-27
with digests
----
Mon 2026-10-19 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C
Tue 2026-10-20 08:00 digest · to joan · IRO tracking, Tuesday 20 October 2026: nothing needs attention
    IRO tracking, Tuesday 20 October 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (1)
    * TR-2026-0001 | 6 days to go | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (1)
    * TR-2026-0001 | 6 days to go | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Every mail accounted for
    1 mail read since yesterday 09:14, all accounted for: 1 recommendation. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Wed 2026-10-21 08:00 digest · to joan · IRO tracking, Wednesday 21 October 2026: nothing needs attention
    IRO tracking, Wednesday 21 October 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (1)
    * TR-2026-0001 | 5 days to go | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Thu 2026-10-22 08:00 digest · to joan · IRO tracking, Thursday 22 October 2026: nothing needs attention
    IRO tracking, Thursday 22 October 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (1)
    * TR-2026-0001 | 4 days to go | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-10-23 08:00 digest · to joan · IRO tracking, Friday 23 October 2026: nothing needs attention
    IRO tracking, Friday 23 October 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (1)
    * TR-2026-0001 | 3 days to go | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Mon 2026-10-26 08:00 digest · to joan · IRO tracking, Monday 26 October 2026: nothing needs attention, 1 prompt today
    IRO tracking, Monday 26 October 2026
    Nothing needs attention, 1 prompt today.
    Needs attention (0)
    None.
    Prompts going out today (1)
    * TR-2026-0001 | due today | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since Friday 23 October 08:00. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Mon 2026-10-26 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C
Tue 2026-10-27 08:00 digest · to joan · IRO tracking, Tuesday 27 October 2026: nothing needs attention, 1 overdue
    IRO tracking, Tuesday 27 October 2026
    Nothing needs attention, 1 overdue.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (1)
    * TR-2026-0001 | 1 day over | Hassan Mirza | Mia Calloway | complete Mia Calloway's PEP
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 19 October at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP · by 2026-10-26
  prompt sent on 2026-10-26
  10-19 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP” – by Mon 26 Oct 2026.
  10-19 09:14 alert-planned: If it is still unresolved, the IRO is told on Mon 2 Nov 2026.
  10-19 09:14 prompt-scheduled: Prompt due on Mon 26 Oct 2026.
  10-26 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
