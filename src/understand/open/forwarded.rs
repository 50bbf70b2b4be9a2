//! Mail that passes on what is to be logged: "please log the below".

use super::drafts::drafts_of;
use crate::understand::{
    by_when,
    items::{self, Draft, Form as Asking, Ground, asks, second},
    label,
    scene::{Earlier, Scene},
    sentence::{paragraphs, sentences},
    who::Cast,
};

/// "Please log the below": the forwarded text counts as the sender's own; numbers or a date in their own words choose and change.
pub(super) fn forwarded_drafts(scene: &Scene<'_>, ground: &Ground<'_>) -> Vec<Draft> {
    let own = sentences(&scene.own_text);
    let own = || own.iter().filter_map(|range| scene.own_text.get(range.clone()));
    let own_date = by_when::deadline(&scene.own_text, false, ground.context).or_else(|| {
        // "Niamh, 10 working days."
        let told = |text| items::segment_date(text, ground).or_else(|| items::whole_date(text, ground.context));
        own().find_map(told).filter(|_| points_below(scene))
    });
    // A date in the sender's own words is theirs: then the history is background, unless they point to it.
    if own_date.is_some() && !points_below(scene) {
        return Vec::new();
    }
    let Some(earlier) = scene.earlier.iter().find(|earlier| !items::divide(&earlier.lines).is_empty()) else {
        return Vec::new();
    };
    let mut drafts = asked_in(scene, earlier, ground.level);
    let chosen = numbers_named(&scene.own_text);
    let holds = |number: &u32| drafts.iter().any(|draft| draft.item.number == Some(*number));
    if !chosen.is_empty() && chosen.iter().all(holds) {
        drafts.retain(|draft| draft.item.number.is_some_and(|number| chosen.contains(&number)));
    }
    if let Some(found) = own_date {
        for draft in &mut drafts {
            items::set_date(draft, Some(found.clone()), ground);
        }
    }
    let named = own().filter(|text| label::spans(text).is_empty()).find_map(|text| items::leading_name(text, ground));
    if let Some((named, _)) = named {
        for draft in &mut drafts {
            items::set_who(draft, Some(named.clone()), ground);
        }
    }
    drafts
}

/// The items an earlier message of the history asks for, read as when it came.
pub(in crate::understand) fn asked_in(scene: &Scene<'_>, earlier: &Earlier<'_>, level: u8) -> Vec<Draft> {
    let now = scene.context();
    let cast = forwarded_cast(scene, earlier);
    let sent = sent_in_header(earlier, &now).unwrap_or(now.sent);
    let context = by_when::Context { sent, calendar: now.calendar };
    let then = Ground { cast: &cast, context: &context, level };
    let paragraphs = paragraphs(earlier.lines.iter().copied());
    drafts_of(&earlier.lines, &paragraphs, &cast, &then, None, &second::told(&paragraphs, &then))
}

/// The own words ask for nothing themselves, and point to the mail below them.
pub(super) fn points_below(scene: &Scene<'_>) -> bool {
    let lower = scene.own_text.to_lowercase();
    let leads = |found: &label::Found| {
        let rest = scene.own_text.get(found.span.end..).unwrap_or_default();
        found.leads && rest.trim_start_matches(|c: char| !c.is_alphanumeric()).split_whitespace().count() >= 7
    };
    let points = ["below", "beneath", "underneath", "forwarded", "this email", "this e-mail", "attached email"];
    !scene.earlier.is_empty()
        && scene.subject_answers().1
        && points.iter().any(|words| lower.contains(words))
        && !scene.labels.iter().any(leads)
        && asks(&scene.own_text).iter().all(|ask| ask.form == Asking::ReportBack)
}

/// The numbers of the items of which no sentence says that they are done with ("No 1 is fine, no 2 is still not signed").
pub(super) fn numbers_open(text: &str) -> Vec<u32> {
    let over = |sentence: &str| {
        let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).collect();
        let ends = ["fine", "done", "met", "resolved", "complete", "closed", "sorted"];
        let unchanged = ["not affected", "unaffected", "not changed", "stays as", "stands as"]
            .iter()
            .any(|words| sentence.to_lowercase().contains(words));
        unchanged || words.iter().any(|word| ends.contains(&word.to_lowercase().as_str())) && !words.contains(&"not")
    };
    let sentences = sentences(text).into_iter().filter_map(|range| text.get(range));
    let mut numbers: Vec<u32> = sentences.filter(|sentence| !over(sentence)).flat_map(numbers_named).collect();
    numbers.dedup();
    numbers
}

/// "numbers 2 and 4", "items 1, 3 & 5": the entries of a list that are meant.
pub(super) fn numbers_named(text: &str) -> Vec<u32> {
    let lower = text.to_lowercase();
    let mut found = ordinals_named(&lower);
    let mut naming = false;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match word {
            "number" | "numbers" | "no" | "nos" | "item" | "items" | "point" | "points" | "action" | "actions"
            | "decision" | "decisions" | "rec" | "recs" | "recommendation" | "recommendations" => naming = true,
            "and" => {}
            word => match word.parse() {
                Ok(number) if naming && number < 30 => found.push(number),
                _ => naming = false,
            },
        }
    }
    found
}

/// "The second recommendation", "the third item".
fn ordinals_named(lower: &str) -> Vec<u32> {
    const PLACES: &[&str] = &["first", "second", "third", "fourth", "fifth"];
    const KINDS: &[&str] = &["recommendation", "item", "action", "point", "one", "tracked"];
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let place = |word: &str| PLACES.iter().position(|place| *place == word).and_then(|at| u32::try_from(at + 1).ok());
    words
        .windows(2)
        .filter(|pair| pair.last().is_some_and(|kind| KINDS.contains(kind)))
        .filter_map(|pair| place(pair.first()?))
        .collect()
}

/// The people of a forwarded mail: its own recipients come first.
fn forwarded_cast<'a>(scene: &Scene<'a>, earlier: &Earlier<'_>) -> Cast<'a> {
    let mut cast = Cast::new(scene.mail, scene.known, scene.sorted);
    cast.child.clone_from(&scene.cast.child);
    cast.form = scene.cast.form.clone();
    cast.step_into(&earlier.header_text(), &earlier.lines);
    cast
}

fn sent_in_header(earlier: &Earlier<'_>, now: &by_when::Context<'_>) -> Option<crate::model::Day> {
    let text = earlier.header_text();
    by_when::find(&text, now)
        .into_iter()
        .find_map(|found| found.meaning.day())
        .filter(|day| *day <= now.sent && (now.sent - *day).num_days() < 60)
}
