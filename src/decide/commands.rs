//! What an AC or IRO tells the program in plain words: take back, merge, note, which are open, dealt with. A receipt says what was done.

use super::{
    answers,
    authority::Incoming,
    draft::{Cause, Draft},
    identity::{self, Link},
    incoming, opening, phrases, receipt, schedule, undo, update,
};
use crate::model::{
    Day, Instant,
    address::Address,
    event::Happened,
    item::{Item, Thread},
    knowledge::Knowledge,
    letter::{Content, Done, LetterKind},
    log::{Attention, Log},
    mail::Mail,
    people::{Person, Role},
    process::Course,
    reading::{Command, Kind, Reading},
    reference::Reference,
};

/// At most this many items are listed in an answer.
const LISTED: usize = 100;

/// Takes a message as a command, if it is one that may be given. `false`: it is none, or means nothing here.
pub(super) fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>) -> bool {
    let Some(command) = given(incoming) else { return false };
    match command {
        Command::ListOpen => return list_open(draft, incoming),
        Command::DealWith { entries, called_entries } => return deal_with(draft, incoming, entries, *called_entries),
        Command::Undo | Command::Merge { .. } | Command::Note(_) => {}
    }
    match about(draft, incoming) {
        Link::Items(linked) => {
            let refs: Vec<Reference> = linked.into_iter().map(|(reference, _)| reference).collect();
            carry_out(draft, incoming, command, &refs);
            true
        }
        // A remark in passing is no reason to ask.
        Link::Unclear(candidates) if incoming.reading.kind == Kind::Unrelated => {
            incoming::ask_which(draft, incoming, candidates);
            true
        }
        Link::Unclear(_) => false,
    }
}

/// The command in a message, if its sender may give it. A mail that opens something is no command, whatever else it says, unless
/// it names items that are there already; a change of the date is more than an undo.
fn given<'a>(incoming: &'a Incoming<'_>) -> Option<&'a Command> {
    let reading = incoming.reading;
    let opens = matches!(reading.kind, Kind::Recommendation | Kind::Escalation) && reading.refs.is_empty();
    let changes = reading.kind == Kind::Amendment && reading.items.iter().any(|item| item.by_when.is_some());
    let command = reading.particulars.command.as_ref()?;
    (incoming.may_rule() && !opens && !(changes && *command == Command::Undo)).then_some(command)
}

/// The items a command is about: those of the message's thread, or named in it, else by child and topic.
fn about(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Link {
    match identity::named(draft, incoming) {
        Some(refs) => Link::Items(refs.into_iter().map(|reference| (reference, Default::default())).collect()),
        None => identity::link(draft, incoming),
    }
}

/// Carries a command out on these items.
pub(super) fn carry_out(draft: &mut Draft<'_>, incoming: &Incoming<'_>, command: &Command, refs: &[Reference]) {
    match command {
        Command::Undo => {
            let named = refs.iter().all(|reference| incoming.reading.refs.contains(reference));
            undo::take_back(draft, incoming, refs, named);
        }
        Command::Merge { into_last } => merge(draft, incoming, refs, *into_last),
        Command::Note(words) => note(draft, incoming, refs, words),
        Command::ListOpen | Command::DealWith { .. } => {}
    }
}

/// The items whose last change may be taken back by this message.
pub(super) fn wants_history(
    log: &Log,
    mail: &Mail,
    reading: &Reading,
    known: &Knowledge,
    now: Instant,
) -> Vec<Reference> {
    let incoming = Incoming::new(mail, reading, known);
    let draft = Draft::new(log, known, now, Cause::default());
    let answered = answers::command(&draft, &incoming);
    if given(&incoming) != Some(&Command::Undo) && answered.as_ref().map(|(command, _)| command) != Some(&Command::Undo)
    {
        return Vec::new();
    }
    let picked = answered.map(|(_, refs)| refs).unwrap_or_default();
    match about(&draft, &incoming) {
        Link::Items(linked) => linked.into_iter().map(|(reference, _)| reference).chain(picked).collect(),
        Link::Unclear(_) => picked,
    }
}

/// Puts a remark into the history of these items.
pub(super) fn note(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference], words: &str) {
    for reference in refs {
        draft.happen(reference, format!("Note by {}: {words}", incoming.shown), Happened::Noted);
    }
    receipt::confirm(draft, incoming, refs, Done::Noted, &[]);
}

