//! What the IRO rules on an item: amended, not satisfied, resolved, withdrawn, opened again (Convention 7, Contract 8.1, 8.3).

use super::{
    authority::Incoming,
    draft::Draft,
    opening::{arrival_day, past_date},
    people, phrases, receipt, schedule, sister, update,
};
use crate::model::{
    Day,
    address::Address,
    event::{AttentionKind, Happened},
    item::{Item, PromptState, Status},
    letter::{Content, Done, LetterKind},
    people::Role,
    process::Course,
    reading::{Doubt, Field, ReadItem},
    reference::Reference,
};

type Linked = [(Reference, ReadItem)];

/// What an amendment did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amended {
    Nothing,
    Changed,
    Completed,
}

/// The IRO changes date, person or action, agrees to a proposed date, or completes an item.
pub(super) fn amend_all(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &Linked) {
    let (mut changed, mut completed) = (Vec::new(), Vec::new());
    for (reference, part) in linked {
        match amend(draft, incoming, reference, part) {
            Amended::Nothing => {}
            Amended::Changed => changed.push(reference.clone()),
            Amended::Completed => completed.push(reference.clone()),
        }
    }
    receipt::confirm(draft, incoming, &completed, Done::Completed, &incoming.reading.doubts);
    receipt::confirm(draft, incoming, &changed, Done::Amended, &incoming.reading.doubts);
}

/// The IRO agrees to the dates that were proposed; a request that named none needs one (R25).
pub(super) fn agree(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &Linked) {
    let (dated, undated): (Vec<_>, Vec<_>) = linked
        .iter()
        .filter(|(reference, _)| draft.item(reference).is_some_and(|item| item.proposal.is_some()))
        .cloned()
        .partition(|(reference, _)| {
            draft
                .item(reference)
                .and_then(|item| item.proposal.as_ref())
                .is_some_and(|proposal| proposal.date.is_some())
        });
    amend_all(draft, incoming, &dated);
    for (reference, _) in &undated {
        let text = format!("{} agrees to more time, and no date was named.", incoming.shown);
        draft.happen(reference, text, Happened::Noted);
        ask_new_date(draft, incoming, reference);
    }
}

/// A mail or form tells of an item again: changed where it differs, otherwise noted.
pub(super) fn again(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, part: &ReadItem) {
    let Some(item) = draft.item(reference).cloned() else { return };
    if part.level.is_some_and(|level| item.level.is_some_and(|known| level > known)) {
        super::escalation::raise(draft, incoming, reference, part);
        receipt::confirm(draft, incoming, std::slice::from_ref(reference), Done::Escalated, &incoming.reading.doubts);
        return;
    }
    // The same action in other words is the same action: only date and people are taken over.
    let part = ReadItem { what: item.what.is_none().then(|| part.what.clone()).flatten(), ..part.clone() };
    let done = match amend(draft, incoming, reference, &part) {
        Amended::Nothing => Done::Noted,
        Amended::Changed => Done::Amended,
        Amended::Completed => Done::Completed,
    };
    receipt::confirm(draft, incoming, std::slice::from_ref(reference), done, &incoming.reading.doubts);
}

/// Changes one item.
pub(super) fn amend(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, part: &ReadItem) -> Amended {
    let Some(before) = draft.item(reference).cloned() else { return Amended::Nothing };
    let change = Change::of(draft, incoming, &before, part);
    if change.is_empty() && change.doubts == before.doubts {
        let text = format!("{} wrote again; nothing is different.", incoming.shown);
        draft.happen(reference, text, Happened::Noted);
        return Amended::Nothing;
    }
    if before.status.is_closed() {
        let text = format!("Opened again: {} changed it.", incoming.shown);
        draft.happen(reference, text, Happened::Reopened);
    }
    let text = change.told(draft, incoming, &before);
    let moved = change.by_when.is_some();
    let new_sw = change.sw.clone();
    draft.happen(reference, text, change.into_event());
    if let Some(sw) = new_sw {
        move_people(draft, reference, &sw);
    }
    let now = draft.item(reference).map(|item| item.status);
    let completed = before.status == Status::NeedsClarification && now != Some(Status::NeedsClarification);
    if moved || completed {
        schedule::plan(draft, reference);
    } else if before.status.is_closed() {
        schedule::resume(draft, reference);
    }
    update::deal_with(draft, reference, &[]);
    if completed { Amended::Completed } else { Amended::Changed }
}

