//! `bywhen log`: every filter against a plain recount, each form in which it is given, and a table that fits a real terminal.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::Value;
use std::{
    fs,
    process::{Command, Output},
};

/// A council with a log of many items, made by the program itself from mail.
struct Council(tempfile::TempDir);

const WORKERS: [(&str, &str); 3] = [
    ("hassan.mirza@elmbrook.gov.uk", "Hassan"),
    ("bethan.pugh@elmbrook.gov.uk", "Bethan"),
    ("zofia.nowak@elmbrook.gov.uk", "Zofia"),
];
const CHILDREN: [&str; 4] = ["Mia Clarke", "Tom Barker", "Zoë O’Connell", "Ella Whitaker"];
const WHATS: [&str; 6] = [
    "complete the PEP with the virtual school",
    "book the dentist",
    "arrange the initial health assessment and tell the carers of the date",
    "refer to CAMHS",
    "update the pathway plan and send it to everybody who was at the review in December",
    "start life story work",
];

impl Council {
    fn new() -> Self {
        let held = tempfile::tempdir().unwrap();
        let at = |path: &str| held.path().join(path);
        fs::create_dir_all(at("config")).unwrap();
        fs::create_dir_all(at("mail")).unwrap();
        fs::copy("tests/stories/config/people.csv", at("config/people.csv")).unwrap();
        let toml = fs::read_to_string("tests/stories/config/bywhen.toml").unwrap();
        let database = format!("\n[database]\nurl = \"sqlite://{}\"\n", at("out/bywhen.db").display());
        fs::write(at("config/bywhen.toml"), toml + &database).unwrap();
        for number in 0..24_usize {
            let (address, first) = WORKERS[number % 3];
            let (day, child, what) = (1 + number % 28, CHILDREN[number / 6], WHATS[number % 6]);
            // Half of the dates lie far behind the day on which this runs, half far ahead of it.
            let year = if number.is_multiple_of(2) { 2026 } else { 2096 };
            let mail = format!(
                "From: ruth.penhale@elmbrook.gov.uk\r\nTo: {address}\r\nCc: iro.tracking@elmbrook.gov.uk\r\nDate: Fri, 2 Jan 2026 {number:02}:15:00 +0000\r\n\
                 Message-ID: <{number}@elmbrook.gov.uk>\r\nSubject: Tracked Recommendation - {child} 200000{}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                 {first} to {what} by {day} February {year}.\r\n\r\nRuth\r\n",
                number / 6
            );
            fs::write(at(&format!("mail/{number:02}.eml")), mail).unwrap();
            if number.is_multiple_of(5) {
                let mail = format!(
                    "From: ruth.penhale@elmbrook.gov.uk\r\nTo: {address}\r\nCc: iro.tracking@elmbrook.gov.uk\r\nDate: Mon, 5 Jan 2026 {number:02}:15:00 +0000\r\n\
                     Message-ID: <done-{number}@elmbrook.gov.uk>\r\nIn-Reply-To: <{number}@elmbrook.gov.uk>\r\nSubject: Re: Tracked Recommendation\r\n\r\n\
                     Thank you, I am satisfied that this is resolved.\r\n\r\nRuth\r\n"
                );
                fs::write(at(&format!("mail/{number:02}-done.eml")), mail).unwrap();
            }
        }
        let council = Self(held);
        let [mail, out] = ["mail", "out"].map(|path| council.0.path().join(path).display().to_string());
        let ran = council.bywhen("simulate", &["--mail", &mail, "--until", "2026-01-06", "--out", &out]);
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        council
    }

    fn bywhen(&self, command: &str, arguments: &[&str]) -> Output {
        let config = self.0.path().join("config");
        let mut bywhen = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        bywhen.arg(command).arg("--config").arg(config).args(arguments).output().unwrap()
    }

    fn out(&self, arguments: &[&str]) -> String {
        let ran = self.bywhen("log", arguments);
        assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        serde_json::from_str(&self.out(&[arguments, &["--json"]].concat())).unwrap()
    }
}

