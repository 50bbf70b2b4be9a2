//! What was said, against the day of sending and the calendar, into the day that is meant.

use super::{
    Context, Meaning, named,
    said::{MonthSaid, Part, Said, Week},
    words::Unit,
};
use crate::model::Day;
use chrono::{Datelike, Days, Months, Weekday};

/// Which way a date without a year leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// A date by which something is to be done: the next such date.
    Future,
    /// A date of something told as past: the last such date.
    Past,
    /// An event told of without a tense: the nearest such date.
    Nearest,
}

/// A date without a year that went by so few days ago is more likely a slip than a date a year ahead.
const JUST_GONE: i64 = 60;
/// A date with its year that lies at least so many days back, yet is ahead in its next year, is a slip of the year.
const YEAR_SLIP: i64 = 183;

/// The meaning, and whether what was said is a day before the day of sending.
pub(super) fn resolve(said: &Said, lean: Lean, context: &Context<'_>) -> (Meaning, bool) {
    let sent = context.sent;
    let meaning = match said {
        Said::Date { year, month, day, weekday } => return date(*year, *month, *day, *weekday, lean, sent),
        Said::DayOfMonth { day, weekday } => day_of_month(*day, *weekday, lean, sent),
        Said::DayInMonths { day, months } => {
            // "The 5th of the month", said on the 16th, is next month's.
            let months = if *months == 0 && *day <= sent.day() { 1 } else { *months };
            let month = first_of_month(sent).checked_add_months(Months::new(months)).unwrap_or(sent);
            known(month.with_day(*day), || format!("there is no day {day} in that month"))
        }
        Said::Weekday { weekday, week: Week::Coming } if lean == Lean::Past => {
            Meaning::Day(on_weekday(*weekday, Week::Last, sent))
        }
        Said::Weekday { weekday, week } => Meaning::Day(on_weekday(*weekday, *week, sent)),
        Said::NthWeekday { nth, weekday, month } => nth_weekday(*nth, *weekday, *month, lean, sent),
        Said::Days(days) => Meaning::Day(plus(sent, *days)),
        Said::Count { count, unit, before, from } => counted(*count, *unit, *before, from.as_deref(), context),
        Said::PartOfWeek { weeks, part } => part_of_week(*weeks, *part, sent),
        Said::PartOfMonth { month, part } => part_of_month(*month, *part, lean, context),
        Said::WeekOf { day, ending } => return week_of(day, *ending, lean, context),
        Said::Named { name, part } => named::resolve(name, *part, context),
        Said::Range(first, last) => return range(first, last, lean, context),
        Said::Either(first, last) => either(first, last, lean, context),
        Said::WeekdayFrom { weekday, before, from } => {
            let (start, past) = resolve(from, Lean::Nearest, context);
            let step = |day: Day| (1..=7).map(move |days| plus(day, if *before { -days } else { days }));
            let found = start.day().and_then(|day| step(day).find(|day| day.weekday() == *weekday));
            return (found.map_or(start, Meaning::Day), past);
        }
        Said::CountFromEvent { .. } => Meaning::Unknown { why: "it counts from a day that is not given".to_owned() },
        Said::Vague(why) => Meaning::Unknown { why: (*why).to_owned() },
        Said::Repeats => Meaning::Unknown { why: "it names a day of every week, not a date".to_owned() },
    };
    let past = meaning.day().is_some_and(|day| day < sent);
    (meaning, past)
}

fn known(day: Option<Day>, why: impl FnOnce() -> String) -> Meaning {
    day.map_or_else(|| Meaning::Unknown { why: why() }, Meaning::Day)
}

fn plus(day: Day, days: i64) -> Day {
    let moved = if days < 0 {
        day.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        day.checked_add_days(Days::new(days.unsigned_abs()))
    };
    moved.unwrap_or(day)
}

fn first_of_month(day: Day) -> Day {
    day.with_day(1).unwrap_or(day)
}

/// A day in British words: "Friday 11 December 2026".
pub(super) fn in_words(day: Day) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// What a month is called.
fn month_name(month: u32) -> String {
    Day::from_ymd_opt(2000, month, 1).map_or_else(|| month.to_string(), |day| day.format("%B").to_string())
}

