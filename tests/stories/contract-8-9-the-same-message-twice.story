Contract 8.9: the same message by two routes counts once; the same Message-ID with other words is a second message, and the digest says so

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.

2026-11-02 09:16 ruth to hassan, cc leanne box
Message-ID: <contract-8-9-the-same-message-twice-1@mail.elmbrook.gov.uk>
Date: Mon, 2 Nov 2026 09:14:00 +0000
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.

2026-11-02 10:00 ruth to hassan, cc leanne box
Message-ID: <contract-8-9-the-same-message-twice-1@mail.elmbrook.gov.uk>
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan to arrange the dental check for Mia Calloway by Friday 20th November.

until 2026-11-03
with digests
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-02 10:00 receipt · TR-2026-0002 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-03 08:00 digest · to joan · IRO tracking, Tuesday 3 November 2026: 1 needs attention
    IRO tracking, Tuesday 3 November 2026
    1 needs attention.
    Needs attention (1)
    * entry 1, since Mon 2 Nov 2026 | Ruth Penhale | A second message with the same Message-ID but other content came; both were read.
    Prompts going out today (0)
    None.
    Updates received and prompts cancelled (0)
    None.
    Newly logged (2)
    * TR-2026-0001 | 10 days to go | Hassan Mirza | Mia Calloway, 3310482 | complete Mia Calloway's PEP with the virtual school
    * TR-2026-0002 | 17 days to go | Hassan Mirza | Mia Calloway, 3310482 | arrange the dental check for Mia Calloway
    Unresolved or overdue (0)
    None.
    Due in the next 5 working days (0)
    None.
    Every mail accounted for
    2 mails read since yesterday 09:14, all accounted for: 2 recommendations. Last mail read: Monday 2 November at 10:00.
    The attached log holds every open item, and those closed since Wednesday 1 July 2026. Entries that need attention stay here until they have been dealt with: reply “done with entry 12”, with the number of the entry.

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt scheduled on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.

TR-2026-0002 level 1 open · hassan · arrange the dental check for Mia Calloway · by 2026-11-20
  prompt scheduled on 2026-11-20
  11-02 10:00 logged: Logged: Hassan Mirza – “arrange the dental check for Mia Calloway” – by Fri 20 Nov 2026.
  11-02 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-02 10:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
