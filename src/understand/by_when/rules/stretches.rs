//! Weeks, months, terms and holidays, and their parts. Convention 3.

use super::{Rule, led, row};
use crate::understand::by_when::{
    pattern::Taken,
    said::{MonthSaid, Part, Said},
    words::Unit,
};
/// The rows; the longest match counts, of two equally long ones the first.
#[rustfmt::skip]
pub(super) const ROWS: &[Rule] = &[
    // Weeks.
    row("3: end of this week", "the? end of the|this|current week|wk", |_| week(0, Part::End), "by the end of the week", "the end of her week"),
    row("3: end of next week", "the? end of next week|wk", |_| week(1, Part::End), "by the end of next week", "the end of next"),
    row("3: end of the following week", "the? end of the following week|wk", |_| week(1, Part::End), "by the end of the following week", "the following week"),
    led("3: end of week", "end of week|wk", |_| week(0, Part::End), "by end of week", "end of weekly"),
    row("3: end of the week but one", "the? end of next week|wk but one", |_| week(2, Part::End), "by the end of next week but one", "the end of next week but on"),
    row("3: next week but one", "next week|wk but one", |_| week(2, Part::Whole), "next week but one", "next week but on"),
    led("3: the week is out", "the week|wk is|s|' s? out", |_| week(0, Part::End), "before the week is out", "before the week starts"),
    led("3: the month is out", "the month is|s|' s? out", |_| month(MonthSaid::Plus(0), Part::End), "before the month is out", "before the month starts"),
    led("3: the weekend, short", "the? w < / < e|end", |_| week(0, Part::End), "before w/e", "before w/c"),
    row("3: early next week", "the? early|beginning|start of? next week", |_| week(1, Part::Early), "early next week", "early next"),
    row("3: middle of next week", "the? middle|mid of? -? next week", |_| week(1, Part::Middle), "mid next week", "mid next"),
    row("3: middle of this week", "the? middle|mid of? -? this|the week", |_| week(0, Part::Middle), "mid this week", "mid this"),
    row("3: late next week", "late|later next week", |_| week(1, Part::Late), "late next week", "late next"),
    row("3: later this week", "late|later this week", |_| week(0, Part::Late), "later this week", "later this"),
    row("3: this week", "this week|wk", |_| week(0, Part::Whole), "this week", "this weekend"),
    row("3: next week", "next week|wk", |_| week(1, Part::Whole), "next week", "next weekend"),
    row("3: week after next", "the? week|wk after next", |_| week(2, Part::Whole), "the week after next", "the week after"),
    row("3: end of the week after next", "the? end of the? week|wk after next", |_| week(2, Part::End), "by the end of the week after next", "the end of the week after"),
    row("3: last week", "last|previous week", |_| Some(Said::Days(-7)), "last week", "last weekly"),
    // Months and years.
    row("3: end of the month", "the? end of the|this|current|calendar month", |_| month(MonthSaid::Plus(0), Part::End), "by the end of the month", "the end of her month"),
    row("3: month end", "month < -? end", |_| month(MonthSaid::Plus(0), Part::End), "by month-end", "the months end"),
    led("3: month end in two words", "this? month end", |_| month(MonthSaid::Plus(0), Part::End), "by month end", "the months end"),
    row("3: end of next month", "the? end of next month", |_| month(MonthSaid::Plus(1), Part::End), "by the end of next month", "the end of next"),
    row("3: end of a month", "the? end of|- M YY?", |t| named_month(t, Part::End), "end of January", "end of may be"),
    row("3: end of a month, short", "end M Y?", |t| named_month(t, Part::End), "by end Jan", "to end march"),
    row("3: middle of a month", "the? mid|middle of? -? M YY?", |t| named_month(t, Part::Middle), "mid-January", "mid-term"),
    row("3: beginning of a month", "the? beginning|start|early in? of? -? M YY?", |t| named_month(t, Part::Early), "early January", "early may mean"),
    row("3: late in a month", "late in? -? M YY?", |t| named_month(t, Part::Late), "late January", "late may mean"),
    row("3: week of a month", "the? O week of|in M YY?", week_of_month, "first week of December", "first week of school"),
    row("3: last week of a month", "the? last week of|in M YY?", |t| named_month(t, Part::Late), "last week of January", "last week of school"),
    led("3: a month", "M", |t| named_month(t, Part::Whole), "by March", "may"),
    row("3: a month of a year", "M Y", |t| named_month(t, Part::Whole), "from November 2024", "the 2024 plan"),
    row("3: this month", "this month", |_| month(MonthSaid::Plus(0), Part::Whole), "this month", "this monthly"),
    row("3: next month", "next month", |_| month(MonthSaid::Plus(1), Part::Whole), "next month", "next monthly"),
    row("3: early next month", "early|beginning|start of? next month", |_| month(MonthSaid::Plus(1), Part::Early), "early next month", "early next"),
    row("3: last month", "last month", |_| Some(Said::Days(-30)), "last month", "last monthly"),
    row("3: end of the financial year", "the? end of the|this? financial year", |_| date(3, 31), "by the end of the financial year", "the end of the finance meeting"),
    row("3: end of the school year", "the? end of the|this|next? school|academic year", |_| named("school year", Part::End), "by the end of the school year", "the end of the school day"),
    row("3: end of the quarter", "the? end of the|this? quarter", |_| Some(Said::Vague("the end of the quarter is not the same for everybody")), "by the end of the quarter", "the end of the queue"),
    row("3: end of the year", "the? end of the|this calendar? year", |_| month(MonthSaid::EndOfYear, Part::End), "by the end of the year", "the end of year 6"),
    row("3: by the weekend", "by|before the weekend|wkend|wknd", |_| week(0, Part::Whole), "by the weekend", "by the lake"),
    row("3: within the week", "within|inside the|this week", |_| week(0, Part::Whole), "within the week", "within the room"),
    row("3: within the month", "within|inside the|this month", |_| month(MonthSaid::Plus(0), Part::Whole), "within the month", "within the room"),
    row("3: first working day of a month", "the? first|1st U of|in M Y?", |t| edge_day(t, Part::FirstDay), "the first working day of January", "the first week of January"),
    row("3: last working day of a month", "the? last|final U of|in M Y?", |t| edge_day(t, Part::LastDay), "the last working day of January", "the last week of January"),
    row("3: last working day of this month", "the? last|final U of|in the|this month", |t| edge_of(t, MonthSaid::Plus(0)), "the last working day of the month", "the last of the month"),
    row("3: last working day of next month", "the? last|final U of|in next month", |t| edge_of(t, MonthSaid::Plus(1)), "the last working day of next month", "the last of next month"),
    // Named stretches.
    row("3: last day of term", "the? last|final day of the|this|school|autumn|spring|summer? school|autumn|spring|summer? term", |_| named("term", Part::End), "the last day of term", "the last day of her stay"),
    row("3: Good Friday", "good friday", |_| named("good friday", Part::Whole), "by Good Friday", "a good day"),
    row("3: Easter Tuesday", "easter tuesday|tues", |_| named("easter tuesday", Part::Whole), "by Easter Tuesday", "Easter Tuesdays off"),
    row("3: Easter Monday", "easter monday", |_| named("easter monday", Part::Whole), "by Easter Monday", "Easter Mondays off"),
    row("3: end of term", "the? end of the|this|current|school|next|autumn|spring|summer? school|autumn|spring|summer? term", |_| named("term", Part::End), "by the end of term", "the end of terms"),
    row("3: end of term", "term end", |_| named("term", Part::End), "by term end", "the term ended"),
    row("3: half term", "the? october|february|may|autumn|spring|summer? half -? term", |_| named("half term", Part::Whole), "by half term", "half terms"),
    row("3: end of half term", "the? end of the? october|february|may|autumn|spring|summer? half -? term", |_| named("half term", Part::End), "by the end of half term", "the end of half"),
    row("3: halfterm", "halfterm", |_| named("half term", Part::Whole), "by halfterm", "half terms"),
    row("3: Christmas Eve", "christmas|xmas eve", |_| date(12, 24), "by Christmas Eve", "Christmas Evening"),
    row("3: Christmas Day", "christmas|xmas day", |_| date(12, 25), "by Christmas Day", "Christmas days"),
    row("3: Boxing Day", "boxing day", |_| date(12, 26), "on Boxing Day", "boxing days"),
    row("3: New Year's Eve", "new years|year '? s? eve", |_| date(12, 31), "New Year's Eve", "new years ever"),
    row("3: New Year's Day", "new years|year '? s? day", |_| date(1, 1), "New Year's Day", "new years days"),
    led("3: Christmas", "the? christmas|xmas break|holiday|holidays|period|closure?", |_| named("christmas", Part::Whole), "by Christmas", "christmas presents"),
    led("3: the New Year", "the? new year", |_| named("new year", Part::Whole), "by the New Year", "a new yearly"),
    led("3: Easter", "the? easter break|holiday|holidays?", |_| named("easter", Part::Whole), "by Easter", "easter eggs"),
    row("3: school holidays", "the? summer|school|february|october holidays|break", |_| named("holidays", Part::Whole), "before the summer holidays", "summer holidayed"),
];

