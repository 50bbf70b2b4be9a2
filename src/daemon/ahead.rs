//! Reading ahead: mail is parsed and understood on threads of their own, while the mail before it is decided on and committed and
//! the mail after it is fetched. It comes out in the order in which it went in, and nothing of it is acknowledged before its commit.

use super::guarded;
use crate::{
    error::{Error, Result},
    mail,
    mailbox::{Content, Found, News},
    model::{knowledge::Knowledge, mail::Mail, reading::Reading},
    understand::{self, form::Form},
};
use sha2::{Digest, Sha256};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError, mpsc},
};
use tokio::sync::oneshot;

/// With so many bytes of mail waiting to be taken in, more are not asked for.
const ROOM: usize = 2 * 1024 * 1024;
/// So many mails are read before their time where they can be foreseen.
const FORESEEN: usize = 64;
/// So many mails are read at once.
const THREADS: usize = 2;

/// A mail found, and what it turned out to be.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) found: Found,
    pub(super) outcome: Outcome,
}

#[derive(Debug)]
pub(super) enum Outcome {
    /// A mail, and its reading or why there is none.
    Mail(Box<Mail>, Result<Box<Read>, String>),
    Unreadable(String),
    Gone,
}

/// What a mail says, and the monitoring forms that came with it.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) reading: Reading,
    pub(super) forms: Vec<Form>,
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

/// A mail to be read.
struct Job {
    found: Found,
    parsing: Arc<mail::Options>,
    known: Arc<Knowledge>,
    read: oneshot::Sender<Parsed>,
}

/// What the mailbox said, its mails being read.
enum Waiting {
    Mails(VecDeque<oneshot::Receiver<Parsed>>),
    News(News),
}

/// What was found and is not yet taken in.
pub(super) struct Ahead {
    jobs: mpsc::Sender<Job>,
    waiting: VecDeque<Waiting>,
    /// Mails at the head of what waits that are read.
    read: Vec<Parsed>,
    /// Mails whose time has not yet come.
    foreseen: VecDeque<oneshot::Receiver<Parsed>>,
    bytes: usize,
    foreseen_bytes: usize,
}

impl Ahead {
    /// Starts the threads.
    pub(super) fn start() -> Self {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..THREADS {
            let waiting = Arc::clone(&waiting);
            std::thread::spawn(move || {
                while let Some(job) = next(&waiting) {
                    // Where nobody waits for it any more, the daemon has ended.
                    let _ = job.read.send(read_one(job.found, &job.parsing, &job.known));
                }
            });
        }
        Self {
            jobs,
            waiting: VecDeque::new(),
            read: Vec::new(),
            foreseen: VecDeque::new(),
            bytes: 0,
            foreseen_bytes: 0,
        }
    }

    /// Is everything that was found taken in?
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// May more be asked for?
    pub(super) fn has_room(&self) -> bool {
        self.bytes < ROOM
    }

    /// Has mails read.
    pub(super) fn read(&mut self, found: Vec<Found>, parsing: &Arc<mail::Options>, known: &Arc<Knowledge>) {
        self.bytes += found.iter().map(size).sum::<usize>();
        let mails = found.into_iter().map(|found| self.begin(found, parsing, known)).collect();
        self.waiting.push_back(Waiting::Mails(mails));
    }

    fn begin(&self, found: Found, parsing: &Arc<mail::Options>, known: &Arc<Knowledge>) -> oneshot::Receiver<Parsed> {
        let (read, reading) = oneshot::channel();
        // The threads end only with this end of it.
        let _ = self.jobs.send(Job { found, parsing: Arc::clone(parsing), known: Arc::clone(known), read });
        reading
    }

    /// May mail be read before its time?
    pub(super) fn may_foresee(&self) -> bool {
        self.foreseen_bytes < ROOM && self.foreseen.len() < FORESEEN
    }

    /// Has a mail read before its time.
    pub(super) fn foresee(&mut self, found: Found, parsing: &Arc<mail::Options>, known: &Arc<Knowledge>) {
        self.foreseen_bytes += size(&found);
        let reading = self.begin(found, parsing, known);
        self.foreseen.push_back(reading);
    }

    /// The first mail that was foreseen, now that its time has come.
    pub(super) async fn foreseen(&mut self) -> Result<Parsed> {
        let Some(reading) = self.foreseen.pop_front() else { return Err(ended()) };
        let read = reading.await.map_err(|_| ended())?;
        self.foreseen_bytes -= size(&read.found);
        Ok(read)
    }

    /// News has its turn after the mails before it.
    pub(super) fn hear(&mut self, news: News) {
        self.waiting.push_back(Waiting::News(news));
    }

    /// Waits for what is next; for ever where nothing is. May be given up at any point without losing anything.
    pub(super) async fn next(&mut self) -> Result<Arrived> {
        match self.waiting.front_mut() {
            None => return std::future::pending().await,
            Some(Waiting::News(_)) => {}
            Some(Waiting::Mails(mails)) => {
                while let Some(reading) = mails.front_mut() {
                    let read = reading.await.map_err(|_| ended())?;
                    mails.pop_front();
                    self.read.push(read);
                }
            }
        }
        Ok(match self.waiting.pop_front() {
            Some(Waiting::News(news)) => Arrived::News(news),
            Some(Waiting::Mails(_)) | None => {
                let mails = std::mem::take(&mut self.read);
                self.bytes -= mails.iter().map(|mail| size(&mail.found)).sum::<usize>();
                Arrived::Mails(mails)
            }
        })
    }
}

fn ended() -> Error {
    Error::world("reading mail ended; this is a fault of the program")
}

/// The next mail to be read; `None`: there will be none any more.
fn next(waiting: &Mutex<mpsc::Receiver<Job>>) -> Option<Job> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn size(found: &Found) -> usize {
    if let Content::Mail(raw) = &found.content { raw.len() } else { 0 }
}

/// Parses and understands a mail.
pub(super) fn read_one(found: Found, parsing: &mail::Options, known: &Knowledge) -> Parsed {
    let outcome = match &found.content {
        Content::Gone => Outcome::Gone,
        Content::Unreadable(why) => Outcome::Unreadable(why.clone()),
        Content::Mail(raw) => match guarded(|| mail::parse(raw, parsing)) {
            Ok(Ok(mut mail)) => {
                mail.keywords.extend(found.keywords.iter().cloned());
                mail.folder.clone_from(&found.folder);
                mail.cuts.extend(found.cut.iter().cloned());
                let read = guarded(|| {
                    let (reading, forms) = understand::with_forms(&mail, known);
                    Box::new(Read { reading, forms })
                });
                Outcome::Mail(Box::new(mail), read.map_err(|failed| failed.to_string()))
            }
            Ok(Err(not_mail)) => Outcome::Unreadable(not_mail.0),
            Err(failed) => Outcome::Unreadable(failed.to_string()),
        },
    };
    Parsed { found, outcome }
}