/// The fields an amendment sets.
struct Change {
    who: Option<Vec<Address>>,
    what: Option<String>,
    by_when: Option<Day>,
    by_when_text: Option<String>,
    sw: Option<Address>,
    doubts: Vec<Doubt>,
}

impl Change {
    fn of(draft: &Draft<'_>, incoming: &Incoming<'_>, item: &Item, part: &ReadItem) -> Self {
        let people = &draft.known.people;
        let particulars = &incoming.reading.particulars;
        let mut who = Some(part.who.clone()).filter(|who| !who.is_empty() && *who != item.who);
        let mut sw = None;
        if let Some(new) = &particulars.new_worker {
            match people.role_of(new) {
                Some(Role::Sw) | None => {
                    let was = |person: &Address| match &item.sw {
                        Some(sw) => person == sw,
                        None => people.role_of(person) == Some(Role::Sw),
                    };
                    let replaced = item.who.iter().map(|person| if was(person) { new } else { person });
                    who = who.or_else(|| Some(replaced.cloned().collect()));
                    sw = Some(new.clone());
                }
                Some(_) => who = who.or_else(|| Some(vec![new.clone()])),
            }
        } else if let Some([new]) = who.as_deref()
            && people.role_of(new) == Some(Role::Sw)
        {
            // A social worker in place of another: letters go to the new one only (Contract 8.5).
            sw = Some(new.clone());
        }
        let said_nothing = part.by_when.is_none() && part.what.is_none() && who.is_none() && sw.is_none();
        let agreed = particulars.agrees == Some(true) && said_nothing;
        let proposed = item.proposal.as_ref().filter(|_| agreed).and_then(|proposal| proposal.date);
        let by_when = part.by_when.or(proposed).filter(|day| item.by_when != Some(*day));
        let what = part.what.clone().filter(|what| item.what.as_ref() != Some(what));
        let who = who.filter(|who| *who != item.who);
        let sw = sw.filter(|sw| item.sw.as_ref() != Some(sw));
        let by_when_text = by_when.and(part.by_when_text.clone());
        let mut change = Self { who, what, by_when, by_when_text, sw, doubts: Vec::new() };
        change.doubts = change.remaining(draft, incoming, item, part);
        change
    }

    fn is_empty(&self) -> bool {
        self.who.is_none() && self.what.is_none() && self.by_when.is_none() && self.sw.is_none()
    }

    /// The doubts that remain: those not answered, and those the new words raise.
    fn remaining(&self, draft: &Draft<'_>, incoming: &Incoming<'_>, item: &Item, part: &ReadItem) -> Vec<Doubt> {
        let has_who = self.who.is_some() || !item.who.is_empty();
        let has_what = self.what.is_some() || item.what.is_some();
        let has_date = self.by_when.is_some() || part.by_when.is_some() || item.by_when.is_some();
        let complete = has_who && has_what && has_date;
        let answered = |field: Field| match field {
            Field::Who => self.who.is_some() || !part.who.is_empty(),
            Field::What => self.what.is_some() || part.what.is_some(),
            Field::ByWhen => self.by_when.is_some() || part.by_when.is_some(),
            _ => complete,
        };
        let mut doubts: Vec<Doubt> = item.doubts.iter().filter(|doubt| !answered(doubt.field)).cloned().collect();
        let fresh = incoming.reading.doubts_about(part.number).filter(|doubt| match doubt.field {
            // What the reply leaves out stands as it was.
            Field::Who => !has_who || !part.who.is_empty(),
            Field::What => !has_what || part.what.is_some(),
            Field::ByWhen => !has_date || part.by_when.is_some() || part.by_when_text.is_some(),
            _ => false,
        });
        for doubt in fresh {
            let doubt = Doubt { item: item.number, ..doubt.clone() };
            if !doubts.contains(&doubt) {
                doubts.push(doubt);
            }
        }
        doubts.extend(past_date(self.by_when, item.number, arrival_day(draft, incoming)));
        doubts
    }

