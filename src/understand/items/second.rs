//! A second reader of requests beside the rules: what was learnt of the sentences of a request (`lessons/requests/`).
//!
//! The rules know the ways of asking they have met, and who and when in them; what was learnt has an opinion on a sentence in words no rule
//! has met. It adds a sentence that asks, keeps an undated wish that is one of the requests, and leaves out what only tells.

use super::{
    asking::{Form, asks},
    dates::whole_date,
    pieces::{Layout, Piece},
    read::Ground,
    words::is_imperative,
};
use crate::model::{Day, reading::Because};
use crate::understand::{
    by_when::{self, DateRole, Found, Meaning},
    label,
    learnt::{self, Opinion},
    sentence::{Paragraph, sentences},
};

/// The rule named where what was learnt decides.
const LEARNT: &str = "requests: learnt from examples";

// How surely a meaning must be held; found by reading each of two authors with the lessons of the other (docs/understanding.md).
/// A sentence beside the requests of the rules asks too.
const ASKS: f32 = 0.6;
/// A sentence gives only a date.
const A_DATE: f32 = 0.4;
/// A date is one to be met, though the rules see none; and so surely that nobody need look.
const MET: f32 = 0.6;
const SURELY_MET: f32 = 0.8;
/// Less surely held than this, what the rules take for a request is none.
const HARDLY: f32 = 0.15;
/// As surely as this, a sentence that asks by its shape alone tells what was.
const TOLD: f32 = 0.5;
const SURELY_TOLD: f32 = 0.7;
const SURELY_A_REASON: f32 = 0.8;
const HARDLY_WITH_DATE: f32 = 0.05;

/// A sentence of the sender's own words, with what it is held to do.
#[derive(Debug)]
pub(in crate::understand) struct Told<'t> {
    /// Its paragraph.
    pub(in crate::understand) paragraph: usize,
    /// Where it begins there, in bytes.
    pub(in crate::understand) at: usize,
    /// Its words.
    pub(in crate::understand) text: &'t str,
    /// What it is held to do.
    pub(in crate::understand) opinion: Opinion,
}

impl Told<'_> {
    /// How likely it asks for something to be done.
    pub(in crate::understand) fn asks(&self) -> f32 {
        self.opinion.share("ask")
    }

    /// It tells of what was, of what the writer does, or why: a date in it is none for what is asked.
    pub(in crate::understand) fn only_tells(&self) -> bool {
        self.opinion.share("history") + self.opinion.share("mine") >= SURELY_TOLD
            || self.opinion.share("reason") >= SURELY_A_REASON
    }

    /// How likely it tells only when others are to be done, or by whom.
    pub(in crate::understand) fn adds(&self) -> f32 {
        self.opinion.share("deadline") + self.opinion.share("person")
    }
}

/// The sentences of a text, each with what it is held to do. The rows of tables tell that by their columns.
pub(in crate::understand) fn told<'t>(paragraphs: &'t [Paragraph], ground: &Ground<'_>) -> Vec<Told<'t>> {
    let mut all = Vec::new();
    for (nth, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.cells.is_empty()) {
        for range in sentences(&paragraph.text) {
            let listed = paragraph.marker.is_some() && range.start == 0;
            let Some(text) = paragraph.text.get(range.clone()) else { continue };
            all.push((nth, range.start, text, listed));
        }
    }
    let opinion = |(paragraph, at, text, listed): (usize, usize, &'t str, bool)| {
        let mut dates: Vec<_> = by_when::find(text, ground.context).into_iter().map(|date| date.span).collect();
        if dates.is_empty() {
            // "I'd hope a fortnight would do": a count alone.
            let count = by_when::deadline(text, true, ground.context).filter(|found| found.meaning.day().is_some());
            dates.extend(count.map(|found| found.span));
        }
        Told { paragraph, at, text, opinion: learnt::does(text, &dates, listed) }
    };
    all.into_iter().map(opinion).collect()
}

