//! When the prompt and the alert of an item are due, by its process file.

use super::{draft::Draft, phrases, sister};
use crate::model::{
    Day,
    address::Address,
    event::{AttentionKind, Happened},
    item::{Item, PromptState, Status, Step},
    knowledge::Knowledge,
    letter::{Content, LetterKind},
    log::Attention,
    people::Role,
    process::{Ahead, Alerting, Course, Party, Process, Prompting, Span},
    reference::Reference,
};
use chrono::{Days, Months, NaiveTime};

/// A prompt this much behind its moment says that it is late.
const LATE: chrono::TimeDelta = chrono::TimeDelta::minutes(30);

pub(super) fn process<'k>(known: &'k Knowledge, item: &Item) -> Option<&'k Process> {
    known.processes.get(&item.process)
}

/// The stage's own rule for the prompt, else the process's.
pub(super) fn prompting<'k>(known: &'k Knowledge, item: &Item) -> Option<&'k Prompting> {
    let process = process(known, item)?;
    stage_id(item).and_then(|id| process.stage(&id)).and_then(|stage| stage.prompt.as_ref()).or(process.prompt.as_ref())
}

pub(super) fn alerting<'k>(known: &'k Knowledge, item: &Item) -> Option<&'k Alerting> {
    process(known, item)?.alert.as_ref()
}

/// The id of the item's level or stage in its process file.
pub(super) fn stage_id(item: &Item) -> Option<String> {
    item.stage.clone().or_else(|| item.level.map(|level| level.to_string()))
}

/// The day a span after `from` ends.
pub(super) fn after(known: &Knowledge, from: Day, span: Span) -> Day {
    let add = |days: u32| from.checked_add_days(Days::new(u64::from(days))).unwrap_or(from);
    match span {
        Span::Days(days) => add(days),
        Span::Weeks(weeks) => add(weeks.saturating_mul(7)),
        Span::WorkingDays(days) => known.calendar.after_working_days(from, days),
        Span::Months(months) => from.checked_add_months(Months::new(months)).unwrap_or(from),
    }
}

/// The first day an unresolved alert is due for this date.
pub(super) fn first_alert(known: &Knowledge, item: &Item) -> Option<Day> {
    let rule = alerting(known, item)?;
    Some(known.calendar.after_working_days(item.by_when?, rule.first_after))
}

/// The day of the alert after the one that was due on `day`: the first of the rhythm that lies ahead.
pub(super) fn next_alert(known: &Knowledge, item: &Item, day: Day, today: Day) -> Option<Day> {
    let every = alerting(known, item)?.every.filter(|every| *every > 0)?;
    let mut next = known.calendar.after_working_days(day, every);
    while next <= today {
        next = known.calendar.after_working_days(next, every);
    }
    Some(next)
}

/// The days on which prompts for the present date leave, earliest first.
fn prompt_days(known: &Knowledge, item: &Item) -> Vec<Day> {
    let mut days = days_of_rule(known, item);
    days.extend(aheads(known, item).map(|(day, _)| day));
    days.sort_unstable();
    days.dedup();
    days
}

/// The days on which the prompt of the process file's `[prompt]` leaves.
fn days_of_rule(known: &Knowledge, item: &Item) -> Vec<Day> {
    let (Some(rule), Some(date)) = (prompting(known, item), item.by_when) else { return Vec::new() };
    let date = date.checked_add_days(Days::new(u64::from(rule.days_after))).unwrap_or(date);
    if rule.working_days_before.is_empty() {
        return vec![date];
    }
    rule.working_days_before.iter().map(|count| known.calendar.before_working_days(date, *count)).collect()
}

