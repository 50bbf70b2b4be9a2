//! A date that counts from, or falls before, a day told of elsewhere in the mail (Convention 3): "within fifteen working days of the review",
//! where the review "of 6 April" was named above; "by his birthday", where he "turns thirteen on 4 June".

use super::{
    by_when::{self, DateRole},
    items::{Draft, Ground},
    sentence::{sentences, words},
};
use crate::model::{Day, reading::Field};

/// Events by whose day something may be due, with the other words that tell of them.
const EVENTS: &[(&str, &[&str])] = &[
    ("review", &["review", "reviewed"]),
    ("hearing", &["hearing", "court", "listed"]),
    ("panel", &["panel"]),
    ("birthday", &["birthday", "turns", "born", "attains", "attain", "dob", "becomes"]),
    ("conference", &["conference"]),
    ("meeting", &["meeting", "met", "meet"]),
    ("midway", &["midway", "midpoint"]),
    ("operation", &["operation", "surgery"]),
    ("holiday", &["holiday", "holidays"]),
    ("trip", &["trip"]),
    ("move", &["move", "moves", "moved"]),
    ("exam", &["exam", "exams", "examination"]),
    ("appointment", &["appointment", "appt"]),
    ("visit", &["visit", "visited"]),
];

/// Gives the drafts whose date hangs on another day that day, where the text tells exactly one that fits.
pub(super) fn tie(drafts: &mut [Draft], text: &str, ground: &Ground<'_>) {
    for draft in drafts.iter_mut().filter(|draft| draft.item.by_when.is_none()) {
        let Some(said) = draft.item.by_when_text.clone() else { continue };
        let Some((event, day)) = event_of(&said, text, ground) else { continue };
        let told = format!("The {event} is on {}. To be done {said}.", day.format("%-d %B %Y"));
        let counted = by_when::find(&told, ground.context)
            .into_iter()
            .rfind(|found| found.meaning.day().is_some_and(|other| other != day));
        let before = ["before", "by", "ahead", "prior", "in time"]
            .iter()
            .any(|lead| said.trim().to_lowercase().starts_with(lead));
        let met = counted.and_then(|found| found.meaning.day()).or_else(|| before.then_some(day));
        let Some(met) = met.filter(|met| *met >= ground.context.sent) else { continue };
        draft.item.by_when = Some(met);
        draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
    }
}

/// The event these words hang on, with its day: the only one that comes into question.
fn event_of(said: &str, text: &str, ground: &Ground<'_>) -> Option<(&'static str, Day)> {
    let lower = said.to_lowercase();
    let in_words = |text: &str, one: &str| words(text).iter().any(|word| word.stem().eq_ignore_ascii_case(one));
    let named = EVENTS.iter().find(|(event, _)| in_words(&lower, event) || in_words(&lower, &format!("{event}s")));
    let back = ["of", "from", "after", "following", "since"].iter().any(|word| in_words(&lower, word));
    let mut days: Vec<(&'static str, Day)> = Vec::new();
    for range in sentences(text) {
        let Some(sentence) = text.get(range) else { continue };
        let here = sentence.find(said);
        // "Within 10 working days of that" points back, never ahead.
        if here.is_some() && named.is_none() {
            break;
        }
        let sentence = here.map_or(Some(sentence), |at| sentence.get(..at)).unwrap_or_default();
        let told = by_when::find(sentence, ground.context);
        for found in told.into_iter().filter(|found| !found.rule.contains("count")) {
            let Some(day) = found.meaning.day() else { continue };
            let about = sentence.get(..found.span.end).unwrap_or_default();
            let event = EVENTS.iter().find(|(event, told)| match named {
                Some((wanted, _)) => {
                    event == wanted
                        && (told.iter().any(|one| in_words(about, one))
                            || *event == "birthday" && found.role == DateRole::Birth)
                }
                // "five working days before that": what was told of last.
                None => told.iter().any(|one| in_words(about, one)),
            });
            let dated = found.role != DateRole::Deadline || named.is_none();
            if let Some((event, _)) = event.filter(|_| dated) {
                days.push((event, day));
            }
        }
    }
    if named.is_none() {
        return days.pop().filter(|_| ["that", "it", "then"].iter().any(|word| in_words(&lower, word)));
    }
    days.sort_by_key(|(_, day)| *day);
    days.dedup_by_key(|(_, day)| *day);
    // Counted on from: what has been; to be met before: what is to come.
    let mut fits =
        days.iter().filter(|(_, day)| if back { *day <= ground.context.sent } else { *day > ground.context.sent });
    match (fits.next(), fits.next()) {
        (Some(one), None) => Some(*one),
        (None, None) => days.first().copied().filter(|_| days.len() == 1 && back),
        _ => None,
    }
}
