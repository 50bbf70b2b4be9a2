//! The sister processes of reviews: midway monitoring, the review timetable, review decisions (Process table, Contract 8.10).

use super::{
    authority::Incoming,
    child::{Likeness, likeness},
    draft::Draft,
    opening, people, phrases, schedule, update,
};
use crate::model::{
    Day,
    address::Address,
    event::{AttentionKind, Happened},
    item::{Item, Status},
    people::Role,
    process::{Course, Party, Process, Stage},
    reading::{Child, ReadItem, Says},
    reference::Reference,
};

/// Two mentions of a review this many days apart, one of them without its date, are of one review.
const SAME_REVIEW: i64 = 28;

/// A review took place, its decisions are circulated, or a child came into care.
pub(super) fn review(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let particulars = &incoming.reading.particulars;
    if let Some(reference) = report_asked_for(draft, incoming) {
        held(draft, incoming, &reference);
    }
    let Some(child) = child_of(draft, incoming) else {
        let text = format!("{} wrote of a review, and it is not clear of which child.", incoming.shown);
        draft.attention(AttentionKind::NotUnderstood, None, text);
        return;
    };
    if particulars.circulates_decisions {
        circulate(draft, incoming, &child);
    }
    let entry = particulars.event_on.or_else(|| tells_of_entry(draft, incoming));
    match (particulars.review_on, entry) {
        (None, Some(entry)) => start_timetable(draft, incoming, &child, entry, "came into care"),
        (Some(day), _) if day > draft.today => {}
        (on, _) => took_place(draft, incoming, &child, on),
    }
}

