//! A log in a file: what opening it refuses, and why in plain words.

use super::fault;
use crate::{
    config::{LogFile, Secret},
    error::{Error, Result},
};
use sqlx::{
    Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// "BYWH", written by the first migration.
const APPLICATION_ID: i64 = 1_113_151_304;

/// `FILE.ending`, beside the database.
pub(super) fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_os_string();
    name.push(".");
    name.push(ending);
    database.with_file_name(name)
}

/// Opens it for the one writer, and makes it if there never was one.
pub(super) async fn open_to_write(file: &LogFile, synchronous: SqliteSynchronous) -> Result<SqliteConnection> {
    private_file(&file.path)?;
    let options = options(file).create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(synchronous);
    let mut connection = connect(file, &options).await?;
    check_owner(file, &mut connection).await?;
    Ok(connection)
}

/// Opens it to look at it.
pub(super) async fn open_to_read(file: &LogFile) -> Result<SqliteConnection> {
    if !file.path.exists() {
        return Err(Error::usage(format!("there is no database {}", file.path.display())));
    }
    let mut connection = connect(file, &options(file)).await?;
    check_owner(file, &mut connection).await?;
    Ok(connection)
}

/// From now on there was a database.
pub(super) fn note_begun(path: &Path) -> Result<()> {
    let begun = beside(path, "begun");
    std::fs::write(&begun, "bywhen keeps a database beside this file.\n")
        .map_err(|error| Error::World(format!("{} cannot be written: {error}", begun.display())))
}

pub(super) fn options(file: &LogFile) -> SqliteConnectOptions {
    let options = match &file.key {
        // The library sends it before anything else.
        Some(key) => SqliteConnectOptions::new().pragma("key", quoted(key)),
        None => SqliteConnectOptions::new(),
    };
    options
        .filename(&file.path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(256)
        // What is removed is overwritten, and not only let go.
        .pragma("secure_delete", "ON")
}

/// A key as a text of SQL.
fn quoted(key: &Secret) -> String {
    format!("'{}'", key.expose().replace('\'', "''"))
}

pub(super) async fn connect(file: &LogFile, options: &SqliteConnectOptions) -> Result<SqliteConnection> {
    Ok(SqliteConnection::connect_with(options).await.map_err(|error| fault::judge(&file.clone().into(), &error))?)
}

/// A database that was there once is never begun anew by itself.
pub(super) fn not_lost(path: &Path) -> Result<()> {
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
async fn check_owner(file: &LogFile, connection: &mut SqliteConnection) -> Result<()> {
    let judge = |error| Error::from(fault::judge(&file.clone().into(), &error));
    let tables: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(&mut *connection).await.map_err(judge)?;
    if tables == 0 {
        return Ok(());
    }
    let owner: i64 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await.map_err(judge)?;
    if owner != APPLICATION_ID {
        return Err(Error::World(format!("{} is a database of another program", file.path.display())));
    }
    Ok(())
}
