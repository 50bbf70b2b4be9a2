Convention 6: an out-of-office is no update, whatever it says; a prompt it answers is told to the admin coordinators

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

2026-11-02 09:15 hassan to ruth, cc box, re 1
Subject: Automatic reply: Tracked Recommendation - Mia C (3310482)
Auto-Submitted: auto-replied
| I am on leave until 23 November. All visits are completed and up to date on Mosaic.

2026-11-13 08:31 hassan to box, re prompt TR-2026-0001
Subject: Automatic reply: Tracked Recommendation - Mia C (3310482)
Auto-Submitted: auto-replied
| I am on leave until 23 November.

until 2026-11-17
with digests
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 08:00 digest · to joan · IRO tracking, Tuesday 3 November 2026: nothing needs attention
    IRO tracking, Tuesday 3 November 2026
    Nothing needs attention.
    Needs attention (0)
    None.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (1)
    * TR-2026-0001 | 10 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    2 mails read since yesterday 09:14, all accounted for: 1 automatic answer and 1 recommendation. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
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
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Thu 2026-11-05 08:00 digest · to joan · IRO tracking, Thursday 5 November 2026: nothing needs attention
    IRO tracking, Thursday 5 November 2026
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
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-11-06 08:00 digest · to joan · IRO tracking, Friday 6 November 2026: nothing needs attention
    IRO tracking, Friday 6 November 2026
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
    * TR-2026-0001 | 7 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Mon 2026-11-09 08:00 digest · to joan · IRO tracking, Monday 9 November 2026: nothing needs attention
    IRO tracking, Monday 9 November 2026
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
    * TR-2026-0001 | 4 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Every mail accounted for
    No mail read since Friday 6 November 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Tue 2026-11-10 08:00 digest · to joan · IRO tracking, Tuesday 10 November 2026: nothing needs attention
    IRO tracking, Tuesday 10 November 2026
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
    * TR-2026-0001 | 3 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Wed 2026-11-11 08:00 digest · to joan · IRO tracking, Wednesday 11 November 2026: nothing needs attention
    IRO tracking, Wednesday 11 November 2026
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
    * TR-2026-0001 | 2 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Thu 2026-11-12 08:00 digest · to joan · IRO tracking, Thursday 12 November 2026: nothing needs attention
    IRO tracking, Thursday 12 November 2026
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
    * TR-2026-0001 | 1 day to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-11-13 08:00 digest · to joan · IRO tracking, Friday 13 November 2026: nothing needs attention, 1 prompt today
    IRO tracking, Friday 13 November 2026
    Nothing needs attention, 1 prompt today.
    Needs attention (0)
    None.
    Prompts going out today (1)
    * TR-2026-0001 | due today | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Monday 2 November at 09:15.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:31 notice · TR-2026-0001 · to joan · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-16 08:00 digest · to joan · IRO tracking, Monday 16 November 2026: 1 needs attention, 1 overdue
    IRO tracking, Monday 16 November 2026
    1 needs attention, 1 overdue.
    Needs attention (1)
    * TR-2026-0001 | entry 1, since Fri 13 Nov 2026 | Hassan Mirza | Mia Calloway, 3310482 | TR-2026-0001: Hassan Mirza is away.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (1)
    * TR-2026-0001 | 3 days over | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    1 mail read since Friday 13 November 08:00, all accounted for: 1 automatic answer. Last mail read: Friday 13 November at 08:31.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.
Tue 2026-11-17 08:00 digest · to joan · IRO tracking, Tuesday 17 November 2026: 1 needs attention, 1 overdue
    IRO tracking, Tuesday 17 November 2026
    1 needs attention, 1 overdue.
    Needs attention (1)
    * TR-2026-0001 | entry 1, since Fri 13 Nov 2026 | Hassan Mirza | Mia Calloway, 3310482 | TR-2026-0001: Hassan Mirza is away.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (0)
    None.
    Unresolved or overdue (1)
    * TR-2026-0001 | 4 days over | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    No mail read since yesterday 08:00. Last mail read: Friday 13 November at 08:31.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-13 08:31 prompt-undelivered: TR-2026-0001: Hassan Mirza is away.
  11-13 08:31 attention: TR-2026-0001: Hassan Mirza is away.
