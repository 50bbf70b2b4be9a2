//! Every kind of letter, and the report, as Chromium shows them.

use crate::{
    folder, look, look_in,
    sample::{address, doubt, entry, known, log, now, pep, words},
};
use bywhen::{
    letters::{Templates, on_paper},
    model::{
        item::{Item, Proposal},
        letter::{ClinicList, Content, Done, Quarter},
        reading::{Field, Says},
    },
};

/// Each as full as it gets: two items, a marking, a proposal, words that were said, long ones among them.
fn every() -> Vec<Content> {
    let mut first = pep();
    first.thread.marking = Some("OFFICIAL-SENSITIVE".into());
    first.level = Some(2);
    first.last_words = Some(words(
        Says::ExtensionRequested,
        "Could we say 18 December?\nhttps://northmoor.gov.uk/a/very/long/address/that/does/not/break/anywhere/0123456789",
    ));
    first.proposal = Some(Proposal { by: address("sarah.jones"), at: now(), date: "2026-12-18".parse().ok() });
    let second = Item { reference: "TR-2026-0002".parse().unwrap(), number: Some(2), ..pep() };
    let items = || vec![first.clone(), second.clone()];
    let item = || Box::new(first.clone());
    let doubts =
        || vec![doubt(Some(1), Field::ByWhen, "11 December 2026 is a Friday, but the mail says “Thursday”.", false)];
    let said = || first.last_words.clone().unwrap();
    let quarter = Quarter { year: 2026, quarter: 3 };
    vec![
        Content::Receipt {
            done: Done::Logged,
            items: items(),
            doubts: doubts(),
            not_copied: vec![address("tom.reed")],
        },
        Content::AskMissing { items: items(), doubts: doubts(), again: true },
        Content::AskWhich { words: said().text, candidates: items(), again: false },
        Content::AskNewDate { item: item(), again: false },
        Content::Prompt {
            item: item(),
            late_since: Some(now()),
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: items(),
        },
        Content::Alert { item: item(), working_days_over: 5 },
        Content::HandOn { items: items(), words: said(), from: "School <office@school.example>".into(), outside: true },
        Content::SignificantChange { item: item(), words: said(), category: Some("change of placement".into()) },
        Content::ConsideredAgreed { item: item() },
        Content::Undelivered {
            item: item(),
            address: address("sarah.jones"),
            manager: Some(address("tom.reed")),
            away: false,
        },
        Content::Outage { sending: false, since: Some(now()) },
        Content::OpenItems { items: items(), more: 2, of: Some(address("helen.marsh")) },
        Content::DealtWith { entries: vec![entry()], unknown: vec![7] },
        Content::NotDone { why: "TR-2026-0002 is closed already.".into(), words: "merge TR-2026-0001".into() },
        Content::ClinicList(Box::new(ClinicList {
            process: "Issues Resolution".into(),
            items: items(),
            ..ClinicList::default()
        })),
        Content::Digest { day: "2026-11-02".parse().unwrap() },
        Content::Summary { quarter, unit: "West".into() },
        Content::Report { quarter },
    ]
}

#[test]
fn every_letter_is_sound_in_every_look() {
    let folder = folder("letters");
    let mut pages = Vec::new();
    for content in every() {
        let paper = on_paper(content, &log(), &known(), &Templates::built_in(), now()).unwrap();
        for (name, bytes) in &paper.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        let page = folder.join(format!("{}.html", paper.name));
        std::fs::write(&page, paper.html).unwrap();
        pages.push(page);
    }
    // The report has all that letters are built of, and pictures: it is seen in every look, the others in those people choose.
    let report = pages.pop().unwrap();
    look_in(&folder, &pages, Some("light,dark,narrow")).unwrap_or_else(|faults| panic!("{faults}"));
    look(&folder, &[report]).unwrap_or_else(|faults| panic!("{faults}"));
}
