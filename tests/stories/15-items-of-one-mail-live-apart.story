Convention 4: two items of one mail live separate lives

2026-11-03 15:40 david to bethan leanne, cc box
Subject: TRACKED RECOMMENDATION re J Brook
| Beth / Leanne
|
| Tracked recommendations from Jayden Brook's review last Thursday (LCS 3309917):
|
| 1. Beth to book the review health assessment with the LAC nurse by 10 November.
| 2. Leanne to confirm in writing that funding for the bereavement counselling is agreed, by noon on Friday 13 November.
|
| Regards
| David

2026-11-09 10:02 bethan to david, cc leanne box, re 1
| Hi David
|
| 1. The health assessment is booked for 24 November at 2pm.
|
| Beth

2026-11-12 14:30 david to leanne, cc bethan box, re 1
| I am satisfied that number 2 is resolved, please update the log.
|
| David

until 2026-11-17
