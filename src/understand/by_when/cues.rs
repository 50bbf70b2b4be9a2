//! The words further off in the sentence that say what a date is: "the review on", "she was seen on", "please visit on".

use super::{DateRole, pattern::Index, tokens::Token};
use std::sync::LazyLock;

/// What a cue tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// An event: its date is when that is.
    Event(DateRole),
    /// That something is on a day, without saying what: "the next one is on".
    Happens,
    /// Something that was: a verb that can be nothing else.
    Past,
    /// Something that was, or is to be: "held", "sent", "completed".
    Done,
    /// What stands before "completed" when it is still to come: "to be", "gets".
    ToBe,
    /// Something still to be done.
    ToDo,
    /// "before", "ahead of": with an event after it, the event's date is the deadline.
    Before,
    /// What gives a thing another date.
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
    row("review|reviews|reviewed|rev|lacr|clar|cicr|midway|icpc|rcpc", Cue::Event(DateRole::Review)),
    row("review|cp|protection|case conference", Cue::Event(DateRole::Review)),
    row("dob|born|birth|birthday|birthdate|turn|turns|turned|aged", Cue::Event(DateRole::Birth)),
    row(
        "hearing|hearings|court|irh|fch|cmh|cmc|fof|listed|tribunal|trial|adjourned|judge",
        Cue::Event(DateRole::Hearing),
    ),
    row("be|is|was|turning N on|in", Cue::Event(DateRole::Birth)),
    row("attain|attains|reaches|reach|the the? age of", Cue::Event(DateRole::Birth)),
    row("contact", Cue::Event(DateRole::Contact)),
    row("family time", Cue::Event(DateRole::Contact)),
    row("visit|visits|visited|visiting", Cue::Event(DateRole::Visit)),
    row(
        "appointment|appointments|appt|apt|meeting|meetings|mtg|panel|booked|clinic|slot|supervision|interview|session|scheduled|diary|diarised|invited|invite|conference|pep|tac|strategy|training|interview|pencilled|call",
        Cue::Event(DateRole::Appointment),
    ),
    row("is|are|be|falls|happens|happening|fixed|set|arranged on|for", Cue::Happens),
    row("takes|taking|take place", Cue::Happens),
    row(
        "was|were|wasn|weren|had|took|did|didn|met|came|went|saw|spoke|told|attended|last|previous|began|started|gave|wrote|asked|said|heard|became|rang|called|reported|ended|broke|thanks|thank|further|following|followed|tracked|raised|returned|joined|chased|phoned|ago|arrived|passed|expired|lapsed|ran",
        Cue::Past,
    ),
    row("has|have|having been|had|not", Cue::Past),
    row(
        "applied|lodged|ordered|opened|posted|taken|collected|lost|broken|stopped|registered|allocated|held|made|received|recorded|dated|completed|sent|emailed|uploaded|closed|discussed|agreed|signed|requested|seen|given|done|written|reviewed|issued|moved|finished|left|cancelled|missed|shared|submitted|filed|updated|visited|due|referred|placed|accommodated|granted",
        Cue::Done,
    ),
    row("be|being|is|are|gets|get|got|have|having", Cue::ToBe),
    row(
        "to|please|pls|must|should|need|needs|required|can|could|will|would|ensure|want|ask|let|aim|shall|expect|ll",
        Cue::ToDo,
    ),
    row("before|prior|ahead|advance", Cue::Before),
    row("in time for", Cue::Before),
    row(
        "by|before the time of|for the|his|her|their|our|your X? review|hearing|panel|meeting|conference|midway|birthday",
        Cue::Before,
    ),
    row("ready|readiness|preparation for", Cue::Before),
    row(
        "by the|his|her|their|our|your? next|X|O? X? review|hearing|panel|meeting|conference|midway|birthday|appointment",
        Cue::Before,
    ),
    row(
        "move|moving|change|changed|changing|extend|extended|amend|amended|revise|revised|postpone|postponed|reschedule|rescheduled|rearrange|rearranged|push|pushed|brought|bring|defer|deferred|put|slip|slipped|alter|altered|date|deadline|timescale|extension",
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

/// Whether a cue of this kind begins at a token.
pub(super) fn is(tokens: &[Token], place: usize, wanted: Cue) -> bool {
    at(tokens, place).any(|cue| cue == wanted)
}
