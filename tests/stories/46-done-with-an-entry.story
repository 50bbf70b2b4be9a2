Contract 8.6: an entry of the digest stays until somebody deals with it, and is dealt with by quoting its number
with digests

2026-11-02 09:14 clerk@lindenschool.org.uk to box
Subject: Attendance
| Please find our attendance figures below.

2026-11-03 09:00 joan to box, re digest
| Done with entry 1, thanks

2026-11-03 09:30 joan to box
Subject: digest
| seen 1 and 7

until 2026-11-04
----
Tue 2026-11-03 08:00 digest · to joan · IRO tracking, Tuesday 3 November 2026: 1 needs attention
    IRO tracking, Tuesday 3 November 2026
    1 needs attention.
    Needs attention (1)
    * entry 1, since Mon 2 Nov 2026 | clerk@lindenschool.org.uk | Mail from clerk@lindenschool.org.uk <clerk@lindenschool.org.uk>: It comes from outside the authority, so nothing was done with it.
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
    1 mail read since yesterday 09:14, all accounted for: 1 update. Last mail read: Monday 2 November at 09:14.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Tue 2026-11-03 09:00 receipt · to joan · RE: IRO tracking, Tuesday 3 November 2026: 1 needs attention
Tue 2026-11-03 09:30 receipt · to joan · RE: digest
Wed 2026-11-04 08:00 digest · to joan · IRO tracking, Wednesday 4 November 2026: nothing needs attention
    IRO tracking, Wednesday 4 November 2026
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
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    2 mails read since yesterday 08:00, all accounted for: 1 unrelated and 1 update. Last mail read: Tuesday 3 November at 09:30.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
