//! A second reader beside the rules: what was learnt from IROs' mails in the thread of an item (`lessons/rulings/`).
//!
//! It carries over to words no rule has met. It supplies no date, person or stage: those are read by rule, and a ruling that needs one
//! and has none is left as the rules have it.

use super::{Clause, Cue, Ruled, Ruling, Situation, change, stage};
use crate::understand::learnt;

/// What the word of a rule adds to a share; found on batches that neither had seen (docs/understanding.md).
const A_RULE: f32 = 0.2;
/// Nothing ends an item on what was learnt alone unless it is held as surely as this.
const ENDS: f32 = 0.6;

const RULE: &str = "ruling: learnt from examples";

/// The name of a ruling in the lessons.
const fn name(ruled: Option<&Ruled>) -> &'static str {
    match ruled {
        None => "none",
        Some(Ruled::Resolution) => "resolution",
        Some(Ruled::Dissatisfaction | Ruled::Refusal | Ruled::Reopened) => "dissatisfaction",
        Some(Ruled::Amendment(_) | Ruled::Agreement) => "amendment",
        Some(Ruled::Level(_) | Ruled::Stage { .. }) => "escalation",
        Some(Ruled::Withdrawal) => "withdrawal",
        Some(Ruled::Question) => "update-question",
        Some(Ruled::PassingOn) => "update-told",
    }
}

const ALL: [&str; 8] = [
    "resolution",
    "dissatisfaction",
    "amendment",
    "escalation",
    "withdrawal",
    "update-question",
    "update-told",
    "none",
];

/// The rules' ruling, or another where what was learnt speaks against it more surely than a rule weighs.
pub(super) fn hear(
    ruled: Option<Ruling>,
    text: &str,
    clauses: &[Clause],
    heard: &[(Cue, usize)],
    situation: &Situation<'_>,
) -> Option<Ruling> {
    let settled = matches!(
        ruled.as_ref().map(|ruling| &ruling.ruled),
        // What is proposed and granted or not, and what a rule read the place of, is plain.
        Some(Ruled::Level(_) | Ruled::Stage { .. } | Ruled::Reopened | Ruled::Agreement | Ruled::Refusal)
    );
    if settled || situation.answers_clarification {
        return ruled;
    }
    let opinion = learnt::rulings().opinion(text);
    let by_rule = name(ruled.as_ref().map(|ruling| &ruling.ruled));
    let held = |name: &str| opinion.share(name) + if name == by_rule { A_RULE } else { 0.0 };
    let best = ALL.into_iter().max_by(|one, other| held(one).total_cmp(&held(other))).unwrap_or(by_rule);
    // "Not what I asked for. By the 27th please": a new date makes it an amendment (Contract 3).
    let dated = |ruled: &Ruled| matches!(ruled, Ruled::Amendment(change) if change.by_when.is_some());
    let redated = best == "dissatisfaction" && ruled.as_ref().is_some_and(|ruling| dated(&ruling.ruled));
    if best == by_rule || redated {
        return ruled;
    }
    let sure = opinion.share(best) >= ENDS;
    let wide = Situation { answers_clarification: true, ..*situation };
    let change =
        || change::read(text, clauses, heard, &wide).map(|(change, _)| change).filter(|change| !change.is_empty());
    let read = match best {
        "resolution" if sure => Some(Ruled::Resolution),
        "withdrawal" if sure => Some(Ruled::Withdrawal),
        // What a rule heard reported is found wanting only on a sure word.
        "dissatisfaction" if sure || by_rule != name(Some(&Ruled::PassingOn)) => Some(Ruled::Dissatisfaction),
        "amendment" => {
            change().map(Ruled::Amendment).or_else(|| (situation.answers_extension && sure).then_some(Ruled::Agreement))
        }
        "escalation" => stage::named(text, situation.processes),
        "update-question" => Some(Ruled::Question),
        "update-told" => Some(Ruled::PassingOn),
        "none" => return None,
        _ => None,
    };
    match read {
        Some(ruled) => Some(Ruling { ruled, words: text.trim().to_owned(), rule: RULE }),
        None => ruled,
    }
}
