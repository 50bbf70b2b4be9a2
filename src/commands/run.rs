//! `bywhen run`: the daemon.

use super::{ConfigFolder, block_on, simulate::templates};
use crate::{
    clock::Clock,
    config::{Purpose, Settings},
    daemon::{Daemon, Filing, Parts},
    error::{Error, Result},
    mailbox::Source,
    monitoring::folder::Folder,
    oauth::Tokens,
    outgoing::Outgoing,
    store::{Durability, Store},
    telemetry::{self, Format},
};
use chrono::TimeDelta;
use clap::Args;
use std::{path::Path, time::Duration};

/// How long a start waits for a command that holds the log.
const PATIENCE: TimeDelta = TimeDelta::seconds(5);

/// Run the daemon: read the mailbox, keep the log, send the prompts
///
/// Stops cleanly on SIGTERM and SIGINT. Its own log goes to standard error and holds references and message numbers only, never a name, an
/// address or the text of a mail.
#[derive(Debug, Args)]
pub(super) struct Run {
    #[command(flatten)]
    config: ConfigFolder,
    /// Write the program's own log as JSON, one object a line
    #[arg(long)]
    json_log: bool,
    /// How much to log: error, warn, info, debug
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    log_level: String,
    /// First start only: take in older mail from this day on, sending nothing for dates gone by
    #[arg(long, value_name = "DATE")]
    since: Option<crate::model::Day>,
}

impl Run {
    pub(super) fn run(self) -> Result<()> {
        let mut settings = self.config.load(Purpose::Online)?;
        settings.since = self.since.or(settings.since);
        telemetry::start(&self.log_level, if self.json_log { Format::Json } else { Format::Text });
        block_on(daemon(settings))
    }
}

/// Becomes the owner of the log. A command that changes it holds it for a moment: that is waited for, another daemon is not.
async fn own(database: &Path, clock: &Clock) -> Result<Store> {
    let until = clock.now() + PATIENCE;
    while clock.now() < until {
        if let Some(store) = Store::open_if_free(database, Durability::Full).await? {
            return Ok(store);
        }
        clock.pause(Duration::from_millis(200)).await;
    }
    Store::open(database, Durability::Full).await
}

async fn daemon(settings: Settings) -> Result<()> {
    let file = settings.folder.join("bywhen.toml");
    let missing =
        |section: &str, what: &str| Error::usage(format!("{}: [{section}] url: is missing: {what}", file.display()));
    let database =
        settings.database.as_deref().ok_or_else(|| missing("database", "where the log is kept, sqlite:///path"))?;
    let source = settings.source.as_ref().ok_or_else(|| missing("mailbox", "where mail is read"))?;
    let target = settings.target.as_ref().ok_or_else(|| missing("outgoing", "where letters leave"))?;
    let templates = templates(&settings)?;
    let clock = Clock::System;
    let mut store = own(database, &clock).await?;
    let authority = &settings.knowledge.authority;
    let since = settings.since.map(|day| authority.at(day, chrono::NaiveTime::MIN));
    let secret_expires = settings.oauth.as_ref().and_then(|oauth| oauth.secret_expires);
    let tokens = settings.oauth.map(|oauth| Tokens::new(oauth, clock.clone())).transpose()?;
    let source = Source::open(source, tokens.as_ref(), since, &mut store, &clock).await?;
    let outgoing = Outgoing::connect(target, tokens.as_ref(), &clock)?;
    let (health_file, monitoring) = (settings.health_file, settings.monitoring);
    let shadow = settings.knowledge.routine.shadow;
    let parts = Parts { known: settings.knowledge, templates, store, source, outgoing, clock };
    let mut daemon = Daemon::new(parts).await?;
    if let Some(file) = health_file {
        daemon.health_file(file);
    }
    if let Some(address) = settings.health_listen {
        daemon.health_endpoint(address).await?;
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
    daemon.stop().on_signals().map_err(|error| Error::world(format!("cannot listen for signals: {error}")))?;
    daemon.run().await
}
