//! How the history names people, days and words.

use crate::model::{Day, address::Address, knowledge::Knowledge, reading::Says};

/// The longest quotation kept of a mail's words, in characters.
const WORDS_KEPT: usize = 600;
/// The longest quotation within a sentence, in characters.
const WORDS_QUOTED: usize = 140;

/// The name of a person as the directory has it; the address of anybody else.
pub(super) fn name(known: &Knowledge, address: &Address) -> String {
    known.people.at(address).map_or_else(|| address.to_string(), |person| person.name.clone())
}

/// Several people, joined for a sentence.
pub(super) fn names<'a>(known: &Knowledge, addresses: impl IntoIterator<Item = &'a Address>) -> String {
    let names: Vec<String> = addresses.into_iter().map(|address| name(known, address)).collect();
    match names.split_last() {
        None => "nobody".into(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// "Fri 11 Dec 2026".
pub(super) fn day(day: Day) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// "3 Dec".
pub(super) fn short_day(day: Day) -> String {
    day.format("%-d %b").to_string()
}

/// A mail's words as kept in the history.
pub(super) fn kept(text: &str) -> String {
    cut(text.trim(), WORDS_KEPT)
}

/// A mail's words within a sentence: on one line, in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    format!("“{}”", cut(&line.join(" "), WORDS_QUOTED))
}

/// What an update says, as a verb after a name.
pub(super) fn said(says: Says) -> &'static str {
    match says {
        Says::Done => "reported it done",
        Says::ExtensionRequested => "asked for more time",
        Says::Refused => "does not agree, or cannot do it",
        Says::Progress => "reported progress",
        Says::Question => "asked a question",
        Says::Acknowledged => "acknowledged it",
    }
}

fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(longest.saturating_sub(1)).collect();
    kept.push('…');
    kept
}
