//! A decided [`Letter`] into the mail that is sent: subject, plain text, HTML, attachments, headers.
//!
//! The wording stands in `templates/`, a folder a letter; [`context`] says what the templates are shown, [`mime`] makes the message.

mod answers;
mod calendar_entry;
mod context;
mod marking;
mod mime;
mod sample;
mod templates;
mod view;

use crate::{
    model::{
        Instant,
        address::Address,
        item::Item,
        knowledge::Knowledge,
        letter::{Content, Done, Letter},
        log::Log,
    },
    reports::{self, log::Happening, quarterly, summary},
};
use mime::File;
pub use templates::Templates;

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
    let told = context::of(letter, log, known, now);
    let rendered =
        templates.render(told.folder, &told.context, |own| context::subject(letter, told.marking.as_deref(), own))?;
    mime::message(letter, number, &rendered, told.marking.as_deref(), files(letter, log, known, now), known, now)
}

/// The files that go with a letter.
fn files(letter: &Letter, log: &Log, known: &Knowledge, now: Instant) -> Vec<File> {
    match &letter.content {
        Content::Receipt { done, items, .. } if known.routine.calendar_entries && *done != Done::Noted => {
            calendar_entry::entries(items, known, now)
        }
        Content::Digest { day } => {
            let items: Vec<&Item> = log.items().collect();
            let history: Vec<Happening> = log.items().flat_map(Happening::steps).collect();
            let content = reports::log::xlsx(&items, &history, known, *day, now);
            content.map(|content| File::workbook(format!("IRO tracking log {day}.xlsx"), content)).into_iter().collect()
        }
        Content::Summary { quarter, unit } => {
            let summary = summary::summary(log, known, *quarter, unit);
            let content = quarterly::workbook(&summary, log, known, now);
            content
                .map(|content| File::workbook(format!("IRO tracking summary {quarter}.xlsx"), content))
                .into_iter()
                .collect()
        }
        Content::Report { quarter } => {
            let report = summary::service(log, known, *quarter);
            let whole = quarterly::workbook(&report, log, known, now)
                .map(|content| File::workbook(format!("IRO tracking report {quarter}.xlsx"), content));
            let partners = quarterly::partner_workbook(&report, now)
                .map(|content| File::workbook(format!("IRO tracking report {quarter} for partners.xlsx"), content));
            whole.into_iter().chain(partners).collect()
        }
        _ => Vec::new(),
    }
}
