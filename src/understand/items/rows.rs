//! The rows of tables: under a header, told by what stands in their cells, with what a row takes from the one above (Convention 4).

use super::{
    fields::key_value,
    pieces::{Layout, Piece},
};
use crate::understand::{
    columns::{self, Column},
    form::ticks,
    label,
    sentence::{Paragraph, marker_number},
    tables::Pattern,
};

/// The rows of the tables that have a header.
pub(super) fn rows(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Option<(Vec<String>, Vec<Option<Column>>)> = None;
    let mut above = String::new();
    for paragraph in paragraphs {
        if paragraph.cells.is_empty() {
            open = None;
            above.clone_from(&paragraph.text);
            continue;
        }
        if let Some(columns) = columns::header(&paragraph.cells) {
            open = Some((paragraph.cells.clone(), columns));
        } else if let Some((header, columns)) = &open
            && paragraph.cells.iter().any(|cell| !cell.is_empty())
        {
            let piece = row(paragraph, header, columns, &above);
            if paragraph.after_gap && is_stray(&piece) {
                open = None;
            } else if piece.cell(Column::Tracked).and_then(ticks::answer) != Some(false) && !is_remark(&piece) {
                pieces.push(piece);
            }
        }
    }
    dates_without_heading(&mut pieces);
    let ticked = |piece: &Piece| piece.cell(Column::Tracked).and_then(ticks::answer) == Some(true);
    if pieces.iter().any(ticked) {
        pieces.retain(ticked);
    }
    carry_dittos(&mut pieces);
    // "15 Oct | … | TR" beside "8 Oct | … | info": where some rows are labelled, the others are none.
    let labelled = |piece: &Piece| {
        piece.cells.iter().any(|cell| label::spans(cell).first().is_some_and(|span| span.len() == cell.trim().len()))
    };
    if pieces.iter().any(labelled) {
        pieces.retain(labelled);
    }
    pieces
}

/// A column whose heading says nothing of a date, in which nothing but dates stands: "Exception | 25 June".
fn dates_without_heading(pieces: &mut [Piece]) {
    let widest = pieces.iter().map(|piece| piece.cells.len()).max().unwrap_or_default();
    let dated = |place: usize| {
        let mut filled = pieces
            .iter()
            .filter(|piece| piece.columns.get(place).is_some_and(Option::is_none))
            .filter_map(|piece| piece.cells.get(place))
            .filter(|cell| !cell.trim().is_empty())
            .peekable();
        filled.peek().is_some() && filled.all(|cell| says_day(cell) && cell.split_whitespace().count() <= 5)
    };
    let Some(place) = (0..widest).find(|place| dated(*place)) else { return };
    for piece in pieces.iter_mut().filter(|piece| !piece.columns.contains(&Some(Column::ByWhen))) {
        if let Some(column) = piece.columns.get_mut(place) {
            *column = Some(Column::ByWhen);
        }
    }
}

/// Apart from the table and without a date where its dates stand: a signature typed with bars.
fn is_stray(piece: &Piece) -> bool {
    let dated = |cell: &str| cell.chars().any(|c| c.is_ascii_digit());
    piece.columns.contains(&Some(Column::ByWhen)) && !piece.cell(Column::ByWhen).is_some_and(dated)
}

/// One cell that fills the row, with a key of its own: "Comments: …".
fn is_remark(piece: &Piece) -> bool {
    let mut filled = piece.cells.iter().filter(|cell| !cell.trim().is_empty());
    let only = filled.next().filter(|_| filled.next().is_none());
    only.is_some_and(|cell| key_value(cell).is_some_and(|(column, _, _)| !matches!(column, Column::What)))
        && piece.cells.len() > 1
}

