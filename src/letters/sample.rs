//! Invented letters of every kind, on which overridden templates are tried out before they are used.

use super::context;
use crate::model::{
    Day, Instant,
    address::Address,
    calendar::Calendar,
    event::AttentionKind,
    good_practice::GoodPractice,
    item::{Item, Prompt, PromptState, Status, Thread, Words},
    knowledge::{Authority, Knowledge, Routine},
    letter::{ClinicList, Content, Done, Letter, LetterKind, MonthOfThemes, Quarter},
    log::{Attention, Log},
    people::Directory,
    process::Processes,
    reading::{Child, Doubt, Field, Says},
    reference::Reference,
    theme::Themes,
};
use minijinja::Value;

/// The folder and what it is shown, for every kind of letter; items both full and as empty as they can be.
pub(super) fn contexts() -> Vec<(&'static str, Value)> {
    let (Some(known), Some(now)) = (knowledge(), Instant::from_timestamp(1_796_976_000, 0)) else {
        return Vec::new();
    };
    let full = full_item(&known, now);
    let items = [empty_item(&known, now), full];
    let contents = items.into_iter().flat_map(|item| contents(&item, &known, now));
    let told = |content: Content| {
        let letter = Letter {
            kind: LetterKind::Notice,
            to: Vec::new(),
            cc: Vec::new(),
            refs: vec![Reference::new("TR", 2026, 1)],
            thread: None,
            content,
        };
        let told = context::of(&letter, &Log::default(), &known, now, usize::MAX);
        (told.folder, told.context)
    };
    contents.map(told).collect()
}

