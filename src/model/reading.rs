//! What a message was understood to say (Contract 3).

use super::{Day, address::Address, reference::Reference, theme::Theme};
use serde::{Deserialize, Serialize};

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the table of Contract 3 says what each means")]
pub enum Kind {
    Recommendation,
    Update,
    Resolution,
    Dissatisfaction,
    Amendment,
    Escalation,
    Withdrawal,
    Review,
    Monitoring,
    SignificantChange,
    Automatic,
    Bounce,
    #[default]
    Unrelated,
}

/// What an update says about an item, in the order in which one wins over another (Contract 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "Contract 3 says what each means")]
pub enum Says {
    Done,
    ExtensionRequested,
    Refused,
    Progress,
    Question,
    Acknowledged,
}

/// The child a message or item is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
pub struct Child {
    /// The name as written, the fullest form in the message; initials stay initials.
    pub name: Option<String>,
    /// The number in the case system.
    pub case_id: Option<String>,
}

impl Child {
    /// Neither name nor number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_none() && self.case_id.is_none()
    }

    /// The words of the name, folded for comparison: lower case, without accents and punctuation. Initials written
    /// together (`DO`, `D.O.`) come apart.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
        let Some(name) = &self.name else { return Vec::new() };
        let folded: String =
            if name.is_ascii() { name.clone() } else { name.nfd().filter(|c| !is_combining_mark(*c)).collect() };
        let plain: String = folded.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
        let mut words = Vec::new();
        for word in plain.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()) {
            let letters = word.chars().count();
            let initials =
                (2..=3).contains(&letters) && word.chars().all(char::is_uppercase) && plain.len() <= letters + 2;
            if initials {
                words.extend(word.chars().map(|c| c.to_lowercase().to_string()));
            } else {
                words.push(word.to_lowercase());
            }
        }
        words
    }
}

/// The part of an item a doubt is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named like the fields they are about")]
pub enum Field {
    Who,
    What,
    ByWhen,
    Child,
    Level,
    Stage,
    Says,
    Kind,
    Form,
    Sender,
}

/// Something a careful person would want to ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Doubt {
    /// The item's number; `None` for the whole message.
    pub item: Option<u32>,
    /// What it is about.
    pub field: Field,
    /// Why, in words an admin coordinator understands, with the text it rests on.
    pub why: String,
    /// The item must not stand until this is answered: a clarification is asked instead of a receipt (Contract 8.2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Who, what and by when, once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct ReadItem {
    /// Its number in the list it stands in or answers; `None` where a reply speaks of all items at once.
    pub number: Option<u32>,
    /// Who is responsible.
    pub who: Vec<Address>,
    /// What is to be done, in the sender's words.
    pub what: Option<String>,
    /// By when.
    pub by_when: Option<Day>,
    /// The words the date was read from.
    pub by_when_text: Option<String>,
    /// The process it belongs to, by id; `None` in an update.
    pub process: Option<String>,
    /// The level, for a process with levels.
    pub level: Option<u8>,
    /// The stage, for a process with stages.
    pub stage: Option<String>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The child.
    pub child: Option<Child>,
    /// What an update says of it.
    pub says: Option<Says>,
    /// The date an extension request proposes.
    pub proposed_date: Option<Day>,
}

/// What a form's file name says by the naming convention (R53 to R56).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct FormName {
    /// `0`, `1` or `2`.
    pub level: u8,
    /// The surname as written.
    pub surname: String,
    /// The first name as written; may be empty.
    pub first_name: String,
    /// Initials of SW, PM and IRO, in this order, as far as given.
    pub initials: Vec<String>,
    /// Ends in `RESOLVED`.
    pub resolved: bool,
    /// The whole file name.
    pub file_name: String,
}

