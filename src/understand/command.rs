//! Plain-words commands an AC or IRO gives by mail: "undo that", "merge TR-2026-0012 and TR-2026-0013", "please note on the log that …".
//!
//! A command stands at the beginning of the newly written text, or in a sentence addressed to the mailbox; words that only
//! mention undoing or merging are none.

use crate::model::reading::Command;
use crate::understand::tables::Rows;
use std::sync::LazyLock;

/// What a row commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Undo,
    Merge,
    Note,
}

/// A way of saying it, with an example for and against.
struct Row {
    pattern: &'static str,
    kind: Kind,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    against: &'static str,
}

const ROWS: &[Row] = &[
    Row {
        pattern: r"(?:undo|reverse|revert|take back|cancel|roll back|scrap|ignore)(?: that last| this last| that| this| it| my last| the last| the above| your last| what you)(?: (?:change|update|entry|one|action|resolution|email|message|instruction|did|just did))?(?: please)?(?: for [a-z0-9 /-]+| on [a-z0-9 /-]+)?(?:[.!?]|$)|undo(?: please)?(?:[.!?]|$)|undo (?:tr|dr|ir|the|my|that|this)\b|(?:put|change|set) (?:it|that|this|the log) back(?: (?:to|as|how) .{0,40})?(?: please)?(?:[.!?]|$)",
        kind: Kind::Undo,
        example: "Undo that please.",
        against: "I had to undo the damage of the last placement",
    },
    Row {
        pattern: r"(?:merge|combine|join(?: up)?|treat)\b.{0,80}(?:(?:tr|dr|ir)[- /]?20\d\d.{0,60}(?:tr|dr|ir)?[- /]?\d|(?:these|those|both|the) (?:two|entries|items|recommendations|records|as one|into one)|as one\b|(?:are|as) (?:the same|duplicates?))|(?:tr|dr|ir)[- /]?20\d\d.{0,60}(?:is|are) (?:the same (?:as|item|one|thing|recommendation)|a duplicate of|duplicates?)",
        kind: Kind::Merge,
        example: "Please merge TR-2026-0012 and TR-2026-0013",
        against: "The two teams will merge in April",
    },
    Row {
        pattern: r"(?:please |can you |could you |pls )*(?:(?:add|put|make|leave|record) (?:a |this |the following )?(?:note|remark|comment)(?: to| on| in| for)?(?: the)?(?: log| history| record| file| entry| item| tracker| [a-z]{2}[- /]20\d\d[- /]\d+)?|note (?:on|in|for) the (?:log|history|record|tracker)|(?:record|add|put|log) (?:this |it )?(?:on|in|to) the (?:log|history)|for the log(?: only)?|note for (?:the )?(?:log|file))\s*(?::|-|–|that|to say(?: that)?|as follows:?)\s*",
        kind: Kind::Note,
        example: "Please note on the log that mum has moved to Leeds.",
        against: "Please note that I am on leave",
    },
];

static PATTERNS: LazyLock<Rows> = LazyLock::new(|| {
    let lead = r"^(?:(?:hi|hello|dear|morning|afternoon|jean|carol|all|both|tracking|team|sorry|oops|oh|actually|wait|no|please|pls|can you|could you|would you|may i ask you to|i need you to|ta|thanks)[ ,.!/–-]+(?:[a-z]+[,!] ?)?)*";
    Rows::new(ROWS.iter().map(|row| format!("(?i){lead}(?:{})", row.pattern)))
});

/// The command in this text, if there is one. The references it names are found by [`super::reply::references`].
#[must_use]
pub fn find(text: &str) -> Option<Command> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    sentences(&flat).find_map(|sentence| {
        PATTERNS.within(sentence).find_map(|row| {
            Some(match ROWS.get(row)?.kind {
                Kind::Undo => Command::Undo,
                Kind::Merge => Command::Merge,
                // The remark runs on to the end of the text.
                Kind::Note => {
                    let found = PATTERNS.get(row)?.find(sentence)?;
                    let remark = flat.get(flat.find(sentence)? + found.end()..)?.trim();
                    if remark.is_empty() {
                        return None;
                    }
                    Command::Note(remark.to_owned())
                }
            })
        })
    })
}

/// The first sentences of a text: a command stands early.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?']).map(str::trim).filter(|sentence| !sentence.is_empty()).take(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_compiles_and_keeps_its_examples() {
        assert!(PATTERNS.compile());
        for row in ROWS {
            assert!(find(row.example).is_some(), "{}", row.example);
            assert_eq!(find(row.against), None, "{}", row.against);
        }
    }

    #[test]
    fn commands_are_found_in_plain_words() {
        for text in [
            "undo that",
            "Undo.",
            "Hi, can you undo that please",
            "Sorry, please reverse that last change",
            "Oops - undo my last update",
            "please put it back as it was",
            "Can you undo that?",
        ] {
            assert_eq!(find(text), Some(Command::Undo), "{text}");
        }
        for text in [
            "merge TR-2026-0012 and TR-2026-0013",
            "Please combine these two entries.",
            "TR-2026-0013 is a duplicate of TR-2026-0012",
            "Jean, please treat TR-2026-0012 and 0013 as one",
        ] {
            assert_eq!(find(text), Some(Command::Merge), "{text}");
        }
        for (text, remark) in [
            ("please note on the log that mum has moved to Leeds.", "mum has moved to Leeds."),
            ("Add a note to the log: SW is on leave.", "SW is on leave."),
            ("Hi Jean, can you add a note to TR-2026-0012: spoke to dad today", "spoke to dad today"),
        ] {
            assert_eq!(find(text), Some(Command::Note(remark.into())), "{text}");
        }
    }

    #[test]
    fn mentions_are_no_commands() {
        for text in [
            "Noted, thanks",
            "Please note I work part time",
            "He wants to undo his decision",
            "Please cancel the taxi",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
