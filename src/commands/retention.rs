//! `bywhen retention`: what has been kept long enough.

use super::{ConfigFolder, block_on, existing_database, print, record::Asker};
use crate::{clock::Clock, config::Purpose, daemon, error::Result, model::request::RecordAsks, store::Store};
use clap::Args;

/// Say what has been kept long enough, and remove it when told to
///
/// The periods stand in bywhen.toml under [retention]. Without --apply nothing is removed. What is about an open item, under legal hold or still
/// needed stays. Of what is removed, the history keeps that it was, and still verifies; a mail stays known by its hash, so that it is
/// not logged again when it comes again. Works while the daemon runs, and without it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  bywhen retention\n  bywhen retention --apply --by \"Joan Birkett\"")]
pub(super) struct Retention {
    #[command(flatten)]
    config: ConfigFolder,
    /// Only say what would go (the default)
    #[arg(long, conflicts_with = "apply")]
    dry_run: bool,
    /// Remove it: it cannot be brought back
    #[arg(long)]
    apply: bool,
    #[command(flatten)]
    asker: Asker,
}

impl Retention {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let periods = settings.retention.periods;
        if self.apply {
            return self.asker.ask_with(&settings, RecordAsks::Retain { periods });
        }
        let database = existing_database(&settings)?;
        let today = settings.knowledge.authority.day(Clock::System.now());
        let told = block_on(async {
            let mut store = Store::open_to_read(database).await?;
            let log = store.load().await?;
            let found = daemon::outlived(&mut store, &log, &periods, today).await?;
            Ok(found.told(&periods, &log))
        })?;
        print(&format!("This would go:\n{told}Nothing was removed. To remove it, say so again with --apply\n"))
    }
}
