//! An invented council, its people and one item.

use bywhen::model::{
    Instant,
    address::Address,
    calendar::Calendar,
    item::{Item, Prompt, PromptState, Status, Thread, Words},
    knowledge::{Authority, Knowledge, Routine},
    people::{Directory, Person, Role},
    process::{Process, Processes},
    reading::{Child, Says},
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
