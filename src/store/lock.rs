//! One daemon a database: a second one is refused and told of the first (fault I26).

use crate::{
    config::Database,
    error::{Error, Result},
};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::Path,
};

/// The lock beside the database; given up when dropped, also by a crash.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock `FILE.lock`, or says who holds it.
    pub(super) fn take(database: &Path) -> Result<Self> {
        Self::try_take(database)?.map_err(|holder| held(&database.into(), &holder))
    }

    /// Takes the lock; the inner error is its holder's name.
    pub(super) fn try_take(database: &Path) -> Result<Result<Self, String>> {
        let path = super::file::beside(database, "lock");
        let cannot = |error: std::io::Error| {
            Error::World(format!(
                "{} cannot be written: {error}. bywhen needs to write beside its database",
                path.display()
            ))
        };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(cannot)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _ = file.read_to_string(&mut holder);
                return Ok(Err(holder.trim().to_owned()));
            }
            Err(TryLockError::Error(error)) => return Err(cannot(error)),
        }
        let holder = format!("process {}\n", std::process::id());
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .map_err(cannot)?;
        Ok(Ok(Self { _file: file }))
    }
}

/// Somebody else is the one writer.
pub(super) fn held(database: &Database, holder: &str) -> Error {
    Error::World(format!(
        "{database} is in use by another bywhen ({holder}); two on one database would send everything twice"
    ))
}
