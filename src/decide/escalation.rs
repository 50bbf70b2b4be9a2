//! The IRO takes an item higher: level 2, a dispute, issues resolution at any stage. Nothing escalates by itself (R57, R77).

use super::{
    authority::Incoming,
    child::{Likeness, likeness},
    draft::Draft,
    note,
    opening::{self, arrival_day},
    people, phrases, receipt, ruling, schedule,
};
use crate::model::{
    event::Happened,
    item::{Item, PromptState},
    knowledge::Knowledge,
    letter::Done,
    process::{Course, Process, Stage},
    reading::{Field, ReadItem},
    reference::Reference,
};

/// Takes each part to where the mail says; what it grew from stays open (Contract 8.10).
pub(super) fn escalate(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) {
    let (mut raised, mut opened) = (Vec::new(), Vec::new());
    let unlinked = [(None, incoming.reading.items.first().cloned().unwrap_or_default())];
    let parts: Vec<(Option<&Reference>, ReadItem)> = match linked {
        [] if incoming.reading.items.is_empty() => unlinked.into(),
        [] => incoming.reading.items.iter().map(|part| (None, part.clone())).collect(),
        linked => linked.iter().map(|(reference, part)| (Some(reference), part.clone())).collect(),
    };
    for (reference, part) in parts {
        let from = reference.and_then(|reference| draft.item(reference)).cloned();
        let process = process_meant(draft.known, &part, from.as_ref());
        match (from, process) {
            (Some(item), Some(process)) if item.process == process.id => {
                raise(draft, incoming, &item.reference, &part);
                raised.push(item.reference);
            }
            (from, Some(process)) => match in_progress(draft, incoming, process, &part, from.as_ref()) {
                Some(reference) => {
                    raise(draft, incoming, &reference, &part);
                    raised.push(reference);
                }
                None => opened.extend(grow(draft, incoming, &part, from)),
            },
            (_, None) => opened.extend(opening::open_item(draft, incoming, &part, None)),
        }
    }
    raised.dedup();
    opened.dedup();
    receipt::confirm(draft, incoming, &raised, Done::Escalated, &incoming.reading.doubts);
    receipt::confirm(draft, incoming, &opened, Done::Logged, &incoming.reading.doubts);
}

/// The process a part speaks of: the one it names, else that of the item. A level alone is one of the item's own ladder.
fn process_meant<'k>(known: &'k Knowledge, part: &ReadItem, from: Option<&Item>) -> Option<&'k Process> {
    let first = known.processes.with_course(Course::Ruling);
    let own = from.and_then(|item| schedule::process(known, item)).filter(|own| own.course == Course::Ruling);
    let named = part.process.as_ref().and_then(|id| known.processes.get(id));
    let only_level = part.level.is_some() && named.is_some_and(|named| first.is_some_and(|first| first.id == named.id));
    match (&part.process, own) {
        (Some(_), Some(own)) if only_level && own.has_levels() => Some(own),
        (Some(_), _) => named,
        (None, own) => own.or(first),
    }
}

/// Opens a dispute or issues resolution out of an item, which stays as it is.
fn grow(draft: &mut Draft<'_>, incoming: &Incoming<'_>, part: &ReadItem, from: Option<Item>) -> Option<Reference> {
    let mut part = part.clone();
    if let Some(from) = &from {
        part.what = part.what.or_else(|| from.what.clone());
        part.child = part.child.or_else(|| Some(from.child.clone()));
        if part.themes.is_empty() {
            part.themes.clone_from(&from.themes);
        }
    }
    let grown = opening::open_item(draft, incoming, &part, from.as_ref().map(|item| item.reference.clone()))?;
    if let Some(from) = from {
        let text = format!("{grown} grew from this item, which stays open.");
        draft.happen(&from.reference, text, Happened::Noted);
        let places =
            Happened::PeopleChanged { sw: from.sw, pm: from.pm, sm: from.sm, team: from.team, unit: from.unit };
        let lacks_sw = draft.item(&grown).is_some_and(|item| item.sw.is_none());
        if lacks_sw {
            draft.happen(&grown, format!("The child's people are those of {}.", from.reference), places);
        }
    }
    Some(grown)
}

/// The child's open item of this process, which goes a stage higher instead of a second one being opened.
fn in_progress(
    draft: &Draft<'_>,
    incoming: &Incoming<'_>,
    process: &Process,
    part: &ReadItem,
    from: Option<&Item>,
) -> Option<Reference> {
    let child = part.child.as_ref().or(incoming.reading.child.as_ref()).or(from.map(|item| &item.child))?;
    let mut found = draft.log.open_with_prefix(&process.prefix).filter(|item| {
        item.process == process.id
            && likeness(child, &item.child) >= Likeness::Same
            && from.is_none_or(|from| item.grew_from.is_none() || item.grew_from.as_ref() == Some(&from.reference))
    });
    let only = found.next()?;
    found.next().is_none().then(|| only.reference.clone())
}

