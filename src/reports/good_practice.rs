//! Good practice that IROs praised: for the clinic, the digest and the quarter (R73, R143).

use super::words;
use crate::model::{Day, good_practice::GoodPractice, knowledge::Knowledge, letter::Quarter, log::Log};

/// One piece of praise in a line: "GP-2026-0001: Hassan Mirza, praised by Ruth Penhale: “…”".
#[must_use]
pub fn line(praise: &GoodPractice, known: &Knowledge) -> String {
    let iro = praise.iro.as_ref().map_or_else(|| "an IRO".to_owned(), |iro| words::person(iro, known));
    let said = words::cut(&words::line(&praise.words), 300);
    format!("{}: {}, praised by {iro}: “{said}”", praise.reference, whom(praise, known))
}

/// Who was praised.
#[must_use]
pub fn whom(praise: &GoodPractice, known: &Knowledge) -> String {
    if praise.whom.is_empty() { "nobody named".to_owned() } else { words::people(&praise.whom, known) }
}

/// The day it was praised.
#[must_use]
pub fn day(praise: &GoodPractice, known: &Knowledge) -> Day {
    known.authority.day(praise.at)
}

/// The praise of a quarter; of one unit, where one is named.
#[must_use]
pub fn of_quarter(log: &Log, known: &Knowledge, quarter: Quarter, unit: Option<&str>) -> Vec<GoodPractice> {
    let counts = |praise: &&GoodPractice| {
        Quarter::of(day(praise, known)) == quarter && unit.is_none_or(|unit| praise.unit.as_deref() == Some(unit))
    };
    log.good_practice.iter().filter(counts).cloned().collect()
}
