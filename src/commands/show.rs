//! `bywhen show REF`: one item with its whole history, and what happens next.

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{
    config::{Purpose, Settings},
    error::{Error, Result},
    model::{event::Event, item::Item, item::PromptState, reference::Reference},
    reports::{self, words},
    store::Store,
};
use clap::Args;
use std::fmt::Write as _;

/// Show one item with its whole history, the reason for every decision, and what happens next
#[derive(Debug, Args)]
pub(super) struct Show {
    #[command(flatten)]
    config: ConfigFolder,
    /// The item's reference, such as TR-2026-0001
    #[arg(value_name = "REF")]
    reference: Reference,
    /// As JSON, as in the log
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let (item, history) = block_on(async {
            let mut store = Store::open_to_read(database).await?;
            let log = store.load().await?;
            let item = log.item(&self.reference).cloned().ok_or_else(|| {
                Error::usage(format!("{} is not in the log; `bywhen log` lists what is", self.reference))
            })?;
            Ok((item, store.history(&self.reference).await?))
        })?;
        if self.json {
            return print(&format!("{}\n", reports::log::item_json(&item, &history)));
        }
        print(&told(&item, &history, &settings))
    }
}

/// The item as a person would tell it.
fn told(item: &Item, history: &[Event], settings: &Settings) -> String {
    let known = &settings.knowledge;
    let name = known.processes.get(&item.process).map_or(item.process.as_str(), |process| process.name.as_str());
    let level = item.level.map_or_else(String::new, |level| format!(", level {level}"));
    let stage = item.stage.as_ref().map_or_else(String::new, |stage| format!(", {stage}"));
    let mut text = format!("{} · {name}{level}{stage} · {}\n\n", item.reference, reports::log::status(item.status));
    let mut row = |title: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(text, "  {title:<10} {value}");
        }
    };
    row("child", item.child.name.clone().or_else(|| item.child.case_id.clone()));
    row("what", item.what.clone());
    row("who", Some(words::people(&item.who, known)));
    row("by when", item.by_when.map(words::day));
    row("first set", item.first_by_when.filter(|first| Some(*first) != item.by_when).map(words::day));
    for (title, person) in [("IRO", &item.iro), ("SW", &item.sw), ("PM", &item.pm), ("SM", &item.sm)] {
        row(title, person.as_ref().map(|person| words::person(person, known)));
    }
    row("outcome", item.outcome.clone());
    row("next", Some(next(item)));
    text.push('\n');
    for event in history {
        let _ = writeln!(text, "  {}  {}", words::moment(event.at, known), event.text);
    }
    text
}

/// What happens next, and when.
fn next(item: &Item) -> String {
    if item.status.is_closed() {
        return "nothing: it is closed".into();
    }
    match (item.prompt.state, item.prompt.on) {
        (PromptState::Scheduled, Some(on)) => {
            format!("the prompt goes out on {} unless an update comes", words::day(on))
        }
        _ => match item.next_alert {
            Some(on) => format!("the IRO is told on {} that it is unresolved", words::day(on)),
            None => "it waits for a person's word".into(),
        },
    }
}
