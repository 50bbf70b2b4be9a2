//! Is it the same child? Full names, first names, initials and case numbers compared (Convention 5).

use crate::model::reading::Child;

/// How well two mentions of a child agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// They cannot be the same child.
    Other,
    /// Nothing speaks against it: initials, or one name alone.
    Compatible,
    /// First and last name agree.
    Same,
    /// The case numbers agree.
    Certain,
}

/// Compares two mentions. A mention that says nothing is compatible with nothing.
pub(super) fn likeness(one: &Child, other: &Child) -> Likeness {
    if let (Some(one), Some(other)) = (&one.case_id, &other.case_id) {
        let digits = |id: &str| id.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        return if digits(one) == digits(other) { Likeness::Certain } else { Likeness::Other };
    }
    names(&one.words(), &other.words())
}

fn names(one: &[String], other: &[String]) -> Likeness {
    let (Some(first), Some(last)) = (one.first(), one.last()) else { return Likeness::Other };
    let (Some(other_first), Some(other_last)) = (other.first(), other.last()) else { return Likeness::Other };
    if one.len() == 1 || other.len() == 1 {
        let (single, full) = if one.len() == 1 { (first, other) } else { (other_first, one) };
        let both_initials = single.chars().count() == 1;
        let agrees = !both_initials && full.iter().any(|word| word_likeness(single, word) != Likeness::Other);
        return if agrees { Likeness::Compatible } else { Likeness::Other };
    }
    let straight = word_likeness(first, other_first).min(word_likeness(last, other_last));
    let crossed = word_likeness(first, other_last).min(word_likeness(last, other_first));
    straight.max(crossed)
}

fn word_likeness(one: &str, other: &str) -> Likeness {
    if one == other {
        return if one.chars().count() == 1 { Likeness::Compatible } else { Likeness::Same };
    }
    let (short, long) = if one.chars().count() <= other.chars().count() { (one, other) } else { (other, one) };
    let initial = short.chars().count() == 1 && long.starts_with(short);
    let part = short.chars().count() > 2 && long.split('-').any(|part| part == short);
    if initial || part { Likeness::Compatible } else { Likeness::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: (&str, &str), other: (&str, &str), expected: Likeness) {
        let child = |(name, id): (&str, &str)| Child {
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            case_id: Some(id.to_owned()).filter(|id| !id.is_empty()),
        };
        assert_eq!(likeness(&child(one), &child(other)), expected, "{one:?} {other:?}");
        assert_eq!(likeness(&child(other), &child(one)), expected, "{other:?} {one:?}");
    }

    #[test]
    fn initials_and_single_names_are_compatible_with_the_full_name() {
        for (one, other) in [
            ("Daniel Okafor", "D.O."),
            ("Daniel Okafor", "DO"),
            ("Daniel Okafor", "Daniel O"),
            ("Daniel Okafor", "Daniel"),
            ("Daniel Okafor", "OKAFOR"),
            ("Finley O’Rourke", "F O'Rourke"),
            ("Ellie Fox-Harding", "Ellie Harding"),
        ] {
            check((one, ""), (other, ""), Likeness::Compatible);
        }
    }

    #[test]
    fn full_names_are_the_same_in_either_order_and_without_accents() {
        check(("Kacper Wójcik", ""), ("WOJCIK Kacper", ""), Likeness::Same);
        check(("Daniel James Okafor", ""), ("Daniel Okafor", ""), Likeness::Same);
    }

    #[test]
    fn other_children_are_told_apart() {
        for (one, other) in [
            ("Daniel Okafor", "Daniel Price"),
            ("Daniel Okafor", "S.O."),
            ("Daniel Okafor", "David Okafor"),
            ("", "Dan"),
        ] {
            check((one, ""), (other, ""), Likeness::Other);
        }
    }

    #[test]
    fn case_numbers_decide() {
        check(("Daniel Okafor", "1048812"), ("D", "1048812"), Likeness::Certain);
        check(("Daniel Okafor", "1048812"), ("Daniel Okafor", "1048813"), Likeness::Other);
    }
}
