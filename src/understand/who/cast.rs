//! The people of a message: sender, recipients, the people in its history, and the parts they play for the child.

use super::{names, titles};
use crate::model::{
    address::Address,
    knowledge::Knowledge,
    mail::{Line, Mail, Mailbox},
    names::Names,
    people::Role,
};
use crate::understand::new_text::{Class, Sorted};

/// Where somebody stands in the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// To.
    To,
    /// Cc.
    Cc,
    /// The sender.
    From,
    /// Only in the headers of the quoted history, or in its recipients.
    History,
}

/// Somebody in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their main address.
    pub address: Address,
    /// Their name: of the directory, else as the header shows it.
    pub name: String,
    /// Initials, where the directory knows them, else from the name.
    pub initials: String,
    /// All their names, folded.
    pub names: Names,
    /// Their role, where it is known.
    pub role: Option<Role>,
    /// Where they stand.
    pub place: Place,
    /// Inside the authority.
    pub inside: bool,
}

/// Everyone a message could mean.
#[derive(Debug)]
pub struct Cast<'a> {
    /// The message.
    pub mail: &'a Mail,
    /// What the program was told.
    pub known: &'a Knowledge,
    /// Sender, recipients and people of the history, nearest first, each once. The team mailbox is nobody.
    pub members: Vec<Member>,
    /// Whom the greeting or opening names, main addresses, in order.
    pub greeted: Vec<Address>,
    /// Initials a form's name gives for SW, PM and IRO, resolved.
    pub form: FormPeople,
    /// Words of the child's name, folded: never a worker's, unless written in full.
    pub child: Vec<String>,
}

/// Whom the file name or the fields of a form name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormPeople {
    /// The social worker.
    pub sw: Option<Address>,
    /// The practice manager.
    pub pm: Option<Address>,
    /// The service manager.
    pub sm: Option<Address>,
    /// The IRO.
    pub iro: Option<Address>,
}

impl<'a> Cast<'a> {
    /// Gathers the people of a message.
    #[must_use]
    pub fn new(mail: &'a Mail, known: &'a Knowledge, sorted: &Sorted) -> Self {
        let mut cast = Self {
            mail,
            known,
            members: Vec::new(),
            greeted: Vec::new(),
            form: FormPeople::default(),
            child: Vec::new(),
        };
        for (mailboxes, place) in [(&mail.to, Place::To), (&mail.cc, Place::Cc)] {
            for mailbox in mailboxes {
                cast.add(mailbox, place);
            }
        }
        if let Some(from) = &mail.from {
            cast.add(from, Place::From);
        }
        cast.add_history(sorted);
        cast.greeted = cast.find_greeted(sorted);
        cast
    }

    fn add(&mut self, mailbox: &Mailbox, place: Place) {
        let address = self.known.people.main_address(&mailbox.address);
        if address == self.known.mailbox || self.members.iter().any(|member| member.address == address) {
            return;
        }
        let member = match self.known.people.at(&address) {
            Some(person) => Member {
                names: self.known.people.names_at(&address).cloned().unwrap_or_default(),
                name: person.name.clone(),
                initials: person.initials.clone(),
                role: Some(person.role),
                place,
                inside: true,
                address,
            },
            None => {
                let name = names::straight(&mailbox.name);
                let name = if name.is_empty() || name.contains('@') { name_from_local(address.local()) } else { name };
                Member {
                    initials: names::initials_of(&name),
                    inside: self.known.authority.has(&address),
                    names: Names::new(&name, &[]),
                    name,
                    address,
                    role: None,
                    place,
                }
            }
        };
        self.members.push(member);
    }

    /// People in the header lines of the quoted history, by address or by full name.
    fn add_history(&mut self, sorted: &Sorted) {
        for (class, line) in &sorted.lines {
            if *class != Class::QuoteHeader {
                continue;
            }
            for part in line.text.split([';', '<', '>', ':', ',', '"']) {
                let part = part.trim().trim_start_matches("mailto");
                if let Some(address) = part.split_whitespace().find_map(Address::new) {
                    self.add(&Mailbox { name: String::new(), address }, Place::History);
                } else if part.contains(' ')
                    && let Some(person) = self.known.people.called(part)
                {
                    let mailbox = Mailbox { name: person.name.clone(), address: person.email.clone() };
                    self.add(&mailbox, Place::History);
                }
            }
            // "Lomax, Patricia" has its comma inside.
            for pair in line.text.split([';', ':']) {
                let name = names::straight(pair.split('<').next().unwrap_or_default());
                if let Some(person) = self.known.people.called(&name) {
                    let mailbox = Mailbox { name: person.name.clone(), address: person.email.clone() };
                    self.add(&mailbox, Place::History);
                }
            }
        }
    }

