//! What passing time brings about an item: its prompt, the alert, a question asked again, what silence decides.

use super::{draft::Draft, phrases, receipt, schedule};
use crate::model::{
    Day, Instant,
    address::Address,
    event::Happened,
    item::{Item, Status},
    knowledge::Knowledge,
    letter::{Content, LetterKind},
    log::{Log, Question},
    process::{Course, Party},
    reference::Reference,
};
use chrono::NaiveTime;

/// Something an item is due for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Prompt,
    ConsideredAgreed,
    Alert,
}

/// What an item is due for, and when.
fn due<'k>(known: &'k Knowledge, item: &Item) -> impl Iterator<Item = (Instant, Due)> + use<'k> {
    planned(known, item).map(|((day, hour), due)| (known.authority.at(day, hour), due))
}

/// The same by the civil clock.
fn planned(known: &Knowledge, item: &Item) -> impl Iterator<Item = ((Day, NaiveTime), Due)> + use<> {
    let silence = schedule::process(known, item).is_some_and(|process| process.course == Course::Decisions);
    let prompt =
        schedule::prompt_hour(known, item).map(|at| (at, if silence { Due::ConsideredAgreed } else { Due::Prompt }));
    let alert = schedule::alert_hour(known, item).map(|at| (at, Due::Alert));
    prompt.into_iter().chain(alert)
}

/// What lies ahead of an item by itself, soonest first: the moment and what happens then, in words.
pub(super) fn ahead(draft: &Draft<'_>, item: &Item) -> Vec<(Instant, String)> {
    let known = draft.known;
    let told = |due: Due| match due {
        Due::Prompt => {
            let readers = schedule::readers_of_prompt(draft, item);
            format!("the prompt goes to {}, unless an update comes first", phrases::names(known, &readers))
        }
        Due::ConsideredAgreed => "it is considered agreed, unless somebody disagrees first".to_owned(),
        Due::Alert => {
            let readers = schedule::alerting(known, item).map(|rule| schedule::parties(draft, item, &rule.to));
            format!(
                "{} is told that it is unresolved, if it still is",
                phrases::names(known, &readers.unwrap_or_default())
            )
        }
    };
    let asked = item.asked.filter(|(_, times)| *times == 1);
    let wanted = if item.status == Status::NeedsClarification { "what is missing" } else { "the new date" };
    let again = asked.map(|(at, _)| (ask_again_at(known, at), format!("{wanted} is asked for again, once")));
    let mut ahead: Vec<(Instant, String)> = due(known, item).map(|(at, due)| (at, told(due))).chain(again).collect();
    ahead.sort();
    ahead
}

/// The next moment at which any item is due for something.
pub(super) fn next(log: &Log, known: &Knowledge) -> Option<Instant> {
    let mut first: Option<(Day, NaiveTime)> = None;
    for (day, item) in log.agenda() {
        if first.is_some_and(|(first, _)| first < day) {
            break;
        }
        first = planned(known, item).map(|(at, _)| at).chain(first).min();
    }
    let first = first.map(|(day, hour)| known.authority.at(day, hour));
    let again = log.unanswered().next().map(|(asked, _)| ask_again_at(known, asked));
    let which = log.questions().filter(|question| !question.again).map(|question| ask_again_at(known, question.at));
    first.into_iter().chain(again).chain(which).min()
}

/// Does what is due, the newest duty first: what waited longest has waited already (fault S16).
pub(super) fn run(draft: &mut Draft<'_>) {
    let log = draft.log;
    let mut todo: Vec<(Instant, Reference, Due)> = log
        .agenda()
        .take_while(|(day, _)| *day <= draft.today)
        .flat_map(|(_, item)| due(draft.known, item).map(|(at, due)| (at, item.reference.clone(), due)))
        .filter(|(at, _, _)| *at <= draft.now)
        .collect();
    todo.sort_by(|one, other| (other.0, &one.1).cmp(&(one.0, &other.1)));
    for (_, reference, due) in todo {
        match due {
            Due::Prompt => schedule::send(draft, &reference),
            Due::ConsideredAgreed => consider_agreed(draft, &reference),
            Due::Alert => alert(draft, &reference),
        }
    }
    ask_again(draft);
    ask_which_again(draft);
}

