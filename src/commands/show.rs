//! `bywhen show REF`: an item with its whole history and letters, the reason for every decision, and what happens next.

use super::{ConfigFolder, block_on, existing_database, items, print};
use crate::{
    clock::Clock,
    config::Purpose,
    decide,
    error::Result,
    model::{
        Instant,
        event::{Event, Happened},
        item::{Item, PromptState},
        knowledge::Knowledge,
        log::Log,
        reference::Reference,
    },
    reports::{self, words},
    store::{LetterTold, Store},
};
use clap::Args;
use std::fmt::Write as _;

/// Show items with their whole history, the reason for every decision, and what happens next
///
/// Tells who, what and by when, first and now; every mail and decision with its reason; every letter and how far it came; and what
/// happens next by itself, and when.
#[derive(Debug, Args)]
#[command(after_help = "Example: bywhen show TR-2026-0001\n\nA reference may be written short: tr-2026-1.")]
pub(super) struct Show {
    #[command(flatten)]
    config: ConfigFolder,
    /// The items' references, such as TR-2026-0001
    #[arg(value_name = "REF", required = true)]
    references: Vec<Reference>,
    /// As JSON, one object a line, as in the log
    #[arg(long)]
    json: bool,
}

/// How wide the history is told.
const WIDTH: usize = 100;
/// Where its words begin.
const INDENT: &str = "                      ";

impl Show {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let references = items::each_once(self.references);
        block_on(async {
            let mut store = Store::open_to_read(database).await?;
            let log = store.load().await?;
            items::known(&log, &references)?;
            for (place, item) in references.iter().filter_map(|reference| log.item(reference)).enumerate() {
                let history = store.history(&item.reference).await?;
                if self.json {
                    print(&format!("{}\n", reports::log::item_json(item, &history)))?;
                    continue;
                }
                let letters = store.letters_about(&item.reference).await?;
                let told = told(item, &log, &settings.knowledge);
                let parted = if place > 0 { "\n" } else { "" };
                print(&format!("{parted}{told}\n{}", past(&history, &letters, &settings.knowledge)))?;
            }
            Ok(())
        })
    }
}

/// How the item stands.
fn told(item: &Item, log: &Log, known: &Knowledge) -> String {
    let process = known.processes.get(&item.process);
    let name = process.map_or(item.process.as_str(), |process| process.name.as_str());
    let level = item.level.map_or_else(String::new, |level| format!(", level {level}"));
    let stage = item.stage.as_ref().map(|id| {
        let stage = process.and_then(|process| process.stage(id));
        format!(", {}", stage.map_or(id.as_str(), |stage| stage.name.as_str()))
    });
    let status = reports::log::status(item.status);
    let mut text = format!("{} · {name}{level}{} · {status}\n\n", item.reference, stage.unwrap_or_default());
    let mut row = |title: &str, value: Option<String>| {
        if let Some(value) = value.map(|value| words::line(&value)).filter(|value| !value.is_empty()) {
            let _ = writeln!(text, "  {title:<10} {value}");
        }
    };
    let child = [&item.child.name, &item.child.case_id].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    row("child", Some(child));
    row("what", Some(item.what.clone().unwrap_or_else(|| "not known yet".into())));
    row("who", Some(if item.who.is_empty() { "not known yet".into() } else { words::people(&item.who, known) }));
    row("by when", Some(item.by_when.map_or_else(|| "not known yet".into(), words::day)));
    row("first set", item.first_by_when.filter(|first| Some(*first) != item.by_when).map(words::day));
    for (title, person) in [("IRO", &item.iro), ("SW", &item.sw), ("PM", &item.pm), ("SM", &item.sm)] {
        row(title, person.as_ref().map(|person| words::person(person, known)));
    }
    row("team", item.team.clone());
    row("opened", Some(words::day(item.opened)));
    row("closed", item.closed.map(words::day));
    row("outcome", item.outcome.clone());
    row("grew from", item.grew_from.as_ref().map(ToString::to_string));
    for doubt in &item.doubts {
        row("doubt", Some(doubt.why.clone()));
    }
    row("prompt", Some(prompt(item)));
    row("legal hold", log.holds().over(item).map(|hold| format!("{} (placed by {})", hold.because, hold.by)));
    for next in next(item, log, known) {
        row("next", Some(next));
    }
    text
}

