//! A second reader beside the rules: what was learnt from examples of replies (`lessons/replies/`).
//!
//! The rules know why they say what they say, and see through traps; what was learnt carries over to words no rule has met. The more
//! surely it is held, the less the word of a rule weighs against it.

use super::{Heard, Verdict, clause::Clause, proposal};
use crate::{
    model::{Day, reading::Says},
    understand::{by_when::Context, learnt},
};

/// The rule named where what was learnt decides.
pub(in crate::understand) const LEARNT: &str = "learnt from examples";

/// What the word of a rule adds to a share; found on batches that neither had seen (docs/understanding.md).
const A_RULE: f32 = 0.25;
/// What it adds in so few words that little can be learnt from them.
const A_RULE_OF_FEW: f32 = 0.65;
const FEW: usize = 6;
/// Against the rules, a prompt is withheld only where done and progress together are held as surely as this.
const WITHHOLDS: f32 = 0.5;
/// Where the rules hear nothing, what was learnt must be held as surely as this: a meaning, or done and progress together.
const ALONE: f32 = 0.5;
const ALONE_WITHHOLDS: f32 = 0.7;
/// Less surely held than this against a rule that would decide otherwise about the prompt, somebody should look.
const PLAIN: f32 = 0.7;

const ALL: [Says; 6] =
    [Says::Done, Says::ExtensionRequested, Says::Refused, Says::Progress, Says::Question, Says::Acknowledged];

/// The name of a meaning in the lessons.
const fn name(says: Says) -> &'static str {
    match says {
        Says::Done => "done",
        Says::ExtensionRequested => "extension_requested",
        Says::Refused => "refused",
        Says::Progress => "progress",
        Says::Question => "question",
        Says::Acknowledged => "acknowledged",
    }
}

/// The rules' verdict, or another where what was learnt speaks against it more surely than a rule weighs.
pub(super) fn hear(
    ruled: Option<Verdict>,
    text: &str,
    clauses: &[Clause],
    by_when: Option<Day>,
    context: &Context<'_>,
) -> Option<Verdict> {
    // That a step is all that was asked for only the rules can know: they have the item beside the reply.
    if ruled.as_ref().is_some_and(|verdict| verdict.says == Says::Done && !verdict.rule.starts_with("done")) {
        return ruled;
    }
    if ruled.as_ref().is_some_and(|verdict| verdict.says == Says::Done) && says_so_at_once(text) {
        return ruled;
    }
    let opinion = learnt::replies().opinion(text);
    let share = |says: Says| opinion.share(name(says));
    let withholds = share(Says::Done) + share(Says::Progress);
    let by_rule = ruled.as_ref().map(|verdict| verdict.says);
    let rule = if text.split_whitespace().count() <= FEW { A_RULE_OF_FEW } else { A_RULE };
    let held = |says: &Says| share(*says) + if by_rule == Some(*says) { rule } else { 0.0 };
    // Questions and suppositions report nothing, whatever their words.
    let told = clauses.iter().any(|clause| !clause.asked && !clause.supposed);
    let open = |says: &Says| by_rule == Some(*says) || !decides(*says) || told && withholds >= WITHHOLDS;
    let says = ALL.into_iter().filter(open).max_by(|one, other| held(one).total_cmp(&held(other)))?;
    let alone = share(says) >= ALONE || decides(says) && withholds >= ALONE_WITHHOLDS;
    if by_rule == Some(says) || by_rule.is_none() && !alone {
        return ruled;
    }
    let words = ruled.as_ref().map_or_else(|| text.trim().to_owned(), |verdict| verdict.words.clone());
    let sure = if decides(says) { withholds } else { 1.0 - withholds };
    let doubtful = by_rule.is_some_and(|rule| decides(rule) != decides(says)) && sure < PLAIN;
    Some(Verdict {
        says,
        proposed: (says == Says::ExtensionRequested).then(|| proposed(clauses, by_when, context)).flatten(),
        doubt: doubtful.then(|| format!("it says \"{}\", which could be read in more than one way", words.trim())),
        words,
        rule: LEARNT,
    })
}

/// "Done - the appointment is on the 6th": the first word says it, and what follows tells of it.
fn says_so_at_once(text: &str) -> bool {
    let text = text.trim_start();
    let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    let rest = text.get(word.len()..).unwrap_or_default().trim_start_matches(' ');
    ["done", "completed", "actioned"].contains(&word.to_lowercase().as_str())
        && rest.starts_with(['.', ',', ';', ':', '-', '–', '—', '!', '\n'])
}

/// Does it withhold the prompt (Contract 5.6)?
const fn decides(says: Says) -> bool {
    matches!(says, Says::Done | Says::Progress)
}

/// What is held of a text by itself.
pub(super) fn heard(text: &str) -> Option<Heard> {
    let opinion = learnt::replies().opinion(text);
    let share = |says: Says| opinion.share(name(says));
    let says = ALL.into_iter().max_by(|one, other| share(*one).total_cmp(&share(*other)))?;
    let words = learnt::replies().telling(text, name(says)).join(" · ");
    (!words.is_empty()).then_some(Heard { says, rule: LEARNT, words })
}

/// A later day that is named, else a stretch of time.
fn proposed(clauses: &[Clause], by_when: Option<Day>, context: &Context<'_>) -> Option<Day> {
    let typed = || clauses.iter().map(|clause| clause.typed.as_str());
    typed()
        .filter_map(|typed| proposal::named(typed, by_when, context))
        .rfind(|day| *day > context.sent && by_when.is_none_or(|due| *day > due))
        .or_else(|| clauses.iter().find_map(|clause| proposal::stretch(&clause.text, by_when, context)))
}