/// The prompts of their own before the date (`[[ahead]]`), each with its day.
fn aheads<'k>(known: &'k Knowledge, item: &Item) -> impl Iterator<Item = (Day, &'k Ahead)> + use<'k> {
    let stage = stage_id(item);
    let date = item.by_when;
    let all = process(known, item).map_or(&[][..], |process| process.ahead.as_slice());
    all.iter()
        .filter(move |ahead| ahead.stages.is_empty() || stage.as_ref().is_some_and(|id| ahead.stages.contains(id)))
        .filter_map(move |ahead| Some((known.calendar.before_working_days(date?, ahead.working_days_before), ahead)))
}

/// Who reads the prompt that leaves on this day, in To and in copy.
fn readers_on(draft: &Draft<'_>, item: &Item, rule: &Prompting, on: Day) -> (Vec<Address>, Vec<Address>) {
    let (mut to, mut cc) = (Vec::new(), Vec::new());
    if is_of_rule(draft.known, item, on) {
        to.extend(parties(draft, item, &rule.to));
        cc.extend(parties(draft, item, &rule.cc));
    }
    for (_, ahead) in aheads(draft.known, item).filter(|(day, _)| *day == on) {
        to.extend(parties(draft, item, &ahead.to));
        cc.extend(parties(draft, item, &ahead.cc));
    }
    (draft.inside(to), draft.inside(cc))
}

/// The day is one of `[prompt]`, or none of `[[ahead]]` alone.
fn is_of_rule(known: &Knowledge, item: &Item, on: Day) -> bool {
    days_of_rule(known, item).contains(&on) || !aheads(known, item).any(|(day, _)| day == on)
}

/// Has the prompt for this day gone out already (exactly one per item and date, Contract 6)?
fn sent_for(known: &Knowledge, item: &Item, day: Day) -> bool {
    item.milestones.iter().any(|milestone| milestone.step == Step::Prompted && known.authority.day(milestone.at) >= day)
}

/// Plans prompt and alert after the date was set or came back into force. A prompt whose hour has passed leaves at once.
pub(super) fn plan(draft: &mut Draft<'_>, reference: &Reference) {
    plan_alert(draft, reference);
    plan_prompt(draft, reference);
}

/// Plans what is still ahead of an item that is open again: the prompt of a date gone by is not sent after all.
pub(super) fn resume(draft: &mut Draft<'_>, reference: &Reference) {
    plan_alert(draft, reference);
    if draft.item(reference).and_then(|item| item.by_when).is_none_or(|day| day >= draft.today) {
        plan_prompt(draft, reference);
    }
}

pub(super) fn plan_alert(draft: &mut Draft<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference) else { return };
    let began = began(draft);
    let counts = !item.status.is_closed() && item.by_when.is_some_and(|date| date >= began);
    let on = first_alert(draft.known, item).filter(|_| counts).map(|first| match first < draft.today {
        false => first,
        true => next_alert(draft.known, item, first, draft.today)
            .unwrap_or_else(|| draft.known.calendar.next_working_day(draft.today)),
    });
    if on != item.next_alert {
        let text = match on {
            Some(day) => format!("If it is still unresolved, the IRO is told on {}.", phrases::day(day)),
            None => "No alert is due.".into(),
        };
        draft.happen(reference, text, Happened::AlertPlanned { on });
    }
}

/// The day the program first ran: nothing is sent for dates before it (fault I23).
fn began(draft: &Draft<'_>) -> Day {
    draft.log.since.map_or(draft.today, |since| draft.known.authority.day(since))
}

pub(super) fn plan_prompt(draft: &mut Draft<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference) else { return };
    if item.status.is_closed() || item.status == Status::NeedsClarification {
        return;
    }
    let Some(at) = prompting(draft.known, item).map(|rule| rule.at) else { return };
    let known = draft.known;
    let days: Vec<Day> = prompt_days(known, item).into_iter().filter(|day| !sent_for(known, item, *day)).collect();
    let (passed, ahead): (Vec<Day>, Vec<Day>) =
        days.into_iter().partition(|day| known.authority.at(*day, at) <= draft.now);
    let began = began(draft);
    let silence_decides = process(known, item).is_some_and(|process| process.course == Course::Decisions);
    let missed = passed.last().copied().filter(|day| *day >= began);
    if let (Some(day), false) = (missed, draft.is_silent() || silence_decides) {
        schedule(draft, reference, day);
        send(draft, reference);
    } else if let Some(day) = ahead.first().or(missed.as_ref()) {
        schedule(draft, reference, *day);
    }
}

fn schedule(draft: &mut Draft<'_>, reference: &Reference, on: Day) {
    let text = format!("Prompt due on {}.", phrases::day(on));
    draft.happen(reference, text, Happened::PromptScheduled { on });
}

/// Sends the prompt that is scheduled, and schedules the next one of the same date if there is one.
pub(super) fn send(draft: &mut Draft<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference).cloned() else { return };
    let (Some(rule), Some(on)) = (prompting(draft.known, &item), item.prompt.on) else { return };
    if item.prompt.state != PromptState::Scheduled {
        return;
    }
    let moment = draft.known.authority.at(on, rule.at);
    let late = draft.today > on || (draft.now - moment > LATE && item.opened < on);
    let (to, cc) = readers_on(draft, &item, rule, on);
    let whom = phrases::names(draft.known, &to);
    let text = match late {
        true => {
            format!("Prompt for {} sent late, to {whom}: it could not leave at its hour.", phrases::day(on))
        }
        false => format!("Prompt sent to {whom}: the date has come and no progress was reported."),
    };
    note_unlisted(draft, &item, &to);
    let ahead = ahead(draft, &item, rule, on);
    let expects: Vec<String> =
        aheads(draft.known, &item).filter(|(day, _)| *day == on).map(|(_, ahead)| ahead.says.clone()).collect();
    let own = is_of_rule(draft.known, &item, on);
    let text = match ahead {
        Some(days) if own => format!("Prompt sent to {whom}: {days} working days remain."),
        Some(_) => format!("Prompt sent to {whom}: {}", expects.join(" ")),
        None => text,
    };
    draft.happen(reference, text, Happened::PromptSent { on, late });
    let Some(item) = draft.item(reference).cloned() else { return };
    let agenda = agenda(draft, &item);
    let late_since = late.then_some(moment);
    let content = Content::Prompt { item: Box::new(item), late_since, ahead, own, expects, agenda };
    draft.letter(LetterKind::Prompt, to, cc, std::slice::from_ref(reference), content);
    if ahead.is_some() {
        plan_prompt(draft, reference);
    }
}

