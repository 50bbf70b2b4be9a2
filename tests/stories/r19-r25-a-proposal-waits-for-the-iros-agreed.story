R18, R19, R25, R40, R63: the manager proposes a new date to the mailbox alone; it is handed to the IRO and waits; a plain "agreed" moves it

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

2026-11-10 14:00 leanne to hassan, cc box, re 1
| Hassan and I have gone through this in supervision. School cannot meet before the 24th, so the 13th is not achievable. Could we say Friday 27 November instead?
|
| Leanne

2026-11-11 09:30 ruth to box, re notice TR-2026-0001
| Agreed.
|
| Ruth

until 2026-11-30
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-11-10 14:00 notice · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:30 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-11-27 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 prompted · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-27
  prompt sent on 2026-11-27
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-10 14:00 updated: Leanne Tait asked for more time: “Hassan and I have gone through this in supervision. School cannot meet before the 24th, so the 13th is not achievable. Could we say Friday …”
  11-10 14:00 proposed: Leanne Tait asks for until Fri 27 Nov 2026. The date stands until the IRO agrees.
  11-10 14:00 handed-on: Handed on to Ruth Penhale, whom the mail had not reached.
  11-11 09:30 amended: Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 27 Nov 2026.
  11-11 09:30 alert-planned: If it is still unresolved, the IRO is told on Fri 4 Dec 2026.
  11-11 09:30 prompt-scheduled: Prompt due on Fri 27 Nov 2026.
  11-27 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
