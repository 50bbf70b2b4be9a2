//! bywhen itself: its configuration, its process, its database.

use crate::{PATIENCE, dovecot, wait_for};
use bywhen::{
    letters::Composed,
    model::{
        Instant,
        address::Address,
        event::{Event, Happened},
        item::{Item, Prompt, PromptState, Status, Thread},
        letter::LetterKind,
        log::Log,
        reading::Child,
        reference::Reference,
    },
    store::{Durability, NewLetter, Store, Turn},
};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::{Child as Process, Command, ExitStatus},
};
use tempfile::TempDir;

const PEOPLE: &str = "email,name,initials,role,team,unit,manager,aliases
helen.marsh@northmoor.gov.uk,Helen Marsh,HM,IRO,,,,
sarah.jones@northmoor.gov.uk,Sarah Jones,SJ,SW,Oak,North,peter.moss@northmoor.gov.uk,
nosuch@northmoor.gov.uk,Nora Such,NS,SW,Oak,North,peter.moss@northmoor.gov.uk,
peter.moss@northmoor.gov.uk,Peter Moss,PM,PM,Oak,North,ann.field@northmoor.gov.uk,
ann.field@northmoor.gov.uk,Ann Field,AF,SM,,North,,
joan.birkett@northmoor.gov.uk,Joan Birkett,JB,AC,,,,
";

/// A configured bywhen, running or not.
pub(crate) struct Program {
    dir: TempDir,
    process: Option<Process>,
    variables: Vec<(String, String)>,
    #[cfg(feature = "postgres")]
    server: Option<crate::postgres::Postgres>,
}

pub(crate) fn address(person: &str) -> Address {
    Address::new(&format!("{person}@northmoor.gov.uk")).unwrap()
}

