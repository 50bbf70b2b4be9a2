//! The items a message opens: from its own text, from what it forwards, from the forms that came with it (Conventions 1 to 4).

use super::{
    by_when::{self, DateRole, Found},
    form::Form,
    items::{self, Ask, Draft, Form as Asking, Ground, Layout, Piece, Shared, asks},
    scene::{Earlier, Scene},
    sentence::Paragraph,
    themes,
    who::{self, Cast},
};
use crate::model::{
    mail::Line,
    reading::{Because, Doubt, Field, ReadItem},
};

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
        (false, false) => meet(from_text, from_form, &mut doubts, scene),
    };
    if drafts.is_empty() {
        drafts = forwarded_drafts(scene, &ground);
    }
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

fn renumber(draft: &mut Draft, number: u32) {
    draft.item.number = Some(number);
    for doubt in &mut draft.doubts {
        doubt.item = Some(number);
    }
}

fn finish(draft: &mut Draft, scene: &Scene<'_>, process: &str, level: Option<u8>, stage: Option<&str>, shown: u8) {
    let levelled = scene.known.processes.get(process).is_none_or(|process| process.has_levels());
    let item = &mut draft.item;
    item.process = Some(process.to_owned());
    item.level = if levelled { Some(level.unwrap_or(shown)) } else { None };
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
    if pieces.is_empty() {
        pieces = dated_lines(paragraphs, ground);
    }
    let shared = shared(&pieces, paragraphs, cast, ground, subject);
    let mut drafts: Vec<Draft> =
        pieces.iter().map(|piece| items::read(piece, &of_list(&shared, piece, cast, ground), ground)).collect();
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
            !by_writer
                && !(wish && any_dated_or_named && !dated(piece))
                && !(told && !dated(piece))
                && !speaks_of_all(&piece.text)
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

/// "Sarah to do all three by Friday", "all of the above by 18 December": says something of the items, is none.
fn speaks_of_all(text: &str) -> bool {
    let lower = text.to_lowercase();
    let all = [
        "all three",
        "all four",
        "all five",
        "all of these",
        "all of the above",
        "both of these",
        "all the above",
        "these actions",
        "the above actions",
        "all actions",
        "all items",
        "the following",
        "these three",
        "these two",
        "all to be",
        "each of these",
        "everything above",
        "the above to be",
        "these to be",
        "both to be",
        "this to be done",
        "this to be completed",
        "this needs to be done",
        "all for you",
        "do all",
        "complete all",
    ];
    let short = text.split_whitespace().count() <= 16;
    short && all.iter().any(|words| lower.contains(words)) && !lower.contains("all of these children")
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
    let joint = [", and ", " and ", "; ", ", then ", " then ", ", "]
        .iter()
        .find_map(|joint| between.starts_with(joint).then_some(joint.len()));
    let (Some(joint), true) =
        (joint, between.split_whitespace().count() >= 3 && first.meaning.day() != second.meaning.day())
    else {
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

/// Dates and people said once: in the line above a list, in a sentence of their own, in the subject.
fn shared(
    pieces: &[Piece],
    paragraphs: &[Paragraph],
    cast: &Cast<'_>,
    ground: &Ground<'_>,
    subject: Option<&str>,
) -> Shared {
    let mut shared = Shared::default();
    let listed = pieces.iter().any(|piece| piece.layout != Layout::Sentence);
    let mut sources: Vec<String> =
        pieces.iter().map(|piece| piece.above.clone()).filter(|above| !above.is_empty()).collect();
    sources.dedup();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.marker.is_none() && paragraph.cells.is_empty()) {
        for range in super::sentence::sentences(&paragraph.text) {
            let Some(sentence) = paragraph.text.get(range) else { continue };
            let asked = pieces.iter().any(|piece| {
                piece.layout == Layout::Sentence && (sentence.contains(&piece.text) || piece.text.contains(sentence))
            });
            if !asked {
                sources.push(sentence.to_owned());
            }
        }
    }
    for text in &sources {
        if shared.date.is_none() {
            shared.date = by_when::deadline(text, is_date_line(text), ground.context);
        }
        if shared.who.is_none() && (listed || speaks_of_all(text)) {
            shared.who = whose(text, cast);
        }
    }
    if shared.date.is_none() {
        shared.date = subject.and_then(|subject| by_when::deadline(subject, false, ground.context));
    }
    shared
}

/// What the line above this piece's own list says comes before what is said once for the whole mail ("For Kate:").
fn of_list(shared: &Shared, piece: &Piece, cast: &Cast<'_>, ground: &Ground<'_>) -> Shared {
    if piece.above.is_empty() {
        return shared.clone();
    }
    let date = by_when::deadline(&piece.above, is_date_line(&piece.above), ground.context);
    let numbered = piece.number.and_then(|number| person_for(&piece.above, number, cast));
    Shared {
        date: date.or_else(|| shared.date.clone()),
        who: numbered.or_else(|| heads(&piece.above, cast)).or_else(|| whose(&piece.above, cast)).or_else(|| shared.who.clone()),
    }
}

/// "can you do 1 and 2, and Gill number 3": whom the line above gives this number.
fn person_for(above: &str, number: u32, cast: &Cast<'_>) -> Option<who::Responsible> {
    let mut named: Vec<(usize, usize, String)> = who::people_in(above, cast).into_iter().map(|person| (person.span.start, person.span.end, person.words)).collect();
    named.extend(above.match_indices("you ").map(|(at, _)| (at, at + 3, "you".to_owned())));
    named.sort_unstable();
    for (place, (_, end, words)) in named.iter().enumerate() {
        let until = named.get(place + 1).map_or(above.len(), |next| next.0);
        let after = above.get(*end..until)?;
        let digits: Vec<u32> = after.split(|c: char| !c.is_alphanumeric()).take_while(|word| word.is_empty() || word.parse::<u32>().is_ok() || ["do", "to", "for", "number", "numbers", "no", "nos", "item", "items", "action", "actions", "and", "take", "please", "with", "is", "has"].contains(&word.to_lowercase().as_str())).filter_map(|word| word.parse().ok()).collect();
        if digits.contains(&number) {
            return who::resolve(words, cast);
        }
    }
    None
}

/// "For Kate:", "Kate", "Gill (PM):": a heading that only names somebody.
fn heads(above: &str, cast: &Cast<'_>) -> Option<who::Responsible> {
    let plain = above.trim().trim_end_matches([':', '-', '–', '.']).trim();
    let plain = ["for ", "actions for ", "action for ", "to do for "]
        .iter()
        .find_map(|lead| plain.to_lowercase().starts_with(lead).then(|| plain.get(lead.len()..)).flatten())
        .unwrap_or(plain);
    let short = plain.split_whitespace().count() <= 5 && above.trim_end().ends_with(':')
        || plain.split_whitespace().count() <= 2;
    let people = if short { who::people_in(plain, cast) } else { Vec::new() };
    let covered: usize = people.iter().map(|person| person.span.len()).sum();
    (covered * 2 > plain.len()).then(|| who::resolve(plain, cast)).flatten().filter(|found| found.doubt.is_none())
}

/// Lines that ask by their shape alone: a date and something to do ("By 4 December: complete the SDQ", "KB - RHA paperwork - 4/12").
fn dated_lines(paragraphs: &[Paragraph], ground: &Ground<'_>) -> Vec<Piece> {
    let dated = |text: &str| {
        let found = by_when::find(text, ground.context);
        let last = found.iter().rfind(|found| {
            !matches!(
                found.role,
                DateRole::Birth | DateRole::Past | DateRole::Review | DateRole::Hearing | DateRole::Repeats
            )
        })?;
        let rest = text.len().saturating_sub(last.span.len());
        let at_end = text.get(last.span.end..).is_some_and(|rest| rest.chars().all(|c| !c.is_alphanumeric()));
        let at_start = last.span.start == 0
            && text.get(last.span.end..).is_some_and(|rest| rest.trim_start().starts_with([':', '-', '–', '—', ',']));
        (rest >= 8 && (at_end || at_start) && !text.trim_end().ends_with('?')).then_some(())
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let plain = |text: &str| text.split_whitespace().count() <= 25 && super::label::spans(text).is_empty();
    for paragraph in paragraphs.iter().filter(|paragraph| plain(&paragraph.text) && dated(&paragraph.text).is_some()) {
        let number = u32::try_from(pieces.len() + 1).ok();
        pieces.push(Piece { number, text: paragraph.text.clone(), layout: Layout::Entry, ..Piece::default() });
    }
    pieces
}

/// "By 11 December please.", "Deadline: 4/12": nothing but a date.
fn is_date_line(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["deadline", "date:", "by when", "due", "timescale", "target"].iter().any(|word| lower.starts_with(word))
        || text.split_whitespace().count() <= 6 && lower.starts_with("by ")
}

/// "all for you please", "Sarah to do all three", "so Lucy to complete the following".
fn whose(text: &str, cast: &Cast<'_>) -> Option<who::Responsible> {
    if let Some(doer) = items::doer_of_all(text) {
        return who::resolve(&doer, cast).filter(|found| found.doubt.is_none());
    }
    let lower = text.to_lowercase();
    if ["for you please", "all for you", "both for you", "are for you", "for you both"]
        .iter()
        .any(|words| lower.contains(words))
    {
        return who::resolve(if lower.contains("for you both") { "you both" } else { "you" }, cast);
    }
    let at = lower.find("all for ").map(|at| at + 8).or_else(|| lower.find("are for ").map(|at| at + 8))?;
    let rest = text.get(at..)?;
    let first = rest.split([',', '.', ':', '-', '–']).next()?;
    let people = who::people_in(first, cast);
    (!people.is_empty()).then(|| who::resolve(first, cast)).flatten().filter(|found| found.doubt.is_none())
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
            let mut draft = items::read(piece, &shared, &ground);
            draft.because.push(Because {
                decided: "item: from the form".into(),
                rule: "form: the part headed Tracked Recommendation (Convention 1)".into(),
                words: form.file_name.clone(),
            });
            drafts.push(draft);
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

/// Covering mail and form tell of the same items: one each, and a doubt where they disagree (Convention 1).
fn meet(text: Vec<Draft>, form: Vec<Draft>, doubts: &mut Vec<Doubt>, scene: &Scene<'_>) -> Vec<Draft> {
    let _ = scene;
    let mut left: Vec<Option<Draft>> = text.into_iter().map(Some).collect();
    let mut met = Vec::new();
    let one_each = left.len() == 1 && form.len() == 1;
    for mut draft in form {
        let twin = left
            .iter_mut()
            .filter(|other| other.is_some())
            .max_by_key(|other| other.as_ref().map_or(0, |other| likeness(other, &draft)));
        if let Some(slot) = twin
            && slot.as_ref().is_some_and(|other| one_each || likeness(other, &draft) >= 3)
            && let Some(other) = slot.take()
        {
            compare(&mut draft, &other);
        }
        met.push(draft);
    }
    let number = met.len();
    for (place, mut draft) in left.into_iter().flatten().enumerate() {
        // An ask of the covering mail that stands in no row: only one with its own person and date is an item.
        let full = draft.item.what.is_some()
            && draft.item.by_when.is_some()
            && draft.because.iter().any(|why| why.rule.contains("named"));
        if full {
            renumber(&mut draft, u32::try_from(number + place + 1).unwrap_or(u32::MAX));
            let why = "This stands in the covering mail but not in the form.".to_owned();
            doubts.push(Doubt { item: draft.item.number, field: Field::Form, why, blocks: false });
            met.push(draft);
        }
    }
    met
}

/// How many telling words two items share.
fn likeness(one: &Draft, other: &Draft) -> usize {
    let words = |draft: &Draft| -> Vec<String> {
        let what = draft.item.what.clone().unwrap_or_default().to_lowercase();
        super::sentence::words(&what).iter().map(|word| word.stem().to_owned()).filter(|word| word.len() > 3).collect()
    };
    let (one, other) = (words(one), words(other));
    one.iter().filter(|word| other.contains(word)).count()
}

fn compare(draft: &mut Draft, mail: &Draft) {
    let number = draft.item.number;
    match (draft.item.by_when, mail.item.by_when) {
        (Some(form), Some(text)) if form != text => {
            let why = format!(
                "The form says {}, but the covering mail says {}.",
                form.format("%-d %B %Y"),
                text.format("%-d %B %Y")
            );
            draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
            draft.doubts.push(Doubt { item: number, field: Field::ByWhen, why, blocks: false });
        }
        (None, Some(_)) => {
            draft.item.by_when = mail.item.by_when;
            draft.item.by_when_text.clone_from(&mail.item.by_when_text);
            draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
        }
        _ => {}
    }
    let named =
        |draft: &Draft| draft.because.iter().any(|why| why.decided.starts_with("who") && !why.rule.contains("nobody"));
    let apart = !draft.item.who.iter().any(|who| mail.item.who.contains(who));
    if apart && named(draft) && named(mail) && !mail.item.who.is_empty() {
        let list = |draft: &Draft| draft.item.who.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let why = format!("The form names {}, but the covering mail names {}.", list(draft), list(mail));
        draft.doubts.retain(|doubt| doubt.field != Field::Who);
        draft.doubts.push(Doubt { item: number, field: Field::Who, why, blocks: false });
        draft.item.who.extend(mail.item.who.iter().cloned());
    } else if !named(draft) && named(mail) {
        draft.item.who.clone_from(&mail.item.who);
        draft.doubts.retain(|doubt| doubt.field != Field::Who);
    }
    if draft.item.what.is_none() {
        draft.item.what.clone_from(&mail.item.what);
        draft.doubts.retain(|doubt| doubt.field != Field::What);
    }
}

/// "Please log the below": the forwarded text counts as the sender's own.
fn forwarded_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
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
    let mut draft = items::read(&piece, &shared, ground);
    draft.item.what = None;
    draft.doubts.retain(|doubt| doubt.field != Field::What);
    let why = match unreadable {
        Some(form) => {
            let reason = form.unreadable.clone().unwrap_or_default();
            draft.item.by_when = None;
            draft.item.by_when_text = None;
            draft.item.who.clear();
            draft.doubts.clear();
            for field in [Field::ByWhen, Field::Who] {
                draft.doubts.push(Doubt {
                    item: Some(1),
                    field,
                    why: format!("The form “{}” cannot be read: {reason}.", form.file_name),
                    blocks: true,
                });
            }
            format!("The form “{}” cannot be read: {reason}.", form.file_name)
        }
        None => "The mail does not say what is to be done.".to_owned(),
    };
    draft.doubts.push(Doubt { item: Some(1), field: Field::What, why, blocks: true });
    draft
}
