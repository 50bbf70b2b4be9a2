//! What holds whatever mail comes in whatever order.

use crate::world::{Post, World, at, mail};
use bywhen::model::{
    Instant,
    address::Address,
    event::{Event, Happened},
    item::{Item, PromptState, Status, Step},
    letter::{Content, Letter, LetterKind},
    log::Log,
    mail::Authentication,
    people::Role,
    process::Course,
    reading::{Child, Doubt, Field, Kind, ReadItem, Says},
};
use chrono::Days;
use proptest::prelude::*;
use std::collections::HashMap;

const CHILDREN: [&str; 4] = ["Daniel Okafor", "D.O.", "Ruby Entwistle", "Millie Ormerod"];
const SENDERS: [&str; 10] =
    ["helen", "helen", "helen", "tunde", "sarah", "sarah", "lorna", "tom", "jean", "head@school.sch.uk"];
const KINDS: [Kind; 14] = [
    Kind::Recommendation,
    Kind::Recommendation,
    Kind::Recommendation,
    Kind::Update,
    Kind::Update,
    Kind::Update,
    Kind::Resolution,
    Kind::Dissatisfaction,
    Kind::Amendment,
    Kind::Escalation,
    Kind::Withdrawal,
    Kind::Review,
    Kind::Monitoring,
    Kind::SignificantChange,
];
const WHATS: [&str; 4] = ["complete the PEP", "book the dental check", "chase the CAMHS referral", ""];
const SAYS: [Says; 6] =
    [Says::Done, Says::Progress, Says::Acknowledged, Says::ExtensionRequested, Says::Refused, Says::Question];

/// One thing that happens: hours pass, then a mail comes.
#[derive(Debug, Clone)]
struct Turn {
    hours: i64,
    down: bool,
    sender: usize,
    kind: usize,
    child: usize,
    what: usize,
    days_ahead: i64,
    who: usize,
    says: usize,
    level: u8,
    thread: Option<prop::sample::Index>,
    flags: u8,
}

fn turn() -> impl Strategy<Value = Turn> {
    let first = (0i64..200, prop::bool::weighted(0.15), 0..SENDERS.len(), 0..KINDS.len(), 0..CHILDREN.len());
    let second = (0..WHATS.len(), -3i64..25, 0usize..4, 0..SAYS.len(), 1u8..3);
    (first, second, prop::option::of(any::<prop::sample::Index>()), any::<u8>()).prop_map(
        |((hours, down, sender, kind, child), (what, days_ahead, who, says, level), thread, flags)| Turn {
            hours,
            down,
            sender,
            kind,
            child,
            what,
            days_ahead,
            who,
            says,
            level,
            thread,
            flags,
        },
    )
}

fn post(world: &World, step: &Turn, ids: &[String]) -> Post {
    let kind = KINDS[step.kind];
    let today = world.known.authority.day(world.now);
    let date = today + chrono::TimeDelta::days(step.days_ahead);
    let child = Child { name: Some(CHILDREN[step.child].into()), case_id: None };
    let process = match (kind, step.flags % 5) {
        (Kind::Escalation, 0) => ("dispute-resolution", Some("informal")),
        (Kind::Escalation, 1) => ("issues-resolution", Some("stage-1")),
        _ => ("tracked-recommendation", None),
    };
    let who: &[&str] = [&["sarah"][..], &["lorna"], &["sarah", "gran@home.uk"], &[]][step.who];
    let part = ReadItem {
        number: (step.flags & 1 == 0).then_some(1),
        who: who.iter().map(|short| crate::world::address(short)).collect(),
        what: Some(WHATS[step.what].to_owned()).filter(|what| !what.is_empty()),
        by_when: (step.flags & 6 != 0).then_some(date),
        process: Some(process.0.into()),
        level: process.1.is_none().then_some(step.level),
        stage: process.1.map(Into::into),
        child: Some(child.clone()),
        says: (kind == Kind::Update).then_some(SAYS[step.says]),
        proposed_date: Some(date),
        ..ReadItem::default()
    };
    let mut post = mail(SENDERS[step.sender], kind, "words about it").item(part).with(|post| {
        post.reading.child = Some(child);
        let particulars = &mut post.reading.particulars;
        particulars.review_on = (step.flags & 8 != 0).then_some(today);
        particulars.event_on = (step.flags & 16 != 0).then_some(today);
        particulars.circulates_decisions = step.flags & 32 != 0;
        particulars.agrees = (step.flags & 64 != 0).then_some(step.flags & 128 != 0);
        if step.flags == 77 {
            post.mail.authentication = Authentication::Failed("dmarc=fail".into());
        }
        if step.flags & 3 == 3 {
            let why = "Could be another date.".into();
            post.reading.doubts.push(Doubt { item: Some(1), field: Field::ByWhen, why, blocks: false });
        }
    });
    if step.flags & 4 != 0 {
        post = post.to(&["helen", "sarah", "lorna", "head@school.sch.uk"]);
    }
    match (&step.thread, ids) {
        (Some(index), [_, ..]) => post.reply_to(index.get::<String>(ids)),
        _ => post,
    }
}