/// Takes one item to the level or stage that the part names, with its new date and people.
pub(super) fn raise(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, part: &ReadItem) {
    let Some(before) = draft.item(reference).cloned() else { return };
    let Some(process) = schedule::process(draft.known, &before) else { return };
    if before.status.is_closed() {
        let text = format!("Opened again: {} takes it higher.", incoming.shown);
        draft.happen(reference, text, Happened::Reopened);
    }
    let stage = part.stage.clone().filter(|stage| process.stage(stage).is_some());
    let highest = process.stages.iter().filter_map(Stage::level).max().unwrap_or(1);
    let present = before.level.unwrap_or(1);
    let level = process.has_levels().then(|| part.level.unwrap_or(present + 1).min(highest).max(present));
    let place = stage.as_deref().and_then(|stage| process.place(stage));
    if stage.is_some() || level.is_some() {
        let id = stage.clone().or_else(|| level.map(|level| level.to_string())).unwrap_or_default();
        let named = process.stage(&id).map_or(id.clone(), |stage| stage.name.clone());
        let text = format!("Taken to {named} by {}.", incoming.shown);
        let roles = process.stage(&id).map_or(&[][..], |stage| stage.answers.as_slice());
        let mut to: Vec<_> = part.who.clone();
        to.extend(incoming.recipients(draft.known));
        let mut addressed = people::with_roles(draft.known, &to, roles);
        let mut seen = Vec::new();
        addressed.retain(|address| {
            !seen.contains(address) && {
                seen.push(address.clone());
                true
            }
        });
        draft.happen(reference, text, Happened::Escalated { level: level.or(place), stage, addressed });
    }
    note::write(draft, incoming, reference);
    take_managers(draft, incoming, reference, &before);
    let said = part;
    let mut part = said.clone();
    if process.is_answered_by_stage() {
        let Some(item) = draft.item(reference) else { return };
        if part.who.is_empty() {
            // Nobody of the authority answers at CAFCASS: it is the IRO's to follow.
            let nobody = people::stage_roles(draft.known, item).is_empty();
            part.who = if nobody { item.iro.iter().cloned().collect() } else { people::at_stage(draft.known, item) };
        }
    }
    let place = draft.item(reference).and_then(schedule::stage_id);
    let ruled = process.date_rule(place.as_deref()).after;
    let from = arrival_day(draft, incoming);
    part.by_when = part.by_when.or_else(|| ruled.map(|span| schedule::after(draft.known, from, span)));
    let supplied = |field: Field| match field {
        Field::ByWhen => said.by_when.is_none() && part.by_when.is_some(),
        Field::Who => said.who.is_empty() && !part.who.is_empty(),
        _ => false,
    };
    // What the process itself supplies need not be asked for.
    let mut reading = incoming.reading.clone();
    reading.doubts.retain(|doubt| !(doubt.blocks && supplied(doubt.field)));
    let incoming = &Incoming { reading: &reading, ..incoming.clone() };
    let moved = part.by_when.is_some_and(|day| before.by_when != Some(day));
    ruling::amend(draft, incoming, reference, &part);
    let withheld = before.prompt.state == PromptState::Suppressed;
    if (before.status.is_closed() || withheld) && !moved {
        // What was reported is not enough: the prompt of a date still ahead is due again (Contract 8.3).
        schedule::resume(draft, reference);
    }
    let gone = draft.item(reference).and_then(|item| item.by_when).is_some_and(|day| day < draft.today);
    if !moved && gone {
        ruling::ask_new_date(draft, incoming, reference);
    }
}

/// The managers whom the mail addresses take the managers' places (level 2: PM and SM).
fn take_managers(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, before: &Item) {
    let places = people::places(draft.known, &[], &incoming.recipients(draft.known), &[]);
    let pm = places.pm.or_else(|| before.pm.clone());
    let sm = people::places(draft.known, pm.as_slice(), &[], &[]).sm.or(places.sm).or_else(|| before.sm.clone());
    if pm == before.pm && sm == before.sm {
        return;
    }
    let names: Vec<_> = [&pm, &sm].into_iter().flatten().collect();
    let text = format!("The managers are now {}.", phrases::names(draft.known, names));
    let happened =
        Happened::PeopleChanged { sw: before.sw.clone(), pm, sm, team: before.team.clone(), unit: before.unit.clone() };
    draft.happen(reference, text, happened);
}
