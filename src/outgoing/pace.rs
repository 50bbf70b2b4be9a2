//! How fast letters leave (Exchange Online takes thirty a minute), and when a letter is tried again.

use crate::model::Instant;
use chrono::TimeDelta;
use std::collections::VecDeque;

/// Pauses before a letter is tried again, in minutes; the last one repeats (faults S01, S02).
const PAUSES: [i64; 5] = [1, 2, 5, 10, 30];
/// After so long a letter that was only ever put off counts as refused.
pub const GIVE_UP: TimeDelta = TimeDelta::days(5);

/// When to try again after `tries` tries.
#[must_use]
pub fn next_try(tries: u32, now: Instant) -> Instant {
    let place = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX).min(PAUSES.len() - 1);
    now + TimeDelta::minutes(PAUSES.get(place).copied().unwrap_or(30))
}

/// Counts letters a minute.
#[derive(Debug)]
pub(super) struct Pace {
    a_minute: usize,
    left: VecDeque<Instant>,
}

impl Pace {
    pub(super) fn new(a_minute: u32) -> Self {
        Self { a_minute: usize::try_from(a_minute.max(1)).unwrap_or(1), left: VecDeque::new() }
    }

    /// When the next letter may leave.
    pub(super) fn free_at(&self, now: Instant) -> Instant {
        match self.left.len().checked_sub(self.a_minute).and_then(|over| self.left.get(over)) {
            Some(first) => now.max(*first + TimeDelta::minutes(1)),
            None => now,
        }
    }

    /// A letter leaves.
    pub(super) fn count(&mut self, now: Instant) {
        self.left.push_back(now);
        while self.left.len() > self.a_minute {
            self.left.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_letter_is_tried_again_after_growing_pauses() {
        let now = at("2026-11-02T09:00:00Z");
        let minutes: Vec<i64> = (1..=7).map(|tries| (next_try(tries, now) - now).num_minutes()).collect();
        assert_eq!(minutes, [1, 2, 5, 10, 30, 30, 30]);
    }

    #[test]
    fn no_more_letters_leave_in_a_minute_than_the_server_takes() {
        let mut pace = Pace::new(2);
        let now = at("2026-11-02T09:00:00Z");
        pace.count(now);
        assert_eq!(pace.free_at(now), now);
        pace.count(now + TimeDelta::seconds(10));
        assert_eq!(pace.free_at(now + TimeDelta::seconds(11)), now + TimeDelta::minutes(1));
        pace.count(now + TimeDelta::minutes(1));
        assert_eq!(pace.free_at(now + TimeDelta::seconds(61)), now + TimeDelta::seconds(70));
    }
}
