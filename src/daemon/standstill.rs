//! A clock that cannot be right: then nothing is read, decided or sent until it is right again or a person vouches for it (fault T06).
//!
//! Under a clock that runs a year ahead every date would have come, and a year of prompts would leave at once. So the program stands
//! still, which loses nothing: mail waits in its mailbox, letters wait in the outbox.

use super::{Daemon, LOOK};
use crate::{clock::Mark, error::Result, model::Instant};
use chrono::TimeDelta;

/// A clock that jumped further ahead than this is not believed. What passes while the machine sleeps is no jump (fault T07).
const AHEAD: TimeDelta = TimeDelta::days(1);
/// Nor is one that shows a time so long before the last entry of the log. Less than that repeats nothing (fault T05).
const BEHIND: TimeDelta = TimeDelta::hours(2);
/// Nor, at a start, one that shows a time so long after it: each working day leaves a digest in the log.
const SILENCE: TimeDelta = TimeDelta::days(31);

/// What the clock is compared with.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// When it was last believed.
    mark: Option<Mark>,
    /// When the last entry of the log was written.
    last_entry: Option<Instant>,
    /// It was said why nothing is done.
    told: bool,
}

impl Watch {
    pub(super) fn since(last_entry: Option<Instant>) -> Self {
        Self { last_entry, ..Self::default() }
    }

    /// Something was written into the log.
    pub(super) fn wrote(&mut self, at: Instant) {
        self.last_entry = Some(at);
    }

    /// A person vouches for the clock as it is.
    pub(super) fn trust(&mut self, mark: Mark, now: Instant) {
        (self.mark, self.last_entry) = (Some(mark), Some(now));
    }

    /// Why the clock is not believed.
    fn doubt(&mut self, mark: Mark, now: Instant) -> Option<String> {
        let last = self.last_entry.unwrap_or(now);
        let shown = now.format("%-d %B %Y, %H:%M UTC");
        let ahead = self.mark.map_or_else(TimeDelta::zero, |before| before.ahead(mark));
        if ahead > AHEAD {
            return Some(format!("the clock jumped ahead by {} days and shows {shown}", ahead.num_days()));
        }
        let written = last.format("%-d %B %Y, %H:%M UTC");
        if last - now > BEHIND {
            return Some(format!("the clock shows {shown}, and the last entry of the log was written on {written}"));
        }
        if self.mark.is_none() && now - last > SILENCE {
            return Some(format!("the clock shows {shown}, over a month after the last entry of the log on {written}"));
        }
        self.mark = Some(mark);
        None
    }
}

impl Daemon {
    /// Has the clock doubted where it cannot be right.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn doubt_clock(&mut self) -> Result<()> {
        self.watch = Some(Watch::since(self.store.last_entry().await?));
        Ok(())
    }

    /// Why the clock is not believed at present.
    pub(super) fn doubted(&mut self) -> Option<String> {
        let (mark, now) = (self.clock.mark(), self.clock.now());
        self.watch.as_mut()?.doubt(mark, now)
    }

    /// Waits until the clock can be right. `false`: asked to stop meanwhile; nothing may be done any more.
    pub(super) async fn believes_clock(&mut self) -> Result<bool> {
        while self.stands_still().await? {
            if self.stop.asked() {
                return Ok(false);
            }
            self.take_requests().await?;
        }
        Ok(true)
    }

    /// Stands still for a moment where the clock cannot be right. `true`: it did.
    async fn stands_still(&mut self) -> Result<bool> {
        let doubt = self.doubted();
        let Some(watch) = &mut self.watch else { return Ok(false) };
        let told = std::mem::replace(&mut watch.told, doubt.is_some());
        self.health.clock.clone_from(&doubt);
        let Some(why) = doubt else {
            if told {
                tracing::info!("the clock is believed again");
            }
            return Ok(false);
        };
        if !told {
            tracing::error!(why, "nothing is read or sent: set the clock right, or `bywhen go-on` if it is");
        }
        let now = self.clock.now();
        if !told || self.health.is_due(now) {
            let state = self.state().await?;
            self.health.beat(now, state).await;
        }
        let stop = self.stop.clone();
        tokio::select! {
            () = stop.wait() => {}
            () = self.clock.pause(LOOK.to_std().unwrap_or_default()) => {}
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    /// What the watch says of a clock that was believed at `before`, or never, and shows `now` after so many hours.
    fn check(last_entry: &str, before: Option<&str>, hours: i64, now: &str, expected: Option<&str>) {
        let at = |text: &str| format!("{text}:00Z").parse::<Instant>().unwrap();
        let mut watch = Watch::since(Some(at(last_entry)));
        let run = |shown: Instant, run| Mark::of(shown, TimeDelta::hours(run));
        watch.mark = before.map(|before| run(at(before), 0));
        let said = watch.doubt(run(at(now), hours), at(now));
        match expected {
            Some(expected) => assert!(said.as_ref().is_some_and(|said| said.contains(expected)), "{said:?}"),
            None => assert_eq!(said, None),
        }
    }

    #[test]
    fn t06_a_clock_that_cannot_be_right_is_not_believed() {
        let day = "2026-11-02T09:00";
        check(day, Some(day), 1, "2026-11-02T10:00", None);
        check(day, Some(day), 1, "2027-11-02T10:00", Some("jumped ahead by 365 days"));
        check(day, Some(day), 1, "2026-11-03T09:00", None);
        check(day, None, 1, "2026-11-20T09:00", None);
        check(day, None, 1, "2027-02-20T09:00", Some("over a month after"));
        check(day, None, 1, "2026-10-30T09:00", Some("the last entry of the log was written on 2 November"));
    }

    #[test]
    fn t05_t07_an_hour_back_and_a_sleep_of_weeks_are_no_reason() {
        let day = "2026-11-02T09:00";
        check(day, Some(day), 0, "2026-11-02T08:00", None);
        check(day, Some(day), 24 * 60, "2027-01-01T09:00", None);
    }

    #[test]
    fn a_person_vouches_for_it_and_a_clock_set_right_is_believed_by_itself() {
        let clock = |text: &str| Clock::starting_at(format!("{text}:00Z").parse().unwrap());
        let (then, later) = (clock("2026-11-02T09:00"), clock("2027-11-02T09:00"));
        let mut watch = Watch::since(Some(later.now()));
        assert!(watch.doubt(then.mark(), then.now()).is_some());
        assert!(watch.doubt(later.mark(), later.now()).is_none(), "set right");
        assert!(watch.doubt(then.mark(), then.now()).is_some());
        watch.trust(then.mark(), then.now());
        assert!(watch.doubt(then.mark(), then.now()).is_none(), "vouched for");
    }
}
