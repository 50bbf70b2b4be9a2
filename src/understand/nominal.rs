//! Requests that ask by their shape alone (Conventions 1 to 4): a date and something to do, without a verb of asking
//! ("By 4 December: complete the SDQ", "KB - RHA paperwork - 4/12", "Pathway plan reviewed & shared with Corey by 19/4").

use super::{
    by_when::{self, DateRole, Found},
    items::{Ground, Layout, Piece, topic_before},
    label,
    once::heads,
    sentence::{Paragraph, sentences},
    unasked::is_substantial,
    who::{self, Cast},
};
use foldhash::fast::RandomState;
use std::{collections::HashSet, sync::LazyLock};

/// More words than these are told, not asked.
const LONGEST: usize = 25;
/// A line of so many words may end in a bare date: "Passport appt 18/2".
const SHORT: usize = 12;

/// The lines and sentences of a text that ask by their shape. `alone` says that nothing in the text asks in words: then a deadline anywhere
/// in a sentence is enough.
pub(super) fn pieces(paragraphs: &[Paragraph], cast: &Cast<'_>, ground: &Ground<'_>, alone: bool) -> Vec<Piece> {
    // A bare date may close a line where several do so; a single one may be anything.
    let found = with(paragraphs, cast, ground, Search { alone, bare: true });
    if found.len() == 1 { with(paragraphs, cast, ground, Search { alone, bare: false }) } else { found }
}

/// How far a search goes.
#[derive(Clone, Copy)]
struct Search {
    /// Nothing in the text asks in words.
    alone: bool,
    /// A date may close a short line without anything that sets it off.
    bare: bool,
}

fn with(paragraphs: &[Paragraph], cast: &Cast<'_>, ground: &Ground<'_>, search: Search) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut above = String::new();
    let mut last = "";
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.cells.is_empty()) {
        let text = after_label(&paragraph.text);
        let found = in_paragraph(text, ground, search);
        let told_before = std::mem::replace(&mut last, &paragraph.text);
        if found.is_empty() {
            if heads(&paragraph.text, cast).is_some() {
                above.clone_from(&paragraph.text);
            }
            continue;
        }
        for (text, layout) in found {
            let number = u32::try_from(pieces.len() + 1).ok();
            let at = paragraph.text.find(&text).unwrap_or_default();
            let topic = topic_before(&paragraph.text, at, told_before);
            pieces.push(Piece { number, text, layout, above: above.clone(), topic, ..Piece::default() });
        }
    }
    pieces
}

/// Verbs of telling: a sentence that holds one of them is told, unless it asks in words.
const FINITE: &str = "is are was were am be been has have had will would can could may might must shall should do does did need needs \
    want wants said says say think thinks know knows knew hope hopes feel feels felt told tell tells goes went came comes got gets took \
    takes made makes saw see met meets lives moved starts started ends ended runs ran seems i'm it's that's he's she's i've i'll we'll \
    promised undertook isn't wasn't hasn't didn't don't can't cannot understand appreciate";

/// A verb of telling stands in it.
pub(super) fn tells(text: &str) -> bool {
    static VERBS: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| FINITE.split_whitespace().collect());
    let told = |word: &str| VERBS.contains(word.to_lowercase().replace('’', "'").as_str());
    super::sentence::words(text).iter().any(|word| told(word.text))
}

/// The requests found in words, and the sentences beside them that ask by their shape alone, in the order of the text:
/// "Medication review with the GP by 27 November. And please get the asthma plan done."
pub(super) fn beside(pieces: Vec<Piece>, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    let mut placed: Vec<(usize, usize, Piece)> = Vec::new();
    let place_of = |text: &str| {
        paragraphs.iter().enumerate().find_map(|(nth, paragraph)| paragraph.text.find(text).map(|at| (nth, at)))
    };
    for piece in &pieces {
        let (nth, at) = place_of(&piece.text).unwrap_or((usize::MAX, 0));
        placed.push((nth, at, piece.clone()));
    }
    for (nth, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.cells.is_empty()) {
        for range in sentences(&paragraph.text) {
            let Some(text) = paragraph.text.get(range.clone()) else { continue };
            let asked = placed.iter().any(|(_, _, piece)| {
                piece.text.contains(text) || text.contains(piece.text.as_str()) || piece.after.contains(text)
            });
            let words = super::sentence::words(text);
            let nominal = || (5..=LONGEST).contains(&words.len()) && !tells(text);
            if !asked
                && nominal()
                && label::spans(text).is_empty()
                && is_dated(text, ground, Search { alone: false, bare: false })
                && is_substantial(text, ground)
            {
                let above = nth.checked_sub(1).and_then(|nth| paragraphs.get(nth)).map_or("", |above| &above.text);
                let topic = topic_before(&paragraph.text, range.start, above);
                let piece = Piece { text: text.to_owned(), topic, ..Piece::default() };
                placed.push((nth, range.start, piece));
            }
        }
    }
    placed.extend(handed_on(&placed, paragraphs, ground));
    placed.sort_by_key(|(nth, at, _)| (*nth, *at));
    placed.into_iter().map(|(_, _, piece)| piece).collect()
}

