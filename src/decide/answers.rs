//! The answer to "which item do you mean?": the mail that waited is applied to the item it names (Contract 8.2).

use super::{
    authority::{Incoming, Trust},
    child::{Likeness, likeness},
    commands,
    draft::{Cause, Draft},
    identity, incoming, phrases,
};
use crate::model::{
    address::Address,
    event::Happened,
    item::Item,
    log::Question,
    mail::{Mail, Mailbox},
    reading::{Command, Kind, ReadItem, Reading},
    reference::Reference,
};

/// Words that pick from a list by place.
const PLACES: &[(&str, usize)] = &[
    ("first", 0),
    ("1st", 0),
    ("second", 1),
    ("2nd", 1),
    ("third", 2),
    ("3rd", 2),
    ("fourth", 3),
    ("4th", 3),
    ("fifth", 4),
    ("5th", 4),
];

/// Takes a message as the answer to a question, if it is one. `false`: it is not, or names no item.
pub(super) fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>) -> bool {
    let Some(question) = asked(draft, incoming) else { return false };
    let picked = pick(draft, incoming, &question);
    if picked.is_empty() {
        return false;
    }
    let names: Vec<String> = picked.iter().map(ToString::to_string).collect();
    for reference in &picked {
        let text = format!("{} answered that the mail of {} is about this item.", incoming.shown, {
            phrases::short_day(draft.known.authority.day(question.at))
        });
        draft.happen(reference, text, Happened::Noted);
    }
    let waited = Reading { refs: incoming.reading.refs.clone(), ..waiting(&question) };
    let mail = as_sent(incoming.mail, &question);
    let text = format!("The mail that waited is about {}.", names.join(" and "));
    draft.happen_to_log(text, Happened::DealtWith { attention: question.attention });
    let again = Incoming { reading: &waited, mail: &mail, ..incoming.clone() };
    if let Some(command) = &question.command {
        commands::carry_out(draft, &again, command, &picked);
        return true;
    }
    let part = |place: usize| question.items.get(place).or(question.items.first()).cloned().unwrap_or_default();
    let linked: Vec<(Reference, ReadItem)> =
        picked.into_iter().enumerate().map(|(place, reference)| (reference, part(place))).collect();
    incoming::apply(draft, &again, &linked);
    true
}

/// The command that waits for this message to say which items it is about, and the items it names.
pub(super) fn command(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<(Command, Vec<Reference>)> {
    let question = asked(draft, incoming)?;
    let command = question.command.clone()?;
    Some((command, pick(draft, incoming, &question)))
}

/// A reply that came before the mail it answers was asked about; now that the mail has come, the reply is applied to what it
/// opened, in its own sender's name (fault E06).
pub(super) fn overtaken(draft: &mut Draft<'_>, original: &Incoming<'_>, logged: &[Reference]) {
    let Some(id) = original.mail.message_id.as_ref().filter(|_| !logged.is_empty()) else { return };
    let waited: Vec<Question> = draft.log.questions().filter(|asked| asked.ancestors.contains(id)).cloned().collect();
    for question in waited {
        let reading = waiting(&question);
        let mail = as_sent(original.mail, &question);
        let reply = Incoming::new(&mail, &reading, draft.known);
        let linked = identity::among(draft, &reply, logged);
        if linked.is_empty() {
            continue;
        }
        let before = draft.caused_by(Cause { by: reply.sender.clone(), message_id: question.message_id.clone() });
        let text = "The mail it answers has come: it is applied.";
        draft.happen_to_log(text, Happened::DealtWith { attention: question.attention });
        incoming::apply(draft, &reply, &linked);
        draft.caused_by(before);
    }
}

/// What the mail that waits said.
fn waiting(question: &Question) -> Reading {
    Reading {
        kind: question.kind,
        new_text: question.words.clone(),
        items: question.items.clone(),
        ..Reading::default()
    }
}

/// The mail that waits, as far as it is remembered: who wrote it to whom.
fn as_sent(mail: &Mail, question: &Question) -> Mail {
    let named = |address: &Address| Mailbox { name: String::new(), address: address.clone() };
    Mail {
        from: Some(named(&question.to)),
        to: question.reached.iter().map(named).collect(),
        cc: Vec::new(),
        ancestors: question.ancestors.clone(),
        message_id: question.message_id.clone(),
        ..mail.clone()
    }
}

/// The open question this message answers: put to its sender, in its thread.
fn asked(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Question> {
    let sender = incoming.sender.as_ref().filter(|_| incoming.trust == Trust::Inside)?;
    let opens_something = matches!(incoming.reading.kind, Kind::Recommendation | Kind::Escalation | Kind::Automatic);
    let answers = |question: &&Question| {
        let in_thread = |id: &String| {
            question.message_id.as_ref() == Some(id)
                || !question.candidates.is_empty() && draft.log.about(id) == question.candidates
        };
        question.to == *sender && incoming.mail.ancestors.iter().any(in_thread)
    };
    draft.log.questions().filter(|_| !opens_something).find(answers).cloned()
}

/// The items the answer names: by reference, child, place in the list, or topic.
fn pick(draft: &Draft<'_>, incoming: &Incoming<'_>, question: &Question) -> Vec<Reference> {
    let reading = incoming.reading;
    let written: Vec<Reference> =
        reading.refs.iter().filter(|reference| draft.item(reference).is_some()).cloned().collect();
    if !written.is_empty() {
        return written;
    }
    let candidates: Vec<&Item> = question.candidates.iter().filter_map(|reference| draft.item(reference)).collect();
    let text = reading.new_text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let one = |item: Option<&&Item>| item.map(|item| vec![item.reference.clone()]).unwrap_or_default();
    if words.iter().any(|word| matches!(*word, "all" | "both")) {
        return question.candidates.clone();
    }
    let by_child: Vec<&Item> = match reading.child.as_ref().filter(|child| !child.is_empty()) {
        Some(child) => {
            candidates.iter().copied().filter(|item| likeness(child, &item.child) != Likeness::Other).collect()
        }
        None => Vec::new(),
    };
    if let [only] = by_child.as_slice() {
        return vec![only.reference.clone()];
    }
    if let Some((_, place)) = PLACES.iter().find(|(word, _)| words.contains(word)) {
        return one(candidates.get(*place));
    }
    if let [word] = words.as_slice()
        && let Ok(place @ 1..) = word.parse::<usize>()
    {
        return one(candidates.get(place - 1));
    }
    let pool = if by_child.is_empty() { &candidates } else { &by_child };
    one(identity::best_topic(pool, &reading.new_text).as_ref())
}
