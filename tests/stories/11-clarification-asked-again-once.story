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
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 1 time, last on Wed 4 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since yesterday 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.
Fri 2026-11-06 08:00 digest · to joan · IRO tracking, Friday 6 November 2026: 1 needs attention
    IRO tracking, Friday 6 November 2026
    1 needs attention.
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since Wednesday 4 November 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.
Fri 2026-11-06 08:00 clarification · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
Mon 2026-11-09 08:00 digest · to joan · IRO tracking, Monday 9 November 2026: 1 needs attention
    IRO tracking, Monday 9 November 2026
    1 needs attention.
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since Wednesday 4 November 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.
Tue 2026-11-10 08:00 digest · to joan · IRO tracking, Tuesday 10 November 2026: 1 needs attention
    IRO tracking, Tuesday 10 November 2026
    1 needs attention.
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since Wednesday 4 November 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.
Wed 2026-11-11 08:00 digest · to joan · IRO tracking, Wednesday 11 November 2026: 1 needs attention
    IRO tracking, Wednesday 11 November 2026
    1 needs attention.
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since Wednesday 4 November 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.
Thu 2026-11-12 08:00 digest · to joan · IRO tracking, Thursday 12 November 2026: 1 needs attention
    IRO tracking, Thursday 12 November 2026
    1 needs attention.
    NEEDS ATTENTION (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | "as soon as possible" names no day (asked 2 times, last on Fri 6 Nov 2026)
    PROMPTS GOING OUT TODAY (0)
    None.
    UPDATES RECEIVED AND PROMPTS CANCELLED (0)
    None.
    NEWLY LOGGED (1)
    * TR-2026-0001 | no date | Bethan Pugh | Kofi Danso, 3312044 | send me the updated pathway plan for Kofi Danso
    UNRESOLVED OR OVERDUE (0)
    None.
    DUE IN THE NEXT 5 WORKING DAYS (0)
    None.
    EVERY MAIL ACCOUNTED FOR
    No mail read since Wednesday 4 November 11:05. Last mail read: Wednesday 4 November at 11:05.
    The log is attached. Entries that need attention stay here until they have been dealt with.
    IRO tracking, Elmbrook Council
    iro.tracking@elmbrook.gov.uk
    A program writes these letters; people read the answers too. This mailbox is not monitored for emergencies: if a child is at immediate risk, call 999 or your duty team.

TR-2026-0001 level 1 needs_clarification · bethan · send me the updated pathway plan for Kofi Danso · by -
  prompt none on -
  11-04 11:05 logged: Logged: Bethan Pugh – “send me the updated pathway plan for Kofi Danso” – no date given.
  11-04 11:05 asked: The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.
  11-06 08:00 asked: The IRO was asked again for what is missing.
