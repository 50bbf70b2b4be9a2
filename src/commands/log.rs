//! `bywhen log`: the log of recommendations, as a table, JSON, CSV or workbook.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    model::{Day, item::Item},
    reports::log::{self, Filter, Happening},
    store::Store,
};
use clap::Args;
use std::path::{Path, PathBuf};

/// The Tracked Recommendations log, as a table, JSON, CSV or workbook
#[derive(Debug, Args)]
pub(super) struct LogCommand {
    #[command(flatten)]
    config: ConfigFolder,
    /// As JSON, with each item's history
    #[arg(long, group = "form")]
    json: bool,
    /// As CSV, for any spreadsheet
    #[arg(long, group = "form")]
    csv: bool,
    /// As an Excel workbook, written to FILE
    #[arg(long, group = "form", value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// Only what is neither resolved nor withdrawn
    #[arg(long)]
    open: bool,
    /// Only what is open past its date
    #[arg(long)]
    overdue: bool,
    /// Only this child: part of the name, or the case number
    #[arg(long, value_name = "NAME")]
    child: Option<String>,
    /// Only this worker: part of a name or address of the SW, PM or person responsible
    #[arg(long, value_name = "NAME")]
    worker: Option<String>,
    /// Only this team
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// Only by-when dates from this day on
    #[arg(long, value_name = "DATE")]
    from: Option<Day>,
    /// Only by-when dates until this day
    #[arg(long, value_name = "DATE")]
    until: Option<Day>,
}

/// How wide a table is when the terminal does not say.
const WIDTH: usize = 120;

impl LogCommand {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let known = &settings.knowledge;
        let database = existing_database(&settings)?;
        let export = block_on(async { Store::open_to_read(database).await?.export().await })?;
        let now = Clock::System.now();
        let today = known.authority.day(now);
        let filter = Filter {
            open: self.open,
            overdue: self.overdue,
            child: self.child,
            worker: self.worker,
            team: self.team,
            from: self.from,
            until: self.until,
        };
        let taken: Vec<_> = export.iter().filter(|(item, _)| filter.takes(item, known, today)).collect();
        let items: Vec<&Item> = taken.iter().map(|(item, _)| item).collect();
        if self.json {
            let log: Vec<_> = taken.iter().map(|(item, history)| log::item_json(item, history)).collect();
            let text = serde_json::to_string_pretty(&log).map_err(|error| Error::world(error.to_string()))?;
            print(&format!("{text}\n"))
        } else if self.csv {
            print(&log::csv(&items, known, today))
        } else if let Some(file) = self.xlsx {
            let history: Vec<Happening> =
                taken.iter().flat_map(|(_, history)| history.iter().filter_map(Happening::of)).collect();
            let workbook =
                log::xlsx(&items, &history, known, today, now).map_err(|error| Error::world(error.to_string()))?;
            write(&file, &workbook)?;
            print(&format!("{} items written to {}\n", items.len(), file.display()))
        } else {
            print(&log::table(&items, known, today, WIDTH))
        }
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(file, bytes).map_err(|error| Error::usage(format!("{}: {error}", file.display())))
}
