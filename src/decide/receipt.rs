//! What the IRO is told about an act: a receipt, or a question instead (Contract 6, 8.2, 8.4).

use super::{authority::Incoming, draft::Draft, people};
use crate::model::{
    address::Address,
    event::Happened,
    item::{Item, Status},
    letter::{Content, Done, LetterKind},
    reading::Doubt,
    reference::Reference,
};

/// Writes to the IRO of each item, and to whoever acted for them: one letter for those that stand, one for those that lack
/// something.
pub(super) fn confirm(
    draft: &mut Draft<'_>,
    incoming: &Incoming<'_>,
    refs: &[Reference],
    done: Done,
    doubts: &[Doubt],
) {
    let lacking = |item: &Item| item.status == Status::NeedsClarification;
    let (missing, standing): (Vec<Item>, Vec<Item>) = draft.items(refs).into_iter().partition(lacking);
    for group in by_reader(draft, incoming, standing) {
        let refs: Vec<Reference> = group.items.iter().map(|item| item.reference.clone()).collect();
        let mut not_copied: Vec<Address> = Vec::new();
        if matches!(done, Done::Logged | Done::Escalated) {
            for item in &group.items {
                not_copied.extend(people::not_copied(draft.known, item, incoming));
            }
            not_copied.sort();
            not_copied.dedup();
        }
        let mut doubts: Vec<Doubt> =
            doubts.iter().filter(|doubt| !doubt.blocks && concerns(doubt, &group.items)).cloned().collect();
        doubts.extend(group.items.iter().filter_map(|item| super::opening::over_ceiling(draft, item)));
        let content = Content::Receipt { done, items: group.items, doubts, not_copied };
        draft.letter(LetterKind::Receipt, group.to, Vec::new(), &refs, content);
    }
    for group in by_reader(draft, incoming, missing) {
        let refs: Vec<Reference> = group.items.iter().map(|item| item.reference.clone()).collect();
        ask(draft, &refs, group.to, false);
    }
}

/// Asks for what is missing.
pub(super) fn ask(draft: &mut Draft<'_>, refs: &[Reference], to: Vec<Address>, again: bool) {
    if draft.is_silent() {
        return;
    }
    for reference in refs {
        let text = match again {
            false => "The IRO was asked for what is missing; nothing is sent to anybody else until it is answered.",
            true => "The IRO was asked again for what is missing.",
        };
        draft.happen(reference, text, Happened::Asked);
    }
    let items = draft.items(refs);
    let mut doubts: Vec<Doubt> = Vec::new();
    for doubt in items.iter().flat_map(|item| &item.doubts) {
        if !doubts.contains(doubt) {
            doubts.push(doubt.clone());
        }
    }
    let content = Content::AskMissing { items, doubts, again };
    draft.letter(LetterKind::Clarification, to, Vec::new(), refs, content);
}

/// The IRO of an item and, if somebody else acted for them, that person; the ACs where no IRO is known.
pub(super) fn readers(draft: &Draft<'_>, incoming: &Incoming<'_>, item: &Item) -> Vec<Address> {
    let mut to: Vec<Address> = item.iro.iter().cloned().collect();
    if let Some(sender) = incoming.sender.as_ref().filter(|_| incoming.may_rule())
        && !to.contains(sender)
    {
        to.push(sender.clone());
    }
    if to.is_empty() { super::schedule::parties(draft, item, &[crate::model::process::Party::Ac]) } else { to }
}

struct Group {
    to: Vec<Address>,
    items: Vec<Item>,
}

fn by_reader(draft: &Draft<'_>, incoming: &Incoming<'_>, items: Vec<Item>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let to = readers(draft, incoming, &item);
        let same_thread = |group: &&mut Group| {
            group.to == to && group.items.first().is_some_and(|first| first.thread.root == item.thread.root)
        };
        match groups.iter_mut().find(same_thread) {
            Some(group) => group.items.push(item),
            None => groups.push(Group { to, items: vec![item] }),
        }
    }
    groups
}

fn concerns(doubt: &Doubt, items: &[Item]) -> bool {
    doubt.item.is_none() || items.iter().any(|item| item.number == doubt.item)
}
