//! What stands for nothing in a form: empty fields, "none", and what a control shows until it is filled in.

use crate::understand::{
    columns::Column,
    items::{Layout, Piece},
};

/// What the controls of Word show until they are filled in.
const PLACEHOLDERS: [&str; 9] = [
    "click or tap here to enter text",
    "click here to enter text",
    "click or tap to enter a date",
    "click here to enter a date",
    "click or tap to enter text",
    "enter text here",
    "choose an item",
    "choose a building block",
    "select from list",
];

/// Only what a control asks for, left as it was.
pub(super) fn is_placeholder(text: &str) -> bool {
    PLACEHOLDERS.contains(&text.trim().trim_end_matches(['.', '…']).to_lowercase().as_str())
}

/// Nothing, or a word for it.
pub(super) fn is_blank(text: &str) -> bool {
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
pub(super) fn is_nothing(piece: &Piece) -> bool {
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
