//! A monitoring form that came: what the quarter counts, with or without a Tracked Recommendation (R8, R51).

use super::{Instant, address::Address, reading::FormName, reference::Reference};
use serde::{Deserialize, Serialize};

/// The prefix of the references forms are told apart by in reports.
pub const PREFIX: &str = "FM";

/// A monitoring form named by the convention (R53 to R56).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its reference, by which a figure can be traced to it.
    pub reference: Reference,
    /// When its mail arrived.
    pub at: Instant,
    /// What its file name says.
    pub name: FormName,
    /// It came with an update, escalation or ending of what was logged before: it is no new form.
    pub again: bool,
    /// The IRO.
    pub iro: Option<Address>,
    /// The child's social worker.
    pub sw: Option<Address>,
    /// The practice manager.
    pub pm: Option<Address>,
    /// The social worker's team.
    pub team: Option<String>,
    /// The practice unit.
    pub unit: Option<String>,
}
