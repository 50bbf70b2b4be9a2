//! The table of date phrases. Each row: a pattern, what it says, the convention it keeps, an example for and one against.

use super::{
    pattern::{Index, Taken},
    said::{MonthSaid, Part, Said, Week},
    tokens::{Kind, Token},
    words::{self, Unit},
};
use std::sync::LazyLock;

/// A row: words, and what they say of a day.
pub(super) struct Rule {
    /// The name shown by `read --explain`.
    pub(super) name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    /// It counts only where something else shows that a date is meant: "by", "on", a table's column.
    pub(super) needs_lead: bool,
    /// A text it reads.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that walks this table"))]
    pub(super) example: &'static str,
    /// A text it must not read.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that walks this table"))]
    pub(super) against: &'static str,
}

const fn row(
    name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    example: &'static str,
    against: &'static str,
) -> Rule {
    Rule { name, pattern, says, needs_lead: false, example, against }
}

/// As [`row`], for words that mean a date only after "by" or "on".
const fn led(
    name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    example: &'static str,
    against: &'static str,
) -> Rule {
    Rule { name, pattern, says, needs_lead: true, example, against }
}

/// The rule of an event that is to be met, with no date of its own.
pub(super) const UNDATED_EVENT: &str = "3: before an event without a date";

/// The rule of a count with nothing round it.
pub(super) const BARE_COUNT: &str = "3: count";

/// All patterns, for the vocabulary.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.pattern)
}

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(patterns()));

/// The longest date phrase that begins at token `at`: its row, its end and what it says.
pub(super) fn longest<'a>(tokens: &'a [Token], at: usize, led: bool) -> Option<(&'static Rule, usize, Said)> {
    let mut best: Option<(&'static Rule, usize, Said)> = None;
    for (row, end, taken) in INDEX.at(tokens, at) {
        if !stands_alone(tokens, at, end) || is_a_share(tokens, at, end) {
            continue;
        }
        let longer = best.as_ref().is_none_or(|(_, longest, _)| end > *longest);
        let rule = RULES.get(row).filter(|rule| longer && (led || !rule.needs_lead));
        if let Some((rule, said)) = rule.and_then(|rule| Some((rule, (rule.says)(&taken)?))) {
            best = Some((rule, end, said));
        }
    }
    best
}

/// "1/3 of", "7/10 for": two figures with a stroke, and a word after them that makes them a share or score.
fn is_a_share(tokens: &[Token], at: usize, end: usize) -> bool {
    let stroke = end.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|token| token.is('/'));
    let of = tokens.get(end).is_some_and(|next| next.senses.id != 0 && next.senses.id == words::id("of"));
    stroke && of && end - at == 3
}

/// No figure of a longer number, reference, address, version or sum is part of a date.
fn stands_alone(tokens: &[Token], at: usize, end: usize) -> bool {
    let figure = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Number);
    let first = tokens.get(at);
    let glued_before = first.is_some_and(|token| token.glued) && (figure(first));
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.kind);
    let joined_before = glued_before
        && matches!(
            before,
            Some(Kind::Number | Kind::Word | Kind::Sign('/' | '.' | '-' | '_' | '#' | '@' | '£' | '$' | ':'))
        )
        || matches!(before, Some(Kind::Sign('£' | '$' | '#')));
    let last = end.checked_sub(1).and_then(|at| tokens.get(at));
    let next = tokens.get(end).filter(|token| token.glued);
    let after_sign = tokens.get(end + 1).filter(|token| token.glued);
    let joined_after = figure(last)
        && match next.map(|token| token.kind) {
            // "2026-12-11T00:00" as machines write it.
            Some(Kind::Word) => next.is_none_or(|next| next.senses.id != words::id("t")),
            Some(Kind::Number | Kind::Sign('_' | '@' | '%' | '°')) => true,
            Some(Kind::Sign('/' | '.' | '-' | ':')) => figure(after_sign),
            _ => false,
        };
    !joined_before && !joined_after
}

