//! The log in memory: every item as the fold of its events, with the ways to find one.

use super::{Day, Instant, address::Address, event::AttentionKind, item::Item, reference::Reference};
use std::collections::{BTreeMap, HashMap};

/// Something that needs a person, until it is dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The log in memory.
#[derive(Debug, Clone, Default)]
pub struct Log {
    items: BTreeMap<Reference, Item>,
    by_message: HashMap<String, Vec<Reference>>,
    attention: BTreeMap<u64, Attention>,
    /// The day of the last digest.
    pub last_digest: Option<Day>,
    /// The first day after the quarter last reported.
    pub last_report: Option<Day>,
    /// The day of the last clinic list.
    pub last_clinic: Option<Day>,
    /// When the program first ran on this log: nothing is sent for dates before it (fault I23).
    pub since: Option<Instant>,
    /// Mails read since the last digest, by kind.
    pub mails_read: BTreeMap<String, u64>,
    /// When a mail was last read.
    pub last_mail: Option<Instant>,
}

impl Log {
    /// Every item, in order of reference.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// The item with this reference.
    #[must_use]
    pub fn item(&self, reference: &Reference) -> Option<&Item> {
        self.items.get(reference)
    }

    /// What needs a person, oldest first.
    pub fn attention(&self) -> impl Iterator<Item = &Attention> {
        self.attention.values()
    }

    /// The items a mail or letter with this Message-ID is known to be about.
    #[must_use]
    pub fn about(&self, message_id: &str) -> &[Reference] {
        self.by_message.get(message_id).map_or(&[], Vec::as_slice)
    }
}