/// Several items are one: one is kept, the others are closed and say where they go on.
fn merge(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference], into_last: bool) {
    // In the order of the text, whatever stands in the subject.
    let text = incoming.reading.new_text.to_lowercase();
    let mut refs = refs.to_vec();
    refs.sort_by_key(|reference| text.find(&reference.to_string().to_lowercase()).unwrap_or(usize::MAX));
    // "Merge this with TR-2026-0013": the other one is the item the mail is about.
    if refs.len() == 1 {
        let threaded = identity::threaded(draft, incoming);
        refs.splice(0..0, threaded.into_iter().filter(|reference| incoming.reading.refs.first() != Some(reference)));
    }
    if into_last {
        refs.reverse();
    }
    let Some((kept, others)) = refs.split_first().filter(|(_, others)| !others.is_empty()) else {
        return not_done(draft, incoming, "To merge items, please name both by reference.".into());
    };
    let closed = |reference: &&Reference| draft.item(reference).is_some_and(|item| item.status.is_closed());
    if let Some(closed) = refs.iter().find(closed) {
        return not_done(draft, incoming, format!("{closed} is closed already, so it cannot be merged."));
    }
    for reference in others {
        let outcome = format!("The same as {kept}, where it goes on; said by {}.", incoming.shown);
        draft.happen(reference, outcome.clone(), Happened::Withdrawn { outcome });
        draft.happen(kept, format!("{reference} was the same and is closed."), Happened::Noted);
        update::deal_with(draft, reference, &[]);
    }
    receipt::confirm(draft, incoming, others, Done::Withdrawn, &[]);
    // The IRO of the one that goes on is told too, where it is somebody else.
    let iro_of = |reference: &Reference| draft.item(reference).and_then(|item| item.iro.clone());
    if others.iter().all(|other| iro_of(other) != iro_of(kept)) {
        receipt::confirm(draft, incoming, std::slice::from_ref(kept), Done::Merged, &[]);
    }
}

/// Answers which items are open: to an IRO their own, to an AC all, where a person is named those of that person. A question to
/// people is theirs to answer.
fn list_open(draft: &mut Draft<'_>, incoming: &Incoming<'_>) -> bool {
    let Some(sender) = incoming.sender.clone().filter(|_| incoming.recipients(draft.known).is_empty()) else {
        return false;
    };
    // An IRO is shown what they have a part in; the ACs keep the whole log.
    let own = (incoming.role == Some(Role::Iro)).then(|| sender.clone());
    let named = person_named(draft.known, &sender, incoming.reading.own_words());
    let has_part = |item: &&Item| own.iter().chain(&named).all(|person| item.people().any(|part| part == person));
    let ruled_on =
        |item: &&Item| schedule::process(draft.known, item).is_some_and(|process| process.course == Course::Ruling);
    let mut items: Vec<Item> = draft.log.open_items().filter(has_part).filter(ruled_on).cloned().collect();
    items.sort_by_key(|item| (item.by_when.unwrap_or(Day::MAX), item.reference.clone()));
    let more = items.len().saturating_sub(LISTED);
    items.truncate(LISTED);
    let of = named.or(own);
    answer(draft, incoming, LetterKind::Notice, Content::OpenItems { items, more, of });
    true
}

/// The one person of the directory these words name, the sender apart.
fn person_named(known: &Knowledge, sender: &Address, words: &str) -> Option<Address> {
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let others = || known.people.people().iter().filter(|person| person.email != *sender);
    let whole = |person: &&Person| lower.contains(&person.name.to_lowercase());
    let first = |person: &&Person| words.contains(&person.first_name().to_lowercase().as_str());
    let named: Vec<&Person> = others().filter(whole).collect();
    let named = if named.is_empty() { others().filter(first).collect() } else { named };
    match named.as_slice() {
        [only] => Some(only.email.clone()),
        _ => None,
    }
}

/// Entries of the digest are dealt with. Bare numbers in an item's thread are those of its list, not of the digest.
fn deal_with(draft: &mut Draft<'_>, incoming: &Incoming<'_>, numbers: &[u64], called_entries: bool) -> bool {
    if !called_entries && (!identity::threaded(draft, incoming).is_empty() || !incoming.reading.refs.is_empty()) {
        return false;
    }
    let entries: Vec<Attention> =
        draft.log.attention().filter(|entry| numbers.contains(&entry.number)).cloned().collect();
    let unknown: Vec<u64> =
        numbers.iter().copied().filter(|number| !entries.iter().any(|entry| entry.number == *number)).collect();
    for entry in &entries {
        let text = format!("{} dealt with entry {} of the digest.", incoming.shown, entry.number);
        draft.happen_to_log(text.clone(), Happened::DealtWith { attention: entry.number });
        if let Some(reference) = &entry.item {
            draft.happen(reference, text, Happened::Noted);
        }
    }
    answer(draft, incoming, LetterKind::Receipt, Content::DealtWith { entries, unknown });
    true
}

/// Tells whoever asked why nothing was done.
fn not_done(draft: &mut Draft<'_>, incoming: &Incoming<'_>, why: String) {
    let words = phrases::kept(incoming.reading.own_words());
    answer(draft, incoming, LetterKind::Clarification, Content::NotDone { why, words });
}

/// A letter to whoever gave the command, in the thread of their mail.
fn answer(draft: &mut Draft<'_>, incoming: &Incoming<'_>, kind: LetterKind, content: Content) {
    let thread: Thread = opening::thread(incoming);
    let to = incoming.sender.iter().cloned().collect();
    draft.letter_in(Some(thread), kind, to, Vec::new(), &[], content);
}
