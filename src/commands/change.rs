//! `bywhen resolve`, `amend`, `withdraw`, `note` and `go-on`: the log changed from the command line, by the rules a mail would follow.
//!
//! There is one writer. Where a daemon runs, the request is written into the database, the daemon carries it out, and the command
//! waits for its answer; where none runs, the command owns the log for that moment and does the same itself.

use super::{ConfigFolder, block_on, existing_database, items, person, print, simulate::templates};
use crate::{
    clock::Clock,
    config::{Database, Purpose, Settings},
    daemon::{Daemon, Parts},
    error::{Error, Result},
    mailbox::Source,
    model::{
        Day,
        reference::Reference,
        request::{Answer, Asked, Asks, Request},
    },
    outgoing::Outgoing,
    store::{Durability, Store},
};
use chrono::TimeDelta;
use clap::Args;
use std::time::Duration;

/// The daemon's answer is looked for this often.
const LOOK: Duration = Duration::from_millis(100);

/// Which items, and on whose word.
#[derive(Debug, Args)]
struct About {
    #[command(flatten)]
    config: ConfigFolder,
    /// The items' references, such as TR-2026-0001
    #[arg(value_name = "REF", required = true)]
    references: Vec<Reference>,
    /// On whose word: an IRO or admin coordinator in people.csv, by address, name or initials
    #[arg(long, value_name = "PERSON")]
    by: String,
    /// A running daemon that has not answered for so long is given up, and nothing changed
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    wait: u16,
}

/// Resolve items, on the word of an IRO or admin coordinator
///
/// Does what the mail “TR-2026-0001 resolved” would do: no further prompt goes out, and the item's IRO gets a receipt. Works while
/// the daemon runs, and without it; letters leave when it runs.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: bywhen resolve TR-2026-0001 --by \"Joan Birkett\" --outcome \"PEP held on 3 December\""
)]
pub(super) struct Resolve {
    #[command(flatten)]
    about: About,
    /// How it ended, for log and reports
    #[arg(long, value_name = "TEXT")]
    outcome: Option<String>,
}

/// Change the date, the person or the action of an item
///
/// Does what an IRO's mail “new date 12 January” would do: the first date is kept beside the new one, the prompt is planned anew, and
/// the item's IRO gets a receipt. A resolved item is opened again.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: bywhen amend TR-2026-0001 --by RP --date 2027-01-12 --who hassan.mirza@elmbrook.gov.uk"
)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true).args(["date", "who", "what"]))]
pub(super) struct Amend {
    #[command(flatten)]
    about: About,
    /// By when: 2027-01-12 or 12/1/2027
    #[arg(long, value_name = "DATE", value_parser = day)]
    date: Option<Day>,
    /// Who is responsible, by address, name or initials; may be given several times
    #[arg(long, value_name = "PERSON")]
    who: Vec<String>,
    /// What is to be done
    #[arg(long, value_name = "TEXT")]
    what: Option<String>,
}

/// Withdraw items, on the word of an IRO or admin coordinator
///
/// Does what the IRO's mail “please withdraw this” would do: the item is closed without having been resolved.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen withdraw TR-2026-0002 --by RP --outcome \"the placement ended\"")]
pub(super) struct Withdraw {
    #[command(flatten)]
    about: About,
    /// Why
    #[arg(long, value_name = "TEXT")]
    outcome: Option<String>,
}

/// Put a remark into the history of items; it changes nothing else
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen note TR-2026-0001 --by \"Joan Birkett\" --text \"mother has moved to Leeds\"")]
pub(super) struct Note {
    #[command(flatten)]
    about: About,
    /// The remark
    #[arg(long, value_name = "TEXT")]
    text: String,
}

/// Have letters leave again after they were stopped, or vouch for the clock
///
/// bywhen stops all sending when more letters leave than can be meant, and stands still under a clock that cannot be right; `health` says
/// which. Look at what waits (`bywhen check` counts it), then have it go on: as many letters may leave again before it stops once more.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen go-on --by \"Joan Birkett\"")]
pub(super) struct GoOn {
    #[command(flatten)]
    config: ConfigFolder,
    /// On whose word: an IRO or admin coordinator in people.csv, by address, name or initials
    #[arg(long, value_name = "PERSON")]
    by: String,
    /// A running daemon that has not answered for so long is given up, and nothing changed
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    wait: u16,
}

impl GoOn {
    pub(super) fn run(self) -> Result<()> {
        let about = About { config: self.config, references: Vec::new(), by: self.by, wait: self.wait };
        about.ask(|_| Ok(Asks::GoOn))
    }
}

