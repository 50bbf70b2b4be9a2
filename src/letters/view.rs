//! What the templates are shown of an item: words only, made safe to print.

use super::answers::{self, Answer};
use crate::{
    model::{
        Instant,
        address::Address,
        item::{Item, PromptState, Status, Words},
        knowledge::Knowledge,
        letter::Content,
        process::{Course, Party, Process, Prompting},
        reading::{Child, Doubt, Field, Says},
    },
    reports::words,
};
use minijinja::{Value, value::Serde};
use serde::Serialize;

/// An item in words. A field is empty (`none` in a template) when it is not known.
#[derive(Debug, Serialize)]
struct ItemView {
    reference: String,
    /// The process's name.
    process: String,
    /// `ruling`, `monitoring`, `timetable`, `decisions` or `handed-on`.
    course: &'static str,
    level: Option<u8>,
    /// The level's or stage's name.
    stage: Option<String>,
    status: &'static str,
    closed: bool,
    urgent: bool,
    child: Option<String>,
    who: Option<String>,
    /// Those responsible who are outside the authority: no letter goes to them.
    who_outside: Option<String>,
    /// The first name of the only person responsible.
    first_name: Option<String>,
    what: Option<String>,
    by_when: Option<String>,
    /// The words the date was read from.
    by_when_text: Option<String>,
    /// The date first specified, where it differs.
    first_by_when: Option<String>,
    counted_from: Option<String>,
    iro: Option<String>,
    sw: Option<String>,
    pm: Option<String>,
    sm: Option<String>,
    team: Option<String>,
    prompt: PromptView,
    last: Option<WordsView>,
    proposal: Option<ProposalView>,
    outcome: Option<String>,
    category: Option<String>,
    /// The fields of its note: name and words.
    note: Vec<(String, String)>,
    /// "12 of 20 working days": used by all stages together, where the process has a ceiling.
    days_used: Option<String>,
    grew_from: Option<String>,
    number: Option<u32>,
    answers: Vec<Answer>,
}

#[derive(Debug, Serialize)]
struct PromptView {
    scheduled: bool,
    /// The moment it leaves: "Friday 11 December 2026 at 08:30".
    at: Option<String>,
    /// To whom it goes.
    to: Option<String>,
    why: Option<String>,
}

/// What somebody said.
#[derive(Debug, Serialize)]
struct WordsView {
    by: Option<String>,
    at: String,
    /// "reports progress".
    says: Option<&'static str>,
    /// `done`, `extension_requested` …: for conditions in templates.
    word: Option<Says>,
    text: String,
}

#[derive(Debug, Serialize)]
struct ProposalView {
    by: String,
    date: Option<String>,
}

/// A doubt, with the reference of its item where the letter is about several.
#[derive(Debug, Serialize)]
struct DoubtView {
    item: Option<u32>,
    reference: Option<String>,
    field: Field,
    why: String,
    blocks: bool,
}

/// An item in words.
pub(super) fn item(item: &Item, content: &Content, known: &Knowledge, now: Instant) -> Value {
    let process = known.processes.get(&item.process);
    let person = |address: &Option<Address>| address.as_ref().map(|address| words::person(address, known));
    let text = |text: &Option<String>| text.as_deref().map(words::line).filter(|text| !text.is_empty());
    Value::from(Serde(ItemView {
        reference: item.reference.to_string(),
        process: process.map_or_else(|| words::line(&item.process), |process| process.name.clone()),
        course: course(process),
        level: item.level,
        stage: stage_name(item, process),
        status: status(item.status),
        closed: item.status.is_closed(),
        urgent: item.urgent,
        child: child(&item.child),
        who: (!item.who.is_empty()).then(|| words::list(&roles(&item.who, known))),
        who_outside: outside(item, known),
        first_name: first_name(item, known),
        what: text(&item.what),
        by_when: item.by_when.map(words::day),
        by_when_text: text(&item.by_when_text),
        first_by_when: item.first_by_when.filter(|first| Some(*first) != item.by_when).map(words::day),
        counted_from: item.counted_from.map(words::day),
        iro: person(&item.iro),
        sw: person(&item.sw),
        pm: person(&item.pm),
        sm: person(&item.sm),
        team: text(&item.team),
        prompt: prompt(item, process, known),
        last: item.last_words.as_ref().map(|last| spoken(last, known)),
        proposal: item.proposal.as_ref().map(|proposal| ProposalView {
            by: words::person(&proposal.by, known),
            date: proposal.date.map(words::day),
        }),
        outcome: text(&item.outcome),
        category: category(item, process),
        note: item.note.iter().map(|(name, said)| (words::line(name), words::line(said))).collect(),
        days_used: days_used(item, process, known, now),
        grew_from: item.grew_from.as_ref().map(ToString::to_string),
        number: item.number,
        answers: answers::offered(content, item, known),
    }))
}

/// The category or reason, by its name in the process file.
fn category(item: &Item, process: Option<&Process>) -> Option<String> {
    let id = item.category.as_ref()?;
    let named = process.and_then(|process| process.categories.iter().find(|category| category.id == *id));
    Some(words::line(named.map_or(id, |category| &category.name)))
}

