//! What the columns of a table, or the keys of "Key: value" lines, hold: in any council's words and in any order (issue 3.7).

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

struct Heading {
    column: Column,
    /// Whole headings, lower case, without punctuation.
    words: &'static [&'static str],
}

// Convention 4 and issue 3.7: the words by which forms and mails name who, what and by when. First match wins.
const HEADINGS: &[Heading] = &[
    Heading {
        column: Column::Number,
        words: &[
            "no",
            "number",
            "#",
            "item",
            "item no",
            "ref",
            "action no",
            "rec no",
            "recommendation no",
            "tr no",
            "s/n",
            "sn",
        ],
    },
    Heading {
        column: Column::ByWhen,
        words: &[
            "by when",
            "when",
            "date",
            "by",
            "by date",
            "date by",
            "due",
            "due date",
            "date due",
            "deadline",
            "timescale",
            "timescales",
            "time scale",
            "timeframe",
            "time frame",
            "target",
            "target date",
            "complete by",
            "completion date",
            "date for completion",
            "to be completed by",
            "to be done by",
            "by specified date",
            "specified date",
            "date required",
            "required by",
            "update due",
            "needed by",
            "finish by",
            "when by",
            "by what date",
            "completed by date",
            "to complete by",
            "date to be completed by",
            "target completion date",
            "expected by",
            "date for update",
            "update by",
            "action by date",
            "review by",
            "done by date",
            "response by",
            "reply by",
            "respond by",
            "response due",
            "response required by",
            "answer by",
            "to be done",
            "when is it due",
            "date to be done",
            "date due by",
            "no later than",
        ],
    },
    Heading {
        column: Column::Who,
        words: &[
            "who",
            "by who",
            "by whom",
            "whom",
            "responsible",
            "person responsible",
            "responsibility",
            "responsible person",
            "owner",
            "action owner",
            "lead",
            "lead person",
            "assigned to",
            "assigned",
            "allocated to",
            "name",
            "action by",
            "actioned by",
            "to be actioned by",
            "person",
            "who by",
            "who will do it",
            "who is responsible",
            "for",
            "worker responsible",
            "responsible worker",
            "responsible officer",
            "officer responsible",
            "named person",
            "person to complete",
            "lead professional",
            "who is to do this",
            "for action by",
            "person to action",
            "whose action",
        ],
    },
    Heading {
        column: Column::What,
        words: &[
            "what",
            "action",
            "actions",
            "action required",
            "actions required",
            "action needed",
            "task",
            "tasks",
            "recommendation",
            "recommendations",
            "tracked recommendation",
            "tracked recommendations",
            "tracked rec",
            "tracked action",
            "what is to be done",
            "what needs to happen",
            "what needs doing",
            "what is needed",
            "what needs to be done",
            "update required",
            "action or update required",
            "action/update required",
            "action / update required",
            "action update required",
            "description",
            "issue",
            "detail",
            "details",
            "requirement",
            "required action",
            "decision",
            "decisions",
            "action agreed",
            "agreed action",
            "agreed actions",
            "outcome required",
            "agreed outcome",
            "work required",
            "recommended action",
            "to do",
            "thing to be done",
            "what i need",
            "action requested",
            "what is recommended",
            "recommended",
            "what is asked",
            "what i am asking for",
            "request",
            "requested",
            "response required",
            "what must be done",
            "what should happen",
            "what must happen",
            "tr action",
            "tracked recommendation action",
        ],
    },
    Heading {
        column: Column::Tracked,
        words: &[
            "tracked",
            "tracked y/n",
            "tracked yes/no",
            "tr",
            "tr y/n",
            "tracked recommendation y/n",
            "is this tracked",
            "tracked?",
            "tracked rec y/n",
            "to be tracked",
            "track",
            "tracking",
            "tracked recommendation yes/no",
        ],
    },
    Heading {
        column: Column::Outcome,
        words: &[
            "outcome",
            "result",
            "final outcome",
            "resolution",
            "status",
            "progress",
            "completed",
            "date completed",
            "update",
        ],
    },
    Heading {
        column: Column::Level,
        words: &["level", "tr level", "level of tracked recommendation", "tracked recommendation level"],
    },
    Heading {
        column: Column::Child,
        words: &[
            "child",
            "name of child",
            "childs name",
            "child name",
            "child's name",
            "childs full name",
            "young person",
            "name of young person",
            "name of child/young person",
            "child/young person",
            "child or young person",
            "young persons name",
            "childyoung person",
            "name of childyoung person",
            "full name of child",
            "childs surname",
            "child / young person",
            "name of our child",
            "our child",
            "name of cla",
            "cla",
            "service user",
            "yp",
            "yp name",
            "name of child young person",
            "child young person",
            "full name",
            "regarding",
            "re",
            "subject child",
        ],
    },
    Heading {
        column: Column::CaseId,
        words: &[
            "mosaic",
            "mosaic id",
            "mosaic no",
            "mosaic number",
            "mosaic ref",
            "lcs",
            "lcs id",
            "lcs no",
            "lcs number",
            "ics",
            "ics id",
            "ics no",
            "ics number",
            "pid",
            "person id",
            "client id",
            "case id",
            "case no",
            "case number",
            "case ref",
            "id",
            "id no",
            "id number",
            "social care id",
            "liquidlogic",
            "liquidlogic id",
            "liquid logic id",
            "eclipse id",
            "azeus id",
            "cci",
            "system id",
            "carefirst id",
            "carefirst no",
            "reference",
            "case reference",
            "record number",
            "child id",
            "framework id",
            "frameworki id",
            "protocol id",
        ],
    },
    Heading { column: Column::Birth, words: &["dob", "date of birth", "d o b", "born", "age", "date of birth age"] },
    Heading {
        column: Column::Sw,
        words: &[
            "sw",
            "social worker",
            "allocated social worker",
            "allocated worker",
            "name of social worker",
            "allocated sw",
            "key worker",
            "worker",
        ],
    },
    Heading {
        column: Column::Pm,
        words: &[
            "pm",
            "practice manager",
            "team manager",
            "tm",
            "name of practice manager",
            "manager",
            "practice supervisor",
            "line manager",
        ],
    },
    Heading { column: Column::Sm, words: &["sm", "service manager", "name of service manager"] },
    Heading {
        column: Column::Iro,
        words: &[
            "iro",
            "independent reviewing officer",
            "name of iro",
            "reviewing officer",
            "chair",
            "completed by iro",
        ],
    },
    Heading {
        column: Column::NextReview,
        words: &["next review", "date of next review", "next review date", "next child care review", "date of next"],
    },
    Heading {
        column: Column::ReviewDate,
        words: &[
            "review date",
            "date of review",
            "review held",
            "date of this review",
            "review",
            "date of child care review",
            "date review held",
            "date of meeting",
            "meeting date",
        ],
    },
    Heading {
        column: Column::Category,
        words: &["category", "type of change", "change", "nature of change", "significant change"],
    },
    Heading {
        column: Column::EventDate,
        words: &["date of change", "date of event", "date of incident", "date it happened"],
    },
    Heading {
        column: Column::Reason,
        words: &["reason", "reasons", "why", "rationale", "concern", "background", "reason for recommendation"],
    },
    Heading { column: Column::Notes, words: &["notes", "comment", "comments", "remarks", "summary", "completed by"] },
];

