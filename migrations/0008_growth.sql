-- However long the log has been kept, each question goes to what it is about. The daemon holds in memory what is worked with, and asks
-- for the rest by reference, by message or by child.

CREATE INDEX items_open ON items (ref) WHERE status NOT IN ('resolved', 'withdrawn');
CREATE INDEX items_by_last_step ON items (coalesce(state ->> '$.milestones[#-1].at', closed, opened)) WHERE status IN ('resolved', 'withdrawn');
CREATE INDEX items_by_child ON items (child, case_id);

CREATE TABLE child_keys (
    key INTEGER NOT NULL,               -- a hash of one way to write a child: number, names, initials
    ref TEXT    NOT NULL,               -- an item whose child may be written so
    PRIMARY KEY (key, ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_messages_by_item ON thread_messages (ref);
CREATE INDEX outbox_copies_seen ON outbox (copy) WHERE copy = 'seen';
