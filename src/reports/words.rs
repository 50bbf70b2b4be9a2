//! Dates, people and counts in plain English, as letters and reports show them.

use crate::model::{Day, Instant, address::Address, knowledge::Knowledge, people::Role, reading::Says};

/// A day with its weekday: "Friday 11 December 2026".
#[must_use]
pub fn day(day: Day) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// A day where space is short: "Fri 11 Dec 2026".
#[must_use]
pub fn short_day(day: Day) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// A moment in the authority's zone: "Friday 11 December 2026 at 08:30".
#[must_use]
pub fn moment(at: Instant, known: &Knowledge) -> String {
    at.with_timezone(&known.authority.zone).format("%A %-d %B %Y at %H:%M").to_string()
}

/// "1 item", "3 items".
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "a, b and c".
#[must_use]
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// A person by name, a stranger by address.
#[must_use]
pub fn person(address: &Address, known: &Knowledge) -> String {
    known.people.at(address).map_or_else(|| address.to_string(), |person| line(&person.name))
}

/// Several people: "Sarah Jones and Tom Reed".
#[must_use]
pub fn people(addresses: &[Address], known: &Knowledge) -> String {
    list(&addresses.iter().map(|address| person(address, known)).collect::<Vec<_>>())
}

/// A person with what they are: "Sarah Jones (social worker)".
#[must_use]
pub fn person_and_role(address: &Address, known: &Knowledge) -> String {
    match known.people.role_of(address) {
        None | Some(Role::Other) => person(address, known),
        Some(role) => format!("{} ({})", person(address, known), self::role(role)),
    }
}

/// What a person is, in words.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Iro => "Independent Reviewing Officer",
        Role::Sw => "social worker",
        Role::Pm => "practice manager",
        Role::Sm => "service manager",
        Role::Ac => "admin coordinator",
        Role::Hos => "head of service",
        Role::Ad => "assistant director",
        Role::Dir => "director",
        Role::Ce => "chief executive",
        Role::Qasm => "quality assurance service manager",
        Role::Other => "other",
    }
}

/// What an update said, as a short statement.
#[must_use]
pub fn says(says: Says) -> &'static str {
    match says {
        Says::Done => "says it is done",
        Says::Progress => "reports progress",
        Says::ExtensionRequested => "asks for more time",
        Says::Refused => "does not agree",
        Says::Question => "asks a question",
        Says::Acknowledged => "acknowledges it",
    }
}

/// Text from a mail made safe to show: no control characters, and none that reorder or hide what is read (fault C03).
/// Line breaks and tabs stay.
#[must_use]
pub fn clean(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    // Most texts hold nothing of the kind.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !hidden(*c)).collect()
}

/// The same on one line, runs of space made one.
#[must_use]
pub fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `most` characters, with an ellipsis where something was cut.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if text.len() <= most || text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_with_its_weekday() {
        assert_eq!(day("2026-12-11".parse().unwrap()), "Friday 11 December 2026");
        assert_eq!(short_day("2026-12-01".parse().unwrap()), "Tue 1 Dec 2026");
    }

    #[test]
    fn lists_end_with_and() {
        let parts = |count: usize| ["a", "b", "c"].iter().take(count).map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!([0, 1, 2, 3].map(|count| list(&parts(count))), ["", "a", "a and b", "a, b and c"].map(String::from));
    }

    #[test]
    fn nothing_hidden_or_reordering_survives() {
        assert_eq!(line("a\u{202e}b\r\nBcc: x\u{0}\u{feff}"), "ab Bcc: x");
        assert_eq!(clean("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
