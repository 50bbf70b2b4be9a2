-- Good practice is a record of its own, as forms are: found at each start without going through all events.

CREATE INDEX events_of_good_practice ON events (seq) WHERE event = 'good-practice';