/// A prompt to somebody who is not in the list of people still leaves, and the digest asks whether they have left: once a person
/// (fault X09).
fn note_unlisted(draft: &mut Draft<'_>, item: &Item, readers: &[Address]) {
    const ASKS: &str = "who is not in the list of people";
    for address in readers.iter().filter(|address| draft.known.people.at(address).is_none()) {
        let told = |entry: &Attention| entry.text.contains(ASKS) && entry.text.contains(address.as_str());
        if draft.log.attention().any(told) {
            continue;
        }
        let manager = item.pm.as_ref().filter(|pm| *pm != address).map(|pm| phrases::name(draft.known, pm));
        let manager = manager.map_or_else(|| "their manager".to_owned(), |name| format!("{name}, their manager,"));
        let text = format!(
            "{}: the prompt goes to {address}, {ASKS}. If they have left, {manager} needs to know, and the list a change.",
            item.reference
        );
        draft.attention(AttentionKind::Other, Some(&item.reference), text);
    }
}

/// What is open for the child when a review or the monitoring between two of them comes up (R122, R128, R129): of the same IRO or
/// social worker, and in no fuller words about the child than the item itself.
fn agenda(draft: &Draft<'_>, item: &Item) -> Vec<Item> {
    if !process(draft.known, item).is_some_and(|process| process.agenda) {
        return Vec::new();
    }
    let mut open = sister::of_child(draft, &item.child, &[Course::Ruling, Course::Decisions]);
    open.retain(|other| !other.status.is_closed() && (other.iro == item.iro || other.sw == item.sw));
    for other in open.iter_mut().filter(|other| other.child != item.child) {
        other.what = None;
        other.last_words = None;
        other.child = item.child.clone();
    }
    open
}

/// Working days to go, for prompts ahead of the date: as planned, or what is left where it leaves late.
fn ahead(draft: &Draft<'_>, item: &Item, rule: &Prompting, on: Day) -> Option<u32> {
    let date = item.by_when?;
    let calendar = &draft.known.calendar;
    let known = draft.known;
    let of_rule = rule.working_days_before.iter().copied();
    let of_own = aheads(known, item).map(|(_, ahead)| ahead.working_days_before);
    let planned = of_rule.chain(of_own).find(|count| calendar.before_working_days(date, *count) == on)?;
    let left = u32::try_from(calendar.working_days_between(draft.today, date)).unwrap_or(0);
    Some(if draft.today == on { planned } else { left })
}

/// The civil day and hour at which the scheduled prompt of this item is due.
pub(super) fn prompt_hour(known: &Knowledge, item: &Item) -> Option<(Day, NaiveTime)> {
    let on = item.prompt.on.filter(|_| item.prompt.state == PromptState::Scheduled && !item.status.is_closed())?;
    Some((on, prompting(known, item)?.at))
}

/// The civil day and hour at which the next unresolved alert of this item is due.
pub(super) fn alert_hour(known: &Knowledge, item: &Item) -> Option<(Day, NaiveTime)> {
    let on = item.next_alert.filter(|_| !item.status.is_closed() && item.by_when.is_some())?;
    Some((on, alerting(known, item)?.at))
}

/// Everyone the item's prompt goes to.
pub(super) fn readers_of_prompt(draft: &Draft<'_>, item: &Item) -> Vec<Address> {
    let Some(rule) = prompting(draft.known, item) else { return Vec::new() };
    let on = item.prompt.on.or(item.by_when).unwrap_or(draft.today);
    let (mut readers, cc) = readers_on(draft, item, rule, on);
    readers.extend(cc);
    draft.inside(readers)
}

/// The addresses behind places in the item.
pub(super) fn parties(draft: &Draft<'_>, item: &Item, parties: &[Party]) -> Vec<Address> {
    let people = &draft.known.people;
    let all = |role: Role| people.with_role(role).map(|person| person.email.clone()).collect::<Vec<_>>();
    parties
        .iter()
        .flat_map(|party| match party {
            Party::Who => item.who.clone(),
            Party::Sw => item.sw.iter().cloned().collect(),
            Party::Pm => item.pm.iter().cloned().collect(),
            Party::Sm => item.sm.iter().cloned().collect(),
            Party::Iro => item.iro.iter().cloned().collect(),
            Party::Stage => super::people::at_stage(draft.known, item),
            Party::Ac => all(Role::Ac),
            Party::Qasm => all(Role::Qasm),
        })
        .collect()
}
