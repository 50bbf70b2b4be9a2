R33: alerts five working days after the date, then every ten, over weekends, Christmas and Easter; they stop on resolution

2026-12-14 09:14 ruth to hassan, cc leanne box
Subject: Tracked Recommendation - Mia C (3310482)
| Hassan to complete Mia Calloway's PEP with the virtual school by Sunday 20 December.
|
| Ruth

2027-04-14 10:00 ruth to hassan, cc leanne box, re 1
| I am satisfied that this is now resolved.

until 2027-05-31
----
Mon 2026-12-14 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Sun 2026-12-20 08:30 prompt · TR-2026-0001 · to hassan ruth · RE: Tracked Recommendation - Mia C (3310482)
Tue 2026-12-29 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2027-01-04 08:00 summary · to paul · IRO tracking, October to December 2026: summary for Children in Care
Mon 2027-01-04 08:00 summary · to rose · IRO tracking, October to December 2026: summary for Leaving Care
Mon 2027-01-04 08:00 report · to miriam · IRO tracking, October to December 2026: report for the whole service
Wed 2027-01-13 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-01-27 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-02-10 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-02-24 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-03-10 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-03-24 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Thu 2027-04-01 08:00 summary · to paul · IRO tracking, January to March 2027: summary for Children in Care
Thu 2027-04-01 08:00 summary · to rose · IRO tracking, January to March 2027: summary for Leaving Care
Thu 2027-04-01 08:00 report · to miriam · IRO tracking, January to March 2027: report for the whole service
Fri 2027-04-09 09:00 unresolved-alert · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Wed 2027-04-14 10:00 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)

TR-2026-0001 level 1 resolved · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-12-20
  prompt sent on 2026-12-20
  closed 2027-04-14: I am satisfied that this is now resolved.
  12-14 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Sun 20 Dec 2026.
  12-14 09:14 alert-planned: If it is still unresolved, the IRO is told on Tue 29 Dec 2026.
  12-14 09:14 prompt-scheduled: Prompt due on Sun 20 Dec 2026.
  12-20 08:30 prompt-sent: Prompt sent to Hassan Mirza and Ruth Penhale: the date has come and no progress was reported.
  12-29 09:00 alerted: Still unresolved 5 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  01-13 09:00 alerted: Still unresolved 15 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  01-27 09:00 alerted: Still unresolved 25 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  02-10 09:00 alerted: Still unresolved 35 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  02-24 09:00 alerted: Still unresolved 45 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  03-10 09:00 alerted: Still unresolved 55 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  03-24 09:00 alerted: Still unresolved 65 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  04-09 09:00 alerted: Still unresolved 75 working days after Sun 20 Dec 2026: told to Ruth Penhale.
  04-14 10:00 resolved: Resolved by Ruth Penhale: “I am satisfied that this is now resolved.”
