//! Dates of an entry that stand by themselves, and the words that belong to a date.

use super::read::Ground;
use crate::understand::by_when::{self, Context, DateRole, Found, Meaning};
use std::ops::Range;

/// Where a date's own words stand: "to be completed by 15 January" is cut from "by" on, for the rest tells what.
pub(super) fn date_words(found: &Found) -> Range<usize> {
    let lower = found.words.to_lowercase();
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| lower.rfind(dash)).max();
    let lead = dash.or_else(|| lower.find(" by ").filter(|_| !lower.starts_with("by ")).map(|at| at + 1)).unwrap_or(0);
    found.span.start + lead.min(found.span.len())..found.span.end
}

/// "by close of play today, 13 November 2026", "on Friday (the 20th)": the same day in other words belongs to the cut.
pub(super) fn said_again(text: &str, cut: Range<usize>, date: &Found, ground: &Ground<'_>) -> Range<usize> {
    let next = by_when::find(text, ground.context).into_iter().find(|other| {
        let gap = text.get(cut.end..other.span.start).unwrap_or("none");
        other.span.start >= cut.end && gap.chars().all(|c| matches!(c, ',' | ' ' | '(' | '-' | '–'))
    });
    let same = next.filter(|other| {
        other.meaning.day().is_some() && other.meaning.day() == date.meaning.day() && other.span.len() < 40
    });
    let end = same.map_or(cut.end, |other| {
        let closed = text.get(other.span.end..).is_some_and(|rest| rest.starts_with(')'));
        other.span.end + usize::from(closed)
    });
    let end = match text.get(end..) {
        Some(rest) if rest.starts_with("'s date") => end + "'s date".len(),
        Some(rest) if rest.starts_with("’s date") => end + "’s date".len(),
        _ => end,
    };
    cut.start..end
}

/// A bare date at the end of an entry, set off by a dash, bracket or bar: "… - 20 November", "… (27.11.26)".
#[must_use]
pub fn segment_date(text: &str, ground: &Ground<'_>) -> Option<Found> {
    let mut marks: Vec<usize> =
        [" - ", " – ", " — ", " > ", " >> ", " → ", " -> ", " => ", " (", "|", ": ", "; ", ", ", " / ", ". "]
            .iter()
            .filter_map(|mark| text.rfind(mark).map(|at| at + mark.len()))
            .collect();
    marks.sort_unstable();
    let closing = marks.iter().find_map(|at| {
        let mut found = whole_date(text.get(*at..)?, ground.context)?;
        found.span = found.span.start + at..found.span.end + at;
        Some(found)
    });
    closing.or_else(|| opening_date(text, ground))
}

/// A bare date that opens an entry: "27/11 - dentist booked", "05.12.25 (CS) Health assessment".
fn opening_date(text: &str, ground: &Ground<'_>) -> Option<Found> {
    let first = [" - ", " – ", " — ", " (", ": "].iter().filter_map(|mark| text.find(mark)).min()?;
    let found = whole_date(text.get(..first)?, ground.context)?;
    (found.span.start == 0 && found.meaning.day().is_some() && found.words.contains(|c: char| c.is_ascii_digit()))
        .then_some(found)
}

/// A text that is a date and nothing else but courtesy: "48 hours.", "Friday week please", "w/e 11th June (Friday)".
#[must_use]
pub fn whole_date(text: &str, context: &Context<'_>) -> Option<Found> {
    if text.split_whitespace().count() > 9 {
        return None;
    }
    let found = by_when::deadline(text, true, context)
        .filter(|found| found.span != (0..text.len()) || found.meaning.day().is_some())?;
    // "Thanks for Tuesday": the day of what was.
    let lead = text.get(..found.span.start).unwrap_or_default().trim_end().to_lowercase();
    let thanked = ["thanks", "thank you", "ta", "cheers"].iter().any(|words| lead.ends_with(words));
    if thanked && found.words.trim_start().to_lowercase().starts_with("for") {
        return None;
    }
    let left = [text.get(..found.span.start), text.get(found.span.end..)];
    let bare = left.into_iter().flatten().flat_map(|part| part.split(|c: char| !c.is_alphanumeric())).all(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "" | "w"
                | "e"
                | "week"
                | "ending"
                | "please"
                | "pls"
                | "plz"
                | "thanks"
                | "thank"
                | "you"
                | "ta"
                | "cheers"
                | "deadline"
                | "due"
                | "by"
                | "all"
                | "both"
                | "date"
                | "latest"
                | "instead"
                | "at"
                | "the"
                | "say"
                | "ok"
                | "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "seems"
                | "feels"
                | "is"
                | "would"
                | "should"
                | "be"
                | "do"
                | "fair"
                | "fine"
                | "reasonable"
                | "sensible"
                | "right"
                | "enough"
                | "plenty"
                | "realistic"
                | "it"
                | "too"
                | "if"
                | "also"
                | "again"
                | "that"
                | "or"
                | "sooner"
                | "earlier"
        )
    });
    bare.then_some(found)
}

pub(super) fn unreadable_date(words: &str) -> Found {
    Found {
        span: 0..0,
        words: words.to_owned(),
        meaning: Meaning::Unknown {
            why: format!("“{words}” stands where the date should be, and no date can be read from it."),
        },
        role: DateRole::Deadline,
        past: false,
        rule: "by when: a cell without a date (Convention 3)",
    }
}
