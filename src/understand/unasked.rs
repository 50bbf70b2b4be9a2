//! A labelled mail that asks in no words we know ("PEP minutes - SJ - 12/11"): the sentence that holds the date is what is asked,
//! else the one that names somebody, else the first of substance (Conventions 1 to 4).

use super::{
    by_when::{self, Found},
    items::{Ground, leading_name, segment_date, whole_date},
    label, nominal,
    sentence::{Paragraph, sentences, words},
    what,
    who::{self, Responsible},
};
use std::ops::Range;

/// What such a mail still tells.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) date: Option<Found>,
    pub(super) who: Option<Responsible>,
    pub(super) what: Option<String>,
}

/// A sentence with what stands in it.
struct Sentence<'t> {
    text: &'t str,
    date: Option<Found>,
    names: Vec<Range<usize>>,
}

/// Words that say nothing of the matter.
const IDLE: &[&str] = &[
    "if",
    "please",
    "pls",
    "plz",
    "thanks",
    "thank",
    "you",
    "hi",
    "hello",
    "dear",
    "all",
    "both",
    "see",
    "the",
    "and",
    "for",
    "below",
    "attached",
    "following",
    "above",
    "this",
    "that",
    "these",
    "one",
    "two",
    "three",
    "log",
    "here",
    "from",
    "mosaic",
    "lcs",
    "ics",
    "age",
    "aged",
    "dob",
    "born",
    "review",
    "reviews",
    "today",
    "yesterday",
    "level",
    "new",
    "form",
    "monitoring",
    "tracked",
    "recommendation",
    "recommendations",
    "rec",
    "recs",
    "tr",
    "trs",
    "as",
    "re",
    "to",
    "by",
    "on",
    "with",
    "deadline",
    "due",
    "is",
    "are",
    "ref",
    "id",
    "official",
    "sensitive",
    "regards",
    "kind",
    "per",
    "agreed",
    "discussed",
    "phone",
    "telephone",
    "call",
    "conversation",
    "email",
    "mail",
    "just",
    "now",
    "earlier",
    "spoke",
    "meeting",
    "morning",
    "sent",
    "writing",
    "subject",
    "title",
    "heading",
    "line",
    "our",
    "my",
    "in",
    "it",
    "at",
    "of",
    "a",
    "an",
    "attach",
    "enclosed",
    "find",
    "box",
    "section",
];

/// Reads the sentences of a text, and the subject where they tell nothing.
pub(super) fn read(paragraphs: &[Paragraph], subject: &str, ground: &Ground<'_>) -> Told {
    let texts: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| if paragraph.cells.is_empty() { paragraph.text.clone() } else { paragraph.cells.join(" - ") })
        .collect();
    let all: Vec<Sentence<'_>> = texts
        .iter()
        .flat_map(|text| sentences(text).into_iter().filter_map(|range| text.get(range)))
        .map(|text| seen(text, ground))
        .collect();
    let substance = |sentence: &Sentence<'_>| has_substance(sentence, ground);
    // A day of what happens ("they go on 10 May") gives way to one that is to be met.
    let met = |sentence: &Sentence<'_>| {
        let happens = |date: &Found| date.words.trim_start().to_lowercase().starts_with("on ");
        sentence.date.as_ref().is_some_and(|date| !(happens(date) && nominal::tells(sentence.text)))
    };
    let dated = all.iter().position(met).or_else(|| all.iter().position(|sentence| sentence.date.is_some()));
    // "TR for Layla: life story book.": what is told under the label, whatever else is told of its date.
    let headed = all.iter().position(|sentence| {
        let after =
            label::spans(sentence.text).first().and_then(|label| sentence.text.get(label.end..)?.split_once(':'));
        after.is_some_and(|(lead, rest)| lead.split_whitespace().count() <= 5 && is_substantial(rest, ground))
    });
    let place = match dated {
        Some(at) if headed.is_some_and(|headed| headed != at) => headed,
        // "The consent form, signed by mum. Asap pls, the carer could not agree to it": what follows the date gives the reason.
        Some(at) if all.get(at).is_some_and(opens_with_date) && all.iter().take(at).any(substance) => {
            all.iter().take(at).rposition(substance)
        }
        Some(at) if all.get(at).is_some_and(substance) => Some(at),
        // "Pathway plan needs redoing. Emeka by the 15th.": what is to be done stands before.
        Some(at) => (0..at).rev().chain(at + 1..all.len()).find(|place| all.get(*place).is_some_and(substance)),
        None => all
            .iter()
            .position(|sentence| !sentence.names.is_empty() && substance(sentence))
            .or_else(|| all.iter().position(substance)),
    };
    let found = place.and_then(|place| all.get(place));
    let date = dated.and_then(|at| all.get(at)).and_then(|sentence| sentence.date.clone());
    let who = found.and_then(|sentence| leading_name(sentence.text, ground).map(|(who, _)| who)).or_else(|| {
        dated.filter(|at| Some(*at) != place).and_then(|at| all.get(at)).and_then(|sentence| {
            let name = sentence.names.first()?;
            sentence.text.get(name.clone()).and_then(|name| who::resolve(name, ground.cast))
        })
    });
    let told = found.and_then(|sentence| tell(sentence, ground));
    match told {
        Some(_) => Told { date, who, what: told },
        None => {
            let subject = seen(super::scene::strip_prefixes(subject).0, ground);
            let told = has_substance(&subject, ground).then(|| tell(&subject, ground)).flatten();
            Told { date: date.or(subject.date), who, what: told }
        }
    }
}

