R82, R85: issues resolution at stage 1, five working days unless stated

2026-11-24 10:00 ruth to leanne, cc hassan box
Subject: Issues Resolution Stage 1 - Mia C (3310482)
| Leanne
|
| Issues Resolution - Stage 1. Mia Calloway's care plan has not been updated since the last review. Please provide the updated care plan.
|
| Ruth

until 2026-12-08
