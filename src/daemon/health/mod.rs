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

/// What the daemon knows of itself at a beat.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    /// Letters cannot be sent.
    pub(super) held: bool,
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
}

impl Health {
    pub(super) fn new() -> Self {
        let watchdog = sd_notify::watchdog_enabled().and_then(|interval| TimeDelta::from_std(interval / 2).ok());
        let every = watchdog.map_or(BEAT, |half| half.min(BEAT));
        Self { file: None, endpoint: None, sign: Sign::alone(), every, next: None, away: None }
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
        self.next.is_none_or(|next| next <= now)
    }

    /// When the next sign of life is due.
    pub(super) fn due(&self, now: Instant) -> Instant {
        self.next.unwrap_or(now)
    }

    /// Gives a sign of life.
    pub(super) async fn beat(&mut self, now: Instant, state: State) {
        self.next = Some(now + self.every);
        self.sign.beat();
        let mailbox = match &self.away {
            Some((since, why)) => format!("away since {}: {why}", since.to_rfc3339()),
            None => "ok".to_owned(),
        };
        let outgoing = if state.held { "held: letters cannot be sent" } else { "ok" };
        let words = format!("at {}\nmailbox {mailbox}\noutgoing {outgoing}\n", now.to_rfc3339());
        if let Some(endpoint) = &self.endpoint {
            let well = self.away.is_none() && !state.held;
            // A server's words may hold an address; the file is for its owner alone, the port for everybody on this machine.
            let told = Told {
                well,
                words: crate::telemetry::without_addresses_in_lines(&words),
                metrics: self.metrics(now, state),
            };
            endpoint.tell(told).await;
        }
        let Some(file) = &self.file else { return };
        let part = file.with_extension("part");
        if let Err(error) = std::fs::write(&part, words).and_then(|()| std::fs::rename(&part, file)) {
            tracing::warn!(%error, "the health file cannot be written");
        }
    }

    /// In Prometheus's text format.
    fn metrics(&self, now: Instant, state: State) -> String {
        let away = self.away.as_ref().map_or(0, |(since, _)| (now - *since).num_seconds());
        let last_mail = state.last_mail.map_or(0, |at| at.timestamp());
        let rows: [(&str, &str, i64); 6] = [
            ("mailbox_away_seconds", "How long the mailbox could not be read; 0: it can be.", away),
            ("outgoing_held", "1: letters cannot be sent.", i64::from(state.held)),
            ("outbox_waiting", "Letters that wait to be sent.", state.waiting.try_into().unwrap_or(i64::MAX)),
            ("items_open", "Items neither resolved nor withdrawn.", state.open.try_into().unwrap_or(i64::MAX)),
            (
                "attention_entries",
                "Entries of the digest that need a person.",
                state.attention.try_into().unwrap_or(i64::MAX),
            ),
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
