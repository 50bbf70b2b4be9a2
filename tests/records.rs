//! The record: chained, verified, backed up, restored without sending anything twice, and gathered for those it is about.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// A council with a log, made by playing mail back.
struct World {
    dir: TempDir,
}

#[path = "records/backups.rs"]
mod backups;
#[cfg(feature = "sqlcipher")]
#[path = "records/cipher.rs"]
mod cipher;
#[path = "records/removals.rs"]
mod removals;
#[cfg(feature = "postgres")]
#[path = "records/server.rs"]
mod server;
#[path = "records/upgrade.rs"]
mod upgrade;

impl World {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let world = Self { dir };
        fs::create_dir(world.path("mail")).unwrap();
        fs::create_dir(world.path("config")).unwrap();
        fs::copy("tests/stories/config/people.csv", world.path("config/people.csv")).unwrap();
        let toml = fs::read_to_string("tests/stories/config/bywhen.toml").unwrap();
        let database = world.path("out/bywhen.db");
        let toml = format!("{toml}\n[database]\nurl = \"sqlite://{}\"\n", database.display());
        fs::write(world.path("config/bywhen.toml"), toml).unwrap();
        world
    }

    fn path(&self, below: &str) -> PathBuf {
        self.dir.path().join(below)
    }

    fn mail(&self, name: &str, from: &str, date: &str, subject: &str, more: &str, text: &str) {
        let mail = format!(
            "From: {from}@elmbrook.gov.uk\r\nTo: hassan.mirza@elmbrook.gov.uk, ruth.penhale@elmbrook.gov.uk, iro.tracking@elmbrook.gov.uk\r\n\
             Date: {date}\r\nMessage-ID: <{name}@elmbrook.gov.uk>\r\nSubject: {subject}\r\n{more}\r\n{text}\r\n"
        );
        fs::write(self.path("mail").join(format!("{name}.eml")), mail).unwrap();
    }

    fn recommendation(&self) {
        let text = "Hassan, please complete the PEP for Mia Calloway by Friday 6 November 2026.";
        self.mail(
            "one",
            "ruth.penhale",
            "Mon, 2 Nov 2026 09:14:00 +0000",
            "Tracked Recommendation - Mia Calloway",
            "",
            text,
        );
    }

    fn simulate(&self, until: &str) {
        let out = self.path("out");
        let done = self.run(&[
            "simulate",
            "--mail",
            &self.path("mail").display().to_string(),
            "--until",
            until,
            "--out",
            &out.display().to_string(),
        ]);
        assert!(done.status.success(), "{}", said(&done));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let (word, rest) = arguments.split_first().unwrap();
        Command::new(env!("CARGO_BIN_EXE_bywhen"))
            .args([*word, "--config"])
            .arg(self.path("config"))
            .args(rest)
            .output()
            .unwrap()
    }

    fn change(&self, sql: &'static str) {
        let options = SqliteConnectOptions::new().filename(self.path("out/bywhen.db"));
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            for statement in sql.split(';') {
                sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
            }
            connection.close().await.unwrap();
        });
    }

    /// How often each letter left: by kind, reference and recipient.
    fn letters(&self, folder: &str) -> BTreeMap<String, u32> {
        let mut left = BTreeMap::new();
        for entry in fs::read_dir(self.path("out").join(folder)).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let header = |name: &str| {
                text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
            };
            let kind = header("X-Bywhen-Kind:");
            *left.entry(format!("{kind} {} {}", header("X-Bywhen-Ref:"), header("Subject:"))).or_default() += 1;
        }
        left
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

#[test]
fn whoever_changes_the_history_breaks_its_chain() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    let sound = world.run(&["verify"]);
    assert!(sound.status.success(), "{}", said(&sound));
    let end = said(&sound).lines().find_map(|line| line.strip_prefix("end of the chain: ").map(str::to_owned)).unwrap();
    assert!(said(&world.run(&["verify", "--noted", &end])).contains("the end that was noted is in the chain"));

    let first_seq = end.split(':').next().unwrap().to_owned();
    let other = format!("{first_seq}:00000000");
    let refused = world.run(&["verify", "--noted", &other]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("not the one that was noted"), "{}", said(&refused));

    world.change("DROP TRIGGER events_are_never_changed; UPDATE events SET text = 'Something else.' WHERE seq = 1");
    let changed = world.run(&["verify"]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(said(&changed).contains("at event 1"), "{}", said(&changed));
}

#[test]
fn what_is_taken_out_of_the_history_is_missed_and_a_changed_table_is_told() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    world.change("UPDATE items SET state = replace(state, 'PEP', 'bus pass')");
    let changed = world.run(&["verify"]);
    assert!(said(&changed).contains("TR-2026-0001 differs"), "{}", said(&changed));
    world.change(
        "DROP TRIGGER events_are_never_removed; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
    );
    assert!(said(&world.run(&["verify"])).contains("changed from outside"), "{}", said(&world.run(&["verify"])));
}