/// Conventions are those of the contract's section 5; here all rows keep number 3.
pub(super) const RULES: &[Rule] = &[
    // Figures: British, day first; ISO.
    row("3: figures with year", "[ W .? ,? (? ] the? DM S DM S YY", figures, "by 11.12.26", "version 11.12.26.4"),
    row("3: figures without year", "[ W .? ,? (? ] the? DM S DM", short_figures, "Fri 11/12", "open 24/7"),
    led("3: figures with a full stop", "DM S DM", dotted_figures, "by 27.11", "at 9.30"),
    row("3: ISO", "Y S DM S DM", iso, "2026-12-11", "2026-13-11"),
    // Day and month by name.
    row(
        "3: day and month",
        "[ W .? ,? -? (? ] the? D -? of? -? M",
        day_month,
        "Friday 11th December",
        "11 may be enough",
    ),
    row(
        "3: day, month, year",
        "[ W .? ,? -? (? ] the? D -? of? -? M .? ,? -? Y",
        day_month,
        "11 December 2026",
        "11 may 12345",
    ),
    row(
        "3: day, month, short year",
        "[ W .? ,? -? (? ] the? D -? of? -? M .? -? '? YY",
        day_month,
        "11-Dec-26",
        "11 may 27 bus",
    ),
    row("3: month and day", "[ W ,? ] M .? the? D [ ,? Y ]", day_month, "Dec 11th", "December 2026"),
    // Ranges whose first day is a bare number.
    row(
        "3: range",
        "W? the? D -|to|till|until|through|and W? the? D of? M [ ,? Y ]",
        day_range,
        "2-6 December",
        "2 and 6 children",
    ),
    row(
        "3: one day or the other",
        "W? the? D or W? the? D of? M [ ,? Y ]",
        day_either,
        "13 or 20 November",
        "2 or 3 children",
    ),
    // Day alone.
    row("3: weekday and day", "W ,? the? D", weekday_day, "Friday 11th", "Monday 9am"),
    row("3: the day of a month", "the O", bare_day, "by the 15th", "the first step"),
    row(
        "3: the day of this or next month",
        "the? D of? next month",
        |t| in_months(t, 1),
        "the 20th of next month",
        "the 20th of the month before",
    ),
    row(
        "3: the day of this month",
        "the? D of? this|the month",
        |t| in_months(t, 0),
        "the 20th of this month",
        "20 of this lot",
    ),
    row("3: the day instant", "the? D inst", |t| in_months(t, 0), "the 20th inst", "20 insta posts"),
    // Weekdays.
    led("3: weekday", "W", |t| weekday(t, Week::Coming), "by Friday", "Sun hats"),
    row("3: this weekday", "this|current W", |t| weekday(t, Week::This), "this Friday", "this Sunrise"),
    row("3: coming weekday", "this? coming W", |t| weekday(t, Week::Coming), "this coming Friday", "coming Sunrise"),
    row("3: next weekday", "next W", |t| weekday(t, Week::Next), "next Friday", "next Sunrise"),
    row("3: last weekday", "last|previous W", |t| weekday(t, Week::Last), "last Friday", "last Sunrise"),
    row(
        "3: weekday of this week",
        "W of? this week",
        |t| weekday(t, Week::This),
        "Friday this week",
        "Friday, this was late",
    ),
    row(
        "3: weekday of next week",
        "W of? next week",
        |t| weekday(t, Week::Next),
        "Friday of next week",
        "Friday, next",
    ),
    row(
        "3: next week on a weekday",
        "next week ,? on? W",
        |t| weekday(t, Week::Next),
        "next week on Tuesday",
        "next week on leave",
    ),
    row(
        "3: this week on a weekday",
        "this week ,? on? W",
        |t| weekday(t, Week::This),
        "this week on Friday",
        "this week on leave",
    ),
    row("3: weekday week", "W week|wk", |t| weekday(t, Week::After(1)), "by Friday week", "a Friday weekly club"),
    row(
        "3: weekday fortnight",
        "W fortnight",
        |t| weekday(t, Week::After(2)),
        "Tuesday fortnight",
        "Tuesday fortnightly",
    ),
    row(
        "3: weekday after next",
        "the? W after next",
        |t| weekday(t, Week::After(1)),
        "the Friday after next",
        "after the next Friday club",
    ),
    row("3: weeks on a weekday", "N U on W", weeks_on, "a week on Tuesday", "two days on Tuesday"),
    row("3: weeks from this or next weekday", "N U on next W", weeks_on, "a week on next Tuesday", "two days on next"),
    row(
        "3: the nth weekday of a month",
        "the? O W in|of M Y?",
        nth_weekday,
        "the first Friday in December",
        "first Friday club",
    ),
    row(
        "3: the last weekday of a month",
        "the? last W in|of M Y?",
        nth_weekday,
        "last Friday of January",
        "last Friday of hers",
    ),
    row(
        "3: the nth weekday of next month",
        "the? O W of? next month",
        nth_of_next,
        "first Monday of next month",
        "first Monday of months",
    ),
    row(
        "3: the last weekday of the month",
        "the? last W of|in the|this month",
        last_of_this,
        "last Friday of the month",
        "last Friday of the holiday",
    ),
    // Days from the day of sending.
    row("3: today", "today|tonight", |_| Some(Said::Days(0)), "by today", "todays"),
    row(
        "3: end of today",
        "the? end|close of|the the? day",
        |_| Some(Said::Days(0)),
        "by the end of the day",
        "the end of the day centre",
    ),
    row(
        "3: tomorrow",
        "tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw",
        |_| Some(Said::Days(1)),
        "by 5pm tomorrow",
        "tomorrows",
    ),
    row(
        "3: the day after tomorrow",
        "the? day after tomorrow",
        |_| Some(Said::Days(2)),
        "the day after tomorrow",
        "the day after",
    ),
    row("3: yesterday", "yesterday", |_| Some(Said::Days(-1)), "seen yesterday", "yesterdays"),
    row("3: today week", "today week", |_| Some(Said::Days(7)), "today week", "today weekly"),
    row("3: tomorrow week", "tomorrow week", |_| Some(Said::Days(8)), "tomorrow week", "tomorrow weekly"),
    row("3: today fortnight", "today fortnight", |_| Some(Said::Days(14)), "today fortnight", "today fortnightly"),
    row("3: a week today", "N U today", |t| days_on(t, 0), "a fortnight today", "two children today"),
    row("3: a week tomorrow", "N U tomorrow", |t| days_on(t, 1), "a week tomorrow", "two children tomorrow"),
    row("3: ago", "N U ago|previously|earlier", |t| days_on(t, 0).map(backwards), "two weeks ago", "two weeks long"),
    // Weeks.
    row(
        "3: end of this week",
        "the? end of the|this|current week|wk",
        |_| week(0, Part::End),
        "by the end of the week",
        "the end of her week",
    ),
    row(
        "3: end of next week",
        "the? end of next week|wk",
        |_| week(1, Part::End),
        "by the end of next week",
        "the end of next",
    ),
    row(
        "3: end of the following week",
        "the? end of the following week|wk",
        |_| week(1, Part::End),
        "by the end of the following week",
        "the following week",
    ),
    row(
        "3: early next week",
        "the? early|beginning|start of? next week",
        |_| week(1, Part::Early),
        "early next week",
        "early next",
    ),
    row(
        "3: middle of next week",
        "the? middle|mid of? -? next week",
        |_| week(1, Part::Middle),
        "mid next week",
        "mid next",
    ),
    row(
        "3: middle of this week",
        "the? middle|mid of? -? this|the week",
        |_| week(0, Part::Middle),
        "mid this week",
        "mid this",
    ),
    row("3: late next week", "late|later next week", |_| week(1, Part::Late), "late next week", "late next"),
    row("3: later this week", "late|later this week", |_| week(0, Part::Late), "later this week", "later this"),
    row("3: this week", "this week", |_| week(0, Part::Whole), "this week", "this weekend"),
    row("3: next week", "next week", |_| week(1, Part::Whole), "next week", "next weekend"),
    row("3: last week", "last|previous week", |_| Some(Said::Days(-7)), "last week", "last weekly"),
    row(
        "3: week commencing",
        "the? week commencing|beginning|starting|of|from|comm :? W? ,? the? D of? M YY?",
        week_of_named,
        "week commencing 7 December",
        "week commencing soon",
    ),
    row(
        "3: week commencing, figures",
        "the? week commencing|beginning|starting|of|from|comm :? W? the? DM S DM",
        week_of_figures,
        "week commencing 7/12",
        "week commencing soon",
    ),
    row(
        "3: week commencing, figures with year",
        "the? week commencing|beginning|starting|of|from|comm :? W? the? DM S DM S YY",
        week_of_figures,
        "week beginning 7/12/26",
        "week commencing soon",
    ),
    row(
        "3: week commencing, day",
        "the? week commencing|beginning|starting|comm :? [ W ] the D",
        week_of_day,
        "week commencing the 7th",
        "week commencing soon",
    ),
    row("3: w/c", "w < /|. < c|b .? :? W? ,? the? D of? M YY?", week_of_named, "w/c 7 December", "w/c soon"),
    row("3: w/c, figures", "w < /|. < c|b .? :? W? the? DM S DM", week_of_figures, "w/c 7/12", "w/c soon"),
    row(
        "3: w/c, figures with year",
        "w < /|. < c|b .? :? W? the? DM S DM S YY",
        week_of_figures,
        "w/c 07.12.26",
        "w/c soon",
    ),
    row("3: w/c, day", "w < /|. < c|b .? :? W? the? O", week_of_day, "w/c 7th", "w/c soon"),
    row("3: wc", "wc|wb :? W? ,? the? D of? M YY?", week_of_named, "wc 7 December", "the WC"),
    row("3: wc, figures", "wc|wb :? W? the? DM S DM", week_of_figures, "wc 7/12", "the WC"),
    row(
        "3: week ending",
        "the? week ending|end :? W? ,? the? D of? M YY?",
        week_ending_named,
        "week ending 29 January",
        "week ending badly",
    ),
    row(
        "3: week ending, figures",
        "the? week ending|end :? W? the? DM S DM",
        week_ending_figures,
        "week ending 29/1",
        "week ending badly",
    ),
    row(
        "3: week ending, figures with year",
        "the? week ending|end :? W? the? DM S DM S YY",
        week_ending_figures,
        "week ending 29/1/27",
        "week ending badly",
    ),
    row("3: w/e", "w < / < e :? W? ,? the? D of? M YY?", week_ending_named, "w/e 29 January", "w/e soon"),
    row("3: w/e, figures", "w < / < e :? W? the? DM S DM", week_ending_figures, "w/e 29/1", "w/e soon"),
    row(
        "3: w/e, figures with year",
        "w < / < e :? W? the? DM S DM S YY",
        week_ending_figures,
        "w/e 29/1/27",
        "w/e soon",
    ),
    // Months and years.
    row(
        "3: end of the month",
        "the? end of the|this|current|calendar month",
        |_| month(MonthSaid::Plus(0), Part::End),
        "by the end of the month",
        "the end of her month",
    ),
    row("3: month end", "month < -? end", |_| month(MonthSaid::Plus(0), Part::End), "by month-end", "the months end"),
    led(
        "3: month end in two words",
        "this? month end",
        |_| month(MonthSaid::Plus(0), Part::End),
        "by month end",
        "a month end",
    ),
    row(
        "3: end of next month",
        "the? end of next month",
        |_| month(MonthSaid::Plus(1), Part::End),
        "by the end of next month",
        "the end of next",
    ),
    row("3: end of a month", "the? end of|- M YY?", |t| named_month(t, Part::End), "end of January", "end of may be"),
    row("3: end of a month, short", "end M Y?", |t| named_month(t, Part::End), "by end Jan", "to end march"),
    row(
        "3: last day of a month",
        "the? last day of|in M YY?",
        |t| named_month(t, Part::End),
        "the last day of January",
        "the last day of it",
    ),
    row(
        "3: middle of a month",
        "the? mid|middle of? -? M YY?",
        |t| named_month(t, Part::Middle),
        "mid-January",
        "mid-term",
    ),
    row(
        "3: beginning of a month",
        "the? beginning|start|early in? of? -? M YY?",
        |t| named_month(t, Part::Early),
        "early January",
        "early may mean",
    ),
    row("3: late in a month", "late in? -? M YY?", |t| named_month(t, Part::Late), "late January", "late may mean"),
    row(
        "3: week of a month",
        "the? O week of|in M YY?",
        week_of_month,
        "first week of December",
        "first week of school",
    ),
    row(
        "3: last week of a month",
        "the? last week of|in M YY?",
        |t| named_month(t, Part::Late),
        "last week of January",
        "last week of school",
    ),
    led("3: a month", "the? M Y?", |t| named_month(t, Part::Whole), "by March", "may"),
    row("3: a month of a year", "M Y", |t| named_month(t, Part::Whole), "from November 2024", "the 2024 plan"),
    row("3: this month", "this month", |_| month(MonthSaid::Plus(0), Part::Whole), "this month", "this monthly"),
    row("3: next month", "next month", |_| month(MonthSaid::Plus(1), Part::Whole), "next month", "next monthly"),
    row(
        "3: early next month",
        "early|beginning|start of? next month",
        |_| month(MonthSaid::Plus(1), Part::Early),
        "early next month",
        "early next",
    ),
    row("3: last month", "last month", |_| Some(Said::Days(-30)), "last month", "last monthly"),
    row(
        "3: end of the year",
        "the? end of the|this calendar? year",
        |_| month(MonthSaid::EndOfYear, Part::End),
        "by the end of the year",
        "the end of year 6",
    ),
    // Counts.
    row("3: within a count", "within|inside the? next? N U ' s? time?", count, "within 14 days", "within two schools"),
    row(
        "3: within a count",
        "within|inside a? the? next? period? of? N U time?",
        count,
        "within 14 days",
        "within two schools",
    ),
    row("3: in a count", "in the|no? next? N U ' s? time?", count, "in a fortnight", "in two schools"),
    row("3: in a count", "in the? next? N U time?", count, "in the next 10 days", "in two schools"),
    row("3: over the next", "over|during the next|coming N U", count, "over the next two weeks", "over two weeks"),
    row("3: the next so many days", "the? next N U", count, "the next four weeks", "the next two schools"),
    row("3: in the next unit", "within|in the? next U", one_unit, "in the next fortnight", "in the next room"),
    row(
        "3: no longer than",
        "no|not later|longer|more than N U",
        count,
        "no later than 14 days",
        "no more than two schools",
    ),
    row("3: count from today", "N U from today|now|here", count, "three weeks from today", "three weeks from home"),
    row(
        "3: count of the mail",
        "N U of|from|after the? date? of? receipt|receiving|today|now",
        count,
        "10 working days from receipt of this email",
        "ten days of rest",
    ),
    row(
        "3: count of this mail",
        "N U of|from|after the? date? of? this email|mail|message|e|letter|memo",
        count,
        "14 days of this email",
        "14 days of rest",
    ),
    row("3: count's time", "N U ' s? time", count, "six weeks' time", "six weeks"),
    row("3: count time", "N U time", count, "two weeks time", "two weeks"),
    row(BARE_COUNT, "N U", count, "by 10 working days", "10 working days"),
    // Vague.
    row(
        "3: as soon as possible",
        "as soon as practicably|reasonably|is|it? possible|practicable|practical|poss|you|can",
        asap,
        "as soon as possible",
        "as soon as he said",
    ),
    row(
        "3: as soon as possible",
        "as soon as possible|practicable|practical|poss",
        asap,
        "as soon as possible",
        "as soon as he said",
    ),
    row("3: asap", "asap|asp", asap, "ASAP", "asa"),
    row("3: asap", "a < . < s < . < a < . < p", asap, "A.S.A.P.", "a.s."),
    row(
        "3: earliest",
        "at the|your earliest opportunity|convenience|practicable",
        asap,
        "at the earliest opportunity",
        "at the earliest stage",
    ),
    row("3: at once", "immediately|urgently|straightaway", asap, "immediately", "immediate"),
    row("3: at once", "straight away", asap, "straight away", "straight on"),
    row("3: without delay", "without further? delay", asap, "without delay", "without her"),
    row(
        "3: in due course",
        "in due course",
        |_| Some(Said::Vague("\"in due course\" names no day")),
        "in due course",
        "in due form",
    ),
    row(
        UNDATED_EVENT,
        "by|before|for|until|at|ahead|prior|in of? to? time? for? the|his|her|their|our|your X? next lac|cla|cic|statutory|child|children? in? care? looked? after? review|midway|meeting|conference|rev",
        next_review,
        "before the next review",
        "before the next room",
    ),
    row(
        UNDATED_EVENT,
        "by|before|for|until|at the|his|her|their|our|your|s? next X? review|midway|meeting|conference",
        next_review,
        "before the next review",
        "before the next room",
    ),
    row(
        "3: next review",
        "by|before next lac|cla|cic? review|midway",
        next_review,
        "before next review",
        "before next room",
    ),
    row(
        UNDATED_EVENT,
        "before|prior|ahead to|of? the|his|her|their|our|your X? review|midway|meeting|conference|hearing|panel",
        next_review,
        "prior to his review",
        "before the room",
    ),
    row(
        "3: the next few",
        "in|within|over|during the? next|coming|a? few|several|coming days|weeks|months",
        few,
        "in the next few weeks",
        "in the next two weeks",
    ),
    row(
        "3: as a matter of urgency",
        "as a matter of urgency|priority",
        asap,
        "as a matter of urgency",
        "as a matter of fact",
    ),
    row("3: immediate", "with immediate effect", asap, "with immediate effect", "immediate family"),
    row(
        "3: in the new year",
        "in|into the new year",
        |_| Some(Said::Vague("\"in the new year\" names no day")),
        "in the new year",
        "in the new home",
    ),
    row(
        "3: by the weekend",
        "by|before the weekend|wkend|wknd",
        |_| week(0, Part::Whole),
        "by the weekend",
        "by the lake",
    ),
    row(
        "3: within the week",
        "within|inside the|this week",
        |_| week(0, Part::Whole),
        "within the week",
        "within the room",
    ),
    row(
        "3: within the month",
        "within|inside the|this month",
        |_| month(MonthSaid::Plus(0), Part::Whole),
        "within the month",
        "within the room",
    ),
    // Named stretches.
    row(
        "3: end of term",
        "the? end of the|this|current|school|next|autumn|spring|summer? school|autumn|spring|summer? term",
        |_| named("term", Part::End),
        "by the end of term",
        "the end of terms",
    ),
    row("3: end of term", "term end", |_| named("term", Part::End), "by term end", "the term ended"),
    row(
        "3: half term",
        "the? october|february|may|autumn|spring|summer? half -? term",
        |t| half_term(t, Part::Whole),
        "by half term",
        "half terms",
    ),
    row(
        "3: end of half term",
        "the? end of the? october|february|may|autumn|spring|summer? half -? term",
        |t| half_term(t, Part::End),
        "by the end of half term",
        "the end of half",
    ),
    row("3: halfterm", "halfterm", |t| half_term(t, Part::Whole), "by halfterm", "half terms"),
    row("3: Christmas Eve", "christmas|xmas eve", |_| date(12, 24), "by Christmas Eve", "Christmas Evening"),
    row("3: Christmas Day", "christmas|xmas day", |_| date(12, 25), "by Christmas Day", "Christmas days"),
    row("3: Boxing Day", "boxing day", |_| date(12, 26), "on Boxing Day", "boxing days"),
    row("3: New Year's Eve", "new years|year '? s? eve", |_| date(12, 31), "New Year's Eve", "new years ever"),
    row("3: New Year's Day", "new years|year '? s? day", |_| date(1, 1), "New Year's Day", "new years days"),
    led(
        "3: Christmas",
        "the? christmas|xmas break|holiday|holidays|period|closure?",
        |_| named("christmas", Part::Whole),
        "by Christmas",
        "christmas presents",
    ),
    led("3: the New Year", "the? new year", |_| named("new year", Part::Whole), "by the New Year", "a new yearly"),
    led(
        "3: Easter",
        "the? easter break|holiday|holidays?",
        |_| named("easter", Part::Whole),
        "by Easter",
        "easter eggs",
    ),
    row(
        "3: school holidays",
        "the? summer|school|february|october holidays|break",
        |_| named("holidays", Part::Whole),
        "before the summer holidays",
        "summer holidayed",
    ),
    // Weekly.
    row("3: every week", "every|each W", |_| Some(Said::Repeats), "every Friday", "everyone Friday"),
    row("3: weekday to weekday", "W -|to W", |_| Some(Said::Repeats), "Monday to Thursday", "Monday to all"),
    row("3: weekdays", "on? WS", |_| Some(Said::Repeats), "on Fridays", "on Friday"),
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
    // "9.30" and "3.15" are times of day: only two figures each, with a day no clock shows, are a date.
    let dated = day.digits == 2 && month.digits == 2 && month.value <= 12 && day.value > 12;
    (glued && dated).then_some(Said::Date { year: None, month: month.value, day: day.value, weekday: None })
}

