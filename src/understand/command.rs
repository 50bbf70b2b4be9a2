//! Plain-words commands an AC or IRO gives by mail: "undo that", "merge TR-2026-0012 into TR-2026-0013", "please note on the log that …",
//! "which TRs have I got open?", "done with entry 12".
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
    ListOpen,
    /// The digest's entries are called entries.
    Entries,
    /// Numbers alone.
    Numbers,
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
        pattern: r"(?:merge|combine|join(?: up)?|treat)\b.{0,80}(?:[a-z]{1,4}[- /]?20\d\d.{0,60}(?:[a-z]{1,4})?[- /]?\d|(?:these|those|both|the) (?:two|entries|items|recommendations|records|as one|into one)|as one\b|(?:are|as) (?:the same|duplicates?))|\b[a-z]{1,4}[- /]?20\d\d.{0,60}(?:is|are) (?:the same (?:as|item|one|thing|recommendation)|a duplicate of|duplicates?)|(?:this|it|that)(?: one| item)? is (?:really |in fact |just )?(?:the same (?:as|one as|item as)|a duplicate of) [a-z]{1,4}[- /]?20\d\d",
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
    Row {
        pattern: r"(?:which|what)(?: of)?(?: my| our| the)?(?: open| outstanding)?(?: (?:trs?|drs?|irs?|tracked recs?|tracked recommendations?|recommendations?|items?|ones?))?(?: of mine)? (?:have (?:i|we)(?: still)? got|do (?:i|we)(?: still)? have|(?:has|does) [a-z' -]{2,40} (?:got|have)|are|is|i have)(?: there)?(?: still| currently| left)?(?: open| outstanding| unresolved)(?: at the moment| now| please| today| at present| for (?:me|us|[a-z' -]{2,40}))*\s*(?:[?.!]|$)",
        kind: Kind::ListOpen,
        example: "Which TRs have I got open?",
        against: "Which items are outstanding from the last review and who holds them?",
    },
    Row {
        pattern: r"what(?:'s| is) (?:still |currently )?(?:open|outstanding|unresolved)(?: at the moment| now| please| today| on the log| for (?:me|us|[a-z' -]{2,40}))*\s*(?:[?.!]|$)",
        kind: Kind::ListOpen,
        example: "What's still open for Hassan?",
        against: "What is outstanding is the health assessment",
    },
    Row {
        pattern: r"(?:send|give|show|list|tell)(?: me| us)?(?: a list of| the list of)?(?: all)?(?: of)?(?: my| our| the)? (?:open|outstanding|unresolved) (?:trs?|drs?|irs?|tracked recs?|tracked recommendations?|recommendations?|items?)\b[^.!?]{0,60}(?:[?.!]|$)",
        kind: Kind::ListOpen,
        example: "Can you send me a list of my open TRs please?",
        against: "Please send the outstanding reports to the school",
    },
    Row {
        pattern: r"(?:all )?(?:done|finished|dealt|deal|seen|sorted|noted|handled|tick off|ticked off|clear|cleared|close|closed|remove)(?: with)?(?: off)?(?: the)?(?: digest)? (?:entry|entries)(?: nos?| numbers?)? (?P<numbers>#?\d[\d ,#&]*(?:and #?\d+)?)(?: please| now| thanks| thank you|,)*\s*(?:[.!]|$)",
        kind: Kind::Entries,
        example: "Done with entries 3, 4 and 7",
        against: "Done with the entry for 12 December",
    },
    Row {
        pattern: r"(?:the )?(?:digest )?(?:entry|entries)(?: nos?| numbers?)? (?P<numbers>#?\d[\d ,#&]*(?:and #?\d+)?)(?: is| are| has been| have been)?(?: now| all| both| been)* (?:done|dealt with|seen|sorted|handled|cleared|closed|finished)\b",
        kind: Kind::Entries,
        example: "Entry 12 has been dealt with.",
        against: "Entry 12 still needs doing",
    },
    Row {
        pattern: r"(?:all )?(?:done with|finished with|dealt with|deal with|seen|sorted|tick off|ticked off|clear)(?: nos?| numbers?)? (?P<numbers>#?\d[\d ,#&]*(?:and #?\d+)?)(?: please| now| thanks| thank you|,)*\s*(?:[.!]|$)",
        kind: Kind::Numbers,
        example: "done with 12",
        against: "done with 12 December visit",
    },
    Row {
        pattern: r"(?:nos?|numbers?)? ?(?P<numbers>#?\d[\d ,#&]*(?:and #?\d+)?)(?: is| are| has been| have been)?(?: now| all| both| been)* (?:dealt with|seen|sorted|handled)\s*(?:[.!]|$)",
        kind: Kind::Numbers,
        example: "3 and 4 dealt with.",
        against: "3 seen at home on Friday",
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
            let captures = PATTERNS.get(row)?.captures(sentence)?;
            let found = captures.get(0)?;
            let entries = || numbers(captures.name("numbers").map_or("", |numbers| numbers.as_str()));
            Some(match ROWS.get(row)?.kind {
                Kind::Undo => Command::Undo,
                Kind::Merge => Command::Merge { into_last: keeps_last(sentence) },
                Kind::ListOpen => Command::ListOpen,
                Kind::Entries => Command::DealWith { entries: entries()?, called_entries: true },
                Kind::Numbers => Command::DealWith { entries: entries()?, called_entries: false },
                // The remark runs on to the end of the text.
                Kind::Note => {
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

/// "Merge A into B" and "A is a duplicate of B" keep B.
fn keeps_last(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let into_a_reference = lower
        .split("into ")
        .skip(1)
        .any(|rest| rest.split_whitespace().next().is_some_and(|word| word.contains("-20") || word.contains("/20")));
    let keeps = ["into the ", "duplicate of", "the same as"].iter().any(|words| lower.contains(words));
    (keeps || into_a_reference) && !lower.contains("into one")
}

/// The numbers of a list; `None` where one is too long to be any.
fn numbers(list: &str) -> Option<Vec<u64>> {
    let digits = list.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    digits.map(|part| part.parse().ok().filter(|_| part.len() <= 6)).collect()
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
            "Jean, please treat TR-2026-0012 and 0013 as one",
            "Merge TR-2026-0012 and 0013 into one please",
        ] {
            assert_eq!(find(text), Some(Command::Merge { into_last: false }), "{text}");
        }
        for text in [
            "TR-2026-0013 is a duplicate of TR-2026-0012",
            "please merge TR-2026-0013 into TR-2026-0012",
            "This is a duplicate of TR-2026-0012, please merge them.",
            "Please merge MA-2026-0003 into MA-2026-0001",
        ] {
            assert_eq!(find(text), Some(Command::Merge { into_last: true }), "{text}");
        }
        for text in [
            "Which TRs have I got open?",
            "Hi, what recommendations do I still have outstanding?",
            "what's open for Ruth?",
            "Which TRs has Hassan got open at the moment?",
            "Could you please list my open tracked recommendations?",
            "What is still outstanding?",
            "Which items are open?",
        ] {
            assert_eq!(find(text), Some(Command::ListOpen), "{text}");
        }
        for (text, entries, called_entries) in [
            ("done with 12", &[12][..], false),
            ("Seen 3, 4 and 7 thanks", &[3, 4, 7], false),
            ("12 and 13 dealt with.", &[12, 13], false),
            ("Deal with entry 12 please", &[12], true),
            ("Done with entries 3,4 & 5.", &[3, 4, 5], true),
            ("Hi, entry 9 is sorted - spoke to the school", &[9], true),
        ] {
            let entries = entries.to_vec();
            assert_eq!(find(text), Some(Command::DealWith { entries, called_entries }), "{text}");
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
            "1 done, 2 next week",
            "Seen 12 December by the GP",
            "Sarah, which actions are still outstanding from your side?",
            "Visit done with 2 workers present",
            "What is open to question is the plan",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
