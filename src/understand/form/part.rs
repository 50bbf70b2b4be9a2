//! The part of a form that is headed Tracked Recommendation: a section, a table, ticked rows, fields (Convention 1).

use super::{Form, field_named, keep, ticks};
use crate::model::mail::{Block, Line};
use crate::understand::{
    columns::{self, Column},
    items::{Layout, Piece, by_number, divide, key_value},
    label::{self, Mention},
};

/// What is open while the blocks of a form go by.
#[derive(Default)]
struct Reader {
    /// The heading above says Tracked Recommendation.
    tracked: bool,
    /// Some other heading than the form's title stands above.
    headed: bool,
    /// The words of the heading, which may hold a date for all.
    heading: String,
    /// Paragraphs of the tracked part.
    lines: Vec<Line>,
    /// Rows of the tracked part.
    rows: Vec<Piece>,
    /// Rows of tables under no heading of their own.
    loose: Vec<Vec<Piece>>,
    /// Fields of the tracked part ("Action", "Who", "By when").
    keys: Piece,
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
    fn heading(&mut self, text: &str, title: bool) {
        let mentions = label::mentions(text);
        let titled = title || text.to_lowercase().contains("monitoring form");
        self.tracked =
            !titled && mentions.iter().any(|found| found.mention != Mention::Denies) && !is_question_heading(text);
        self.headed = !titled;
        text.clone_into(&mut self.heading);
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
            form.level = form.level.or_else(|| level_in(answer_words));
        }
        Some(String::new())
    }

    fn key(&mut self, column: Column, value: &str) {
        if self.keys.columns.contains(&Some(column)) {
            self.close_keys();
        }
        self.keys.columns.push(Some(column));
        self.keys.cells.push(value.to_owned());
    }

    fn close_keys(&mut self) {
        let mut piece = std::mem::take(&mut self.keys);
        if !piece.cells.iter().all(|cell| is_blank(cell)) {
            piece.layout = Layout::Row;
            piece.text = piece.cells.join(" | ");
            piece.above.clone_from(&self.heading);
            self.blocks.push(piece);
        }
    }

    fn table(&mut self, rows: &[Vec<String>], form: &mut Form) {
        let across = items_across(rows, &self.heading);
        if self.tracked && !across.is_empty() {
            self.rows.extend(across);
            return;
        }
        let mut open: Option<(Vec<String>, Vec<Option<Column>>)> = None;
        let mut tracked = self.tracked;
        let mut titled = String::new();
        let mut kept: Vec<(Piece, bool)> = Vec::new();
        for row in rows {
            let filled: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
            if let [only] = filled.as_slice()
                && open.as_ref().is_none_or(|_| !label::spans(only).is_empty() || looks_like_heading(only))
                && (!label::spans(only).is_empty() || looks_like_heading(only))
                && !only.contains(['?', '☐', '☒', '☑'])
            {
                // A row of one cell is a heading inside the table.
                tracked = label::mentions(only).iter().any(|found| found.mention != Mention::Denies);
                titled.clone_from(only);
                open = None;
                continue;
            }
            if let Some(columns) = columns::header(row) {
                let says = row
                    .iter()
                    .any(|cell| !label::spans(cell).is_empty() && columns::named(cell) != Some(Column::Tracked));
                tracked = tracked || says;
                open = Some((row.clone(), columns));
                continue;
            }
            match &open {
                // "Comments: …" across the whole row.
                Some(_)
                    if row.len() > 1
                        && filled.len() == 1
                        && filled
                            .iter()
                            .any(|cell| key_value(cell).is_some_and(|(column, _, _)| column == Column::Notes)) => {}
                Some((header, columns)) if !filled.is_empty() => {
                    let piece =
                        row_piece(row, header, columns, if titled.is_empty() { &self.heading } else { &titled });
                    // "Tracked?" columns say row by row.
                    let counts = match columns.iter().position(|column| *column == Some(Column::Tracked)) {
                        Some(place) => row.get(place).and_then(|cell| ticks::answer(cell)) == Some(true),
                        None => tracked,
                    };
                    let by_row = columns.contains(&Some(Column::Tracked));
                    kept.push((piece, counts));
                    if by_row {
                        form.declared = Some(form.declared.unwrap_or(false) || counts);
                    }
                }
                _ => self.field_row(row, tracked, form),
            }
        }
        self.close_keys();
        let ticked_table = kept.iter().any(|(piece, _)| piece.columns.contains(&Some(Column::Tracked)));
        let counted: Vec<Piece> = kept.iter().filter(|(_, counts)| *counts).map(|(piece, _)| piece.clone()).collect();
        if counted.is_empty() && !ticked_table && !self.headed && !kept.is_empty() && titled.is_empty() {
            self.loose.push(kept.into_iter().map(|(piece, _)| piece).collect());
        }
        self.rows.extend(counted);
        if tracked && !titled.is_empty() {
            titled.clone_into(&mut self.heading);
        }
    }

    /// A row of keys and values, in pairs.
    fn field_row(&mut self, row: &[String], tracked: bool, form: &mut Form) {
        let cells: Vec<&String> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
        let pairs = if cells.len() >= 2 {
            cells.chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect()
        } else {
            Vec::new()
        };
        for (key, value) in pairs {
            let labelled = !label::spans(key).is_empty();
            let column = field_named(key);
            match column {
                // "Tracked Recommendation? | Yes - level 1", "Tracked Recommendation | N/A".
                _ if labelled && ticks::answer(value).is_some() && value.len() < 40 => {
                    form.declared = ticks::answer(value);
                    form.level = form.level.or_else(|| level_in(value));
                }
                Some(column @ (Column::What | Column::Who | Column::ByWhen))
                    if labelled || tracked || self.keys.columns.contains(&Some(Column::What)) =>
                {
                    self.key(column, value);
                }
                Some(column) => keep(form, column, value),
                None if labelled && value.len() >= 12 => self.lines.push(Line::plain(value.as_str())),
                None if key.contains('/') => slashed(key, value, form),
                None => {}
            }
        }
        if let [single] = cells.as_slice() {
            for (column, _, value) in split_fields(single) {
                keep(form, column, &value);
            }
            if tracked && split_fields(single).is_empty() && !is_blank(single) {
                self.lines.push(Line::plain(single.as_str()));
            }
        }
    }

    fn finish(mut self, form: &mut Form) {
        self.close_keys();
        let mut pieces: Vec<Piece> =
            self.rows.drain(..).chain(self.blocks.drain(..)).filter(|piece| !is_nothing(piece)).collect();
        if pieces.is_empty() {
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

/// A table that runs across: "What", "Who" and "When" head its rows, each further column is an item.
fn items_across(rows: &[Vec<String>], heading: &str) -> Vec<Piece> {
    let keyed: Vec<(Column, &Vec<String>)> = rows
        .iter()
        .filter_map(|row| {
            let column = columns::named(row.first()?)?;
            matches!(column, Column::What | Column::Who | Column::ByWhen).then_some((column, row))
        })
        .collect();
    let wide = rows.iter().map(Vec::len).max().unwrap_or_default();
    if keyed.len() < 2 || wide < 3 || !keyed.iter().any(|(column, _)| *column == Column::What) {
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

fn row_piece(row: &[String], header: &[String], columns: &[Option<Column>], above: &str) -> Piece {
    let mut piece = Piece {
        text: row.iter().filter(|cell| !cell.trim().is_empty()).cloned().collect::<Vec<_>>().join(" | "),
        cells: row.to_vec(),
        header: Some(header.to_vec()),
        columns: columns.to_vec(),
        layout: Layout::Row,
        above: above.to_owned(),
        ..Piece::default()
    };
    let shown = piece.cell(Column::Number).or_else(|| row.first().map(String::as_str));
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

/// The "Key: value" fields of a line; several stand apart by wide gaps ("Child: Bethany Roe      Mosaic: 2255519").
fn split_fields(text: &str) -> Vec<(Column, String, String)> {
    text.split("   ").flat_map(|part| part.split('\t')).filter_map(|part| key_value(part.trim())).collect()
}

fn level_in(text: &str) -> Option<u8> {
    let lower = text.to_lowercase();
    let (_, after) = lower.split_once("level")?;
    after
        .chars()
        .find_map(|c| c.to_digit(10))
        .and_then(|level| u8::try_from(level).ok())
        .filter(|level| (1..=2).contains(level))
}

/// A short line without a verb of asking or an end stop, numbered as a section or naming a part of a form.
fn looks_like_heading(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let lower = text.to_lowercase();
    let section = lower.starts_with("section") || lower.starts_with("part ") || lower.starts_with("appendix");
    let labelled =
        label::spans(text).first().is_some_and(|span| span.start < 16) && words <= 14 && !lower.contains(" to be made");
    let bare_label = labelled
        && (words <= 6 || text.contains(['-', '–', '(', ':']))
        && key_value(text).is_none_or(|(_, _, value)| value.is_empty());
    section && words <= 14 || bare_label && !text.ends_with('.') || is_known_heading(&lower)
}

/// Headings of parts that are not the tracked one.
fn is_known_heading(lower: &str) -> bool {
    const HEADINGS: &[&str] = &[
        "decisions of the review",
        "decisions",
        "review decisions",
        "decisions made",
        "good practice",
        "good practice identified",
        "comments",
        "iro comments",
        "other recommendations",
        "recommendations (not tracked)",
        "untracked recommendations",
        "general recommendations",
        "participation",
        "quality of care planning",
        "summary",
        "outcome",
        "attendance",
        "views of the child",
        "recommendations of the review",
        "actions from the review",
        "actions from last review",
        "previous recommendations",
        "previous decisions",
        "other actions",
        "care plan",
        "health",
        "education",
        "placement",
        "signature",
        "sign off",
        "signed",
    ];
    HEADINGS.contains(&lower.trim_end_matches([':', '.']).trim())
}

/// "Tracked Recommendation?" asks; it heads nothing by itself.
fn is_question_heading(text: &str) -> bool {
    text.trim_end().ends_with('?') && ticks::answer(text.split('?').next_back().unwrap_or_default()) == Some(false)
}

fn is_blank(text: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    lower.chars().all(|c| !c.is_alphanumeric())
        || matches!(
            lower.as_str(),
            "none"
                | "n/a"
                | "na"
                | "nil"
                | "no"
                | "not applicable"
                | "none made"
                | "none required"
                | "no tracked recommendations"
                | "no tracked recommendation"
                | "none this time"
                | "none at this time"
                | "none identified"
                | "none needed"
                | "not required"
                | "no tracked recommendations made"
        )
}

/// A row whose action is empty or says none.
fn is_nothing(piece: &Piece) -> bool {
    let action = piece.cell(Column::What).map(str::to_owned);
    match action {
        Some(action) => is_blank(&action),
        None => {
            piece.cells.iter().all(|cell| is_blank(cell) || cell.trim().parse::<u32>().is_ok())
                && piece.layout == Layout::Row
                || is_blank(&piece.text)
        }
    }
}