impl Resolve {
    pub(super) fn run(self) -> Result<()> {
        let outcome = said(self.outcome, "--outcome")?;
        self.about.ask(|_| Ok(Asks::Resolve { outcome }))
    }
}

impl Withdraw {
    pub(super) fn run(self) -> Result<()> {
        let outcome = said(self.outcome, "--outcome")?;
        self.about.ask(|_| Ok(Asks::Withdraw { outcome }))
    }
}

impl Amend {
    pub(super) fn run(self) -> Result<()> {
        let (what, by_when) = (said(self.what, "--what")?, self.date);
        self.about.ask(|settings| {
            let who = self.who.iter().map(|named| person::responsible(named, &settings.knowledge));
            Ok(Asks::Amend { who: who.collect::<Result<_>>()?, what, by_when })
        })
    }
}

impl Note {
    pub(super) fn run(self) -> Result<()> {
        let text = said(Some(self.text), "--text")?.unwrap_or_default();
        self.about.ask(|_| Ok(Asks::Note { text }))
    }
}

impl About {
    fn ask(self, asks: impl FnOnce(&Settings) -> Result<Asks>) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let by = person::ruling(&self.by, &settings.knowledge)?;
        let request = Asked::Ruling(Request { by, refs: items::each_once(self.references), asks: asks(&settings)? });
        match block_on(carry_out(&settings, database, &request, self.wait))? {
            Answer::Done(told) => print(&format!("{told}\n")),
            Answer::Refused(why) => Err(Error::usage(format!("{why}. Nothing was changed"))),
        }
    }
}

/// Has the request carried out by whoever owns the log, and gives the answer.
pub(super) async fn carry_out(settings: &Settings, database: &Database, asked: &Asked, wait: u16) -> Result<Answer> {
    let clock = Clock::System;
    if let Some(mut store) = Store::open_if_free(database, Durability::Full).await? {
        items::known(&store.load().await?, &asked.refs())?;
        let number = store.ask(asked, clock.now()).await?;
        return as_owner(settings, store, number).await;
    }
    let mut store = Store::open_to_read(database).await?;
    items::known(&store.load().await?, &asked.refs())?;
    let number = store.ask(asked, clock.now()).await?;
    let until = clock.now() + TimeDelta::seconds(i64::from(wait));
    while clock.now() < until {
        if let Some(answer) = store.answer_to(number).await? {
            return Ok(answer);
        }
        // The daemon may have ended meanwhile.
        if let Some(owned) = Store::open_if_free(database, Durability::Full).await? {
            return as_owner(settings, owned, number).await;
        }
        clock.pause(LOOK).await;
    }
    if store.take_back(number).await? {
        return Err(Error::world(format!(
            "the bywhen that runs on {} has not answered for {wait} seconds, so the request was taken back and nothing was changed",
            database,
        )));
    }
    answer(&mut store, number).await
}

/// Carries out what waits, as the owner of the log.
async fn as_owner(settings: &Settings, store: Store, number: i64) -> Result<Answer> {
    let parts = Parts {
        known: settings.knowledge.clone(),
        templates: templates(settings)?,
        store,
        source: Source::Nowhere,
        outgoing: Outgoing::Nowhere,
        clock: Clock::System,
    };
    let mut daemon = Daemon::new(parts).await?;
    daemon.take_requests().await?;
    answer(daemon.store(), number).await
}

async fn answer(store: &mut Store, number: i64) -> Result<Answer> {
    let answer = store.answer_to(number).await?;
    answer.ok_or_else(|| Error::world("the request was not answered; `bywhen show` says how the item stands"))
}

/// Words that are given must say something.
pub(super) fn said(words: Option<String>, option: &str) -> Result<Option<String>> {
    match words {
        Some(words) if words.trim().is_empty() => Err(Error::usage(format!("{option} is empty"))),
        Some(words) => Ok(Some(words.trim().to_owned())),
        None => Ok(None),
    }
}

/// A day as 2027-01-12 or, day first, 12/1/2027.
fn day(written: &str) -> Result<Day, String> {
    ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]
        .iter()
        .find_map(|format| Day::parse_from_str(written.trim(), format).ok())
        .filter(|day| (2000..2100).contains(&chrono::Datelike::year(day)))
        .ok_or_else(|| format!("`{written}` is no date such as 2027-01-12 or 12/1/2027"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_either_way_and_always_day_first() {
        for written in ["2027-01-12", "12/1/2027", "12/01/2027", " 12.1.2027 "] {
            assert_eq!(day(written).unwrap().to_string(), "2027-01-12", "{written}");
        }
        for written in ["", "12/1", "1/13/2027", "12/1/27", "tomorrow", "31/2/2027"] {
            assert!(day(written).is_err(), "{written}");
        }
    }
}
