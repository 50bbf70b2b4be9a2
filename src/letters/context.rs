//! What each letter's templates are shown: values made safe to print, no wording.

use super::{marking, view};
use crate::{
    model::{
        Instant,
        item::{Item, Thread},
        knowledge::Knowledge,
        letter::{Content, Done, Letter, MonthOfThemes},
        log::Log,
        reading::Doubt,
        theme::Theme,
    },
    reports::{
        digest,
        figures::Figures,
        measures::{self, Measure},
        narrative,
        summary::{self, Summary},
        words,
    },
};
use minijinja::{Value, context, value::Serde};
use serde::Serialize;

/// At most this many lines of a section are shown; the workbook has them all.
const MOST_LINES: usize = 100;
/// Characters of a mail that are quoted back to its sender.
const MOST_WORDS: usize = 1500;
/// At most this many rows of a table of figures are shown.
const MOST_ROWS: usize = 20;

/// A letter's folder of templates, what they are shown, and the marking it bears.
pub(super) struct Told {
    pub(super) folder: &'static str,
    pub(super) context: Value,
    pub(super) marking: Option<String>,
}

/// What a letter's templates are shown.
pub(super) fn of(letter: &Letter, log: &Log, known: &Knowledge, now: Instant) -> Told {
    let (folder, own) = content(&letter.content, log, known, now);
    let thread = letter.thread.as_ref().and_then(|thread| thread.marking.as_deref());
    let marking = marking::highest(thread.into_iter().chain(marking::of(items(&letter.content, log).into_iter())));
    let shown = marking
        .as_deref()
        .map(|marking| marking::sensitivity(marking).map_or_else(|| words::line(marking), str::to_owned));
    let context = context! {
        authority => words::line(&known.authority.name),
        mailbox => known.mailbox.as_str(),
        marking => shown,
        references => letter.refs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ..own
    };
    Told { folder, context, marking }
}

/// The subject: a thread keeps its own, which is the only subject that may name a child; `own` is the template's.
pub(super) fn subject(letter: &Letter, marking: Option<&str>, own: String) -> String {
    let topic =
        |thread: &Thread| Some(words::cut(&words::line(&thread.subject), 250)).filter(|topic| !topic.is_empty());
    let subject = letter.thread.as_ref().and_then(topic).map_or(own, |topic| format!("RE: {topic}"));
    match marking.map(words::line).filter(|marking| marking::sensitivity(marking).is_none()) {
        Some(marking) if !subject.to_lowercase().contains(&marking.to_lowercase()) => format!("[{marking}] {subject}"),
        _ => subject,
    }
}

/// Every item a letter tells of.
fn items<'a>(content: &'a Content, log: &'a Log) -> Vec<&'a Item> {
    match content {
        Content::Receipt { items, .. }
        | Content::AskMissing { items, .. }
        | Content::AskWhich { candidates: items, .. }
        | Content::HandOn { items, .. }
        | Content::ClinicList { items, .. } => items.iter().collect(),
        Content::AskNewDate { item }
        | Content::Prompt { item, .. }
        | Content::Alert { item, .. }
        | Content::SignificantChange { item, .. }
        | Content::ConsideredAgreed { item }
        | Content::Undelivered { item, .. } => vec![item],
        Content::Digest { .. } | Content::Summary { .. } | Content::Report { .. } => log.items().collect(),
    }
}

