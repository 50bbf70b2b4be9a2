//! What somebody asks for at the command line, on their own word, as if they had written it to the mailbox.

use super::{Day, address::Address, hold::HoldOn, reference::Reference, retention::Periods};
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
    GoOn,
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

/// What is asked for at the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Asked {
    /// What an IRO or admin coordinator could also write to the mailbox.
    Ruling(Request),
    /// What concerns the record.
    Record(RecordRequest),
}

impl Asked {
    /// The items it is about.
    #[must_use]
    pub fn refs(&self) -> Vec<Reference> {
        let on = |on: &HoldOn| match on {
            HoldOn::Item(reference) => vec![reference.clone()],
            HoldOn::Child(_) => Vec::new(),
        };
        match self {
            Self::Ruling(request) => request.refs.clone(),
            Self::Record(request) => match &request.record {
                RecordAsks::Hold { on: held, .. } | RecordAsks::Release { on: held, .. } => on(held),
                RecordAsks::Redact { words: Words::Item(reference), .. } => vec![reference.clone()],
                RecordAsks::Redact { .. } | RecordAsks::Retain { .. } => Vec::new(),
            },
        }
    }
}

/// What concerns the record: whoever can write to the database may ask it, and says who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRequest {
    /// Who asks, in words.
    pub by: String,
    /// Their address, if they are in the directory.
    pub address: Option<Address>,
    /// What is asked.
    pub record: RecordAsks,
}

/// What is asked of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordAsks {
    /// Nothing of this is to be removed.
    Hold {
        /// On what.
        on: HoldOn,
        /// Why.
        because: String,
    },
    /// It may be removed again.
    Release {
        /// On what the hold lies.
        on: HoldOn,
        /// Why.
        because: String,
    },
    /// Words are to be removed.
    Redact {
        /// Which.
        words: Words,
        /// Why.
        because: String,
    },
    /// What has been kept long enough is to be removed.
    Retain {
        /// The periods.
        periods: Periods,
    },
}

/// Whose words are to be removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Words {
    /// Those of the mail with this Message-ID, and all that was logged because of it.
    Mail(String),
    /// Those of an item: its mails, its history, its letters.
    Item(Reference),
}
