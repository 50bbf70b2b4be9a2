//! A reply cut into clauses, each with what its sentence does to it: asked, supposed, or told.

use super::words;
use crate::understand::memo::Memo;
use foldhash::fast::RandomState;
use std::{collections::HashSet, rc::Rc, sync::OnceLock};

/// A part of a sentence with one statement in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::understand) struct Clause {
    /// As typed.
    pub(in crate::understand) typed: String,
    /// In the one spelling of [`words`].
    pub(in crate::understand) text: String,
    /// Number of its sentence.
    pub(in crate::understand) sentence: usize,
    /// It is asked, not told.
    pub(in crate::understand) asked: bool,
    /// It begins with "if", "once", "until" …: supposed, not told.
    pub(in crate::understand) supposed: bool,
    /// It hangs on a supposition before or right after it: told only if it is plainly past.
    pub(in crate::understand) hangs: bool,
    /// It begins with a participle and so shares the verb of the clause before it ("will be completed, uploaded and sent").
    pub(in crate::understand) shares: bool,
}

/// A list of words that is asked of nearly every word of a mail.
struct Words(&'static str, OnceLock<HashSet<&'static str, RandomState>>);

impl Words {
    const fn of(written: &'static str) -> Self {
        Self(written, OnceLock::new())
    }

    fn hold(&self, word: &str) -> bool {
        self.1.get_or_init(|| self.0.split('|').collect()).contains(word)
    }
}

/// Words that begin a clause of their own.
static CONNECTORS: Words = Words::of(
    "but|however|although|though|whilst|while|whereas|because|which|so|then|therefore|since|unless|if|once|when|whenever|\
    until|till|after|before|whether|provided|assuming|who|where|as|where's|apart|except|with",
);
/// Those of them that make what follows a supposition.
const SUPPOSING: &str = "if|once|unless|until|till|after|before|whether|provided|assuming|when|whenever|as soon as|as long as|in case|\
    by the time|subject to|as and when|providing|only if|only once|only when|in the event|should you|should they|\
    should she|should he";
/// Words after "and", "as", "since" that show a new statement.
static STARTERS: Words = Words::of(
    "i|i've|i'll|i'm|ive|we|we've|we'll|we're|he|he's|he'll|she|she's|she'll|it|it's|its|it'll|they|they've|they'll|they're|\
    you|you've|the|this|that|that's|these|there|there's|mum|dad|mother|father|nan|school|camhs|health|carer|carers|panel|\
    legal|has|have|had|is|are|was|were|will|won't|would|should|could|can|can't|cannot|may|might|must|need|needs|am|hope|\
    hoping|waiting|awaiting|just|still|a|my|his|her|their|our|your|both|all|everything|nothing|nobody|no|not|please|copy|\
    who|what|to|then|do|does|did|don't|didn't|hasn't|haven't|isn't|wasn't|yet|when|if|once",
);
/// After "until", "before" and the like: a day, not a statement.
static DAYS: Words = Words::of(
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|jan|feb|mar|\
    apr|may|june|july|jun|jul|aug|sept|sep|oct|nov|dec|january|february|march|april|august|september|october|november|\
    december|next|then|end|close|christmas|easter|half|tomorrow|today|now|mid|early|late|week|noon|midday|5pm|cop|xmas|new|\
    last",
);
/// Verbs that can stand before their subject in a question.
static AUXILIARIES: Words = Words::of(
    "has|have|had|is|are|was|were|did|do|does|can|could|will|would|should|shall|may|might|am|hasn't|haven't|isn't|aren't|\
    wasn't|didn't|don't|can't|couldn't|won't",
);
/// Subjects after such a verb.
static ASKED_OF: Words = Words::of(
    "it|this|that|the|these|those|there|you|he|she|they|we|i|anyone|someone|anybody|any|mum|dad|school|health|his|her|their|\
    your|my|our|yous|everything|somebody",
);
/// Words that begin a question.
static ASKING: Words = Words::of("what|who|when|where|why|how|which|whose|what's|who's|where's|when's|how's|any");
/// Participles that do not end in "ed".
static PARTICIPLES: Words = Words::of(
    "done|sent|written|seen|signed|held|made|put|spoken|met|taken|given|gone|drawn|chosen|got|had|set|left|told|begun|rung|\
    found|paid|read",
);
/// Words that show that something lies in the past.
pub(in crate::understand) const PAST_TIME: &str = "yesterday|last week|last month|last night|this morning|earlier|today|this afternoon|ago|last mon|last tue|last wed|\
    last thu|last fri|on monday|on tuesday|on wednesday|on thursday|on friday";

