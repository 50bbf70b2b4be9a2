//! Which words of a reply answer which item: by number, by topic, by place, or all at once (Contract 5.4).

use super::{by_when::Context, new_text::Answer, says};
use crate::model::{Day, mail::Line, reference::Reference};

/// An item of the list that is answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Original {
    /// Its place in the list, counted from 1, also where the list is bullets, a table or a sentence.
    pub number: u32,
    /// Its words.
    pub what: String,
    /// Its date, where it is known.
    pub by_when: Option<Day>,
}

/// The words about one item, before they are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The item's number; `None`: one item, or all at once.
    pub number: Option<u32>,
    /// The words about it.
    pub text: String,
    /// How it was found ("by number", "by topic", "beside its quoted line" …).
    pub rule: &'static str,
}

/// The words about one item, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The words and the item's number.
    pub part: Part,
    /// What they say; `None` when nothing that counts.
    pub verdict: Option<says::Verdict>,
}

/// Divides a reply among the items it answers. Also for rulings: judge each part by [`super::ruling::judge`].
#[must_use]
pub fn divide(own: &[&Line], answers: &[Answer], originals: &[Original]) -> Vec<Part> {
    let _ = (own, answers, originals);
    Vec::new()
}

/// Divides a reply and judges each part. Items of which nothing is said are left out.
#[must_use]
pub fn read(own: &[&Line], answers: &[Answer], originals: &[Original], context: &Context<'_>) -> Vec<Answered> {
    let _ = (own, answers, originals, context);
    Vec::new()
}

/// References such as `TR-2026-0012`, in any spelling ("tr 2026/12", "TR2026-0012"), in order, each once.
/// `prefixes` are those of the processes.
#[must_use]
pub fn references(text: &str, prefixes: &[&str]) -> Vec<Reference> {
    let _ = (text, prefixes);
    Vec::new()
}
