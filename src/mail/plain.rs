//! Plain text into lines: `>` marks, soft line breaks, hard-wrapped paragraphs joined again, list markers, simple tables.

use super::text;
use crate::model::mail::Line;
use regex::Regex;
use std::sync::LazyLock;

/// Whether line breaks may be soft (RFC 3676).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flowed {
    /// Every break is hard.
    No,
    /// A space before a break makes it soft.
    Yes,
    /// The same, and the space is not part of the text.
    DeleteSpace,
}

/// A list marker at the start of a line, then space.
static MARKER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|[A-H]\)|\([a-z]\)|[ivx]{1,4}[.)]|\([ivx]{1,4}\)|[-*•·–▪●○])[ \t]+(\S.*)$",
    )
    .ok()
});

/// A field of a block of headers, or a label of a signature: never joined with its neighbours.
static FIELD: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\*?[A-Z][A-Za-z/ -]{0,20}:\*?(\s|$)").ok());

/// One line as it stood: its depth of quotation, its text with leading space, and whether its end was soft.
struct Raw {
    depth: u8,
    text: String,
    soft: bool,
}

/// Lines of plain text.
pub(super) fn lines(written: &str, flowed: Flowed) -> Vec<Line> {
    let mut raw: Vec<Raw> = Vec::new();
    for one in written.split('\n') {
        let one = one.trim_end_matches('\r');
        let soft = flowed != Flowed::No
            && one.ends_with(' ')
            && one.trim_start_matches(['>', ' ']) != "-- "
            && !one.trim().is_empty();
        let clean = text::plain(one);
        let (depth, rest) = depth_of(&clean, raw.last().map_or(0, |last| last.depth));
        let soft_gap = if flowed == Flowed::Yes { " " } else { "" };
        let text = if soft { format!("{rest}{soft_gap}") } else { rest.to_owned() };
        raw.push(Raw { depth, text, soft });
    }
    let joined = if flowed == Flowed::No { unwrapped(raw) } else { reflowed(raw) };
    tables(joined.iter().map(|(depth, text)| line(*depth, text)).collect())
}

/// How many `>` stand in front, and what follows them.
pub(super) fn quote_marks(line: &str) -> (u8, &str) {
    let (mut depth, mut rest) = (0_u8, line);
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        depth = depth.saturating_add(1);
        rest = inner;
    }
    (depth, rest.strip_prefix(' ').unwrap_or(rest))
}

/// As [`quote_marks`]; `>From` in running text is how mail stores keep a line that begins with "From".
fn depth_of(line: &str, before: u8) -> (u8, &str) {
    match line.strip_prefix('>') {
        Some(rest) if before == 0 && rest.starts_with("From ") => (0, rest),
        // GroupWise: ">>> Helen Marsh 03/10/2026 09:14 >>>" stands above what it quotes.
        Some(rest) if rest.starts_with(">>") && line.trim_end().ends_with(">>>") => (0, line),
        Some(_) => quote_marks(line),
        None => (0, line),
    }
}

/// Soft line breaks taken back.
fn reflowed(raw: Vec<Raw>) -> Vec<(u8, String)> {
    let mut out: Vec<(u8, String)> = Vec::new();
    let mut open = false;
    for line in raw {
        match out.last_mut() {
            Some((depth, text)) if open && *depth == line.depth && !line.text.trim().is_empty() => {
                text.push_str(&line.text)
            }
            _ => out.push((line.depth, line.text)),
        }
        open = line.soft;
    }
    out
}

/// Paragraphs that a program wrapped at some column, joined again.
fn unwrapped(raw: Vec<Raw>) -> Vec<(u8, String)> {
    let width = wrap_width(&raw);
    let mut out: Vec<(u8, String)> = Vec::new();
    // The line before as it stood, not as joined: its length tells whether its end was meant.
    let mut before: Option<String> = None;
    for line in raw {
        let joins = match (&before, out.last()) {
            (Some(above), Some((depth, whole))) => *depth == line.depth && continues(above, whole, &line.text, width),
            _ => false,
        };
        before = Some(line.text.trim_end().to_owned());
        match out.last_mut() {
            Some((_, whole)) if joins => {
                whole.push(' ');
                whole.push_str(line.text.trim_start());
            }
            _ => out.push((line.depth, line.text)),
        }
    }
    out
}

