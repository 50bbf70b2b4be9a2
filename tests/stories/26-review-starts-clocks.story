R97, R129: a review took place; midway monitoring in six weeks, and the review timetable goes on

2026-11-10 15:00 ruth to hassan, cc leanne box
Subject: Monitoring form - Mia Calloway 3310482
| Hi Hassan, Mia Calloway's second review took place on 9 November 2026. There are no tracked recommendations arising from this review.
|
| Ruth

2026-12-18 11:00 ruth to hassan, cc box
Subject: Midway monitoring - Mia Calloway 3310482
| Midway monitoring meeting held today with Hassan for Mia Calloway. All decisions are on track.
|
| Ruth

until 2026-12-31
