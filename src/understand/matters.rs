//! How many matters a text asks for (Convention 4): one clause with two dates is two, a clause that only gives a date is none.

use super::{
    by_when::{self, DateRole, Found},
    items::{self, Draft, Ground, Layout, Piece, asks, second::says_same_date, whole_date},
    nominal,
    sentence::{Paragraph, marker_number, sentences, words},
    tables::Pattern,
    unasked::is_substantial,
};
use crate::model::reading::Field;

/// Clauses with several dated actions are told apart, and what only tells the date of one before it is put to it.
pub(super) fn told_apart(pieces: Vec<Piece>, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    let apart = |piece: Piece| match both_at_once(&piece, ground) {
        Some(parts) if piece.layout == Layout::Sentence => parts,
        _ => split_by_dates(piece, ground),
    };
    let several = pieces.len();
    let mut pieces: Vec<Piece> = pieces.into_iter().flat_map(apart).collect();
    if pieces.len() > several && pieces.iter().all(|piece| piece.layout == Layout::Sentence) {
        for (place, piece) in pieces.iter_mut().enumerate() {
            piece.number = u32::try_from(place + 1).ok();
        }
    }
    if let [one] = pieces.as_slice()
        && let Some(parts) = as_announced(one, paragraphs, ground)
    {
        pieces = parts;
    }
    pieces = split_as_announced(pieces, paragraphs, ground);
    dates_nearby(&mut pieces, paragraphs, ground);
    corrected_after(&mut pieces, paragraphs, ground);
    pieces
}

/// Words that say nothing of what is to be done where a clause only gives the date of another ("I require this by Friday").
const GENERIC: &str = "a an the this that these those it its it's both all each everything them they which same i we me my us you your he \
    him his she her is are was be been being am do does done did doing have has had having get gets got getting make makes made take \
    takes taken taking place let lets let's see seen say can could will would shall should must may might need needs needed want wants \
    wanted like ask asked asking require required requires request requested expect expected recommend recommended wish in on to into by \
    at of for from with and or so as up out if not than then also too please pls plz thanks thank ta cheers now today please happen \
    happens happening reach complete completed completing finish finished sort sorted achieve achieved actioned carried respond reply \
    response back answer hear position possible date deadline timescale due latest ideally preferably certainly obviously action actions \
    matter matters recommendation recommendations tracked no later deadline set give given allow allowed long enough fair reasonable \
    feasible realistic time target aim aiming work ready there here when latest confirm confirmation know well before after week weeks \
    day days month am therefore since beforehand";

/// The words of a request are nothing but its date, beside words that stand for any matter.
fn only_when(text: &str, ground: &Ground<'_>) -> bool {
    let Some(found) = by_when::deadline(text, false, ground.context).or_else(|| whole_date(text, ground.context))
    else {
        return false;
    };
    let generic = |word: &str| GENERIC.split_whitespace().any(|one| one == word);
    words(text).into_iter().filter(|word| word.end() <= found.span.start || word.start >= found.span.end).all(|word| {
        let plain = word.text.to_lowercase().replace('’', "'");
        generic(&plain) || plain.chars().all(|c| !c.is_alphabetic())
    })
}

/// A clause that only gives a date says when the one before it is due; without one before it, it stands for all.
pub(super) fn dates_folded(pieces: Vec<Piece>, ground: &Ground<'_>) -> Vec<Piece> {
    let bare: Vec<bool> =
        pieces.iter().map(|piece| piece.layout == Layout::Sentence && only_when(&piece.text, ground)).collect();
    if bare.iter().all(|bare| *bare) {
        return pieces;
    }
    let mut kept: Vec<Piece> = Vec::new();
    for (piece, bare) in pieces.into_iter().zip(bare) {
        match kept.last_mut() {
            Some(last) if bare => {
                last.after.push_str(". ");
                last.after.push_str(&piece.text);
            }
            _ if bare => {}
            _ => kept.push(piece),
        }
    }
    kept
}

