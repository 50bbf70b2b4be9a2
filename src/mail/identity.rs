//! What makes two arrivals one message: sender, date, subject and decoded content, never the way it came (faults I12 to I14).

use crate::model::mail::{AttachmentContent, Mail};
use mail_parser::{Message, MimeHeaders};
use sha2::{Digest, Sha256};

/// SHA-256 over what a person would call the same message.
pub(super) fn content_hash(message: &Message<'_>, mail: &Mail) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut part = |label: &str, bytes: &[u8]| {
        hash.update(label.as_bytes());
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part("from", mail.sender().map_or("", |address| address.as_str()).as_bytes());
    part("date", mail.date.map(|date| date.timestamp().to_string()).unwrap_or_default().as_bytes());
    part("subject", mail.subject.as_bytes());
    for line in &mail.lines {
        part("line", line.text.as_bytes());
    }
    for attached in message.attachments() {
        part("name", attached.attachment_name().unwrap_or_default().as_bytes());
        if attached.message().is_none() {
            part("file", attached.contents());
        }
    }
    for attachment in &mail.attachments {
        if let AttachmentContent::Mail(inner) = &attachment.content {
            part("mail", &inner.content_hash);
        }
    }
    hash.finalize().into()
}
