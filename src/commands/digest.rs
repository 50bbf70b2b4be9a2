//! `bywhen digest`: the digest of a day on demand, as the letter would say it.

use super::{ConfigFolder, block_on, existing_database, print, simulate::templates, write_paper};
use crate::{
    clock::Clock,
    config::Purpose,
    error::{Error, Result},
    letters::on_paper,
    model::{
        Day, Instant,
        event::{Event, Happened},
        knowledge::Knowledge,
        letter::Content,
        log::Log,
    },
    store::Store,
};
use clap::Args;
use std::path::PathBuf;

/// Show the digest as it stands now, or as it stood on the morning of a day
///
/// Nothing is sent, and the daemon may be running. With --out, text, HTML and the log as a workbook are written to a folder.
#[derive(Debug, Args)]
pub(super) struct DigestCommand {
    #[command(flatten)]
    config: ConfigFolder,
    /// The day whose morning is asked for, such as 2026-11-09; today as it stands now, if not given
    #[arg(long, value_name = "DATE")]
    date: Option<Day>,
    /// Folder to write to; files of the same name are written anew
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl DigestCommand {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let known = &settings.knowledge;
        let database = existing_database(&settings)?;
        let templates = templates(&settings)?;
        let now = Clock::System.now();
        let day = self.date.unwrap_or_else(|| known.authority.day(now));
        let at = self.date.map_or(now, |day| known.authority.at(day, known.routine.digest_at));
        if day > known.authority.day(now) {
            return Err(Error::usage(format!("--date {day}: that day has not come yet")));
        }
        let (since, events) = block_on(async {
            let mut store = Store::open_to_read(database).await?;
            Ok((store.load().await?.since, store.events().await?))
        })?;
        let log = as_it_stood(&events, since, day, at, known);
        let paper = on_paper(Content::Digest { day }, &log, known, &templates, at)
            .ok_or_else(|| Error::world("the digest could not be put into words"))?;
        match &self.out {
            None => print(&format!("{}\n\n{}", paper.title, paper.text)),
            Some(out) => {
                let file = write_paper(&paper, out)?;
                print(&format!("{} written to {}\n", paper.title, file.display()))
            }
        }
    }
}

/// The log folded from what had happened by that moment, before the digest of the day itself was written.
fn as_it_stood(events: &[Event], since: Option<Instant>, day: Day, at: Instant, known: &Knowledge) -> Log {
    let mut log = Log::default();
    (log.since, log.zone) = (since, Some(known.authority.zone));
    let own = |event: &Event| matches!(event.happened, Happened::DigestSent { day: sent } if sent == day);
    for event in events.iter().filter(|event| event.at <= at && !own(event)) {
        log.apply(event);
    }
    log
}