/// "It should be possible by Monday 1 February.", "Two weeks today seems fair.": a sentence after a request, before the next one, that
/// only gives its date.
fn dates_nearby(pieces: &mut [Piece], paragraphs: &[Paragraph], ground: &Ground<'_>) {
    let texts: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let several = texts.len() > 1;
    for (place, piece) in pieces.iter_mut().enumerate().filter(|(_, piece)| several && piece.layout == Layout::Sentence)
    {
        let dated = |text: &str| by_when::deadline(text, false, ground.context).is_some();
        if dated(&piece.text) || dated(&piece.after) {
            continue;
        }
        let Some(paragraph) = paragraphs.iter().find(|paragraph| paragraph.text.contains(piece.text.as_str())) else {
            continue;
        };
        let from = paragraph.text.find(&piece.text).map_or(0, |at| at + piece.text.len());
        let until = texts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .filter_map(|(_, text)| paragraph.text.get(from..)?.find(text.as_str()))
            .min();
        let rest = paragraph.text.get(from..until.map_or(paragraph.text.len(), |at| from + at)).unwrap_or_default();
        let found =
            sentences(rest).into_iter().filter_map(|range| rest.get(range)).find(|text| only_when(text, ground));
        if let Some(sentence) = found {
            piece.after.push_str(". ");
            piece.after.push_str(sentence);
        }
    }
}

/// "… within 10 days. Or rather 10 working days.": the sentence after a request takes its date back.
fn corrected_after(pieces: &mut [Piece], paragraphs: &[Paragraph], ground: &Ground<'_>) {
    for piece in pieces.iter_mut().filter(|piece| piece.layout != Layout::Row) {
        let Some(paragraph) = paragraphs.iter().find(|paragraph| paragraph.text.contains(piece.text.as_str())) else {
            continue;
        };
        let from = paragraph.text.find(&piece.text).map_or(0, |at| at + piece.text.len());
        let next = sentences(&paragraph.text).into_iter().find(|range| range.start >= from);
        let Some(sentence) = next.and_then(|range| paragraph.text.get(range)) else { continue };
        if gives_another_date(sentence, ground) && asks(sentence).is_empty() {
            piece.after.push_str(". ");
            piece.after.push_str(sentence);
        }
    }
}

/// A sentence that takes back the date of the request before it, as opposed to one that begs pardon ("Sorry for the Sunday email!").
fn gives_another_date(sentence: &str, ground: &Ground<'_>) -> bool {
    const PLAINLY: &[&str] =
        &["scrap", "make it", "make that", "meant", "rather", "should be", "should have been", "correction"];
    let Some(found) = by_when::deadline(sentence, true, ground.context) else { return false };
    let lower = sentence.to_lowercase();
    let sorry = lower.starts_with("sorry") || lower.starts_with("apologies");
    let generic =
        |word: &str| GENERIC.split_whitespace().any(|one| one == word) || word.chars().all(|c| c.is_ascii_digit());
    // After a new date little follows.
    let rest = sentence.get(found.span.end..).unwrap_or_default();
    let closes = words(rest).iter().all(|word| generic(&word.text.to_lowercase()));
    by_when::opens_correction(sentence) && (closes || !sorry || PLAINLY.iter().any(|words| lower.contains(words)))
}

/// "By the same date would be fine": the date of the item before.
pub(super) fn same_date(drafts: &mut [Draft], paragraphs: &[Paragraph]) {
    if !paragraphs.iter().any(|paragraph| says_same_date(&paragraph.text)) {
        return;
    }
    as_another(drafts);
    let mut last: Option<(Option<crate::model::Day>, Option<String>)> = None;
    for draft in drafts {
        if draft.item.by_when_text.is_some() {
            last = Some((draft.item.by_when, draft.item.by_when_text.clone()));
        } else if let Some((day, words)) = &last {
            draft.item.by_when = *day;
            draft.item.by_when_text.clone_from(words);
            draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
        }
    }
}

