//! Batches of labelled mail by other authors, written from the procedures and not from the rules, each labelled before it was first read
//! by the program (docs/understanding.md has the first score of each). Here they hold what was reached: no batch may fall below its line in
//! `tests/batches/scores.txt`. `BYWHEN_REWRITE=1 cargo test --test batches` writes the lines anew.
//!
//! Labels: `file`, `kind`, `child` (part of name or case number), `items` with `who`, `by_when` (a date, several, or null), `says`,
//! `proposed_date`, `what_has`, `what_lacks`, `number`, and `doubt` (the field on which one is required).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use bywhen::{
    config::{self, Purpose},
    mail,
    model::{
        knowledge::Knowledge,
        reading::{Field, Kind, ReadItem, Reading, Says},
    },
    understand::threads::Threads,
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Right answers and answers in all, by field; and the two errors that do harm.
#[derive(Debug, Default, PartialEq)]
struct Score {
    fields: BTreeMap<&'static str, (u32, u32)>,
    silent_wrong_dates: u32,
    false_suppressions: u32,
}

impl Score {
    fn mark(&mut self, field: &'static str, right: bool) {
        let entry = self.fields.entry(field).or_default();
        entry.0 += u32::from(right);
        entry.1 += 1;
    }

    fn line(&self, batch: &str) -> String {
        let fields: Vec<String> =
            self.fields.iter().map(|(field, (right, all))| format!("{field} {right}/{all}")).collect();
        let harm =
            format!("silent wrong dates {} · false suppressions {}", self.silent_wrong_dates, self.false_suppressions);
        format!("{batch}: {} · {harm}", fields.join(" · "))
    }

    /// Is it at least as good as a line written before?
    fn keeps(&self, line: &str) -> bool {
        let number = |words: &str| {
            words.rsplit(' ').next().and_then(|n| n.split('/').next()).and_then(|n| n.parse::<u32>().ok())
        };
        line.split(" · ").all(|part| {
            let part = part.split_once(": ").map_or(part, |(_, part)| part);
            let (name, before) = (part.rsplit_once(' ').unwrap().0, number(part).unwrap());
            match name {
                "silent wrong dates" => self.silent_wrong_dates <= before,
                "false suppressions" => self.false_suppressions <= before,
                field => self.fields.get(field).is_some_and(|(right, _)| *right >= before),
            }
        })
    }
}