fn alert(draft: &mut Draft<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference).cloned() else { return };
    let (Some(rule), Some(day), Some(date)) = (schedule::alerting(draft.known, &item), item.next_alert, item.by_when)
    else {
        return;
    };
    let over = draft.known.calendar.working_days_between(date, draft.today);
    let next = schedule::next_alert(draft.known, &item, day, draft.today);
    let to = schedule::parties(draft, &item, &rule.to);
    let whom = phrases::names(draft.known, &to);
    let text = format!("Still unresolved {over} working days after {}: told to {whom}.", phrases::day(date));
    draft.happen(reference, text, Happened::Alerted { next });
    let content = Content::Alert { item: Box::new(item), working_days_over: over };
    draft.letter(LetterKind::UnresolvedAlert, to, Vec::new(), std::slice::from_ref(reference), content);
}

/// Nobody disagreed in time: the decisions count as agreed, the one change that silence makes (R115).
fn consider_agreed(draft: &mut Draft<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference).cloned() else { return };
    let Some(rule) = schedule::prompting(draft.known, &item) else { return };
    let date = item.by_when.map(phrases::day).unwrap_or_default();
    let outcome = format!("Considered agreed: nobody disagreed by {date}.");
    draft.happen(reference, outcome.clone(), Happened::Resolved { outcome });
    let to = schedule::parties(draft, &item, &rule.to);
    let Some(item) = draft.item(reference).cloned() else { return };
    let content = Content::ConsideredAgreed { item: Box::new(item) };
    draft.letter(LetterKind::Notice, to, Vec::new(), std::slice::from_ref(reference), content);
}

/// When a clarification asked at `asked` is asked again.
fn ask_again_at(known: &Knowledge, asked: Instant) -> Instant {
    let day = known.calendar.after_working_days(known.authority.day(asked), known.routine.ask_again_after);
    known.authority.at(day, known.routine.digest_at)
}

/// Asks once more for what is missing, or for a new date (Contract 8.2, 8.3).
fn ask_again(draft: &mut Draft<'_>) {
    let log = draft.log;
    let known = draft.known;
    let now = draft.now;
    let mut groups: Vec<(Vec<Address>, Option<String>, Vec<Reference>)> = Vec::new();
    for (_, item) in log.unanswered().take_while(|(asked, _)| ask_again_at(known, *asked) <= now) {
        let to: Vec<_> = item.iro.iter().cloned().collect();
        let to = if to.is_empty() { schedule::parties(draft, item, &[Party::Ac]) } else { to };
        if item.status != Status::NeedsClarification {
            ask_new_date_again(draft, item, to);
            continue;
        }
        let same = |group: &&mut (_, Option<String>, Vec<Reference>)| group.0 == to && group.1 == item.thread.root;
        match groups.iter_mut().find(same) {
            Some((_, _, refs)) => refs.push(item.reference.clone()),
            None => groups.push((to, item.thread.root.clone(), vec![item.reference.clone()])),
        }
    }
    for (to, _, refs) in groups {
        receipt::ask(draft, &refs, to, true);
    }
}

fn ask_new_date_again(draft: &mut Draft<'_>, item: &Item, to: Vec<Address>) {
    draft.happen(&item.reference, "The IRO was asked again for the new date.", Happened::Asked);
    let content = Content::AskNewDate { item: Box::new(item.clone()), again: true };
    let refs = std::slice::from_ref(&item.reference);
    draft.letter(LetterKind::Clarification, to, Vec::new(), refs, content);
}

/// Asks once more which item a mail is about (Contract 8.2).
fn ask_which_again(draft: &mut Draft<'_>) {
    let (log, known, now) = (draft.log, draft.known, draft.now);
    let due = |question: &&Question| !question.again && ask_again_at(known, question.at) <= now;
    for question in log.questions().filter(due) {
        let name = phrases::name(known, &question.to);
        let happened = Happened::AskedWhichAgain { attention: question.attention };
        draft.happen_to_log(format!("{name} was asked again which item is meant."), happened);
        let candidates = draft.items(&question.candidates);
        let thread = question.thread.clone();
        let content = Content::AskWhich { words: question.words.clone(), candidates, again: true };
        let to = vec![question.to.clone()];
        draft.letter_in(Some(thread), LetterKind::Clarification, to, Vec::new(), &question.candidates, content);
    }
}
