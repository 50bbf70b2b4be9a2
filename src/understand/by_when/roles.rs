//! What each date does in its sentence, and how surely it is the one by which something is to be done.

use super::{
    DateRole,
    cues::{self, Cue},
    leads::Lead,
    resolve::Lean,
    said::Said,
    scan::Candidate,
    tokens::{Kind, Token},
};

/// How far from a date its cues are looked for, in tokens.
const REACH: usize = 12;

/// What a date does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    pub(super) role: DateRole,
    /// Of a hundred: how surely it is the deadline of its request; 0 for a date that cannot be one.
    pub(super) strength: u8,
    /// Which way it leans if it names no year.
    pub(super) lean: Lean,
    /// Its first token, a "before the review on" taken in.
    pub(super) start: usize,
}

/// Strengths; a date with "by" has its lead's own.
const MOVED: u8 = 96;
const BEFORE_EVENT: u8 = 75;
const COUNT: u8 = 85;
const VAGUE: u8 = 70;
const BARE: u8 = 30;
const EVENT_TO_DO: u8 = 25;

/// Judges a candidate; `from` is the end of the candidate before it, `to` the start of the one after.
pub(super) fn judge(tokens: &[Token], candidate: &Candidate, from: usize, to: usize) -> Judged {
    let start = candidate.tokens.start;
    let (lead, said) = (candidate.lead, &candidate.said);
    let deadline = |strength| Judged { role: DateRole::Deadline, strength, lean: Lean::Future, start };
    match (lead, said) {
        (_, Said::Repeats) => Judged { role: DateRole::Repeats, strength: 0, lean: Lean::Future, start },
        (Some(Lead::Is(role)), _) => Judged { role, strength: 0, lean: lean_of(role), start },
        (_, Said::Days(days)) if *days < 0 => Judged { role: DateRole::Past, strength: 0, lean: Lean::Past, start },
        (Some(Lead::MovedFrom), Said::Range(..)) => deadline(MOVED),
        (Some(Lead::MovedFrom), _) => Judged { role: DateRole::Past, strength: 0, lean: Lean::Nearest, start },
        (Some(Lead::Deadline(strength)), _) => deadline(strength),
        (_, Said::Vague(_)) => deadline(VAGUE),
        _ => by_sentence(tokens, candidate, from, to),
    }
}

fn lean_of(role: DateRole) -> Lean {
    match role {
        DateRole::Past | DateRole::Birth => Lean::Past,
        DateRole::Deadline | DateRole::Other => Lean::Future,
        _ => Lean::Nearest,
    }
}

/// The nearest cues decide: first those before the date, then those after it.
fn by_sentence(tokens: &[Token], candidate: &Candidate, from: usize, to: usize) -> Judged {
    let start = candidate.tokens.start;
    let judged = |role, strength, lean, start| Judged { role, strength, lean, start };
    let back = look_back(tokens, start, from);
    if let Some(at) = back.before {
        return judged(DateRole::Deadline, BEFORE_EVENT, Lean::Future, at);
    }
    let count = matches!(candidate.said, Said::Count { .. });
    let ahead =
        if back.event.is_none() && !back.past { look_ahead(tokens, candidate.tokens.end, to) } else { Seen::default() };
    let past = back.past || ahead.past && !back.to_do;
    match back.event.or(ahead.event) {
        _ if count && !past => judged(DateRole::Deadline, COUNT, Lean::Future, start),
        Some(role) if !(back.to_do_event) => {
            let lean = if past { Lean::Past } else { Lean::Nearest };
            judged(role, if past { 0 } else { EVENT_TO_DO * u8::from(back.to_do) }, lean, start)
        }
        None if past => judged(DateRole::Past, 0, Lean::Past, start),
        _ => judged(DateRole::Other, BARE, Lean::Future, start),
    }
}

/// The cues on one side of a date.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    event: Option<DateRole>,
    past: bool,
    to_do: bool,
    /// The event is a verb of what is to be done: "please visit on".
    to_do_event: bool,
    /// Where "before the review on" begins.
    before: Option<usize>,
}

fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| match token.kind {
        Kind::Break | Kind::Sign(';' | '!' | '?') => true,
        Kind::Sign('.') => {
            tokens.get(at + 1).is_none_or(|next| !next.glued && (next.capital || next.kind != Kind::Word))
        }
        _ => false,
    })
}

fn look_back(tokens: &[Token], start: usize, from: usize) -> Seen {
    let mut seen = Seen::default();
    for at in (from.max(start.saturating_sub(REACH))..start).rev() {
        if ends_sentence(tokens, at) {
            break;
        }
        for cue in cues::at(tokens, at) {
            match cue {
                Cue::Event(role) if seen.event.is_none() && !seen.past && !seen.to_do => {
                    seen.event = Some(role);
                    let verb = at.checked_sub(1).is_some_and(|at| cues::at(tokens, at).any(|cue| cue == Cue::ToDo));
                    seen.to_do_event = verb;
                }
                Cue::Past if !seen.to_do => seen.past = true,
                Cue::ToDo if !seen.past => seen.to_do = true,
                Cue::Before if !seen.past && seen.before.is_none() && !seen.to_do => seen.before = Some(at),
                _ => {}
            }
        }
    }
    seen
}

fn look_ahead(tokens: &[Token], end: usize, to: usize) -> Seen {
    let mut seen = Seen::default();
    for at in end..to.min(end + REACH) {
        if ends_sentence(tokens, at) {
            break;
        }
        for cue in cues::at(tokens, at) {
            match cue {
                Cue::Event(role) if seen.event.is_none() && at < end + 4 => seen.event = Some(role),
                Cue::Past if !seen.to_do => seen.past = true,
                Cue::ToDo => seen.to_do = true,
                _ => {}
            }
        }
    }
    seen
}
