R135: the ground of a dispute is recognised in the IRO's words and stands with it

2026-11-10 10:00 ruth to paul, cc leanne box
Subject: Informal Resolution - Mia C (3310482)
| Paul, I am raising Informal Resolution for Mia Calloway. The care plan was changed without consulting me or Mia. Paul to confirm by 20 November how she will be consulted.
|
| Ruth

2026-11-11 10:00 david to paul, cc leanne box
Subject: Informal Resolution - Jayden B (3309917)
| Paul, I am raising Informal Resolution for Jayden Brook. I was not told of his exclusion, nor of the last two missing episodes; this is a repeated failure to inform the IRO. Paul to put in writing by 20 November how this will be avoided.
|
| David

until 2026-11-12
----
Tue 2026-11-10 10:00 receipt · DR-2026-0001 · to ruth · RE: Informal Resolution - Mia C (3310482)
Wed 2026-11-11 10:00 receipt · DR-2026-0002 · to david · RE: Informal Resolution - Jayden B (3309917)

DR-2026-0001 informal open · paul · confirm how she will be consulted · by 2026-11-20
  prompt scheduled on 2026-11-20
  11-10 10:00 logged: Logged: Paul Szymanski – “confirm how she will be consulted” – by Fri 20 Nov 2026.
  11-10 10:00 note-written: The note of Ruth Penhale says: for the reason “Care plan changed without consulting the IRO or the child”.
  11-10 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-10 10:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.

DR-2026-0002 informal open · paul · put in writing how this will be avoided · by 2026-11-20
  prompt scheduled on 2026-11-20
  11-11 10:00 logged: Logged: Paul Szymanski – “put in writing how this will be avoided” – by Fri 20 Nov 2026.
  11-11 10:00 note-written: The note of David Adeleke says: for the reason “Repeated failure to inform the IRO of significant events”.
  11-11 10:00 alert-planned: If it is still unresolved, the IRO is told on Fri 27 Nov 2026.
  11-11 10:00 prompt-scheduled: Prompt due on Fri 20 Nov 2026.
