//! `bywhen subject-access`: everything about one child or one person, in a folder, for a person to go through.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    config::Purpose,
    error::{Error, Result},
    mail,
    model::{
        address::Address,
        event::Event,
        item::Item,
        mail::{Mail, Mailbox},
        reference::Reference,
    },
    reports::{log, words},
    store::{Kept, Store},
};
use clap::Args;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Gather everything about one child or one person into a folder
///
/// Items with their whole history, the mails that came and the letters that were written, each as a file, with an index that says why it is there. A
/// mail that concerned no item is taken too when it names the child, or was written by or to the person. What is exempt, and what
/// concerns others in it, a person has to decide.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("subject").required(true).args(["child", "case", "person"]))]
#[command(after_help = "Example: bywhen subject-access --child \"Daniel Okafor\" --out request-17")]
pub(super) struct SubjectAccess {
    #[command(flatten)]
    config: ConfigFolder,
    /// The child's name, or part of it
    #[arg(long, value_name = "NAME")]
    child: Option<String>,
    /// The child's number in the case system
    #[arg(long, value_name = "NUMBER")]
    case: Option<String>,
    /// A member of staff, by address
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    person: Option<Address>,
    /// A new folder
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn address(written: &str) -> Result<Address, String> {
    Address::new(written).ok_or_else(|| format!("`{written}` is not an e-mail address"))
}

/// Whom it is about.
enum Subject {
    /// A child, by what is written of it: name or number, in small letters.
    Child(String),
    Person(Address),
}

impl SubjectAccess {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let subject = match (self.child.or(self.case), self.person) {
            (Some(written), _) if !written.trim().is_empty() => Subject::Child(written.trim().to_lowercase()),
            (_, Some(person)) => Subject::Person(person),
            _ => return Err(Error::usage("--child, --case: is empty")),
        };
        std::fs::create_dir(&self.out)
            .and_then(|()| std::fs::create_dir(self.out.join("mails")))
            .and_then(|()| std::fs::create_dir(self.out.join("letters")))
            .map_err(|error| Error::usage(format!("--out {}: cannot be made: {error}", self.out.display())))?;
        let gathered =
            block_on(async { gather(&mut Store::open_to_read(database).await?, &subject, &self.out).await })?;
        print(&gathered)
    }
}

async fn gather(store: &mut Store, subject: &Subject, out: &Path) -> Result<String> {
    let items: Vec<(Item, Vec<Event>)> =
        store.export().await?.into_iter().filter(|(item, history)| subject.concerns(item, history)).collect();
    let refs: BTreeSet<Reference> = items.iter().map(|(item, _)| item.reference.clone()).collect();
    let json: Vec<_> = items.iter().map(|(item, history)| log::item_json(item, history)).collect();
    let text = serde_json::to_string_pretty(&json).map_err(|error| Error::world(error.to_string()))?;
    write(&out.join("items.json"), text.as_bytes())?;
    let mut index = Index::default();
    for number in store.mail_numbers().await? {
        let kept = store.kept_mail(number).await?;
        if let Some(why) = why(subject, &kept, &refs) {
            index.add(out, "mails", &kept, &why)?;
        }
    }
    for number in store.letter_numbers().await? {
        let kept = store.kept_letter(number).await?;
        if let Some(why) = why(subject, &kept, &refs) {
            index.add(out, "letters", &kept, &why)?;
        }
    }
    write(&out.join("index.csv"), index.rows.concat().as_bytes())?;
    Ok(format!(
        "{}: {}, {} and {}; index.csv says why each is there\n",
        out.display(),
        words::count(items.len(), "item", "items"),
        words::count(index.mails, "mail", "mails"),
        words::count(index.letters, "letter", "letters")
    ))
}

impl Subject {
    fn concerns(&self, item: &Item, history: &[Event]) -> bool {
        match self {
            Self::Child(written) => {
                let said =
                    |text: &Option<String>| text.as_ref().is_some_and(|text| text.to_lowercase().contains(written));
                said(&item.child.name)
                    || item.child.case_id.as_deref().is_some_and(|id| id.eq_ignore_ascii_case(written))
            }
            Self::Person(person) => {
                let roles = [&item.iro, &item.sw, &item.pm, &item.sm];
                item.who.contains(person)
                    || roles.into_iter().flatten().any(|held| held == person)
                    || history.iter().any(|event| event.by.as_ref() == Some(person))
            }
        }
    }

    fn is_in(&self, mail: &Mail) -> Option<&'static str> {
        match self {
            Self::Child(written) => mail.says(written).then_some("names the child"),
            Self::Person(person) => {
                let is = |mailbox: &Mailbox| mailbox.address == *person;
                if mail.from.as_ref().is_some_and(is) {
                    return Some("written by the person");
                }
                mail.to.iter().chain(&mail.cc).any(is).then_some("addressed to the person")
            }
        }
    }
}

/// Why a mail or letter belongs there.
fn why(subject: &Subject, kept: &Kept, refs: &BTreeSet<Reference>) -> Option<String> {
    let about: Vec<String> = kept.refs.iter().filter(|held| refs.contains(held)).map(ToString::to_string).collect();
    if !about.is_empty() {
        return Some(format!("about {}", about.join(" ")));
    }
    let mail = mail::parse(&kept.bytes, &mail::Options::default()).ok()?;
    subject.is_in(&mail).map(str::to_owned)
}

/// What was gathered.
struct Index {
    rows: Vec<String>,
    mails: usize,
    letters: usize,
}

impl Default for Index {
    fn default() -> Self {
        Self { rows: vec!["file,at,why,what became of it\n".to_owned()], mails: 0, letters: 0 }
    }
}

impl Index {
    fn add(&mut self, out: &Path, folder: &str, kept: &Kept, why: &str) -> Result<()> {
        let file = format!("{folder}/{:06}.eml", kept.number);
        write(&out.join(&file), &kept.bytes)?;
        let row = [file.as_str(), &kept.at.to_rfc3339(), why, &kept.fate]
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        self.rows.push(row.join(",") + "\n");
        if folder == "mails" {
            self.mails += 1
        } else {
            self.letters += 1
        }
        Ok(())
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(file, bytes).map_err(|error| Error::world(format!("{}: cannot be written: {error}", file.display())))
}