fn date(year: Option<i32>, month: u32, day: u32, weekday: Option<Weekday>, lean: Lean, sent: Day) -> (Meaning, bool) {
    if month > 12 {
        let why = format!("{day}/{month} is no day and month in British order");
        return (Meaning::Unknown { why }, false);
    }
    let Some(found) = year.map_or_else(|| lean_to(month, day, lean, sent), |year| Day::from_ymd_opt(year, month, day))
    else {
        let year = year.map_or_else(String::new, |year| format!(" {year}"));
        return (Meaning::Unknown { why: format!("there is no {day} {}{year}", month_name(month)) }, false);
    };
    let gone = (sent - found).num_days();
    if lean == Lean::Future {
        if let (None, Some(last)) = (year, lean_to(month, day, Lean::Past, sent))
            && (1..=JUST_GONE).contains(&(sent - last).num_days())
        {
            let why = format!("{} has gone by; the next such date is {}", in_words(last), in_words(found));
            return (Meaning::Likely { day: found, why }, true);
        }
        if gone > 0 {
            let ahead = lean_to(month, day, Lean::Future, sent).filter(|_| gone >= YEAR_SLIP);
            let why = match ahead {
                Some(next) => format!("{} is in the past; perhaps {} is meant", in_words(found), in_words(next)),
                None => format!("{} is in the past", in_words(found)),
            };
            return (Meaning::Likely { day: ahead.unwrap_or(found), why }, true);
        }
    }
    if lean == Lean::Future && gone == 0 && year.is_none() && weekday.is_none() {
        return (
            Meaning::Likely { day: found, why: format!("{} is the day the mail was sent", in_words(found)) },
            false,
        );
    }
    let agrees = weekday.is_none_or(|weekday| weekday == found.weekday());
    let meaning = if agrees { Meaning::Day(found) } else { disagreement(found, weekday) };
    (meaning, gone > 0)
}

fn disagreement(found: Day, weekday: Option<Weekday>) -> Meaning {
    let said = weekday.map_or_else(String::new, long_weekday);
    let why = format!("{} is a {}, not a {said}", found.format("%-d %B %Y"), found.format("%A"));
    Meaning::Likely { day: found, why }
}

fn long_weekday(weekday: Weekday) -> String {
    let monday = Day::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    plus(monday, i64::from(weekday.num_days_from_monday())).format("%A").to_string()
}

/// The year of a date that names none. 29 February goes to a year that has one only if that is the next year to come.
fn lean_to(month: u32, day: u32, lean: Lean, sent: Day) -> Option<Day> {
    let in_year = |add: i32| Day::from_ymd_opt(sent.year() + add, month, day);
    let all = [in_year(-1), in_year(0), in_year(1)];
    let found = all.into_iter().flatten();
    match lean {
        Lean::Future => found.filter(|day| *day >= sent).min(),
        Lean::Past => found.filter(|day| *day <= sent).max(),
        Lean::Nearest => found.min_by_key(|day| (*day - sent).num_days().abs()),
    }
}

/// "The 15th": the next one (or last). With a weekday: the month in which they agree, if that is near.
fn day_of_month(day: u32, weekday: Option<Weekday>, lean: Lean, sent: Day) -> Meaning {
    let back = lean == Lean::Past;
    let months = (0..14).filter_map(|count| {
        let first = first_of_month(sent);
        let month = if back {
            first.checked_sub_months(Months::new(count))
        } else {
            first.checked_add_months(Months::new(count))
        };
        month.and_then(|month| month.with_day(day)).filter(|found| if back { *found <= sent } else { *found > sent })
    });
    let candidates: Vec<Day> = months.collect();
    let Some(next) = candidates.first().copied() else {
        return Meaning::Unknown { why: format!("there is no day {day} in a month") };
    };
    let agreeing = candidates.iter().find(|found| weekday.is_none_or(|weekday| found.weekday() == weekday));
    match agreeing {
        Some(found) if (*found - sent).num_days().abs() <= 62 => Meaning::Day(*found),
        _ => disagreement(next, weekday),
    }
}

