//! Bytes into a [`Mail`]: headers, body lines, attachments. Has never heard of a recommendation.

use crate::model::mail::Mail;

/// Bounds on what one message may cost, and whose word about senders is believed.
#[derive(Debug, Clone)]
pub struct Options {
    /// The host whose `Authentication-Results` are believed; `None`: the one in the topmost header (Contract 8.7).
    pub authentication_host: Option<String>,
    /// Attachments larger than this are named but not opened, in bytes.
    pub largest_attachment: usize,
    /// Messages in messages are opened this deep.
    pub deepest: u8,
}

impl Default for Options {
    fn default() -> Self {
        Self { authentication_host: None, largest_attachment: 20 * 1024 * 1024, deepest: 4 }
    }
}

/// Why bytes could not be taken as a message, in words for an admin coordinator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotMail(pub String);

/// Takes a message apart.
///
/// # Errors
/// When the bytes are no message at all: empty, or without a single header.
pub fn parse(raw: &[u8], options: &Options) -> Result<Mail, NotMail> {
    let _ = (raw, options);
    Err(NotMail("not yet".into()))
}
