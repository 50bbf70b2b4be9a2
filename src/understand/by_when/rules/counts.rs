//! Counts of days, and words that name no day. Convention 3.

use super::{BARE_COUNT, BARE_UNIT, Rule, UNDATED_EVENT, row};
use crate::understand::by_when::{pattern::Taken, said::Said};
/// The rows; the longest match counts, of two equally long ones the first.
#[rustfmt::skip]
pub(super) const ROWS: &[Rule] = &[
    // Counts.
    row("3: within a count", "within|inside the? next? N U ' s? time?", count, "within 14 days", "within two schools"),
    row("3: within a count", "within|inside a? the? next? period? of? N U time?", count, "within 14 days", "within two schools"),
    row("3: in a count", "in the|no? next? N U ' s? time?", count, "in a fortnight", "in two schools"),
    row("3: in a count", "in the? next? N U time?", count, "in the next 10 days", "in two schools"),
    row("3: within the unit", "within|inside the U", one_unit, "within the fortnight", "within the unit"),
    row("3: so many days of the calendar", "within|in|inside the? next? N calendar|clear|consecutive U", count, "within seven calendar days", "within seven calendar dates"),
    row("3: over the next", "over|during the next|coming N U", count, "over the next two weeks", "over two weeks"),
    row("3: the next so many days", "the? next N U", count, "the next four weeks", "the next two schools"),
    row("3: in the next unit", "within|in the? next U", one_unit, "in the next fortnight", "in the next room"),
    row("3: you have so long", "you|they have|ve|get N U", count, "you have five working days", "you have two children"),
    row("3: no longer than", "no|not later|longer|more than N U", count, "no later than 14 days", "no more than two schools"),
    row("3: count from today", "N U from today|now|here", count, "three weeks from today", "three weeks from home"),
    row("3: count's time", "N U ' s? time", count, "six weeks' time", "six weeks"),
    row("3: count time", "N U time", count, "two weeks time", "two weeks"),
    row("3: so long is enough", "N U is|should|seems|feels|will|ought long? to? be? enough|plenty|ample|reasonable|fair|do|sufficient|right", count, "ten days is enough", "ten days is a long time"),
    row(BARE_COUNT, "N U", count, "by 10 working days", "10 working days"),
    row("3: a count of two figures", "within|in|over the? next? N -|to|or N U ' s? time?", longer_count, "within 2-3 weeks", "in 2-3 schools"),
    row("3: a count of two figures", "within|in|over the? next? N -|to|or N U", longer_count, "in six to eight weeks", "in 2-3 schools"),
    row("3: in the next unit", "in|over|during|within the next|coming U", one_unit, "over the next fortnight", "in the next room"),
    row(BARE_UNIT, "the U", one_unit, "the day after the hearing on 3 December", "the day was long"),
    // Vague.
    row("3: as soon as possible", "as soon as practicably|reasonably|is|it? possible|practicable|practical|poss|you|can", asap, "as soon as possible", "as soon as he said"),
    row("3: as soon as possible", "as soon as possible|practicable|practical|poss", asap, "as soon as possible", "as soon as he said"),
    row("3: asap", "asap|asp", asap, "ASAP", "asa"),
    row("3: asap", "a < . < s < . < a < . < p", asap, "A.S.A.P.", "a.s."),
    row("3: earliest", "at the|your earliest opportunity|convenience|practicable", asap, "at the earliest opportunity", "at the earliest stage"),
    row("3: at once", "immediately|urgently|straightaway", asap, "immediately", "immediate"),
    row("3: at once", "straight away", asap, "straight away", "straight on"),
    row("3: at once", "forthwith", asap, "forthwith", "the fourth"),
    row("3: by return", "by return of? post|email|mail?", asap, "by return", "by returning"),
    row("3: without delay", "without further? delay", asap, "without delay", "without her"),
    row("3: in due course", "in due course", |_| Some(Said::Vague("\"in due course\" names no day")), "in due course", "in due form"),
    row(UNDATED_EVENT, "by|before|for|until|at|ahead|prior|in of? to? time? for? the|his|her|their|our|your X? next lac|cla|cic|statutory|child|children? in? care? looked? after? review|midway|meeting|conference|rev", next_review, "before the next review", "before the next room"),
    row(UNDATED_EVENT, "by|before|for|until|at the|his|her|their|our|your|s? next X? review|midway|meeting|conference", next_review, "before the next review", "before the next room"),
    row(UNDATED_EVENT, "by|before next lac|cla|cic? review|midway", next_review, "before next review", "before next room"),
    row(UNDATED_EVENT, "before|prior|ahead to|of? the|his|her|their|our|your X? review|midway|meeting|conference|hearing|panel", next_review, "prior to his review", "before the room"),
    row(UNDATED_EVENT, "by|before the|his|her|their|our|your X? X? birthday|hearing|panel|trip|holiday|operation|exams|exam|move", next_event, "by his birthday", "by his bed"),
    row(UNDATED_EVENT, "in|ahead|prior|advance time|of|to for? the|his|her|their|our|your X? X? birthday|hearing|panel|trip|holiday|operation|exams|exam|move", next_event, "in time for her birthday", "in time for her"),
    row("3: the next few", "in|within|over|during the? next|coming|a? few|several|coming days|weeks|months", few, "in the next few weeks", "in the next two weeks"),
    row("3: as a matter of urgency", "as a matter of urgency|priority", asap, "as a matter of urgency", "as a matter of fact"),
    row("3: immediate", "with immediate effect", asap, "with immediate effect", "immediate family"),
    row("3: in the new year", "in|into the new year", |_| Some(Said::Vague("\"in the new year\" names no day")), "in the new year", "in the new home"),
];

fn count(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::Count { count: taken.count(0)?, unit: taken.unit()?, before: false, from: None })
}

/// "Two to three weeks": the longer one.
fn longer_count(taken: &Taken<'_>) -> Option<Said> {
    Some(Said::Count { count: taken.count(1)?, unit: taken.unit()?, before: false, from: None })
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

fn next_event(_: &Taken<'_>) -> Option<Said> {
    Some(Said::Vague("the date of that day is not given"))
}

fn next_review(_: &Taken<'_>) -> Option<Said> {
    Some(Said::Vague("the date of the review is not given"))
}
