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
