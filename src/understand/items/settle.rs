//! Gives a draft its date, its person and its action, with the doubts a careful person would raise.

use super::read::{Draft, Ground};
use crate::model::{
    address::Address,
    reading::{Because, Doubt, Field},
};
use crate::understand::{
    by_when::Found,
    who::{self, Responsible},
};

fn doubt(item: Option<u32>, field: Field, why: String, blocks: bool) -> Doubt {
    Doubt { item, field, why, blocks }
}

/// Gives a draft its date, or the doubt that it has none; what was said of its date before no longer counts.
pub(in crate::understand) fn set_date(draft: &mut Draft, found: Option<Found>, ground: &Ground<'_>) {
    let number = draft.item.number;
    draft.doubts.retain(|doubt| doubt.field != Field::ByWhen);
    let Some(found) = found else {
        draft.doubts.push(doubt(
            number,
            Field::ByWhen,
            "The mail gives no date by which this is to be done.".into(),
            true,
        ));
        return;
    };
    draft.item.by_when = found.meaning.day();
    draft.item.by_when_text = Some(found.words.trim().to_owned());
    draft.because.push(Because {
        decided: format!(
            "by when: {}",
            found.meaning.day().map_or_else(|| "unknown".to_owned(), |day| day.to_string())
        ),
        rule: found.rule.to_owned(),
        words: found.words.clone(),
    });
    let past = found.past || found.meaning.day().is_some_and(|day| day < ground.context.sent);
    match found.meaning.why() {
        Some(why) => {
            draft.doubts.push(doubt(number, Field::ByWhen, why.to_owned(), past || found.meaning.day().is_none()))
        }
        None if !past && is_far(&found, ground) => {
            let day = found.meaning.day().unwrap_or_default();
            let why = format!("“{}” names no year; taken as {}.", found.words.trim(), day.format("%-d %B %Y"));
            draft.doubts.push(doubt(number, Field::ByWhen, why, false));
        }
        None if past => {
            let why = format!("“{}” lies before the day the mail was sent.", found.words.trim());
            draft.doubts.push(doubt(number, Field::ByWhen, why, true));
        }
        None => {}
    }
}

/// A day without its year so far ahead that it may be one gone by.
fn is_far(found: &Found, ground: &Ground<'_>) -> bool {
    const FAR: i64 = 250;
    let year = |day: crate::model::Day| found.words.contains(&day.format("%Y").to_string());
    let digits = found.words.chars().filter(char::is_ascii_digit).count();
    found.meaning.day().is_some_and(|day| (day - ground.context.sent).num_days() > FAR && !year(day) && digits <= 4)
}

/// Gives a draft who is to do it, else whom the mail is addressed to; what was said of that before no longer counts.
pub(in crate::understand) fn set_who(draft: &mut Draft, found: Option<Responsible>, ground: &Ground<'_>) {
    draft.doubts.retain(|doubt| doubt.field != Field::Who);
    let found = found.unwrap_or_else(|| who::by_default(ground.cast));
    let blocks = found.who.is_empty();
    let names: Vec<&str> = found.who.iter().map(Address::as_str).collect();
    draft.because.push(Because {
        decided: format!("who: {}", names.join(", ")),
        rule: found.rule.to_owned(),
        words: found.words.clone(),
    });
    if let Some(why) = found.doubt {
        draft.doubts.push(doubt(draft.item.number, Field::Who, why, blocks));
    } else if blocks {
        draft.doubts.push(doubt(
            draft.item.number,
            Field::Who,
            "The mail does not say who is to do this.".into(),
            true,
        ));
    }
    draft.item.who = found.who;
}

pub(super) fn set_what(draft: &mut Draft, found: Option<String>) {
    if found.is_none() {
        draft.doubts.push(doubt(
            draft.item.number,
            Field::What,
            "The mail does not say what is to be done.".into(),
            true,
        ));
    }
    draft.item.what = found;
}
