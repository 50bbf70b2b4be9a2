//! `bywhen summary`: a quarter's summary or report on demand, as the letter would say it, with its files.

use super::{ConfigFolder, block_on, existing_database, print, simulate::templates, write_paper};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    letters::on_paper,
    model::{
        knowledge::Knowledge,
        letter::{Content, Quarter},
        log::Log,
    },
    store::Store,
};
use clap::Args;
use std::{collections::BTreeSet, path::PathBuf};

/// Write a quarter's summary: the text, its charts, the workbook behind every figure, and a draft to edit in Word
///
/// Without --unit: the report for the whole service, with the version for partners. With it: the summary of that unit. Nothing
/// is sent, and the daemon may be running. A quarter that is not over yet is told as it stands today.
#[derive(Debug, Args)]
pub(super) struct SummaryCommand {
    #[command(flatten)]
    config: ConfigFolder,
    /// The quarter, such as 2026-Q4 for October to December 2026
    #[arg(long, value_name = "QUARTER")]
    quarter: Quarter,
    /// The practice unit, as it stands in people.csv
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Folder to write to; files of the same name are written anew
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl SummaryCommand {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let known = &settings.knowledge;
        let database = existing_database(&settings)?;
        let templates = templates(&settings)?;
        let now = Clock::System.now();
        let quarter = self.quarter;
        if quarter.first_day() > known.authority.day(now) {
            return Err(Error::usage(format!("--quarter {quarter}: it has not begun yet")));
        }
        let log = block_on(async { Store::open_to_read(database).await?.load().await })?;
        let content = match &self.unit {
            None => Content::Report { quarter },
            Some(asked) => Content::Summary { quarter, unit: unit(asked, known, &log)? },
        };
        let paper = on_paper(content, &log, known, &templates, now)
            .ok_or_else(|| Error::world("the summary could not be put into words"))?;
        let over = quarter.last_day() < known.authority.day(now);
        let still = if over { "" } else { "; the quarter is not over yet" };
        let file = write_paper(&paper, &self.out)?;
        print(&format!("{} written to {}{still}\n", paper.title, file.display()))
    }
}

/// The unit's name as it is kept, whatever case it was asked for in.
fn unit(asked: &str, known: &Knowledge, log: &Log) -> Result<String> {
    let listed = known.people.people().iter().filter_map(|person| person.unit.as_ref());
    let units: BTreeSet<&String> = listed.chain(log.items().filter_map(|item| item.unit.as_ref())).collect();
    let found = units.iter().find(|unit| unit.to_lowercase() == asked.trim().to_lowercase());
    found.map(|unit| (**unit).clone()).ok_or_else(|| {
        let names: Vec<&str> = units.iter().map(|unit| unit.as_str()).collect();
        Error::usage(format!("--unit {asked}: there is no such unit; there are: {}", names.join(", ")))
    })
}
