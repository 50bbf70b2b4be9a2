-- What people ask for at the command line (`bywhen resolve`, `amend`, `withdraw`, `note`). A command writes its request here and
-- waits; whoever owns the log, the daemon or the command itself where none runs, carries it out in the transaction that answers it.
CREATE TABLE requests (
    number  INTEGER PRIMARY KEY,        -- the order in which they were asked
    asked   TEXT    NOT NULL,           -- when
    request TEXT    NOT NULL CHECK (json_valid(request)), -- what is asked, of which items, on whose word
    state   TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused')),
    answer  TEXT                        -- what was done, or why nothing was
) STRICT;
CREATE INDEX requests_waiting ON requests (number) WHERE state = 'waiting';
