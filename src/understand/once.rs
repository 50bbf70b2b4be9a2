//! What a mail says once for several items: a date for all, a person for all, a heading that names somebody (Convention 4).

use super::{
    by_when,
    items::{
        self, Ground, Layout, Piece, Shared,
        second::{Told, speaks_of_several},
    },
    label,
    sentence::Paragraph,
    who::{self, Cast},
};

/// "Sarah to do all three by Friday", "all of the above by 18 December": says something of the items, is none.
pub(super) fn speaks_of_all(text: &str) -> bool {
    if text.split_whitespace().count() > 16 {
        return false;
    }
    let lower = text.to_lowercase();
    // "All three – sibling assessment by 11 December": of all the children, and something to be done.
    let topic = lower.split_once([':', '–', '—']).or_else(|| lower.split_once(" - "));
    if topic
        .is_some_and(|(lead, rest)| lead.split_whitespace().count() <= 3 && rest.split_whitespace().nth(3).is_some())
    {
        return false;
    }
    let all = [
        "all three",
        "all four",
        "all five",
        "all of these",
        "all of the above",
        "both of these",
        "all the above",
        "these actions",
        "the above actions",
        "all actions",
        "all items",
        "the following",
        "these three",
        "these two",
        "all to be",
        "each of these",
        "everything above",
        "the above to be",
        "these to be",
        "both to be",
        "this to be done",
        "this to be completed",
        "this needs to be done",
        "all for you",
        "do all",
        "complete all",
    ];
    all.iter().any(|words| lower.contains(words)) && !lower.contains("all of these children")
}

/// Words by which the heading of a list asks, where others stand over what goes well or worries.
const ASKING_HEADS: &[&str] = &[
    "needs to happen",
    "need to happen",
    "needs to change",
    "must happen",
    "next steps",
    "what i need",
    "what i am asking",
    "what i'm asking",
    "to do",
    "to be done",
    "asks",
];

/// Of a list, the part that asks: entries under the heading that says so, beside facts under another; where an entry is
/// nothing but the date of the others, those that ask.
pub(super) fn asked_part(mut pieces: Vec<Piece>, ground: &Ground<'_>) -> Vec<Piece> {
    let listed = |piece: &Piece| piece.layout == Layout::Entry;
    let headed = |piece: &Piece| {
        let above = piece.above.to_lowercase();
        piece.above.split_whitespace().count() <= 12
            && (!label::spans(&piece.above).is_empty()
                || above.contains("recommendation")
                || above.starts_with("action")
                || ASKING_HEADS.iter().any(|words| above.contains(words)))
    };
    let denied =
        |piece: &Piece| label::mentions(&piece.above).iter().any(|found| found.mention == label::Mention::Denies);
    if pieces.iter().all(listed) && pieces.iter().any(|piece| headed(piece) && !denied(piece)) {
        pieces.retain(|piece| headed(piece) && !denied(piece) || piece.above.is_empty());
    }
    let dates: Vec<String> =
        pieces.iter().filter(|piece| only_date(piece, ground)).map(|piece| piece.text.clone()).collect();
    if let [date] = dates.as_slice()
        && pieces.len() > 1
        && pieces.iter().all(listed)
    {
        let asks_at_all = pieces.iter().any(|piece| !items::asks(&piece.text).is_empty());
        pieces.retain(|piece| !(only_date(piece, ground) || asks_at_all && items::asks(&piece.text).is_empty()));
        for piece in &mut pieces {
            piece.after = format!(" {date}");
        }
    }
    if pieces.iter().any(listed) {
        let tracked = |piece: &Piece| {
            let lower = piece.text.to_lowercase();
            let words = lower.split_whitespace().count();
            let label: usize = label::spans(&piece.text).iter().map(|span| span.len()).sum();
            words <= 7
                && (label * 2 > piece.text.len() || lower.ends_with("be tracked") || lower.ends_with("be tracked."))
        };
        let only = pieces.iter().all(tracked);
        pieces.retain(|piece| only || !listed(piece) || !tracked(piece));
    }
    pieces
}

fn only_date(piece: &Piece, ground: &Ground<'_>) -> bool {
    piece.layout == Layout::Entry && items::whole_date(&piece.text, ground.context).is_some()
}

