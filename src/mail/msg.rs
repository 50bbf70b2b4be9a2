//! Compound files: Outlook messages (`.msg`), old Word files, and files protected by a password.

use super::{Options, attachments, html, parse_at, plain, subject, text};
use crate::model::{
    address::Address,
    mail::{Attachment, AttachmentContent, Mail, Mailbox},
};
use cfb::CompoundFile;
use chrono::{DateTime, FixedOffset};
use std::io::{Cursor, Read};

type File<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// More attachments than this are not read.
const MOST_ATTACHMENTS: usize = 50;
/// A single text is read up to this many bytes.
const LONGEST_TEXT: u64 = 4 * 1024 * 1024;

/// Tells a compound file apart and reads it if it is a message.
pub(super) fn read(bytes: &[u8], ending: &str, options: &Options, depth: u8) -> AttachmentContent {
    let unreadable = |why: &str| AttachmentContent::Unreadable(why.into());
    let Ok(mut file) = CompoundFile::open(Cursor::new(bytes)) else {
        return unreadable(if ending == "doc" { "an old Word file (.doc)" } else { "a damaged file" });
    };
    if file.exists("/EncryptedPackage") || file.exists("/EncryptionInfo") {
        return unreadable("a file protected by a password");
    }
    if file.exists("/WordDocument") || ending == "doc" {
        return unreadable("an old Word file (.doc)");
    }
    if file.exists("/Workbook") || file.exists("/Book") {
        return unreadable("an old Excel file (.xls)");
    }
    if !file.exists("/__properties_version1.0") {
        return unreadable("a file of a kind we cannot read");
    }
    if depth >= options.deepest {
        return unreadable("a message inside many other messages");
    }
    AttachmentContent::Mail(Box::new(message(&mut file, "", options, depth + 1)))
}

/// The message in a storage of the file.
fn message(file: &mut File<'_>, storage: &str, options: &Options, depth: u8) -> Mail {
    let headers = string(file, storage, "007D").map(|headers| format!("{}\r\n\r\n", headers.trim_end()));
    let mut mail = headers.and_then(|headers| parse_at(headers.as_bytes(), options, depth).ok()).unwrap_or_default();
    if let Some(written) = string(file, storage, "0037") {
        mail.subject = text::at_most(text::one_line(&written), 1000);
        mail.topic = subject::topic(&mail.subject);
    }
    if mail.from.is_none() {
        let name = string(file, storage, "0C1A").unwrap_or_default();
        let address = ["5D01", "0C1F"].iter().find_map(|tag| Address::new(&string(file, storage, tag)?));
        mail.from = address.map(|address| Mailbox { name: text::one_line(&name), address });
    }
    if mail.date.is_none() {
        mail.date = submitted(file, storage);
    }
    let html = binary(file, storage, "10130102", LONGEST_TEXT)
        .map(|bytes| decoded(&bytes))
        .or_else(|| string(file, storage, "1013"));
    mail.lines = match (html, string(file, storage, "1000")) {
        (Some(html), _) => html::lines(&html),
        (None, Some(body)) => plain::lines(&body, plain::Flowed::No),
        (None, None) => Vec::new(),
    };
    mail.attachments = attached(file, storage, options, depth);
    mail
}

/// The files and messages attached to it.
fn attached(file: &mut File<'_>, storage: &str, options: &Options, depth: u8) -> Vec<Attachment> {
    let mut found = Vec::new();
    for number in 0..MOST_ATTACHMENTS {
        let place = format!("{storage}/__attach_version1.0_#{number:08X}");
        if !file.exists(&place) {
            break;
        }
        let name = string(file, &place, "3707").or_else(|| string(file, &place, "3704")).unwrap_or_default();
        let media_type = string(file, &place, "370E").unwrap_or_default().to_lowercase();
        let mut one =
            Attachment { name: text::at_most(text::one_line(&name), 300), media_type, ..Attachment::default() };
        let inner = format!("{place}/__substg1.0_3701000D");
        if file.exists(format!("{inner}/__properties_version1.0")) {
            one.content = if depth >= options.deepest {
                AttachmentContent::Unreadable("a message inside many other messages".into())
            } else {
                AttachmentContent::Mail(Box::new(message(file, &inner, options, depth + 1)))
            };
        } else if let Some(bytes) = binary(file, &place, "37010102", options.largest_attachment as u64) {
            one.size = bytes.len();
            one.content = attachments::content(&bytes, &one, string(file, &place, "3712").is_some(), options, depth);
        }
        found.push(one);
    }
    found
}

/// A property of text: Unicode, else in the Windows code page.
fn string(file: &mut File<'_>, storage: &str, tag: &str) -> Option<String> {
    if let Some(bytes) = binary(file, storage, &format!("{tag}001F"), LONGEST_TEXT) {
        let units: Vec<u16> =
            bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?))).collect();
        return Some(String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned());
    }
    binary(file, storage, &format!("{tag}001E"), LONGEST_TEXT)
        .map(|bytes| decoded(&bytes).trim_end_matches('\0').to_owned())
}

fn decoded(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| text::windows(bytes), str::to_owned)
}

/// A property of bytes, at most `most` of them.
fn binary(file: &mut File<'_>, storage: &str, tag: &str, most: u64) -> Option<Vec<u8>> {
    let place = format!("{storage}/__substg1.0_{tag}");
    let stream = file.open_stream(place).ok()?;
    let mut bytes = Vec::new();
    stream.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// When it was handed in: property 0x0039, in tenths of microseconds since 1601.
fn submitted(file: &mut File<'_>, storage: &str) -> Option<DateTime<FixedOffset>> {
    let mut bytes = Vec::new();
    file.open_stream(format!("{storage}/__properties_version1.0")).ok()?.take(65_536).read_to_end(&mut bytes).ok()?;
    let head = if storage.is_empty() { 32 } else { 24 };
    let entry = bytes.get(head..)?.chunks_exact(16).find(|entry| entry.starts_with(&[0x40, 0x00, 0x39, 0x00]))?;
    let ticks = u64::from_le_bytes(entry.get(8..16)?.try_into().ok()?);
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - 11_644_473_600;
    Some(DateTime::from_timestamp(seconds, 0)?.fixed_offset())
}
