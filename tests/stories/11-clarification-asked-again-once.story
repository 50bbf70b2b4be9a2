R2: an unanswered clarification is asked again once, after two working days, and stays in the digest

2026-11-04 11:05 ruth to bethan, cc leanne box
Subject: Tracked rec - K Danso 3312044
| Please treat this as a tracked rec: Beth to send me the updated pathway plan for Kofi Danso as soon as possible.
|
| Ruth

until 2026-11-12
with digests
