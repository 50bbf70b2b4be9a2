//! What can be told of a text at a glance: which letters stand in it, and which two and three stand side by side.
//!
//! A word can stand in a text only where all its threes of letters do. That is not enough to find it, and enough to leave most
//! patterns untried: looking at a text once costs less than one search, and what was seen of the last text is kept for the next pattern.

use super::needs;
use std::{cell::RefCell, collections::BTreeMap};

/// A letter counts with its five lowest bits: the same for both its cases.
const LETTER: u32 = 5;
/// Threes of letters share places; what shares one is taken for the same.
const THREES: u32 = 4096;
const PAIRS: u32 = 1 << (2 * LETTER);
/// Slots of 64 places for threes, pairs and single letters, one after the other; a power of two.
const SLOTS: usize = 128;
/// In a longer text, in bytes, nearly everything stands side by side somewhere.
const LONGEST: usize = 8192;
/// A pattern that can stand at the beginning alone is given up at once; looking for more words than this takes longer.
const MOST_AT_START: usize = 32;

/// What a pattern needs of a text: one of these ways, and in it one word of each set. `None` where it can match without any word.
#[derive(Debug)]
pub(super) struct Guard(Option<Vec<Vec<AnyOf>>>);

impl Guard {
    /// What the pattern needs.
    pub(super) fn of(pattern: &str) -> Self {
        let ways: Option<Vec<Vec<AnyOf>>> = needs::every(pattern)
            .map(|ways| ways.iter().map(|way| way.iter().map(|set| AnyOf::of(set)).collect()).collect());
        let many =
            |ways: &Vec<Vec<AnyOf>>| ways.iter().flatten().map(|set| set.words.len()).sum::<usize>() > MOST_AT_START;
        Self(ways.filter(|ways| !(many(ways) && needs::only_at_start(pattern))))
    }

    /// Can what it guards stand in this text?
    pub(super) fn admits(&self, text: &str) -> bool {
        thread_local! {
            static LAST: RefCell<(String, Seen)> = RefCell::new((String::new(), Seen::of("")));
        }
        let Some(ways) = self.0.as_ref().filter(|_| text.len() <= LONGEST) else { return true };
        LAST.with_borrow_mut(|(last, seen)| {
            if last != text {
                last.clear();
                last.push_str(text);
                *seen = Seen::of(text);
            }
            seen.strange || ways.iter().any(|sets| sets.iter().all(|set| set.stands_in(seen)))
        })
    }
}

/// Words of which one is enough.
#[derive(Debug)]
struct AnyOf {
    /// The places of the rarest part of each, by slot: where none of these is held, none of the words stands.
    rarest: Vec<(u16, u64)>,
    /// All parts of each.
    words: Vec<Vec<Place>>,
}

impl AnyOf {
    fn of(words: &[String]) -> Self {
        let rarest = |word: &String| parts(word.as_bytes()).min_by_key(|part| commonness(part)).map(place);
        let mut by_slot: BTreeMap<u16, u64> = BTreeMap::new();
        for place in words.iter().filter_map(rarest) {
            *by_slot.entry(place / 64).or_default() |= 1 << (place % 64);
        }
        Self {
            rarest: by_slot.into_iter().collect(),
            words: words.iter().map(|word| parts(word.as_bytes()).map(place).collect()).collect(),
        }
    }

    fn stands_in(&self, seen: &Seen) -> bool {
        let holds = |place: &Place| seen.slot(place / 64) >> (place % 64) & 1 == 1;
        self.rarest.iter().any(|(slot, places)| seen.slot(*slot) & places != 0)
            && self.words.iter().any(|word| word.iter().all(holds))
    }
}

/// What stands side by side in a text.
#[derive(Debug)]
struct Seen {
    held: [u64; SLOTS],
    /// It has letters that count as others where no regard is paid to case.
    strange: bool,
}

type Place = u16;

impl Seen {
    fn of(text: &str) -> Self {
        let mut seen = Self { held: [0; SLOTS], strange: !text.is_ascii() && text.contains(needs::LIKE_LETTERS) };
        let mut run = 0;
        for (nth, byte) in text.bytes().enumerate() {
            run = after(run, byte);
            seen.hold(place_of(run, 1));
            if nth > 0 {
                seen.hold(place_of(run, 2));
            }
            if nth > 1 {
                seen.hold(place_of(run, 3));
            }
        }
        seen
    }

    fn hold(&mut self, place: Place) {
        if let Some(slot) = self.held.get_mut(usize::from(place / 64) % SLOTS) {
            *slot |= 1 << (place % 64);
        }
    }

    fn slot(&self, slot: u16) -> u64 {
        self.held.get(usize::from(slot) % SLOTS).copied().unwrap_or_default()
    }
}

/// The parts by which a word is known: its threes of letters, or all of it where it is shorter.
fn parts(word: &[u8]) -> impl Iterator<Item = &[u8]> {
    word.windows(word.len().clamp(1, 3))
}

/// How common the letters of a part are in English, together.
fn commonness(part: &[u8]) -> usize {
    const RARE_FIRST: &[u8] = b"zqjxkvbpygfwmuclrdhsnioate ";
    part.iter().map(|byte| RARE_FIRST.iter().position(|rare| rare == byte).unwrap_or(RARE_FIRST.len() / 2)).sum()
}

/// The place of at most three letters.
fn place(part: &[u8]) -> Place {
    place_of(part.iter().fold(0, |run, byte| after(run, *byte)), part.len())
}

/// The letters so far, the last three of them kept, and one more.
fn after(run: u32, byte: u8) -> u32 {
    ((run << LETTER) | (u32::from(byte) % (1 << LETTER))) % (1 << (3 * LETTER))
}

/// The place of so many letters that end a run.
fn place_of(run: u32, letters: usize) -> Place {
    let place = match letters {
        3 => (run ^ run >> 7) % THREES,
        2 => THREES + run % PAIRS,
        _ => THREES + PAIRS + run % (1 << LETTER),
    };
    Place::try_from(place).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_stand_in_a_text_is_admitted() {
        let check = |pattern: &str, text: &str, admitted: bool| {
            assert_eq!(Guard::of(pattern).admits(text), admitted, "{pattern}: {text}");
        };
        check(r"(?i)\btracked\b", "This is TRACKED.", true);
        check(r"(?i)\btracked\b", "This is tracing.", false);
        check("went (?:[a-z]+ )*astray", "it went far astray", true);
        check("went (?:[a-z]+ )*astray", "it went far away", false);
        check("went|gone missing", "has gone missing", true);
        check("(?i)asks", "it aſKs", true);
        check("[0-9]+", "none", false);
        check(r"\w+", "none", true);
        check("^(?:a|b).*later", "none", false);
        check("(?i)café", "the CAFÉ", true);
        check("x", "a", false);
        check("xy", "yx", false);
        check("", "", true);
        check("tracked", &"-".repeat(LONGEST + 1), true);
    }

    #[test]
    fn every_part_of_a_text_can_stand_in_it() {
        let text = "Please ensure – by 12/12 – that Zoë’s PEP is done, Niamh!";
        let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let seen = Seen::of(text);
        for (start, end) in edges.iter().flat_map(|start| edges.iter().map(move |end| (*start, *end))) {
            let Some(part) = text.get(start..end).filter(|part| !part.is_empty()) else { continue };
            assert!(AnyOf::of(&[part.to_ascii_lowercase()]).stands_in(&seen), "{part}");
        }
    }
}