    /// Whom the greeting lines, or the first words of the text, name.
    fn find_greeted(&self, sorted: &Sorted) -> Vec<Address> {
        let own = sorted.lines.iter().filter(|(class, _)| matches!(class, Class::Greeting | Class::Text));
        let Some((class, line)) = own.clone().next() else { return Vec::new() };
        self.greeted_in(&opening(&line.text, *class == Class::Greeting))
    }

    fn greeted_in(&self, opening: &str) -> Vec<Address> {
        super::find::people_in(opening, self)
            .into_iter()
            .filter(|person| person.role.is_none())
            .filter_map(|person| match person.candidates.as_slice() {
                [one] => Some(one.clone()),
                _ => None,
            })
            .filter(|address| self.recipients().any(|member| member.address == *address))
            .collect()
    }

    /// Takes the place of a message in the history: its recipients come first, its greeting says who "you" is.
    pub fn step_into(&mut self, header: &str, lines: &[&Line]) {
        let to = section(header, "to:");
        let cc = section(header, "cc:");
        for member in &mut self.members {
            let stands = |part: &str| {
                let part = names::fold(part);
                let name = member.names.whole();
                let turned = name.split_once(' ').map(|(first, last)| format!("{last}, {first}")).unwrap_or_default();
                !name.is_empty() && (part.contains(name) || part.contains(&turned) && !turned.is_empty())
                    || part.contains(member.address.as_str())
            };
            member.place = if stands(&to) {
                Place::To
            } else if stands(&cc) {
                Place::Cc
            } else if member.place == Place::From {
                Place::From
            } else {
                Place::History
            };
        }
        self.greeted.clear();
        let Some(first) = lines.iter().find(|line| !line.text.trim().is_empty()) else { return };
        self.greeted = self.greeted_in(&opening(&first.text, first.text.len() < 30));
    }

