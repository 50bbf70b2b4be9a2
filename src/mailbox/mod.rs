//! Where mail comes from: an IMAP mailbox, a maildir, or a folder of `.eml` files that is played back.
//!
//! A source only ever looks: nothing is deleted, no `\Seen` is set, and by default nothing in the mailbox changes.

mod imap;
mod maildir;
mod replay;
mod tls;

pub use imap::Watch;
pub use maildir::Maildir;
pub use replay::Replay;

use crate::{
    clock::Clock,
    config::MailSource,
    error::Result,
    model::Instant,
    oauth::Tokens,
    store::{FolderState, Place, Store},
};

/// A source of mail.
#[derive(Debug)]
pub enum Source {
    /// An IMAP mailbox.
    Imap(Watch),
    /// A maildir on this machine.
    Maildir(Maildir),
    /// A folder of `.eml` files, for `simulate`, `demo` and tests.
    Replay(Replay),
    /// Nowhere, for a command that only changes the log.
    Nowhere,
}

/// What was found in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// What.
    pub content: Content,
    /// Keywords the mailbox keeps beside the mail (categories, labels).
    pub keywords: Vec<String>,
    /// The folder's name, when it is not the inbox.
    pub folder: Option<String>,
    /// What had to be left out, in words.
    pub cut: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A message.
    Mail(Vec<u8>),
    /// A message that could not be had, after several tries; why, in words.
    Unreadable(String),
    /// Nothing any more, or nothing that concerns us: removed by a person, or older than the first start.
    Gone,
}

/// What the daemon should know about the mailbox itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A folder is read for the first time, or its UIDs were given anew: to be kept before any mail of it.
    Folder(FolderState),
    /// Everything that lay in the mailbox at this moment has been handed over.
    CaughtUp(Instant),
    /// The mailbox cannot be reached; why, in words. It is tried again.
    Away(String),
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Mail, in order of arrival.
    Mails(Vec<Found>),
    /// The first mail that was foreseen ([`Source::foresee`]) and has not yet come arrives.
    Foreseen,
    /// Something about the mailbox itself.
    News(News),
    /// The moment asked for has come.
    Due,
}

impl Source {
    /// Takes up the mailbox the settings name, where the log left it. At the first start mail is read from `since` on, or from
    /// now on.
    ///
    /// # Errors
    /// When the settings do not fit what is there; a mailbox that merely cannot be reached is tried again later.
    pub async fn open(
        source: &MailSource,
        tokens: Option<&Tokens>,
        since: Option<Instant>,
        store: &mut Store,
        clock: &Clock,
    ) -> Result<Self> {
        match source {
            MailSource::Imap(imap) => {
                let folders = store.folders().await?;
                Ok(Self::Imap(Watch::start((**imap).clone(), tokens.cloned(), folders, since, clock.clone())?))
            }
            MailSource::Maildir(path) => Ok(Self::Maildir(Maildir::open(path, since, store, clock).await?)),
        }
    }

    /// Waits for mail, at the longest until this moment. May be given up at any point without losing anything.
    ///
    /// # Errors
    /// When the source is broken for good.
    pub async fn next(&mut self, clock: &Clock, until: Instant) -> Result<Next> {
        match self {
            Self::Imap(watch) => watch.next(clock, until).await,
            Self::Maildir(maildir) => maildir.next(clock, until).await,
            Self::Replay(replay) => replay.next(clock, until).await,
            Self::Nowhere => {
                clock.wait_until(until).await;
                Ok(Next::Due)
            }
        }
    }

    /// A mail that is sure to come, before its time: a folder played back holds those of the future. Each is given once, in the order
    /// in which they arrive.
    pub fn foresee(&mut self) -> Option<Found> {
        match self {
            Self::Replay(replay) => replay.foresee(),
            Self::Imap(_) | Self::Maildir(_) | Self::Nowhere => None,
        }
    }

    /// Up to which moment everything that had arrived was handed over, as far as that is known.
    #[must_use]
    pub fn current(&self, now: Instant) -> Option<Instant> {
        match self {
            Self::Imap(watch) => watch.current(),
            Self::Maildir(maildir) => maildir.is_settled().then_some(now),
            Self::Replay(_) | Self::Nowhere => None,
        }
    }

    /// Has everything that lay there at the start been handed over?
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            Self::Imap(watch) => watch.current().is_some(),
            Self::Maildir(maildir) => maildir.is_settled(),
            Self::Replay(_) | Self::Nowhere => true,
        }
    }

    /// These places are committed: a source that marks or moves mail may do so now.
    pub fn committed(&mut self, places: &[Place]) {
        match self {
            Self::Imap(watch) => watch.committed(places),
            Self::Maildir(_) | Self::Replay(_) | Self::Nowhere => {}
        }
    }
}

/// Tries a mailbox without reading any mail, and says what was found.
///
/// # Errors
/// What is wrong, in plain words.
pub async fn try_out(source: &MailSource, tokens: Option<&Tokens>) -> Result<String, String> {
    match source {
        MailSource::Imap(imap) => imap::try_out(imap, tokens).await,
        MailSource::Maildir(path) if path.join("new").is_dir() && path.join("cur").is_dir() => {
            Ok("a maildir".to_owned())
        }
        MailSource::Maildir(_) => Err("it is no maildir (it has no folders `new` and `cur`)".to_owned()),
    }
}
