//! The children of the log, found by case number, full name, initials or one name alone.

use super::{reading::Child, reference::Reference};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Every key under which items are found by their child, with the item. Two keys with one hash cost a comparison, no more.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Children(BTreeSet<(u64, Reference)>);

impl Children {
    pub(super) fn add(&mut self, child: &Child, reference: &Reference) {
        self.0.extend(keys_held(child).map(|key| (key, reference.clone())));
    }

    pub(super) fn remove(&mut self, child: &Child, reference: &Reference) {
        for key in keys_held(child) {
            self.0.remove(&(key, reference.clone()));
        }
    }

    /// The items of every form that may mean this child; some may turn out to be another's.
    pub(super) fn alike(&self, child: &Child) -> impl Iterator<Item = &Reference> {
        let least = Reference::new("", i32::MIN, 0);
        let of_key = |key: u64| self.0.range((key, least.clone())..).take_while(move |(held, _)| *held == key);
        let refs: BTreeSet<&Reference> = keys_sought(child).flat_map(of_key).map(|(_, reference)| reference).collect();
        refs.into_iter()
    }
}

/// The keys under which a child is held, wherever items are kept: they are the same in every version of the program.
pub fn keys_held(child: &Child) -> impl Iterator<Item = u64> {
    Keys::of(child).held()
}

/// The keys under which a child is sought.
pub fn keys_sought(child: &Child) -> impl Iterator<Item = u64> {
    Keys::of(child).sought()
}

/// The keys of one form. A full name is held under itself and under its shorter forms; it is sought under itself, as a shorter
/// form of others, and among forms that are exactly one of its shorter forms.
struct Keys {
    number: Option<u64>,
    exact: Vec<u64>,
    shorter: Vec<u64>,
}

impl Keys {
    fn of(child: &Child) -> Self {
        let words = child.words();
        let number = child.case_id.as_ref().map(|id| key("number", id, ""));
        let (mut exact, mut shorter) = (Vec::new(), Vec::new());
        match (words.first(), words.last()) {
            (Some(first), Some(last)) if words.len() > 1 => {
                for (one, other) in [(first, last), (last, first)] {
                    exact.push(key("pair", one, other));
                    for one in forms(one) {
                        shorter.extend(forms(other).map(|other| key("pair", one, other)));
                    }
                }
                let singles = words.iter().flat_map(|word| forms(word)).filter(|word| word.chars().count() > 1);
                shorter.extend(singles.map(|word| key("single", word, "")));
            }
            (Some(only), _) => exact.extend(forms(only).map(|word| key("single", word, ""))),
            _ => {}
        }
        Self { number, exact, shorter }
    }

    /// Under what a form is held: its exact keys, and its shorter ones marked as such.
    fn held(self) -> impl Iterator<Item = u64> {
        let marked = self.shorter.into_iter().map(|key| !key);
        self.number.into_iter().chain(self.exact).chain(marked)
    }

    /// Under what others are sought that may mean the same child.
    fn sought(self) -> impl Iterator<Item = u64> {
        let as_shorter: Vec<u64> = self.exact.iter().map(|key| !key).collect();
        self.number.into_iter().chain(self.exact).chain(as_shorter).chain(self.shorter)
    }
}

/// A word, its parts where it is hyphenated, and its initial.
fn forms(word: &str) -> impl Iterator<Item = &str> {
    let parts = word.split('-').filter(move |part| part.len() > 2 && *part != word);
    let initial = word.char_indices().nth(1).and_then(|(end, _)| word.get(..end));
    std::iter::once(word).chain(parts).chain(initial)
}

fn key(kind: &str, one: &str, other: &str) -> u64 {
    let mut hash = Sha256::new();
    for part in [kind, one, other] {
        hash.update(part);
        hash.update([0]);
    }
    hash.finalize().iter().take(8).fold(0, |key, byte| key << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(held: &str, sought: &str, expected: bool) {
        let child = |name: &str| Child { name: Some(name.into()), case_id: None };
        let mut children = Children::default();
        children.add(&child(held), &Reference::new("TR", 2026, 1));
        assert_eq!(children.alike(&child(sought)).count() == 1, expected, "{held} sought as {sought}");
    }

    #[test]
    fn a_child_is_found_under_every_form_of_the_name_and_the_other_way_round() {
        let names = ["Daniel Okafor", "D.O.", "Daniel O", "D Okafor", "OKAFOR Daniel", "Daniel", "Okafor"];
        for held in names.iter().take(5) {
            check("Daniel Okafor", held, true);
            check(held, "Daniel Okafor", true);
        }
        check("Daniel Okafor", "Daniel", true);
        check("Daniel", "Daniel Okafor", true);
        check("Ellie Fox-Harding", "Ellie Harding", true);
        check("Ellie Harding", "Ellie Fox-Harding", true);
    }

    #[test]
    fn others_are_not_looked_at() {
        check("Daniel Okafor", "Daniel Price", false);
        check("Daniel Okafor", "David Okafor", false);
        check("Daniel Okafor", "Ruby", false);
    }
}
