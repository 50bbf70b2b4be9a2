//! Attached files: what kind each is, and what can be read from it.

use super::{Options, docx, msg, parse_at, pdf, text, tnef};
use crate::model::mail::{Attachment, AttachmentContent, Block, Mail};
use mail_parser::{Message, MessagePart, MimeHeaders, PartType};
use sha2::{Digest, Sha256};

/// More attachments than this are not looked at.
const MOST_ATTACHMENTS: usize = 100;
/// A picture smaller than this is part of a signature, in bytes.
const SMALL_PICTURE: usize = 60 * 1024;

/// Fills in the attachments.
pub(super) fn take(message: &Message<'_>, options: &Options, depth: u8, mail: &mut Mail) {
    for (number, part) in message.attachments().enumerate() {
        if number >= MOST_ATTACHMENTS {
            mail.cuts.push(format!("attachments after the first {MOST_ATTACHMENTS} not read"));
            break;
        }
        let name = name(part);
        let media_type = media_type(part);
        if is_report(&media_type) {
            continue;
        }
        let (size, hash) = (part.len(), hash(part.contents()));
        let mut attachment = Attachment { name, media_type, size, hash, content: AttachmentContent::Ignored };
        if attachment.size > options.largest_attachment {
            mail.cuts.push(format!("attachment of {} MB not read", attachment.size / 1024 / 1024));
            attachment.content = AttachmentContent::Unreadable("a file too large to be read".into());
        } else {
            attachment.content = match &part.body {
                PartType::Message(inner) => nested(inner, options, depth),
                _ => content(part.contents(), &attachment, is_inline(part), options, depth),
            };
        }
        match (&mut attachment.content, tnef::is_tnef(part.contents())) {
            (_, true) => unpack(part.contents(), options, depth, mail),
            _ => mail.attachments.push(attachment),
        }
    }
}

/// The bytes of the attachment at this place in [`Mail::attachments`]; `None` where there is none, or it was not fetched.
pub(super) fn bytes(message: &Message<'_>, place: usize) -> Option<Vec<u8>> {
    let mut before = 0;
    for part in message.attachments().take(MOST_ATTACHMENTS) {
        let media_type = media_type(part);
        if is_report(&media_type) {
            continue;
        }
        if !tnef::is_tnef(part.contents()) {
            if before == place {
                return Some(part.contents().to_vec()).filter(|bytes| !bytes.is_empty());
            }
            before += 1;
            continue;
        }
        let files = tnef::read(part.contents()).map(|package| package.files);
        let count = files.as_ref().map_or(1, Vec::len);
        if place < before + count {
            return match files {
                Some(files) => files.into_iter().nth(place - before).map(|(_, bytes)| bytes),
                None => Some(part.contents().to_vec()),
            };
        }
        before += count;
    }
    None
}

/// By which the same file is known again; `None` for one without content.
fn hash(bytes: &[u8]) -> Option<[u8; 32]> {
    (!bytes.is_empty()).then(|| Sha256::digest(bytes).into())
}

fn media_type(part: &MessagePart<'_>) -> String {
    part.content_type()
        .map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")).to_lowercase())
        .unwrap_or_default()
}

/// A part that belongs to a delivery report or is a calendar entry or an electronic signature's envelope.
fn is_report(media_type: &str) -> bool {
    matches!(
        media_type,
        "message/delivery-status"
            | "message/disposition-notification"
            | "text/rfc822-headers"
            | "message/rfc822-headers"
            | "application/pkcs7-signature"
            | "application/x-pkcs7-signature"
            | "application/pgp-signature"
    )
}

/// The name as given, on one line and bounded; path separators stay, it is never a path (fault C09).
fn name(part: &MessagePart<'_>) -> String {
    text::at_most(text::one_line(part.attachment_name().unwrap_or_default()), 300)
}

fn is_inline(part: &MessagePart<'_>) -> bool {
    part.content_id().is_some() || part.content_disposition().is_some_and(|disposition| disposition.is_inline())
}

/// A message in the message.
fn nested(inner: &Message<'_>, options: &Options, depth: u8) -> AttachmentContent {
    if depth >= options.deepest {
        return AttachmentContent::Unreadable("a message inside many other messages".into());
    }
    AttachmentContent::Mail(Box::new(super::take(inner, options, depth + 1)))
}

/// Ends of file names by which a file is known where its first bytes say nothing.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.trim().to_lowercase()).unwrap_or_default()
}

