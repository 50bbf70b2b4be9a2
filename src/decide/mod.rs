//! What follows from a message or from passing time: events and letters. Pure; the log is read, never written.

mod answers;
mod authority;
mod change;
mod child;
mod commands;
mod draft;
mod due;
mod escalation;
mod form;
mod identity;
mod incoming;
mod machine;
mod news;
mod note;
mod opening;
mod people;
mod phrases;
mod praise;
mod receipt;
mod request;
mod rounds;
mod ruling;
mod schedule;
mod sister;
mod topic;
mod undo;
mod update;

use crate::model::{
    Instant,
    address::Address,
    decision::Decision,
    event::{AttentionKind, Event, Happened},
    item::Item,
    knowledge::Knowledge,
    log::Log,
    mail::Mail,
    reading::{ListItem, Reading},
    reference::Reference,
    request::Request,
};
use draft::{Cause, Draft};

/// What follows from a message that has been read.
#[must_use]
pub fn on_mail(log: &Log, mail: &Mail, reading: &Reading, known: &Knowledge, now: Instant) -> Decision {
    incoming::on_mail(log, mail, reading, known, now)
}

/// Is the mail from inside the authority, and vouched for (Convention 7, Contract 8.7)?
#[must_use]
pub fn is_believed(mail: &Mail, reading: &Reading, known: &Knowledge) -> bool {
    authority::Incoming::new(mail, reading, known).trust == authority::Trust::Inside
}

/// The items whose histories this message makes it necessary to know: lend them to the log ([`Log::recall`]) before it is decided on.
#[must_use]
pub fn wants_history(log: &Log, mail: &Mail, reading: &Reading, known: &Knowledge, now: Instant) -> Vec<Reference> {
    commands::wants_history(log, mail, reading, known, now)
}

/// The items of the log that this message answers, where its own history shows no list: for reading it again by them. Empty where there
/// are none, or their numbers do not tell them apart.
#[must_use]
pub fn list_answered(log: &Log, mail: &Mail, reading: &Reading, known: &Knowledge, now: Instant) -> Vec<ListItem> {
    if !reading.particulars.lacks_list {
        return Vec::new();
    }
    let draft = Draft::new(log, known, now, Cause::default());
    identity::list(&draft, &authority::Incoming::new(mail, reading, known))
}

/// What follows from a mail that could not be read: it is set aside with its reason.
#[must_use]
pub fn on_unreadable(log: &Log, why: &str, now: Instant) -> Decision {
    let _ = log;
    let text = format!("A mail could not be read and was set aside: {why}");
    let happened = Happened::Attention { kind: AttentionKind::SetAside };
    Decision {
        events: vec![Event { at: now, item: None, by: None, message_id: None, text, happened }],
        letters: Vec::new(),
    }
}

/// What follows from a request made at the command line: what a mail of the same words would bring about.
///
/// # Errors
/// Why nothing is done: an item that is not in the log, a word that does not count, nothing that would be different.
pub fn on_request(log: &Log, request: &Request, known: &Knowledge, now: Instant) -> Result<Decision, String> {
    request::take(log, request, known, now)
}

/// What a decision does, for the person who asked for it: a line for each thing done and each letter written.
#[must_use]
pub fn told(decision: &Decision, known: &Knowledge) -> String {
    request::told(decision, known)
}

/// What is due by now: prompts, alerts, digest, summary, report, what silence decides.
#[must_use]
pub fn on_due(log: &Log, known: &Knowledge, now: Instant) -> Decision {
    let mut draft = Draft::new(log, known, now, Cause::default());
    rounds::run(&mut draft);
    due::run(&mut draft);
    draft.finish()
}

/// What happens to an item next by itself, soonest first: the moment, and what happens then in words.
#[must_use]
pub fn ahead(log: &Log, item: &Item, known: &Knowledge, now: Instant) -> Vec<(Instant, String)> {
    due::ahead(&Draft::new(log, known, now, Cause::default()), item)
}

/// The next moment at which something is due; may lie in the past, never `None` once the log has begun (the digest).
#[must_use]
pub fn next_due(log: &Log, known: &Knowledge, now: Instant) -> Option<Instant> {
    next_of_items(log, known).into_iter().chain(next_round(log, known, now)).min()
}

/// The part of it that is about items and questions: it stays what it is until something happens.
#[must_use]
pub fn next_of_items(log: &Log, known: &Knowledge) -> Option<Instant> {
    due::next(log, known)
}

/// The part of it that is about the rounds of the office, digest first.
#[must_use]
pub fn next_round(log: &Log, known: &Knowledge, now: Instant) -> Option<Instant> {
    rounds::next(log, known, now)
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
    let mut draft = Draft::new(log, known, now, Cause::default());
    machine::undeliverable(&mut draft, refs, address, why);
    draft.finish()
}
