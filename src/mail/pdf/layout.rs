//! Pieces of text and drawn lines into headings, paragraphs and tables, as a person sees them on the page.

use super::{
    grid::{self, Grid},
    page::{Page, Piece},
};
use crate::{mail::text::one_line, model::mail::Block};

/// A line longer than this is no heading by its looks, in characters.
const LONGEST_HEADING: usize = 90;

/// Lines of one paragraph or cell are at most this far apart, in sizes of their text.
const CLOSE: f64 = 1.6;

/// The table at the foot of a page, which may go on on the next: where its columns stand, and its block.
pub(super) struct Open {
    columns: Vec<f64>,
    block: usize,
}

/// Text on one height, in parts set apart by wide gaps.
#[derive(Debug)]
struct Line {
    foot: f64,
    size: f64,
    parts: Vec<Part>,
    bold: bool,
}

#[derive(Debug)]
struct Part {
    left: f64,
    right: f64,
    text: String,
}

impl Line {
    fn left(&self) -> f64 {
        self.parts.first().map_or(0.0, |part| part.left)
    }

    fn right(&self) -> f64 {
        self.parts.last().map_or(0.0, |part| part.right)
    }

    /// Its text; wide gaps stay wide.
    fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("   ")
    }
}

/// Adds the blocks of a page.
pub(super) fn read(page: Page, blocks: &mut Vec<Block>, open: &mut Option<Open>) {
    let grids = grid::find(&page.rules);
    let mut inside: Vec<Vec<Piece>> = grids.iter().map(|_| Vec::new()).collect();
    let mut outside = Vec::new();
    for piece in page.pieces {
        match grids.iter().position(|grid| grid.holds(&piece)).and_then(|place| inside.get_mut(place)) {
            Some(within) => within.push(piece),
            None => outside.push(piece),
        }
    }
    let mut lines = lines(outside).into_iter().peekable();
    let mut first = true;
    for (grid, within) in grids.iter().zip(inside) {
        let mut above = Vec::new();
        while let Some(line) = lines.next_if(|line| line.foot > grid.top()) {
            above.push(line);
        }
        blocks.extend(text(&above));
        let rows = table(grid, within);
        if rows.iter().flatten().all(String::is_empty) {
            continue;
        }
        let before = open.take().filter(|open| first && same(&open.columns, &grid.columns));
        first = false;
        *open = Some(put(rows, grid, before, blocks));
    }
    blocks.extend(text(&lines.collect::<Vec<_>>()));
}

/// A table goes on where the page before ended with one of the same columns; a header said again is left out.
fn put(rows: Vec<Vec<String>>, grid: &Grid, before: Option<Open>, blocks: &mut Vec<Block>) -> Open {
    let columns = grid.columns.clone();
    if let Some(open) = before
        && let Some(Block::Table(table)) = blocks.get_mut(open.block)
    {
        let again = usize::from(table.first() == rows.first());
        table.extend(rows.into_iter().skip(again));
        return Open { columns, block: open.block };
    }
    blocks.push(Block::Table(rows));
    Open { columns, block: blocks.len() - 1 }
}

fn same(one: &[f64], other: &[f64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() < 4.0)
}

