//! `bywhen run`: the daemon.

use super::{block_on, several, simulate::templates};
use crate::{
    clock::Clock,
    config::{self, Database, Purpose, Settings},
    daemon::{Daemon, Filing, Parts, Sign, Standby, Stop},
    dkim::Dkim,
    error::{Error, Result},
    mailbox::Source,
    model::Day,
    monitoring::folder::Folder,
    oauth::Tokens,
    outgoing::Outgoing,
    store::{Durability, Store},
    telemetry::{self, Format},
};
use chrono::TimeDelta;
use clap::Args;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// How long a start waits for a command that holds the log.
const PATIENCE: TimeDelta = TimeDelta::seconds(5);

/// Run the daemon: read the mailbox, keep the log, send the prompts
///
/// Stops cleanly on SIGTERM and SIGINT. Its own log goes to standard error and holds references and message numbers only, never a name, an
/// address or the text of a mail. With --config given several times, several councils or teams run in one process, each from a folder of its
/// own with its own mailbox, database and people; one that fails is tried again and never stops the others.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen run --config /etc/bywhen/north --config /etc/bywhen/south")]
pub(super) struct Run {
    /// Folder with bywhen.toml and people.csv; may be given several times
    #[arg(long, value_name = "DIR", default_value = "/etc/bywhen")]
    config: Vec<PathBuf>,
    /// Write the program's own log as JSON, one object a line
    #[arg(long)]
    json_log: bool,
    /// How much to log: error, warn, info, debug
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    log_level: String,
    /// First start only: take in older mail from this day on, sending nothing for dates gone by
    #[arg(long, value_name = "DATE")]
    since: Option<Day>,
}

impl Run {
    pub(super) fn run(self) -> Result<()> {
        let format = if self.json_log { Format::Json } else { Format::Text };
        if let [folder] = self.config.as_slice() {
            let settings = settings(folder, self.since)?;
            telemetry::start(&self.log_level, format);
            return block_on(async {
                let stop = Stop::default();
                on_signals(&stop)?;
                daemon(settings, stop, Sign::alone()).await
            });
        }
        let all: Vec<Result<Settings>> = self.config.iter().map(|folder| settings(folder, self.since)).collect();
        several::apart(&all.iter().flatten().collect::<Vec<_>>())?;
        let mistakes: Vec<String> = all.iter().filter_map(|one| one.as_ref().err()).map(ToString::to_string).collect();
        if all.iter().all(Result::is_err) {
            return Err(Error::Usage(mistakes));
        }
        telemetry::start(&self.log_level, format);
        self.several()
    }

    /// Each in a thread of its own, until the process is asked to stop.
    fn several(&self) -> Result<()> {
        let stop = Stop::default();
        let names = several::names(&self.config);
        let all = self.config.iter().zip(names).zip(Sign::of(self.config.len()));
        let threads: Vec<_> = all
            .map(|((folder, name), sign)| {
                let (folder, since, stop) = (folder.clone(), self.since, stop.clone());
                let run = {
                    let (stop, sign) = (stop.clone(), sign.clone());
                    move || {
                        let settings = settings(&folder, since)?;
                        block_on(daemon(settings, stop.clone(), sign.clone()))
                    }
                };
                std::thread::spawn(move || several::keep(&name, &stop, &sign, run))
            })
            .collect();
        block_on(async {
            on_signals(&stop)?;
            stop.wait().await;
            Ok(())
        })?;
        let failed = threads.into_iter().filter_map(|thread| thread.join().err()).count();
        if failed == 0 { Ok(()) } else { Err(Error::world("the program failed inside; its makers need to see this")) }
    }
}

/// What a folder says, read anew at each start of its daemon.
fn settings(folder: &Path, since: Option<Day>) -> Result<Settings> {
    let mut settings = config::load(folder, Purpose::Online)?;
    settings.since = since.or(settings.since);
    Ok(settings)
}

fn on_signals(stop: &Stop) -> Result<()> {
    stop.on_signals().map_err(|error| Error::world(format!("cannot listen for signals: {error}")))
}

/// Becomes the owner of a log in a file. A command that changes it holds it for a moment: that is waited for, another daemon is not.
async fn own(database: &Database, clock: &Clock) -> Result<Store> {
    let until = clock.now() + PATIENCE;
    while clock.now() < until {
        if let Some(store) = Store::open_if_free(database, Durability::Full).await? {
            return Ok(store);
        }
        clock.pause(Duration::from_millis(200)).await;
    }
    Store::open(database, Durability::Full).await
}

async fn daemon(settings: Settings, stop: Stop, sign: Sign) -> Result<()> {
    let file = settings.folder.join("bywhen.toml");
    let missing =
        |section: &str, what: &str| Error::usage(format!("{}: [{section}] url: is missing: {what}", file.display()));
    let database = settings
        .database
        .as_ref()
        .ok_or_else(|| missing("database", "where the log is kept, sqlite:///path or postgres://user@host/database"))?;
    let source = settings.source.as_ref().ok_or_else(|| missing("mailbox", "where mail is read"))?;
    let target = settings.target.as_ref().ok_or_else(|| missing("outgoing", "where letters leave"))?;
    let templates = templates(&settings)?;
    let clock = Clock::System;
    let owned = match database {
        Database::File(_) => Some(own(database, &clock).await?),
        Database::Server(_) => None,
    };
    let mut standby = Standby::new(sign);
    if let Some(file) = settings.health_file {
        standby.health_file(file);
    }
    if let Some(address) = settings.health_listen {
        standby.health_endpoint(address).await?;
    }
    let led = match owned {
        Some(store) => Some(store),
        None => standby.lead(database, &clock, &stop).await?,
    };
    let Some(mut store) = led else { return Ok(()) };
    let authority = &settings.knowledge.authority;
    let domains = authority.domains.clone();
    let since = settings.since.map(|day| authority.at(day, chrono::NaiveTime::MIN));
    let secret_expires = settings.oauth.as_ref().and_then(|oauth| oauth.secret_expires);
    let tokens = settings.oauth.map(|oauth| Tokens::new(oauth, clock.clone())).transpose()?;
    let source = Source::open(source, tokens.as_ref(), since, &mut store, &clock).await?;
    let outgoing = Outgoing::connect(target, tokens.as_ref(), &clock)?;
    let (monitoring, retention) = (settings.monitoring, settings.retention);
    let shadow = settings.knowledge.routine.shadow;
    let parts = Parts { known: settings.knowledge, templates, store, source, outgoing, clock };
    let mut daemon = Daemon::new(parts).await?;
    daemon.stop_by(stop);
    daemon.relieve(standby);
    if let Some(check) = settings.dkim {
        daemon.vouch_by(Dkim::new(&check, &domains)?);
    }
    daemon.brake();
    daemon.doubt_clock().await?;
    if let Some(day) = secret_expires {
        daemon.secret_expires(day);
    }
    // Shadow mode leaves people's folder alone, as it leaves people alone.
    if let Some(folder) = monitoring.folder.filter(|_| !shadow) {
        daemon.file_in(Filing::new(Folder::at(folder), monitoring.leave_out));
    }
    if retention.nightly {
        daemon.retain_nightly(retention.periods);
    }
    daemon.run().await
}
