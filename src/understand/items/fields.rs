//! "Action: … / By whom: … / By when: …": lines and cells that say by a key what they hold (Convention 4).

use super::pieces::{Layout, Piece};
use crate::understand::{
    columns::{self, Column},
    form::ticks,
    label,
    sentence::Paragraph,
};

/// "Action: … / By whom: … / By when: …", one block an item; also rows of two cells, key and value.
pub(super) fn key_blocks(paragraphs: &[Paragraph]) -> Vec<Piece> {
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

/// "That a worker be identified. Responsibility: Service Manager. Date: 28 November.": what is asked, and fields after it.
pub(super) fn fields_after(text: &str) -> Option<Piece> {
    let fields = inline_fields(text);
    let wanted = |(column, _, _): &&(Column, String, String)| matches!(column, Column::Who | Column::ByWhen);
    let (_, key, _) = fields.first().filter(|_| fields.iter().filter(wanted).count() > 1)?;
    let action =
        text.get(..text.find(key.as_str())?)?.trim().trim_end_matches(['.', ',', ';', '-', '–', '(']).trim_end();
    action.split_whitespace().nth(2)?;
    let mut piece = Piece { layout: Layout::Row, text: text.to_owned(), ..Piece::default() };
    for (column, value) in std::iter::once((Column::What, action.to_owned()))
        .chain(fields.iter().filter(wanted).map(|(column, _, value)| (*column, value.clone())))
    {
        piece.columns.push(Some(column));
        piece.cells.push(value);
    }
    Some(piece)
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