fn week(weeks: u32, part: Part) -> Option<Said> {
    Some(Said::PartOfWeek { weeks, part })
}

fn month(month: MonthSaid, part: Part) -> Option<Said> {
    Some(Said::PartOfMonth { month, part })
}

fn named_month(taken: &Taken<'_>, part: Part) -> Option<Said> {
    let token = taken.month_token(0)?;
    let clear = token.capital || !token.senses.double;
    clear.then_some(Said::PartOfMonth { month: MonthSaid::Named(taken.month(0)?, taken.year(0)), part })
}

fn week_of_month(taken: &Taken<'_>) -> Option<Said> {
    named_month(taken, Part::NthWeek(taken.ordinal(0)?))
}

fn named(name: &'static str, part: Part) -> Option<Said> {
    Some(Said::Named { name, part })
}

/// The first or last working day of a month; of all days only if it says no more than "day".
fn edge_day(taken: &Taken<'_>, part: Part) -> Option<Said> {
    let month = MonthSaid::Named(taken.month(0)?, taken.year(0));
    match (taken.unit()?, part) {
        (Unit::WorkingDay, part) => Some(Said::PartOfMonth { month, part }),
        (Unit::Day, Part::LastDay) => Some(Said::PartOfMonth { month, part: Part::End }),
        _ => None,
    }
}

fn edge_of(taken: &Taken<'_>, month: MonthSaid) -> Option<Said> {
    let part = match taken.unit()? {
        Unit::WorkingDay => Part::LastDay,
        Unit::Day => Part::End,
        _ => return None,
    };
    Some(Said::PartOfMonth { month, part })
}

fn date(month: u32, day: u32) -> Option<Said> {
    Some(Said::Date { year: None, month, day, weekday: None })
}
