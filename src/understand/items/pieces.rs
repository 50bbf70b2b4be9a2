//! Rows, list entries and sentences, numbered as their writer or reader would number them (Convention 4).

use super::super::columns::{self, Column};
use super::super::form::ticks;
use super::super::sentence::{Paragraph, marker_number, paragraphs, sentences, take_marker};
use super::asking::{Form, asks, takes_back};
use crate::model::mail::Line;
use crate::understand::{label, tables};
use regex::Regex;
use std::sync::LazyLock;

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
    }
    if pieces.is_empty() {
        pieces = entries(&paragraphs);
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

fn rows(paragraphs: &[Paragraph]) -> Vec<Piece> {
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
fn unheaded(paragraphs: &[Paragraph]) -> Vec<Piece> {
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
    static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
        tables::one(
            r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?(?:[/.-]\s*\d{1,2}\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
        )
    });
    DAY.as_ref().is_some_and(|day| day.is_match(cell)) && !cell.contains('@')
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

/// "Action: … / By whom: … / By when: …", one block an item; also rows of two cells, key and value.
fn key_blocks(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = Piece { layout: Layout::Row, ..Piece::default() };
    for paragraph in paragraphs {
        let pairs = if let [key, value] = paragraph.cells.as_slice() {
            // "TR | Return home interview to be completed": the label heads what is asked.
            let labelled = label::spans(key).first().is_some_and(|span| span.len() == key.trim().len());
            let column = columns::heading(key).or(labelled.then_some(Column::What));
            column.map(|column| (column, key.clone(), value.clone())).into_iter().collect()
        } else {
            match inline_fields(&paragraph.text) {
                fields if fields.is_empty() => line_field(&paragraph.text).into_iter().collect(),
                fields => fields,
            }
        };
        for (column, key, value) in pairs {
            let nameable = value.split_whitespace().count() <= 3
                && value.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase))
                && !open.columns.contains(&Some(Column::Who))
                && key.to_lowercase().ends_with("by");
            let column = if column == Column::ByWhen && nameable { Column::Who } else { column };
            // "Tracked: speech therapy referral. Who: …" names what is asked.
            let column =
                if column == Column::Tracked && ticks::answer(&value).is_none() { Column::What } else { column };
            if !matches!(column, Column::What | Column::Who | Column::ByWhen | Column::Number) {
                continue;
            }
            if open.columns.contains(&Some(column)) {
                finish(&mut open, &mut pieces);
            }
            open.columns.push(Some(column));
            open.cells.push(value);
            open.header.get_or_insert_default().push(key);
        }
    }
    finish(&mut open, &mut pieces);
    pieces
}

fn finish(open: &mut Piece, pieces: &mut Vec<Piece>) {
    let mut piece = std::mem::replace(open, Piece { layout: Layout::Row, ..Piece::default() });
    let core = [Column::What, Column::Who, Column::ByWhen];
    if core.iter().filter(|column| piece.columns.contains(&Some(**column))).count() >= 2 {
        piece.text = piece.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" | ");
        pieces.push(piece);
    }
}

