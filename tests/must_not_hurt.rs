//! Input that must not hurt: each gives a clear message or a mail set aside with its reason, and the next mail is read.

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

use serde_json::Value;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

const TEXT: &str = "Hi Hassan,\r\n\r\nTracked Recommendation: Hassan to complete Mia Calloway's PEP by Friday 18 December 2026.\r\n\r\nRuth\r\n";

fn mail(headers: &str, body: &[u8]) -> Vec<u8> {
    let mut raw = format!(
        "From: ruth.penhale@elmbrook.gov.uk\r\nTo: hassan.mirza@elmbrook.gov.uk\r\nCc: iro.tracking@elmbrook.gov.uk\r\n\
         Subject: Tracked Recommendation - Mia C\r\n{headers}\r\n"
    )
    .into_bytes();
    raw.extend_from_slice(body);
    raw
}

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

fn bywhen(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bywhen")).args(arguments).output().unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
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

#[test]
fn a_database_by_a_newer_version_is_refused_by_every_command_and_left_as_it_is() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let database = council.database();
    council.start().stop();
    block(async {
        let options = SqliteConnectOptions::new().filename(&database);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)")
            .execute(&mut connection)
            .await
            .unwrap();
    });
    for arguments in [&["run"][..], &["log"], &["show", "TR-2026-0001"], &["resolve", "TR-2026-0001", "--by", "RP"]] {
        let output = council.command(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains("was written by a newer version of bywhen"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_work_goes_on_when_there_is_room_again() {
    let disk = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
        .arg(disk.path())
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: a small disk to fill can be mounted by root alone");
        return;
    }
    let _unmount = Mounted(disk.path().to_owned());
    let council = Council::on(tempfile::tempdir().unwrap());
    council.set(&council.database().to_string_lossy(), &disk.path().join("bywhen.db").to_string_lossy());
    let daemon = council.start();
    let filler = disk.path().join("filler");
    let mut file = fs::File::create(&filler).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    drop(file);
    council.deliver("one", TEXT, 10_000);
    wait_for("the full disk to be told of", || council.said().contains("is full"));
    assert_eq!(council.log().as_array().unwrap().len(), 0, "the log can still be read");
    fs::remove_file(filler).unwrap();
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    council.deliver("two", TEXT, 10);
    wait_for("the mail after it", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    daemon.stop();
    let receipts = || {
        fs::read_dir(council.dir.path().join("letters")).unwrap().filter(|letter| {
            fs::read_to_string(letter.as_ref().unwrap().path()).unwrap().contains("X-Bywhen-Kind: receipt")
        })
    };
    assert_eq!(receipts().count(), 2, "one for each mail: {}", council.said());
}

struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// The demo's council with a maildir and a folder for letters.
struct Council {
    dir: TempDir,
}

impl Council {
    fn on(dir: TempDir) -> Self {
        let path = |name: &str| dir.path().join(name);
        for sub in ["config", "mail/new", "mail/cur", "mail/tmp", "letters", "disk"] {
            fs::create_dir_all(path(sub)).unwrap();
        }
        let toml = fs::read_to_string("demo/config/bywhen.toml").unwrap();
        let toml = toml.replace("[mailbox]\n", &format!("[mailbox]\nurl = \"maildir://{}\"\n", path("mail").display()));
        let rest = format!(
            "\n[outgoing]\nurl = \"file://{}\"\n[database]\nurl = \"sqlite://{}\"\n[health]\nfile = \"{}\"\n",
            path("letters").display(),
            path("disk/bywhen.db").display(),
            path("health").display()
        );
        fs::write(path("config/bywhen.toml"), toml + &rest).unwrap();
        fs::copy("demo/config/people.csv", path("config/people.csv")).unwrap();
        Self { dir }
    }

    fn database(&self) -> PathBuf {
        self.dir.path().join("disk/bywhen.db")
    }

    fn set(&self, from: &str, to: &str) {
        let file = self.dir.path().join("config/bywhen.toml");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from));
        fs::write(file, text.replace(from, to)).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        command.args(arguments).arg("--config").arg(self.dir.path().join("config"));
        command
    }

    fn start(&self) -> Daemon {
        let stderr = fs::File::options().create(true).append(true).open(self.dir.path().join("stderr")).unwrap();
        let daemon = Daemon(self.command(&["run"]).stderr(stderr).stdout(Stdio::null()).spawn().unwrap());
        wait_for("the daemon to be at work", || self.dir.path().join("health").exists());
        daemon
    }

    fn said(&self) -> String {
        fs::read_to_string(self.dir.path().join("stderr")).unwrap()
    }

    fn log(&self) -> Value {
        let output = self.command(&["log", "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A mail with a picture of so many lines.
    fn deliver(&self, name: &str, text: &str, lines: usize) {
        let date = chrono::Utc::now().to_rfc2822();
        let headers = format!(
            "Date: {date}\r\nMessage-ID: <{name}@elmbrook.gov.uk>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
        );
        let text = text.replace("18 December 2026", "18 December 2098").replace("Friday ", "");
        let picture = "QUJD".repeat(19) + "\r\n";
        let body = format!(
            "--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{}--b--\r\n",
            picture.repeat(lines)
        );
        let waiting = self.dir.path().join("mail/tmp").join(name);
        fs::write(&waiting, mail(&headers, body.as_bytes())).unwrap();
        fs::rename(waiting, self.dir.path().join("mail/new").join(name)).unwrap();
    }
}

struct Daemon(Child);

impl Daemon {
    fn stop(mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !there() {
        assert!(begun.elapsed() < Duration::from_secs(40), "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn block<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}
