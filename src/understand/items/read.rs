//! A piece into an item: who, what and by when, with the doubts a careful person would raise (Conventions 2 to 4).

use super::{
    asking::{Ask, Form, asks, takes_back},
    dates::{date_words, said_again, segment_date, unreadable_date},
    doer::{called, is_child, leading_name, named_doer, without_opening},
    pieces::{Layout, Piece},
    second,
    settle::{set_date, set_what, set_who},
    words::is_imperative,
};
use crate::model::reading::{Because, Doubt, ReadItem};
use crate::understand::{
    by_when::{self, Context, Found, Meaning},
    columns::{self, Column},
    label,
    sentence::{sentences, words},
    what,
    who::{self, Cast, Responsible},
};
use std::ops::Range;

/// What items are read against.
#[derive(Debug)]
pub struct Ground<'a> {
    /// The people.
    pub cast: &'a Cast<'a>,
    /// The day of sending and the calendar.
    pub context: &'a Context<'a>,
    /// The level, where the message or form says one.
    pub level: u8,
}

/// What was said once for all pieces: "all for you please, and all by Friday 30 October".
#[derive(Debug, Clone, Default)]
pub struct Shared {
    /// The date.
    pub date: Option<Found>,
    /// It stands in a sentence that speaks of nothing in particular: beside items with dates of their own it may be another's.
    pub is_loose: bool,
    /// The person.
    pub who: Option<Responsible>,
}

impl Shared {
    /// A date said in passing, for one item of several of which others have dates of their own, is only likely.
    pub(in crate::understand) fn doubted(mut self) -> Self {
        if let Some(found) = self.date.as_mut().filter(|_| self.is_loose)
            && let Meaning::Day(day) = found.meaning
        {
            let why =
                format!("“{}” stands by itself in the mail and may be the date of something else", found.words.trim());
            found.meaning = Meaning::Likely { day, why };
        }
        self
    }
}

/// An item as read, with its doubts and the rules behind it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The item.
    pub item: ReadItem,
    /// The doubts.
    pub doubts: Vec<Doubt>,
    /// The rules.
    pub because: Vec<Because>,
    /// The words it was read from.
    pub words: String,
}

/// Reads one piece.
#[must_use]
pub fn read(piece: &Piece, shared: &Shared, ground: &Ground<'_>) -> Draft {
    // A correction may stand beyond the clause: "by Easter, well no, make that 16 April".
    let corrected = by_when::corrects(&piece.after).then(|| format!("{}{}", piece.text, piece.after));
    // "Within 10 days. Or rather 10 working days": a count that only the correction leads to.
    let rest =
        || by_when::deadline(piece.after.trim_start_matches(|c: char| !c.is_alphanumeric()), true, ground.context);
    let plain = by_when::deadline(&piece.text, false, ground.context);
    let corrected = corrected.and_then(|text| by_when::deadline(&text, false, ground.context));
    let corrected = corrected.map(|found| if plain.as_ref() == Some(&found) { rest().unwrap_or(found) } else { found });
    let (date, who, what) = match piece.layout {
        Layout::Row => from_row(piece, ground),
        Layout::Entry | Layout::Sentence => from_words(&piece.text, &piece.before, &piece.topic, ground),
    };
    // "A to write and B to agree the costs, both by 30 April": the date closes the sentence.
    let after = || by_when::deadline(&piece.after, false, ground.context).filter(|found| found.meaning.day().is_some());
    let ahead = |found: &Found| !found.past && found.meaning.day().is_some();
    // "Between 15 March and 2 April you shall …", but not "he has been seen once in fourteen weeks".
    let led = |found: &Found| by_when::is_led(&found.words);
    let lead = || by_when::deadline(&piece.before, false, ground.context).filter(|found| ahead(found) && led(found));
    // A day gone by that stands in the clause gives way to one ahead that was said for all.
    let date = date.filter(|found| !(found.past && shared.date.as_ref().is_some_and(ahead)));
    // "For the summer holidays" tells what it is for; the date is the one said for all.
    let vague =
        |found: &Found| found.meaning.day().is_none() && found.words.trim_start().to_lowercase().starts_with("for ");
    let date = date.filter(|found| !(vague(found) && shared.date.as_ref().is_some_and(ahead)));
    let date = corrected.or(date).or_else(after).or_else(lead).or_else(|| piece.due.clone());
    let date = date.or_else(|| shared.date.clone()).or_else(|| second::only_date(&piece.text, ground));
    let who = called(piece, ground).or(who);
    draft(piece, date, who.or_else(|| shared.who.clone()), what, ground)
}

