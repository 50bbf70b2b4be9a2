-- Monitoring forms and labelled mails, and where they lie in the IRO Monitoring folder.

CREATE TABLE papers (
    number INTEGER PRIMARY KEY,         -- counted from 1 in the order in which they came
    mail   INTEGER NOT NULL REFERENCES mails (number), -- the mail it came with
    part   INTEGER,                     -- the attachment's place in it, from 0; none: the mail as a whole
    refs   TEXT    NOT NULL,            -- the items it is about, separated by commas; empty for a form without a recommendation
    child  TEXT    NOT NULL,            -- the child, by name and number
    hash   BLOB    NOT NULL,            -- SHA-256 of its content: the same form sent again is the same paper
    file   TEXT,                        -- the name it was filed under; none: it is not in the folder
    theirs INTEGER NOT NULL DEFAULT 0,  -- 1: a person has moved, removed or changed it, and it is left alone
    state  TEXT    NOT NULL CHECK (json_valid(state)), -- the paper in full, for the program
    UNIQUE (hash, child)
) STRICT;