fn content(content: &Content, log: &Log, known: &Knowledge, now: Instant) -> (&'static str, Value) {
    let one = |item: &Item| view::item(item, content, known, now);
    let all = |items: &[Item]| items.iter().map(one).collect::<Vec<_>>();
    match content {
        Content::Receipt { done, items, doubts, not_copied } => {
            let not_copied: Vec<String> =
                not_copied.iter().map(|address| words::person_and_role(address, known)).collect();
            let own = context! { done => done_word(*done), items => all(items), doubts => view::doubts(doubts), not_copied => words::list(&not_copied) };
            ("receipt", own)
        }
        Content::AskMissing { items, doubts, again } => {
            let (asked, others): (Vec<Doubt>, Vec<Doubt>) = doubts.iter().cloned().partition(|doubt| doubt.blocks);
            let (asked, others) = if asked.is_empty() { (others, asked) } else { (asked, others) };
            let own = context! { items => all(items), doubts => view::doubts(&asked), others => view::doubts(&others), again };
            ("ask-missing", own)
        }
        Content::AskWhich { words, candidates } => (
            "ask-which",
            context! { words => words::cut(words::clean(words).trim(), MOST_WORDS), items => all(candidates) },
        ),
        Content::AskNewDate { item } => ("ask-new-date", context! { item => one(item) }),
        Content::Prompt { item, late_since, ahead, agenda } => {
            let late = late_since.map(|since| words::moment(since, known));
            let today = item.by_when == Some(known.authority.day(now));
            ("prompt", context! { item => one(item), late, ahead, today, agenda => all(agenda) })
        }
        Content::Alert { item, working_days_over } => {
            ("alert", context! { item => one(item), over => working_days_over })
        }
        Content::HandOn { items, words, from, outside } => {
            let own = context! { items => all(items), words => view::quoted(words, known), from => words::line(from), outside };
            ("hand-on", own)
        }
        Content::SignificantChange { item, words, category } => {
            let own = context! { item => one(item), words => view::quoted(words, known), category => category.as_deref().map(words::line) };
            ("significant-change", own)
        }
        Content::ConsideredAgreed { item } => ("considered-agreed", context! { item => one(item) }),
        Content::Undelivered { item, address, manager, away } => {
            let own = context! {
                item => one(item), away, person => words::person(address, known), address => address.as_str(),
                manager => manager.as_ref().map(|manager| words::person(manager, known)), manager_address => manager.as_ref().map(ToString::to_string),
            };
            ("undelivered", own)
        }
        Content::ClinicList { items, month } => {
            let month = month.as_ref().map(|month| month_context(month, known));
            ("clinic-list", context! { items => all(items), day => words::day(known.authority.day(now)), month })
        }
        Content::Digest { day } => ("digest", digest_context(&digest::digest(log, known, *day, now))),
        Content::Summary { quarter, unit } => {
            ("summary", quarter_context(&summary::summary(log, known, *quarter, unit)))
        }
        Content::Report { quarter } => ("report", quarter_context(&summary::service(log, known, *quarter))),
    }
}

/// What was opened in the month before, in words (R73).
fn month_context(month: &MonthOfThemes, known: &Knowledge) -> Value {
    let reasons: Vec<(String, usize)> = month.reasons.iter().map(|(name, count)| (words::line(name), *count)).collect();
    let named = |theme: &Theme| {
        known
            .themes
            .theme
            .iter()
            .find(|known| known.id == *theme.0)
            .map_or(theme.0.to_string(), |known| known.name.clone())
    };
    let themes: Vec<(String, usize)> = month.themes.iter().map(|(theme, count)| (named(theme), *count)).collect();
    context! { name => month.month.format("%B %Y").to_string(), opened => month.opened, reasons, themes }
}

fn done_word(done: Done) -> &'static str {
    match done {
        Done::Logged => "logged",
        Done::Amended => "amended",
        Done::Completed => "completed",
        Done::Escalated => "escalated",
        Done::Resolved => "resolved",
        Done::Withdrawn => "withdrawn",
        Done::Reopened => "reopened",
        Done::Undone => "undone",
        Done::Noted => "noted",
    }
}

#[derive(Serialize)]
struct SectionView {
    heading: &'static str,
    lines: Vec<LineView>,
    /// Lines not shown.
    more: usize,
    count: usize,
}

#[derive(Serialize)]
struct LineView {
    reference: Option<String>,
    person: Option<String>,
    child: Option<String>,
    text: String,
    when: String,
}

