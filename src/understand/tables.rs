//! Tables of phrases, compiled: one automaton finds all rows of a table in a single pass.

mod needs;

use aho_corasick::AhoCorasick;
use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::{collections::BTreeMap, ops::Range, sync::OnceLock};

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
        let mut rows: Vec<usize> = self.places_in(text).map(|(row, _)| row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Every row whose phrase stands in a text, also where they overlap, with where it stands.
    pub(super) fn places_in(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let found = self.0.iter().flat_map(move |phrases| phrases.find_overlapping_iter(text));
        found.map(|found| (found.pattern().as_usize(), found.range()))
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

/// The patterns of a table. A text is searched once for the words that they need; only rows whose words stand there are tried.
pub(super) struct Rows {
    each: Vec<Pattern>,
    words: Option<AhoCorasick>,
    /// For each word: the ways that need it, and for which of their sets it stands.
    needing: Vec<Vec<(usize, Sets)>>,
    /// The ways in which rows can match: the row, and all sets of words that this way needs.
    ways: Vec<(usize, Sets)>,
    /// The rows that need no words, and must be tried on every text.
    always: Vec<usize>,
}

/// Some of the sets of words that a way needs, a bit for each.
type Sets = u8;

impl Rows {
    pub(super) fn new(patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let each: Vec<Pattern> = patterns.into_iter().map(Pattern::new).collect();
        let mut needing: BTreeMap<String, Vec<(usize, Sets)>> = BTreeMap::new();
        let mut ways = Vec::new();
        let mut always = Vec::new();
        for (row, pattern) in each.iter().enumerate() {
            let Some(of_row) = needs::of(&pattern.written) else {
                always.push(row);
                continue;
            };
            for way in of_row {
                let all = way.into_iter().enumerate().fold(0, |all, (place, words)| {
                    let set = 1 << place;
                    words.into_iter().for_each(|word| needing.entry(word).or_default().push((ways.len(), set)));
                    all | set
                });
                ways.push((row, all));
            }
        }
        // Where one of these stands, any word may be written with it.
        for letter in needs::LIKE_LETTERS {
            needing.insert(letter.to_string(), (0..ways.len()).map(|way| (way, Sets::MAX)).collect());
        }
        let (words, needing): (Vec<String>, Vec<Vec<(usize, Sets)>>) = needing.into_iter().unzip();
        let words = AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok();
        Self { each, words, needing, ways, always }
    }

    /// The rows that a text may hold, in the order of the table.
    fn candidates(&self, text: &str) -> Vec<usize> {
        let mut rows = self.always.clone();
        let mut held: Vec<Sets> = vec![0; self.ways.len()];
        for word in self.words.iter().flat_map(|words| words.find_overlapping_iter(text)) {
            for (way, set) in self.needing.get(word.pattern().as_usize()).into_iter().flatten() {
                let (Some(held), Some((row, all))) = (held.get_mut(*way), self.ways.get(*way)) else { continue };
                *held |= set;
                if *held & all == *all {
                    rows.push(*row);
                }
            }
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// The rows that a text holds, in the order of the table.
    pub(super) fn within(&self, text: &str) -> impl Iterator<Item = usize> {
        let holds = move |row: &usize| self.get(*row).is_some_and(|regex| regex.is_match(text));
        self.candidates(text).into_iter().filter(holds)
    }

    /// The rows that a text holds, in the order of the table, each with every place where it stands.
    pub(super) fn places(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.candidates(text).into_iter().flat_map(move |row| {
            let found = self.get(row).into_iter().flat_map(move |regex| regex.find_iter(text));
            found.map(move |found| (row, found.range()))
        })
    }

    /// The pattern of one row by itself, for where in a text it stands.
    pub(super) fn get(&self, row: usize) -> Option<&Regex> {
        self.each.get(row)?.get()
    }

    /// Does every row compile, alone and with the others?
    #[cfg(test)]
    pub(super) fn compile(&self) -> bool {
        self.words.is_some() && self.each.iter().all(|pattern| pattern.get().is_some())
    }
}
