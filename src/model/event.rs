//! What happened: the append-only truth. An [`super::item::Item`] changes only by applying one of these.

use super::{
    Day, Instant,
    address::Address,
    form::Form,
    good_practice::GoodPractice,
    hold::HoldOn,
    item::{Item, Proposal},
    log::Question,
    reading::{Doubt, Kind, Says},
    reference::Reference,
};
use serde::{Deserialize, Serialize};

/// One thing that happened, with the reason in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// The item it is about; `None`: the log as a whole.
    pub item: Option<Reference>,
    /// Whose mail caused it; `None`: the program, by the clock.
    pub by: Option<Address>,
    /// The Message-ID of the mail that caused it, or of the letter that was written.
    pub message_id: Option<String>,
    /// For the history: what happened and why, in plain words.
    pub text: String,
    /// What happened, for the program.
    pub happened: Happened,
}

/// The closed list of what can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Happened {
    /// An item was logged, as given.
    Logged {
        /// Its state at the start.
        item: Box<Item>,
    },
    /// The IRO changed it: each field present is the new value. Also the answer to a clarification.
    Amended {
        /// The persons responsible.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<Vec<Address>>,
        /// What is to be done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        what: Option<String>,
        /// By when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_when: Option<Day>,
        /// The words the date was read from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_when_text: Option<String>,
        /// The child's social worker.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sw: Option<Address>,
        /// Doubts that remain.
        #[serde(default)]
        doubts: Vec<Doubt>,
    },
    /// An update came.
    Updated {
        /// What it says.
        says: Says,
        /// Its words, cut to 600 characters.
        words: String,
    },
    /// The prompt of the present date was suppressed; `text` says why.
    PromptSuppressed,
    /// The prompt of the present date is due again.
    PromptScheduled {
        /// The day.
        on: Day,
    },
    /// The prompt went into the outbox.
    PromptSent {
        /// The date it was for.
        on: Day,
        /// It is later than it should have been.
        late: bool,
    },
    /// An unresolved alert went into the outbox.
    Alerted {
        /// The day the next one is due.
        next: Option<Day>,
    },
    /// The day of the next unresolved alert, after the date was set anew.
    AlertPlanned {
        /// The day; `None`: no alert is due.
        on: Option<Day>,
    },
    /// The child's people changed with the social worker (Contract 8.5).
    PeopleChanged {
        /// The social worker.
        sw: Option<Address>,
        /// The practice manager.
        pm: Option<Address>,
        /// The service manager.
        sm: Option<Address>,
        /// The team.
        team: Option<String>,
        /// The practice unit.
        unit: Option<String>,
    },
    /// A clarification was asked.
    Asked,
    /// A mail's sender was asked which item it speaks of; the mail waits for the answer.
    AskedWhich {
        /// What waits.
        question: Box<Question>,
    },
    /// That question was asked a second time.
    AskedWhichAgain {
        /// The number of the entry that stands for it in the digest.
        attention: u64,
    },
    /// A new date was proposed to the IRO.
    Proposed {
        /// The proposal.
        proposal: Proposal,
    },
    /// The manager does not agree to circulated decisions: silence no longer counts as agreement (R116).
    Disagreed,
    /// The IRO was not satisfied.
    Dissatisfied,
    /// Taken to a higher level or stage.
    Escalated {
        /// The level, for a process with levels; else the stage's place in the process's list, from 0.
        level: Option<u8>,
        /// The stage, for a process with stages.
        stage: Option<String>,
        /// Those whom the mail addressed at it.
        addressed: Vec<Address>,
    },
    /// Resolved on the IRO's word.
    Resolved {
        /// The outcome.
        outcome: String,
    },
    /// Withdrawn by the IRO.
    Withdrawn {
        /// Why.
        outcome: String,
    },
    /// Opened again on the IRO's word.
    Reopened,
    /// The last change somebody made was taken back, on an AC's or IRO's word.
    Undone {
        /// The item without that change.
        item: Box<Item>,
    },
    /// The prompt could not be delivered, or its reader is away.
    PromptUndelivered,
    /// A remark; changes nothing else.
    Noted,
    /// Fields of its note were written, the reason among them (R75, R81).
    NoteWritten {
        /// Name and words of each field.
        fields: Vec<(String, String)>,
        /// The category the reason falls into, by id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<String>,
    },
    /// Handed on to the IRO.
    HandedOn,
    /// Something needs a person; it stays in the digest until dealt with.
    Attention {
        /// What kind of thing it is.
        kind: AttentionKind,
    },
    /// A thing that needed a person was dealt with.
    DealtWith {
        /// The entry's number in the log.
        attention: u64,
    },
    /// A mail was read to the end; counted in the digest's line of account.
    MailRead {
        /// What it was.
        kind: Kind,
    },
    /// A monitoring form came with a mail.
    FormReceived {
        /// The form.
        form: Box<Form>,
    },
    /// Good practice was praised (R73, R143).
    GoodPractice {
        /// The record.
        record: Box<GoodPractice>,
    },
    /// A letter was written in shadow mode and held back.
    HeldBack {
        /// The letter's number.
        letter: u64,
        /// Its kind, as in `X-Bywhen-Kind`.
        kind: String,
        /// To whom it would have gone.
        to: Vec<Address>,
    },
    /// The log was put back from a backup: until the mailbox is read again, every letter is held back, for it may have left
    /// before.
    Restored,
    /// What came between backup and restoring has been read again: letters leave once more.
    CaughtUp,
    /// The digest of this day went into the outbox.
    DigestSent {
        /// The day.
        day: Day,
    },
    /// Summary and report of the quarter that ended before this day went into the outbox.
    QuarterReported {
        /// The first day of the quarter after.
        day: Day,
    },
    /// The clinic list of a process went into the outbox.
    ClinicListed {
        /// The day.
        day: Day,
        /// The process, by id.
        #[serde(default)]
        process: String,
    },
    /// A legal hold was placed.
    HoldPlaced {
        /// On what.
        on: HoldOn,
        /// By whom, in words.
        by: String,
        /// Why.
        because: String,
    },
    /// A legal hold was released.
    HoldReleased {
        /// On what it lay.
        on: HoldOn,
    },
    /// Words were removed, by retention or redaction; the text says who, and why.
    WordsRemoved {
        /// Events whose words were removed, with the SHA-256 of what now stands in their place: `verify` holds them to it.
        lines: Vec<(i64, String)>,
        /// Mails removed, by number; that they came is still known, so that none is taken for new when it comes again.
        mails: Vec<i64>,
        /// Letters whose text was removed, by number; to whom they went is still known.
        letters: Vec<i64>,
    },
    /// Something whose words were removed.
    Removed,
}