/// Is the word in this list?
fn one_of(list: &str, word: &str) -> bool {
    list.split('|').any(|one| one == word)
}

/// Cuts a text into clauses.
pub(in crate::understand) fn clauses(text: &str) -> Rc<Vec<Clause>> {
    thread_local! {
        static CUT: Memo<Rc<Vec<Clause>>> = Memo::new();
    }
    CUT.with(|known| known.of(text, |text| Rc::new(cut_into_clauses(text))))
}

fn cut_into_clauses(text: &str) -> Vec<Clause> {
    let mut all = Vec::new();
    for (number, (sentence, question)) in sentences(text).into_iter().enumerate() {
        let first = all.len();
        for typed in cut(&sentence) {
            let plain = words::plain(&typed);
            if !plain.is_empty() {
                all.push(new_clause(typed, plain, number));
            }
        }
        if let Some(new) = all.get_mut(first..) {
            relate(new, question);
        }
    }
    all
}

fn new_clause(typed: String, text: String, sentence: usize) -> Clause {
    let supposed = is_supposed(&text);
    let shares = begins_with_participle(&text);
    Clause { typed, text, sentence, asked: false, supposed, hangs: false, shares }
}

/// What the clauses of one sentence do to each other.
fn relate(clauses: &mut [Clause], question: bool) {
    let last = clauses.len().saturating_sub(1);
    // "When I visited on Tuesday" supposes nothing about the clauses beside it.
    let supposed: Vec<bool> = clauses.iter().map(|clause| clause.supposed && !is_past_occasion(&clause.text)).collect();
    let denied: Vec<bool> = clauses.iter().skip(1).map(|next| is_plain_no(&next.text)).chain([false]).collect();
    // "I understood it had been sent, isn't that so?" is asked as a whole.
    let tagged = question
        && clauses.last().is_some_and(|last| {
            [
                "is not that so",
                "is not it",
                "is that right",
                "is that correct",
                "am i right",
                "is that so",
                "right",
                "correct",
                "has not it",
                "have not they",
                "was not it",
            ]
            .contains(&last.text.as_str())
        });
    let mut asked = tagged;
    for (place, clause) in clauses.iter_mut().enumerate() {
        asked |= begins_question(&clause.text, question);
        clause.asked = asked || (question && place == last);
        let hangs = supposed.first() == Some(&true) || supposed.get(place + 1) == Some(&true);
        clause.hangs = hangs && !clause.supposed;
        clause.supposed |= denied.get(place) == Some(&true);
        clause.shares &= place > 0;
    }
}

/// "Completed: N".
fn is_plain_no(text: &str) -> bool {
    matches!(text, "n" | "no" | "nope" | "not yet" | "no not yet" | "tbc" | "not done" | "none")
}

/// Sentences with whether a question mark ends them. A line break ends a sentence unless the line was wrapped.
fn sentences(text: &str) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    let mut now = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        sentences_of_line(line.trim(), &mut now, &mut all);
        let wrapped = line.trim_end().len() >= 50
            && !now.is_empty()
            && lines.peek().is_some_and(|next| {
                next.trim()
                    .chars()
                    .next()
                    .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || line.len() >= 62 && c.is_alphabetic())
            });
        if wrapped { now.push(' ') } else { finish(&mut now, false, &mut all) }
    }
    finish(&mut now, false, &mut all);
    all
}

fn sentences_of_line(line: &str, now: &mut String, all: &mut Vec<(String, bool)>) {
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = match c {
            '?' | '!' => true,
            '.' | '…' => chars.peek().is_none_or(|next| next.is_whitespace()) && !is_short_form(now),
            '😊' | '🙂' | '😀' | '👍' | '✅' => {
                now.push(c);
                true
            }
            _ => false,
        };
        if ends {
            finish(now, c == '?', all);
        } else {
            now.push(c);
        }
    }
}

/// Does the text end in a short form whose full stop ends no sentence ("e.g", "no", "approx")?
fn is_short_form(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_ascii_lowercase();
    matches!(last.as_str(), "e.g" | "i.e" | "approx" | "mr" | "mrs" | "ms" | "dr" | "st" | "re" | "appt" | "etc")
        || (last.len() == 1 && last.chars().all(|c| c.is_ascii_alphabetic()) && last != "i")
}

