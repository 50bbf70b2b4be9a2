//! What machines write: senders, subjects and phrases, with the programs they come from.

mod absence;
mod answers;
mod delivery;

pub(super) use absence::*;
pub(super) use answers::*;
pub(super) use delivery::*;

use crate::understand::tables as phrases;
use regex::Regex;
use std::sync::LazyLock;

/// A table compiled once.
pub(super) type Table = LazyLock<Option<Regex>>;

/// The words of a table in a text.
pub(super) fn pattern<'a>(table: &Table, text: &'a str) -> Option<&'a str> {
    table.as_ref().and_then(|regex| regex.find(text)).map(|found| found.as_str())
}

fn start(words: &[&str]) -> Option<Regex> {
    phrases::one(&format!("^(?:{})", words.join("|")))
}

fn anywhere(words: &[&str]) -> Option<Regex> {
    phrases::one(&words.join("|"))
}
