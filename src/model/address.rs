//! E-mail addresses, compared without regard to case.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An e-mail address in lower case. Made by [`Address::new`], which refuses what cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

impl Address {
    /// Takes an address as written, with or without surrounding space; `None` if it is not one `local@domain`.
    /// Control characters, spaces and angle brackets are refused: an address goes into headers (Contract 8.8).
    #[must_use]
    pub fn new(written: &str) -> Option<Self> {
        let text = written.trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@')?;
        let plain = |c: char| !c.is_control() && !c.is_whitespace() && !"<>()[],;:\\\"".contains(c);
        let sound = !local.is_empty()
            && !local.contains('@')
            && !domain.is_empty()
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && text.len() <= 320
            && text.chars().all(plain);
        sound.then_some(Self(text))
    }

    /// The whole address, in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// What stands before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Address {
    type Error = String;
    fn try_from(written: String) -> Result<Self, String> {
        Self::new(&written).ok_or_else(|| format!("`{written}` is not an e-mail address"))
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case() {
        assert_eq!(Address::new(" Helen.Marsh@Northmoor.GOV.uk ").unwrap().as_str(), "helen.marsh@northmoor.gov.uk");
    }

    #[test]
    fn what_cannot_stand_in_a_header_is_no_address() {
        for bad in ["", "helen", "@x.uk", "a@", "a b@x.uk", "a@x.uk\r\nBcc: b@y.uk", "<a@x.uk>", "a@b@x.uk", "a@.uk"] {
            assert_eq!(Address::new(bad), None, "{bad:?}");
        }
    }
}
