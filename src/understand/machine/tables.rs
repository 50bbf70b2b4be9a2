//! What machines write: senders, subjects and phrases, with the programs they come from.

mod absence;
mod answers;
mod delivery;

pub(super) use absence::*;
pub(super) use answers::*;
pub(super) use delivery::*;

use crate::understand::tables::Pattern;
use std::sync::LazyLock;

/// A table compiled once.
pub(super) type Table = LazyLock<Pattern>;

/// The words of a table in a text.
pub(super) fn pattern<'a>(table: &Table, text: &'a str) -> Option<&'a str> {
    table.find(text).map(|found| found.as_str())
}

fn start(words: &[&str]) -> Pattern {
    Pattern::of(format!("^(?:{})", words.join("|")))
}

fn anywhere(words: &[&str]) -> Pattern {
    Pattern::of(words.join("|"))
}
