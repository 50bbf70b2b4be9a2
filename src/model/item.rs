//! An item of the log: the fold of its events.

use super::{
    Day, Instant,
    address::Address,
    reading::{Child, Doubt, Says},
    reference::Reference,
    theme::Theme,
};
use serde::{Deserialize, Serialize};

/// Where an item stands (Contract 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "Contract 4 says what each means")]
pub enum Status {
    NeedsClarification,
    Open,
    Updated,
    Prompted,
    Resolved,
    Withdrawn,
}

impl Status {
    /// Resolved or withdrawn.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Resolved | Self::Withdrawn)
    }
}

/// Where the prompt of the present date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "Contract 4 says what each means")]
pub enum PromptState {
    Scheduled,
    Suppressed,
    Sent,
    None,
}

/// The prompt of the present date, with the reason for its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Its state.
    pub state: PromptState,
    /// The day it is, was or would have been due.
    pub on: Option<Day>,
    /// Why it is suppressed, or there is none.
    pub why: Option<String>,
}

/// The last thing that was said about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Who said it.
    pub by: Option<Address>,
    /// When it arrived.
    pub at: Instant,
    /// What an update said.
    pub says: Option<Says>,
    /// The new text, cut to 600 characters.
    pub text: String,
}

/// A new date somebody other than the IRO proposed, waiting for the IRO's word (R25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Who proposed it.
    pub by: Address,
    /// When.
    pub at: Instant,
    /// The date, if one was named.
    pub date: Option<Day>,
}

/// The thread of the mail that opened an item; every letter about it continues it (Contract 8.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Thread {
    /// The subject, without reply prefixes.
    pub subject: String,
    /// The Message-ID of the opening mail, without brackets; `None` if it had none.
    pub root: Option<String>,
    /// The Message-ID of the latest mail in it.
    pub latest: Option<String>,
    /// A protective marking to be carried over.
    pub marking: Option<String>,
}

/// A dated step that reports count, without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// When.
    pub at: Instant,
    /// What.
    pub step: Step,
}

/// The steps that reports count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The date was moved by the IRO; holds the new one.
    Moved(Day),
    /// The prompt went out.
    Prompted,
    /// An update came.
    Updated(Says),
    /// Taken to this level (2) or, for processes with stages, to the stage at this place of the list (from 0).
    Escalated(u8),
    /// An unresolved alert went out.
    Alerted,
    /// The IRO was not satisfied.
    Dissatisfied,
    /// Resolved or withdrawn.
    Closed,
    /// Opened again.
    Reopened,
}

/// One who / what / by when, with all that has become of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its reference.
    pub reference: Reference,
    /// The process, by id.
    pub process: String,
    /// The level, for a process with levels.
    pub level: Option<u8>,
    /// The stage, for a process with stages.
    pub stage: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// The child.
    pub child: Child,
    /// The persons responsible.
    pub who: Vec<Address>,
    /// What is to be done.
    pub what: Option<String>,
    /// By when, at present.
    pub by_when: Option<Day>,
    /// The date first specified (R40).
    pub first_by_when: Option<Day>,
    /// The words the present date was read from.
    pub by_when_text: Option<String>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The IRO.
    pub iro: Option<Address>,
    /// The child's social worker.
    pub sw: Option<Address>,
    /// The practice manager.
    pub pm: Option<Address>,
    /// The service manager.
    pub sm: Option<Address>,
    /// The social worker's team.
    pub team: Option<String>,
    /// The practice unit.
    pub unit: Option<String>,
    /// Those whom the opening mail addressed at the present stage.
    pub addressed: Vec<Address>,
    /// The prompt.
    pub prompt: Prompt,
    /// The day it was logged.
    pub opened: Day,
    /// The day it was resolved or withdrawn.
    pub closed: Option<Day>,
    /// How it ended, in words (R32).
    pub outcome: Option<String>,
    /// Its number in the mail that opened it.
    pub number: Option<u32>,
    /// The thread its letters continue.
    pub thread: Thread,
    /// Doubts not yet answered.
    pub doubts: Vec<Doubt>,
    /// The last thing that was said about it.
    pub last_words: Option<Words>,
    /// A date waiting for the IRO's word.
    pub proposal: Option<Proposal>,
    /// The item it grew from.
    pub grew_from: Option<Reference>,
    /// The day the next unresolved alert is due.
    pub next_alert: Option<Day>,
    /// When something was last asked that is not answered yet (what is missing, a new date), and how often.
    pub asked: Option<(Instant, u32)>,
    /// For review timetables and midway monitoring: the day of the review or event it counts from.
    pub counted_from: Option<Day>,
    /// Category of a significant change, or reason for a dispute or issue, by id.
    pub category: Option<String>,
    /// The fields of its note (R81): name and words, in the order of the process file.
    #[serde(default)]
    pub note: Vec<(String, String)>,
    /// The revision of its calendar entry (SEQUENCE): higher after each change of which one is sent.
    pub revision: u32,
    /// The IRO called it urgent (R144).
    #[serde(default)]
    pub urgent: bool,
    /// Its prompt letter could not be delivered, or was answered by an out-of-office.
    pub undelivered: bool,
    /// Dated steps, oldest first, for reports.
    pub milestones: Vec<Milestone>,
}

impl Item {
    /// Everyone with a part in it: IRO, social worker, managers, persons responsible, those addressed at its stage.
    pub fn people(&self) -> impl Iterator<Item = &Address> {
        [&self.iro, &self.sw, &self.pm, &self.sm].into_iter().flatten().chain(&self.who).chain(&self.addressed)
    }
}
