//! Which item some words are about, by the words that only one item has.

use super::{
    super::{
        by_when::{self, Context},
        says::{topic::topics, words},
    },
    Original,
};
use crate::model::Day;
use foldhash::fast::RandomState;
use std::collections::HashSet;

/// Words that stand in a text, each once.
type Words = HashSet<String, RandomState>;

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
    ("transport", &["taxi", "taxis", "minibus", "bus"]),
    ("laptop", &["tablet", "chromebook", "ipad", "computer"]),
    ("surgery", &["gp", "gps", "doctor", "doctors"]),
    ("solicitor", &["solicitors", "lawyer", "legal"]),
    ("savings", &["bank", "account", "jisa", "isa"]),
];

/// What speaks for an item, in points: a word that only it has, its date.
const OWN: usize = 2;
/// A word that it shares with some others of the list.
const SHARED: usize = 1;
/// A deliverable, an abbreviation of its words.
const NAMED: usize = 4;
/// At the beginning of a sentence what it is about stands within so many words, and counts twice there.
const BEGINNING: usize = 3;
/// So much changes the subject of a paragraph; half of it opens one.
const CHANGES: usize = 4;

/// One item of the list, and what names it.
struct Topic {
    number: u32,
    words: Words,
    /// Abbreviations in its words.
    short: Words,
    /// What its words could be abbreviated to.
    initials: Words,
    by_when: Option<Day>,
    /// First name of its child, where the list is about several.
    child: Option<String>,
}

impl Topic {
    /// Is this one of its words, or the beginning of a long one ("neuro")?
    fn names(&self, word: &str) -> bool {
        self.words.contains(word)
            || word.len() >= 5 && self.words.iter().any(|own| own.len() >= word.len() + 3 && own.starts_with(word))
    }
}

/// What tells each item from the others.
pub(super) struct Topics {
    items: Vec<Topic>,
}

impl Topics {
    /// Learns it from the list.
    pub(super) fn of(originals: &[Original], names: &[String]) -> Self {
        let first_name = |name: &String| name.split_whitespace().next().unwrap_or_default().to_lowercase();
        let telling = |original: &Original| {
            let mut words = marks(&original.what);
            words.retain(|word| !names.iter().any(|name| stem(name) == word));
            words
        };
        let topic = |original: &Original| Topic {
            number: original.number,
            words: telling(original),
            short: abbreviations(&original.words),
            initials: initials(&original.words),
            by_when: original.by_when,
            child: original.child.as_ref().map(first_name),
        };
        let mut items: Vec<Topic> = originals.iter().map(topic).collect();
        if items.iter().all(|topic| topic.child == items.first().and_then(|first| first.child.clone())) {
            items.iter_mut().for_each(|topic| topic.child = None);
        }
        Self { items }
    }

    /// The child of the list whom the words name.
    pub(super) fn child(&self, text: &str) -> Option<String> {
        let low = text.to_lowercase();
        let words: Vec<&str> = low.split(|c: char| !c.is_alphanumeric()).collect();
        let mut named =
            self.items.iter().filter_map(|topic| topic.child.as_ref()).filter(|child| words.contains(&child.as_str()));
        let first = named.next()?;
        named.all(|other| other == first).then(|| first.clone())
    }

    /// The only item of a child.
    pub(super) fn only_of(&self, child: &str) -> Option<u32> {
        let mut of_child = self.items.iter().filter(|topic| topic.child.as_deref() == Some(child));
        let only = of_child.next()?;
        of_child.next().is_none().then_some(only.number)
    }

    /// The item these words are about: the one that most speaks for. Once a paragraph has begun, a single shared word does not
    /// change its subject, unless a heading names it ("SDQ - …"). `child`: the words are about this one.
    pub(super) fn best(&self, text: &str, begun: bool, heading: Option<&str>, about: &About<'_>) -> Option<u32> {
        heading
            .and_then(|heading| self.headed(heading, about))
            .or_else(|| self.clear(text, if begun { CHANGES } else { CHANGES / 2 }, about))
    }

    /// The item that a heading names.
    pub(super) fn headed(&self, heading: &str, about: &About<'_>) -> Option<u32> {
        self.clear(heading, 1, about)
    }

    /// The item that a heading names as surely as an abbreviation does, where the one with the number in front of it has no word of it.
    pub(super) fn headed_otherwise(&self, heading: &str, numbers: &[u32], about: &About<'_>) -> Option<u32> {
        let [number] = numbers else { return None };
        let own = self.items.iter().find(|topic| topic.number == *number)?;
        let words = marks(heading);
        let other = self.clear(heading, NAMED, about).filter(|other| other != number)?;
        words.iter().all(|word| !own.names(word)).then_some(other)
    }

    /// The item whose list entry this quoted line is.
    pub(super) fn quoted(&self, line: &str) -> Option<u32> {
        let words = marks(line);
        let shared = |all: &Words| all.intersection(&words).count();
        let own =
            |topic: &Topic| topic.words.iter().filter(|word| words.contains(*word) && self.holders(word) == 1).count();
        let best = self.items.iter().max_by_key(|topic| (own(topic), shared(&topic.words)))?;
        (own(best) > 0 && 2 * shared(&best.words) >= words.len().min(best.words.len())).then_some(best.number)
    }

    /// How many items have this word.
    fn holders(&self, word: &str) -> usize {
        self.items.iter().filter(|topic| topic.names(word)).count()
    }

