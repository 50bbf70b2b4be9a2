//! What of a long log is not in memory: items ended long ago, and which items each message was about.
//!
//! It stands on the shelf, which is the database. What a decision asks the log for and does not find is noted; whoever owns the shelf
//! lends it, and the decision is made again. So decisions stay functions of the log in memory, and ask of it whatever they like.

use super::{Item, Log};
use crate::model::{Day, item::Milestone, reading::Child, reference::Reference};
use std::{
    collections::{BTreeMap, BTreeSet},
    mem,
    sync::{Arc, Mutex, PoisonError},
};

/// What was asked for and may stand on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// An item.
    Item(Reference),
    /// The items a mail or letter with this Message-ID is about.
    Message(String),
    /// The items of a child, and of those it may be taken for.
    Child(Child),
    /// Every item in which something happened on or after this day.
    Since(Day),
}

/// What was found on the shelf.
#[derive(Debug, Clone, Default)]
pub struct Lent {
    /// Items; those in memory already are left as they are.
    pub items: Vec<Item>,
    /// Messages, with the items each is about, in the order in which they were noted.
    pub messages: Vec<(String, Vec<Reference>)>,
}

/// The last number given, by prefix and year.
pub type Given = BTreeMap<(Arc<str>, i32), u32>;

/// What stands on it; nothing, where the log is in memory as a whole. No part of the log's state.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// In memory is every open item, and every one in which something happened on or after this day of UTC.
    since: Option<Day>,
    given: Given,
    /// Items lent for the present moment.
    lent: BTreeSet<Reference>,
    /// What has been looked for in the present moment.
    sought: BTreeSet<Wanted>,
    wanted: Mutex<BTreeSet<Wanted>>,
}

impl Clone for Shelf {
    fn clone(&self) -> Self {
        Self {
            since: self.since,
            given: self.given.clone(),
            lent: self.lent.clone(),
            sought: self.sought.clone(),
            wanted: Mutex::default(),
        }
    }
}

impl PartialEq for Shelf {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Shelf {
    pub(super) fn want(&self, what: impl FnOnce() -> Wanted) {
        if self.since.is_none() {
            return;
        }
        let what = what();
        if !self.sought.contains(&what) {
            self.wanted.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
        }
    }

    /// A reference higher than any given stands nowhere.
    pub(super) fn want_item(&self, reference: &Reference) {
        if reference.number <= self.last_given(&reference.prefix, reference.year) {
            self.want(|| Wanted::Item(reference.clone()));
        }
    }

    pub(super) fn last_given(&self, prefix: &str, year: i32) -> u32 {
        if self.given.is_empty() {
            return 0;
        }
        self.given.get(&(Arc::from(prefix), year)).copied().unwrap_or(0)
    }
}

impl Log {
    /// From here on memory holds open items, those in which something happened on or after this day (of UTC) and those that need
    /// a person; everything else stands on the shelf. `given` are the last numbers of all that were ever given.
    pub fn shelve(&mut self, since: Day, given: Given) {
        self.shelf.since = Some(since);
        self.shelf.given = given;
        self.put_away(since);
    }

    /// Time has passed: what lies before this day goes to the shelf, where there is one.
    pub fn put_away(&mut self, since: Day) {
        if self.shelf.since.is_none() {
            return;
        }
        self.shelf.since = Some(since);
        self.clear(self.items.keys().cloned().collect::<Vec<_>>());
    }

    /// Asks that every item be in memory in which something happened on or after this civil day.
    pub fn reach_back(&self, to: Day) {
        // A civil day may begin on the evening before in UTC.
        if self.shelf.since.is_some_and(|since| to <= since) {
            self.shelf.want(|| Wanted::Since(to));
        }
    }

    /// What was asked for and not found, since this was last asked.
    pub fn wanted(&mut self) -> BTreeSet<Wanted> {
        mem::take(self.shelf.wanted.get_mut().unwrap_or_else(PoisonError::into_inner))
    }

    /// Is the item in memory?
    #[must_use]
    pub fn has_at_hand(&self, reference: &Reference) -> bool {
        self.items.contains_key(reference)
    }

    /// Takes what was found of what was wanted.
    pub fn lend(&mut self, wanted: BTreeSet<Wanted>, lent: Lent) {
        self.shelf.sought.extend(wanted);
        for item in lent.items {
            if !self.has_at_hand(&item.reference) {
                self.shelf.lent.insert(item.reference.clone());
                self.put(item);
            }
        }
        for (message_id, mut refs) in lent.messages {
            let noted = self.by_message.entry(message_id).or_default();
            noted.retain(|reference| !refs.contains(reference));
            refs.append(noted);
            *noted = refs;
        }
    }

    /// The moment is over and all of it is on the shelf: what was lent is given back, but for items in which something happened.
    pub fn give_back(&mut self) {
        if self.shelf.since.is_none() {
            return;
        }
        self.shelf.sought.clear();
        self.wanted();
        self.by_message.clear();
        let lent = mem::take(&mut self.shelf.lent);
        if !lent.is_empty() {
            self.clear(lent);
        }
    }

    /// Puts away those of these items that belong on the shelf.
    fn clear(&mut self, refs: impl IntoIterator<Item = Reference>) {
        let Some(since) = self.shelf.since else { return };
        let needed: BTreeSet<Reference> = self.attention.values().filter_map(|entry| entry.item.clone()).collect();
        for reference in refs {
            let past = |item: &Item| item.status.is_closed() && last_step(item) < since;
            if self.items.get(&reference).is_some_and(past) && !needed.contains(&reference) {
                let last = self.shelf.given.entry((reference.prefix.clone(), reference.year)).or_default();
                *last = reference.number.max(*last);
                self.take_out(&reference);
            }
        }
    }
}

/// The day of UTC on which something last happened in it.
fn last_step(item: &Item) -> Day {
    let day = |step: &Milestone| step.at.date_naive();
    item.milestones.last().map(day).or(item.closed).unwrap_or(item.opened)
}
