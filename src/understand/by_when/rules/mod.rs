//! The tables of date phrases. Each row: a name with the convention it keeps, a pattern, what it says, an example for and one against.

mod bounds;
mod counts;
mod days;
mod stretches;
mod weekdays;

use super::{
    pattern::{Index, Taken},
    said::Said,
    tokens::Token,
};
pub(super) use bounds::follower_words;
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

/// The rule of a day of a month alone.
pub(in crate::understand::by_when) const BARE_DAY: &str = "3: the day of a month";

/// The rule of "the day before", which needs a date after it.
pub(super) const BARE_UNIT: &str = "3: the day before or after";

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
        let longer = best.as_ref().is_none_or(|(_, longest, _)| end > *longest);
        let rule = RULES.get(row).copied().filter(|rule| longer && (led || !rule.needs_lead));
        let rule = rule.filter(|rule| bounds::sound(tokens, at..end, rule.name));
        if let Some((rule, said)) = rule.and_then(|rule| Some((rule, (rule.says)(&taken)?))) {
            best = Some((rule, end, said));
        }
    }
    best
}
