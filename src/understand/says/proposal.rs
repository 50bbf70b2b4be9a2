//! The date an extension request proposes.

use super::{
    super::by_when::{self, Context, DateRole},
    words,
};
use crate::model::Day;
use crate::understand::tables::Pattern;
use chrono::{Days, Months};

/// "another two weeks", "push it back a week", "a couple more days", "a week late".
static STRETCH: Pattern = Pattern::new(
    r"(?:another|extra|further|additional|more|back(?: by)?|by|extension of|extended? (?:it |this |the date )?(?:by|for)|need|give me|give us|have|an?|of|for|about|maybe|say|perhaps|please|take|takes|just|until) (?:an? |about |another |extra |further |around |at least )*(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|couple of|couple|few|[0-9]{1,2}|half a)? ?(?:more |extra |further |additional )?(?P<working>working |school )?(?P<unit>days?|weeks?|fortnights?|months?)\b(?: or so)?(?: extra| more| longer| late| extension| please| grace)?",
);

/// The stretch of time asked for, counted from the by-when date where it is known, else from the day sent (Contract 3).
pub(super) fn stretch(text: &str, by_when: Option<Day>, context: &Context<'_>) -> Option<Day> {
    let found = STRETCH.captures(text)?;
    let count: u64 = match found.name("count").map_or("one", |count| count.as_str()) {
        "one" | "half a" => 1,
        "two" | "couple of" | "couple" => 2,
        "three" | "few" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        digits => digits.parse().ok()?,
    };
    let from = by_when.unwrap_or(context.sent);
    let unit = found.name("unit")?.as_str();
    if found.name("working").is_some() && unit.starts_with("day") {
        return Some(context.calendar.after_working_days(from, u32::try_from(count).ok()?));
    }
    match unit.get(..1)? {
        "d" => from.checked_add_days(Days::new(count)),
        "w" => from.checked_add_days(Days::new(7 * count)),
        "f" => from.checked_add_days(Days::new(14 * count)),
        _ => from.checked_add_months(Months::new(u32::try_from(count).ok()?)),
    }
}

/// Do these words put a day forward to be agreed ("would 12 June be acceptable", "he asks if the 19th is all right")?
pub(super) fn is_offer(text: &str) -> bool {
    static OFFER: Pattern = Pattern::new(
        r"\b(?:would|could|is|will) (?:[a-z0-9/.]+ ){1,5}be (?:ok|okay|acceptable|agreeable|alright|all right|possible|fine|suitable)\b|\b(?:asks?|asked|asking|wonders?|wondering) (?:if|whether) (?:[a-z0-9/.]+ ){1,5}(?:is|was|would be|might be|could be|will be) (?:ok|okay|acceptable|agreeable|alright|all right|possible|fine|suitable)\b",
    );
    OFFER.is_in(text)
}

/// Do these words name a day and nothing else ("19th", "or Friday 12th", "5th jan instead")?
pub(super) fn is_bare_day(text: &str) -> bool {
    static BARE: Pattern = Pattern::new(
        r"^(?:(?:or|and|maybe|perhaps|say|by|so|ok|on|then|until|till|is|would|the|next) )*(?:(?:week|month)|(?:mon|tue|wed|thu|fri)[a-z]*(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?(?: (?:ok|okay|instead|please|possible|alright|all right|week|then|it is|at the latest|but no later|and no later|no later|do|do you|suit|work|any good))*$",
    );
    BARE.is_in(text)
}

/// The last day named in these words that could be a new date: after the day sent, and not the date that is to be moved.
pub(super) fn named(typed: &str, by_when: Option<Day>, context: &Context<'_>) -> Option<Day> {
    let last = |typed: &str| {
        by_when::find(typed, context)
            .into_iter()
            .filter(|found| !matches!(found.role, DateRole::Birth | DateRole::Past | DateRole::Repeats))
            .filter_map(|found| found.meaning.day())
            .rfind(|day| *day >= context.sent && Some(*day) != by_when)
    };
    // A day that is all that is said ("19th?") needs no word before it.
    last(typed).or_else(|| is_bare_day(&words::plain(typed)).then(|| last(&format!("by the {typed}"))).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::calendar::Calendar;

    #[test]
    fn a_stretch_counts_from_the_date_where_it_is_known() {
        let calendar = Calendar::default();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let context = Context { sent: day("2026-11-02"), calendar: &calendar };
        for (text, by_when, meant) in [
            ("could i have another two weeks", Some("2026-11-13"), Some("2026-11-27")),
            ("could i have another two weeks", None, Some("2026-11-16")),
            ("can we push back a week", Some("2026-11-13"), Some("2026-11-20")),
            ("needs another fortnight", Some("2026-11-13"), Some("2026-11-27")),
            ("another 5 working days please", Some("2026-11-13"), Some("2026-11-20")),
            ("could we say june", Some("2026-11-13"), None),
        ] {
            assert_eq!(stretch(text, by_when.map(day), &context), meant.map(day), "{text}");
        }
    }
}
