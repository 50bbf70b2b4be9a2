//! Answers of machines: they never count as an update (Convention 6), but a prompt nobody got is told to the ACs the same
//! day (Contract 8.5).

use super::{authority::Incoming, draft::Draft, phrases, schedule};
use crate::model::{
    address::Address,
    event::{AttentionKind, Happened},
    item::{Item, PromptState},
    letter::{Content, LetterKind},
    people::Role,
    process::Party,
    reference::Reference,
};

/// An out-of-office, receipt or the like. Only an absence that answers a prompt brings anything about.
pub(super) fn automatic(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let Some(sender) = incoming.sender.clone().filter(|_| incoming.reading.particulars.absent) else { return };
    for reference in answered(draft, incoming) {
        let Some(item) = draft.item(&reference).cloned() else { continue };
        let prompted = !item.status.is_closed()
            && item.prompt.state == PromptState::Sent
            && schedule::readers_of_prompt(draft, &item).contains(&sender);
        if prompted {
            not_reached(draft, &item, &sender, "is away", true);
        }
    }
}

/// A final delivery failure.
pub(super) fn bounce(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let mut addresses = incoming.reading.particulars.bounced.clone();
    addresses.extend(incoming.mail.machine.failed_recipients.iter().cloned());
    addresses.sort();
    addresses.dedup();
    let refs = answered(draft, incoming);
    if addresses.is_empty() {
        let text = "A letter could not be delivered; the report does not say to whom.";
        draft.attention(AttentionKind::Bounced, refs.first(), text);
    }
    for address in addresses {
        undeliverable(draft, &refs, &address, "the delivery report says the address cannot be reached");
    }
}

/// A letter about these items did not reach this address.
pub(super) fn undeliverable(draft: &mut Draft<'_>, refs: &[Reference], address: &Address, why: &str) {
    let open: Vec<Item> = draft.items(refs).into_iter().filter(|item| !item.status.is_closed()).collect();
    if open.is_empty() {
        let text = format!("A letter to {} could not be delivered: {why}.", phrases::name(draft.known, address));
        draft.attention(AttentionKind::Bounced, refs.first(), text);
        return;
    }
    for item in open {
        not_reached(draft, &item, address, &format!("could not be reached: {why}"), false);
    }
}

/// Tells the ACs, once, with the line manager's address.
fn not_reached(draft: &mut Draft<'_>, item: &Item, address: &Address, why: &str, away: bool) {
    let known = draft.known;
    let address = known.people.main_address(address);
    let kind = if away { AttentionKind::Away } else { AttentionKind::Bounced };
    let name = phrases::name(known, &address);
    let text = format!("{}: {name} {why}.", item.reference);
    let told = draft
        .log
        .attention()
        .any(|entry| entry.kind == kind && entry.item.as_ref() == Some(&item.reference) && entry.text.contains(&name));
    if told {
        return;
    }
    draft.happen(&item.reference, text.clone(), Happened::PromptUndelivered);
    draft.attention(kind, Some(&item.reference), text);
    if known.people.role_of(&address) == Some(Role::Ac) {
        // A notice to the ACs that an AC cannot be reached would come back like the first letter (fault X06).
        return;
    }
    let manager = known
        .people
        .line_above(&address)
        .first()
        .map(|person| person.email.clone())
        .or_else(|| item.pm.clone().filter(|pm| *pm != address));
    let to = schedule::parties(draft, item, &[Party::Ac]);
    let item = draft.item(&item.reference).cloned().unwrap_or_else(|| item.clone());
    let refs = [item.reference.clone()];
    let content = Content::Undelivered { item: Box::new(item), address, manager, away };
    draft.letter(LetterKind::Notice, to, Vec::new(), &refs, content);
}

/// The items of the letter a machine answers: by what it says it is about, its thread, or a reference in it.
fn answered(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Vec<Reference> {
    let machine = &incoming.mail.machine.about_message;
    let told = incoming.reading.particulars.about_message.iter().chain(machine).chain(&incoming.mail.ancestors);
    let refs: Vec<Reference> = told
        .map(|id| draft.log.about(id).to_vec())
        .find(|refs| !refs.is_empty())
        .unwrap_or_else(|| incoming.reading.refs.clone());
    refs.into_iter().filter(|reference| draft.item(reference).is_some()).collect()
}
