//! A post office that is played: a script says at once what becomes of each letter. For trials of months on a virtual clock.

use super::{Job, Outcome, Report};
use crate::model::Instant;

/// What becomes of a letter.
pub type Script = Box<dyn FnMut(&Job) -> Outcome + Send>;

/// The post office.
pub struct Played {
    script: Script,
    report: Option<Report>,
    held_until: Option<Instant>,
}

impl std::fmt::Debug for Played {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Played").field("report", &self.report).finish_non_exhaustive()
    }
}

impl Played {
    /// Plays this script.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self { script, report: None, held_until: None }
    }

    pub(super) fn free_at(&self, now: Instant) -> Option<Instant> {
        self.report.is_none().then(|| self.held_until.map_or(now, |held| held.max(now)))
    }

    pub(super) fn hold_until(&mut self, until: Instant) {
        self.held_until = Some(until);
    }

    pub(super) fn send(&mut self, job: &Job) {
        self.report = Some(Report { number: job.number, outcome: (self.script)(job) });
    }

    pub(super) async fn report(&mut self) -> Report {
        match self.report.take() {
            Some(report) => report,
            None => std::future::pending().await,
        }
    }
}
