R33: alerts come five working days after the date, then every ten, and stop on resolution; Christmas does not count

2026-12-07 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Tracked Recommendation: Hassan to complete Mia Calloway's PEP by Friday 18 December.

2027-01-20 09:00 ruth to hassan, cc box, re 1
| Resolved, thank you.

until 2027-02-12
----
Mon 2026-12-07 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Fri 2026-12-18 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-12-29 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
Wed 2027-01-13 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-01-20 09:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP · by 2026-12-18
  prompt sent on 2026-12-18
  closed 2027-01-20: Resolved, thank you.
  12-07 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP” – by Fri 18 Dec 2026.
  12-07 09:14 alert-planned: If it is still unresolved, the IRO is told on Tue 29 Dec 2026.
  12-07 09:14 prompt-scheduled: Prompt due on Fri 18 Dec 2026.
  12-18 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  12-29 09:00 alerted: Still unresolved 5 working days after Fri 18 Dec 2026: told to Ruth Penhale.
  01-13 09:00 alerted: Still unresolved 15 working days after Fri 18 Dec 2026: told to Ruth Penhale.
  01-20 09:00 resolved: Resolved by Ruth Penhale: “Resolved, thank you.”