/// Convention 3: a weekday is never the day of sending itself.
fn on_weekday(weekday: Weekday, week: Week, sent: Day) -> Day {
    let monday = plus(sent, -i64::from(sent.weekday().num_days_from_monday()));
    let in_week = |weeks: i64| plus(monday, weeks * 7 + i64::from(weekday.num_days_from_monday()));
    let coming = if in_week(0) > sent { in_week(0) } else { in_week(1) };
    match week {
        Week::Coming => coming,
        Week::This if in_week(0) > sent => in_week(0),
        Week::This | Week::Next => in_week(1),
        Week::Last => plus(coming, if coming == plus(sent, 7) { -14 } else { -7 }),
        Week::After(weeks) => plus(coming, i64::from(weeks) * 7),
    }
}

fn month_of(month: MonthSaid, lean: Lean, sent: Day) -> Option<Day> {
    match month {
        MonthSaid::Plus(months) => first_of_month(sent).checked_add_months(Months::new(months)),
        MonthSaid::EndOfYear => Day::from_ymd_opt(sent.year(), 12, 1),
        MonthSaid::Named(month, Some(year)) => Day::from_ymd_opt(year, month, 1),
        MonthSaid::Named(month, None) => {
            let this = first_of_month(sent);
            let in_year = |add: i32| Day::from_ymd_opt(sent.year() + add, month, 1);
            let found = [in_year(-1), in_year(0), in_year(1)].into_iter().flatten();
            match lean {
                Lean::Past => found.filter(|first| *first <= this).max(),
                _ => found.filter(|first| *first >= this).min(),
            }
        }
    }
}

fn last_of_month(first: Day) -> Day {
    first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first)
}

fn nth_weekday(nth: i8, weekday: Weekday, month: MonthSaid, lean: Lean, sent: Day) -> Meaning {
    let in_month = |first: Day| {
        if nth < 0 {
            let last = last_of_month(first);
            return (0..7).map(|back| plus(last, -back)).find(|day| day.weekday() == weekday);
        }
        Day::from_weekday_of_month_opt(first.year(), first.month(), weekday, u8::try_from(nth).unwrap_or(0))
    };
    let found = month_of(month, lean, sent).and_then(in_month).map(|found| {
        // The month is the current one and the day has gone: a year on.
        let again = matches!(month, MonthSaid::Named(_, None)) && found <= sent && lean == Lean::Future;
        let next =
            again.then(|| first_of_month(found).checked_add_months(Months::new(12)).and_then(in_month)).flatten();
        next.unwrap_or(found)
    });
    known(found, || "that month has no such day".to_owned())
}

/// Convention 3: days count from the next day, working days skip weekends and bank holidays, hours are whole days.
fn counted(count: u32, unit: Unit, before: bool, from: Option<&Said>, context: &Context<'_>) -> Meaning {
    let start = match from {
        None => Meaning::Day(context.sent),
        Some(said) => resolve(said, Lean::Nearest, context).0,
    };
    let Some(day) = start.day() else { return start };
    let days = |days: i64| plus(day, if before { -days } else { days });
    let months = |months: u32| {
        let moved = if before {
            day.checked_sub_months(Months::new(months))
        } else {
            day.checked_add_months(Months::new(months))
        };
        moved.unwrap_or(day)
    };
    let count_days = i64::from(count);
    let found = match unit {
        Unit::Hour => days((count_days + 23) / 24),
        Unit::Day => days(count_days),
        Unit::Week => days(count_days * 7),
        Unit::Fortnight => days(count_days * 14),
        Unit::Month => months(count),
        Unit::Year => months(count.saturating_mul(12)),
        Unit::WorkingDay if before => context.calendar.before_working_days(day, count),
        Unit::WorkingDay => context.calendar.after_working_days(day, count),
    };
    match start {
        Meaning::Likely { why, .. } => Meaning::Likely { day: found, why },
        _ => Meaning::Day(found),
    }
}

