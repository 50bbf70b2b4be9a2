//! `bywhen backup` and `bywhen restore`: the log copied while it is in use, and put back.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    store::Store,
};
use clap::Args;
use std::path::PathBuf;

/// Copy the log into a new file, while the daemon runs
///
/// The copy is whole, at one moment, checked against its chain after it was written, and readable for the account that runs bywhen
/// alone. It holds names of children and the mail about them: keep it where such things are kept, and encrypt it before it leaves.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen backup --out /var/backups/bywhen/$(date +%F).db")]
pub(super) struct Backup {
    #[command(flatten)]
    config: ConfigFolder,
    /// The new file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let verified = block_on(async {
            Store::open_to_read(database).await?.back_up(&self.out).await?;
            Store::open_to_read(&self.out).await?.verify(None).await
        })?;
        print(&format!("{}: {} events, checked\n", self.out.display(), verified.events))
    }
}

/// Put a backup in the place of the log
///
/// The daemon must be stopped. The log that stood there is kept beside it. At its next start the daemon reads again what came to the mailbox since the
/// backup; what it would have written meanwhile is held back, for it may have left before, and the digest lists it for a person to look at.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen restore --from /var/backups/bywhen/2026-12-01.db")]
pub(super) struct Restore {
    #[command(flatten)]
    config: ConfigFolder,
    /// The backup
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
}

impl Restore {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let file = settings.folder.join("bywhen.toml");
        let database = settings.database.as_deref().ok_or_else(|| {
            Error::usage(format!("{}: [database] url: is missing; write sqlite:///path/of/bywhen.db", file.display()))
        })?;
        let aside = block_on(Store::restore(database, &self.from, Clock::System.now()))?;
        let kept =
            aside.map_or_else(String::new, |aside| format!("the log that stood there is now {}\n", aside.display()));
        print(&format!("{} is now the backup {}\n{kept}", database.display(), self.from.display()))
    }
}
