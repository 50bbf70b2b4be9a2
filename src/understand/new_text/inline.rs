//! Answers typed into unmarked history: in another colour, in capitals, behind initials, or in a table's column for updates.

use super::{Class, signature::Judge};
use crate::model::mail::{Hue, Line};
use crate::understand::tables::Pattern;

/// The sender says how answers further down are marked.
static MARKED: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:in|using|highlighted(?: in)?|marked(?: in)?)\s+(?:bold\s+|capital\s+|the\s+|a\s+)?",
    r"(red|orange|amber|yellow|green|blue|purple|pink|colou?r|bold|italics?|capitals?|caps)\b",
));

/// The sender says that answers stand further down.
static BELOW: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:responses?|comments?|answers?|updates?|repl(?:y|ies)|notes|progress|feedback|position)\b.{0,50}\b(?:below|inline|in[- ]line|underneath|within|beneath|against each|next to each|under each|alongside|in (?:the )?(?:body|table|e-?mail|text|trail|your e-?mail))\b",
    r"|\b(?:see|as|answered|responded|replied|updated|completed|commented|filled in)\b.{0,30}\b(?:below|inline|in[- ]line|underneath|beneath|against each|(?:the )?table)\b",
    r"|\b(?:mine|written|typed|put|added|inserted|noted|written in)\b.{0,40}\b(?:underneath|beneath|under each|in between|between (?:the|your) lines)\b",
));

/// Initials as a label.
static LABEL: Pattern = Pattern::new(r"^\W*[\p{Lu}]{2,4}\s?[:–-]\s");

/// Columns of a table that are filled in by who answers.
static ANSWER_COLUMN: Pattern = Pattern::new(
    r"(?i)^(?:(?:sw|pm|your|social worker'?s?|manager'?s?|latest|current)?\s*(?:updates?|responses?|comments?|progress|repl(?:y|ies)|feedback|position|action taken)(?: (?:so far|to date|from \w+|if any|received))?|completed\??|done\??|date completed|outcome|status)$",
);

/// How answers are marked, as announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Announced {
    hue: Option<Hue>,
    capitals: bool,
    bold: bool,
    italic: bool,
}

/// Makes answers found in the newest message of the history text of the sender's.
pub(super) fn find(lines: &mut Vec<(Class, Line)>, judge: &Judge) {
    let Some(first) = lines.iter().position(|(class, _)| matches!(class, Class::Quoted | Class::QuoteHeader)) else {
        return;
    };
    let announced = announcement(lines);
    let says_nothing = !lines.iter().any(|(class, _)| *class == Class::Text);
    let seeks = announced.is_some() || says_nothing;
    let announced = announced.unwrap_or_default();
    let end = end_of_newest(lines, first);
    let mut column: Option<usize> = None;
    let mut out: Vec<(Class, Line)> = Vec::with_capacity(lines.len());
    for (at, (class, line)) in std::mem::take(lines).into_iter().enumerate() {
        if class != Class::Quoted || at < first || at >= end || line.text.is_empty() {
            out.push((class, line));
            continue;
        }
        if line.look.first_row {
            column = answer_column(&line);
        } else if line.cells.is_empty() {
            column = None;
        }
        let above = out.last().map(|(_, above)| above.text.as_str()).unwrap_or_default();
        if is_labelled(&line, above, judge, seeks) || seeks && line.inserted.is_empty() && is_marked(&line, announced) {
            out.push((Class::Text, line));
            continue;
        }
        let typed = if seeks { typed_into(&line, announced, column) } else { Vec::new() };
        out.push((class, line.clone()));
        out.extend(typed.into_iter().map(|text| {
            (Class::Text, Line { text, cells: Vec::new(), marker: None, inserted: Vec::new(), ..line.clone() })
        }));
    }
    *lines = out;
}

/// The line begins with the sender's name in brackets, or with their initials below a line that has no such label.
fn is_labelled(line: &Line, above: &str, judge: &Judge, seeks: bool) -> bool {
    let bracketed = line.text.starts_with('[');
    let others = LABEL.is_in(above);
    let initials = LABEL.is_in(&line.text);
    line.depth == 0
        && judge.labelled(&line.text)
        && (bracketed || seeks && initials && !others && line.marker.is_none())
}

/// What the new text says about answers further down.
fn announcement(lines: &[(Class, Line)]) -> Option<Announced> {
    let own = || lines.iter().filter(|(class, _)| *class == Class::Text).map(|(_, line)| line.text.as_str());
    let how = own().find_map(|text| MARKED.captures(text)?.get(1)).map(|how| marked_by(&how.as_str().to_lowercase()));
    how.or_else(|| own().any(|text| BELOW.is_in(text)).then(Announced::default))
}

fn marked_by(how: &str) -> Announced {
    let hue = match how {
        "red" => Some(Hue::Red),
        "orange" | "amber" => Some(Hue::Orange),
        "yellow" => Some(Hue::Yellow),
        "green" => Some(Hue::Green),
        "blue" => Some(Hue::Blue),
        "purple" => Some(Hue::Purple),
        _ => None,
    };
    Announced { hue, capitals: how.starts_with("cap"), bold: how == "bold", italic: how.starts_with("italic") }
}

/// The newest message of the history ends where the header of the next begins.
fn end_of_newest(lines: &[(Class, Line)], first: usize) -> usize {
    let body = (first..lines.len())
        .find(|at| lines.get(*at).is_some_and(|(class, line)| *class == Class::Quoted && !line.text.is_empty()))
        .unwrap_or(first);
    (body..lines.len())
        .find(|at| lines.get(*at).is_some_and(|(class, _)| *class == Class::QuoteHeader))
        .unwrap_or(lines.len())
}

/// The whole line is marked as an answer.
fn is_marked(line: &Line, announced: Announced) -> bool {
    let look = line.look;
    let coloured = (look.coloured || look.highlighted) && (announced.hue.is_none() || look.hue == announced.hue);
    let other = Announced { hue: None, ..announced };
    match other {
        Announced { capitals: true, .. } => coloured || is_capitals(&line.text),
        Announced { bold: true, .. } => look.bold,
        Announced { italic: true, .. } => look.italic || coloured,
        _ => coloured,
    }
}

/// Two words or more, all in capitals.
fn is_capitals(text: &str) -> bool {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    upper > 5 && lower * 8 < upper && text.split_whitespace().count() > 1
}

/// The column of a table that holds answers.
fn answer_column(header: &Line) -> Option<usize> {
    header.cells.iter().rposition(|cell| ANSWER_COLUMN.is_in(cell.trim()))
}

/// Pieces typed into a line of history: coloured ones, the end in capitals, or a table's answer.
fn typed_into(line: &Line, announced: Announced, column: Option<usize>) -> Vec<String> {
    if !line.inserted.is_empty() {
        let fits = |(hue, _): &&(Hue, String)| announced.hue.is_none_or(|announced| announced == *hue);
        return line.inserted.iter().filter(fits).map(|(_, text)| text.clone()).collect();
    }
    if announced.capitals {
        return line
            .text
            .split_inclusive(['.', '–', '-', ':'])
            .map(str::trim)
            .filter(|piece| is_capitals(piece))
            .map(str::to_owned)
            .collect();
    }
    if line.look.first_row {
        return Vec::new();
    }
    let cell = column.and_then(|column| line.cells.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    cell.map(|cell| vec![cell.to_owned()]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_used() {
        for pattern in [&MARKED, &BELOW, &ANSWER_COLUMN, &LABEL] {
            assert!(pattern.compiles());
        }
    }
}
