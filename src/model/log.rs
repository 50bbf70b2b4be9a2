//! The log in memory: every item as the fold of its events, with the ways to find one.

use super::{
    Day, Instant,
    address::Address,
    children::Children,
    event::{AttentionKind, Event, Happened},
    form::Form,
    hold::{Hold, Holds},
    item::{Item, PromptState, Status},
    reading::{Child, Command, Kind, ReadItem},
    reference::Reference,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

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
}

/// What a snapshot keeps besides items, messages and attention entries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// The day of the last digest.
    pub last_digest: Option<Day>,
    /// The first day after the quarter last reported.
    pub last_report: Option<Day>,
    /// The day of the last clinic list.
    pub last_clinic: Option<Day>,
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

/// The log in memory.
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
    /// The civil zone days are counted in; `None`: Europe/London.
    pub zone: Option<Tz>,
    /// The day of the last digest.
    pub last_digest: Option<Day>,
    /// The first day after the quarter last reported.
    pub last_report: Option<Day>,
    /// The day of the last clinic list.
    pub last_clinic: Option<Day>,
    /// When the program first ran on this log: nothing is sent for dates before it (fault I23). The moment of the first
    /// event, unless set before.
    pub since: Option<Instant>,
    /// Mails read since the last digest, by kind.
    pub mails_read: BTreeMap<String, u64>,
    /// When a mail was last read.
    pub last_mail: Option<Instant>,
    /// The monitoring forms that came, oldest first.
    pub forms: Vec<Form>,
    /// When the log was put back from a backup, until it has caught up: letters are held back meanwhile (fault D08).
    pub restored: Option<Instant>,
    /// Letters held back since the last digest, by number.
    held_back: BTreeMap<u64, HeldBack>,
    /// Legal holds in force.
    holds: Holds,
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

/// What is remembered only while the program runs: to notice storms (fault X06), and for one decision.
#[derive(Debug, Clone, Default)]
struct Recent {
    senders: HashMap<Address, VecDeque<Instant>>,
    mails: HashMap<Reference, (Day, BTreeSet<String>)>,
    recalled: HashMap<Reference, Vec<Event>>,
    told: SinceDigest,
    looked: Option<Instant>,
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

/// Not part of the state that is kept.
impl PartialEq for Recent {
    fn eq(&self, _: &Self) -> bool {
        true
    }
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
        self.by_message.get(message_id).map_or(&[], Vec::as_slice)
    }

    /// The reference the next item with this prefix opened in this year gets.
    #[must_use]
    pub fn next_reference(&self, prefix: &str, year: i32) -> Reference {
        let last = self
            .items
            .range(Reference::new(prefix, year, 0)..=Reference::new(prefix, year, u32::MAX))
            .next_back()
            .map_or(0, |(reference, _)| reference.number);
        Reference::new(prefix, year, last.saturating_add(1))
    }

    /// Items whose child may be this one by name, initials or case number, whatever their status.
    #[must_use]
    pub fn of_child(&self, child: &Child) -> Vec<&Item> {
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

    /// Items whose clarification was asked once and is not answered, longest waiting first.
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

    /// Takes in an event: the only way in which the log changes.
    pub fn apply(&mut self, event: &Event) {
        self.since.get_or_insert(event.at);
        match &event.item {
            Some(reference) => self.apply_to_item(reference, event),
            None => self.count(event),
        }
        match &event.happened {
            Happened::Attention { kind } => self.add_attention(event, *kind),
            Happened::DealtWith { attention } => {
                self.attention.remove(attention);
                self.questions.remove(attention);
            }
            Happened::AskedWhich { question } => {
                self.questions.insert(question.attention, (**question).clone());
            }
            Happened::HeldBack { letter, kind, to } => {
                let new = || HeldBack { at: event.at, kind: kind.clone(), refs: Vec::new(), to: to.clone() };
                self.held_back.entry(*letter).or_insert_with(new).refs.extend(event.item.clone());
            }
            Happened::HoldPlaced { on, by, because } => {
                let (on, by, because) = (on.clone(), by.clone(), because.clone());
                self.holds.place(Hold { on, at: event.at, by, because });
            }
            Happened::HoldReleased { on } => self.holds.release(on),
            _ => {}
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
            last_clinic: marks.last_clinic,
            since: marks.since,
            last_mail: marks.last_mail,
            mails_read: marks.mails_read,
            held_back: marks.held_back,
            restored: marks.restored,
            holds: marks.holds,
            ..Self::default()
        };
        for item in items {
            log.children.add(&item.child, &item.reference);
            log.index(&item);
            log.items.insert(item.reference.clone(), item);
        }
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
            last_digest: self.last_digest,
            last_report: self.last_report,
            last_clinic: self.last_clinic,
            since: self.since,
            last_mail: self.last_mail,
            mails_read: self.mails_read.clone(),
            held_back: self.held_back.clone(),
            restored: self.restored,
            attention_given: self.attention_given,
            questions: self.questions.values().cloned().collect(),
            holds: self.holds.clone(),
        }
    }

