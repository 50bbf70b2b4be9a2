//! What digest, summary and report are shown, and the files that go with them.

use super::{context::Own, mime::File};
use crate::{
    model::{Day, Instant, item::Item, knowledge::Knowledge, letter::Quarter, log::Log},
    reports::{
        self,
        chart::{self, Chart},
        digest, draft,
        figures::Figures,
        forms,
        log::Happening,
        marking,
        measures::{self, Measure},
        narrative, quarterly,
        summary::{self, Summary},
        words,
    },
};
use minijinja::{Value, context, value::Serde};
use serde::Serialize;

/// At most this many lines of a section are shown; the workbook has them all.
const MOST_LINES: usize = 100;
/// At most this many rows of a table of figures are shown.
const MOST_ROWS: usize = 20;

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

/// The digest, and the log as a workbook.
pub(super) fn digest(day: Day, log: &Log, known: &Knowledge, now: Instant) -> Own {
    let digest = digest::digest(log, known, day, now);
    let since = Quarter::of(day).previous().first_day();
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
    let shown = context! {
        day => words::day(digest.day),
        counts => digest.counts(),
        account => digest.account.as_str(),
        shadow => digest.shadow,
        sections => Value::from(Serde(digest.sections.iter().map(section).collect::<Vec<_>>())),
        since => words::day(since),
    };
    let name = format!("IRO tracking log {day}");
    let workbook = log_workbook(&name, day, &worked_with(since, log), known, now);
    Own::new("digest", shown).named(format!("IRO tracking digest {day}")).with(workbook)
}

/// Every open item and those closed since a day: what is worked with, however long the log has been kept.
fn worked_with(since: Day, log: &Log) -> Vec<&Item> {
    log.items().filter(|item| item.closed.is_none_or(|closed| closed >= since)).collect()
}

/// The items a digest tells of.
pub(super) fn in_digest(day: Day, log: &Log) -> Vec<&Item> {
    let mut items = worked_with(Quarter::of(day).previous().first_day(), log);
    items.extend(log.attention().filter_map(|entry| log.item(entry.item.as_ref()?)));
    items
}

/// The items a quarter's papers tell of or compare with.
pub(super) fn compared(quarter: Quarter, log: &Log) -> Vec<&Item> {
    worked_with(quarter.year_before().first_day(), log)
}

fn log_workbook(name: &str, day: Day, items: &[&Item], known: &Knowledge, now: Instant) -> Option<File> {
    let history: Vec<Happening> = items.iter().copied().flat_map(Happening::steps).collect();
    let content = reports::log::xlsx(items, &history, known, day, now).ok()?;
    Some(File::workbook(format!("{name}.xlsx"), content))
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

#[derive(Serialize)]
struct ChartView {
    title: String,
    /// What the picture's address is in the letter, after `cid:`.
    id: String,
    alternative: String,
    width: usize,
    height: usize,
}

/// A unit's summary, with the workbook of its figures and a draft to edit.
pub(super) fn summary(quarter: Quarter, unit: &str, log: &Log, known: &Knowledge, now: Instant) -> Own {
    let summary = summary::summary(log, known, quarter, unit, known.authority.day(now));
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let name = format!("IRO tracking summary {quarter} {}", unit.chars().map(plain).take(60).collect::<String>());
    quarter_told("summary", &name, &summary, known).with(files(&name, &summary, log, known, now))
}

/// The whole service's report, with a workbook for partners too.
pub(super) fn report(quarter: Quarter, log: &Log, known: &Knowledge, now: Instant) -> Own {
    let summary = summary::service(log, known, quarter, known.authority.day(now));
    let name = format!("IRO tracking report {quarter}");
    let partners = quarterly::partner_workbook(&summary, now)
        .map(|content| File::workbook(format!("{name} for partners.xlsx"), content));
    let files = files(&name, &summary, log, known, now).into_iter().chain(partners.ok());
    quarter_told("report", &name, &summary, known).with(files)
}

fn files(name: &str, summary: &Summary, log: &Log, known: &Knowledge, now: Instant) -> Vec<File> {
    let workbook = quarterly::workbook(summary, log, known, now).ok();
    let workbook = workbook.map(|content| File::workbook(format!("{name}.xlsx"), content));
    let marking = marking::highest(marking::of(compared(summary.quarter, log).into_iter()));
    let draft =
        draft::docx(summary, marking.as_deref()).map(|content| File::document(format!("{name} draft.docx"), content));
    workbook.into_iter().chain(draft).collect()
}

fn quarter_told(folder: &'static str, name: &str, summary: &Summary, known: &Knowledge) -> Own {
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
    let (charts, pictures): (Vec<ChartView>, Vec<File>) =
        chart::charts(summary).iter().filter_map(|chart| drawn(chart, name, known)).unzip();
    let shown = context! {
        quarter => summary::quarter_name(summary.quarter),
        unit => summary.unit.as_deref().map(words::line),
        rules => [summary::RULE, forms::RULE],
        narrative => narrative::narrative(summary),
        charts => Value::from(Serde(charts)),
        main => Value::from(Serde(main_table(summary))),
        tables => Value::from(Serde(tables)),
        disputes => Value::from(Serde(disputes)),
    };
    Own::new(folder, shown).named(name.to_owned()).with(pictures)
}

fn drawn(chart: &Chart, name: &str, known: &Knowledge) -> Option<(ChartView, File)> {
    let (width, height) = chart.size();
    let id = format!("{}.chart@{}", chart.id, known.mailbox.domain());
    let picture = File::picture(format!("{} {}.png", name, chart.id), id.clone(), chart.png()?);
    let view = ChartView { title: chart.title.clone(), id, alternative: chart.alternative(), width, height };
    Some((view, picture))
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
