//! Dates as British office English writes them (Convention 3), and which of them is the deadline.
//!
//! In reading order: a text becomes [`tokens`] once; [`leads`] and [`rules`] are the tables of what is said before a date and as one;
//! [`scan`] puts them together; [`roles`] tells by the sentence what each date does; [`resolve`] finds the day; [`choose`] picks the deadline.

mod choose;
mod cues;
mod joints;
mod leads;
mod named;
mod pattern;
mod resolve;
mod roles;
mod rules;
mod said;
mod scan;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

pub(in crate::understand) use choose::{corrects, is_led, opens_correction};

use crate::model::{Day, calendar::Calendar};
use std::ops::Range;

/// What dates are read against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The civil day the mail was sent; counts start here.
    pub sent: Day,
    /// Working days, terms and named days.
    pub calendar: &'a Calendar,
}

/// What a date's words do in their sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum DateRole {
    Deadline,
    Past,
    Birth,
    Review,
    Hearing,
    Contact,
    Visit,
    Appointment,
    Start,
    Repeats,
    Other,
}

/// The day some words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// This day.
    Day(Day),
    /// Probably this day; `why` says, in words for an admin coordinator, what else it could be.
    Likely {
        /// The likelier day.
        day: Day,
        /// Why somebody should be asked.
        why: String,
    },
    /// No day can be known; `why` in words for an admin coordinator.
    Unknown {
        /// Why.
        why: String,
    },
}

impl Meaning {
    /// The day, where there is one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self {
            Self::Day(day) | Self::Likely { day, .. } => Some(*day),
            Self::Unknown { .. } => None,
        }
    }

    /// Why somebody should be asked, where they should.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::Day(_) => None,
            Self::Likely { why, .. } | Self::Unknown { why } => Some(why),
        }
    }
}

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where its words stand, in bytes, leading "by" or "before" included.
    pub span: Range<usize>,
    /// Its words.
    pub words: String,
    /// What they mean.
    pub meaning: Meaning,
    /// What they do in the sentence.
    pub role: DateRole,
    /// What was written is a day before the day of sending; a likelier later day may stand in `meaning` all the same.
    pub past: bool,
    /// The rule that read them, with its number.
    pub rule: &'static str,
}

/// All dates in a text, in order, each with its role.
#[must_use]
pub fn find(text: &str, context: &Context<'_>) -> Vec<Found> {
    choose::judged(text, false, context).into_iter().map(|(found, _)| found).collect()
}

/// The date by which something is to be done, out of one request (a sentence, list entry or table cell).
/// `cell` says that the text is the cell of a "by when" column, where a bare date is a deadline.
#[must_use]
pub fn deadline(text: &str, cell: bool, context: &Context<'_>) -> Option<Found> {
    choose::deadline(text, cell, context)
}