/// The column at which the text seems to be wrapped: the longest line, where several come close to it.
fn wrap_width(raw: &[Raw]) -> Option<usize> {
    let lengths: Vec<usize> = raw.iter().map(|line| line.text.trim_end().chars().count()).collect();
    let longest = lengths.iter().copied().filter(|length| *length <= 80).max()?;
    let close = lengths.iter().filter(|length| **length + 8 >= longest && **length <= longest).count();
    let longer = lengths.iter().filter(|length| **length > 90).count();
    (longest >= 60 && close >= 2 && longer == 0).then_some(longest)
}

/// Does a line go on with the paragraph above?
fn continues(above: &str, whole: &str, line: &str, width: Option<usize>) -> bool {
    let (length, text) = (above.trim_start().chars().count(), line.trim());
    let Some(first) = text.chars().next() else { return false };
    let apart = |text: &str| {
        matches(&FIELD, text)
            || text.contains(['\t', '|'])
            || text.starts_with(['-', '_', '*', '=', '#', '•', '<', '['])
            || text.ends_with("wrote:")
    };
    if length < 30
        || apart(text)
        || apart(above.trim_start()) && !matches(&MARKER, whole.trim_start())
        || matches(&MARKER, text)
        || Line::plain(above.trim_start()).is_listed_with(text)
    {
        return false;
    }
    let in_list = matches(&MARKER, whole.trim_start()) && line.starts_with("  ");
    let ended = above.ends_with(['.', '!', '?', ':', ';']);
    let listed = matches(&MARKER, whole.trim_start()) || matches(&MARKER, above.trim_start());
    // An entry that ends its sentence at the end of a line, and a capital below it that is not set in: what follows the list.
    if listed && ended && first.is_uppercase() && !line.starts_with("  ") {
        return false;
    }
    let goes_on = first.is_lowercase() || first.is_ascii_digit() || first == '(';
    let word = text.split_whitespace().next().map_or(0, |word| word.chars().count());
    let full =
        width.is_some_and(|width| above.chars().count() + 1 + word > width && length >= 50 && (!ended || width > 65));
    (goes_on && !ended && length >= 40) || (in_list && !ended) || full
}

/// One line with its list marker taken off.
fn line(depth: u8, written: &str) -> Line {
    let trimmed = written.trim();
    let found = MARKER.as_ref().and_then(|marker| marker.captures(trimmed));
    let (marker, text) = match &found {
        Some(found) => {
            (found.get(1).map(|marker| shown(marker.as_str())), found.get(2).map_or("", |text| text.as_str()))
        }
        None => (None, trimmed),
    };
    let mut line = Line { depth, marker, ..Line::plain(text) };
    // Programs that turn HTML into plain text set bold words between asterisks.
    let inner = line.text.strip_prefix('*').and_then(|text| text.strip_suffix('*'));
    if let Some(inner) = inner.filter(|inner| !inner.contains('*') && !inner.trim().is_empty()) {
        line.look.bold = true;
        line.text = inner.trim().to_owned();
    }
    line
}

fn shown(marker: &str) -> String {
    if marker.chars().any(char::is_alphanumeric) { marker.to_owned() } else { "•".to_owned() }
}

