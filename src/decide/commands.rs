//! What an AC or IRO tells the program in plain words: take back, merge, note. A receipt says what was done.

use super::{
    authority::Incoming,
    draft::Draft,
    identity::{self, Link},
    receipt, update,
};
use crate::model::{event::Happened, letter::Done, reading::Command, reference::Reference};

/// Carries out a command; `false` when no item is named.
pub(super) fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>, command: &Command) -> bool {
    let refs: Vec<Reference> = match identity::named(draft, incoming) {
        Some(refs) => refs,
        None => match identity::link(draft, incoming) {
            Link::Items(linked) => linked.into_iter().map(|(reference, _)| reference).collect(),
            Link::Unclear(_) => return false,
        },
    };
    match command {
        Command::Undo => undo(draft, incoming, &refs),
        Command::Merge => merge(draft, incoming, &refs),
        Command::Note(words) => note(draft, incoming, &refs, words),
    }
    true
}

/// Puts a remark into the history of these items.
pub(super) fn note(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference], words: &str) {
    for reference in refs {
        draft.happen(reference, format!("Note by {}: {words}", incoming.shown), Happened::Noted);
    }
    receipt::confirm(draft, incoming, refs, Done::Noted, &[]);
}

fn undo(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference]) {
    for reference in refs {
        match draft.log.before_last_change(reference).cloned() {
            Some(item) => {
                let text = format!("The last change was taken back by {}.", incoming.shown);
                draft.happen(reference, text, Happened::Undone { item: Box::new(item) });
            }
            None => {
                let text = format!(
                    "{} asked to take back the last change; it is not remembered any more and must be put right by a new one.",
                    incoming.shown
                );
                draft.happen(reference, text, Happened::Noted);
            }
        }
    }
    receipt::confirm(draft, incoming, refs, Done::Undone, &[]);
}

fn merge(draft: &mut Draft<'_>, incoming: &Incoming<'_>, refs: &[Reference]) {
    let Some((kept, others)) = refs.split_first() else { return };
    for reference in others {
        let outcome = format!("The same as {kept}, where it goes on; said by {}.", incoming.shown);
        draft.happen(reference, outcome.clone(), Happened::Withdrawn { outcome });
        draft.happen(kept, format!("{reference} was the same and is closed."), Happened::Noted);
        update::deal_with(draft, reference, &[]);
    }
    receipt::confirm(draft, incoming, others, Done::Withdrawn, &[]);
}