    fn told(&self, draft: &Draft<'_>, incoming: &Incoming<'_>, before: &Item) -> String {
        let mut parts = Vec::new();
        if let Some(new) = self.by_when {
            parts.push(match before.by_when {
                Some(old) => format!("date moved from {} to {}", phrases::day(old), phrases::day(new)),
                None => format!("date set to {}", phrases::day(new)),
            });
        }
        if let Some(who) = &self.who {
            parts.push(format!("now for {}", phrases::names(draft.known, who)));
        }
        if let Some(sw) = &self.sw {
            parts.push(format!("the social worker is now {}", phrases::name(draft.known, sw)));
        }
        if let Some(what) = &self.what {
            parts.push(format!("the action is now {}", phrases::quoted(what)));
        }
        if parts.is_empty() {
            parts.push("doubts answered".into());
        }
        format!("Amended by {}: {}.", incoming.shown, parts.join("; "))
    }

    fn into_event(self) -> Happened {
        Happened::Amended {
            who: self.who,
            what: self.what,
            by_when: self.by_when,
            by_when_text: self.by_when_text,
            sw: self.sw,
            doubts: self.doubts,
        }
    }
}

/// The child has a new social worker: everything that is open for the child changes hands (Contract 8.5).
pub(super) fn of_new_worker(draft: &Draft<'_>, incoming: &Incoming<'_>) -> Option<Vec<(Reference, ReadItem)>> {
    incoming.reading.particulars.new_worker.as_ref().filter(|_| incoming.may_rule())?;
    let child = sister::child_of(draft, incoming)?;
    let open = sister::of_child(draft, &child, &[Course::Ruling, Course::Monitoring, Course::Timetable]);
    let linked: Vec<_> = open
        .into_iter()
        .filter(|item| !item.status.is_closed())
        .map(|item| (item.reference, ReadItem::default()))
        .collect();
    Some(linked).filter(|linked| !linked.is_empty())
}

/// Manager, team and unit follow the new social worker (Contract 8.5).
fn move_people(draft: &mut Draft<'_>, reference: &Reference, sw: &Address) {
    let Some(item) = draft.item(reference) else { return };
    let places = people::places(draft.known, std::slice::from_ref(sw), &[], &[]);
    if places.pm.is_none() || places.pm == item.pm {
        return;
    }
    let team = places.team.clone().unwrap_or_else(|| "another team".into());
    let text = format!("Now with {team}, as {} is.", phrases::name(draft.known, sw));
    let people::Places { sw, pm, sm, team, unit } = places;
    draft.happen(reference, text, Happened::PeopleChanged { sw, pm, sm, team, unit });
}

