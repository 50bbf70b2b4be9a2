//! Tokens into candidates: leads, date phrases, ranges and counts from another date, put together.

use super::{
    DateRole, joints,
    leads::{self, Lead},
    roles, rules,
    said::{Part, Said, Week},
    tokens::{self, Kind, Token},
    words,
};
use crate::understand::memo::Memo;
use std::{ops::Range, rc::Rc};

/// A date as said, with the tokens it stands in.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Its tokens, leading and trailing words included.
    pub(super) tokens: Range<usize>,
    /// What was said.
    pub(super) said: Said,
    /// What its leading and trailing words make of it.
    pub(super) lead: Option<Lead>,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

/// A text taken apart, and the dates in it.
pub(super) struct Scanned {
    pub(super) tokens: Vec<Token>,
    pub(super) candidates: Vec<Candidate>,
}

/// Takes a text apart and looks for dates; `cell` as in [`candidates`].
pub(super) fn scanned(text: &str, cell: bool) -> Rc<Scanned> {
    thread_local! {
        static TEXTS: Memo<Rc<Scanned>> = Memo::new();
        static CELLS: Memo<Rc<Scanned>> = Memo::new();
    }
    let scan = |text: &str| {
        let tokens = tokens::split(text);
        let candidates = candidates(&tokens, cell);
        Rc::new(Scanned { tokens, candidates })
    };
    let kept = if cell { &CELLS } else { &TEXTS };
    kept.with(|known| known.of(text, scan))
}

/// All dates of a text, left to right, none within another.
/// In a table's cell a bare weekday, month or count is a date too.
pub(super) fn candidates(tokens: &[Token], cell: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match candidate(tokens, at, cell) {
            Some(candidate) => {
                at = candidate.tokens.end.max(at + 1);
                found.push(candidate);
            }
            None => at += 1,
        }
    }
    found
}

/// The date that begins at a token, its leading words first.
fn candidate(tokens: &[Token], at: usize, cell: bool) -> Option<Candidate> {
    let token = tokens.get(at)?;
    if token.senses.id == 0 && token.digits == 0 {
        return None;
    }
    let plain =
        phrase(tokens, at, cell).filter(|(_, said, _)| !is_a_length(tokens, at, said) && !is_a_name(tokens, at, said));
    let led = after_leads(tokens, at, 0);
    let (end, said, rule, lead) = match (plain, led) {
        // A phrase that says more than the led one ("by the end of term" begins with "by" itself).
        (Some((end, said, rule)), Some((led_end, ..))) if end >= led_end => (end, said, rule, None),
        (_, Some((end, said, rule, lead))) => (end, said, rule, Some(lead)),
        (Some((end, said, rule)), None) => (end, said, rule, None),
        // "Friday at the latest": the words after it show that a date is meant.
        (None, None) => {
            let (end, said, rule) = phrase(tokens, at, true)?;
            leads::after(tokens, end).filter(|(_, lead)| matches!(lead, Lead::Deadline(_)))?;
            (end, said, rule, None)
        }
    };
    if rule == rules::UNDATED_EVENT && dated_after(tokens, end) || is_of_a_date(tokens, end, &said) {
        return None;
    }
    let trail = leads::after(tokens, end);
    let lead = match (lead, trail) {
        (None | Some(Lead::Neutral), Some((_, trail))) => Some(trail),
        (lead, _) => lead,
    };
    let end = trail.map_or(end, |(end, _)| end);
    Some(Candidate { tokens: at..end, said, lead, rule })
}

/// "tomorrow's date", "Friday's deadline": the date that stands already, told by its day.
fn is_of_a_date(tokens: &[Token], end: usize, said: &Said) -> bool {
    let id = |at: usize| tokens.get(at).map_or(0, |token| token.senses.id);
    let possessive = tokens.get(end).is_some_and(|token| token.glued && token.is('\''));
    let named = matches!(said, Said::Days(1..) | Said::Weekday { .. });
    named && possessive && ["date", "deadline", "timescale"].map(words::id).contains(&id(end + 2))
}

/// "for two weeks from Monday", "the past two weeks": how long something lasts.
fn is_a_length(tokens: &[Token], at: usize, said: &Said) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map_or(0, |token| token.senses.id);
    let lasting = ["for", "past", "last", "of", "every"].map(words::id).contains(&before);
    matches!(said, Said::Count { .. } | Said::CountFromEvent { .. }) && before != 0 && lasting
}

/// "Year 7 – Thurs 25 March": a number that tells one thing of a kind from another begins no range.
fn is_a_label(tokens: &[Token], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| tokens.get(at)).map_or(0, |token| token.senses.id);
    let bare = end == start + 1 && tokens.get(start).is_some_and(|token| token.digits > 0 && !token.suffixed);
    let kinds = [
        "year", "yr", "level", "stage", "room", "unit", "grade", "class", "ks", "page", "section", "item", "part",
        "no", "number",
    ];
    bare && before != 0 && kinds.map(words::id).contains(&before)
}

/// "the January plan", "his March review": a month that only tells things apart.
fn is_a_name(tokens: &[Token], at: usize, said: &Said) -> bool {
    let whole = matches!(said, Said::PartOfMonth { part: Part::Whole, .. });
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map_or(0, |token| token.senses.id);
    whole && before != 0 && ["the", "his", "her", "their", "a"].map(words::id).contains(&before)
}

