//! References such as `TR-2026-0001`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// An item's reference: the prefix of its process, the year it was opened, and a number within that year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference {
    /// The process's prefix, upper case, without the hyphen (`TR`).
    pub prefix: Arc<str>,
    /// The year the item was opened in, in the authority's zone.
    pub year: i32,
    /// Counted from 1 within prefix and year.
    pub number: u32,
}

impl Reference {
    /// Puts a reference together.
    #[must_use]
    pub fn new(prefix: &str, year: i32, number: u32) -> Self {
        Self { prefix: Arc::from(prefix), year, number }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:04}", self.prefix, self.year, self.number)
    }
}

impl FromStr for Reference {
    type Err = String;

    /// Reads `TR-2026-0001`, in any case, also with spaces or slashes for hyphens and without leading noughts.
    fn from_str(written: &str) -> Result<Self, String> {
        let wrong = || format!("`{written}` is not a reference such as TR-2026-0001");
        let mut parts = written.trim().split(['-', ' ', '/', '–']).filter(|part| !part.is_empty());
        let (prefix, year, number) =
            (parts.next().ok_or_else(wrong)?, parts.next().ok_or_else(wrong)?, parts.next().ok_or_else(wrong)?);
        let sound = parts.next().is_none()
            && (1..=4).contains(&prefix.len())
            && prefix.chars().all(|c| c.is_ascii_alphabetic())
            && year.len() == 4;
        if !sound {
            return Err(wrong());
        }
        Ok(Self::new(
            &prefix.to_ascii_uppercase(),
            year.parse().map_err(|_| wrong())?,
            number.parse().map_err(|_| wrong())?,
        ))
    }
}

impl TryFrom<String> for Reference {
    type Error = String;
    fn try_from(written: String) -> Result<Self, String> {
        written.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_as_it_was_written() {
        for (written, meant) in
            [("TR-2026-0001", "TR-2026-0001"), ("tr-2026-12", "TR-2026-0012"), ("IR 2027 3", "IR-2027-0003")]
        {
            assert_eq!(written.parse::<Reference>().unwrap().to_string(), meant);
        }
    }

    #[test]
    fn other_things_are_no_references() {
        for written in ["", "TR-2026", "TR-26-1", "2026-11-02", "TR-2026-0001-3", "TRACK-2026-1"] {
            assert!(written.parse::<Reference>().is_err(), "{written}");
        }
    }
}
