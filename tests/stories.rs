//! Stories: mails in, a diary out, on a virtual clock. Each file in `tests/stories/` begins with the requirements it shows, tells
//! what is written to the mailbox, and ends with the diary that `bywhen simulate` makes of it, for a council officer to
//! check by eye. `BYWHEN_REWRITE=1 cargo test --test stories` writes the diaries anew; read the difference before keeping it.
//!
//! ```text
//! R20, R30: nothing comes, so the prompt goes out on the date
//!
//! 2026-11-02 09:14 ruth to hassan, cc leanne box
//! Subject: Tracked Recommendation - Mia C
//! | Hassan to complete the PEP by Friday 13th November.
//!
//! 2026-11-09 10:00 hassan to ruth, re 1          (a reply to the first mail; `re prompt TR-2026-0001` answers a letter)
//! | In hand.
//!
//! + 1 CALLOWAY Mia HM LT RP.docx                 (a Word file; the lines after it are its paragraphs and rows)
//! + Tracked Recommendation
//! + Who | What | By when
//! + Hassan Mirza | complete the PEP | 13 November 2026
//!
//! until 2026-11-20
//! ----
//! …the diary
//! ```
//!
//! Names are the local parts of `tests/stories/config/people.csv` up to the dot; `box` is the team mailbox; anything with an
//! `@` stands for itself. Digests are left out of the diary unless the story says `with digests`, or `with digests of DAY …`; `showing receipt prompt` shows the
//! text of letters of those kinds; `processes PATH …` adds process files, or the folders that hold them, to the configuration.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "forms/word.rs"]
#[allow(dead_code, reason = "the forms' own tests use the rest")]
mod word;

use base64::Engine;
use chrono::{NaiveDate, NaiveDateTime, TimeZone};
use mail_parser::MessageParser;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const DOMAIN: &str = "elmbrook.gov.uk";

/// One mail of a story.
#[derive(Debug, Default)]
struct Told {
    at: NaiveDateTime,
    from: String,
    to: Vec<String>,
    cc: Vec<String>,
    answers: Option<String>,
    headers: Vec<(String, String)>,
    body: String,
    /// Word files: name and lines.
    files: Vec<(String, Vec<String>)>,
}

/// A story as its file tells it.
struct Story {
    name: String,
    title: String,
    mails: Vec<Told>,
    until: NaiveDate,
    /// The days whose digests the diary shows; `None`: every day's.
    digests: Option<Vec<NaiveDate>>,
    /// Kinds of letter whose text the diary shows.
    showing: Vec<String>,
    /// Folders of process files, or single ones, that are added.
    processes: Vec<String>,
    /// Everything before the `----`.
    told: String,
    diary: String,
}

#[test]
fn every_story_ends_as_it_is_told() {
    let rewrite = std::env::var_os("BYWHEN_REWRITE").is_some();
    let only = std::env::var("BYWHEN_STORY").ok();
    let mut files: Vec<PathBuf> = fs::read_dir("tests/stories").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "story"));
    files.sort();
    assert!(!files.is_empty(), "no stories in tests/stories");
    files.retain(|file| only.as_ref().is_none_or(|only| file.to_string_lossy().contains(only.as_str())));
    let play = |file: &PathBuf| {
        let story = read(file);
        let diary = live(&story);
        if rewrite {
            fs::write(file, format!("{}----\n{diary}", story.told)).unwrap();
            return None;
        }
        let ends_otherwise = || format!("{} — {}\n{}", file.display(), story.title, difference(&story.diary, &diary));
        (diary != story.diary).then(ends_otherwise)
    };
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let different: Vec<String> = std::thread::scope(|scope| {
        let shares: Vec<_> = (0..at_once)
            .map(|share| {
                let own: Vec<&PathBuf> = files.iter().skip(share).step_by(at_once).collect();
                scope.spawn(move || own.into_iter().filter_map(play).collect::<Vec<_>>())
            })
            .collect();
        shares.into_iter().flat_map(|share| share.join().unwrap()).collect()
    });
    assert!(different.is_empty(), "{} stories end otherwise:\n\n{}", different.len(), different.join("\n\n"));
}

