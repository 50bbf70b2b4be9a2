//! The version of the report for partners: no names, and no count from which fewer than five children could be told (R71).

use super::{
    figures::Figures,
    forms,
    measures::{MEASURES, Measure, Value},
    summary::{By, RULE, Summary},
    workbook::{Cell, Sheet},
};
use std::collections::BTreeSet;

/// Counts from 1 to one less than this are not shown.
const SMALL: usize = 5;

/// What stands for a figure that is not shown. It does not tell whether the figure is small itself or guards a small one.
pub const HIDDEN: &str = "not shown";

/// Figures that add up: whoever knows all but one of a family knows the last one too.
const FAMILIES: [&[&str]; 3] = [
    &["forms", "forms_with", "forms_without"],
    &["open_at_start", "opened", "reopened", "resolved", "withdrawn", "open_at_end"],
    &["resolved", "by_first_date", "after_extension", "after_escalation", "late", "undated"],
];
/// A figure that is a part of another: the rest must not be small either.
const PARTS: [(&str, &str); 4] = [
    ("forms_with", "forms"),
    ("forms_without", "forms"),
    ("overdue_at_end", "open_at_end"),
    ("prompts_answered", "prompts"),
];

/// The sheets of the partner version.
#[must_use]
pub fn sheets(summary: &Summary) -> Vec<Sheet> {
    let columns = [Some(&summary.now), summary.before.as_ref(), summary.year_before.as_ref()];
    let hidden = hidden(&columns);
    let shown: Vec<Option<Vec<Cell>>> = columns
        .into_iter()
        .zip(&hidden)
        .map(|(figures, hidden)| figures.map(|figures| column(figures, hidden)))
        .collect();
    let rows = MEASURES.iter().enumerate().map(|(place, measure)| {
        let cell = |column: &Option<Vec<Cell>>| {
            column.as_ref().and_then(|column| column.get(place)).cloned().unwrap_or(Cell::Empty)
        };
        std::iter::once(Cell::Text(measure.name.to_owned())).chain(shown.iter().map(cell)).collect()
    });
    let told = [
        RULE,
        forms::RULE,
        "“not shown” stands for a count from 1 to 4, or for one from which such a count could be worked out.",
    ];
    let rows = rows.chain(told.map(|text| vec![Cell::Text(text.to_owned())]));
    let headings = ["Figure", "This quarter", "Quarter before", "Same quarter last year"];
    let mut sheets = vec![Sheet {
        name: "Figures".into(),
        columns: headings
            .iter()
            .zip([46.0, 16.0, 16.0, 22.0])
            .map(|(heading, width)| ((*heading).to_owned(), width))
            .collect(),
        rows: rows.collect(),
    }];
    sheets.extend(summary.groups.iter().find(|group| group.by == By::Theme).map(|themes| theme_sheet(&themes.rows)));
    sheets
}

/// The figures of this quarter, the one before and that of a year ago that are not shown.
fn hidden(columns: &[Option<&Figures>; 3]) -> [BTreeSet<&'static str>; 3] {
    let mut hidden = columns.map(|figures| figures.map(small).unwrap_or_default());
    // What guards one figure may leave another unguarded: repeated until nothing changes.
    loop {
        let before = hidden.clone();
        for (figures, hidden) in columns.iter().zip(&mut hidden) {
            if let Some(figures) = figures {
                for family in FAMILIES {
                    let counts: Vec<_> = family.iter().map(|id| (*id, count(figures, id))).collect();
                    guard(hidden, &counts);
                }
            }
        }
        // What stood open at the end of a quarter stands open at the start of the next.
        let [now, then, _] = &mut hidden;
        if now.contains("open_at_start") || then.contains("open_at_end") {
            now.insert("open_at_start");
            then.insert("open_at_end");
        }
        if before == hidden {
            break;
        }
    }
    hidden
}

fn count(figures: &Figures, id: &str) -> usize {
    match Measure::find(id).map(|measure| measure.of(figures)) {
        Some(Value::Count(count)) => count,
        _ => 0,
    }
}

