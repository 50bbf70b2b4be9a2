//! How mail is understood, in pairs: `tests/mail/NNN.eml` beside `NNN.json`, which holds what a careful admin coordinator would log.
//! `BYWHEN_REWRITE=1 cargo test --test read` writes the .json files anew; read the difference before you keep it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

use bywhen::{
    config::{self, Purpose},
    mail,
    model::reading::{Reading, Says},
    understand::{explain, json::to_json, threads::Threads, understand},
};
use serde_json::{Map, Value, json};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// The fields of an item that are compared; `null` and empty ones are left out of the files.
const FIELDS: [&str; 10] =
    ["number", "who", "what", "by_when", "process", "level", "stage", "themes", "says", "proposed_date"];

/// A reading without what the file name and the headers say: kind, child, items, and the fields that are in doubt.
fn gist(reading: &Value) -> Value {
    let items: Vec<Value> =
        reading["items"].as_array().unwrap().iter().map(|item| item_gist(item, &reading["child"])).collect();
    let doubts: Vec<Value> =
        reading["doubts"].as_array().unwrap().iter().map(|doubt| json!([doubt["item"], doubt["field"]])).collect();
    let mut gist = Map::new();
    gist.insert("kind".into(), reading["kind"].clone());
    for (key, value) in [("child", reading["child"].clone()), ("items", json!(items)), ("doubts", json!(doubts))] {
        if !is_empty(&value) {
            gist.insert(key.into(), value);
        }
    }
    Value::Object(gist)
}

fn item_gist(item: &Value, child: &Value) -> Value {
    let mut gist: Map<String, Value> = FIELDS
        .iter()
        .filter(|field| !is_empty(&item[**field]))
        .map(|field| ((*field).to_owned(), item[*field].clone()))
        .collect();
    if item["process"] == "tracked-recommendation" {
        gist.remove("process");
    }
    if item["child"] != *child {
        gist.insert("child".into(), item["child"].clone());
    }
    Value::Object(gist)
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

fn pairs(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut mails: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "eml")).collect();
    mails.sort();
    mails
}

#[test]
fn every_mail_is_read_as_its_pair_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail");
    let settings = config::load(&folder.join("config"), Purpose::Offline).unwrap();
    let mut wrong = Vec::new();
    for file in pairs(&folder) {
        let mail = mail::parse(&std::fs::read(&file).unwrap(), &mail::Options::default()).unwrap();
        let reading = understand(&mail, &settings.knowledge);
        let gist = gist(&to_json("", &mail, &reading));
        let pair = file.with_extension("json");
        if std::env::var_os("BYWHEN_REWRITE").is_some() {
            std::fs::write(&pair, serde_json::to_string_pretty(&gist).unwrap() + "\n").unwrap();
            continue;
        }
        let wanted: Value = serde_json::from_str(&std::fs::read_to_string(&pair).unwrap()).unwrap();
        if wanted != gist {
            wrong.push(format!("{}\nwanted {wanted:#}\ngot    {gist:#}", pair.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The sources of a file, or of a folder with everything below it.
fn sources(home: &Path) -> String {
    if home.is_file() {
        return std::fs::read_to_string(home).unwrap();
    }
    std::fs::read_dir(home).unwrap().map(|entry| sources(&entry.unwrap().path())).collect()
}

#[test]
fn every_rule_that_read_something_stands_where_explain_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let settings = config::load(&root.join("tests/mail/config"), Purpose::Offline).unwrap();
    let mut rules = BTreeSet::new();
    for file in pairs(&root.join("tests/mail")) {
        let mail = mail::parse(&std::fs::read(&file).unwrap(), &mail::Options::default()).unwrap();
        rules.extend(understand(&mail, &settings.knowledge).because.into_iter().map(|because| because.rule));
        let seen = explain::explain(&mail, &settings.knowledge, &[]).into_iter();
        rules.extend(seen.map(|seen| seen.rule.to_owned()).filter(|rule| !rule.is_empty()));
    }
    assert!(rules.len() > 50, "{rules:?}");
    for rule in rules {
        let home = explain::home(&rule).unwrap_or_else(|| panic!("{rule} has no home"));
        assert!(sources(&root.join(home)).contains(&rule), "{rule} does not stand in {home}");
    }
}

#[test]
fn an_answer_that_quotes_nothing_is_read_by_the_list_of_its_thread() {
    let known = config::load(Path::new("tests/batches/marlowdene/config"), Purpose::Offline).unwrap().knowledge;
    let parse = |from: &str, text: &str| {
        let raw = format!(
            "From: {from}@marlowdene.gov.uk\nTo: review.tracking@marlowdene.gov.uk\nDate: Mon, 2 Nov 2026 10:00:00 +0000\n{text}\n"
        );
        mail::parse(raw.as_bytes(), &mail::Options::default()).unwrap()
    };
    let request = parse(
        "bernadette.quill",
        "Message-ID: <1@x>\nSubject: Tracked Recommendation\n\n1. PEP to be held by 20 November\n2. Dental check to be booked by 20 November\n3. Passport to be applied for by 20 November",
    );
    let answer = parse(
        "kofi.darko",
        "Message-ID: <2@x>\nIn-Reply-To: <1@x>\nSubject: RE: Tracked Recommendation\n\nPassport - applied for on Monday.\nDentist - not yet.",
    );
    let later = parse(
        "kofi.darko",
        "Message-ID: <3@x>\nIn-Reply-To: <2@x>\nSubject: RE: Tracked Recommendation\n\nThe check-up at the dentist is booked for the 19th.",
    );
    let said = |reading: &Reading| -> Vec<(Option<u32>, Option<Says>)> {
        reading.items.iter().map(|item| (item.number, item.says)).collect()
    };
    let mut threads = Threads::default();
    assert_eq!(threads.read(&request, &known).items.len(), 3);
    let answered = threads.read(&answer, &known);
    assert_eq!(said(&answered), [(Some(2), Some(Says::Acknowledged)), (Some(3), Some(Says::Done))]);
    assert_eq!(said(&threads.read(&later, &known)), [(Some(2), Some(Says::Done))]);
    // Alone it says so of no item in particular.
    assert_eq!(said(&Threads::default().read(&later, &known))[0].0, None);
}
