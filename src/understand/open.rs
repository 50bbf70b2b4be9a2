//! The items a message opens: from its own text, from what it forwards, from the forms that came with it (Conventions 1 to 4).

mod drafts;
mod forwarded;
mod unheard;

use super::{
    child,
    form::Form,
    items::{self, Draft, Ground, Layout, Piece, asks},
    meet::meet,
    once::shared,
    ruling::{self, Ruled, Situation},
    scene::Scene,
    sentence::{Paragraph, sentences},
    themes, unasked, what,
};
use crate::model::reading::{Because, Child, Doubt, Field, Further, ReadItem};
use drafts::form_drafts;
pub(super) use drafts::own_drafts;
pub(super) use forwarded::asked_in;
use forwarded::{forwarded_drafts, numbers_named, numbers_open, points_below};

/// The items a message takes higher, with the fields it states; what it does not say stays as it was (Contract 3).
pub(super) fn raised(scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>) -> Opened {
    let context = scene.context();
    let ground = Ground { cast: &scene.cast, context: &context, level: level.unwrap_or(1) };
    let by_rule = has_date_rule(scene, process, level, stage);
    let restated = !scene.drafts().is_empty() || !form_drafts(scene, &ground).is_empty();
    let tied = scene.in_thread() || !scene.refs.is_empty();
    if restated || !tied {
        let mut opened = read(scene, process, level, stage);
        if tied {
            points_back_to_the_log(&mut opened);
        }
        if let (true, [item], [number]) = (tied, opened.items.as_mut_slice(), numbers_open(&scene.own_text).as_slice())
        {
            // "I am taking item 2 to level 2": the item of that number.
            item.number = Some(*number);
            for doubt in &mut opened.doubts {
                doubt.item = doubt.item.and(Some(*number));
            }
        }
        beyond_announcement(scene, &ground, tied, &mut opened);
        // A stage has its own time limit: no date need be stated (Contract 7).
        let limited = level.is_none() || by_rule;
        opened.doubts.retain(|doubt| {
            !(limited
                && doubt.field == Field::ByWhen
                && doubt.blocks
                && opened.items.iter().any(|item| item.number == doubt.item && item.by_when_text.is_none()))
        });
        return opened;
    }
    let date = shared(&[], &scene.own_paragraphs, &scene.cast, &ground, None, &[]).date;
    let mut opened = Opened::default();
    let numbers = numbers_named(&scene.own_text);
    let mut item = ReadItem {
        number: if let [number] = numbers.as_slice() { Some(*number) } else { None },
        process: Some(process.to_owned()),
        level,
        stage: stage.map(str::to_owned),
        child: scene.children.first(),
        ..ReadItem::default()
    };
    match date {
        Some(found) => {
            item.by_when = found.meaning.day();
            item.by_when_text = Some(found.words.clone());
            if let Some(why) = found.meaning.why() {
                opened.doubts.push(Doubt {
                    item: None,
                    field: Field::ByWhen,
                    why: why.to_owned(),
                    blocks: item.by_when.is_none(),
                });
            }
        }
        None if level.is_some() && !by_rule => {
            let why = "It is taken to a higher level, but the mail gives no new date.".to_owned();
            opened.doubts.push(Doubt { item: None, field: Field::ByWhen, why, blocks: true });
        }
        None => {}
    }
    // "I am taking items 2 and 4 to level 2": each of them.
    let several = numbers.iter().filter(|_| numbers.len() > 1);
    opened.items.extend(several.map(|number| ReadItem { number: Some(*number), ..item.clone() }));
    if opened.items.is_empty() {
        opened.items.push(item);
    }
    opened
}

/// The process file sets the date where the mail states none.
fn has_date_rule(scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>) -> bool {
    let level = level.map(|level| level.to_string());
    let process = scene.known.processes.get(process);
    process.is_some_and(|process| process.date_rule(stage.or(level.as_deref())).after.is_some())
}

