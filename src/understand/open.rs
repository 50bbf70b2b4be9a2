//! The items a message opens: from its own text, from what it forwards, from the forms that came with it (Conventions 1 to 4).

use super::{
    by_when::{self, DateRole, Found},
    columns::Column,
    form::{Form, ticks},
    items::{self, Ask, Draft, Form as Asking, Ground, Layout, Piece, asks},
    meet::meet,
    once::{asked_part, heads, of_list, shared, speaks_of_all},
    scene::{Earlier, Scene},
    sentence::Paragraph,
    themes, unasked,
    who::{self, Cast},
};
use crate::model::{
    mail::Line,
    reading::{Because, Doubt, Field, ReadItem},
};

/// The items a message takes higher, with the fields it states; what it does not say stays as it was (Contract 3).
pub(super) fn raised(scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>) -> Opened {
    let context = scene.context();
    let ground = Ground { cast: &scene.cast, context: &context, level: level.unwrap_or(1) };
    let restated = !own_drafts(scene, &ground).is_empty() || !form_drafts(scene, &ground).is_empty();
    let tied = scene.in_thread() || !scene.refs.is_empty();
    if restated || !tied {
        let mut opened = read(scene, process, level, stage);
        // A stage has its own time limit: no date need be stated (Contract 7).
        let limited = level.is_none();
        opened.doubts.retain(|doubt| {
            !(limited
                && doubt.field == Field::ByWhen
                && doubt.blocks
                && opened.items.iter().any(|item| item.number == doubt.item && item.by_when_text.is_none()))
        });
        return opened;
    }
    let date = shared(&[], &scene.own_paragraphs, &scene.cast, &ground, None).date;
    let mut opened = Opened::default();
    let mut item = ReadItem {
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
        None if level.is_some() => {
            let why = "It is taken to a higher level, but the mail gives no new date.".to_owned();
            opened.doubts.push(Doubt { item: None, field: Field::ByWhen, why, blocks: true });
        }
        None => {}
    }
    opened.items.push(item);
    opened
}

/// The items of a message with their doubts.
#[derive(Debug, Default)]
pub(super) struct Opened {
    pub(super) items: Vec<ReadItem>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) because: Vec<Because>,
}

/// Reads the items a message opens or changes.
pub(super) fn read(scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>) -> Opened {
    let context = scene.context();
    let shown = level.or_else(|| scene.forms.iter().find_map(Form::level).filter(|level| *level > 0)).unwrap_or(1);
    let ground = Ground { cast: &scene.cast, context: &context, level: shown };
    let from_text = own_drafts(scene, &ground);
    let from_form = form_drafts(scene, &ground);
    let mut doubts = Vec::new();
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
        if several == 1 {
            renumber(&mut draft, 1);
        } else if draft.item.number.is_none() {
            renumber(&mut draft, u32::try_from(place + 1).unwrap_or(u32::MAX));
        }
        finish(&mut draft, scene, process, level, stage, shown);
        opened.items.push(draft.item);
        opened.doubts.extend(draft.doubts);
        opened.because.extend(draft.because);
    }
    opened
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
    let by_rule = scene.known.processes.get(process).is_some_and(|process| process.date_rule(stage).after.is_some());
    if by_rule && item.by_when.is_none() && item.by_when_text.is_none() {
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
    item.child = scene.children.named_in(&draft.words).cloned().or_else(|| scene.children.first());
}

/// The items of the sender's own words.
fn own_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
    drafts_of(&scene.own, &scene.own_paragraphs, &scene.cast, ground, Some(&scene.mail.subject))
}

/// Pieces of a text, read with what was said once for all.
fn drafts_of(
    lines: &[&Line],
    paragraphs: &[Paragraph],
    cast: &Cast<'_>,
    ground: &Ground<'_>,
    subject: Option<&str>,
) -> Vec<Draft> {
    let mut pieces = chosen(items::divide(lines), paragraphs, ground);
    pieces = pieces.into_iter().flat_map(|piece| split_by_dates(piece, ground)).collect();
    // Lines that each give a date are a list, though only some of them ask in words.
    if pieces.iter().all(|piece| piece.layout == Layout::Sentence) {
        let lines = dated_lines(paragraphs, cast, ground);
        let holds_all = pieces.iter().all(|piece| lines.iter().any(|line| line.text.contains(piece.text.trim())));
        if lines.len() > pieces.len() && holds_all {
            pieces = lines;
        }
    }
    let shared = shared(&pieces, paragraphs, cast, ground, subject);
    let mut drafts: Vec<Draft> =
        pieces.iter().map(|piece| items::read(piece, &of_list(&shared, piece, cast, ground), ground)).collect();
    // A clause of which neither an action nor a date was left says nothing beside others that do.
    if drafts.iter().any(|draft| draft.item.what.is_some()) {
        drafts.retain(|draft| draft.item.what.is_some() || draft.item.by_when.is_some());
    }
    subject_date(&mut drafts, subject, ground);
    drafts
}

