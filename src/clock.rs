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
            Self::System => chrono::Utc::now().trunc_subsecs(3),
            Self::Virtual(shown) => *shown.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Waits until this moment. A virtual clock jumps there at once; neither ever goes back.
    pub async fn wait_until(&self, until: Instant) {
        match self {
            Self::System => {
                while let Some(left) = (until - self.now()).to_std().ok().filter(|left| !left.is_zero()) {
                    sleep(left.min(PIECE)).await;
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

    #[tokio::test]
    async fn the_system_clock_wakes_at_the_moment_asked_for() {
        let until = Clock::System.now() + TimeDelta::milliseconds(30);
        Clock::System.wait_until(until).await;
        assert!(Clock::System.now() >= until);
    }
}
