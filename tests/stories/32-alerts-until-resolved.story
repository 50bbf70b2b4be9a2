R33: alerts come five working days after the date, then every ten, and stop on resolution; Christmas does not count

2026-12-07 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP by Friday 18 December.

2027-01-20 09:00 ruth to hassan, cc box, re 1
| Resolved, thank you.

until 2027-02-12
