-- The log of bywhen. Times are UTC as `2026-11-02T09:14:00.000Z`, days are civil days as `2026-12-11`.
-- Open it with any SQLite tool; start with the view `log`. Only bywhen itself should write.

PRAGMA application_id = 1113151304; -- "BYWH": tells this file from any other database

CREATE TABLE mails (
    number       INTEGER PRIMARY KEY,   -- counted from 1 in the order in which mails were taken in
    message_id   TEXT    NOT NULL,      -- its Message-ID without brackets; empty when it has none
    content_hash BLOB    NOT NULL,      -- SHA-256 over sender, date and decoded content; of the raw bytes when it could not be read
    arrived      TEXT,                  -- when it arrived, by its topmost Received line, else its Date
    taken        TEXT    NOT NULL,      -- when it was taken in
    state        TEXT    NOT NULL CHECK (state IN ('read', 'set-aside', 'own')), -- own: a copy of a letter of ours
    kind         TEXT,                  -- what it was understood to be; none when set aside
    why          TEXT,                  -- why it was set aside
    UNIQUE (message_id, content_hash)   -- the same message counts once (Contract 8.9)
) STRICT;
CREATE INDEX mails_by_content ON mails (content_hash);

CREATE TABLE raw_mails (
    mail  INTEGER PRIMARY KEY REFERENCES mails (number), -- the mail
    bytes BLOB    NOT NULL                               -- the whole message as it arrived
) STRICT;

CREATE TABLE folders (
    folder      TEXT    PRIMARY KEY,    -- the mailbox folder; empty for a maildir or a folder of files
    uidvalidity INTEGER NOT NULL,       -- the server's UIDVALIDITY when it was last read; 0 for files
    last_uid    INTEGER NOT NULL,       -- the highest UID dealt with; 0 for files
    begun       TEXT    NOT NULL        -- mail that arrived before this moment was there before the first start
) STRICT;

