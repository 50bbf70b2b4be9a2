//! The command line: help worth reading, one clear message a mistake, exit codes by the contract.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

const COMMANDS: [&str; 18] = [
    "run",
    "demo",
    "read",
    "simulate",
    "log",
    "register",
    "show",
    "digest",
    "summary",
    "resolve",
    "amend",
    "withdraw",
    "note",
    "check",
    "verify",
    "backup",
    "restore",
    "subject-access",
];

fn bywhen(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bywhen")).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The command fails with this exit code, and says these words on standard error.
fn fails(arguments: &[&str], code: i32, words: &[&str]) {
    let output = bywhen(arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", err(&output));
    for word in words {
        assert!(err(&output).contains(word), "{arguments:?}: `{word}` is not in: {}", err(&output));
    }
}

#[test]
fn every_command_has_help_worth_reading() {
    for command in COMMANDS {
        let output = bywhen(&[command, "--help"]);
        assert_eq!(output.status.code(), Some(0), "{command}");
        assert!(out(&output).contains("Usage:") && out(&output).lines().count() > 6, "{command}: {}", out(&output));
    }
    let all = out(&bywhen(&["--help"]));
    for command in COMMANDS {
        assert!(all.contains(command), "{command} is not in: {all}");
    }
}

#[test]
fn a_mistake_of_the_user_is_one_clear_message_and_exit_code_2() {
    let config = "tests/stories/config";
    fails(&[], 2, &["Usage"]);
    fails(&["reed"], 2, &["reed"]);
    fails(&["read", "--config", "no/such/folder", "x.eml"], 2, &["no/such/folder", "--config"]);
    fails(&["read", "--config", config, "no/such.eml"], 2, &["no/such.eml"]);
    fails(&["show", "--config", config, "TR-2026"], 2, &["TR-2026", "TR-2026-0001"]);
    fails(&["log", "--config", config], 2, &["[database] url"]);
    fails(&["run", "--config", config], 2, &["bywhen.toml", "[database] url"]);
    fails(&["check", "--config", config], 2, &["bywhen.toml", "[mailbox] url", "[outgoing] url", "[database] url"]);
    fails(
        &["simulate", "--config", config, "--mail", "no/such", "--until", "2026-12-31", "--out", "x"],
        2,
        &["no/such", "--mail"],
    );
    fails(
        &["simulate", "--config", config, "--mail", "tests", "--until", "soon", "--out", "x"],
        2,
        &["--until", "soon"],
    );
}

#[test]
fn a_file_that_is_no_mail_is_answered_like_any_other_and_the_next_is_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("1.eml"), "").unwrap();
    fs::write(folder.path().join("2.eml"), [0u8; 300]).unwrap();
    fs::copy("demo/mail/01.eml", folder.path().join("3.eml")).unwrap();
    let output = bywhen(&["read", "--config", "demo/config", &folder.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let lines: Vec<serde_json::Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<&str> = lines.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["unrelated", "unrelated", "recommendation"]);
    assert!(lines[0]["doubts"][0]["why"].as_str().unwrap().contains("set aside"), "{}", lines[0]);
}

#[test]
fn explain_shows_the_rule_its_words_and_where_it_stands_and_what_was_read_but_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.eml");
    let mail = "From: Ruth Penhale <ruth.penhale@elmbrook.gov.uk>\nTo: Hassan Mirza <hassan.mirza@elmbrook.gov.uk>\n\
        Cc: iro.tracking@elmbrook.gov.uk\nSubject: Mia Calloway\nDate: Mon, 30 Nov 2026 09:00:00 +0000\n\
        Message-ID: <one@elmbrook.gov.uk>\n\nHi Hassan\n\nTracked Recommendation: Hassan to complete the PEP by 18 December 2026. \
        Her next review is on 14 January 2027.\n\nKind regards\nRuth Penhale\n";
    fs::write(&file, mail).unwrap();
    let output = bywhen(&["read", "--explain", "--config", "demo/config", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", err(&output));
    let text = out(&output);
    for words in [
        "by “kind: the label (Convention 1)” in src/understand/kind.rs",
        "by when: 2026-12-18",
        "“by 18 December 2026”",
        "date: 2027-01-14 review",
        "line: greeting",
        "label: makes (text)",
        "person: hassan.mirza@elmbrook.gov.uk",
    ] {
        assert!(text.contains(words), "`{words}` is not in:\n{text}");
    }
}

#[test]
fn the_demo_tells_its_story_and_leaves_letters_log_and_database() {
    let folder = tempfile::tempdir().unwrap();
    let output = bywhen(&["demo", "--out", &folder.path().join("demo").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let diary = out(&output);
    for words in
        ["Ruth Penhale writes", "receipt about TR-2026-0001", "prompt about TR-2026-0003", "digest", "bywhen.db"]
    {
        assert!(diary.contains(words), "`{words}` is not in:\n{diary}");
    }
    let written = |file: &str| fs::metadata(folder.path().join("demo").join(file)).unwrap().len();
    assert!(written("log.json") > 1000 && written("bywhen.db") > 4096 && written("outbox/00001.eml") > 1000);
}

#[test]
fn the_demo_empties_no_folder_but_its_own() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.txt"), "years of work").unwrap();
    fails(&["demo", "--out", &folder.path().to_string_lossy()], 2, &["is not empty"]);
    assert!(folder.path().join("thesis.txt").exists());
}

/// A configuration with a database, for `log` and `show`.
fn with_database(folder: &Path) -> String {
    let config = folder.join("config");
    fs::create_dir_all(&config).unwrap();
    let toml = fs::read_to_string("demo/config/bywhen.toml").unwrap();
    let database = folder.join("out/bywhen.db");
    fs::write(config.join("bywhen.toml"), format!("{toml}\n[database]\nurl = \"sqlite://{}\"\n", database.display()))
        .unwrap();
    fs::copy("demo/config/people.csv", config.join("people.csv")).unwrap();
    config.to_string_lossy().into_owned()
}

#[test]
fn show_tells_what_comes_next() {
    // In the same calendar 28 years on, so that it lies ahead whenever this runs.
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("mail");
    fs::create_dir(&mail).unwrap();
    for file in fs::read_dir("demo/mail").unwrap().map(Result::unwrap) {
        let raw = fs::read_to_string(file.path()).unwrap();
        fs::write(mail.join(file.file_name()), raw.replace("2026", "2054")).unwrap();
    }
    let (config, path) = (with_database(folder.path()), folder.path().join("out"));
    let simulate = bywhen(&[
        "simulate",
        "--config",
        &config,
        "--mail",
        &mail.to_string_lossy(),
        "--until",
        "2054-11-20",
        "--out",
        &path.to_string_lossy(),
    ]);
    assert_eq!(simulate.status.code(), Some(0), "{}", err(&simulate));
    let shown = out(&bywhen(&["show", "--config", &config, "TR-2054-0001"]));
    let next = "Friday 27 November 2054 at 08:30: the prompt goes to Hassan Mirza and Ruth Penhale, unless an update comes first";
    assert!(shown.contains(next), "`{next}` is not in:\n{shown}");
}

#[test]
fn log_and_show_tell_what_a_simulation_logged() {
    let folder = tempfile::tempdir().unwrap();
    let config = with_database(folder.path());
    let path = folder.path().join("out");
    let simulate = bywhen(&[
        "simulate",
        "--config",
        &config,
        "--mail",
        "demo/mail",
        "--until",
        "2026-11-20",
        "--out",
        &path.to_string_lossy(),
    ]);
    assert_eq!(simulate.status.code(), Some(0), "{}", err(&simulate));
    assert!(out(&simulate).contains("4 items"), "{}", out(&simulate));

    let table = out(&bywhen(&["log", "--config", &config, "--open"]));
    assert!(table.contains("TR-2026-0001") && !table.contains("TR-2026-0003"), "{table}");
    let json: serde_json::Value = serde_json::from_str(&out(&bywhen(&["log", "--config", &config, "--json"]))).unwrap();
    assert_eq!(
        json,
        serde_json::from_str::<serde_json::Value>(&fs::read_to_string(path.join("log.json")).unwrap()).unwrap()
    );
    let csv = out(&bywhen(&["log", "--config", &config, "--csv"]));
    assert_eq!(csv.lines().count(), 5, "{csv}");
    let xlsx = folder.path().join("log.xlsx");
    assert_eq!(bywhen(&["log", "--config", &config, "--xlsx", &xlsx.to_string_lossy()]).status.code(), Some(0));
    assert!(fs::read(&xlsx).unwrap().starts_with(b"PK"));

    // As that morning's letter told it, but for what is attached.
    let digest = out(&bywhen(&["digest", "--config", &config, "--date", "2026-11-18"]));
    assert!(digest.starts_with("IRO tracking, Wednesday 18 November 2026: "), "{digest}");
    let sent = fs::read_dir(path.join("outbox")).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
    let sent = sent.map(|bytes| mail_parser::MessageParser::default().parse(&bytes).unwrap().into_owned());
    let letter = sent
        .into_iter()
        .find(|mail| mail.subject().is_some_and(|subject| subject.starts_with("IRO tracking, Wednesday 18 November")))
        .expect("the digest of that day");
    let text = letter.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(digest.split_once("\n\n").unwrap().1, text);
    fails(&["digest", "--config", &config, "--date", "2199-01-01"], 2, &["2199-01-01", "has not come yet"]);

    let summaries = folder.path().join("summaries");
    let quarter = ["summary", "--config", &config, "--quarter", "2026-Q4", "--out", &summaries.to_string_lossy()];
    let asked = |more: &[&str]| quarter.iter().chain(more).map(ToString::to_string).collect::<Vec<String>>();
    let told = |more: &[&str]| bywhen(&asked(more).iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(told(&[]).status.code(), Some(0));
    assert_eq!(told(&["--unit", "children in care"]).status.code(), Some(0));
    for file in [
        "IRO tracking report 2026-Q4.html",
        "IRO tracking report 2026-Q4.xlsx",
        "IRO tracking report 2026-Q4 for partners.xlsx",
        "IRO tracking summary 2026-Q4 Children-in-Care draft.docx",
        "IRO tracking summary 2026-Q4 Children-in-Care became.png",
    ] {
        assert!(fs::metadata(summaries.join(file)).is_ok_and(|file| file.len() > 1000), "{file}");
    }
    let page = fs::read_to_string(summaries.join("IRO tracking report 2026-Q4.html")).unwrap();
    assert!(page.contains("src=\"IRO%20tracking%20report%202026-Q4%20became.png\"") && !page.contains("cid:"));
    let unit = told(&["--unit", "North Pole"]);
    assert_eq!(unit.status.code(), Some(2));
    assert!(err(&unit).contains("there are: Children in Care"), "{}", err(&unit));
    fails(&["summary", "--config", &config, "--quarter", "2199-Q1", "--out", "x"], 2, &["2199-Q1", "has not begun"]);
    fails(&["summary", "--config", &config, "--quarter", "Q1", "--out", "x"], 2, &["Q1", "2026-Q4"]);

    let shown = out(&bywhen(&["show", "--config", &config, "tr-2026-1"]));
    for words in [
        "TR-2026-0001",
        "Hassan Mirza",
        "first set  Friday 13 November 2026",
        "goes out on Friday 27 November 2026",
        "Amended by Ruth Penhale: date moved from Fri 13 Nov 2026 to Fri 27 Nov 2026.",
        "→ letter 1, receipt: ruth.penhale@elmbrook.gov.uk sent",
    ] {
        assert!(shown.contains(words), "`{words}` is not in:\n{shown}");
    }
    let several = out(&bywhen(&["show", "--config", &config, "TR-2026-0002", "TR-2026-0003", "tr-2026-2"]));
    assert_eq!(several.matches("\nHistory\n").count(), 2, "{several}");
    assert!(several.contains("prompt suppressed because "), "{several}");
    let json = out(&bywhen(&["show", "--json", "--config", &config, "TR-2026-0002", "TR-2026-0003"]));
    let refs: Vec<String> =
        json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["ref"].to_string()).collect();
    assert_eq!(refs, ["\"TR-2026-0002\"", "\"TR-2026-0003\""]);
    fails(&["show", "--config", &config, "TR-2026-9999"], 2, &["TR-2026-9999 is not in the log", "`bywhen log`"]);
    fails(
        &["show", "--config", &config, "TR-2026-0010", "DR-2026-0001"],
        2,
        &[
            "TR-2026-0010 is not in the log; there is TR-2026-0001",
            "DR-2026-0001 is not in the log; there is TR-2026-0001",
        ],
    );
}

#[test]
fn a_reader_that_goes_away_ends_a_command_quietly() {
    for arguments in [&["read", "--config", "demo/config", "demo/mail", "demo/mail", "demo/mail"][..], &["--help"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()), "{arguments:?}");
    }
}
