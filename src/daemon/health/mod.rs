//! Signs of life: a file for monitors, an answer over HTTP, and word to systemd.

mod endpoint;
mod service;

use crate::model::Instant;
use chrono::TimeDelta;
use endpoint::{Endpoint, Told};
pub use service::Sign;
use std::{net::SocketAddr, path::PathBuf};

/// A sign of life is given this often, or twice in systemd's interval if that is shorter.
const BEAT: TimeDelta = TimeDelta::seconds(20);

/// Above this the file beside the database is worth a word (fault D10).
const LARGE_SIDE_FILE: u64 = 64 << 20;

/// What the daemon knows of itself at a beat.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    /// Letters cannot be sent.
    pub(super) held: bool,
    /// All sending is stopped until a person has it go on.
    pub(super) stopped: bool,
    /// Bytes that a long reader keeps from being put into the database.
    pub(super) side_file: u64,
    /// Letters that wait in the outbox.
    pub(super) waiting: u64,
    /// Items neither resolved nor withdrawn.
    pub(super) open: usize,
    /// Entries that need a person.
    pub(super) attention: usize,
    /// When a mail was last read.
    pub(super) last_mail: Option<Instant>,
}

/// What monitors are told.
#[derive(Debug)]
pub(super) struct Health {
    file: Option<PathBuf>,
    endpoint: Option<Endpoint>,
    sign: Sign,
    every: TimeDelta,
    next: Option<Instant>,
    /// Since when the mailbox cannot be reached, and why.
    pub(super) away: Option<(Instant, String)>,
    /// Since when the outgoing server takes no letter, and why.
    pub(super) silent: Option<(Instant, String)>,
    /// Since when nothing can be written into the log, and why.
    pub(super) unwritten: Option<(Instant, String)>,
    /// Why the clock is not believed.
    pub(super) clock: Option<String>,
    /// Another leads.
    standby: bool,
}

impl Health {
    pub(super) fn new() -> Self {
        let watchdog = sd_notify::watchdog_enabled().and_then(|interval| TimeDelta::from_std(interval / 2).ok());
        let every = watchdog.map_or(BEAT, |half| half.min(BEAT));
        Self {
            file: None,
            endpoint: None,
            sign: Sign::alone(),
            every,
            next: None,
            away: None,
            silent: None,
            unwritten: None,
            clock: None,
            standby: false,
        }
    }

    /// It is one of several daemons in this process.
    pub(super) fn sign(&mut self, sign: Sign) {
        self.sign = sign;
    }

    pub(super) fn write_to(&mut self, file: PathBuf) {
        self.file = Some(file);
    }

    /// Answers monitors over HTTP.
    pub(super) async fn listen(&mut self, address: SocketAddr) -> std::io::Result<()> {
        self.endpoint = Some(Endpoint::start(address).await?);
        Ok(())
    }

    /// Is a sign of life due?
    pub(super) fn is_due(&self, now: Instant) -> bool {
        // A clock that was set back must not put it off.
        self.next.is_none_or(|next| next <= now || next > now + self.every)
    }

    /// When the next sign of life is due.
    pub(super) fn due(&self, now: Instant) -> Instant {
        self.next.unwrap_or(now)
    }

    /// Gives a sign of life while another leads.
    pub(super) async fn stand_by(&mut self, now: Instant) {
        self.standby = true;
        self.sign.status("standby: another bywhen leads");
        self.beat(now, State::default()).await;
    }

    /// It leads now, and its next sign of life is due.
    pub(super) fn leads(&mut self) {
        if std::mem::take(&mut self.standby) {
            self.sign.status("leads");
        }
        self.next = None;
    }

