//! Which words of a reply answer which item: by number, by topic, by place, or all at once (Contract 5.4).

mod align;
mod anchors;
mod references;
mod topics;

pub(super) use anchors::{is_courtesy, names_all};
pub use references::references;

use super::{
    by_when::Context,
    new_text::Answer,
    says::{self, Verdict},
};
use crate::model::{Day, mail::Line};
use align::{BY_TOPIC, Subject};
use anchors::Mention;
use topics::Topics;

/// An item of the list that is answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Original {
    /// Its place in the list, counted from 1, also where the list is bullets, a table or a sentence.
    pub number: u32,
    /// What is to be done.
    pub what: String,
    /// All of its words, those that say by whom and by when among them.
    pub words: String,
    /// Its date, where it is known.
    pub by_when: Option<Day>,
    /// Whose item it is, where the list is about several children.
    pub child: Option<String>,
    /// Whoever answers is to do it.
    pub is_senders: bool,
}

/// The words about one item, before they are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The item's number; `None`: one item, or all at once.
    pub number: Option<u32>,
    /// The words about it.
    pub text: String,
    /// How it was found ("about: by number", "about: by topic", "about: beside its quoted line" …).
    pub rule: &'static str,
}

/// The words about one item, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The words and the item's number.
    pub part: Part,
    /// What they say; `None` when nothing that counts.
    pub verdict: Option<Verdict>,
}

/// Divides a reply among the items it answers. Also for rulings: judge each part by [`super::ruling::judge`].
/// Words about all at once, or with no list to answer, make one part without a number. `names`: those of children and people, which tell
/// no item from another.
#[must_use]
pub fn divide(
    own: &[&Line],
    answers: &[Answer],
    originals: &[Original],
    names: &[String],
    context: &Context<'_>,
) -> Vec<Part> {
    let topics = Topics::of(originals, names);
    let mut parts = beside(answers, originals, &topics);
    let beside_any = !parts.is_empty();
    let most = originals.iter().map(|original| original.number).max().unwrap_or_default();
    let (rows, mut own) = rows(own, originals, &topics);
    // An answer that has its item stands there, and is not read again among the rest.
    own.retain(|line| !parts.iter().any(|part| part.text.lines().any(|placed| placed.trim() == line.text.trim())));
    let own = own.as_slice();
    for (number, text) in &rows {
        push(&mut parts, *number, text, "about: in its row");
    }
    let mut sentences = anchors::sentences(own, if originals.len() > 1 { most } else { 0 });
    let itemised = match originals.len() {
        0 => anchors::is_itemised(&sentences),
        1 => anchors::names_another(&sentences, most) || anchors::numbers_rows(own),
        _ => true,
    };
    if !itemised {
        return whole(&sentences, parts);
    }
    anchors::mark_exceptions(&mut sentences, originals, &topics, context);
    let sentences = align::parted(sentences, &topics, context);
    let numbers: Vec<u32> = originals.iter().map(|original| original.number).collect();
    let mut general = Vec::new();
    for (sentence, subject) in sentences.iter().zip(align::subjects(&sentences, &topics, &numbers, context)) {
        match subject {
            Subject::Items(numbers, rule) => {
                numbers.into_iter().for_each(|number| push(&mut parts, number, &sentence.text, rule));
            }
            Subject::General => general.push(sentence.text.as_str()),
            Subject::Left => {}
        }
    }
    if parts.is_empty() {
        return by_place(&sentences, originals)
            .or_else(|| senders_own(&sentences, originals))
            .unwrap_or_else(|| whole(&sentences, parts));
    }
    if !beside_any && says_something(&general) {
        parts.insert(0, Part { number: None, text: general.join("\n"), rule: "about: all at once" });
    }
    parts
}

/// Divides a reply and judges each part. Items of which nothing is said are left out; so are words about all at once that
/// only acknowledge or ask, where other items are answered one by one. `tied`: the mail goes on with a thread or names a reference.
#[must_use]
pub fn read(
    own: &[&Line],
    answers: &[Answer],
    originals: &[Original],
    names: &[String],
    tied: bool,
    context: &Context<'_>,
) -> Vec<Answered> {
    let parts = divide(own, answers, originals, names, context);
    let itemised = parts.iter().any(|part| part.number.is_some());
    let only = if originals.len() == 1 { originals.first() } else { None };
    let mut all: Vec<Answered> = parts
        .into_iter()
        .map(|mut part| {
            // The only item there is bears its number, whether or not it is named.
            part.number = part.number.or(only.map(|original| original.number));
            let about = originals.iter().find(|original| Some(original.number) == part.number).or(only);
            let what = about.map(|original| original.what.as_str()).filter(|what| !what.trim().is_empty());
            let by_when = about.and_then(|original| original.by_when);
            // Words that no mark ties to their item count only where a rule hears something in them.
            let loose = !tied || itemised && (part.number.is_none() || part.rule == BY_TOPIC);
            let ruled = loose.then(|| says::ruled_about(&part.text, what, by_when, context));
            let verdict = match ruled {
                Some(ruled) if !tied || ruled.is_none() => ruled,
                _ => says::judge_about(&part.text, what, by_when, context),
            };
            Answered { part, verdict }
        })
        .collect();
    if itemised {
        use crate::model::reading::Says::{Acknowledged, Question};
        all.retain(|answered| match &answered.verdict {
            None => false,
            Some(verdict) => answered.part.number.is_some() || !matches!(verdict.says, Acknowledged | Question),
        });
    }
    all.sort_by_key(|answered| answered.part.number);
    all
}

