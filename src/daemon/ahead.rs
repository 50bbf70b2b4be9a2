//! Reading ahead: mail is parsed and understood on a thread of its own, while the mail before it is decided on and committed and
//! the mail after it is fetched. It comes out in the order in which it went in, and nothing of it is acknowledged before its commit.

use super::guarded;
use crate::{
    error::{Error, Result},
    mail,
    mailbox::{Content, Found, News},
    model::{knowledge::Knowledge, mail::Mail, reading::Reading},
    understand::understand,
};
use sha2::{Digest, Sha256};
use std::{collections::VecDeque, sync::Arc};
use tokio::task::{JoinHandle, spawn_blocking};

/// So many bytes of mail may wait to be taken in; more are not asked for meanwhile.
const ROOM: usize = 3 * 1024 * 1024;

/// A mail found, and what it turned out to be.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) found: Found,
    pub(super) outcome: Outcome,
}

#[derive(Debug)]
pub(super) enum Outcome {
    /// A mail, and its reading or why there is none.
    Mail(Box<Mail>, Result<Box<Reading>, String>),
    Unreadable(String),
    Gone,
}

impl Parsed {
    pub(super) fn mail(&self) -> Option<&Mail> {
        match &self.outcome {
            Outcome::Mail(mail, _) => Some(mail),
            _ => None,
        }
    }

    pub(super) fn message_id(&self) -> Option<&str> {
        self.mail().and_then(|mail| mail.message_id.as_deref())
    }

    /// What identifies it beside its Message-ID.
    pub(super) fn hash(&self) -> [u8; 32] {
        match (&self.outcome, &self.found.content) {
            (Outcome::Mail(mail, _), _) => mail.content_hash,
            (_, Content::Mail(raw)) => Sha256::digest(raw).into(),
            (_, _) => Sha256::digest(format!("{:?}", self.found.place)).into(),
        }
    }

    pub(super) fn raw(&self) -> &[u8] {
        match &self.found.content {
            Content::Mail(raw) => raw,
            _ => &[],
        }
    }
}

/// What the mailbox said, in order, with its mails read.
pub(super) enum Arrived {
    Mails(Vec<Parsed>),
    News(News),
}

enum Waiting {
    Mails(JoinHandle<Vec<Parsed>>, usize),
    News(News),
}

/// What was found and is not yet taken in.
#[derive(Default)]
pub(super) struct Ahead(VecDeque<Waiting>);

impl Ahead {
    /// Is everything that was found taken in?
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// May more be asked for?
    pub(super) fn has_room(&self) -> bool {
        let bytes = |waiting: &Waiting| match waiting {
            Waiting::Mails(_, bytes) => *bytes,
            Waiting::News(_) => 0,
        };
        self.0.iter().map(bytes).sum::<usize>() < ROOM
    }

    /// Begins to read mails.
    pub(super) fn read(&mut self, found: Vec<Found>, parsing: Arc<mail::Options>, known: Arc<Knowledge>) {
        let bytes = |found: &Found| if let Content::Mail(raw) = &found.content { raw.len() } else { 0 };
        let bytes = found.iter().map(bytes).sum();
        let reading = spawn_blocking(move || read(found, &parsing, &known));
        self.0.push_back(Waiting::Mails(reading, bytes));
    }

    /// News has its turn after the mails before it.
    pub(super) fn hear(&mut self, news: News) {
        self.0.push_back(Waiting::News(news));
    }

    /// Waits for what is next; for ever where nothing is. May be given up at any point without losing anything.
    pub(super) async fn next(&mut self) -> Result<Arrived> {
        let read = match self.0.front_mut() {
            Some(Waiting::Mails(reading, _)) => Some(reading.await),
            Some(Waiting::News(_)) => None,
            None => std::future::pending().await,
        };
        match (self.0.pop_front(), read) {
            (_, Some(read)) => read.map(Arrived::Mails).map_err(|error| Error::world(error.to_string())),
            (Some(Waiting::News(news)), None) => Ok(Arrived::News(news)),
            (_, None) => std::future::pending().await,
        }
    }
}

/// Parses and understands mails, in order.
pub(super) fn read(found: Vec<Found>, parsing: &mail::Options, known: &Knowledge) -> Vec<Parsed> {
    found.into_iter().map(|found| read_one(found, parsing, known)).collect()
}

fn read_one(found: Found, parsing: &mail::Options, known: &Knowledge) -> Parsed {
    let outcome = match &found.content {
        Content::Gone => Outcome::Gone,
        Content::Unreadable(why) => Outcome::Unreadable(why.clone()),
        Content::Mail(raw) => match guarded(|| mail::parse(raw, parsing)) {
            Ok(Ok(mut mail)) => {
                mail.keywords.extend(found.keywords.iter().cloned());
                mail.folder.clone_from(&found.folder);
                mail.cuts.extend(found.cut.iter().cloned());
                let reading = guarded(|| Box::new(understand(&mail, known))).map_err(|failed| failed.to_string());
                Outcome::Mail(Box::new(mail), reading)
            }
            Ok(Err(not_mail)) => Outcome::Unreadable(not_mail.0),
            Err(failed) => Outcome::Unreadable(failed.to_string()),
        },
    };
    Parsed { found, outcome }
}
