//! `bywhen check`: is this configuration right, and do the connections work?

use super::{ConfigFolder, block_on, print};
use crate::{
    clock::Clock,
    config::{self, Database, MailSource, MailTarget, Purpose, Settings},
    decide,
    error::{Error, Result},
    mailbox,
    model::{Instant, event::AttentionKind, letter::Letter, people::Role},
    oauth::Tokens,
    outgoing,
    store::{self, Store},
};
use chrono::TimeDelta;
use clap::Args;
use std::collections::BTreeMap;

/// Check the configuration and the connections, and say what is wrong in plain words
///
/// Reads every file of the configuration folder, looks for gaps that would leave somebody without their letters,
/// then logs in to the mailbox and to the outgoing server. Sends nothing and changes nothing.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    config: ConfigFolder,
    /// Check the files only, without connecting anywhere
    #[arg(long)]
    offline: bool,
}

impl Check {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(if self.offline { Purpose::Offline } else { Purpose::Online })?;
        let known = &settings.knowledge;
        print(&format!(
            "{}\n  {} people, {} processes, {} bank holidays{}\n",
            known.authority.name,
            known.people.people().len(),
            known.processes.iter().count(),
            known.calendar.holidays.len(),
            known.calendar.holidays.last().map_or_else(String::new, |last| format!(" (until {last})")),
        ))?;
        for gap in gaps(&settings) {
            print(&format!("  look at: {gap}\n"))?;
        }
        if self.offline {
            return print("  connections not tried\n");
        }
        block_on(connections(&settings))
    }
}

/// Settings that are allowed, and yet would leave somebody without a letter.
fn gaps(settings: &Settings) -> Vec<String> {
    let known = &settings.knowledge;
    let mut gaps: Vec<String> = config::outsiders(known)
        .into_iter()
        .map(|email| format!("people.csv: {email} lies outside [authority] domains; no letter will ever go there"))
        .collect();
    if known.routine.shadow {
        gaps.push("[outgoing] shadow: shadow mode is on: nothing leaves but the digest".to_owned());
    }
    for (role, loss) in [
        (Role::Ac, "nobody would get the daily digest"),
        (Role::Iro, "nobody could open a Tracked Recommendation"),
        (Role::Sm, "nobody would get a quarterly summary"),
        (Role::Qasm, "nobody would get the service's report"),
    ] {
        if known.people.with_role(role).next().is_none() {
            gaps.push(format!("people.csv: nobody has the role {}: {loss}", role.code()));
        }
    }
    if let Some(day) = settings.oauth.as_ref().and_then(|oauth| oauth.secret_expires) {
        let left = (day - known.authority.day(Clock::System.now())).num_days();
        if left <= 30 {
            gaps.push(format!("[oauth] secret_expires: the secret ends in {left} days"));
        }
    }
    gaps
}

async fn connections(settings: &Settings) -> Result<()> {
    let (Some(source), Some(target), Some(_)) = (&settings.source, &settings.target, &settings.database) else {
        return Err(Error::Usage(missing(settings)));
    };
    let mut failed = Vec::new();
    let tokens = settings.oauth.clone().map(|oauth| Tokens::new(oauth, Clock::System)).transpose()?;
    if let Some(tokens) = &tokens {
        match tokens.token().await {
            Ok(_) => print(&format!("  sign-in: a token was given{}\n", life(tokens.good_for().await)))?,
            Err(why) => return Err(Error::world(format!("sign-in: {why}"))),
        }
    }
    match mailbox::try_out(source, tokens.as_ref()).await {
        Ok(found) => print(&format!("  mailbox: {found}\n"))?,
        Err(why) => failed.push(format!("mailbox ({}): {why}", source_name(source))),
    }
    match outgoing::try_out(target, tokens.as_ref()).await {
        Ok(found) => print(&format!("  outgoing: {found}\n"))?,
        Err(why) => failed.push(format!("outgoing ({}): {why}", target_name(target))),
    }
    if let Some(database) = &settings.database {
        match log(settings, database).await {
            Ok(found) => print(&format!("  log: {found}\n"))?,
            Err(why) => failed.push(format!("log: {why}")),
        }
    }
    if failed.is_empty() { print("all well\n") } else { Err(Error::world(failed.join("\n"))) }
}

/// How the log stands, and what would leave if the daemon were started now (fault X12).
async fn log(settings: &Settings, database: &Database) -> Result<String> {
    if let Database::File(file) = database {
        store::place(&file.path)?;
    }
    if !Store::is_begun(database).await? {
        return Ok(
            "the log is begun at the first start; mail that lies in the mailbox by then is passed over".to_owned()
        );
    }
    let mut store = Store::open_to_read(database).await?;
    let log = store.load().await?;
    let (known, now) = (&settings.knowledge, Clock::System.now());
    let by = |at: Instant| counted(&decide::on_due(&log, known, at).letters);
    let stopped = log.attention().any(|entry| entry.kind == AttentionKind::SendingStopped);
    Ok(format!(
        "{} open items; {} letters wait in the outbox{}; at a start now would leave besides: {}; by this time tomorrow: {}",
        log.open_items().count(),
        store.waiting_letters().await?,
        if stopped { " (all sending is stopped: bywhen go-on)" } else { "" },
        by(now),
        by(now + TimeDelta::days(1)),
    ))
}

/// So many letters of each kind, in words.
fn counted(letters: &[Letter]) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for letter in letters {
        *kinds.entry(letter.kind.word()).or_default() += 1;
    }
    let told: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    if told.is_empty() { "nothing".to_owned() } else { told.join(", ") }
}

fn life(good_for: Option<chrono::TimeDelta>) -> String {
    good_for.map_or_else(String::new, |life| format!(", good for {} minutes", life.num_minutes()))
}

/// What `bywhen run` needs and the settings leave out.
fn missing(settings: &Settings) -> Vec<String> {
    let file = settings.folder.join("bywhen.toml");
    [
        (settings.source.is_none(), "[mailbox] url: is missing; `bywhen run` has nothing to read"),
        (settings.target.is_none(), "[outgoing] url: is missing; `bywhen run` could send nothing"),
        (settings.database.is_none(), "[database] url: is missing; write sqlite:///path/of/bywhen.db"),
    ]
    .into_iter()
    .filter(|(is_missing, _)| *is_missing)
    .map(|(_, what)| format!("{}: {what}", file.display()))
    .collect()
}

fn source_name(source: &MailSource) -> String {
    match source {
        MailSource::Imap(imap) => format!("{}:{}", imap.host, imap.port),
        MailSource::Maildir(path) => path.display().to_string(),
    }
}

fn target_name(target: &MailTarget) -> String {
    match target {
        MailTarget::Smtp(smtp) => format!("{}:{}", smtp.host, smtp.port),
        MailTarget::Folder(path) => path.display().to_string(),
    }
}