/// Drops what turned out to be no item: the sender's own steps, and undated wishes beside dated requests.
fn chosen(pieces: Vec<Piece>, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    let _ = paragraphs;
    let ask_of = |piece: &Piece| -> Option<Ask> { asks(&piece.text).into_iter().next() };
    let dated = |piece: &Piece| by_when::deadline(&piece.text, false, ground.context).is_some();
    let sentences = pieces.iter().all(|piece| piece.layout == Layout::Sentence);
    if !sentences {
        let pieces = asked_part(pieces, ground);
        return pieces.into_iter().filter(|piece| piece.layout == Layout::Row || worth(piece, ground)).collect();
    }
    let any_dated_or_named =
        pieces.iter().any(|piece| dated(piece) || ask_of(piece).is_some_and(|ask| ask.form == Asking::Named));
    let mut kept: Vec<Piece> = pieces
        .into_iter()
        .filter(|piece| {
            let ask = ask_of(piece);
            let by_writer = ask
                .as_ref()
                .and_then(|ask| ask.doer.clone())
                .and_then(|doer| piece.text.get(doer))
                .and_then(|doer| who::resolve(doer, ground.cast))
                .is_some_and(|found| {
                    let sender = ground.cast.sender();
                    found.doubt.is_none() && found.who.len() == 1 && found.who.first() == sender.as_ref()
                });
            let wish = ask
                .as_ref()
                .is_some_and(|ask| matches!(ask.form, Asking::Wish | Asking::Passive) && ask.doer.is_none());
            let told = ask.as_ref().is_some_and(|ask| ask.form == Asking::Told);
            let idle = !dated(piece) && (told || wish && any_dated_or_named);
            !(by_writer || idle || speaks_of_all(&piece.text))
        })
        .collect();
    for (place, piece) in kept.iter_mut().enumerate() {
        piece.number = u32::try_from(place + 1).ok();
    }
    kept
}

/// A list entry that asks for something: it has a verb of asking, a person, a date, or an action under an asking heading.
fn worth(piece: &Piece, ground: &Ground<'_>) -> bool {
    let words = piece.text.split_whitespace().count();
    let only_report = asks(&piece.text).first().is_some_and(|ask| ask.form == Asking::ReportBack);
    words >= 2
        && !speaks_of_all(&piece.text)
        && !(only_report && by_when::deadline(&piece.text, false, ground.context).is_none())
}

/// Two dated actions in one clause: "the PEP by 4 December and the SDQ by 11 December".
fn split_by_dates(piece: Piece, ground: &Ground<'_>) -> Vec<Piece> {
    if piece.layout == Layout::Row {
        return vec![piece];
    }
    let dates: Vec<Found> = by_when::find(&piece.text, ground.context)
        .into_iter()
        .filter(|found| found.role == DateRole::Deadline && found.meaning.day().is_some())
        .collect();
    let [first, second] = dates.as_slice() else { return vec![piece] };
    let between = piece.text.get(first.span.end..second.span.start).unwrap_or_default();
    // "before Christmas, and in any event no later than 18 December" gives one action two dates.
    const LINKS: &[&str] = &[
        "and",
        "any",
        "event",
        "the",
        "latest",
        "certainly",
        "definitely",
        "absolutely",
        "ideally",
        "preferably",
        "then",
        "but",
        "case",
        "very",
        "not",
    ];
    let says_more = between
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 2 && !LINKS.contains(&word.to_lowercase().as_str()));
    if !says_more {
        return vec![piece];
    }
    let joint = [", and ", " and ", "; ", ", then ", " then ", ", "]
        .iter()
        .find_map(|joint| between.starts_with(joint).then_some(joint.len()));
    let two_things = matters(between) && first.meaning.day() != second.meaning.day();
    let (Some(joint), true) = (joint, between.split_whitespace().count() >= 2 && two_things) else {
        return vec![piece];
    };
    let numbered = piece.layout == Layout::Entry;
    let (Some(one), Some(two)) = (piece.text.get(..first.span.end), piece.text.get(first.span.end + joint..)) else {
        return vec![piece];
    };
    if numbered {
        return vec![piece];
    }
    // The second half keeps the person, and the verb where it has none of its own.
    let lead = asks(&piece.text).first().map(|ask| {
        let verb_end =
            piece.text.get(ask.action..).and_then(|rest| rest.find(' ')).map_or(ask.action, |at| ask.action + at);
        let has_verb = !two.split_whitespace().next().is_some_and(|word| {
            matches!(word.to_lowercase().as_str(), "the" | "a" | "an" | "his" | "her" | "their" | "all" | "any")
        });
        piece.text.get(..if has_verb { ask.action } else { verb_end + 1 }).unwrap_or_default().to_owned()
    });
    let own_doer = asks(two).first().is_some_and(|ask| ask.doer.is_some());
    let second_text = if own_doer { two.to_owned() } else { format!("{}{two}", lead.unwrap_or_default()) };
    vec![Piece { text: one.to_owned(), ..piece.clone() }, Piece { text: second_text, number: None, ..piece }]
}

