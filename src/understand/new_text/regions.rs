//! History and new lines told apart: by headers, `>` marks and the containers of mail programs.

use super::{Class, history};
use crate::model::mail::Line;

/// How the history after the last header is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// No header yet.
    None,
    /// Its lines are set deeper than its header: what is not deeper is new.
    Marked,
    /// Its lines bear no marks: everything after the header is history.
    Unmarked,
}

/// Every line as [`Class::Text`] (new, not yet looked at closer), [`Class::Quoted`] or [`Class::QuoteHeader`].
pub(super) fn split(lines: &[Line]) -> Vec<(Class, Line)> {
    let mut out: Vec<(Class, Line)> = Vec::with_capacity(lines.len());
    let mut mode = Mode::None;
    // Everything at least this deep is history, from an unmarked header on.
    let mut floor: Option<u8> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let sunk = floor.is_some_and(|floor| line.depth >= floor);
        if let Some(header) = may_be_header(line).then(|| history::header_at(lines, at)).flatten() {
            let below = lines.get(at + header.lines..).unwrap_or_default().iter().find(|line| !line.text.is_empty());
            let deeper = below.is_some_and(|below| below.depth > line.depth);
            if !sunk {
                if let Some(before) = &header.before {
                    out.push((Class::Text, Line { text: before.clone(), ..line.clone() }));
                }
                mode = if deeper { Mode::Marked } else { Mode::Unmarked };
                if !deeper {
                    floor = Some(line.depth);
                }
            }
            push_header(lines, at, &header, &mut out);
            at += header.lines;
            continue;
        }
        out.push((class(line, mode, sunk), line.clone()));
        at += 1;
    }
    out
}

/// Cheap signs without which no line begins a header.
fn may_be_header(line: &Line) -> bool {
    line.cells.is_empty()
        && (line.text.contains(':')
            || line.text.contains('/')
            || line.text.contains("--")
            || line.text.starts_with(['O', 'A', 'L', 'o', 'D', 'E', 'I']))
}

/// The header's lines, and what followed it on its last line.
fn push_header(lines: &[Line], at: usize, header: &history::Header, out: &mut Vec<(Class, Line)>) {
    for (offset, line) in lines.iter().skip(at).take(header.lines).enumerate() {
        let mut line = line.clone();
        if let Some(before) = header.before.as_ref().filter(|_| offset == 0) {
            line.text = line.text.strip_prefix(before.as_str()).unwrap_or(&line.text).trim_start().to_owned();
        }
        let after = header.after.as_ref().filter(|_| offset + 1 == header.lines);
        if let Some(after) = after {
            let rest = Line { text: after.clone(), ..line.clone() };
            line.text = line.text.strip_suffix(after.as_str()).unwrap_or(&line.text).trim_end().to_owned();
            out.push((Class::QuoteHeader, line));
            out.push((Class::Quoted, rest));
        } else {
            out.push((Class::QuoteHeader, line));
        }
    }
}

fn class(line: &Line, mode: Mode, sunk: bool) -> Class {
    let quoted = sunk || line.depth > 0 || line.look.history && mode != Mode::Marked;
    if quoted { Class::Quoted } else { Class::Text }
}