#[test]
fn every_filter_and_combination_gives_what_a_plain_recount_of_the_whole_log_gives() {
    let council = Council::new();
    let all = council.json(&[]);
    assert_eq!(all.len(), 24);
    let open = |item: &Value| item["closed"].is_null();
    let overdue = |item: &Value| open(item) && item["by_when"].as_str().is_some_and(|day| day < "2030");
    let check = |arguments: &[&str], wanted: &dyn Fn(&Value) -> bool| {
        let expected: Vec<&Value> = all.iter().filter(|item| wanted(item)).collect();
        let found = council.json(arguments);
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{arguments:?}");
        assert!(!found.is_empty() && found.len() < all.len(), "{arguments:?} parts the log");
    };
    check(&["--open"], &open);
    check(&["--overdue"], &overdue);
    check(&["--child", "clarke mia"], &|item| item["child"]["name"] == "Mia Clarke");
    check(&["--child", "OCONNELL"], &|item| item["child"]["name"] == "Zoë O’Connell");
    check(&["--child", "2000003"], &|item| item["child"]["case_id"] == "2000003");
    check(&["--worker", "nowak"], &|item| item["sw"] == WORKERS[2].0);
    check(&["--worker", "bethan.pugh@"], &|item| item["sw"] == WORKERS[1].0);
    check(&["--team", "willow"], &|item| item["team"] == "Willow Team");
    check(&["--team", "leaving care"], &|item| item["unit"] == "Leaving Care");
    check(&["--from", "2096-02-10"], &|item| item["by_when"].as_str() >= Some("2096-02-10"));
    check(&["--until", "10/02/2026"], &|item| item["by_when"].as_str() <= Some("2026-02-10"));
    check(&["--overdue", "--team", "harbour", "--from", "5/2/2026", "--until", "20/2/2026"], &|item| {
        let day = item["by_when"].as_str().unwrap();
        overdue(item) && item["team"] == "Harbour Team" && ("2026-02-05"..="2026-02-20").contains(&day)
    });
    check(&["--open", "--worker", "mirza", "--child", "tom"], &|item| {
        open(item) && item["sw"] == WORKERS[0].0 && item["child"]["name"] == "Tom Barker"
    });
    assert_eq!(council.json(&["--child", "nobody"]).len(), 0);
    assert_eq!(council.out(&["--child", "nobody"]), "Nothing in the log is like that.\n");
}

#[test]
fn csv_and_workbook_hold_the_same_items_and_no_formula() {
    let council = Council::new();
    let refs: Vec<String> =
        council.json(&["--open"]).iter().map(|item| item["ref"].as_str().unwrap().to_owned()).collect();
    let csv = council.out(&["--open", "--csv"]);
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes()).records().map(Result::unwrap).collect();
    assert_eq!(rows.iter().map(|row| row[0].to_owned()).collect::<Vec<_>>(), refs);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
    let file = council.0.path().join("log.xlsx");
    assert_eq!(
        council.out(&["--open", "--xlsx", &file.display().to_string()]),
        format!("{} items written to {}\n", refs.len(), file.display())
    );
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let sheet = book.worksheet_range("Log").unwrap();
    let first: Vec<String> = sheet.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(first, refs);
    assert!(book.worksheet_formula("Log").unwrap().is_empty());
}

#[test]
fn the_table_fits_the_terminal_it_is_shown_in_and_is_whole_where_it_is_piped() {
    let council = Council::new();
    let piped = council.out(&[]);
    assert!(piped.lines().any(|line| line.ends_with(" at the review in December")) && !piped.contains('…'), "{piped}");
    assert!(piped.contains("24 items: 19 open,"), "{piped}");
    for columns in [80, 100, 132] {
        let command = format!(
            "stty cols {columns}; '{}' log --config '{}'",
            env!("CARGO_BIN_EXE_bywhen"),
            council.0.path().join("config").display()
        );
        let shown = Command::new("script").args(["-qec", &command, "/dev/null"]).output().unwrap();
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert_eq!(shown.lines().filter(|line| line.contains("TR-2026-")).count(), 24, "{shown}");
        let longest = shown.lines().map(|line| line.trim_end().chars().count()).max().unwrap();
        assert!(longest <= columns, "{longest} characters in a window of {columns}:\n{shown}");
    }
}

#[test]
fn a_mistake_is_told_with_what_to_write_instead() {
    let council = Council::new();
    for (arguments, words) in [
        (&["--from", "31/2/2026"][..], "write it as 2026-12-11 or 11/12/2026"),
        (&["--from", "2026-12-02", "--until", "2026-12-01"], "--from 2026-12-02 lies after --until 2026-12-01"),
        (&["--json", "--csv"], "cannot be used with"),
        (&["--xlsx", "no/such/folder/log.xlsx"], "no/such/folder/log.xlsx"),
        (&["--team"], "--team <TEAM>"),
    ] {
        let ran = council.bywhen("log", arguments);
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
    let help = String::from_utf8(council.bywhen("log", &["--help"]).stdout).unwrap();
    assert!(help.contains("Examples:") && help.contains("bywhen log --overdue --team North"), "{help}");
}
