//! What follows from a message or from passing time: events and letters. Pure; the log is read, never written.

use crate::model::{
    Instant, address::Address, decision::Decision, knowledge::Knowledge, log::Log, mail::Mail, reading::Reading,
    reference::Reference,
};

/// What follows from a message that has been read.
#[must_use]
pub fn on_mail(log: &Log, mail: &Mail, reading: &Reading, known: &Knowledge, now: Instant) -> Decision {
    let _ = (log, mail, reading, known, now);
    Decision::default()
}

/// What follows from a mail that could not be read: it is set aside with its reason.
#[must_use]
pub fn on_unreadable(log: &Log, why: &str, now: Instant) -> Decision {
    let _ = (log, why, now);
    Decision::default()
}

/// What is due by now: prompts, alerts, digest, summary, report, what silence decides.
#[must_use]
pub fn on_due(log: &Log, known: &Knowledge, now: Instant) -> Decision {
    let _ = (log, known, now);
    Decision::default()
}

/// The next moment at which something is due; may lie in the past, never `None` once the log has begun (the digest).
#[must_use]
pub fn next_due(log: &Log, known: &Knowledge, now: Instant) -> Option<Instant> {
    let _ = (log, known, now);
    None
}

/// A letter about these items was refused for good for this address.
#[must_use]
pub fn on_undeliverable(
    log: &Log,
    refs: &[Reference],
    address: &Address,
    why: &str,
    known: &Knowledge,
    now: Instant,
) -> Decision {
    let _ = (log, refs, address, why, known, now);
    Decision::default()
}