fn matches(regex: &LazyLock<Option<Regex>>, text: &str) -> bool {
    regex.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// Neighbouring lines that are clearly rows of one table get cells.
fn tables(mut lines: Vec<Line>) -> Vec<Line> {
    let columns: Vec<Vec<String>> = lines.iter().map(cells).collect();
    let width = |at: usize| columns.get(at).map_or(0, Vec::len);
    let mut at = 0;
    while at < lines.len() {
        let end = (at..lines.len()).find(|row| width(*row) != width(at)).unwrap_or(lines.len());
        if width(at) > 1 && end - at > 1 {
            for (row, line) in lines.iter_mut().enumerate().take(end).skip(at) {
                line.cells = columns.get(row).cloned().unwrap_or_default();
                line.text = line.cells.join(" | ");
                line.look.first_row = row == at;
            }
        } else {
            lines.iter_mut().take(end).skip(at).for_each(|line| line.text = line.text.replace('\t', " "));
        }
        at = end.max(at + 1);
    }
    let is_rule =
        |line: &Line| !line.cells.is_empty() && line.cells.iter().all(|cell| cell.chars().all(|c| "-:=+ ".contains(c)));
    lines.retain(|line| !is_rule(line));
    lines
}

/// The cells of a line that may be a row: between tabs, bars, or wide gaps.
fn cells(line: &Line) -> Vec<String> {
    let text = line.text.as_str();
    if line.marker.is_some() || matches(&FIELD, text) {
        return Vec::new();
    }
    let trimmed = |parts: Vec<&str>| parts.into_iter().map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    if text.matches('|').count() > 1 || text.contains(" | ") && text.starts_with('|') {
        return trimmed(text.trim_matches(['|', ' ']).split('|').collect());
    }
    if text.contains('\t') {
        return trimmed(text.split('\t').collect());
    }
    let wide: Vec<&str> = text.split("   ").filter(|part| !part.trim().is_empty()).collect();
    if wide.len() > 2 { trimmed(wide) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &[&str]) {
        let found: Vec<String> = lines(written, Flowed::No)
            .into_iter()
            .map(|line| {
                let marks = ">".repeat(usize::from(line.depth));
                let marker = line.marker.map(|marker| format!("{marker} ")).unwrap_or_default();
                format!("{marks}{marker}{}", line.text)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_pattern_can_be_used() {
        assert!(MARKER.is_some() && FIELD.is_some());
    }

    #[test]
    fn wrapped_paragraphs_are_joined() {
        check(
            "SW to submit the referral to the specialist assessment service\nno later than 20 October 2026.\n\nThanks\nTunde",
            &[
                "SW to submit the referral to the specialist assessment service no later than 20 October 2026.",
                "",
                "Thanks",
                "Tunde",
            ],
        );
        check(
            "1. Complete the PEP with the virtual school and upload it\n   to Mosaic by Friday\n2. Book the dentist",
            &["1. Complete the PEP with the virtual school and upload it to Mosaic by Friday", "2. Book the dentist"],
        );
    }

    #[test]
    fn signatures_and_header_blocks_stay_as_they_are() {
        let block = "Helen Marsh\nIndependent Reviewing Officer\nTown Hall, High Road\nTel: 01632 960789";
        check(block, &block.split('\n').collect::<Vec<_>>());
        let block = "From: Helen Marsh <helen.marsh@northmoor.gov.uk> on behalf of the team\nSent: 07 September 2026 10:22\nTo: Sarah Jones";
        check(block, &block.split('\n').collect::<Vec<_>>());
    }

    #[test]
    fn quote_marks_are_counted() {
        check("> one\n>> two\n> > two\n>From here", &[">one", ">>two", ">>two", ">From here"]);
        check("well\n>From here on", &["well", "From here on"]);
    }

    #[test]
    fn rows_become_cells() {
        let rows = lines("Action\tWho\tBy when\nPEP\tSarah\t12 December", Flowed::No);
        assert_eq!(rows[1].cells, ["PEP", "Sarah", "12 December"]);
        let rows = lines("| Action | Who |\n|---|---|\n| PEP | Sarah |", Flowed::No);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].cells, ["PEP", "Sarah"]);
        assert!(lines("Tel:\t01632 960000\nMob:\t07700 900000", Flowed::No)[0].cells.is_empty());
    }

    #[test]
    fn soft_breaks_are_taken_back() {
        let found = lines("one \ntwo\n-- \nSarah", Flowed::Yes);
        assert_eq!(found.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["one two", "--", "Sarah"]);
    }
}
