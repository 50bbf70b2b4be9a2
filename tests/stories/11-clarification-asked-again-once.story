R2: an unanswered clarification is asked again once, after two working days, and stays in the digest

2026-11-04 11:05 ruth to bethan, cc leanne box
Subject: Tracked rec - K Danso 3312044
| Please treat this as a tracked rec: Beth to send me the updated pathway plan for Kofi Danso as soon as possible.
|
| Ruth

until 2026-11-12
with digests
----
Wed 2026-11-04 11:05 clarification · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
Thu 2026-11-05 08:00 digest · to joan · IRO tracking, Thursday 5 November 2026: 1 needs attention
    IRO tracking, Thursday 5 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 1 time, last on Wed 4 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    1 mail read since yesterday 11:05, all accounted for: 1 recommendation. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-11-06 08:00 digest · to joan · IRO tracking, Friday 6 November 2026: 1 needs attention
    IRO tracking, Friday 6 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-11-06 08:00 clarification · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
Mon 2026-11-09 08:00 digest · to joan · IRO tracking, Monday 9 November 2026: 1 needs attention
    IRO tracking, Monday 9 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since Friday 6 November 08:00. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Tue 2026-11-10 08:00 digest · to joan · IRO tracking, Tuesday 10 November 2026: 1 needs attention
    IRO tracking, Tuesday 10 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Wed 2026-11-11 08:00 digest · to joan · IRO tracking, Wednesday 11 November 2026: 1 needs attention
    IRO tracking, Wednesday 11 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Thu 2026-11-12 08:00 digest · to joan · IRO tracking, Thursday 12 November 2026: 1 needs attention
    IRO tracking, Thursday 12 November 2026
    1 needs attention.
    Needs attention (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Wednesday 4 November at 11:05.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.

TR-2026-0001 level 1 needs_clarification · bethan · send me the updated pathway plan for Kofi Danso · by -
  prompt none on -
  11-04 11:05 logged: Logged: Bethan Pugh – “send me the updated pathway plan for Kofi Danso” – no date given.
  11-04 11:05 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-06 08:00 asked: The IRO was asked again for what is missing.
