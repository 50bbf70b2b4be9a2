//! What an update says of an item: done, progress, a promise, a request for time, a refusal, a question (Contract 3).

pub(super) mod clause;
mod cues;
mod frame;
mod modifiers;
mod proposal;
mod second;
mod statement;
mod told;
pub(super) mod topic;
mod verbs;
mod weigh;
pub(super) mod words;

pub(super) use second::LEARNT;

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
    /// Why somebody should look at it, in words for an admin coordinator; `None` when it is plain.
    pub doubt: Option<String>,
}

/// Judges the words about ONE item. `by_when` is the item's date where it is known ("another two weeks" counts from it).
/// `None` when nothing is said that counts.
#[must_use]
pub fn judge(text: &str, by_when: Option<Day>, context: &Context<'_>) -> Option<Verdict> {
    judge_about(text, None, by_when, context)
}

/// As [`judge`], with the wording of the item where it is known: a step on another matter does not count then, and the
/// very step that was asked for ("refer", "book") counts as done.
#[must_use]
pub fn judge_about(text: &str, item: Option<&str>, by_when: Option<Day>, context: &Context<'_>) -> Option<Verdict> {
    let own = words::without_quoted(text);
    let clauses = clause::clauses(&own);
    let ruled = by_rule(&clauses, item, by_when, context);
    second::hear(ruled, &own, &clauses, by_when, context)
}

/// As [`judge_about`], by the rules alone, without what was learnt: for words that nothing ties to the item.
pub(super) fn ruled_about(
    text: &str,
    item: Option<&str>,
    by_when: Option<Day>,
    context: &Context<'_>,
) -> Option<Verdict> {
    by_rule(&clause::clauses(&words::without_quoted(text)), item, by_when, context)
}

/// What the rules alone make of it.
fn by_rule(
    clauses: &[clause::Clause],
    item: Option<&str>,
    by_when: Option<Day>,
    context: &Context<'_>,
) -> Option<Verdict> {
    weigh::weigh(clauses, item.map(frame::Asked::of).as_ref(), by_when, context)
}

/// As [`judge`], of a text that was cut into clauses already.
pub(super) fn judge_clauses(clauses: &[clause::Clause], context: &Context<'_>) -> Option<Verdict> {
    by_rule(clauses, None, None, context)
}

/// One thing that a clause says, whether or not it decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) says: Says,
    pub(super) rule: &'static str,
    pub(super) words: String,
}

/// Everything the clauses of a text say, in order (for `read --explain`).
pub(super) fn heard(text: &str) -> Vec<Heard> {
    weigh::heard(&clause::clauses(text))
}

/// What was learnt from examples holds of a text, and the words that speak most for it (for `read --explain`).
pub(super) fn learnt(text: &str) -> Option<Heard> {
    second::heard(text)
}

/// Do the words name something that is made or done for a child: a plan, an assessment, a visit?
pub(super) fn names_deliverable(text: &str) -> bool {
    !topic::topics(&words::plain(text)).is_empty()
}

/// Do the words name a day and nothing else ("29 Jan.")?
pub(super) fn names_only_a_day(text: &str) -> bool {
    proposal::is_bare_day(&words::plain(text))
}

#[cfg(test)]
mod tests;
