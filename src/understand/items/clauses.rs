//! Running words into the clauses that ask for something, each with what stands around it (Convention 4).

use super::{
    asking::{Form, asks, takes_back},
    pieces::Piece,
};
use crate::understand::{
    sentence::{Paragraph, sentences},
    tables::Pattern,
};
use std::ops::Range;

/// The clauses of a text that ask; those that only ask for a report back where there are no others.
pub(super) fn clauses(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let above = std::iter::once("").chain(paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    let (asked, reports): (Vec<_>, Vec<_>) = paragraphs
        .iter()
        .zip(above)
        .flat_map(|(paragraph, above)| in_paragraph(paragraph, above))
        .partition(|(form, _)| *form != Form::ReportBack);
    let chosen = if asked.is_empty() { reports } else { asked };
    chosen.into_iter().map(|(_, piece)| piece).collect()
}

/// A paragraph that begins by calling on somebody.
static CALL: Pattern = Pattern::new(r"^(?i:and |now |so |then )?([A-Z][\p{L}'’-]+),\s");

/// The clauses of a paragraph that ask. One that only says "this" or "it" takes the sentence before it along,
/// unless that sentence asks itself: then it only tells more of the same ("This needs to be done by Friday").
fn in_paragraph(paragraph: &Paragraph, above: &str) -> Vec<(Form, Piece)> {
    let text = &paragraph.text;
    let mut found: Vec<(Form, Piece)> = Vec::new();
    let mut before = 0;
    let spoken_to =
        CALL.captures(text).and_then(|caught| caught.get(1)).map_or_else(String::new, |name| name.as_str().to_owned());
    // Found once: a line may hold a thousand requests.
    let all = sentences(text);
    for ask in asks(text) {
        let Some(clause) = text.get(ask.span.clone()) else { continue };
        // "Alison to agree it, sorry, not Alison, so Karen to agree it": the first was taken back.
        if ask.doer.is_some() && found.last().is_some_and(|(_, last)| takes_back(&last.text)) {
            found.pop();
        }
        let points_back = starts_with_pronoun(clause);
        let asked_before = found.iter().any(|(form, _)| *form != Form::ReportBack);
        if points_back && asked_before {
            continue;
        }
        // "…, please would Nicola see to that, by Wednesday": goes on with what was asked just before.
        let on_it = acts_on_pronoun(text.get(ask.action..ask.span.end).unwrap_or_default());
        if asked_before
            && on_it
            && let Some((form, last)) = found.last_mut()
            && matches!(form, Form::Passive | Form::Wish)
            && text.get(before..ask.span.start).is_some_and(|gap| !gap.contains(['.', '!', '?']))
            && let Some(from) = text.get(..before).and_then(|lead| lead.rfind(last.text.as_str()))
            && let Some(words) = text.get(from..ask.span.end)
        {
            last.text = words.to_owned();
            before = ask.span.end;
            continue;
        }
        // "I would like this done by Friday 28 November, as …": when what was asked just before is due.
        let action = text.get(ask.action..ask.span.end).unwrap_or_default();
        if asked_before
            && gives_date(action)
            && let Some((_, last)) = found.last_mut()
        {
            last.after.push_str(". ");
            last.after.push_str(clause);
            before = ask.span.end;
            continue;
        }
        let vague = points_back || acts_on_pronoun(text.get(ask.action..ask.span.end).unwrap_or_default());
        // "I would like to see the PEP in place. Can you get this done by Friday": one matter.
        let wished = found.last().is_some_and(|(form, _)| matches!(form, Form::Wish | Form::Passive));
        let back = (vague && (!asked_before || wished)).then(|| sentence_before(&all, text, ask.span.start)).flatten();
        let start = back.filter(|start| wished || *start >= before).unwrap_or(ask.span.start);
        if wished && start < ask.span.start {
            found.pop();
        }
        let lead = all
            .iter()
            .find(|range| range.start <= start && start < range.end)
            .and_then(|range| text.get(range.start.max(before)..start))
            .unwrap_or_default();
        before = ask.span.end;
        if let Some(words) = text.get(start..ask.span.end) {
            let after =
                sentence_end(&all, ask.span.end).and_then(|end| text.get(ask.span.end..end)).unwrap_or_default();
            let topic = last_before(&all, text, start).or_else(|| last_sentence(above)).unwrap_or_default();
            let (text, before, after) = (words.to_owned(), lead.to_owned(), after.to_owned());
            let spoken_to = spoken_to.clone();
            found.push((ask.form, Piece { text, before, after, topic, spoken_to, ..Piece::default() }));
        }
    }
    found
}

/// The sentence before the one this place stands in, or the last one of the paragraph above.
#[must_use]
pub fn topic_before(text: &str, at: usize, above: &str) -> String {
    last_before(&sentences(text), text, at).or_else(|| last_sentence(above)).unwrap_or_default()
}

/// Of the sentences of a text, the last one that ends before a place.
fn last_before(all: &[Range<usize>], text: &str, at: usize) -> Option<String> {
    let range = all.iter().rfind(|range| range.end <= at)?;
    text.get(range.clone()).map(str::to_owned)
}

fn last_sentence(text: &str) -> Option<String> {
    last_before(&sentences(text), text, text.len())
}

fn starts_with_pronoun(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase().replace('’', "'");
    matches!(
        first.as_str().trim_end_matches("'s"),
        "this" | "it" | "these" | "both" | "they" | "that" | "which" | "those"
    )
}

/// "This done by Friday", "it in place before the review": of what was asked before, only when.
fn gives_date(action: &str) -> bool {
    static DONE: Pattern = Pattern::new(
        r"^(?i:this|it|that|these|them|both)(?i: all| both)? (?i:to be |being )?(?i:done|completed?|finished|in place|sorted|actioned|achieved|in hand|by|before|no later than)\b",
    );
    DONE.is_in(action)
}

/// "do it & write it up": what "it" is stands in the sentence before.
fn acts_on_pronoun(action: &str) -> bool {
    let words: Vec<&str> =
        action.split_whitespace().take(3).map(|word| word.trim_end_matches([',', '.', ';'])).collect();
    let last = action.split_whitespace().nth(1).is_none();
    words.iter().enumerate().any(|(place, word)| match *word {
        "it" | "it's" | "it’s" | "this" | "them" | "these" | "one" => true,
        // "ensure that the plan is signed" points nowhere; "do that by Friday" does.
        "that" => last || !words.get(place.wrapping_sub(1)).is_some_and(|verb| THAT_VERBS.contains(verb)),
        _ => false,
    })
}

/// After these, "that" begins what is to be so.
const THAT_VERBS: &[&str] =
    &["ensure", "sure", "confirm", "check", "see", "agree", "show", "know", "certain", "evidence", "request", "ask"];

/// Where the sentence that this place stands in ends.
fn sentence_end(all: &[Range<usize>], at: usize) -> Option<usize> {
    all.iter().find(|range| range.start < at && at <= range.end).map(|range| range.end)
}

/// Where the sentence before this place begins.
fn sentence_before(all: &[Range<usize>], text: &str, at: usize) -> Option<usize> {
    let opens = all.iter().any(|range| {
        range.start <= at && text.get(range.start..at).is_some_and(|lead| lead.split_whitespace().nth(3).is_none())
    });
    all.iter().rfind(|range| range.end <= at).filter(|_| opens).map(|range| range.start)
}
