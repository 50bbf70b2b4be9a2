//! The naming convention of the IRO Monitoring folder (R53 to R56):
//! `0|1|2 SURNAME first name SW PM IRO [RESOLVED]`, initials last.

use crate::model::{address::Address, item::Item, item::Status, knowledge::Knowledge};

/// The name a form or labelled mail is filed under, without ending. `level` 0 is a form without a recommendation.
#[must_use]
pub fn name(level: u8, child: &str, initials: [&str; 3], resolved: bool) -> String {
    let (first, surname) = parted(child);
    let mut parts = vec![level.to_string(), surname.to_uppercase(), first];
    parts.extend(initials.iter().map(|initials| (*initials).to_owned()));
    if resolved {
        parts.push("RESOLVED".into());
    }
    let name = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    safe(&name)
}

/// The name for what opened these items: the highest level among them, `RESOLVED` once all are closed.
#[must_use]
pub fn name_for(items: &[&Item], known: &Knowledge) -> Option<String> {
    let first = items.first()?;
    let child = first.child.name.as_deref().or(first.child.case_id.as_deref())?;
    let level = items.iter().filter_map(|item| item.level).max().unwrap_or(1);
    let initials = |person: &Option<Address>| {
        person
            .as_ref()
            .and_then(|person| known.people.at(person))
            .map_or_else(String::new, |person| person.initials.clone())
    };
    let (sw, pm, iro) = (initials(&first.sw), initials(&first.pm), initials(&first.iro));
    let resolved = items.iter().all(|item| item.status == Status::Resolved);
    Some(name(level, child, [&sw, &pm, &iro], resolved))
}

/// First names and surname: "SMITH John", "Smith, John" and "John Smith" are one child.
fn parted(child: &str) -> (String, String) {
    if let Some((surname, first)) = child.split_once(',') {
        return (first.trim().to_owned(), surname.trim().to_owned());
    }
    let words: Vec<&str> = child.split_whitespace().collect();
    let is_capitals =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    match words.as_slice() {
        [] => (String::new(), String::new()),
        [one] => (String::new(), (*one).to_owned()),
        [first, rest @ ..] if is_capitals(first) && !rest.iter().any(|word| is_capitals(word)) => {
            (rest.join(" "), (*first).to_owned())
        }
        [first @ .., last] => (first.join(" "), (*last).to_owned()),
    }
}

/// Nothing from a mail decides where a file goes: separators, control characters and names that Windows keeps for itself
/// are taken out (Contract 8.8, fault C09).
fn safe(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.trim_matches(['.', ' ']).chars().take(120).collect()
}

/// The name with a suffix for the second, third … file of that name.
#[must_use]
pub fn with_suffix(name: &str, count: usize, ending: &str) -> String {
    if count <= 1 { format!("{name}.{ending}") } else { format!("{name} ({count}).{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_the_convention() {
        for (level, child, resolved, expected) in [
            (0, "Lily Greenwood", false, "0 GREENWOOD Lily SJ LB HM"),
            (1, "GREENWOOD Lily", false, "1 GREENWOOD Lily SJ LB HM"),
            (2, "O'Connell-Duff, Aoife Mary", true, "2 O'CONNELL-DUFF Aoife Mary SJ LB HM RESOLVED"),
            (1, "Lily G", false, "1 G Lily SJ LB HM"),
        ] {
            assert_eq!(name(level, child, ["SJ", "LB", "HM"], resolved), expected);
        }
    }

    #[test]
    fn nothing_in_a_childs_name_leads_out_of_the_folder() {
        let name = name(1, "../../etc/passwd\r\n", ["A", "", "C"], false);
        assert!(!name.contains(['/', '\\', '\r', '\n']), "{name:?}");
    }

    #[test]
    fn a_second_file_of_one_name_gets_a_suffix() {
        assert_eq!(with_suffix("1 GREEN Lily SJ LB HM", 1, "docx"), "1 GREEN Lily SJ LB HM.docx");
        assert_eq!(with_suffix("1 GREEN Lily SJ LB HM", 2, "docx"), "1 GREEN Lily SJ LB HM (2).docx");
    }
}
