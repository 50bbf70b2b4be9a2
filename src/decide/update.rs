//! What somebody says about an item: recorded, the prompt suppressed where it counts, handed on where the IRO was left out
//! (Convention 6, Contract 6 and 8.1).

use super::{
    authority::{Incoming, Trust},
    draft::Draft,
    phrases, schedule,
};
use crate::model::{
    event::{AttentionKind, Happened},
    item::{Item, PromptState, Proposal, Words},
    letter::{Content, LetterKind},
    process::Process,
    reading::{ReadItem, Says},
    reference::Reference,
};

/// Takes in an update about these items.
pub(super) fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) {
    let mut to_hand_on = Vec::new();
    for (reference, part) in linked {
        let says = part.says.unwrap_or(Says::Acknowledged);
        let Some(item) = draft.item(reference).cloned() else { continue };
        if incoming.trust != Trust::Inside {
            note_outsider(draft, incoming, &item);
            to_hand_on.push((reference.clone(), says));
        } else if item.status.is_closed() {
            note_late(draft, incoming, &item, says);
        } else if incoming.counts_for(&item, draft.known) {
            record(draft, incoming, &item, part, says);
            to_hand_on.push((reference.clone(), says));
        } else {
            let text = format!(
                "{} {}: {} Noted; it changes nothing, for they are neither the social worker, the manager, the IRO nor the person responsible.",
                incoming.shown,
                phrases::said(says),
                phrases::quoted(incoming.reading.own_words())
            );
            draft.happen(reference, text, Happened::Noted);
            to_hand_on.push((reference.clone(), says));
        }
    }
    hand_on(draft, incoming, &to_hand_on, false);
}

/// Records what somebody said whose word counts, and suppresses the prompt if the words do.
pub(super) fn record(draft: &mut Draft<'_>, incoming: &Incoming<'_>, item: &Item, part: &ReadItem, says: Says) {
    let reference = &item.reference;
    let words = phrases::kept(incoming.reading.own_words());
    let text = format!("{} {}: {}", incoming.shown, phrases::said(says), phrases::quoted(&words));
    draft.happen(reference, text, Happened::Updated { says, words: words.clone() });
    deal_with(draft, reference, &[AttentionKind::Bounced, AttentionKind::Away]);
    if suppresses(schedule::process(draft.known, item), says) && item.prompt.state == PromptState::Scheduled {
        let who = incoming.sender.as_ref().map_or_else(String::new, |sender| phrases::name(draft.known, sender));
        let text = format!(
            "prompt suppressed because {who} wrote on {}: {}",
            phrases::short_day(draft.today),
            phrases::quoted(&words)
        );
        draft.happen(reference, text, Happened::PromptSuppressed);
    }
    let from_iro = incoming.role == Some(crate::model::people::Role::Iro);
    if let (Some(sender), Says::ExtensionRequested, false) = (&incoming.sender, says, from_iro) {
        let date = part.proposed_date.or(part.by_when);
        let asked = date.map_or_else(|| "more time".into(), |date| format!("until {}", phrases::day(date)));
        let text =
            format!("{} asks for {asked}. The date stands until the IRO agrees.", phrases::name(draft.known, sender));
        let proposal = Proposal { by: sender.clone(), at: draft.now, date };
        draft.happen(reference, text, Happened::Proposed { proposal });
    }
}

fn suppresses(process: Option<&Process>, says: Says) -> bool {
    process.is_some_and(|process| process.suppressed_by.contains(&says))
}

fn note_outsider(draft: &mut Draft<'_>, incoming: &Incoming<'_>, item: &Item) {
    let why = match incoming.trust {
        Trust::NotVouchedFor => "whose address the mail server does not vouch for",
        _ => "from outside the authority",
    };
    let text = format!(
        "{}, {why}, wrote: {} Kept and handed to the IRO; it changes nothing.",
        incoming.shown,
        phrases::quoted(incoming.reading.own_words())
    );
    draft.happen(&item.reference, text, Happened::Noted);
}

fn note_late(draft: &mut Draft<'_>, incoming: &Incoming<'_>, item: &Item, says: Says) {
    let text = format!(
        "{} {} after the item was closed: {}",
        incoming.shown,
        phrases::said(says),
        phrases::quoted(incoming.reading.own_words())
    );
    let copied = item.iro.as_ref().is_some_and(|iro| incoming.reached(iro, draft.known));
    draft.happen(&item.reference, text.clone(), Happened::Noted);
    if !copied && says != Says::Acknowledged {
        draft.attention(AttentionKind::Other, Some(&item.reference), text);
    }
}

/// Hands words on to the IRO of each item whom the mail did not reach; an outsider's words always (Contract 5.7, 6).
pub(super) fn hand_on(draft: &mut Draft<'_>, incoming: &Incoming<'_>, about: &[(Reference, Says)], always: bool) {
    let outside = incoming.trust != Trust::Inside;
    let mut groups: Vec<(crate::model::address::Address, Vec<(Reference, Says)>)> = Vec::new();
    for (reference, says) in about {
        let Some(item) = draft.item(reference) else { continue };
        let Some(iro) = item.iro.clone() else { continue };
        if item.status.is_closed() && !always || !outside && !always && incoming.reached(&iro, draft.known) {
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == iro) {
            Some((_, refs)) => refs.push((reference.clone(), *says)),
            None => groups.push((iro, vec![(reference.clone(), *says)])),
        }
    }
    for (iro, about) in groups {
        let refs: Vec<Reference> = about.iter().map(|(reference, _)| reference.clone()).collect();
        let says = about.iter().map(|(_, says)| *says).min();
        let words = Words {
            by: incoming.sender.clone(),
            at: draft.now,
            says,
            text: phrases::kept(incoming.reading.own_words()),
        };
        let items = draft.items(&refs);
        let content = Content::HandOn { items, words, from: incoming.shown.clone(), outside };
        if draft.letter(LetterKind::Notice, vec![iro.clone()], Vec::new(), &refs, content) {
            for reference in &refs {
                let text = format!("Handed on to {}, whom the mail had not reached.", phrases::name(draft.known, &iro));
                let text = if outside { format!("Handed on to {}.", phrases::name(draft.known, &iro)) } else { text };
                draft.happen(reference, text, Happened::HandedOn);
            }
        }
    }
}

/// Marks attention entries of these kinds about an item as dealt with.
pub(super) fn deal_with(draft: &mut Draft<'_>, reference: &Reference, kinds: &[AttentionKind]) {
    let dealt: Vec<u64> = draft
        .log
        .attention()
        .filter(|entry| entry.item.as_ref() == Some(reference) && (kinds.is_empty() || kinds.contains(&entry.kind)))
        .map(|entry| entry.number)
        .collect();
    for attention in dealt {
        draft.happen_to_log("Dealt with: the item has moved on.", Happened::DealtWith { attention });
    }
}