    /// To and Cc, without the team mailbox and the sender.
    pub fn recipients(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| matches!(member.place, Place::To | Place::Cc))
    }

    /// The sender.
    #[must_use]
    pub fn sender(&self) -> Option<Address> {
        self.mail.sender().map(|address| self.known.people.main_address(address))
    }

    /// The sender's role, where it is known.
    #[must_use]
    pub fn sender_role(&self) -> Option<Role> {
        self.sender().and_then(|address| self.known.people.role_of(&address))
    }

    /// The member with this address.
    #[must_use]
    pub fn member(&self, address: &Address) -> Option<&Member> {
        self.members.iter().find(|member| member.address == *address)
    }

    /// Everyone of the message, then everyone of the directory one of whose names holds one of these folded words.
    pub(super) fn everyone<'c>(&'c self, words: &[&str]) -> impl Iterator<Item = (&'c Address, &'c Names)> {
        let listed = self.known.people.with_words(words.iter().copied());
        let others = listed.filter(|(person, _)| self.member(&person.email).is_none());
        let members = self.members.iter().map(|member| (&member.address, &member.names));
        members.chain(others.map(|(person, names)| (&person.email, names)))
    }

    /// The folded names of somebody of the message or the directory.
    pub(super) fn names_of(&self, address: &Address) -> Option<&Names> {
        self.member(address).map(|member| &member.names).or_else(|| self.known.people.names_at(address))
    }

    /// Whom "you" means: those greeted, else those in To inside the authority who are no admin coordinator.
    #[must_use]
    pub fn addressed(&self) -> Vec<Address> {
        if !self.greeted.is_empty() {
            return self.greeted.clone();
        }
        let mut found: Vec<Address> = Vec::new();
        for place in [Place::To, Place::Cc, Place::History] {
            found.extend(
                self.members
                    .iter()
                    .filter(|member| {
                        member.place == place && !matches!(member.role, Some(Role::Ac | Role::Iro | Role::Qasm))
                    })
                    .filter(|member| place == Place::To || member.role == Some(Role::Sw))
                    .map(|member| member.address.clone()),
            );
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// Whom a role means here: one person, several that nothing tells apart, or nobody.
    #[must_use]
    pub fn holding(&self, role: Role) -> Vec<Address> {
        let named = match role {
            Role::Sw => &self.form.sw,
            Role::Pm => &self.form.pm,
            Role::Sm => &self.form.sm,
            Role::Iro => &self.form.iro,
            _ => &None,
        };
        if let Some(address) = named {
            return vec![address.clone()];
        }
        for place in [Place::To, Place::Cc, Place::From, Place::History] {
            let found: Vec<Address> = self
                .members
                .iter()
                .filter(|member| member.place == place && member.role == Some(role))
                .map(|member| member.address.clone())
                .collect();
            if found.len() > 1 && !self.greeted.is_empty() {
                let greeted: Vec<Address> = found.iter().filter(|one| self.greeted.contains(one)).cloned().collect();
                if greeted.len() == 1 {
                    return greeted;
                }
            }
            if !found.is_empty() {
                return found;
            }
        }
        if role == Role::Sw { self.unlisted_worker() } else { self.in_line(role) }
    }

    /// A worker the directory does not know yet (agency staff): the one addressed inside the authority.
    fn unlisted_worker(&self) -> Vec<Address> {
        let fits = |member: &&Member| member.place == Place::To && member.role.is_none() && member.inside;
        self.members.iter().filter(fits).map(|member| member.address.clone()).collect()
    }

    /// The holder of a role in the management line of the workers of this message.
    fn in_line(&self, role: Role) -> Vec<Address> {
        let mut found: Vec<Address> = Vec::new();
        let below =
            |member: &&Member| matches!(member.role, Some(Role::Sw | Role::Pm | Role::Sm | Role::Hos | Role::Ad));
        let form = [&self.form.sw, &self.form.pm].into_iter().flatten().cloned();
        let starts = form.chain(self.members.iter().filter(below).map(|member| member.address.clone()));
        for start in starts {
            if let Some(person) = self.known.people.nearest(&start, role) {
                if !found.contains(&person.email) {
                    found.push(person.email.clone());
                }
                break;
            }
        }
        if found.is_empty() && matches!(role, Role::Ac | Role::Dir | Role::Ce | Role::Ad) {
            found.extend(self.known.people.with_role(role).map(|person| person.email.clone()));
        }
        found
    }

    /// Could a title begin this text?
    pub(super) fn may_be_role(&self, text: &str) -> bool {
        titles::may_begin(text, self.known)
    }

    /// The role a title names here.
    #[must_use]
    pub fn role_of(&self, title: &str) -> Option<Role> {
        titles::role_of_title(title, self.known)
    }
}

/// The words that may greet: a whole greeting line, else what stands before the first stop ("Tom - one TR from today").
fn opening(line: &str, greeting: bool) -> String {
    if greeting {
        return line.to_owned();
    }
    let first = line.split([',', '-', '–', ':', '.', '!']).next().unwrap_or_default();
    if first.split_whitespace().count() <= 4 { first.to_owned() } else { String::new() }
}

/// What stands after a key in header lines, up to the next key.
fn section(header: &str, key: &str) -> String {
    let lower = header.to_lowercase();
    let Some(at) = lower
        .find(&format!("\n{key}"))
        .map(|at| at + 1)
        .or_else(|| lower.find(&format!(" {key}")))
        .or_else(|| lower.starts_with(key).then_some(0))
    else {
        return String::new();
    };
    let rest = header.get(at + key.len()..).unwrap_or_default();
    let low = rest.to_lowercase();
    let end = ["\nfrom:", "\nsent:", "\nto:", "\ncc:", "\nsubject:", "\ndate:", " cc:", " subject:", " sent:"]
        .iter()
        .filter_map(|stop| low.find(stop))
        .min()
        .unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().to_owned()
}

/// "sarah.jones" → "Sarah Jones": the name an address without a display name gives.
fn name_from_local(local: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    local
        .split(['.', '_', '-'])
        .map(|word| word.trim_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .map(capital)
        .collect::<Vec<String>>()
        .join(" ")
}
