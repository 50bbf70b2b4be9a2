//! "Undo": an item is what its history makes it without the last change somebody made. Derived from the events, so it holds over a
//! restart.

use super::{authority::Incoming, draft::Draft, phrases, receipt, ruling, schedule};
use crate::model::{
    event::{Event, Happened},
    item::{Item, PromptState, Status},
    letter::Done,
    reference::Reference,
};

/// Takes the last change of these items back. Where they are not named one by one, only of those that were changed last, together.
pub(super) fn take_back(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference], named: bool) {
    let changes: Vec<(&Reference, Event)> =
        refs.iter().filter_map(|reference| Some((reference, last_change(draft, reference)?))).collect();
    let Some(latest) = changes.iter().map(|(_, change)| change).max_by_key(|change| change.at).cloned() else { return };
    let (mut undone, mut withdrawn) = (Vec::new(), Vec::new());
    for (reference, change) in &changes {
        if !named && !change.is_of_one_cause_with(&latest) {
            continue;
        }
        match without(draft, reference, change) {
            Some(item) => {
                undo(draft, incoming, item, change);
                undone.push((*reference).clone());
            }
            None => {
                let outcome = format!("Logged by mistake: {} took it back.", incoming.shown);
                draft.happen(reference, outcome.clone(), Happened::Withdrawn { outcome });
                withdrawn.push((*reference).clone());
            }
        }
    }
    receipt::confirm(draft, incoming, &undone, Done::Undone, &[]);
    receipt::confirm(draft, incoming, &withdrawn, Done::Withdrawn, &[]);
}

fn last_change(draft: &Draft<'_>, reference: &Reference) -> Option<Event> {
    draft.log.history(reference).iter().rev().find(|event| event.can_be_undone()).cloned()
}

/// The item without a change; `None` where the change was that it was logged.
fn without(draft: &Draft<'_>, reference: &Reference, change: &Event) -> Option<Item> {
    let known = draft.known;
    let left_out = |event: &Event| event.is_of_one_cause_with(change);
    let now = draft.item(reference)?;
    let item = Item::fold(draft.log.history(reference), left_out, |at| known.authority.day(at))?;
    // Its letters go on in the same thread, and its calendar entry takes the place of the one sent last.
    Some(Item { thread: now.thread.clone(), revision: now.revision + 1, ..item })
}

fn undo(draft: &mut Draft<'_>, incoming: &Incoming<'_>, mut item: Item, change: &Event) {
    let reference = item.reference.clone();
    let was_suppressed = item.prompt.state == PromptState::Suppressed;
    let gone_by = item.by_when.is_some_and(|day| day < draft.today);
    let misses_prompt =
        item.prompt.state == PromptState::Scheduled && item.prompt.on.is_some_and(|on| on < draft.today);
    if misses_prompt {
        // The prompt of a date gone by is not sent after all (Contract 8.3).
        item.prompt.state = PromptState::None;
        item.prompt.why = Some("its day had passed when the last change was taken back".to_owned());
    }
    if item.status == Status::Prompted && item.prompt.on < item.by_when && !gone_by {
        // The prompt that went out was for a date that is no longer in force.
        item.status = Status::Open;
    }
    let day = phrases::short_day(draft.known.authority.day(change.at));
    let text = format!("{} took back what happened on {day}: {}", incoming.shown, phrases::quoted(&change.text));
    draft.happen(&reference, text, Happened::Undone { item: Box::new(item) });
    let open = draft.item(&reference).is_some_and(|item| !item.status.is_closed());
    if open && !gone_by && !was_suppressed {
        schedule::plan(draft, &reference);
    } else if open {
        schedule::plan_alert(draft, &reference);
    }
    if open && misses_prompt && gone_by {
        ruling::ask_new_date(draft, incoming, &reference);
    }
}
