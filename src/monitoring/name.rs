//! The naming convention of the IRO Monitoring folder (R53 to R56):
//! `0|1|2 SURNAME first name SW PM IRO [RESOLVED]`, initials last.

use crate::model::{
    address::Address,
    item::{Item, Status},
    knowledge::Knowledge,
    log::Log,
    paper::Paper,
    reading::FormName,
};

/// Stands where initials are not known, so that the other places keep their meaning.
const UNKNOWN: &str = "--";
/// Longest name, in characters: the longest path Windows programs open is 259.
const LONGEST: usize = 120;

/// What a name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    level: u8,
    surname: String,
    first_name: String,
    initials: [String; 3],
    resolved: bool,
}

impl Name {
    /// The name a paper bears at present: the highest level among its items, `RESOLVED` once all of them are closed.
    #[must_use]
    pub fn of(paper: &Paper, log: &Log, known: &Knowledge) -> Self {
        let items: Vec<&Item> = paper.refs.iter().filter_map(|reference| log.item(reference)).collect();
        let first = items.first();
        let people = [
            first.and_then(|item| item.sw.as_ref()),
            first.and_then(|item| item.pm.as_ref()),
            first.and_then(|item| item.iro.as_ref()),
        ];
        let mut initials = paper.initials.clone();
        for (place, person) in initials.iter_mut().zip(people) {
            if let Some(told) = person.and_then(|person| listed(person, known).or_else(|| guessed(person, place))) {
                *place = told;
            }
        }
        let called = paper.called.clone().or_else(|| {
            let name = paper.child.name.as_deref().or_else(|| first.and_then(|item| item.child.name.as_deref()));
            name.map(parted).or_else(|| paper.child.case_id.clone().map(|id| (id, String::new())))
        });
        let (surname, first_name) = called.unwrap_or_else(|| ("child not known".into(), String::new()));
        let closed = items.iter().all(|item| item.status.is_closed());
        Self {
            level: items.iter().filter_map(|item| item.level).max().unwrap_or(paper.level),
            surname,
            first_name,
            initials,
            resolved: closed && items.iter().any(|item| item.status == Status::Resolved),
        }
    }

    /// Does the name a form came with say the same? Case, spaces and separators are taken as they come.
    #[must_use]
    pub fn is_said_by(&self, given: &FormName) -> bool {
        let folded = |words: &str| {
            words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        };
        given.level == self.level
            && folded(&given.surname) == folded(&self.surname)
            && folded(&given.first_name) == folded(&self.first_name)
            && given.initials == self.initials
            && given.resolved == self.resolved
    }
}

/// As a file is named, without its ending.
impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut parts = vec![self.level.to_string(), self.surname.to_uppercase(), self.first_name.clone()];
        parts.extend(self.initials.iter().map(|one| if one.is_empty() { UNKNOWN.to_owned() } else { one.clone() }));
        if self.resolved {
            parts.push("RESOLVED".into());
        }
        let parts: Vec<String> = parts.iter().map(|part| safe(part)).filter(|part| !part.is_empty()).collect();
        f.write_str(&parts.join(" "))
    }
}

fn listed(person: &Address, known: &Knowledge) -> Option<String> {
    known.people.at(person).map(|person| person.initials.clone()).filter(|initials| !initials.is_empty())
}

/// Somebody who is not listed: "sarah.jones@…" is SJ, where nothing better is known.
fn guessed(person: &Address, known: &str) -> Option<String> {
    let words: Vec<&str> = person.local().split(['.', '-', '_']).filter(|word| !word.is_empty()).collect();
    (known.is_empty() && words.len() > 1)
        .then(|| words.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).take(4).collect())
}

/// Small words that belong to the surname that follows.
const PARTICLES: &[&str] = &["van", "der", "den", "de", "la", "le", "du", "da", "dos", "di", "von", "al", "el", "st"];

/// Surname and first names: "SMITH John", "Smith, John" and "John Smith" are one child.
fn parted(child: &str) -> (String, String) {
    if let Some((surname, first)) = child.split_once(',') {
        return (surname.trim().to_owned(), first.trim().to_owned());
    }
    let words: Vec<&str> = child.split_whitespace().collect();
    let is_capitals =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    let shouted = words.iter().take_while(|word| is_capitals(word)).count();
    if shouted > 0 && shouted < words.len() {
        let (surname, first) = words.split_at_checked(shouted).unwrap_or_default();
        return (surname.join(" "), first.join(" "));
    }
    let before_last = words.len().saturating_sub(1);
    let particles = words
        .iter()
        .take(before_last)
        .rev()
        .take_while(|word| PARTICLES.contains(&word.to_lowercase().as_str()))
        .count();
    let (first, surname) = words.split_at_checked(before_last - particles).unwrap_or_default();
    (surname.join(" "), first.join(" "))
}