fn read(file: &Path) -> Story {
    let text = fs::read_to_string(file).unwrap();
    let (told, diary) = text.split_once("----\n").unwrap_or((&text, ""));
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let mut story = Story {
        name,
        title: told.lines().next().unwrap().to_owned(),
        mails: Vec::new(),
        until: NaiveDate::MIN,
        digests: Some(Vec::new()),
        showing: Vec::new(),
        processes: Vec::new(),
        told: told.to_owned(),
        diary: diary.to_owned(),
    };
    for line in told.lines().skip(1) {
        if let Some(body) = line.strip_prefix('|') {
            let mail = story.mails.last_mut().expect("a mail before its text");
            mail.body += body.strip_prefix(' ').unwrap_or(body);
            mail.body += "\n";
        } else if let Some(told) = line.strip_prefix("+ ") {
            let files = &mut story.mails.last_mut().expect("a mail before its files").files;
            match files.last_mut() {
                Some((_, lines)) if !told.ends_with(".docx") => lines.push(told.to_owned()),
                _ => files.push((told.to_owned(), Vec::new())),
            }
        } else if let Some(until) = line.strip_prefix("until ") {
            story.until = until.trim().parse().unwrap();
        } else if line == "with digests" {
            story.digests = None;
        } else if let Some(days) = line.strip_prefix("with digests of ") {
            story.digests = Some(days.split_whitespace().map(|day| day.parse().unwrap()).collect());
        } else if let Some(kinds) = line.strip_prefix("showing ") {
            story.showing = kinds.split_whitespace().map(str::to_owned).collect();
        } else if let Some(folder) = line.strip_prefix("processes ") {
            story.processes = folder.split_whitespace().map(str::to_owned).collect();
        } else if line.starts_with("20") {
            story.mails.push(opening(line));
        } else if let Some((name, value)) = line.split_once(": ") {
            story
                .mails
                .last_mut()
                .expect("a mail before its headers")
                .headers
                .push((name.to_owned(), value.to_owned()));
        }
    }
    assert!(story.until > NaiveDate::MIN, "{}: no `until`", file.display());
    story
}

/// `2026-11-02 09:14 ruth to hassan, cc leanne box, re 1`
fn opening(line: &str) -> Told {
    let (at, rest) = line.split_at_checked(16).unwrap();
    let mut mail = Told { at: NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").expect(line), ..Told::default() };
    for (place, part) in rest.split(',').map(str::trim).enumerate() {
        let words: Vec<&str> = part.split_whitespace().collect();
        match words.as_slice() {
            [from, "to", to @ ..] if place == 0 => {
                mail.from = address(from);
                mail.to = to.iter().map(|name| address(name)).collect();
            }
            ["cc", names @ ..] => mail.cc = names.iter().map(|name| address(name)).collect(),
            ["re", what @ ..] => mail.answers = Some(what.join(" ")),
            _ => panic!("what does `{part}` mean in `{line}`?"),
        }
    }
    mail
}

fn address(name: &str) -> String {
    if name.contains('@') {
        return name.to_owned();
    }
    if name == "box" {
        return format!("iro.tracking@{DOMAIN}");
    }
    let people = fs::read_to_string("tests/stories/config/people.csv").unwrap();
    let row = people
        .lines()
        .find(|row| row.starts_with(&format!("{name}.")))
        .unwrap_or_else(|| panic!("nobody is called {name}"));
    row.split(',').next().unwrap().to_owned()
}

fn display(address: &str) -> String {
    let people = fs::read_to_string("tests/stories/config/people.csv").unwrap();
    people
        .lines()
        .find(|row| row.starts_with(&format!("{address},")))
        .and_then(|row| row.split(',').nth(1))
        .map_or_else(|| address.to_owned(), str::to_owned)
}

/// Plays the story through the real program and tells what came of it. A mail that answers one of the program's own letters can be
/// written only once that letter is there: it is looked for in a rehearsal of the story so far. The program is started anew on the
/// day of each such answer.
fn live(story: &Story) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (mail, out) = (folder.path().join("mail"), folder.path().join("out"));
    fs::create_dir_all(&mail).unwrap();
    let config = configuration(story, folder.path());
    let answers_a_letter = |told: &Told| told.answers.as_ref().is_some_and(|what| what.parse::<usize>().is_err());
    for (place, told) in story.mails.iter().enumerate() {
        let rehearsal = folder.path().join(format!("rehearsal-{place}"));
        if answers_a_letter(told) {
            simulate(&config, &mail, &rehearsal, told.at.date());
        }
        let raw = written(story, place, told, &rehearsal);
        fs::write(mail.join(format!("{:03}.eml", place + 1)), raw).unwrap();
    }
    let began = story.mails.first().map(|told| told.at.date());
    for told in story.mails.iter().filter(|told| answers_a_letter(told)) {
        if let Some(day_before) = told.at.date().pred_opt().filter(|day| began.is_some_and(|began| began <= *day)) {
            simulate(&config, &mail, &out, day_before);
        }
    }
    simulate(&config, &mail, &out, story.until);
    diary(story, &out)
}

/// The configuration of all stories, with the process files of this one beside it.
fn configuration(story: &Story, folder: &Path) -> PathBuf {
    let common = PathBuf::from("tests/stories/config");
    if story.processes.is_empty() {
        return common;
    }
    let config = folder.join("config");
    copy(&common, &config);
    for processes in &story.processes {
        copy(Path::new(processes), &config.join("processes"));
    }
    config
}

