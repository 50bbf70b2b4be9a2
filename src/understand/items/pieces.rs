//! Rows, list entries and sentences, numbered as their writer or reader would number them (Convention 4).

use super::{
    asking::asks,
    clauses::clauses,
    fields::{fields_after, key_blocks},
    rows::{rows, unheaded},
};
use crate::model::mail::Line;
use crate::understand::{
    by_when::Found,
    columns::Column,
    sentence::{Paragraph, marker_number, paragraphs, take_marker},
    tables::Pattern,
};

/// What a piece was in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A row of a table, or a block of "Key: value" lines.
    Row,
    /// An entry of a list.
    Entry,
    /// A sentence or clause.
    #[default]
    Sentence,
}

/// A piece of a text that stands for one item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// Its number as shown, else its place counted from 1.
    pub number: Option<u32>,
    /// Its words: the entry, the clause, or the cells of the row joined.
    pub text: String,
    /// The cells of a row.
    pub cells: Vec<String>,
    /// The header row above it, as written.
    pub header: Option<Vec<String>>,
    /// What each cell holds, where the header says so.
    pub columns: Vec<Option<Column>>,
    /// What it was.
    pub layout: Layout,
    /// The paragraph above its list or table.
    pub above: String,
    /// The words before a clause, from the start of its sentence or the clause before.
    pub before: String,
    /// The words after a clause, to the end of its sentence.
    pub after: String,
    /// The sentence before its own: what "it" and "this" may stand for.
    pub topic: String,
    /// Whom its paragraph begins by calling on ("And Joe, that contact centre. …").
    pub spoken_to: String,
    /// The date that a sentence after it gives, where it has none of its own.
    pub due: Option<Found>,
}

impl Piece {
    /// The cell of this column.
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<&str> {
        let place = self.columns.iter().position(|held| *held == Some(column))?;
        self.cells.get(place).map(String::as_str).filter(|cell| !cell.trim().is_empty())
    }
}

/// Cuts a text into its pieces: the rows of its tables, else the entries of its lists, else the clauses that ask for something.
/// Greetings, reasons and thanks are no pieces.
#[must_use]
pub fn divide(lines: &[&Line]) -> Vec<Piece> {
    let paragraphs = paragraphs(lines.iter().copied());
    let mut pieces = rows(&paragraphs);
    if pieces.is_empty() {
        pieces = key_blocks(&paragraphs);
        // "c. That a worker be identified. Responsibility: Service Manager.": an entry of a list that ends in fields.
        let listed = if pieces.len() == 1 { entries(&paragraphs) } else { Vec::new() };
        if listed.len() > 1 && listed.iter().any(|entry| entry.layout == Layout::Row) {
            pieces = listed;
        }
    }
    if pieces.is_empty() {
        pieces = entries(&paragraphs);
        if spells_out(&pieces) {
            pieces =
                clauses(&paragraphs.iter().filter(|paragraph| paragraph.marker.is_none()).cloned().collect::<Vec<_>>());
        }
    }
    if pieces.is_empty() {
        pieces = unheaded(&paragraphs);
    }
    if pieces.is_empty() {
        pieces = clauses(&paragraphs);
    }
    pieces = pieces.into_iter().flat_map(by_number).collect();
    for (place, piece) in pieces.iter_mut().enumerate() {
        piece.number = piece.number.or_else(|| u32::try_from(place + 1).ok());
    }
    pieces
}

fn entries(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut above = String::new();
    for paragraph in paragraphs {
        let inline = Some(numbered_inside(paragraph)).filter(|inline| !inline.is_empty());
        let inline = inline.unwrap_or_else(|| marked_inside(&paragraph.text));
        if !inline.is_empty() {
            for (number, text) in inline {
                pieces.push(Piece {
                    number: Some(number),
                    text,
                    layout: Layout::Entry,
                    above: above.clone(),
                    ..Piece::default()
                });
            }
            continue;
        }
        let place = u32::try_from(pieces.len() + 1).ok();
        let Some(marker) = paragraph.marker.as_ref().filter(|marker| !is_initial(marker, place)) else {
            above.clone_from(&paragraph.text);
            continue;
        };
        let taken = |number: &u32| pieces.iter().any(|piece: &Piece| piece.number == Some(*number));
        // A second list that begins at 1 again goes on counting.
        let number = marker_number(marker).filter(|number| !taken(number)).or(place);
        let piece = fields_after(&paragraph.text).unwrap_or_else(|| Piece {
            text: paragraph.text.clone(),
            layout: Layout::Entry,
            ..Piece::default()
        });
        pieces.push(Piece { number, above: above.clone(), ..piece });
    }
    pieces
}

/// "SW to re-write the care plan by 9 January. It should cover": a list that only tells what the one thing asked above it is to hold.
fn spells_out(entries: &[Piece]) -> bool {
    static HOLDS: Pattern = Pattern::new(
        r"(?i)\b(?:(?:should|must|needs? to|to|will need to|please) (?:cover|include|address|set out|explain|contain|deal with|look at)|covering|including|to cover|in particular)\s*[:–-]?$",
    );
    let Some(first) = entries.first() else { return false };
    let one_list = entries.iter().all(|entry| entry.layout == Layout::Entry && entry.above == first.above);
    let told = first.above.trim_end();
    one_list
        && HOLDS.is_in(told)
        && !asks(told).is_empty()
        && entries
            .iter()
            .all(|entry| asks(&entry.text).is_empty() && !entry.text.contains(|c: char| c.is_ascii_digit()))
}