/// Between two dates stands another thing to do, and not a correction or "in any event".
fn matters(between: &str) -> bool {
    !by_when::corrects(between)
}

/// What follows a label that leads to it: "TR: passport application to go in by 11 December".
fn after_label(text: &str) -> &str {
    super::label::mentions(text)
        .iter()
        .rfind(|found| found.leads && found.mention == super::label::Mention::Makes)
        .and_then(|found| text.get(found.span.end..))
        .map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric()))
        .filter(|rest| rest.split_whitespace().count() >= 4)
        .unwrap_or(text)
}

/// Lines that ask by their shape alone: a date and something to do ("By 4 December: complete the SDQ", "KB - RHA paperwork - 4/12").
fn dated_lines(paragraphs: &[Paragraph], cast: &Cast<'_>, ground: &Ground<'_>) -> Vec<Piece> {
    let dated = |text: &str| {
        let found = by_when::find(text, ground.context);
        let last = found.iter().rfind(|found| {
            !matches!(
                found.role,
                DateRole::Birth | DateRole::Past | DateRole::Review | DateRole::Hearing | DateRole::Repeats
            )
        })?;
        let rest = text.len().saturating_sub(last.span.len());
        let before = text.get(..last.span.start).unwrap_or_default().trim_end();
        let led = ["by ", "before ", "no later", "not later", "within ", "on or before", "until "]
            .iter()
            .any(|lead| last.words.to_lowercase().trim_start().starts_with(lead));
        let set_off = last.role == DateRole::Deadline && led || before.ends_with(['-', '–', '—', '(', '|', ':']);
        let at_end =
            set_off && text.get(last.span.end..).is_some_and(|rest| rest.chars().all(|c| !c.is_alphanumeric()));
        let at_start = last.span.start == 0
            && text.get(last.span.end..).is_some_and(|rest| rest.trim_start().starts_with([':', '-', '–', '—', ',']));
        (rest >= 8 && (at_end || at_start) && !text.trim_end().ends_with('?')).then_some(())
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut above = String::new();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.cells.is_empty()) {
        let text = after_label(&paragraph.text);
        if text.split_whitespace().count() <= 25 && super::label::spans(text).is_empty() && dated(text).is_some() {
            let number = u32::try_from(pieces.len() + 1).ok();
            pieces.push(Piece {
                number,
                text: text.to_owned(),
                layout: Layout::Entry,
                above: above.clone(),
                ..Piece::default()
            });
        } else if heads(&paragraph.text, cast).is_some() {
            above.clone_from(&paragraph.text);
        }
    }
    pieces
}

/// A date in the subject that disagrees with the only date in the text: both cannot be right.
fn subject_date(drafts: &mut [Draft], subject: Option<&str>, ground: &Ground<'_>) {
    let Some(subject) = subject.and_then(|subject| by_when::deadline(subject, false, ground.context)) else { return };
    let [draft] = drafts else { return };
    let (Some(day), Some(other)) = (draft.item.by_when, subject.meaning.day()) else { return };
    if day != other && !draft.doubts.iter().any(|doubt| doubt.field == Field::ByWhen) {
        let why = format!(
            "The text says “{}”, but the subject says “{}”.",
            draft.item.by_when_text.clone().unwrap_or_default(),
            subject.words.trim()
        );
        draft.doubts.push(Doubt { item: draft.item.number, field: Field::ByWhen, why, blocks: false });
    }
}