impl Program {
    /// Configures it: where mail comes from, where letters go, which authority is believed.
    pub(crate) fn new(mailbox: &str, outgoing: &str, ca_file: &Path) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let ca = ca_file.display();
        let database = dir.path().join("bywhen.db");
        let health = dir.path().join("health");
        let text = format!(
            "[authority]\nname = \"Northmoor Council\"\ndomains = [\"northmoor.gov.uk\"]\n\
             [mailbox]\naddress = \"iro.tracking@northmoor.gov.uk\"\nurl = \"{mailbox}\"\nca_file = \"{ca}\"\npoll_seconds = 20\ntimeout_seconds = 10\n\
             [outgoing]\nurl = \"{outgoing}\"\nca_file = \"{ca}\"\nletters_a_minute = 1000\ntimeout_seconds = 5\ndata_timeout_seconds = 5\n\
             [database]\nurl = \"sqlite://{}\"\n[health]\nfile = \"{}\"\n",
            database.display(),
            health.display()
        );
        std::fs::write(dir.path().join("bywhen.toml"), text).unwrap();
        std::fs::write(dir.path().join("people.csv"), PEOPLE).unwrap();
        Self {
            dir,
            process: None,
            variables: Vec::new(),
            #[cfg(feature = "postgres")]
            server: None,
        }
    }

    /// Its log is kept on this server, and no more in a file.
    #[cfg(feature = "postgres")]
    pub(crate) fn keep_on(&mut self, server: &crate::postgres::Postgres) {
        self.set(&format!("sqlite://{}", self.database().display()), &server.url());
        self.server = Some(server.clone());
    }

    /// A setting changed or added, as it would stand in the file.
    pub(crate) fn set(&self, from: &str, to: &str) {
        let path = self.dir.path().join("bywhen.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "no `{from}` in the configuration");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }

    /// A variable of the environment for the starts to come.
    pub(crate) fn with(&mut self, name: &str, value: &str) {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    pub(crate) fn folder(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.path().join("bywhen.db")
    }

    /// What it wrote on standard error, all starts together.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("stderr")).unwrap_or_default()
    }

    pub(crate) fn start(&mut self) {
        let stderr = File::options().create(true).append(true).open(self.dir.path().join("stderr")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        command
            .args(["run", "--log-level", "debug", "--config"])
            .arg(self.dir.path())
            .env("BYWHEN_MAILBOX_PASSWORD", dovecot::PASSWORD)
            .env("BYWHEN_OUTGOING_PASSWORD", dovecot::PASSWORD)
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .stderr(stderr);
        self.process = Some(command.spawn().unwrap());
    }

    /// Runs another command with the same configuration: its exit code, and all it printed.
    pub(crate) fn command(&self, word: &str) -> (Option<i32>, String) {
        self.command_with(&[word])
    }

    /// The same, with arguments.
    pub(crate) fn command_with(&self, words: &[&str]) -> (Option<i32>, String) {
        let done = Command::new(env!("CARGO_BIN_EXE_bywhen"))
            .args(words)
            .arg("--config")
            .arg(self.dir.path())
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .output()
            .unwrap();
        let printed = [done.stdout, done.stderr].concat();
        (done.status.code(), String::from_utf8_lossy(&printed).into_owned())
    }

    /// Starts it and waits until it has read the mailbox to its end.
    pub(crate) fn start_and_read(&mut self) {
        self.start();
        wait_for("the mailbox to be read for the first time", 30, || {
            (self.count("SELECT count(*) FROM folders") > 0).then_some(())
        });
    }

    /// What monitors are told.
    #[cfg(feature = "postgres")]
    pub(crate) fn health(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("health")).unwrap_or_default()
    }

    /// Has the process stand still, or go on (`STOP`, `CONT`).
    #[cfg(feature = "postgres")]
    pub(crate) fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args([&format!("-{signal}"), &self.id().to_string()]).status().unwrap().success());
    }

    /// The process's number.
    pub(crate) fn id(&self) -> u32 {
        self.process.as_ref().unwrap().id()
    }

    /// Has it ended, and how?
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.process.as_mut()?.try_wait().unwrap()
    }

    /// Is it running?
    #[cfg(feature = "postgres")]
    pub(crate) fn is_running(&mut self) -> bool {
        self.process.as_mut().is_some_and(|process| process.try_wait().unwrap().is_none())
    }

    /// Asks it to stop, and waits for it.
    pub(crate) fn stop(&mut self) -> ExitStatus {
        let mut process = self.process.take().unwrap();
        let _ = Command::new("kill").arg(process.id().to_string()).status();
        process.wait().unwrap()
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    fn ask<T>(&self, question: impl FnOnce(&mut SqliteConnection) -> T) -> Option<T> {
        if !self.dir.path().join("bywhen.db.begun").exists() {
            return None;
        }
        let options = SqliteConnectOptions::new().filename(self.database()).read_only(true);
        let mut connection = block(SqliteConnection::connect_with(&options)).ok()?;
        Some(question(&mut connection))
    }

    /// One number from the database.
    pub(crate) fn count(&self, sql: &'static str) -> i64 {
        #[cfg(feature = "postgres")]
        if let Some(server) = &self.server {
            return server.run(sql).ok().and_then(|number| number.parse().ok()).unwrap_or(-1);
        }
        self.ask(|connection| block(sqlx::query_scalar(sql).fetch_one(connection)).unwrap_or(-1)).unwrap_or(-1)
    }

    /// One text from the database.
    pub(crate) fn text(&self, sql: &'static str) -> String {
        self.ask(|connection| block(sqlx::query_scalar::<_, String>(sql).fetch_one(connection)).unwrap_or_default())
            .unwrap_or_default()
    }

    /// Waits until a count is reached.
    pub(crate) fn wait_for_count(&self, sql: &'static str, expected: i64, seconds: u64) {
        let mut last = -1;
        let begun = std::time::Instant::now();
        while last != expected {
            last = self.count(sql);
            assert!(
                last == expected || begun.elapsed().as_secs() < seconds * PATIENCE,
                "{sql}: {last} instead of {expected} after {seconds} s\n{}",
                self.said()
            );
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }

    /// Puts letters into the outbox, as if they had just been written.
    pub(crate) fn write_letters(&self, letters: &[(&str, &[&str])]) {
        let now = now();
        block(async {
            let mut store = Store::open(&self.database(), Durability::Full).await.unwrap();
            let log = store.load().await.unwrap();
            let first = store.next_letter();
            let letters = letters.iter().zip(first..).map(|((subject, to), number)| NewLetter {
                number,
                kind: if subject.starts_with("digest") { LetterKind::Digest } else { LetterKind::Prompt },
                refs: vec![],
                at: now,
                composed: composed(number, subject, to),
                held_back: false,
            });
            store.commit(&[Turn { letters: letters.collect(), ..Turn::default() }], &log).await.unwrap();
        });
    }

    /// Puts an item into the log whose date was yesterday, opened by the mail with this Message-ID.
    pub(crate) fn log_item(&self, root: &str, who: &str) {
        let now = now();
        let yesterday = (now - chrono::TimeDelta::days(1)).date_naive();
        let long_ago = now - chrono::TimeDelta::days(20);
        let reference = Reference::new("TR", chrono::Datelike::year(&long_ago), 1);
        let item = item(reference.clone(), root, who, yesterday, long_ago.date_naive());
        let event = Event {
            at: long_ago,
            item: Some(reference),
            by: item.iro.clone(),
            message_id: Some(root.to_owned()),
            text: "Logged.".into(),
            happened: Happened::Logged { item: Box::new(item) },
        };
        block(async {
            let mut store = Store::open(&self.database(), Durability::Full).await.unwrap();
            let mut log = Log::default();
            log.since = Some(long_ago);
            log.last_digest = Some(now.date_naive());
            log.last_report = Some(now.date_naive());
            log.apply(&event);
            store.commit(&[Turn { events: vec![event], ..Turn::default() }], &log).await.unwrap();
        });
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

fn now() -> Instant {
    bywhen::clock::Clock::System.now()
}

pub(crate) fn block<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn composed(number: u64, subject: &str, to: &[&str]) -> Composed {
    let recipients: Vec<Address> = to.iter().map(|to| address(to)).collect();
    let message_id = format!("letter-{number}-{subject}@northmoor.gov.uk").replace(' ', "-");
    let list: Vec<&str> = recipients.iter().map(Address::as_str).collect();
    let text = format!(
        "From: iro.tracking@northmoor.gov.uk\r\nTo: {}\r\nSubject: {subject}\r\nMessage-ID: <{message_id}>\r\n\
         Date: Mon, 2 Nov 2026 09:00:00 +0000\r\nX-Bywhen-Kind: prompt\r\nAuto-Submitted: auto-generated\r\n{}\r\nPlease.\r\n..\r\n{}",
        list.join(", "),
        if subject.starts_with("digest") { "Content-Disposition: attachment\r\n" } else { "" },
        // A long letter does not fit into the network's buffers, so a cut in its middle is noticed in its middle.
        if subject.starts_with("long") { "word \r\n".repeat(2_000_000) } else { String::new() }
    );
    Composed { message_id, recipients, bytes: text.into_bytes() }
}

fn item(reference: Reference, root: &str, who: &str, by_when: chrono::NaiveDate, opened: chrono::NaiveDate) -> Item {
    Item {
        reference,
        process: "tracked-recommendation".into(),
        level: Some(1),
        stage: None,
        status: Status::Open,
        child: Child { name: Some("Daniel Okafor".into()), case_id: None },
        who: vec![address(who)],
        what: Some("complete the PEP".into()),
        by_when: Some(by_when),
        first_by_when: Some(by_when),
        by_when_text: None,
        themes: vec![],
        iro: Some(address("helen.marsh")),
        sw: Some(address(who)),
        pm: Some(address("peter.moss")),
        sm: None,
        team: None,
        unit: None,
        addressed: vec![],
        prompt: Prompt { state: PromptState::Scheduled, on: Some(by_when), why: None },
        opened,
        closed: None,
        outcome: None,
        number: Some(1),
        thread: Thread {
            subject: "Tracked Recommendation".into(),
            root: Some(root.into()),
            latest: Some(root.into()),
            marking: None,
        },
        doubts: vec![],
        last_words: None,
        proposal: None,
        grew_from: None,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 0,
        urgent: false,
        undelivered: false,
        milestones: vec![],
    }
}