/// "Same date as (a)", "same date as number 1": the date of that one.
fn as_another(drafts: &mut [Draft]) {
    static AS: Pattern = Pattern::new(
        r"(?i)\bsame (?:date|day|deadline) as (?:for )?(?:number |no\.? |item |point )?\(?([a-h]|\d{1,2})\)?(?:\W|$)",
    );
    let dates: Vec<_> =
        drafts.iter().map(|draft| (draft.item.number, draft.item.by_when, draft.item.by_when_text.clone())).collect();
    for draft in drafts {
        let Some(number) = AS.captures(&draft.words).and_then(|caught| marker_number(caught.get(1)?.as_str())) else {
            continue;
        };
        if let Some((_, Some(day), words)) = dates.iter().find(|(other, ..)| *other == Some(number)) {
            draft.item.by_when = Some(*day);
            draft.item.by_when_text.clone_from(words);
            draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
            if let Some(what) = &mut draft.item.what
                && let Some(at) = AS.find(what).map(|found| found.start())
            {
                what.truncate(at);
                what.truncate(what.trim_end_matches([' ', '-', '–', ',', ';', '(']).len());
            }
        }
    }
}

/// "1 and 2 by Wednesday 9 December. 3 by the 16th.": each number has the date its sentence gives it.
pub(super) fn dated_by_number(drafts: &mut [Draft], paragraphs: &[Paragraph], ground: &Ground<'_>) {
    if drafts.len() < 2 {
        return;
    }
    let texts = paragraphs.iter().filter(|paragraph| paragraph.marker.is_none() && paragraph.cells.is_empty());
    for sentence in
        texts.flat_map(|paragraph| sentences(&paragraph.text).into_iter().filter_map(|at| paragraph.text.get(at)))
    {
        let lead = |word: &&str| {
            matches!(word.to_lowercase().as_str(), "no" | "nos" | "number" | "numbers" | "item" | "items" | "and" | "")
        };
        let numbers: Vec<u32> = sentence
            .split(|c: char| !c.is_alphanumeric())
            .skip_while(lead)
            .take_while(|word| lead(word) || word.len() == 1 && word.parse::<u32>().is_ok())
            .filter_map(|word| word.parse().ok())
            .collect();
        let numbers = if numbers.is_empty() { by_place(sentence, drafts.len()) } else { numbers };
        let Some(found) = by_when::deadline(sentence, false, ground.context) else { continue };
        if numbers.is_empty() || !by_when::is_led(&found.words) || sentence.split_whitespace().count() > 14 {
            continue;
        }
        for draft in drafts.iter_mut().filter(|draft| draft.item.number.is_some_and(|number| numbers.contains(&number)))
        {
            if by_when::deadline(&draft.words, false, ground.context).is_none() {
                items::set_date(draft, Some(found.clone()), ground);
            }
        }
    }
}

/// "The first two by Friday", "the last by the 9th", "the others in a fortnight": which of so many.
fn by_place(sentence: &str, count: usize) -> Vec<u32> {
    let lower = sentence.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let led = words.next_if(|word| *word == "the").is_some();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let first = words.next().unwrap_or_default();
    let many = words.peek().and_then(|word| ["one", "two", "three", "four", "five"].iter().position(|one| one == word));
    let many = many.map_or(1, |at| u32::try_from(at + 1).unwrap_or(1));
    let place = ["first", "second", "third", "fourth", "fifth"].iter().position(|one| *one == first);
    let place = place.and_then(|at| u32::try_from(at + 1).ok());
    let places = match (first, place) {
        ("first", _) => 1..=many,
        ("last", _) => count.saturating_sub(many) + 1..=count,
        (_, Some(at)) => at..=at,
        _ => return Vec::new(),
    };
    places.filter(|place| led && *place <= count).collect()
}

