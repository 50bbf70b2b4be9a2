//! The monitoring forms of a quarter: the denominator of its figures (R8, R51).

use crate::model::{Day, form::Form, knowledge::Knowledge, letter::Quarter, log::Log};
use chrono::{Datelike, Days};
use std::collections::HashMap;

/// A form of one child that comes again within so many days is the same form.
const SAME_FORM: u64 = 28;

/// How forms are counted, in words.
pub const RULE: &str = "A monitoring form counts once, in the quarter in which it first came: not when it comes again changed, \
    escalated or marked RESOLVED, nor within 28 days for the same child.";

/// The new forms on record, oldest first, each at the highest level at which it came.
#[must_use]
pub fn new_forms(log: &Log) -> Vec<Form> {
    let mut new: Vec<Form> = Vec::new();
    let mut last: HashMap<(String, String), usize> = HashMap::new();
    for form in log.forms.iter().filter(|form| !form.again) {
        let child = (form.name.surname.to_lowercase(), form.name.first_name.to_lowercase());
        let known = last.get(&child).and_then(|place| new.get_mut(*place));
        match known.filter(|known| form.at < known.at + Days::new(SAME_FORM)) {
            Some(known) => known.name.level = known.name.level.max(form.name.level),
            None => {
                last.insert(child, new.len());
                new.push(form.clone());
            }
        }
    }
    new
}

/// The new forms of a month, by its first day (R118).
#[must_use]
pub fn of_month(log: &Log, known: &Knowledge, month: Day) -> Vec<Form> {
    new_forms(log).into_iter().filter(|form| day(form, known).with_day(1) == Some(month)).collect()
}

/// The day a form came.
#[must_use]
pub fn day(form: &Form, known: &Knowledge) -> Day {
    known.authority.day(form.at)
}

/// Did it come in this quarter?
#[must_use]
pub fn in_quarter(form: &Form, known: &Knowledge, quarter: Quarter) -> bool {
    Quarter::of(day(form, known)) == quarter
}
