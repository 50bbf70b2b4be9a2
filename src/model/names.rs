//! Names as they are compared: letter case, accents and apostrophes aside.

/// Lower case, accents and apostrophes gone: for comparing names only.
#[must_use]
pub fn fold(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    if name.is_ascii() {
        // Nearly every name; taking letters apart costs twenty times as much.
        let mut folded = name.to_ascii_lowercase();
        folded.retain(|c| !matches!(c, '\'' | '`'));
        return folded;
    }
    name.nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c) && !matches!(c, '\'' | '’' | '‘' | '`'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ł' => 'l',
            'ø' => 'o',
            'đ' => 'd',
            other => other,
        })
        .collect()
}

/// Everything one person is called, folded once so that a text can be compared with a whole directory word by word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    whole: String,
    all: Vec<Vec<String>>,
}

impl Names {
    /// The names of somebody: the main one and any others.
    #[must_use]
    pub fn new(name: &str, also_called: &[String]) -> Self {
        let words = |name: &str| name.split_whitespace().map(fold).collect();
        let all = std::iter::once(name).chain(also_called.iter().map(String::as_str)).map(words).collect();
        Self { whole: fold(name), all }
    }

    /// The main name, folded.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// The first word of the main name; empty where there is none.
    #[must_use]
    pub fn first(&self) -> &str {
        self.all.first().and_then(|name| name.first()).map_or("", String::as_str)
    }

    /// The last word of the main name; empty where there is none.
    #[must_use]
    pub fn last(&self) -> &str {
        self.all.first().and_then(|name| name.last()).map_or("", String::as_str)
    }

    /// The words of each name, the main one first.
    #[must_use]
    pub fn all(&self) -> &[Vec<String>] {
        &self.all
    }

    /// Is this word one of the other names ("Kate", beside "Katherine Marsh"), or the first of one with the same surname ("Tom Wilk",
    /// beside "Tomasz Wilk")? "LAC nurse" gives no first name.
    #[must_use]
    pub fn also(&self, word: &str) -> bool {
        self.all.iter().skip(1).any(|name| match name.as_slice() {
            [one] => one == word,
            [first, .., last] => first == word && last == self.last(),
            [] => false,
        })
    }
}

/// The part of a double first name that is used alone: "lacey-mae" → "lacey".
#[must_use]
pub fn first_half(name: &str) -> &str {
    name.split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_accents_and_apostrophes() {
        for (written, folded) in [("Zoë O’Neill", "zoe oneill"), ("Łukasz", "lukasz"), ("O'Brien", "obrien")] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn everything_a_person_is_called_is_known() {
        let names = Names::new("Katherine O'Dea", &["Kate".to_owned(), "Katie O'D".to_owned()]);
        assert_eq!((names.whole(), names.first(), names.last()), ("katherine odea", "katherine", "odea"));
        assert!(names.also("kate") && !names.also("katie") && !names.also("katherine"));
    }
}