/// The items of the forms' tracked parts.
fn form_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for form in scene.forms.iter().filter(|form| form.unreadable.is_none()) {
        let lines: Vec<Paragraph> =
            form.pieces.iter().map(|piece| Paragraph { text: piece.above.clone(), ..Paragraph::default() }).collect();
        let shared = shared(&form.pieces, &lines, &scene.cast, ground, None);
        let ground = Ground { cast: ground.cast, context: ground.context, level: form.level().unwrap_or(ground.level) };
        let from = drafts.len();
        for piece in &form.pieces {
            let level = piece.cell(Column::Level).and_then(ticks::level).unwrap_or(ground.level);
            let mut draft = items::read(piece, &shared, &Ground { level, ..ground });
            draft.item.level = piece.cell(Column::Level).and(Some(level));
            draft.because.push(Because {
                decided: "item: from the form".into(),
                rule: "form: the part headed Tracked Recommendation (Convention 1)".into(),
                words: form.file_name.clone(),
            });
            drafts.push(draft);
        }
        // "They have the same date": one date stands for those without.
        if scene.own_text.to_lowercase().contains("same date")
            && let Some(dated) =
                drafts.iter().find(|draft| draft.item.by_when.is_some()).map(|draft| draft.item.clone())
        {
            for draft in drafts.iter_mut().filter(|draft| draft.item.by_when.is_none()) {
                draft.item.by_when = dated.by_when;
                draft.item.by_when_text.clone_from(&dated.by_when_text);
                draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
            }
        }
        if from > 0 {
            // A second form goes on counting.
            for (place, draft) in drafts.iter_mut().enumerate().skip(from) {
                renumber(draft, u32::try_from(place + 1).unwrap_or(u32::MAX));
            }
        }
    }
    drafts
}

/// "Please log the below": the forwarded text counts as the sender's own.
fn forwarded_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
    // A date in the sender's own words is theirs: then the history is background.
    if by_when::deadline(&scene.own_text, false, ground.context).is_some() {
        return Vec::new();
    }
    let Some(earlier) = scene.earlier.iter().find(|earlier| !items::divide(&earlier.lines).is_empty()) else {
        return Vec::new();
    };
    let cast = forwarded_cast(scene, earlier);
    let sent = sent_in_header(earlier, ground).unwrap_or(ground.context.sent);
    let context = by_when::Context { sent, calendar: ground.context.calendar };
    let then = Ground { cast: &cast, context: &context, level: ground.level };
    let paragraphs = super::sentence::paragraphs(earlier.lines.iter().copied());
    drafts_of(&earlier.lines, &paragraphs, &cast, &then, None)
}

/// The people of a forwarded mail: its own recipients come first.
fn forwarded_cast<'a>(scene: &Scene<'a>, earlier: &Earlier<'_>) -> Cast<'a> {
    let mut cast = Cast::new(scene.mail, scene.known, scene.sorted);
    cast.child.clone_from(&scene.cast.child);
    cast.form = scene.cast.form.clone();
    cast.step_into(&earlier.header_text(), &earlier.lines);
    cast
}

fn sent_in_header(earlier: &Earlier<'_>, ground: &Ground<'_>) -> Option<crate::model::Day> {
    let text = earlier.header_text();
    by_when::find(&text, ground.context)
        .into_iter()
        .find_map(|found| found.meaning.day())
        .filter(|day| *day <= ground.context.sent && (ground.context.sent - *day).num_days() < 60)
}

/// Labelled, but nothing that could be read as who, what or by when: one item with what the whole text still tells.
fn bare(scene: &Scene<'_>, ground: &Ground<'_>) -> Draft {
    let unreadable = scene.forms.iter().find(|form| form.unreadable.is_some());
    let text = &scene.new_text;
    let piece = Piece { number: Some(1), text: text.clone(), layout: Layout::Sentence, ..Piece::default() };
    let shared = shared(&[], &scene.own_paragraphs, &scene.cast, ground, Some(&scene.mail.subject));
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
