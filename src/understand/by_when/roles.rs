//! What each date does in its sentence, and how surely it is the one by which something is to be done.

use super::{
    DateRole,
    cues::{self, Cue},
    leads::Lead,
    resolve::Lean,
    said::{Said, Week},
    scan::Candidate,
    tokens::{Kind, Token},
    words,
};
use std::{ops::Range, sync::LazyLock};

/// How far from a date its cues are looked for, in tokens.
const REACH: usize = 14;

/// What a date does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    pub(super) role: DateRole,
    /// Of a hundred: how surely it is the deadline of its request. A date with "by" has its lead's own.
    pub(super) strength: u8,
    /// Which way it leans if it names no year.
    pub(super) lean: Lean,
    /// Its first token, a "before the review on" taken in.
    pub(super) start: usize,
}

/// "moved from … to …", "change the date to".
pub(super) const MOVED: u8 = 96;
/// "in ten days", "within the fortnight".
const COUNT: u8 = 85;
/// "before the review on".
const BEFORE_EVENT: u8 = 75;
/// "as soon as possible".
const VAGUE: u8 = 70;
/// "Apply for the passport - 6 November", "(12/12)", "12 December please".
const ENTRY: u8 = 45;
/// "please visit on Tuesday", "SW to chase for the 12th".
const TO_DO: u8 = 35;
/// "please arrange a visit on Tuesday".
const TO_DO_EVENT: u8 = 28;
/// Weaker dates are no deadlines.
pub(super) const WEAKEST: u8 = 25;

/// Judges a candidate; `around` runs from the end of the candidate before it to the start of the one after.
pub(super) fn judge(tokens: &[Token], candidate: &Candidate, around: &Range<usize>) -> Judged {
    let start = candidate.tokens.start;
    let is = |role, lean| Judged { role, strength: 0, lean, start };
    let deadline = |strength| Judged { role: DateRole::Deadline, strength, lean: Lean::Future, start };
    let back = look_back(tokens, start, around.start);
    let told = back.is_told();
    match (candidate.lead, &candidate.said) {
        (_, Said::Repeats) => is(DateRole::Repeats, Lean::Future),
        (Some(Lead::Is(role)), _) if role != DateRole::Past && back.before.is_some() => {
            Judged { start: back.before.unwrap_or(start), ..deadline(BEFORE_EVENT) }
        }
        // "To be signed 12 December".
        (Some(Lead::Is(DateRole::Past)), _) if follows_to_be(tokens, start) && back.to_do => deadline(TO_DO),
        (Some(Lead::Is(role)), _) => is(role, lean_of(role)),
        (Some(Lead::MovedFrom), Said::Range(..)) if back.event.is_none() => deadline(MOVED),
        (Some(Lead::MovedFrom), Said::Range(..)) => deadline(TO_DO),
        (Some(Lead::From), Said::Range(..)) if back.moved && back.event.is_none() => deadline(MOVED),
        (Some(Lead::MovedFrom), _) => is(DateRole::Past, Lean::Nearest),
        (Some(Lead::From), Said::Range(..)) => deadline(if told { 0 } else { ENTRY }),
        (Some(Lead::From), said) if !matches!(said, Said::Count { .. }) => is(DateRole::Start, Lean::Nearest),
        (_, Said::Days(..=-1) | Said::Weekday { week: Week::Last, .. }) => {
            is(back.event.unwrap_or(DateRole::Past), Lean::Past)
        }
        (Some(Lead::Before(_)), _) if told => is(DateRole::Past, Lean::Past),
        (Some(Lead::Deadline(_)), _) if told && back.never => is(DateRole::Past, Lean::Nearest),
        // "Saturday's incident": which one it was.
        (
            None | Some(Lead::Neutral),
            Said::Weekday { .. } | Said::Date { .. } | Said::DayOfMonth { .. } | Said::Days(_),
        ) if back.before.is_none() && is_possessive(tokens, candidate.tokens.end) => {
            is(back.event.unwrap_or(DateRole::Other), Lean::Nearest)
        }
        (Some(Lead::Deadline(strength) | Lead::Before(strength)), _) => deadline(strength),
        (_, Said::Vague(_)) => deadline(VAGUE),
        (_, Said::CountFromEvent { .. }) if told => is(DateRole::Past, Lean::Past),
        (_, Said::CountFromEvent { .. }) => deadline(COUNT),
        _ => by_sentence(tokens, candidate, around, &back),
    }
}

fn lean_of(role: DateRole) -> Lean {
    match role {
        DateRole::Past => Lean::Past,
        DateRole::Deadline => Lean::Future,
        _ => Lean::Nearest,
    }
}