/// The rows of a table that repeat an item of the list: the cells that are new answer it. And the lines that are none.
fn rows<'l>(own: &[&'l Line], originals: &[Original], topics: &Topics) -> (Vec<(u32, String)>, Vec<&'l Line>) {
    let mut rows = Vec::new();
    let mut rest = Vec::new();
    for line in own {
        let number = line
            .cells
            .first()
            .filter(|_| line.cells.len() > 1 && originals.len() > 1)
            .and_then(|cell| topics.quoted(cell));
        let what = originals
            .iter()
            .find(|original| Some(original.number) == number)
            .map(|original| original.what.to_lowercase());
        match (number, what) {
            (Some(number), Some(what)) => {
                let new = line.cells.iter().skip(1).filter(|cell| !what.contains(&cell.trim().to_lowercase()));
                let text = new.map(String::as_str).collect::<Vec<_>>().join(". ");
                if !text.trim().is_empty() {
                    rows.push((number, text));
                }
            }
            _ => rest.push(*line),
        }
    }
    (rows, rest)
}

/// Answers typed beside or under quoted lines.
fn beside(answers: &[Answer], originals: &[Original], topics: &Topics) -> Vec<Part> {
    let mut parts = Vec::new();
    for answer in answers {
        let number = answer
            .under
            .iter()
            .rev()
            .find_map(|line| topics.quoted(line).or_else(|| anchors::leading_number(line)))
            .filter(|number| originals.is_empty() || originals.iter().any(|original| original.number == *number));
        if let Some(number) = number {
            push(&mut parts, number, anchors::without_name(&answer.text), "about: beside its quoted line");
        }
    }
    parts
}

/// Adds words to an item's part.
fn push(parts: &mut Vec<Part>, number: u32, text: &str, rule: &'static str) {
    match parts.iter_mut().find(|part| part.number == Some(number)) {
        Some(part) => {
            part.text.push('\n');
            part.text.push_str(text);
        }
        None => parts.push(Part { number: Some(number), text: text.to_owned(), rule }),
    }
}

/// Everything as one part, after those found beside quoted lines.
fn whole(sentences: &[anchors::Sentence], mut parts: Vec<Part>) -> Vec<Part> {
    let text = anchors::joined(sentences);
    if parts.is_empty() && !text.trim().is_empty() {
        parts.push(Part { number: None, text, rule: "about: one item, or all at once" });
    }
    parts
}

/// Words that name no item, by whoever has just one of the list to do: that one.
fn senders_own(sentences: &[anchors::Sentence], originals: &[Original]) -> Option<Vec<Part>> {
    let mut own = originals.iter().filter(|original| original.is_senders);
    let only = own.next()?;
    let all = sentences.iter().any(|sentence| sentence.mention == Mention::All);
    (own.next().is_none() && !all).then(|| {
        vec![Part { number: Some(only.number), text: anchors::joined(sentences), rule: "about: the sender's own item" }]
    })
}

/// As many paragraphs as items, none of them a mere courtesy: by place.
fn by_place(sentences: &[anchors::Sentence], originals: &[Original]) -> Option<Vec<Part>> {
    let mut paragraphs: Vec<(usize, String)> = Vec::new();
    for sentence in sentences {
        match paragraphs.last_mut() {
            Some((paragraph, text)) if *paragraph == sentence.paragraph => {
                text.push(' ');
                text.push_str(&sentence.text);
            }
            _ => paragraphs.push((sentence.paragraph, sentence.text.clone())),
        }
    }
    paragraphs.retain(|(_, text)| !anchors::is_courtesy(text));
    let all = sentences.iter().any(|sentence| sentence.mention == Mention::All);
    (paragraphs.len() == originals.len() && paragraphs.len() > 1 && !all).then(|| {
        let by_place = |((_, text), original): ((usize, String), &Original)| Part {
            number: Some(original.number),
            text,
            rule: "about: by place",
        };
        paragraphs.into_iter().zip(originals).map(by_place).collect()
    })
}

fn says_something(general: &[&str]) -> bool {
    general.iter().any(|text| !anchors::is_courtesy(text))
}

#[cfg(test)]
mod tests;
