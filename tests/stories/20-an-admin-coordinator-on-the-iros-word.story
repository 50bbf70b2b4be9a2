Convention 7: an admin coordinator resolves on the IRO's word; both get the receipt

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

2026-11-11 09:00 joan to box
Subject: TR-2026-0001 resolved
| TR-2026-0001 resolved, PEP held 9 Nov. Ruth confirmed by phone.

until 2026-11-16
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2026-11-11 09:00 receipt · TR-2026-0001 · to ruth joan · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt none on 2026-11-13
  closed 2026-11-11: TR-2026-0001 resolved, PEP held 9 Nov. Ruth confirmed by phone.
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
  11-11 09:00 resolved: Resolved by Joan Birkett, on the IRO's word: “TR-2026-0001 resolved, PEP held 9 Nov. Ruth confirmed by phone.”
