R37, Convention 7: an admin coordinator gives the new date in a fresh mail, by reference, in the fewest words

2026-11-02 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hi Hassan,
|
| As discussed I am making the following a Tracked Recommendation:
|
| Hassan to complete Mia Calloway's PEP with the virtual school by Friday 13th November.
|
| Many thanks
| Ruth

2026-11-10 09:00 joan to box
Subject: PEP
| New date for TR-2026-0001 12/1

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-10 09:00 receipt · TR-2026-0001 · to ruth joan · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2027-01-12
  prompt scheduled on 2027-01-12
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 09:00 amended: Amended by Joan Birkett: date moved from Fri 13 Nov 2026 to Tue 12 Jan 2027.
  11-10 09:00 alert-planned: If it is still unresolved, the IRO is told on Tue 19 Jan 2027.
  11-10 09:00 prompt-scheduled: Prompt due on Tue 12 Jan 2027.
