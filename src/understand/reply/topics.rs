//! Which item some words are about, by the words that only one item has.

use super::{
    super::says::{topic::topics, words},
    Original,
};
use std::collections::HashSet;

/// Words that tell no item from another.
const COMMON: &[&str] = &[
    "please",
    "complete",
    "completed",
    "done",
    "update",
    "updated",
    "send",
    "sent",
    "confirm",
    "confirmed",
    "ensure",
    "make",
    "made",
    "will",
    "with",
    "have",
    "been",
    "from",
    "this",
    "that",
    "their",
    "there",
    "they",
    "them",
    "then",
    "when",
    "what",
    "which",
    "your",
    "been",
    "also",
    "into",
    "onto",
    "before",
    "after",
    "week",
    "weeks",
    "month",
    "date",
    "today",
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "later",
    "than",
    "time",
    "working",
    "days",
    "mosaic",
    "upload",
    "uploaded",
    "child",
    "next",
    "should",
    "would",
    "could",
    "about",
    "know",
    "just",
    "only",
    "still",
    "some",
    "need",
    "needs",
    "review",
    "team",
    "social",
    "worker",
    "manager",
    "practice",
    "work",
    "copy",
    "written",
    "write",
    "agreed",
    "agree",
    "agreement",
    "meet",
    "meeting",
    "book",
    "booked",
    "arrange",
    "request",
    "requested",
    "action",
    "item",
    "both",
    "everything",
    "email",
    "emailed",
    "share",
    "shared",
    "sign",
    "signed",
    "report",
    "plan",
    "form",
    "first",
    "second",
    "third",
    "last",
    "each",
    "other",
    "others",
    "rest",
];

/// Words with one meaning here, as one word.
const ALIKE: &[(&str, &[&str])] = &[
    ("grandmother", &["nan", "nana", "nanna", "gran", "granny", "grandma", "mgm", "pgm"]),
    ("grandfather", &["grandad", "granddad", "grandpa", "mgf", "pgf"]),
    ("mother", &["mum", "mums", "mam", "mom", "birth-mother"]),
    ("father", &["dad", "dads", "father's", "fathers"]),
    ("sister", &["sisters", "siblings", "sibling", "brother", "brothers"]),
    ("carer", &["carers", "foster-carer", "foster"]),
    ("funding", &["funds", "money", "budget", "cost", "pay"]),
    ("school", &["headteacher", "teacher", "designated", "college"]),
    ("letter", &["letters", "wrote"]),
    ("nurse", &["nurses"]),
];

/// The words that tell each item from the others.
pub(super) struct Topics {
    items: Vec<(u32, HashSet<String>, HashSet<String>)>,
}

impl Topics {
    /// Learns them from the list.
    pub(super) fn of(originals: &[Original]) -> Self {
        let all: Vec<HashSet<String>> = originals.iter().map(|original| marks(&original.what)).collect();
        let own = |place: usize, word: &String| {
            all.iter().enumerate().all(|(other, words)| other == place || !words.contains(word))
        };
        let items = originals
            .iter()
            .zip(&all)
            .enumerate()
            .map(|(place, (original, words))| {
                (original.number, words.iter().filter(|word| own(place, word)).cloned().collect(), words.clone())
            })
            .collect();
        Self { items }
    }

    /// The item these words are about: the one with most words of its own in them. Once a paragraph has begun, a single
    /// shared word does not change its subject, unless a heading names it ("SDQ - …").
    pub(super) fn best(&self, text: &str, begun: bool, heading: Option<&str>) -> Option<u32> {
        if let Some(number) = heading.and_then(|heading| self.clear(heading, 1)) {
            return Some(number);
        }
        self.clear(text, if begun { 2 } else { 1 })
    }

    /// The item whose list entry this quoted line is.
    pub(super) fn quoted(&self, line: &str) -> Option<u32> {
        let words = marks(line);
        let shared = |all: &HashSet<String>| all.intersection(&words).count();
        let best = self.items.iter().max_by_key(|(_, own, all)| (shared(own), shared(all)))?;
        (shared(&best.1) > 0 && 2 * shared(&best.2) >= words.len().min(best.2.len())).then_some(best.0)
    }

    fn clear(&self, text: &str, least: usize) -> Option<u32> {
        let words = marks(text);
        let mut scores: Vec<(usize, u32)> = self
            .items
            .iter()
            .map(|(number, own, _)| {
                (own.iter().filter(|word| words.contains(*word)).map(|word| weight(word)).sum(), *number)
            })
            .collect();
        scores.sort_by(|a, b| b.cmp(a));
        let (best, number) = *scores.first()?;
        let second = scores.get(1).map_or(0, |(score, _)| *score);
        (best >= least && best > second).then_some(number)
    }
}

/// A deliverable weighs more than a word.
fn weight(word: &str) -> usize {
    if word.starts_with('#') { 2 } else { 1 }
}

/// The telling words of a text: stems of longer words, and deliverables under one name ("#pep").
fn marks(text: &str) -> HashSet<String> {
    let plain = words::plain(text);
    let mut all: HashSet<String> = topics(&plain).into_iter().map(|topic| format!("#{topic}")).collect();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'') {
        let word = word.trim_end_matches("'s");
        let alike = ALIKE.iter().find(|(one, others)| *one == word || others.contains(&word)).map(|(one, _)| *one);
        if let Some(one) = alike {
            all.insert(one.to_owned());
        } else if word.len() > 3 && !COMMON.contains(&word) && !word.starts_with(|c: char| c.is_ascii_digit()) {
            all.insert(stem(word).to_owned());
        }
    }
    all
}

/// Plural, past and "-ing" forms as one.
fn stem(word: &str) -> &str {
    ["ments", "ment", "ings", "ing", "ations", "ation", "als", "al", "ies", "ed", "es", "s", "y"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 4))
        .unwrap_or(word)
}
