//! A decided [`Letter`] into the mail that is sent: subject, plain text, HTML, attachments, headers.

use crate::model::{Instant, address::Address, knowledge::Knowledge, letter::Letter, log::Log};

/// A letter put into words, ready for the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// Its Message-ID, without brackets.
    pub message_id: String,
    /// Whom it goes to: To and Cc. Every one is inside the authority.
    pub recipients: Vec<Address>,
    /// The whole message, CRLF line ends. The same letter, log and moment give the same bytes.
    pub bytes: Vec<u8>,
}

/// The templates: built in, or overridden one by one.
#[derive(Debug)]
pub struct Templates {}

impl Templates {
    /// The built-in templates.
    #[must_use]
    pub fn built_in() -> Self {
        Self {}
    }
}

/// Puts a letter into words. `number` is its place in the outbox, from which its Message-ID is made.
/// `None` when nobody inside the authority is left to send it to.
#[must_use]
pub fn compose(
    letter: &Letter,
    number: u64,
    log: &Log,
    known: &Knowledge,
    templates: &Templates,
    now: Instant,
) -> Option<Composed> {
    let _ = (letter, number, log, known, templates, now);
    None
}
