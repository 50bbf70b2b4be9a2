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
pub(super) struct Guard(Option<Ways>);

#[derive(Debug)]
struct Ways {
    /// The rarest parts of one set of each way: where none of these is held, no way is open.
    rarest: Vec<(u16, u64)>,
    each: Vec<Vec<AnyOf>>,
}

impl Guard {
    /// What the pattern needs.
    pub(super) fn of(pattern: &str) -> Self {
        let ways = needs::every(pattern).unwrap_or_default();
        let many = ways.iter().flatten().map(Vec::len).sum::<usize>() > MOST_AT_START;
        if ways.is_empty() || many && needs::only_at_start(pattern) {
            return Self(None);
        }
        let each: Vec<Vec<AnyOf>> = ways.iter().map(|way| way.iter().map(|set| AnyOf::of(set)).collect()).collect();
        let mut rarest: BTreeMap<u16, u64> = BTreeMap::new();
        for (slot, places) in each.iter().filter_map(|way| way.first()).flat_map(|set| &set.rarest) {
            *rarest.entry(*slot).or_default() |= places;
        }
        Self(Some(Ways { rarest: rarest.into_iter().collect(), each }))
    }

    /// Is there nothing it needs?
    pub(super) const fn is_open(&self) -> bool {
        self.0.is_none()
    }

    /// Can what it guards stand in a text in which this was seen?
    pub(super) fn admits(&self, seen: &Seen) -> bool {
        let Some(ways) = self.0.as_ref().filter(|_| !seen.strange) else { return true };
        let open = |way: &Vec<AnyOf>| way.iter().all(|set| set.stands_in(seen));
        // One way alone is as quickly looked at itself.
        let any_open = || ways.rarest.iter().any(|rarest| seen.holds_one(*rarest));
        (ways.each.len() == 1 || any_open()) && ways.each.iter().any(open)
    }
}

/// So many texts of late are kept: rows ask in turn of a text as it was written, in small letters, and of a part of it.
const KEPT: usize = 4;

/// A question about what stands in a text, which is looked at for the first of its questions only.
pub(super) fn at<T>(text: &str, ask: impl FnOnce(&Seen) -> T) -> T {
    thread_local! {
        static LATELY: RefCell<[(String, Box<Seen>); KEPT]> = RefCell::default();
    }
    LATELY.with_borrow_mut(|lately| {
        let known = lately.iter().position(|(kept, _)| kept == text);
        // The text asked about stands first, the one not asked about for longest is forgotten.
        if let Some(used) = lately.get_mut(..=known.unwrap_or(KEPT - 1)) {
            used.rotate_right(1);
        }
        let [(kept, seen), ..] = lately;
        if known.is_none() {
            text.clone_into(kept);
            seen.look_at(text);
        }
        ask(seen)
    })
}

/// Words of which one is enough.
#[derive(Debug)]
struct AnyOf {
    /// The rarest part of each, by slot: where none of these is held, none of the words stands.
    rarest: Vec<(u16, u64)>,
    /// All parts of each, in the order of the slots.
    words: Vec<Vec<Vec<Place>>>,
}

impl AnyOf {
    fn of(words: &[String]) -> Self {
        let mut by_slot: BTreeMap<u16, (u64, Vec<Vec<Place>>)> = BTreeMap::new();
        for word in words {
            let Some(rarest) = parts(word.as_bytes()).min_by_key(|part| commonness(part)).map(place) else { continue };
            let (places, words) = by_slot.entry(rarest / 64).or_default();
            *places |= 1 << (rarest % 64);
            words.push(parts(word.as_bytes()).map(place).collect());
        }
        let (rarest, words) = by_slot.into_iter().map(|(slot, (places, words))| ((slot, places), words)).unzip();
        Self { rarest, words }
    }

    fn stands_in(&self, seen: &Seen) -> bool {
        let holds = |place: &Place| seen.slot(place / 64) >> (place % 64) & 1 == 1;
        let stands =
            |at: usize| self.words.get(at).is_some_and(|words| words.iter().any(|word| word.iter().all(holds)));
        self.rarest.iter().enumerate().any(|(at, rarest)| seen.holds_one(*rarest) && stands(at))
    }
}

/// What stands side by side in a text.
#[derive(Debug)]
pub(super) struct Seen {
    held: [u64; SLOTS],
    /// It has letters that count as others where no regard is paid to case, or is so long that anything may stand in it.
    strange: bool,
}

type Place = u16;

impl Default for Seen {
    fn default() -> Self {
        Self { held: [0; SLOTS], strange: false }
    }
}

impl Seen {
    fn look_at(&mut self, text: &str) {
        self.held.fill(0);
        self.strange = text.len() > LONGEST || !text.is_ascii() && text.contains(needs::LIKE_LETTERS);
        if self.strange {
            return;
        }
        // As if a blank stood before the text.
        let (mut run, mut letters) = (0, 0);
        for byte in text.bytes() {
            run = after(run, byte);
            letters |= 1 << (run % (1 << LETTER));
            self.hold(place_of(run, 2));
            self.hold(place_of(run, 3));
        }
        // Single letters fill one slot.
        if let Some(slot) = self.held.get_mut(usize::from(place_of(0, 1) / 64)) {
            *slot |= letters;
        }
    }

    fn hold(&mut self, place: Place) {
        if let Some(slot) = self.held.get_mut(usize::from(place / 64) % SLOTS) {
            *slot |= 1 << (place % 64);
        }
    }

    /// Is one of these places of a slot held?
    fn holds_one(&self, (slot, places): (u16, u64)) -> bool {
        self.slot(slot) & places != 0
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
            assert_eq!(at(text, |seen| Guard::of(pattern).admits(seen)), admitted, "{pattern}: {text}");
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
        for (start, end) in edges.iter().flat_map(|start| edges.iter().map(move |end| (*start, *end))) {
            let Some(part) = text.get(start..end).filter(|part| !part.is_empty()) else { continue };
            let word = AnyOf::of(&[part.to_ascii_lowercase()]);
            assert!(at(text, |seen| word.stands_in(seen)), "{part}");
        }
    }
}