/// What a heading or key names; `None` when it is no heading we know.
#[must_use]
pub fn named(heading: &str) -> Option<Column> {
    let plain = plain(heading);
    let exact = |text: &str| HEADINGS.iter().find(|row| row.words.contains(&text)).map(|row| row.column);
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
        &["who", "whom", "whose", "responsible", "responsibility", "owner", "lead", "worker", "person", "of", "name"];
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

/// The columns of a header row; `None` unless at least two cells are headings and one of them says what or by when.
#[must_use]
pub fn header(cells: &[String]) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = cells.iter().map(|cell| heading(cell)).collect();
    // "Item | Lead | Deadline": what is numbered there is the action; "Task | Worker": whoever the worker is.
    for (from, to) in [(Column::Number, Column::What), (Column::Sw, Column::Who)] {
        let lacks = !columns.contains(&Some(to));
        // "Details | Social worker | Tom Hargrave" is a label with the name it labels, and no header.
        let labels = |place: &usize| {
            let next = place + 1;
            columns.get(next) == Some(&None) && cells.get(next).is_some_and(|cell| is_name(cell))
        };
        let place = columns.iter().position(|column| *column == Some(from)).filter(|place| !labels(place));
        let words =
            |place: usize| cells.get(place).is_some_and(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() > 2);
        if let Some(held) = place.filter(|place| lacks && words(*place)).and_then(|place| columns.get_mut(place)) {
            *held = Some(to);
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
    }
}
