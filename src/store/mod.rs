//! The log on disk: one SQLite file, or a schema on a PostgreSQL server. One moment is one transaction; nothing is acknowledged or sent
//! before it is committed.
//!
//! The truth is the append-only table `events`. Items, what needs a person, threads and marks stand beside it as plain tables,
//! written in the same transaction, so that a start is quick and anyone with an SQLite tool, or `psql`, can read the log.

mod chain;
mod cipher;
mod commit;
mod copies;
mod fault;
mod file;
mod lock;
#[cfg(feature = "postgres")]
mod moved;
mod open;
mod outbox;
mod papers;
mod places;
mod read;
mod redaction;
mod removals;
mod requests;
mod retention;
mod rows;
mod sealed;
#[cfg(feature = "postgres")]
mod server;
mod shelf;
mod sound;
mod sql;
mod told;

pub use chain::{Link, Verified};
pub use commit::{Fate, NewLetter, Taken, Turn};
pub use copies::Kept;
pub use fault::Trouble;
pub use file::place;
pub use open::{Candidate, Durability};
pub use outbox::{DueLetter, Mark, RecipientState, UnknownLetter, Verdict};
pub use papers::{Filed, NewPaper};
pub use places::{FolderState, Identity, Place};
pub use read::{Export, LetterTold};
pub use redaction::Redaction;
pub use removals::{Account, Removal};
pub use retention::{Outlived, Tally};
pub use sealed::is_sealed;
pub use told::periods as periods_told;

use crate::{
    config::Database,
    model::{Day, Instant},
};
use chrono::{DateTime, SecondsFormat};
use sql::{Connection, query};
use std::{path::PathBuf, time::SystemTime};

/// The open log. There is one writer, which owns it: the daemon, or a command where none runs. Commands that only look use
/// [`Store::open_to_read`]; all they may write is a request to the owner ([`Store::ask`]).
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    database: Database,
    next_letter: u64,
    /// When the next letter is to be tried, as far as that is known since the last transaction.
    next_try: Option<Option<Instant>>,
    /// The file of the latest writes as it was when requests were last looked for: its length and time of change.
    looked_at: Option<(u64, SystemTime)>,
    /// Marks as last written, so that only what changed is written again.
    marks: std::collections::BTreeMap<String, String>,
    /// The last link of the history's chain.
    head: chain::Link,
    /// By what right it writes.
    #[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "a lock is held by being there"))]
    right: Right,
}

/// By what right a store writes.
#[derive(Debug)]
enum Right {
    /// It only looks; all it may write is a request.
    Reader,
    /// It holds the lock beside the file.
    Owner { _lock: lock::Lock },
    /// It leads on the server, in this term.
    #[cfg(feature = "postgres")]
    Leader(i64),
}

impl Store {
    /// The database, for another connection to it.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Can another bywhen lead while this one is held up?
    #[must_use]
    pub fn may_be_taken_over(&self) -> bool {
        matches!(self.database, Database::Server(_))
    }

    /// How large the file beside the database has grown that holds what is not in it yet: a reader keeps it from being emptied
    /// (fault D10).
    #[must_use]
    pub fn side_file_bytes(&self) -> u64 {
        self.side_file().and_then(|side| std::fs::metadata(side).ok()).map_or(0, |data| data.len())
    }

    /// The file that takes SQLite's latest writes.
    fn side_file(&self) -> Option<PathBuf> {
        let Database::File(file) = &self.database else { return None };
        let mut side = file.path.clone().into_os_string();
        side.push("-wal");
        Some(side.into())
    }

    /// The log is then one file, complete in itself. Where a reader holds it open, it stays two, and that is well.
    async fn empty_side_file(&mut self) -> Result<(), Trouble> {
        match self.connection {
            Connection::Sqlite(_) => self.word("PRAGMA wal_checkpoint(TRUNCATE)").await,
            #[cfg(feature = "postgres")]
            Connection::Postgres(_) => Ok(()),
        }
    }

    /// The number the next letter will bear.
    #[must_use]
    pub fn next_letter(&self) -> u64 {
        self.next_letter
    }
}

impl Store {
    /// Begins a transaction. It asks for the write lock at once: one that reads first and writes later may be refused half-way
    /// (trap S1). Transactions are begun and ended in plain SQL because after a full disk the library's own keep counting
    /// one that is no longer there. On a server, it is the leader's or none (`server.rs`).
    async fn begin(&mut self) -> Result<(), Trouble> {
        match self.connection {
            Connection::Sqlite(_) => self.word("BEGIN IMMEDIATE").await,
            #[cfg(feature = "postgres")]
            Connection::Postgres(_) => self.begin_as_leader().await,
        }
    }

    /// Begins to read at one consistent moment, while the daemon may be writing (fault D12).
    async fn begin_to_read(&mut self) -> Result<(), Trouble> {
        match self.connection {
            Connection::Sqlite(_) => self.word("BEGIN").await,
            #[cfg(feature = "postgres")]
            Connection::Postgres(_) => self.word("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await,
        }
    }

    /// Ends a transaction: commits if all was written, and otherwise takes all of it back.
    async fn end<T>(&mut self, written: Result<T, sqlx::Error>) -> Result<T, Trouble> {
        self.next_try = None;
        let done = match written {
            Ok(done) => self.word("COMMIT").await.map(|()| done),
            Err(error) => Err(fault::judge(&self.database, &error)),
        };
        if done.is_err() {
            // Where it has been taken back already, this is refused, and that is well.
            let _ = self.word("ROLLBACK").await;
        }
        done
    }

    async fn word(&mut self, sql: &'static str) -> Result<(), Trouble> {
        match query(sql).execute(&mut self.connection).await {
            Ok(_) => Ok(()),
            Err(error) => Err(fault::judge(&self.database, &error)),
        }
    }
}

/// A moment as it is stored: of fixed width, so that it sorts as text (trap S3).
fn written(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A stored moment. What cannot be read was not written by this program; it counts as the beginning of time.
fn moment(stored: &str) -> Instant {
    DateTime::parse_from_rfc3339(stored).map(|at| at.to_utc()).unwrap_or_default()
}

fn written_day(day: Day) -> String {
    day.format("%Y-%m-%d").to_string()
}
