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
