//! Which items a message speaks of: its thread, a reference in its text, then child and participants (Convention 5).
//! One clear winner links; otherwise a person is asked.

use super::{
    authority::Incoming,
    child::{Likeness, likeness},
    draft::Draft,
    topic,
};
use crate::model::{
    item::{Item, Status},
    process::Course,
    reading::{Child, Kind, ListItem, ReadItem},
    reference::Reference,
};

/// What a message speaks of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Link {
    /// Each item of the log with what the message says of it.
    Items(Vec<(Reference, ReadItem)>),
    /// It stays open; these come into question, best first, perhaps none.
    Unclear(Vec<Reference>),
}

/// At most this many candidates are listed in a question.
const LISTED: usize = 10;

/// Ties each part of the message to items. A message that lists no items speaks of all items of its thread.
pub(super) fn link(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Link {
    let parts = parts(incoming);
    let named = named(draft, incoming);
    let mut linked: Vec<(Reference, ReadItem)> = Vec::new();
    let mut open_question: Option<Vec<Reference>> = None;
    for part in &parts {
        let found = match &named {
            Some(pool) => among_named(draft, incoming, pool, part),
            None => among_children(draft, incoming, part, parts.len() == 1),
        };
        match found {
            Ok(refs) => {
                for reference in refs {
                    if !linked.iter().any(|(known, _)| *known == reference) {
                        linked.push((reference, part.clone()));
                    }
                }
            }
            Err(candidates) => {
                let listed = open_question.get_or_insert_with(Vec::new);
                listed.extend(candidates);
            }
        }
    }
    match open_question {
        Some(mut candidates) if linked.is_empty() => {
            candidates.dedup();
            candidates.truncate(LISTED);
            Link::Unclear(candidates)
        }
        _ if linked.is_empty() => Link::Unclear(Vec::new()),
        _ => Link::Items(linked),
    }
}

/// Ties each part of a message to some of these items.
pub(super) fn among(draft: &Draft<'_>, incoming: &Incoming<'_>, pool: &[Reference]) -> Vec<(Reference, ReadItem)> {
    let mut linked: Vec<(Reference, ReadItem)> = Vec::new();
    for part in parts(incoming) {
        for reference in among_named(draft, incoming, pool, &part).unwrap_or_default() {
            if !linked.iter().any(|(known, _)| *known == reference) {
                linked.push((reference, part.clone()));
            }
        }
    }
    linked
}

/// The items of a message, or one part that stands for the whole.
fn parts(incoming: &Incoming<'_>) -> Vec<ReadItem> {
    if incoming.reading.items.is_empty() { vec![ReadItem::default()] } else { incoming.reading.items.clone() }
}

/// The items that thread or references name. `None` when neither does, or the thread is about another child.
pub(super) fn named(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Vec<Reference>> {
    let known = |reference: &&Reference| draft.item(reference).is_some();
    let reading = incoming.reading;
    let written: Vec<Reference> = reading.refs.iter().filter(known).cloned().collect();
    let in_text =
        |reference: &&Reference| reading.new_text.to_lowercase().contains(&reference.to_string().to_lowercase());
    let told: Vec<Reference> = written.iter().filter(in_text).cloned().collect();
    if !told.is_empty() {
        return Some(told);
    }
    let thread = threaded(draft, incoming);
    if thread.is_empty() {
        return (!written.is_empty()).then_some(written);
    }
    let thread = of_one_course(draft, thread);
    if thread.is_empty() {
        return (!written.is_empty()).then_some(written);
    }
    let both: Vec<Reference> = thread.iter().filter(|reference| written.contains(reference)).cloned().collect();
    Some(if both.is_empty() { thread } else { both })
}

/// The items that thread or references name as one list; empty where two of them have the same number.
pub(super) fn list(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Vec<ListItem> {
    let refs = named(draft, incoming).unwrap_or_default();
    let items: Vec<&Item> = refs.iter().filter_map(|reference| draft.item(reference)).collect();
    let mut list: Vec<ListItem> = Vec::new();
    for item in items {
        let number = item.number.unwrap_or(1);
        if list.iter().any(|other| other.number == number) {
            return Vec::new();
        }
        list.push(ListItem {
            number,
            what: item.what.clone().unwrap_or_default(),
            by_when: item.by_when,
            who: item.who.clone(),
            child: item.child.name.clone(),
        });
    }
    list.sort_by_key(|item| item.number);
    list
}

/// One mail may open a recommendation, midway monitoring and the next review: a reply to it speaks of the recommendation, else
/// of the decisions, and of the others only where it answers a letter about one alone.
fn of_one_course(draft: &Draft<'_>, thread: Vec<Reference>) -> Vec<Reference> {
    let course = |reference: &Reference| {
        draft.item(reference).and_then(|item| draft.known.processes.get(&item.process)).map(|process| process.course)
    };
    if thread.len() == 1 {
        return thread;
    }
    // The mail that opened a dispute stands in the history of what it grew from too; a reply to it speaks of the dispute.
    let grown: Vec<Reference> =
        thread.iter().filter_map(|reference| draft.item(reference)?.grew_from.clone()).collect();
    let thread: Vec<Reference> = thread.into_iter().filter(|reference| !grown.contains(reference)).collect();
    for wanted in [Course::Ruling, Course::Decisions] {
        let found: Vec<Reference> =
            thread.iter().filter(|reference| course(reference) == Some(wanted)).cloned().collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The items of the nearest known ancestor that is not about another child.
pub(super) fn threaded(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Vec<Reference> {
    let mine = |reference: &&Reference| {
        let Some(item) = draft.item(reference) else { return false };
        !another_child(incoming.reading.child.as_ref(), item)
    };
    incoming
        .mail
        .ancestors
        .iter()
        .map(|id| draft.log.about(id).iter().filter(mine).cloned().collect::<Vec<_>>())
        .find(|refs| !refs.is_empty())
        .unwrap_or_default()
}

fn another_child(child: Option<&Child>, item: &Item) -> bool {
    child.is_some_and(|child| {
        !child.is_empty() && !item.child.is_empty() && likeness(child, &item.child) == Likeness::Other
            // A name alone may be a short name, a misspelling or a carer's: only a full mention parts from a thread.
            && (child.case_id.is_some() && item.child.case_id.is_some() || child.words().len() > 1)
    })
}

type Found = Result<Vec<Reference>, Vec<Reference>>;

/// Picks among the items that thread or references name.
fn among_named(draft: &Draft<'_>, incoming: &Incoming<'_>, pool: &[Reference], part: &ReadItem) -> Found {
    let kind = incoming.reading.kind;
    let items: Vec<&Item> = pool.iter().filter_map(|reference| draft.item(reference)).collect();
    let refs = |items: &[&Item]| items.iter().map(|item| item.reference.clone()).collect::<Vec<_>>();
    if items.len() == 1 {
        return Ok(refs(&items));
    }
    let of_child: Vec<&Item> = match part.child.as_ref().filter(|child| !child.is_empty()) {
        Some(child) => items.iter().copied().filter(|item| likeness(child, &item.child) != Likeness::Other).collect(),
        None => Vec::new(),
    };
    let items = if of_child.is_empty() { items } else { of_child };
    if part.number.is_some() {
        let numbered: Vec<&Item> = items.iter().copied().filter(|item| item.number == part.number).collect();
        if !numbered.is_empty() {
            return Ok(refs(&numbered));
        }
    }
    if let Some(best) = part.what.as_ref().and_then(|what| best_topic(&items, what)) {
        return Ok(vec![best.reference.clone()]);
    }
    if part.number.is_some() && items.len() > 1 {
        return Err(refs(&items));
    }
    if kind == Kind::Update && !speaks_of_all(incoming.reading.own_words()) {
        // A prompt must not be withheld because of what was said about another item of the same mail.
        if let Some(best) = best_topic(&items, incoming.reading.own_words()) {
            return Ok(vec![best.reference.clone()]);
        }
        let is_theirs = |item: &&Item| incoming.sender.as_ref().is_some_and(|sender| item.who.contains(sender));
        let theirs: Vec<&Item> =
            items.iter().copied().filter(is_theirs).filter(|item| !item.status.is_closed()).collect();
        if !theirs.is_empty() {
            return Ok(refs(&theirs));
        }
    }
    let open: Vec<&Item> = items.iter().copied().filter(|item| !item.status.is_closed()).collect();
    let waiting: Vec<&Item> = open.iter().copied().filter(|item| waits_for(kind, item)).collect();
    Ok(refs([&waiting, &open].into_iter().find(|found| !found.is_empty()).unwrap_or(&items)))
}

/// Words by which somebody answers every item of a mail at once, alone or after "all".
const EVERY_ITEM: &[&str] = &["both", "everything"];
const AFTER_ALL: &[&str] = &[
    "of",
    "the",
    "these",
    "three",
    "four",
    "five",
    "six",
    "actions",
    "items",
    "points",
    "recommendations",
    "done",
    "complete",
    "completed",
    "actioned",
    "sorted",
];

fn speaks_of_all(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| EVERY_ITEM.contains(word))
        || words.iter().zip(words.iter().skip(1)).any(|(word, next)| *word == "all" && AFTER_ALL.contains(next))
}

/// Is this what an amendment without a number means first: an item whose date somebody asked to move, or about which
/// its IRO was asked?
fn waits_for(kind: Kind, item: &Item) -> bool {
    let lacks = item.status == Status::NeedsClarification || item.asked.is_some();
    kind == Kind::Amendment && (item.proposal.is_some() || lacks)
}

/// Picks by child, participants, topic and openness.
fn among_children(draft: &Draft<'_>, incoming: &Incoming<'_>, part: &ReadItem, alone: bool) -> Found {
    let reading = incoming.reading;
    let child = part.child.as_ref().or(reading.child.as_ref()).filter(|child| !child.is_empty());
    let text = match &part.what {
        Some(what) => what.clone(),
        None => format!("{} {}", incoming.mail.topic, reading.new_text),
    };
    let Some(child) = child else { return among_own(draft, incoming, &text) };
    let mut found: Vec<(Likeness, &Item)> = draft
        .log
        .of_child(child)
        .into_iter()
        .filter(|item| answers_by_child(draft, incoming, item))
        .map(|item| (likeness(child, &item.child), item))
        .filter(|(likeness, _)| *likeness != Likeness::Other)
        .collect();
    let best = found.iter().map(|(likeness, _)| *likeness).max();
    if best.is_some_and(|best| best >= Likeness::Same) {
        found.retain(|(likeness, _)| *likeness >= Likeness::Same);
    }
    let mut items: Vec<&Item> = found.into_iter().map(|(_, item)| item).collect();
    narrow(&mut items, |item| !item.status.is_closed());
    narrow(&mut items, |item| takes_part(draft, incoming, item));
    if items.len() > 1 && !one_child(&items) {
        return Err(items.iter().map(|item| item.reference.clone()).collect());
    }
    choose(incoming, &items, part, &text, alone)
}

/// Without a child: an open item of the sender whose topic the words name, if there is one alone.
fn among_own(draft: &Draft<'_>, incoming: &Incoming<'_>, text: &str) -> Found {
    let Some(sender) = &incoming.sender else { return Err(Vec::new()) };
    let items: Vec<&Item> =
        draft.log.open_of_person(sender).filter(|item| answers_by_child(draft, incoming, item)).take(200).collect();
    match best_topic(&items, text) {
        Some(item) => Ok(vec![item.reference.clone()]),
        None => Err(by_likeness(&items, text)),
    }
}

fn choose(incoming: &Incoming<'_>, items: &[&Item], part: &ReadItem, text: &str, alone: bool) -> Found {
    let refs = |items: &[&Item]| items.iter().map(|item| item.reference.clone()).collect::<Vec<_>>();
    match items {
        [] => Err(Vec::new()),
        [item] => Ok(vec![item.reference.clone()]),
        _ => {
            let resolved_form = incoming.reading.particulars.form.as_ref().is_some_and(|form| form.resolved);
            let one_list = items.windows(2).all(|pair| {
                matches!(pair, [one, other] if one.thread.root.is_some() && one.thread.root == other.thread.root)
            });
            let numbered: Vec<&Item> = items
                .iter()
                .copied()
                .filter(|item| one_list && part.number.is_some() && item.number == part.number)
                .collect();
            if one_list && resolved_form && part.number.is_none() {
                // The form that opened them all comes back marked RESOLVED.
                return Ok(refs(items));
            }
            if !alone && numbered.len() == 1 {
                return Ok(refs(&numbered));
            }
            match best_topic(items, text) {
                Some(item) => Ok(vec![item.reference.clone()]),
                None if numbered.len() == 1 => Ok(refs(&numbered)),
                None => Err(by_likeness(items, text)),
            }
        }
    }
}

/// Items that a mail may mean without naming thread or reference: those ruled on, and decisions where their
/// manager agrees or not.
fn answers_by_child(draft: &Draft<'_>, incoming: &Incoming<'_>, item: &Item) -> bool {
    match draft.known.processes.get(&item.process).map(|process| process.course) {
        Some(Course::Ruling) => true,
        Some(Course::Decisions) => {
            let managers = item.who.iter().chain(&item.pm).chain(&item.sm);
            let manages = incoming.sender.as_ref().is_some_and(|sender| managers.into_iter().any(|one| one == sender));
            manages && incoming.reading.particulars.agrees.is_some() && !item.status.is_closed()
        }
        _ => false,
    }
}

/// Has the sender a part in the item, or (for those who write for others) somebody the mail went to?
fn takes_part(draft: &Draft<'_>, incoming: &Incoming<'_>, item: &Item) -> bool {
    let people: Vec<_> = item.people().map(|person| draft.known.people.main_address(person)).collect();
    incoming.sender.as_ref().is_some_and(|sender| people.contains(sender))
        || (incoming.may_rule() && incoming.recipients(draft.known).iter().any(|person| people.contains(person)))
}

fn one_child(items: &[&Item]) -> bool {
    items.windows(2).all(|pair| matches!(pair, [one, other] if likeness(&one.child, &other.child) != Likeness::Other))
}

/// Keeps those that pass, unless none does.
fn narrow<'i>(items: &mut Vec<&'i Item>, passes: impl Fn(&'i Item) -> bool) {
    if items.iter().any(|item| passes(item)) {
        items.retain(|item| passes(item));
    }
}

/// The one item whose words the text shares most, if one is clearly ahead.
pub(super) fn best_topic<'i>(items: &[&'i Item], text: &str) -> Option<&'i Item> {
    let words = topic::words(text);
    let mut scored: Vec<(usize, &Item)> = items
        .iter()
        .map(|item| (topic::shared(&words, &topic::words(item.what.as_deref().unwrap_or_default())), *item))
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    match scored.as_slice() {
        [(best, item), rest @ ..] if *best > 0 && rest.first().is_none_or(|(next, _)| next < best) => Some(item),
        _ => None,
    }
}

fn by_likeness(items: &[&Item], text: &str) -> Vec<Reference> {
    let words = topic::words(text);
    let mut scored: Vec<(usize, &Item)> = items
        .iter()
        .map(|item| (topic::shared(&words, &topic::words(item.what.as_deref().unwrap_or_default())), *item))
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, item)| item.reference.clone()).collect()
}