/// "The record is complete", in answer to the prompt for it: what follows a review is reported (R107, R112). The midway monitoring
/// is reported in words of its own.
fn report_asked_for(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Reference> {
    let threaded = super::identity::threaded(draft, incoming);
    let [reference] = threaded.as_slice() else { return None };
    let item = draft.item(reference).filter(|item| !item.status.is_closed())?;
    let midway = draft.known.processes.with_course(Course::Monitoring).map(|process| process.id.as_str());
    let waits = course(draft, item) == Some(Course::Monitoring) && midway != Some(item.process.as_str());
    let theirs = incoming.sender.as_ref().is_some_and(|sender| item.who.contains(sender));
    (waits && (theirs || incoming.may_rule())).then(|| reference.clone())
}

/// A mail that says that a child came into care, and not when: the day it arrived.
fn tells_of_entry(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Day> {
    let process = draft.known.processes.with_course(Course::Timetable)?;
    let text = format!("{} {}", incoming.mail.subject, incoming.reading.own_words()).to_lowercase();
    let told = process.labels.iter().any(|label| text.contains(&label.to_lowercase()));
    told.then(|| opening::arrival_day(draft, incoming))
}

/// A review took place: midway monitoring begins, and the timetable goes on.
pub(super) fn took_place(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child, on: Option<Day>) {
    let day = on.unwrap_or_else(|| opening::arrival_day(draft, incoming));
    let mut before = of_child(draft, child, &[Course::Monitoring, Course::Timetable]);
    // What news began is not ended by a review.
    before.retain(|item| schedule::process(draft.known, item).is_some_and(|process| process.begins.is_empty()));
    let counted = |item: &Item| {
        item.counted_from.is_some_and(|from| {
            from == day && !came_into_care(draft, item)
                || on.is_none()
                    && !item.status.is_closed()
                    && (day - from).num_days().abs() < SAME_REVIEW
                    && item.stage.as_deref() != first_stage(draft, item).as_deref()
        })
    };
    if before.iter().any(counted) {
        return;
    }
    if on.is_none() {
        let text = format!("{} did not say when the review was: counted from {}.", incoming.shown, phrases::day(day));
        draft.attention(AttentionKind::Other, None, text);
    }
    let held = format!("Review held on {}.", phrases::day(day));
    for item in before.iter().filter(|item| !item.status.is_closed()) {
        end(draft, item, &held);
    }
    begin_monitoring(draft, incoming, child, day);
    go_on(draft, incoming, child, day, &before);
}

fn end(draft: &mut Draft<'_>, item: &Item, held: &str) {
    let timetable = course(draft, item) == Some(Course::Timetable);
    let outcome = held.to_owned();
    let happened = if timetable {
        Happened::Resolved { outcome }
    } else {
        let name = schedule::process(draft.known, item).map_or("This", |process| process.name.as_str());
        Happened::Withdrawn { outcome: format!("{name} was not reported before the next review. {held}") }
    };
    draft.happen(&item.reference, held, happened);
    update::deal_with(draft, &item.reference, &[]);
}

/// What follows each review: the midway monitoring, and whatever else an authority has its papers followed by (R107, R112).
fn begin_monitoring(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child, day: Day) {
    let form_came = incoming.reading.particulars.form.is_some();
    for process in draft.known.processes.all_with_course(Course::Monitoring) {
        if !process.begins.is_empty() || process.ended_by_form && form_came {
            continue;
        }
        let what = process.what.as_ref().unwrap_or(&process.name);
        let what = format!("{what} after the review of {}", phrases::day(day));
        start(draft, incoming, process, child, Start { stage: None, what, from: day, sooner: None, who: Who::Named });
    }
}

/// The next review of the timetable.
fn go_on(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child, day: Day, before: &[Item]) {
    let Some(process) = draft.known.processes.with_course(Course::Timetable) else { return };
    let last_place = process.stages.len().saturating_sub(1);
    let told = named_stage(process, incoming);
    let known = before
        .iter()
        .filter(|item| item.process == process.id)
        .max_by_key(|item| (item.opened, item.reference.clone()))
        .and_then(|item| item.stage.as_deref())
        .and_then(|stage| process.stages.iter().position(|known| known.id == stage));
    let next = told.or(known).map_or(last_place, |held| (held + 1).min(last_place));
    let Some(stage) = process.stages.get(next) else { return };
    let what = format!("Hold the next review ({}) after that of {}", stage.name.to_lowercase(), phrases::day(day));
    start(
        draft,
        incoming,
        process,
        child,
        Start { stage: Some(stage.id.clone()), what, from: day, sooner: None, who: Who::Iro },
    );
}

/// The place of the review the mail speaks of, where it says so ("his third review").
fn named_stage(process: &Process, incoming: &Incoming<'_>) -> Option<usize> {
    let text = format!("{} {}", incoming.mail.subject, incoming.reading.own_words()).to_lowercase();
    process.stages.iter().position(|stage| stage.words.iter().any(|word| text.contains(&word.to_lowercase())))
}

/// A child came into care or moved: the first review is due.
pub(super) fn start_timetable(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child, from: Day, why: &str) {
    let first = draft.known.processes.with_course(Course::Timetable).and_then(|process| process.stages.first());
    if let Some(stage) = first {
        let because = format!("the child {why} on {}", phrases::day(from));
        start_at(draft, incoming, child, from, &because, stage, false);
    }
}

/// A monitoring form about the child: what waited for it is over (R118).
pub(super) fn form_came(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child) {
    let waits = |draft: &Draft<'_>, item: &Item| {
        !item.status.is_closed() && schedule::process(draft.known, item).is_some_and(|process| process.ended_by_form)
    };
    for item in of_child(draft, child, &[Course::Monitoring]) {
        if waits(draft, &item) {
            let outcome = format!("The monitoring form came from {}.", incoming.shown);
            draft.happen(&item.reference, outcome.clone(), Happened::Resolved { outcome });
        }
    }
}

/// A review is due within this stage's time of a day, unless one is due sooner. A new episode begins the sequence anew; a review that
/// was due sooner stays as soon (R100).
pub(super) fn start_at(
    draft: &mut Draft<'_>,
    incoming: &Incoming<'_>,
    child: &Child,
    from: Day,
    because: &str,
    stage: &Stage,
    anew: bool,
) {
    let Some(process) = draft.known.processes.with_course(Course::Timetable) else { return };
    let before = of_child(draft, child, &[Course::Timetable]);
    let rule = process.date_rule(Some(&stage.id)).after;
    let latest = rule.map(|span| schedule::after(draft.known, from, span));
    let open: Vec<&Item> = before.iter().filter(|item| !item.status.is_closed()).collect();
    let sooner = open.iter().filter(|item| item.by_when <= latest).filter_map(|item| item.by_when).min();
    if before.iter().any(|item| item.counted_from == Some(from)) || sooner.is_some() && !anew {
        return;
    }
    for item in open {
        let outcome = match sooner {
            Some(_) => format!("The sequence of reviews begins anew: {because}."),
            None => format!("A review is due earlier: {because}."),
        };
        draft.happen(&item.reference, outcome.clone(), Happened::Withdrawn { outcome });
    }
    let what = format!("Hold a review: {because}");
    let from = Start { stage: Some(stage.id.clone()), what, from, sooner, who: Who::Iro };
    start(draft, incoming, process, child, from);
}

/// The decisions of a review go to the responsible manager, who has some days to disagree (R111, R114).
fn circulate(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child) {
    let Some(process) = draft.known.processes.with_course(Course::Decisions) else { return };
    if !incoming.role.is_some_and(|role| process.opened_by.contains(&role)) {
        let text = format!(
            "{} circulated decisions of a review; only an IRO or an AC starts the days to disagree.",
            incoming.shown
        );
        draft.attention(AttentionKind::NotAllowed, None, text);
        return;
    }
    let from = opening::arrival_day(draft, incoming);
    let known = of_child(draft, child, &[Course::Decisions]);
    let review_on = incoming.reading.particulars.review_on;
    if known.iter().any(|item| !item.status.is_closed() && (review_on.is_none() || item.counted_from == review_on)) {
        return;
    }
    let of = review_on.map_or_else(|| "the review".into(), |day| format!("the review of {}", phrases::day(day)));
    let what = format!("Consider the decisions of {of}, and say if any cannot be agreed");
    let started =
        start(draft, incoming, process, child, Start { stage: None, what, from, sooner: None, who: Who::Manager });
    if started.is_none() {
        let text = format!(
            "{} circulated decisions of a review, and no manager was among those they went to.",
            incoming.shown
        );
        draft.attention(AttentionKind::NotUnderstood, None, text);
    }
}

/// The manager's answer to circulated decisions: agreement ends it, disagreement goes to the IRO at once (R115, R116).
pub(super) fn answer_decisions(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, part: &ReadItem) {
    let Some(item) = draft.item(reference).cloned() else { return };
    let manages = incoming.sender.as_ref().is_some_and(|sender| {
        item.who.contains(sender) || [&item.pm, &item.sm].into_iter().flatten().any(|manager| manager == sender)
    });
    let agrees = match (incoming.reading.particulars.agrees, part.says) {
        (Some(agrees), _) => Some(agrees),
        (None, Some(Says::Refused)) => Some(false),
        (None, Some(Says::Done)) => Some(true),
        _ => None,
    };
    let words = phrases::quoted(incoming.reading.own_words());
    match agrees.filter(|_| manages && !item.status.is_closed()) {
        Some(true) => {
            let outcome = format!("Agreed by {}: {words}", incoming.shown);
            draft.happen(reference, outcome.clone(), Happened::Resolved { outcome });
        }
        Some(false) => {
            let text = format!("{} does not agree: {words}", incoming.shown);
            // Status and words as for an update that changes things: silence no longer counts as agreement.
            let kept = phrases::kept(incoming.reading.own_words());
            draft.happen(reference, text.clone(), Happened::Updated { says: Says::Refused, words: kept });
            draft.happen(reference, text, Happened::Disagreed);
            update::hand_on(draft, incoming, &[(reference.clone(), Says::Refused)], true);
        }
        None => update::take(draft, incoming, &[(reference.clone(), part.clone())]),
    }
}

/// A midway monitoring meeting is reported: it resolves what was waiting for it (R129, R130).
pub(super) fn monitored(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let child = child_of(draft, incoming);
    if child.is_none() {
        let text = format!("{} reported midway monitoring, and it is not clear of which child.", incoming.shown);
        draft.attention(AttentionKind::NotUnderstood, None, text);
    }
    // A monitoring mail speaks of the monitoring itself, which stands first; what else follows a review is named in its thread.
    let midway = draft.known.processes.with_course(Course::Monitoring).map(|process| process.id.as_str());
    let waiting: Vec<Item> = child
        .map(|child| of_child(draft, &child, &[Course::Monitoring]))
        .unwrap_or_default()
        .into_iter()
        .filter(|item| !item.status.is_closed() && Some(item.process.as_str()) == midway)
        .collect();
    for item in waiting {
        held(draft, incoming, &item.reference);
    }
}

/// A monitoring meeting took place.
pub(super) fn held(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference) {
    let name = draft.item(reference).and_then(|item| schedule::process(draft.known, item));
    let name = name.map_or("It was", |process| process.name.as_str());
    let outcome = format!("{name} reported by {} on {}.", incoming.shown, phrases::day(draft.today));
    draft.happen(reference, outcome.clone(), Happened::Resolved { outcome });
    update::deal_with(draft, reference, &[]);
}

/// The child a message is about: as it says, else that of the thread's items.
pub(super) fn child_of(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Child> {
    let told =
        incoming.reading.child.clone().or_else(|| incoming.reading.items.iter().find_map(|item| item.child.clone()));
    told.filter(|child| !child.is_empty()).or_else(|| {
        super::identity::threaded(draft, incoming)
            .first()
            .and_then(|reference| draft.item(reference))
            .map(|item| item.child.clone())
    })
}

/// The child's items of these courses, as they stand.
pub(super) fn of_child(draft: &Draft<'_>, child: &Child, courses: &[Course]) -> Vec<Item> {
    let mut found: Vec<(Likeness, Item)> = draft
        .log
        .of_child(child)
        .into_iter()
        .filter_map(|item| draft.item(&item.reference))
        .filter(|item| course(draft, item).is_some_and(|course| courses.contains(&course)))
        .map(|item| (likeness(child, &item.child), item.clone()))
        .filter(|(likeness, _)| *likeness != Likeness::Other)
        .collect();
    let best = found.iter().map(|(likeness, _)| *likeness).max();
    if best.is_some_and(|best| best >= Likeness::Same) {
        found.retain(|(likeness, _)| *likeness >= Likeness::Same);
    }
    found.into_iter().map(|(_, item)| item).collect()
}

pub(super) fn course(draft: &Draft<'_>, item: &Item) -> Option<Course> {
    schedule::process(draft.known, item).map(|process| process.course)
}

fn first_stage(draft: &Draft<'_>, item: &Item) -> Option<String> {
    schedule::process(draft.known, item)?.stages.first().map(|stage| stage.id.clone())
}

fn came_into_care(draft: &Draft<'_>, item: &Item) -> bool {
    item.stage.is_some() && item.stage == first_stage(draft, item)
}

/// Who answers for an item that a review opens.
pub(super) enum Who {
    Iro,
    Manager,
    /// Whom the process file names; the IRO unless it names somebody.
    Named,
}

/// What begins.
pub(super) struct Start {
    pub stage: Option<String>,
    pub what: String,
    /// The day its date counts from.
    pub from: Day,
    /// An earlier date that holds instead.
    pub sooner: Option<Day>,
    pub who: Who,
}

pub(super) fn start(
    draft: &mut Draft<'_>,
    incoming: &Incoming<'_>,
    process: &Process,
    child: &Child,
    begins: Start,
) -> Option<Reference> {
    let known = draft.known;
    let rule = process.date_rule(begins.stage.as_deref()).after;
    let by_when = begins.sooner.or_else(|| rule.map(|span| schedule::after(known, begins.from, span)));
    let part = ReadItem {
        process: Some(process.id.clone()),
        stage: begins.stage,
        what: Some(begins.what),
        by_when,
        child: Some(child.clone()),
        ..ReadItem::default()
    };
    let mut item = opening::new_item(draft, incoming, process, &part, None);
    fill_places(draft, incoming, child, &mut item);
    item.who = match begins.who {
        Who::Iro => item.iro.iter().cloned().collect(),
        Who::Manager => manager(draft, incoming).into_iter().collect(),
        Who::Named => schedule::parties(draft, &item, &[process.responsible.unwrap_or(Party::Iro)]),
    };
    if matches!(begins.who, Who::Manager) && item.who.is_empty() {
        return None;
    }
    item.counted_from = match begins.who {
        Who::Manager => incoming.reading.particulars.review_on,
        Who::Iro | Who::Named => Some(begins.from),
    };
    item.doubts = Vec::new();
    item.status = Status::Open;
    item.prompt.why = Some("its date lies before the program began".into());
    let text = format!(
        "Logged: {} – by {}.",
        item.what.as_deref().unwrap_or_default(),
        item.by_when.map(phrases::day).unwrap_or_default()
    );
    let reference = item.reference.clone();
    draft.happen(&reference, text, Happened::Logged { item: Box::new(item) });
    schedule::plan(draft, &reference);
    Some(reference)
}

/// The child's people: as in the mail, the sender included, else as in the child's last item.
pub(super) fn fill_places(draft: &Draft<'_>, incoming: &Incoming<'_>, child: &Child, item: &mut Item) {
    let mut named: Vec<Address> = incoming.sender.iter().cloned().collect();
    named.extend(incoming.recipients(draft.known));
    let places = people::places(draft.known, &[], &named, &people::from_form(draft.known, incoming));
    let last = opening::last_of_child(draft, child);
    let from_last = |part: fn(&Item) -> &Option<Address>| last.and_then(|item| part(item).clone());
    item.sw = places.sw.or_else(|| from_last(|item| &item.sw));
    item.pm = places.pm.or_else(|| from_last(|item| &item.pm));
    item.sm = places.sm.or_else(|| from_last(|item| &item.sm));
    item.team = places.team.or_else(|| last.and_then(|item| item.team.clone()));
    item.unit = places.unit.or_else(|| last.and_then(|item| item.unit.clone()));
}

/// The responsible manager among those the decisions went to: nobody's silence counts who was not told.
fn manager(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Address> {
    let to = incoming.recipients(draft.known);
    [Role::Pm, Role::Sm, Role::Hos]
        .into_iter()
        .find_map(|role| to.iter().find(|address| draft.known.people.role_of(address) == Some(role)).cloned())
}
