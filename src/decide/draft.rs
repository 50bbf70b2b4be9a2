//! A decision in the making: events are applied to copies of the items as they are written down, so that what follows is
//! decided on what has just happened, and letters show items as they stand at the end.

use crate::model::{
    Day, Instant,
    address::Address,
    decision::Decision,
    event::{AttentionKind, Event, Happened},
    item::{Item, Thread},
    knowledge::Knowledge,
    letter::{Content, Letter, LetterKind},
    log::Log,
    reference::Reference,
};
use chrono::Datelike;
use std::collections::BTreeMap;

/// Whose mail is behind the events.
#[derive(Debug, Clone, Default)]
pub(super) struct Cause {
    pub by: Option<Address>,
    pub message_id: Option<String>,
}

#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub log: &'a Log,
    pub known: &'a Knowledge,
    pub now: Instant,
    pub today: Day,
    cause: Cause,
    changed: BTreeMap<Reference, Item>,
    events: Vec<Event>,
    letters: Vec<Letter>,
    attention_given: u64,
    /// Events are kept, letters are not: a mail from before the program began (fault I23), or a storm (fault X06).
    silent: bool,
}

impl<'a> Draft<'a> {
    pub(super) fn new(log: &'a Log, known: &'a Knowledge, now: Instant, cause: Cause) -> Self {
        Self {
            log,
            known,
            now,
            today: known.authority.day(now),
            cause,
            changed: BTreeMap::new(),
            events: Vec::new(),
            letters: Vec::new(),
            attention_given: log.next_attention() - 1,
            silent: false,
        }
    }

    /// The item as it stands after the events so far.
    pub(super) fn item(&self, reference: &Reference) -> Option<&Item> {
        self.changed.get(reference).or_else(|| self.log.item(reference))
    }

    /// The items as they stand after the events so far, in the order given.
    pub(super) fn items(&self, refs: &[Reference]) -> Vec<Item> {
        refs.iter().filter_map(|reference| self.item(reference).cloned()).collect()
    }

    /// Something happened to an item.
    pub(super) fn happen(&mut self, reference: &Reference, text: impl Into<String>, happened: Happened) {
        let event = self.event(Some(reference.clone()), text.into(), happened);
        let mut item = match (&event.happened, self.item(reference)) {
            (_, Some(item)) => item.clone(),
            (Happened::Logged { item }, None) => (**item).clone(),
            _ => return,
        };
        item.apply(&event, self.today);
        self.changed.insert(reference.clone(), item);
        self.events.push(event);
    }

    /// Something happened to the log as a whole.
    pub(super) fn happen_to_log(&mut self, text: impl Into<String>, happened: Happened) {
        let event = self.event(None, text.into(), happened);
        self.events.push(event);
    }

    /// Something needs a person; gives the number of the entry.
    pub(super) fn attention(&mut self, kind: AttentionKind, item: Option<&Reference>, text: impl Into<String>) -> u64 {
        let event = self.event(item.cloned(), text.into(), Happened::Attention { kind });
        self.events.push(event);
        self.attention_given += 1;
        self.attention_given
    }

    /// The reference the next new item with this prefix gets.
    pub(super) fn next_reference(&self, prefix: &str) -> Reference {
        let mut next = self.log.next_reference(prefix, self.today.year());
        while self.changed.contains_key(&next) {
            next.number += 1;
        }
        next
    }

    /// A letter about items, in the thread of the first one. Dropped when nobody inside the authority would get it.
    pub(super) fn letter(
        &mut self,
        kind: LetterKind,
        to: Vec<Address>,
        cc: Vec<Address>,
        refs: &[Reference],
        content: Content,
    ) -> bool {
        let thread = refs.first().and_then(|reference| self.item(reference)).map(|item| item.thread.clone());
        self.letter_in(thread, kind, to, cc, refs, content)
    }

    /// A letter in a thread of its own choice.
    pub(super) fn letter_in(
        &mut self,
        thread: Option<Thread>,
        kind: LetterKind,
        to: Vec<Address>,
        cc: Vec<Address>,
        refs: &[Reference],
        content: Content,
    ) -> bool {
        let to = self.inside(to);
        let cc: Vec<Address> = self.inside(cc).into_iter().filter(|address| !to.contains(address)).collect();
        if self.silent || to.is_empty() || self.is_too_much(refs) {
            return false;
        }
        self.letters.push(Letter { kind, to, cc, refs: refs.to_vec(), thread, content });
        true
    }

    /// So many mails came about this item today that no more letters follow them (fault X06). Said once.
    fn is_too_much(&mut self, refs: &[Reference]) -> bool {
        if self.cause.by.is_none() {
            return false;
        }
        let limit = usize::try_from(self.known.routine.letters_an_item_a_day).unwrap_or(usize::MAX);
        let Some(reference) = refs.iter().find(|reference| self.log.mails_about(reference, self.today) >= limit) else {
            return false;
        };
        let told = self
            .log
            .attention()
            .any(|entry| entry.kind == AttentionKind::Stopped && entry.item.as_ref() == Some(reference));
        if !told {
            let text =
                format!("{reference}: {limit} mails came about it today; no more letters follow them until tomorrow.");
            self.attention(AttentionKind::Stopped, Some(reference), text);
        }
        true
    }

    /// From here on another mail is behind the events; gives the one that was.
    pub(super) fn caused_by(&mut self, cause: Cause) -> Cause {
        std::mem::replace(&mut self.cause, cause)
    }

    /// From here on events are kept and letters are not.
    pub(super) fn be_silent(&mut self) {
        self.silent = true;
    }

    pub(super) fn is_silent(&self) -> bool {
        self.silent
    }

    pub(super) fn finish(mut self) -> Decision {
        if self.cause.by.is_some() {
            // What was understood is confirmed or asked before anything else leaves about it.
            let confirms = |kind| matches!(kind, LetterKind::Receipt | LetterKind::Clarification);
            self.letters.sort_by_key(|letter| !confirms(letter.kind));
        }
        // What is changed, or told of in a letter, has to be at hand when it is.
        let changed = self.events.iter().filter_map(|event| event.item.as_ref());
        for reference in changed.chain(self.letters.iter().flat_map(|letter| &letter.refs)) {
            self.item(reference);
        }
        Decision { events: self.events, letters: self.letters }
    }

    /// Main addresses inside the authority, each once, never our own mailbox (Contract 6: nothing goes outside).
    pub(super) fn inside(&self, addresses: Vec<Address>) -> Vec<Address> {
        let mut kept = Vec::new();
        for address in addresses {
            let address = self.known.people.main_address(&address);
            if self.known.authority.has(&address) && address != self.known.mailbox && !kept.contains(&address) {
                kept.push(address);
            }
        }
        kept
    }

    fn event(&self, item: Option<Reference>, text: String, happened: Happened) -> Event {
        Event {
            at: self.now,
            item,
            by: self.cause.by.clone(),
            message_id: self.cause.message_id.clone(),
            text,
            happened,
        }
    }
}
