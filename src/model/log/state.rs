//! What stands in the log beside its items.

use crate::model::{
    Day, Instant,
    address::Address,
    event::AttentionKind,
    hold::Holds,
    item::Thread,
    reading::{Command, Kind, ReadItem},
    reference::Reference,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that needs a person, until it is dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attention {
    /// Its number, counted from 1.
    pub number: u64,
    /// Since when.
    pub at: Instant,
    /// What kind of thing it is.
    pub kind: AttentionKind,
    /// The item it is about, if one is known.
    pub item: Option<Reference>,
    /// Who wrote the mail.
    pub by: Option<Address>,
    /// The mail's Message-ID.
    pub message_id: Option<String>,
    /// What is the matter, in plain words.
    pub text: String,
}

/// A mail that could not be tied to one item: its sender was asked, and it waits for the answer (Contract 8.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The number of the entry that stands in the digest meanwhile.
    pub attention: u64,
    /// When it was asked.
    pub at: Instant,
    /// It was asked a second time.
    #[serde(default)]
    pub again: bool,
    /// Who was asked.
    pub to: Address,
    /// The Message-ID of the mail that waits.
    pub message_id: Option<String>,
    /// The items it may be about, in the order in which they were listed.
    pub candidates: Vec<Reference>,
    /// What the mail is.
    pub kind: Kind,
    /// What it says of its items.
    pub items: Vec<ReadItem>,
    /// The command it gives, if it gives one.
    #[serde(default)]
    pub command: Option<Command>,
    /// Its words.
    pub words: String,
    /// Whom it reached.
    #[serde(default)]
    pub reached: Vec<Address>,
    /// The mails it answers: one of them may come after it (fault E06).
    #[serde(default)]
    pub ancestors: Vec<String>,
    /// Its thread, in which the question is asked again.
    #[serde(default)]
    pub thread: Thread,
}

/// What a snapshot keeps besides items, messages and attention entries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// The day of the last digest.
    pub last_digest: Option<Day>,
    /// The first day after the quarter last reported.
    pub last_report: Option<Day>,
    /// The day of the last clinic list of each process.
    pub clinics: BTreeMap<String, Day>,
    /// When the program first ran on this log.
    pub since: Option<Instant>,
    /// When a mail was last read.
    pub last_mail: Option<Instant>,
    /// Mails read since the last digest, by kind.
    pub mails_read: BTreeMap<String, u64>,
    /// Letters held back since the last digest, by number.
    pub held_back: BTreeMap<u64, HeldBack>,
    /// When the log was put back from a backup, until it has caught up.
    pub restored: Option<Instant>,
    /// The number the next attention entry gets, less one.
    pub attention_given: u64,
    /// Mails waiting for their sender's answer.
    pub questions: Vec<Question>,
    /// Legal holds in force.
    pub holds: Holds,
}

/// A letter that was held back: in shadow mode, or after a restore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    /// When it would have left.
    pub at: Instant,
    /// Its kind, as in `X-Bywhen-Kind`.
    pub kind: String,
    /// The items it is about.
    pub refs: Vec<Reference>,
    /// To whom it would have gone.
    pub to: Vec<Address>,
}

/// What a digest tells of: what came after the digest before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SinceDigest {
    /// The day of the digest before; `None`: it is the first.
    pub before: Option<Day>,
    /// Mails read since then, by kind.
    pub mails_read: BTreeMap<String, u64>,
    /// Letters held back since then, in the order of writing.
    pub held_back: Vec<HeldBack>,
}
