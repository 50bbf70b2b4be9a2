//! The words further off in the sentence that say what a date is: "the review on", "she was seen on", "is subject to".

use super::{DateRole, pattern::Index, tokens::Token};
use std::sync::LazyLock;

/// What a cue tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// An event: its date is when that is.
    Event(DateRole),
    /// Something that was.
    Past,
    /// Something still to be done, or a condition: dates here are not those of an event.
    ToDo,
    /// "before", "ahead of": with an event after it, the event's date is the deadline.
    Before,
    /// What replaces another date.
    Moved,
}

/// A row: words in the same sentence.
pub(super) struct Row {
    pattern: &'static str,
    cue: Cue,
}

const fn row(pattern: &'static str, cue: Cue) -> Row {
    Row { pattern, cue }
}

/// Words in the sentence of a date; the nearest before it counts, else the nearest after it. Convention 3.
pub(super) const CUES: &[Row] = &[
    row("review|reviews|reviewed|rev|lacr|clar|midway|conference|icpc|rcpc", Cue::Event(DateRole::Review)),
    row("dob|born|birth|birthday|birthdate|turns|turned|aged", Cue::Event(DateRole::Birth)),
    row(
        "hearing|court|irh|fch|cmh|fof|listed|tribunal|trial|adjourned|judge|proceedings|order",
        Cue::Event(DateRole::Hearing),
    ),
    row("contact|family time", Cue::Event(DateRole::Contact)),
    row("visit|visits|visited|stat visit", Cue::Event(DateRole::Visit)),
    row(
        "appointment|appointments|appt|meeting|panel|booked|clinic|slot|supervision|interview|session|scheduled|diary|planned|invited|attend|conference|pep|assessment is|was booked|on",
        Cue::Event(DateRole::Appointment),
    ),
    row(
        "was|were|had|took|held|did|met|came|went|saw|spoke|told|made|received|moved|went|attended|last|previous|recorded|dated|been|began|started|completed|sent|emailed|uploaded|following|since|ago|closed|discussed|agreed|signed|missed|requested|seen|broke|left|became|given|rang|called|reported",
        Cue::Past,
    ),
    row("to|please|must|should|need|needs|required|can|could|will|would|ensure|deadline|due|target", Cue::ToDo),
    row("before|prior|ahead|advance", Cue::Before),
    row("in time for", Cue::Before),
    row("by the? his|her|their|our|your? next? review|hearing|panel|meeting|conference|midway", Cue::Before),
    row(
        "moved|move|moving|changed|change|extended|extend|amended|amend|revised|postponed|rescheduled|rearranged|pushed|brought|deferred|put|slipped|altered|date",
        Cue::Moved,
    ),
];

/// All patterns, for the vocabulary.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    CUES.iter().map(|row| row.pattern)
}

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(patterns()));

/// The cues that begin at a token.
pub(super) fn at<'a>(tokens: &'a [Token], at: usize) -> impl Iterator<Item = Cue> + 'a {
    INDEX.at(tokens, at).filter_map(|(row, _, _)| CUES.get(row).map(|row| row.cue))
}