/// Why a sentence in which the rules hear nobody asked is an item: the words that speak most for it.
pub(in crate::understand) fn because(piece: &Piece, told: &[Told<'_>]) -> Option<Because> {
    let one = told.iter().find(|one| one.text == piece.text && one.asks() >= ASKS)?;
    asks(&piece.text).is_empty().then(|| Because {
        decided: "item: a sentence that asks".to_owned(),
        rule: LEARNT.to_owned(),
        words: learnt::telling_ask(one.text).join(" · "),
    })
}

/// How likely a piece asks: as likely as the surest of the sentences it stands in.
pub(in crate::understand) fn share(piece: &Piece, told: &[Told<'_>]) -> Option<f32> {
    let text = piece.text.trim();
    let of = told.iter().filter(|one| one.text.contains(text) || text.contains(one.text));
    of.map(Told::asks).max_by(f32::total_cmp)
}

/// A sentence that is held to give only a date, and gives one: it is that of the request before it, or of all before it that have none.
pub(in crate::understand) fn dated(
    pieces: &mut [Piece],
    told: &[Told<'_>],
    paragraphs: &[Paragraph],
    ground: &Ground<'_>,
) {
    let places: Vec<Option<(usize, usize)>> = pieces.iter().map(|piece| place_of(&piece.text, paragraphs)).collect();
    for one in told.iter().filter(|one| one.opinion.share("deadline") >= A_DATE) {
        let asked = pieces.iter().any(|piece| one.text.contains(piece.text.trim()) || piece.text.contains(one.text));
        // "BY 12 DECEMBER" over a list is that of the list.
        let heads = pieces.iter().any(|piece| piece.above.trim() == one.text.trim());
        if asked || heads || pieces.iter().any(|piece| piece.after.contains(one.text)) {
            continue;
        }
        let rule = by_when::deadline(one.text, false, ground.context);
        let Some(found) = rule.or_else(|| likeliest(one.text, ground)) else { continue };
        if found.past || found.meaning.day().is_none() {
            continue;
        }
        let here = (one.paragraph, one.at);
        let before = |place: &Option<(usize, usize)>| place.is_some_and(|place| place < here);
        let open = |piece: &Piece| {
            piece.due.is_none()
                && piece.layout != Layout::Row
                && by_when::deadline(&piece.text, false, ground.context).is_none()
                && by_when::deadline(&piece.after, false, ground.context).is_none()
        };
        let mut last: Vec<&mut Piece> = pieces
            .iter_mut()
            .zip(&places)
            .rev()
            .filter(|(_, place)| before(place))
            .map(|(piece, _)| piece)
            .take_while(|piece| open(piece))
            .collect();
        let all = speaks_of_several(one.text);
        let count = if all { last.len() } else { 1 };
        for piece in last.iter_mut().take(count) {
            piece.due = Some(found.clone());
        }
    }
}

/// The date of a sentence that gives nothing but a date, where the rules see none that is to be met.
fn likeliest(text: &str, ground: &Ground<'_>) -> Option<Found> {
    let dates = by_when::find(text, ground.context);
    if dates.is_empty() {
        // "I'd hope a fortnight would do it."
        return by_when::deadline(text, true, ground.context);
    }
    let met = |date: &Found| matches!(date.meaning, Meaning::Day(day) if day >= ground.context.sent) && !date.past;
    let spans: Vec<_> = dates.iter().map(|date| date.span.clone()).collect();
    let shares = dates.into_iter().enumerate().map(|(nth, date)| (learnt::is_deadline(text, &spans, nth), date));
    let (share, date) = shares.max_by(|one, other| one.0.total_cmp(&other.0))?;
    (share >= 0.5 && met(&date)).then_some(date)
}

/// "Both by Friday", "all three by the 9th".
pub(in crate::understand) fn speaks_of_several(text: &str) -> bool {
    let several = ["both", "all", "each", "these", "those", "everything", "them", "either"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| several.contains(&word.to_lowercase().as_str()))
}

/// Where a piece stands: its paragraph, and where it begins there.
fn place_of(text: &str, paragraphs: &[Paragraph]) -> Option<(usize, usize)> {
    paragraphs.iter().enumerate().find_map(|(nth, paragraph)| paragraph.text.find(text).map(|at| (nth, at)))
}

/// A day by which something is to be done stands in a sentence, as the rules or the lessons see it.
fn has_date(text: &str, ground: &Ground<'_>) -> bool {
    let Some(ruled) = by_when::deadline(text, false, ground.context).filter(|found| found.meaning.day().is_some())
    else {
        return only_date(text, ground).is_some();
    };
    let spans: Vec<_> = by_when::find(text, ground.context).into_iter().map(|date| date.span).collect();
    let learnt = || spans.iter().position(|span| *span == ruled.span).map(|nth| learnt::is_deadline(text, &spans, nth));
    by_when::is_led(&ruled.words) || learnt().is_some_and(|share| share >= 0.5)
}

/// A pronoun before one of these points to what was said before.
const VERBS: &[&str] = &[
    "is", "are", "be", "to", "by", "has", "have", "needs", "need", "must", "should", "can", "could", "will", "would",
    "happen", "happens", "shall", "please", "all", "wants", "ought", "may", "might", "too", "done", "within", "before",
];

/// "Could that happen by the 19th?", "It should be begun by then": of what was asked before.
fn points_back(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.find(|word| !["could", "can", "would", "should", "will", "and", "so", "please"].contains(word));
    let pronoun = first.is_some_and(|word| ["it", "that", "this", "they", "these", "both"].contains(&word));
    let next = words.next().unwrap_or_default();
    // "It is recommended that …", "It would help if …" ask for something of their own.
    let more = words.any(|word| ["that", "if", "help", "helpful"].contains(&word));
    pronoun && VERBS.contains(&next) && !more || lower.starts_with("to be ")
}

/// "I looked at the care plan before the review": what the writer did.
fn writer_did(text: &str) -> bool {
    const DID: &[&str] = &[
        "saw", "met", "spoke", "read", "wrote", "went", "rang", "had", "heard", "found", "felt", "thought", "was",
        "did", "came", "took", "sat",
    ];
    let mut words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase());
    let lower = text.to_lowercase();
    // "I am on leave from 3 to 10 April", "I have copied in Nicola".
    let away = ["on leave", "annual leave", "i am away", "i'm away", "i am off", "copied in", "have copied"]
        .iter()
        .any(|away| lower.contains(away));
    let writer = words.next().is_some_and(|first| first == "i" || first == "im");
    if writer && away {
        return true;
    }
    writer
        && words.next().is_some_and(|verb| {
            DID.contains(&verb.as_str())
                || verb.ends_with("ed")
                    && !["asked", "recommended", "requested", "agreed", "need"].contains(&verb.as_str())
        })
}

/// "… , same date": due when the one before it is.
pub(in crate::understand) fn says_same_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["same date", "same day", "same deadline", "same timescale", "same time scale", " by then as well", " by then too"]
        .iter()
        .any(|words| lower.contains(words))
}

/// It begins with a verb that orders, at once or after "Before that, ".
fn orders(text: &str) -> bool {
    let opening = text.split_once(", ").filter(|(opening, _)| opening.split_whitespace().count() <= 3);
    is_imperative(text) || opening.is_some_and(|(_, rest)| is_imperative(rest))
}

/// A date further off than this, in days, is hardly one to be met.
const FAR: i64 = 250;

/// The only date of a request in which the rules see no deadline, where it is held to be one.
pub(super) fn only_date(text: &str, ground: &Ground<'_>) -> Option<Found> {
    let dates = by_when::find(text, ground.context);
    let [only] = dates.as_slice() else { return None };
    let near = |day: Day| day >= ground.context.sent && (day - ground.context.sent).num_days() <= FAR;
    let ahead = only.meaning.day().is_some_and(near) && !only.past;
    let found = if ahead && only.role != DateRole::Birth {
        only.clone()
    } else {
        // "Should be placed within five working days": a count is of days to come, whatever the verb.
        by_when::deadline(only.words.trim(), true, ground.context)
            .filter(|found| found.rule.contains("count") && !found.past)?
    };
    let share = learnt::is_deadline(text, std::slice::from_ref(&only.span), 0);
    if share < MET {
        return None;
    }
    let mut found =
        Found { span: only.span.clone(), words: only.words.clone(), role: DateRole::Deadline, rule: LEARNT, ..found };
    if let (Meaning::Day(day), true) = (&found.meaning, share < SURELY_MET) {
        let why = format!("“{}” may be the date of something else", found.words.trim());
        found.meaning = Meaning::Likely { day: *day, why };
    }
    Some(found)
}

/// Leaves out what the rules take for a request, by its words or by its shape alone, and what is hardly held to ask. A request by name or
/// with "please" that has its date stays.
pub(in crate::understand) fn left(pieces: Vec<Piece>, told: &[Told<'_>], ground: &Ground<'_>) -> Vec<Piece> {
    let tells = |piece: &Piece| {
        let dated = by_when::deadline(&piece.text, false, ground.context).is_some();
        let asked = asks(&piece.text);
        let plain = asked.first().is_some_and(|ask| matches!(ask.form, Form::Named | Form::Please));
        let least = match (piece.layout, dated) {
            (Layout::Row, _) => return false,
            (Layout::Sentence, false) => HARDLY,
            (Layout::Sentence, true) if asked.is_empty() => return is_past(piece, told),
            _ if dated && plain => return false,
            _ => HARDLY_WITH_DATE,
        };
        share(piece, told).is_some_and(|share| share < least)
    };
    if pieces.iter().all(tells) {
        return pieces;
    }
    pieces.into_iter().filter(|piece| !tells(piece)).collect()
}

/// "You promised the school an answer by the end of October."
fn is_past(piece: &Piece, told: &[Told<'_>]) -> bool {
    let one = told.iter().find(|one| one.text == piece.text.trim());
    one.is_some_and(|one| one.opinion.share("history") >= TOLD)
}

/// The requests found by rules, and the sentences beside them that are held to ask, in the order of the text.
pub(in crate::understand) fn beside(
    pieces: Vec<Piece>,
    told: &[Told<'_>],
    paragraphs: &[Paragraph],
    substantial: impl Fn(&str) -> bool,
    ground: &Ground<'_>,
) -> Vec<Piece> {
    let mut placed: Vec<(usize, usize, Piece)> = Vec::new();
    for piece in &pieces {
        let (nth, at) = place_of(&piece.text, paragraphs).unwrap_or((usize::MAX, 0));
        placed.push((nth, at, piece.clone()));
    }
    let for_all = |one: &Told<'_>| {
        one.adds() >= 0.5 && speaks_of_several(one.text) && by_when::deadline(one.text, true, ground.context).is_some()
    };
    let any_for_all = told.iter().any(for_all);
    let mut added = false;
    for (place, one) in told.iter().enumerate() {
        let asked = placed.iter().any(|(_, _, piece)| {
            piece.text.contains(one.text) || one.text.contains(piece.text.trim()) || piece.after.contains(one.text)
        });
        // What has no date, its own or one given for all, is hardly a request beside others.
        // "Before that, send the schedule to legal. 11 March.": a verb first, and its date after it.
        let dated_next = || {
            let dates = |next: &Told<'_>| {
                whole_date(next.text, ground.context).is_some()
                    || next.opinion.share("deadline") >= A_DATE && !by_when::find(next.text, ground.context).is_empty()
            };
            told.get(place + 1).is_some_and(dates)
        };
        let due =
            has_date(one.text, ground) || any_for_all && !for_all(one) || says_same_date(one.text) || dated_next();
        let reports = asks(one.text).iter().any(|ask| ask.form == Form::ReportBack);
        let heads = one.text.trim_end().ends_with(':') || !label::spans(one.text).is_empty();
        let back = points_back(one.text) && !pieces.is_empty() || writer_did(one.text);
        let surely = one.asks() >= ASKS || dated_next() && orders(one.text);
        if asked || !due || !surely || reports || heads || back || !substantial(one.text) {
            continue;
        }
        added = true;
        let topic = place.checked_sub(1).and_then(|before| told.get(before)).map_or("", |before| before.text);
        let piece = Piece { text: one.text.to_owned(), topic: topic.to_owned(), ..Piece::default() };
        placed.push((one.paragraph, one.at, piece));
    }
    placed.sort_by_key(|(nth, at, _)| (*nth, *at));
    if added {
        let reports = |piece: &Piece| asks(&piece.text).first().is_some_and(|ask| ask.form == Form::ReportBack);
        placed.retain(|(_, _, piece)| !reports(piece));
    }
    placed.into_iter().map(|(_, _, piece)| piece).collect()
}
