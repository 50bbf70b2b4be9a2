//! `bywhen simulate`: the daemon's own loop over a folder of mail, on a virtual clock (Contract 4).

use super::{ConfigFolder, Progress, block_on, print};
use crate::{
    clock::Clock,
    config::{Purpose, Settings},
    daemon::{Daemon, Filing, Happening, Parts},
    error::{Error, Result},
    letters::Templates,
    mailbox::{Replay, Source},
    model::{Day, Instant},
    monitoring::folder::Folder as MonitoringFolder,
    outgoing::{Folder, Outgoing},
    reports,
    store::{Durability, Store},
};
use chrono::NaiveTime;
use clap::Args;
use std::path::{Path, PathBuf};

/// Play a folder of mail through the daemon on a virtual clock; nothing is sent
///
/// Each message arrives at the time in its topmost Received: header, else its Date: header. Writes OUT/outbox/NNNNN.eml, every
/// letter in the order of sending; OUT/log.json, the final log; and OUT/bywhen.db, the database the daemon keeps. Where a monitoring folder is
/// configured, OUT/monitoring stands in its place. The same
/// OUT folder again, with more mail and a later --until, goes on from where the last run stopped.
#[derive(Debug, Args)]
pub(super) struct Simulate {
    #[command(flatten)]
    config: ConfigFolder,
    /// Folder of .eml files; folders below it count too
    #[arg(long, value_name = "DIR")]
    mail: PathBuf,
    /// Last day to play, to its end (2026-12-31)
    #[arg(long, value_name = "DATE")]
    until: Day,
    /// Folder to write letters, log and database to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Simulate {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        if !self.mail.is_dir() {
            return Err(Error::usage(format!(
                "{} is no folder; --mail names a folder of .eml files",
                self.mail.display()
            )));
        }
        block_on(async {
            let told = play(&settings, &self.mail, self.until, &self.out).await?;
            print(&format!("{told}\n"))
        })
    }
}

/// Plays the folder until the end of a day, and says in a line what came of it.
async fn play(settings: &Settings, mail: &Path, until: Day, out: &Path) -> Result<String> {
    let Some(mut daemon) = open(settings, mail, out).await? else {
        write_log(&mut Store::open(&out.join("bywhen.db"), Durability::Relaxed).await?, out).await?;
        return Ok(format!("no mail in {}: nothing to play", mail.display()));
    };
    let mut progress = Progress::new();
    let mut played = 0_usize;
    daemon.observe(Box::new(move |happening| {
        if let Happening::Mail { at, .. } = happening {
            played += 1;
            progress.show(|| format!("{played} mails played, {}", at.format("%-d %B %Y")));
        }
    }));
    daemon.run_until(end_of(settings, until)).await?;
    write_log(daemon.store(), out).await?;
    let letters = daemon.store().next_letter() - 1;
    let items = daemon.store().count_items().await?;
    drop(daemon);
    Ok(format!(
        "{items} items in {}, {letters} letters in {}",
        out.join("log.json").display(),
        out.join("outbox").display()
    ))
}

/// The daemon over a folder of mail, at the moment of its first message or where the last run stopped. `None`: there has never been
/// any mail.
pub(super) async fn open(settings: &Settings, mail: &Path, out: &Path) -> Result<Option<Daemon>> {
    let cannot = |error: std::io::Error| Error::usage(format!("--out {}: {error}", out.display()));
    std::fs::create_dir_all(out.join("outbox")).map_err(cannot)?;
    let mut store = Store::open(&out.join("bywhen.db"), Durability::Relaxed).await?;
    let replay = Replay::open(mail, &store.files("").await?)?;
    let Some(start) = store.stopped_at().await?.or(replay.first()) else { return Ok(None) };
    let templates = templates(settings)?;
    let mut daemon = Daemon::new(Parts {
        known: settings.knowledge.clone(),
        templates,
        store,
        source: Source::Replay(replay),
        outgoing: Outgoing::Folder(Folder::open(&out.join("outbox"), false)?),
        clock: Clock::starting_at(start),
    })
    .await?;
    if settings.monitoring.folder.is_some() {
        // Never the real one: this is for trying out.
        let folder = out.join("monitoring");
        std::fs::create_dir_all(&folder).map_err(cannot)?;
        daemon.file_in(Filing::new(MonitoringFolder::at(folder), settings.monitoring.leave_out.clone()));
    }
    Ok(Some(daemon))
}

/// The authority's templates over the built-in ones.
pub(super) fn templates(settings: &Settings) -> Result<Templates> {
    settings
        .templates
        .as_ref()
        .map_or_else(|| Ok(Templates::built_in()), |folder| Templates::with_overrides(folder).map_err(Error::Usage))
}

/// The last moment of a civil day.
pub(super) fn end_of(settings: &Settings, day: Day) -> Instant {
    let next = day.succ_opt().unwrap_or(day);
    settings.knowledge.authority.at(next, NaiveTime::MIN) - chrono::TimeDelta::milliseconds(1)
}

/// Writes the final log beside the letters.
pub(super) async fn write_log(store: &mut Store, out: &Path) -> Result<()> {
    let file = out.join("log.json");
    let log: Vec<_> =
        store.export().await?.iter().map(|(item, history)| reports::log::item_json(item, history)).collect();
    let text = serde_json::to_string_pretty(&log).map_err(|error| Error::world(error.to_string()))? + "\n";
    std::fs::write(&file, text).map_err(|error| Error::world(format!("{}: {error}", file.display())))
}
