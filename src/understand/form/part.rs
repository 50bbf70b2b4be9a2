//! The part of a form that is headed Tracked Recommendation: a section, a table, ticked rows, fields (Convention 1).

use super::{
    Form,
    blank::{is_blank, is_nothing},
    headings::{is_question_heading, is_title, looks_like_heading, says_tracked},
    keep, ticks,
};
use crate::model::mail::{Block, Line};
use crate::understand::{
    columns::Column,
    items::{Layout, Piece, by_number, carry_dittos, divide, key_value},
    label,
};

/// What is open while the blocks of a form go by.
#[derive(Default)]
pub(super) struct Reader {
    /// The heading above says Tracked Recommendation.
    pub(super) tracked: bool,
    /// Some other heading than the form's title stands above.
    pub(super) headed: bool,
    /// The words of the heading, which may hold a date for all.
    pub(super) heading: String,
    /// Paragraphs of the tracked part.
    pub(super) lines: Vec<Line>,
    /// Rows of the tracked part.
    pub(super) rows: Vec<Piece>,
    /// Rows of tables under no heading of their own.
    pub(super) loose: Vec<Vec<Piece>>,
    /// Fields of the tracked part ("Action", "Who", "By when").
    pub(super) keys: Piece,
    /// Finished blocks of such fields.
    blocks: Vec<Piece>,
}

/// Reads the blocks of a form.
pub(super) fn read(blocks: &[Block], form: &mut Form) {
    let mut reader = Reader::default();
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading(text) => reader.heading(text, place == 0),
            Block::Paragraph(text) => text.lines().for_each(|line| reader.paragraph(line, form, place == 0)),
            Block::Table(rows) => reader.table(rows, form),
        }
    }
    reader.finish(form);
}

impl Reader {
    fn heading(&mut self, text: &str, first: bool) {
        let title = is_title(text, first);
        self.open_part(text, !title && says_tracked(text) && !is_question_heading(text));
        self.headed = !title;
    }

    /// What follows stands under this heading.
    pub(super) fn open_part(&mut self, heading: &str, tracked: bool) {
        self.tracked = tracked;
        self.headed = true;
        heading.clone_into(&mut self.heading);
    }

