R57: a council's own ladder is opened at level 2 at once; its file sets the date

processes tests/stories/processes/levels

2026-11-23 10:00 david to paul, cc box
Subject: Jayden Brook 3309917
| Paul,
|
| Manager Alert, level 2: Paul to confirm that the statutory visits to Jayden Brook have started again.
|
| David

until 2026-11-27
----
Mon 2026-11-23 10:00 receipt · MA-2026-0001 · to david · RE: Jayden Brook 3309917
Thu 2026-11-26 08:30 prompt · MA-2026-0001 · to paul david · RE: Jayden Brook 3309917

MA-2026-0001 level 2 prompted · paul · confirm that the statutory visits to Jayden Brook have started again · by 2026-11-26
  prompt sent on 2026-11-26
  11-23 10:00 logged: Logged: Paul Szymanski – “confirm that the statutory visits to Jayden Brook have started again” – by Thu 26 Nov 2026.
  11-23 10:00 alert-planned: If it is still unresolved, the IRO is told on Thu 3 Dec 2026.
  11-23 10:00 prompt-scheduled: Prompt due on Thu 26 Nov 2026.
  11-26 08:30 prompt-sent: Prompt sent to Paul Szymanski and David Adeleke: the date has come and no progress was reported.