fn items_of(letter: &Letter) -> Vec<&Item> {
    match &letter.content {
        Content::Receipt { items, .. }
        | Content::AskMissing { items, .. }
        | Content::HandOn { items, .. }
        | Content::OpenItems { items, .. }
        | Content::AskWhich { candidates: items, .. } => items.iter().collect(),
        Content::ClinicList(list) => list.items.iter().collect(),
        Content::AskNewDate { item, .. }
        | Content::Prompt { item, .. }
        | Content::Alert { item, .. }
        | Content::SignificantChange { item, .. }
        | Content::ConsideredAgreed { item }
        | Content::Undelivered { item, .. } => vec![item],
        Content::DealtWith { .. }
        | Content::Outage { .. }
        | Content::NotDone { .. }
        | Content::Digest { .. }
        | Content::Summary { .. }
        | Content::Report { .. }
        | Content::WithoutFiles(_) => Vec::new(),
    }
}

/// Everyone who ever had a part in each item: people change, and a letter goes to those of its own time.
fn check(world: &World) {
    let mut prompts: HashMap<(String, String), u32> = HashMap::new();
    for event in &world.events {
        if let (Happened::PromptSent { on, .. }, Some(reference)) = (&event.happened, &event.item) {
            *prompts.entry((reference.to_string(), on.to_string())).or_default() += 1;
        }
    }
    assert!(prompts.values().all(|count| *count == 1), "one prompt per item and date: {prompts:?}");
    let mut again: HashMap<u64, u32> = HashMap::new();
    for event in &world.events {
        if let Happened::AskedWhichAgain { attention } = event.happened {
            *again.entry(attention).or_default() += 1;
        }
    }
    assert!(again.values().all(|count| *count == 1), "asked again once: {again:?}");
    for (when, letter) in &world.letters {
        check_letter(world, *when, letter, &format!("{when} {letter:#?}"));
    }
    for item in world.log.items() {
        check_item(world, item);
    }
}

fn check_letter(world: &World, when: Instant, letter: &Letter, shown: &str) {
    let role = |address: &Address| world.known.people.role_of(address);
    let items = items_of(letter);
    for address in letter.to.iter().chain(&letter.cc) {
        assert!(world.known.authority.has(address), "outside: {shown}");
        let allowed = match &letter.content {
            Content::Digest { .. } | Content::Undelivered { .. } => role(address) == Some(Role::Ac),
            Content::Summary { .. } => role(address) == Some(Role::Sm),
            Content::Report { .. } => role(address) == Some(Role::Qasm),
            Content::ClinicList(_) => matches!(role(address), Some(Role::Qasm | Role::Iro)),
            // Whoever wrote is asked; what an item says is shown to those with a part in it and those who keep the log.
            Content::AskWhich { again, .. } => {
                let keeps = matches!(role(address), Some(Role::Iro | Role::Ac));
                let asked_before = || world.events.iter().any(|event| event.at < when && asks_which(event, address));
                (wrote(world, when, address) || *again && asked_before())
                    && (keeps || items.iter().all(|item| has_part(world, item, address)))
            }
            _ => {
                items.iter().any(|item| has_part(world, item, address))
                    || role(address) == Some(Role::Ac)
                    || role(address) == Some(Role::Iro) && wrote(world, when, address)
            }
        };
        assert!(allowed, "{address} has no part in it: {shown}");
    }
    let closing = matches!(letter.kind, LetterKind::Receipt)
        || matches!(letter.content, Content::ConsideredAgreed { .. } | Content::SignificantChange { .. })
        || matches!(letter.content, Content::AskWhich { .. });
    assert!(closing || items.iter().all(|item| !item.status.is_closed()), "about a closed item: {shown}");
}

/// One of the item's people, or one of those who answer at its stage, found through the management line.
fn has_part(world: &World, item: &Item, address: &Address) -> bool {
    let process = world.known.processes.get(&item.process);
    let stage = item.stage.as_ref().and_then(|stage| process?.stage(stage));
    let role = world.known.people.role_of(address);
    item.people().any(|person| person == address)
        || stage.is_some_and(|stage| role.is_some_and(|role| stage.answers.contains(&role)))
}

/// Was this person asked which item their mail is about?
fn asks_which(event: &Event, address: &Address) -> bool {
    matches!(&event.happened, Happened::AskedWhich { question } if question.to == *address)
}

