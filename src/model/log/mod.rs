//! The log in memory: items as the fold of their events, with the ways to find one.

mod apply;
mod shelf;
mod state;

pub use shelf::{Given, Lent, Wanted};
pub use state::{Attention, HeldBack, Marks, Question, SinceDigest};

use super::{
    Day, Instant, address::Address, children::Children, event::Event, form::Form, good_practice::GoodPractice,
    hold::Holds, item::Item, reading::Child, reference::Reference,
};
use chrono_tz::Tz;
use shelf::Shelf;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// The log in memory: all of it, or what is worked with while the rest stands on the shelf ([`Log::shelve`]).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Log {
    items: BTreeMap<Reference, Item>,
    by_message: HashMap<String, Vec<Reference>>,
    attention: BTreeMap<u64, Attention>,
    attention_given: u64,
    questions: BTreeMap<u64, Question>,
    children: Children,
    by_person: HashMap<Address, BTreeSet<Reference>>,
    open: BTreeSet<Reference>,
    agenda: BTreeSet<(Day, Reference)>,
    unanswered: BTreeSet<(Instant, Reference)>,
    recent: Recent,
    shelf: Shelf,
    /// The civil zone days are counted in; `None`: Europe/London.
    pub zone: Option<Tz>,
    /// The day of the last digest.
    pub last_digest: Option<Day>,
    /// The first day after the quarter last reported.
    pub last_report: Option<Day>,
    /// The day of the last clinic list of each process.
    pub clinics: BTreeMap<String, Day>,
    /// When the program first ran on this log: nothing is sent for dates before it (fault I23). The moment of the first
    /// event, unless set before.
    pub since: Option<Instant>,
    /// Mails read since the last digest, by kind.
    pub mails_read: BTreeMap<String, u64>,
    /// When a mail was last read.
    pub last_mail: Option<Instant>,
    /// The monitoring forms that came, oldest first.
    pub forms: Vec<Form>,
    /// The good practice that was praised, oldest first.
    pub good_practice: Vec<GoodPractice>,
    /// When the log was put back from a backup, until it has caught up: letters are held back meanwhile (fault D08).
    pub restored: Option<Instant>,
    /// Letters held back since the last digest, by number.
    held_back: BTreeMap<u64, HeldBack>,
    /// Legal holds in force.
    holds: Holds,
}

/// What is remembered only while the program runs: to notice storms (fault X06), and for one decision.
#[derive(Debug, Clone, Default)]
struct Recent {
    senders: HashMap<Address, VecDeque<Instant>>,
    mails: HashMap<Reference, (Day, BTreeSet<String>)>,
    recalled: HashMap<Reference, Vec<Event>>,
    told: SinceDigest,
    looked: Option<Instant>,
}

/// Not part of the state that is kept.
impl PartialEq for Recent {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Log {
    /// The items in memory, in order of reference.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// The item with this reference.
    #[must_use]
    pub fn item(&self, reference: &Reference) -> Option<&Item> {
        let item = self.items.get(reference);
        if item.is_none() {
            self.shelf.want_item(reference);
        }
        item
    }

    /// The items neither resolved nor withdrawn, in order of reference.
    pub fn open_items(&self) -> impl Iterator<Item = &Item> {
        self.open.iter().filter_map(|reference| self.items.get(reference))
    }

    /// The open items whose references begin with `prefix`.
    pub fn open_with_prefix(&self, prefix: &str) -> impl Iterator<Item = &Item> {
        self.open
            .range(Reference::new(prefix, i32::MIN, 0)..=Reference::new(prefix, i32::MAX, u32::MAX))
            .filter_map(|reference| self.items.get(reference))
    }

    /// What needs a person, oldest first.
    pub fn attention(&self) -> impl Iterator<Item = &Attention> {
        self.attention.values()
    }

    /// The number the next attention entry will get.
    #[must_use]
    pub fn next_attention(&self) -> u64 {
        self.attention_given + 1
    }

    /// Mails that wait for their sender's answer, oldest first.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.values()
    }

    /// Legal holds in force.
    #[must_use]
    pub fn holds(&self) -> &Holds {
        &self.holds
    }

    /// The items a mail or letter with this Message-ID is known to be about.
    #[must_use]
    pub fn about(&self, message_id: &str) -> &[Reference] {
        self.shelf.want(|| Wanted::Message(message_id.to_owned()));
        self.by_message.get(message_id).map_or(&[], Vec::as_slice)
    }

    /// The reference the next item with this prefix opened in this year gets.
    #[must_use]
    pub fn next_reference(&self, prefix: &str, year: i32) -> Reference {
        let last = self
            .items
            .range(Reference::new(prefix, year, 0)..=Reference::new(prefix, year, u32::MAX))
            .next_back()
            .map_or(0, |(reference, _)| reference.number)
            .max(self.shelf.last_given(prefix, year));
        Reference::new(prefix, year, last.saturating_add(1))
    }

    /// Items whose child may be this one by name, initials or case number, whatever their status.
    #[must_use]
    pub fn of_child(&self, child: &Child) -> Vec<&Item> {
        self.shelf.want(|| Wanted::Child(child.clone()));
        self.children.alike(child).filter_map(|reference| self.items.get(reference)).collect()
    }

    /// The open items this person has a part in.
    pub fn open_of_person(&self, person: &Address) -> impl Iterator<Item = &Item> {
        self.by_person.get(person).into_iter().flatten().filter_map(|reference| self.items.get(reference))
    }