/// The files of a folder, or one file, into a folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    if from.is_file() {
        fs::copy(from, to.join(from.file_name().unwrap())).unwrap();
        return;
    }
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn simulate(config: &Path, mail: &Path, out: &Path, until: NaiveDate) {
    let done = Command::new(env!("CARGO_BIN_EXE_bywhen"))
        .args(["simulate", "--until", &until.to_string()])
        .arg("--config")
        .arg(config)
        .arg("--mail")
        .arg(mail)
        .arg("--out")
        .arg(out)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The bytes of one mail.
fn written(story: &Story, place: usize, told: &Told, out: &Path) -> String {
    let date = chrono_tz::Europe::London.from_local_datetime(&told.at).unwrap().to_rfc2822();
    let person = |address: &String| format!("\"{}\" <{address}>", display(address));
    let people = |list: &[String]| list.iter().map(person).collect::<Vec<_>>().join(", ");
    let id = |place: usize| format!("{}-{}@mail.{DOMAIN}", story.name, place + 1);
    let sender_domain = told.from.rsplit('@').next().unwrap();
    let mut raw = format!(
        "Received: from mail.{DOMAIN} by mx.{DOMAIN} with ESMTPS; {date}\r\n\
         Authentication-Results: mx.{DOMAIN}; spf=pass smtp.mailfrom={sender_domain}; dkim=pass header.d={sender_domain}; dmarc=pass header.from={sender_domain}\r\n\
         From: {}\r\nTo: {}\r\n",
        person(&told.from),
        people(&told.to)
    );
    let has = |name: &str| told.headers.iter().any(|(header, _)| header == name);
    if has("Authentication-Results") {
        let start = raw.find("Authentication-Results").unwrap();
        let end = raw[start..].find("\r\n").unwrap() + start + 2;
        raw.replace_range(start..end, "");
    }
    if !told.cc.is_empty() {
        let _ = write!(raw, "Cc: {}\r\n", people(&told.cc));
    }
    if !has("Date") {
        let _ = write!(raw, "Date: {date}\r\n");
    }
    if !has("Message-ID") {
        let _ = write!(raw, "Message-ID: <{}>\r\n", id(place));
    }
    if let Some(what) = &told.answers {
        let (root, subject) = match what.parse::<usize>() {
            Ok(number) => (id(number - 1), subject_of(story, number - 1)),
            Err(_) => letter(out, what),
        };
        let _ = write!(raw, "In-Reply-To: <{root}>\r\nReferences: <{root}>\r\n");
        if !has("Subject") {
            let bare = subject.trim_start_matches("RE: ");
            let _ = write!(raw, "Subject: RE: {bare}\r\n");
        }
    }
    for (name, value) in &told.headers {
        let _ = write!(raw, "{name}: {value}\r\n");
    }
    if !told.files.is_empty() {
        raw += "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=story\r\n\r\n--story\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n";
        raw += &told.body.replace('\n', "\r\n");
        for (name, lines) in &told.files {
            let content = base64::engine::general_purpose::STANDARD.encode(word_file(lines));
            let _ = write!(
                raw,
                "\r\n--story\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\n\
                 Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{content}\r\n"
            );
        }
        return raw + "--story--\r\n";
    }
    if !has("Content-Type") {
        raw += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    }
    raw += "\r\n";
    raw += &told.body.replace('\n', "\r\n");
    raw
}

/// A Word file of these lines: those with bars are rows of a table.
fn word_file(lines: &[String]) -> Vec<u8> {
    let mut body = String::new();
    let mut rows: Vec<String> = Vec::new();
    for line in lines.iter().map(String::as_str).chain([""]) {
        if line.contains('|') {
            rows.push(word::cells(&line.split('|').map(str::trim).collect::<Vec<_>>()));
            continue;
        }
        if !rows.is_empty() {
            body += &word::table(&std::mem::take(&mut rows));
        }
        body += &word::p(line);
    }
    word::file(&body, &[])
}

fn subject_of(story: &Story, place: usize) -> String {
    let told = &story.mails[place];
    match told.headers.iter().find(|(name, _)| name == "Subject") {
        Some((_, subject)) => subject.clone(),
        None => told
            .answers
            .as_ref()
            .and_then(|what| what.parse::<usize>().ok())
            .map_or_else(String::new, |n| subject_of(story, n - 1)),
    }
}

/// Message-ID and subject of the newest letter of this kind about this reference (`prompt TR-2026-0001`).
fn letter(out: &Path, what: &str) -> (String, String) {
    let (kind, reference) = what.split_once(' ').unwrap_or((what, ""));
    let found = letters(out).into_iter().rev().find(|letter| letter.kind == kind && letter.refs.contains(reference));
    let letter = found.unwrap_or_else(|| panic!("no letter `{what}` has been written"));
    (letter.message_id, letter.subject)
}

struct Letter {
    at: NaiveDateTime,
    kind: String,
    refs: String,
    to: String,
    cc: String,
    subject: String,
    message_id: String,
    text: String,
}

fn letters(out: &Path) -> Vec<Letter> {
    let Ok(folder) = fs::read_dir(out.join("outbox")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| letter_in(file)).collect()
}

fn letter_in(file: &Path) -> Letter {
    let raw = fs::read(file).unwrap();
    let message = MessageParser::default().parse(&raw).unwrap();
    let header = |name: &str| message.header_raw(name).unwrap_or_default().trim().to_owned();
    let names = |list: Option<&mail_parser::Address<'_>>| {
        let names: Vec<String> = list
            .map(|list| {
                list.iter()
                    .filter_map(|one| one.address())
                    .map(|at| at.split(['.', '@']).next().unwrap().to_owned())
                    .collect()
            })
            .unwrap_or_default();
        names.join(" ")
    };
    let at = chrono::DateTime::parse_from_rfc3339(&message.date().unwrap().to_rfc3339()).unwrap();
    Letter {
        at: at.with_timezone(&chrono_tz::Europe::London).naive_local(),
        kind: header("X-Bywhen-Kind"),
        refs: header("X-Bywhen-Ref"),
        to: names(message.to()),
        cc: names(message.cc()),
        subject: message.subject().unwrap_or_default().to_owned(),
        message_id: message.message_id().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().into_owned(),
    }
}

