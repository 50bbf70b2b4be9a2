//! Who is responsible, from the words that name them, or from whom the mail addresses (Convention 2).

use super::{
    cast::{Cast, Member, Place},
    find::{NamedPerson, people_in},
    names,
};
use crate::model::{address::Address, people::Role};

/// Who is responsible, with what a careful person would ask about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Responsible {
    /// Their addresses.
    pub who: Vec<Address>,
    /// Why somebody should be asked.
    pub doubt: Option<String>,
    /// The words that name them.
    pub words: String,
    /// The rule that read them.
    pub rule: &'static str,
}

/// Words for the reader of the mail.
const YOU: &[&str] = &["you", "yourself", "u", "you please", "you to"];
/// Words for all readers of the mail.
const YOU_ALL: &[&str] = &[
    "both",
    "you both",
    "both of you",
    "you all",
    "all of you",
    "you two",
    "yourselves",
    "both sws",
    "both social workers",
    "you and your manager",
    "all",
];
/// Words for the writer.
const ME: &[&str] = &["i", "me", "myself", "iro", "the iro", "we", "us"];
/// Words that stand in a who column without naming anybody.
const EMPTY: &[&str] = &[
    "",
    "-",
    "–",
    "—",
    "n/a",
    "na",
    "tbc",
    "tba",
    "?",
    "none",
    "nil",
    "to be confirmed",
    "as above",
    "ditto",
    "\"",
    "same",
];

/// Resolves words that say who is to do it. `None` when they name nobody at all (empty, "as above").
#[must_use]
pub fn resolve(phrase: &str, cast: &Cast<'_>) -> Option<Responsible> {
    let plain = phrase
        .trim()
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '.' | ';' | '*' | '(' | ')'))
        .to_lowercase();
    let plain = plain.strip_prefix("can ").or_else(|| plain.strip_prefix("please ")).unwrap_or(&plain).to_owned();
    if EMPTY.contains(&plain.as_str()) {
        return None;
    }
    if YOU.contains(&plain.as_str()) {
        return Some(addressed(cast, phrase));
    }
    if YOU_ALL.contains(&plain.as_str()) {
        let who = everybody_addressed(cast);
        return Some(Responsible {
            who,
            doubt: None,
            words: phrase.to_owned(),
            rule: "who: both of those addressed (Convention 2)",
        });
    }
    let people = people_in(phrase, cast);
    if people.is_empty() {
        if ME.contains(&plain.as_str()) {
            let who = cast.sender().into_iter().collect();
            return Some(Responsible {
                who,
                doubt: None,
                words: phrase.to_owned(),
                rule: "who: the writer (Convention 2)",
            });
        }
        return Some(of_team(&plain, phrase, cast).unwrap_or_else(|| outside(phrase, cast)));
    }
    let mut found = put_together(phrase, &people, cast);
    // "you and Mo": whoever is addressed, and the others.
    let with_you = plain.split(|c: char| !c.is_alphanumeric()).any(|word| word == "you" || word == "yourself");
    if with_you {
        for address in by_default(cast).who.into_iter().rev() {
            if !found.who.contains(&address) {
                found.who.insert(0, address);
            }
        }
    }
    Some(found)
}

/// Several names make several persons; a role beside a name ("Paul Fenton (SW)") only describes the person.
fn put_together(phrase: &str, people: &[NamedPerson], cast: &Cast<'_>) -> Responsible {
    let mut found =
        Responsible { words: phrase.trim().to_owned(), rule: "who: named (Convention 2)", ..Responsible::default() };
    let named = people.iter().any(|person| person.role.is_none() && !person.candidates.is_empty());
    for person in people {
        if named && describes(person, people, phrase, cast) {
            continue;
        }
        match person.candidates.as_slice() {
            [] => {
                found.doubt.get_or_insert_with(|| nobody_here(&person.words));
            }
            [one] => push(&mut found.who, one),
            several => {
                found.doubt = Some(several_fit(&person.words, several, cast));
                several.iter().for_each(|one| push(&mut found.who, one));
            }
        }
    }
    found
}

/// A role that stands in brackets beside a name, or that the named person holds.
fn describes(person: &NamedPerson, people: &[NamedPerson], phrase: &str, cast: &Cast<'_>) -> bool {
    let Some(role) = person.role else { return false };
    let before = phrase.get(..person.span.start).unwrap_or_default().trim_end();
    let holds = people.iter().filter(|other| other.role.is_none()).flat_map(|other| &other.candidates).any(|address| {
        cast.known.people.role_of(address) == Some(role) || cast.member(address).is_some_and(|m| m.role.is_none())
    });
    holds || before.ends_with('(')
}

fn push(who: &mut Vec<Address>, address: &Address) {
    if !who.contains(address) {
        who.push(address.clone());
    }
}

fn several_fit(words: &str, several: &[Address], cast: &Cast<'_>) -> String {
    let names: Vec<String> = several.iter().map(|address| name_of(address, cast)).collect();
    format!("“{}” could be {}; nothing in the mail tells which.", words.trim(), names.join(" or "))
}

fn nobody_here(words: &str) -> String {
    format!(
        "“{}” is to do this, but nobody with that name or role was found among the recipients or in the staff list.",
        words.trim()
    )
}

/// The name of a person for a doubt.
fn name_of(address: &Address, cast: &Cast<'_>) -> String {
    cast.member(address)
        .map(|member| member.name.clone())
        .or_else(|| cast.known.people.at(address).map(|person| person.name.clone()))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| address.to_string())
}

