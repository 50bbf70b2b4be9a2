R108, R127, R138, R139: significant changes in the social worker's words, each with its category, handed to the child's IRO

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

2026-11-09 09:00 hassan to box
Subject: Significant change - Mia Calloway 3310482
| Mia has been missing since Saturday, over three days now.

2026-11-09 10:00 hassan to box
Subject: Significant change - Mia Calloway 3310482
| Mia's mother has made a complaint about the contact arrangements.

2026-11-09 11:00 hassan to box
Subject: Significant change - Mia Calloway 3310482
| There has been an allegation against the foster carer, LADO informed.

2026-11-09 12:00 hassan to box
Subject: Significant change - Mia Calloway 3310482
| Mia has been permanently excluded from school.

2026-11-09 13:00 hassan to box
Subject: Significant change - Mia Calloway 3310482
| Mia is pregnant.

2026-11-09 14:00 leanne to box
Subject: Significant change - Mia Calloway 3310482
| There has been a change of social worker, now Bethan Pugh.

2026-11-09 15:00 hassan to ruth, cc box
Subject: Significant change - Mia Calloway 3310482
| Mia broke her arm and is in hospital.

until 2026-11-10
----
Mon 2026-11-02 09:14 receipt · TR-2026-0001 · to ruth · RE: Tracked Recommendation - Mia C (3310482)
Mon 2026-11-09 09:00 notice · SC-2026-0001 · to ruth · RE: Significant change - Mia Calloway 3310482
Mon 2026-11-09 10:00 notice · SC-2026-0002 · to ruth · RE: Significant change - Mia Calloway 3310482
Mon 2026-11-09 11:00 notice · SC-2026-0003 · to ruth · RE: Significant change - Mia Calloway 3310482
Mon 2026-11-09 12:00 notice · SC-2026-0004 · to ruth · RE: Significant change - Mia Calloway 3310482
Mon 2026-11-09 13:00 notice · SC-2026-0005 · to ruth · RE: Significant change - Mia Calloway 3310482
Mon 2026-11-09 14:00 notice · SC-2026-0006 · to ruth · RE: Significant change - Mia Calloway 3310482

SC-2026-0001 resolved · ruth · Missing for more than 3 days: “Mia has been missing since Saturday, over three days now.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 09:00 logged: Hassan Mirza told of a significant change: “Mia has been missing since Saturday, over three days now.”
  11-09 09:00 handed-on: Handed on to Ruth Penhale.
  11-09 09:00 resolved: Handed on to Ruth Penhale.

SC-2026-0002 resolved · ruth · Complaint from child, parent or carer: “Mia's mother has made a complaint about the contact arrangements.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 10:00 logged: Hassan Mirza told of a significant change: “Mia's mother has made a complaint about the contact arrangements.”
  11-09 10:00 handed-on: Handed on to Ruth Penhale.
  11-09 10:00 resolved: Handed on to Ruth Penhale.

SC-2026-0003 resolved · ruth · Allegation against a carer: “There has been an allegation against the foster carer, LADO informed.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 11:00 logged: Hassan Mirza told of a significant change: “There has been an allegation against the foster carer, LADO informed.”
  11-09 11:00 handed-on: Handed on to Ruth Penhale.
  11-09 11:00 resolved: Handed on to Ruth Penhale.

SC-2026-0004 resolved · ruth · Out of education or excluded for over 5 days: “Mia has been permanently excluded from school.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 12:00 logged: Hassan Mirza told of a significant change: “Mia has been permanently excluded from school.”
  11-09 12:00 handed-on: Handed on to Ruth Penhale.
  11-09 12:00 resolved: Handed on to Ruth Penhale.

SC-2026-0005 resolved · ruth · Pregnancy of, or birth to, the child: “Mia is pregnant.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 13:00 logged: Hassan Mirza told of a significant change: “Mia is pregnant.”
  11-09 13:00 handed-on: Handed on to Ruth Penhale.
  11-09 13:00 resolved: Handed on to Ruth Penhale.

SC-2026-0006 resolved · ruth · Change of social worker or team: “There has been a change of social worker, now Bethan Pugh.” · by -
  prompt none on -
  closed 2026-11-09: Handed on to Ruth Penhale.
  11-09 14:00 logged: Leanne Tait told of a significant change: “There has been a change of social worker, now Bethan Pugh.”
  11-09 14:00 handed-on: Handed on to Ruth Penhale.
  11-09 14:00 resolved: Handed on to Ruth Penhale.

SC-2026-0007 resolved · ruth · Serious injury or illness: “Mia broke her arm and is in hospital.” · by -
  prompt none on -
  closed 2026-11-09: Ruth Penhale was told by the mail itself.
  11-09 15:00 logged: Hassan Mirza told of a significant change: “Mia broke her arm and is in hospital.”
  11-09 15:00 resolved: Ruth Penhale was told by the mail itself.

TR-2026-0001 level 1 open · hassan · complete Mia Calloway's PEP with the virtual school · by 2026-11-13
  prompt scheduled on 2026-11-13
  11-02 09:14 logged: Logged: Hassan Mirza – “complete Mia Calloway's PEP with the virtual school” – by Fri 13 Nov 2026.
  11-02 09:14 alert-planned: If it is still unresolved, the IRO is told on Fri 20 Nov 2026.
  11-02 09:14 prompt-scheduled: Prompt due on Fri 13 Nov 2026.
