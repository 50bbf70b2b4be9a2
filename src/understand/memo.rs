//! What was read from a text, kept for a while: the steps ask the same of the same sentences again and again.

use foldhash::fast::RandomState;
use std::{cell::RefCell, collections::HashMap};

/// At this many texts all is forgotten and begun anew: a few mails' worth.
const MOST: usize = 256;
/// A text longer than this, in bytes, is not kept.
const LONGEST: usize = 4096;

/// The texts of late and what was read from each. Only for readings that depend on nothing but the text.
pub(super) struct Memo<T>(RefCell<HashMap<String, T, RandomState>>);

impl<T: Clone> Memo<T> {
    pub(super) fn new() -> Self {
        Self(RefCell::new(HashMap::default()))
    }

    /// What `read` makes of a text: as kept, or read now.
    pub(super) fn of(&self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        if let Some(kept) = self.0.borrow().get(text) {
            return kept.clone();
        }
        let found = read(text);
        if text.len() <= LONGEST {
            let mut kept = self.0.borrow_mut();
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(text.to_owned(), found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_once_while_it_is_kept_and_again_when_it_was_forgotten() {
        let memo = Memo::new();
        let mut times = 0;
        let mut length = |text: &str| {
            memo.of(text, |text| {
                times += 1;
                text.len()
            })
        };
        assert_eq!([length("one"), length("one"), length("three")], [3, 3, 5]);
        for number in 0..MOST {
            length(&number.to_string());
        }
        length("one");
        let long = "x".repeat(LONGEST + 1);
        assert_eq!([length(&long), length(&long)], [LONGEST + 1; 2]);
        assert_eq!(times, 2 + MOST + 1 + 2);
    }
}
