//! Bytes into a [`Mail`]: headers, body lines, attachments. Has never heard of a recommendation.
//!
//! The steps in reading order: a shield against dangerous nesting · headers · body (HTML or plain text into lines) ·
//! signs of a machine · attachments · identity.
//! Everything is bounded, and what was cut stands in [`Mail::cuts`].

mod attachments;
mod authentication;
mod body;
mod docx;
mod headers;
mod html;
mod identity;
mod machine;
mod msg;
mod pdf;
mod plain;
mod shield;
mod subject;
mod text;
mod tnef;

use crate::model::mail::Mail;
use mail_parser::{Message, MessageParser};
use std::panic::{AssertUnwindSafe, catch_unwind};

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
    parse_at(raw, options, 0)
}

/// [`parse`] for a message that lies `depth` messages deep in another.
fn parse_at(raw: &[u8], options: &Options, depth: u8) -> Result<Mail, NotMail> {
    let raw = shield::without_envelope(raw);
    if raw.iter().all(u8::is_ascii_whitespace) {
        return Err(NotMail("the file is empty".into()));
    }
    if !shield::begins_with_header(raw) {
        return Err(NotMail("this is not an e-mail: it does not begin with e-mail headers".into()));
    }
    let (raw, blunted) = shield::blunt(raw);
    // The parser has panicked on hostile bytes before (mail-parser issue 145); one bad message must not stop the next.
    let taken = catch_unwind(AssertUnwindSafe(|| {
        MessageParser::default().parse(raw.as_ref()).map(|message| take(&message, options, depth))
    }));
    match taken {
        Ok(Some(mut mail)) => {
            if blunted {
                mail.cuts.push("messages nested too deeply were not opened".into());
            }
            Ok(mail)
        }
        Ok(None) => Err(NotMail("this is not an e-mail: no headers could be read".into())),
        Err(_) => Err(NotMail("the message is so badly formed that it could not be read".into())),
    }
}

/// The bytes of one attachment, by its place in [`Mail::attachments`]; `None` where it was not fetched, or is not there.
#[must_use]
pub fn attachment(raw: &[u8], place: usize) -> Option<Vec<u8>> {
    let raw = shield::without_envelope(raw);
    let (raw, _) = shield::blunt(raw);
    let taken = catch_unwind(AssertUnwindSafe(|| {
        MessageParser::default().parse(raw.as_ref()).and_then(|message| attachments::bytes(&message, place))
    }));
    taken.ok().flatten()
}

/// A parsed message into ours.
fn take(message: &Message<'_>, options: &Options, depth: u8) -> Mail {
    let mut mail = Mail::default();
    headers::take(message, options, &mut mail);
    body::take(message, &mut mail);
    machine::take(message, &mut mail);
    attachments::take(message, options, depth, &mut mail);
    mail.content_hash = identity::content_hash(message, &mail);
    mail
}

#[cfg(test)]
mod tests;