/// The nearest cues decide: first those before the date, then those after it.
fn by_sentence(tokens: &[Token], candidate: &Candidate, around: &Range<usize>, back: &Seen) -> Judged {
    let start = candidate.tokens.start;
    let judged = |role, strength, lean| Judged { role, strength, lean, start };
    if let Some(at) = back.before.filter(|_| !back.past) {
        return Judged { role: DateRole::Deadline, strength: BEFORE_EVENT, lean: Lean::Future, start: at };
    }
    let opens = start == 0 || ends_sentence(tokens, start - 1);
    let ahead = if back.is_empty() { look_ahead(tokens, candidate.tokens.end, around.end) } else { Seen::default() };
    let past = back.past || back.event.is_none() && opens && ahead.past;
    if matches!(candidate.said, Said::Count { .. }) {
        let ahead = tokens.get(candidate.tokens.clone()).is_some_and(|words| words.iter().any(says_ahead));
        return if back.is_told() && !ahead {
            judged(DateRole::Past, 0, Lean::Past)
        } else {
            judged(DateRole::Deadline, COUNT, Lean::Future)
        };
    }
    if starts_with_to(tokens, start) && back.moved {
        return judged(DateRole::Deadline, MOVED, Lean::Future);
    }
    match back.event.or(ahead.event.filter(|_| back.event.is_none())) {
        Some(role) if !back.verb => {
            let arranged =
                matches!(role, DateRole::Visit | DateRole::Appointment) && back.to_do && !past && !back.aside;
            judged(role, if arranged { TO_DO_EVENT } else { 0 }, if past { Lean::Past } else { Lean::Nearest })
        }
        None if past => judged(DateRole::Past, 0, Lean::Past),
        None if back.happens || back.aside => judged(DateRole::Appointment, 0, Lean::Nearest),
        _ => {
            let strength = bare(tokens, candidate, back, opens);
            judged(DateRole::Other, strength, if strength < WEAKEST { Lean::Nearest } else { Lean::Future })
        }
    }
}

/// A date with nothing that leads it and no event: where it stands tells whether it is one to be met.
fn bare(tokens: &[Token], candidate: &Candidate, back: &Seen, opens: bool) -> u8 {
    let Range { start, end } = candidate.tokens;
    let before = start.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.kind);
    let set_off = opens || matches!(before, Some(Kind::Sign('-' | ':' | '(' | ',' | '|' | '=' | '>' | '/' | '[')));
    let thanks = cues::is(tokens, end, Cue::ToDo) || cues::is(tokens, end, Cue::Past);
    let closed = ends_sentence(tokens, end) || goes_on(tokens, end);
    let closes = closed || thanks;
    if set_off && closes && (back.to_do || !back.past) {
        ENTRY
    } else if back.to_do || closes && candidate.lead.is_none() && ends_sentence(tokens, end) || thanks && !back.past {
        TO_DO
    } else {
        0
    }
}

/// Words with which a request goes on after its date: "the 13th if you can", "27 November for this one".
const ON: &[&str] = &["if", "for", "as", "or", "at", "and"];

fn goes_on(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at);
    next.is_none_or(|next| {
        matches!(next.kind, Kind::Sign(')' | '|' | ']' | '(' | '[' | '-' | ','))
            || ON.contains(&words::written(next.senses.id))
    })
}

/// "In the next ten days", "two weeks from now".
fn says_ahead(token: &Token) -> bool {
    ["next", "coming", "now", "today"].contains(&words::written(token.senses.id))
}

/// "Saturday's", "today's".
fn is_possessive(tokens: &[Token], at: usize) -> bool {
    let glued = |at: usize| tokens.get(at).filter(|token| token.glued);
    glued(at).is_some_and(|mark| mark.is('\''))
        && glued(at + 1).is_some_and(|ending| ending.end == ending.start + 1)
        && tokens.get(at + 2).is_some_and(|next| next.kind == Kind::Word)
}

fn starts_with_to(tokens: &[Token], at: usize) -> bool {
    is_one_of(tokens, at, &["to"])
}

/// "To have started" is still to come.
fn follows_to_have(tokens: &[Token], at: usize) -> bool {
    let have = at > 0 && is_one_of(tokens, at - 1, &["have"]);
    let lead = if have { at.checked_sub(2) } else { at.checked_sub(1) };
    lead.is_some_and(|at| starts_with_to(tokens, at))
}

fn follows_to_be(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|at| cues::is(tokens, at, Cue::ToBe))
}

/// "To the review" is a place, "dad will be released" a statement: neither is to be done.
fn is_to_do(tokens: &[Token], at: usize) -> bool {
    static IDS: LazyLock<ToDo> = LazyLock::new(|| ToDo {
        to: words::id("to"),
        will: ["will", "ll"].map(words::id),
        be: words::id("be"),
        noun: ["the", "a", "an", "his", "her", "their", "our", "your", "this", "that"].map(words::id),
    });
    let id = |at: usize| tokens.get(at).map_or(0, |token| token.senses.id);
    let next = id(at + 1);
    !(id(at) == IDS.to && next != 0 && IDS.noun.contains(&next) || IDS.will.contains(&id(at)) && next == IDS.be)
}

