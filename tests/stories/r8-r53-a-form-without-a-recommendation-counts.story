R8, R51, R53: every form counts, also one of level 0 without a recommendation: figures of the quarter tell how many came and how many led to one

2026-11-03 15:00 ruth to hassan, cc leanne joan box
Subject: Monitoring form
| Dear Hassan, please find attached the monitoring form from yesterday's review.
|
| Ruth
+ 0 CALLOWAY Mia HM LT RP.docx
+ Child: Mia Calloway, 3310482
+ Date of review: 2 November 2026
+ Tracked Recommendations: none

2026-11-05 15:00 david to bethan, cc leanne joan box
Subject: Monitoring form
| Dear Beth, please find attached the monitoring form. There is one Tracked Recommendation.
|
| David
+ 1 BROOK Jayden BP LT DA.docx
+ Child: Jayden Brook, 3309917
+ Date of review: 4 November 2026
+ Tracked Recommendation
+ Who | What | By when
+ Bethan Pugh | Complete the life story book with Jayden | 18 December 2026

2026-12-17 15:00 david to bethan joan, cc box, re 2
| I have seen the book and I am satisfied. The form is attached, marked as resolved.
+ 1 BROOK Jayden BP LT DA RESOLVED.docx
+ Child: Jayden Brook, 3309917
+ Date of review: 4 November 2026
+ Tracked Recommendation
+ Who | What | By when
+ Bethan Pugh | Complete the life story book with Jayden | 18 December 2026
+ Outcome: the book is complete, Jayden chose the photographs.

until 2027-01-04
showing report
----
Thu 2026-11-05 15:00 receipt · TR-2026-0001 · to david · RE: Monitoring form
Mon 2026-12-14 08:30 prompt · MM-2026-0001 · to ruth · cc hassan · RE: Monitoring form
Wed 2026-12-16 08:30 prompt · MM-2026-0002 · to david · cc bethan · RE: Monitoring form
Thu 2026-12-17 15:00 receipt · TR-2026-0001 · to david · RE: Monitoring form
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
    October to December 2026: report for the whole service
    Please check this draft before it is passed on. The workbook for partners names nobody and shows no small counts; it needs your approval too.
    2 monitoring forms were received; 1 of them held a Tracked Recommendation.
    In October to December 2026, 1 recommendation was opened for the service. There were 0 open at the start of the quarter and 0 at its end.
    1 recommendation was resolved, by the first date.
    Figures
    A quarter counts what was opened in it, what was closed in it and what stood open at its end. Every figure tells how things stood on its last day: an item reopened later stays closed in the quarter in which it was closed.
    A monitoring form counts once, in the quarter in which it first came: not when it comes again changed, escalated or marked RESOLVED, nor within 28 days for the same child.
    * Monitoring forms received: this quarter 2
    * Forms with a Tracked Recommendation: this quarter 1
    * Forms without one: this quarter 1
    * Open at the start: this quarter 0
    * Opened: this quarter 1
    * Reopened: this quarter 0
    * Resolved: this quarter 1
    * Withdrawn: this quarter 0
    * Open at the end: this quarter 0
    * Open at the end and past the date: this quarter 0
    * Taken to a higher level: this quarter 0
    * Resolved by the first date: this quarter 1
    * Resolved by a later date the IRO agreed: this quarter 0
    * Resolved after being taken to a higher level: this quarter 0
    * Resolved late: this quarter 0
    * Resolved without a date: this quarter 0
    * Share resolved in time: this quarter 100 %
    * Dates moved: this quarter 0
    * Prompts sent: this quarter 0
    * Prompts answered within 5 working days: this quarter 0
    * Days to resolve, median: this quarter 42
    * Days to resolve, longest: this quarter 42
    * Working days to resolve, median: this quarter 30
    * Working days to resolve, longest: this quarter 30
    Dispute and issues resolution
    None was open or closed in the quarter.
    By theme
    * Life story work: opened 1, resolved 1, open 0, past date 0
    By unit
    * Children in Care: opened 1, resolved 1, open 0, past date 0
    By team
    * Willow Team: opened 1, resolved 1, open 0, past date 0
    By worker
    * Bethan Pugh: opened 1, resolved 1, open 0, past date 0
    * Hassan Mirza: opened 0, resolved 0, open 0, past date 0
    By practice manager
    * Leanne Tait: opened 1, resolved 1, open 0, past date 0
    By IRO
    * David Adeleke: opened 1, resolved 1, open 0, past date 0
    * Ruth Penhale: opened 0, resolved 0, open 0, past date 0
    Other processes
    * Midway monitoring: opened 2, resolved 0, open 2, past date 2
    * Review timetable: opened 2, resolved 0, open 2, past date 0
    Figures about people say what stands in the log, not how they work: please speak with them before drawing conclusions. The attached workbook lists the items behind every figure; the attached document is this text to edit.

MM-2026-0001 prompted · ruth · Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 · by 2026-12-14
  prompt sent on 2026-12-14
  11-03 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Mon 2 Nov 2026 – by Mon 14 Dec 2026.
  11-03 15:00 prompt-scheduled: Prompt due on Mon 14 Dec 2026.
  12-14 08:30 prompt-sent: Prompt sent to Ruth Penhale: the date has come and no progress was reported.

MM-2026-0002 prompted · david · Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 · by 2026-12-16
  prompt sent on 2026-12-16
  11-05 15:00 logged: Logged: Hold the midway monitoring meeting after the review of Wed 4 Nov 2026 – by Wed 16 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Wed 16 Dec 2026.
  12-16 08:30 prompt-sent: Prompt sent to David Adeleke: the date has come and no progress was reported.

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

TR-2026-0001 level 1 resolved · bethan · Complete the life story book with Jayden · by 2026-12-18
  prompt none on 2026-12-18
  closed 2026-12-17: the book is complete, Jayden chose the photographs.
  11-05 15:00 logged: Logged: Bethan Pugh – “Complete the life story book with Jayden” – by Fri 18 Dec 2026.
  11-05 15:00 alert-planned: If it is still unresolved, the IRO is told on Tue 29 Dec 2026.
  11-05 15:00 prompt-scheduled: Prompt due on Fri 18 Dec 2026.
  12-17 15:00 resolved: Resolved by David Adeleke: “the book is complete, Jayden chose the photographs.”