/// How many of the working days that all stages together may take are used (IRO Handbook 6.2).
fn days_used(item: &Item, process: Option<&Process>, known: &Knowledge, now: Instant) -> Option<String> {
    let ceiling = process?.ceiling?;
    let until = item.closed.unwrap_or_else(|| known.authority.day(now));
    let used = known.calendar.working_days_between(item.opened, until);
    Some(format!("{used} of {ceiling} working days"))
}

/// Doubts in words.
pub(super) fn doubts(doubts: &[Doubt], items: &[Item]) -> Value {
    let item = |doubt: &Doubt| items.iter().find(|item| doubt.item.is_some() && item.number == doubt.item);
    let view = |doubt: &Doubt| DoubtView {
        item: doubt.item,
        reference: item(doubt).map(|item| item.reference.to_string()),
        field: doubt.field,
        why: words::line(&doubt.why),
        blocks: doubt.blocks,
    };
    Value::from(Serde(doubts.iter().map(view).collect::<Vec<_>>()))
}

/// What somebody said, to be quoted.
pub(super) fn quoted(said: &Words, known: &Knowledge) -> Value {
    Value::from(Serde(spoken(said, known)))
}

fn spoken(said: &Words, known: &Knowledge) -> WordsView {
    WordsView {
        by: said.by.as_ref().map(|by| words::person(by, known)),
        at: words::moment(said.at, known),
        says: said.says.map(words::says),
        word: said.says,
        text: words::clean(&said.text).trim().to_owned(),
    }
}

/// The child as logged: "Daniel Okafor, 1048812".
fn child(child: &Child) -> Option<String> {
    let parts: Vec<String> = [&child.name, &child.case_id]
        .into_iter()
        .flatten()
        .map(|part| words::line(part))
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Where an item stands, in words.
fn status(status: Status) -> &'static str {
    match status {
        Status::NeedsClarification => "needs clarification",
        Status::Open => "open",
        Status::Updated => "updated, not yet resolved",
        Status::Prompted => "prompted, no update since",
        Status::Resolved => "resolved",
        Status::Withdrawn => "withdrawn",
    }
}

fn roles(addresses: &[Address], known: &Knowledge) -> Vec<String> {
    addresses.iter().map(|address| words::person_and_role(address, known)).collect()
}

fn outside(item: &Item, known: &Knowledge) -> Option<String> {
    let outside = |address: &&Address| !known.authority.has(&known.people.main_address(address));
    let outside: Vec<Address> = item.who.iter().filter(outside).cloned().collect();
    (!outside.is_empty()).then(|| words::people(&outside, known))
}

fn first_name(item: &Item, known: &Knowledge) -> Option<String> {
    match item.who.as_slice() {
        [only] if known.authority.has(only) => {
            known.people.at(only).map(|person| words::line(person.first_name())).filter(|name| !name.is_empty())
        }
        _ => None,
    }
}

fn course(process: Option<&Process>) -> &'static str {
    match process.map(|process| process.course) {
        None | Some(Course::Ruling) => "ruling",
        Some(Course::Monitoring) => "monitoring",
        Some(Course::Timetable) => "timetable",
        Some(Course::Decisions) => "decisions",
        Some(Course::HandedOn) => "handed-on",
    }
}

/// The id under which the process file keeps the item's level or stage.
fn stage_id(item: &Item) -> Option<String> {
    item.stage.clone().or_else(|| item.level.map(|level| level.to_string()))
}

fn stage_name(item: &Item, process: Option<&Process>) -> Option<String> {
    let id = stage_id(item)?;
    match process.and_then(|process| process.stage(&id)) {
        Some(stage) => Some(stage.name.clone()),
        None if item.stage.is_none() => Some(format!("level {id}")),
        None => Some(words::line(&id)),
    }
}

fn prompting<'a>(item: &Item, process: Option<&'a Process>) -> Option<&'a Prompting> {
    let process = process?;
    stage_id(item).and_then(|id| process.stage(&id)).and_then(|stage| stage.prompt.as_ref()).or(process.prompt.as_ref())
}

fn prompt(item: &Item, process: Option<&Process>, known: &Knowledge) -> PromptView {
    let prompting = prompting(item, process);
    let at = item.prompt.on.map(|on| match prompting {
        Some(prompting) => format!("{} at {}", words::day(on), prompting.at.format("%H:%M")),
        None => words::day(on),
    });
    let mut to: Vec<Address> = Vec::new();
    for address in prompting.into_iter().flat_map(|prompting| &prompting.to).flat_map(|party| party_of(item, *party)) {
        if known.authority.has(&address) && !to.contains(&address) {
            to.push(address);
        }
    }
    PromptView {
        scheduled: item.prompt.state == PromptState::Scheduled,
        at,
        to: (!to.is_empty()).then(|| words::people(&to, known)),
        why: item.prompt.why.as_deref().map(|why| words::line(why).trim_end_matches('.').to_owned()),
    }
}

fn party_of(item: &Item, party: Party) -> Vec<Address> {
    match party {
        Party::Who => item.who.clone(),
        Party::Sw => item.sw.iter().cloned().collect(),
        Party::Pm => item.pm.iter().cloned().collect(),
        Party::Sm => item.sm.iter().cloned().collect(),
        Party::Iro => item.iro.iter().cloned().collect(),
        Party::Stage => item.addressed.clone(),
        Party::Ac | Party::Qasm => Vec::new(),
    }
}
