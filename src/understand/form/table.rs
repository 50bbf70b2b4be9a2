//! Tables of a form: rows of items under a header, fields by their keys, items side by side, and titles within.

use super::{
    blank::is_blank,
    field_named,
    headings::{looks_like_heading, says_tracked},
    keep,
    part::{Reader, split_fields},
    ticks,
};
use crate::model::mail::Line;
use crate::understand::{
    columns::{self, Column},
    form::Form,
    items::{Layout, Piece, headless, key_value},
    label,
};

/// The header that is open while rows go by.
struct Header {
    cells: Vec<String>,
    columns: Vec<Option<Column>>,
    /// Where "Tracked?" is answered: its own column, or the one headed Yes below it.
    tracked: Option<usize>,
}

impl Header {
    fn new(row: &[String], columns: Vec<Option<Column>>) -> Self {
        let tracked = columns.iter().position(|column| *column == Some(Column::Tracked));
        Self { cells: row.to_vec(), columns, tracked }
    }

    /// A second row that only parts the column "Tracked?" into Yes and No; tells whether it was one.
    fn parted_by(&mut self, row: &[String]) -> bool {
        let known = |(place, cell): (usize, &String)| {
            cell.trim().is_empty() || self.cells.get(place) == Some(cell) || yes_or_no(cell).is_some()
        };
        let yes = row.iter().position(|cell| yes_or_no(cell) == Some(true));
        let no = row.iter().any(|cell| yes_or_no(cell) == Some(false));
        let parts = self.tracked.is_some() && yes.is_some() && no && row.iter().enumerate().all(known);
        if parts {
            self.tracked = yes;
        }
        parts
    }

    /// The title of a table whose "Tracked" is no question says that all its rows are.
    fn says_tracked(&self) -> bool {
        let named = |cell: &String| !label::spans(cell).is_empty() && columns::named(cell) != Some(Column::Tracked);
        self.cells.iter().any(named)
    }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "yes" | "y" => Some(true),
        "no" | "n" => Some(false),
        _ => None,
    }
}

impl Reader {
    pub(super) fn table(&mut self, rows: &[Vec<String>], form: &mut Form) {
        let across = items_across(rows, &self.heading);
        if self.tracked && !across.is_empty() {
            self.rows.extend(across);
            return;
        }
        if !rows
            .iter()
            .any(|row| columns::header(row).is_some() || row.first().and_then(|key| field_named(key)).is_some())
        {
            let pieces = headless(rows, &self.heading);
            if self.tracked {
                self.rows.extend(pieces);
            } else if !self.headed && !pieces.is_empty() {
                self.loose.push(pieces);
            }
        }
        let mut open: Option<Header> = None;
        let mut tracked = self.tracked;
        let mut titled = String::new();
        let mut ends_in_title = false;
        let mut kept: Vec<(Piece, bool)> = Vec::new();
        for row in rows {
            let filled: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
            if let [only] = filled.as_slice()
                && is_title_row(only)
            {
                tracked = says_tracked(only);
                titled.clone_from(only);
                open = None;
                ends_in_title = true;
                continue;
            }
            ends_in_title = false;
            if open.as_mut().is_some_and(|header| header.parted_by(row)) {
                continue;
            }
            if let Some(columns) = columns::header(row) {
                let header = Header::new(row, columns);
                tracked = tracked || header.says_tracked();
                open = Some(header);
                continue;
            }
            match &open {
                Some(_) if row.len() > 1 && is_remark(&filled) => {}
                Some(header) if !filled.is_empty() => {
                    let above = if titled.is_empty() { &self.heading } else { &titled };
                    let piece = row_piece(row, header, above);
                    // "Tracked?" columns say row by row.
                    let counts = header
                        .tracked
                        .map_or(tracked, |place| row.get(place).and_then(|cell| ticks::answer(cell)) == Some(true));
                    if header.tracked.is_some() {
                        form.declared = Some(form.declared.unwrap_or(false) || counts);
                    }
                    kept.push((piece, counts));
                }
                _ => self.field_row(row, tracked, form),
            }
        }
        self.close_keys();
        self.take(kept, titled.is_empty());
        if ends_in_title {
            // The title stands over the table that follows it, as one nested beside its label does.
            self.open_part(&titled, tracked);
        } else if tracked && !titled.is_empty() {
            titled.clone_into(&mut self.heading);
        }
    }

    /// Keeps the rows that count; those of a table under no heading in reserve.
    fn take(&mut self, kept: Vec<(Piece, bool)>, untitled: bool) {
        let ticked_table = kept.iter().any(|(piece, _)| piece.columns.contains(&Some(Column::Tracked)));
        let (counted, others): (Vec<_>, Vec<_>) = kept.into_iter().partition(|(_, counts)| *counts);
        let pieces = |kept: Vec<(Piece, bool)>| kept.into_iter().map(|(piece, _)| piece);
        if counted.is_empty() && !ticked_table && !self.headed && !others.is_empty() && untitled {
            self.loose.push(pieces(others).collect());
        }
        self.rows.extend(pieces(counted));
    }