CREATE TABLE places (
    folder      TEXT    NOT NULL,       -- the folder it was found in
    uidvalidity INTEGER NOT NULL,       -- UIDVALIDITY at that time; 0 for files
    uid         INTEGER NOT NULL,       -- its UID; 0 for files
    file        TEXT    NOT NULL,       -- the file's lasting name; empty for IMAP
    mail        INTEGER REFERENCES mails (number), -- the mail found there; none: it was there before the first start
    PRIMARY KEY (folder, uidvalidity, uid, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    seq        INTEGER PRIMARY KEY,     -- the order in which things happened
    at         TEXT    NOT NULL,        -- when
    item       TEXT,                    -- the item's reference; none: the log as a whole
    event      TEXT    NOT NULL,        -- what happened, in a word
    by         TEXT,                    -- whose mail caused it; none: the program, by the clock
    text       TEXT    NOT NULL,        -- what happened and why, in plain words
    message_id TEXT,                    -- the mail that caused it, or the letter that was written
    mail       INTEGER REFERENCES mails (number), -- the mail that caused it, by number
    detail     TEXT    NOT NULL CHECK (json_valid(detail)) -- the event in full, for the program
) STRICT;
CREATE INDEX events_by_item ON events (item, seq);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

CREATE TABLE items (
    ref          TEXT    PRIMARY KEY,   -- its reference, such as TR-2026-0001
    process      TEXT    NOT NULL,      -- the process, by id
    level        INTEGER,               -- the level, for a process with levels
    stage        TEXT,                  -- the stage, for a process with stages
    status       TEXT    NOT NULL,      -- needs_clarification, open, updated, prompted, resolved or withdrawn
    child        TEXT,                  -- the child's name as written
    case_id      TEXT,                  -- the child's number in the case system
    who          TEXT    NOT NULL,      -- the persons responsible, by address, separated by commas
    what         TEXT,                  -- what is to be done
    by_when      TEXT,                  -- by when, at present
    themes       TEXT    NOT NULL,      -- what it is about, separated by commas
    iro          TEXT,                  -- the Independent Reviewing Officer
    sw           TEXT,                  -- the child's social worker
    pm           TEXT,                  -- the practice manager
    sm           TEXT,                  -- the service manager
    team         TEXT,                  -- the social worker's team
    unit         TEXT,                  -- the practice unit
    prompt       TEXT    NOT NULL,      -- the prompt: scheduled, suppressed, sent or none
    prompt_on    TEXT,                  -- the day it is, was or would have been due
    prompt_why   TEXT,                  -- why it is suppressed, or why there is none
    opened       TEXT    NOT NULL,      -- the day it was logged
    closed       TEXT,                  -- the day it was resolved or withdrawn
    outcome      TEXT,                  -- how it ended
    last_words   TEXT,                  -- the last thing that was said about it
    state        TEXT    NOT NULL CHECK (json_valid(state)) -- the item in full, for the program
) STRICT;

CREATE TABLE attention (
    number     INTEGER PRIMARY KEY,     -- its number in the log
    at         TEXT    NOT NULL,        -- since when
    kind       TEXT    NOT NULL,        -- what kind of thing it is
    item       TEXT,                    -- the item it is about, if one is known
    by         TEXT,                    -- who wrote the mail
    message_id TEXT,                    -- the mail
    text       TEXT    NOT NULL         -- what is the matter, in plain words
) STRICT;

CREATE TABLE thread_messages (
    message_id TEXT NOT NULL,           -- a mail or letter
    ref        TEXT NOT NULL,           -- an item it is about
    UNIQUE (message_id, ref)
) STRICT;

CREATE TABLE marks (
    key   TEXT PRIMARY KEY,             -- what is remembered: last digest, last report, when the log began …
    value TEXT NOT NULL                 -- its value, as JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    number     INTEGER PRIMARY KEY,     -- its place in the order of writing
    kind       TEXT    NOT NULL,        -- receipt, clarification, prompt …
    refs       TEXT    NOT NULL,        -- the items it is about, separated by commas
    message_id TEXT    NOT NULL UNIQUE, -- its Message-ID without brackets
    created    TEXT    NOT NULL,        -- when it was written
    mail       INTEGER REFERENCES mails (number), -- the mail it answers; none: the clock's doing
    copy       TEXT    NOT NULL DEFAULT 'none' CHECK (copy IN ('none', 'asked', 'seen')), -- the copy in the team mailbox, proof of sending (Contract 8.11)
    bytes      BLOB    NOT NULL         -- the whole letter, rendered once
) STRICT;

CREATE TABLE outbox_recipients (
    letter   INTEGER NOT NULL REFERENCES outbox (number), -- the letter
    address  TEXT    NOT NULL,          -- whom it goes to
    state    TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unknown', 'held')), -- unknown: the connection was lost before the server answered; held: a person has to decide
    tries    INTEGER NOT NULL DEFAULT 0, -- how often it was tried
    next_try TEXT    NOT NULL,          -- not before this moment
    since    TEXT    NOT NULL,          -- when it came into this state
    answer   TEXT,                      -- the server's last answer
    PRIMARY KEY (letter, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox_recipients (next_try, letter) WHERE state IN ('waiting', 'sending', 'unknown');

CREATE VIEW log AS
SELECT ref, status, child, case_id, who, what, by_when, level, stage, themes, iro, sw, pm, sm, team, unit,
       prompt, prompt_on, prompt_why, opened, closed, outcome, last_words, process
FROM items ORDER BY ref;

CREATE VIEW history AS
SELECT seq, at, item, event, by, text, message_id FROM events ORDER BY seq;

CREATE VIEW letters AS
SELECT number, kind, refs, created, message_id,
       (SELECT group_concat(address || ' ' || state || coalesce(' (' || answer || ')', ''), '; ')
        FROM outbox_recipients WHERE letter = number) AS recipients
FROM outbox ORDER BY number;
