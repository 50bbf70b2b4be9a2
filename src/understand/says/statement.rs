//! What a clause reports as having been done: its verbs, read by tense, voice and subject (Contract 3: a step taken is progress).
//!
//! Perfect ("has sent", "been sent"), past ("sent", "did send") and the passive of a state ("is sent") report; the words around them may still
//! deny, put off or doubt it, which [`super::modifiers`] judges. Thinking, planning, reading a mail and the writer's own affairs report
//! nothing about an item.

use super::verbs::{self, Form, Verb};
use crate::understand::tables::Pattern;
use std::ops::Range;

/// A verb that reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// The verb.
    pub(super) verb: Verb,
    /// From the beginning of the clause's report to the end of its verb.
    pub(super) range: Range<usize>,
}

/// Words that may stand between an auxiliary and its verb.
const BETWEEN: &[&str] = &[
    "not",
    "now",
    "just",
    "also",
    "already",
    "both",
    "all",
    "since",
    "only",
    "finally",
    "recently",
    "today",
    "again",
    "duly",
    "fully",
    "been",
    "being",
    "then",
    "still",
    "never",
    "even",
    "kindly",
    "verbally",
    "provisionally",
    "successfully",
    "personally",
    "previously",
    "formally",
    "initially",
    "twice",
    "nearly",
    "almost",
    "yet",
    "got",
    "had",
    "gone",
    "and",
    "actually",
    "first",
    "hereby",
    "safely",
];
/// Words that make what follows a noun or leave it no report: "the signed form", "as agreed", "to record".
const BEFORE_NOUN: &[&str] = &[
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "my",
    "our",
    "your",
    "this",
    "these",
    "those",
    "any",
    "some",
    "no",
    "every",
    "each",
    "as",
    "to",
    "per",
    "of",
    "for",
    "with",
    "about",
    "on",
    "in",
    "at",
    "from",
    "newly",
    "previously",
    "recently",
    "well",
    "dully",
    "or",
    "than",
    "was-to",
    "if",
    "when",
    "once",
    "until",
    "unless",
    "till",
    "how",
    "what",
    "whether",
    "get",
    "gets",
    "getting",
    "be",
    "want",
    "wants",
    "need",
    "needs",
    "mum's",
    "dad's",
    "new",
    "old",
    "original",
    "last",
    "next",
    "by",
];
/// Auxiliaries of the perfect and the passive.
const AUXILIARIES: &[&str] = &["have", "has", "had", "having", "is", "are", "was", "were", "am", "been", "got", "be"];

/// The writer's own affairs: doing something to these is no step on an item.
const OWN_AFFAIRS: &str = r"^(?: [a-z0-9'-]+){0,3} (?:your (?:e?mails?|messages?|note|request|recommendations?|comments|points?)|this (?:e?mail|message|recommendation|request)|the (?:e?mail|recommendation|request|date|office|log|deadline|team meeting|prompt)(?: below)?|(?:in|on|to|for|into|from) (?:my|our|his|her|their) (?:diary|list|to do list|calendar|supervision|desk|radar|tray)|my (?:diary|list|calendar|supervision|friday|monday|tuesday|wednesday|thursday|day|week|morning|afternoon|apologies|leave|laptop|phone|car|caseload|workload|emails|work)|(?:a|the|some) (?:diary )?(?:note|reminder|day|morning|afternoon|time|slot|hour|couple of hours) (?:to|for|in|off|aside|on)|(?:to|on) the agenda|(?:my|our|the|his|her) (?:action |work)plan|(?:my|our) action list|supervision|team meeting|my manager about my|annual leave|protected time|new job|new worker|back (?:today|yesterday|on|from|at|in|to work|this)|offices?$|duty|training on|apologies|induction|(?:here )?in front of me)";
/// Right after a verb without an auxiliary: it is no verb of the clause ("the actions agreed will be …").
const GOES_ON: &str = r"^(?: [a-z0-9'-]+){0,6} (?:will|shall|should|would|is to|are to|needs?|must|can|could|may|might|has not|have not|is not|are not)\b";
/// Another time or another's: what was done then is not what is asked for now.
const ANOTHER: &str = r"\b(?:last (?:term|year|time|quarter|summer|autumn|spring|half term)|the last (?:one|review|time)|previous(?:ly)?|the old one|the earlier one|(?:his|her) (?:brother|sister|sibling|twin)s?(?:'s)?(?: one)?(?:$| (?:is|has|was|are|have))|(?:everyone|everybody|someone) else's|else's|(?:the|his|her|their) (?:last|previous|old) (?:[a-z]+ )?(?:pep|assessment|visit|review|plan|chronology|report|medical|one) (?:was|were)|as usual|the wrong|back in (?:jan|feb|mar|apr|may|june|july|aug|sept)[a-z]*|(?:was|were) last (?:done|updated|completed|seen|reviewed|held))\b";

static OWN: Pattern = Pattern::new(OWN_AFFAIRS);
static ON: Pattern = Pattern::new(GOES_ON);
static OTHER: Pattern = Pattern::new(ANOTHER);