impl Event {
    /// Does this change an item in a way that an "undo" would mean? Then somebody's mail or request is behind it.
    #[must_use]
    pub fn can_be_undone(&self) -> bool {
        self.by.is_some()
            && matches!(
                self.happened,
                Happened::Logged { .. }
                    | Happened::Amended { .. }
                    | Happened::Updated { .. }
                    | Happened::Escalated { .. }
                    | Happened::Resolved { .. }
                    | Happened::Withdrawn { .. }
                    | Happened::Reopened
                    | Happened::Dissatisfied
                    | Happened::Disagreed
                    | Happened::Undone { .. }
            )
    }

    /// Was it brought about by the same mail or request as the other?
    #[must_use]
    pub fn is_of_one_cause_with(&self, other: &Self) -> bool {
        (self.at, &self.by, &self.message_id) == (other.at, &other.by, &other.message_id)
    }

    /// A letter held back: in the history of each item it is about, and in the next digest.
    pub fn held_back<'a>(
        letter: u64,
        kind: &'a str,
        refs: &'a [Reference],
        to: &'a [Address],
        why: &'a str,
        at: Instant,
    ) -> impl Iterator<Item = Self> + 'a {
        let items = refs.iter().cloned().map(Some).chain(refs.is_empty().then_some(None));
        items.map(move |item| Self {
            at,
            item,
            by: None,
            message_id: None,
            text: format!("{why}: this {kind} was written and held back."),
            happened: Happened::HeldBack { letter, kind: kind.to_owned(), to: to.to_vec() },
        })
    }
}

/// Why something needs a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AttentionKind {
    /// Set aside: it could not be read.
    SetAside,
    /// From outside, or from a sender the server did not vouch for.
    UnknownSender,
    /// It could not be tied to one item.
    NotLinked,
    /// Labelled, but not understood.
    NotUnderstood,
    /// A letter could not be delivered.
    Bounced,
    /// The reader of a prompt is away.
    Away,
    /// A commands by somebody who may not give it.
    NotAllowed,
    /// The same Message-ID with other content.
    SameIdOtherContent,
    /// The IRO was asked for a new date, and has named none yet (Contract 8.3).
    NoNewDate,
    /// Words of immediate risk (R76).
    Urgent,
    /// The sending limit was reached.
    Stopped,
    /// So many letters left that none leaves any more until a person has them go on (faults X06, X12).
    SendingStopped,
    /// Anything else.
    Other,
}
