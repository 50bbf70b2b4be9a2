//! Pairs of a message and what its sender wrote in it (`tests/new_text/NNN.eml`, `NNN.txt`), in the manners of many mail programs.
//! `BLESS=1` rewrites the texts from what is found.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use bywhen::{
    mail::{self, Options},
    model::{
        address::Address,
        calendar::Calendar,
        knowledge::{Authority, Knowledge, Routine},
        people::Directory,
        process::Processes,
        theme::Themes,
    },
    understand::new_text::{Answer, Sorted, sort},
};
use std::{fs, path::Path};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/new_text");

fn known() -> Knowledge {
    Knowledge {
        authority: Authority {
            name: "Ashdale Council".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["ashdale.gov.uk".into()],
        },
        mailbox: Address::new("iro.tracking@ashdale.gov.uk").unwrap(),
        people: Directory::default(),
        calendar: Calendar::default(),
        processes: Processes::default(),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: Vec::new(),
        form_words: Vec::new(),
    }
}

fn sorted(path: &Path) -> Sorted {
    sort(&mail::parse(&fs::read(path).unwrap(), &Options::default()).unwrap(), &known())
}

fn said(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_the_sender_wrote_is_found_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut count = 0;
    let mut paths: Vec<_> = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "eml")) {
        count += 1;
        let found = said(&sorted(&path).new_text());
        let beside = path.with_extension("txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&beside, format!("{found}\n")).unwrap();
        }
        let expected = said(&fs::read_to_string(&beside).unwrap());
        if found != expected {
            wrong.push(format!("{}\n--- expected\n{expected}\n--- found\n{found}\n", path.display()));
        }
    }
    assert!(count > 50);
    assert!(wrong.is_empty(), "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn answers(number: &str) -> Vec<(String, String)> {
    let last = |answer: Answer| (answer.under.last().cloned().unwrap_or_default(), answer.text);
    sorted(&Path::new(FOLDER).join(format!("{number}.eml"))).answers().into_iter().map(last).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(under, text)| ((*under).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn an_answer_knows_the_lines_it_stands_under() {
    assert_eq!(
        answers("005"),
        pairs(&[
            ("1. The PEP for Jordan by 27 November", "Held on the 2nd, paperwork uploaded."),
            ("2. The dental check by 4 December", "Booked for 1 December at 9.20am."),
            ("3. The passport application", "Not started. Can I have until the end of January for this one?"),
        ])
    );
    assert_eq!(
        answers("042"),
        pairs(&[("1. PEP by 27 November", "Done on the 2nd."), ("2. Passport by 18 December", "Form is with mum.")])
    );
    assert_eq!(
        answers("048"),
        pairs(&[
            ("1 | Hold the PEP | 27/11/2026 | Held 2 November", "Held 2 November"),
            ("2 | Apply for passport | 18/12/2026 | Form with mum", "Form with mum"),
        ])
    );
}

#[test]
fn a_forwarded_message_is_the_senders_own_when_they_ask_for_it() {
    for (number, own) in [("007", true), ("053", true), ("033", false), ("039", false), ("001", false)] {
        assert_eq!(sorted(&Path::new(FOLDER).join(format!("{number}.eml"))).forwarded_is_own, own, "{number}");
    }
    let forwarded = sorted(&Path::new(FOLDER).join("053.eml")).forwarded();
    let texts: Vec<_> = forwarded.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Please complete Jordan's PEP by 27 November."]);
}