/// "F. Ashworth-Drake" below a list that has come to (c): an initial, no entry.
fn is_initial(marker: &str, next: Option<u32>) -> bool {
    let marker = marker.trim();
    marker.len() == 2
        && marker.ends_with('.')
        && marker.starts_with(|c: char| c.is_ascii_uppercase())
        && marker_number(marker) != next
}

/// A row whose action is a numbered list of its own: each entry with the row's other cells.
#[must_use]
pub fn by_number(piece: Piece) -> Vec<Piece> {
    let action =
        piece.columns.iter().position(|column| *column == Some(Column::What)).filter(|_| piece.layout == Layout::Row);
    let text = action.and_then(|place| piece.cells.get(place)).cloned().unwrap_or_default();
    let (marker, rest) = take_marker(&text);
    let inside = numbered_inside(&Paragraph { text: rest.to_owned(), marker, ..Paragraph::default() });
    let (Some(place), false) = (action, inside.is_empty()) else { return vec![piece] };
    inside
        .into_iter()
        .map(|(number, text)| {
            let mut one = Piece { number: Some(number), text: text.clone(), ..piece.clone() };
            if let Some(cell) = one.cells.get_mut(place) {
                *cell = text;
            }
            one
        })
        .collect()
}

/// "1. AK to book the centre by 20 November, 2. AK to obtain the plan by the 27th": a list within one paragraph.
/// Numbers without a stop count only where there are three of them.
fn numbered_inside(paragraph: &Paragraph) -> Vec<(u32, String)> {
    static NUMBER: Pattern = Pattern::new(r"(?:^|[\s,;:.])\(?(\d{1,2})([.)]{1,2})?\s+([\p{L}])");
    let first = paragraph.marker.as_deref().and_then(marker_number).filter(|number| *number == 1);
    let mut starts: Vec<(u32, usize, usize, bool)> = first.map(|number| (number, 0, 0, true)).into_iter().collect();
    for caught in NUMBER.captures_iter(&paragraph.text) {
        let (Some(all), Some(number), Some(letter)) = (caught.get(0), caught.get(1), caught.get(3)) else { continue };
        let next = u32::try_from(starts.len() + 1).unwrap_or(u32::MAX);
        let fits = number.as_str().parse() == Ok(next) && (next > 1 || all.start() == 0);
        if fits {
            starts.push((next, all.start(), letter.start(), caught.get(2).is_some()));
        }
    }
    let marked = starts.iter().all(|(_, _, _, marked)| *marked);
    if starts.len() < 2 || !marked && starts.len() < 3 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).map(|(_, start, _, _)| *start).chain([paragraph.text.len()]);
    let texts: Vec<(u32, String)> = starts
        .iter()
        .zip(ends)
        .filter_map(|((number, _, from, _), end)| Some((*number, paragraph.text.get(*from..end)?.trim().to_owned())))
        .collect();
    if texts.iter().all(|(_, text)| text.split_whitespace().count() >= 2) { texts } else { Vec::new() }
}

/// "Zainab to (i) complete the assessment and (ii) get the date from Legal": each entry with the words that lead to all of them.
fn marked_inside(text: &str) -> Vec<(u32, String)> {
    static MARK: Pattern = Pattern::new(r"(?:^|[\s,;:])(\((?:[a-h]|i{1,3}|iv|v|vi{0,3}|\d)\))\s+");
    let marks = MARK.captures_iter(text).filter_map(|caught| Some((caught.get(0)?.end(), caught.get(1)?)));
    let mut starts: Vec<(u32, usize, usize)> = Vec::new();
    for (from, mark) in marks {
        let next = u32::try_from(starts.len() + 1).unwrap_or(u32::MAX);
        if marker_number(mark.as_str()) == Some(next) {
            starts.push((next, mark.start(), from));
        }
    }
    let Some((_, first, _)) = starts.first().copied().filter(|_| starts.len() > 1) else { return Vec::new() };
    let lead = text.get(..first).unwrap_or_default();
    let lead = lead.get(lead.rfind(['.', ':', ';']).map_or(0, |end| end + 1)..).unwrap_or_default().trim();
    let ends = starts.iter().skip(1).map(|(_, start, _)| *start).chain([text.len()]);
    let entry = |((number, _, from), end): (&(u32, usize, usize), usize)| {
        let words = text.get(*from..end)?.trim().trim_end_matches([',', ';']);
        // "The matters at (1) and (2) below" is no list.
        words.split_whitespace().nth(1)?;
        Some((*number, format!("{lead} {}", words.strip_suffix(" and").unwrap_or(words)).trim().to_owned()))
    };
    let entries: Vec<(u32, String)> = starts.iter().zip(ends).filter_map(entry).collect();
    if entries.len() == starts.len() { entries } else { Vec::new() }
}
