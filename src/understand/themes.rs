//! What an item is about, by the words of `themes.toml` (R4, R52).

use super::sentence::words;
use crate::model::theme::{Phrase, Theme, Themes};
use std::collections::BTreeMap;

/// At most this many themes are given to an item.
const MOST: usize = 3;
/// The theme of what none fits.
const OTHER: &str = "other";

/// The themes of a text, the most telling first: themes whose longest matching phrase is longer stand before others.
#[must_use]
pub fn of(text: &str, themes: &Themes) -> Vec<Theme> {
    let lower: Vec<String> = words(&text.to_lowercase()).iter().map(|word| word.stem().replace('’', "'")).collect();
    let mut by_letter: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    for (at, word) in lower.iter().enumerate() {
        word.chars().take(1).for_each(|letter| by_letter.entry(letter).or_default().push(at));
    }
    let mut scored: Vec<(usize, usize, &str)> = themes
        .theme
        .iter()
        .enumerate()
        .filter_map(|(place, theme)| {
            let lengths: Vec<usize> =
                theme.words.iter().filter_map(|phrase| weight(phrase, &lower, &by_letter)).collect();
            let best = lengths.iter().max()?;
            Some((best * 100 + lengths.len().min(9) * 10, usize::MAX - place, theme.id.as_str()))
        })
        .collect();
    scored.sort_unstable_by(|one, other| other.cmp(one));
    let mut found: Vec<Theme> = scored.into_iter().take(MOST).map(|(_, _, id)| Theme::new(id)).collect();
    if found.is_empty() && themes.theme.iter().any(|theme| theme.id == OTHER) {
        found.push(Theme::new(OTHER));
    }
    found
}

/// The number of words of a phrase that stands in the text, which is in lower case; `None` when it does not. `by_letter`: the places
/// of the words that begin with it.
fn weight(phrase: &Phrase, text: &[String], by_letter: &BTreeMap<char, Vec<usize>>) -> Option<usize> {
    let Phrase(parts) = phrase;
    let places = by_letter.get(&parts.first()?.chars().next()?)?;
    let fits = |(part, word): (&String, &String)| match part.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word.strip_prefix(part.as_str()).is_some_and(|rest| rest.is_empty() || rest == "'s"),
    };
    let stands = |at: &usize| text.get(*at..*at + parts.len()).is_some_and(|words| parts.iter().zip(words).all(fits));
    places.iter().any(stands).then_some(parts.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let themes: Themes = toml::from_str(include_str!("../../config/themes.toml")).unwrap();
        let found = of(text, &themes);
        assert!(found.contains(&Theme::new(expected)), "{text}: {found:?}");
    }

    #[test]
    fn items_are_given_their_themes() {
        for (text, theme) in [
            ("complete the PEP with the virtual school", "education"),
            ("book Kacper's review health assessment with the LAC nurse", "health"),
            ("Add the July and August statutory visits to Mosaic", "statutory-visit"),
            ("update the care plan", "care-plan"),
            ("finish the pathway plan with Chantelle", "pathway-plan"),
            ("arrange a birthday cake", "other"),
            ("written agreement with mum about phone calls to be redone", "family-time"),
        ] {
            check(text, theme);
        }
    }
}
