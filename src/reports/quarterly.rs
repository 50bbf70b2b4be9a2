//! The workbooks that go with summary and report: every figure with the references it counts, and the rows of the log behind them.

use super::{
    figures::Figures,
    forms, good_practice,
    log::log_sheet,
    marking,
    measures::{MEASURES, Value, rows},
    partner,
    summary::{self, By, Dispute, RULE, Summary, quarter_name},
    words,
    workbook::{self, Cell, Sheet},
};
use crate::model::{
    Instant, address::Address, form::Form, good_practice::GoodPractice, item::Item, knowledge::Knowledge, log::Log,
    reference::Reference,
};
use rust_xlsxwriter::XlsxError;
use std::collections::{BTreeMap, BTreeSet};

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
    if !summary.praised.is_empty() {
        sheets.push(praise_sheet(&summary.praised, known));
    }
    if !summary.forms.is_empty() {
        sheets.push(form_sheet(&summary.forms, known));
    }
    sheets.push(traced_sheet(summary, log, known));
    let wanted = counted(summary);
    let items: Vec<&Item> = log.items().filter(|item| wanted.contains(&item.reference)).collect();
    sheets.push(log_sheet(&items, known, summary.until.unwrap_or(summary.quarter.last_day())));
    let title = marking::titled(&title(summary), items.iter().copied());
    workbook::bytes(&title, &sheets, created)
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
    let compared = [Some(&summary.now), summary.before.as_ref(), summary.year_before.as_ref()];
    let all = compared.into_iter().flatten().chain(summary.others.iter().map(|(_, figures)| figures));
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
    lines.extend([RULE, forms::RULE].map(|rule| vec![Cell::Text(rule.into())]));
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

/// One row for each thing each figure counts: filtered by figure, quarter, theme, team or person it gives the rows behind any number
/// of this workbook.
fn traced_sheet(summary: &Summary, log: &Log, known: &Knowledge) -> Sheet {
    let forms: BTreeMap<&Reference, &Form> = summary.forms.iter().map(|form| (&form.reference, form)).collect();
    let quarters = [
        ("this quarter", Some(&summary.now)),
        ("quarter before", summary.before.as_ref()),
        ("same quarter last year", summary.year_before.as_ref()),
    ];
    let mut rows = Vec::new();
    for (quarter, figures) in quarters.into_iter().filter_map(|(name, figures)| figures.map(|figures| (name, figures)))
    {
        for measure in MEASURES.iter().filter(|measure| measure.counts()) {
            for reference in measure.refs(figures) {
                let mut row = vec![
                    Cell::Text(measure.name.into()),
                    Cell::Text(quarter.into()),
                    Cell::Text(reference.to_string()),
                ];
                row.extend(GROUPS.map(|(by, ..)| {
                    let names = match (forms.get(reference), log.item(reference)) {
                        (Some(form), _) => summary::form_name(by, form, known).into_iter().collect(),
                        (None, Some(item)) => summary::names(by, item, known),
                        (None, None) => Vec::new(),
                    };
                    Cell::text((!names.is_empty()).then(|| names.join(", ")))
                }));
                rows.push(row);
            }
        }
    }
    let columns = [("Figure", 46.0), ("Quarter", 22.0), ("Counts", 14.0)].into_iter();
    let columns: Vec<(&str, f64)> = columns.chain(GROUPS.map(|(_, heading, width)| (heading, width))).collect();
    sheet("What each figure counts", &columns, rows)
}

/// What figures are broken down by, with heading and width of the column.
const GROUPS: [(By, &str, f64); 6] = [
    (By::Theme, "Theme", 30.0),
    (By::Unit, "Unit", 18.0),
    (By::Team, "Team", 18.0),
    (By::Worker, "Worker", 22.0),
    (By::Manager, "Practice manager", 22.0),
    (By::Iro, "IRO", 22.0),
];

fn form_sheet(forms: &[Form], known: &Knowledge) -> Sheet {
    let cells = |form: &Form| {
        let person =
            |address: &Option<Address>| Cell::text(address.as_ref().map(|person| words::person(person, known)));
        vec![
            Cell::Text(form.reference.to_string()),
            Cell::Day(forms::day(form, known)),
            Cell::Number(form.name.level.into()),
            Cell::text(Some(format!("{} {}", form.name.surname, form.name.first_name).trim())),
            person(&form.iro),
            person(&form.sw),
            person(&form.pm),
            Cell::text(form.team.as_ref()),
            Cell::text(form.unit.as_ref()),
            Cell::text(Some(&form.name.file_name)),
        ]
    };
    let columns = [
        ("Form", 14.0),
        ("Received", 17.0),
        ("Level", 8.0),
        ("Child, by its name", 26.0),
        ("IRO", 22.0),
        ("Social worker", 22.0),
        ("Practice manager", 22.0),
        ("Team", 18.0),
        ("Unit", 18.0),
        ("File name", 46.0),
    ];
    sheet("Forms", &columns, forms.iter().map(cells).collect())
}

fn praise_sheet(praised: &[GoodPractice], known: &Knowledge) -> Sheet {
    let cells = |praise: &GoodPractice| {
        vec![
            Cell::Text(praise.reference.to_string()),
            Cell::Day(good_practice::day(praise, known)),
            Cell::text(Some(good_practice::whom(praise, known))),
            Cell::text(praise.iro.as_ref().map(|iro| words::person(iro, known))),
            Cell::text(praise.child.name.as_ref()),
            Cell::text(praise.team.as_ref()),
            Cell::text(praise.unit.as_ref()),
            Cell::text(Some(words::line(&praise.words))),
        ]
    };
    let columns = [
        ("Reference", 14.0),
        ("Praised on", 17.0),
        ("Who", 26.0),
        ("IRO", 22.0),
        ("Child", 26.0),
        ("Team", 18.0),
        ("Unit", 18.0),
        ("Words", 60.0),
    ];
    sheet("Good practice", &columns, praised.iter().map(cells).collect())
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
