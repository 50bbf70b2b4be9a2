//! `people.csv`: who works for the authority (Contract 2). Every mistake is named by line.

use super::document::Problems;
use crate::model::{
    address::Address,
    people::{Directory, Person, Role},
};
use std::collections::HashMap;

const COLUMNS: [&str; 8] = ["email", "name", "initials", "role", "team", "unit", "manager", "aliases"];

/// Reads the file. What is wrong is noted; the directory is of use only if nothing was.
pub(crate) fn read(file: &str, text: &str, problems: &Problems) -> Directory {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let columns = match reader.headers() {
        Ok(header) => columns(file, header, problems),
        Err(error) => {
            problems.at(file, 1, error);
            return Directory::default();
        }
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) if record.iter().all(str::is_empty) => {}
            Ok(record) => {
                let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                let cell = |name: &str| columns.get(name).and_then(|place| record.get(*place)).unwrap_or_default();
                if let Some(person) = person(file, line, cell, problems) {
                    rows.push((line, person));
                }
            }
            Err(error) => problems.note(format!("{file}: {error}")),
        }
    }
    check_addresses(file, &rows, problems);
    check_managers(file, &rows, problems);
    Directory::new(rows.into_iter().map(|(_, person)| person).collect())
}

fn columns(file: &str, header: &csv::StringRecord, problems: &Problems) -> HashMap<String, usize> {
    let mut columns = HashMap::new();
    for (place, name) in header.iter().enumerate() {
        let name = name.to_lowercase();
        if !COLUMNS.contains(&name.as_str()) {
            problems.at(file, 1, format_args!("unknown column `{name}`; the columns are {}", COLUMNS.join(",")));
        }
        columns.insert(name, place);
    }
    for needed in ["email", "name", "role"] {
        if !columns.contains_key(needed) {
            problems.at(
                file,
                1,
                format_args!("the column `{needed}` is missing; the header row is {}", COLUMNS.join(",")),
            );
        }
    }
    columns
}

fn person<'r>(file: &str, line: usize, cell: impl Fn(&str) -> &'r str, problems: &Problems) -> Option<Person> {
    let address = |written: &str, column: &str| {
        let address = Address::new(written);
        if address.is_none() {
            problems.at(file, line, format_args!("{column}: `{written}` is not an e-mail address"));
        }
        address
    };
    let email = address(cell("email"), "email");
    let role = Role::from_code(cell("role"));
    if role.is_none() {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        problems.at(file, line, format_args!("role: `{}` is none of {}", cell("role"), known.join(" ")));
    }
    let name = cell("name");
    if name.is_empty() {
        problems.at(file, line, "name: is empty");
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let manager = some(cell("manager")).and_then(|manager| address(&manager, "manager"));
    let (mut also_called, mut also_at) = (Vec::new(), Vec::new());
    for alias in cell("aliases").split(';').map(str::trim).filter(|alias| !alias.is_empty()) {
        if alias.contains('@') {
            also_at.extend(address(alias, "aliases"));
        } else {
            also_called.push(alias.to_owned());
        }
    }
    let initials = some(cell("initials")).unwrap_or_else(|| initials_of(name)).to_uppercase();
    let (team, unit) = (some(cell("team")), some(cell("unit")));
    Some(Person {
        email: email?,
        name: name.to_owned(),
        initials,
        role: role?,
        team,
        unit,
        manager,
        also_called,
        also_at,
    })
}

/// First letters of the words of a name.
fn initials_of(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).collect()
}

fn check_addresses(file: &str, rows: &[(usize, Person)], problems: &Problems) {
    let mut seen: HashMap<&Address, usize> = HashMap::new();
    for (line, person) in rows {
        for address in std::iter::once(&person.email).chain(&person.also_at) {
            match seen.get(address) {
                Some(first) if first != line => {
                    problems.at(file, *line, format_args!("`{address}` stands already in line {first}"));
                }
                _ => drop(seen.insert(address, *line)),
            }
        }
    }
}

fn check_managers(file: &str, rows: &[(usize, Person)], problems: &Problems) {
    let mut by_address: HashMap<&Address, &Person> = HashMap::new();
    for (_, person) in rows {
        for address in std::iter::once(&person.email).chain(&person.also_at) {
            by_address.entry(address).or_insert(person);
        }
    }
    for (line, person) in rows {
        let Some(manager) = &person.manager else { continue };
        if !by_address.contains_key(manager) {
            problems.at(file, *line, format_args!("manager: `{manager}` is not in this file; add a row for them"));
        }
        let mut above = by_address.get(manager);
        for _ in 0..=rows.len() {
            match above {
                Some(next) if next.email == person.email => {
                    problems.at(
                        file,
                        *line,
                        format_args!("manager: the line above `{}` leads back to them", person.email),
                    );
                    break;
                }
                Some(next) => above = next.manager.as_ref().and_then(|manager| by_address.get(manager)),
                None => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems_of(csv: &str) -> Vec<String> {
        let problems = Problems::default();
        read("people.csv", csv, &problems);
        problems.into_vec()
    }

    #[test]
    fn a_person_is_found_at_every_address_they_write_from() {
        let problems = Problems::default();
        let people = read(
            "people.csv",
            "email,name,initials,role,team,unit,manager,aliases\n\
             ann.lee@x.gov.uk,Ann Lee,AL,PM,Oak,North,,\n\
             jo.ray@x.gov.uk,Josephine Ray,,SW,Oak,North,ann.lee@x.gov.uk,Jo; josephine.ray@x.gov.uk\n",
            &problems,
        );
        assert_eq!(problems.into_vec(), Vec::<String>::new());
        let jo = people.at(&Address::new("Josephine.Ray@x.gov.uk").unwrap()).unwrap();
        assert_eq!((jo.initials.as_str(), jo.also_called.as_slice()), ("JR", ["Jo".to_owned()].as_slice()));
        assert_eq!(people.nearest(&jo.email, Role::Pm).unwrap().name, "Ann Lee");
    }

    #[test]
    fn every_mistake_is_named_with_its_line() {
        let found = problems_of(
            "email,name,initials,role,team,unit,manager,aliases\n\
             a@x.uk,Ann,A,SW,,,b@x.uk,\n\
             b@x.uk,Bob,B,PM,,,a@x.uk,\n\
             a@x.uk,Again,A,SW,,,nobody@x.uk,\n\
             no-address,Cat,C,TEACHER,,,,\n",
        );
        for (line, words) in [
            (2, "leads back to them"),
            (3, "leads back to them"),
            (4, "stands already in line 2"),
            (4, "`nobody@x.uk` is not in this file"),
            (5, "`no-address` is not an e-mail address"),
            (5, "`TEACHER` is none of IRO SW PM"),
        ] {
            let place = format!("people.csv:{line}: ");
            assert!(found.iter().any(|p| p.starts_with(&place) && p.contains(words)), "{line} {words}: {found:#?}");
        }
    }
}
