//! The people named in a text, each resolved as far as the message allows (Convention 2).

use super::{
    cast::{Cast, Member, Place, member_of},
    names,
};
use crate::model::{address::Address, people::Role};
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

/// The people named in a text, in order: full names, first names, short forms, initials, titles with surname, roles, addresses.
#[must_use]
pub fn people_in(text: &str, cast: &Cast<'_>) -> Vec<NamedPerson> {
    let words = words(text);
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

fn named_at(rest: &[Word<'_>], text: &str, cast: &Cast<'_>) -> Option<(NamedPerson, usize)> {
    let first = rest.first()?;
    if first.text.contains('@') {
        let address = Address::new(first.text)?;
        return Some((named(rest, 1, text, vec![cast.known.people.main_address(&address)], None), 1));
    }
    if let Some((candidates, length)) = full_name(rest, cast).or_else(|| surname_with_title(rest, cast)) {
        return Some((named(rest, length, text, candidates, None), length));
    }
    if let Some(address) = initials_of_recipient(first, cast) {
        return Some((named(rest, 1, text, vec![address], None), 1));
    }
    if let Some((role, length)) = title(rest, text, cast) {
        return Some((named(rest, length, text, cast.holding(role), Some(role)), length));
    }
    if let Some(found) = with_initial(first, rest, cast) {
        return Some((named(rest, 2, text, found, None), 2));
    }
    let candidates = first_name(first, rest, cast).or_else(|| initials(first, cast))?;
    Some((named(rest, 1, text, candidates, None), 1))
}

/// "SM to ring CAMHS", written to Sean Mulcahy: initials of the one they are written to, where nobody it is written to holds that title.
fn initials_of_recipient(word: &Word<'_>, cast: &Cast<'_>) -> Option<Address> {
    let role = cast.role_of(word.text).filter(|_| (2..=3).contains(&word.text.len()))?;
    let to: Vec<&Member> = cast.recipients().filter(|member| member.place == Place::To).collect();
    let held = to.iter().any(|member| member.role == Some(role));
    let [one] = to.iter().filter(|member| member.initials == word.text).collect::<Vec<_>>()[..] else { return None };
    (!held).then(|| one.address.clone())
}

/// "Claire H": of those with the first name, the one whose surname begins so.
fn with_initial(first: &Word<'_>, rest: &[Word<'_>], cast: &Cast<'_>) -> Option<Vec<Address>> {
    let initial = rest.get(1).filter(|word| word.text.chars().count() == 1 && word.is_capitalised())?;
    let mut found = first_name(first, rest, cast)?;
    let surname = |address: &Address| {
        let name = everyone(cast).find(|member| member.address == *address)?.name.clone();
        name.split_whitespace().nth(1).map(|surname| surname.starts_with(initial.text))
    };
    found.retain(|address| surname(address) == Some(true));
    (!found.is_empty()).then_some(found)
}

fn named(rest: &[Word<'_>], length: usize, text: &str, candidates: Vec<Address>, role: Option<Role>) -> NamedPerson {
    let start = rest.first().map_or(0, |word| word.start);
    let end = rest.get(length.saturating_sub(1)).map_or(start, |word| word.start + word.stem().len());
    NamedPerson { span: start..end, words: text.get(start..end).unwrap_or_default().to_owned(), candidates, role }
}

/// Everyone of the message first, then everyone of the directory.
fn everyone<'a>(cast: &'a Cast<'_>) -> impl Iterator<Item = Member> + 'a {
    let listed = |address: &Address| cast.members.iter().any(|member| member.address == *address);
    cast.members.iter().cloned().chain(
        cast.known
            .people
            .people()
            .iter()
            .filter(move |person| !listed(&person.email))
            .map(|person| member_of(person, Place::History)),
    )
}

/// "Sarah Jones", "Katie O'Donnell", "Y. Karim", "T Ashworth", and names listed as aliases.
fn full_name(rest: &[Word<'_>], cast: &Cast<'_>) -> Option<(Vec<Address>, usize)> {
    let mut best: Option<(Vec<Address>, usize)> = None;
    for member in everyone(cast) {
        for name in std::iter::once(&member.name).chain(&member.also_called) {
            let Some(length) = matches_name(rest, name) else { continue };
            match &mut best {
                Some((found, longest)) if *longest == length => {
                    if !found.contains(&member.address) {
                        found.push(member.address.clone());
                    }
                }
                Some((_, longest)) if *longest > length => {}
                _ => best = Some((vec![member.address.clone()], length)),
            }
        }
    }
    // The same full name twice: whoever is in the message.
    best.map(|(found, length)| (nearest(found, cast), length))
}

/// How many words of `rest` are this name of two words or more.
fn matches_name(rest: &[Word<'_>], name: &str) -> Option<usize> {
    let parts: Vec<String> = name.split_whitespace().map(names::fold).collect();
    if parts.len() < 2 {
        return None;
    }
    let plain = |place: usize| rest.get(place).map(|word| names::fold(word.stem()));
    if parts.iter().enumerate().all(|(place, part)| plain(place).as_deref() == Some(part)) {
        return Some(parts.len());
    }
    let (first, last) = (plain(0)?, plain(1)?);
    if parts.last() != Some(&last) || !rest.get(1).is_some_and(Word::is_capitalised) {
        return None;
    }
    let given = parts.first()?;
    let initial = first.chars().count() == 1 && given.starts_with(first.as_str());
    (initial || names::same_first_name(&first, given)).then_some(2)
}

/// "Ms Jones", "Mrs. Baptiste".
fn surname_with_title(rest: &[Word<'_>], cast: &Cast<'_>) -> Option<(Vec<Address>, usize)> {
    let title = names::fold(rest.first()?.text);
    if !matches!(title.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr") {
        return None;
    }
    let surname = names::fold(rest.get(1)?.stem());
    let found = everyone(cast)
        .filter(|member| names::fold(member.name.split_whitespace().next_back().unwrap_or_default()) == surname)
        .map(|member| member.address)
        .collect();
    let found = nearest(found, cast);
    (!found.is_empty()).then_some((found, 2))
}

/// The longest run of words that is a title.
fn title(rest: &[Word<'_>], text: &str, cast: &Cast<'_>) -> Option<(Role, usize)> {
    (1..=rest.len().min(LONGEST_TITLE)).rev().find_map(|length| {
        let start = rest.first()?.start;
        let last = rest.get(length - 1)?;
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
fn first_name(word: &Word<'_>, rest: &[Word<'_>], cast: &Cast<'_>) -> Option<Vec<Address>> {
    let written = word.stem();
    if !word.is_capitalised() || written.chars().count() < 2 || followed_by_surname(rest, cast) {
        return None;
    }
    let fits = |member: &Member| {
        let given = member.name.split_whitespace().next().unwrap_or_default();
        // "Tom Wilk" beside Tomasz Wilk: a first name of theirs; "LAC nurse" is none.
        let surname = names::fold(member.name.split_whitespace().next_back().unwrap_or_default());
        let also = member.also_called.iter().any(|name| {
            let own = name.split_whitespace().next_back().is_some_and(|last| names::fold(last) == surname);
            let first = name.split_whitespace().next().unwrap_or_default();
            (own || !name.contains(' ')) && names::fold(first) == names::fold(written)
        });
        also || names::same_first_name(written, given)
    };
    let exact = |address: &Address| {
        everyone(cast).any(|m| {
            m.address == *address
                && names::fold(m.name.split_whitespace().next().unwrap_or_default()) == names::fold(written)
        })
    };
    let mine = cast.child.contains(&names::fold(written));
    for place in [Place::To, Place::Cc, Place::From, Place::History] {
        let found: Vec<Address> =
            cast.members.iter().filter(|m| m.place == place && fits(m)).map(|m| m.address.clone()).collect();
        let narrow: Vec<Address> = found.iter().filter(|address| exact(address)).cloned().collect();
        let found = if narrow.is_empty() { found } else { narrow };
        if !found.is_empty() && (!mine || place != Place::History) {
            return Some(found);
        }
    }
    if mine || written.chars().all(char::is_uppercase) && written.chars().count() <= 3 {
        return None;
    }
    let all: Vec<&crate::model::people::Person> =
        cast.known.people.people().iter().filter(|person| fits(&member_of(person, Place::History))).collect();
    let narrow: Vec<Address> = all.iter().filter(|p| exact(&p.email)).map(|p| p.email.clone()).collect();
    let found = if narrow.is_empty() { all.iter().map(|p| p.email.clone()).collect() } else { narrow };
    let found = nearest(found, cast);
    (!found.is_empty()).then_some(found)
}

/// "Daniel Okafor" is not Daniel Price: a capitalised word follows that is no surname of a Daniel we know.
fn followed_by_surname(rest: &[Word<'_>], cast: &Cast<'_>) -> bool {
    let (Some(first), Some(next)) = (rest.first(), rest.get(1)) else { return false };
    let adjoining = next.start == first.end() + 1 && !first.text.ends_with(['s', 'S']) | (first.stem() == first.text);
    let name_like = next.is_capitalised() && next.text.chars().any(char::is_lowercase) && next.text.chars().count() > 2;
    adjoining && name_like && first.stem() == first.text && cast.child.contains(&names::fold(next.stem()))
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
