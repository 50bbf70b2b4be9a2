//! More letters than can be meant: then none leaves any more until a person has them go on (faults X06, X12).
//!
//! It is told by `health` and stands in the log, never by mail: mail may be what runs wild.

use super::Daemon;
use crate::{
    model::{Instant, address::Address, event::AttentionKind, knowledge::Limits},
    store::{DueLetter, Turn},
};
use chrono::TimeDelta;
use std::collections::{HashMap, VecDeque};

/// How long the first day lasts.
const FIRST_DAY: TimeDelta = TimeDelta::days(1);
const HOUR: TimeDelta = TimeDelta::hours(1);

/// When letters left in the last day, latest last.
type Left = VecDeque<Instant>;

/// Counts what has left.
#[derive(Debug, Default)]
pub(super) struct Brake {
    left: Left,
    /// The same for each recipient.
    to: HashMap<Address, Left>,
}

impl Brake {
    /// Why no further letter may leave to these people; `began` is when the log was begun.
    fn objection(&self, limits: Limits, to: &[Address], now: Instant, began: Option<Instant>) -> Option<String> {
        let Limits { an_hour, to_one_an_hour, first_day } = limits;
        let number = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
        // Of so many letters the first left within the hour.
        let in_an_hour = |left: &Left, limit: u32| {
            left.len() >= number(limit)
                && left.iter().nth_back(number(limit).saturating_sub(1)).is_none_or(|at| *at > now - HOUR)
        };
        if began.is_some_and(|began| now - began < FIRST_DAY) && self.left.len() >= number(first_day) {
            Some(format!("{first_day} letters have left on the first day"))
        } else if in_an_hour(&self.left, an_hour) {
            Some(format!("{an_hour} letters have left in an hour"))
        } else if to.iter().filter_map(|one| self.to.get(one)).any(|left| in_an_hour(left, to_one_an_hour)) {
            Some(format!("{to_one_an_hour} letters have left for one address in an hour"))
        } else {
            None
        }
    }

    fn count(&mut self, to: impl Iterator<Item = Address>, now: Instant) {
        let add = |left: &mut Left| {
            while left.front().is_some_and(|at| *at < now - FIRST_DAY) {
                left.pop_front();
            }
            left.push_back(now);
        };
        add(&mut self.left);
        to.for_each(|one| add(self.to.entry(one).or_default()));
    }
}

impl Daemon {
    /// Has letters leaving by a mail server stopped when there are more than the settings allow.
    pub fn brake(&mut self) {
        self.brake = Some(Brake::default());
    }

    /// Is all sending stopped until a person has it go on?
    pub(super) fn is_stopped(&self) -> bool {
        self.log.attention().any(|entry| entry.kind == AttentionKind::SendingStopped)
    }

    /// `true`: a letter to these people may not leave, and none after it; the turn says so.
    pub(super) fn stops_at(&mut self, turn: &mut Turn, to: &[Address], now: Instant) -> bool {
        let Some(brake) = &mut self.brake else { return false };
        let Some(why) = brake.objection(self.known.routine.limits, to, now, self.log.since) else { return false };
        // When a person has them go on, as many may leave again.
        *brake = Brake::default();
        tracing::error!(why, "all sending is stopped: look at what waits, then `bywhen go-on`");
        let text =
            format!("All sending is stopped: {why}. Look at what waits in the outbox; `bywhen go-on` has it go on.");
        self.attend(turn, AttentionKind::SendingStopped, None, text, now);
        true
    }

    /// A letter leaves.
    pub(super) fn count(&mut self, letter: &DueLetter, now: Instant) {
        if let Some(brake) = &mut self.brake {
            brake.count(letter.recipients.iter().map(|(address, _)| address.clone()), now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        "2026-11-02T09:00:00Z".parse::<Instant>().unwrap() + TimeDelta::minutes(minute)
    }

    fn to(person: &str) -> Vec<Address> {
        vec![Address::new(&format!("{person}@northmoor.gov.uk")).unwrap()]
    }

    fn check(limits: Limits, began: Option<Instant>, letters: &[(&str, i64)], expected: Option<&str>) {
        let mut brake = Brake::default();
        let mut said = None;
        for (person, minute) in letters {
            said = brake.objection(limits, &to(person), at(*minute), began);
            brake.count(to(person).into_iter(), at(*minute));
        }
        assert_eq!(said.as_deref(), expected);
    }

    #[test]
    fn it_stops_at_so_many_an_hour_in_all_or_to_one_address_or_on_the_first_day() {
        let limits = Limits { an_hour: 3, to_one_an_hour: 2, first_day: 4 };
        let long_ago = Some(at(-100_000));
        check(limits, long_ago, &[("a", 0), ("b", 1), ("c", 2)], None);
        check(limits, long_ago, &[("a", 0), ("b", 1), ("c", 2), ("d", 3)], Some("3 letters have left in an hour"));
        check(limits, long_ago, &[("a", 0), ("b", 1), ("c", 2), ("d", 61)], None);
        check(
            limits,
            long_ago,
            &[("a", 0), ("a", 1), ("a", 2)],
            Some("2 letters have left for one address in an hour"),
        );
        check(limits, long_ago, &[("a", 0), ("a", 1), ("b", 2)], None);
        let spread = [("a", 0), ("b", 100), ("c", 200), ("d", 300), ("e", 400)];
        check(limits, Some(at(-10)), &spread, Some("4 letters have left on the first day"));
        check(limits, long_ago, &spread, None);
    }
}
