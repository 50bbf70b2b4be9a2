//! Signs of life: a file for monitors, and word to systemd.

use crate::model::Instant;
use chrono::TimeDelta;
use sd_notify::NotifyState;
use std::path::PathBuf;

/// A sign of life is given this often, or twice in systemd's interval if that is shorter.
const BEAT: TimeDelta = TimeDelta::seconds(20);

/// What monitors are told.
#[derive(Debug)]
pub(super) struct Health {
    file: Option<PathBuf>,
    every: TimeDelta,
    next: Option<Instant>,
    /// Since when the mailbox cannot be reached, and why.
    pub(super) away: Option<(Instant, String)>,
}

impl Health {
    pub(super) fn new() -> Self {
        let watchdog = sd_notify::watchdog_enabled().and_then(|interval| TimeDelta::from_std(interval / 2).ok());
        Self { file: None, every: watchdog.map_or(BEAT, |half| half.min(BEAT)), next: None, away: None }
    }

    pub(super) fn write_to(&mut self, file: PathBuf) {
        self.file = Some(file);
    }

    /// When the next sign of life is due.
    pub(super) fn due(&self, now: Instant) -> Instant {
        self.next.unwrap_or(now)
    }

    /// Gives a sign of life, if one is due.
    pub(super) fn beat(&mut self, now: Instant, held: bool) {
        if self.next.is_some_and(|next| next > now) {
            return;
        }
        if self.next.is_none() {
            tell(&[NotifyState::Ready]);
        }
        self.next = Some(now + self.every);
        tell(&[NotifyState::Watchdog]);
        let Some(file) = &self.file else { return };
        let mailbox = match &self.away {
            Some((since, why)) => format!("away since {}: {why}", since.to_rfc3339()),
            None => "ok".to_owned(),
        };
        let outgoing = if held { "held: letters cannot be sent" } else { "ok" };
        let text = format!("at {}\nmailbox {mailbox}\noutgoing {outgoing}\n", now.to_rfc3339());
        let part = file.with_extension("part");
        if let Err(error) = std::fs::write(&part, text).and_then(|()| std::fs::rename(&part, file)) {
            tracing::warn!(%error, "the health file cannot be written");
        }
    }

    /// Says that the program is ending.
    pub(super) fn stopping() {
        tell(&[NotifyState::Stopping]);
    }
}

/// Without systemd nobody listens, and that is well.
fn tell(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        tracing::debug!(%error, "systemd cannot be told");
    }
}