fn contents(item: &Item, known: &Knowledge, now: Instant) -> Vec<Content> {
    let items = vec![item.clone(), item.clone()];
    let boxed = || Box::new(item.clone());
    let said = words(known, now);
    let quarter = Quarter { year: 2026, quarter: 4 };
    let done = [
        Done::Logged,
        Done::Amended,
        Done::Completed,
        Done::Escalated,
        Done::Resolved,
        Done::Withdrawn,
        Done::Reopened,
        Done::Undone,
        Done::Noted,
    ];
    let receipt = |done| Content::Receipt {
        done,
        items: items.clone(),
        doubts: vec![doubt()],
        not_copied: vec![known.mailbox.clone()],
    };
    let mut contents: Vec<Content> = done.into_iter().map(receipt).collect();
    contents.extend([
        Content::AskMissing { items: items.clone(), doubts: vec![doubt()], again: false },
        Content::AskMissing { items: items.clone(), doubts: vec![doubt()], again: true },
        Content::AskWhich { words: said.text.clone(), candidates: items.clone(), again: false },
        Content::AskWhich { words: String::new(), candidates: Vec::new(), again: true },
        Content::AskNewDate { item: boxed(), again: true },
        Content::Prompt {
            item: boxed(),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
        Content::Prompt {
            item: boxed(),
            late_since: Some(now),
            ahead: Some(20),
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
        Content::Alert { item: boxed(), working_days_over: 5 },
        Content::HandOn { items: items.clone(), words: said.clone(), from: "Sample".into(), outside: false },
        Content::HandOn { items: Vec::new(), words: said.clone(), from: "Sample".into(), outside: true },
        Content::SignificantChange { item: boxed(), words: said, category: Some("sample".into()) },
        Content::ConsideredAgreed { item: boxed() },
        Content::Undelivered { item: boxed(), address: known.mailbox.clone(), manager: None, away: false },
        Content::Undelivered {
            item: boxed(),
            address: known.mailbox.clone(),
            manager: Some(known.mailbox.clone()),
            away: true,
        },
        Content::Outage { sending: false, since: Some(now) },
        Content::Outage { sending: false, since: None },
        Content::Outage { sending: true, since: None },
        Content::OpenItems { items: items.clone(), more: 3, of: Some(known.mailbox.clone()) },
        Content::OpenItems { items: Vec::new(), more: 0, of: None },
        Content::DealtWith { entries: vec![entry(now)], unknown: vec![2] },
        Content::DealtWith { entries: Vec::new(), unknown: vec![2, 3] },
        Content::NotDone { why: "a sample.".into(), words: "a sample".into() },
        Content::ClinicList(Box::new(clinic_list(items, known, now))),
        Content::ClinicList(Box::new(clinic_list(Vec::new(), known, now))),
        Content::Digest { day: known.authority.day(now) },
        Content::WithoutFiles(Box::new(Content::Digest { day: known.authority.day(now) })),
        Content::Summary { quarter, unit: "Sample".into() },
        Content::Report { quarter },
    ]);
    contents
}

fn doubt() -> Doubt {
    Doubt { item: Some(1), field: Field::ByWhen, why: "a sample doubt".into(), blocks: true }
}

fn entry(now: Instant) -> Attention {
    Attention {
        number: 1,
        at: now,
        kind: AttentionKind::Other,
        item: None,
        by: None,
        message_id: None,
        text: "a sample entry".into(),
    }
}

fn clinic_list(items: Vec<Item>, known: &Knowledge, now: Instant) -> ClinicList {
    let praise = GoodPractice {
        reference: Reference::new("GP", 2026, 1),
        at: now,
        iro: None,
        whom: vec![known.mailbox.clone()],
        child: Child::default(),
        words: "a sample".into(),
        team: None,
        unit: None,
    };
    let month = MonthOfThemes {
        month: known.authority.day(now),
        opened: 1,
        closed: 1,
        praised: 1,
        reasons: vec![("a sample".into(), 1)],
        themes: Vec::new(),
    };
    let monthly = items.is_empty();
    ClinicList { process: "Sample".into(), monthly, items, praised: vec![praise], month: Some(month) }
}

fn words(known: &Knowledge, now: Instant) -> Words {
    Words { by: Some(known.mailbox.clone()), at: now, says: Some(Says::ExtensionRequested), text: "a sample".into() }
}

fn knowledge() -> Option<Knowledge> {
    Some(Knowledge {
        authority: Authority {
            name: "Sample Council".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["sample.gov.uk".into()],
        },
        mailbox: Address::new("tracking@sample.gov.uk")?,
        people: Directory::default(),
        calendar: Calendar::default(),
        processes: Processes::default(),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: Vec::new(),
        form_words: Vec::new(),
    })
}

fn empty_item(known: &Knowledge, now: Instant) -> Item {
    Item {
        reference: Reference::new("TR", 2026, 1),
        process: "tracked-recommendation".into(),
        level: None,
        stage: None,
        status: Status::NeedsClarification,
        child: Child::default(),
        who: Vec::new(),
        what: None,
        by_when: None,
        first_by_when: None,
        by_when_text: None,
        themes: Vec::new(),
        iro: None,
        sw: None,
        pm: None,
        sm: None,
        team: None,
        unit: None,
        addressed: Vec::new(),
        prompt: Prompt { state: PromptState::None, on: None, why: None },
        opened: known.authority.day(now),
        closed: None,
        outcome: None,
        number: None,
        thread: Thread::default(),
        doubts: Vec::new(),
        last_words: None,
        proposal: None,
        grew_from: None,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 0,
        urgent: false,
        undelivered: false,
        milestones: Vec::new(),
    }
}

fn full_item(known: &Knowledge, now: Instant) -> Item {
    let day: Day = known.authority.day(now);
    let someone = || Some(known.mailbox.clone());
    Item {
        level: Some(2),
        status: Status::Open,
        child: Child { name: Some("Sample Child".into()), case_id: Some("100".into()) },
        who: vec![known.mailbox.clone()],
        what: Some("a sample".into()),
        by_when: Some(day),
        first_by_when: day.pred_opt(),
        by_when_text: Some("by then".into()),
        iro: someone(),
        sw: someone(),
        pm: someone(),
        sm: someone(),
        team: Some("Sample".into()),
        prompt: Prompt { state: PromptState::Scheduled, on: Some(day), why: Some("sample".into()) },
        outcome: Some("sample".into()),
        number: Some(1),
        thread: Thread {
            subject: "Sample".into(),
            root: Some("a@sample".into()),
            latest: None,
            marking: Some("OFFICIAL".into()),
        },
        doubts: vec![doubt()],
        last_words: Some(words(known, now)),
        proposal: Some(crate::model::item::Proposal { by: known.mailbox.clone(), at: now, date: Some(day) }),
        grew_from: Some(Reference::new("TR", 2026, 2)),
        counted_from: Some(day),
        category: Some("sample".into()),
        note: vec![("Sample".into(), "a sample".into())],
        ..empty_item(known, now)
    }
}
