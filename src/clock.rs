//! The only place that asks the time or sleeps: the system's clock, or a virtual one that jumps to the next moment of interest.

use crate::model::Instant;
use chrono::{SubsecRound, TimeDelta};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// A long wait is taken in pieces of this length, and the wall clock read again after each: a machine that was suspended,
/// or whose clock was set, wakes at the right moment (faults T05, T07).
const PIECE: Duration = Duration::from_secs(20);

/// A moment of the clock, beside how long the machine had run by then.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    shown: Instant,
    run: TimeDelta,
}

impl Mark {
    /// A moment shown, and how long the machine had run.
    #[must_use]
    pub fn of(shown: Instant, run: TimeDelta) -> Self {
        Self { shown, run }
    }

    /// How long the machine has run since.
    #[must_use]
    pub fn passed(self, later: Self) -> TimeDelta {
        later.run - self.run
    }

    /// How much further the clock has gone since `self` than the time that has passed: 0, unless somebody set it (fault T06).
    #[must_use]
    pub fn ahead(self, later: Self) -> TimeDelta {
        (later.shown - self.shown) - (later.run - self.run)
    }
}

/// Where the time comes from. Clones share one time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A clock that stands still until told, for `simulate`, `demo` and tests.
    Virtual(Arc<Mutex<Instant>>),
}

impl Clock {
    /// A virtual clock that shows this moment.
    #[must_use]
    pub fn starting_at(at: Instant) -> Self {
        Self::Virtual(Arc::new(Mutex::new(at)))
    }

    /// The present moment, in whole milliseconds: what is stored reads back as it was.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place that asks the time")]
    pub fn now(&self) -> Instant {
        match self {
            Self::System => (chrono::Utc::now() + set_by_tests()).trunc_subsecs(3),
            Self::Virtual(shown) => *shown.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The present moment beside how long the machine has run, sleep included: that nobody can set.
    #[must_use]
    pub fn mark(&self) -> Mark {
        let shown = self.now();
        let run = match self {
            Self::System => {
                let run = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
                TimeDelta::seconds(run.tv_sec) + TimeDelta::nanoseconds(run.tv_nsec)
            }
            Self::Virtual(_) => shown - Instant::UNIX_EPOCH,
        };
        Mark { shown, run }
    }

    /// Waits until this moment, at the longest for as long as it now lies ahead. A virtual clock jumps there at once; neither ever
    /// goes back.
    pub async fn wait_until(&self, until: Instant) {
        match self {
            Self::System => {
                // A clock that is set back meanwhile must not make the wait longer (fault T05).
                let mut most = (until - self.now()).to_std().unwrap_or_default();
                while !most.is_zero() && self.now() < until {
                    let piece = most.min(PIECE);
                    sleep(piece).await;
                    most -= piece;
                }
            }
            Self::Virtual(_) => self.advance_to(until),
        }
    }

    /// Waits for this long: for pauses before a further try, which are a matter of machines, not of civil time.
    pub async fn pause(&self, length: Duration) {
        match self {
            Self::System => sleep(length).await,
            Self::Virtual(_) => self.advance_to(self.now() + TimeDelta::from_std(length).unwrap_or_default()),
        }
    }

    /// Sets a virtual clock forward to this moment, if it lies ahead; the system's clock takes no orders.
    pub fn advance_to(&self, at: Instant) {
        if let Self::Virtual(shown) = self {
            let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
            *shown = at.max(*shown);
        }
    }

    /// Does this clock jump, rather than run?
    #[must_use]
    pub fn is_virtual(&self) -> bool {
        matches!(self, Self::Virtual(_))
    }
}

/// How far the clock is set wrong, in seconds, by the file that `BYWHEN_CLOCK_FILE` names. A release build does not know it.
fn set_by_tests() -> TimeDelta {
    #[cfg(debug_assertions)]
    {
        use std::{path::PathBuf, sync::LazyLock};
        static FILE: LazyLock<Option<PathBuf>> =
            LazyLock::new(|| std::env::var_os("BYWHEN_CLOCK_FILE").map(PathBuf::from));
        let told = FILE.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        if let Some(seconds) = told.and_then(|told| told.trim().parse().ok()) {
            return TimeDelta::seconds(seconds);
        }
    }
    TimeDelta::zero()
}

#[expect(clippy::disallowed_methods, reason = "this is the place that sleeps")]
async fn sleep(length: Duration) {
    tokio::time::sleep(length).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn a_virtual_clock_jumps_ahead_and_never_goes_back() {
        let clock = Clock::starting_at(at("2026-11-02T09:00:00Z"));
        clock.wait_until(at("2026-12-11T08:30:00Z")).await;
        clock.wait_until(at("2026-11-03T08:30:00Z")).await;
        assert_eq!(clock.clone().now(), at("2026-12-11T08:30:00Z"));
    }

    #[test]
    fn t07_a_suspended_machine_is_told_from_a_clock_that_was_set() {
        let mark = |shown, hours| Mark { shown: at(shown), run: TimeDelta::hours(hours) };
        let before = mark("2026-11-02T09:00:00Z", 10);
        assert_eq!(before.ahead(mark("2026-11-05T09:00:00Z", 82)), TimeDelta::zero(), "three days asleep");
        assert_eq!(before.ahead(mark("2027-11-02T09:00:00Z", 10)), TimeDelta::days(365));
        assert_eq!(before.ahead(mark("2026-11-02T08:00:00Z", 10)), TimeDelta::hours(-1));
        let now = Clock::System.mark();
        assert!(now.ahead(Clock::System.mark()).abs() < TimeDelta::seconds(5));
    }

    #[tokio::test]
    async fn the_system_clock_wakes_at_the_moment_asked_for() {
        let until = Clock::System.now() + TimeDelta::milliseconds(30);
        Clock::System.wait_until(until).await;
        assert!(Clock::System.now() >= until);
    }
}
