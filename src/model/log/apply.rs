//! How the log changes: by taking in events, and in no other way.

use super::{Attention, HeldBack, Log, SinceDigest};
use crate::model::{
    Day, Instant,
    event::{AttentionKind, Event, Happened},
    hold::Hold,
    item::{Item, PromptState},
    reading::Kind,
    reference::Reference,
};
use std::collections::{BTreeSet, HashMap};

impl Log {
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
            Happened::AskedWhichAgain { attention } => {
                if let Some(question) = self.questions.get_mut(attention) {
                    question.again = true;
                }
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
            self.put(Item { reference: reference.clone(), ..(**item).clone() });
            return;
        }
        let Some(mut item) = self.items.remove(reference) else { return };
        self.unindex(&item);
        let before = item.child.clone();
        item.apply(event, day);
        if item.child != before {
            self.children.remove(&before, reference);
            self.children.add(&item.child, reference);
        }
        self.index(&item);
        self.items.insert(reference.clone(), item);
    }

    /// Puts an item into memory.
    pub(super) fn put(&mut self, item: Item) {
        self.children.add(&item.child, &item.reference);
        self.index(&item);
        self.items.insert(item.reference.clone(), item);
    }

    /// Takes an item out of memory.
    pub(super) fn take_out(&mut self, reference: &Reference) {
        if let Some(item) = self.items.remove(reference) {
            self.unindex(&item);
            self.children.remove(&item.child, reference);
        }
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
            Happened::GoodPractice { record } => self.good_practice.push((**record).clone()),
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
            Happened::ClinicListed { day, process } => {
                self.clinics.insert(process.clone(), *day);
            }
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
    item.asked.filter(|(_, times)| *times == 1).map(|(at, _)| at)
}

/// The word for a kind of mail, as in `bywhen read`.
fn word(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
