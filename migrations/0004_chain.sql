-- The history chained: each link holds the one before and its event, so nothing can be changed, taken out or put in unnoticed.
CREATE TABLE chain (
    seq  INTEGER PRIMARY KEY REFERENCES events (seq), -- the event
    hash BLOB    NOT NULL -- SHA-256 over the hash before it and the event's row; 32 zero bytes come before the first
) STRICT;

CREATE TRIGGER links_are_never_changed BEFORE UPDATE ON chain
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER links_are_never_removed BEFORE DELETE ON chain
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