struct ToDo {
    to: u16,
    will: [u16; 2],
    be: u16,
    noun: [u16; 10],
}

fn follows_article(tokens: &[Token], at: usize) -> bool {
    at > 0 && is_one_of(tokens, at - 1, &["the", "a", "an", "this", "his", "her", "their"])
}

/// The cues on one side of a date.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    event: Option<DateRole>,
    /// The event is a verb of what is to be done: "please visit on".
    verb: bool,
    happens: bool,
    past: bool,
    to_do: bool,
    /// Something is to be done, however far back it is said: "please see that it has been signed".
    asked: bool,
    /// What was is told in more than "has been".
    was: bool,
    /// It is told of in passing: "the panel, which sits on", "dad, who is out on".
    aside: bool,
    /// Nothing of it came about: "nothing came", "was not seen".
    never: bool,
    moved: bool,
    /// Where "before the review on" begins.
    before: Option<usize>,
}

impl Seen {
    /// What was is told, and nothing is asked: "please see that it has been signed" still asks.
    fn is_told(&self) -> bool {
        self.past && !self.to_do && (self.was || !self.asked)
    }

    fn is_empty(&self) -> bool {
        self.event.is_none() && !self.past && !self.to_do
    }
}

pub(super) fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| match token.kind {
        Kind::Break | Kind::Sign(';' | '!' | '?') => true,
        // "J. Patel": an initial ends no sentence.
        Kind::Sign('.') if at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(is_initial) => false,
        Kind::Sign('.') => {
            tokens.get(at + 1).is_none_or(|next| !next.glued && (next.capital || next.kind != Kind::Word))
        }
        _ => false,
    })
}

fn is_initial(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && token.end == token.start + 1
}

fn look_back(tokens: &[Token], start: usize, from: usize) -> Seen {
    let mut seen = Seen::default();
    let mut done = false;
    for at in (from.max(start.saturating_sub(REACH))..start).rev() {
        if ends_sentence(tokens, at) {
            break;
        }
        let next_is_word = tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Word);
        seen.aside |= !seen.asked && next_is_word && at > from && is_one_of(tokens, at, &["which", "who"]);
        for cue in cues::at(tokens, at) {
            match cue {
                Cue::Event(role) if seen.event.is_none() && seen.is_empty() => {
                    seen.event = Some(role);
                    let doing = !matches!(role, DateRole::Birth | DateRole::Hearing);
                    seen.verb = doing && at.checked_sub(1).is_some_and(|at| cues::is(tokens, at, Cue::ToDo));
                }
                Cue::Happens => seen.happens = true,
                // "To have been completed before the review" is still to come.
                Cue::Past if !(seen.to_do || follows_to_have(tokens, at)) => {
                    seen.past = true;
                    seen.was |= !is_one_of(tokens, at, &["has", "have", "having"]);
                    seen.never |= at + 3 >= start && denied(tokens, at);
                }
                Cue::Done => {
                    let to_come = follows_to_be(tokens, at);
                    let adjacent = at + 1 == start;
                    // "completed before the review", "the updated plan": no one is said to have done it.
                    let loose = at == 0 || ends_sentence(tokens, at - 1) || follows_article(tokens, at);
                    seen.past |= adjacent && !to_come;
                    seen.was |= adjacent && !to_come && !(at > 0 && is_one_of(tokens, at - 1, &["been"]));
                    done |= !to_come && !loose;
                }
                Cue::ToDo if is_to_do(tokens, at) => {
                    // "Should have been done" tells.
                    seen.asked |= !is_one_of(tokens, at, &["should", "would", "could"]);
                    seen.to_do |= !seen.past;
                }
                Cue::Before if !seen.past && seen.before.is_none() && !seen.to_do => seen.before = Some(at),
                Cue::Moved => seen.moved = true,
                _ => {}
            }
        }
    }
    seen.past |= done && !seen.to_do;
    seen
}

fn is_one_of(tokens: &[Token], at: usize, wanted: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| wanted.contains(&words::written(token.senses.id)))
}

/// "Nothing came", "was not": what is told of did not come about.
fn denied(tokens: &[Token], at: usize) -> bool {
    let near = [at.checked_sub(1), at.checked_sub(2), Some(at + 1)].into_iter().flatten();
    near.into_iter().any(|at| is_one_of(tokens, at, &["nothing", "none", "nobody", "not", "never"]))
}

fn look_ahead(tokens: &[Token], end: usize, to: usize) -> Seen {
    let mut seen = Seen::default();
    for at in end..to.min(end + REACH) {
        if ends_sentence(tokens, at) {
            break;
        }
        for cue in cues::at(tokens, at) {
            match cue {
                Cue::Event(role) if seen.event.is_none() && at < end + 3 => seen.event = Some(role),
                Cue::Past if !seen.to_do => seen.past = true,
                Cue::ToDo => seen.to_do = true,
                _ => {}
            }
        }
    }
    seen
}