/// The rows of a drawn table. What a cell merged downwards says holds for every row that says something of its own.
fn table(grid: &Grid, pieces: Vec<Piece>) -> Vec<Vec<String>> {
    let (wide, high) = (grid.columns.len().saturating_sub(1), grid.rows.len().saturating_sub(1));
    let mut held: Vec<Vec<Vec<Piece>>> = (0..high).map(|_| (0..wide).map(|_| Vec::new()).collect()).collect();
    for piece in pieces {
        let (row, column) = grid.cell(&piece);
        if let Some(cell) = held.get_mut(row).and_then(|row| row.get_mut(column)) {
            cell.push(piece);
        }
    }
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(high);
    for (number, row) in held.into_iter().enumerate() {
        let mut texts: Vec<String> = row.into_iter().map(cell_text).collect();
        let says = texts.iter().any(|text| !text.is_empty());
        for (column, text) in texts.iter_mut().enumerate() {
            if says && number > 0 && text.is_empty() && !grid.parted_above(number, column) {
                *text = rows.last().and_then(|above| above.get(column)).cloned().unwrap_or_default();
            }
        }
        rows.push(texts);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// The text of a cell: its lines run on, but an entry of a list begins a new one.
fn cell_text(pieces: Vec<Piece>) -> String {
    let mut out = String::new();
    for line in lines(pieces) {
        let text = line.text();
        if !out.is_empty() {
            out.push(if begins_entry(&text) { '\n' } else { ' ' });
        }
        out.push_str(&text);
    }
    out
}

/// Begins with a number, letter or bullet of a list.
fn begins_entry(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let numbered = first.len() <= 4
        && first.ends_with(['.', ')'])
        && first.trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase())
        && first.len() > 1;
    numbered || first.starts_with(['•', '·', '▪', '●', '○', '☐', '☒']) || first == "-" || first == "–"
}

/// Pieces into lines from the top, each from the left.
fn lines(mut pieces: Vec<Piece>) -> Vec<Line> {
    pieces.sort_by(|one, other| other.foot.total_cmp(&one.foot));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match rows.last_mut().and_then(|row| Some((row.first()?.foot, row))) {
            Some((foot, row)) if foot - piece.foot <= piece.size * 0.4 => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    rows.into_iter().map(line).filter(|line| !line.parts.is_empty()).collect()
}

fn line(mut pieces: Vec<Piece>) -> Line {
    pieces.sort_by(|one, other| one.left.total_cmp(&other.left));
    let size = pieces.iter().map(|piece| piece.size).fold(0.0, f64::max);
    let mut line = Line {
        foot: pieces.first().map_or(0.0, |piece| piece.foot),
        size,
        parts: Vec::new(),
        bold: pieces.iter().all(|piece| piece.bold),
    };
    for piece in pieces {
        match line.parts.last_mut() {
            // Drawn twice in one place to look bold.
            Some(part) if part.text.ends_with(&piece.text) && (part.right - piece.right).abs() < 1.0 => {}
            Some(part) if piece.left - part.right <= size * 1.8 => {
                let apart = piece.left - part.right > size * 0.15;
                if apart && !part.text.ends_with(' ') {
                    part.text.push(' ');
                }
                part.text.push_str(&piece.text);
                part.right = part.right.max(piece.right);
            }
            _ => line.parts.push(Part { left: piece.left, right: piece.right, text: piece.text }),
        }
    }
    line.parts = line.parts.into_iter().flat_map(set_apart).collect();
    line
}

/// A part whose words are set apart by spaces typed in a row is several.
fn set_apart(part: Part) -> Vec<Part> {
    let all = part.text.len().max(1);
    let share = |at: usize| {
        let share = |bytes: usize| u32::try_from(bytes).map_or(0.0, f64::from);
        part.left + (part.right - part.left) * share(at) / share(all)
    };
    let mut parts = Vec::new();
    let mut at = 0;
    for piece in part.text.split("   ") {
        let start = at + piece.len() - piece.trim_start().len();
        let text = one_line(piece).trim_start().to_owned();
        if !text.is_empty() {
            parts.push(Part { left: share(start), right: share(at + piece.len()), text });
        }
        at += piece.len() + 3;
    }
    parts
}

/// Lines outside drawn tables: tables set by gaps alone, headings, paragraphs.
fn text(lines: &[Line]) -> Vec<Block> {
    let mut sizes: Vec<f64> = lines.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(10.0);
    let edge = lines.iter().map(Line::right).fold(0.0, f64::max);
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let spaced = lines.get(at..).map_or(0, spaced_rows);
        if spaced > 1 {
            blocks.push(Block::Table(spaced_table(lines.get(at..at + spaced).unwrap_or_default())));
            at += spaced;
            continue;
        }
        let mut shown = line.text();
        let heading = (line.bold || line.size > usual * 1.15)
            && shown.chars().count() <= LONGEST_HEADING
            && !shown.ends_with(['.', '!']);
        at += 1;
        if heading {
            blocks.push(Block::Heading(shown));
            continue;
        }
        // A line that ran to the edge goes on in the next.
        while let (Some(last), Some(next)) = (lines.get(at - 1), lines.get(at)) {
            let near = last.foot - next.foot <= last.size * CLOSE && (last.left() - next.left()).abs() < 40.0;
            let full =
                last.right() > edge * 0.8 && last.text().len() >= 45 && last.parts.len() == 1 && next.parts.len() == 1;
            if !near || !full || begins_entry(&next.text()) || next.bold != last.bold {
                break;
            }
            shown.push(' ');
            shown.push_str(&next.text());
            at += 1;
        }
        blocks.push(Block::Paragraph(shown));
    }
    blocks
}

/// How many lines from here on are set in the columns of the first one.
fn spaced_rows(lines: &[Line]) -> usize {
    let Some(first) = lines.first().filter(|line| line.parts.len() > 1) else { return 0 };
    let columns: Vec<f64> = first.parts.iter().map(|part| part.left).collect();
    let fits = |line: &Line| {
        line.parts.iter().all(|part| {
            columns.iter().enumerate().any(|(place, left)| {
                let next = columns.get(place + 1).copied().unwrap_or(f64::MAX);
                (part.left - left).abs() < 8.0 && part.right < next
            })
        })
    };
    let mut many = 1;
    let mut last = first;
    for line in lines.iter().skip(1) {
        // A single part is the rest of a cell, if it is close enough.
        let most = if line.parts.len() > 1 { 3.5 } else { CLOSE };
        if !fits(line) || last.foot - line.foot > last.size * most {
            break;
        }
        last = line;
        many += 1;
    }
    let rows = lines.iter().take(many).filter(|line| line.parts.len() > 1).count();
    if rows > 1 { many } else { 0 }
}

fn spaced_table(lines: &[Line]) -> Vec<Vec<String>> {
    let columns: Vec<f64> =
        lines.first().map(|line| line.parts.iter().map(|part| part.left).collect()).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        let mut row = vec![String::new(); columns.len()];
        for part in &line.parts {
            let place = columns.iter().rposition(|left| part.left > left - 8.0).unwrap_or_default();
            if let Some(cell) = row.get_mut(place) {
                cell.clone_from(&part.text);
            }
        }
        // A line with some of the cells only, close below another, goes on with it.
        let close = last.is_some_and(|last| last.foot - line.foot <= last.size * CLOSE);
        let goes_on = close && (line.parts.len() == 1 || row.first().is_some_and(String::is_empty));
        match rows.last_mut().filter(|_| goes_on) {
            Some(above) => {
                for (cell, more) in above.iter_mut().zip(row).filter(|(_, more)| !more.is_empty()) {
                    *cell = format!("{cell} {more}").trim().to_owned();
                }
            }
            None => rows.push(row),
        }
        last = Some(line);
    }
    rows
}
