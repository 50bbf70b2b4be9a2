//! The children of the log, found by case number, full name, initials or one name alone.

use super::{reading::Child, reference::Reference};
use std::{
    collections::{BTreeSet, HashMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

/// Each way a child is written, with the items that write it so.
#[derive(Debug, Clone, Default)]
pub(super) struct Children {
    forms: Vec<(Child, BTreeSet<Reference>)>,
    place: HashMap<Child, usize>,
    /// Hashes of the keys of a form. Two keys with one hash cost a comparison, no more.
    by_key: HashMap<u64, Vec<usize>>,
}

impl PartialEq for Children {
    fn eq(&self, other: &Self) -> bool {
        let same = |(child, refs): &(Child, BTreeSet<Reference>)| other.of_form(child) == Some(refs);
        self.forms.len() == other.forms.len() && self.forms.iter().all(same)
    }
}

impl Children {
    pub(super) fn add(&mut self, child: &Child, reference: &Reference) {
        if child.is_empty() {
            return;
        }
        let place = match self.place.get(child) {
            Some(place) => *place,
            None => self.add_form(child),
        };
        if let Some((_, refs)) = self.forms.get_mut(place) {
            refs.insert(reference.clone());
        }
    }

    /// The items of every form that may mean this child; some may turn out to be another's.
    pub(super) fn alike(&self, child: &Child) -> impl Iterator<Item = &Reference> {
        let keys = Keys::of(child);
        let places: BTreeSet<usize> =
            keys.sought().filter_map(|key| self.by_key.get(&key)).flatten().copied().collect();
        let refs: BTreeSet<&Reference> =
            places.into_iter().filter_map(|place| self.forms.get(place)).flat_map(|(_, refs)| refs).collect();
        refs.into_iter()
    }

    fn add_form(&mut self, child: &Child) -> usize {
        let place = self.forms.len();
        self.forms.push((child.clone(), BTreeSet::new()));
        self.place.insert(child.clone(), place);
        for key in Keys::of(child).held() {
            let places = self.by_key.entry(key).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        place
    }

    fn of_form(&self, child: &Child) -> Option<&BTreeSet<Reference>> {
        self.forms.get(*self.place.get(child)?).map(|(_, refs)| refs)
    }
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
    fn held(&self) -> impl Iterator<Item = u64> {
        let marked = self.shorter.iter().map(|key| !key);
        self.number.into_iter().chain(self.exact.iter().copied()).chain(marked)
    }

    /// Under what others are sought that may mean the same child.
    fn sought(&self) -> impl Iterator<Item = u64> {
        let as_shorter = self.exact.iter().map(|key| !key);
        self.number.into_iter().chain(self.exact.iter().copied()).chain(as_shorter).chain(self.shorter.iter().copied())
    }
}

/// A word, its parts where it is hyphenated, and its initial.
fn forms(word: &str) -> impl Iterator<Item = &str> {
    let parts = word.split('-').filter(move |part| part.len() > 2 && *part != word);
    let initial = word.char_indices().nth(1).and_then(|(end, _)| word.get(..end));
    std::iter::once(word).chain(parts).chain(initial)
}

fn key(kind: &str, one: &str, other: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind, one, other).hash(&mut hasher);
    hasher.finish()
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
