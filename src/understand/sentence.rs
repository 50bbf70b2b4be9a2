//! Lines into paragraphs, paragraphs into sentences, sentences into words: the ground the other steps stand on.

use super::spoken;
use crate::model::mail::Line;
use crate::understand::tables::Pattern;
use std::ops::Range;

/// A paragraph, list entry or table row as its writer meant it: lines that were only wrapped stand joined.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// What it says, without its list marker.
    pub text: String,
    /// The number, letter or bullet in front of it.
    pub marker: Option<String>,
    /// The cells of a table row.
    pub cells: Vec<String>,
    /// An empty line, or the edge of the text, stands above it.
    pub after_gap: bool,
}

/// Joins wrapped lines, takes list markers off, and recognises rows typed with tabs or bars.
#[must_use]
pub fn paragraphs<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Vec<Paragraph> {
    let lines: Vec<&Line> = lines.into_iter().collect();
    let width = wrap_width(&lines);
    let counted = counts_lines(&lines);
    let mut done: Vec<Paragraph> = Vec::new();
    let mut gap = true;
    let mut last: Option<&Line> = None;
    for line in lines {
        if line.text.trim().is_empty() && line.cells.is_empty() {
            gap = true;
            last = None;
            continue;
        }
        let mut fresh = fresh_paragraph(line, gap);
        if counted
            && fresh.marker.is_none()
            && fresh.cells.is_empty()
            && let Some((number, text)) = bare_number(&line.text)
        {
            (fresh.marker, fresh.text) = (Some(number.to_string()), text.to_owned());
        }
        match (done.last_mut(), last) {
            (Some(open), Some(above)) if goes_on(above, line, &fresh, open, width) => {
                open.text.push(' ');
                open.text.push_str(fresh.text.trim());
            }
            _ => done.push(fresh),
        }
        gap = false;
        last = Some(line);
    }
    for paragraph in done.iter_mut().filter(|paragraph| paragraph.cells.is_empty()) {
        spoken::punctuate(&mut paragraph.text);
    }
    spoken::addressed(spoken::counted(done))
}

/// "1 contact dates to carers", "2 oversight on file": numbers without a stop make a list where they count up from 1.
fn counts_lines(lines: &[&Line]) -> bool {
    let numbers: Vec<u32> = lines
        .iter()
        .filter(|line| line.cells.is_empty())
        .filter_map(|line| bare_number(&line.text).map(|(number, _)| number))
        .collect();
    numbers.len() >= 2 && (1..).zip(&numbers).all(|(place, number)| place == *number)
}

fn bare_number(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = text.trim_start().split_once(' ')?;
    let letters = rest.trim_start().chars().next().is_some_and(char::is_alphabetic);
    (number.len() <= 2 && letters && rest.split_whitespace().count() >= 2)
        .then(|| number.parse().ok().map(|number| (number, rest.trim_start())))
        .flatten()
}

fn fresh_paragraph(line: &Line, after_gap: bool) -> Paragraph {
    if !line.cells.is_empty() {
        return Paragraph { text: line.text.trim().to_owned(), cells: trimmed(&line.cells), after_gap, marker: None };
    }
    let cells = typed_cells(&line.text);
    if !cells.is_empty() {
        return Paragraph { text: cells.join(" | "), cells, after_gap, marker: None };
    }
    let (marker, text) = match &line.marker {
        Some(marker) => {
            let text = line.text.trim();
            (Some(marker.clone()), text.strip_prefix(marker.as_str()).unwrap_or(text))
        }
        None => take_marker(&line.text),
    };
    Paragraph { text: text.trim().to_owned(), marker, cells: Vec::new(), after_gap }
}

fn trimmed(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Cells of a row typed in plain text: two or more tabs or bars, or one tab between short and long words.
fn typed_cells(text: &str) -> Vec<String> {
    let bar = text.matches('|').count();
    let parts: Vec<String> = if text.contains('\t') {
        text.split('\t').map(|cell| cell.trim().to_owned()).collect()
    } else if bar >= 2 {
        text.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    } else {
        return Vec::new();
    };
    let ruled = parts.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | '=' | ':' | '+')));
    if parts.iter().filter(|cell| !cell.is_empty()).count() < 2 || ruled { Vec::new() } else { parts }
}

