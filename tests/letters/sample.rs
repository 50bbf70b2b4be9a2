//! An invented council, its people and one item.

use bywhen::model::{
    Instant,
    address::Address,
    calendar::Calendar,
    event::AttentionKind,
    form::Form,
    item::{Item, Milestone, Prompt, PromptState, Status, Step, Thread, Words},
    knowledge::{Authority, Knowledge, Routine},
    log::{Attention, Log, Marks},
    people::{Directory, Person, Role},
    process::{Process, Processes},
    reading::{Child, Doubt, Field, FormName, Says},
    reference::Reference,
    theme::{Theme, Themes},
};

pub(crate) fn now() -> Instant {
    "2026-11-02T09:15:00Z".parse().unwrap()
}

pub(crate) fn address(local: &str) -> Address {
    Address::new(&format!("{local}@northmoor.gov.uk")).unwrap()
}

fn person(name: &str, role: Role, manager: Option<&str>) -> Person {
    Person {
        email: address(&name.to_lowercase().replace(' ', ".")),
        name: name.into(),
        initials: name.split(' ').filter_map(|word| word.chars().next()).collect(),
        role,
        team: Some("Team North".into()),
        unit: Some("West".into()),
        manager: manager.map(address),
        also_called: vec![],
        also_at: vec![],
    }
}

const TRACKED: &str = r#"
id = "tracked-recommendation"
prefix = "TR"
name = "Tracked Recommendation"
opened_by = ["IRO"]
course = "ruling"
date = { stated = true }
prompt = { at = "08:30:00", to = ["WHO", "SW", "IRO"] }
stage = [{ id = "1", name = "level 1" }, { id = "2", name = "level 2" }]
"#;

pub(crate) fn process(file: &str) -> Process {
    toml::from_str(file).unwrap()
}

pub(crate) fn known() -> Knowledge {
    Knowledge {
        authority: Authority {
            name: "Northmoor Council".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["northmoor.gov.uk".into()],
        },
        mailbox: address("iro.tracking"),
        people: Directory::new(vec![
            person("Helen Marsh", Role::Iro, None),
            person("Sarah Jones", Role::Sw, Some("tom.reed")),
            person("Tom Reed", Role::Pm, Some("anita.shah")),
            person("Anita Shah", Role::Sm, None),
            person("Colin Webb", Role::Ac, None),
        ]),
        calendar: Calendar::default(),
        processes: Processes::new(vec![process(TRACKED)]),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: vec![],
        form_words: vec![],
    }
}

pub(crate) fn thread() -> Thread {
    Thread {
        subject: "Tracked Recommendation: D.O. 1048812".into(),
        root: Some("opening@northmoor.gov.uk".into()),
        latest: Some("latest@northmoor.gov.uk".into()),
        marking: None,
    }
}

pub(crate) fn pep() -> Item {
    let by_when = Some("2026-12-11".parse().unwrap());
    Item {
        reference: "TR-2026-0001".parse().unwrap(),
        process: "tracked-recommendation".into(),
        level: Some(1),
        stage: None,
        status: Status::Open,
        child: Child { name: Some("D.O.".into()), case_id: Some("1048812".into()) },
        who: vec![address("sarah.jones")],
        what: Some("complete the PEP with the virtual school".into()),
        by_when,
        first_by_when: by_when,
        by_when_text: Some("by Friday 11th December".into()),
        themes: vec![Theme::new("education")],
        iro: Some(address("helen.marsh")),
        sw: Some(address("sarah.jones")),
        pm: Some(address("tom.reed")),
        sm: Some(address("anita.shah")),
        team: Some("Team North".into()),
        unit: Some("West".into()),
        addressed: vec![],
        prompt: Prompt { state: PromptState::Scheduled, on: by_when, why: None },
        opened: "2026-11-02".parse().unwrap(),
        closed: None,
        outcome: None,
        number: Some(1),
        thread: thread(),
        doubts: vec![],
        last_words: None,
        proposal: None,
        grew_from: None,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 1,
        urgent: false,
        undelivered: false,
        milestones: vec![],
    }
}

