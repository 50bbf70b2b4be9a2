//! Covering mail and form tell of the same items: one each, with a doubt where they disagree (Convention 1).

use super::{items::Draft, open::renumber, sentence};
use crate::model::reading::{Doubt, Field};

/// Covering mail and form tell of the same items: one each, and a doubt where they disagree (Convention 1).
pub(super) fn meet(text: Vec<Draft>, form: Vec<Draft>, doubts: &mut Vec<Doubt>) -> Vec<Draft> {
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
        sentence::words(&what).iter().map(|word| word.stem().to_owned()).filter(|word| word.len() > 3).collect()
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
