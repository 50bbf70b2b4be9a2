//! Days that have names in the calendar: terms, half terms, Christmas, Easter.

use super::{Context, Meaning, said::Part};
use crate::model::{Day, calendar::NamedDays};
use chrono::{Datelike, TimeDelta};

/// A stretch that ends later than this many days ahead is not the one that is meant: the calendar lacks that one.
const AHEAD: i64 = 200;

/// A named stretch into a day. "By half term" is the day before it begins; "by the end of term" its last day.
/// What the calendar does not name is a doubt.
pub(super) fn resolve(name: &str, part: Part, context: &Context<'_>) -> Meaning {
    let term = name == "term";
    let stretches = if term { &context.calendar.terms } else { &context.calendar.named };
    let named = |stretch: &&NamedDays| term || stretch.names.iter().any(|known| known.to_lowercase().contains(name));
    let meant = |stretch: &NamedDays| match part {
        Part::End => Some(stretch.until),
        _ => stretch.from.pred_opt(),
    };
    let days = stretches
        .iter()
        .filter(named)
        .filter_map(meant)
        .filter(|day| (0..=AHEAD).contains(&(*day - context.sent).num_days()));
    match days.min().or_else(|| built_in(name, context.sent)) {
        Some(day) if matches!(name, "christmas" | "new year" | "easter") => {
            let why = format!("\"{name}\" could be one of several days; taken as {}", super::resolve::in_words(day));
            Meaning::Likely { day, why }
        }
        Some(day) => Meaning::Day(day),
        None => Meaning::Unknown { why: format!("the calendar does not say when {} is", told(name, part)) },
    }
}

fn told(name: &str, part: Part) -> String {
    match (name, part) {
        ("term", _) => "the end of term".to_owned(),
        (name, Part::End) => format!("the end of {name}"),
        (name, _) => name.to_owned(),
    }
}

/// Days that need no calendar: Christmas ends work on Christmas Eve, the New Year on its eve, Easter on Maundy Thursday.
fn built_in(name: &str, sent: Day) -> Option<Day> {
    let in_year = |year: i32| {
        let easter =
            |days: i64| easter_sunday(year).and_then(|sunday| sunday.checked_add_signed(TimeDelta::days(days)));
        match name {
            "christmas" => Day::from_ymd_opt(year, 12, 24),
            "new year" => Day::from_ymd_opt(year, 12, 31),
            "easter" => easter(-3),
            "good friday" => easter(-2),
            "easter monday" => easter(1),
            "easter tuesday" => easter(2),
            _ => None,
        }
    };
    [sent.year(), sent.year() + 1].into_iter().filter_map(in_year).find(|day| *day >= sent)
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
fn easter_sunday(year: i32) -> Option<Day> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let skipped = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - skipped + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    Day::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31).ok()? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_two_days_after_the_bank_holiday_of_good_friday() {
        for (year, day) in [(2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16")] {
            assert_eq!(easter_sunday(year), Some(day.parse().unwrap()));
        }
    }
}
