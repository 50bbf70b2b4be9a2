//! A recommendation, dispute or issue becomes items of the log.

use super::{
    answers,
    authority::Incoming,
    child::{Likeness, likeness},
    draft::Draft,
    identity, note, people, phrases, receipt, ruling, schedule, topic,
};
use crate::model::{
    Day,
    address::Address,
    event::{AttentionKind, Happened},
    item::{Item, Prompt, PromptState, Status, Thread},
    letter::Done,
    people::Role,
    process::{Course, Process},
    reading::{Child, Doubt, Field, ReadItem},
    reference::Reference,
};
use std::collections::BTreeSet;

/// Logs the items of a mail that opens some. Only an IRO, or an AC for them, may (Convention 7).
pub(super) fn open(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    if !incoming.may_rule() {
        let text = format!(
            "{} sent something that reads like a Tracked Recommendation. Only an IRO, or an admin coordinator for one, can open one; nothing was logged.",
            incoming.shown
        );
        draft.attention(AttentionKind::NotAllowed, None, text);
        return;
    }
    let parts = match incoming.reading.items.as_slice() {
        [] => vec![ReadItem { number: Some(1), ..ReadItem::default() }],
        items => items.to_vec(),
    };
    let grew_from = dispute_answered(draft, incoming);
    let mut logged = Vec::new();
    for part in &parts {
        match already_logged(draft, incoming, part) {
            Some(reference) => ruling::again(draft, incoming, &reference, part),
            None => logged.extend(open_item(draft, incoming, part, grew_from.clone())),
        }
    }
    receipt::confirm(draft, incoming, &logged, Done::Logged, &incoming.reading.doubts);
    answers::overtaken(draft, incoming, &logged);
}

