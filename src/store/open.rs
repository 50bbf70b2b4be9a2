//! Opening the database: what it refuses, and why in plain words.

use super::{Store, fault, lock::Lock};
use crate::{
    config::{Database, Secret},
    error::{Error, Result},
};
use sqlx::{
    Connection, SqliteConnection,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// "BYWH", written by the first migration.
const APPLICATION_ID: i64 = 1_113_151_304;

/// How much a commit must survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A power cut: every commit is on the disk before it is acknowledged. For the daemon.
    Full,
    /// The end of the process, no more. For `simulate` and `demo`, which can simply be run again.
    Relaxed,
}

/// `FILE.ending`, beside the database.
pub(super) fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_os_string();
    name.push(".");
    name.push(ending);
    database.with_file_name(name)
}

impl Store {
    /// Opens the database for the one writer, and makes it if there never was one.
    ///
    /// # Errors
    /// When another daemon holds it; when it is damaged, written by a newer version, gone although there was one, on a full
    /// or read-only disk: each with what to do.
    pub async fn open(database: impl Into<Database>, durability: Durability) -> Result<Self> {
        let database = database.into();
        not_lost(&database.path)?;
        let lock = Lock::take(&database.path)?;
        Self::open_locked(database, durability, lock).await
    }

    /// The same, unless another bywhen holds it: then `None`.
    ///
    /// # Errors
    /// As [`Store::open`], but for that.
    pub async fn open_if_free(database: impl Into<Database>, durability: Durability) -> Result<Option<Self>> {
        let database = database.into();
        not_lost(&database.path)?;
        match Lock::try_take(&database.path)? {
            Ok(lock) => Self::open_locked(database, durability, lock).await.map(Some),
            Err(_) => Ok(None),
        }
    }

    async fn open_locked(database: Database, durability: Durability, lock: Lock) -> Result<Self> {
        let path = database.path.as_path();
        private_file(path)?;
        let options = options(&database).create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(
            match durability {
                Durability::Full => SqliteSynchronous::Full,
                Durability::Relaxed => SqliteSynchronous::Off,
            },
        );
        let mut connection = connect(path, &options).await?;
        check_owner(path, &mut connection).await?;
        MIGRATIONS.run(&mut connection).await.map_err(|error| migration_failed(path, &error))?;
        let begun = beside(path, "begun");
        std::fs::write(&begun, "bywhen keeps a database beside this file.\n")
            .map_err(|error| Error::World(format!("{} cannot be written: {error}", begun.display())))?;
        let mut store = Self::of(&database, connection, Some(lock)).await?;
        store.take_up_chain().await?;
        store.take_up_children().await?;
        Ok(store)
    }

    /// Opens the database only to look at it, while the daemon may be writing (fault D12).
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub async fn open_to_read(database: impl Into<Database>) -> Result<Self> {
        let database = database.into();
        let path = database.path.as_path();
        if !path.exists() {
            return Err(Error::usage(format!("there is no database {}", path.display())));
        }
        let mut connection = connect(path, &options(&database)).await?;
        check_owner(path, &mut connection).await?;
        check_version(path, &mut connection).await?;
        Self::of(&database, connection, None).await
    }

    async fn of(database: &Database, mut connection: SqliteConnection, lock: Option<Lock>) -> Result<Self> {
        let next_letter: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) + 1 FROM outbox")
            .fetch_one(&mut connection)
            .await
            .map_err(|error| fault::judge(&database.path, &error))?;
        let mut store = Self {
            connection,
            path: database.path.clone(),
            key: database.key.clone(),
            next_letter: next_letter.unsigned_abs(),
            next_try: None,
            looked_at: None,
            marks: std::collections::BTreeMap::default(),
            head: super::chain::Link::default(),
            _lock: lock,
        };
        store.marks = store.read_marks().await?;
        Ok(store)
    }
}