    /// A row of keys and values, in pairs.
    fn field_row(&mut self, row: &[String], tracked: bool, form: &mut Form) {
        let cells: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
        // A side heading stands before the pairs where they would not come out even.
        let aside = usize::from(cells.len() % 2 == 1 && cells.get(1).is_some_and(|key| field_named(key).is_some()));
        let pairs = cells.get(aside..).unwrap_or_default().chunks_exact(2);
        for pair in pairs {
            let [key, value] = pair else { continue };
            self.field(key, value, tracked, form);
        }
        if let [single] = cells.as_slice() {
            let fields = split_fields(single);
            for (column, _, value) in &fields {
                keep(form, *column, value);
            }
            if tracked && fields.is_empty() && !is_blank(single) {
                self.lines.push(Line::plain(single.as_str()));
            }
        }
    }

    fn field(&mut self, key: &str, value: &str, tracked: bool, form: &mut Form) {
        let labelled = !label::spans(key).is_empty();
        match field_named(key) {
            // "Tracked Recommendation? | Yes - level 1", "Tracked Recommendation | N/A".
            _ if labelled && ticks::answer(value).is_some() && value.len() < 40 => {
                form.declared = ticks::answer(value);
                form.level = form.level.or_else(|| ticks::level(value));
            }
            Some(column @ (Column::What | Column::Who | Column::ByWhen))
                if labelled || tracked || self.keys.columns.contains(&Some(Column::What)) =>
            {
                self.key(column, value);
            }
            // "Child | | Case no. |", left blank: the next key is no value.
            Some(Column::Child | Column::CaseId) if field_named(value).is_some() => {}
            Some(Column::Tracked) => self.ticked(ticks::answer(value), form),
            Some(column) => keep(form, column, value),
            None if labelled && value.len() >= 12 => self.lines.push(Line::plain(value)),
            None if key.contains('/') => slashed(key, value, form),
            None => {}
        }
    }
}

/// A row of one cell that is a heading inside the table.
fn is_title_row(only: &str) -> bool {
    (!label::spans(only).is_empty() || looks_like_heading(only)) && !only.contains(['?', '☐', '☒', '☑'])
}

/// "Comments: …" across the whole row.
fn is_remark(filled: &[&String]) -> bool {
    matches!(filled, [only] if key_value(only).is_some_and(|(column, _, _)| column == Column::Notes))
}

/// A table that runs across: "What", "Who" and "When" head its rows, each further column is an item.
fn items_across(rows: &[Vec<String>], heading: &str) -> Vec<Piece> {
    let keyed: Vec<(Column, &Vec<String>)> = rows
        .iter()
        .filter_map(|row| {
            let column = columns::named(row.first()?)?;
            is_core(column).then_some((column, row))
        })
        .collect();
    let wide = rows.iter().map(Vec::len).max().unwrap_or_default();
    // "Responsible | Social Worker | Completion date | 06.02.2026": keys within a row, each with its value.
    let paired = keyed.iter().any(|(_, row)| row.iter().skip(1).any(|cell| columns::named(cell).is_some_and(is_core)));
    if paired || keyed.len() < 2 || wide < 3 || !keyed.iter().any(|(column, _)| *column == Column::What) {
        return Vec::new();
    }
    (1..wide)
        .map(|place| {
            let (columns, cells): (Vec<_>, Vec<_>) = keyed
                .iter()
                .filter_map(|(column, row)| Some((Some(*column), row.get(place)?.clone())))
                .filter(|(_, cell)| !is_blank(cell))
                .unzip();
            let text = cells.join(" | ");
            Piece { text, cells, columns, layout: Layout::Row, above: heading.to_owned(), ..Piece::default() }
        })
        .filter(|piece| piece.columns.contains(&Some(Column::What)))
        .collect()
}

fn is_core(column: Column) -> bool {
    matches!(column, Column::What | Column::Who | Column::ByWhen)
}

fn row_piece(row: &[String], header: &Header, above: &str) -> Piece {
    let mut piece = Piece {
        text: row.iter().filter(|cell| !cell.trim().is_empty()).cloned().collect::<Vec<_>>().join(" | "),
        cells: row.to_vec(),
        header: Some(header.cells.clone()),
        columns: header.columns.clone(),
        layout: Layout::Row,
        above: above.to_owned(),
        ..Piece::default()
    };
    let first = header.columns.first().copied().flatten().is_none_or(|column| column == Column::Number);
    let shown = piece.cell(Column::Number).or_else(|| row.first().filter(|_| first).map(String::as_str));
    piece.number = shown
        .filter(|cell| cell.trim().len() <= 3)
        .and_then(|cell| cell.trim().trim_end_matches(['.', ')']).parse().ok());
    piece
}

/// "SW / PM / IRO | T Ashworth / N Iqbal / T Adeyemi".
fn slashed(key: &str, value: &str, form: &mut Form) {
    for (key, value) in key.split('/').zip(value.split('/')) {
        if let Some(column) = field_named(key) {
            keep(form, column, value);
        }
    }
}
