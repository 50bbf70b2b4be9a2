//! What a recommendation is about, and the words that show it (`themes.toml`).

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The id of a theme: one of the contract's list (section 3), or one an authority added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Theme(pub Arc<str>);

impl Theme {
    /// A theme by its id.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self(Arc::from(id))
    }
}

/// One theme with its name for people and the words that show it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeWords {
    /// The id (`education`).
    pub id: String,
    /// The name as reports show it.
    pub name: String,
    /// Words and phrases; matched whole and without regard to case, a trailing `*` standing for any ending.
    pub words: Vec<Phrase>,
}

/// A phrase in small letters, cut into its words.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "String")]
pub struct Phrase(pub Vec<String>);

impl From<String> for Phrase {
    fn from(written: String) -> Self {
        let small = written.to_lowercase();
        Self(small.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }
}

/// All themes in the order of the file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Themes {
    /// The themes.
    pub theme: Vec<ThemeWords>,
}