#[test]
fn no_batch_is_read_worse_than_before() {
    let file = Path::new("tests/batches/scores.txt");
    let written = fs::read_to_string(file).unwrap_or_default();
    let mut lines = Vec::new();
    let mut worse = Vec::new();
    for council in folders(Path::new("tests/batches")) {
        let known = config::load(&council.join("config"), Purpose::Offline).unwrap().knowledge;
        let mut threads = Threads::default();
        for batch in folders(&council).into_iter().filter(|folder| folder.join("labels.jsonl").exists()) {
            let name = batch.file_name().unwrap().to_string_lossy().into_owned();
            let score = score(&batch, &known, &mut threads);
            if let Some(before) = written.lines().find(|line| line.starts_with(&format!("{name}: ")))
                && !score.keeps(before)
            {
                worse.push(format!("before  {before}\nnow     {}", score.line(&name)));
            }
            lines.push(score.line(&name));
        }
    }
    if std::env::var_os("BYWHEN_REWRITE").is_some() {
        fs::write(file, lines.join("\n") + "\n").unwrap();
        return;
    }
    assert_eq!(lines.len(), written.lines().count(), "a batch without its line, or a line without its batch");
    assert!(worse.is_empty(), "read worse than before:\n{}", worse.join("\n"));
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn score(batch: &Path, known: &Knowledge, threads: &mut Threads) -> Score {
    let mut score = Score::default();
    for line in fs::read_to_string(batch.join("labels.jsonl")).unwrap().lines() {
        let label: Value = serde_json::from_str(line).unwrap();
        let raw = fs::read(batch.join(label["file"].as_str().unwrap())).unwrap();
        let mail = mail::parse(&raw, &mail::Options::default()).unwrap();
        compare(&label, &threads.read(&mail, known), &mut score);
    }
    score
}

const QUIET: [&str; 4] = ["acknowledged", "question", "extension_requested", "refused"];

fn compare(label: &Value, reading: &Reading, score: &mut Score) {
    let kind = word(&reading.kind);
    let wanted_kind = label["kind"].as_str().unwrap();
    score.mark("kind", kind == wanted_kind);
    if let Some(child) = label["child"].as_str() {
        let named = reading.child.clone().unwrap_or_default();
        let text = format!("{} {}", named.name.unwrap_or_default(), named.case_id.unwrap_or_default()).to_lowercase();
        score.mark("child", text.contains(&child.to_lowercase()));
    }
    let none = Vec::new();
    let wanted = label["items"].as_array().unwrap_or(&none);
    let says: Vec<&str> = wanted.iter().filter_map(|item| item["says"].as_str()).collect();
    let nothing_reported = ["automatic", "bounce", "unrelated"].contains(&wanted_kind)
        || !says.is_empty() && says.iter().all(|says| QUIET.contains(says));
    let reported = reading.items.iter().any(|item| matches!(item.says, Some(Says::Done | Says::Progress)));
    score.false_suppressions += u32::from(nothing_reported && reading.kind == Kind::Update && reported);
    if !["recommendation", "update", "amendment", "escalation"].contains(&wanted_kind) || wanted.is_empty() {
        return;
    }
    if wanted_kind != "update" {
        score.mark("item count", reading.items.len() == wanted.len());
    }
    for (place, wanted) in wanted.iter().enumerate() {
        let number = wanted["number"].as_u64();
        let found = match number {
            Some(number) => reading.items.iter().find(|item| item.number.map(u64::from) == Some(number)),
            None => reading.items.get(place),
        };
        compare_item(wanted, found, reading, score);
    }
}

fn compare_item(wanted: &Value, found: Option<&ReadItem>, reading: &Reading, score: &mut Score) {
    let doubted = |field: Field| {
        found.is_some_and(|item| {
            reading
                .doubts
                .iter()
                .any(|doubt| doubt.field == field && (doubt.item.is_none() || doubt.item == item.number))
        })
    };
    let doubt = wanted["doubt"].as_str();
    if let Some(who) = wanted["who"].as_array().filter(|_| doubt != Some("who")) {
        let mut who: Vec<&str> = who.iter().filter_map(Value::as_str).collect();
        let mut read: Vec<&str> =
            found.map(|item| item.who.iter().map(|who| who.as_str()).collect()).unwrap_or_default();
        who.sort_unstable();
        read.sort_unstable();
        score.mark("who", who == read);
    }
    if let Some(date) = wanted.get("by_when") {
        let read = found.and_then(|item| item.by_when).map(|day| day.to_string());
        let fits = |date: &Value| date.as_str() == read.as_deref();
        let right = found.is_some() && date.as_array().map_or_else(|| fits(date), |dates| dates.iter().any(fits))
            || doubt == Some("by_when") && read.is_none();
        score.mark("by when", right);
        score.silent_wrong_dates += u32::from(read.is_some() && !right && !doubted(Field::ByWhen));
    }
    if let Some(says) = wanted["says"].as_str() {
        score.mark("says", found.and_then(|item| item.says).is_some_and(|read| word(&read) == says));
    }
    if let Some(date) = wanted["proposed_date"].as_str() {
        score.mark(
            "proposed date",
            found.and_then(|item| item.proposed_date).is_some_and(|day| day.to_string() == date),
        );
    }
    let words = |key: &str| -> Vec<String> {
        wanted[key]
            .as_array()
            .map(|list| list.iter().filter_map(Value::as_str).map(str::to_lowercase).collect())
            .unwrap_or_default()
    };
    let (has, lacks) = (words("what_has"), words("what_lacks"));
    if !has.is_empty() || !lacks.is_empty() {
        let what = found.and_then(|item| item.what.clone()).unwrap_or_default().to_lowercase();
        score.mark("what", has.iter().all(|word| what.contains(word)) && !lacks.iter().any(|word| what.contains(word)));
    }
}

/// The word JSON has for a kind or what an update says.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