/// "I am now raising this as a formal dispute" announces a stage and asks for nothing: what is to be done is what the mail says
/// besides, else it is left to the recommendation it grew from, or asked for.
fn beyond_announcement(scene: &Scene<'_>, ground: &Ground<'_>, tied: bool, opened: &mut Opened) {
    let [item] = opened.items.as_mut_slice() else { return };
    let context = scene.context();
    let situation = Situation {
        context: &context,
        processes: &scene.known.processes,
        answers_clarification: false,
        answers_extension: false,
        goes_on: false,
    };
    let announces = |sentence: &str| {
        asks(sentence).is_empty()
            && ruling::judge(sentence, &situation)
                .is_some_and(|ruling| matches!(ruling.ruled, Ruled::Stage { .. } | Ruled::Level(_)))
    };
    if !item.what.as_deref().is_some_and(announces) {
        return;
    }
    let besides = |paragraph: &Paragraph| {
        let told = sentences(&paragraph.text).into_iter().filter_map(|range| paragraph.text.get(range));
        Paragraph {
            text: told.filter(|sentence| !announces(sentence)).collect::<Vec<_>>().join(" "),
            ..paragraph.clone()
        }
    };
    let rest: Vec<Paragraph> = scene.own_paragraphs.iter().map(besides).collect();
    // In the thread of what is taken higher its action stands as it was.
    item.what = unasked::read(&rest, "", ground).what.filter(|_| !tied);
    item.themes = themes::of(item.what.as_deref().unwrap_or(&scene.own_text), &scene.known.themes);
}

/// "Please ensure it is completed": what is to be done stays as it was logged.
fn points_back_to_the_log(opened: &mut Opened) {
    for item in &mut opened.items {
        let Some(what) = item.what.as_deref() else { continue };
        let escalates = what.to_lowercase().starts_with("escalate ");
        if escalates || what::only_points_back(what) || what::only_asks_for_answer(what) {
            if escalates {
                // "Please escalate this" is said to whoever reads it, not asked of them.
                item.who = Vec::new();
            }
            item.what = None;
            opened
                .doubts
                .retain(|doubt| !(doubt.item == item.number && matches!(doubt.field, Field::What | Field::Who)));
        }
    }
}

/// The items of a message with their doubts.
#[derive(Debug, Default)]
pub(super) struct Opened {
    pub(super) items: Vec<ReadItem>,
    pub(super) further: Vec<Further>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) because: Vec<Because>,
}

/// Reads the items a message opens or changes.
pub(super) fn read(scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>) -> Opened {
    let context = scene.context();
    let shown = level.or_else(|| scene.forms.iter().find_map(Form::level).filter(|level| *level > 0)).unwrap_or(1);
    let ground = Ground { cast: &scene.cast, context: &context, level: shown };
    let from_text = if points_below(scene) { Vec::new() } else { drafts::heard_twice(scene) };
    let from_form = form_drafts(scene, &ground);
    let mut doubts = Vec::new();
    let read_from_text = !from_text.is_empty();
    let mut drafts = match (from_text.is_empty(), from_form.is_empty()) {
        (_, true) => from_text,
        (true, false) => from_form,
        (false, false) => meet(from_text, from_form, &mut doubts),
    };
    if drafts.is_empty() {
        drafts = forwarded_drafts(scene, &ground);
    }
    complete(&mut drafts, scene, &ground);
    if drafts.is_empty() {
        drafts = vec![bare(scene, &ground)];
    }
    let mut opened = Opened { doubts, ..Opened::default() };
    let several = drafts.len();
    for (place, mut draft) in drafts.into_iter().enumerate() {
        if several == 1 && !(draft.item.number.is_some() && points_below(scene)) {
            renumber(&mut draft, 1);
        } else if draft.item.number.is_none() {
            renumber(&mut draft, u32::try_from(place + 1).unwrap_or(u32::MAX));
        }
        finish(&mut draft, scene, process, level, stage, shown);
        opened.items.push(draft.item);
        opened.doubts.extend(draft.doubts);
        opened.because.extend(draft.because);
    }
    if read_from_text && scene.forms.is_empty() {
        opened.doubts.extend(unheard::doubt(scene, &opened.items, &ground));
    }
    opened
}

/// The own words or a form ask for something by a day that is still to come: whatever else they say, they open an item.
pub(super) fn asks_anew(scene: &Scene<'_>) -> bool {
    let sent = scene.sent;
    let asked = |draft: &Draft| {
        draft.item.what.is_some() && draft.item.by_when.is_some_and(|day| day >= sent && !is_past(draft))
    };
    scene.drafts().iter().any(asked)
}

/// The own words or a form ask somebody for something.
pub(super) fn asks_something(scene: &Scene<'_>) -> bool {
    scene.drafts().iter().any(|draft| draft.item.what.is_some())
}

fn is_past(draft: &Draft) -> bool {
    draft.doubts.iter().any(|doubt| doubt.field == Field::ByWhen && doubt.blocks)
}

