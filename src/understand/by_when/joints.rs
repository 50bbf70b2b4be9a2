//! What joins two dates, or a count and the day it starts from.

use super::{
    said::Said,
    tokens::{Kind, Token},
    words,
};
use std::sync::LazyLock;

struct Joints {
    to: Vec<u16>,
    and: u16,
    or: u16,
    between: u16,
    after: Vec<u16>,
    before: Vec<u16>,
    /// A count from here is a count from the day of sending.
    here: Vec<u16>,
    /// Events a count may start from; with no date, a doubt.
    events: Vec<u16>,
    /// Words that end the search for the date a count starts from.
    stop: Vec<u16>,
}

/// Words of the tables above, for the vocabulary.
pub(super) const TO: &str = "- to until till til through thru";
pub(super) const AFTER: &str = "from of after following post since";
pub(super) const BEFORE: &str = "before prior ahead advance beforehand";
pub(super) const HERE: &str = "receipt receiving email e mail message letter memo notification";
pub(super) const EVENTS: &str = "review reviews hearing meeting panel conference placement move visit appointment it then assessment decision court birth that";
pub(super) const STOP: &str = "by within to please and then but so or . ; ! ?";

static JOINTS: LazyLock<Joints> = LazyLock::new(|| {
    let all = |written: &str| written.split(' ').map(words::id).collect::<Vec<_>>();
    Joints {
        to: all(TO),
        and: words::id("and"),
        or: words::id("or"),
        between: words::id("between"),
        after: all(AFTER),
        before: all(BEFORE),
        here: all(HERE),
        events: all(EVENTS),
        stop: all(STOP),
    }
});

/// All words of this file's tables.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    [TO, AFTER, BEFORE, HERE, EVENTS, STOP]
        .into_iter()
        .flat_map(|written| written.split(' '))
        .chain(["and", "or", "between", "in", "t"])
}

/// Where a second date may begin, and whether it is another choice.
pub(super) struct Joint {
    pub(super) end: usize,
    pub(super) either: bool,
}

/// The joint after a first date that stands in `start..end`.
pub(super) fn joint(tokens: &[Token], start: usize, end: usize) -> Option<Joint> {
    let word = tokens.get(end)?.senses.id;
    let led_by = start.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.senses.id);
    let either = word == JOINTS.or;
    let joins = JOINTS.to.contains(&word) || either || word == JOINTS.and && led_by == Some(JOINTS.between);
    (word != 0 && joins).then_some(Joint { end: end + 1, either })
}

/// Whether "before", "after" or "following" stands there, and no "of" or "from".
pub(super) fn before_or_after(tokens: &[Token], at: usize) -> bool {
    let word = tokens.get(at).map_or(0, |token| token.senses.id);
    word != 0 && (JOINTS.before.contains(&word) || ["after", "following"].map(words::id).contains(&word))
}

/// The day a count starts from: end of its words, the date if one is given, whether it counts back.
pub(super) fn anchor(
    tokens: &[Token],
    end: usize,
    date: impl Fn(usize) -> Option<(usize, Said)>,
) -> Option<(usize, Option<Said>, bool)> {
    let id = |at: usize| tokens.get(at).map(|token| token.senses.id).filter(|id| *id != 0);
    // "in advance of".
    let end = if id(end) == Some(words::id("in")) && id(end + 1) == Some(words::id("advance")) { end + 1 } else { end };
    let word = id(end)?;
    let before = JOINTS.before.contains(&word);
    if !before && !JOINTS.after.contains(&word) {
        return None;
    }
    // "Five working days before." names no event again.
    let bare = before && (word == words::id("beforehand") || super::roles::ends_sentence(tokens, end + 1));
    let mut event = bare.then_some(end + 1);
    for at in end + 1..(end + 11).min(tokens.len()) {
        let token = tokens.get(at)?;
        // "ahead of", "prior to", "in advance of": the second word belongs to the first.
        let second = at == end + 1 && before;
        if let Some((stop, said)) = date(at) {
            return Some((stop, Some(said), before));
        }
        if token.kind == Kind::Break || JOINTS.stop.contains(&token.senses.id) && !second {
            break;
        }
        if token.senses.id != 0 && JOINTS.here.contains(&token.senses.id) && at <= end + 4 && !before {
            return Some((at + 1, Some(Said::Days(0)), false));
        }
        if token.senses.id != 0 && JOINTS.events.contains(&token.senses.id) && event.is_none() {
            event = Some(at + 1);
        }
    }
    event.map(|stop| (stop, None, before))
}
