//! What the columns of a table, or the keys of "Key: value" lines, hold: in any council's words and in any order (issue 3.7).

mod headings;

use foldhash::fast::RandomState;
use headings::{HEADINGS, Heading};
use std::{collections::HashMap, sync::LazyLock};

/// What a column or field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "plain words")]
pub enum Column {
    Number,
    Who,
    What,
    ByWhen,
    Child,
    CaseId,
    Birth,
    Tracked,
    Outcome,
    Level,
    Sw,
    Pm,
    Sm,
    Iro,
    ReviewDate,
    NextReview,
    Category,
    EventDate,
    Reason,
    Notes,
}

/// What a heading or key names; `None` when it is no heading we know.
#[must_use]
pub fn named(heading: &str) -> Option<Column> {
    let plain = plain(heading);
    static BY_WORDS: LazyLock<HashMap<&str, Column, RandomState>> = LazyLock::new(|| {
        let words = |row: &'static Heading| row.words.iter().map(|words| (*words, row.column));
        // Of rows with the same words the first counts, so it is put in last.
        HEADINGS.iter().rev().flat_map(words).collect()
    });
    let exact = |text: &str| BY_WORDS.get(text).copied();
    exact(&plain).or_else(|| {
        // "Action (what is to be done)", "By whom?", "Recommendation 1", "Tracked Recommendation - by when".
        let cut = heading.split(['(', '[']).next().unwrap_or_default();
        exact(&self::plain(cut)).or_else(|| after_label(&plain, exact))
    })
}

/// A heading in words no table foresees, by the words in it: "Now required of", "Wanted by (date)", "What is asked for".
/// For the headings of tables and the keys of lines only; running words are no headings.
#[must_use]
pub fn heading(text: &str) -> Option<Column> {
    const WHEN: &[&str] = &[
        "when",
        "date",
        "deadline",
        "timescale",
        "timescales",
        "timeframe",
        "due",
        "target",
        "by",
        "completion",
        "until",
    ];
    const WHO: &[&str] =
        &["who", "whom", "whose", "responsible", "responsibility", "owner", "lead", "worker", "person", "name"];
    const WHAT: &[&str] = &[
        "what",
        "action",
        "actions",
        "task",
        "tasks",
        "required",
        "requirement",
        "requested",
        "request",
        "recommendation",
        "recommended",
        "recommendations",
        "needed",
        "asked",
        "ask",
        "asking",
        "wanted",
        "do",
        "done",
        "agreed",
        "decision",
        "work",
    ];
    // What was, what is only told, and what asks in turn.
    const OTHER: &[&str] = &[
        "original",
        "previous",
        "previously",
        "old",
        "was",
        "reason",
        "reasons",
        "why",
        "impact",
        "else",
        "review",
        "birth",
        "dob",
        "meeting",
        "discussion",
        "with",
        "on",
        "change",
        "event",
        "position",
        "status",
        "progress",
        "update",
        "discussed",
        "held",
        "not",
        "if",
        "level",
        "tracked",
    ];
    named(text).or_else(|| {
        let plain = plain(text);
        let words: Vec<&str> = plain.split(' ').collect();
        let holds = |class: &[&str]| words.iter().any(|word| class.contains(word));
        // A label beside the child's name heads no column.
        let childs_name = holds(&["name"]) && holds(&["child", "childs", "child's", "young"]);
        if words.len() > 6 || holds(OTHER) || childs_name {
            return None;
        }
        let ends = |class: &[&str]| words.last().is_some_and(|word| class.contains(word));
        if ends(&["of"]) && words.len() > 1 || holds(&["who", "whom", "whose", "responsible"]) {
            Some(Column::Who)
        } else if ends(&["by"]) || holds(&["when", "date", "deadline", "timescale", "due", "target"]) {
            Some(Column::ByWhen)
        } else if holds(WHAT) {
            Some(Column::What)
        } else if holds(WHO) {
            Some(Column::Who)
        } else {
            holds(WHEN).then_some(Column::ByWhen)
        }
    })
}

/// "tracked recommendation by when" is "by when"; "recommendation 2" is "recommendation".
fn after_label(plain: &str, exact: impl Fn(&str) -> Option<Column>) -> Option<Column> {
    let rest = plain
        .strip_prefix("tracked recommendation")
        .or_else(|| plain.strip_prefix("tracked rec"))
        .or_else(|| plain.strip_prefix("recommendation"))
        .or_else(|| plain.strip_prefix("action"))?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-').trim();
    if rest.is_empty() { exact(plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ')) } else { exact(rest) }
}

/// Lower case, inner spacing single, end punctuation and apostrophes gone.
fn plain(heading: &str) -> String {
    let kept: String = heading
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '/' | '#') {
                c
            } else if matches!(c, '\'' | '’') {
                '\u{0}'
            } else {
                ' '
            }
        })
        .filter(|c| *c != '\u{0}')
        .flat_map(char::to_lowercase)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Tom Hargrave": two or three words, each with a capital.
fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    (2..=3).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// "Responsible | Social Worker | Completion date | 06.02.2026": keys, each with its value after it.
fn are_pairs(columns: &[Option<Column>]) -> bool {
    let key = |column: &Option<Column>| matches!(column, Some(Column::What | Column::Who | Column::ByWhen));
    let value =
        |column: &Option<Column>| matches!(column, None | Some(Column::Sw | Column::Pm | Column::Sm | Column::Iro));
    matches!(columns, [one, first, two, second] if key(one) && key(two) && value(first) && second.is_none())
}

/// The columns of a header row; `None` unless at least two cells are headings and one of them says what or by when.
#[must_use]
pub fn header(cells: &[String]) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = cells.iter().map(|cell| heading(cell)).collect();
    if are_pairs(&columns) {
        return None;
    }
    // "Item | Lead | Deadline": what is numbered there is the action; "Task | Worker": whoever the worker is.
    for (from, to) in [(Column::Number, Column::What), (Column::Sw, Column::Who)] {
        let lacks = !columns.contains(&Some(to));
        // "Details | Social worker | Tom Hargrave" is a label with the name it labels, and no header.
        let labels = |place: &usize| {
            let next = place + 1;
            columns.get(next) == Some(&None) && cells.get(next).is_some_and(|cell| is_name(cell))
        };
        let place = columns.iter().position(|column| *column == Some(from)).filter(|place| !labels(place));
        // "Ref | Responsible | Outcome sought | Target": what the unknown column holds is the action.
        let unknown = columns.iter().zip(cells).any(|(column, cell)| column.is_none() && !cell.is_empty());
        let words = |place: usize| {
            let heading = cells.get(place).map(|cell| plain(cell)).unwrap_or_default();
            heading.chars().filter(|c| c.is_alphabetic()).count() > 2
                && !(unknown && matches!(heading.as_str(), "ref" | "number"))
        };
        if let Some(held) = place.filter(|place| lacks && words(*place)).and_then(|place| columns.get_mut(place)) {
            *held = Some(to);
        }
    }
    // "Raised | Outcome | Deadline": where no column holds what is to be done, the outcome is it.
    if !columns.contains(&Some(Column::What)) && columns.contains(&Some(Column::ByWhen)) {
        for held in columns.iter_mut().filter(|held| **held == Some(Column::Outcome)) {
            *held = Some(Column::What);
        }
    }
    let known = columns.iter().flatten().count();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let has = |wanted| columns.contains(&Some(wanted));
    let core = usize::from(has(Column::What)) + usize::from(has(Column::Who)) + usize::from(has(Column::ByWhen));
    let sound = known >= 2 && core >= 2 && known * 2 > filled;
    sound.then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_other_words() {
        for (heading, column) in [
            ("By whom?", Some(Column::Who)),
            ("Action (what is to be done)", Some(Column::What)),
            ("Timescale", Some(Column::ByWhen)),
            ("Tracked Recommendation - by when", Some(Column::ByWhen)),
            ("Tracked Recommendation", Some(Column::What)),
            ("Recommendation 2", Some(Column::What)),
            ("Child's full name", Some(Column::Child)),
            ("Mosaic no.", Some(Column::CaseId)),
            ("Complete the SDQ", None),
        ] {
            assert_eq!(named(heading), column, "{heading}");
        }
    }

    #[test]
    fn a_header_row_needs_two_of_who_what_and_by_when() {
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        assert!(header(&row(&["", "Action", "Responsible"])).is_some());
        assert!(header(&row(&["Child", "Mosaic"])).is_none());
        assert!(header(&row(&["Action", "Confirm the decision"])).is_none());
        assert!(header(&row(&["Responsible", "Social Worker", "Completion date", "06.02.2026"])).is_none());
        let outcome = header(&row(&["Ref", "Responsible", "Outcome sought", "Target"]));
        assert_eq!(outcome, Some(vec![Some(Column::Number), Some(Column::Who), None, Some(Column::ByWhen)]));
        assert_eq!(header(&row(&["Item", "Lead", "Deadline"])).and_then(|columns| columns[0]), Some(Column::What));
    }
}