pub(super) fn options(database: &Database) -> SqliteConnectOptions {
    let options = match &database.key {
        // The library sends it before anything else.
        Some(key) => SqliteConnectOptions::new().pragma("key", quoted(key)),
        None => SqliteConnectOptions::new(),
    };
    options
        .filename(&database.path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(64)
        // What is removed is overwritten, and not only let go.
        .pragma("secure_delete", "ON")
}

/// A key as a text of SQL.
pub(super) fn quoted(key: &Secret) -> String {
    format!("'{}'", key.expose().replace('\'', "''"))
}

pub(super) async fn connect(path: &Path, options: &SqliteConnectOptions) -> Result<SqliteConnection> {
    Ok(SqliteConnection::connect_with(options).await.map_err(|error| fault::judge(path, &error))?)
}

/// A database that was there once is never begun anew by itself.
fn not_lost(path: &Path) -> Result<()> {
    let begun = beside(path, "begun");
    if path.exists() || !begun.exists() {
        return Ok(());
    }
    Err(Error::World(format!(
        "{0} is gone, although there was a database before. Beginning again would log every old mail and send its \
         prompts a second time, so bywhen stops. Put the last backup in its place. To begin anew on purpose, remove {1}",
        path.display(),
        begun.display()
    )))
}

/// Can a log be kept here? (fault D11)
///
/// # Errors
/// When the folder is missing or read-only, or lies on another machine: locks and syncs cannot be relied on there.
pub fn place(database: &Path) -> Result<()> {
    use rustix::fs::{Access, access, statfs};
    /// NFS, SMB, CIFS, SMB2 (statfs(2)).
    const AWAY: [u64; 4] = [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42];
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let wrong = |why: &str| Err(Error::World(format!("{}: {why}", folder.display())));
    if !folder.is_dir() {
        return wrong("is no folder; make it, and let the account that runs bywhen write there");
    }
    if access(folder, Access::WRITE_OK).is_err() {
        return wrong(
            "is read-only, or closed to this account; the account that runs bywhen must be able to write there",
        );
    }
    let kind = statfs(folder).map(|found| found.f_type.cast_unsigned() & 0xffff_ffff);
    if kind.is_ok_and(|kind| AWAY.contains(&kind)) {
        return wrong("lies on another machine (NFS or SMB), where a database can be damaged; keep it on a local disk");
    }
    Ok(())
}

/// The file is made for its owner's eyes alone (fault X14); SQLite gives its side files the same rights.
fn private_file(path: &Path) -> Result<()> {
    let mut file = std::fs::OpenOptions::new();
    file.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map(drop).map_err(|error| {
        Error::World(format!("{} cannot be opened for writing: {error}. Does its folder exist?", path.display()))
    })
}

/// Ours or empty.
async fn check_owner(path: &Path, connection: &mut SqliteConnection) -> Result<()> {
    let judge = |error| Error::from(fault::judge(path, &error));
    let tables: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(&mut *connection).await.map_err(judge)?;
    if tables == 0 {
        return Ok(());
    }
    let owner: i64 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await.map_err(judge)?;
    if owner != APPLICATION_ID {
        return Err(Error::World(format!("{} is a database of another program", path.display())));
    }
    Ok(())
}

/// What another version wrote is not read, even to look: tables may have changed.
async fn check_version(path: &Path, connection: &mut SqliteConnection) -> Result<()> {
    let written: i64 = sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations")
        .fetch_one(connection)
        .await
        .map_err(|error| fault::judge(path, &error))?;
    match MIGRATIONS.iter().map(|known| known.version).max() {
        Some(known) if known == written => Ok(()),
        Some(known) if known > written => Err(Error::World(format!(
            "{} was written by an older version of bywhen; the first start of the daemon with this one brings it up to date",
            path.display()
        ))),
        _ => Err(newer(path)),
    }
}

fn newer(path: &Path) -> Error {
    Error::World(format!(
        "{} was written by a newer version of bywhen; install that version again. Nothing was changed",
        path.display()
    ))
}

fn migration_failed(path: &Path, error: &MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) | MigrateError::VersionNotPresent(_) => {
            newer(path)
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => fault::judge(path, error).into(),
        other => Error::World(format!("{} could not be brought up to date: {other}", path.display())),
    }
}
