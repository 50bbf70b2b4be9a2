//! The log itself: as JSON (Contract 4), CSV, a workbook, and a table for the terminal.

use super::{
    marking, words,
    workbook::{self, Cell, Sheet},
};
use crate::model::{
    Day, Instant,
    address::Address,
    event::Event,
    item::{Item, PromptState, Status, Step},
    knowledge::Knowledge,
    process::Process,
    reading::Child,
    reference::Reference,
};
use chrono::SecondsFormat;
use serde_json::{Value, json};

/// One item as it stands in `log.json` (Contract 4). `history`: its events, oldest first.
#[must_use]
pub fn item_json(item: &Item, history: &[Event]) -> Value {
    json!({
        "ref": item.reference,
        "process": item.process,
        "level": item.level,
        "stage": item.stage,
        "status": item.status,
        "child": { "name": item.child.name, "case_id": item.child.case_id },
        "who": item.who,
        "what": item.what,
        "by_when": item.by_when,
        "themes": item.themes,
        "iro": item.iro,
        "sw": item.sw,
        "pm": item.pm,
        "sm": item.sm,
        "team": item.team,
        "unit": item.unit,
        "prompt": { "state": item.prompt.state, "on": item.prompt.on, "why": item.prompt.why },
        "opened": item.opened,
        "closed": item.closed,
        "outcome": item.outcome,
        "history": history.iter().map(event_json).collect::<Vec<_>>(),
    })
}

fn event_json(event: &Event) -> Value {
    json!({
        "at": event.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "event": event_word(event),
        "by": event.by,
        "text": event.text,
        "message_id": event.message_id,
    })
}

/// The word for what happened: the tag under which it is stored (`logged`, `prompt-sent` …).
#[must_use]
pub fn event_word(event: &Event) -> String {
    let stored = serde_json::to_value(&event.happened).unwrap_or_default();
    stored.get("event").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Which items are wanted; everything that is given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Neither resolved nor withdrawn.
    pub open: bool,
    /// Open, and past its date.
    pub overdue: bool,
    /// The beginnings of the child's names, or a part of the case number, in any case.
    pub child: Option<String>,
    /// A part of the name or address of a person responsible or the social worker, in any case.
    pub worker: Option<String>,
    /// A part of the team's or unit's name, in any case.
    pub team: Option<String>,
    /// By-when date on this day or later.
    pub from: Option<Day>,
    /// By-when date on this day or earlier.
    pub until: Option<Day>,
}

impl Filter {
    /// Is this item wanted?
    #[must_use]
    pub fn takes(&self, item: &Item, known: &Knowledge, today: Day) -> bool {
        let open = !item.status.is_closed();
        let overdue = open && item.by_when.is_some_and(|by_when| by_when < today);
        let names = |addresses: &mut dyn Iterator<Item = &Address>| -> Vec<String> {
            addresses.flat_map(|address| [words::person(address, known), address.to_string()]).collect()
        };
        (!self.open || open)
            && (!self.overdue || overdue)
            && self.child.as_deref().is_none_or(|child| is_child(child, &item.child))
            && has(self.worker.as_deref(), names(&mut item.who.iter().chain(&item.sw)).iter())
            && has(self.team.as_deref(), item.team.iter().chain(&item.unit))
            && self.from.is_none_or(|from| item.by_when.is_some_and(|by_when| by_when >= from))
            && self.until.is_none_or(|until| item.by_when.is_some_and(|by_when| by_when <= until))
    }
}

/// Is this the child wanted: part of the number, or each word the beginning of a word of the name, in any case and order, with or
/// without accents?
fn is_child(wanted: &str, child: &Child) -> bool {
    let number = child.case_id.as_ref().is_some_and(|id| id.to_lowercase().contains(&wanted.trim().to_lowercase()));
    let parts = Child { name: Some(wanted.to_owned()), case_id: None }.words();
    let words = child.words();
    number || !parts.is_empty() && parts.iter().all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
}

