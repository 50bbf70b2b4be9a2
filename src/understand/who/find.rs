//! The people named in a text, each resolved as far as the message allows (Convention 2).

use super::{
    cast::{Cast, Member, Place},
    names,
};
use crate::model::{address::Address, names::Names, people::Role};
use crate::understand::sentence::{Word, words};
use std::ops::Range;

/// Somebody a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// Where the name stands, in bytes.
    pub span: Range<usize>,
    /// The words.
    pub words: String,
    /// One address: this person. Several: nothing tells them apart. None: named, but nobody here has that name or role.
    pub candidates: Vec<Address>,
    /// The role, when a role was named instead of a person.
    pub role: Option<Role>,
}

/// Roles whose everyday words are also other things ("worker", "manager"): only a title of several words names them in passing.
const LONGEST_TITLE: usize = 6;

/// A word of the text, as written and folded.
struct Said<'t> {
    word: Word<'t>,
    /// Without a possessive ending.
    folded: String,
}

/// The people named in a text, in order: full names, first names, short forms, initials, titles with surname, roles, addresses.
#[must_use]
pub fn people_in(text: &str, cast: &Cast<'_>) -> Vec<NamedPerson> {
    let words: Vec<Said<'_>> =
        words(text).into_iter().map(|word| Said { word, folded: names::fold(word.stem()) }).collect();
    let mut found: Vec<NamedPerson> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        match named_at(rest, text, cast) {
            Some((person, length)) => {
                found.push(person);
                at += length.max(1);
            }
            None => at += 1,
        }
    }
    found
}

fn named_at(rest: &[Said<'_>], text: &str, cast: &Cast<'_>) -> Option<(NamedPerson, usize)> {
    let first = rest.first()?;
    if first.word.text.contains('@') {
        let address = Address::new(first.word.text)?;
        return Some((named(rest, 1, text, vec![cast.known.people.main_address(&address)], None), 1));
    }
    if let Some((candidates, length)) = full_name(rest, cast).or_else(|| surname_with_title(rest, cast)) {
        return Some((named(rest, length, text, candidates, None), length));
    }
    if let Some(address) = initials_of_recipient(&first.word, cast) {
        return Some((named(rest, 1, text, vec![address], None), 1));
    }
    if let Some((role, length)) = title(rest, text, cast) {
        return Some((named(rest, length, text, cast.holding(role), Some(role)), length));
    }
    if let Some(found) = with_initial(first, rest, cast) {
        return Some((named(rest, 2, text, found, None), 2));
    }
    let candidates = first_name(first, rest, cast).or_else(|| initials(&first.word, cast))?;
    Some((named(rest, 1, text, candidates, None), 1))
}

/// "SM to ring CAMHS", written to Sean Mulcahy: initials of the one they are written to, where nobody it is written to holds that title.
fn initials_of_recipient(word: &Word<'_>, cast: &Cast<'_>) -> Option<Address> {
    let role = (2..=3).contains(&word.text.len()).then(|| cast.role_of(word.text))??;
    let to: Vec<&Member> = cast.recipients().filter(|member| member.place == Place::To).collect();
    let held = to.iter().any(|member| member.role == Some(role));
    let [one] = to.iter().filter(|member| member.initials == word.text).collect::<Vec<_>>()[..] else { return None };
    (!held).then(|| one.address.clone())
}

/// "Claire H": of those with the first name, the one whose surname begins so.
fn with_initial(first: &Said<'_>, rest: &[Said<'_>], cast: &Cast<'_>) -> Option<Vec<Address>> {
    let initial = rest.get(1).map(|next| next.word).filter(|word| word.text.chars().count() == 1)?;
    let mut found = first_name(first, rest, cast).filter(|_| initial.is_capitalised())?;
    let surname = |address: &Address| {
        let listed = || cast.known.people.at(address).map(|person| person.name.as_str());
        let name = cast.member(address).map(|member| member.name.as_str()).or_else(listed)?;
        name.split_whitespace().nth(1).map(|surname| surname.starts_with(initial.text))
    };
    found.retain(|address| surname(address) == Some(true));
    (!found.is_empty()).then_some(found)
}

