//! The log changed from the command line: with no daemon, beside a running one, and when one comes or goes in the middle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and waits for other programs"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The demo's council with the demo's log in its database, an empty maildir and a folder for letters.
struct Council {
    folder: TempDir,
}

impl Council {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for sub in ["config", "mail/new", "mail/cur", "mail/tmp", "letters"] {
            fs::create_dir_all(path(sub)).unwrap();
        }
        let toml = fs::read_to_string("demo/config/bywhen.toml").unwrap();
        let address = "[mailbox]\n";
        assert!(toml.contains(address));
        let toml = toml.replace(address, &format!("[mailbox]\nurl = \"maildir://{}\"\n", path("mail").display()));
        let rest = format!(
            "\n[outgoing]\nurl = \"file://{}\"\n[database]\nurl = \"sqlite://{}\"\n[health]\nfile = \"{}\"\n",
            path("letters").display(),
            path("out/bywhen.db").display(),
            path("health").display()
        );
        fs::write(path("config/bywhen.toml"), toml + &rest).unwrap();
        fs::copy("demo/config/people.csv", path("config/people.csv")).unwrap();
        let council = Self { folder };
        let out = council.path("out");
        let simulated = council.bywhen(&["simulate", "--mail", "demo/mail", "--until", "2026-11-20", "--out", &out]);
        assert_eq!(simulated.status.code(), Some(0), "{}", err(&simulated));
        council
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        command.args(arguments).args(["--config", &self.path("config")]);
        command
    }

    fn bywhen(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// It succeeds and says these words.
    fn does(&self, arguments: &[&str], words: &[&str]) {
        let output = self.bywhen(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
        for word in words {
            assert!(out(&output).contains(word), "{arguments:?}: `{word}` is not in: {}", out(&output));
        }
    }

    /// It is refused as a mistake of the user, and says why; the log stays as it was.
    fn refuses(&self, arguments: &[&str], words: &[&str]) {
        let before = self.log();
        let output = self.bywhen(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}{}", out(&output), err(&output));
        for word in words {
            assert!(err(&output).contains(word), "{arguments:?}: `{word}` is not in: {}", err(&output));
        }
        assert_eq!(self.log(), before, "{arguments:?} changed the log");
    }

    fn log(&self) -> serde_json::Value {
        serde_json::from_str(&out(&self.bywhen(&["log", "--json"]))).unwrap()
    }

    fn item(&self, reference: &str) -> serde_json::Value {
        let log = self.log();
        log.as_array().unwrap().iter().find(|item| item["ref"] == reference).unwrap().clone()
    }

    fn history(&self, reference: &str) -> String {
        self.item(reference)["history"].to_string()
    }

    /// A daemon that owns the log and is at work.
    fn daemon(&self) -> Daemon {
        let _ = fs::remove_file(self.path("health"));
        let stderr = fs::File::options().create(true).append(true).open(self.path("stderr")).unwrap();
        let daemon = Daemon(self.command(&["run"]).stderr(stderr).stdout(Stdio::null()).spawn().unwrap());
        wait_for("the daemon to be at work", || Path::new(&self.path("health")).exists());
        daemon
    }

    /// Letters of this kind about an item that left.
    fn letters(&self, kind: &str, reference: &str) -> usize {
        let files: Vec<PathBuf> =
            fs::read_dir(self.path("letters")).unwrap().map(|entry| entry.unwrap().path()).collect();
        let is = |path: &&PathBuf| {
            let text = fs::read_to_string(path).unwrap_or_default();
            text.contains(&format!("X-Bywhen-Kind: {kind}\r\n")) && text.contains(&format!("X-Bywhen-Ref: {reference}"))
        };
        files.iter().filter(is).count()
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

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !there() {
        assert!(begun.elapsed() < Duration::from_secs(20), "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn without_a_daemon_a_command_changes_the_log_and_its_receipt_leaves_with_the_next_start() {
    let council = Council::new();
    council.does(
        &["resolve", "tr-2026-1", "--by", "Joan Birkett", "--outcome", "PEP held on 3 December"],
        &[
            "TR-2026-0001: Resolved by Joan Birkett, on the IRO's word: “PEP held on 3 December”",
            "A receipt goes to Ruth Penhale and Joan Birkett.",
        ],
    );
    let item = council.item("TR-2026-0001");
    assert_eq!((&item["status"], &item["outcome"]), (&"resolved".into(), &"PEP held on 3 December".into()));
    assert_eq!(council.letters("receipt", "TR-2026-0001"), 0);
    let daemon = council.daemon();
    wait_for("the receipt", || council.letters("receipt", "TR-2026-0001") == 1);
    daemon.stop();
}

#[test]
fn beside_a_running_daemon_a_command_is_carried_out_at_once_by_the_daemon() {
    let council = Council::new();
    let daemon = council.daemon();
    let begun = Instant::now();
    council.does(
        &[
            "amend",
            "TR-2026-0001",
            "--by",
            "RP",
            "--date",
            "12/1/2098",
            "--who",
            "Hassan Mirza",
            "--what",
            "finish the PEP",
        ],
        &[
            "TR-2026-0001: Amended by Ruth Penhale: date moved from",
            "to Sun 12 Jan 2098",
            "A receipt goes to Ruth Penhale.",
        ],
    );
    assert!(begun.elapsed() < Duration::from_secs(5), "it took {:?}", begun.elapsed());
    wait_for("the receipt", || council.letters("receipt", "TR-2026-0001") == 1);
    let item = council.item("TR-2026-0001");
    assert_eq!((&item["by_when"], &item["what"]), (&"2098-01-12".into(), &"finish the PEP".into()));
    assert_eq!(item["prompt"]["state"], "scheduled");
    council.does(
        &["note", "TR-2026-0001", "TR-2026-0002", "--by", "joan.birkett@elmbrook.gov.uk", "--text", "mother has moved"],
        &["TR-2026-0001: Note by Joan Birkett: mother has moved", "TR-2026-0002: Note by Joan Birkett"],
    );
    council.does(&["withdraw", "TR-2026-0001", "--by", "RP"], &["Withdrawn by Ruth Penhale"]);
    council.refuses(&["resolve", "TR-2026-0001", "--by", "RP"], &["was withdrawn on", "Nothing was changed"]);
    daemon.stop();
    // The daemon decided all of it on the log it had in memory: a start from the disk sees the same.
    let log = council.log();
    council.daemon().stop();
    assert_eq!(council.log(), log);
}

#[test]
fn commands_given_all_at_once_are_each_carried_out_exactly_once_while_daemons_come_and_go() {
    let council = Council::new();
    let mut daemon = Some(council.daemon());
    let commands: Vec<(usize, Child)> = (0..12)
        .map(|number| {
            if number == 4 {
                drop(daemon.take());
            }
            if number == 8 {
                daemon = Some(council.daemon());
            }
            let text = format!("remark {number:02}.");
            let mut command = council.command(&["note", "TR-2026-0001", "--by", "RP", "--text", &text]);
            (number, command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
        })
        .collect();
    for (number, command) in commands {
        let output = command.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "remark {number}: {}", err(&output));
    }
    let history = council.history("TR-2026-0001");
    for number in 0..12 {
        assert_eq!(history.matches(&format!("remark {number:02}.")).count(), 1, "remark {number} in {history}");
    }
}

#[test]
fn what_cannot_be_asked_is_refused_with_its_reason_and_changes_nothing() {
    let council = Council::new();
    let closed = "TR-2026-0003";
    assert_eq!(council.item(closed)["status"], "resolved");
    for (arguments, words) in [
        (&["resolve", "TR-2026-0001"][..], &["--by"][..]),
        (&["resolve", "--by", "RP"], &["REF"]),
        (&["resolve", "TR-2026", "--by", "RP"], &["TR-2026", "is not a reference such as"]),
        (&["resolve", "TR-2026-0010", "--by", "RP"], &["TR-2026-0010 is not in the log; there is TR-2026-0001"]),
        (&["resolve", "TR-2026-0001", "--by", "Ruth"], &["--by", "`Ruth`", "there is Ruth Penhale"]),
        (&["resolve", "TR-2026-0001", "--by", "Hassan Mirza"], &["--by", "Hassan Mirza is SW", "IRO"]),
        (&["resolve", closed, "--by", "RP"], &["TR-2026-0003 was resolved on", "Nothing was changed"]),
        (&["resolve", "TR-2026-0001", closed, "--by", "RP"], &["TR-2026-0003 was resolved on"]),
        (&["amend", "TR-2026-0001", "--by", "RP"], &["--date", "--who", "--what"]),
        (
            &["amend", "TR-2026-0001", "--by", "RP", "--date", "soon"],
            &["--date", "`soon` is no date such as 2027-01-12"],
        ),
        (&["amend", "TR-2026-0001", "--by", "RP", "--date", "2001-01-12"], &["Fri 12 Jan 2001 is past"]),
        (&["amend", "TR-2026-0001", "--by", "RP", "--who", "Nobody"], &["--who", "`Nobody`", "by address"]),
        (&["amend", "TR-2026-0001", "--by", "RP", "--who", "Hassan Mirza"], &["TR-2026-0001 stands so already"]),
        (&["note", "TR-2026-0001", "--by", "RP", "--text", " "], &["--text is empty"]),
    ] {
        council.refuses(arguments, words);
    }
}

#[test]
fn a_daemon_that_does_not_answer_is_given_up_and_the_request_taken_back() {
    let council = Council::new();
    let daemon = council.daemon();
    let pid = daemon.0.id().to_string();
    let signal = |name: &str| assert!(Command::new("kill").args([name, &pid]).status().unwrap().success());
    let ask = || {
        signal("-STOP");
        let output = council.bywhen(&["note", "TR-2026-0001", "--by", "RP", "--text", "never", "--wait", "3"]);
        signal("-CONT");
        output
    };
    let mut output = ask();
    // Stopped in the middle of a commit it holds the database itself: then it is told so, and caught at another moment.
    while err(&output).contains("is locked by another program") {
        std::thread::sleep(Duration::from_millis(700));
        output = ask();
    }
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert!(err(&output).contains("taken back and nothing was changed"), "{}", err(&output));
    std::thread::sleep(Duration::from_secs(2));
    assert!(!council.history("TR-2026-0001").contains("never"));
    daemon.stop();
}

#[test]
fn a_database_that_was_never_begun_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config");
    fs::create_dir_all(&config).unwrap();
    let toml = fs::read_to_string("demo/config/bywhen.toml").unwrap();
    let database = folder.path().join("bywhen.db");
    fs::write(config.join("bywhen.toml"), format!("{toml}\n[database]\nurl = \"sqlite://{}\"\n", database.display()))
        .unwrap();
    fs::copy("demo/config/people.csv", config.join("people.csv")).unwrap();
    let refused = Command::new(env!("CARGO_BIN_EXE_bywhen"))
        .args(["resolve", "TR-2026-0001", "--by", "RP", "--config"])
        .arg(&config)
        .output()
        .unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("has not run with this configuration yet"), "{}", err(&refused));
    assert!(!Path::new(&database).exists());
}