/// The figures touch their separators, or none does.
fn sound_figures(taken: &Taken<'_>) -> bool {
    let figures = taken.all().skip_while(|token| token.senses.weekday.is_some()).skip(1);
    let glued: Vec<bool> = figures.map(|token| token.glued).collect();
    glued.iter().all(|glued| *glued) || glued.iter().all(|glued| !*glued)
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
    // "11 may be enough": a month that is also a word wants a capital, an ending, or a year.
    let shown = month.capital || taken.day_is_ordinal() || taken.year(0).is_some() || taken.weekday(0).is_some();
    if matches!(taken.month(0), Some(3 | 5)) && month.senses.double && !shown {
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

fn last_of_this(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::NthWeekday { nth: -1, weekday: taken.weekday(0)?, month: MonthSaid::Plus(0) })
}

/// "A fortnight today": so many days on from today or the day after.
fn days_on(taken: &Taken<'_>, more: i64) -> Option<Said> {
    let days = match taken.unit()? {
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Fortnight => 14,
        Unit::Month => 30,
        Unit::Year => 365,
        Unit::Hour | Unit::WorkingDay => return None,
    };
    Some(Said::Days(i64::from(taken.count(0)?) * days + more))
}

fn backwards(said: Said) -> Said {
    if let Said::Days(days) = said { Said::Days(-days) } else { said }
}

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

fn week_of_named(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::WeekOf { day: Box::new(day_month(taken)?), ending: false })
}