fn named(rest: &[Said<'_>], length: usize, text: &str, candidates: Vec<Address>, role: Option<Role>) -> NamedPerson {
    let start = rest.first().map_or(0, |said| said.word.start);
    let end = rest.get(length.saturating_sub(1)).map_or(start, |said| said.word.start + said.word.stem().len());
    NamedPerson { span: start..end, words: text.get(start..end).unwrap_or_default().to_owned(), candidates, role }
}

/// "Sarah Jones", "Katie O'Donnell", "Y. Karim", "T Ashworth", and names listed as aliases.
fn full_name(rest: &[Said<'_>], cast: &Cast<'_>) -> Option<(Vec<Address>, usize)> {
    let mut best: Option<(Vec<Address>, usize)> = None;
    // A full name begins with the first of these words, or is an initial or short form and ends with the second.
    let begins: Vec<&str> = rest.iter().take(2).map(|said| said.folded.as_str()).collect();
    for (address, names) in cast.everyone(&begins) {
        for name in names.all() {
            let Some(length) = matches_name(rest, name) else { continue };
            match &mut best {
                Some((found, longest)) if *longest == length => {
                    if !found.contains(address) {
                        found.push(address.clone());
                    }
                }
                Some((_, longest)) if *longest > length => {}
                _ => best = Some((vec![address.clone()], length)),
            }
        }
    }
    // The same full name twice: whoever is in the message.
    best.map(|(found, length)| (nearest(found, cast), length))
}

/// How many words of `rest` are this name of two words or more.
fn matches_name(rest: &[Said<'_>], name: &[String]) -> Option<usize> {
    let [given, .., surname] = name else { return None };
    let said = |place: usize| rest.get(place).map(|said| &said.folded);
    if name.iter().enumerate().all(|(place, part)| said(place) == Some(part)) {
        return Some(name.len());
    }
    let (first, last) = (said(0)?, said(1)?);
    if surname != last || !rest.get(1).is_some_and(|said| said.word.is_capitalised()) {
        return None;
    }
    let initial = first.chars().count() == 1 && given.starts_with(first.as_str());
    (initial || names::same_first_name(first, given)).then_some(2)
}

/// "Ms Jones", "Mrs. Baptiste".
fn surname_with_title(rest: &[Said<'_>], cast: &Cast<'_>) -> Option<(Vec<Address>, usize)> {
    if !matches!(rest.first()?.folded.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr") {
        return None;
    }
    let surname = rest.get(1)?.folded.as_str();
    let so_called: Vec<Address> = cast
        .everyone(&[surname])
        .filter(|(_, names)| names.last() == surname)
        .map(|(address, _)| address.clone())
        .collect();
    let found = nearest(so_called, cast);
    (!found.is_empty()).then_some((found, 2))
}

/// The longest run of words that is a title.
fn title(rest: &[Said<'_>], text: &str, cast: &Cast<'_>) -> Option<(Role, usize)> {
    let start = rest.first()?.word.start;
    if !cast.may_be_role(text.get(start..)?) {
        return None;
    }
    (1..=rest.len().min(LONGEST_TITLE)).rev().find_map(|length| {
        let last = rest.get(length - 1)?.word;
        let words = text.get(start..last.start + last.stem().len())?;
        let role = cast.role_of(words)?;
        // Two-letter short forms are titles in capitals only ("ap", "am", "sm" are words or units too).
        let short = words.len() <= 3
            && !words.chars().all(char::is_uppercase)
            && !matches!(words, "sw" | "pm" | "Sw" | "Pm" | "SWs" | "PMs" | "iro" | "HoS" | "hos");
        let worker = words.eq_ignore_ascii_case("worker") || words.eq_ignore_ascii_case("supervisor");
        (!short && !worker).then_some((role, length))
    })
}

/// A first name or short form; a capital is needed. The child's own name names no worker outside the message.
fn first_name(said: &Said<'_>, rest: &[Said<'_>], cast: &Cast<'_>) -> Option<Vec<Address>> {
    let (written, folded) = (said.word.stem(), said.folded.as_str());
    if !said.word.is_capitalised() || written.chars().count() < 2 || followed_by_surname(rest, cast) {
        return None;
    }
    let fits = |names: &Names| names.also(folded) || names::same_first_name(folded, names.first());
    let exact = |address: &Address| cast.names_of(address).is_some_and(|names| names.first() == folded);
    let narrowed = |found: Vec<Address>| {
        let narrow: Vec<Address> = found.iter().filter(|address| exact(address)).cloned().collect();
        if narrow.is_empty() { found } else { narrow }
    };
    let mine = cast.child.iter().any(|name| name == folded);
    for place in [Place::To, Place::Cc, Place::From, Place::History] {
        let here = cast.members.iter().filter(|member| member.place == place && fits(&member.names));
        let found = narrowed(here.map(|member| member.address.clone()).collect());
        if !found.is_empty() && (!mine || place != Place::History) {
            return Some(found);
        }
    }
    if mine || written.chars().all(char::is_uppercase) && written.chars().count() <= 3 {
        return None;
    }
    let listed = cast.known.people.with_words(names::forms_of(folded)).filter(|(_, names)| fits(names));
    let found = nearest(narrowed(listed.map(|(person, _)| person.email.clone()).collect()), cast);
    (!found.is_empty()).then_some(found)
}

/// "Daniel Okafor" is not Daniel Price: a capitalised word follows that is no surname of a Daniel we know.
fn followed_by_surname(rest: &[Said<'_>], cast: &Cast<'_>) -> bool {
    let [first, next, ..] = rest else { return false };
    let (first, surname) = (first.word, &next.folded);
    let adjoining =
        next.word.start == first.end() + 1 && !first.text.ends_with(['s', 'S']) | (first.stem() == first.text);
    let next = next.word;
    let name_like = next.is_capitalised() && next.text.chars().any(char::is_lowercase) && next.text.chars().count() > 2;
    adjoining && name_like && first.stem() == first.text && cast.child.contains(surname)
}

/// Initials in capitals: of somebody in the message (the sender last), else of one person of the directory.
fn initials(word: &Word<'_>, cast: &Cast<'_>) -> Option<Vec<Address>> {
    let written: String = word.stem().chars().filter(|c| *c != '.').collect();
    let sound = (2..=4).contains(&written.len()) && written.chars().all(|c| c.is_ascii_uppercase());
    if !sound {
        return None;
    }
    let fits = |member: &Member| member.initials.eq_ignore_ascii_case(&written);
    let to_or_cc: Vec<Address> = cast.recipients().filter(|member| fits(member)).map(|m| m.address.clone()).collect();
    if !to_or_cc.is_empty() {
        return Some(to_or_cc);
    }
    let form = [&cast.form.sw, &cast.form.pm, &cast.form.sm].into_iter().flatten();
    let form: Vec<Address> =
        form.filter(|address| cast.known.people.at(address).is_some_and(|p| p.initials == written)).cloned().collect();
    if !form.is_empty() {
        return Some(form);
    }
    for place in [Place::From, Place::History] {
        let found: Vec<Address> =
            cast.members.iter().filter(|m| m.place == place && fits(m)).map(|m| m.address.clone()).collect();
        if !found.is_empty() {
            return Some(found);
        }
    }
    if ORDINARY.contains(&written.as_str()) {
        return None;
    }
    let found = cast.known.people.people().iter().filter(|p| p.initials == written).map(|p| p.email.clone()).collect();
    let found = nearest(found, cast);
    (!found.is_empty()).then_some(found)
}

/// Capitals that mean something else in this trade: only a recipient can have them for initials.
const ORDINARY: &[&str] = &[
    "PEP", "RHA", "IHA", "SDQ", "LAC", "CLA", "CIC", "GP", "NHS", "EHC", "PA", "IV", "LSW", "SGO", "ICO", "CO", "CP",
    "CE", "AM", "PM", "TR", "OK", "IT", "HR", "ID", "NI", "CAO", "DOB", "YP", "TAC", "RHI", "NRM", "CIN", "PPM", "ADM",
    "DOL", "FYI", "COP", "EOD", "CPR", "PLO", "SALT", "OT", "ISA", "DBS", "FGC", "IRH", "AND", "THE", "FOR", "PLEASE",
    "RE", "FW", "CC", "UASC", "MFH",
];

/// Of several people, those nearest to the message: in it, else of its workers' team, unit or management line.
fn nearest(found: Vec<Address>, cast: &Cast<'_>) -> Vec<Address> {
    if found.len() < 2 {
        return found;
    }
    let people = &cast.known.people;
    let inside = |address: &&Address| cast.member(address).is_some_and(|member| member.place != Place::From);
    let teams: Vec<&str> = cast
        .members
        .iter()
        .filter_map(|m| people.at(&m.address)?.team.as_deref())
        .filter(|team| !team.is_empty())
        .collect();
    let units: Vec<&str> = cast
        .members
        .iter()
        .filter_map(|m| people.at(&m.address)?.unit.as_deref())
        .filter(|unit| !unit.is_empty())
        .collect();
    let in_team =
        |address: &&Address| people.at(address).and_then(|p| p.team.as_deref()).is_some_and(|t| teams.contains(&t));
    let in_unit =
        |address: &&Address| people.at(address).and_then(|p| p.unit.as_deref()).is_some_and(|u| units.contains(&u));
    let tests: [&dyn Fn(&&Address) -> bool; 3] = [&inside, &in_team, &in_unit];
    for test in tests {
        let narrow: Vec<Address> = found.iter().filter(test).cloned().collect();
        if !narrow.is_empty() && narrow.len() < found.len() {
            return narrow;
        }
    }
    found
}
