//! Who may do what (Convention 7, Contract 8.7).

use crate::model::{
    address::Address,
    item::Item,
    knowledge::{AuthenticationRule, Knowledge},
    mail::{Authentication, Mail},
    people::Role,
    reading::Reading,
};

/// How far a sender's word goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Inside the authority, and vouched for.
    Inside,
    /// From outside `domains`.
    Outside,
    /// The server says the sender is not who the mail says (fault X01), or did not say and must.
    NotVouchedFor,
}

/// The sender of a mail and the mail itself.
#[derive(Debug, Clone)]
pub(super) struct Incoming<'a> {
    pub mail: &'a Mail,
    pub reading: &'a Reading,
    /// The sender's main address: the From address alone (fault X03).
    pub sender: Option<Address>,
    /// The sender as shown: the name of somebody the directory knows and the server vouches for; name and address of anybody else.
    pub shown: String,
    pub role: Option<Role>,
    pub trust: Trust,
}

impl<'a> Incoming<'a> {
    pub(super) fn new(mail: &'a Mail, reading: &'a Reading, known: &Knowledge) -> Self {
        let written = mail.sender();
        let sender = written.map(|address| known.people.main_address(address));
        let role = written.and_then(|address| known.people.role_of(address));
        let vouched = match mail.authentication {
            Authentication::Passed => true,
            Authentication::Failed(_) => false,
            Authentication::Absent => known.routine.authentication == AuthenticationRule::IfPresent,
        };
        let shown = match (&mail.from, &sender) {
            (Some(from), Some(sender)) => match known.people.at(sender) {
                Some(person) if vouched => person.name.clone(),
                Some(person) => format!("{} <{}>", person.name, from.address),
                None if from.name.is_empty() => from.address.to_string(),
                None => format!("{} <{}>", from.name, from.address),
            },
            _ => "somebody who left no address".into(),
        };
        let trust = match written {
            Some(address) if !known.authority.has(address) => Trust::Outside,
            Some(_) if vouched => Trust::Inside,
            Some(_) => Trust::NotVouchedFor,
            None => Trust::Outside,
        };
        Self { mail, reading, sender, shown, role, trust }
    }

    /// May this sender rule on items at all: an IRO, or an AC on an IRO's word?
    pub(super) fn may_rule(&self) -> bool {
        self.trust == Trust::Inside && matches!(self.role, Some(Role::Iro | Role::Ac))
    }

    /// Is the sender one of those whose report suppresses a prompt: the SW, the PM, the IRO or the person responsible
    /// (Convention 6)? An AC passes on what the IRO or they said; those addressed at a stage are the persons responsible there.
    pub(super) fn counts_for(&self, item: &Item, known: &Knowledge) -> bool {
        let Some(sender) = self.sender.as_ref().filter(|_| self.trust == Trust::Inside) else { return false };
        let line_manager = || {
            item.sw
                .as_ref()
                .and_then(|sw| known.people.nearest(sw, Role::Pm))
                .is_some_and(|manager| manager.email == *sender)
        };
        self.may_rule()
            || [&item.sw, &item.pm, &item.iro].into_iter().flatten().any(|person| person == sender)
            || item.who.iter().chain(&item.addressed).any(|person| known.people.main_address(person) == *sender)
            || line_manager()
    }

    /// Does the mail stand in this person's own mailbox: in To or Cc, or written by them?
    pub(super) fn reached(&self, person: &Address, known: &Knowledge) -> bool {
        self.sender.as_ref() == Some(person)
            || self.mail.recipients().any(|to| known.people.main_address(&to.address) == *person)
    }

    /// Main addresses of those the mail went to, sender and own mailbox left out, in order.
    pub(super) fn recipients(&self, known: &Knowledge) -> Vec<Address> {
        let mut found = Vec::new();
        for to in self.mail.recipients() {
            let address = known.people.main_address(&to.address);
            if address != known.mailbox && Some(&address) != self.sender.as_ref() && !found.contains(&address) {
                found.push(address);
            }
        }
        found
    }
}
