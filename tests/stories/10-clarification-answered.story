R2: no date is given; the IRO is asked, answers in plain words, and the item is complete

2026-11-04 11:05 ruth to bethan, cc leanne box
Subject: Tracked rec - K Danso 3312044
| Hi Beth
|
| Please treat this as a tracked rec: Beth to send me the updated pathway plan for Kofi Danso as soon as possible.
|
| Ruth

2026-11-05 09:20 ruth to box, re clarification TR-2026-0001
| Sorry - by Friday 20 November please.

until 2026-11-23
