//! Case numbers: named as such, or standing beside a child's name. Never a telephone, NHS, pupil or register number.

use crate::understand::tables::Pattern;
use std::ops::Range;

/// A case number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CaseId {
    /// The number as written, spaces gone.
    pub(super) number: String,
    /// Where number and naming word stand, in bytes.
    pub(super) span: Range<usize>,
    /// A word such as "Mosaic" stands before it.
    pub(super) named: bool,
}

/// "Mosaic 2204417", "LCS ID: 1048812", "PID 443120", "case no. 12345", "(ID 998877)".
static NAMED: Pattern = Pattern::new(
    r"(?i)\b(?:mosaic|lcs|ics|liquid ?logic|eclipse|care ?first|azeus|frameworki?|protocol|pid|person|client|case|social care|system|record|child(?:['’]s)?|cla|lac|swift|our)?[ ]?(?:id|no|number|num|ref|reference|pid|mosaic|lcs|ics|eclipse|liquid ?logic|care ?first|case)\b\.?(?:[ ]?(?:id|no|number|num|ref|is))?\b\.?\s*[:#=–-]?\s*[(]?#?\s*([A-Z]{0,3}-?\d(?:[\d]| (?:\d{3}\b)){3,9})\b",
);
/// A bare number of 5 to 8 digits.
static BARE: Pattern = Pattern::new(r"(?:^|[\s(\[,;/–-])(\d{5,8})(?:[\s)\],;:.!?/]|$)");
/// Numbers that are something else, by the whole word before them ("ring on", not "Pearson").
static OTHERS: Pattern = Pattern::new(
    r"(?i)(?:£|\b(?:nhs|upn|uln|swe|ofsted|tel|telephone|phone|mob|mobile|ext|extension|fax|passport|ni|national insurance|postcode|invoice|order|room|account|sort code|sw|hcpc|duty|call|ring|on|dial|meeting id|passcode|conference id|urn|ref))\b(?:[ ]?(?:no|number|id|ref))?\.?\s*[:#]?\s*[A-Z]?$",
);

/// The case numbers of a text, in order; those that are named as such count for more.
pub(super) fn find(text: &str) -> Vec<CaseId> {
    // Most texts hold too few digits for any case number.
    if text.chars().filter(|c| c.is_numeric()).count() < 4 {
        return Vec::new();
    }
    let mut found: Vec<CaseId> = Vec::new();
    for caught in NAMED.captures_iter(text) {
        let (Some(all), Some(number)) = (caught.get(0), caught.get(1)) else { continue };
        let before = text.get(..all.start()).unwrap_or_default();
        let digits: String = number.as_str().chars().filter(|c| !c.is_whitespace()).collect();
        if sound(&digits) && !is_other(before, all.as_str()) {
            found.push(CaseId { number: digits, span: all.range(), named: true });
        }
    }
    for caught in BARE.captures_iter(text) {
        let Some(number) = caught.get(1) else { continue };
        let before = text.get(..number.start()).unwrap_or_default();
        let taken = found.iter().any(|id| id.span.start < number.end() && number.start() < id.span.end);
        let money = before.trim_end().ends_with(['£', '+'])
            || text.get(number.end()..).is_some_and(|rest| {
                rest.starts_with(['.', '-', '/']) && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
            });
        if !taken && !money && !number.as_str().starts_with('0') && !OTHERS.is_in(before.trim_end_matches(['(', ' '])) {
            found.push(CaseId { number: number.as_str().to_owned(), span: number.range(), named: false });
        }
    }
    found.sort_by_key(|id| id.span.start);
    found
}

/// Five to nine digits, no telephone number.
fn sound(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (4..=9).contains(&digits) && !number.starts_with("07") && !number.starts_with("01") && !number.starts_with("02")
}

/// "NHS no 4857773456", "UPN number …", "SWE reg no …": the naming word belongs to another number.
fn is_other(before: &str, words: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    let other = [
        "nhs",
        "upn",
        "uln",
        "swe",
        "phone",
        "telephone",
        "tel",
        "mobile",
        "contact",
        "passport",
        "ni",
        "insurance",
        "room",
        "account",
        "invoice",
        "order",
        "hcpc",
        "registration",
        "reg",
        "extension",
        "conference",
        "meeting",
        "incident",
        "crime",
        "log",
        "cad",
    ];
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    other.contains(&last.as_str()) || other.contains(&first.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = find(text).into_iter().map(|id| id.number).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn case_numbers_are_found() {
        check("Tyler Brennan's (Mosaic 2204417) PEP", &["2204417"]);
        check("Kacper Wójcik, DOB 03/04/2014, Mosaic ID 2310958.", &["2310958"]);
        check("Mosaic no. 1776209", &["1776209"]);
        check("Z.L. 1990021", &["1990021"]);
        check("Reece Gallimore (1822945).", &["1822945"]);
        check("LCS: 443120 and PID 998877", &["443120", "998877"]);
        check("case number 10488", &["10488"]);
        check("Tia Bamford, 2140568", &["2140568"]);
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "NHS no 485 777 3456",
            "NHS 4857773456",
            "Tel: 01632 960789",
            "Mob: 07700 900266",
            "UPN A123456789012",
            "SWE 12345",
            "by 12/12/2026",
            "DOB 03/04/2014",
            "£15000",
            "Call 960140 ext 1234",
        ] {
            check(text, &[]);
        }
    }
}
