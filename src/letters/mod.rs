//! A decided [`Letter`] into the mail that is sent: subject, plain text, HTML, attachments, headers.
//!
//! The wording stands in `templates/`, a folder a letter; [`context`] says what the templates are shown, [`mime`] makes the message.

mod answers;
mod calendar_entry;
mod context;
mod mime;
mod rounds;
mod sample;
mod templates;
mod view;

use crate::model::{
    Instant,
    address::Address,
    knowledge::Knowledge,
    letter::{Content, Letter, LetterKind},
    log::Log,
};
pub use templates::Templates;

/// Most bytes of attached files: encoded they stay below the 10 MB that many mail servers take at most (fault S11).
const MOST_BYTES: usize = 7_000_000;

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
    let told = context::of(letter, log, known, now, MOST_BYTES);
    let rendered =
        templates.render(told.folder, &told.context, |own| context::subject(letter, told.marking.as_deref(), own))?;
    mime::message(letter, number, &rendered, told.marking.as_deref(), told.files, known, now)
}

/// A letter for somebody who asks for it at the keyboard instead of waiting for the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it is, as its subject would say.
    pub title: String,
    /// The name its own files go by.
    pub name: String,
    /// The plain text.
    pub text: String,
    /// The HTML; it shows pictures by their names in [`Paper::files`].
    pub html: String,
    /// The files that go with it: name and content.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Puts a letter on paper: nobody is addressed, nothing is sent.
#[must_use]
pub fn on_paper(content: Content, log: &Log, known: &Knowledge, templates: &Templates, now: Instant) -> Option<Paper> {
    let letter = Letter { kind: LetterKind::Notice, to: vec![], cc: vec![], refs: vec![], thread: None, content };
    let told = context::of(&letter, log, known, now, usize::MAX);
    let mut rendered = templates.render(told.folder, &told.context, |own| own)?;
    for (id, name) in told.files.iter().filter_map(|file| Some((file.shown_as.as_ref()?, &file.name))) {
        rendered.html = rendered.html.replace(&format!("cid:{id}"), &name.replace(' ', "%20"));
    }
    Some(Paper {
        title: rendered.subject,
        name: told.name,
        text: rendered.text,
        html: rendered.html,
        files: told.files.into_iter().map(|file| (file.name, file.content)).collect(),
    })
}