/// A day so many days from today, as it stands in a `Date:` header, in a sentence, and in an option.
fn day(from_today: i64) -> (String, String, String) {
    let day = (bywhen::clock::Clock::System.now() + chrono::TimeDelta::days(from_today)).date_naive();
    let written = |format: &str| day.format(format).to_string();
    (written("%a, %-d %b %Y 09:14:00 +0000"), written("%-d %B %Y"), written("%Y-%m-%d"))
}

#[test]
fn a_restored_backup_sends_nothing_a_second_time_and_goes_on() {
    let world = World::new();
    let recommend = |name: &str, what: &str, sent: i64, by: i64| {
        let text = format!("Hassan, please {what} for Mia Calloway by {}.", day(by).1);
        let subject = format!("Tracked Recommendation {name} - Mia Calloway");
        world.mail(name, "ruth.penhale", &day(sent).0, &subject, "", &text);
    };
    recommend("one", "complete the PEP", -24, -20);
    world.simulate(&day(-23).2);
    let backup = world.path("backup.db").display().to_string();
    let copied = world.run(&["backup", "--out", &backup]);
    assert!(copied.status.success(), "{}", said(&copied));
    assert_eq!(world.run(&["backup", "--out", &backup]).status.code(), Some(2), "a backup is never written over");

    // After the backup: another recommendation with its receipt, and the prompt of the first.
    recommend("two", "update the pathway plan", -22, 10);
    world.simulate(&day(-17).2);
    let before = world.letters("outbox");
    let (first, second) = before.keys().partition::<Vec<_>, _>(|letter| letter.contains("Recommendation one"));
    assert!(first.iter().any(|letter| letter.starts_with("prompt")) && !second.is_empty(), "{before:?}");
    fs::rename(world.path("out/outbox"), world.path("out/outbox-before")).unwrap();

    let restored = world.run(&["restore", "--from", &backup]);
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(said(&restored).contains("the log that stood there is now"), "{}", said(&restored));
    // Everything until the moment of restoring is held back, what comes later leaves.
    world.simulate(&day(12).2);
    let after = world.letters("outbox");
    let twice: Vec<&String> =
        after.keys().filter(|letter| before.contains_key(*letter) && !letter.starts_with("digest")).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(
        after.keys().any(|letter| letter.starts_with("prompt") && letter.contains("Recommendation two")),
        "{after:?}"
    );
    let reference = first[0].split(' ').nth(1).unwrap().to_owned();
    let shown = said(&world.run(&["show", &reference]));
    assert!(shown.contains("prompt: held back: hassan.mirza@elmbrook.gov.uk"), "{shown}");
    assert!(world.run(&["verify"]).status.success());
}

#[test]
fn all_that_concerns_a_child_or_a_person_is_gathered_and_nothing_else() {
    let world = World::new();
    world.recommendation();
    world.mail(
        "reply",
        "hassan.mirza",
        "Tue, 3 Nov 2026 10:00:00 +0000",
        "RE: Tracked Recommendation - Mia Calloway",
        "In-Reply-To: <one@elmbrook.gov.uk>\r\n",
        "The PEP was held yesterday.",
    );
    world.mail(
        "aside",
        "joan.birkett",
        "Tue, 3 Nov 2026 11:00:00 +0000",
        "Room booking",
        "",
        "Can Mia Calloway's room be booked?",
    );
    world.mail(
        "other",
        "joan.birkett",
        "Tue, 3 Nov 2026 12:00:00 +0000",
        "Fire drill",
        "",
        "There is a fire drill today.",
    );
    world.simulate("2026-11-04");
    let child = world.path("child").display().to_string();
    let done = world.run(&["subject-access", "--child", "mia calloway", "--out", &child]);
    assert!(said(&done).contains("1 item, 3 mails and"), "{}", said(&done));
    let index = fs::read_to_string(world.path("child/index.csv")).unwrap();
    assert!(
        index.contains("names the child") && index.contains("about TR-2026-0001") && !index.contains("Fire"),
        "{index}"
    );
    let mails: Vec<String> = fs::read_dir(world.path("child/mails"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    assert!(mails.iter().all(|mail| !mail.contains("fire drill")));
    let person = world.path("person").display().to_string();
    let done = world.run(&["subject-access", "--person", "joan.birkett@elmbrook.gov.uk", "--out", &person]);
    assert!(said(&done).contains("0 items, 2 mails"), "{}", said(&done));
    assert_eq!(
        world.run(&["subject-access", "--child", "x", "--out", &person]).status.code(),
        Some(2),
        "never into a folder that is there"
    );
    assert!(Path::new(&person).join("letters").is_dir());
}