/// Is the part wanted in any of these texts? Nothing wanted is in all.
fn has<'a>(part: Option<&str>, mut texts: impl Iterator<Item = &'a String>) -> bool {
    part.is_none_or(|part| texts.any(|text| text.to_lowercase().contains(&part.to_lowercase())))
}

/// What a row is made from.
struct Row<'a> {
    item: &'a Item,
    known: &'a Knowledge,
    today: Day,
}

/// A column of the log: heading, width in characters, and its value.
struct Column(&'static str, f64, fn(&Row) -> Cell);

/// The columns of CSV and workbook.
const COLUMNS: &[Column] = &[
    Column("Reference", 14.0, |row| Cell::Text(row.item.reference.to_string())),
    Column("Status", 18.0, |row| Cell::Text(status(row.item.status).to_owned())),
    Column("Process", 22.0, |row| {
        Cell::text(Some(row.process().map_or(row.item.process.as_str(), |process| process.name.as_str())))
    }),
    Column("Level or stage", 14.0, |row| Cell::text(row.stage())),
    Column("Child", 20.0, |row| Cell::text(row.item.child.name.as_ref())),
    Column("Case number", 13.0, |row| Cell::text(row.item.child.case_id.as_ref())),
    Column("Who", 24.0, |row| row.people(&row.item.who)),
    Column("What", 50.0, |row| Cell::text(row.item.what.as_ref())),
    Column("By when", 17.0, |row| Cell::day(row.item.by_when)),
    Column("First by when", 17.0, |row| Cell::day(row.item.first_by_when)),
    Column("Days over", 10.0, |row| row.days_over().map_or(Cell::Empty, Cell::Number)),
    Column("Prompt", 12.0, |row| Cell::Text(prompt(row.item.prompt.state).to_owned())),
    Column("Prompt on", 17.0, |row| Cell::day(row.item.prompt.on)),
    Column("IRO", 20.0, |row| row.person(row.item.iro.as_ref())),
    Column("Social worker", 20.0, |row| row.person(row.item.sw.as_ref())),
    Column("Practice manager", 20.0, |row| row.person(row.item.pm.as_ref())),
    Column("Service manager", 20.0, |row| row.person(row.item.sm.as_ref())),
    Column("Team", 18.0, |row| Cell::text(row.item.team.as_ref())),
    Column("Unit", 18.0, |row| Cell::text(row.item.unit.as_ref())),
    Column("Themes", 22.0, |row| Cell::text(row.themes())),
    Column("Opened", 17.0, |row| Cell::Day(row.item.opened)),
    Column("Closed", 17.0, |row| Cell::day(row.item.closed)),
    Column("Outcome", 40.0, |row| Cell::text(row.item.outcome.as_ref())),
    Column("Last word", 50.0, |row| Cell::text(row.item.last_words.as_ref().map(|last| &last.text))),
];

impl Row<'_> {
    fn process(&self) -> Option<&Process> {
        self.known.processes.get(&self.item.process)
    }

    fn stage(&self) -> Option<String> {
        let id = self.item.stage.clone().or_else(|| self.item.level.map(|level| level.to_string()))?;
        Some(self.process().and_then(|process| process.stage(&id)).map_or(id, |stage| stage.name.clone()))
    }

    fn people(&self, addresses: &[Address]) -> Cell {
        Cell::text((!addresses.is_empty()).then(|| words::people(addresses, self.known)))
    }

    fn person(&self, address: Option<&Address>) -> Cell {
        Cell::text(address.map(|address| words::person(address, self.known)))
    }

    fn themes(&self) -> Option<String> {
        let name = |id: &str| {
            let theme = self.known.themes.theme.iter().find(|theme| theme.id == id);
            theme.map_or_else(|| id.to_owned(), |theme| theme.name.clone())
        };
        let names: Vec<String> = self.item.themes.iter().map(|theme| name(&theme.0)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn days_over(&self) -> Option<i64> {
        let over = (self.today - self.item.by_when?).num_days();
        (over > 0 && !self.item.status.is_closed()).then_some(over)
    }
}

/// Where an item stands, in two words at most.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::NeedsClarification => "needs clarification",
        Status::Open => "open",
        Status::Updated => "updated",
        Status::Prompted => "prompted",
        Status::Resolved => "resolved",
        Status::Withdrawn => "withdrawn",
    }
}

