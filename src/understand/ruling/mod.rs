//! What an IRO rules on an existing item: resolved, not satisfied, changed, taken higher, withdrawn (Contract 3, 5.7).

use super::by_when::{Context, Found};
use crate::model::process::Processes;

/// What is known around the words.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// What dates are read against.
    pub context: &'a Context<'a>,
    /// The processes, whose names and stage names tell an escalation.
    pub processes: &'a Processes,
    /// The mail answers a clarification of ours: a bare date or name completes the item, which is an amendment.
    pub answers_clarification: bool,
    /// The mail answers somebody who asked for more time: "fine by me" agrees to it.
    pub answers_extension: bool,
}

/// What is ruled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruled {
    /// The IRO is satisfied.
    Resolution,
    /// The IRO is not satisfied and gives no new date.
    Dissatisfaction,
    /// A date, person or action is changed, or a missing one supplied.
    Amendment(Change),
    /// Taken to level 2.
    Level(u8),
    /// Taken to a stage of another process, by their ids; the stage `None` where none is named.
    Stage {
        /// The process.
        process: String,
        /// The stage.
        stage: Option<String>,
    },
    /// Withdrawn.
    Withdrawal,
    /// What had been resolved is open again.
    Reopened,
    /// The proposed date is agreed without naming one: an amendment to the date proposed.
    Agreement,
    /// The proposed date is not agreed, the old one stands.
    Refusal,
    /// "Any news?": an update that says question.
    Question,
    /// The IRO passes on what they were told: an update; [`super::says`] says what.
    PassingOn,
}

/// What an amendment changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    /// The new date.
    pub by_when: Option<Found>,
    /// The words that name the new person ("to Yusuf", "Mark").
    pub who: Option<String>,
    /// The new action, in the IRO's words.
    pub what: Option<String>,
}

/// A ruling with the words it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// What is ruled.
    pub ruled: Ruled,
    /// The deciding words.
    pub words: String,
    /// The rule that read them, with its number.
    pub rule: &'static str,
}

/// What the IRO rules in this text (the words about one item, or about all at once). `None`: nothing.
#[must_use]
pub fn judge(text: &str, situation: &Situation<'_>) -> Option<Ruling> {
    let _ = (text, situation);
    None
}