/// The width at which a plain text was wrapped: its longest line, where that looks like wrapping; and how many lines come near it.
fn wrap_width(lines: &[&Line]) -> Option<(usize, usize)> {
    let longest = lines.iter().map(|line| line.text.trim_end().chars().count()).max()?;
    let near = |line: &&&Line| line.text.trim_end().chars().count() + 16 > longest.min(80);
    (55..=110).contains(&longest).then(|| (longest.min(80), lines.iter().filter(near).count()))
}

/// Does `below` only go on with what `above` began?
fn goes_on(above: &Line, below: &Line, fresh: &Paragraph, open: &Paragraph, width: Option<(usize, usize)>) -> bool {
    if fresh.marker.is_some() || !fresh.cells.is_empty() || !open.cells.is_empty() {
        return false;
    }
    if above.depth != below.depth || above.is_listed_with(&below.text) {
        return false;
    }
    let Some((width, long)) = width else { return false };
    let ends = above.text.trim_end();
    let first = below.text.split_whitespace().next().unwrap_or_default();
    let room = ends.chars().count() + 1 + first.chars().count();
    let small = first.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    // One long line alone wraps nothing: what follows it with a capital is a line of its own.
    // "… (19 February)" and a capital below it: an entry of its own, not prose that was wrapped.
    let closed = ends.ends_with(')') && !small;
    // An entry that ends its sentence at the end of a line, and a capital below it: what follows the list.
    let closed = closed || open.marker.is_some() && ends.ends_with(['.', '!', '?']) && !small;
    let wrapped = room > width && (small || long > 1) && !closed;
    let broken = small && !ends.ends_with(['.', '!', '?', ':']) && ends.chars().count() > 40;
    wrapped || broken
}

/// Takes a list marker off the front: "1.", "1)", "(1)", "a)", "iv.", "-", "•", "Action 2:".
#[must_use]
pub fn take_marker(text: &str) -> (Option<String>, &str) {
    static MARKER: Pattern = Pattern::new(
        r"^\s*(?:([-–—•·▪●○*➢►✓o§])\s+|\(?(\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\)?\s+(?:[-–]\s+)?|(?i:(?:(?:action|item|rec|recommendation|tr|point|no\.?|number)\s*#?)(\d{1,2})\s*(?:[:.)–-])\s+))",
    );
    let Some(found) = MARKER.captures(text) else { return (None, text) };
    let end = found.get(0).map_or(0, |all| all.end());
    let shown = found.iter().skip(1).flatten().next().map(|m| m.as_str().to_owned());
    (shown, text.split_at_checked(end).map_or(text, |(_, rest)| rest))
}

/// The place in its list a marker stands for: "2." 2, "b)" 2, "ii" 2; a bullet has none.
#[must_use]
pub fn marker_number(marker: &str) -> Option<u32> {
    let core = marker.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if let Ok(number) = core.parse() {
        return Some(number);
    }
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    if let Some(place) = roman.iter().position(|r| *r == core) {
        return u32::try_from(place + 1).ok();
    }
    let mut letters = core.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='h'), None) => Some(u32::from(letter) - u32::from('a') + 1),
        _ => None,
    }
}

/// Words after which a full stop does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "ref", "e.g", "i.e", "eg", "ie", "approx", "etc", "tel", "ext",
    "dept", "asst", "inc", "vs", "p", "pp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "reg", "para", "sect", "sec",
    "rec", "recs", "yr", "yrs", "cert", "certs", "appt", "appts", "mtg", "incl", "esp", "hosp", "uni", "mins", "max",
];

/// Where the sentences of a text stand, in bytes, without surrounding space.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['\n', '!', '?', '.']) {
        let end = at + mark.len();
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let ends = match mark {
            "\n" => true,
            "." => next_is_gap(after) && !is_abbreviation(before, after),
            _ => next_is_gap(after),
        };
        if ends {
            push_trimmed(text, start..end, &mut found);
            start = end;
        }
    }
    push_trimmed(text, start..text.len(), &mut found);
    found
}

