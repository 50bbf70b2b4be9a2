//! A piece into an item: who, what and by when, with the doubts a careful person would raise (Conventions 2 to 4).

use super::{
    asking::{Ask, Form, asks, takes_back},
    dates::{date_words, said_again, segment_date, unreadable_date},
    pieces::{Layout, Piece},
};
use crate::model::{
    address::Address,
    reading::{Because, Doubt, Field, ReadItem},
};
use crate::understand::{
    by_when::{self, Context, Found},
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
    /// The person.
    pub who: Option<Responsible>,
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
    let date = corrected.or(date).or_else(after).or_else(lead).or_else(|| shared.date.clone());
    let who = called(piece, ground).or(who);
    draft(piece, date, who.or_else(|| shared.who.clone()), what, ground)
}

/// "Alan, would you please …", "and linda cld u …", "Tom, over to you: we need …": whom the words before a request call on, or the first
/// words of its sentence, where it names nobody else (Convention 2).
fn called(piece: &Piece, ground: &Ground<'_>) -> Option<Responsible> {
    let all = asks(&piece.text);
    let ask = all.iter().find(|ask| ask.form != Form::Told)?;
    let doer = ask.doer.clone().and_then(|doer| piece.text.get(doer)).unwrap_or("you").to_lowercase();
    if piece.layout == Layout::Row || !matches!(doer.as_str(), "you" | "u") {
        return None;
    }
    // "is for Pip and that's the funding, can you confirm it": the entry says whom it is for.
    let plain = piece.text.strip_prefix("is ").unwrap_or(&piece.text);
    let meant = plain.strip_prefix("for ").or_else(|| plain.strip_prefix("For ")).and_then(|rest| {
        let (name, after) = rest.split_at(rest.find(|c: char| !c.is_alphanumeric())?);
        let apart = [" and ", " - ", " – ", ",", ":", " please", " can ", " could ", " is "];
        apart.iter().any(|mark| after.starts_with(mark)).then_some(name)
    });
    if let Some(found) = meant.and_then(|name| who::recipient_called(name, ground.cast)) {
        return Some(found);
    }
    let before = piece.text.get(..ask.doer.as_ref().map_or(ask.span.start, |doer| doer.start)).unwrap_or_default();
    let before = format!("{}{before}", piece.before);
    let near = without_opening(&before).trim_end_matches([',', ' ', '-', '–', ':']);
    let near = near.rsplit([' ', ',', ';', '(', '.']).next().unwrap_or_default();
    let first = before.trim_start();
    let opening = first.split([' ', ',']).next().filter(|name| {
        first
            .get(name.len()..)
            .is_some_and(|rest| rest.starts_with([',', ':']) || rest.starts_with(" -") || rest.starts_with(" –"))
    });
    let opening = opening.filter(|name| !is_taken_back(first.get(name.len()..).unwrap_or_default()));
    let by_call = Some(near).filter(|_| matches!(ask.form, Form::Please | Form::ReportBack));
    [by_call, opening].into_iter().flatten().find_map(|name| who::recipient_called(name, ground.cast))
}

/// "Colette - no, you - please book it": what follows a name takes it back.
fn is_taken_back(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ["no,", "no ", "sorry", "i mean", "or rather"].iter().any(|words| after.starts_with(words))
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
        let cuts = [shift(&cut, start), shift(&name.unwrap_or(0..0), start)];
        let told = what::tell(text.get(start..).unwrap_or_default(), &cuts);
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
    let (who, name) = leading_name(text, ground).unzip();
    let name = name.unwrap_or(0..0);
    let told = what::tell(text, &[name, cut]);
    (date, who, told.map(|told| with_topic(told, lead, "", topic, ground)))
}

/// The words before a clause, without those that open it ("Can you …", "and please …").
fn without_opening(before: &str) -> &str {
    let mut before = before.trim();
    loop {
        let last = before.rsplit(' ').next().unwrap_or_default();
        let opens = [
            "can", "could", "would", "will", "please", "pls", "and", "so", "then", "also", "that", "if", "but", "cld",
            "wld", "cud", "might", "i", "i'd", "i’d", "like", "should",
        ];
        if !opens.contains(&last.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric())) || last.is_empty() {
            return before;
        }
        before = before.get(..before.len() - last.len()).unwrap_or_default().trim_end();
    }
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
    let begins = ["one ", "it ", "this ", "that ", "them ", "these "].iter().any(|word| told.starts_with(word));
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
    match heading.or(last).map(|topic| topic.trim_end_matches(['.', ':', ';', ',', '-', '–', ' '])) {
        // "TR as discussed." names the mail, not a thing.
        Some(topic) if topic.starts_with("TR ") => told,
        Some(topic) if topic.chars().count() >= 2 && !what::announces(topic) => format!("{topic}: {told}"),
        _ => told,
    }
}