/// Two dated actions in one clause: "the PEP by 4 December and the SDQ by 11 December".
fn split_by_dates(piece: Piece, ground: &Ground<'_>) -> Vec<Piece> {
    let nominal = asks(&piece.text).is_empty();
    if piece.layout == Layout::Row || piece.layout == Layout::Entry && piece.number.is_some() && !nominal {
        return vec![piece];
    }
    let dates: Vec<Found> = by_when::find(&piece.text, ground.context)
        .into_iter()
        .filter(|found| found.role == DateRole::Deadline || nominal && found.role == DateRole::Other)
        .filter(|found| found.meaning.day().is_some())
        .collect();
    let joint = dates.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        joint(&piece.text, first, second, ground).map(|second_from| (first.span.end, second_from))
    });
    let Some((end, from)) = joint else { return vec![piece] };
    let (Some(one), Some(two)) = (piece.text.get(..end), piece.text.get(from..)) else { return vec![piece] };
    // The second half keeps the person, and the verb where it has none of its own.
    let lead = asks(&piece.text).first().filter(|ask| ask.action < end).map(|ask| {
        let verb_end =
            piece.text.get(ask.action..).and_then(|rest| rest.find(' ')).map_or(ask.action, |at| ask.action + at);
        let has_verb = !two.split_whitespace().next().is_some_and(|word| {
            matches!(word.to_lowercase().as_str(), "the" | "a" | "an" | "his" | "her" | "their" | "all" | "any")
        });
        piece.text.get(..if has_verb { ask.action } else { verb_end + 1 }).unwrap_or_default().to_owned()
    });
    let own_doer = asks(two).first().is_some_and(|ask| ask.doer.is_some());
    let second_text = if own_doer { two.to_owned() } else { format!("{}{two}", lead.unwrap_or_default()) };
    // Each half is less than the whole, so there is an end to it.
    if second_text.len() >= piece.text.len() {
        return vec![piece];
    }
    let first = Piece { text: one.to_owned(), ..piece.clone() };
    let rest = Piece { text: second_text, number: None, ..piece };
    std::iter::once(first).chain(split_by_dates(rest, ground)).collect()
}

/// Where the second of two dated actions begins: after a joint, with something more to do between the dates.
fn joint(text: &str, first: &Found, second: &Found, ground: &Ground<'_>) -> Option<usize> {
    let between = text.get(first.span.end..second.span.start)?;
    // "before Christmas, and in any event no later than 18 December" gives one action two dates.
    const LINKS: &[&str] = &[
        "and",
        "any",
        "event",
        "the",
        "latest",
        "certainly",
        "definitely",
        "absolutely",
        "ideally",
        "preferably",
        "then",
        "but",
        "case",
        "very",
        "not",
    ];
    let says_more = between
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 2 && !LINKS.contains(&word.to_lowercase().as_str()));
    // What stands in brackets after the first date belongs to it.
    let aside = match between.trim_start().starts_with('(') {
        true => between.find(')').map(|at| at + 1)?,
        false => between.len() - between.trim_start_matches(')').len(),
    };
    let tail = between.get(aside..)?;
    let joint = [", and ", " and ", "; ", ", then ", " then ", ", plus ", " plus ", " + ", ", ", " & "]
        .iter()
        .find_map(|joint| tail.starts_with(joint).then_some(joint.len()))?;
    let two = text.get(first.span.end + aside + joint..second.span.start)?;
    let two_things = says_more
        && between.split_whitespace().count() >= 2
        && !by_when::corrects(between)
        && first.meaning.day() != second.meaning.day()
        && is_substantial(two, ground);
    two_things.then_some(first.span.end + aside + joint)
}

/// "Get the report to his dad and ask the GP for his record, both by Tuesday": the two things that "both" counts.
fn both_at_once(piece: &Piece, ground: &Ground<'_>) -> Option<Vec<Piece>> {
    let at = [", both by ", ", both on ", ", both before ", " - both by ", " – both by "]
        .iter()
        .filter_map(|both| piece.text.find(both))
        .min()?;
    let (head, tail) = (piece.text.get(..at)?, piece.text.get(at..)?);
    let joint = head.match_indices(" and ").map(|(joint, _)| joint).filter(|joint| {
        let next = head.get(joint + 5..).unwrap_or_default();
        next.starts_with(char::is_lowercase) && is_substantial(next, ground)
    });
    let joint = joint.last()?;
    let (one, other) = (head.get(..joint)?, head.get(joint + 5..)?);
    let whole = |text: &str| format!("{text}{tail}");
    let first = Piece { text: whole(one), ..piece.clone() };
    // The second goes on with whoever was asked for the first.
    let lead = asks(one).first().and_then(|ask| one.get(..ask.action)).unwrap_or_default().to_owned();
    let second = Piece {
        text: whole(&format!("{lead}{other}")),
        number: piece.number.map(|number| number + 1),
        ..piece.clone()
    };
    is_substantial(one, ground).then(|| vec![first, second])
}

