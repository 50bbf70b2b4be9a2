//! What an IRO rules on an existing item: resolved, not satisfied, changed, taken higher, withdrawn (Contract 3, 5.7).
//!
//! Only reads words; whether their writer may rule is for `decide`.

mod change;
mod cues;
mod second;
mod stage;

use super::{
    by_when::{Context, Found},
    says::{
        self,
        clause::{Clause, clauses},
    },
};
use crate::model::{process::Processes, reading::Says};
pub(super) use cues::stays_open;
use cues::{Cue, TABLE};

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
    /// The mail goes on with something that was tracked before: what was learnt from such mails is heard beside the rules.
    pub goes_on: bool,
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
    /// The proposed date is not agreed and no other is given: the IRO is not satisfied, the old date stands.
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
    /// The words that name the new person ("Yusuf", "Mark").
    pub who: Option<String>,
    /// The new action, in the IRO's words.
    pub what: Option<String>,
}

impl Change {
    fn is_empty(&self) -> bool {
        self.by_when.is_none() && self.who.is_none() && self.what.is_none()
    }
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

impl Ruling {
    /// What had been resolved is open again, with or without a new date.
    #[must_use]
    pub fn opens_again(&self) -> bool {
        self.ruled == Ruled::Reopened || self.rule == REOPENED_WITH_DATE
    }
}

const PASSED_ON: &str = "ruling: the IRO passes on what they were told";
/// The rule of an amendment that opens a resolved item again.
const REOPENED_WITH_DATE: &str = "ruling: opened again with a new date (R37)";

/// What the IRO rules in this text (the words about one item, or about all at once). `None`: nothing.
///
/// Where several things are said the gravest holds: withdrawn, reopened, taken higher, changed, not satisfied, resolved.
#[must_use]
pub fn judge(text: &str, situation: &Situation<'_>) -> Option<Ruling> {
    let clauses = clauses(text);
    let heard: Vec<(Cue, usize)> = clauses
        .iter()
        .enumerate()
        .flat_map(|(place, clause)| hear(clause).into_iter().map(move |cue| (cue, place)))
        .collect();
    let ruled = by_rule(text, &clauses, &heard, situation);
    if situation.goes_on { second::hear(ruled, text, &clauses, &heard, situation) } else { ruled }
}

fn by_rule(text: &str, clauses: &[Clause], heard: &[(Cue, usize)], situation: &Situation<'_>) -> Option<Ruling> {
    let first = |cue: Cue| heard.iter().find(|(heard, _)| *heard == cue).map(|(_, place)| *place);
    let words = |place: usize| clauses.get(place).map(|clause| clause.typed.clone()).unwrap_or_default();
    let ruling = |ruled, place, rule| Some(Ruling { ruled, words: words(place), rule });

    if let Some(place) = first(Cue::Withdrawn).filter(|_| !cues::is_slip(text)) {
        // "All done, take it off the list": what is done is resolved, not withdrawn.
        if first(Cue::Satisfied).is_some() && clauses.get(place).is_some_and(|clause| cues::takes_off(&clause.text)) {
            return ruling(Ruled::Resolution, place, "ruling: done, off the log (R42)");
        }
        return ruling(Ruled::Withdrawal, place, "ruling: withdrawn");
    }
    if let Some(place) = first(Cue::Reopened) {
        // Whatever date an item is opened again with is its date.
        let wide = Situation { answers_clarification: true, ..*situation };
        let by_when = change::read(text, clauses, heard, &wide).and_then(|(change, _)| change.by_when);
        return match by_when {
            Some(found) => {
                let change = Change { by_when: Some(found), ..Change::default() };
                ruling(Ruled::Amendment(change), place, REOPENED_WITH_DATE)
            }
            None => ruling(Ruled::Reopened, place, "ruling: opened again"),
        };
    }
    let raised = || clauses.iter().position(|clause| stage::raises(clause, situation.processes));
    if let Some(place) = first(Cue::Higher).or_else(raised)
        && let Some(ruled) = stage::named(text, situation.processes)
    {
        return ruling(ruled, place, "ruling: taken higher (R44, R57, R65)");
    }
    let resolved = first(Cue::Satisfied).filter(|_| first(Cue::Dissatisfied).is_none());
    let change = change::read(text, clauses, heard, situation);
    if let Some((change, place)) =
        change.filter(|(change, _)| !change.is_empty() && (resolved.is_none() || change.by_when.is_none()))
    {
        return ruling(Ruled::Amendment(change), place, "ruling: changed (R37)");
    }
    let agreed = first(Cue::Agreed);
    let only_warns = |place: usize| {
        agreed.is_some_and(|agreed| agreed < place)
            && clauses.get(place).is_some_and(|clause| cues::is_warning(&clause.text))
    };
    let disagreed =
        heard.iter().find(|(cue, place)| *cue == Cue::Disagreed && !only_warns(*place)).map(|(_, place)| *place);
    if situation.answers_extension
        && let Some(place) = disagreed
    {
        return ruling(Ruled::Refusal, place, "ruling: the proposed date is not agreed (R38)");
    }
    let told = || says::judge_clauses(clauses, situation.context);
    if let Some(place) = first(Cue::Dissatisfied) {
        // "She has done it, but leave it open until I have looked" passes on what was done.
        let only_waits = heard
            .iter()
            .filter(|(cue, _)| *cue == Cue::Dissatisfied)
            .all(|(_, place)| clauses.get(*place).is_some_and(|clause| cues::waits(&clause.text)));
        if only_waits
            && let Some(verdict) = told().filter(|verdict| matches!(verdict.says, Says::Done | Says::Progress))
        {
            return Some(Ruling { ruled: Ruled::PassingOn, words: verdict.words, rule: PASSED_ON });
        }
        return ruling(Ruled::Dissatisfaction, place, "ruling: not satisfied (R43)");
    }
    if let Some(place) = disagreed {
        return ruling(Ruled::Refusal, place, "ruling: the proposed date is not agreed (R38)");
    }
    if let Some(place) = resolved.filter(|_| !situation.answers_extension || cues::closes(text)) {
        return ruling(Ruled::Resolution, place, "ruling: satisfied (R42, R64)");
    }
    if let Some(place) = first(Cue::Agreed).filter(|_| situation.answers_extension) {
        return ruling(Ruled::Agreement, place, "ruling: the proposed date is agreed (R25)");
    }
    match told() {
        Some(verdict) if verdict.says != Says::Done && cues::asks_for_news(text) => {
            Some(Ruling { ruled: Ruled::Question, words: verdict.words, rule: "ruling: the IRO asks for news" })
        }
        Some(verdict) if verdict.says == Says::Question => {
            Some(Ruling { ruled: Ruled::Question, words: verdict.words, rule: "ruling: the IRO asks for news" })
        }
        Some(verdict) if verdict.says != Says::Acknowledged => {
            Some(Ruling { ruled: Ruled::PassingOn, words: verdict.words, rule: PASSED_ON })
        }
        _ => None,
    }
}

/// A subject that raises a process by a label of its file ("Practice Alert - Mia C"), with the stage that subject or text name.
#[must_use]
pub fn raised_in_subject(subject: &str, text: &str, processes: &Processes) -> Option<Ruling> {
    let raised = clauses(subject).iter().any(|clause| stage::raises(clause, processes));
    let ruled = stage::named(&format!("{subject}. {text}"), processes).filter(|_| raised)?;
    Some(Ruling { ruled, words: subject.to_owned(), rule: "ruling: raised by the label of its process (R57)" })
}

/// Plain agreement, or its denial, with what was proposed or circulated; closing words speak of the whole matter instead.
#[must_use]
pub fn agrees(text: &str) -> Option<bool> {
    let heard: Vec<Cue> = clauses(text).iter().flat_map(hear).collect();
    if heard.iter().any(|cue| matches!(cue, Cue::Disagreed | Cue::Dissatisfied)) {
        return Some(false);
    }
    (heard.contains(&Cue::Agreed) && !cues::closes(text)).then_some(true)
}

/// What a clause rules, unless it is only supposed or asked.
fn hear(clause: &Clause) -> Vec<Cue> {
    if clause.supposed || (clause.asked && !cues::is_request(&clause.text)) {
        return Vec::new();
    }
    let found = TABLE.find(&clause.text);
    found.iter().filter(|(cue, _)| !(*cue == Cue::Satisfied && clause.hangs)).filter_map(|(_, left)| *left).collect()
}

#[cfg(test)]
mod tests;
