//! Copies of the log as a whole: a backup of the living database, a backup put back, and everything that concerns one child or one
//! person.

use super::{
    Durability, Store, Turn, Verified, cipher, fault,
    file::beside,
    lock::Lock,
    moment, sealed,
    sql::{query, scalar},
};
use crate::{
    config::{Database, LogFile},
    error::{Error, Result},
    model::{
        Instant,
        event::{Event, Happened},
        reference::Reference,
    },
};
use sqlx::AssertSqlSafe;
use std::path::{Path, PathBuf};

/// A mail or letter as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub number: i64,
    /// When it was taken in, or written.
    pub at: Instant,
    /// The items it is about.
    pub refs: Vec<Reference>,
    /// For a letter, where it went or what became of it.
    pub fate: String,
    /// The whole message.
    pub bytes: Vec<u8>,
}

/// A file beside the database that does not outlast the work it is for.
pub(super) struct Passing(PathBuf);

#[cfg(feature = "postgres")]
impl Passing {
    pub(super) fn of(path: PathBuf) -> Self {
        Self(path)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm", ".begun", ".lock"] {
            let _ = std::fs::remove_file(format!("{}{ending}", self.0.display()));
        }
    }
}

impl Store {
    /// The copy in this file, which has the key of the database.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn open_copy(&self, copy: &Path) -> Result<Self> {
        Self::open_to_read(self.like(copy)?).await
    }

    /// Writes a copy of the whole log into a new file, at one consistent moment while the daemon may be writing.
    ///
    /// # Errors
    /// When there is such a file already, or it cannot be written.
    pub async fn back_up(&mut self, to: &Path) -> Result<()> {
        self.file()?;
        let cannot = |error: std::io::Error| Error::world(format!("{}: cannot be written: {error}", to.display()));
        let mut new = std::fs::OpenOptions::new();
        new.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
        match new.open(to) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(Error::usage(format!(
                    "{} exists already; a backup is never written over another",
                    to.display()
                )));
            }
            Err(error) => return Err(cannot(error)),
        }
        let copied = query("VACUUM INTO $1").bind(to.to_string_lossy()).execute(&mut self.connection).await;
        if let Err(error) = copied {
            let _ = std::fs::remove_file(to);
            return Err(fault::judge(&self.database, &error).into());
        }
        std::fs::File::open(to).and_then(|file| file.sync_all()).map_err(cannot)
    }

    /// The same, encrypted with a passphrase. The copy is checked before it is encrypted, and what was encrypted is read back.
    ///
    /// # Errors
    /// When there is such a file already, or it cannot be written.
    pub async fn back_up_sealed(&mut self, to: &Path, passphrase: &str) -> Result<Verified> {
        let plain = Passing(beside(&self.file()?.path, "backing-up"));
        let _ = std::fs::remove_file(&plain.0);
        self.back_up(&plain.0).await?;
        let mut copy = Self::open_to_read(self.like(&plain.0)?).await?;
        let verified = copy.verify(None).await?;
        copy.close().await?;
        sealed::seal(&plain.0, to, passphrase)?;
        Ok(verified)
    }

    /// Puts an encrypted backup in the place of the database, as [`Store::restore`].
    ///
    /// # Errors
    /// As there, and when the passphrase is another.
    pub async fn restore_sealed(
        database: &LogFile,
        backup: &Path,
        passphrase: &str,
        now: Instant,
    ) -> Result<Option<PathBuf>> {
        let plain = Passing(beside(&database.path, "opened-backup"));
        sealed::open(backup, &plain.0, passphrase)?;
        Self::restore(database, &plain.0, now).await
    }

    /// Puts a backup in the place of the database, which is kept beside it under another name. Every letter that waited in the
    /// backup is held back, and so is every letter for the time until now: it may have left since (fault D08). Returns where the
    /// database that stood there is kept.
    ///
    /// # Errors
    /// When a daemon runs on the database, or the backup is damaged; then nothing was changed.
    pub async fn restore(place: &LogFile, backup: &Path, now: Instant) -> Result<Option<PathBuf>> {
        let database = place.path.as_path();
        let lock = Lock::take(database)?;
        let cannot =
            |error: std::io::Error| Error::world(format!("{}: cannot be written: {error}", database.display()));
        if !backup.exists() {
            return Err(Error::usage(format!("there is no backup {}", backup.display())));
        }
        let part = beside(database, "restoring");
        cipher::copy(backup, &part, place.key.as_ref()).await?;
        let marked = Self::mark_restored(LogFile { path: part.clone(), key: place.key.clone() }, now).await;
        for ending in ["begun", "lock"] {
            let _ = std::fs::remove_file(beside(&part, ending));
        }
        if let Err(error) = marked {
            drop(Passing(part));
            return Err(error);
        }
        std::fs::File::open(&part).and_then(|file| file.sync_all()).map_err(cannot)?;
        let aside = database.exists().then(|| beside(database, &format!("replaced-{}", now.format("%Y%m%d-%H%M%S"))));
        if let Some(aside) = &aside {
            for ending in ["", "-wal", "-shm"] {
                let named = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
                if named(database).exists() {
                    std::fs::rename(named(database), named(aside)).map_err(cannot)?;
                }
            }
        }
        std::fs::rename(&part, database).map_err(cannot)?;
        drop(lock);
        Ok(aside)
    }

    /// Marks the log as put back. In a file this is done before the backup takes the database's place: a restored log never stands there
    /// without its mark. On a server its administrator has put it back already.
    ///
    /// # Errors
    /// When a daemon runs on the database, or it is damaged.
    pub async fn mark_restored(restored: impl Into<Database>, now: Instant) -> Result<()> {
        // An older version's backup is brought up to date first.
        let mut store = Self::open(restored, Durability::Full).await?;
        store.verify(None).await?;
        let mut log = store.load().await?;
        let text = "The log was put back from a backup. Letters for the time until now are held back: they may have left before.";
        let restored = Event {
            at: now,
            item: None,
            by: None,
            message_id: None,
            text: text.to_owned(),
            happened: Happened::Restored,
        };
        let mut events = vec![restored];
        events.extend(store.hold_back_waiting("", "After a restore (it may have left before)", now).await?);
        for event in &events {
            log.apply(event);
        }
        store.commit(&[Turn { events, ..Turn::default() }], &log).await?;
        store.empty_side_file().await?;
        store.close().await
    }

    pub(super) async fn close(self) -> Result<()> {
        let database = self.database;
        self.connection.close().await.map_err(|error| fault::judge(&database, &error).into())
    }

    /// The file that a copy is made of.
    fn file(&self) -> Result<&LogFile> {
        match &self.database {
            Database::File(file) => Ok(file),
            Database::Server(_) => Err(Error::usage(format!(
                "{} lies on a server, whose administrator backs it up: pg_dump --format=custom, or a base backup with its journal \
                 (docs/operations.md)",
                self.database
            ))),
        }
    }

    /// Another file with the same key.
    fn like(&self, path: &Path) -> Result<LogFile> {
        Ok(LogFile { path: path.to_owned(), key: self.file()?.key.clone() })
    }

    /// The numbers of all mails that are still there, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mail_numbers(&mut self) -> Result<Vec<i64>> {
        self.numbers("SELECT number FROM mails JOIN raw_mails ON mail = number WHERE state <> 'own' ORDER BY number")
            .await
    }

    /// The numbers of all letters whose text is still there, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn letter_numbers(&mut self) -> Result<Vec<i64>> {
        self.numbers("SELECT number FROM outbox WHERE length(bytes) > 0 ORDER BY number").await
    }

    /// A mail as it came, with the items it concerned.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn kept_mail(&mut self, number: i64) -> Result<Kept> {
        self.kept(
            number,
            "SELECT taken, coalesce((SELECT string_agg(item, ',') FROM (SELECT DISTINCT item FROM events WHERE mail = number) AS about), ''), state, bytes
             FROM mails JOIN raw_mails ON mail = number WHERE number = $1",
        )
        .await
    }

    /// A letter as it was written, with what became of it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn kept_letter(&mut self, number: i64) -> Result<Kept> {
        self.kept(
            number,
            "SELECT outbox.created, replace(outbox.refs, ' ', ''), coalesce(letters.recipients, ''), bytes
             FROM outbox JOIN letters USING (number) WHERE number = $1",
        )
        .await
    }

    async fn numbers(&mut self, sql: &'static str) -> Result<Vec<i64>> {
        let found = scalar(sql).fetch_all(&mut self.connection).await;
        found.map_err(|error| fault::judge(&self.database, &error).into())
    }

    async fn kept(&mut self, number: i64, sql: &'static str) -> Result<Kept> {
        let (at, refs, fate, bytes): (String, String, String, Vec<u8>) = query(AssertSqlSafe(sql))
            .bind(number)
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        let refs = refs.split(',').filter_map(|reference| reference.parse().ok()).collect();
        Ok(Kept { number, at: moment(&at), refs, fate, bytes })
    }
}
