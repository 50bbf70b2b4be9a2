//! What a database can refuse, in words for the person who runs the program.

use crate::error::Error;
use std::path::Path;

/// How a failed commit is to be met.
#[derive(Debug)]
pub enum Trouble {
    /// The disk is full or the file locked by somebody else: nothing was written; it is tried again (faults D01, D03).
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
pub(super) fn judge(path: &Path, error: &sqlx::Error) -> Trouble {
    let path = path.display();
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
        Some(11) => world(damaged(&path.to_string(), &error.to_string())),
        Some(10) => {
            world(format!("the disk that holds {path} reports an error ({error}); stopped so that nothing is lost"))
        }
        // The one thing a commit looks for and may miss ([`super::requests`]): it was taken back at the last moment.
        None if matches!(error, sqlx::Error::RowNotFound) => {
            Trouble::Passing("a request was taken back while it was being carried out".to_owned())
        }
        _ => world(format!("the database {path}: {error}")),
    }
}

/// What to do about a damaged file (fault D04).
pub(super) fn damaged(path: &str, detail: &str) -> String {
    format!(
        "{path} is damaged or is no database of bywhen ({detail}). bywhen stops here, so that nothing is built on it. Keep a copy of the \
         file, and put the last good backup in its place"
    )
}

fn world(message: String) -> Trouble {
    Trouble::Lasting(Error::World(message))
}