/// A word with its place.
#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The verbs of a clause (in the one spelling of [`super::words`]) that report something done.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let words = split(text);
    if is_of_another(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(verb) = verbs::verb(word.text) else { continue };
        let after = text.get(word.end()..).unwrap_or_default();
        if reports(&words, place, verb, after) && !is_own_affair(after) {
            found.push(Statement { verb, range: 0..word.end() });
        }
    }
    found
}

/// Is what follows a verb the writer's own affair ("in my diary", "your email")?
pub(super) fn is_own_affair(after: &str) -> bool {
    OWN.is_in(after)
}

/// "I completed this", "they wrote": a person, and a verb in the past.
pub(super) fn is_told_in_past(text: &str) -> bool {
    let words = split(text);
    let person = |word: &Word<'_>| ["i", "we", "he", "she", "they", "mum", "dad"].contains(&word.text);
    words.windows(2).any(|pair| match pair {
        [who, did] => {
            person(who) && verbs::verb(did.text).is_some_and(|verb| matches!(verb.form, Form::Past | Form::Either))
        }
        _ => false,
    })
}

/// Is it told of another time, or of somebody else's?
pub(super) fn is_of_another(text: &str) -> bool {
    OTHER.is_in(text)
}

/// The verbs that an item asks for ("to refer", "please book", "to be fitted", "place confirmed").
pub(super) fn asked(item: &str) -> Vec<&'static str> {
    let words = split(item);
    let mut verbs = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(verb) = verbs::verb(word.text) else { continue };
        let previous = before(&words, place).next().unwrap_or_default();
        let wanted = match verb.form {
            Form::Base => place == 0 || ["to", "and", "please", "then", "also", "you", "or"].contains(&previous),
            Form::Either | Form::Participle => {
                ["be", "been", "get", "is", "are", "and", "has", "have"].contains(&previous)
                    || !BEFORE_NOUN.contains(&previous) && !previous.is_empty()
            }
            _ => false,
        };
        if wanted {
            verbs.push(verb.lemma);
        }
    }
    verbs
}

fn split(text: &str) -> Vec<Word<'_>> {
    let mut start = 0;
    text.split(' ')
        .map(|word| {
            let here = Word { text: word, start };
            start += word.len() + 1;
            here
        })
        .filter(|word| !word.text.is_empty())
        .collect()
}

fn before<'t>(words: &'t [Word<'t>], place: usize) -> impl Iterator<Item = &'t str> {
    words.get(..place).unwrap_or_default().iter().rev().map(|word| word.text)
}

/// Does this verb, by its tense and subject, report?
fn reports(words: &[Word<'_>], place: usize, verb: Verb, after: &str) -> bool {
    let previous = before(words, place).next().unwrap_or_default();
    let bare = before(words, place).find(|word| !BETWEEN.contains(word)).unwrap_or_default();
    let chain = AUXILIARIES.contains(&bare)
        || bare.is_empty() && before(words, place).any(|word| AUXILIARIES.contains(&word) || word == "been");
    let of_you =
        before(words, place).find(|word| !BETWEEN.contains(word) && !AUXILIARIES.contains(word)) == Some("you");
    match verb.form {
        _ if of_you => false,
        Form::Base => bare == "did" && previous != "not",
        Form::Participle => chain && bare != "be" || bare.is_empty() || is_name_or_noun(bare, previous),
        Form::Past => !chain && (bare.is_empty() || !BEFORE_NOUN.contains(&previous)),
        Form::Either if chain => bare != "be" && bare != "am",
        Form::Either => (bare.is_empty() || is_name_or_noun(bare, previous)) && !ON.is_in(after),
    }
}

/// "Form sent", "Tom sent": a noun or name before it, nothing that makes it an adjective.
fn is_name_or_noun(bare: &str, previous: &str) -> bool {
    !BEFORE_NOUN.contains(&bare) && !BEFORE_NOUN.contains(&previous)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemmas(text: &str) -> Vec<&'static str> {
        statements(text).into_iter().map(|statement| statement.verb.lemma).collect()
    }

    #[test]
    fn perfect_past_and_passive_report() {
        for (text, verb) in [
            ("i have now sent it", "send"),
            ("it has been finalised", "finalise"),
            ("mum rang back", "ring"),
            ("stairgate fitted this morning", "fit"),
            ("i did ring", "ring"),
            ("the locks were replaced on friday", "replace"),
        ] {
            assert_eq!(lemmas(text), [verb], "{text}");
        }
    }

    #[test]
    fn plans_nouns_the_reader_and_own_affairs_do_not() {
        for text in [
            "the signed form",
            "i need to send it",
            "you sent me this twice",
            "i have blocked out and updated my diary",
            "the actions agreed at the review will be picked up",
            "it was last reviewed in march",
            "to be fitted",
        ] {
            assert_eq!(lemmas(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn an_item_asks_for_its_verbs() {
        for (item, verbs) in [
            ("register ade with a gp", &["register"][..]),
            ("stairgate to be fitted", &["fit"]),
            ("esol level 2 place confirmed", &["confirm"]),
            ("fiona to refer zac and send me the form", &["refer", "send"]),
        ] {
            assert_eq!(asked(item), verbs, "{item}");
        }
    }
}