/// The counts that are small themselves, or leave a small rest of the whole they are a part of.
fn small(figures: &Figures) -> BTreeSet<&'static str> {
    let few = MEASURES.iter().map(|measure| measure.id).filter(|id| is_small(count(figures, id)));
    let rest_is_few =
        PARTS.iter().filter(|(part, whole)| is_small(count(figures, whole).saturating_sub(count(figures, part))));
    few.chain(rest_is_few.map(|(part, _)| *part)).collect()
}

/// One quarter's figures without those hidden, in the order of [`MEASURES`].
fn column(figures: &Figures, hidden: &BTreeSet<&str>) -> Vec<Cell> {
    let measured = |measure: &Measure| match measure.of(figures) {
        Value::Count(_) if hidden.contains(measure.id) => Cell::Text(HIDDEN.into()),
        Value::Count(count) => number(count),
        // A share, median or longest of few tells of each of them; a share next to a shown total tells its parts.
        _ if is_small(figures.resolved.len()) || hidden.contains("resolved") => Cell::Text(HIDDEN.into()),
        Value::Share(..) if hidden.contains("by_first_date") || hidden.contains("after_extension") => {
            Cell::Text(HIDDEN.into())
        }
        // The longest is one child's.
        Value::Days(_) if measure.id.starts_with("longest") => Cell::Text(HIDDEN.into()),
        value => Cell::Text(value.to_string()),
    };
    MEASURES.iter().map(measured).collect()
}

/// Themes by what was opened, resolved and open at the end. Each column hides at least two entries or none.
fn theme_sheet(rows: &[(String, Figures)]) -> Sheet {
    let counts: [fn(&Figures) -> usize; 3] = [|f| f.opened.len(), |f| f.resolved.len(), |f| f.open_at_end.len()];
    let columns = counts.map(|count| {
        let counts: Vec<usize> = rows.iter().map(|(_, figures)| count(figures)).collect();
        let mut hidden: BTreeSet<usize> =
            (0..counts.len()).filter(|place| counts.get(*place).is_some_and(|count| is_small(*count))).collect();
        guard(&mut hidden, &counts.iter().copied().enumerate().collect::<Vec<_>>());
        let cell = |(place, count): (usize, &usize)| {
            if hidden.contains(&place) { Cell::Text(HIDDEN.into()) } else { number(*count) }
        };
        counts.iter().enumerate().map(cell).collect::<Vec<_>>()
    });
    let row = |(place, (name, _)): (usize, &(String, Figures))| {
        let cell = |column: &Vec<Cell>| column.get(place).cloned().unwrap_or(Cell::Empty);
        std::iter::once(Cell::Text(name.clone())).chain(columns.iter().map(cell)).collect()
    };
    let headings = [("Theme", 34.0), ("Opened", 12.0), ("Resolved", 12.0), ("Open at the end", 16.0)];
    Sheet {
        name: By::Theme.heading().into(),
        columns: headings.map(|(heading, width)| (heading.to_owned(), width)).to_vec(),
        rows: rows.iter().enumerate().map(row).collect(),
    }
}

/// Hides more of a family, smallest first, until at least two are hidden that together are not small: then nothing follows from
/// the total.
fn guard<Id: Copy + Ord>(hidden: &mut BTreeSet<Id>, family: &[(Id, usize)]) {
    loop {
        let (out, shown): (Vec<_>, Vec<_>) = family.iter().partition(|(id, _)| hidden.contains(id));
        let sum: usize = out.iter().map(|(_, count)| count).sum();
        if out.is_empty() || (out.len() > 1 && sum >= SMALL) {
            return;
        }
        match shown.into_iter().min_by_key(|(_, count)| (*count == 0, *count)) {
            Some((id, _)) => hidden.insert(id),
            None => return,
        };
    }
}

fn is_small(count: usize) -> bool {
    (1..SMALL).contains(&count)
}

fn number(count: usize) -> Cell {
    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
