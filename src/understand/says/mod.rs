//! What an update says of an item: done, progress, a promise, a request for time, a refusal, a question (Contract 3).

use super::by_when::Context;
use crate::model::{Day, reading::Says};

/// What some words say of an item, and the words it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What they say.
    pub says: Says,
    /// The date an extension request proposes.
    pub proposed: Option<Day>,
    /// The deciding words.
    pub words: String,
    /// The rule that read them, with its number.
    pub rule: &'static str,
}

/// Judges the words about one item. `by_when` is the item's date where it is known ("another two weeks" counts from it).
/// `None` when nothing is said that counts.
#[must_use]
pub fn judge(text: &str, by_when: Option<Day>, context: &Context<'_>) -> Option<Verdict> {
    let _ = (text, by_when, context);
    None
}