/// Dates and people said once: in the line above a list, in a sentence of their own, in the subject.
pub(super) fn shared(
    pieces: &[Piece],
    paragraphs: &[Paragraph],
    cast: &Cast<'_>,
    ground: &Ground<'_>,
    subject: Option<&str>,
    heard: &[Told<'_>],
) -> Shared {
    let mut shared = Shared::default();
    let listed = pieces.iter().any(|piece| piece.layout != Layout::Sentence);
    let mut sources: Vec<String> =
        pieces.iter().map(|piece| piece.above.clone()).filter(|above| !above.is_empty()).collect();
    sources.dedup();
    let mut passing: Vec<String> = Vec::new();
    // "We said in June that it would be ready by September": tells, and is held to give no date for what is asked.
    let tells = |sentence: &str| {
        let told = heard.iter().find(|one| one.text == sentence);
        told.is_some_and(Told::only_tells) && items::whole_date(sentence, ground.context).is_none()
    };
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.marker.is_none() && paragraph.cells.is_empty()) {
        for range in super::sentence::sentences(&paragraph.text) {
            let Some(sentence) = paragraph.text.get(range) else { continue };
            let asked = pieces.iter().any(|piece| {
                piece.layout == Layout::Sentence
                    && (sentence.contains(piece.text.as_str()) || piece.text.contains(sentence))
            });
            if !(asked || tells(sentence)) {
                passing.push(sentence.to_owned());
            }
        }
    }
    let told = |text: &String| {
        by_when::deadline(text, is_date_line(text), ground.context).or_else(|| items::whole_date(text, ground.context))
    };
    let mut gone_by = false;
    for (text, passing) in sources.iter().map(|text| (text, false)).chain(passing.iter().map(|text| (text, true))) {
        // "… before Easter. So let's say the Thursday": what settles it counts, not what was said first.
        if shared.date.is_none() || settles(text) && told(text).is_some_and(|found| found.meaning.day().is_some()) {
            // In a long sentence that asks nothing, only a date to be met counts ("were she to ask for her records tomorrow").
            let met = |found: &by_when::Found| {
                !passing || by_when::is_led(&found.words) || text.split_whitespace().count() <= 14 && !narrates(text)
            };
            let found = told(text).filter(met);
            // After a day that has gone by, only one that is plainly to be met.
            let plain = |found: &by_when::Found| {
                !gone_by || by_when::is_led(&found.words) || items::whole_date(text, ground.context).is_some()
            };
            let kept = found.clone().filter(|found| !found.past && plain(found));
            gone_by |= found.is_some_and(|found| found.past);
            if kept.is_some() {
                shared.is_loose = passing && !speaks_of_several(text);
            }
            shared.date = kept.or(shared.date);
        }
        if shared.who.is_none() && (listed || speaks_of_all(text)) {
            shared.who = whose(text, cast);
        }
    }
    if shared.date.is_none() {
        shared.date = by_then(paragraphs, ground);
        shared.is_loose = shared.date.is_some();
    }
    if shared.date.is_none() {
        shared.date = subject.and_then(|subject| by_when::deadline(subject, false, ground.context));
    }
    shared
}

/// "The carers are away 13-20 February": a day of what happens, not one to be met.
fn narrates(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["away", "on leave", "holiday", "off sick", " ends ", "runs out", "expires", "starts at", "starts on", "birthday"]
        .iter()
        .any(|words| lower.contains(words))
}

/// Words with which a date is settled after others were turned over.
fn settles(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["so let's say", "so lets say", "let's say", "lets say", "so say", "or rather", "make it", "make that"]
        .iter()
        .any(|words| lower.starts_with(words))
}

/// "The census is on Thursday 21 January, so it must be in by then": the last day named before it.
fn by_then(paragraphs: &[Paragraph], ground: &Ground<'_>) -> Option<by_when::Found> {
    paragraphs.iter().find_map(|paragraph| {
        let lower = paragraph.text.to_lowercase();
        let at = [
            "by then",
            "before then",
            "say then",
            "by that date",
            "by that day",
            "before that date",
            "before that",
            "prior to that",
            "ahead of that",
        ]
        .iter()
        .filter_map(|words| lower.find(words))
        .min()?;
        let before = paragraph.text.get(..at)?;
        let sentences = super::sentence::sentences(before);
        let start = sentences.get(sentences.len().saturating_sub(2))?.start;
        by_when::find(before.get(start..)?, ground.context)
            .into_iter()
            .rfind(|found| found.meaning.day().is_some_and(|day| day > ground.context.sent))
    })
}