fn digest_context(digest: &digest::Digest) -> Value {
    let line = |line: &digest::Line| LineView {
        reference: line.reference.as_ref().map(ToString::to_string),
        person: line.person.clone(),
        child: line.child.clone(),
        text: line.text.clone(),
        when: line.when.clone(),
    };
    let section = |section: &digest::Section| SectionView {
        heading: section.about.heading(),
        lines: section.lines.iter().take(MOST_LINES).map(line).collect(),
        more: section.lines.len().saturating_sub(MOST_LINES),
        count: section.lines.len(),
    };
    context! {
        day => words::day(digest.day),
        counts => digest.counts(),
        account => digest.account.as_str(),
        shadow => digest.shadow,
        sections => Value::from(Serde(digest.sections.iter().map(section).collect::<Vec<_>>())),
    }
}

/// A table of figures: a name and the cells after it.
#[derive(Serialize)]
struct TableView {
    heading: String,
    columns: Vec<&'static str>,
    rows: Vec<(String, Vec<String>)>,
    /// Rows not shown.
    more: usize,
}

#[derive(Serialize)]
struct DisputeView {
    reference: String,
    process: String,
    stage: Option<String>,
    status: &'static str,
    outcome: Option<String>,
}

fn quarter_context(summary: &Summary) -> Value {
    let disputes: Vec<DisputeView> = summary
        .disputes
        .iter()
        .map(|dispute| DisputeView {
            reference: dispute.reference.to_string(),
            process: dispute.process.clone(),
            stage: dispute.stage.clone(),
            status: dispute.status,
            outcome: dispute.outcome.clone(),
        })
        .collect();
    let mut tables: Vec<TableView> =
        summary.groups.iter().map(|group| group_table(group.by.heading(), &group.rows)).collect();
    if !summary.others.is_empty() {
        tables.push(group_table("Other processes", &summary.others));
    }
    context! {
        quarter => summary::quarter_name(summary.quarter),
        unit => summary.unit.as_deref().map(words::line),
        rule => summary::RULE,
        narrative => narrative::narrative(summary),
        main => Value::from(Serde(main_table(summary))),
        tables => Value::from(Serde(tables)),
        disputes => Value::from(Serde(disputes)),
    }
}

/// The main table; a column of comparison stands only where there is something on record.
fn main_table(summary: &Summary) -> TableView {
    let mut columns = vec!["This quarter"];
    columns.extend(summary.before.as_ref().map(|_| "Quarter before"));
    columns.extend(summary.year_before.as_ref().map(|_| "Year before"));
    let row = |row: measures::Row| {
        let values = std::iter::once(row.now).chain(row.before).chain(row.year_before);
        (row.name.to_owned(), values.map(|value| value.to_string()).collect())
    };
    let rows = measures::rows(summary).into_iter().map(row).collect();
    TableView { heading: "Figures".to_owned(), columns, rows, more: 0 }
}

/// The columns of the tables by theme, team and so on, with their short headings.
const GROUP_COLUMNS: [(&str, &str); 4] =
    [("opened", "Opened"), ("resolved", "Resolved"), ("open_at_end", "Open"), ("overdue_at_end", "Past date")];

fn group_table(heading: &str, rows: &[(String, Figures)]) -> TableView {
    let cell = |figures: &Figures, id: &str| {
        Measure::find(id).map(|measure| measure.of(figures).to_string()).unwrap_or_default()
    };
    let row = |(name, figures): &(String, Figures)| {
        (words::cut(name, 60), GROUP_COLUMNS.iter().map(|(id, _)| cell(figures, id)).collect())
    };
    TableView {
        heading: heading.to_owned(),
        columns: GROUP_COLUMNS.map(|(_, heading)| heading).to_vec(),
        rows: rows.iter().take(MOST_ROWS).map(row).collect(),
        more: rows.len().saturating_sub(MOST_ROWS),
    }
}