/// Nothing from a mail decides where a file goes: separators, invisible characters and what Windows does not take are left
/// out, and what remains is bounded (Contract 8.8, faults C03 and C09). No name can be one Windows keeps for itself, since
/// all begin with a level.
fn safe(part: &str) -> String {
    let plain: String = part
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) || is_invisible(c) { ' ' } else { c })
        .take(LONGEST / 3)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(['.', ' ']).to_owned()
}

/// Marks that turn the direction of text round, and spaces of no width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The file name with a suffix for the second, third … file of that name.
#[must_use]
pub fn with_suffix(name: &str, count: usize, ending: &str) -> String {
    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
    if count <= 1 { format!("{name}{ending}") } else { format!("{name} ({count}){ending}") }
}

/// Is this file's name the given one, with or without a suffix?
#[must_use]
pub fn bears(file: &str, name: &str, ending: &str) -> bool {
    let stem =
        if ending.is_empty() { Some(file) } else { file.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.')) };
    let Some(rest) = stem.and_then(|stem| stem.strip_prefix(name)) else { return false };
    let number = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
    rest.is_empty() || number.is_some_and(|number| number.parse::<usize>().is_ok())
}

/// The ending of a file's name as given by its sender, if it is one a document may have.
#[must_use]
pub fn ending(file_name: &str) -> String {
    let ending = file_name.rsplit_once('.').map(|(_, ending)| ending.trim().to_lowercase()).unwrap_or_default();
    let sound = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    if sound { ending } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(level: u8, child: &str, resolved: bool, expected: &str) {
        assert_eq!(named(level, child, ["SJ", "LB", "HM"], resolved).to_string(), expected);
    }

    fn named(level: u8, child: &str, initials: [&str; 3], resolved: bool) -> Name {
        let (surname, first_name) = parted(child);
        Name { level, surname, first_name, initials: initials.map(str::to_owned), resolved }
    }

    #[test]
    fn a_file_is_named_by_the_convention() {
        check(0, "Lily Greenwood", false, "0 GREENWOOD Lily SJ LB HM");
        check(1, "GREENWOOD Lily", false, "1 GREENWOOD Lily SJ LB HM");
        check(2, "O'Connell-Duff, Aoife Mary", true, "2 O'CONNELL-DUFF Aoife Mary SJ LB HM RESOLVED");
        check(1, "Lily G", false, "1 G Lily SJ LB HM");
        check(1, "Anna van der Berg", false, "1 VAN DER BERG Anna SJ LB HM");
        check(1, "FOX HARDING Amelia", false, "1 FOX HARDING Amelia SJ LB HM");
        check(1, "Lily", false, "1 LILY SJ LB HM");
    }

    #[test]
    fn places_whose_initials_are_not_known_are_kept() {
        let name = named(1, "Lily Greenwood", ["SJ", "", "HM"], false);
        assert_eq!(name.to_string(), "1 GREENWOOD Lily SJ -- HM");
    }

    #[test]
    fn nothing_in_a_name_leads_out_of_the_folder() {
        for hostile in
            ["../../etc/passwd\r\n", "..\\..\\Windows", "CON", "a\u{202e}xcod.exe", &"x".repeat(5000), ".", "C:"]
        {
            let name = named(1, hostile, ["../a", "", "b/\0"], false).to_string();
            assert!(!name.contains(['/', '\\', '\r', '\n', '\0', ':', '\u{202e}']), "{name:?}");
            assert!(name.starts_with("1 ") && name.chars().count() <= 200, "{name:?}");
        }
        for hostile in ["a./../b", "x.d/ocx", "x.", "x.\u{202e}cod", "x.aaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert!(ending(hostile).chars().all(|c| c.is_ascii_alphanumeric()), "{hostile}");
        }
    }

    #[test]
    fn a_second_file_of_one_name_gets_a_suffix_and_still_bears_it() {
        for (count, expected) in [(1, "1 GREEN Lily SJ LB HM.docx"), (2, "1 GREEN Lily SJ LB HM (2).docx")] {
            assert_eq!(with_suffix("1 GREEN Lily SJ LB HM", count, "docx"), expected);
            assert!(bears(expected, "1 GREEN Lily SJ LB HM", "docx"));
        }
        assert!(!bears("1 GREEN Lily SJ LB HM RESOLVED.docx", "1 GREEN Lily SJ LB HM", "docx"));
        assert!(!bears("1 GREEN Lily SJ LB HM.docx", "2 GREEN Lily SJ LB HM", "docx"));
    }
}