/// Is it this person's mail that is being answered?
fn wrote(world: &World, when: Instant, address: &Address) -> bool {
    world.events.iter().any(|event| event.at == when && event.by.as_ref() == Some(address))
}

fn check_item(world: &World, item: &Item) {
    let dated = item.prompt.state == PromptState::Scheduled || item.next_alert.is_some();
    let ruled_on = world.known.processes.get(&item.process).is_some_and(|process| process.course == Course::Ruling);
    let waits = match item.status {
        Status::Resolved | Status::Withdrawn => true,
        Status::NeedsClarification => item.asked.is_some(),
        // What an IRO rules on is never left: an alert is always ahead of it, or a question waits for its answer.
        _ if ruled_on => dated || item.asked.is_some(),
        // What reviews open has one alert or none: once prompted, alerted or disagreed with, it waits for the IRO who was told.
        _ => dated || item.milestones.iter().any(|milestone| !matches!(milestone.step, Step::Reopened)),
    };
    assert!(waits, "nothing will ever happen to {item:#?}\n{:#?}", world.history(&item.reference.to_string()));
    assert_eq!(item.status.is_closed(), item.closed.is_some());
    assert_eq!(item.status.is_closed(), item.outcome.is_some());
    assert!(item.prompt.state != PromptState::None || item.prompt.why.is_some(), "{item:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_comes_the_promises_hold(steps in prop::collection::vec(turn(), 1..30)) {
        let mut world = World::new("2026-11-02 09:00");
        let mut ids: Vec<String> = Vec::new();
        for step in &steps {
            let next = world.now + chrono::TimeDelta::hours(step.hours);
            let text = next.with_timezone(&chrono_tz::Europe::London).format("%Y-%m-%d %H:%M").to_string();
            if step.down { world.down_until(&text); } else { world.until(&text); }
            let post = post(&world, step, &ids);
            ids.push(world.post(post));
        }
        let end = world.now.date_naive() + Days::new(60);
        world.until(&format!("{end} 12:00"));
        check(&world);
        let log = &world.log;
        let restored = Log::restore(
            log.items().cloned(),
            log.messages().map(|(id, refs)| (id.to_owned(), refs.to_vec())),
            log.attention().cloned(),
            serde_json::from_str(&serde_json::to_string(&log.marks()).unwrap()).unwrap(),
        );
        prop_assert!(restored == *log, "a restored log is the fold of its events");
        let mut folded = Log::default();
        folded.since = Some(at("2026-11-02 09:00"));
        for event in &world.events {
            let written = serde_json::to_string(event).unwrap();
            folded.apply(&serde_json::from_str(&written).unwrap());
        }
        for (number, (_, letter)) in world.letters.iter().enumerate() {
            folded.note_message(&format!("l{number}@ours"), &letter.refs);
        }
        prop_assert!(folded == *log, "the fold of events read back is the log");
    }
}

#[test]
fn every_state_of_item_and_prompt_is_reached() {
    let mut world = World::new("2026-11-02 09:00");
    let item = |what: &str, date: Option<&str>| ReadItem {
        who: vec![crate::world::address("sarah")],
        what: Some(what.into()),
        by_when: date.map(|date| date.parse().unwrap()),
        process: Some("tracked-recommendation".into()),
        level: Some(1),
        ..ReadItem::default()
    };
    let mut states = Vec::new();
    let mut seen = |world: &World| {
        for item in world.log.items() {
            states.push((format!("{:?}", item.status), format!("{:?}", item.prompt.state)));
        }
    };
    let open = |what: &str, date| {
        mail("helen", Kind::Recommendation, "x").to(&["sarah"]).child("Daniel Okafor").item(item(what, date))
    };
    let prompted = world.post(open("complete the PEP", Some("2026-11-04")));
    let suppressed = world.post(open("book the dental check", Some("2026-11-05")));
    let withdrawn = world.post(open("chase the CAMHS referral", Some("2026-11-06")));
    world.post(open("send the chronology", None));
    seen(&world);
    let says = ReadItem { says: Some(Says::Done), ..ReadItem::default() };
    world.post(mail("sarah", Kind::Update, "done").item(says).reply_to(&suppressed));
    world.post(mail("helen", Kind::Withdrawal, "no longer needed").reply_to(&withdrawn));
    world.until("2026-11-09 12:00");
    seen(&world);
    world.post(mail("helen", Kind::Resolution, "satisfied").reply_to(&prompted));
    seen(&world);
    for status in ["NeedsClarification", "Open", "Updated", "Prompted", "Resolved", "Withdrawn"] {
        assert!(states.iter().any(|(reached, _)| reached == status), "{status} is never reached: {states:?}");
    }
    for prompt in ["Scheduled", "Suppressed", "Sent", "None"] {
        assert!(states.iter().any(|(_, reached)| reached == prompt), "{prompt} is never reached: {states:?}");
    }
}