/// What the line above this piece's own list says comes before what is said once for the whole mail ("For Kate:").
pub(super) fn of_list(shared: &Shared, piece: &Piece, cast: &Cast<'_>, ground: &Ground<'_>) -> Shared {
    if piece.above.is_empty() {
        return shared.clone();
    }
    let date = by_when::deadline(&piece.above, is_date_line(&piece.above), ground.context);
    let numbered = piece.number.and_then(|number| person_for(&piece.above, number, cast));
    Shared {
        is_loose: date.is_none() && shared.is_loose,
        date: date.or_else(|| shared.date.clone()),
        who: numbered
            .or_else(|| heads(&piece.above, cast))
            .or_else(|| whose(&piece.above, cast))
            .or_else(|| shared.who.clone()),
    }
}

/// "can you do 1 and 2, and Gill number 3": whom the line above gives this number.
fn person_for(above: &str, number: u32, cast: &Cast<'_>) -> Option<who::Responsible> {
    let mut named: Vec<(usize, usize, String)> = who::people_in(above, cast)
        .into_iter()
        .map(|person| (person.span.start, person.span.end, person.words))
        .collect();
    named.extend(above.match_indices("you ").map(|(at, _)| (at, at + 3, "you".to_owned())));
    named.sort_unstable();
    for (place, (_, end, words)) in named.iter().enumerate() {
        let until = named.get(place + 1).map_or(above.len(), |next| next.0);
        let after = above.get(*end..until)?;
        let digits: Vec<u32> = after
            .split(|c: char| !c.is_alphanumeric())
            .take_while(|word| {
                word.is_empty()
                    || word.parse::<u32>().is_ok()
                    || [
                        "do", "to", "for", "number", "numbers", "no", "nos", "item", "items", "action", "actions",
                        "and", "take", "please", "with", "is", "has",
                    ]
                    .contains(&word.to_lowercase().as_str())
            })
            .filter_map(|word| word.parse().ok())
            .collect();
        if digits.contains(&number) {
            return who::resolve(words, cast);
        }
    }
    None
}

/// "For Kate:", "Kate", "Gill (PM):": a heading that only names somebody.
pub(super) fn heads(above: &str, cast: &Cast<'_>) -> Option<who::Responsible> {
    let plain = above.trim().trim_end_matches([':', '-', '–', '.']).trim();
    let plain = ["for ", "actions for ", "action for ", "to do for "]
        .iter()
        .find_map(|lead| plain.to_lowercase().starts_with(lead).then(|| plain.get(lead.len()..)).flatten())
        .unwrap_or(plain);
    let short = plain.split_whitespace().count() <= 5 && above.trim_end().ends_with(':')
        || plain.split_whitespace().count() <= 2;
    let people = if short { who::people_in(plain, cast) } else { Vec::new() };
    let covered: usize = people.iter().map(|person| person.span.len()).sum();
    (covered * 2 > plain.len()).then(|| who::resolve(plain, cast)).flatten().filter(|found| found.doubt.is_none())
}

/// "By 11 December please.", "Deadline: 4/12": nothing but a date.
fn is_date_line(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["deadline", "date:", "by when", "due", "timescale", "target"].iter().any(|word| lower.starts_with(word))
        || text.split_whitespace().count() <= 6 && lower.starts_with("by ")
}

/// "all for you please", "Sarah to do all three", "so Lucy to complete the following".
fn whose(text: &str, cast: &Cast<'_>) -> Option<who::Responsible> {
    if let Some(doer) = items::doer_of_all(text) {
        return who::resolve(&doer, cast).filter(|found| found.doubt.is_none());
    }
    let lower = text.to_lowercase();
    if ["for you please", "all for you", "both for you", "are for you", "for you both"]
        .iter()
        .any(|words| lower.contains(words))
    {
        return who::resolve(if lower.contains("for you both") { "you both" } else { "you" }, cast);
    }
    let at = lower.find("all for ").map(|at| at + 8).or_else(|| lower.find("are for ").map(|at| at + 8))?;
    let rest = text.get(at..)?;
    let first = rest.split([',', '.', ':', '-', '–']).next()?;
    let people = who::people_in(first, cast);
    (!people.is_empty()).then(|| who::resolve(first, cast)).flatten().filter(|found| found.doubt.is_none())
}