/// The IRO is not satisfied (Contract 8.3).
pub(super) fn dissatisfied(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &Linked) {
    let mut amended = Vec::new();
    for (reference, part) in linked {
        let Some(item) = draft.item(reference).cloned() else { continue };
        let text = format!("{} is not satisfied: {}", incoming.shown, phrases::quoted(incoming.reading.own_words()));
        draft.happen(reference, text, Happened::Dissatisfied);
        if part.by_when.is_some() || !part.who.is_empty() {
            if amend(draft, incoming, reference, part) != Amended::Nothing {
                amended.push(reference.clone());
            }
            continue;
        }
        let ahead = item.by_when.is_some_and(|day| day >= draft.today);
        if item.status.is_closed() {
            draft.happen(reference, "Opened again: the IRO is not satisfied.", Happened::Reopened);
            if draft.item(reference).is_some_and(|item| item.status == Status::NeedsClarification) {
                // It was closed before it was ever complete: what is missing is asked for.
                amended.push(reference.clone());
                continue;
            }
        }
        if ahead && (item.prompt.state == PromptState::Suppressed || item.status.is_closed()) {
            schedule::resume(draft, reference);
        } else if !ahead && item.by_when.is_some() {
            if item.status.is_closed() {
                schedule::plan_alert(draft, reference);
            }
            ask_new_date(draft, incoming, reference);
        } else if item.status.is_closed() {
            amended.push(reference.clone());
        }
    }
    receipt::confirm(draft, incoming, &amended, Done::Amended, &incoming.reading.doubts);
}

/// The IRO is asked for a new date (Contract 8.3).
pub(super) fn ask_new_date(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference).cloned().filter(|_| !draft.is_silent()) else { return };
    let to = receipt::readers(draft, incoming, &item);
    let gone = item.by_when.is_some_and(|day| day < draft.today);
    let content = Content::AskNewDate { item: Box::new(item), again: false };
    draft.letter(LetterKind::Clarification, to, Vec::new(), std::slice::from_ref(reference), content);
    let text =
        if gone { "The date is past: the IRO was asked for a new one." } else { "The IRO was asked for the new date." };
    draft.happen(reference, text, Happened::Asked);
    update::deal_with(draft, reference, &[AttentionKind::NoNewDate]);
    draft.attention(AttentionKind::NoNewDate, Some(reference), text);
}

/// The IRO is satisfied, or withdraws it.
pub(super) fn close(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &Linked, withdrawn: bool) {
    let mut closed = Vec::new();
    for (reference, _) in linked {
        let Some(item) = draft.item(reference) else { continue };
        if item.status.is_closed() {
            let text = format!("{} wrote again; it was closed already.", incoming.shown);
            draft.happen(reference, text, Happened::Noted);
            continue;
        }
        let words = phrases::kept(incoming.reading.own_words());
        let outcome = incoming.reading.particulars.outcome.clone().unwrap_or(words);
        let verb = if withdrawn { "Withdrawn" } else { "Resolved" };
        let outcome = if outcome.trim().is_empty() { format!("{verb} on the IRO's word.") } else { outcome };
        let on_word = if incoming.role == Some(Role::Ac) { ", on the IRO's word" } else { "" };
        let text = format!("{verb} by {}{on_word}: {}", incoming.shown, phrases::quoted(&outcome));
        let happened = if withdrawn { Happened::Withdrawn { outcome } } else { Happened::Resolved { outcome } };
        draft.happen(reference, text, happened);
        update::deal_with(draft, reference, &[]);
        closed.push(reference.clone());
    }
    let done = if withdrawn { Done::Withdrawn } else { Done::Resolved };
    receipt::confirm(draft, incoming, &closed, done, &[]);
}

/// The IRO opens items again.
pub(super) fn reopen(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &Linked) {
    let mut reopened = Vec::new();
    for (reference, part) in linked {
        let Some(item) = draft.item(reference).cloned() else { continue };
        if !item.status.is_closed() {
            amend(draft, incoming, reference, part);
            continue;
        }
        let text = format!("Opened again by {}: {}", incoming.shown, phrases::quoted(incoming.reading.own_words()));
        draft.happen(reference, text, Happened::Reopened);
        reopened.push(reference.clone());
        let change = Change::of(draft, incoming, &item, part);
        if !change.is_empty() {
            amend(draft, incoming, reference, part);
        }
        schedule::resume(draft, reference);
        if draft.item(reference).and_then(|item| item.by_when).is_some_and(|day| day < draft.today) {
            ask_new_date(draft, incoming, reference);
        }
    }
    receipt::confirm(draft, incoming, &reopened, Done::Reopened, &incoming.reading.doubts);
}