fn part_of_week(weeks: u32, part: Part, sent: Day) -> Meaning {
    let monday = plus(sent, i64::from(weeks) * 7 - i64::from(sent.weekday().num_days_from_monday()));
    let friday = plus(monday, 4);
    let likely = |day: Day, words: &str| Meaning::Likely {
        day,
        why: format!("\"{words}\" names no day; taken as {}", in_words(day)),
    };
    match part {
        // On a Friday or at the weekend "the end of the week" has come: it is then said of that Friday's week or the next.
        Part::End if friday < sent => Meaning::Day(plus(friday, 7)),
        Part::End => Meaning::Day(friday),
        Part::Early => likely(plus(monday, 1), "early in the week"),
        Part::Before => likely(plus(monday, -3), "before the week"),
        Part::Middle => likely(plus(monday, 2), "the middle of the week"),
        _ if friday < sent => likely(plus(friday, 7), "the week"),
        _ => likely(friday, "the week"),
    }
}

fn part_of_month(month: MonthSaid, part: Part, lean: Lean, context: &Context<'_>) -> Meaning {
    let Some(first) = month_of(month, lean, context.sent) else {
        return Meaning::Unknown { why: "there is no such month".to_owned() };
    };
    let last = last_of_month(first);
    let name = first.format("%B %Y");
    let likely = |day: Day, words: &str| Meaning::Likely {
        day,
        why: format!("\"{words} {name}\" names no day; taken as {}", in_words(day)),
    };
    // The last working day of the week that holds a day.
    let week_end = |day: Day| {
        let friday = plus(day, 4 - i64::from(day.weekday().num_days_from_monday()));
        context.calendar.before_working_days(plus(friday, 1), 1)
    };
    match part {
        Part::End => Meaning::Day(last),
        Part::FirstDay => Meaning::Day(context.calendar.on_or_after(first)),
        Part::LastDay => Meaning::Day(context.calendar.before_working_days(plus(last, 1), 1)),
        Part::Before => likely(plus(first, -1), "before"),
        Part::Early | Part::NthWeek(1) => likely(week_end(context.calendar.on_or_after(first)), "early"),
        Part::NthWeek(week) => likely(
            week_end(plus(context.calendar.on_or_after(first), i64::from(week.saturating_sub(1)) * 7)),
            "a week of",
        ),
        Part::Middle => likely(plus(first, 14), "the middle of"),
        Part::Late => likely(context.calendar.before_working_days(plus(last, 1), 1), "late"),
        Part::Whole => likely(last, "in"),
    }
}

fn week_of(day: &Said, ending: bool, lean: Lean, context: &Context<'_>) -> (Meaning, bool) {
    let (meaning, past) = resolve(day, lean, context);
    let Some(found) = meaning.day() else { return (meaning, past) };
    if ending {
        return (meaning, past);
    }
    let friday = plus(found, 4 - i64::from(found.weekday().num_days_from_monday()));
    let why = format!("the week beginning {} names no day in it; taken as {}", in_words(found), in_words(friday));
    (Meaning::Likely { day: friday, why }, past)
}

/// Convention 3: a range ends on its last day. The first day leans on the last: "2 to 6 December".
fn range(first: &Said, last: &Said, lean: Lean, context: &Context<'_>) -> (Meaning, bool) {
    let (start, _) = resolve(first, lean, context);
    let (end, past) = resolve(last, lean, context);
    let backwards = matches!((start.day(), end.day()), (Some(start), Some(end)) if end < start);
    match (backwards, end) {
        (true, Meaning::Day(day)) => {
            let why = format!("the dates run backwards; taken as {}", in_words(day));
            (Meaning::Likely { day, why }, past)
        }
        (_, end) => (end, past),
    }
}

fn either(first: &Said, last: &Said, lean: Lean, context: &Context<'_>) -> Meaning {
    let (one, other) = (resolve(first, lean, context).0.day(), resolve(last, lean, context).0.day());
    match (one, other) {
        (Some(one), Some(other)) => {
            let why = format!("it could be {} or {}", in_words(one), in_words(other));
            Meaning::Likely { day: one.max(other), why }
        }
        (day, None) | (None, day) => known(day, || "neither date can be known".to_owned()),
    }
}
