//! What a database can refuse, in words for the person who runs the program.

use crate::{config::Database, error::Error};
use std::fmt::Display;

/// How a failed commit is to be met.
#[derive(Debug)]
pub enum Trouble {
    /// The disk is full or the database locked by somebody else: nothing was written; it is tried again (faults D01, D03).
    Passing(String),
    /// Anything else: the program stops; a restart recovers (faults D02, D04).
    Lasting(Error),
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Passing(why) => Self::World(why),
            Trouble::Lasting(error) => error,
        }
    }
}

/// SQLite's primary result code, if it is SQLite that complains.
fn code(error: &sqlx::Error) -> Option<u32> {
    let code: u32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}

/// Puts a failure into words and judges whether it may pass.
pub(super) fn judge(database: &Database, error: &sqlx::Error) -> Trouble {
    match error {
        // The one thing a commit looks for and may miss ([`super::requests`]): it was taken back at the last moment.
        sqlx::Error::RowNotFound => {
            Trouble::Passing("a request was taken back while it was being carried out".to_owned())
        }
        _ => match database {
            Database::File(file) => of_file(&file.path.display(), error),
            Database::Server(_) => of_server(database, error),
        },
    }
}

fn of_file(path: &impl Display, error: &sqlx::Error) -> Trouble {
    match code(error) {
        Some(13) => Trouble::Passing(format!("the disk that holds {path} is full; nothing is lost: free some space")),
        Some(5 | 6) => Trouble::Passing(format!(
            "{path} is locked by another program (a backup, a database browser); close it or wait until it is done"
        )),
        Some(8) => world(format!(
            "{path} or its folder is read-only; the account that runs bywhen must be able to write there"
        )),
        Some(14) => world(format!(
            "{path} cannot be opened: does its folder exist, and may the account that runs bywhen write there?"
        )),
        Some(26) => world(format!(
            "{path} cannot be read: it is encrypted with another key than the one given (or none was given), it is damaged, or it is no \
             database of bywhen. Nothing was changed. If the key is right, keep a copy of the file and put the last good backup in its place"
        )),
        Some(11) => world(damaged(path, &error.to_string())),
        Some(10) => {
            world(format!("the disk that holds {path} reports an error ({error}); stopped so that nothing is lost"))
        }
        _ => world(format!("the database {path}: {error}")),
    }
}

/// PostgreSQL's codes: of its manual's appendix A.
fn of_server(database: &Database, error: &sqlx::Error) -> Trouble {
    let told = error.as_database_error();
    let code = told.and_then(|told| told.code().map(std::borrow::Cow::into_owned));
    match code.as_deref() {
        Some("53100") => Trouble::Passing(format!(
            "the disk of the server that keeps {database} is full; nothing is lost: free some space there"
        )),
        Some("55P03" | "40001" | "40P01") => Trouble::Passing(format!(
            "{database} is locked by another program (a backup, an administrator's session); it is tried again"
        )),
        Some("25006") => world(format!(
            "{database} can only be read there: the server is a copy of another, or was set read-only; name the server that takes writes"
        )),
        Some("28P01" | "28000") => world(format!(
            "{database}: the server refused the login; are user and password right, and does pg_hba.conf let this machine in?"
        )),
        Some("3D000") => world(format!("{database}: the server has no such database; make it with createdb")),
        Some("42501") => world(format!(
            "{database}: the server forbids this user to do so ({error}); make the user the owner of its schema"
        )),
        Some("XX001" | "XX002") => world(damaged(database, &error.to_string())),
        // Ended by its administrator, or after it had heard nothing for too long: somebody else may lead by now.
        Some("57P01" | "57P02" | "57P05" | "25P03") => world(format!(
            "{database}: the server ended the connection; stopped at once, for another bywhen may have taken over"
        )),
        Some(_) => world(format!("the database {database}: {error}")),
        None => world(format!(
            "{database}: the server cannot be reached, or no longer ({error}); stopped at once, for another bywhen may have taken over"
        )),
    }
}

/// What to do about a damaged file (fault D04).
pub(super) fn damaged(path: &impl Display, detail: &str) -> String {
    format!(
        "{path} is damaged or is no database of bywhen ({detail}). bywhen stops here, so that nothing is built on it. Keep a copy of the \
         file, and put the last good backup in its place"
    )
}

fn world(message: String) -> Trouble {
    Trouble::Lasting(Error::World(message))
}
