//! Legal hold: what nobody may remove for the time being, by retention or redaction, and why.

use super::{Instant, item::Item, reading::Child, reference::Reference};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// What a hold lies on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldOn {
    /// One item.
    Item(Reference),
    /// Everything about a child, also what is still to come: the whole name, or the number in the case system.
    Child(String),
}

impl fmt::Display for HoldOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(reference) => reference.fmt(f),
            Self::Child(written) => write!(f, "everything about {written}"),
        }
    }
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// What it lies on.
    pub on: HoldOn,
    /// Since when.
    pub at: Instant,
    /// Who placed it, in words.
    pub by: String,
    /// Why.
    pub because: String,
}

/// Every hold in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Hold>", into = "Vec<Hold>")]
pub struct Holds(BTreeMap<HoldOn, Hold>);

impl From<Vec<Hold>> for Holds {
    fn from(holds: Vec<Hold>) -> Self {
        Self(holds.into_iter().map(|hold| (hold.on.clone(), hold)).collect())
    }
}

impl From<Holds> for Vec<Hold> {
    fn from(holds: Holds) -> Self {
        holds.0.into_values().collect()
    }
}

impl Holds {
    /// Every hold.
    pub fn iter(&self) -> impl Iterator<Item = &Hold> {
        self.0.values()
    }

    /// None is in force.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn place(&mut self, hold: Hold) {
        self.0.insert(hold.on.clone(), hold);
    }

    pub(super) fn release(&mut self, on: &HoldOn) {
        self.0.remove(on);
    }

    /// The hold on exactly this.
    #[must_use]
    pub fn on(&self, on: &HoldOn) -> Option<&Hold> {
        self.0.get(on)
    }

    /// A hold that covers this item.
    #[must_use]
    pub fn over(&self, item: &Item) -> Option<&Hold> {
        self.0.get(&HoldOn::Item(item.reference.clone())).or_else(|| self.over_child(&item.child))
    }

    /// A hold that covers this child.
    #[must_use]
    pub fn over_child(&self, child: &Child) -> Option<&Hold> {
        let same = |text: &Option<String>, written: &str| {
            text.as_ref().is_some_and(|text| text.trim().to_lowercase() == written.trim().to_lowercase())
        };
        self.iter().find(|hold| match &hold.on {
            HoldOn::Child(written) => same(&child.name, written) || same(&child.case_id, written),
            HoldOn::Item(_) => false,
        })
    }

    /// The names and numbers of the children on whom a hold lies, as they were written.
    pub fn children(&self) -> impl Iterator<Item = &str> {
        self.iter().filter_map(|hold| match &hold.on {
            HoldOn::Child(written) => Some(written.as_str()),
            HoldOn::Item(_) => None,
        })
    }
}
