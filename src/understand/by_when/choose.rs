//! Which of the dates of a request is the one by which it is to be done.

use super::{
    Context, DateRole, Found, Meaning,
    resolve::{self, Lean},
    roles::{self, WEAKEST},
    rules::BARE_DAY,
    said::Said,
    scan,
};
use crate::model::Day;
use chrono::Datelike;

/// A date with which the cell of a "by when" column begins; only one that moves it is surer.
const FIRST_IN_CELL: u8 = 95;

/// Words that stand in a "by when" cell instead of a date, and what to tell the person who is asked.
const CELL_WORDS: &[(&str, &str)] = &[
    ("ongoing", "\"ongoing\" names no day"),
    ("on-going", "\"ongoing\" names no day"),
    ("continuous", "\"continuous\" names no day"),
    ("n/a", "\"n/a\" stands where the date should be"),
    ("tbc", "the date is still to be confirmed"),
    ("tba", "the date is still to be agreed"),
    ("to be confirmed", "the date is still to be confirmed"),
    ("to be agreed", "the date is still to be agreed"),
    ("review", "the date of the review is not given"),
    ("midway", "the date of the midway monitoring is not given"),
    ("immediate", "\"immediate\" names no day"),
    ("urgen", "\"urgent\" names no day"),
    ("now", "\"now\" names no day"),
    ("completed", "it says it is completed, not by when"),
    ("done", "it says it is done, not by when"),
    ("weekly", "it names a repeat, not a date"),
    ("fortnightly", "it names a repeat, not a date"),
    ("monthly", "it names a repeat, not a date"),
];

/// All dates, each with how surely it is the deadline.
pub(super) fn judged(text: &str, cell: bool, context: &Context<'_>) -> Vec<(Found, u8)> {
    let scanned = scan::scanned(text, cell);
    let (tokens, candidates) = (&scanned.tokens, &scanned.candidates);
    let mut found = Vec::with_capacity(candidates.len());
    let mut from = 0;
    for (nth, candidate) in candidates.iter().enumerate() {
        let to = candidates.get(nth + 1).map_or(tokens.len(), |next| next.tokens.start);
        let judged = roles::judge(tokens, candidate, &(from..to));
        from = candidate.tokens.end;
        let (first, last) = (tokens.get(judged.start), from.checked_sub(1).and_then(|at| tokens.get(at)));
        let (Some(first), Some(last)) = (first, last) else { continue };
        let span = first.start..last.end;
        let lean = if cell { Lean::Future } else { judged.lean };
        let event = found.iter().rev().map(|(found, _): &(Found, u8)| found).find(|found| {
            // "28 days from the hearing": no event, but a count from one.
            is_event(found.role) && !found.rule.contains("count")
        });
        let said = match &candidate.said {
            // "Moved from 18 to 4 December": only the new date counts, earlier or later.
            Said::Range(_, last) if judged.strength == roles::MOVED => last,
            said => said,
        };
        let said = from_event(said, event.and_then(|event| event.meaning.day()));
        let said = match &said {
            Said::Count { count, unit, before: false, from: None } => found
                .last()
                .filter(|(last, _)| is_event(last.role) && follows(text, &last.span, span.start))
                .and_then(|(last, _)| last.meaning.day())
                .map(|day| Said::Count { count: *count, unit: *unit, before: false, from: Some(Box::new(date(day))) })
                .unwrap_or(said),
            _ => said,
        };
        let (meaning, past) = resolve::resolve(&said, lean, context);
        let words = text.get(span.clone()).unwrap_or("").to_owned();
        found.push((Found { span, words, meaning, role: judged.role, past, rule: candidate.rule }, judged.strength));
    }
    found
}

fn is_event(role: DateRole) -> bool {
    use DateRole::{Appointment, Contact, Hearing, Past, Review, Start, Visit};
    matches!(role, Review | Hearing | Contact | Visit | Appointment | Past | Start)
}

