R114, R115: decisions circulated, silence through the fifth working day, considered agreed

2026-11-10 15:00 ruth to leanne, cc hassan box
Subject: Review decisions for Mia Calloway 3310482
| Dear Leanne
|
| Please find below the decisions of Mia Calloway's review held on 9 November 2026, circulated for your response within 5 working days.
|
| 1. Hassan to update the care plan.
| 2. School to review the transport arrangements.
|
| Ruth

until 2026-11-20
