R5, R76: words of immediate risk stand at the top of the digest for a person; the program decides nothing on them

with digests of 2026-11-25

2026-11-24 10:00 hassan to ruth, cc box
Subject: Mia Calloway 3310482
| Ruth, Mia is not safe at home tonight, her uncle has threatened to hurt her. I am trying to reach EDT.

2026-11-24 11:00 ruth to hassan, cc leanne box
Subject: Jayden Brook
| There is no immediate risk to Jayden, the carers have coped well.

until 2026-11-25
----
Wed 2026-11-25 08:00 digest · to joan · IRO tracking, Wednesday 25 November 2026: 1 needs attention
    IRO tracking, Wednesday 25 November 2026
    1 needs attention.
    Needs attention (1)
    * entry 1, since Tue 24 Nov 2026 | Hassan Mirza | Hassan Mirza wrote words of immediate risk: “Ruth, Mia is not safe at home tonight, her uncle has threatened to hurt her. I am trying to reach EDT.”
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
    2 mails read since yesterday 10:00, all accounted for: 2 unrelated. Last mail read: Tuesday 24 November at 11:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
