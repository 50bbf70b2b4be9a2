//! `bywhen register`: the register page, written to a file.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    monitoring::{folder::write_page, register, restricted::Restricted},
    store::Store,
};
use clap::Args;
use std::path::PathBuf;

/// Write the register at a glance, one page to be opened in a browser
///
/// The same page that the daemon keeps as index.html in the IRO Monitoring folder: quarter by quarter, and every entry, to be filtered,
/// sorted, searched and printed. It needs no server. Children left out by [monitoring] leave_out are not on it.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  bywhen register --config /etc/bywhen --out register.html")]
pub(super) struct Register {
    #[command(flatten)]
    config: ConfigFolder,
    /// The file to write; a page written before is replaced, any other file is left as it is
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Register {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let (log, papers) = block_on(async { Store::open_to_read(database).await?.register().await })?;
        let restricted = Restricted::new(&settings.monitoring.leave_out, log.items().map(|item| &item.child));
        let page = register::page(&log, &papers, &restricted, &settings.knowledge, Clock::System.now());
        write_page(&self.out, &page).map_err(Error::usage)?;
        print(&format!("The register is in {}\n", self.out.display()))
    }
}
