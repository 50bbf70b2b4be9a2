R108, R139: a significant change told to the mailbox is handed to the child's IRO

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

2026-11-10 15:00 hassan to box
Subject: Mia Calloway 3310482 - significant change
| Significant change: Mia moved placement unexpectedly last night after the carers gave notice. She is now with carers in Holt.
|
| Hassan

until 2026-11-12