/// "Meds to be reviewed + letter to school. Both by 10 March": as many parts as were announced.
fn as_announced(piece: &Piece, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Option<Vec<Piece>> {
    if piece.layout == Layout::Row {
        return None;
    }
    let count = paragraphs.iter().flat_map(|paragraph| announced(&paragraph.text)).next()?;
    let substantial = |part: &&str| is_substantial(part, ground);
    let joined = || joined(&piece.text, count, ground);
    // "3 things please. Dentist. Optician. Bank account. All by the 26th.": as many short sentences as were announced.
    let named = || {
        let told = paragraphs.iter().filter(|paragraph| paragraph.cells.is_empty());
        let mut after = told
            .flat_map(|paragraph| sentences(&paragraph.text).into_iter().filter_map(|range| paragraph.text.get(range)))
            .skip_while(|text| announced(text).is_none())
            .skip(1)
            .peekable();
        let short = |text: &&str| {
            text.split_whitespace().count() <= 6
                && !only_when(text, ground)
                && !nominal::tells(text)
                && substantial(text)
        };
        let named: Vec<&str> = std::iter::from_fn(|| after.next_if(short)).collect();
        (named.len() == count && after.peek().is_none_or(|text| only_when(text, ground))).then_some(named)
    };
    let parts = joined().or_else(named)?;
    let pieces = parts.into_iter().enumerate().map(|(place, part)| Piece {
        text: part.trim().to_owned(),
        number: u32::try_from(place + 1).ok(),
        ..piece.clone()
    });
    Some(pieces.collect())
}

/// The parts of a request where there are as many as were announced, each with something to do.
fn joined<'t>(text: &'t str, count: usize, ground: &Ground<'_>) -> Option<Vec<&'t str>> {
    let mut parts = [" + ", "; ", " & ", ", and "].iter().map(|joint| text.split(joint).collect::<Vec<_>>());
    parts.find(|parts| parts.len() == count && parts.iter().all(|part| is_substantial(part, ground)))
}

/// "Could you help her to apply, and also get the letter re-sent? Both by 20 November. Then Ange, …": the request before such a sentence,
/// among others.
fn split_as_announced(pieces: Vec<Piece>, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    if pieces.len() < 2 || pieces.iter().any(|piece| piece.layout != Layout::Sentence) {
        return pieces;
    }
    let mut split: Vec<Piece> = Vec::new();
    for piece in pieces {
        let next = paragraphs.iter().find_map(|paragraph| {
            let end = paragraph.text.find(&piece.text)? + piece.text.len();
            let next = sentences(&paragraph.text).into_iter().find(|range| range.start >= end)?;
            paragraph.text.get(next)
        });
        let parts = next
            .filter(|next| next.to_lowercase().starts_with("both ") && only_when(next, ground))
            .filter(|_| by_when::deadline(&piece.text, false, ground.context).is_none())
            .and_then(|next| Some((next, joined(&piece.text, 2, ground)?)));
        match parts {
            Some((next, parts)) => split.extend(parts.into_iter().map(|part| Piece {
                text: part.trim().to_owned(),
                after: format!(" {next}"),
                ..piece.clone()
            })),
            None => split.push(piece),
        }
    }
    for (place, piece) in split.iter_mut().enumerate() {
        piece.number = u32::try_from(place + 1).ok();
    }
    split
}

/// "Both by 10 March", "2 things:", "three matters": how many there are.
fn announced(text: &str) -> Option<usize> {
    const MATTERS: &[&str] = &[
        "things",
        "matters",
        "points",
        "actions",
        "items",
        "requests",
        "recommendations",
        "recs",
        "trs",
        "jobs",
        "asks",
        "tasks",
    ];
    let words: Vec<String> = words(text).iter().map(|word| word.text.to_lowercase()).collect();
    let number = |word: &str| {
        ["two", "three", "four", "five"]
            .iter()
            .position(|one| *one == word)
            .map(|at| at + 2)
            .or_else(|| word.parse().ok())
    };
    let counted = words.windows(2).find_map(|pair| match pair {
        [count, matter] if MATTERS.contains(&matter.as_str()) => number(count),
        _ => None,
    });
    let both = sentences(text).into_iter().filter_map(|range| text.get(range)).any(|sentence| {
        sentence.to_lowercase().starts_with("both ") && !sentence.to_lowercase().starts_with("both of")
    });
    counted.filter(|count| (2..=9).contains(count)).or(both.then_some(2))
}