/// "They need an answer in writing on the costs. Niamh, by 13 November please.": a sentence that is nothing but somebody and a date makes a
/// request of the one before it.
fn handed_on(
    placed: &[(usize, usize, Piece)],
    paragraphs: &[Paragraph],
    ground: &Ground<'_>,
) -> Vec<(usize, usize, Piece)> {
    let mut found = Vec::new();
    for (nth, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.cells.is_empty()) {
        let all = sentences(&paragraph.text);
        for pair in all.windows(2) {
            let [one, next] = pair else { continue };
            let (Some(told), Some(given)) = (paragraph.text.get(one.clone()), paragraph.text.get(next.clone())) else {
                continue;
            };
            let names = given.split_whitespace().count() <= 8
                && given.contains(',')
                && given
                    .split([',', ' '])
                    .next()
                    .is_some_and(|name| name.len() > 2 && who::recipient_called(name, ground.cast).is_some())
                && by_when::deadline(given, false, ground.context).is_some_and(|found| is_led(&found, false))
                && !is_substantial(given, ground);
            let asked =
                placed.iter().any(|(_, _, piece)| told.contains(piece.text.trim()) || piece.text.contains(told));
            if names
                && !asked
                && is_substantial(told, ground)
                && let Some(text) = paragraph.text.get(one.start..next.end)
            {
                found.push((nth, one.start, Piece { text: text.to_owned(), ..Piece::default() }));
            }
        }
    }
    found
}

/// The sentences of a paragraph that ask; one that is nothing but a date is that of the sentence before it.
fn in_paragraph(text: &str, ground: &Ground<'_>, search: Search) -> Vec<(String, Layout)> {
    let ranges = sentences(text);
    let short = |text: &str, most: usize| text.split_whitespace().count() <= most;
    if ranges.len() == 1 || !search.alone {
        let asks = short(text, LONGEST)
            && label::spans(text).is_empty()
            && is_dated(text, ground, search)
            && is_substantial(text, ground);
        return asks.then(|| (text.to_owned(), Layout::Entry)).into_iter().collect();
    }
    let mut found: Vec<(std::ops::Range<usize>, bool)> = Vec::new();
    for range in ranges {
        let Some(sentence) = text.get(range.clone()) else { continue };
        let asks = short(sentence, LONGEST)
            && label::spans(sentence).is_empty()
            && is_dated(sentence, ground, Search { bare: false, ..search });
        let first = sentence.split_whitespace().next().unwrap_or_default().to_lowercase();
        let points = matches!(first.as_str(), "it" | "this" | "that" | "these" | "they" | "both" | "one");
        match found.last_mut() {
            Some((last, dated)) if asks && !*dated && points => {
                *last = last.start..range.end;
                *dated = true;
            }
            // "Speak to carers. By 4/2." and "Pathway plan needs redoing. Emeka by the 15th.".
            Some((last, dated)) if asks && !*dated && !is_substantial(sentence, ground) => {
                *last = last.start..range.end;
                *dated = true;
            }
            _ => found.push((range, asks)),
        }
    }
    found
        .into_iter()
        .filter(|(_, asks)| *asks)
        .filter_map(|(range, _)| Some((text.get(range)?.to_owned(), Layout::Entry)))
        .collect()
}

/// A date to be met and something beside it, at the end or the beginning, or led by "by" where nothing else asks.
fn is_dated(text: &str, ground: &Ground<'_>, Search { alone, bare }: Search) -> bool {
    let found = by_when::find(text, ground.context);
    let Some(last) = found.iter().rfind(|found| may_be_met(found)) else { return false };
    // "School are taking the class to France on 10 May": told, though nothing else in the mail asks.
    let told = tells(text) && last.words.trim_start().to_lowercase().starts_with("on ");
    let rest = text.len().saturating_sub(last.span.len());
    let before = text.get(..last.span.start).unwrap_or_default().trim_end();
    let after = text.get(last.span.end..).unwrap_or_default();
    let led = is_led(last, alone);
    let line = text.split_whitespace().count() <= SHORT
        && before.ends_with(char::is_alphabetic)
        && !told
        && (alone || !tells(&text.replace("to be ", "")));
    let set_off =
        last.role == DateRole::Deadline && led || before.ends_with(['-', '–', '—', '(', '|', ':', ',']) || bare && line;
    let closes = after.split(|c: char| !c.is_alphanumeric()).all(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "" | "please"
                | "pls"
                | "plz"
                | "thanks"
                | "thank"
                | "you"
                | "ta"
                | "thx"
                | "latest"
                | "or"
                | "sooner"
                | "max"
                | "ok"
        )
    });
    let at_start = last.span.start == 0 && after.trim_start().starts_with([':', '-', '–', '—', ',', '(']);
    let anywhere = alone && led && last.role == DateRole::Deadline && is_substantial(text, ground);
    rest >= 4 && (set_off && closes || at_start || anywhere) && !text.trim_end().ends_with('?')
}

fn may_be_met(found: &Found) -> bool {
    !found.past
        && !matches!(
            found.role,
            DateRole::Birth | DateRole::Past | DateRole::Review | DateRole::Hearing | DateRole::Repeats
        )
}

fn is_led(found: &Found, alone: bool) -> bool {
    let words = found.words.to_lowercase();
    let leads = |all: &[&str]| all.iter().any(|lead| words.trim_start().starts_with(lead));
    leads(&["by ", "before ", "no later", "not later", "within ", "on or before", "until "])
        || alone && leads(&["b4 ", "due ", "deadline", "in time for", "latest", "ahead of", "prior to", "in "])
}

/// What follows a label that leads to it: "TR: passport application to go in by 11 December".
fn after_label(text: &str) -> &str {
    label::mentions(text)
        .iter()
        .rfind(|found| found.leads && found.mention == label::Mention::Makes)
        .and_then(|found| text.get(found.span.end..))
        .map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric()))
        .filter(|rest| rest.split_whitespace().count() >= 4)
        .unwrap_or(text)
}