/// An item of which who, what and by when are known or not.
#[must_use]
pub fn draft(
    piece: &Piece,
    date: Option<Found>,
    who: Option<Responsible>,
    what: Option<String>,
    ground: &Ground<'_>,
) -> Draft {
    let mut draft = Draft { words: piece.text.clone(), ..Draft::default() };
    draft.item.number = piece.number;
    set_date(&mut draft, date, ground);
    set_who(&mut draft, who, ground);
    set_what(&mut draft, what);
    draft
}

type Parts = (Option<Found>, Option<Responsible>, Option<String>);

fn from_row(piece: &Piece, ground: &Ground<'_>) -> Parts {
    let action = piece.cell(Column::What).map(str::to_owned).or_else(|| unnamed_cell(piece)).unwrap_or_default();
    let mut date_cell = piece.cell(Column::ByWhen).map(one_line);
    // "To be completed by | Claire Dunphy": a person stands there.
    let by_person = date_cell
        .clone()
        .filter(|cell| piece.cell(Column::Who).is_none() && !cell.chars().any(|c| c.is_ascii_digit()))
        .filter(|cell| !who::people_in(cell, ground.cast).is_empty());
    if by_person.is_some() {
        date_cell = None;
    }
    let mut date = date_cell.as_deref().and_then(|cell| by_when::deadline(cell, true, ground.context));
    // A cell that is filled but says no date ("ASAP please", "ongoing") is kept as the words of a doubt.
    if date.is_none()
        && let Some(words) = date_cell.filter(|cell| !is_empty(cell))
    {
        date = Some(unreadable_date(&words));
    }
    let (inner_date, inner_who, inner_what) = from_words(&one_line(&action), "", "", ground);
    let named = piece.cell(Column::Who).map(one_line).or(by_person).and_then(|cell| who::resolve(&cell, ground.cast));
    // Where the row has a person of its own, one named in the action belongs to it, unless it is the same.
    let own = match (&named, &inner_who) {
        (Some(named), Some(inner)) => named.who != inner.who,
        (Some(_), None) => true,
        (None, _) => inner_date.is_none() && !asks(&action).iter().any(|ask| ask.doer.is_some()),
    };
    let what = if own {
        let cut = inner_date.as_ref().map_or(0..0, date_words);
        what::tell(&one_line(&action), &[cut])
    } else {
        inner_what
    };
    (date.or(inner_date), named.or(inner_who), what)
}

fn is_empty(cell: &str) -> bool {
    cell.chars().all(|c| !c.is_alphanumeric())
        || matches!(cell.trim().to_lowercase().as_str(), "n/a" | "na" | "none" | "nil" | "as above" | "ditto")
}

