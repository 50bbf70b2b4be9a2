-- What retention and redaction take out of the history. An event keeps its place, its moment and its kind; for its words a stand-in is
-- put, and of the words themselves the digest stays, so that the chain holds without them.

ALTER TABLE chain ADD COLUMN words BLOB; -- SHA-256 over the salt and the event's words: by, text, message_id, detail; none: chained by an older version, over the whole row
ALTER TABLE chain ADD COLUMN salt BLOB; -- 16 random bytes, removed with the words, so that nobody can try words against their digest
ALTER TABLE chain ADD COLUMN removed INTEGER NOT NULL DEFAULT 0; -- 1: the event's words were removed, as a later event `words-removed` says

DROP TRIGGER events_are_never_changed;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
WHEN NOT (NEW.seq = OLD.seq AND NEW.at = OLD.at AND NEW.item IS OLD.item AND NEW.event = OLD.event AND NEW.mail IS OLD.mail
          AND EXISTS (SELECT 1 FROM chain WHERE chain.seq = OLD.seq AND chain.removed = 1))
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

DROP TRIGGER links_are_never_changed;
CREATE TRIGGER links_are_never_changed BEFORE UPDATE ON chain
WHEN NOT (NEW.seq = OLD.seq AND NEW.hash = OLD.hash AND NEW.words IS OLD.words AND NEW.removed = 1)
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

ALTER TABLE papers ADD COLUMN removed INTEGER NOT NULL DEFAULT 0; -- 1: removed; it is taken out of the folder unless somebody has changed it there
CREATE INDEX events_of_removals ON events (seq) WHERE event = 'words-removed';
CREATE INDEX events_by_mail ON events (mail) WHERE mail IS NOT NULL;
