//! The tables of date phrases. Each row: a name with the convention it keeps, a pattern, what it says, an example for and one against.

mod counts;
mod days;
mod stretches;
mod weekdays;

use super::{
    pattern::{Index, Taken},
    said::Said,
    tokens::{Kind, Token},
    words,
};
use std::sync::LazyLock;

/// A row: words, and what they say of a day.
pub(super) struct Rule {
    /// The name shown by `read --explain`.
    pub(super) name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    /// It counts only where something else shows that a date is meant: "by", "on", a table's column.
    pub(super) needs_lead: bool,
    /// A text it reads.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that walks this table"))]
    pub(super) example: &'static str,
    /// A text it must not read.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that walks this table"))]
    pub(super) against: &'static str,
}

const fn row(
    name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    example: &'static str,
    against: &'static str,
) -> Rule {
    Rule { name, pattern, says, needs_lead: false, example, against }
}

/// As [`row`], for words that mean a date only after "by" or "on".
const fn led(
    name: &'static str,
    pattern: &'static str,
    says: fn(&Taken<'_>) -> Option<Said>,
    example: &'static str,
    against: &'static str,
) -> Rule {
    Rule { name, pattern, says, needs_lead: true, example, against }
}

/// The rule of an event that is to be met, with no date of its own.
pub(super) const UNDATED_EVENT: &str = "3: before an event without a date";

/// The rule of a count with nothing round it.
pub(super) const BARE_COUNT: &str = "3: count";

/// All patterns, for the vocabulary.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    all().map(|rule| rule.pattern)
}

/// All rows.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    [days::ROWS, weekdays::ROWS, stretches::ROWS, counts::ROWS].into_iter().flatten()
}

static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| all().collect());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(patterns()));

/// The longest date phrase that begins at token `at`: its row, its end and what it says.
pub(super) fn longest(tokens: &[Token], at: usize, led: bool) -> Option<(&'static Rule, usize, Said)> {
    let mut best: Option<(&'static Rule, usize, Said)> = None;
    for (row, end, taken) in INDEX.at(tokens, at) {
        if !stands_alone(tokens, at, end) || is_a_share(tokens, at, end) {
            continue;
        }
        let longer = best.as_ref().is_none_or(|(_, longest, _)| end > *longest);
        let rule = RULES.get(row).copied().filter(|rule| longer && (led || !rule.needs_lead));
        if let Some((rule, said)) = rule.and_then(|rule| Some((rule, (rule.says)(&taken)?))) {
            best = Some((rule, end, said));
        }
    }
    best
}

/// "1/3 of", "7/10 for": two figures with a stroke, and a word after them that makes them a share or score.
fn is_a_share(tokens: &[Token], at: usize, end: usize) -> bool {
    let stroke = end.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|token| token.is('/'));
    let of = tokens.get(end).is_some_and(|next| next.senses.id != 0 && next.senses.id == words::id("of"));
    stroke && of && end - at == 3
}

/// No figure of a longer number, reference, address, version or sum is part of a date.
fn stands_alone(tokens: &[Token], at: usize, end: usize) -> bool {
    let figure = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Number);
    let first = tokens.get(at);
    let glued_before = first.is_some_and(|token| token.glued) && (figure(first));
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.kind);
    let joined_before = glued_before
        && matches!(
            before,
            Some(Kind::Number | Kind::Word | Kind::Sign('/' | '.' | '-' | '_' | '#' | '@' | '£' | '$' | ':'))
        )
        || matches!(before, Some(Kind::Sign('£' | '$' | '#')));
    let last = end.checked_sub(1).and_then(|at| tokens.get(at));
    let next = tokens.get(end).filter(|token| token.glued);
    let after_sign = tokens.get(end + 1).filter(|token| token.glued);
    let joined_after = figure(last)
        && match next.map(|token| token.kind) {
            // "2026-12-11T00:00" as machines write it.
            Some(Kind::Word) => next.is_none_or(|next| next.senses.id != words::id("t")),
            Some(Kind::Number | Kind::Sign('_' | '@' | '%' | '°')) => true,
            Some(Kind::Sign('/' | '.' | '-' | ':')) => figure(after_sign),
            _ => false,
        };
    !joined_before && !joined_after
}
