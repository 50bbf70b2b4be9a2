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
use std::sync::{Arc, mpsc as thread_mpsc};
use tokio::sync::mpsc;

/// With so many bytes of mail waiting to be taken in, more are not asked for.
const ROOM: usize = 2 * 1024 * 1024;

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

/// What the mailbox said, its mails read.
pub(super) enum Arrived {
    Mails(Vec<Parsed>),
    News(News),
}

/// What the mailbox said.
enum Job {
    Mails(Vec<Found>, Arc<mail::Options>, Arc<Knowledge>),
    News(News),
}

/// What was found and is not yet taken in.
pub(super) struct Ahead {
    jobs: thread_mpsc::Sender<Job>,
    arrivals: mpsc::UnboundedReceiver<Arrived>,
    waiting: usize,
    bytes: usize,
}

impl Ahead {
    /// Starts the thread.
    pub(super) fn start() -> Self {
        let (jobs, waiting) = thread_mpsc::channel::<Job>();
        let (read, arrivals) = mpsc::unbounded_channel();
        std::thread::spawn(move || {
            for job in waiting {
                let arrived = match job {
                    Job::Mails(found, parsing, known) => Arrived::Mails(self::read(found, &parsing, &known)),
                    Job::News(news) => Arrived::News(news),
                };
                if read.send(arrived).is_err() {
                    return;
                }
            }
        });
        Self { jobs, arrivals, waiting: 0, bytes: 0 }
    }

    /// Is everything that was found taken in?
    pub(super) fn is_empty(&self) -> bool {
        self.waiting == 0
    }

    /// May more be asked for?
    pub(super) fn has_room(&self) -> bool {
        self.bytes < ROOM
    }

    /// Has mails read.
    pub(super) fn read(&mut self, found: Vec<Found>, parsing: Arc<mail::Options>, known: Arc<Knowledge>) {
        self.bytes += found.iter().map(size).sum::<usize>();
        self.pass_on(Job::Mails(found, parsing, known));
    }

    /// News has its turn after the mails before it.
    pub(super) fn hear(&mut self, news: News) {
        self.pass_on(Job::News(news));
    }

    fn pass_on(&mut self, job: Job) {
        self.waiting += 1;
        // The thread ends only with this end of it.
        let _ = self.jobs.send(job);
    }

    /// Waits for what is next; for ever where nothing is. May be given up at any point without losing anything.
    pub(super) async fn next(&mut self) -> Result<Arrived> {
        if self.is_empty() {
            return std::future::pending().await;
        }
        let Some(arrived) = self.arrivals.recv().await else {
            return Err(Error::world("reading mail ended; this is a fault of the program"));
        };
        self.waiting -= 1;
        if let Arrived::Mails(mails) = &arrived {
            self.bytes -= mails.iter().map(|mail| size(&mail.found)).sum::<usize>();
        }
        Ok(arrived)
    }
}

fn size(found: &Found) -> usize {
    if let Content::Mail(raw) = &found.content { raw.len() } else { 0 }
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
