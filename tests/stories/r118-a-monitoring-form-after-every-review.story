R118: a monitoring form after every review: asked for where the review was told without it; its figures go to the managers once a month

processes config/more-processes/monitoring-form.toml

2026-11-03 15:00 ruth to hassan, cc leanne box
Subject: Mia Calloway 3310482
| Mia Calloway's third review took place on 2 November 2026.
|
| Ruth

2026-11-05 15:00 david to bethan, cc leanne box
Subject: Jayden Brook 3309917
| Jayden Brook's review was held on 4 November 2026.
|
| David

2026-11-06 10:00 david to bethan, cc leanne box
Subject: Monitoring form
| Please find the monitoring form for Jayden Brook attached. No tracked recommendations.
|
| David
+ 0 BROOK Jayden BP LT DA.docx
+ Child: Jayden Brook, 3309917
+ Date of review: 4 November 2026
+ Tracked Recommendations: none

until 2026-12-08
showing notice
----
Mon 2026-11-09 08:30 prompt · MF-2026-0001 · to ruth · RE: Mia Calloway 3310482
Mon 2026-12-07 08:30 notice · to miriam · cc paul · IRO tracking: monitoring form, figures of the month
    Monitoring form: figures of the month
    November 2026
    Reviews told without it: 2, of which it has come since for 1.
    * Monitoring forms received, level 0: 1
    * Monitoring forms received, level 1: 0
    * Monitoring forms received, level 2: 0

MF-2026-0001 prompted · ruth · Send the monitoring form after the review of Mon 2 Nov 2026 · by 2026-11-09
  prompt sent on 2026-11-09
  11-03 15:00 logged: Logged: Send the monitoring form after the review of Mon 2 Nov 2026 – by Mon 9 Nov 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 9 Nov 2026.
  11-09 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

MF-2026-0002 resolved · david · Send the monitoring form after the review of Wed 4 Nov 2026 · by 2026-11-11
  prompt none on 2026-11-11
  closed 2026-11-06: The monitoring form came from David Adeleke.
  11-05 15:00 logged: Logged: Send the monitoring form after the review of Wed 4 Nov 2026 – by Wed 11 Nov 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 11 Nov 2026.
  11-06 10:00 resolved: The monitoring form came from David Adeleke.

MM-2026-0001 open · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt scheduled on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.

MM-2026-0002 open · david · Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 · by 2026-12-16
  prompt scheduled on 2026-12-16
  11-05 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 – by Wed 16 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 16 Dec 2026.

RV-2026-0001 subsequent open · ruth · Hold the next review (subsequent review) after that of Mon 2 Nov 2026 · by 2027-05-04
  prompt scheduled on 2027-04-05
  11-03 15:00 logged: Logged: Hold the next review (subsequent review) after that of Mon 2 Nov 2026 – by Tue 4 May 2027.
  11-03 15:00 alert-planned: If it is still unresolved, the IRO is told on Wed 5 May 2027.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 5 Apr 2027.

RV-2026-0002 subsequent open · david · Hold the next review (subsequent review) after that of Wed 4 Nov 2026 · by 2027-05-06
  prompt scheduled on 2027-04-07
  11-05 15:00 logged: Logged: Hold the next review (subsequent review) after that of Wed 4 Nov 2026 – by Thu 6 May 2027.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Fri 7 May 2027.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 7 Apr 2027.
