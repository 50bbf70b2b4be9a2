//! The letter as bytes: headers, plain text, HTML and attached files (RFC 5322, MIME).

use super::Composed;
use crate::{
    model::{
        Instant,
        address::Address,
        item::Thread,
        knowledge::Knowledge,
        letter::{Content, Letter, LetterKind},
    },
    reports::{marking, words},
};
use lettre::message::{
    Attachment, Mailbox, Mailboxes, Message, MultiPart, SinglePart,
    header::{self, ContentType, HeaderName, HeaderValue},
};
use sha2::{Digest, Sha256};

/// The words of a letter.
#[derive(Debug)]
pub(super) struct Rendered {
    /// The subject line.
    pub(super) subject: String,
    /// The plain-text part.
    pub(super) text: String,
    /// The HTML part.
    pub(super) html: String,
}

/// A file that goes with a letter.
#[derive(Debug)]
pub(super) struct File {
    /// Its name, made by the program.
    pub(super) name: String,
    /// Its media type.
    pub(super) media_type: &'static str,
    /// Its content.
    pub(super) content: Vec<u8>,
    /// The id under which the HTML part shows it; none: it is attached.
    pub(super) shown_as: Option<String>,
}

impl File {
    /// A file that is attached.
    pub(super) fn attached(name: String, media_type: &'static str, content: Vec<u8>) -> Self {
        Self { name, media_type, content, shown_as: None }
    }

    /// A workbook.
    pub(super) fn workbook(name: String, content: Vec<u8>) -> Self {
        Self::attached(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content)
    }

    /// A document to edit.
    pub(super) fn document(name: String, content: Vec<u8>) -> Self {
        Self::attached(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content)
    }

    /// A picture the HTML part shows as `cid:` and this id.
    pub(super) fn picture(name: String, id: String, content: Vec<u8>) -> Self {
        Self { name, media_type: "image/png", content, shown_as: Some(id) }
    }

    /// Is it a picture inside the letter?
    pub(super) fn is_shown(&self) -> bool {
        self.shown_as.is_some()
    }
}

/// To and Cc as they may stand: each person once, at the address letters go to, inside the authority; never the mailbox itself.
pub(super) fn recipients(letter: &Letter, known: &Knowledge) -> (Vec<Address>, Vec<Address>) {
    let mut seen: Vec<Address> = Vec::new();
    let mut kept = |addresses: &[Address]| -> Vec<Address> {
        let main = addresses.iter().map(|address| known.people.main_address(address));
        let sendable = |address: &Address| {
            let inside = known.authority.has(address) && *address != known.mailbox;
            inside && address.as_str().is_ascii() && address.as_str().parse::<lettre::Address>().is_ok()
        };
        let mut kept: Vec<Address> = Vec::new();
        for address in main.filter(sendable) {
            if !seen.contains(&address) {
                seen.push(address.clone());
                kept.push(address);
            }
        }
        kept
    };
    let (to, cc) = (kept(&letter.to), kept(&letter.cc));
    if to.is_empty() { (cc, to) } else { (to, cc) }
}

/// Puts the message together. `None` if it cannot be one; every value was made sound before.
pub(super) fn message(
    letter: &Letter,
    number: u64,
    rendered: &Rendered,
    marking: Option<&str>,
    files: Vec<File>,
    known: &Knowledge,
    now: Instant,
) -> Option<Composed> {
    let (to, cc) = recipients(letter, known);
    if to.is_empty() {
        return None;
    }
    let print = fingerprint(letter, number, rendered, &to, now);
    let message_id = format!("bywhen.{number}.{print}@{}", known.mailbox.domain());
    let from = Mailbox::new(None, known.mailbox.as_str().parse().ok()?);
    let mut builder = Message::builder()
        .date(now.into())
        .header(header::From::from(Mailboxes::from(from)))
        .header(header::To::from(mailboxes(&to, known)));
    if !cc.is_empty() {
        builder = builder.header(header::Cc::from(mailboxes(&cc, known)));
    }
    builder = builder.subject(rendered.subject.clone()).message_id(Some(format!("<{message_id}>")));
    for (name, value) in own_headers(letter, marking) {
        builder = builder.raw_header(HeaderValue::new(name, value));
    }
    let mut message = builder.multipart(body(rendered, files, &print)).ok()?;
    // The civil time of the authority, as a person there would have written it; lettre itself knows UTC alone.
    let date = now.with_timezone(&known.authority.zone).to_rfc2822();
    message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str("Date"), date));
    message.headers_mut().insert_raw(from_header(known));
    Some(Composed { message_id, recipients: to.into_iter().chain(cc).collect(), bytes: message.formatted() })
}

/// From, with the name in quotes where it can stand so: lettre would hide its brackets behind an encoding.
fn from_header(known: &Knowledge) -> HeaderValue {
    let name = words::cut(&format!("IRO tracking ({})", words::line(&known.authority.name)), 100);
    let name = if name.is_ascii() { format!("\"{}\"", name.replace(['"', '\\'], "'")) } else { name };
    HeaderValue::new(HeaderName::new_from_ascii_str("From"), format!("{name} <{}>", known.mailbox))
}