/// "Following the meeting on 11 February, within 5 working days": the count stands right after the event it starts from.
fn follows(text: &str, event: &std::ops::Range<usize>, at: usize) -> bool {
    let next = text.get(event.end..at).is_some_and(|gap| gap.chars().all(|c| matches!(c, ' ' | ',' | '-' | '–')));
    let lead = text.get(..event.end).unwrap_or_default().rsplit(['.', ';', ':', '\n']).next().unwrap_or_default();
    let led = lead
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["following", "after"].iter().any(|lead| word.eq_ignore_ascii_case(lead)));
    next && led && lead.split_whitespace().count() <= 12
}

fn date(day: Day) -> Said {
    Said::Date { year: Some(day.year()), month: day.month(), day: day.day(), weekday: None }
}

/// "Five working days beforehand" counts from the event that was told of last.
fn from_event(said: &Said, event: Option<Day>) -> Said {
    match (said, event) {
        (Said::CountFromEvent { count, unit, before }, Some(day)) => {
            Said::Count { count: *count, unit: *unit, before: *before, from: Some(Box::new(date(day))) }
        }
        _ => said.clone(),
    }
}

/// The surest date; between two that are equally sure and differ, a doubt.
pub(super) fn deadline(text: &str, cell: bool, context: &Context<'_>) -> Option<Found> {
    let mut all = judged(text, cell, context);
    if cell {
        all.retain(|(found, _)| found.role != DateRole::Birth);
        let only = all.len() == 1;
        for (found, strength) in &mut all {
            let kept = only || found.role != DateRole::Past;
            *strength = (*strength).max(if kept { WEAKEST } else { 0 });
        }
        // "the 10th of March, which is a month on from the review": a cell says its date first.
        let opens =
            |found: &Found| text.get(..found.span.start).is_some_and(|lead| lead.chars().all(|c| !c.is_alphanumeric()));
        if let Some((found, strength)) = all.first_mut()
            && opens(found)
            && found.meaning.day().is_some()
            && found.role != DateRole::Past
        {
            *strength = (*strength).max(FIRST_IN_CELL);
        }
    }
    // "By Easter, well no, make that 16 April": what was said before the correction is taken back.
    let corrected = all.windows(2).rposition(|pair| {
        let [(one, _), (other, _)] = pair else { return false };
        let between = text.get(one.span.end..other.span.start);
        // "Make it" may be read as part of the date that follows.
        let led = other.words.trim_start_matches(|c: char| !c.is_alphanumeric());
        let made =
            led.get(..7).is_some_and(|led| led.eq_ignore_ascii_case("make it") || led.eq_ignore_ascii_case("make th"));
        let between = between.map(|between| if made { format!("{between} make it") } else { between.to_owned() });
        other.meaning.day().is_some() && between.is_some_and(|between| is_correction(&between))
    });
    let in_other_words = || {
        all.windows(2).rposition(|pair| {
            let [(one, _), (other, _)] = pair else { return false };
            let between = text.get(one.span.end..other.span.start).is_some_and(says_again);
            between && figures(&other.words) && !figures(&one.words) && one.meaning.day().is_some()
        })
    };
    if let Some(at) = corrected.is_none().then(in_other_words).flatten() {
        // "By the end of next week but one, so Friday 23 October": the day itself says more than the words for it.
        let said = all.get(at).cloned();
        all.drain(..=at);
        if let (Some((one, strength)), Some((found, own))) = (said, all.first_mut()) {
            *own = (*own).max(strength);
            found.span.start = one.span.start;
            let elsewhere = text.get(one.span.end..).is_some_and(counts_from_elsewhere);
            if let Some(day) = found.meaning.day().filter(|day| one.meaning.day() != Some(*day) && !elsewhere) {
                let why = format!("\"{}\" and \"{}\" are not the same day", one.words, found.words);
                found.meaning = Meaning::Likely { day, why };
            }
        }
    }
    if let Some(at) = corrected {
        let taken_back = all.get(at).and_then(|(found, _)| found.meaning.day());
        all.drain(..=at);
        // "By the 10th of March, no, the 17th": of the same month.
        if let (Some(day), Some((found, _))) = (taken_back, all.first_mut())
            && found.rule == BARE_DAY
            && let Some(day) = found.meaning.day().and_then(|bare| day.with_day(bare.day()))
            && day >= context.sent
        {
            found.meaning = Meaning::Day(day);
        }
        for (found, strength) in all.iter_mut().take(1) {
            *strength = if found.role == DateRole::Past { *strength } else { (*strength).max(roles::MOVED) };
        }
    }
    // A date of today with nothing that leads it is the date of writing.
    all.retain(|(found, _)| {
        cell || found.role != DateRole::Other || found.meaning != Meaning::Day(context.sent) || !figures(&found.words)
    });
    let Some((best, strength)) = best(&all) else {
        return if cell { cell_words(text) } else { None };
    };
    let mut found = best.clone();
    found.role = DateRole::Deadline;
    let rival = all.iter().find(|(other, sure)| {
        *sure == strength
            && other.span != found.span
            && other.meaning.day().is_some()
            && other.meaning.day() != found.meaning.day()
            && !names_weekday_of(other, &found)
    });
    if let (Some((other, _)), Some(day)) = (rival, found.meaning.day()) {
        let why = format!("two dates are given, \"{}\" and \"{}\"", found.words, other.words);
        found.meaning = Meaning::Likely { day, why };
    }
    // "Within seven days of receipt of the police disclosure": nobody knows when that comes.
    let after = text.get(found.span.end..).unwrap_or_default().trim_start().to_lowercase();
    let of_this = ["of this", "of these", "of my", "of the mail", "of the email", "of the e-mail"];
    if let Some(day) = found.meaning.day().filter(|_| {
        found.words.to_lowercase().ends_with("receipt")
            && after.starts_with("of ")
            && !of_this.iter().any(|words| after.starts_with(words))
    }) {
        let why = format!("\"{}\" counts from a day that the mail does not give", found.words);
        found.meaning = Meaning::Likely { day, why };
        let rest = text.get(found.span.end..).unwrap_or_default();
        found.span.end += rest.find([',', '.', ';', '!', '?', '\n']).unwrap_or(rest.len());
        found.words = text.get(found.span.clone()).unwrap_or_default().trim_end().to_owned();
    }
    Some(found)
}

