-- Letters that are written and never leave: in shadow mode, and for the time before a restore.
ALTER TABLE outbox ADD COLUMN held_back TEXT; -- to whom it would have gone, where it was held back: it has no recipients and can never leave

DROP VIEW letters;
CREATE VIEW letters AS
SELECT number, kind, refs, created, message_id,
       coalesce('held back: ' || held_back,
                (SELECT group_concat(address || ' ' || state || coalesce(' (' || answer || ')', ''), '; ')
                 FROM outbox_recipients WHERE letter = number)) AS recipients
FROM outbox ORDER BY number;
