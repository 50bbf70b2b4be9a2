//! The note that is written with a dispute or issue: its fields and the reason, as the process file names them (R75, R81, R135).

use super::{authority::Incoming, draft::Draft, phrases, schedule};
use crate::model::{
    event::Happened,
    process::{Category, Course, Process},
    reference::Reference,
};

/// Keeps what the mail writes in the fields of the item's note, and the reason it gives.
pub(super) fn write(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference) {
    let Some(item) = draft.item(reference) else { return };
    let Some(process) = schedule::process(draft.known, item).filter(|process| process.course == Course::Ruling) else {
        return;
    };
    let written = &incoming.reading.particulars.note_fields;
    let fields: Vec<(String, String)> = process
        .notes
        .iter()
        .filter_map(|field| written.iter().find(|(name, _)| *name == field.name))
        .map(|(name, words)| (name.clone(), phrases::kept(words)))
        .filter(|field| !item.note.contains(field))
        .collect();
    // The reason first given stands until a note gives another.
    let may_change = item.category.is_none() || !fields.is_empty();
    let category = reason(process, incoming).filter(|reason| may_change && item.category.as_ref() != Some(&reason.id));
    if fields.is_empty() && category.is_none() {
        return;
    }
    let mut parts: Vec<String> = category.iter().map(|reason| format!("for the reason “{}”", reason.name)).collect();
    parts.extend(fields.iter().map(|(name, words)| format!("{name} {}", phrases::quoted(words))));
    let text = format!("The note of {} says: {}.", incoming.shown, parts.join("; "));
    let category = category.map(|reason| reason.id.clone());
    draft.happen(reference, text, Happened::NoteWritten { fields, category });
}

/// The reason of the process's list whose words stand most often in the mail.
fn reason<'p>(process: &'p Process, incoming: &Incoming<'_>) -> Option<&'p Category> {
    let text = incoming.reading.own_words().to_lowercase();
    let told = |category: &&Category| {
        category.words.iter().chain([&category.name]).filter(|word| text.contains(&word.to_lowercase())).count()
    };
    // Of several equally often named, the first of the list.
    process.categories.iter().rev().filter(|category| told(category) > 0).max_by_key(told)
}