/// Words that lead a date to be met stand in front of it.
pub(in crate::understand) fn is_led(words: &str) -> bool {
    const LEADS: &[&str] = &[
        "by",
        "before",
        "between",
        "no later",
        "not later",
        "within",
        "on or before",
        "until",
        "till",
        "in time for",
        "ahead of",
        "prior to",
        "deadline",
        "due",
        "latest",
        "at the latest",
        "in the next",
        "over the next",
        "no more than",
    ];
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-' | '–'))
        .filter(|word| !word.is_empty())
        .collect();
    LEADS.iter().any(|lead| hold(&words, lead))
}

/// Words that may stand in a correction beside those that make it one: "no, let's make it", "I meant to say by the".
const IN_CORRECTIONS: &str = "a and any be better but by case change date event for have i in is it just let lets make me my no not of oh on or \
    please put read s said say second should so still that the then think this thoughts to until well with ah er hang";
/// Words by which a writer takes back the date before them, or puts a firmer one in its place.
const CORRECTING: &[&str] = &[
    "make that",
    "make it",
    "no",
    "sorry",
    "apologies",
    "mean",
    "meant",
    "rather",
    "actually",
    "correction",
    "scrap",
    "scratch",
    "oops",
    "whoops",
    "mistake",
    "error",
    "typo",
    "reflection",
    "second thoughts",
    "any event",
    "any case",
];

/// Do these words, up to the next that can be no part of a correction, take back the date before them?
/// "Well no, make that", "or rather", "sorry, I meant".
pub(in crate::understand) fn corrects(after: &str) -> bool {
    correction(after).is_some_and(|(taken_back, _)| taken_back)
}

/// Do the first words of a sentence take back the date before it ("Or rather …", "Correction: …")?
pub(in crate::understand) fn opens_correction(sentence: &str) -> bool {
    corrects(&sentence.split_whitespace().take(3).collect::<Vec<_>>().join(" "))
}

