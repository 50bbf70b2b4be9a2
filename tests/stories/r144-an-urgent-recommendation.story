R144: a recommendation that its IRO calls urgent says so in every letter; the receipt names the manager who was not copied

2026-11-24 10:00 ruth to hassan, cc box
Subject: URGENT - Tracked Recommendation - Mia C (3310482)
| Hassan, Tracked Recommendation: please arrange the return home interview for Mia Calloway by Friday 27 November. This is urgent, she has been missing twice this month.

until 2026-11-27
showing receipt prompt
----
Tue 2026-11-24 10:00 receipt · TR-2026-0001 · to ruth · RE: URGENT - Tracked Recommendation - Mia C (3310482)
    Logged: TR-2026-0001
    Please check what was understood. If it is right, there is nothing to do.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       arrange the return home interview for Mia Calloway
    By when:    Friday 27 November 2026
    Urgent:     yes, as the mail says
    The date was read from the words “by Friday 27 November”.
    A prompt goes to Hassan Mirza and Ruth Penhale on Friday 27 November 2026 at 08:30, unless an update arrives first.
    Your mail was not copied to Leanne Tait (practice manager). Please forward it to them, if they are to know of it.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Fri 2026-11-27 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: URGENT - Tracked Recommendation - Mia C (3310482)
    Please send an update: TR-2026-0001
    Hassan, please reply to this mail now and say how far this is.
    The outcome agreed with Ruth Penhale is due today, Friday 27 November 2026, and no update that it is done or under way has reached this mailbox. If you have already written elsewhere, a line here is enough.
    Reference:  TR-2026-0001, Level 1
    Child:      Mia Calloway, 3310482
    Who:        Hassan Mirza (social worker)
    What:       arrange the return home interview for Mia Calloway
    By when:    Friday 27 November 2026
    Urgent:     yes, as the mail says
    How to answer
    Reply in your own words, or begin with one of these:
    * Done: it is complete; say what was done and when.
    * Progress: steps have been taken; say which, and what is left.
    * Need more time: propose a new date and say why; the date stands until the IRO agrees another.
    Ruth Penhale: if you are satisfied, reply “resolved” with the outcome. If another date is agreed, reply with it.

TR-2026-0001 level 1 prompted · hassan · arrange the return home interview for Mia Calloway · by 2026-11-27
  prompt sent on 2026-11-27
  11-24 10:00 logged: Logged: Hassan Mirza – “arrange the return home interview for Mia Calloway” – by Fri 27 Nov 2026. Called urgent.
  11-24 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-24 10:00 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-27 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
