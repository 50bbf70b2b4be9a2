S03, S14: a prompt that bounces is told to the admin coordinators the same day, with the manager's address

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

2026-11-13 08:33 mailer-daemon@elmbrook.gov.uk to box, re prompt TR-2026-0001
Subject: Undeliverable: Tracked Recommendation - Mia C (3310482)
Auto-Submitted: auto-replied
| Delivery has failed to these recipients or groups:
|
| hassan.mirza@elmbrook.gov.uk
| The email address you entered couldn't be found. Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-13 08:33 notice · TR-2026-0001 · to joan · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt sent on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-13 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  11-13 08:33 prompt-undelivered: TR-2026-0001: Hassan Mirza could not be reached: the delivery report says the address cannot be reached.
  11-13 08:33 attention: TR-2026-0001: Hassan Mirza could not be reached: the delivery report says the address cannot be reached.
