//! The configuration folder as an operator touches it: the sample is right, and every mistake is named, all in one go.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use bywhen::{
    config::{self, Purpose, SAMPLE},
    model::process::Process,
};
use std::{fs, path::Path};

/// A folder with this `bywhen.toml` and a short `people.csv`, and files by name.
fn folder(toml: &str, more: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bywhen.toml"), toml).unwrap();
    let people = "email,name,initials,role,team,unit,manager,aliases\nann@x.gov.uk,Ann Lee,AL,IRO,,,,\n";
    fs::write(folder.path().join("people.csv"), people).unwrap();
    for (name, text) in more {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

const SMALL: &str = "[authority]\nname = \"X\"\ndomains = [\"x.gov.uk\"]\n[mailbox]\naddress = \"box@x.gov.uk\"\n";

fn mistakes(folder: &Path) -> Vec<String> {
    match config::load(folder, Purpose::Offline) {
        Err(bywhen::error::Error::Usage(mistakes)) => mistakes,
        other => panic!("no mistakes found: {other:?}"),
    }
}

/// Every mistake asked for is named with file, line and words.
fn check(toml: &str, more: &[(&str, &str)], expected: &[(&str, usize, &str)]) {
    let folder = folder(toml, more);
    let found = mistakes(folder.path());
    for (file, line, words) in expected {
        let place = format!("{file}:{line}:");
        assert!(
            found.iter().any(|mistake| mistake.contains(&place) && mistake.contains(words)),
            "{place} {words} is not among {found:#?}"
        );
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

#[test]
fn the_sample_configuration_is_right_with_every_line_taken_in() {
    // Lines such as `# poll_seconds = 120` are settings left out; taken in, each must be a key the program knows.
    let taken_in: String = SAMPLE
        .lines()
        .map(|line| {
            let setting = line.strip_prefix("# ").filter(|rest| {
                let key = rest.split(" = ").next().unwrap_or_default();
                rest.contains(" = ") && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            });
            let quiet = setting.filter(|setting| !setting.contains("/etc/") && !setting.starts_with("templates"));
            quiet.unwrap_or(line).to_owned() + "\n"
        })
        .collect();
    for text in [SAMPLE, &taken_in] {
        let people = fs::read_to_string("tests/stories/config/people.csv").unwrap();
        let folder = folder(text, &[("people.csv", &people)]);
        if let Err(error) = config::load(folder.path(), Purpose::Offline) {
            panic!("{error}");
        }
    }
}

#[test]
fn every_mistake_is_named_by_file_line_and_key_all_in_one_go() {
    check(
        "[authority]\nname = \"X\"\ntimezone = \"Europe/Londn\"\ndomains = [\"x.gov.uk\"]\n\
         [mailbox]\naddress = \"not an address\"\npol_seconds = 5\npoll_seconds = \"often\"\n\
         [outgoing]\nurl = \"ftp://x\"\n[times]\ndigest = \"25:00\"\n[extra]\na = 1\n",
        &[],
        &[
            ("bywhen.toml", 3, "[authority] timezone: `Europe/Londn` is no time zone"),
            ("bywhen.toml", 6, "[mailbox] address: `not an address`"),
            ("bywhen.toml", 7, "[mailbox] pol_seconds: unknown key (did you mean `poll_seconds`?)"),
            ("bywhen.toml", 8, "[mailbox] poll_seconds: must be a whole number"),
            ("bywhen.toml", 10, "[outgoing] url: `ftp://` is not known here"),
            ("bywhen.toml", 12, "[times] digest: `25:00` is no time of day"),
            ("bywhen.toml", 13, "unknown section or key `extra`"),
        ],
    );
}

#[test]
fn what_is_wrong_with_a_database_on_a_server_is_said() {
    let wrong = if cfg!(feature = "postgres") {
        [
            ("postgres://bywhen:secret@db/bywhen", "a password must not stand in a URL; name a password_file"),
            ("postgres://bywhen@db", "names no database"),
            ("mysql://bywhen@db/bywhen", "`mysql://` is not known here"),
        ]
    } else {
        ["postgres://bywhen@db/bywhen", "postgresql://bywhen@db/bywhen", "postgres://"]
            .map(|url| (url, "built without PostgreSQL; build it with: cargo build --release --features postgres"))
    };
    for (url, why) in wrong {
        check(&format!("{SMALL}[database]\nurl = \"{url}\"\n"), &[], &[("bywhen.toml", 7, why)]);
    }
    let file = format!("{SMALL}[database]\nurl = \"sqlite:///x.db\"\npassword_file = \"secret\"\n");
    check(&file, &[("secret", "a secret")], &[("bywhen.toml", 6, "a log in a file has no password")]);
}

#[cfg(feature = "postgres")]
#[test]
fn a_database_on_a_server_has_its_password_from_a_file() {
    let toml = format!("{SMALL}[database]\nurl = \"postgres://bywhen@db/bywhen\"\npassword_file = \"secret\"\n");
    let folder = folder(&toml, &[("secret", "of the tests\n")]);
    let settings = config::load(folder.path(), Purpose::Offline).unwrap();
    let Some(config::Database::Server(server)) = settings.database else { panic!("no server") };
    assert_eq!(
        (server.url.as_str(), server.password.unwrap().expose()),
        ("postgres://bywhen@db/bywhen", "of the tests")
    );
}

#[test]
fn what_is_not_toml_is_named_with_its_line() {
    let folder = folder(&(SMALL.to_owned() + "poll_seconds = \n"), &[]);
    let found = mistakes(folder.path());
    assert!(found.iter().any(|mistake| mistake.contains("bywhen.toml:6: ")), "{found:#?}");
}

#[test]
fn signing_in_by_token_names_what_it_lacks() {
    let toml = SMALL.to_owned()
        + "url = \"imaps://mail.x.gov.uk/INBOX\"\nsign_in = \"oauth\"\n[oauth]\ntoken_url = \"http://x\"\nflow = \"refresh-token\"\n";
    let folder = folder(&toml, &[]);
    let Err(error) = config::load(folder.path(), Purpose::Online) else { panic!("nothing is lacking?") };
    for what in [
        "[oauth] token_url: `http://x` is no https://",
        "[oauth] client_id: is missing",
        "[oauth] refresh_token_file: is missing",
    ] {
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn a_process_or_calendar_file_with_a_mistake_is_named_with_its_line() {
    check(
        SMALL,
        &[
            ("calendar.toml", "bank_holidays = [\"2026-13-01\"]\n"),
            ("processes/own.toml", "id = \"own\"\nprefix = \"OW\"\nname = \"Own\"\ncolour = \"red\"\n"),
        ],
        &[("calendar.toml", 1, ""), ("own.toml", 4, "colour")],
    );
}

#[test]
fn a_process_that_cannot_work_is_named_with_the_line_of_its_key() {
    let ladder = include_str!("stories/processes/practice-alert/practice-alert.toml");
    for (from, to, line, what) in [
        ("prefix = \"PA\"", "prefix = \"pa\"", 3, "`prefix`"),
        ("prefix = \"PA\"", "prefix = \"IR\"", 3, "already used by Issues Resolution"),
        ("labels = [\"Practice Alert\"]", "labels = []", 5, "`labels`"),
        ("to = [\"STAGE\", \"IRO\"]", "to = []", 14, "`to` of a prompt"),
        ("every = 5", "every = 0", 19, "`every`"),
        ("id = \"head-of-service\"", "id = \"alert\"", 36, "stands there twice"),
    ] {
        assert!(ladder.contains(from), "{from}");
        check(
            SMALL,
            &[("processes/practice-alert.toml", &ladder.replacen(from, to, 1))],
            &[("practice-alert.toml", line, what)],
        );
    }
}

#[test]
fn the_process_files_that_are_not_in_force_are_sound() {
    let files: Vec<(String, String)> = std::fs::read_dir("config/more-processes")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (format!("processes/{}", path.file_name().unwrap().display()), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = folder(SMALL, &files);
    let settings = config::load(folder.path(), Purpose::Offline).unwrap();
    let new = files.iter().filter(|(name, _)| !std::path::Path::new("config").join(name).exists());
    assert_eq!(settings.knowledge.processes.iter().count(), 7 + new.count());
}

#[test]
fn the_timetable_with_prompts_for_papers_is_the_built_in_one_but_for_them() {
    let read = |path: &str| Process::from_toml(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut with_papers = read("config/more-processes/review-timetable.toml");
    assert_eq!(with_papers.ahead.len(), 6);
    with_papers.ahead.clear();
    assert_eq!(with_papers, read("config/processes/review-timetable.toml"));
}

#[test]
fn an_empty_process_file_leaves_a_built_in_process_out() {
    let folder = folder(SMALL, &[("processes/midway-monitoring.toml", "")]);
    let settings = config::load(folder.path(), Purpose::Offline).unwrap();
    assert!(settings.knowledge.processes.get("midway-monitoring").is_none());
    assert!(settings.knowledge.processes.get("tracked-recommendation").is_some());
}

#[test]
fn a_password_never_stands_in_what_the_program_prints() {
    let toml = SMALL.to_owned() + "url = \"imaps://mail.x.gov.uk/INBOX\"\npassword_file = \"secret\"\n";
    let folder = folder(&toml, &[("secret", "s3cr3t-of-the-mailbox\n")]);
    let settings = config::load(folder.path(), Purpose::Online).unwrap();
    let printed = format!("{settings:?}");
    assert!(printed.contains("[hidden]") && !printed.contains("s3cr3t"), "{printed}");
}

#[test]
fn a_missing_password_names_every_place_it_may_stand_in() {
    let toml = SMALL.to_owned() + "url = \"imaps://mail.x.gov.uk/INBOX\"\n";
    let folder = folder(&toml, &[]);
    let Err(error) = config::load(folder.path(), Purpose::Online) else { panic!("no password is needed?") };
    for place in ["password_file", "mailbox-password", "BYWHEN_MAILBOX_PASSWORD"] {
        assert!(error.to_string().contains(place), "{error}");
    }
    assert!(
        config::load(folder.path(), Purpose::Offline).is_ok(),
        "a command that opens no connection needs no password"
    );
}
