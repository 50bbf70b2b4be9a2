//! Weekdays, and days told from the day of sending. Convention 3.

use super::{Rule, led, row};
use crate::understand::by_when::{
    pattern::Taken,
    said::{MonthSaid, Said, Week},
    words::Unit,
};
/// The rows; the longest match counts, of two equally long ones the first.
#[rustfmt::skip]
pub(super) const ROWS: &[Rule] = &[
    // Weekdays.
    led("3: weekday", "W", |t| weekday(t, Week::Coming), "by Friday", "Sun hats"),
    row("3: this weekday", "this|current W", |t| weekday(t, Week::This), "this Friday", "this Sunrise"),
    row("3: coming weekday", "this? coming W", |t| weekday(t, Week::Coming), "this coming Friday", "coming Sunrise"),
    row("3: next weekday", "next W", |t| weekday(t, Week::Next), "next Friday", "next Sunrise"),
    row("3: last weekday", "last|previous W", |t| weekday(t, Week::Last), "last Friday", "last Sunrise"),
    row("3: weekday of this week", "W of? this week", |t| weekday(t, Week::This), "Friday this week", "Friday, this was late"),
    row("3: weekday of next week", "W of? next week", |t| weekday(t, Week::Next), "Friday of next week", "Friday, next"),
    row("3: next week on a weekday", "next week ,? on? W", |t| weekday(t, Week::Next), "next week on Tuesday", "next week on leave"),
    row("3: this week on a weekday", "this week ,? on? W", |t| weekday(t, Week::This), "this week on Friday", "this week on leave"),
    row("3: weekday week", "W week|wk", |t| weekday(t, Week::After(1)), "by Friday week", "a Friday weekly club"),
    row("3: weekday fortnight", "W fortnight", |t| weekday(t, Week::After(2)), "Tuesday fortnight", "Tuesday fortnightly"),
    row("3: weekday after next", "the? W after next", |t| weekday(t, Week::After(1)), "the Friday after next", "after the next Friday club"),
    row("3: weeks on a weekday", "N U on W", weeks_on, "a week on Tuesday", "two days on Tuesday"),
    row("3: weeks from this or next weekday", "N U on next W", weeks_on, "a week on next Tuesday", "two days on next"),
    row("3: the nth weekday of a month", "the? O W in|of M Y?", nth_weekday, "the first Friday in December", "first Friday club"),
    row("3: the last weekday of a month", "the? last W in|of M Y?", nth_weekday, "last Friday of January", "last Friday of hers"),
    row("3: the nth weekday of next month", "the? O W of? next month", nth_of_next, "first Monday of next month", "first Monday of months"),
    row("3: the nth weekday of this month", "the? O W of|in the|this month", nth_of_this, "the third Tuesday of this month", "the third Tuesday of these"),
    row("3: the last weekday of the month", "the? last W of|in the|this month", last_of_this, "last Friday of the month", "last Friday of the holiday"),
    // Days from the day of sending.
    row("3: today", "today|tonight", |_| Some(Said::Days(0)), "by today", "todays"),
    led("3: this part of today", "this very? morning|afternoon|evening", |_| Some(Said::Days(0)), "by this afternoon", "this afternoon"),
    row("3: end of today", "by|before the? end|close of the? day|today", |_| Some(Said::Days(0)), "by the end of the day", "at the end of the day, we all want the best"),
    row("3: tomorrow", "tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw", |_| Some(Said::Days(1)), "by 5pm tomorrow", "tomorrows"),
    row("3: the day after tomorrow", "the? day after tomorrow", |_| Some(Said::Days(2)), "the day after tomorrow", "the day after"),
    row("3: yesterday", "yesterday", |_| Some(Said::Days(-1)), "seen yesterday", "yesterdays"),
    row("3: today week", "today week", |_| Some(Said::Days(7)), "today week", "today weekly"),
    row("3: tomorrow week", "tomorrow week", |_| Some(Said::Days(8)), "tomorrow week", "tomorrow weekly"),
    row("3: today fortnight", "today fortnight", |_| Some(Said::Days(14)), "today fortnight", "today fortnightly"),
    row("3: a fortnight today", "U today", |t| unit_on(t, 0), "fortnight today", "school today"),
    row("3: a fortnight tomorrow", "U tomorrow", |t| unit_on(t, 1), "week tomorrow", "school tomorrow"),
    row("3: a week today", "N U today", |t| days_on(t, 0), "a fortnight today", "two children today"),
    row("3: a week tomorrow", "N U tomorrow", |t| days_on(t, 1), "a week tomorrow", "two children tomorrow"),
    row("3: ago", "N U ago|previously|earlier", |t| days_on(t, 0).map(backwards), "two weeks ago", "two weeks long"),
    // Weekly.
    row("3: every week", "every|each W", |_| Some(Said::Repeats), "every Friday", "everyone Friday"),
    row("3: weekday to weekday", "W -|to W", |_| Some(Said::Repeats), "Monday to Thursday", "Monday to all"),
    row("3: weekdays", "on? WS", |_| Some(Said::Repeats), "on Fridays", "on Friday"),
];

fn weekday(taken: &Taken<'_>, week: Week) -> Option<Said> {
    let token = taken.weekday_token()?;
    // "sun", "sat", "wed" are words too.
    (token.capital || !token.senses.double).then_some(Said::Weekday { weekday: taken.weekday(0)?, week })
}

fn weeks_on(taken: &Taken<'_>) -> Option<Said> {
    let weeks = match taken.unit()? {
        Unit::Week => taken.count(0)?,
        Unit::Fortnight => taken.count(0)? * 2,
        _ => return None,
    };
    Some(Said::Weekday { weekday: taken.weekday(0)?, week: Week::After(weeks) })
}

fn nth_weekday(taken: &Taken<'_>) -> Option<Said> {
    let nth = taken.ordinal(0).map_or(-1, |nth| i8::try_from(nth).unwrap_or(0));
    let month = MonthSaid::Named(taken.month(0)?, taken.year(0));
    (nth <= 5 && nth != 0).then_some(Said::NthWeekday { nth, weekday: taken.weekday(0)?, month })
}

fn nth_of_next(taken: &Taken<'_>) -> Option<Said> {
    let nth = i8::try_from(taken.ordinal(0)?).ok()?;
    Some(Said::NthWeekday { nth, weekday: taken.weekday(0)?, month: MonthSaid::Plus(1) })
}

fn nth_of_this(taken: &Taken<'_>) -> Option<Said> {
    let nth = i8::try_from(taken.ordinal(0)?).ok()?;
    Some(Said::NthWeekday { nth, weekday: taken.weekday(0)?, month: MonthSaid::Plus(0) })
}

fn last_of_this(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::NthWeekday { nth: -1, weekday: taken.weekday(0)?, month: MonthSaid::Plus(0) })
}

/// "A fortnight today": so many days on from today or the day after.
fn days_on(taken: &Taken<'_>, more: i64) -> Option<Said> {
    Some(Said::Days(i64::from(taken.count(0)?) * days_of(taken)? + more))
}

fn unit_on(taken: &Taken<'_>, more: i64) -> Option<Said> {
    days_of(taken).filter(|days| matches!(days, 7 | 14)).map(|days| Said::Days(days + more))
}

fn days_of(taken: &Taken<'_>) -> Option<i64> {
    Some(match taken.unit()? {
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Fortnight => 14,
        Unit::Month => 30,
        Unit::Year => 365,
        Unit::Hour | Unit::WorkingDay => return None,
    })
}

fn backwards(said: Said) -> Said {
    if let Said::Days(days) = said { Said::Days(-days) } else { said }
}
