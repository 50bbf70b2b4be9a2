//! What somebody asks for at the command line, on their own word, as if they had written it to the mailbox.

use super::{Day, address::Address, reference::Reference};
use serde::{Deserialize, Serialize};

/// A request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// On whose word: an IRO, or an AC for one (Convention 7).
    pub by: Address,
    /// The items it is about.
    pub refs: Vec<Reference>,
    /// What is asked.
    pub asks: Asks,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "kebab-case")]
pub enum Asks {
    /// Resolve them.
    Resolve {
        /// The outcome, in words (R32).
        outcome: Option<String>,
    },
    /// Withdraw them.
    Withdraw {
        /// Why, in words.
        outcome: Option<String>,
    },
    /// Change them: each field present is the new value.
    Amend {
        /// The persons responsible; empty: as they were.
        who: Vec<Address>,
        /// What is to be done.
        what: Option<String>,
        /// By when.
        by_when: Option<Day>,
    },
    /// Have letters leave again that were stopped, or trust the clock again (faults T06, X06).
    Release,
    /// Put a remark into their history.
    Note {
        /// The remark.
        text: String,
    },
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It was carried out: what was done, a line each.
    Done(String),
    /// Nothing was done: why.
    Refused(String),
}