/// Headers besides the usual ones.
fn own_headers(letter: &Letter, marking: Option<&str>) -> Vec<(HeaderName, String)> {
    let mut headers = Vec::new();
    let mut put = |name, value| headers.push((HeaderName::new_from_ascii_str(name), value));
    let answers = answers_a_mail(letter);
    if let Some(thread) = &letter.thread {
        let (root, latest) = (known_id(thread.root.as_deref()), known_id(thread.latest.as_deref()));
        let nearest = if answers { latest.or(root) } else { root.or(latest) };
        if let Some(id) = nearest {
            put("In-Reply-To", format!("<{id}>"));
            let rest = latest.filter(|latest| Some(*latest) != root);
            let line: Vec<String> = root.iter().chain(&rest).map(|id| format!("<{id}>")).collect();
            put("References", line.join(" "));
        }
    }
    // RFC 3834: `auto-replied` only where the letter answers one particular mail.
    put("Auto-Submitted", if answers { "auto-replied" } else { "auto-generated" }.to_owned());
    put("X-Auto-Response-Suppress", suppressed(letter.kind).to_owned());
    put("X-Bywhen-Kind", letter.kind.word().to_owned());
    if !letter.refs.is_empty() {
        // Spaces only where the line must be folded.
        let separator = if letter.refs.len() > 50 { ", " } else { "," };
        put("X-Bywhen-Ref", letter.refs.iter().map(ToString::to_string).collect::<Vec<_>>().join(separator));
    }
    if let Some(word) = marking.and_then(marking::sensitivity) {
        put("Sensitivity", word.to_owned());
    }
    headers
}

/// What receiving Exchange servers are asked not to send back (MS-OXCMAIL 2.1.3.2.20). Never `All` and never `NDR`: a letter that
/// reaches nobody must be known of (fault S14). Out-of-office answers are wanted for prompts alone (Contract 8.5).
fn suppressed(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Prompt => "DR, RN, NRN, AutoReply",
        _ => "DR, RN, NRN, OOF, AutoReply",
    }
}

/// Does it answer one particular mail, as opposed to being sent by the clock or to somebody else?
fn answers_a_mail(letter: &Letter) -> bool {
    let answers = matches!(
        letter.content,
        Content::Receipt { .. }
            | Content::AskMissing { again: false, .. }
            | Content::AskWhich { .. }
            | Content::AskNewDate { .. }
    );
    answers
        && letter
            .thread
            .as_ref()
            .is_some_and(|Thread { root, latest, .. }| known_id(root.as_deref().or(latest.as_deref())).is_some())
}

fn known_id(id: Option<&str>) -> Option<&str> {
    id.and_then(sound_id)
}

/// A Message-ID that may stand in a header: printable, without spaces or brackets, of a length a line can hold (fault I14).
pub(super) fn sound_id(id: &str) -> Option<&str> {
    let sound = !id.is_empty() && id.len() <= 400 && id.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>');
    sound.then_some(id)
}

/// Addresses with the names of the people behind them.
fn mailboxes(addresses: &[Address], known: &Knowledge) -> Mailboxes {
    let named = |address: &Address| {
        let name = known.people.at(address).map(|person| words::line(&person.name)).filter(|name| !name.is_empty());
        Some(Mailbox::new(name, address.as_str().parse().ok()?))
    };
    addresses.iter().filter_map(named).collect()
}

/// Ten hexadecimal digits that differ wherever two letters differ, also after an older database was restored (fault D08).
fn fingerprint(letter: &Letter, number: u64, rendered: &Rendered, to: &[Address], now: Instant) -> String {
    let mut hash = Sha256::new();
    let parts = [letter.kind.word(), &number.to_string(), &rendered.subject, &rendered.text, &now.to_rfc3339()];
    for part in parts.into_iter().chain(to.iter().map(Address::as_str)) {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Text and HTML, beside the HTML its pictures, and around them the files, if there are any.
fn body(rendered: &Rendered, files: Vec<File>, print: &str) -> MultiPart {
    let (pictures, files): (Vec<File>, Vec<File>) = files.into_iter().partition(File::is_shown);
    let words = MultiPart::alternative()
        .boundary(format!("=_words_{print}"))
        .singlepart(SinglePart::plain(rendered.text.clone()));
    // With the line ends it leaves with: lettre would put them in one by one, each time moving all that follows.
    let html = SinglePart::html(rendered.html.replace("\r\n", "\n").replace('\n', "\r\n"));
    let words = if pictures.is_empty() {
        words.singlepart(html)
    } else {
        let shown = MultiPart::related().boundary(format!("=_shown_{print}")).singlepart(html);
        words.multipart(pictures.into_iter().fold(shown, |shown, picture| match part(picture) {
            Some(picture) => shown.singlepart(picture),
            None => shown,
        }))
    };
    if files.is_empty() {
        return words;
    }
    let whole = MultiPart::mixed().boundary(format!("=_files_{print}")).multipart(words);
    files.into_iter().filter_map(part).fold(whole, MultiPart::singlepart)
}

fn part(file: File) -> Option<SinglePart> {
    let media_type = ContentType::parse(file.media_type).ok()?;
    let attachment = match file.shown_as {
        Some(id) => Attachment::new_inline_with_name(id, file.name),
        None => Attachment::new(file.name),
    };
    Some(attachment.body(file.content, media_type))
}
