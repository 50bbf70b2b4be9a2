T01: 08:30 and the digest come once on the days around the end of summer time

2026-10-19 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP by Monday 26 October.

until 2026-10-27
with digests
