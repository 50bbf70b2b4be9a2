//! Where letters go: an SMTP server, or a folder of `.eml` files.
//!
//! This is the last door: whatever was decided and composed, nothing leaves for an address outside the authority's domains.

mod folder;

pub use folder::Folder;

use crate::model::{address::Address, knowledge::Authority};

/// Where letters go.
#[derive(Debug)]
pub enum Outgoing {
    /// A folder of `.eml` files.
    Folder(Folder),
    /// Nowhere: letters stay in the outbox.
    Nowhere,
}

/// Parts recipients at the last door: those inside the authority, and those who may get nothing (fault X04).
#[must_use]
pub fn last_door(recipients: &[(Address, u32)], authority: &Authority) -> (Vec<Address>, Vec<Address>) {
    recipients.iter().map(|(address, _)| address.clone()).partition(|address| authority.has(address))
}
