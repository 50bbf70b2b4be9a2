//! Whether a forwarded message is to be taken as the sender's own words (Convention 1), and what those words are.

use super::{Class, ends, signature::Judge};
use crate::model::{
    address::Address,
    mail::{Line, Mail, Mailbox},
};
use crate::understand::tables::Pattern;
use std::sync::LazyLock;

/// A request to log what stands below, with a word for what it is to be logged as, in either order.
static REQUEST: LazyLock<Pattern> = LazyLock::new(|| {
    let ask = r"(?:log|track|record|add|treat|accept|register|raise|enter|put|process|take|note|count|open|include|consider|pick up|set up)";
    let what = r"(?:below|underneath|beneath|forwarded|attached (?:e-?mail|message)|following|this e-?mail|e-?mail (?:trail|chain|thread)|(?:trail|chain|thread)|earlier e-?mail|previous e-?mail|this one|this|it)";
    let label = r"(?:track(?:ed|ing|er)?\b|recommendations?\b|\bt\.?r\.?s?\b|alert|resolution|dispute)";
    Pattern::of(format!(
        r"(?i)\b{ask}\b.{{0,60}}\b{what}\b.{{0,80}}{label}|\b{ask}\b.{{0,40}}{label}.{{0,60}}\b{what}\b|\b{label}.{{0,40}}\bbelow\b|\bbelow\b.{{0,60}}\b(?:is|are|as|for)\b.{{0,20}}{label}"
    ))
});

/// Words that turn such a request round.
static NOT: Pattern =
    Pattern::new(r"(?i)\b(?:not|n't|n’t|never|no longer|no need|rather than|instead of|nothing|without)\b");

/// Does new text ask that the forwarded message be logged?
pub(super) fn is_own(lines: &[(Class, Line)]) -> bool {
    let has_history = lines.iter().any(|(class, _)| *class == Class::QuoteHeader);
    let asks = |text: &str| REQUEST.is_in(text) && !NOT.is_in(text);
    has_history
        && lines
            .iter()
            .any(|(class, line)| *class == Class::Text && line.text.split_inclusive(['.', '!', '?']).any(asks))
}

/// The text of the newest message in the history, its own greeting, signature and additions left out.
pub(super) fn text(lines: &[(Class, Line)]) -> Vec<Line> {
    let mut from: Option<Mailbox> = None;
    let mut body: Vec<(Class, Line)> = Vec::new();
    for (class, line) in lines {
        match class {
            Class::QuoteHeader if !body.is_empty() => break,
            Class::QuoteHeader => from = from.or_else(|| sender(&line.text)),
            Class::Quoted if !body.is_empty() || !line.text.is_empty() => body.push((Class::Text, line.clone())),
            _ => {}
        }
    }
    let mail = Mail { from, ..Mail::default() };
    ends::classify(&mut body, &Judge::new(&mail, &[]));
    body.into_iter().filter(|(class, _)| *class == Class::Text).map(|(_, line)| line).collect()
}

/// The sender as a header above history names them.
fn sender(header: &str) -> Option<Mailbox> {
    let (before, rest) = header.split_once('<')?;
    let address = Address::new(rest.split('>').next()?.trim_start_matches("mailto:"))?;
    let name = before.rsplit([':', ',']).next().unwrap_or_default().trim().to_owned();
    Some(Mailbox { name, address })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_used() {
        for pattern in [&REQUEST, &NOT] {
            assert!(pattern.compiles());
        }
    }
}
