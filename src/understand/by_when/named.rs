//! Days that have names in the calendar: terms, half terms, Christmas, Easter.

use super::{Context, Meaning, said::Part};
use crate::model::{Day, calendar::NamedDays};

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
        Some(day) if name == "christmas" || name == "new year" => {
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

/// Days that need no calendar: Christmas ends work on Christmas Eve, the New Year on its eve.
fn built_in(name: &str, sent: Day) -> Option<Day> {
    use chrono::Datelike;
    let day = match name {
        "christmas" => 24,
        "new year" => 31,
        _ => return None,
    };
    [sent.year(), sent.year() + 1]
        .into_iter()
        .filter_map(|year| Day::from_ymd_opt(year, 12, day))
        .find(|day| *day >= sent)
}