fn next_is_gap(after: &str) -> bool {
    let gap = |next: char| next.is_whitespace() || matches!(next, ')' | '"' | '”' | '*' | '’');
    after.chars().next().is_none_or(gap)
}

fn is_abbreviation(before: &str, after: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | ';')).next().unwrap_or_default();
    let Some(next) = after.trim_start().chars().next() else { return false };
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(|c| c.is_uppercase());
    let dotted = word.chars().count() == 3 && word.chars().nth(1) == Some('.');
    if initial || dotted {
        // "Y. Karim to", "J.S. 4471"; but "for Noah O. As we said" ends.
        return !next.is_uppercase() || initial && before.trim_end_matches(word).trim_end().is_empty();
    }
    if matches!(lower.as_str(), "mr" | "mrs" | "ms" | "dr" | "prof" | "st") {
        return true;
    }
    ABBREVIATIONS.contains(&lower.as_str()) && !next.is_uppercase()
}

fn push_trimmed(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let Some(part) = text.get(range.clone()) else { return };
    let lead = part.len() - part.trim_start().len();
    let body = part.trim();
    if !body.is_empty() {
        found.push(range.start + lead..range.start + lead + body.len());
    }
}

/// A word with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word; inner apostrophes, hyphens and dots belong to it.
    pub text: &'t str,
    /// Where it begins, in bytes.
    pub start: usize,
}

impl Word<'_> {
    /// Where it ends, in bytes.
    #[must_use]
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Without a possessive ending.
    #[must_use]
    pub fn stem(&self) -> &str {
        strip_possessive(self.text)
    }

    /// Begins with a capital letter.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// "Tyler's" → "Tyler", "Charles'" → "Charles".
#[must_use]
pub fn strip_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S", "'", "’"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// The words of a text.
#[must_use]
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::with_capacity(text.len() / 4);
    let mut start = None;
    let inner = |c: char| matches!(c, '\'' | '’' | '-' | '.' | '@' | '_' | '+');
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let letter = c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric();
        match (start, letter || inner(c)) {
            (None, true) if letter => start = Some(at),
            (Some(from), false) => {
                if let Some(word) = text.get(from..at) {
                    let word = word.trim_end_matches(['-', '.', '@', '_', '+']);
                    found.push(Word { text: word, start: from });
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_at_stops_but_not_at_abbreviations_or_dates() {
        check("Please do it. By Friday!", &["Please do it.", "By Friday!"]);
        check(
            "Y. Karim to call Mrs. Bell by 12.11.26 at 2 p.m. today",
            &["Y. Karim to call Mrs. Bell by 12.11.26 at 2 p.m. today"],
        );
        check("Mosaic no. 12345 is right. Next", &["Mosaic no. 12345 is right.", "Next"]);
        check("by 12 Dec. Thanks", &["by 12 Dec.", "Thanks"]);
    }

    #[test]
    fn markers_are_taken_off() {
        for (text, marker, rest) in [
            ("1. do", Some("1"), "do"),
            ("(2) do", Some("2"), "do"),
            ("b) do", Some("b"), "do"),
            ("- do", Some("-"), "do"),
            ("Action 2: do", Some("2"), "do"),
            ("12.11.26 was the date", None, "12.11.26 was the date"),
            ("I am", None, "I am"),
        ] {
            assert_eq!(take_marker(text), (marker.map(str::to_owned), rest), "{text}");
        }
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_meant_breaks_are_not() {
        let text = "Tracked recommendation following the conversation we had yesterday\nabout Mason.\n\nSW to submit the referral to the specialist assessment service\nno later than 20 October 2026.\nShort line\nAnother line";
        let lines: Vec<Line> = text.lines().map(Line::plain).collect();
        let found: Vec<String> = paragraphs(&lines).into_iter().map(|p| p.text).collect();
        assert_eq!(
            found,
            [
                "Tracked recommendation following the conversation we had yesterday about Mason.",
                "SW to submit the referral to the specialist assessment service no later than 20 October 2026.",
                "Short line",
                "Another line"
            ]
        );
    }
}