/// The longest cell that no heading names: the action of a table without a heading for it.
fn unnamed_cell(piece: &Piece) -> Option<String> {
    let held = |place: usize| piece.columns.get(place).copied().flatten();
    piece
        .cells
        .iter()
        .enumerate()
        .filter(|(place, _)| held(*place).is_none())
        .map(|(_, cell)| cell.clone())
        .max_by_key(String::len)
        .filter(|cell| !cell.trim().is_empty())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who, what and by when of an entry or clause in running words; `lead` is what its sentence says before it, `topic` the sentence before.
fn from_words(text: &str, lead: &str, topic: &str, ground: &Ground<'_>) -> Parts {
    let all = asks(text);
    let asked = |ask: &&Ask| ask.form != Form::ReportBack;
    // "The court wants it by 26 February so I'd like to see a draft by the 19th": the date of what is asked.
    let own = all.first().filter(|ask| asked(ask) && all.len() == 1).and_then(|ask| {
        let mut found = by_when::deadline(text.get(ask.action..)?, false, ground.context)?;
        found.span = found.span.start + ask.action..found.span.end + ask.action;
        Some(found).filter(|found| found.meaning.day().is_some() && by_when::is_led(&found.words))
    });
    let whole = || by_when::deadline(text, false, ground.context).or_else(|| segment_date(text, ground));
    let date = own.or_else(whole);
    let cut = date.as_ref().map_or(0..0, |date| said_again(text, date_words(date), date, ground));
    // "Alison to agree it, sorry, not Alison, so Karen to agree it": the last of them is meant.
    let meant = all.windows(2).rposition(|pair| {
        let [one, other] = pair else { return false };
        other.doer.is_some() && text.get(one.span.clone()).is_some_and(takes_back)
    });
    let from = meant.map_or(0, |at| at + 1);
    if let Some(ask) = all.iter().skip(from).find(asked).or_else(|| all.first()) {
        let child = is_child(text, ask, ground);
        let who = if child { None } else { named_doer(text, ask, ground) };
        // "the Head of Service to be told, please would Nicola see to that".
        let who = who.or_else(|| {
            let later = all.iter().filter(|other| other.action > ask.action && ask.form == Form::Passive);
            later.filter(|other| other.doer.is_some()).find_map(|other| named_doer(text, other, ground))
        });
        let start = if child || ask.form == Form::Passive { ask.span.start } else { ask.action };
        // "JP - supervision note … to be put on file": the name in front is no part of it.
        let name = leading_name(text, ground).map(|(_, name)| name).filter(|name| name.start == 0 && start < name.end);
        // What was said in one breath ends with it.
        let end = text.get(ask.span.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| ask.span.end + at);
        let cuts = [cut.clone(), name.unwrap_or(0..0)].into_iter().filter(|cut| cut.start < end);
        let cuts: Vec<Range<usize>> = cuts.map(|cut| shift(&cut, start)).collect();
        let told = what::tell(text.get(start..end).unwrap_or_default(), &cuts);
        let before = ask.doer.as_ref().map_or(ask.span.start, |doer| doer.start);
        let before = text.get(..before).unwrap_or_default();
        // "When will the form be signed? I need it by Tuesday": what is needed stands before.
        let action = text.get(ask.action..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
        let told = told.or_else(|| {
            let lead = text.get(..ask.span.start).unwrap_or_default();
            let last = sentences(lead).pop().and_then(|range| lead.get(range)).unwrap_or(topic);
            what::tell(last, &[]).filter(|_| matches!(action, "it" | "this" | "that" | "them" | "these" | "both"))
        });
        return (date, who, told.map(|told| with_topic(told, lead, before, topic, ground)));
    }
    // "05.12.25 (CS) Health assessment paperwork": the name stands after the date.
    let after_date = || {
        let (who, name) = leading_name(text.get(cut.end..).filter(|_| cut.start == 0)?, ground)?;
        Some((who, name.start + cut.end..name.end + cut.end))
    };
    let (who, name) = leading_name(text, ground).or_else(after_date).unzip();
    let name = name.unwrap_or(0..0);
    let part = |range: Range<usize>| {
        what::tell(text.get(range.clone())?, &[shift(&name, range.start), shift(&cut, range.start)])
    };
    // Of several sentences the one that begins with a verb; what "it" is stands before it.
    if let Some(range) = imperative(text)
        && let Some(told) = part(range.clone())
    {
        let before = text.get(name.end.min(range.start)..range.start).unwrap_or_default();
        let before = before.trim_start_matches([',', ' ']).trim_start_matches("again").trim_start_matches([',', ' ']);
        return (date, who, Some(with_topic(told, lead, before, topic, ground)));
    }
    // Of what was said in one breath, the part that gives the date.
    let breath = text.get(..cut.end).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1)
        ..text.get(cut.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| cut.end + at);
    let told = part(breath).or_else(|| part(0..text.len()));
    (date, who, told.map(|told| with_topic(told, lead, "", topic, ground)))
}

/// "His teeth. Nobody can tell me when he was seen. Get him registered with a dentist": of several sentences, the one that begins with a verb.
fn imperative(text: &str) -> Option<Range<usize>> {
    let all = sentences(text);
    let begins = |range: &&Range<usize>| {
        let sentence = text.get((*range).clone()).unwrap_or_default();
        sentence.split_whitespace().nth(2).is_some() && is_imperative(sentence)
    };
    let found = all.iter().find(begins).filter(|_| all.len() > 1)?;
    // "…; for that I will give you until Friday" is no part of it.
    let end = text.get(found.clone())?.find(';').map_or(found.end, |at| found.start + at);
    Some(found.start..end)
}

/// A sentence of more words tells a story, and names nothing that "it" stands for.
const LONGEST_TOPIC: usize = 25;

/// "arrange it" says nothing by itself: what "it" is stands before ("PEP. … Tom to arrange it").
fn with_topic(told: String, lead: &str, before: &str, topic: &str, ground: &Ground<'_>) -> String {
    let pronoun = told.split_whitespace().take(3).any(|word| {
        matches!(
            word.trim_end_matches([',', '.']).to_lowercase().as_str(),
            "it's" | "it’s" | "it" | "this" | "that" | "them" | "these" | "those"
        )
    });
    let at = |place: usize| told.split_whitespace().nth(place).unwrap_or_default();
    let points = |word: &str| matches!(word, "it" | "it's" | "it’s" | "them" | "this" | "these");
    // "arrange it", "establish whether it exists".
    let second = points(at(1)) || points(at(2)) && matches!(at(1), "whether" | "if" | "when" | "where");
    let pronoun = pronoun && told.split_whitespace().count() <= if second { 12 } else { 7 };
    // "tell me who will do them": the question ends in it.
    let asked_of = ["tell ", "let ", "confirm "].iter().any(|verb| told.starts_with(verb))
        && [" it", " them", " these", " this"].iter().any(|end| told.ends_with(end));
    let pronoun = pronoun || asked_of && told.split_whitespace().count() <= 12;
    let own = without_opening(before);
    // "Independent advocate: Sunita to make the referral".
    let heading = own.strip_suffix(':').or_else(|| own.strip_suffix(" -")).or_else(|| own.strip_suffix(" –"));
    if let Some(topic) = heading.map(str::trim)
        && (1..=6).contains(&topic.split_whitespace().count())
        && !topic.contains(['.', ':', ','])
        && columns::named(topic).is_none()
        && label::spans(topic).is_empty()
        && who::people_in(topic, ground.cast).is_empty()
        && !words(topic).iter().all(|word| ground.cast.child.contains(&who::fold(word.stem())))
    {
        return format!("{topic}: {told}");
    }
    let begins = ["one ", "it ", "this ", "that ", "them ", "these "]
        .iter()
        .any(|word| told.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word)));
    if !(pronoun || begins) {
        return told;
    }
    let before = format!("{lead}{before}");
    let before = without_opening(&before);
    // Nothing stands before it in its own sentence: what it is stands in the one before, unless that is a story.
    let before = if before.is_empty() && topic.split_whitespace().count() <= LONGEST_TOPIC { topic } else { before };
    if before.is_empty() {
        return told;
    }
    let sentences = sentences(before);
    let heading = sentences
        .first()
        .and_then(|range| before.get(range.clone()))
        .filter(|first| first.split_whitespace().count() <= 4 && sentences.len() > 1);
    let last = sentences.last().and_then(|range| before.get(range.clone()));
    // "This needs to have happened by 27 March: Samira to convene it": what "this" is stands before that.
    let vague =
        |sentence: &&str| ["this ", "it ", "that "].iter().any(|word| sentence.to_lowercase().starts_with(word));
    let last = match last.filter(|last| !vague(last)) {
        None if last.is_some() && topic.split_whitespace().count() <= LONGEST_TOPIC && !topic.is_empty() => Some(topic),
        found => found.or(last),
    };
    match heading.or(last).map(|topic| topic.trim_end_matches(['.', ':', ';', ',', '-', '–', ' '])) {
        // "TR as discussed." names the mail, not a thing.
        Some(topic) if topic.starts_with("TR ") => told,
        Some(topic) if topic.chars().count() >= 2 && !what::announces(topic) => format!("{topic}: {told}"),
        _ => told,
    }
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start.saturating_sub(by)..range.end.saturating_sub(by)
}