    /// Gives a sign of life.
    pub(super) async fn beat(&mut self, now: Instant, state: State) {
        self.next = Some(now + self.every);
        self.sign.beat();
        let outgoing = match &self.silent {
            _ if state.stopped => "stopped: more letters than can be meant; `bywhen go-on` has them go on".to_owned(),
            None if state.held => "held: letters cannot be sent".to_owned(),
            silent => since(silent),
        };
        let clock = self.clock.as_ref().map_or_else(|| "ok".to_owned(), |why| format!("not believed: {why}"));
        let words = if self.standby {
            let database = since(&self.unwritten);
            format!(
                "at {}\nstandby another bywhen leads; nothing is read or sent here\ndatabase {database}\n",
                now.to_rfc3339()
            )
        } else {
            format!(
                "at {}\nmailbox {}\noutgoing {outgoing}\ndatabase {}\nclock {clock}\n",
                now.to_rfc3339(),
                since(&self.away),
                self.database(state),
            )
        };
        // A server's words may hold an address.
        let words = crate::telemetry::without_addresses_in_lines(&words);
        if let Some(endpoint) = &self.endpoint {
            let troubled = [&self.away, &self.silent, &self.unwritten].iter().any(|trouble| trouble.is_some());
            let well = !troubled && self.clock.is_none() && !state.held && !state.stopped;
            endpoint.tell(Told { well, words: words.clone(), metrics: self.metrics(now, state) }).await;
        }
        let Some(file) = &self.file else { return };
        let part = file.with_extension("part");
        if let Err(error) = std::fs::write(&part, words).and_then(|()| std::fs::rename(&part, file)) {
            tracing::warn!(%error, "the health file cannot be written");
        }
    }

    fn database(&self, state: State) -> String {
        let well = since(&self.unwritten);
        match state.side_file {
            grown if grown > LARGE_SIDE_FILE => format!(
                "{well}, but its file -wal has grown to {} MB: a program that reads it for long keeps it from being emptied",
                grown >> 20
            ),
            _ => well,
        }
    }

    /// In Prometheus's text format.
    fn metrics(&self, now: Instant, state: State) -> String {
        let seconds =
            |trouble: &Option<(Instant, String)>| trouble.as_ref().map_or(0, |(since, _)| (now - *since).num_seconds());
        let last_mail = state.last_mail.map_or(0, |at| at.timestamp());
        let rows: [(&str, &str, i64); 11] = [
            ("mailbox_away_seconds", "How long the mailbox could not be read; 0: it can be.", seconds(&self.away)),
            ("outgoing_away_seconds", "How long no letter could leave; 0: they can.", seconds(&self.silent)),
            ("outgoing_held", "1: letters cannot be sent.", i64::from(state.held)),
            ("outgoing_stopped", "1: all sending is stopped until a person has it go on.", i64::from(state.stopped)),
            ("database_away_seconds", "How long nothing could be written; 0: it can be.", seconds(&self.unwritten)),
            (
                "clock_doubted",
                "1: the clock is not believed, and the program stands still.",
                i64::from(self.clock.is_some()),
            ),
            ("outbox_waiting", "Letters that wait to be sent.", state.waiting.try_into().unwrap_or(i64::MAX)),
            ("items_open", "Items neither resolved nor withdrawn.", state.open.try_into().unwrap_or(i64::MAX)),
            (
                "attention_entries",
                "Entries of the digest that need a person.",
                state.attention.try_into().unwrap_or(i64::MAX),
            ),
            ("standby", "1: another bywhen leads, and this one stands by.", i64::from(self.standby)),
            ("last_mail_timestamp_seconds", "When a mail was last read; 0: never.", last_mail),
        ];
        let beat = ("beat_timestamp_seconds", "When the daemon last gave a sign of life.", now.timestamp());
        let row = |(name, help, value): (&str, &str, i64)| {
            format!("# HELP bywhen_{name} {help}\n# TYPE bywhen_{name} gauge\nbywhen_{name} {value}\n")
        };
        rows.into_iter().chain([beat]).map(row).collect()
    }

    /// Says that it is ending.
    pub(super) fn stopping(&self) {
        self.sign.ended();
    }
}

/// "ok", or since when something is away, and why.
fn since(trouble: &Option<(Instant, String)>) -> String {
    match trouble {
        Some((since, why)) => format!("away since {}: {why}", since.to_rfc3339()),
        None => "ok".to_owned(),
    }
}