/// One item without its action, of a mail that says it in other words than those that ask.
fn complete(drafts: &mut [Draft], scene: &Scene<'_>, ground: &Ground<'_>) {
    let [draft] = drafts else { return };
    if draft.item.what.is_some() || scene.forms.iter().any(|form| form.unreadable.is_some()) {
        return;
    }
    let told = unasked::read(&scene.own_paragraphs, &scene.mail.subject, ground);
    if told.what.is_some() {
        draft.item.what = told.what;
        draft.doubts.retain(|doubt| doubt.field != Field::What);
    }
}

pub(super) fn renumber(draft: &mut Draft, number: u32) {
    draft.item.number = Some(number);
    for doubt in &mut draft.doubts {
        doubt.item = Some(number);
    }
}

fn finish(draft: &mut Draft, scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>, shown: u8) {
    let levelled = scene.known.processes.get(process).is_none_or(|process| process.has_levels());
    let item = &mut draft.item;
    item.process = Some(process.to_owned());
    // A process that sets the date itself needs none from the mail.
    if has_date_rule(scene, process, level, stage) && item.by_when.is_none() && item.by_when_text.is_none() {
        draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
    }
    item.level = if levelled { item.level.or(level).or(Some(shown)) } else { None };
    item.stage = stage.map(str::to_owned);
    let words = item.what.clone().unwrap_or_default();
    item.themes = themes::of(&words, &scene.known.themes);
    if item.themes.iter().all(|theme| &*theme.0 == "other") {
        item.themes = [scene.mail.subject.as_str(), scene.own_text.as_str()]
            .iter()
            .map(|wider| themes::of(wider, &scene.known.themes))
            .find(|found| found.iter().any(|theme| &*theme.0 != "other"))
            .unwrap_or_else(|| item.themes.clone());
    }
    let own = whose_item(scene, &scene.own_text, &draft.words).cloned();
    if own.is_none() && scene.children.all.len() > 1 {
        draft.doubts.push(whose(scene, item.number));
    }
    item.child = own.or_else(|| scene.children.first());
    if let (Some(what), Some(child)) = (&item.what, &item.child) {
        item.what = Some(child::without_heading(what, child).to_owned());
    }
}

/// The child whom an item's words name, or whose name stands alone in a line above them ("Mia (3310482)", then what is to be done
/// for her).
pub(super) fn whose_item<'s>(scene: &'s Scene<'_>, text: &str, words: &str) -> Option<&'s Child> {
    let children = &scene.children;
    let above = || {
        let at = text.find(words.lines().next().unwrap_or(words).trim())?;
        let mut lines = text.get(..at)?.lines().rev();
        lines.find_map(|line| children.named_in(line).filter(|child| child::is_heading(line, child)))
    };
    children.named_in(words).or_else(above)
}

/// The mail is about several children, and the item names none or several of them.
fn whose(scene: &Scene<'_>, item: Option<u32>) -> Doubt {
    let names: Vec<&str> = scene.children.all.iter().filter_map(|child| child.name.as_deref()).collect();
    let first = names.first().copied().unwrap_or_default();
    let why = format!(
        "The mail is about {}, and this names none of them alone; it is logged for {first}.",
        names.join(" and ")
    );
    Doubt { item, field: Field::Child, why, blocks: false }
}

/// Labelled, but nothing that could be read as who, what or by when: one item with what the whole text still tells.
fn bare(scene: &Scene<'_>, ground: &Ground<'_>) -> Draft {
    let unreadable = scene.forms.iter().find(|form| form.unreadable.is_some());
    let text = &scene.new_text;
    let piece = Piece { number: Some(1), text: text.clone(), layout: Layout::Sentence, ..Piece::default() };
    let shared = shared(&[], &scene.own_paragraphs, &scene.cast, ground, Some(&scene.mail.subject), &[]);
    let mut draft = if unreadable.is_some() {
        Draft {
            item: ReadItem { number: Some(1), ..ReadItem::default() },
            words: piece.text.clone(),
            ..Draft::default()
        }
    } else {
        let mut told = unasked::read(&scene.own_paragraphs, &scene.mail.subject, ground);
        if !scene.forms.is_empty() && told.date.is_none() {
            // The words of a covering mail tell nothing of the matter.
            told.what = None;
        }
        items::draft(&piece, told.date.or(shared.date), told.who.or(shared.who), told.what, ground)
    };
    if let Some(form) = unreadable {
        let why =
            format!("The form “{}” cannot be read: {}.", form.file_name, form.unreadable.clone().unwrap_or_default());
        for field in [Field::ByWhen, Field::Who, Field::What] {
            draft.doubts.push(Doubt { item: Some(1), field, why: why.clone(), blocks: true });
        }
    }
    draft
}
