//! The monitoring form that came with a mail: counted for the quarter, whether or not it holds a recommendation (R8).

use super::{
    authority::{Incoming, Trust},
    draft::Draft,
    opening, people, sister,
};
use crate::model::{
    event::Happened,
    form::{Form, PREFIX},
    reading::{Child, FormName, Kind},
    reference::Reference,
};
use chrono::Datelike;

/// Writes down that a form came. Forms from outside, or from a sender nobody vouches for, count for nothing (Convention 7).
pub(super) fn receive(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let Some(name) = incoming.reading.particulars.form.as_ref().filter(|_| incoming.trust == Trust::Inside) else {
        return;
    };
    let at = incoming.mail.arrived().map_or(draft.now, |arrived| arrived.min(draft.now));
    let recipients = incoming.recipients(draft.known);
    let named = people::from_form(draft.known, incoming);
    let places = people::places(draft.known, &[], &named, &recipients);
    let again = name.resolved || !matches!(incoming.reading.kind, Kind::Recommendation | Kind::Review);
    let form = Form {
        reference: next_reference(draft),
        at,
        name: name.clone(),
        again,
        iro: opening::iro_of(draft, incoming, &child(name)),
        sw: places.sw,
        pm: places.pm,
        team: places.team,
        unit: places.unit,
    };
    let text = format!("Monitoring form of level {} received from {}.", name.level, incoming.shown);
    draft.happen_to_log(text, Happened::FormReceived { form: Box::new(form) });
    let child = incoming.reading.child.clone().unwrap_or_else(|| child(name));
    sister::form_came(draft, incoming, &child);
}

fn child(name: &FormName) -> Child {
    Child { name: Some(format!("{} {}", name.first_name, name.surname).trim().to_owned()), case_id: None }
}

fn next_reference(draft: &Draft<'_>) -> Reference {
    let year = draft.today.year();
    let last = draft.log.forms.iter().rev().find(|form| form.reference.year == year);
    Reference::new(PREFIX, year, last.map_or(1, |form| form.reference.number.saturating_add(1)))
}
