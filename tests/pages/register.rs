//! The register page: every filter clicked through with 20,000 items, and seen in every look.

use crate::{folder, look, node, sample};
use bywhen::{
    model::{
        Day,
        form::Form,
        item::{Item, Milestone, Status, Step},
        knowledge::Knowledge,
        log::{Log, Marks},
        paper::{KeptPaper, Paper},
        people::{Directory, Person},
        reading::{Child, FormName},
        reference::Reference,
        theme::Theme,
    },
    monitoring::{register, restricted::Restricted},
};
use chrono::Days;
use std::path::PathBuf;

const CHILDREN: [&str; 8] = [
    "Mia Clarke",
    "Tom Barker",
    "Zoë O’Connell-Duff",
    "Daniel Okafor",
    "Amina Hussein",
    "Kacper Wójcik",
    "A.B.",
    "Li Wei",
];
const WHATS: [&str; 6] = [
    "complete the PEP with the virtual school",
    "arrange the initial health assessment and confirm the date to the IRO",
    "<img src=x onerror=\"document.title='broken'\"> & =HYPERLINK(\"http://192.0.2.1\") {{7*7}} </script>",
    "start life story work; the foster carer has photographs from the first placement that should be copied before Christmas",
    "refer to CAMHS",
    "update the pathway plan, with Amina’s own views, and send it to everybody who was at the review",
];
const THEMES: [&str; 5] = ["education", "health", "life-story", "pathway-plan", "family-time"];
const STATUSES: [Status; 6] =
    [Status::NeedsClarification, Status::Open, Status::Updated, Status::Prompted, Status::Resolved, Status::Withdrawn];

/// Item `number` of many: everything about it follows from its number.
fn item(number: usize) -> Item {
    let opened = "2024-10-01".parse::<Day>().unwrap() + Days::new((number * 7 % 760) as u64);
    let status = STATUSES[number * 5 % 6];
    let by_when = (status != Status::NeedsClarification).then(|| opened + Days::new((number % 60) as u64));
    let closed = status.is_closed().then(|| opened + Days::new((number % 90) as u64));
    let child = CHILDREN[number % 8];
    Item {
        reference: Reference::new("TR", 2026, number as u32 + 1),
        level: Some(1 + u8::from(number.is_multiple_of(9))),
        status,
        child: Child { name: Some(child.into()), case_id: Some(format!("10{:05}", number / 3)) },
        what: Some(WHATS[number % 6].into()),
        by_when,
        themes: vec![Theme::new(THEMES[number % 5]), Theme::new(THEMES[(number + 2) % 5])],
        sw: Some(sample::address(&format!("worker.{}", number % 140))),
        pm: Some(sample::address(&format!("manager.{}", number % 23))),
        iro: Some(sample::address(if number.is_multiple_of(4) { "helen.marsh" } else { "una.reed" })),
        team: Some(format!("Team {}", number % 12)),
        opened,
        closed,
        outcome: closed.map(|_| "Done; seen on the child’s record.".into()),
        milestones: if number.is_multiple_of(9) {
            vec![Milestone { at: format!("{opened}T10:00:00Z").parse().unwrap(), step: Step::Escalated(2) }]
        } else {
            vec![]
        },
        ..sample::pep()
    }
}

fn paper(number: usize) -> KeptPaper {
    let item = item(number);
    let paper = Paper {
        part: Some(0),
        refs: vec![item.reference.clone()],
        level: 1,
        child: item.child,
        called: None,
        initials: ["SJ", "LB", "HM"].map(str::to_owned),
        ending: "docx".into(),
    };
    KeptPaper {
        number: number as i64,
        mail: number as i64,
        paper,
        file: Some(format!("1 CLARKE Mia SJ LB HM 100% #{number}.docx")),
        theirs: false,
        hash: [0; 32],
        removed: false,
    }
}

/// The form an item came with, each of a child of its own.
fn form(number: usize) -> Form {
    let item = item(number);
    let name = FormName {
        level: 1,
        surname: format!("Clarke {number}"),
        first_name: "Mia".into(),
        initials: vec![],
        resolved: false,
        file_name: format!("1 CLARKE {number} Mia.docx"),
    };
    Form {
        reference: Reference::new("FM", 2026, number as u32 + 1),
        at: format!("{}T10:00:00Z", item.opened).parse().unwrap(),
        name,
        again: false,
        iro: item.iro,
        sw: item.sw,
        pm: item.pm,
        team: item.team,
        unit: item.unit,
    }
}

const FIRST: [&str; 7] = ["Sarah", "Tom", "Priya", "Oluwaseun", "Beth", "Kofi", "Anne-Marie"];
const LAST: [&str; 5] = ["Jones", "Reed", "Fitzgerald", "Adeyemi", "Nowak"];

/// The council of the letters, with many more workers and managers.
fn known() -> Knowledge {
    let sample = sample::known();
    let mut people = sample.people.people().to_vec();
    let model = people[1].clone();
    people.extend((0..140).flat_map(|number| ["worker", "manager"].map(|role| (number, role))).map(
        |(number, role)| {
            let name = format!("{} {}", FIRST[number % 7], LAST[(number + role.len()) % 5]);
            Person { email: sample::address(&format!("{role}.{number}")), name, ..model.clone() }
        },
    ));
    Knowledge { people: Directory::new(people), ..sample }
}

/// A page of so many items, written where its pictures go.
fn written(count: usize) -> PathBuf {
    let mut log = Log::restore((0..count).map(item), [], [], Marks::default());
    log.forms = (0..count).step_by(2).map(form).collect();
    let papers: Vec<KeptPaper> = (0..count).step_by(2).map(paper).collect();
    let page = register::page(&log, &papers, &Restricted::default(), &known(), sample::now());
    let file = folder("register").join(format!("register-{count}.html"));
    std::fs::write(&file, page).unwrap();
    file
}

#[test]
fn the_register_is_sound_in_every_look() {
    look(&folder("register"), &[written(60), written(0)]).unwrap_or_else(|faults| panic!("{faults}"));
}

#[test]
fn every_filter_sort_and_search_finds_what_a_plain_recount_finds() {
    node("register.mjs", &[written(500).as_os_str()]).unwrap_or_else(|faults| panic!("{faults}"));
}

#[test]
fn every_filter_and_sort_works_over_20_000_items_and_what_it_took_is_written_down() {
    let told = node("measure.mjs", &[written(20_000).as_os_str()]).unwrap_or_else(|faults| panic!("{faults}"));
    std::fs::write(folder("register").join("measured.txt"), told).unwrap();
}