/// Rows under no header: what each cell holds is told by its words, the same in every row.
pub(super) fn unheaded(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let rows: Vec<(&Paragraph, Vec<Option<Column>>)> = paragraphs
        .iter()
        .filter(|paragraph| paragraph.cells.iter().filter(|cell| !cell.is_empty()).count() >= 3)
        .map(|paragraph| (paragraph, by_content(&paragraph.cells)))
        .collect();
    let is_told = |columns: &[Option<Column>]| {
        let has = |wanted| columns.contains(&Some(wanted));
        has(Column::What) && (has(Column::ByWhen) || has(Column::Number) && has(Column::Who))
    };
    let told: Vec<Vec<Option<Column>>> =
        rows.iter().map(|(_, columns)| columns.clone()).filter(|columns| is_told(columns)).collect();
    let date_of = |columns: &[Option<Column>]| columns.iter().position(|held| *held == Some(Column::ByWhen));
    // "RHA | RO | 5/3" under "Care plan | PO | 19/3": what one row tells of its cells holds for its neighbours.
    let rows: Vec<(&Paragraph, Vec<Option<Column>>)> = rows
        .into_iter()
        .filter_map(|(row, columns)| {
            let like = |other: &&Vec<Option<Column>>| {
                other.len() == columns.len() && date_of(other).is_some() && date_of(other) == date_of(&columns)
            };
            let columns = if is_told(&columns) { Some(columns) } else { told.iter().find(like).cloned() };
            columns.map(|columns| (row, columns))
        })
        .collect();
    let mut above = paragraphs.iter().take_while(|paragraph| !rows.first().is_some_and(|(row, _)| row == paragraph));
    let above = above
        .by_ref()
        .filter(|paragraph| paragraph.cells.len() != 2)
        .last()
        .map(|paragraph| paragraph.cells.iter().find(|cell| !cell.is_empty()).unwrap_or(&paragraph.text).clone())
        .unwrap_or_default();
    rows.into_iter().map(|(paragraph, columns)| row(paragraph, &[], &columns, &above)).collect()
}

/// The rows of a form's table that has no header, told by what stands in their cells.
#[must_use]
pub fn headless(rows: &[Vec<String>], above: &str) -> Vec<Piece> {
    let paragraphs: Vec<Paragraph> =
        rows.iter().map(|cells| Paragraph { cells: cells.clone(), ..Paragraph::default() }).collect();
    unheaded(&paragraphs).into_iter().map(|piece| Piece { above: above.to_owned(), ..piece }).collect()
}

/// "As above", "ditto" for who or by when: what stands in the row above.
pub fn carry_dittos(pieces: &mut [Piece]) {
    for column in [Column::Who, Column::ByWhen] {
        let mut above = String::new();
        for piece in pieces.iter_mut().filter(|piece| piece.layout == Layout::Row) {
            let place = piece.columns.iter().position(|held| *held == Some(column));
            let Some(cell) = place.and_then(|place| piece.cells.get_mut(place)) else { continue };
            if is_ditto(cell) {
                cell.clone_from(&above);
            } else {
                above.clone_from(cell);
            }
        }
    }
}

fn is_ditto(cell: &str) -> bool {
    let lower = cell.trim().trim_end_matches('.').to_lowercase();
    matches!(
        lower.as_str(),
        "as above" | "ditto" | "do" | "same" | "same as above" | "see above" | "\"" | "″" | "”" | "“" | "〃" | "''"
    )
}

/// A day of the month with its month, in words or figures: no telephone number.
fn says_day(cell: &str) -> bool {
    static DAY: Pattern = Pattern::new(
        r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?(?:[/.-]\s*\d{1,2}\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    );
    DAY.is_in(cell) && !cell.contains('@')
}

/// The columns of one row by what stands in them: a lone number, a short date, a name or initials, the longest text.
fn by_content(cells: &[String]) -> Vec<Option<Column>> {
    let words = |cell: &str| cell.split_whitespace().count();
    let numeric =
        |cell: &str| cell.len() <= 3 && marker_number(cell).is_some() && cell.chars().any(|c| c.is_ascii_digit());
    let dated = |cell: &str| words(cell) <= 6 && says_day(cell);
    let named = |cell: &str| {
        words(cell) <= 4
            && !cell.chars().any(|c| c.is_ascii_digit())
            && cell
                .split_whitespace()
                .all(|word| word.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '&' | '/')))
    };
    let longest = cells.iter().enumerate().max_by_key(|(_, cell)| cell.len()).map(|(place, _)| place);
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(cells.len());
    for (place, cell) in cells.iter().enumerate() {
        let cell = cell.trim();
        let held = if Some(place) == longest && words(cell) >= 2 && !dated(cell) {
            Column::What
        } else if place == 0 && numeric(cell) {
            Column::Number
        } else if dated(cell) {
            Column::ByWhen
        } else if named(cell) {
            Column::Who
        } else {
            Column::Notes
        };
        columns.push(Some(held).filter(|held| !columns.contains(&Some(*held))));
    }
    columns
}

fn row(paragraph: &Paragraph, header: &[String], columns: &[Option<Column>], above: &str) -> Piece {
    let mut piece = Piece {
        text: paragraph.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" | "),
        cells: paragraph.cells.clone(),
        header: Some(header.to_vec()),
        columns: columns.to_vec(),
        layout: Layout::Row,
        above: above.to_owned(),
        ..Piece::default()
    };
    piece.number = piece
        .cell(Column::Number)
        .or_else(|| piece.cells.first().map(String::as_str))
        .and_then(|cell| marker_number(cell.trim()).filter(|_| cell.trim().len() <= 3));
    piece
}
