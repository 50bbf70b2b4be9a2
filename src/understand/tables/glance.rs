//! What can be told of a text at a glance: which letters stand in it, and which two and three stand side by side.
//!
//! A word can stand in a text only where all its threes of letters do. That is not enough to find it, and enough to leave most
//! patterns untried: looking at a text once costs less than one search, and what was seen of the last text is kept for the next pattern.

use super::needs;
use std::cell::RefCell;

/// A letter counts with its five lowest bits: the same for both its cases.
const LETTER: u32 = 5;
/// Threes share places; what shares one is taken for the same.
const THREES: u32 = 4096;
const PAIRS: u32 = 1 << (2 * LETTER);
const LETTERS: u32 = 1 << LETTER;
const SLOTS: usize = ((THREES + PAIRS + LETTERS) / u64::BITS) as usize;
/// In a longer text, in bytes, nearly everything stands side by side somewhere.
const LONGEST: usize = 8192;

/// The places of all that stands side by side in a word.
type Places = Vec<u16>;

/// What a pattern needs of a text: one of these ways, and in it one word of each set.
#[derive(Debug)]
pub(super) struct Guard(Option<Vec<Vec<Vec<Places>>>>);

impl Guard {
    /// What the pattern needs; nothing, where it can match without any word.
    pub(super) fn of(pattern: &str) -> Self {
        let sets = |way: needs::Way| way.iter().map(|words| words.iter().map(|word| places(word)).collect()).collect();
        Self(needs::of(pattern).map(|ways| ways.into_iter().map(sets).collect()))
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
            let holds = |word: &Places| word.iter().all(|place| seen.holds(*place));
            seen.strange || ways.iter().any(|sets| sets.iter().all(|words| words.iter().any(holds)))
        })
    }
}

/// What stands side by side in a text.
#[derive(Debug)]
struct Seen {
    held: [u64; SLOTS],
    /// It has letters that count as others where no regard is paid to case.
    strange: bool,
}

impl Seen {
    fn of(text: &str) -> Self {
        let mut held = [0; SLOTS];
        let mut before = Before::default();
        for byte in text.bytes() {
            for place in before.next(byte) {
                if let Some(slot) = held.get_mut((place / u64::BITS) as usize) {
                    *slot |= 1 << (place % u64::BITS);
                }
            }
        }
        Self { held, strange: !text.is_ascii() && text.contains(needs::LIKE_LETTERS) }
    }

    fn holds(&self, place: u16) -> bool {
        let place = u32::from(place);
        self.held.get((place / u64::BITS) as usize).is_some_and(|slot| slot >> (place % u64::BITS) & 1 == 1)
    }
}

/// The two letters before, and whether there are two.
#[derive(Debug, Default)]
struct Before {
    letters: u32,
    count: u32,
}

impl Before {
    /// The places of a letter with those before it: alone, as a pair, as a three. Where fewer stand before it, the last is given again.
    fn next(&mut self, byte: u8) -> [u32; 3] {
        let kept = (1 << (3 * LETTER)) - 1;
        self.letters = (self.letters << LETTER | u32::from(byte) % LETTERS) & kept;
        self.count += 1;
        let alone = THREES + PAIRS + self.letters % LETTERS;
        let pair = if self.count > 1 { THREES + self.letters % PAIRS } else { alone };
        let three = if self.count > 2 { (self.letters ^ self.letters >> 7) % THREES } else { pair };
        [alone, pair, three]
    }
}

/// The places of a word: of its threes, or of all of it where it is shorter.
fn places(word: &str) -> Places {
    let mut before = Before::default();
    let mut places: Vec<u32> = word.bytes().map(|byte| before.next(byte)[2]).collect();
    places.drain(..places.len().saturating_sub(1).min(2));
    places.into_iter().filter_map(|place| u16::try_from(place).ok()).collect()
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
        check(r"\d+", "none", true);
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
            let Some(part) = text.get(start..end) else { continue };
            assert!(places(&part.to_ascii_lowercase()).iter().all(|place| seen.holds(*place)), "{part}");
        }
    }
}
