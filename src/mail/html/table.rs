//! Tables: rows of cells where they hold data, plain lines where they only hold a layout.

use super::lines::{Drawn, Tally};
use crate::model::mail::Line;

/// A cell may span at most this many columns or rows.
const WIDEST: usize = 40;

#[derive(Debug, Default)]
struct Cell {
    lines: Vec<Drawn>,
    columns: usize,
    rows: usize,
}

impl Cell {
    fn is_empty(&self) -> bool {
        self.lines.iter().all(|drawn| drawn.line.text.is_empty())
    }

    /// Its lines, joined by line breaks, list markers in front.
    fn text(&self) -> String {
        let shown = |drawn: &Drawn| match &drawn.line.marker {
            Some(marker) => format!("{marker} {}", drawn.line.text),
            None => drawn.line.text.clone(),
        };
        self.lines.iter().filter(|drawn| !drawn.line.text.is_empty()).map(shown).collect::<Vec<_>>().join("\n")
    }
}

/// A table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<Cell>>,
    in_cell: bool,
}

impl Table {
    pub(super) fn open_row(&mut self) {
        self.in_cell = false;
        self.rows.push(Vec::new());
    }

    pub(super) fn open_cell(&mut self, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.open_row();
        }
        let cell = Cell { lines: Vec::new(), columns: columns.clamp(1, WIDEST), rows: rows.clamp(1, WIDEST) };
        self.rows.last_mut().into_iter().for_each(|row| row.push(Cell { ..Cell::default() }));
        if let Some(last) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            *last = cell;
        }
        self.in_cell = true;
    }

    pub(super) fn close_cell(&mut self) {
        self.in_cell = false;
    }

    /// Where lines go: into the open cell, if there is one.
    pub(super) fn sink(&mut self) -> Option<&mut Vec<Drawn>> {
        if !self.in_cell {
            return None;
        }
        self.rows.last_mut()?.last_mut().map(|cell| &mut cell.lines)
    }

    /// The finished table as lines.
    pub(super) fn finish(self, depth: u8) -> Vec<Drawn> {
        if !self.holds_data() {
            return self.rows.into_iter().flatten().flat_map(|cell| cell.lines).collect();
        }
        let mut below: Vec<usize> = Vec::new();
        let mut out = Vec::new();
        for row in self.rows {
            let cells = placed(row, &mut below);
            if cells.iter().any(|cell| !cell.is_empty()) {
                let first = out.is_empty();
                out.push(drawn_row(&cells, depth, first));
            }
        }
        out
    }

    /// Data has rows of several filled cells; a layout has one filled cell a row, or one row of long cells.
    fn holds_data(&self) -> bool {
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_empty()).count();
        let wide = self.rows.iter().any(|row| filled(row) > 1);
        let rows = self.rows.iter().filter(|row| filled(row) > 0).count();
        let holds_rows = |cell: &Cell| cell.lines.iter().any(|drawn| !drawn.line.cells.is_empty());
        let lines = |cell: &Cell| cell.lines.iter().filter(|drawn| !drawn.line.text.is_empty()).count();
        let cells = || self.rows.iter().flatten().filter(|cell| !cell.is_empty());
        let side_by_side = rows == 1 && cells().all(|cell| lines(cell) > 1);
        let page = rows <= 2 && cells().any(|cell| lines(cell) > 12);
        wide && !side_by_side && !page && !cells().any(holds_rows)
    }
}

/// The cells of a row in their columns: spans leave empty cells behind, in this row and in those below.
fn placed(row: Vec<Cell>, below: &mut Vec<usize>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut incoming = row.into_iter();
    loop {
        let column = cells.len();
        if let Some(left) = below.get_mut(column).filter(|left| **left > 0) {
            *left -= 1;
            cells.push(Cell::default());
            continue;
        }
        let Some(cell) = incoming.next() else { break };
        if cells.len() > 200 {
            break;
        }
        let (columns, rows) = (cell.columns, cell.rows);
        cells.push(cell);
        cells.extend((1..columns).map(|_| Cell::default()));
        if rows > 1 {
            below.resize(below.len().max(column + columns), 0);
            below.iter_mut().skip(column).take(columns).for_each(|left| *left = rows - 1);
        }
    }
    cells
}

fn drawn_row(cells: &[Cell], depth: u8, first: bool) -> Drawn {
    let mut tally = Tally::default();
    let lines = || cells.iter().flat_map(|cell| &cell.lines);
    lines().for_each(|drawn| tally.plus(&drawn.tally));
    let mut look =
        tally.look(lines().any(|drawn| drawn.line.look.history), lines().any(|drawn| drawn.line.look.signature));
    look.first_row = first;
    let inserted = if tally.stands_out_whole() {
        Vec::new()
    } else {
        lines()
            .flat_map(|drawn| match drawn.line.look.hue {
                Some(hue) => vec![(hue, drawn.line.text.clone())],
                None => drawn.line.inserted.clone(),
            })
            .collect()
    };
    let texts: Vec<String> = cells.iter().map(Cell::text).collect();
    let text = texts.iter().map(|text| text.replace('\n', " ")).collect::<Vec<_>>().join(" | ");
    let depth = lines().map(|drawn| drawn.line.depth).max().unwrap_or(depth);
    Drawn { line: Line { text, cells: texts, depth, marker: None, look, inserted }, tally }
}
