//! Monitoring forms: their file names, fields, and the part of them headed Tracked Recommendation (Convention 1, issue 3.7).

mod blank;
mod headings;
pub mod name;
mod part;
mod table;
pub(in crate::understand) mod ticks;
mod wording;

use super::{
    child,
    columns::{self, Column},
    items::Piece,
    label,
    who::{Cast, FormPeople},
};
use crate::model::{
    knowledge::Knowledge,
    mail::{Attachment, AttachmentContent, Block, Mail},
    people::Role,
    reading::{Child, FormName},
};

/// A form that came with a message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// What its file name says, when it follows the convention.
    pub name: Option<FormName>,
    /// Its file name.
    pub file_name: String,
    /// It calls itself a monitoring form, in its first words or its file name.
    pub titled: bool,
    /// Why it cannot be read, in words for an admin coordinator.
    pub unreadable: Option<String>,
    /// The child its fields name.
    pub child: Child,
    /// The pieces of the part headed Tracked Recommendation.
    pub pieces: Vec<Piece>,
    /// It says itself whether a Tracked Recommendation was made.
    pub declared: Option<bool>,
    /// The level it says itself.
    pub level: Option<u8>,
    /// The outcome its fields tell.
    pub outcome: Option<String>,
    /// Fields by what they hold, in order.
    pub fields: Vec<(Column, String)>,
}

impl Form {
    /// The level: of the file name, else as the form says, else what stands in its tracked part (Convention 1).
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        let held = match (self.pieces.is_empty(), self.declared) {
            (false, _) => Some(1),
            (true, Some(false)) => Some(0),
            (true, _) => None,
        };
        self.name.as_ref().map(|name| name.level).or(self.level).or(held.filter(|_| self.titled))
    }

    /// A field.
    #[must_use]
    pub fn field(&self, wanted: Column) -> Option<&str> {
        self.fields.iter().find(|(column, _)| *column == wanted).map(|(_, text)| text.as_str())
    }

    /// The child: the form's own words, completed by its file name.
    #[must_use]
    pub fn child(&self) -> Child {
        let mut child = self.child.clone();
        if child.name.is_none() {
            child.name = self.name.as_ref().map(name::child_name).filter(|name| !name.trim().is_empty());
        }
        child
    }
}

/// The forms of a message: attachments named by the convention, and documents that are monitoring forms by their words.
/// Those of messages attached to it count where it has none of its own.
#[must_use]
pub fn find(mail: &Mail, known: &Knowledge) -> Vec<Form> {
    let own: Vec<Form> = mail.attachments.iter().filter_map(|attachment| read(attachment, known)).collect();
    if !own.is_empty() {
        return own;
    }
    let inner = mail.attachments.iter().filter_map(|attachment| match &attachment.content {
        AttachmentContent::Mail(inner) => Some(inner),
        _ => None,
    });
    inner.flat_map(|inner| find(inner, known)).collect()
}

fn read(attachment: &Attachment, known: &Knowledge) -> Option<Form> {
    let name = name::read(&attachment.name);
    let mut form = Form { name, file_name: attachment.name.clone(), ..Form::default() };
    match &attachment.content {
        AttachmentContent::Document(blocks) if blocks.is_empty() => {
            form.unreadable = Some("there is no text in it; it may be a scan".into());
        }
        AttachmentContent::Document(blocks) => {
            let blocks = wording::known(blocks, &known.form_words);
            form.titled = is_titled(&blocks) || named_a_form(&attachment.name);
            if form.name.is_none() && !form.titled && !has_tracked_part(&blocks) {
                return None;
            }
            part::read(&blocks, &mut form);
        }
        AttachmentContent::Unreadable(why) => form.unreadable = Some(why.clone()),
        AttachmentContent::Mail(_) => return None,
        AttachmentContent::Ignored => {
            form.name.as_ref()?;
            form.unreadable = Some("this kind of file cannot be read".into());
        }
    }
    (form.unreadable.is_none() || form.name.is_some() || named_a_form(&attachment.name)).then_some(form)
}