pub(crate) fn words(says: Says, text: &str) -> Words {
    Words {
        by: Some(address("sarah.jones")),
        at: "2026-11-30T14:05:00Z".parse().unwrap(),
        says: Some(says),
        text: text.into(),
    }
}

/// A log with some items in it, for the letters that tell of the whole of it.
pub(crate) fn log() -> Log {
    let item = |number: u32, what: &str, opened: &str, by_when: &str, theme: &str| Item {
        reference: Reference::new("TR", 2026, number),
        what: Some(what.into()),
        opened: opened.parse().unwrap(),
        first_by_when: by_when.parse().ok(),
        by_when: by_when.parse().ok(),
        prompt: Prompt { state: PromptState::Scheduled, on: by_when.parse().ok(), why: None },
        themes: vec![Theme::new(theme)],
        milestones: vec![],
        ..pep()
    };
    let mut items = vec![
        item(1, "complete the PEP with the virtual school", "2026-10-30", "2026-12-11", "education"),
        item(2, "book the dental check", "2026-09-01", "2026-10-16", "health"),
        item(3, "send the updated care plan", "2026-08-03", "2026-11-02", "care-plan"),
        item(4, "visit and record it", "2026-07-06", "2026-08-14", "statutory-visit"),
        item(5, "complete the PEP", "2026-10-12", "2026-11-05", "education"),
    ];
    items[3].status = Status::Resolved;
    items[3].closed = "2026-08-10".parse().ok();
    items[3].prompt.state = PromptState::None;
    items[3].milestones = vec![Milestone { at: "2026-08-10T10:00:00Z".parse().unwrap(), step: Step::Closed }];
    items[1].prompt.state = PromptState::Sent;
    items[1].status = Status::Prompted;
    items[1].milestones = vec![Milestone { at: "2026-10-16T07:30:00Z".parse().unwrap(), step: Step::Prompted }];
    items[4].doubts = vec![doubt(None, Field::Who, "Two social workers are called Sarah.", false)];
    let mut log = Log::restore(items, [], [entry()], Marks::default());
    log.forms = vec![form(1, 0, "2026-07-06"), form(2, 1, "2026-08-03"), form(3, 1, "2026-09-01")];
    log.since = Some("2026-04-01T00:00:00Z".parse().unwrap());
    log.last_digest = "2026-10-30".parse().ok();
    log.mails_read = [("recommendation".to_owned(), 2), ("automatic".to_owned(), 5), ("update".to_owned(), 1)].into();
    log.last_mail = Some("2026-11-02T07:58:00Z".parse().unwrap());
    log
}

pub(crate) fn doubt(item: Option<u32>, field: Field, why: &str, blocks: bool) -> Doubt {
    Doubt { item, field, why: why.into(), blocks }
}

/// An entry of the digest.
pub(crate) fn entry() -> Attention {
    Attention {
        number: 1,
        at: "2026-11-01T18:20:00Z".parse().unwrap(),
        kind: AttentionKind::NotUnderstood,
        item: None,
        by: Some(address("tom.reed")),
        message_id: None,
        text: "Labelled as a recommendation, but no action was found in it.".into(),
    }
}

/// A monitoring form of a child of its own.
pub(crate) fn form(number: u32, level: u8, day: &str) -> Form {
    Form {
        reference: Reference::new("FM", 2026, number),
        at: format!("{day}T09:00:00Z").parse().unwrap(),
        name: FormName {
            level,
            surname: format!("SURNAME{number}"),
            first_name: "Kim".into(),
            file_name: format!("{level} SURNAME{number} Kim SJ TR HM.docx"),
            ..FormName::default()
        },
        again: false,
        iro: Some(address("helen.marsh")),
        sw: Some(address("sarah.jones")),
        pm: Some(address("tom.reed")),
        team: Some("Team North".into()),
        unit: Some("West".into()),
    }
}