fn week_of_figures(taken: &Taken<'_>) -> Option<Said> {
    let day = if taken.year(0).is_some() { figures(taken)? } else { short_figures(taken)? };
    Some(Said::WeekOf { day: Box::new(day), ending: false })
}

fn week_of_day(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::WeekOf { day: Box::new(weekday_day(taken)?), ending: false })
}

fn week_ending_named(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::WeekOf { day: Box::new(day_month(taken)?), ending: true })
}

fn week_ending_figures(taken: &Taken<'_>) -> Option<Said> {
    let day = if taken.year(0).is_some() { figures(taken)? } else { short_figures(taken)? };
    Some(Said::WeekOf { day: Box::new(day), ending: true })
}

fn count(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::Count { count: taken.count(0)?, unit: taken.unit()?, before: false, from: None })
}

fn one_unit(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::Count { count: 1, unit: taken.unit()?, before: false, from: None })
}

fn asap(_: &Taken<'_>) -> Option<Said> {
    Some(Said::Vague("\"as soon as possible\" names no day"))
}

fn few(_: &Taken<'_>) -> Option<Said> {
    Some(Said::Vague("\"the next few\" names no day"))
}

fn next_review(_: &Taken<'_>) -> Option<Said> {
    Some(Said::Vague("the date of the review is not given"))
}

fn named(name: &'static str, part: Part) -> Option<Said> {
    Some(Said::Named { name, part })
}

fn half_term(_: &Taken<'_>, part: Part) -> Option<Said> {
    named("half term", part)
}

fn date(month: u32, day: u32) -> Option<Said> {
    Some(Said::Date { year: None, month, day, weekday: None })
}
