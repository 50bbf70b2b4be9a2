//! A request from the command line, on the path a mail of the same words takes. What would change nothing is refused with its reason.

use super::{
    authority::Incoming,
    commands,
    draft::{Cause, Draft},
    incoming, phrases, schedule,
};
use crate::model::{
    Instant,
    decision::Decision,
    event::{AttentionKind, Happened},
    item::Item,
    knowledge::Knowledge,
    log::Log,
    mail::{Authentication, Mail, Mailbox},
    process::Course,
    reading::{Kind, Particulars, ReadItem, Reading},
    reference::Reference,
    request::{Asks, Request},
};

/// Carries a request out, or says why not.
pub(super) fn take(log: &Log, request: &Request, known: &Knowledge, now: Instant) -> Result<Decision, String> {
    let mut draft = Draft::new(log, known, now, Cause { by: Some(request.by.clone()), message_id: None });
    let (mail, reading) = as_if_written(request, now);
    let incoming = Incoming::new(&mail, &reading, known);
    if !incoming.may_rule() {
        return Err(format!(
            "{} is neither an IRO nor an admin coordinator, so their word changes nothing",
            incoming.shown
        ));
    }
    for reference in &request.refs {
        let item = log.item(reference).ok_or_else(|| format!("{reference} is not in the log"))?;
        sound(&draft, item, &request.asks)?;
    }
    match &request.asks {
        Asks::GoOn => release(&mut draft, &incoming),
        Asks::Note { text } => commands::note(&mut draft, &incoming, &request.refs, text),
        _ => {
            let part = reading.items.first().cloned().unwrap_or_default();
            let linked: Vec<(Reference, ReadItem)> =
                request.refs.iter().map(|reference| (reference.clone(), part.clone())).collect();
            incoming::rule(&mut draft, &incoming, &linked);
            let same = |reference: &&Reference| draft.item(reference) == log.item(reference);
            if let Some(reference) = request.refs.iter().find(same) {
                return Err(format!("{reference} stands so already"));
            }
        }
    }
    Ok(draft.finish())
}

/// Letters that were stopped leave again, and the clock is vouched for: this entry of the log is its witness (faults T06, X06).
fn release(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let text = format!("{} had bywhen go on.", incoming.shown);
    draft.happen_to_log(text.clone(), Happened::Noted);
    for entry in draft.log.attention().filter(|entry| entry.kind == AttentionKind::SendingStopped) {
        draft.happen_to_log(text.clone(), Happened::DealtWith { attention: entry.number });
    }
}

/// The mail and reading that say the same.
fn as_if_written(request: &Request, now: Instant) -> (Mail, Reading) {
    let mut part = ReadItem::default();
    let (kind, words) = match &request.asks {
        Asks::Resolve { outcome } => (Kind::Resolution, outcome.clone()),
        Asks::Withdraw { outcome } => (Kind::Withdrawal, outcome.clone()),
        Asks::Amend { who, what, by_when } => {
            part = ReadItem { who: who.clone(), what: what.clone(), by_when: *by_when, ..part };
            (Kind::Amendment, None)
        }
        Asks::Note { text } => (Kind::Update, Some(text.clone())),
        Asks::GoOn => (Kind::Unrelated, None),
    };
    let mail = Mail {
        from: Some(Mailbox { name: String::new(), address: request.by.clone() }),
        received: Some(now),
        // Whoever can write to the database needs no server to vouch for them.
        authentication: Authentication::Passed,
        ..Mail::default()
    };
    let reading = Reading {
        kind,
        new_text: words.clone().unwrap_or_default(),
        refs: request.refs.clone(),
        items: vec![part],
        particulars: Particulars { outcome: words, ..Particulars::default() },
        ..Reading::default()
    };
    (mail, reading)
}

/// Can this be asked of this item?
fn sound(draft: &Draft<'_>, item: &Item, asks: &Asks) -> Result<(), String> {
    let reference = &item.reference;
    let closed = || {
        let verb = if item.status == crate::model::item::Status::Withdrawn { "withdrawn" } else { "resolved" };
        let on = item.closed.map_or_else(String::new, |day| format!(" on {}", phrases::day(day)));
        format!("{reference} was {verb}{on}")
    };
    match asks {
        Asks::Resolve { .. } | Asks::Withdraw { .. } if item.status.is_closed() => Err(format!("{} already", closed())),
        Asks::Amend { .. } if item.status.is_closed() => {
            let may_open_again =
                schedule::process(draft.known, item).is_some_and(|process| process.course == Course::Ruling);
            if may_open_again { Ok(()) } else { Err(format!("{}, and has run its course", closed())) }
        }
        Asks::Amend { by_when: Some(day), .. } if *day < draft.today => {
            Err(format!("{} is past; {reference} needs a date from today on", phrases::day(*day)))
        }
        _ => Ok(()),
    }
}

/// A line for each thing done and each letter written.
pub(super) fn told(decision: &Decision, known: &Knowledge) -> String {
    let of_items = decision.events.iter().filter_map(|event| {
        let quiet = matches!(event.happened, Happened::AlertPlanned { .. });
        let reference = event.item.as_ref().filter(|_| !quiet)?;
        Some(format!("{reference}: {}", event.text))
    });
    let letters = decision.letters.iter().map(|letter| {
        let kind = letter.kind.word().replace('-', " ");
        let goes = if known.routine.shadow { "would go (shadow mode)" } else { "goes" };
        format!("A {kind} {goes} to {}.", phrases::names(known, letter.to.iter().chain(&letter.cc)))
    });
    let of_log = decision.events.iter().filter(|event| event.item.is_none() && event.happened == Happened::Noted);
    let of_log = of_log.map(|event| event.text.clone());
    of_items.chain(of_log).chain(letters).collect::<Vec<_>>().join("\n")
}
