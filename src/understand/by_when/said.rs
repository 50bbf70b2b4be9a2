//! What words say of a day, before it is known which day they mean: nothing is filled in that was not said.

use super::words::Unit;
use chrono::Weekday;

/// A day as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// "Friday 11 December 2026", with or without weekday and year.
    Date { year: Option<i32>, month: u32, day: u32, weekday: Option<Weekday> },
    /// "the 15th", "Friday 11th".
    DayOfMonth { day: u32, weekday: Option<Weekday> },
    /// "the 20th of next month": so many months on.
    DayInMonths { day: u32, months: u32 },
    /// "Friday", "next Friday", "Friday week".
    Weekday { weekday: Weekday, week: Week },
    /// "the first Friday in December", "the last Friday of the month".
    NthWeekday { nth: i8, weekday: Weekday, month: MonthSaid },
    /// "today", "tomorrow": days from the day of sending.
    Days(i64),
    /// "within ten working days", "five working days before ...".
    Count { count: u32, unit: Unit, before: bool, from: Option<Box<Said>> },
    /// "the Friday before the review on 14 January".
    WeekdayFrom { weekday: Weekday, before: bool, from: Box<Said> },
    /// "five working days before the review", its date not given beside it.
    CountFromEvent { count: u32, unit: Unit, before: bool },
    /// Part of a week, counted from the current one.
    PartOfWeek { weeks: u32, part: Part },
    /// Part of a month.
    PartOfMonth { month: MonthSaid, part: Part },
    /// "w/c 7 December" and "week ending 29 January".
    WeekOf { day: Box<Said>, ending: bool },
    /// "half term", "Christmas", "end of term".
    Named { name: &'static str, part: Part },
    /// Two dates with "to" or "and" between.
    Range(Box<Said>, Box<Said>),
    /// Two dates with "or" between.
    Either(Box<Said>, Box<Said>),
    /// No day can be known.
    Vague(&'static str),
    /// Every week.
    Repeats,
}

/// Which week a weekday is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Week {
    /// The next such day after the day of sending.
    Coming,
    /// In the current week, Monday to Sunday.
    This,
    /// In the following week.
    Next,
    /// The last one before the day of sending.
    Last,
    /// So many weeks after the coming one.
    After(u32),
}

/// Which month is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthSaid {
    /// By name, perhaps with the year.
    Named(u32, Option<i32>),
    /// So many months after the current one.
    Plus(u32),
    /// December of the current year.
    EndOfYear,
}

/// Which part of a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Early,
    Middle,
    Late,
    End,
    /// The first working day.
    FirstDay,
    /// The last working day.
    LastDay,
    /// "before December": it is to be met before the stretch begins.
    Before,
    /// The first, second ... week.
    NthWeek(u32),
}