/// What came of a story: every letter in a line, then every item with its history.
fn diary(story: &Story, out: &Path) -> String {
    let mut diary = String::new();
    for letter in letters(out) {
        let digest_shown =
            letter.kind == "digest" && story.digests.as_ref().is_none_or(|days| days.contains(&letter.at.date()));
        if letter.kind == "digest" && !digest_shown {
            continue;
        }
        let _ = write!(diary, "{} {}", letter.at.format("%a %Y-%m-%d %H:%M"), letter.kind);
        for (word, value) in [("", &letter.refs), ("to ", &letter.to), ("cc ", &letter.cc)] {
            if !value.is_empty() {
                let _ = write!(diary, " · {word}{value}");
            }
        }
        let _ = writeln!(diary, " · {}", letter.subject);
        if digest_shown || story.showing.contains(&letter.kind) {
            // Every letter ends alike, from the name of the mailbox on.
            let lines = letter.text.lines().take_while(|line| *line != "IRO tracking, Elmbrook Council");
            for line in lines.map(str::trim_end).filter(|line| !line.is_empty()) {
                let _ = writeln!(diary, "    {line}");
            }
        }
    }
    let log: serde_json::Value = serde_json::from_str(&fs::read_to_string(out.join("log.json")).unwrap()).unwrap();
    for item in log.as_array().unwrap() {
        let text = |name: &str| item[name].as_str().unwrap_or("-").to_owned();
        let who: Vec<&str> = item["who"].as_array().unwrap().iter().filter_map(|who| who.as_str()).collect();
        let who: Vec<&str> = who.iter().map(|who| who.split(['.', '@']).next().unwrap()).collect();
        let level = item["level"].as_u64().map_or_else(String::new, |level| format!(" level {level}"));
        let stage = item["stage"].as_str().map_or_else(String::new, |stage| format!(" {stage}"));
        let _ = writeln!(
            diary,
            "\n{}{level}{stage} {} · {} · {} · by {}",
            text("ref"),
            text("status"),
            who.join(" "),
            text("what"),
            text("by_when")
        );
        let prompt = &item["prompt"];
        let _ = writeln!(
            diary,
            "  prompt {} on {}",
            prompt["state"].as_str().unwrap(),
            prompt["on"].as_str().unwrap_or("-")
        );
        if let Some(outcome) = item["outcome"].as_str() {
            let _ = writeln!(diary, "  closed {}: {outcome}", text("closed"));
        }
        for event in item["history"].as_array().unwrap() {
            let at: chrono::DateTime<chrono::Utc> = event["at"].as_str().unwrap().parse().unwrap();
            let at = at.with_timezone(&chrono_tz::Europe::London).naive_local();
            let _ = writeln!(
                diary,
                "  {} {}: {}",
                at.format("%m-%d %H:%M"),
                event["event"].as_str().unwrap(),
                event["text"].as_str().unwrap()
            );
        }
    }
    diary
}

/// The lines that differ, expected with `-`, found with `+`.
fn difference(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let missing = expected.iter().filter(|line| !found.contains(line)).map(|line| format!("- {line}"));
    let new = found.iter().filter(|line| !expected.contains(line)).map(|line| format!("+ {line}"));
    missing.chain(new).collect::<Vec<_>>().join("\n")
}