/// Does all of a text between two dates take back the first?
fn is_correction(between: &str) -> bool {
    correction(between).is_some_and(|(taken_back, whole)| taken_back && whole)
}

/// Whether the words a text begins with take something back, and whether they are the whole of it.
fn correction(text: &str) -> Option<(bool, bool)> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let belongs = |word: &&&str| {
        IN_CORRECTIONS.split_whitespace().any(|other| other == **word)
            || CORRECTING.iter().any(|other| other.split(' ').any(|part| part == **word))
    };
    let led = words.iter().take_while(belongs).count();
    let taken_back = CORRECTING.iter().any(|other| hold(words.get(..led).unwrap_or_default(), other));
    // "Well no, Easter is early this year, make that": whatever stands between.
    let plainly = ["make that", "well no", "or rather"].iter().any(|other| hold(&words, other));
    // "No sorry that's their inset day, make it": a no first, and another date last.
    let opens = words.first().is_some_and(|first| matches!(*first, "no" | "sorry" | "actually" | "oh" | "scrap"));
    let plainly = plainly || opens && hold(&words, "make it");
    Some((taken_back || plainly, plainly || led == words.len()))
}

/// Do these words stand among the others, one after another?
fn hold(words: &[&str], wanted: &str) -> bool {
    words.windows(wanted.split(' ').count()).any(|run| wanted.split(' ').eq(run.iter().copied()))
}

/// What stands between two dates says that the second is the first in other words.
fn says_again(between: &str) -> bool {
    const AGAIN: &[&str] = &[
        "so",
        "so that is",
        "so that's",
        "so by",
        "that is",
        "that is to say",
        "that's",
        "to wit",
        "i e",
        "ie",
        "which is",
        "which will be",
        "which would be",
        "which makes it",
        "which takes us to",
        "which brings us to",
        "making it",
        "namely",
        "in other words",
    ];
    let plain = between.to_lowercase().replace('’', "'");
    let words: Vec<&str> =
        plain.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty()).collect();
    let words = words.strip_prefix(&["thereafter"]).unwrap_or(&words);
    AGAIN.contains(&words.join(" ").as_str())
}

/// "Within five working days thereafter": the count does not start from the day of sending.
fn counts_from_elsewhere(after: &str) -> bool {
    after.trim_start().get(..10).is_some_and(|word| word.eq_ignore_ascii_case("thereafter"))
}

/// "11th June (Friday)": the weekday of the date itself.
fn names_weekday_of(other: &Found, date: &Found) -> bool {
    let weekday = |found: &Found| found.meaning.day().map(|day| day.weekday());
    !figures(&other.words) && figures(&date.words) && weekday(other) == weekday(date)
}

fn figures(words: &str) -> bool {
    words.contains(|c: char| c.is_ascii_digit())
}

/// A cell that says something else than a date.
fn cell_words(text: &str) -> Option<Found> {
    let lower = text.trim().to_lowercase();
    let (_, why) = CELL_WORDS.iter().find(|(words, _)| lower.contains(words))?;
    let span = 0..text.len();
    let meaning = Meaning::Unknown { why: (*why).to_owned() };
    let words = text.to_owned();
    Some(Found { span, words, meaning, role: DateRole::Deadline, past: false, rule: "3: no date in the cell" })
}

/// The first of the strongest; a day is better than "as soon as possible".
fn best(all: &[(Found, u8)]) -> Option<(&Found, u8)> {
    let sure = all.iter().filter(|(_, strength)| *strength >= WEAKEST);
    let dated = sure.clone().filter(|(found, strength)| found.meaning.day().is_some() && *strength > WEAKEST);
    let strongest = |strength: u8| move |(_, other): &&(Found, u8)| *other == strength;
    let strength = dated.clone().map(|(_, strength)| *strength).max();
    let found = match strength {
        Some(strength) => dated.clone().find(strongest(strength)),
        None => {
            let strength = sure.clone().map(|(_, strength)| *strength).max()?;
            sure.clone().find(strongest(strength))
        }
    };
    found.map(|(found, strength)| (found, *strength))
}
