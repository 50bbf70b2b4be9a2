//! Tables of phrases, compiled: one automaton finds all rows of a table in a single pass.

use aho_corasick::AhoCorasick;
use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::sync::OnceLock;

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

/// Plain phrases, all looked for in one pass.
pub(super) struct Phrases(Option<AhoCorasick>);

impl Phrases {
    /// A table of phrases; letters count as they are written.
    pub(super) fn new(phrases: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Self {
        Self(AhoCorasick::new(phrases).ok())
    }

    /// The rows whose phrases stand in a text, also where they overlap, in the order of the table.
    pub(super) fn rows_in(&self, text: &str) -> Vec<usize> {
        let found = self.0.iter().flat_map(|phrases| phrases.find_overlapping_iter(text));
        let mut rows: Vec<usize> = found.map(|found| found.pattern().as_usize()).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// A pattern that is compiled when it is first looked for: a mail meets few rows of most tables, and compiling is dear.
pub(super) struct Pattern {
    written: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) fn new(written: impl Into<String>) -> Self {
        Self { written: written.into(), compiled: OnceLock::new() }
    }

    /// The pattern, compiled. A test of each table holds that every row compiles.
    pub(super) fn get(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| one(&self.written)).as_ref()
    }
}

/// The patterns of a table: one pass over a text tells which rows it holds.
pub(super) struct Rows {
    any: RegexSet,
    each: Vec<Pattern>,
}

impl Rows {
    pub(super) fn new(patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let each: Vec<Pattern> = patterns.into_iter().map(Pattern::new).collect();
        Self { any: set(each.iter().map(|pattern| &pattern.written)), each }
    }

    /// The rows that a text holds, in the order of the table.
    pub(super) fn within(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        self.any.matches(text).into_iter()
    }

    /// The pattern of one row by itself, for where in a text it stands.
    pub(super) fn get(&self, row: usize) -> Option<&Regex> {
        self.each.get(row)?.get()
    }

    /// Does every row compile, alone and with the others?
    #[cfg(test)]
    pub(super) fn compile(&self) -> bool {
        self.any.len() == self.each.len() && self.each.iter().all(|pattern| pattern.get().is_some())
    }
}
