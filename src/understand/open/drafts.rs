//! Pieces of a text or form into drafts of items, with what was said once for all of them.

use super::{renumber, unheard};
use crate::{
    model::{
        mail::Line,
        reading::{Because, Doubt, Field},
    },
    understand::{
        anchor, by_when,
        columns::Column,
        form::ticks,
        items::{
            self, Ask, Draft, Form as Asking, Ground, Layout, Piece, asks,
            second::{self, Told},
        },
        label, matters, nominal,
        once::{asked_part, of_list, shared, speaks_of_all},
        scene::Scene,
        sentence::{Paragraph, marker_number},
        unasked,
        who::{self, Cast},
    },
};

/// Reads the items of the sender's own words ([`Scene::drafts`] keeps them).
pub(in crate::understand) fn own_drafts(scene: &Scene<'_>) -> Vec<Draft> {
    let context = scene.context();
    let ground = Ground { cast: &scene.cast, context: &context, level: 1 };
    drafts_of(&scene.own, &scene.own_paragraphs, &scene.cast, &ground, Some(&scene.mail.subject), &[])
}

/// The items of the sender's own words, by the rules and by what was learnt.
pub(super) fn heard_twice(scene: &Scene<'_>) -> Vec<Draft> {
    let context = scene.context();
    let ground = Ground { cast: &scene.cast, context: &context, level: 1 };
    let told = second::told(&scene.own_paragraphs, &ground);
    let mut drafts =
        drafts_of(&scene.own, &scene.own_paragraphs, &scene.cast, &ground, Some(&scene.mail.subject), &told);
    if scene.forms.is_empty() && !drafts.is_empty() {
        unheard::add(scene, &mut drafts, &told, &ground);
    }
    drafts
}

