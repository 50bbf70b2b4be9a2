//! Tables of phrases, compiled: one automaton finds all rows of a table in a single pass.

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

/// Room for the automaton of one table, in bytes. With the library's default of 2 MB it would be built anew over and over, at about
/// twenty times the cost; it grows only as far as the mails read need it.
const ROOM: usize = 32 << 20;

/// All patterns of a table at once. A test of each table holds that every row compiles.
pub(super) fn set(patterns: impl IntoIterator<Item = impl AsRef<str>>) -> RegexSet {
    let patterns = patterns.into_iter().map(|pattern| plain_edges(pattern.as_ref()));
    RegexSetBuilder::new(patterns).dfa_size_limit(ROOM).build().unwrap_or_else(|_| RegexSet::empty())
}

/// One pattern.
pub(super) fn one(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(&plain_edges(pattern)).dfa_size_limit(ROOM).build().ok()
}

/// Edges of words told by plain letters and digits alone. An automaton cannot look for those of all the world's letters: at the
/// first `’` or `–` of a text it would hand over to a matcher some fifty times slower.
fn plain_edges(pattern: &str) -> String {
    pattern.replace(r"\b", r"(?-u:\b)")
}