    fn apply_to_item(&mut self, reference: &Reference, event: &Event) {
        let day = self.day(event.at);
        if let Some(message_id) = &event.message_id {
            self.note_message(message_id, std::slice::from_ref(reference));
            let (on, mails) = self.recent.mails.entry(reference.clone()).or_insert_with(|| (day, BTreeSet::new()));
            if *on != day {
                (*on, *mails) = (day, BTreeSet::new());
            }
            mails.insert(message_id.clone());
        }
        if let Happened::Logged { item } = &event.happened {
            let item = Item { reference: reference.clone(), ..(**item).clone() };
            self.children.add(&item.child, reference);
            self.index(&item);
            self.items.insert(reference.clone(), item);
            return;
        }
        let Some(mut item) = self.items.remove(reference) else { return };
        self.unindex(&item);
        item.apply(event, day);
        self.children.add(&item.child, reference);
        self.index(&item);
        self.items.insert(reference.clone(), item);
    }

    fn count(&mut self, event: &Event) {
        match &event.happened {
            Happened::MailRead { kind } => {
                *self.mails_read.entry(word(*kind)).or_default() += 1;
                self.last_mail = Some(event.at);
                if let Some(sender) = &event.by {
                    let hour_ago = event.at - chrono::TimeDelta::hours(1);
                    let mails = self.recent.senders.entry(sender.clone()).or_default();
                    mails.retain(|at| *at > hour_ago);
                    mails.push_back(event.at);
                }
            }
            Happened::Attention { kind: AttentionKind::SetAside } => {
                *self.mails_read.entry("set-aside".to_owned()).or_default() += 1;
            }
            Happened::FormReceived { form } => self.forms.push((**form).clone()),
            Happened::DigestSent { day } => {
                self.recent.told = SinceDigest {
                    before: self.last_digest,
                    mails_read: std::mem::take(&mut self.mails_read),
                    held_back: std::mem::take(&mut self.held_back).into_values().collect(),
                };
                self.last_digest = Some(*day);
                let today = self.day(event.at);
                self.recent.mails.retain(|_, (on, _)| *on == today);
                self.recent.senders.clear();
            }
            Happened::Restored => self.restored = Some(event.at),
            Happened::CaughtUp => self.restored = None,
            Happened::QuarterReported { day } => self.last_report = Some(*day),
            Happened::ClinicListed { day } => self.last_clinic = Some(*day),
            _ => {}
        }
    }

    fn add_attention(&mut self, event: &Event, kind: AttentionKind) {
        self.attention_given += 1;
        let number = self.attention_given;
        self.attention.insert(
            number,
            Attention {
                number,
                at: event.at,
                kind,
                item: event.item.clone(),
                by: event.by.clone(),
                message_id: event.message_id.clone(),
                text: event.text.clone(),
            },
        );
    }

    fn index(&mut self, item: &Item) {
        let reference = &item.reference;
        if item.status.is_closed() {
            return;
        }
        self.open.insert(reference.clone());
        for person in item.people() {
            self.by_person.entry(person.clone()).or_default().insert(reference.clone());
        }
        if let Some(day) = agenda_day(item) {
            self.agenda.insert((day, reference.clone()));
        }
        if let Some(at) = asked_once(item) {
            self.unanswered.insert((at, reference.clone()));
        }
    }

    fn unindex(&mut self, item: &Item) {
        let reference = &item.reference;
        self.open.remove(reference);
        for person in item.people() {
            remove(&mut self.by_person, person, reference);
        }
        if let Some(day) = agenda_day(item) {
            self.agenda.remove(&(day, reference.clone()));
        }
        if let Some(at) = asked_once(item) {
            self.unanswered.remove(&(at, reference.clone()));
        }
    }
}

fn remove<K: Eq + std::hash::Hash>(index: &mut HashMap<K, BTreeSet<Reference>>, key: &K, reference: &Reference) {
    if let Some(refs) = index.get_mut(key) {
        refs.remove(reference);
        if refs.is_empty() {
            index.remove(key);
        }
    }
}

/// The earliest day on which something can fall due for this item.
fn agenda_day(item: &Item) -> Option<Day> {
    let prompt = item.prompt.on.filter(|_| item.prompt.state == PromptState::Scheduled);
    [prompt, item.next_alert].into_iter().flatten().min()
}

fn asked_once(item: &Item) -> Option<Instant> {
    item.asked.filter(|(_, times)| *times == 1 && item.status == Status::NeedsClarification).map(|(at, _)| at)
}

/// The word for a kind of mail, as in `bywhen read`.
fn word(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