    /// Items for which something may fall due, with the earliest day on which it can, in order of that day.
    pub fn agenda(&self) -> impl Iterator<Item = (Day, &Item)> {
        self.agenda.iter().filter_map(|(day, reference)| Some((*day, self.items.get(reference)?)))
    }

    /// Items about which their IRO was asked something once, and has not answered, longest waiting first.
    pub fn unanswered(&self) -> impl Iterator<Item = (Instant, &Item)> {
        self.unanswered.iter().filter_map(|(at, reference)| Some((*at, self.items.get(reference)?)))
    }

    /// How many mails about this item were read on this day.
    #[must_use]
    pub fn mails_about(&self, reference: &Reference, day: Day) -> usize {
        self.recent.mails.get(reference).filter(|(on, _)| *on == day).map_or(0, |(_, mails)| mails.len())
    }

    /// How many mails from this sender were read in the hour before `now`.
    #[must_use]
    pub fn mails_from(&self, sender: &Address, now: Instant) -> usize {
        let hour_ago = now - chrono::TimeDelta::hours(1);
        self.recent.senders.get(sender).map_or(0, |mails| mails.iter().filter(|at| **at > hour_ago).count())
    }

    /// Lends the log the history of an item, oldest first, for the decision that needs it ([`Log::history`]).
    pub fn recall(&mut self, reference: Reference, history: Vec<Event>) {
        self.recent.recalled.insert(reference, history);
    }

    /// The decision is made: histories that were lent are given back.
    pub fn forget(&mut self) {
        self.recent.recalled.clear();
    }

    /// The history of an item, if it was lent.
    #[must_use]
    pub fn history(&self, reference: &Reference) -> &[Event] {
        self.recent.recalled.get(reference).map_or(&[], Vec::as_slice)
    }

    /// What the digest of this day tells of. It is put into words after its event was applied, so what it counts has by then
    /// been set aside.
    #[must_use]
    pub fn since_digest(&self, day: Day) -> SinceDigest {
        if self.last_digest == Some(day) {
            return self.recent.told.clone();
        }
        SinceDigest {
            before: self.last_digest,
            mails_read: self.mails_read.clone(),
            held_back: self.held_back.values().cloned().collect(),
        }
    }

    /// The mailbox was read to its end at this moment.
    pub fn note_look(&mut self, at: Option<Instant>) {
        self.recent.looked = at.or(self.recent.looked);
    }

    /// When the mailbox was last read to its end, as far as this run of the program knows.
    #[must_use]
    pub fn last_look(&self) -> Option<Instant> {
        self.recent.looked
    }

    /// The civil day of a moment.
    #[must_use]
    pub fn day(&self, at: Instant) -> Day {
        at.with_timezone(&self.zone.unwrap_or(chrono_tz::Europe::London)).date_naive()
    }

    /// Remembers which items a mail or letter is about, so that a reply to it finds its way.
    pub fn note_message(&mut self, message_id: &str, refs: &[Reference]) {
        if refs.is_empty() {
            return;
        }
        // Most messages are about one item.
        let known = self.by_message.entry(message_id.to_owned()).or_insert_with(|| Vec::with_capacity(1));
        for reference in refs {
            if !known.contains(reference) {
                known.push(reference.clone());
            }
        }
    }

    /// The log rebuilt from a snapshot. `messages` are pairs as given to [`Log::note_message`], events' mails included.
    #[must_use]
    pub fn restore(
        items: impl IntoIterator<Item = Item>,
        messages: impl IntoIterator<Item = (String, Vec<Reference>)>,
        attention: impl IntoIterator<Item = Attention>,
        marks: Marks,
    ) -> Self {
        let mut log = Self {
            by_message: messages.into_iter().collect(),
            attention: attention.into_iter().map(|entry| (entry.number, entry)).collect(),
            attention_given: marks.attention_given,
            questions: marks.questions.into_iter().map(|question| (question.attention, question)).collect(),
            last_digest: marks.last_digest,
            last_report: marks.last_report,
            clinics: marks.clinics,
            since: marks.since,
            last_mail: marks.last_mail,
            mails_read: marks.mails_read,
            held_back: marks.held_back,
            restored: marks.restored,
            holds: marks.holds,
            ..Self::default()
        };
        items.into_iter().for_each(|item| log.put(item));
        log
    }

    /// Which items each known message is about, for a snapshot.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &[Reference])> {
        self.by_message.iter().map(|(id, refs)| (id.as_str(), refs.as_slice()))
    }

    /// What a snapshot keeps besides items, messages and attention entries.
    #[must_use]
    pub fn marks(&self) -> Marks {
        Marks {
            held_back: self.held_back.clone(),
            questions: self.questions.values().cloned().collect(),
            ..self.short_marks()
        }
    }

    /// The same without letters held back and mails that wait, of which there may be many.
    #[must_use]
    pub fn short_marks(&self) -> Marks {
        Marks {
            last_digest: self.last_digest,
            last_report: self.last_report,
            clinics: self.clinics.clone(),
            since: self.since,
            last_mail: self.last_mail,
            mails_read: self.mails_read.clone(),
            restored: self.restored,
            attention_given: self.attention_given,
            holds: self.holds.clone(),
            ..Marks::default()
        }
    }
}
