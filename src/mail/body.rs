//! The body as lines: HTML where there is any, for its structure is richer, else plain text.

use super::{html, plain};
use crate::model::mail::{Line, Mail};
use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

/// More lines than this are not kept.
const MOST_LINES: usize = 20_000;
/// Longer body parts are cut, in bytes.
const LONGEST_PART: usize = 8 * 1024 * 1024;

/// Fills in the lines.
pub(super) fn take(message: &Message<'_>, mail: &mut Mail) {
    let html = lines(message.html_bodies(), mail);
    let has_html = message.html_bodies().any(|part| matches!(part.body, PartType::Html(_)));
    mail.lines = if has_html && is_stub(&html, message) { lines(message.text_bodies(), mail) } else { html };
    if mail.lines.len() > MOST_LINES {
        mail.lines.truncate(MOST_LINES);
        mail.cuts.push(format!("text after {MOST_LINES} lines not read"));
    }
}

/// An HTML part that says next to nothing beside a plain part that says much.
fn is_stub(html: &[Line], message: &Message<'_>) -> bool {
    let said: usize = html.iter().map(|line| line.text.len()).sum();
    let plain: usize = message
        .text_bodies()
        .map(|part| match &part.body {
            PartType::Text(text) => text.trim().len(),
            _ => 0,
        })
        .sum();
    plain > 40 && said * 5 < plain
}

fn lines<'m>(parts: impl Iterator<Item = &'m MessagePart<'m>>, mail: &mut Mail) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    for part in parts {
        let (PartType::Html(text) | PartType::Text(text)) = &part.body else { continue };
        let text = bounded(text, mail);
        if !found.is_empty() {
            found.push(Line::default());
        }
        match &part.body {
            PartType::Html(_) => found.extend(html::lines(text)),
            _ => found.extend(plain::lines(text, flowed(part))),
        }
    }
    while found.last().is_some_and(|line| line.text.is_empty()) {
        found.pop();
    }
    found
}

/// `format=flowed` (RFC 3676).
fn flowed(part: &MessagePart<'_>) -> plain::Flowed {
    let attribute = |name| part.content_type().and_then(|kind| kind.attribute(name));
    match attribute("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed")) {
        false => plain::Flowed::No,
        true if attribute("delsp").is_some_and(|word| word.eq_ignore_ascii_case("yes")) => plain::Flowed::DeleteSpace,
        true => plain::Flowed::Yes,
    }
}

fn bounded<'t>(text: &'t str, mail: &mut Mail) -> &'t str {
    if text.len() <= LONGEST_PART {
        return text;
    }
    let note = format!("text after {} MB not read", LONGEST_PART / 1024 / 1024);
    if !mail.cuts.contains(&note) {
        mail.cuts.push(note);
    }
    text.get(..text.floor_char_boundary(LONGEST_PART)).unwrap_or_default()
}
