-- Each round of the daemon asks for the letters that wait, each start for the forms: found without going through all there ever were.
-- SQLite uses a partial index only where the question names its condition word for word.

DROP INDEX outbox_waiting;
CREATE INDEX outbox_by_turn ON outbox_recipients (letter, next_try) WHERE state = 'waiting';
CREATE INDEX outbox_by_time ON outbox_recipients (next_try) WHERE state = 'waiting';
CREATE INDEX outbox_sending ON outbox_recipients (letter) WHERE state = 'sending';
CREATE INDEX outbox_unknown ON outbox_recipients (letter) WHERE state = 'unknown';
CREATE INDEX events_of_forms ON events (seq) WHERE event = 'form-received';
