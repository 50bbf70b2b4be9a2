//! Good practice that an IRO praises: written down and shared; nothing is asked and nothing is sent for it (R73, R143).

use super::{
    authority::{Incoming, Trust},
    child::{Likeness, likeness},
    draft::Draft,
    identity, opening, people, phrases,
};
use crate::model::{
    address::Address,
    event::Happened,
    good_practice::{GoodPractice, PREFIX},
    people::Role,
    reading::Kind,
    reference::Reference,
};
use chrono::Datelike;

/// Writes the praise of a message down; in the history of the items of its thread too.
pub(super) fn record(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let reading = incoming.reading;
    let Some(words) = reading.particulars.good_practice.as_ref() else { return };
    let theirs = incoming.may_rule() || incoming.role == Some(Role::Qasm);
    if incoming.trust != Trust::Inside || !theirs || matches!(reading.kind, Kind::Automatic | Kind::Bounce) {
        return;
    }
    let child = reading.child.clone().unwrap_or_default();
    let whom = praised(draft, incoming, words);
    let places = people::places(draft.known, &whom, &[], &[]);
    let reference = next_reference(draft);
    let record = GoodPractice {
        reference: reference.clone(),
        at: incoming.mail.arrived().map_or(draft.now, |arrived| arrived.min(draft.now)),
        iro: opening::iro_of(draft, incoming, &child),
        child,
        words: phrases::kept(words),
        team: places.team,
        unit: places.unit,
        whom,
    };
    let told =
        format!("{} praised {}: {}", incoming.shown, phrases::names(draft.known, &record.whom), phrases::quoted(words));
    draft.happen_to_log(format!("{reference}: {told}"), Happened::GoodPractice { record: Box::new(record) });
    for item in identity::threaded(draft, incoming) {
        draft.happen(&item, format!("{told} Recorded as good practice, {reference}."), Happened::Noted);
    }
}

/// Those whom the sentence names; else the social worker it went to; else the child's.
fn praised(draft: &Draft<'_>, incoming: &Incoming<'_>, words: &str) -> Vec<Address> {
    let people = &draft.known.people;
    // "Leanne, Hassan has gone above and beyond": whom the sentence speaks to is not whom it speaks of.
    let spoken_to = |before: &str| before.split_whitespace().count() <= 3;
    let words = words.split_once(',').filter(|(before, _)| spoken_to(before)).map_or(words, |(_, after)| after);
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let worker = |role: Role| matches!(role, Role::Sw | Role::Pm | Role::Sm | Role::Other);
    let reached = incoming.recipients(draft.known);
    let everybody = || people.people().iter().filter(|person| worker(person.role));
    let whole: Vec<Address> = everybody()
        .filter(|person| lower.contains(&person.name.to_lowercase()))
        .map(|person| person.email.clone())
        .collect();
    if !whole.is_empty() {
        return whole;
    }
    let first: Vec<Address> = everybody()
        .filter(|person| words.contains(&person.first_name().to_lowercase().as_str()))
        .map(|person| person.email.clone())
        .collect();
    let near: Vec<Address> = first.iter().filter(|address| reached.contains(address)).cloned().collect();
    match (near.is_empty(), first.as_slice()) {
        (false, _) => return near,
        (true, [only]) => return vec![only.clone()],
        _ => {}
    }
    let copied = reached.into_iter().find(|address| people.role_of(address) == Some(Role::Sw));
    let of_child = || {
        let child = incoming.reading.child.as_ref()?;
        let alike = |item: &&crate::model::item::Item| likeness(child, &item.child) >= Likeness::Same;
        draft.log.of_child(child).into_iter().filter(alike).max_by_key(|item| item.opened)?.sw.clone()
    };
    copied.or_else(of_child).into_iter().collect()
}

fn next_reference(draft: &Draft<'_>) -> Reference {
    let year = draft.today.year();
    let last = draft.log.good_practice.iter().rev().find(|praise| praise.reference.year == year);
    Reference::new(PREFIX, year, last.map_or(1, |praise| praise.reference.number.saturating_add(1)))
}
