//! Good practice that an IRO praised: recorded and shared, never tracked (R73, R119, R143).

use super::{Instant, address::Address, reading::Child, reference::Reference};
use serde::{Deserialize, Serialize};

/// The prefix of the references by which it is told apart in reports.
pub const PREFIX: &str = "GP";

/// One piece of praise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodPractice {
    /// Its reference, by which a figure can be traced to it.
    pub reference: Reference,
    /// When its mail arrived.
    pub at: Instant,
    /// The IRO who praised.
    pub iro: Option<Address>,
    /// Who was praised, as far as the directory knows them.
    pub whom: Vec<Address>,
    /// The child the mail is about.
    pub child: Child,
    /// The sentence.
    pub words: String,
    /// The team of those praised.
    pub team: Option<String>,
    /// The practice unit.
    pub unit: Option<String>,
}
