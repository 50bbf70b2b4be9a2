//! What no date may touch: a figure of a longer number, a share, a thing that is only counted.

use super::BARE_DAY;
use crate::understand::by_when::{
    tokens::{Kind, Token},
    words,
};
use std::{ops::Range, sync::LazyLock};

/// Words that may follow "the 15th"; before any other it counts a thing ("the 2nd floor").
const AFTER_A_DAY: &str = "please pls and or at if for as so to with by but when which then thanks thank because ahead before \
    after in on noon cop of is are was were will would should can could has have had - latest until that who she he we i you \
    isn doesn works suits ta cheers thx max latest";

static FOLLOWERS: LazyLock<Vec<u16>> = LazyLock::new(|| follower_words().map(words::id).collect());

/// The words of this file's table.
pub(in crate::understand::by_when) fn follower_words() -> impl Iterator<Item = &'static str> {
    AFTER_A_DAY.split_whitespace()
}

/// Whether a rule's match may stand where it stands.
pub(super) fn sound(tokens: &[Token], place: Range<usize>, rule: &str) -> bool {
    stands_alone(tokens, place.start, place.end)
        && !is_a_share(tokens, place.start, place.end)
        && (rule != BARE_DAY || !counts_a_thing(tokens, place.end))
        && !is_a_verb(tokens, &place)
}

/// "11 may be enough", "15 march on": a month in small letters that is a verb too, after a bare number and before a word no date has
/// after it.
fn is_a_verb(tokens: &[Token], place: &Range<usize>) -> bool {
    let [number, month] = tokens.get(place.clone()).unwrap_or_default() else { return false };
    let bare = number.kind == Kind::Number && !number.suffixed && !month.capital;
    bare && matches!(month.senses.month, Some(3 | 5)) && month.senses.double && {
        let next = tokens.get(place.end);
        let verb = next.is_some_and(|next| ["be", "have", "not", "on"].map(words::id).contains(&next.senses.id));
        verb || counts_a_thing(tokens, place.end)
    }
}

/// "The 2nd floor", "the 3rd review".
fn counts_a_thing(tokens: &[Token], end: usize) -> bool {
    tokens.get(end).is_some_and(|next| {
        let follows = next.senses.id != 0 && FOLLOWERS.contains(&next.senses.id);
        next.kind == Kind::Word && !next.capital && !follows
    })
}

/// "1/3 of", "7/10 for": two figures with a stroke, and a word after them that makes them a share or score.
fn is_a_share(tokens: &[Token], at: usize, end: usize) -> bool {
    let stroke = end.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|token| token.is('/'));
    let of = tokens.get(end).is_some_and(|next| next.senses.id != 0 && next.senses.id == words::id("of"));
    stroke && of && end - at == 3
}

/// No figure of a longer number, reference, address, version or sum is part of a date.
fn stands_alone(tokens: &[Token], at: usize, end: usize) -> bool {
    let figure = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Number);
    let first = tokens.get(at);
    let glued_before = first.is_some_and(|token| token.glued) && (figure(first));
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.kind);
    let joined_before = glued_before
        && matches!(
            before,
            Some(Kind::Number | Kind::Word | Kind::Sign('/' | '.' | '-' | '_' | '#' | '@' | '£' | '$'))
        )
        || glued_before
            && matches!(before, Some(Kind::Sign(':')))
            && figure(at.checked_sub(2).and_then(|at| tokens.get(at)))
        || matches!(before, Some(Kind::Sign('£' | '$' | '#')));
    let last = end.checked_sub(1).and_then(|at| tokens.get(at));
    let next = tokens.get(end).filter(|token| token.glued);
    let after_sign = tokens.get(end + 1).filter(|token| token.glued);
    let joined_after = figure(last)
        && match next.map(|token| token.kind) {
            // "2026-12-11T00:00" as machines write it.
            Some(Kind::Word) => next.is_none_or(|next| next.senses.id != words::id("t")),
            Some(Kind::Number | Kind::Sign('_' | '@' | '%' | '°')) => true,
            Some(Kind::Sign('/' | '.' | '-' | ':')) => figure(after_sign),
            _ => false,
        };
    !joined_before && !joined_after
}