    fn paragraph(&mut self, text: &str, form: &mut Form, first: bool) {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return;
        }
        if let Some(rest) = self.question(trimmed, form) {
            if !rest.is_empty() {
                self.lines.push(Line::plain(rest));
            }
            return;
        }
        if looks_like_heading(trimmed) {
            self.heading(trimmed, first);
            return;
        }
        let fields = split_fields(trimmed);
        for (column, _, value) in &fields {
            if self.tracked && matches!(column, Column::What | Column::Who | Column::ByWhen) {
                self.key(*column, value);
            } else if !self.tracked || !matches!(column, Column::What | Column::Who | Column::ByWhen) {
                keep(form, *column, value);
            }
        }
        if fields.is_empty() && self.tracked {
            self.lines.push(Line::plain(trimmed));
        }
    }

    /// "Has a Tracked Recommendation been made? ☒ Yes ☐ No", and "If yes, who is to do what and by when: …".
    fn question(&mut self, text: &str, form: &mut Form) -> Option<String> {
        let lower = text.to_lowercase();
        if lower.starts_with("if yes") || lower.starts_with("if so") {
            if form.declared != Some(false) {
                self.tracked = true;
                return Some(text.split_once([':', '?']).map_or("", |(_, rest)| rest).trim().to_owned());
            }
            return Some(String::new());
        }
        let span = label::spans(text).into_iter().next()?;
        let after = text.get(span.end..)?;
        let asked = after.contains('?') || after.contains(['☐', '☒', '☑']);
        let answer_words = after.split_once(['?', ':']).map_or(after, |(_, rest)| rest);
        if !asked {
            return None;
        }
        if let Some(answer) = ticks::answer(answer_words) {
            form.declared = Some(answer);
            form.level = form.level.or_else(|| ticks::level(answer_words));
        }
        Some(String::new())
    }

    pub(super) fn key(&mut self, column: Column, value: &str) {
        if self.keys.columns.contains(&Some(column)) {
            self.close_keys();
        }
        self.keys.columns.push(Some(column));
        self.keys.cells.push(value.to_owned());
    }

    pub(super) fn close_keys(&mut self) {
        let mut piece = std::mem::take(&mut self.keys);
        if !piece.cells.iter().all(|cell| is_blank(cell)) {
            piece.layout = Layout::Row;
            piece.text = piece.cells.join(" | ");
            piece.above.clone_from(&self.heading);
            self.blocks.push(piece);
        }
    }

    /// "Recommendation 1 | …" and below it "Tracked? | Yes": whether the fields above count.
    pub(super) fn ticked(&mut self, answer: Option<bool>, form: &mut Form) {
        let Some(counts) = answer else { return };
        form.declared = Some(form.declared.unwrap_or(false) || counts);
        if self.keys.columns.is_empty()
            && let Some(at) = form.fields.iter().rposition(|(column, _)| *column == Column::What)
        {
            for (column, value) in form.fields.split_off(at) {
                self.key(column, &value);
            }
        }
        if !counts {
            self.keys = Piece::default();
        }
        self.close_keys();
    }

    fn finish(mut self, form: &mut Form) {
        self.close_keys();
        // A table that was left empty: what stands under it are the form's own words.
        let left_empty = !self.rows.is_empty() && self.rows.iter().all(is_nothing);
        let mut pieces: Vec<Piece> =
            self.rows.drain(..).chain(self.blocks.drain(..)).filter(|piece| !is_nothing(piece)).collect();
        if pieces.is_empty() && !left_empty {
            let lines: Vec<Line> = self.lines.iter().filter(|line| !is_blank(&line.text)).cloned().collect();
            pieces = divide(&lines.iter().collect::<Vec<_>>());
            // Lines that ask in no known way are still what stands in the tracked part.
            if pieces.is_empty() {
                pieces = lines
                    .iter()
                    .filter(|line| line.text.split_whitespace().count() >= 3)
                    .map(|line| Piece { text: line.text.clone(), layout: Layout::Entry, ..Piece::default() })
                    .collect();
            }
            for piece in &mut pieces {
                if piece.above.is_empty() {
                    piece.above.clone_from(&self.heading);
                }
            }
        }
        let levelled = form.name.as_ref().is_some_and(|name| name.level >= 1) || form.declared == Some(true);
        if pieces.is_empty() && levelled && form.declared != Some(false) && self.loose.len() == 1 {
            pieces = self.loose.into_iter().flatten().filter(|piece| !is_nothing(piece)).collect();
        }
        if pieces.is_empty() && levelled && form.declared != Some(false) {
            pieces.extend(from_fields(form));
        }
        carry_dittos(&mut pieces);
        pieces = pieces.into_iter().flat_map(by_number).collect();
        for (place, piece) in pieces.iter_mut().enumerate() {
            piece.number = piece.number.or_else(|| u32::try_from(place + 1).ok());
        }
        form.pieces = pieces;
    }
}

/// A form of fields alone, whose title is its only heading: its "Recommendation", "Responsible" and "Date".
fn from_fields(form: &Form) -> Option<Piece> {
    let mut piece = Piece { layout: Layout::Row, ..Piece::default() };
    for column in [Column::What, Column::Who, Column::ByWhen] {
        if let Some(text) = form.field(column).filter(|text| !is_blank(text)) {
            piece.columns.push(Some(column));
            piece.cells.push(text.to_owned());
        }
    }
    piece.text = piece.cells.join(" | ");
    (piece.columns.contains(&Some(Column::What)) && piece.columns.len() >= 2).then_some(piece)
}

/// The "Key: value" fields of a line; several stand apart by wide gaps ("Child: Bethany Roe      Mosaic: 2255519").
pub(super) fn split_fields(text: &str) -> Vec<(Column, String, String)> {
    text.split("   ").flat_map(|part| part.split('\t')).filter_map(|part| key_value(part.trim())).collect()
}
