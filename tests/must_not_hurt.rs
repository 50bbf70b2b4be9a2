//! Input and faults that must not hurt: each gives a clear message or a mail set aside with its reason, and the next mail is read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test fails by panicking, and waits for other programs"
)]

#[path = "must_not_hurt/clock.rs"]
mod clock;
#[path = "must_not_hurt/council.rs"]
mod council;
#[path = "must_not_hurt/disk.rs"]
mod disk;
#[path = "must_not_hurt/settings.rs"]
mod settings;

use council::{TEXT, block, bywhen, err, mail};
use serde_json::Value;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{fmt::Write as _, fs, io::Write as _, path::Path, process::Command};
use tempfile::TempDir;

fn dated(headers: &str) -> String {
    format!("Date: Mon, 2 Nov 2026 09:14:00 +0000\r\n{headers}")
}

/// A message in a message in a message …
fn nested(depth: usize) -> Vec<u8> {
    let mut raw = mail(&dated("Message-ID: <innermost@elmbrook.gov.uk>\r\n"), TEXT.as_bytes());
    for _ in 0..depth {
        raw = mail(&dated("Content-Type: message/rfc822\r\n"), &raw);
    }
    raw
}

/// What is tried, and what is read of it.
fn inputs() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let id = |name: &str| dated(&format!("Message-ID: <{name}@elmbrook.gov.uk>\r\n"));
    let mut crowd = String::new();
    for number in 0..5000 {
        let _ = write!(crowd, "{}person{number}@elmbrook.gov.uk", if number > 0 { ",\r\n " } else { "" });
    }
    let nul = mail(
        &id("nul").replace("Message-ID", "X-Nul: a\0b\r\nMessage-ID"),
        TEXT.replace("Ruth", "\0\0Ruth\0").as_bytes(),
    );
    let latin = TEXT.replace("Calloway's", "Calloway\u{92}s").chars().map(|c| c as u8).collect::<Vec<u8>>();
    vec![
        ("00-empty", Vec::new(), "set aside"),
        ("01-noise", (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect(), "set aside"),
        ("02-no-headers", b"\r\nJust some words.\r\nAnd more of them.\r\n".to_vec(), "set aside"),
        (
            "03-wrong-charset",
            mail(&(id("charset") + "Content-Type: text/plain; charset=us-ascii\r\n"), &latin),
            "recommendation",
        ),
        (
            "04-unknown-charset",
            mail(&(id("x") + "Content-Type: text/plain; charset=x-klingon\r\n"), TEXT.as_bytes()),
            "recommendation",
        ),
        ("05-no-date", mail("Message-ID: <no-date@elmbrook.gov.uk>\r\n", TEXT.as_bytes()), "recommendation"),
        (
            "06-1970",
            mail(&id("1970").replace("2 Nov 2026", "1 Jan 1970").replace("Mon", "Thu"), TEXT.as_bytes()),
            "recommendation",
        ),
        ("07-2099", mail(&id("2099").replace("2 Nov 2026", "2 Nov 2099"), TEXT.as_bytes()), "recommendation"),
        (
            "08-crowd",
            mail(
                &(id("crowd") + "Resent-To: x@elmbrook.gov.uk\r\n")
                    .replace("Resent-To: x@elmbrook.gov.uk", &format!("To: {crowd}")),
                TEXT.as_bytes(),
            ),
            "recommendation",
        ),
        ("09-nul", nul, "recommendation"),
        ("10-nested", nested(100), ""),
        ("11-sound", mail(&id("sound"), TEXT.as_bytes()), "recommendation"),
    ]
}

fn written() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, _) in inputs() {
        fs::write(folder.path().join(format!("{name}.eml")), bytes).unwrap();
    }
    folder
}

#[test]
fn read_answers_for_every_file_whatever_it_holds() {
    let folder = written();
    let output = bywhen(&["read", "--config", "demo/config", &folder.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), inputs().len());
    for (answer, (name, _, expected)) in answers.iter().zip(inputs()) {
        let told = match expected {
            "set aside" => answer["doubts"][0]["why"].as_str().unwrap_or_default(),
            _ => answer["kind"].as_str().unwrap(),
        };
        assert!(told.contains(expected), "{name}: {answer}");
        if expected == "recommendation" {
            // Seen from 2099 the date is past: then it is doubted.
            let doubted = name == "07-2099" && answer["doubts"][0]["field"] == "by_when";
            assert!(answer["items"][0]["by_when"] == "2026-12-18" || doubted, "{name}: {answer}");
        }
    }
}

#[test]
fn simulate_sets_aside_what_it_cannot_read_and_logs_the_rest_and_nothing_leaves_the_council() {
    let (folder, out) = (written(), tempfile::tempdir().unwrap());
    let path = |path: &Path| path.to_string_lossy().into_owned();
    let output = bywhen(&[
        "simulate",
        "--config",
        "demo/config",
        "--mail",
        &path(folder.path()),
        "--until",
        "2026-11-06",
        "--out",
        &path(out.path()),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let log: Value = serde_json::from_str(&fs::read_to_string(out.path().join("log.json")).unwrap()).unwrap();
    assert!(log.as_array().unwrap().iter().any(|item| item["status"] == "open"), "{log}");
    let options = SqliteConnectOptions::new().filename(out.path().join("bywhen.db"));
    let (aside, reasons): (i64, i64) = block(async {
        let mut database = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query_as("SELECT count(*), count(why) FROM mails WHERE state = 'set-aside'")
            .fetch_one(&mut database)
            .await
            .unwrap()
    });
    assert_eq!((aside, reasons), (3, 3));
    for letter in fs::read_dir(out.path().join("outbox")).unwrap() {
        let text = fs::read_to_string(letter.unwrap().path()).unwrap();
        let to = text.lines().find(|line| line.starts_with("To: ")).unwrap();
        assert!(to.matches('@').count() == to.matches("@elmbrook.gov.uk").count() && to.len() < 1000, "{to}");
    }
}

#[test]
fn an_attachment_of_50_mb_is_named_and_not_opened_within_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.eml");
    let mut raw = fs::File::create(&file).unwrap();
    let head = mail(&dated("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"), b"");
    raw.write_all(&head).unwrap();
    write!(raw, "--b\r\nContent-Type: text/plain\r\n\r\n{TEXT}\r\n--b\r\nContent-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\r\nContent-Disposition: attachment; filename=\"1 CALLOWAY Mia HM LT RP.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n").unwrap();
    let line = format!("{}\r\n", "QUJD".repeat(19));
    let lines = line.repeat(1000);
    // 57 bytes a line.
    for _ in 0..(50 * 1024 * 1024 / 57 / 1000) {
        raw.write_all(lines.as_bytes()).unwrap();
    }
    raw.write_all(b"--b--\r\n").unwrap();
    drop(raw);
    let output = Command::new("sh")
        .args([
            "-c",
            "ulimit -v 450000; exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_bywhen"),
            "read",
            "--config",
            "demo/config",
        ])
        .arg(&file)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["kind"], "recommendation", "{answer}");
    assert!(answer["doubts"].to_string().contains("attachment of 49 MB not read"), "it is said: {answer}");
}
