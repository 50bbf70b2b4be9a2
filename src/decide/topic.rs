//! Do two texts speak of the same thing? Words of content compared by their stems.

use std::collections::BTreeSet;

/// Words that say nothing about the topic.
const EMPTY: &[&str] = &[
    "the",
    "and",
    "for",
    "with",
    "that",
    "this",
    "has",
    "have",
    "had",
    "been",
    "was",
    "were",
    "will",
    "are",
    "not",
    "but",
    "can",
    "from",
    "his",
    "her",
    "hers",
    "him",
    "she",
    "they",
    "their",
    "you",
    "your",
    "our",
    "its",
    "all",
    "now",
    "done",
    "complete",
    "completed",
    "please",
    "thanks",
    "thank",
    "update",
    "date",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "tracked",
    "recommendation",
    "recommendations",
    "rec",
    "level",
    "stage",
    "child",
    "social",
    "worker",
    "manager",
    "send",
    "sent",
    "ensure",
    "make",
    "sure",
    "confirm",
    "provide",
    "also",
    "any",
    "who",
    "what",
    "when",
    "which",
    "would",
    "should",
    "could",
    "about",
    "than",
    "then",
    "there",
    "here",
    "into",
    "out",
    "upon",
    "review",
    "item",
    "iro",
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
];

/// The words of content of a text, shortened to their stems.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| {
            word.chars().count() > 2 && !EMPTY.contains(&word.as_str()) && !word.chars().all(|c| c.is_numeric())
        })
        .map(|word| stem(&word))
        .collect()
}

/// How many words of content two texts share.
pub(super) fn shared(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    one.intersection(other).count()
}

/// Do two texts ask for the same thing: at least three quarters of their words agree?
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let all = one.union(&other).count();
    all > 0 && shared(&one, &other) * 4 >= all * 3
}

fn stem(word: &str) -> String {
    const ENDINGS: &[&str] = &["ments", "ment", "ings", "ing", "ions", "ion", "als", "al", "ed", "es", "s"];
    ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 4))
        .unwrap_or(word)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_in_other_words_is_told_from_another_thing() {
        assert!(same("Complete the PEP with the virtual school", "complete PEP with virtual school"));
        assert!(!same("Complete the PEP with the virtual school", "Book the dental check"));
        assert!(!same("", ""));
    }

    #[test]
    fn forms_of_a_word_are_one_word() {
        assert_eq!(shared(&words("referral to CAMHS"), &words("CAMHS referrals sent")), 2);
    }
}
