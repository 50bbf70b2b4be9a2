//! Settings: `bywhen.toml`, `people.csv` and the data files beside them (Contract 2). Every mistake is named by file,
//! line and key, all in one go.

mod data;
mod database;
mod document;
mod main_file;
mod oauth;
mod people;
mod secrets;
pub mod settings;
mod url;

use crate::{
    error::{Error, Result},
    model::{address::Address, knowledge::Knowledge},
};
pub use database::{Database, LogFile, LogServer};
use document::Problems;
pub use settings::{
    DkimCheck, Grant, Imap, Login, MailSource, MailTarget, Monitoring, OAuth, Proof, Retention, Secret, Settings, Smtp,
    Tls,
};
use std::path::Path;

/// Every key of `bywhen.toml` with its default, commented. `tests/config.rs` holds it to the code.
pub const SAMPLE: &str = include_str!("../../config/bywhen.toml");

/// What a command wants the settings for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// No connection is opened: servers and passwords are not needed.
    Offline,
    /// Mailbox and server are connected to.
    Online,
}

/// Reads a configuration folder.
///
/// # Errors
/// [`Error::Usage`] with every mistake found, each with file, line and key.
pub fn load(folder: &Path, purpose: Purpose) -> Result<Settings> {
    if !folder.is_dir() {
        return Err(Error::usage(format!(
            "{} is no folder; --config names the folder that holds bywhen.toml and people.csv",
            folder.display()
        )));
    }
    let problems = Problems::default();
    let main = text(folder, "bywhen.toml", &problems)
        .map(|(file, text)| main_file::read(&file, &text, folder, purpose == Purpose::Online, &problems));
    let people = text(folder, "people.csv", &problems).map(|(file, text)| people::read(&file, &text, &problems));
    let calendar = data::calendar(folder, &problems);
    let themes = data::themes(folder, &problems);
    let processes = data::processes(folder, &problems);
    let problems = problems.into_vec();
    if !problems.is_empty() {
        return Err(Error::Usage(problems));
    }
    let settings = (|| {
        let main = main?;
        Some(Settings {
            folder: folder.to_owned(),
            knowledge: Knowledge {
                authority: main.authority?,
                mailbox: main.mailbox?,
                people: people?,
                calendar: calendar?,
                processes: processes?,
                themes: themes?,
                routine: main.routine,
                titles: main.titles,
                form_words: main.form_words,
            },
            source: main.source,
            dkim: main.dkim,
            target: main.target,
            database: main.database,
            templates: main.templates,
            since: main.since,
            health_file: main.health_file,
            health_listen: main.health_listen,
            oauth: main.oauth,
            monitoring: main.monitoring,
            retention: main.retention,
        })
    })();
    settings.ok_or_else(|| Error::usage(format!("{}: the configuration is incomplete", folder.display())))
}

/// Reads a file that must be there, as UTF-8.
fn text(folder: &Path, name: &str, problems: &Problems) -> Option<(String, String)> {
    let path = folder.join(name);
    let file = path.display().to_string();
    match std::fs::read(&path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => return Some((file, text)),
            Err(error) => {
                let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
                let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
                problems.at(&file, line, "is not UTF-8; save the file as UTF-8 (in Excel: \"CSV UTF-8\")");
            }
        },
        Err(error) => problems.note(format!("{file}: cannot be read: {error}")),
    }
    None
}

/// Addresses of the directory that lie outside the authority's domains: letters to them would never leave.
#[must_use]
pub fn outsiders(knowledge: &Knowledge) -> Vec<&Address> {
    knowledge
        .people
        .people()
        .iter()
        .map(|person| &person.email)
        .filter(|email| !knowledge.authority.has(email))
        .collect()
}