    fn clear(&self, text: &str, least: usize, about: &About<'_>) -> Option<u32> {
        let words = marks(text);
        let beginning = if about.starts { marks(&first_words(text)) } else { Words::default() };
        let caps = abbreviations(text);
        let abbreviated = self.items.iter().any(|topic| !topic.short.is_empty());
        let initials = if abbreviated { initials(text) } else { Words::default() };
        let days: Vec<Day> = about.days(text);
        let dated = |topic: &Topic| {
            topic.by_when.is_some_and(|day| {
                days.contains(&day) && self.items.iter().filter(|other| other.by_when == Some(day)).count() == 1
            })
        };
        let points = |topic: &Topic| -> usize {
            let worth = |word: &String| {
                let held = self.holders(word);
                let worth = match held {
                    1 if word.starts_with('#') => NAMED,
                    1 => OWN,
                    held if held < self.items.len() => SHARED,
                    _ => 0,
                };
                if beginning.contains(word) { 2 * worth } else { worth }
            };
            let words: usize = words.iter().filter(|word| topic.names(word)).map(worth).sum();
            let alone = |word: &String, of: fn(&Topic) -> &Words| {
                of(topic).contains(word) && self.items.iter().filter(|other| of(other).contains(word)).count() == 1
            };
            let short =
                caps.iter().any(|word| alone(word, |topic| &topic.short) || alone(word, |topic| &topic.initials))
                    || initials.iter().any(|word| alone(word, |topic| &topic.short));
            let date = if moves_dates(text) { NAMED } else { OWN };
            words + NAMED * usize::from(short) + date * usize::from(dated(topic))
        };
        let of_child =
            |topic: &&Topic| about.child.is_none() || topic.child.is_none() || topic.child.as_deref() == about.child;
        let mut scores: Vec<(usize, u32)> =
            self.items.iter().filter(of_child).map(|topic| (points(topic), topic.number)).collect();
        scores.sort_by(|a, b| b.cmp(a));
        let (best, number) = *scores.first()?;
        let second = scores.get(1).map_or(0, |(score, _)| *score);
        (best >= least && best > second).then_some(number)
    }
}

/// What is known of some words besides themselves.
pub(super) struct About<'c> {
    /// The child they are about, by first name.
    pub(super) child: Option<&'c str>,
    /// They begin a sentence.
    pub(super) starts: bool,
    /// What dates are read against.
    pub(super) context: &'c Context<'c>,
}

impl About<'_> {
    fn days(&self, text: &str) -> Vec<Day> {
        by_when::find(text, self.context).into_iter().filter_map(|found| found.meaning.day()).collect()
    }
}

/// "Could the 5th become the 19th", "we won't make the 5th": the dates are the items' own.
fn moves_dates(text: &str) -> bool {
    const WORDS: &[&str] = &["become", "make", "meet", "miss", "instead", "move", "push", "extend", "until", "till"];
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphabetic()).any(|word| WORDS.contains(&word))
}

fn first_words(text: &str) -> String {
    text.split_whitespace().take(BEGINNING).collect::<Vec<_>>().join(" ")
}

/// The abbreviations in a text: words of two to five capitals.
fn abbreviations(text: &str) -> Words {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| (2..=5).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase()))
        .map(str::to_owned)
        .collect()
}

/// What neighbouring words of a text could be abbreviated to: "speech and language therapy" to SALT, SLT, SL …
fn initials(text: &str) -> Words {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let full: Vec<&str> =
        words.iter().copied().filter(|word| word.len() > 3 || !SMALL.contains(&word.to_lowercase().as_str())).collect();
    let letters = |words: &[&str]| -> Vec<String> {
        words.iter().map(|word| word.chars().take(1).flat_map(char::to_uppercase).collect()).collect()
    };
    let (all, full) = (letters(&words), letters(&full));
    (2..=5).flat_map(|size| all.windows(size).chain(full.windows(size))).map(|window| window.concat()).collect()
}

/// Words left out of abbreviations.
const SMALL: &[&str] = &["of", "and", "for", "to", "the", "in", "on", "at", "a", "an"];

/// Short words that tell nothing.
const SHORT: &[&str] = &[
    "the", "and", "for", "his", "her", "has", "had", "was", "are", "not", "yet", "you", "she", "him", "its", "all",
    "any", "can", "get", "got", "let", "may", "new", "now", "off", "one", "two", "our", "out", "own", "put", "see",
    "set", "too", "use", "way", "who", "why", "yes", "day", "did", "due", "asa", "but", "per", "via", "ask", "say",
    "sat", "mon", "tue", "wed", "thu", "fri", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct",
    "nov", "dec", "how", "end", "add", "ten", "six", "i'm", "i'll", "i've",
];

/// The telling words of a text: stems of longer words, and deliverables under one name ("#pep").
fn marks(text: &str) -> Words {
    let plain = words::plain(text);
    let mut all: Words = topics(&plain).into_iter().map(|topic| format!("#{topic}")).collect();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'') {
        let word = word.trim_end_matches("'s");
        let alike = ALIKE.iter().find(|(one, others)| *one == word || others.contains(&word)).map(|(one, _)| *one);
        if let Some(one) = alike {
            all.insert(one.to_owned());
        } else if word.len() > 2
            && !SHORT.contains(&word)
            && !COMMON.contains(&word)
            && !word.starts_with(|c: char| c.is_ascii_digit())
        {
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
