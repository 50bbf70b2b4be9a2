//! Which lines of a form head a part of it, and which of them the tracked part.

use super::ticks;
use crate::understand::{
    items::key_value,
    label::{self, Mention},
    tables::Pattern,
};

/// The title of the whole form, which heads no part: the first line, unless it names the tracked part and no form or record.
pub(super) fn is_title(text: &str, first: bool) -> bool {
    let lower = text.to_lowercase();
    let names_a_part = says_tracked(text) && !["form", "record", "report"].iter().any(|word| lower.contains(word));
    lower.contains("monitoring form") || first && !names_a_part
}

/// Says Tracked Recommendation, or "Recommendation tracked at level 2", and does not deny it.
pub(super) fn says_tracked(text: &str) -> bool {
    static TURNED: Pattern =
        Pattern::new(r"(?i)^\W*(?:recommendations?|actions?|decisions?)(?: to be| being)? tracked\b");
    label::mentions(text).iter().any(|found| found.mention != Mention::Denies) || TURNED.is_in(text)
}

/// A short line without a verb of asking or an end stop, numbered as a section or naming a part of a form.
pub(super) fn looks_like_heading(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let lower = text.to_lowercase();
    let section = lower.starts_with("section") || lower.starts_with("part ") || lower.starts_with("appendix");
    let labelled =
        label::spans(text).first().is_some_and(|span| span.start < 16) && words <= 14 && !lower.contains(" to be made");
    let bare_label = labelled
        && (words <= 6 || text.contains(['-', '–', '(', ':']))
        && key_value(text).is_none_or(|(_, _, value)| value.is_empty());
    let turned = words <= 8 && !text.contains('?') && says_tracked(text) && label::spans(text).is_empty();
    section && words <= 14 || turned || bare_label && !text.ends_with('.') || is_known_heading(&lower)
}

/// Headings of parts that are not the tracked one.
fn is_known_heading(lower: &str) -> bool {
    const HEADINGS: &[&str] = &[
        "decisions of the review",
        "decisions",
        "review decisions",
        "decisions made",
        "good practice",
        "good practice identified",
        "comments",
        "iro comments",
        "other recommendations",
        "recommendations (not tracked)",
        "untracked recommendations",
        "general recommendations",
        "participation",
        "quality of care planning",
        "summary",
        "outcome",
        "attendance",
        "views of the child",
        "recommendations of the review",
        "actions from the review",
        "actions from last review",
        "previous recommendations",
        "previous decisions",
        "other actions",
        "care plan",
        "health",
        "education",
        "placement",
        "signature",
        "sign off",
        "signed",
    ];
    HEADINGS.contains(&lower.trim_end_matches([':', '.']).trim())
}

/// "Tracked Recommendation?" asks; it heads nothing by itself.
pub(super) fn is_question_heading(text: &str) -> bool {
    text.trim_end().ends_with('?') && ticks::answer(text.split('?').next_back().unwrap_or_default()) == Some(false)
}
