//! A significant change told to the IRO between reviews: handed on, logged, closed (R139, Contract 8.10).

use super::{
    authority::Incoming,
    draft::Draft,
    news, opening, phrases, schedule,
    sister::{self, fill_places},
    topic,
};
use crate::model::{
    event::{AttentionKind, Happened},
    item::{Item, Status, Words},
    letter::{Content, LetterKind},
    process::{Category, Course, Party, Process},
    reading::ReadItem,
};

/// Logs a significant change, hands it to the IRO whom the mail did not reach, and closes it.
pub(super) fn report(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let Some(process) = draft.known.processes.with_course(Course::HandedOn) else { return };
    let child = sister::child_of(draft, incoming).unwrap_or_default();
    let category = category(process, incoming);
    let words = phrases::kept(incoming.reading.own_words());
    let what = match category {
        Some(category) => format!("{}: {}", category.name, phrases::quoted(&words)),
        None => phrases::quoted(&words),
    };
    let part = ReadItem {
        process: Some(process.id.clone()),
        what: Some(what),
        child: Some(child.clone()),
        ..ReadItem::default()
    };
    let mut item = opening::new_item(draft, incoming, process, &part, None);
    fill_places(draft, incoming, &child, &mut item);
    item.iro = opening::last_of_child(draft, &child)
        .and_then(|item| item.iro.clone())
        .or_else(|| opening::iro_of(draft, incoming, &child));
    item.who = item.iro.iter().cloned().collect();
    item.category = category.map(|category| category.id.clone());
    item.doubts = Vec::new();
    item.status = Status::Open;
    let reference = item.reference.clone();
    let text = format!("{} told of a significant change: {}", incoming.shown, phrases::quoted(&words));
    draft.happen(&reference, text, Happened::Logged { item: Box::new(item.clone()) });
    let outcome = hand_on(draft, incoming, &item, category, words);
    draft.happen(&reference, outcome.clone(), Happened::Resolved { outcome });
    if let Some(moved) =
        incoming.reading.particulars.event_on.filter(|_| category.is_some_and(|category| category.moves))
    {
        sister::start_timetable(draft, incoming, &child, moved, "moved placement");
    } else if category.is_some_and(|category| category.moves) {
        let day = opening::arrival_day(draft, incoming);
        sister::start_timetable(draft, incoming, &child, day, "moved placement");
    }
    news::take(draft, incoming, &child);
}

/// Tells the IRO, or asks the ACs where no IRO is known; gives the outcome in words.
fn hand_on(
    draft: &mut Draft<'_>,
    incoming: &Incoming<'_>,
    item: &Item,
    category: Option<&Category>,
    words: String,
) -> String {
    let known = draft.known;
    let reference = &item.reference;
    let words = Words { by: incoming.sender.clone(), at: draft.now, says: None, text: words };
    let content = Content::SignificantChange {
        item: Box::new(item.clone()),
        words,
        category: category.map(|category| category.name.clone()),
    };
    let refs = [reference.clone()];
    let Some(iro) = item.iro.clone() else {
        let text = format!("{reference}: a significant change was told, and the child's IRO is not known.");
        draft.attention(AttentionKind::NotLinked, Some(reference), text);
        let to = schedule::parties(draft, item, &[Party::Ac]);
        draft.letter(LetterKind::Clarification, to, Vec::new(), &refs, content);
        return "The child's IRO is not known: the admin coordinators were asked to hand it on.".into();
    };
    let name = phrases::name(known, &iro);
    if incoming.reached(&iro, known) {
        return format!("{name} was told by the mail itself.");
    }
    draft.letter(LetterKind::Notice, vec![iro], Vec::new(), &refs, content);
    draft.happen(reference, format!("Handed on to {name}."), Happened::HandedOn);
    format!("Handed on to {name}.")
}

/// The category the reading names, by its id or in other words.
fn category<'p>(process: &'p Process, incoming: &Incoming<'_>) -> Option<&'p Category> {
    let told = incoming.reading.particulars.category.as_ref()?;
    let words = topic::words(told);
    let alike =
        |category: &&Category| topic::shared(&words, &topic::words(&format!("{} {}", category.id, category.name)));
    process
        .categories
        .iter()
        .find(|category| category.id == *told)
        .or_else(|| process.categories.iter().filter(|category| alike(category) > 0).max_by_key(alike))
}
