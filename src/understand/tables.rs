//! Words and phrases as patterns. Every pattern knows which words it cannot match without, and is tried, and first compiled, only on a text
//! that may hold them; whoever writes a row does nothing for it.

mod glance;
mod needs;

use aho_corasick::AhoCorasick;
use glance::Guard;
use regex::{Captures, Match, Regex, RegexBuilder};
use std::{borrow::Cow, collections::BTreeMap, ops::Range, sync::OnceLock};

/// Room for the automaton of one table, in bytes. With the library's default of 2 MB it would be built anew over and over, at about
/// twenty times the cost; it grows only as far as the mails read need it.
const ROOM: usize = 32 << 20;

/// Letters, figures and `_` in so few ranges that few states tell them; signs and quotation marks are none. Scripts without capitals stand in ranges of
/// their own: where no regard is paid to case, capitals are sought for each letter of a range that has some.
const LETTERS: &str = r"0-9A-Z_a-zªµºÀ-ÖØ-öø-\u{58f}\u{591}-\u{109f}\u{1100}-\u{139f}\u{1401}-\u{1c7f}\u{1e00}-\u{1fff}\u{3041}-\u{a4cf}\u{ac00}-\u{d7ff}";

/// Figures, and edges of words told by plain letters and figures alone. An automaton cannot look for the edges of all the world's letters: at
/// the first `’` or `–` of a text it would hand over to a matcher some fifty times slower; and the world's figures and letters make it large.
fn plain(pattern: &str) -> String {
    let edges = pattern.replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]");
    edges.replace(r"\w", &format!("[{LETTERS}]")).replace(r"\W", &format!("[^{LETTERS}]"))
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

/// A pattern. It is compiled when it first meets a text that may hold it: a mail meets few patterns of most tables, and compiling is dear.
pub(super) struct Pattern {
    written: Cow<'static, str>,
    guard: OnceLock<Guard>,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern as it is written. A test holds that it compiles.
    pub(super) const fn new(written: &'static str) -> Self {
        Self { written: Cow::Borrowed(written), guard: OnceLock::new(), compiled: OnceLock::new() }
    }

    /// A pattern that was put together.
    pub(super) fn of(written: impl Into<String>) -> Self {
        Self { written: Cow::Owned(written.into()), guard: OnceLock::new(), compiled: OnceLock::new() }
    }

    /// The pattern, compiled, for a text that may hold it; `None` where the text lacks the words that it needs.
    fn on(&self, text: &str) -> Option<&Regex> {
        self.can_stand_in(text).then(|| self.regex())?
    }

    /// Does the text hold it?
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.on(text).is_some_and(|regex| regex.is_match(text))
    }

    /// Where it first stands.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.on(text)?.find(text)
    }

    /// Every place where it stands.
    pub(super) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.on(text).into_iter().flat_map(move |regex| regex.find_iter(text))
    }

    /// Where it first stands, with its groups.
    pub(super) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.on(text)?.captures(text)
    }

    /// Every place where it stands, with its groups.
    pub(super) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.on(text).into_iter().flat_map(move |regex| regex.captures_iter(text))
    }

    /// The text with something in its place where it first stands; `$1` is its first group.
    pub(super) fn replace<'t>(&self, text: &'t str, with: &str) -> Cow<'t, str> {
        self.on(text).map_or(Cow::Borrowed(text), |regex| regex.replace(text, with))
    }

    /// The text with something in its place wherever it stands.
    pub(super) fn replace_all<'t>(&self, text: &'t str, with: &str) -> Cow<'t, str> {
        self.on(text).map_or(Cow::Borrowed(text), |regex| regex.replace_all(text, with))
    }

    fn can_stand_in(&self, text: &str) -> bool {
        let guard = self.guard();
        guard.is_open() || glance::at(text, |seen| guard.admits(seen))
    }

    fn guard(&self) -> &Guard {
        self.guard.get_or_init(|| Guard::of(&plain(&self.written)))
    }

    fn regex(&self) -> Option<&Regex> {
        let build = || RegexBuilder::new(&plain(&self.written)).dfa_size_limit(ROOM).build().ok();
        self.compiled.get_or_init(build).as_ref()
    }

    #[cfg(test)]
    pub(super) fn compiles(&self) -> bool {
        self.regex().is_some()
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
    /// The rows that need no words worth looking for.
    always: Vec<usize>,
}

/// Some of the sets of words that a way needs, a bit for each.
type Sets = u8;

impl Rows {
    pub(super) fn new(patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let each: Vec<Pattern> = patterns.into_iter().map(Pattern::of).collect();
        let mut needing: BTreeMap<String, Vec<(usize, Sets)>> = BTreeMap::new();
        let mut ways = Vec::new();
        let mut always = Vec::new();
        for (row, pattern) in each.iter().enumerate() {
            let Some(of_row) = needs::of(&plain(&pattern.written)) else {
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
        let mut rows = Vec::new();
        if !self.always.is_empty() {
            glance::at(text, |seen| {
                let can_stand = |row: &usize| self.each.get(*row).is_some_and(|pattern| pattern.guard().admits(seen));
                rows.extend(self.always.iter().copied().filter(can_stand));
            });
        }
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
        self.each.get(row)?.regex()
    }

    /// Does every row compile, alone and with the others?
    #[cfg(test)]
    pub(super) fn compile(&self) -> bool {
        self.words.is_some() && self.each.iter().all(Pattern::compiles)
    }
}