fn opens_with_date(sentence: &Sentence<'_>) -> bool {
    sentence.date.as_ref().is_some_and(|date| only_gap(sentence.text.get(..date.span.start)))
}

/// The words of a sentence say something of the matter, beside names, dates and courtesy.
pub(super) fn is_substantial(text: &str, ground: &Ground<'_>) -> bool {
    has_substance(&seen(text, ground), ground)
}

fn seen<'t>(text: &'t str, ground: &Ground<'_>) -> Sentence<'t> {
    let date = by_when::deadline(text, false, ground.context)
        .or_else(|| segment_date(text, ground))
        .or_else(|| whole_date(text, ground.context));
    let names = who::people_in(text, ground.cast).into_iter().map(|person| person.span).collect();
    Sentence { text, date, names }
}

/// Something is left beside names, dates, the label and courtesy.
fn has_substance(sentence: &Sentence<'_>, ground: &Ground<'_>) -> bool {
    let mut covered: Vec<Range<usize>> = sentence.names.clone();
    covered.extend(sentence.date.iter().map(|date| date.span.clone()));
    covered.extend(label::spans(sentence.text));
    let telling = words(sentence.text).into_iter().filter(|word| {
        let plain = word.stem().to_lowercase();
        !covered.iter().any(|span| span.start < word.end() && word.start < span.end)
            && plain.chars().any(char::is_alphabetic)
            && plain.chars().count() >= 2
            && !IDLE.contains(&plain.as_str())
            && !ground.cast.child.contains(&who::fold(word.stem()))
    });
    telling.count() >= 1
}

/// The action of a sentence: without date, label, the person in front or behind, and what stands before the label.
fn tell(sentence: &Sentence<'_>, ground: &Ground<'_>) -> Option<String> {
    let text = sentence.text;
    let mut cuts: Vec<Range<usize>> = sentence.date.iter().map(|date| date.span.clone()).collect();
    let labelled = label::mentions(text).into_iter().find(|found| found.leads || found.span.start < 12);
    let from = labelled.map_or(0, |found| found.span.end);
    cuts.push(0..from);
    let rest = text.get(from..).unwrap_or_default();
    if let Some((_, name)) = leading_name(rest, ground) {
        cuts.push(name.start + from..name.end + from);
    } else if let Some(name) = sentence.names.iter().find(|name| only_gap(text.get(from..name.start)))
        && let Some(after) = text.get(name.end..)
        && after.starts_with(" to ")
    {
        cuts.push(name.start..name.end + 4);
    }
    cuts.sort_by_key(|cut| cut.start);
    let told = what::tell(text, &cuts);
    told.or_else(|| {
        // One short word is enough where nothing else was said: "SDQ".
        let left = text.get(from..).unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
        (left.chars().any(char::is_alphabetic) && cuts.len() == 1).then(|| left.to_owned())
    })
}

fn only_gap(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.chars().all(|c| !c.is_alphanumeric()))
}
