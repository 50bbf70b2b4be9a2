//! Who is who around an item: from the mail's recipients first, then the management line (Convention 2).

use super::{authority::Incoming, schedule::stage_id};
use crate::model::{
    address::Address,
    item::Item,
    knowledge::Knowledge,
    people::{Person, Role},
};

/// The places of an item, filled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Places {
    pub sw: Option<Address>,
    pub pm: Option<Address>,
    pub sm: Option<Address>,
    pub team: Option<String>,
    pub unit: Option<String>,
}

/// Fills the places from those responsible and those the mail went to, then from the management line.
pub(super) fn places(known: &Knowledge, who: &[Address], recipients: &[Address], form: &[Address]) -> Places {
    let people = &known.people;
    let with_role = |role: Role| {
        who.iter().chain(recipients).chain(form).find(|address| people.role_of(address) == Some(role)).cloned()
    };
    let sw = with_role(Role::Sw);
    let line = |from: &Option<Address>, role: Role| {
        from.as_ref().and_then(|address| people.nearest(address, role)).map(|person| person.email.clone())
    };
    let own_manager = line(&sw, Role::Pm).filter(|manager| who.contains(manager) || recipients.contains(manager));
    let pm = own_manager.or_else(|| with_role(Role::Pm)).or_else(|| line(&sw, Role::Pm));
    let sm = line(&pm, Role::Sm).or_else(|| line(&sw, Role::Sm)).or_else(|| with_role(Role::Sm));
    let person = |address: &Option<Address>| address.as_ref().and_then(|address| people.at(address));
    let found = [person(&sw), person(&pm), person(&sm)];
    let first = |part: fn(&Person) -> &Option<String>| found.iter().flatten().find_map(|person| part(person).clone());
    Places { team: first(|person| &person.team), unit: first(|person| &person.unit), sw, pm, sm }
}

/// People whom a form's file name names by their initials, where role and initials belong to one person alone (Convention 2).
pub(super) fn from_form(known: &Knowledge, incoming: &Incoming<'_>) -> Vec<Address> {
    let Some(form) = &incoming.reading.particulars.form else { return Vec::new() };
    form.initials
        .iter()
        .zip([Role::Sw, Role::Pm, Role::Iro])
        .filter_map(|(initials, role)| {
            let mut found =
                known.people.with_role(role).filter(|person| person.initials.eq_ignore_ascii_case(initials));
            let only = found.next()?;
            found.next().is_none().then(|| only.email.clone())
        })
        .collect()
}

/// Those who answer at the item's present stage: whom the mail addressed among its roles, else all of them found through the
/// management line of the child's worker (Contract 8.10).
pub(super) fn at_stage(known: &Knowledge, item: &Item) -> Vec<Address> {
    if !item.addressed.is_empty() {
        return item.addressed.clone();
    }
    let roles = stage_roles(known, item);
    let start = [&item.sw, &item.pm, &item.sm].into_iter().flatten().next();
    let found: Vec<Address> = start
        .map(|start| {
            roles
                .iter()
                .filter_map(|role| known.people.nearest(start, *role))
                .map(|person| person.email.clone())
                .collect()
        })
        .unwrap_or_default();
    if found.is_empty() { item.who.clone() } else { found }
}

/// The roles that answer at the item's present level or stage.
pub(super) fn stage_roles<'k>(known: &'k Knowledge, item: &Item) -> &'k [Role] {
    known
        .processes
        .get(&item.process)
        .and_then(|process| process.stage(&stage_id(item)?))
        .map_or(&[], |stage| stage.answers.as_slice())
}

/// Those of `addresses` whose role is among `roles`.
pub(super) fn with_roles(known: &Knowledge, addresses: &[Address], roles: &[Role]) -> Vec<Address> {
    addresses
        .iter()
        .filter(|address| known.people.role_of(address).is_some_and(|role| roles.contains(&role)))
        .cloned()
        .collect()
}

/// Whom the mail should have reached at this level or stage and did not (R3, R45).
pub(super) fn not_copied(known: &Knowledge, item: &Item, incoming: &Incoming<'_>) -> Vec<Address> {
    let copied = known
        .processes
        .get(&item.process)
        .and_then(|process| process.stage(&stage_id(item)?))
        .map_or(&[][..], |stage| stage.copied.as_slice());
    let place = |role: &Role| match role {
        Role::Sw => item.sw.clone(),
        Role::Pm => item.pm.clone(),
        Role::Sm => item.sm.clone(),
        _ => None,
    };
    copied.iter().filter_map(place).filter(|person| !incoming.reached(person, known)).collect()
}
