//! Where letters go: an SMTP server, or a folder of `.eml` files.
//!
//! This is the last door: whatever was decided and composed, nothing leaves for an address outside the authority's domains.

mod folder;
mod pace;
mod played;
mod smtp;
mod transaction;

pub use folder::Folder;
pub use pace::{GIVE_UP, next_try};
pub use played::{Played, Script};
pub use smtp::{Job, Report, Sender};
pub use transaction::{Answer, Outcome};

use crate::{
    clock::Clock,
    config::MailTarget,
    error::Result,
    model::{Instant, address::Address, knowledge::Authority},
    oauth::Tokens,
};

/// Where letters go.
#[derive(Debug)]
pub enum Outgoing {
    /// An SMTP server.
    Smtp(Box<Sender>),
    /// A folder of `.eml` files.
    Folder(Folder),
    /// A post office that is played, for trials.
    Played(Played),
    /// Nowhere: letters stay in the outbox.
    Nowhere,
}

impl Outgoing {
    /// Takes up the way out the settings name. A server that merely cannot be reached is tried again later.
    ///
    /// # Errors
    /// When the settings do not fit what is there.
    pub fn connect(target: &MailTarget, tokens: Option<&Tokens>, clock: &Clock) -> Result<Self> {
        Ok(match target {
            MailTarget::Smtp(smtp) => {
                Self::Smtp(Box::new(Sender::start((**smtp).clone(), tokens.cloned(), clock.clone())?))
            }
            MailTarget::Folder(path) => Self::Folder(Folder::open(path, true)?),
        })
    }

    /// When a letter may be handed over; `None`: one is under way, or none ever leaves.
    #[must_use]
    pub fn free_at(&self, now: Instant) -> Option<Instant> {
        match self {
            Self::Smtp(sender) => sender.free_at(now),
            Self::Played(played) => played.free_at(now),
            Self::Folder(_) => Some(now),
            Self::Nowhere => None,
        }
    }

    /// Hands a letter over. Only when [`Outgoing::free_at`] has come; a folder takes letters otherwise ([`Folder::put`]).
    pub async fn send(&mut self, job: Job, now: Instant) {
        match self {
            Self::Smtp(sender) => sender.send(job, now).await,
            Self::Played(played) => played.send(&job),
            Self::Folder(_) | Self::Nowhere => {}
        }
    }

    /// Nothing is to leave before this moment.
    pub fn hold_until(&mut self, until: Instant) {
        match self {
            Self::Smtp(sender) => sender.hold_until(until),
            Self::Played(played) => played.hold_until(until),
            Self::Folder(_) | Self::Nowhere => {}
        }
    }

    /// Waits for word of a letter under way; for ever where letters leave at once.
    pub async fn report(&mut self) -> Report {
        match self {
            Self::Smtp(sender) => sender.report().await,
            Self::Played(played) => played.report().await,
            Self::Folder(_) | Self::Nowhere => std::future::pending().await,
        }
    }
}

/// Tries a way out without sending anything, and says what was found.
///
/// # Errors
/// What is wrong, in plain words.
pub async fn try_out(target: &MailTarget, tokens: Option<&Tokens>) -> Result<String, String> {
    match target {
        MailTarget::Smtp(smtp) => transaction::try_out(smtp, tokens).await,
        MailTarget::Folder(path) => {
            let folder = Folder::open(path, false).map_err(|error| error.to_string())?;
            folder.try_out().map(|()| "the folder can be written to".to_owned())
        }
    }
}

/// Parts recipients at the last door: those inside the authority, and those who may get nothing (fault X04).
#[must_use]
pub fn last_door(recipients: &[(Address, u32)], authority: &Authority) -> (Vec<Address>, Vec<Address>) {
    recipients.iter().map(|(address, _)| address.clone()).partition(|address| authority.has(address))
}
