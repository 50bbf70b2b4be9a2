//! A person named on the command line: by address, name, initials or alias of `people.csv`.

use crate::{
    error::{Error, Result},
    model::{address::Address, knowledge::Knowledge, people::Person, people::Role},
    reports::words,
};

/// The IRO or admin coordinator on whose word something is asked.
pub(super) fn ruling(named: &str, known: &Knowledge) -> Result<Address> {
    let person = found(named, known, "--by")?
        .ok_or_else(|| Error::usage(format!("--by: nobody in people.csv is called `{named}`{}", near(named, known))))?;
    match person.role {
        Role::Iro | Role::Ac => Ok(person.email.clone()),
        role => Err(Error::usage(format!(
            "--by: {} is {} in people.csv; only an IRO or an admin coordinator (AC) rules on items",
            person.name,
            role.code()
        ))),
    }
}

/// The person responsible; somebody who is not in the directory may be named by address.
pub(super) fn responsible(named: &str, known: &Knowledge) -> Result<Address> {
    match (found(named, known, "--who")?, Address::new(named)) {
        (Some(person), _) => Ok(person.email.clone()),
        (None, Some(address)) => Ok(address),
        (None, None) => Err(Error::usage(format!(
            "--who: nobody in people.csv is called `{named}`{}; somebody else can be named by address",
            near(named, known)
        ))),
    }
}

fn found<'k>(named: &str, known: &'k Knowledge, option: &str) -> Result<Option<&'k Person>> {
    if let Some(person) = Address::new(named).and_then(|address| known.people.at(&address)) {
        return Ok(Some(person));
    }
    let same = |text: &str| words::line(text).eq_ignore_ascii_case(&words::line(named));
    let called = |person: &&Person| same(&person.name) || person.also_called.iter().any(|name| same(name));
    let by_name: Vec<&Person> = known.people.people().iter().filter(called).collect();
    let by_initials = || known.people.people().iter().filter(|person| same(&person.initials)).collect();
    let all: Vec<&Person> = if by_name.is_empty() { by_initials() } else { by_name };
    match all.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only)),
        several => {
            let addresses: Vec<String> = several.iter().map(|person| person.email.to_string()).collect();
            Err(Error::usage(format!(
                "{option}: `{named}` could be {}; name the person by address",
                words::list(&addresses)
            )))
        }
    }
}

/// Those whose names share a word with what was written.
fn near(named: &str, known: &Knowledge) -> String {
    let parts: Vec<String> =
        named.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 1).map(str::to_lowercase).collect();
    let shares = |person: &&Person| {
        let name = person.name.to_lowercase();
        name.split_whitespace().any(|word| parts.iter().any(|part| word.starts_with(part.as_str())))
    };
    let alike: Vec<String> =
        known.people.people().iter().filter(shares).take(3).map(|person| person.name.clone()).collect();
    if alike.is_empty() { String::new() } else { format!("; there is {}", words::list(&alike)) }
}