fn finish(now: &mut String, question: bool, all: &mut Vec<(String, bool)>) {
    if !now.trim().is_empty() {
        all.push((now.trim().to_owned(), question));
    } else if question && let Some(previous) = all.last_mut() {
        previous.1 |= true;
    }
    now.clear();
}

/// Cuts a sentence at commas, dashes, brackets and connectors.
fn cut(sentence: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let tokens: Vec<&str> = sentence.split_whitespace().collect();
    let words: Vec<String> = tokens.iter().map(|token| bare(token)).collect();
    let word = |place: Option<usize>| place.and_then(|place| words.get(place)).map_or("", String::as_str);
    for (place, token) in tokens.iter().enumerate() {
        let (previous, bare, next) = (word(place.checked_sub(1)), word(Some(place)), word(place.checked_add(1)));
        let dash = matches!(*token, "-" | "–" | "—" | "--" | "/" | "|" | "=>" | "->" | "→");
        if dash || token.starts_with('(') || begins_clause(bare, next, previous, tokens.get(place + 1).copied()) {
            parts.push(String::new());
        }
        if dash {
            continue;
        }
        if let Some(part) = parts.last_mut() {
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(token);
        }
        if token.ends_with([',', ';', ':', ')']) {
            parts.push(String::new());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn bare(token: &str) -> String {
    let lower = token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if lower.contains('’') { lower.replace('’', "'") } else { lower }
}

/// Does this word begin a clause of its own?
fn begins_clause(word: &str, next: &str, previous: &str, next_typed: Option<&str>) -> bool {
    match word {
        "and" => {
            STARTERS.hold(next) || next_typed.is_some_and(|typed| typed.chars().next().is_some_and(char::is_uppercase))
        }
        "but" => !["anything", "nothing", "all", "last"].contains(&previous),
        "as" => {
            previous != "soon"
                && previous != "far"
                && previous != "long"
                && ["i", "we", "he", "she", "it", "they", "the", "mum", "dad", "school", "soon", "there", "this"]
                    .contains(&next)
        }
        "since" => ["i", "we", "he", "she", "it", "they", "mum", "dad", "school", "there"].contains(&next),
        "once" => !["again", "more", "a", "per"].contains(&next) && !["at", "only", "than"].contains(&previous),
        // "a bit after your date" measures a date; it supposes nothing.
        "before" | "after"
            if one_of("bit|little|day|days|week|weeks|month|shortly|just|slightly|well|long|soon", previous) =>
        {
            false
        }
        // "It went before panel": where it was heard.
        "before" if one_of("went|go|goes|going|gone|taken|brought|put|heard|came|sits|is|was|been", previous) => false,
        "until" | "till" | "before" | "after" => {
            !DAYS.hold(next) && !next.starts_with(|c: char| c.is_ascii_digit()) && next != "the" && !next.is_empty()
        }
        "so" => {
            !["far", "much", "many", "sorry", "that", ""].contains(&next)
                && !["done", "not", "hope", "think"].contains(&previous)
        }
        "apart" => next == "from",
        "with" => {
            next == "the"
                && !one_of(
                    "done|comfortable|happy|happier|fine|ok|agree|content|live|work|manage|cope|is|are|now|sits|sit|pleased",
                    previous,
                )
        }
        "who" | "where" => false,
        "whether" => true,
        _ => CONNECTORS.hold(word),
    }
}

fn is_supposed(text: &str) -> bool {
    let rest = ["and ", "but ", "so ", "then ", "also ", "or "]
        .iter()
        .find_map(|first| text.strip_prefix(first))
        .unwrap_or(text);
    SUPPOSING
        .split('|')
        .any(|word| rest.strip_prefix(word).is_some_and(|tail| tail.is_empty() || tail.starts_with(' ')))
        && !is_courtesy(rest)
        // "after your deadline" measures a date
        && !["after your d", "after the d", "after that d", "before your d"].iter().any(|start| rest.starts_with(start))
}

/// "If you need anything", "if that's ok": supposes nothing about the item.
fn is_courtesy(text: &str) -> bool {
    const AFTER_IF: &str = "you look|you check|you go (?:on|to|into)|you open|you need|you want|you require|you have any|you would|you could|you think|you like|you are happy|you are ok|\
    you are content|there is anything|there are any|there is any|any|anything|not|possible|required|needed|necessary|\
    it helps|that is ok|this is ok|it is ok|that is fine|this is fine|that is alright|that is all right|that is acceptable|\
    that helps|that suits|so|i may|i can|i could|we can|we could|you can|it could|that works|you wish|you do not mind|\
    i am honest|helpful";
    text.strip_prefix("if ").or_else(|| text.strip_prefix("whether ")).is_some_and(|rest| {
        AFTER_IF
            .split('|')
            .any(|phrase| rest.strip_prefix(phrase).is_some_and(|tail| tail.is_empty() || tail.starts_with(' ')))
    })
}

/// "When I visited on Tuesday", "after I spoke to school": an occasion, not a supposition.
fn is_past_occasion(text: &str) -> bool {
    const PAST: &str = "visited|spoke|saw|met|rang|called|phoned|went|emailed|chased|asked|attended|checked|looked|tried|got|was|were|came|did|\
    had|took";
    let mut words = text.split(' ');
    matches!(words.next(), Some("when" | "after"))
        && words.take(3).any(|word| one_of(PAST, word))
        && !text.contains("has been")
}

fn begins_question(text: &str, question: bool) -> bool {
    let rest = ["so ", "and ", "but ", "or ", "also ", "please ", "ok ", "then "]
        .iter()
        .find_map(|first| text.strip_prefix(first))
        .unwrap_or(text);
    let mut words = rest.split(' ');
    let (Some(first), second) = (words.next(), words.next().unwrap_or_default()) else { return false };
    let asks_for = |words: &[&str]| words.iter().any(|start| rest.starts_with(start));
    // "Had the meeting", "so has mum" tell; without a question mark only a plain beginning asks.
    let tells = !question
        && (first == "had"
            || rest.len() < text.len() && ["so ", "and ", "but "].iter().any(|joint| text.starts_with(joint)));
    let tells = tells || first == "which" && ["i", "we", "is", "was", "means", "will", "has"].contains(&second);
    (AUXILIARIES.hold(first)
        && !tells
        && (ASKED_OF.hold(second) || question && !PARTICIPLES.hold(second) && !second.ends_with("ed")))
        || (question && !tells && ASKING.hold(first))
        || asks_for(&[
            "where is ",
            "where are ",
            "what is the ",
            "any news",
            "any update",
            "any progress",
            "which form",
            "which one",
            "which date",
            "which panel",
            "which school",
            "which child",
            "what date",
            "what form",
            "what do ",
            "what was the",
            "what does",
            "what exactly",
            "who do ",
            "who is ",
            "who should",
            "where do ",
            "how do ",
            "how should",
            "wot ",
        ])
}

fn begins_with_participle(text: &str) -> bool {
    let rest = text.strip_prefix("and ").or_else(|| text.strip_prefix("or ")).unwrap_or(text);
    rest.split(' ')
        .find(|word| !matches!(*word, "now" | "just" | "also" | "then" | "already" | "fully" | "finally" | "properly"))
        .is_some_and(|word| PARTICIPLES.hold(word) || (word.len() > 4 && word.ends_with("ed")))
        && !PAST_TIME.split('|').any(|when| rest.contains(when))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_up(text: &str) -> Vec<String> {
        clauses(text).iter().map(|clause| clause.text.clone()).collect()
    }

    #[test]
    fn a_reply_is_cut_where_a_new_statement_begins() {
        assert_eq!(cut_up("Visit done, not yet typed up."), ["visit done", "not yet typed up"]);
        assert_eq!(
            cut_up("The PEP has been completed and will be uploaded by Friday"),
            ["the pep has been completed", "and will be uploaded by friday"]
        );
        assert_eq!(cut_up("Appt at 3.30 with Dr. Khan. Mum knows."), ["appointment at 3.30 with dr khan", "mum knows"]);
    }

    #[test]
    fn what_is_asked_or_supposed_is_marked() {
        let marks = |text: &str| {
            let clause = clauses(text).first().cloned().unwrap();
            (clause.asked, clause.supposed)
        };
        assert_eq!(marks("Has it been completed?"), (true, false));
        assert_eq!(marks("Once completed I will let you know"), (false, true));
        assert_eq!(marks("If you need anything else let me know"), (false, false));
        let all = clauses("When I visited on Tuesday, mum signed");
        assert!(all.iter().all(|clause| !clause.hangs));
        assert_eq!(marks("Done, can it be closed?"), (false, false));
    }
}
