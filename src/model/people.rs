//! Who works for the authority: roles, people and the management line.

use super::{
    address::Address,
    names::{Names, first_half, fold},
};
use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a person is in the procedures. The short forms are those of `people.csv` (Contract 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    /// Independent Reviewing Officer.
    Iro,
    /// Social worker.
    Sw,
    /// Practice manager.
    Pm,
    /// Service manager.
    Sm,
    /// Admin coordinator.
    Ac,
    /// Head of service.
    Hos,
    /// Assistant director.
    Ad,
    /// Director.
    Dir,
    /// Chief executive.
    Ce,
    /// Quality-assurance service manager.
    Qasm,
    /// Anyone else.
    Other,
}

impl Role {
    /// Every role, in the order of the contract.
    pub const ALL: [Self; 11] = [
        Self::Iro,
        Self::Sw,
        Self::Pm,
        Self::Sm,
        Self::Ac,
        Self::Hos,
        Self::Ad,
        Self::Dir,
        Self::Ce,
        Self::Qasm,
        Self::Other,
    ];

    /// The short form used in `people.csv`, process files and the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Iro => "IRO",
            Self::Sw => "SW",
            Self::Pm => "PM",
            Self::Sm => "SM",
            Self::Ac => "AC",
            Self::Hos => "HOS",
            Self::Ad => "AD",
            Self::Dir => "DIR",
            Self::Ce => "CE",
            Self::Qasm => "QASM",
            Self::Other => "OTHER",
        }
    }

    /// Reads a short form, in any case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code().eq_ignore_ascii_case(code.trim()))
    }
}

/// One row of `people.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The address letters go to.
    pub email: Address,
    /// The name as the person writes it.
    pub name: String,
    /// Initials as used in form file names, upper case.
    pub initials: String,
    /// What the person is.
    pub role: Role,
    /// The team, where there is one.
    pub team: Option<String>,
    /// The practice unit, where there is one.
    pub unit: Option<String>,
    /// The line manager's address.
    pub manager: Option<Address>,
    /// Other names the person goes by ("Kate", "Katie O'D").
    pub also_called: Vec<String>,
    /// Other addresses the person writes from.
    pub also_at: Vec<Address>,
}

impl Person {
    /// The first word of the name.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or_default()
    }

    /// The last word of the name.
    #[must_use]
    pub fn surname(&self) -> &str {
        self.name.split_whitespace().next_back().unwrap_or_default()
    }
}

/// Everyone in `people.csv`, found by address, name, role or place in the management line.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    people: Vec<Person>,
    names: Vec<Names>,
    by_address: HashMap<Address, usize, RandomState>,
    /// By the whole main name, folded.
    by_name: HashMap<String, usize, RandomState>,
    /// By each word of each name, folded, and by the first half of a double first name.
    by_word: HashMap<String, Vec<usize>, RandomState>,
}

impl Directory {
    /// Builds the directory. Where an address stands twice, the first row keeps it; `config` refuses such a file beforehand.
    #[must_use]
    pub fn new(people: Vec<Person>) -> Self {
        let names = people.iter().map(|person| Names::new(&person.name, &person.also_called)).collect();
        let mut directory = Self { people, names, ..Self::default() };
        for (place, (person, names)) in directory.people.iter().zip(&directory.names).enumerate() {
            for address in std::iter::once(&person.email).chain(&person.also_at) {
                directory.by_address.entry(address.clone()).or_insert(place);
            }
            directory.by_name.entry(names.whole().to_owned()).or_insert(place);
            let words = names.all().iter().flatten().map(String::as_str);
            for word in words.chain([first_half(names.first())]) {
                let places = directory.by_word.entry(word.to_owned()).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        directory
    }

    /// Everyone, in the order of the file.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person who writes from this address (the main one or an alias).
    #[must_use]
    pub fn at(&self, address: &Address) -> Option<&Person> {
        self.by_address.get(address).and_then(|place| self.people.get(*place))
    }

    /// The person's main address for any of their addresses; the address itself for a stranger.
    #[must_use]
    pub fn main_address(&self, address: &Address) -> Address {
        self.at(address).map_or_else(|| address.clone(), |person| person.email.clone())
    }

    /// The first person with this name in full, whatever its case and accents.
    #[must_use]
    pub fn called(&self, name: &str) -> Option<&Person> {
        self.by_name.get(&fold(name)).and_then(|place| self.people.get(*place))
    }

    /// Everyone one of whose names holds one of these folded words, or begins with it as "Lacey-Mae" does with "lacey",
    /// in the order of the file.
    pub fn with_words<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = (&Person, &Names)> {
        let mut places: Vec<usize> =
            words.into_iter().filter_map(|word| self.by_word.get(word)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| Some((self.people.get(place)?, self.names.get(place)?)))
    }

    /// The folded names of whoever writes from this address.
    #[must_use]
    pub fn names_at(&self, address: &Address) -> Option<&Names> {
        self.by_address.get(address).and_then(|place| self.names.get(*place))
    }

    /// The role of whoever writes from this address.
    #[must_use]
    pub fn role_of(&self, address: &Address) -> Option<Role> {
        self.at(address).map(|person| person.role)
    }

    /// Everyone with this role, in the order of the file.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.role == role)
    }

    /// The management line above this address, nearest first. Ends at the top, at a stranger, or where a circle would begin.
    #[must_use]
    pub fn line_above(&self, address: &Address) -> Vec<&Person> {
        let mut line: Vec<&Person> = Vec::new();
        let mut next = self.at(address).and_then(|person| person.manager.as_ref());
        while let Some(person) = next.and_then(|manager| self.at(manager)) {
            if line.iter().any(|seen| seen.email == person.email) {
                break;
            }
            line.push(person);
            next = person.manager.as_ref();
        }
        line
    }

    /// The nearest person with this role in the management line of `address`, that person included.
    #[must_use]
    pub fn nearest(&self, address: &Address, role: Role) -> Option<&Person> {
        self.at(address)
            .filter(|person| person.role == role)
            .or_else(|| self.line_above(address).into_iter().find(|person| person.role == role))
    }
}
