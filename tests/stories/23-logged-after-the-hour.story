Contract 6: a date of today logged after 08:30 is prompted at once

2026-11-13 16:55 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C
| Tracked Recommendation: Hassan to send me the risk assessment for Mia Calloway by close of play today, 13 November 2026.

until 2026-11-16