/// The "Key: value" fields of a paragraph, each on its own line or several in one ("What: … Who: … When: …").
fn inline_fields(text: &str) -> Vec<(Column, String, String)> {
    let mut starts: Vec<(usize, usize, Column)> = Vec::new();
    for (at, _) in text.match_indices(':') {
        let before = text.get(..at).unwrap_or_default();
        let key_start = before
            .rfind(['.', ';', ',', '|', '\n', ')', '-', '–', '/'])
            .map_or(0, |stop| stop + before.get(stop..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        let key = before.get(key_start..).unwrap_or_default();
        let words: Vec<&str> = key.split_whitespace().collect();
        // The longest tail of the words before the colon that is a heading.
        let named = (0..words.len().min(5))
            .filter_map(|skip| words.get(skip..))
            .find_map(|tail| columns::named(&tail.join(" ")).map(|column| (tail.join(" "), column)));
        if let Some((words, column)) = named {
            let start = at.saturating_sub(words.len());
            starts.push((start, at + 1, column));
        }
    }
    let [first, ..] = starts.as_slice() else { return Vec::new() };
    if starts.len() == 1 && first.0 > 0 {
        return Vec::new();
    }
    starts
        .iter()
        .enumerate()
        .filter_map(|(place, (start, value, column))| {
            let end = starts.get(place + 1).map_or(text.len(), |next| next.0);
            let key = text.get(*start..value.saturating_sub(1))?.trim().to_owned();
            let value =
                text.get(*value..end)?.trim().trim_end_matches(['.', ';', ',', '|', '-', '–', '/']).trim().to_owned();
            (!value.is_empty()).then_some((*column, key, value))
        })
        .collect()
}

/// A line that begins with a heading in words no table foresees: "What I'm asking: that you open an account".
fn line_field(text: &str) -> Option<(Column, String, String)> {
    let (key, value) = text.split_once(':')?;
    let column = columns::heading(key).filter(|_| !key.contains(['.', ',', '|']) && !value.trim().is_empty())?;
    Some((column, key.trim().to_owned(), value.trim().to_owned()))
}

/// A "Key: value" line whose key is a heading.
#[must_use]
pub fn key_value(line: &str) -> Option<(Column, String, String)> {
    let (key, value) =
        line.split_once([':', '=']).or_else(|| line.split_once(" - ")).or_else(|| line.split_once(" – "))?;
    let column = columns::named(key)?;
    (key.split_whitespace().count() <= 6 && !value.trim().is_empty())
        .then(|| (column, key.trim().to_owned(), value.trim().to_owned()))
}

fn entries(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut above = String::new();
    for paragraph in paragraphs {
        let inline = numbered_inside(paragraph);
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
        let Some(marker) = &paragraph.marker else {
            above.clone_from(&paragraph.text);
            continue;
        };
        let place = u32::try_from(pieces.len() + 1).ok();
        let taken = |number: &u32| pieces.iter().any(|piece: &Piece| piece.number == Some(*number));
        pieces.push(Piece {
            // A second list that begins at 1 again goes on counting.
            number: marker_number(marker).filter(|number| !taken(number)).or(place),
            text: paragraph.text.clone(),
            layout: Layout::Entry,
            above: above.clone(),
            ..Piece::default()
        });
    }
    pieces
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
    static NUMBER: LazyLock<Option<Regex>> =
        LazyLock::new(|| tables::one(r"(?:^|[\s,;:.])\(?(\d{1,2})([.)]{1,2})?\s+([\p{L}])"));
    let first = paragraph.marker.as_deref().and_then(marker_number).filter(|number| *number == 1);
    let mut starts: Vec<(u32, usize, usize, bool)> = first.map(|number| (number, 0, 0, true)).into_iter().collect();
    let Some(regex) = NUMBER.as_ref() else { return Vec::new() };
    for caught in regex.captures_iter(&paragraph.text) {
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

fn clauses(paragraphs: &[Paragraph]) -> Vec<Piece> {
    let above = std::iter::once("").chain(paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    let (asked, reports): (Vec<_>, Vec<_>) = paragraphs
        .iter()
        .zip(above)
        .flat_map(|(paragraph, above)| in_paragraph(paragraph, above))
        .partition(|(form, _)| *form != Form::ReportBack);
    let chosen = if asked.is_empty() { reports } else { asked };
    chosen.into_iter().map(|(_, piece)| piece).collect()
}

/// The clauses of a paragraph that ask. One that only says "this" or "it" takes the sentence before it along,
/// unless that sentence asks itself: then it only tells more of the same ("This needs to be done by Friday").
fn in_paragraph(paragraph: &Paragraph, above: &str) -> Vec<(Form, Piece)> {
    let text = &paragraph.text;
    let mut found: Vec<(Form, Piece)> = Vec::new();
    let mut before = 0;
    for ask in asks(text) {
        let Some(clause) = text.get(ask.span.clone()) else { continue };
        // "Alison to agree it, sorry, not Alison, so Karen to agree it": the first was taken back.
        if ask.doer.is_some() && found.last().is_some_and(|(_, last)| takes_back(&last.text)) {
            found.pop();
        }
        let points_back = starts_with_pronoun(clause);
        let asked_before = found.iter().any(|(form, _)| *form != Form::ReportBack);
        if points_back && asked_before {
            continue;
        }
        // "…, please would Nicola see to that, by Wednesday": goes on with what was asked just before.
        let on_it = acts_on_pronoun(text.get(ask.action..ask.span.end).unwrap_or_default());
        if asked_before
            && on_it
            && let Some((form, last)) = found.last_mut()
            && matches!(form, Form::Passive | Form::Wish)
            && text.get(before..ask.span.start).is_some_and(|gap| !gap.contains(['.', '!', '?']))
            && let Some(from) = text.get(..before).and_then(|lead| lead.rfind(last.text.as_str()))
            && let Some(words) = text.get(from..ask.span.end)
        {
            last.text = words.to_owned();
            before = ask.span.end;
            continue;
        }
        let vague = points_back || acts_on_pronoun(text.get(ask.action..ask.span.end).unwrap_or_default());
        // "I would like to see the PEP in place. Can you get this done by Friday": one matter.
        let wished = found.last().is_some_and(|(form, _)| matches!(form, Form::Wish | Form::Passive));
        let back = (vague && (!asked_before || wished)).then(|| sentence_before(text, ask.span.start)).flatten();
        let start = back.filter(|start| wished || *start >= before).unwrap_or(ask.span.start);
        if wished && start < ask.span.start {
            found.pop();
        }
        let lead = sentences(text)
            .into_iter()
            .find(|range| range.start <= start && start < range.end)
            .and_then(|range| text.get(range.start.max(before)..start))
            .unwrap_or_default();
        before = ask.span.end;
        if let Some(words) = text.get(start..ask.span.end) {
            let after =
                sentence_end(text, ask.span.end).and_then(|end| text.get(ask.span.end..end)).unwrap_or_default();
            let topic = topic_before(text, start, above);
            let (text, before, after) = (words.to_owned(), lead.to_owned(), after.to_owned());
            found.push((ask.form, Piece { text, before, after, topic, ..Piece::default() }));
        }
    }
    found
}

/// The sentence before the one this place stands in, or the last one of the paragraph above.
#[must_use]
pub fn topic_before(text: &str, at: usize, above: &str) -> String {
    let last = |text: &str, until: usize| {
        let range = sentences(text).into_iter().rfind(|range| range.end <= until)?;
        text.get(range).map(str::to_owned)
    };
    last(text, at).or_else(|| last(above, above.len())).unwrap_or_default()
}

fn starts_with_pronoun(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "this" | "it" | "these" | "both" | "they" | "that" | "which" | "those")
}

/// "do it & write it up": what "it" is stands in the sentence before.
fn acts_on_pronoun(action: &str) -> bool {
    let words: Vec<&str> =
        action.split_whitespace().take(3).map(|word| word.trim_end_matches([',', '.', ';'])).collect();
    let last = action.split_whitespace().nth(1).is_none();
    words.iter().enumerate().any(|(place, word)| match *word {
        "it" | "it's" | "it’s" | "this" | "them" | "these" | "one" => true,
        // "ensure that the plan is signed" points nowhere; "do that by Friday" does.
        "that" => last || !words.get(place.wrapping_sub(1)).is_some_and(|verb| THAT_VERBS.contains(verb)),
        _ => false,
    })
}

/// After these, "that" begins what is to be so.
const THAT_VERBS: &[&str] =
    &["ensure", "sure", "confirm", "check", "see", "agree", "show", "know", "certain", "evidence", "request", "ask"];

/// Where the sentence that this place stands in ends.
fn sentence_end(text: &str, at: usize) -> Option<usize> {
    sentences(text).into_iter().find(|range| range.start < at && at <= range.end).map(|range| range.end)
}

/// Where the sentence before this place begins.
fn sentence_before(text: &str, at: usize) -> Option<usize> {
    let sentences = sentences(text);
    let opens = sentences.iter().any(|range| {
        range.start <= at && text.get(range.start..at).is_some_and(|lead| lead.split_whitespace().count() <= 3)
    });
    sentences.into_iter().rfind(|range| range.end <= at).filter(|_| opens).map(|range| range.start)
}
