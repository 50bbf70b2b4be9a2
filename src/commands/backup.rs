//! `bywhen backup` and `bywhen restore`: the log copied while it is in use, and put back.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    clock::Clock,
    config::{Database, LogFile, Purpose, Secret},
    error::{Error, Result},
    model::Instant,
    store::{self, Store},
};
use clap::Args;
use std::path::{Path, PathBuf};

/// Copy the log into a new file, while the daemon runs
///
/// The copy is whole, at one moment, checked against its chain after it was written, and readable for the account that runs bywhen
/// alone. It holds names of children and the mail about them: keep it where such things are kept, and have it encrypted if it leaves.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bywhen backup --out /var/backups/bywhen/$(date +%F).db
  bywhen backup --out /var/backups/bywhen/$(date +%F).db.age --encrypt-to /etc/bywhen/backup-passphrase

An encrypted backup is in the format of age (age-encryption.org): `age --decrypt` opens it too.")]
pub(super) struct Backup {
    #[command(flatten)]
    config: ConfigFolder,
    /// The new file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Encrypt it with the passphrase that stands on the first line of this file, of 16 characters at least. Keep it elsewhere too: without
    /// it nobody can open the backup
    #[arg(long, value_name = "PASSPHRASE_FILE")]
    encrypt_to: Option<PathBuf>,
}

impl Backup {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let passphrase = self.encrypt_to.as_deref().map(passphrase).transpose()?;
        let verified = block_on(async {
            let mut store = Store::open_to_read(database).await?;
            match &passphrase {
                Some(passphrase) => store.back_up_sealed(&self.out, passphrase.expose()).await,
                None => {
                    store.back_up(&self.out).await?;
                    store.open_copy(&self.out).await?.verify(None).await
                }
            }
        })?;
        let sealed = if passphrase.is_some() { ", encrypted" } else { "" };
        print(&format!("{}: {} events, checked{sealed}\n", self.out.display(), verified.events))
    }
}

/// A passphrase from its file; one too short would be found by trying.
fn passphrase(file: &Path) -> Result<Secret> {
    let wrong = |what: String| Error::usage(format!("{}: {what}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| wrong(format!("cannot be read: {error}")))?;
    match text.lines().next().map(str::trim) {
        Some(first) if first.chars().count() >= 16 => Ok(Secret::new(first)),
        _ => Err(wrong("its first line must be a passphrase of at least 16 characters".to_owned())),
    }
}

/// Put a backup in the place of the log
///
/// The daemon must be stopped. The log that stood there is kept beside it. At its next start the daemon reads again what came to the mailbox since the
/// backup; what it would have written meanwhile is held back, for it may have left before, and the digest lists it for a person to look at.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bywhen restore --from /var/backups/bywhen/2026-12-01.db
  bywhen restore --in-place    # on PostgreSQL, after its administrator has put the database back
  bywhen restore --from bywhen.db    # into an empty database on PostgreSQL: takes the log in a file over")]
pub(super) struct Restore {
    #[command(flatten)]
    config: ConfigFolder,
    /// The backup
    #[arg(long, value_name = "FILE", required_unless_present = "in_place")]
    from: Option<PathBuf>,
    /// For an encrypted one: the file with its passphrase
    #[arg(long, value_name = "PASSPHRASE_FILE", requires = "from")]
    encrypted_to: Option<PathBuf>,
    /// The database was put back already, as its server's administrator does: mark it as put back
    #[arg(long, conflicts_with = "from")]
    in_place: bool,
}

impl Restore {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let file = settings.folder.join("bywhen.toml");
        let database = settings.database.as_ref().ok_or_else(|| {
            Error::usage(format!("{}: [database] url: is missing; write sqlite:///path/of/bywhen.db", file.display()))
        })?;
        let now = Clock::System.now();
        match (database, &self.from) {
            (Database::File(file), Some(from)) => self.put_back(file, from, now),
            (Database::Server(_), Some(_)) if self.encrypted_to.is_some() => Err(Error::usage(
                "open an encrypted backup with age --decrypt before its log is taken over to a server",
            )),
            (Database::Server(server), Some(from)) => {
                let file = LogFile { path: from.clone(), key: None };
                block_on(Store::take_over(server, &file, now))?;
                print(&format!("{database} now holds the log in {}\n", from.display()))
            }
            (_, None) => {
                existing_database(&settings)?;
                block_on(Store::mark_restored(database, now))?;
                print(&format!("{database} is marked as put back\n"))
            }
        }
    }

    fn put_back(&self, file: &LogFile, from: &Path, now: Instant) -> Result<()> {
        let passphrase = self.encrypted_to.as_deref().map(passphrase).transpose()?;
        let aside = match passphrase {
            Some(passphrase) => block_on(Store::restore_sealed(file, from, passphrase.expose(), now))?,
            None if store::is_sealed(from) => {
                return Err(Error::usage(format!(
                    "{} is encrypted; name the file with its passphrase: --encrypted-to FILE",
                    from.display()
                )));
            }
            None => block_on(Store::restore(file, from, now))?,
        };
        let kept =
            aside.map_or_else(String::new, |aside| format!("the log that stood there is now {}\n", aside.display()));
        print(&format!("{} is now the backup {}\n{kept}", file.path.display(), from.display()))
    }
}