/// What can be read from a file, judged by its first bytes before its name and declared type.
pub(super) fn content(
    bytes: &[u8],
    file: &Attachment,
    inline: bool,
    options: &Options,
    depth: u8,
) -> AttachmentContent {
    let ending = ending(&file.name);
    let unreadable = |why: &str| AttachmentContent::Unreadable(why.into());
    if bytes.starts_with(b"PK\x03\x04") {
        return match ending.as_str() {
            "xlsx" | "xlsm" => unreadable("an Excel workbook"),
            "pptx" => unreadable("a PowerPoint presentation"),
            _ => docx::read(bytes).map_or_else(AttachmentContent::Unreadable, AttachmentContent::Document),
        };
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return msg::read(bytes, &ending, options, depth);
    }
    if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|five| five == b"%PDF-") {
        return pdf::read(bytes).map_or_else(AttachmentContent::Unreadable, AttachmentContent::Document);
    }
    if bytes.starts_with(b"{\\rtf") {
        return unreadable("a rich-text file (.rtf)");
    }
    match (file.media_type.as_str(), ending.as_str()) {
        ("application/pkcs7-mime" | "application/x-pkcs7-mime" | "application/pgp-encrypted", _) | (_, "p7m") => {
            unreadable("an encrypted message")
        }
        (_, "rpmsg") | ("application/x-microsoft-rpmsg-message", _) => {
            unreadable("a message protected by Microsoft rights management")
        }
        (_, "html" | "htm") if is_wrapper(bytes) => unreadable("an encrypted message that opens only in a browser"),
        ("message/rfc822" | "message/global", _) | (_, "eml") => eml(bytes, options, depth),
        (_, "docx" | "docm" | "dotx" | "doc" | "pdf" | "msg") => unreadable("a damaged file"),
        (media, _) if media.starts_with("image/") => picture(file, inline),
        ("text/plain", _) | (_, "txt") => {
            paragraphs(&super::plain::lines(&String::from_utf8_lossy(bytes), super::plain::Flowed::No))
        }
        ("text/html", _) => paragraphs(&super::html::lines(&String::from_utf8_lossy(bytes))),
        (_, "jpg" | "jpeg" | "png" | "tif" | "tiff" | "heic" | "bmp" | "gif") => picture(file, inline),
        (_, "odt") => unreadable("an OpenDocument file (.odt)"),
        (_, "wpd" | "pages" | "wps") => unreadable("a file of a program we cannot read"),
        _ => AttachmentContent::Ignored,
    }
}

fn eml(bytes: &[u8], options: &Options, depth: u8) -> AttachmentContent {
    if depth >= options.deepest {
        return AttachmentContent::Unreadable("a message inside many other messages".into());
    }
    match parse_at(bytes, options, depth + 1) {
        Ok(inner) => AttachmentContent::Mail(Box::new(inner)),
        Err(_) => AttachmentContent::Unreadable("a damaged message".into()),
    }
}

/// A picture in a signature is nothing; one of a document's name or size is a scan.
fn picture(file: &Attachment, inline: bool) -> AttachmentContent {
    let name = file.name.to_lowercase();
    let numbered = name.starts_with("image0")
        || name.starts_with("outlook-")
        || name.contains("logo")
        || name.contains("signature")
        || name.contains("banner");
    let document =
        ["scan", "form", "monitoring", "doc", "page", "img_", "photo"].iter().any(|word| name.contains(word))
            || name.starts_with(['0', '1', '2']);
    match () {
        () if document && !numbered => AttachmentContent::Unreadable("a scan or picture".into()),
        () if inline || numbered || name.is_empty() || file.size < SMALL_PICTURE => AttachmentContent::Ignored,
        () => AttachmentContent::Unreadable("a scan or picture".into()),
    }
}

/// The page that an encryption service attaches in place of a message (Egress, Proofpoint, Cisco, Microsoft).
fn is_wrapper(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..65_536).unwrap_or(bytes)).to_lowercase();
    ["egress", "secure message", "encrypted message", "securedoc", "office 365 message encryption"]
        .iter()
        .any(|word| start.contains(word))
        && (start.contains("<form") || start.contains("<script"))
}

/// Lines as a document.
fn paragraphs(lines: &[crate::model::mail::Line]) -> AttachmentContent {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        match blocks.last_mut() {
            Some(Block::Table(rows)) if !line.cells.is_empty() && !line.look.first_row => rows.push(line.cells.clone()),
            _ if !line.cells.is_empty() => blocks.push(Block::Table(vec![line.cells.clone()])),
            _ if line.text.is_empty() => {}
            _ => {
                let marker = line.marker.as_ref().map(|marker| format!("{marker} ")).unwrap_or_default();
                blocks.push(Block::Paragraph(format!("{marker}{}", line.text)));
            }
        }
    }
    AttachmentContent::Document(blocks)
}

/// What a `winmail.dat` holds takes the place of it: text where the message has none of its own, and files.
fn unpack(bytes: &[u8], options: &Options, depth: u8, mail: &mut Mail) {
    let Some(package) = tnef::read(bytes) else {
        let content = AttachmentContent::Unreadable("a winmail.dat file, as Outlook sends it to other programs".into());
        mail.attachments.push(Attachment {
            name: "winmail.dat".into(),
            media_type: "application/ms-tnef".into(),
            size: bytes.len(),
            hash: hash(bytes),
            content,
        });
        return;
    };
    if mail.lines.iter().all(|line| line.text.is_empty()) {
        mail.lines = package.lines;
    }
    for (name, file) in package.files {
        let mut attachment = Attachment { name, size: file.len(), hash: hash(&file), ..Attachment::default() };
        attachment.content = content(&file, &attachment, false, options, depth);
        mail.attachments.push(attachment);
    }
}
