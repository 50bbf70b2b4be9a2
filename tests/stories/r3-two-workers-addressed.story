R2, R3: nobody is named and two workers are addressed; the receipt says so on top, and the IRO answers in plain words

2026-11-04 11:05 ruth to bethan hassan, cc leanne box
Subject: Tracked rec - K Danso 3312044
| Please treat this as a tracked rec: the updated pathway plan for Kofi Danso to be sent to me by Friday 20 November.
|
| Ruth

2026-11-05 09:20 ruth to box, re receipt TR-2026-0001
| That is for Beth please.

until 2026-11-23
showing receipt
----
Wed 2026-11-04 11:05 receipt · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
    Logged: TR-2026-0001
    Please look at this first
    * The mail is addressed to Bethan Pugh and Hassan Mirza and does not say which of them is to do this.
    If this is not right, reply with what is. Until you do, the reading below holds.
    This has been logged.
    Reference:  TR-2026-0001, Level 1
    Child:      Kofi Danso, 3312044
    Who:        Bethan Pugh (social worker) and Hassan Mirza (social worker)
    What:       the updated pathway plan for Kofi Danso to be sent to me
    By when:    Friday 20 November 2026
    The date was read from the words “by Friday 20 November”.
    A prompt goes to Bethan Pugh, Hassan Mirza and Ruth Penhale on Friday 20 November 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Thu 2026-11-05 09:20 receipt · TR-2026-0001 · to ruth · RE: Tracked rec - K Danso 3312044
    Amended: TR-2026-0001
    The log has been changed. This is how it stands now.
    Reference:  TR-2026-0001, Level 1
    Child:      Kofi Danso, 3312044
    Who:        Bethan Pugh (social worker)
    What:       the updated pathway plan for Kofi Danso to be sent to me
    By when:    Friday 20 November 2026
    The date was read from the words “by Friday 20 November”.
    A prompt goes to Bethan Pugh and Ruth Penhale on Friday 20 November 2026 at 08:30, unless an update arrives first.
    To correct anything, just reply in plain words: “sorry, 12 December”, or “that is for Sam, not Jo”.
Fri 2026-11-20 08:30 prompt · TR-2026-0001 · to bethan ruth · RE: Tracked rec - K Danso 3312044

TR-2026-0001 level 1 prompted · bethan · the updated pathway plan for Kofi Danso to be sent to me · by 2026-11-20
  prompt sent on 2026-11-20
  11-04 11:05 logged: Logged: Bethan Pugh and Hassan Mirza – “the updated pathway plan for Kofi Danso to be sent to me” – by Fri 20 Nov 2026.
  11-04 11:05 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-04 11:05 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
  11-05 09:20 amended: Amended by Ruth Penhale: now for Bethan Pugh.
  11-20 08:30 prompt-sent: Prompt sent to Bethan Pugh and Ruth Penhale: the date has come and no progress was reported.
