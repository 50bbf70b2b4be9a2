//! A day to be met of which nothing was logged: what asks there was not understood, and is never passed over in silence (Contract 8.2).

use super::renumber;
use crate::{
    model::reading::{Doubt, Field, ReadItem},
    understand::{
        by_when::{self, DateRole},
        items::{
            self, Draft, Form, Ground, Piece, Shared, asks,
            second::{self, Told},
        },
        scene::Scene,
        sentence::{marker_number, sentences},
        unasked::is_substantial,
    },
};

/// As surely as this held to tell what was, or as hardly as this to ask, a sentence is passed over ("Nothing came by the 13th").
const HISTORY: f32 = 0.4;
const HARDLY: f32 = 0.1;

/// The sentences of the sender's own words that give a day to be met which is that of no item, where they say something to be done, read as
/// items too; each with a doubt, for nothing else took them for one.
pub(super) fn add(scene: &Scene<'_>, drafts: &mut Vec<Draft>, told: &[Told<'_>], ground: &Ground<'_>) {
    let items: Vec<ReadItem> = drafts.iter().map(|draft| draft.item.clone()).collect();
    let found: Vec<(&str, String)> = unheard(scene, &items, ground)
        .into_iter()
        .filter(|(text, _)| may_ask(text, told))
        .filter(|(text, _)| is_substantial(text, ground) && asks(text).iter().all(|ask| ask.form != Form::ReportBack))
        .collect();
    let listed = scene
        .own_paragraphs
        .iter()
        .any(|paragraph| paragraph.marker.as_deref().is_some_and(|marker| marker_number(marker).is_some()));
    for (text, words) in found {
        let piece = Piece { text: text.to_owned(), ..Piece::default() };
        let mut draft = items::read(&piece, &Shared::default(), ground);
        if draft.item.what.is_none() {
            continue;
        }
        let why = format!(
            "It was taken for something to be done because of “{words}”; the mail does not ask for it in so many words."
        );
        draft.doubts.push(Doubt { item: None, field: Field::What, why, blocks: false });
        let at = scene.own_text.find(text);
        let later = |other: &Draft| scene.own_text.find(other.words.trim()) > at;
        let place = drafts.iter().position(later).filter(|_| !listed).unwrap_or(drafts.len());
        drafts.insert(place, draft);
        let from = if listed { drafts.len() - 1 } else { 0 };
        for (place, draft) in drafts.iter_mut().enumerate().skip(from) {
            renumber(draft, u32::try_from(place + 1).unwrap_or(u32::MAX));
        }
    }
}

/// The doubt about a sentence of the sender's own words that gives a day to be met, where no item has a date of that sentence.
pub(super) fn doubt(scene: &Scene<'_>, items: &[ReadItem], ground: &Ground<'_>) -> Option<Doubt> {
    let unused = unheard(scene, items, ground);
    if unused.is_empty() {
        return None;
    }
    // What was learnt is asked only where it may matter: most mails leave no day over.
    let told = second::told(&scene.own_paragraphs, ground);
    let (_, words) = unused.into_iter().find(|(text, _)| may_ask(text, &told))?;
    let why = format!("The mail also says “{words}”, and nothing was found that is to be done by then.");
    Some(Doubt { item: None, field: Field::ByWhen, why, blocks: false })
}

/// The sentences that give a day to be met which is that of no item, each with the words of the day.
fn unheard<'s>(scene: &'s Scene<'_>, items: &[ReadItem], ground: &Ground<'_>) -> Vec<(&'s str, String)> {
    let mut found = Vec::new();
    for paragraph in scene.own_paragraphs.iter().filter(|paragraph| paragraph.cells.is_empty()) {
        let texts: Vec<&str> =
            sentences(&paragraph.text).into_iter().filter_map(|range| paragraph.text.get(range)).collect();
        for (place, text) in texts.iter().enumerate() {
            let taken_back = texts.get(place + 1).is_some_and(|next| by_when::opens_correction(next));
            if !taken_back && let Some(words) = unused(text, items, ground) {
                found.push((*text, words));
            }
        }
    }
    found
}

/// It does not only ask for a report back, nor only tell what was or what the writer does.
fn may_ask(text: &str, told: &[Told<'_>]) -> bool {
    let lower = text.to_lowercase();
    // "Full record will follow by 1 February": of the writer's own papers.
    if ["will follow", "will be with you", "be circulated", "will reach you", "will let you have"]
        .iter()
        .any(|words| lower.contains(words))
    {
        return false;
    }
    // In words that are known, whatever was learnt: "I am hoping that Ade will have found out …".
    if let Some(ask) = asks(text).first() {
        return ask.form != Form::ReportBack;
    }
    let tells = |one: &Told<'_>| one.only_tells() || one.opinion.share("history") >= HISTORY || one.asks() < HARDLY;
    !told.iter().any(|one| one.text == text && tells(one))
}

/// The words of a day to be met, where no date of the sentence is that of an item.
fn unused(text: &str, items: &[ReadItem], ground: &Ground<'_>) -> Option<String> {
    let dates = by_when::find(text, ground.context);
    let used =
        |found: &by_when::Found| items.iter().any(|item| item.by_when.is_some() && item.by_when == found.meaning.day());
    if dates.iter().any(used) {
        return None;
    }
    // "Before Christmas", "before the final hearing on 25 January" may be when something else is.
    let plain = |words: &str| {
        let lower = words.trim_start().to_lowercase();
        let led =
            ["by ", "no later than ", "not later than ", "on or before "].iter().any(|lead| lower.starts_with(lead));
        led && lower.contains(|c: char| c.is_ascii_digit())
    };
    let met = |found: &&by_when::Found| {
        found.role == DateRole::Deadline
            && !found.past
            && plain(&found.words)
            && found.meaning.day().is_some_and(|day| day > ground.context.sent)
    };
    dates.iter().find(met).map(|found| found.words.trim().to_owned())
}
