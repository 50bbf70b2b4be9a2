//! A paper: a monitoring form or labelled mail that belongs in the IRO Monitoring folder (R10, R15).

use super::{reading::Child, reference::Reference};
use serde::{Deserialize, Serialize};

/// What is to be filed, and what it is known to be about. Its name follows from this and from how its items stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The attachment's place in the mail, from 0; `None`: the mail as a whole.
    pub part: Option<usize>,
    /// The items it opened or speaks of; none for a form without a recommendation.
    pub refs: Vec<Reference>,
    /// The level it bears where it is about no item: 0, 1 or 2 (R53 to R55).
    pub level: u8,
    /// The child.
    pub child: Child,
    /// Surname and first names, where a form's own name tells them apart.
    pub called: Option<(String, String)>,
    /// Initials of SW, PM and IRO as known when it came; empty where not known.
    pub initials: [String; 3],
    /// The ending of its file name, lower case, without the dot.
    pub ending: String,
}

/// A paper as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPaper {
    /// Its number.
    pub number: i64,
    /// The mail it came with, by number.
    pub mail: i64,
    /// The paper.
    pub paper: Paper,
    /// The name it was filed under; `None`: it is not in the folder.
    pub file: Option<String>,
    /// A person has moved, removed or changed it: it is left alone.
    pub theirs: bool,
    /// The SHA-256 of its content.
    pub hash: [u8; 32],
    /// It was removed, by retention or redaction: it goes out of the folder.
    pub removed: bool,
}