/// "Lola to have her dental check": the child is whom it is for, not who is to do it.
fn is_child(text: &str, ask: &Ask, ground: &Ground<'_>) -> bool {
    let Some(doer) = ask.doer.clone().and_then(|doer| text.get(doer)) else { return false };
    let words = words(doer);
    let named = !words.is_empty() && words.iter().all(|word| ground.cast.child.contains(&who::fold(word.stem())));
    named && who::people_in(doer, ground.cast).is_empty()
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start.saturating_sub(by)..range.end.saturating_sub(by)
}

/// The doer an ask names, or the agent of a passive ("to be convened by the virtual school").
fn named_doer(text: &str, ask: &Ask, ground: &Ground<'_>) -> Option<Responsible> {
    if let Some(doer) = &ask.doer {
        return text.get(doer.clone()).and_then(|doer| who::resolve(doer, ground.cast));
    }
    if ask.form == Form::Passive {
        return agent(text, ask.action, ground)
            .or_else(|| giver(text, ask.action, ground))
            .or_else(|| leading_name(text, ground).map(|(who, _)| who));
    }
    if ask.form == Form::Wish {
        return giver(text, ask.action, ground);
    }
    leading_name(text, ground).map(|(who, _)| who)
}

/// "I require a written plan from Gill": the one it is to come from.
fn giver(text: &str, from: usize, ground: &Ground<'_>) -> Option<Responsible> {
    let rest = text.get(from..)?;
    let (at, _) = rest.match_indices(" from ").next()?;
    let phrase = rest.get(at + 6..)?;
    let end = phrase
        .find([',', '.', ';'])
        .into_iter()
        .chain(
            [" by ", " on ", " before ", " in ", " about ", " within ", " no "]
                .iter()
                .filter_map(|stop| phrase.find(stop)),
        )
        .min()
        .unwrap_or(phrase.len());
    let phrase = phrase.get(..end)?;
    if phrase.contains("'s ") || phrase.contains("’s ") {
        return None;
    }
    if phrase.trim() == "you" {
        return who::resolve(phrase, ground.cast);
    }
    let named = who::people_in(phrase, ground.cast)
        .into_iter()
        .any(|person| person.span.start == 0 && !person.candidates.is_empty());
    named.then(|| who::resolve(phrase, ground.cast)).flatten()
}

/// "… by the virtual school by Friday": the first "by" that is followed by a person or body, not by a date.
fn agent(text: &str, from: usize, ground: &Ground<'_>) -> Option<Responsible> {
    let rest = text.get(from..)?;
    let dates = by_when::find(rest, ground.context);
    for (at, _) in rest.match_indices("by ") {
        if dates.iter().any(|date| date.span.start <= at + 3 && at < date.span.end) {
            continue;
        }
        let phrase = rest.get(at + 3..)?;
        let end = phrase
            .find([',', '.', ';', '('])
            .into_iter()
            .chain(
                [" by ", " on ", " before ", " and ", " no later", " within ", " in "]
                    .iter()
                    .filter_map(|stop| phrase.find(stop)),
            )
            .min()
            .unwrap_or(phrase.len());
        let phrase = phrase.get(..end)?;
        // "By then", "by which time".
        let first = phrase.split_whitespace().next().unwrap_or_default();
        if matches!(first, "then" | "that" | "this" | "which" | "it" | "now" | "when") {
            continue;
        }
        if phrase.split_whitespace().count() <= 5 && phrase.chars().any(char::is_alphabetic) && !phrase.ends_with("ing")
        {
            return who::resolve(phrase, ground.cast);
        }
    }
    None
}

/// "Imran - referral to …", "Sarah: PEP", "(SJ) …", "… (Sarah)", "… - SJ": a person set off at either end.
#[must_use]
pub fn leading_name(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    let people = who::people_in(text, ground.cast);
    let first = people.iter().find(|person| {
        let before = text.get(..person.span.start).unwrap_or_default();
        before.chars().all(|c| !c.is_alphanumeric())
    });
    if let Some(first) = first {
        // Several in a row: "Sarah / Lorna - …".
        let mut end = first.span.end;
        for next in people.iter().skip_while(|person| person.span != first.span).skip(1) {
            let gap = text.get(end..next.span.start).unwrap_or("x").trim();
            if !matches!(gap, "/" | "&" | "and" | "," | "+" | "(") {
                break;
            }
            end = next.span.end;
        }
        let after = text.get(end..).unwrap_or_default().trim_start_matches([')', ' ']);
        let set_off = after.starts_with(['-', '–', '—', ':', ',', '|', '.', '=', '>'])
            || text.get(end..end + 2).is_some_and(|gap| gap == " -");
        if set_off
            && !is_taken_back(after)
            && let Some(found) = text.get(first.span.start..end).and_then(|words| who::resolve(words, ground.cast))
        {
            return Some((found, 0..end));
        }
    }
    let Some(last) = people.last() else { return small_name(text, ground) };
    let before = text.get(..last.span.start).unwrap_or_default().trim_end();
    let after = text.get(last.span.end..).unwrap_or_default();
    let closed = after.chars().all(|c| !c.is_alphanumeric())
        || by_when::deadline(after, true, ground.context).is_some_and(|date| date.span.start <= 4);
    let set_off = before.ends_with(['(', '-', '–', '—', '|', '[', ':', ';', '/']);
    if closed && set_off {
        let found = text.get(last.span.clone()).and_then(|words| who::resolve(words, ground.cast))?;
        let start = before.trim_end_matches(['(', '-', '–', '—', '|', '[', ' ', ':', ';']).len();
        return Some((found, start..last.span.end));
    }
    None
}