/// What decisions need beyond the contract's object: told by the message, used by one process or another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    /// The form that came with it, by its name.
    pub form: Option<FormName>,
    /// The day a review took or takes place.
    pub review_on: Option<Day>,
    /// The day a child came into care or moved.
    pub event_on: Option<Day>,
    /// The category of a significant change (R139), by id.
    pub category: Option<String>,
    /// Plain agreement or disagreement with what was proposed or circulated ("agreed", "we cannot agree decision 3").
    pub agrees: Option<bool>,
    /// Decisions of a review are circulated to the responsible manager (opens `review-decisions`).
    pub circulates_decisions: bool,
    /// The IRO reopens what had been resolved.
    pub reopens: bool,
    /// The new social worker or person responsible for the child, named by the IRO.
    pub new_worker: Option<Address>,
    /// What is said in closing: the outcome, in the sender's words.
    pub outcome: Option<String>,
    /// The address a final delivery failure is about.
    pub bounced: Vec<Address>,
    /// The Message-ID a bounce or automatic answer is about.
    pub about_message: Option<String>,
    /// Automatic: somebody is away or has left, as opposed to a receipt of any kind.
    pub absent: bool,
    /// A command to the program in plain words (Contract 6 of the issue on processes: "undo", "merge").
    pub command: Option<Command>,
    /// Fields of an issues-resolution note (R81): name and words, in order.
    pub note_fields: Vec<(String, String)>,
    /// Its sender calls it urgent (R144).
    pub urgent: bool,
    /// Words of immediate risk, which must go straight to a person (R5, R76).
    pub at_risk: bool,
    /// Good practice is praised (R73, R143): the sentence.
    pub good_practice: Option<String>,
    /// It answers in a thread whose list of items its own history does not show: whoever knows the list may have it read again.
    pub lacks_list: bool,
}

/// An item of a thread, for reading an answer whose history does not show the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Its place in the list, counted from 1.
    pub number: u32,
    /// What is to be done.
    pub what: String,
    /// The civil day by which.
    pub by_when: Option<Day>,
    /// Who is to do it.
    pub who: Vec<Address>,
    /// The child's name.
    pub child: Option<String>,
}

impl ListItem {
    /// The items of a message as a list.
    #[must_use]
    pub fn all_of(items: &[ReadItem]) -> Vec<Self> {
        let item = |(place, item): (usize, &ReadItem)| Self {
            number: item.number.or(u32::try_from(place + 1).ok()).unwrap_or(1),
            what: item.what.clone().unwrap_or_default(),
            by_when: item.by_when,
            who: item.who.clone(),
            child: item.child.as_ref().and_then(|child| child.name.clone()),
        };
        items.iter().enumerate().map(item).collect()
    }
}

/// A plain-words command an AC or IRO gives by mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Take back the last change made to these items.
    Undo,
    /// The items named are one.
    Merge {
        /// The last one named is kept ("merge … into …"), else the first.
        into_last: bool,
    },
    /// A remark for the history.
    Note(String),
    /// Which items are open?
    ListOpen,
    /// Entries of the digest are dealt with.
    DealWith {
        /// Their numbers.
        entries: Vec<u64>,
        /// They are called entries; bare numbers may also be those of a list.
        called_entries: bool,
    },
}

/// Which rule read which words (for `read --explain`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Because {
    /// What was decided ("kind: recommendation").
    pub decided: String,
    /// The rule, with its convention or requirement number.
    pub rule: String,
    /// The words it rests on.
    pub words: String,
}

/// What a message was understood to say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What kind of message it is.
    pub kind: Kind,
    /// The text its sender wrote in it.
    pub new_text: String,
    /// The same without greeting, sign-off and name: what is quoted to others.
    pub own_text: String,
    /// The child.
    pub child: Option<Child>,
    /// References of ours that stand in subject or new text.
    pub refs: Vec<Reference>,
    /// The items.
    pub items: Vec<ReadItem>,
    /// What a ruling says of other items besides: "1 and 3 are resolved, 2 by 5 December".
    pub further: Vec<Further>,
    /// What a careful person would ask.
    pub doubts: Vec<Doubt>,
    /// The rest of what it tells.
    pub particulars: Particulars,
    /// Which rule read which words.
    pub because: Vec<Because>,
}

/// A second thing that one ruling says, of items of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Further {
    /// What is ruled.
    pub kind: Kind,
    /// The items, as in [`Reading::items`].
    pub items: Vec<ReadItem>,
}

impl Reading {
    /// The sender's words as they are quoted to others: without greeting and sign-off, unless there is nothing else.
    #[must_use]
    pub fn own_words(&self) -> &str {
        if self.own_text.trim().is_empty() { &self.new_text } else { &self.own_text }
    }

    /// The doubts about one item, those about the whole message included.
    pub fn doubts_about(&self, number: Option<u32>) -> impl Iterator<Item = &Doubt> {
        self.doubts.iter().filter(move |doubt| doubt.item.is_none() || doubt.item == number)
    }
}
