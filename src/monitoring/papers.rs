//! Which parts of a mail belong in the folder: its monitoring forms, and the mail itself where it opened recommendations.

use super::{
    name::{self, Name},
    restricted::is_same,
};
use crate::{
    model::{
        address::Address,
        event::{Event, Happened},
        item::Item,
        knowledge::Knowledge,
        log::Log,
        mail::Mail,
        paper::Paper,
        people::Role,
        reading::{Child, Kind, Reading},
        reference::Reference,
    },
    understand::form::{self, Form},
};

/// The papers a mail brings, after its events were applied to the log: its forms first (R10), then the mail, once for each child it
/// opened recommendations for (R15).
#[must_use]
pub fn of(
    mail: &Mail,
    (reading, forms): (&Reading, &[Form]),
    events: &[Event],
    log: &Log,
    known: &Knowledge,
) -> Vec<Paper> {
    if matches!(reading.kind, Kind::Automatic | Kind::Bounce) {
        return Vec::new();
    }
    let about = |wanted: fn(&Happened) -> bool| -> Vec<&Item> {
        let mut items: Vec<&Item> = Vec::new();
        for item in
            events.iter().filter(|event| wanted(&event.happened)).filter_map(|event| log.item(event.item.as_ref()?))
        {
            if item.level.is_some() && !items.contains(&item) {
                items.push(item);
            }
        }
        items
    };
    let touched = about(|happened| !matches!(happened, Happened::Attention { .. } | Happened::DealtWith { .. }));
    let opened = about(|happened| matches!(happened, Happened::Logged { .. }));
    let forms = placed(mail, forms);
    let initials = initials_of(mail, known);
    let mut papers: Vec<Paper> =
        forms.iter().map(|(place, form)| of_form(*place, form, forms.len(), reading, &touched, &initials)).collect();
    let of_mail = |(child, refs): (Child, Vec<Reference>)| {
        let form = papers.iter().find(|paper| paper.refs == refs);
        Paper {
            part: None,
            refs,
            level: 1,
            called: form.and_then(|form| form.called.clone()),
            child,
            initials: form.map_or_else(|| initials.clone(), |form| form.initials.clone()),
            ending: "eml".into(),
        }
    };
    let mails: Vec<Paper> = by_child(&opened).into_iter().map(of_mail).collect();
    papers.extend(mails);
    papers
}

/// What is to be told of forms whose names break the convention (R53 to R56), each with the right name; only those of people who
/// name forms: IROs and ACs.
#[must_use]
pub fn misnamed(mail: &Mail, papers: &[Paper], log: &Log, known: &Knowledge) -> Vec<(Option<Reference>, String)> {
    let role = mail.sender().and_then(|sender| known.people.role_of(sender));
    if !matches!(role, None | Some(Role::Iro | Role::Ac)) {
        return Vec::new();
    }
    let told = |paper: &Paper| {
        let given = &mail.attachments.get(paper.part?)?.name;
        let right = Name::of(paper, log, known);
        let sound = form::name::read(given).is_some_and(|given| right.is_said_by(&given));
        let right = name::with_suffix(&right.to_string(), 1, &paper.ending);
        let text = format!(
            "A monitoring form came as “{given}”. By the naming convention it is “{right}”, and is filed under that name."
        );
        (!sound).then(|| (paper.refs.first().cloned(), text))
    };
    papers.iter().filter_map(told).collect()
}

/// The forms, each with its place among the attachments.
fn placed<'f>(mail: &Mail, forms: &'f [Form]) -> Vec<(usize, &'f Form)> {
    let mut places = mail.attachments.iter().enumerate();
    forms
        .iter()
        .filter_map(|form| {
            places.find(|(_, attachment)| attachment.name == form.file_name).map(|(place, _)| (place, form))
        })
        .collect()
}

fn of_form(
    place: usize,
    form: &Form,
    forms: usize,
    reading: &Reading,
    touched: &[&Item],
    initials: &[String; 3],
) -> Paper {
    let mut child = form.child();
    if child.is_empty() {
        child = reading.child.clone().unwrap_or_default();
    }
    let matching: Vec<&&Item> = touched.iter().filter(|item| is_same(&item.child, &child)).collect();
    let items = if matching.is_empty() && forms == 1 { touched.iter().collect() } else { matching };
    let mut initials = initials.clone();
    if let Some([sw, pm, iro]) = form.name.as_ref().map(|name| name.initials.as_slice()) {
        initials = [sw.clone(), pm.clone(), iro.clone()];
    }
    Paper {
        part: Some(place),
        refs: items.iter().map(|item| item.reference.clone()).collect(),
        level: form.level().unwrap_or(u8::from(!items.is_empty())),
        called: form.name.as_ref().map(|name| (name.surname.clone(), in_usual_case(&name.first_name))),
        child,
        initials,
        ending: name::ending(&form.file_name),
    }
}

fn in_usual_case(names: &str) -> String {
    names.split_whitespace().map(form::name::in_usual_case).collect::<Vec<_>>().join(" ")
}

/// Items child by child, in the order of the mail.
fn by_child(items: &[&Item]) -> Vec<(Child, Vec<Reference>)> {
    let mut children: Vec<(Child, Vec<Reference>)> = Vec::new();
    for item in items {
        match children.iter_mut().find(|(child, _)| is_same(child, &item.child)) {
            Some((_, refs)) => refs.push(item.reference.clone()),
            None => children.push((item.child.clone(), vec![item.reference.clone()])),
        }
    }
    children
}

/// Initials of SW, PM and IRO, by the roles of those the mail stands between; empty where that does not tell.
fn initials_of(mail: &Mail, known: &Knowledge) -> [String; 3] {
    [Role::Sw, Role::Pm, Role::Iro].map(|role| {
        let mut people: Vec<&Address> =
            mail.sender().into_iter().chain(mail.recipients().map(|to| &to.address)).collect();
        people.retain(|address| known.people.role_of(address) == Some(role));
        let first = people.first().and_then(|address| known.people.at(address));
        first.map_or_else(String::new, |person| person.initials.clone())
    })
}
