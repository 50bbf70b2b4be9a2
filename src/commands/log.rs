//! `bywhen log`: the log of recommendations, as a table, JSON, CSV or workbook.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    model::{Day, item::Item},
    reports::{
        log::{self, Filter, Happening},
        table, words,
    },
    store::Store,
};
use clap::Args;
use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

/// The Tracked Recommendations log, as a table, JSON, CSV or workbook
///
/// Filters may be combined; an entry is shown when all hold. The table puts what is most pressing first and fits the window; the other
/// forms hold everything, in the order of references.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bywhen log --open                                    what is not resolved
  bywhen log --overdue --team North                    one team's, past the date
  bywhen log --child Okafor                            everything about one child
  bywhen log --open --worker jones --until 18/12/2026  what one worker has to do before Christmas
  bywhen log --from 1/10/2026 --until 31/12/2026 --xlsx quarter.xlsx")]
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
    /// Only this child: names or their beginnings, in any order, or the case number
    #[arg(long, value_name = "NAME")]
    child: Option<String>,
    /// Only this worker: part of the name or address of the social worker or the person responsible
    #[arg(long, value_name = "NAME")]
    worker: Option<String>,
    /// Only this team or unit: part of its name
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// Only by-when dates on this day or later (2026-12-11 or 11/12/2026)
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// Only by-when dates on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<Day>,
}

/// How wide the table is; `None`: it goes to a file or another program, and nothing is cut.
fn width() -> Option<usize> {
    let stdout = std::io::stdout();
    stdout.is_terminal().then(|| terminal_size::terminal_size_of(stdout).map_or(80, |(width, _)| usize::from(width.0)))
}

/// A day as people here write it.
fn day(written: &str) -> Result<Day, String> {
    ["%Y-%m-%d", "%d/%m/%Y"]
        .iter()
        .find_map(|form| Day::parse_from_str(written.trim(), form).ok())
        .ok_or_else(|| "no such day; write it as 2026-12-11 or 11/12/2026".to_owned())
}

impl LogCommand {
    pub(super) fn run(self) -> Result<()> {
        if let (Some(from), Some(until)) = (self.from, self.until)
            && from > until
        {
            return Err(Error::usage(format!("--from {from} lies after --until {until}: nothing can be between them")));
        }
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
            let count = words::count(items.len(), "item", "items");
            print(&format!("{count} written to {}\n", file.display()))
        } else {
            print(&table::table(&items, known, today, width()))
        }
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(file, bytes).map_err(|error| Error::usage(format!("{}: {error}", file.display())))
}
