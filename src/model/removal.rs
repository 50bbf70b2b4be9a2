//! What stands in the place of words that were removed, by retention or redaction: what happened stays, what was said goes.

use super::{
    event::{Event, Happened},
    form::Form,
    good_practice::GoodPractice,
    item::Item,
    log::Question,
    reading::{Child, FormName},
};
use serde::{Deserialize, Serialize};

/// What is written where words were removed.
pub const REMOVED: &str = "(words removed)";

/// How much of an event goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// Its words and the child: the item goes on, emptied. For redaction.
    Words,
    /// What was last said at that time, in a state that a later event repeats. For redaction of one mail.
    Sayings,
    /// All but that something of this kind happened: the item is taken out of the log. For retention.
    All,
}

impl Event {
    /// The event as it stands when its words have been removed.
    #[must_use]
    pub fn removed(&self, manner: Manner) -> Self {
        let happened = match manner {
            Manner::Words => self.happened.without_words(),
            Manner::Sayings => self.happened.without_sayings(),
            Manner::All => self.happened.gone(),
        };
        let all = manner == Manner::All;
        let text = if manner == Manner::Sayings { self.text.clone() } else { REMOVED.to_owned() };
        Self {
            at: self.at,
            item: self.item.clone(),
            by: self.by.clone().filter(|_| !all),
            message_id: self.message_id.clone().filter(|_| !all),
            text,
            happened,
        }
    }

    /// Tells who removed what, or held it, when and why: it stays when all else goes.
    #[must_use]
    pub fn is_account(&self) -> bool {
        matches!(
            self.happened,
            Happened::WordsRemoved { .. } | Happened::HoldPlaced { .. } | Happened::HoldReleased { .. }
        )
    }
}

impl Happened {
    fn without_words(&self) -> Self {
        let mut happened = self.clone();
        match &mut happened {
            Self::Logged { item } | Self::Undone { item } => item.remove_words(),
            Self::Amended { what, by_when_text, doubts, .. } => {
                remove(what);
                remove(by_when_text);
                doubts.clear();
            }
            Self::Updated { words, .. } => REMOVED.clone_into(words),
            Self::Resolved { outcome } | Self::Withdrawn { outcome } => REMOVED.clone_into(outcome),
            Self::NoteWritten { fields, .. } => {
                fields.iter_mut().for_each(|(_, words)| REMOVED.clone_into(words));
            }
            Self::AskedWhich { question } => question.remove_words(),
            Self::FormReceived { form } => form.remove_words(),
            Self::GoodPractice { record } => record.remove_words(),
            _ => {}
        }
        happened
    }

    fn without_sayings(&self) -> Self {
        let mut happened = self.clone();
        if let Self::Logged { item } | Self::Undone { item } = &mut happened {
            item.remove_sayings();
        }
        happened
    }

    /// What a log counts by stays: entries of the digest and their numbers, mails read, letters and days.
    fn gone(&self) -> Self {
        match self {
            Self::AskedWhich { .. } => self.without_words(),
            Self::HeldBack { letter, kind, .. } => {
                Self::HeldBack { letter: *letter, kind: kind.clone(), to: Vec::new() }
            }
            Self::Attention { .. }
            | Self::DealtWith { .. }
            | Self::MailRead { .. }
            | Self::Restored
            | Self::CaughtUp
            | Self::DigestSent { .. }
            | Self::QuarterReported { .. }
            | Self::ClinicListed { .. }
            | Self::HoldPlaced { .. }
            | Self::HoldReleased { .. }
            | Self::WordsRemoved { .. } => self.clone(),
            _ => Self::Removed,
        }
    }
}

impl Item {
    /// The child and all that was written go; the reference, people, days and steps stay.
    fn remove_words(&mut self) {
        self.remove_sayings();
        self.child = Child::default();
        self.themes.clear();
        remove(&mut self.what);
        remove(&mut self.by_when_text);
        REMOVED.clone_into(&mut self.thread.subject);
    }

    /// What was last said about it goes.
    fn remove_sayings(&mut self) {
        self.doubts.clear();
        self.note.iter_mut().for_each(|(_, words)| REMOVED.clone_into(words));
        remove(&mut self.prompt.why);
        remove(&mut self.outcome);
        if let Some(words) = &mut self.last_words {
            REMOVED.clone_into(&mut words.text);
        }
    }
}

impl Question {
    /// What the mail that waits says goes.
    pub fn remove_words(&mut self) {
        self.items.clear();
        self.words.clear();
        self.thread.subject.clear();
    }
}

impl GoodPractice {
    fn remove_words(&mut self) {
        self.child = Child::default();
        REMOVED.clone_into(&mut self.words);
    }
}

impl Form {
    fn remove_words(&mut self) {
        let FormName { level, initials, resolved, .. } = &self.name;
        self.name = FormName {
            level: *level,
            surname: REMOVED.to_owned(),
            first_name: String::new(),
            initials: initials.clone(),
            resolved: *resolved,
            file_name: REMOVED.to_owned(),
        };
    }
}

fn remove(words: &mut Option<String>) {
    if let Some(words) = words {
        REMOVED.clone_into(words);
    }
}