/// Where the prompt of the present date stands, and why.
fn prompt(item: &Item) -> String {
    let on = item.prompt.on.map_or_else(String::new, |day| format!(" on {}", words::day(day)));
    let why = item.prompt.why.as_ref().map_or_else(String::new, |why| format!(": {why}"));
    match item.prompt.state {
        PromptState::Scheduled => format!("goes out{on}"),
        PromptState::Sent if item.undelivered => format!("sent{on}, and did not reach its reader"),
        PromptState::Sent => format!("sent{on}"),
        PromptState::Suppressed => why.trim_start_matches(": ").to_owned(),
        PromptState::None => format!("none{why}"),
    }
}

/// What happens next: by itself and when, and whose word is waited for.
fn next(item: &Item, log: &Log, known: &Knowledge) -> Vec<String> {
    if item.status.is_closed() {
        return vec!["nothing: it is closed".into()];
    }
    let now = Clock::System.now();
    let mut next: Vec<String> = decide::ahead(log, item, known, now)
        .into_iter()
        .map(|(at, what)| match at < now {
            true => format!("{what}: due since {}", words::moment(at, known)),
            false => format!("{}: {what}", words::moment(at, known)),
        })
        .collect();
    if let Some(proposal) = &item.proposal {
        let date = proposal.date.map_or_else(|| "more time".into(), words::day);
        let by = words::person(&proposal.by, known);
        next.push(format!("the IRO's word on {date}, which {by} asked for; until then the date stands"));
    }
    if item.is_incomplete() {
        next.push("the IRO's answer to what is not known or doubtful".into());
    }
    let entries = log.attention().filter(|entry| entry.item.as_ref() == Some(&item.reference));
    next.extend(
        entries.map(|entry| format!("entry {} of the digest waits for a person: {}", entry.number, entry.text)),
    );
    if next.is_empty() {
        next.push("nothing by itself: it waits for the IRO's word".into());
    }
    next
}

/// The history with its letters, oldest first.
fn past(history: &[Event], letters: &[LetterTold], known: &Knowledge) -> String {
    let mut lines: Vec<(Instant, String)> =
        history.iter().filter(|event| is_told(event)).map(|event| (event.at, event.text.clone())).collect();
    // An entry of the digest says again what has just been said.
    lines.dedup();
    lines.extend(letters.iter().map(|letter| {
        let kind = letter.kind.replace('-', " ");
        (letter.at, format!("→ letter {}, {kind}: {}", letter.number, letter.recipients))
    }));
    // What happened stands before the letters written about it in the same moment.
    lines.sort_by_key(|(at, _)| *at);
    let mut text = String::from("History\n\n");
    let mut shown = None;
    for (at, words) in lines {
        let when = at.with_timezone(&known.authority.zone).format("%a %-d %b %Y %H:%M").to_string();
        let head = if shown.as_ref() == Some(&when) { String::new() } else { when.clone() };
        let _ = writeln!(text, "{head:<22}{}", wrapped(&words::line(&words)));
        shown = Some(when);
    }
    text
}

/// The day of the next alert is told above, and a letter by itself.
fn is_told(event: &Event) -> bool {
    !matches!(event.happened, Happened::AlertPlanned { .. } | Happened::HeldBack { .. }) && !event.text.is_empty()
}

/// On several lines, where it is long.
fn wrapped(text: &str) -> String {
    let room = WIDTH - INDENT.len();
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join(&format!("\n{INDENT}"))
}
