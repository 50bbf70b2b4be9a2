//! `bywhen hold` and `release`: what nobody may remove for the time being.

use super::{ConfigFolder, block_on, existing_database, print, record::Asker};
use crate::{
    config::Purpose,
    error::{Error, Result},
    model::{hold::HoldOn, reference::Reference, request::RecordAsks},
    store::Store,
};
use clap::Args;

/// What it lies on.
#[derive(Debug, Args)]
struct On {
    /// The item's reference, such as TR-2026-0001
    #[arg(value_name = "REF")]
    reference: Option<Reference>,
    /// Everything about this child, also what is still to come: the whole name as the log has it, or the number in the case system
    #[arg(long, value_name = "CHILD", conflicts_with = "reference")]
    child: Option<String>,
}

impl On {
    fn what(self) -> Result<HoldOn> {
        match (self.reference, self.child) {
            (Some(reference), _) => Ok(HoldOn::Item(reference)),
            (None, Some(child)) if !child.trim().is_empty() => Ok(HoldOn::Child(child.trim().to_owned())),
            _ => Err(Error::usage("name an item, such as TR-2026-0001, or a child with --child")),
        }
    }
}

/// Place a legal hold: nothing of it is removed, by retention or redaction, until it is released
///
/// `bywhen show` tells of it, and retention names it. Works while the daemon runs, and without it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bywhen hold TR-2026-0001 --because \"complaint 17/26\" --by \"Joan Birkett\"
  bywhen hold --child 1048812 --because \"court order of 3 March\"
  bywhen hold --list")]
pub(super) struct Hold {
    #[command(flatten)]
    config: ConfigFolder,
    #[command(flatten)]
    on: On,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "list")]
    because: Option<String>,
    /// The holds in force
    #[arg(long, conflicts_with_all = ["reference", "child", "because"])]
    list: bool,
    #[command(flatten)]
    asker: Asker,
}

/// Release a legal hold
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen release TR-2026-0001 --because \"complaint closed\" --by \"Joan Birkett\"")]
pub(super) struct Release {
    #[command(flatten)]
    config: ConfigFolder,
    #[command(flatten)]
    on: On,
    /// Why
    #[arg(long, value_name = "TEXT")]
    because: String,
    #[command(flatten)]
    asker: Asker,
}

impl Hold {
    pub(super) fn run(self) -> Result<()> {
        if self.list {
            return list(&self.config);
        }
        let on = self.on.what()?;
        self.asker.ask(&self.config, self.because.unwrap_or_default(), |because| RecordAsks::Hold { on, because })
    }
}

impl Release {
    pub(super) fn run(self) -> Result<()> {
        let on = self.on.what()?;
        self.asker.ask(&self.config, self.because, |because| RecordAsks::Release { on, because })
    }
}

fn list(config: &ConfigFolder) -> Result<()> {
    let settings = config.load(Purpose::Offline)?;
    let database = existing_database(&settings)?;
    let log = block_on(async { Store::open_to_read(database).await?.load().await })?;
    let zone = settings.knowledge.authority.zone;
    let told: Vec<String> = log
        .holds()
        .iter()
        .map(|hold| {
            let day = hold.at.with_timezone(&zone).format("%-d %B %Y");
            format!("{}: since {day}, placed by {}: {}\n", hold.on, hold.by, hold.because)
        })
        .collect();
    print(&if told.is_empty() { "no holds are in force\n".to_owned() } else { told.concat() })
}