/// The recipient of this first name, however it is typed.
#[must_use]
pub fn recipient_called(written: &str, cast: &Cast<'_>) -> Option<Responsible> {
    let mut letters = written.chars();
    let name: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect())?;
    let people = people_in(&name, cast);
    let [one] = people.as_slice() else { return None };
    let [address] = one.candidates.as_slice() else { return None };
    let here = cast.recipients().any(|member| member.address == *address);
    (here && one.role.is_none()).then(|| Responsible {
        who: vec![address.clone()],
        doubt: None,
        words: written.to_owned(),
        rule: "who: called on by name (Convention 2)",
    })
}

/// "the virtual school": the only one of that team in the directory, or the one who answers for it by name.
fn of_team(plain: &str, phrase: &str, cast: &Cast<'_>) -> Option<Responsible> {
    let name = plain.strip_prefix("the ").unwrap_or(plain);
    let people = cast.known.people.people().iter();
    let fits = |person: &&crate::model::people::Person| {
        person.role == Role::Other
            && (person.team.as_deref().is_some_and(|team| team.eq_ignore_ascii_case(name))
                || person.also_called.iter().any(|title| title.to_lowercase().starts_with(&format!("{name} "))))
    };
    let found: Vec<Address> = people.filter(fits).map(|person| person.email.clone()).collect();
    let [one] = found.as_slice() else { return None };
    Some(Responsible {
        who: vec![one.clone()],
        doubt: None,
        words: phrase.trim().to_owned(),
        rule: "who: the one of that team (Convention 2)",
    })
}

/// Somebody outside the authority: by address if a recipient fits the words, else a doubt with the social worker as the likelier.
fn outside(phrase: &str, cast: &Cast<'_>) -> Responsible {
    let words: Vec<String> = crate::understand::sentence::words(phrase)
        .iter()
        .map(|word| names::fold(word.stem()))
        .filter(|word| word.len() > 2)
        .collect();
    let fits = |member: &&Member| {
        let held = format!("{} {}", names::fold(&member.name), names::fold(member.address.as_str()));
        !member.inside
            && words.iter().any(|word| {
                held.contains(word.as_str())
                    || word == "school" && held.contains("sch.uk")
                    || matches!(word.as_str(), "nurse" | "gp" | "camhs" | "doctor" | "health") && held.contains("nhs")
            })
    };
    let found: Vec<Address> = cast.recipients().filter(fits).map(|member| member.address.clone()).collect();
    match found.as_slice() {
        [one] => Responsible {
            who: vec![one.clone()],
            doubt: None,
            words: phrase.trim().to_owned(),
            rule: "who: outside the authority, by address (Convention 2)",
        },
        _ => {
            let likely = by_default(cast);
            let doubt = format!(
                "“{}” is to do this, but the mail gives no address for them. The prompt goes to the social worker.",
                phrase.trim()
            );
            Responsible {
                who: likely.who,
                doubt: Some(doubt),
                words: phrase.trim().to_owned(),
                rule: "who: outside the authority, no address (Convention 2)",
            }
        }
    }
}

/// "you": the one person addressed; the social worker among several.
fn addressed(cast: &Cast<'_>, phrase: &str) -> Responsible {
    let mut found = by_default(cast);
    phrase.trim().clone_into(&mut found.words);
    found.rule = "who: the person addressed (Convention 2)";
    found
}

fn everybody_addressed(cast: &Cast<'_>) -> Vec<Address> {
    let greeted = cast.addressed();
    if greeted.len() > 1 {
        return greeted;
    }
    let to: Vec<Address> = cast
        .recipients()
        .filter(|m| m.place == Place::To && !matches!(m.role, Some(Role::Ac | Role::Iro)))
        .map(|m| m.address.clone())
        .collect();
    if to.len() > 1 {
        return to;
    }
    let workers = |member: &&Member| matches!(member.role, Some(Role::Sw | Role::Pm));
    let all: Vec<Address> = cast.recipients().filter(workers).map(|member| member.address.clone()).collect();
    if all.len() > 1 { all } else { greeted }
}

/// Nobody is named: the social worker the mail is addressed to; else whoever it is addressed to.
#[must_use]
pub fn by_default(cast: &Cast<'_>) -> Responsible {
    let rule = "who: nobody named, so whom the mail is addressed to (Convention 2)";
    let addressed = cast.addressed();
    let sws: Vec<Address> = addressed
        .iter()
        .filter(|address| cast.member(address).is_some_and(|member| matches!(member.role, Some(Role::Sw) | None)))
        .cloned()
        .collect();
    let mut who = match (sws.len(), addressed.len()) {
        (0, 0) => cast.form.sw.clone().map_or_else(|| cast.holding(Role::Sw), |sw| vec![sw]),
        (0, _) => addressed.clone(),
        _ => sws,
    };
    // Several addressed, and the form's name says who the social worker is.
    if let Some(sw) = cast.form.sw.clone().filter(|sw| who.len() > 1 && who.contains(sw)) {
        who = vec![sw];
    }
    let doubt = match who.as_slice() {
        [] => Some("The mail does not say who is to do this, and it is addressed to no social worker.".to_owned()),
        [_] => None,
        several => {
            let names: Vec<String> = several.iter().map(|address| name_of(address, cast)).collect();
            Some(format!(
                "The mail is addressed to {} and does not say which of them is to do this.",
                names.join(" and ")
            ))
        }
    };
    Responsible { who, doubt, words: String::new(), rule }
}