/// "Monitoring form Amina.docx", "Tracked Recommendation AH.pdf": a form by its name, though not named by the convention.
fn named_a_form(file_name: &str) -> bool {
    let plain = file_name.replace(['_', '-'], " ");
    plain.to_lowercase().contains("monitoring form") || !label::spans(&plain).is_empty()
}

/// Its first words call it a monitoring form.
fn is_titled(blocks: &[Block]) -> bool {
    blocks.iter().take(4).any(|block| match block {
        Block::Heading(text) | Block::Paragraph(text) => {
            let lower = text.to_lowercase();
            lower.contains("monitoring form") || lower.contains("tracked recommendation") && text.len() < 80
        }
        Block::Table(rows) => rows.iter().take(3).flatten().any(|cell| cell.to_lowercase().contains("monitoring form")),
    })
}

/// It has a heading or field that says Tracked Recommendation.
fn has_tracked_part(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Table(rows) => {
            rows.iter().filter_map(|row| row.first()).any(|cell| cell.len() < 80 && !label::spans(cell).is_empty())
        }
        Block::Heading(text) => !label::spans(text).is_empty(),
        Block::Paragraph(_) => false,
    })
}

/// Whom the forms name as SW, PM, SM and IRO: by their fields, else by the initials of the file name (Convention 2).
#[must_use]
pub fn people(forms: &[Form], cast: &Cast<'_>) -> FormPeople {
    let mut found = FormPeople::default();
    for form in forms {
        let by_field = |column| form.field(column).and_then(|text| one_person(text, cast));
        found.sw = found.sw.or_else(|| by_field(Column::Sw)).or_else(|| by_initials(form, 0, Role::Sw, cast));
        found.pm = found.pm.or_else(|| by_field(Column::Pm)).or_else(|| by_initials(form, 1, Role::Pm, cast));
        found.iro = found.iro.or_else(|| by_field(Column::Iro)).or_else(|| by_initials(form, 2, Role::Iro, cast));
        found.sm = found.sm.or_else(|| by_field(Column::Sm));
    }
    found
}

fn one_person(text: &str, cast: &Cast<'_>) -> Option<crate::model::address::Address> {
    let people = super::who::people_in(text, cast);
    match people.iter().find(|person| person.role.is_none())?.candidates.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The person with these initials whose role fits the place in the name; recipients before the directory.
fn by_initials(form: &Form, place: usize, role: Role, cast: &Cast<'_>) -> Option<crate::model::address::Address> {
    let initials = form.name.as_ref()?.initials.get(place)?;
    let in_mail = cast.members.iter().find(|member| {
        member.initials == *initials && (member.role == Some(role) || member.role.is_none() && role == Role::Sw)
    });
    if let Some(member) = in_mail {
        return Some(member.address.clone());
    }
    let mut listed = cast.known.people.with_role(role).filter(|person| person.initials == *initials);
    let first = listed.next()?;
    listed.next().is_none().then(|| first.email.clone())
}

/// Keeps a field, and the child it may tell of.
fn keep(form: &mut Form, column: Column, value: &str) {
    let value = value.trim();
    if value.is_empty() {
        return;
    }
    match column {
        Column::Child if form.child.name.is_none() => {
            let found = child::from_field(Some(value), None);
            form.child.name = found.name;
            form.child.case_id = form.child.case_id.take().or(found.case_id);
        }
        Column::CaseId if form.child.case_id.is_none() => {
            form.child.case_id = child::from_field(None, Some(value)).case_id
        }
        Column::Level => {
            form.level = form.level.or_else(|| ticks::level(value));
        }
        Column::Outcome => form.outcome = form.outcome.take().or_else(|| Some(value.to_owned())),
        _ => {}
    }
    form.fields.push((column, value.to_owned()));
}

/// What a key names in a form, where some words mean more than in a mail.
fn field_named(key: &str) -> Option<Column> {
    let lower = key.to_lowercase();
    if lower.contains("name") && (lower.contains("child") || lower.contains("young person")) {
        return Some(Column::Child);
    }
    columns::named(key)
}
