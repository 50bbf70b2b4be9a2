//! Walks the files of `tests/phrases/`: one example a line, for and against. A line that is empty or begins with `#` is skipped.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use bywhen::{
    config::{self, Purpose},
    mail,
    model::{Day, calendar::Calendar, knowledge::Knowledge, reading::ReadItem},
    understand::{
        by_when::{Context, Found, Meaning, deadline, find},
        understand,
    },
};
use std::path::Path;

/// The examples of a file: line number and the fields between " | ".
fn examples(file: &str) -> Vec<(usize, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/phrases").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|(nth, line)| (nth + 1, line.split(" | ").map(|field| field.trim().to_owned()).collect())).collect()
}

fn calendar() -> Calendar {
    let terms = r#"
[[terms]]
names = ["spring term"]
from = "2028-01-05"
until = "2028-03-31"
[[named]]
names = ["half term", "February half term"]
from = "2028-02-14"
until = "2028-02-18"
"#;
    let built_in = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("config/calendar.toml")).unwrap();
    Calendar::from_toml(&format!("{built_in}{terms}")).unwrap()
}

/// A reading in the notation of the file.
fn written(found: Option<&Found>) -> String {
    let Some(found) = found else { return "none".to_owned() };
    let past = if found.past { " past" } else { "" };
    match &found.meaning {
        Meaning::Day(day) => format!("{day}"),
        Meaning::Likely { day, .. } => format!("{day}?{past}"),
        Meaning::Unknown { .. } => "?".to_owned(),
    }
}

/// One line: sent (with "cell" for a table's cell), text, expected.
fn misread(fields: &[String], calendar: &Calendar) -> Option<String> {
    let [sent, text, expected] = fields else { return Some(format!("not three fields: {fields:?}")) };
    let text = text.replace("\\n", "\n").replace("\\t", "\t");
    let cell = sent.ends_with("cell");
    let sent: Day = sent.trim_end_matches("cell").trim().parse().unwrap();
    let context = Context { sent, calendar };
    if let Some(expected) = expected.strip_prefix("roles ") {
        let read = find(&text, &context);
        let read: Vec<String> = read
            .iter()
            .map(|found| {
                format!("{:?} {}", found.role, found.meaning.day().map_or("?".to_owned(), |day| day.to_string()))
            })
            .collect();
        return (read.join(", ") != expected)
            .then(|| format!("{text:?}: expected {expected}, read {}", read.join(", ")));
    }
    let found = deadline(&text, cell, &context);
    let (expected, words) =
        expected.split_once(" from ").map_or((expected.as_str(), None), |(day, words)| (day, Some(words)));
    let read = written(found.as_ref());
    let read_words = found.as_ref().map(|found| found.words.as_str());
    let right = expected.split(" or ").any(|one| one == read) && words.is_none_or(|words| read_words == Some(words));
    let rule = found.as_ref().map_or("", |found| found.rule);
    (!right).then(|| format!("{sent} {text:?}: expected {expected}, read {read} from {read_words:?} by {rule:?}"))
}

fn check(file: &str) {
    let calendar = calendar();
    let all = examples(file);
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|(line, fields)| misread(fields, &calendar).map(|why| format!("{file}:{line}: {why}")))
        .collect();
    assert!(wrong.is_empty(), "{} of {} misread:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

#[test]
fn dates_are_read_as_a_careful_coordinator_reads_them() {
    check("dates.txt");
}

#[test]
fn dates_in_the_manners_of_other_councils_are_read_too() {
    check("dates_other_councils.txt");
}

#[test]
fn dates_in_whole_requests_are_read_and_what_is_only_told_is_left() {
    check("dates_requests.txt");
}

/// "Kofi 2026-12-04 referral to CAMHS not October": who, by when, words the action has and lacks.
fn fits(wanted: &str, item: &ReadItem, known: &Knowledge) -> bool {
    let mut parts = wanted.trim().splitn(3, ' ');
    let (who, day, words) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let (has, lacks) = words.split_once(" not ").map_or((words, None), |(has, lacks)| (has, Some(lacks)));
    let what = item.what.clone().unwrap_or_default().to_lowercase();
    let named: Vec<&str> = item.who.iter().filter_map(|who| known.people.at(who)?.name.split(' ').next()).collect();
    named.join(",") == who
        && item.by_when.map(|day| day.to_string()).as_deref() == Some(day)
        && what.contains(&has.to_lowercase())
        && !lacks.is_some_and(|lacks| what.contains(&lacks.to_lowercase()))
}

#[test]
fn requests_in_any_shape_are_read_as_items() {
    let council = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/batches/marlowdene/config");
    let known = config::load(&council, Purpose::Offline).unwrap().knowledge;
    let head = "From: Bernadette Quill <bernadette.quill@marlowdene.gov.uk>\nTo: Kofi Darko <kofi.darko@marlowdene.gov.uk>\n\
        Cc: Tomasz Wilk <tomasz.wilk@marlowdene.gov.uk>, <review.tracking@marlowdene.gov.uk>\n\
        Subject: Tracked Recommendation - Leo Hart\nDate: Mon, 16 Nov 2026 10:00:00 +0000\nMessage-ID: <1@marlowdene.gov.uk>\n\n";
    let all = examples("asks.txt");
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|(line, fields)| {
            let [text, wanted] = fields.as_slice() else { return Some(format!("line {line}: not two fields")) };
            let raw = format!("{head}Dear Kofi\n\n{}\n\nBernadette\n", text.replace("\\n", "\n"));
            let reading = understand(&mail::parse(raw.as_bytes(), &mail::Options::default()).unwrap(), &known);
            let wanted: Vec<&str> = if wanted == "none" { Vec::new() } else { wanted.split(" ; ").collect() };
            let right = reading.items.len() == wanted.len()
                && wanted.iter().zip(&reading.items).all(|(wanted, item)| fits(wanted, item, &known));
            let read: Vec<String> = reading
                .items
                .iter()
                .map(|item| format!("{:?} {:?} {:?}", item.who, item.by_when.map(|day| day.to_string()), item.what))
                .collect();
            (!right).then(|| {
                format!("asks.txt:{line}: {text:?}\n   wanted {wanted:?}\n   read {}", read.join("\n        "))
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} misread:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}
