//! Days of a month: figures, names, ranges. Convention 3.

use super::{BARE_DAY, Rule, led, row};
use crate::understand::by_when::{pattern::Taken, said::Said};
/// The rows; the longest match counts, of two equally long ones the first.
#[rustfmt::skip]
pub(super) const ROWS: &[Rule] = &[
    // Figures: British, day first; ISO.
    row("3: figures with year", "[ W .? ,? (? ] the? DM S DM S YY", figures, "by 11.12.26", "version 11.12.26.4"),
    row("3: figures without year", "[ W .? ,? (? ] the? DM S DM", short_figures, "Fri 11/12", "open 24/7"),
    led("3: figures with a full stop", "DM S DM", dotted_figures, "by 27.11", "at 9.30"),
    row("3: ISO", "Y S DM S DM", iso, "2026-12-11", "2026-13-11"),
    // Day and month by name.
    row("3: day and month", "[ W .? ,? -? (? ] the? D [ < . < ] -? of? -? M", day_month, "Friday 11th December", "11 may be enough"),
    row("3: day, month, year", "[ W .? ,? -? (? ] the? D -? of? -? M .? ,? -? Y", day_month, "11 December 2026", "11 may 12345"),
    row("3: day, month, short year", "[ W .? ,? -? (? ] the? D -? of? -? M .? -? '? YY", day_month, "11-Dec-26", "11 may 270"),
    row("3: month and day", "[ W ,? ] M .? the? D [ ,? Y ]", day_month, "Dec 11th", "December 2026"),
    // Ranges whose first day is a bare number.
    row("3: range", "W? the? D -|to|till|until|through|and W? the? D of? M [ ,? Y ]", day_range, "2-6 December", "2 and 6 children"),
    row("3: one day or the other", "W? the? D or|/ W? the? D of? M [ ,? Y ]", day_either, "13 or 20 November", "2 or 3 children"),
    // Day alone.
    row("3: weekday and its day", "the? W ,? which|that '? is|s the? O", weekday_day, "the Thursday which is the 25th", "the Thursday which is late"),
    row("3: weekday and its date", "the? W ,? which|that '? is|s the? O of? M", day_month, "Wednesday that's the 24th of February", "Wednesday that's the start of it"),
    row("3: weekday and day", "W ,? the? D", weekday_day, "Friday 11th", "Monday 9am"),
    led(BARE_DAY, "O", bare_day, "by 15th please", "on 2nd floor"),
    row(BARE_DAY, "the O", bare_day, "by the 15th", "the first step"),
    row("3: the day of this or next month", "the? D of? next month", |t| in_months(t, 1), "the 20th of next month", "the 20th of the month before"),
    row("3: the day of this month", "the? D of? this|the month", |t| in_months(t, 0), "the 20th of this month", "20 of this lot"),
    row("3: the day instant", "the? D inst", |t| in_months(t, 0), "the 20th inst", "20 insta posts"),
];

fn figures(taken: &Taken<'_>) -> Option<Said> {
    let mut separators = taken.separators();
    let (one, other) = (separators.next()?, separators.next()?);
    let same = one.kind == other.kind && one.glued == other.glued;
    let date =
        Said::Date { year: taken.year(0), month: figure(taken, 1)?, day: figure(taken, 0)?, weekday: taken.weekday(0) };
    (same && sound_figures(taken)).then_some(date)
}

fn short_figures(taken: &Taken<'_>) -> Option<Said> {
    let slash = taken.separators().next().is_some_and(|sign| sign.is('/'));
    let (day, month) = (figure(taken, 0)?, figure(taken, 1)?);
    let said = Said::Date { year: None, month, day, weekday: taken.weekday(0) };
    // "24/7" is no date; months above twelve are fractions or scores.
    (slash && sound_figures(taken) && month <= 12 && !(day == 24 && month == 7)).then_some(said)
}

fn dotted_figures(taken: &Taken<'_>) -> Option<Said> {
    let glued = taken.all().skip(1).all(|token| token.glued);
    let (day, month) = (taken.all().next()?, taken.all().nth(2)?);
    // "9.30" and "3.15" are times of day: two figures each that name no five minutes of the clock are a date.
    let clock = day.value <= 24 && month.value % 5 == 0;
    let dated = day.digits == 2 && month.digits == 2 && (1..=12).contains(&month.value) && !clock;
    (glued && dated).then_some(Said::Date { year: None, month: month.value, day: day.value, weekday: None })
}

/// The figures touch their separators, or none does.
fn sound_figures(taken: &Taken<'_>) -> bool {
    let dots = taken.separators().all(|sign| sign.is('.') && sign.glued);
    let figures = taken.all().skip_while(|token| token.senses.weekday.is_some()).skip(1);
    let glued: Vec<bool> = figures.map(|token| token.glued).collect();
    let spaced_dots = dots && glued == [true, false, true, false];
    spaced_dots || glued.iter().all(|glued| *glued) || glued.iter().all(|glued| !*glued)
}

fn figure(taken: &Taken<'_>, nth: usize) -> Option<u32> {
    taken.month(nth)
}

fn iso(taken: &Taken<'_>) -> Option<Said> {
    let said = Said::Date { year: taken.year(0), month: figure(taken, 0)?, day: figure(taken, 1)?, weekday: None };
    (sound_figures(taken) && figure(taken, 0)? <= 12).then_some(said)
}

fn day_month(taken: &Taken<'_>) -> Option<Said> {
    let month = taken.month_token(0)?;
    // "We may 11": a month that is also a word wants a capital, an ending, or a year; or its day before it.
    let shown = month.capital || taken.day_is_ordinal() || taken.year(0).is_some() || taken.weekday(0).is_some();
    let opens = taken.first().is_some_and(|first| first.senses.month.is_some());
    if matches!(taken.month(0), Some(3 | 5)) && month.senses.double && !shown && opens {
        return None;
    }
    Some(Said::Date { year: taken.year(0), month: taken.month(0)?, day: taken.day(0)?, weekday: taken.weekday(0) })
}

/// "2 to 6 December": the last day's month is the first one's.
fn day_range(taken: &Taken<'_>) -> Option<Said> {
    let (year, month) = (taken.year(0), taken.month(0)?);
    let date = |day| Box::new(Said::Date { year, month, day, weekday: None });
    Some(Said::Range(date(taken.day(0)?), date(taken.day(1)?)))
}

/// "13 or 20 November".
fn day_either(taken: &Taken<'_>) -> Option<Said> {
    match day_range(taken)? {
        Said::Range(one, other) => Some(Said::Either(one, other)),
        _ => None,
    }
}

fn weekday_day(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::DayOfMonth { day: taken.day(0)?, weekday: taken.weekday(0) })
}

fn bare_day(taken: &Taken<'_>) -> Option<Said> {
    // "the first step", "the second child": in words a day alone is no date.
    let written = taken.first().filter(|token| token.suffixed)?;
    Some(Said::DayOfMonth { day: written.value, weekday: None })
}

fn in_months(taken: &Taken<'_>, months: u32) -> Option<Said> {
    Some(Said::DayInMonths { day: taken.day(0)?, months })
}
