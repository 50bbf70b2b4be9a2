//! Working days, bank holidays, school terms and other named dates (`calendar.toml`).

use super::Day;
use chrono::{Datelike, Days, Weekday};
use serde::Deserialize;
use std::collections::BTreeSet;

/// A stretch of days with names people write for it ("autumn half term", "Christmas holidays").
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDays {
    /// Names, matched without regard to case.
    pub names: Vec<String>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

/// The days on which nobody works, and the days that have names.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Calendar {
    /// Bank holidays and closure days.
    pub holidays: BTreeSet<Day>,
    /// School terms ("autumn term"): "end of term" is the last day of the one that is running or comes next.
    pub terms: Vec<NamedDays>,
    /// Half terms and other named stretches.
    pub named: Vec<NamedDays>,
}

impl Calendar {
    /// Reads the text of a `calendar.toml`; every key may be left out.
    ///
    /// # Errors
    /// The text is no TOML, names a key that is not known, or a day that does not exist.
    pub fn from_toml(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// Neither a weekend nor a holiday.
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    /// The day `count` working days after `day`, counting from the next day (Convention 3). `count` 0 gives `day` itself.
    #[must_use]
    pub fn after_working_days(&self, day: Day, count: u32) -> Day {
        (0..count).fold(day, |day, _| self.next_working_day(day))
    }

    /// The day `count` working days before `day`, counting from the day before. `count` 0 gives `day` itself.
    #[must_use]
    pub fn before_working_days(&self, day: Day, count: u32) -> Day {
        (0..count).fold(day, |mut day, _| {
            loop {
                day = day.pred_opt().unwrap_or(Day::MIN);
                if self.is_working_day(day) || day == Day::MIN {
                    return day;
                }
            }
        })
    }

    /// The first working day after `day`.
    #[must_use]
    pub fn next_working_day(&self, day: Day) -> Day {
        let mut day = day;
        loop {
            day = day.succ_opt().unwrap_or(Day::MAX);
            if self.is_working_day(day) || day == Day::MAX {
                return day;
            }
        }
    }

    /// The day itself if it is a working day, else the first one after it.
    #[must_use]
    pub fn on_or_after(&self, day: Day) -> Day {
        if self.is_working_day(day) { day } else { self.next_working_day(day) }
    }

    /// Working days after `from` up to and including `until`; negative when `until` lies before `from`.
    #[must_use]
    pub fn working_days_between(&self, from: Day, until: Day) -> i64 {
        if until < from {
            return -self.working_days_between(until, from);
        }
        let mut count = 0;
        let mut day = from;
        while day < until {
            day = day.checked_add_days(Days::new(1)).unwrap_or(Day::MAX);
            count += i64::from(self.is_working_day(day));
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn christmas() -> Calendar {
        Calendar {
            holidays: ["2026-12-25", "2026-12-28", "2027-01-01"].into_iter().map(day).collect(),
            ..Calendar::default()
        }
    }

    #[test]
    fn the_built_in_calendar_reads_and_counts_over_christmas() {
        let calendar = Calendar::from_toml(include_str!("../../config/calendar.toml")).unwrap();
        assert_eq!(calendar.holidays.len(), 32);
        assert_eq!(calendar.after_working_days(day("2026-12-22"), 5), day("2026-12-31"));
        assert_eq!(calendar.after_working_days(day("2027-12-24"), 1), day("2027-12-29"));
    }

    #[test]
    fn unknown_keys_and_impossible_days_are_refused() {
        assert!(Calendar::from_toml("holiday = []").is_err());
        assert!(Calendar::from_toml("holidays = [\"2027-02-29\"]").is_err());
        let term = "[[terms]]\nnames = [\"autumn term\"]\nfrom = \"2026-09-01\"\nuntil = \"2026-12-18\"";
        assert_eq!(Calendar::from_toml(term).unwrap().terms.len(), 1);
    }

    #[test]
    fn working_days_skip_weekends_and_bank_holidays_counting_from_the_next_day() {
        assert_eq!(christmas().after_working_days(day("2026-12-23"), 1), day("2026-12-24"));
        assert_eq!(christmas().after_working_days(day("2026-12-24"), 1), day("2026-12-29"));
        assert_eq!(christmas().after_working_days(day("2026-12-24"), 5), day("2027-01-05"));
        assert_eq!(christmas().before_working_days(day("2026-12-29"), 2), day("2026-12-23"));
    }

    proptest! {
        #[test]
        fn counting_forward_and_measuring_agree(start in 0u64..800, count in 0u32..60) {
            let from = day("2026-01-01") + Days::new(start);
            let until = christmas().after_working_days(from, count);
            prop_assert_eq!(christmas().working_days_between(from, until), i64::from(count));
        }
    }
}
