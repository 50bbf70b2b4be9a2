//! What is asked of the record at the command line: by whom, and for what reason.

use super::{
    ConfigFolder, block_on,
    change::{carry_out, said},
    existing_database, print,
};
use crate::{
    config::{Purpose, Settings},
    error::{Error, Result},
    model::{
        address::Address,
        people::Person,
        request::{Answer, Asked, RecordAsks, RecordRequest},
    },
};
use clap::Args;

/// Who asks.
#[derive(Debug, Args)]
pub(super) struct Asker {
    /// Who asks, for the history: somebody in people.csv by address or name, or any other name; else the account that runs the command
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// A running daemon that has not answered for so long is given up, and nothing changed
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    wait: u16,
}

impl Asker {
    /// Asks it, for a reason, and tells what was done.
    pub(super) fn ask(
        self,
        config: &ConfigFolder,
        because: String,
        record: impl FnOnce(String) -> RecordAsks,
    ) -> Result<()> {
        let because = said(Some(because), "--because")?.unwrap_or_default();
        self.ask_with(&config.load(Purpose::Offline)?, record(because))
    }

    pub(super) fn ask_with(self, settings: &Settings, record: RecordAsks) -> Result<()> {
        let database = existing_database(settings)?;
        let (by, address) = self.who(settings)?;
        let asked = Asked::Record(RecordRequest { by, address, record });
        match block_on(carry_out(settings, database, &asked, self.wait))? {
            Answer::Done(told) => print(&format!("{}\n", told.trim_end())),
            Answer::Refused(why) => Err(Error::usage(format!("{why}. Nothing was changed"))),
        }
    }

    fn who(&self, settings: &Settings) -> Result<(String, Option<Address>)> {
        let Some(named) = said(self.by.clone(), "--by")? else { return Ok((account(), None)) };
        let people = &settings.knowledge.people;
        let is = |person: &&Person| {
            person.name.eq_ignore_ascii_case(&named) || Address::new(&named).as_ref() == Some(&person.email)
        };
        Ok(match people.people().iter().find(is) {
            Some(person) => (person.name.clone(), Some(person.email.clone())),
            None => (named, None),
        })
    }
}

/// The account that runs the command; behind sudo, the one that called it.
fn account() -> String {
    let named = |variable: &str| std::env::var(variable).ok().filter(|name| !name.is_empty());
    let name = named("SUDO_USER").or_else(|| named("USER")).or_else(|| named("LOGNAME"));
    name.map_or_else(|| "somebody at this machine".to_owned(), |name| format!("the account {name} of this machine"))
}