/// The dispute or issue in whose thread actions are agreed: they become items of their own (R90).
fn dispute_answered(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Reference> {
    let staged = |reference: &Reference| {
        draft.item(reference).is_some_and(|item| {
            item.stage.is_some()
                && schedule::process(draft.known, item).is_some_and(|process| process.course == Course::Ruling)
        })
    };
    identity::threaded(draft, incoming).into_iter().find(staged)
}

/// Logs one item and plans its prompt.
pub(super) fn open_item(
    draft: &mut Draft<'_>,
    incoming: &Incoming<'_>,
    part: &ReadItem,
    grew_from: Option<Reference>,
) -> Option<Reference> {
    let known = draft.known;
    let process = match &part.process {
        Some(id) => known.processes.get(id),
        None => known.processes.with_course(Course::Ruling),
    };
    let Some(process) = process else {
        let named = part.process.as_deref().unwrap_or("recommendations");
        draft.attention(
            AttentionKind::Other,
            None,
            format!("There is no process file for {named}; nothing was logged."),
        );
        return None;
    };
    let item = new_item(draft, incoming, process, part, grew_from);
    let text = logged_text(draft, &item);
    let reference = item.reference.clone();
    draft.happen(&reference, text, Happened::Logged { item: Box::new(item) });
    note::write(draft, incoming, &reference);
    schedule::plan(draft, &reference);
    if draft.item(&reference).is_some_and(|item| item.iro.is_none()) {
        let text = format!("{reference}: its IRO is not known. Please reply naming the IRO.");
        draft.attention(AttentionKind::NotUnderstood, Some(&reference), text);
    }
    Some(reference)
}

pub(super) fn new_item(
    draft: &Draft<'_>,
    incoming: &Incoming<'_>,
    process: &Process,
    part: &ReadItem,
    grew_from: Option<Reference>,
) -> Item {
    let known = draft.known;
    let child = part.child.clone().or_else(|| incoming.reading.child.clone()).unwrap_or_default();
    let recipients = incoming.recipients(known);
    let form = people::from_form(known, incoming);
    let places = people::places(known, &part.who, &recipients, &form);
    let stage = (!process.has_levels())
        .then(|| part.stage.clone().or_else(|| process.stages.first().map(|stage| stage.id.clone())))
        .flatten();
    let level = process.has_levels().then(|| part.level.unwrap_or(1));
    let place = stage.clone().or_else(|| level.map(|level| level.to_string()));
    let ruled = process.date_rule(place.as_deref());
    let arrived = arrival_day(draft, incoming);
    let by_when = part.by_when.or_else(|| ruled.after.map(|span| schedule::after(known, arrived, span)));
    let mut item = Item {
        reference: draft.next_reference(&process.prefix),
        process: process.id.clone(),
        level,
        stage,
        status: Status::Open,
        child,
        who: part.who.clone(),
        what: part.what.clone(),
        by_when,
        first_by_when: by_when,
        by_when_text: part.by_when_text.clone(),
        themes: part.themes.clone(),
        iro: None,
        sw: places.sw,
        pm: places.pm,
        sm: places.sm,
        team: places.team,
        unit: places.unit,
        addressed: Vec::new(),
        prompt: Prompt { state: PromptState::None, on: None, why: None },
        opened: draft.today,
        closed: None,
        outcome: None,
        number: part.number,
        thread: thread(incoming),
        doubts: Vec::new(),
        last_words: None,
        proposal: None,
        grew_from,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 0,
        urgent: incoming.reading.particulars.urgent,
        undelivered: false,
        milestones: Vec::new(),
    };
    item.iro = iro_of(draft, incoming, &item.child);
    let named: Vec<Address> = item.who.iter().chain(&recipients).cloned().collect();
    if process.is_answered_by_stage() {
        item.addressed = people::with_roles(known, &named, people::stage_roles(known, &item));
        item.addressed.dedup();
        if item.who.is_empty() {
            item.who = people::at_stage(known, &item);
            if people::stage_roles(known, &item).is_empty() {
                // Nobody of the authority answers at this stage (CAFCASS): it is the IRO's to follow.
                item.who.extend(item.iro.clone());
            }
        }
    }
    item.doubts = doubts(incoming, &item, arrived);
    // What the process itself supplies need not be asked for.
    let supplied = |field: Field| match field {
        Field::ByWhen => part.by_when.is_none() && by_when.is_some(),
        Field::Who => part.who.is_empty() && !item.who.is_empty(),
        _ => false,
    };
    item.doubts.retain(|doubt| !(doubt.blocks && supplied(doubt.field)));
    if item.is_incomplete() {
        item.status = Status::NeedsClarification;
    }
    item.prompt.why = no_prompt_yet(&item, process);
    item
}

/// Why an item has no prompt at first.
fn no_prompt_yet(item: &Item, process: &Process) -> Option<String> {
    if process.prompt.is_none() {
        return Some(format!("{} has no prompt", process.name));
    }
    Some(match item.status {
        Status::NeedsClarification if item.by_when.is_none() => "there is no date yet".to_owned(),
        Status::NeedsClarification => "something must be clarified first".to_owned(),
        _ => "its date lies before the program began".to_owned(),
    })
}

/// The doubts about an item, those the reading did not voice included.
fn doubts(incoming: &Incoming<'_>, item: &Item, arrived: Day) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = incoming.reading.doubts_about(item.number).cloned().collect();
    let missing = [
        (Field::Who, item.who.is_empty(), "It does not say who is responsible."),
        (Field::What, item.what.is_none(), "It does not say what is to be done."),
        (Field::ByWhen, item.by_when.is_none(), "It does not say by when."),
    ];
    for (field, is_missing, why) in missing {
        if is_missing && !doubts.iter().any(|doubt| doubt.field == field) {
            doubts.push(Doubt { item: item.number, field, why: why.into(), blocks: true });
        }
    }
    if let Some(doubt) = past_date(item.by_when, item.number, arrived)
        && !doubts.iter().any(|doubt| doubt.field == Field::ByWhen && doubt.blocks)
    {
        doubts.push(doubt);
    }
    doubts
}

/// A date before the day the mail came is asked for (Contract 8.2).
pub(super) fn past_date(by_when: Option<Day>, item: Option<u32>, arrived: Day) -> Option<Doubt> {
    let day = by_when.filter(|day| *day < arrived)?;
    let why = format!("The date, {}, was already past when the mail was sent.", phrases::day(day));
    Some(Doubt { item, field: Field::ByWhen, why, blocks: true })
}

/// All stages together may take so many working days (IRO Handbook 6.2).
pub(super) fn over_ceiling(draft: &Draft<'_>, item: &Item) -> Option<Doubt> {
    let ceiling = schedule::process(draft.known, item)?.ceiling.filter(|_| !item.status.is_closed())?;
    let last = draft.known.calendar.after_working_days(item.opened, ceiling);
    let date = item.by_when.filter(|date| *date > last)?;
    let why = format!(
        "{} is later than {}: all stages together should take no more than {ceiling} working days.",
        phrases::day(date),
        phrases::day(last)
    );
    Some(Doubt { item: item.number, field: Field::ByWhen, why, blocks: false })
}

/// The day the mail arrived, never after today.
pub(super) fn arrival_day(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Day {
    let arrived = incoming.mail.arrived().map_or(draft.today, |at| draft.known.authority.day(at));
    arrived.min(draft.today)
}

pub(super) fn thread(incoming: &Incoming<'_>) -> Thread {
    let mail = incoming.mail;
    let subject = if mail.topic.trim().is_empty() { mail.subject.clone() } else { mail.topic.clone() };
    Thread { subject, root: mail.message_id.clone(), latest: mail.message_id.clone(), marking: mail.marking.clone() }
}

/// The IRO: the sender, else one among the recipients or in the form's name, else the child's IRO in the log.
pub(super) fn iro_of(draft: &Draft<'_>, incoming: &Incoming<'_>, child: &Child) -> Option<Address> {
    if incoming.role == Some(Role::Iro) {
        return incoming.sender.clone();
    }
    let people = &draft.known.people;
    let is_iro = |address: &Address| people.role_of(address) == Some(Role::Iro);
    incoming
        .recipients(draft.known)
        .into_iter()
        .chain(people::from_form(draft.known, incoming))
        .find(is_iro)
        .or_else(|| last_of_child(draft, child).and_then(|item| item.iro.clone()))
}

/// The child's item opened last.
pub(super) fn last_of_child<'d>(draft: &'d Draft<'_>, child: &Child) -> Option<&'d Item> {
    let found = draft.log.of_child(child).into_iter();
    found
        .filter(|item| likeness(child, &item.child) >= Likeness::Same)
        .max_by_key(|item| (item.opened, item.reference.clone()))
}

/// The open item this part tells of again: a covering mail after its form, a form sent again, the same words with a new date.
fn already_logged(draft: &Draft<'_>, incoming: &Incoming<'_>, part: &ReadItem) -> Option<Reference> {
    let child = part.child.as_ref().or(incoming.reading.child.as_ref())?;
    let what = part.what.as_ref()?;
    let threaded = identity::threaded(draft, incoming);
    let process = part.process.as_deref();
    let same = |item: &&Item| {
        let Some(known) = item.what.as_ref().filter(|_| !item.status.is_closed()) else { return false };
        let same_child = match likeness(child, &item.child) {
            Likeness::Same | Likeness::Certain => true,
            // Initials may be another child's: the person responsible must agree too.
            Likeness::Compatible => part.who == item.who,
            Likeness::Other => false,
        };
        let same_process = process.is_none_or(|id| id == item.process);
        let same_iro = incoming.role != Some(Role::Iro) || item.iro == incoming.sender;
        let overlaps = || overlaps(what, known, [child, &item.child]);
        let told_alike = topic::same(what, known)
            || part.by_when == item.by_when && part.who == item.who && overlaps()
            || threaded.contains(&item.reference) && part.number == item.number && overlaps();
        same_child && same_process && same_iro && told_alike
    };
    draft.log.of_child(child).into_iter().find(same).map(|item| item.reference.clone())
}

/// Half of the shorter text's words stand in the longer one. The child's name tells nothing of what is to be done.
fn overlaps(one: &str, other: &str, children: [&Child; 2]) -> bool {
    let names: BTreeSet<String> =
        children.into_iter().filter_map(|child| child.name.as_deref()).flat_map(topic::words).collect();
    let own = |text: &str| &topic::words(text) - &names;
    let (one, other) = (own(one), own(other));
    let shorter = one.len().min(other.len());
    shorter > 0 && topic::shared(&one, &other) * 2 >= shorter
}

fn logged_text(draft: &Draft<'_>, item: &Item) -> String {
    let who = phrases::names(draft.known, &item.who);
    let what = item.what.as_deref().map_or_else(|| "something not stated".into(), phrases::quoted);
    let by_when = item.by_when.map_or_else(|| "no date given".into(), |day| format!("by {}", phrases::day(day)));
    let who = if item.who.is_empty() { "nobody named".to_owned() } else { who };
    let urgent = if item.urgent { " Called urgent." } else { "" };
    format!("Logged: {who} – {what} – {by_when}.{urgent}")
}