fn prompt(state: PromptState) -> &'static str {
    match state {
        PromptState::Scheduled => "scheduled",
        PromptState::Suppressed => "suppressed",
        PromptState::Sent => "sent",
        PromptState::None => "none",
    }
}

/// The log as CSV with a header row, UTF-8 with a byte order mark so that Excel reads it. Cells that look like formulas begin with
/// an apostrophe (fault C05).
#[must_use]
pub fn csv(items: &[&Item], known: &Knowledge, today: Day) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(COLUMNS.iter().map(|Column(heading, ..)| *heading));
    for item in items {
        let row = Row { item, known, today };
        let _ = writer.write_record(COLUMNS.iter().map(|Column(_, _, value)| csv_cell(&value(&row))));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn csv_cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) => {
            format!("'{text}")
        }
        Cell::Text(text) => text.clone(),
    }
}

/// A row of the sheet "History".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The item.
    pub reference: Reference,
    /// When.
    pub at: Instant,
    /// What happened, in a word or two.
    pub event: String,
    /// Who caused it.
    pub by: Option<Address>,
    /// What happened, in words.
    pub text: String,
}

impl Happening {
    /// From an event; `None` for what is not about an item.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        Some(Self {
            reference: event.item.clone()?,
            at: event.at,
            event: event_word(event).replace('-', " "),
            by: event.by.clone(),
            text: event.text.clone(),
        })
    }

    /// The dated steps of an item, where its events are not at hand.
    pub fn steps(item: &Item) -> impl Iterator<Item = Self> {
        item.milestones.iter().map(|milestone| Self {
            reference: item.reference.clone(),
            at: milestone.at,
            event: step(milestone.step),
            by: None,
            text: String::new(),
        })
    }
}

fn step(step: Step) -> String {
    match step {
        Step::Moved(day) => format!("date moved to {}", words::short_day(day)),
        Step::Prompted => "prompted".into(),
        Step::Updated(says) => format!("update {}", words::says(says)),
        Step::Escalated(_) => "taken further".into(),
        Step::Alerted => "unresolved alert".into(),
        Step::Dissatisfied => "IRO not satisfied".into(),
        Step::Closed => "closed".into(),
        Step::Reopened => "reopened".into(),
    }
}

/// The log as a workbook with the sheets "Log" and "History".
///
/// # Errors
///
/// When there are more rows than a sheet can hold.
pub fn xlsx(
    items: &[&Item],
    history: &[Happening],
    known: &Knowledge,
    today: Day,
    created: Instant,
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let title = marking::titled("IRO tracking log", items.iter().copied());
    workbook::bytes(&title, &[log_sheet(items, known, today), history_sheet(history, known)], created)
}

/// The sheet "Log", also for workbooks of figures.
#[must_use]
pub fn log_sheet(items: &[&Item], known: &Knowledge, today: Day) -> Sheet {
    let cells = |item: &&Item| COLUMNS.iter().map(|Column(_, _, value)| value(&Row { item, known, today })).collect();
    Sheet {
        name: "Log".into(),
        columns: COLUMNS.iter().map(|Column(heading, width, _)| ((*heading).to_owned(), *width)).collect(),
        rows: items.iter().map(cells).collect(),
    }
}

fn history_sheet(history: &[Happening], known: &Knowledge) -> Sheet {
    let cells = |row: &Happening| {
        vec![
            Cell::Text(row.reference.to_string()),
            Cell::moment(row.at, known),
            Cell::text(Some(&row.event)),
            Cell::text(row.by.as_ref().map(|by| words::person(by, known))),
            Cell::text(Some(&row.text)),
        ]
    };
    let columns = [("Reference", 14.0), ("When", 18.0), ("What happened", 24.0), ("By", 22.0), ("In words", 90.0)];
    Sheet {
        name: "History".into(),
        columns: columns.map(|(heading, width)| (heading.to_owned(), width)).to_vec(),
        rows: history.iter().map(cells).collect(),
    }
}
