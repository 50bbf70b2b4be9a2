//! The workbooks that go with summary and report: every figure with the references it counts, and the rows of the log behind them.

use super::{
    figures::Figures,
    log::log_sheet,
    measures::{MEASURES, Value, rows},
    partner,
    summary::{Dispute, RULE, Summary, quarter_name},
    workbook::{self, Cell, Sheet},
};
use crate::model::{Instant, item::Item, knowledge::Knowledge, log::Log, reference::Reference};
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeSet;

/// The workbook of a summary or report.
///
/// # Errors
///
/// When there are more rows than a sheet can hold.
pub fn workbook(summary: &Summary, log: &Log, known: &Knowledge, created: Instant) -> Result<Vec<u8>, XlsxError> {
    let mut sheets = vec![figures_sheet(summary)];
    sheets.extend(summary.groups.iter().map(|group| group_sheet(group.by.heading(), &group.rows)));
    if !summary.disputes.is_empty() {
        sheets.push(dispute_sheet(&summary.disputes));
    }
    if !summary.others.is_empty() {
        sheets.push(group_sheet("Other processes", &summary.others));
    }
    let wanted = counted(summary);
    let items: Vec<&Item> = log.items().filter(|item| wanted.contains(&item.reference)).collect();
    sheets.push(log_sheet(&items, known, summary.quarter.last_day()));
    workbook::bytes(&title(summary), &sheets, created)
}

/// The version for partners: no names, small counts not shown.
///
/// # Errors
///
/// When there are more rows than a sheet can hold.
pub fn partner_workbook(summary: &Summary, created: Instant) -> Result<Vec<u8>, XlsxError> {
    workbook::bytes(&title(summary), &partner::sheets(summary), created)
}

fn title(summary: &Summary) -> String {
    format!("IRO tracking, {}", quarter_name(summary.quarter))
}

/// Every item that any figure counts.
fn counted(summary: &Summary) -> BTreeSet<Reference> {
    let all = std::iter::once(&summary.now).chain(summary.others.iter().map(|(_, figures)| figures));
    let refs = all.flat_map(|figures| MEASURES.iter().flat_map(move |measure| measure.refs(figures)));
    refs.cloned().chain(summary.disputes.iter().map(|dispute| dispute.reference.clone())).collect()
}

fn figures_sheet(summary: &Summary) -> Sheet {
    let mut lines: Vec<Vec<Cell>> = rows(summary)
        .into_iter()
        .map(|row| {
            let then = |value: Option<Value>| value.map_or(Cell::Empty, cell);
            vec![
                Cell::Text(row.name.into()),
                cell(row.now),
                then(row.before),
                then(row.year_before),
                references(&row.refs),
            ]
        })
        .collect();
    lines.push(vec![Cell::Text(RULE.into())]);
    let columns = [
        ("Figure", 46.0),
        ("This quarter", 14.0),
        ("Quarter before", 14.0),
        ("Same quarter last year", 14.0),
        ("Items in this quarter's figure", 90.0),
    ];
    sheet("Figures", &columns, lines)
}

fn group_sheet(name: &str, rows: &[(String, Figures)]) -> Sheet {
    let mut columns = vec![("Name".to_owned(), 34.0)];
    columns.extend(MEASURES.iter().map(|measure| (measure.name.to_owned(), 14.0)));
    columns.push(("Items opened, closed or open".to_owned(), 90.0));
    let cells = |(name, figures): &(String, Figures)| {
        let refs: BTreeSet<Reference> = [&figures.opened, &figures.resolved, &figures.withdrawn, &figures.open_at_end]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        let mut cells = vec![Cell::text(Some(name))];
        cells.extend(MEASURES.iter().map(|measure| cell(measure.of(figures))));
        cells.push(references(&refs.into_iter().collect::<Vec<_>>()));
        cells
    };
    Sheet { name: name.into(), columns, rows: rows.iter().map(cells).collect() }
}

fn dispute_sheet(disputes: &[Dispute]) -> Sheet {
    let cells = |dispute: &Dispute| {
        vec![
            Cell::Text(dispute.reference.to_string()),
            Cell::text(Some(&dispute.process)),
            Cell::text(dispute.stage.as_ref()),
            Cell::Text(dispute.status.to_owned()),
            Cell::text(dispute.outcome.as_ref()),
        ]
    };
    let columns = [
        ("Reference", 14.0),
        ("Process", 26.0),
        ("Stage", 26.0),
        ("At the end of the quarter", 16.0),
        ("Outcome", 80.0),
    ];
    sheet("Dispute and issues", &columns, disputes.iter().map(cells).collect())
}

fn sheet(name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        name: name.into(),
        columns: columns.iter().map(|(heading, width)| ((*heading).to_owned(), *width)).collect(),
        rows,
    }
}

fn cell(value: Value) -> Cell {
    match value {
        Value::Count(count) => Cell::Number(i64::try_from(count).unwrap_or(i64::MAX)),
        Value::Days(days) => Cell::Decimal(days),
        Value::Share(..) => Cell::Text(value.to_string()),
        Value::Nothing => Cell::Empty,
    }
}

fn references(refs: &[Reference]) -> Cell {
    Cell::Text(refs.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}