/// "before the next review, which is on 14 January": the event's date follows.
fn dated_after(tokens: &[Token], end: usize) -> bool {
    let near = (end..end + 6).take_while(|at| !roles::ends_sentence(tokens, *at));
    near.into_iter().any(|at| {
        phrase(tokens, at, true).is_some_and(|(_, said, _)| {
            matches!(said, Said::Date { .. } | Said::DayOfMonth { .. } | Said::Weekday { .. } | Said::Days(_))
        })
    })
}

/// "Before December", "before next week": not in it.
fn before_stretch(said: Said) -> Said {
    match said {
        Said::PartOfMonth { month, part: Part::Whole } => Said::PartOfMonth { month, part: Part::Before },
        Said::PartOfWeek { weeks, part: Part::Whole } => Said::PartOfWeek { weeks, part: Part::Before },
        said => said,
    }
}

/// Signs between a lead and its date: "by: 11/12", "by *Friday*".
fn past_signs(tokens: &[Token], at: usize) -> usize {
    let sign = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| matches!(token.kind, Kind::Sign(':' | '\'' | '"' | '“' | '”' | '*' | '_' | '(' | '[')))
    };
    (at..at + 3).find(|at| !sign(*at)).unwrap_or(at)
}

type Led = (usize, Said, &'static str, Lead);

/// Leading words, one after another, and the date after them. The first that tells more than "on" counts.
fn after_leads(tokens: &[Token], at: usize, depth: u8) -> Option<Led> {
    if depth > 4 {
        return None;
    }
    leads::before(tokens, at).into_iter().find_map(|(end, lead)| {
        let end = past_signs(tokens, end);
        let further = after_leads(tokens, end, depth + 1);
        let here = phrase(tokens, end, true).map(|(end, said, rule)| (end, said, rule, lead));
        let here = here.filter(|(_, said, rule, _)| {
            *rule != rules::BARE_COUNT
                || !matches!(said, Said::Count { from: None, .. })
                || matches!(lead, Lead::Deadline(80..=93))
        });
        let (stop, said, rule, inner) = match (here, further) {
            (Some(here), Some(further)) if further.0 > here.0 => further,
            (Some(here), _) => here,
            (None, further) => further?,
        };
        let said = if matches!(lead, Lead::Before(88..)) { before_stretch(said) } else { said };
        // "To be held within ten working days": a length of time is not when it was held.
        if matches!(lead, Lead::Is(DateRole::Past))
            && matches!(said, Said::Count { .. } | Said::CountFromEvent { .. } | Said::PartOfWeek { .. })
        {
            return None;
        }
        let (said, lead) = match lead {
            Lead::WeekOf { ending } if dated(&said) => (Said::WeekOf { day: Box::new(said), ending }, Lead::Neutral),
            Lead::WeekOf { .. } => return None,
            Lead::Neutral => (said, inner),
            // "to be signed by": what follows says more than the verb.
            Lead::Is(_) if matches!(inner, Lead::Deadline(_) | Lead::Before(_)) => (said, inner),
            _ => (said, lead),
        };
        Some((stop, said, rule, lead))
    })
}

/// A date phrase at a token with what may follow it: the end of a range, or the date a count starts from.
fn phrase(tokens: &[Token], at: usize, led: bool) -> Option<(usize, Said, &'static str)> {
    let (rule, end, said) = rules::longest(tokens, at, led)?;
    let needs_date = rule.name == rules::BARE_UNIT;
    if let Some((end, said)) = range(tokens, at, end, &said) {
        return Some((end, said, "3: a range ends on its last day"));
    }
    if let Said::Count { count, unit, from: None, .. } = said
        && let Some((end, from, before)) = joints::anchor(tokens, end, |at| {
            let (stop, said, _) = phrase(tokens, at, true)?;
            Some((stop, said))
        })
    {
        let said = match from {
            Some(from) => Said::Count { count, unit, before, from: Some(Box::new(from)) },
            None if needs_date => return None,
            None => Said::CountFromEvent { count, unit, before },
        };
        return Some((end, said, if needs_date { rule.name } else { "3: a count from another day" }));
    }
    if let Said::Weekday { weekday, week: Week::Coming } = said
        && joints::before_or_after(tokens, end)
        && let Some((end, from, before)) =
            joints::anchor(tokens, end, |at| phrase(tokens, at, true).map(|(stop, said, _)| (stop, said)))
    {
        // "The Monday after that", and nothing says when that is.
        let said = from.map_or(Said::Vague("it counts from a day that is not given"), |from| Said::WeekdayFrom {
            weekday,
            before,
            from: Box::new(from),
        });
        return Some((end, said, "3: a weekday before or after another day"));
    }
    if needs_date {
        return None;
    }
    // "For two weeks", "six weeks old": a count alone is a length of time, unless something says it is a date.
    (led || rule.name != rules::BARE_COUNT).then_some((end, said, rule.name))
}

/// A day by its name or number, or a month.
fn dated(said: &Said) -> bool {
    matches!(said, Said::Date { .. } | Said::DayOfMonth { .. } | Said::Weekday { .. } | Said::PartOfMonth { .. })
}

/// "… to 6 December", "… - 2/1": the second date of a range.
fn range(tokens: &[Token], start: usize, end: usize, first: &Said) -> Option<(usize, Said)> {
    if !dated(first) || is_a_label(tokens, start, end) {
        return None;
    }
    let joint = joints::joint(tokens, start, end)?;
    let (_, stop, last) = rules::longest(tokens, joint.end, true)?;
    let pair = (Box::new(first.clone()), Box::new(last));
    let said = if joint.either { Said::Either(pair.0, pair.1) } else { Said::Range(pair.0, pair.1) };
    dated(match &said {
        Said::Range(_, last) | Said::Either(_, last) => last,
        other => other,
    })
    .then_some((stop, said))
}