/// "pep - rhys - 5 march": a recipient named in small letters, set off by dashes.
fn small_name(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    let mut at = 0;
    let parts: Vec<&str> = text.split(" - ").collect();
    parts.iter().enumerate().find_map(|(place, part)| {
        let start = at;
        at += part.len() + 3;
        let name = part.trim();
        let alone = parts.len() > 1 && name.chars().count() > 2 && name.chars().all(char::is_lowercase);
        let found = who::recipient_called(name, ground.cast).filter(|_| alone)?;
        let end = start + part.len() + if place + 1 < parts.len() { 3 } else { 0 };
        Some((found, start..end))
    })
}

fn doubt(item: Option<u32>, field: Field, why: String, blocks: bool) -> Doubt {
    Doubt { item, field, why, blocks }
}

/// Gives a draft its date, or the doubt that it has none; what was said of its date before no longer counts.
pub(in crate::understand) fn set_date(draft: &mut Draft, found: Option<Found>, ground: &Ground<'_>) {
    let number = draft.item.number;
    draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
    let Some(found) = found else {
        draft.doubts.push(doubt(
            number,
            Field::ByWhen,
            "The mail gives no date by which this is to be done.".into(),
            true,
        ));
        return;
    };
    draft.item.by_when = found.meaning.day();
    draft.item.by_when_text = Some(found.words.trim().to_owned());
    draft.because.push(Because {
        decided: format!(
            "by when: {}",
            found.meaning.day().map_or_else(|| "unknown".to_owned(), |day| day.to_string())
        ),
        rule: found.rule.to_owned(),
        words: found.words.clone(),
    });
    let past = found.past || found.meaning.day().is_some_and(|day| day < ground.context.sent);
    match found.meaning.why() {
        Some(why) => {
            draft.doubts.push(doubt(number, Field::ByWhen, why.to_owned(), past || found.meaning.day().is_none()))
        }
        None if !past && is_far(&found, ground) => {
            let day = found.meaning.day().unwrap_or_default();
            let why = format!("“{}” names no year; taken as {}.", found.words.trim(), day.format("%-d %B %Y"));
            draft.doubts.push(doubt(number, Field::ByWhen, why, false));
        }
        None if past => {
            let why = format!("“{}” lies before the day the mail was sent.", found.words.trim());
            draft.doubts.push(doubt(number, Field::ByWhen, why, true));
        }
        None => {}
    }
}

/// A day without its year so far ahead that it may be one gone by.
fn is_far(found: &Found, ground: &Ground<'_>) -> bool {
    const FAR: i64 = 250;
    let year = |day: crate::model::Day| found.words.contains(&day.format("%Y").to_string());
    let digits = found.words.chars().filter(char::is_ascii_digit).count();
    found.meaning.day().is_some_and(|day| (day - ground.context.sent).num_days() > FAR && !year(day) && digits <= 4)
}

/// Gives a draft who is to do it, else whom the mail is addressed to; what was said of that before no longer counts.
pub(in crate::understand) fn set_who(draft: &mut Draft, found: Option<Responsible>, ground: &Ground<'_>) {
    draft.doubts.retain(|doubt| doubt.field != Field::Who);
    let found = found.unwrap_or_else(|| who::by_default(ground.cast));
    let blocks = found.who.is_empty();
    let names: Vec<&str> = found.who.iter().map(Address::as_str).collect();
    draft.because.push(Because {
        decided: format!("who: {}", names.join(", ")),
        rule: found.rule.to_owned(),
        words: found.words.clone(),
    });
    if let Some(why) = found.doubt {
        draft.doubts.push(doubt(draft.item.number, Field::Who, why, blocks));
    } else if blocks {
        draft.doubts.push(doubt(
            draft.item.number,
            Field::Who,
            "The mail does not say who is to do this.".into(),
            true,
        ));
    }
    draft.item.who = found.who;
}

fn set_what(draft: &mut Draft, found: Option<String>) {
    if found.is_none() {
        draft.doubts.push(doubt(
            draft.item.number,
            Field::What,
            "The mail does not say what is to be done.".into(),
            true,
        ));
    }
    draft.item.what = found;
}
