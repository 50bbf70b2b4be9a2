//! Protective markings: carried over, never lowered.

use super::words;
use crate::model::item::Item;

/// The values of the `Sensitivity:` header (RFC 2156), which stays a header and is not shown in the subject.
const SENSITIVITY: [(&str, &str); 3] =
    [("company-confidential", "Company-Confidential"), ("private", "Private"), ("personal", "Personal")];

/// The `Sensitivity:` value a marking stands for, if it is one.
#[must_use]
pub fn sensitivity(marking: &str) -> Option<&'static str> {
    SENSITIVITY.iter().find(|(word, _)| marking.trim().eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// The highest marking among those of the thread and the items told of in a letter.
pub fn highest<'a>(markings: impl Iterator<Item = &'a str>) -> Option<String> {
    markings.filter(|marking| !marking.trim().is_empty()).max_by_key(|marking| rank(marking)).map(str::to_owned)
}

/// The markings of items.
pub fn of<'a>(items: impl Iterator<Item = &'a Item>) -> impl Iterator<Item = &'a str> {
    items.filter_map(|item| item.thread.marking.as_deref())
}

/// A marking as it is shown: words that came from a mail, made safe.
#[must_use]
pub fn shown(marking: &str) -> String {
    sensitivity(marking).map_or_else(|| words::line(marking), str::to_owned)
}

/// A file's title, with the highest marking of the items it tells of.
#[must_use]
pub fn titled<'a>(title: &str, items: impl Iterator<Item = &'a Item>) -> String {
    match highest(of(items)) {
        Some(marking) => format!("{} – {title}", shown(&marking)),
        None => title.to_owned(),
    }
}

/// How much a marking protects; a longer one of the same class (with a descriptor) above a bare one.
fn rank(marking: &str) -> (u8, usize) {
    let upper = marking.to_uppercase();
    let class = match () {
        () if upper.contains("TOP SECRET") => 6,
        () if upper.contains("SECRET") => 5,
        () if upper.contains("SENSITIVE") => 4,
        () if upper.contains("OFFICIAL") => 3,
        () if sensitivity(marking).is_none() => 2,
        () => 1,
    };
    (class, marking.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_marking_wins() {
        let check = |given: &[&str], expected: Option<&str>| {
            assert_eq!(highest(given.iter().copied()).as_deref(), expected);
        };
        check(&["OFFICIAL", "OFFICIAL-SENSITIVE", "private"], Some("OFFICIAL-SENSITIVE"));
        check(
            &["OFFICIAL", "OFFICIAL-SENSITIVE: PERSONAL", "OFFICIAL-SENSITIVE"],
            Some("OFFICIAL-SENSITIVE: PERSONAL"),
        );
        check(&["", " "], None);
    }
}
