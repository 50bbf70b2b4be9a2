//! A form's words as the rules know them: the authority's own headings by the built-in ones, unfilled controls as nothing.

use super::blank::is_placeholder;
use crate::model::mail::Block;

/// The blocks in known words. `own` pairs the authority's word for a heading, column or field with the built-in one.
pub(super) fn known(blocks: &[Block], own: &[(String, String)]) -> Vec<Block> {
    let told = |text: &String| told(text, own);
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading(text) => Block::Heading(told(text)),
            Block::Paragraph(text) => Block::Paragraph(told(text)),
            Block::Table(rows) => Block::Table(rows.iter().map(|row| row.iter().map(told).collect()).collect()),
        })
        .collect()
}

/// One text: all of it a heading ("Nominated officer"), or a field that begins with one ("Nominated officer: …").
fn told(text: &str, own: &[(String, String)]) -> String {
    if is_placeholder(text) {
        return String::new();
    }
    let trimmed = text.trim_start();
    let replaced = own.iter().find_map(|(word, built_in)| {
        let head = trimmed.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
        let rest = trimmed.get(head.len()..)?;
        let ends = rest.trim_start().chars().next().is_none_or(|c| matches!(c, ':' | '?' | '(' | '-' | '–'));
        ends.then(|| format!("{built_in}{rest}"))
    });
    replaced.unwrap_or_else(|| text.to_owned())
}