/// Pieces of a text, read with what was said once for all.
pub(super) fn drafts_of(
    lines: &[&Line],
    paragraphs: &[Paragraph],
    cast: &Cast<'_>,
    ground: &Ground<'_>,
    subject: Option<&str>,
    told: &[Told<'_>],
) -> Vec<Draft> {
    let mut pieces = second::left(chosen(items::divide(lines), ground), told, ground);
    // Of bullets some of which ask for nothing, those that do are counted.
    let shown = paragraphs
        .iter()
        .filter_map(|paragraph| paragraph.marker.as_deref())
        .any(|marker| marker_number(marker).is_some());
    if !shown && pieces.iter().all(|piece| piece.layout == Layout::Entry) {
        for (place, piece) in pieces.iter_mut().enumerate() {
            piece.number = u32::try_from(place + 1).ok();
        }
    }
    // Lines that each give a date are a list, though only some of them ask in words.
    if pieces.iter().all(|piece| piece.layout == Layout::Sentence) {
        let lines = nominal::pieces(paragraphs, cast, ground, pieces.is_empty());
        if lines.len() > 1 && pieces.iter().all(|piece| introduces(piece, paragraphs, ground)) {
            pieces.clear();
        }
        let holds_all = pieces.iter().all(|piece| lines.iter().any(|line| line.text.contains(piece.text.trim())));
        if lines.len() > pieces.len() && holds_all {
            pieces = lines;
        }
    }
    if !pieces.is_empty() && pieces.iter().all(|piece| piece.layout == Layout::Sentence) {
        pieces = second::left(nominal::beside(pieces, paragraphs, ground), told, ground);
    }
    if pieces.iter().all(|piece| piece.layout == Layout::Sentence) && !told.is_empty() {
        pieces = second::beside(pieces, told, paragraphs, |text| unasked::is_substantial(text, ground), ground);
        for (place, piece) in pieces.iter_mut().enumerate() {
            piece.number = u32::try_from(place + 1).ok();
        }
    }
    pieces = matters::told_apart(without_introductions(pieces, paragraphs, ground), paragraphs, ground);
    let shared = shared(&pieces, paragraphs, cast, ground, subject, told);
    let dated = |piece: &Piece| by_when::deadline(&piece.text, false, ground.context).is_some_and(|found| !found.past);
    let shared = if pieces.len() > 1 && pieces.iter().any(dated) { shared.doubted() } else { shared };
    // With one request, what the rules see is said once for all.
    if pieces.len() > 1 || shared.date.is_none() {
        second::dated(&mut pieces, told, paragraphs, ground);
    }
    let read = |piece: &Piece| {
        let mut draft = items::read(piece, &of_list(&shared, piece, cast, ground), ground);
        draft.because.extend(second::because(piece, told));
        draft
    };
    let mut drafts: Vec<Draft> = pieces.iter().map(read).collect();
    // A clause of which neither an action nor a date was left says nothing beside others that do.
    if drafts.iter().any(|draft| draft.item.what.is_some()) {
        drafts.retain(|draft| draft.item.what.is_some() || draft.item.by_when.is_some());
    }
    let told = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("\n");
    anchor::tie(&mut drafts, &told, ground);
    matters::same_date(&mut drafts, paragraphs);
    matters::dated_by_number(&mut drafts, paragraphs, ground);
    subject_date(&mut drafts, subject, ground);
    drafts
}

/// "This is what I need you to have done:", over lines that each give a date, leads to them and is no item itself.
fn introduces(piece: &Piece, paragraphs: &[Paragraph], ground: &Ground<'_>) -> bool {
    let ends = |paragraph: &Paragraph| {
        let text = paragraph.text.trim_end();
        let asked = text.strip_suffix(':').map(str::trim_end);
        asked.is_some_and(|asked| asked.ends_with(piece.text.trim_end_matches([':', ' '])))
    };
    piece.layout == Layout::Sentence
        && by_when::deadline(&piece.text, false, ground.context).is_none()
        && paragraphs.iter().any(ends)
}

fn without_introductions(pieces: Vec<Piece>, paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    if pieces.len() < 3 || pieces.iter().all(|piece| introduces(piece, paragraphs, ground)) {
        return pieces;
    }
    pieces.into_iter().filter(|piece| !introduces(piece, paragraphs, ground)).collect()
}

/// Drops what turned out to be no item: the sender's own steps, and undated wishes beside dated requests.
fn chosen(pieces: Vec<Piece>, ground: &Ground<'_>) -> Vec<Piece> {
    let ask_of = |piece: &Piece| -> Option<Ask> { asks(&piece.text).into_iter().next() };
    let dated = |piece: &Piece| by_when::deadline(&piece.text, false, ground.context).is_some();
    let sentences = pieces.iter().all(|piece| piece.layout == Layout::Sentence);
    if !sentences {
        let pieces = marked_part(asked_part(pieces, ground), ground);
        let several = pieces.len() > 1;
        return pieces
            .into_iter()
            .filter(|piece| piece.layout == Layout::Row || worth(piece, several, ground))
            .collect();
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
    kept = matters::dates_folded(kept, ground);
    for (place, piece) in kept.iter_mut().enumerate() {
        piece.number = u32::try_from(place + 1).ok();
    }
    kept
}

/// "Only the second is a tracked recommendation": where an entry of a list is labelled itself, those that ask for nothing are none.
fn marked_part(mut pieces: Vec<Piece>, ground: &Ground<'_>) -> Vec<Piece> {
    let marked = |piece: &Piece| label::spans(&piece.text).first().is_some_and(|span| span.start <= 2);
    if pieces.iter().any(marked) {
        pieces.retain(|piece| marked(piece) || piece.layout == Layout::Row || !asks(&piece.text).is_empty());
    }
    // A letter in numbered paragraphs: the one that makes the recommendation, and others that ask by a day of their own.
    let makes = |piece: &Piece| {
        piece.layout == Layout::Entry
            && label::mentions(&piece.text).iter().any(|found| found.mention == label::Mention::Makes)
    };
    let own = |piece: &Piece| {
        !asks(&piece.text).is_empty()
            && by_when::deadline(&piece.text, false, ground.context).is_some_and(|found| found.meaning.day().is_some())
    };
    if pieces.iter().any(|piece| makes(piece) && own(piece)) {
        pieces.retain(|piece| makes(piece) || own(piece) || piece.layout == Layout::Row);
    }
    without_remarks(pieces, ground)
}

/// "Life story work to start", and below it "he has asked three times": entries in small letters that tell, among others in capitals that ask,
/// are remarks to those.
fn without_remarks(pieces: Vec<Piece>, ground: &Ground<'_>) -> Vec<Piece> {
    let small = |piece: &Piece| piece.text.chars().next().is_some_and(char::is_lowercase);
    let remark = |piece: &Piece| {
        piece.layout == Layout::Entry
            && small(piece)
            && nominal::tells(&piece.text.replace(" be ", " "))
            && asks(&piece.text).is_empty()
            && by_when::deadline(&piece.text, false, ground.context).is_none()
    };
    let begins = pieces.first().is_some_and(|piece| !small(piece));
    if !begins || pieces.iter().filter(|piece| !remark(piece)).any(small) {
        return pieces;
    }
    pieces.into_iter().filter(|piece| !remark(piece)).collect()
}

/// A list entry that asks for something: it has a verb of asking, a person, a date, or an action under an asking heading.
fn worth(piece: &Piece, several: bool, ground: &Ground<'_>) -> bool {
    let words = piece.text.split_whitespace().count();
    let letters = piece.text.chars().filter(|c| c.is_alphabetic()).count();
    let only_report = asks(&piece.text).first().is_some_and(|ask| ask.form == Asking::ReportBack);
    // "dentist" is enough beside others.
    (words >= 2 || several && letters >= 3)
        && !speaks_of_all(&piece.text)
        && !(only_report && by_when::deadline(&piece.text, false, ground.context).is_none())
}

/// A date in the subject that disagrees with the only date in the text: both cannot be right.
fn subject_date(drafts: &mut [Draft], subject: Option<&str>, ground: &Ground<'_>) {
    let Some(subject) = subject.and_then(|subject| by_when::deadline(subject, false, ground.context)) else { return };
    let [draft] = drafts else { return };
    let (Some(day), Some(other)) = (draft.item.by_when, subject.meaning.day()) else { return };
    // "Leaving do on the 23rd" beside "by 30 January" in the subject: the one is to be met, the other only named.
    let words = draft.item.by_when_text.clone().unwrap_or_default();
    if day != other
        && by_when::is_led(&subject.words)
        && !by_when::is_led(&words)
        && words.trim_start().to_lowercase().starts_with("on ")
    {
        items::set_date(draft, Some(subject), ground);
        return;
    }
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
pub(super) fn form_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for form in scene.forms.iter().filter(|form| form.unreadable.is_none()) {
        let lines: Vec<Paragraph> =
            form.pieces.iter().map(|piece| Paragraph { text: piece.above.clone(), ..Paragraph::default() }).collect();
        let shared = shared(&form.pieces, &lines, &scene.cast, ground, None, &[]);
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
