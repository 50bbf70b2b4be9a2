//! The calendar entry that goes with a receipt (RFC 5545): the by-when date as an all-day event that blocks no time.

use super::mime::File;
use crate::{
    model::{Instant, item::Item, knowledge::Knowledge},
    reports::words,
};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};

/// The entries of these items that have a date, one file each. A closed item's entry is cancelled.
pub(super) fn entries(items: &[Item], known: &Knowledge, now: Instant) -> Vec<File> {
    items.iter().filter_map(|item| entry(item, known, now)).collect()
}

/// `None` without a date.
fn entry(item: &Item, known: &Knowledge, now: Instant) -> Option<File> {
    let day = item.by_when?;
    let closed = item.status.is_closed();
    let who = words::people(&item.who, known);
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", item.reference, known.mailbox.domain()))
        .sequence(item.revision)
        .timestamp(now)
        // The title is often seen by others: the reference alone, no name of a child.
        .summary(&format!("{}: by-when date", item.reference))
        .description(&words::cut(
            &format!("{}\nWho: {who}", words::line(item.what.as_deref().unwrap_or_default())),
            600,
        ))
        .starts(day)
        // The end of an all-day event is the day after it (RFC 5545 3.6.1).
        .ends(day.succ_opt()?)
        .status(if closed { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .add_property("ORGANIZER", format!("mailto:{}", known.mailbox))
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CLASS", "PRIVATE");
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//bywhen//IRO tracking//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", if closed { "CANCEL" } else { "PUBLISH" }))
        .push(event.done());
    let media_type = if closed {
        "text/calendar; charset=utf-8; method=CANCEL"
    } else {
        "text/calendar; charset=utf-8; method=PUBLISH"
    };
    Some(File::attached(format!("{}.ics", item.reference), media_type, calendar.to_string().into_bytes()))
}
