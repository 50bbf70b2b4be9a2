//! Replies, for and against.

use super::{by_rule, clause, cues, judge, judge_about};
use proptest::prelude::*;

use crate::{
    model::{Day, calendar::Calendar, reading::Says},
    understand::by_when::Context,
};

fn says(text: &str) -> Option<Says> {
    let calendar = Calendar::default();
    let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
    judge(text, None, &context).map(|verdict| verdict.says)
}

fn read(word: &str) -> Option<Says> {
    serde_json::from_value(serde_json::Value::String(word.into())).ok()
}

/// What the rules alone make of it: each row is tried by itself, without what was learnt.
fn ruled(text: &str) -> Option<Says> {
    let calendar = Calendar::default();
    let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
    by_rule(&clause::clauses(text), None, None, &context).map(|verdict| verdict.says)
}

#[test]
fn every_row_compiles_and_keeps_its_examples() {
    let mut wrong = Vec::new();
    assert!(cues::TABLE.compiles());
    for row in cues::rows() {
        if ruled(row.example) != Some(row.says) {
            wrong.push(format!("{}: {:?} reads {:?}", row.rule, row.example, ruled(row.example)));
        }
        if ruled(row.against) == Some(row.says) {
            wrong.push(format!("{}: against {:?} reads the same", row.rule, row.against));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `lessons/replies/`: `says | reply`, or `says | reply | item`.
#[test]
fn every_phrase_says_what_the_list_says() {
    let mut wrong = Vec::new();
    let list = concat!(
        include_str!("../../../lessons/replies/first.txt"),
        include_str!("../../../lessons/replies/manners.txt"),
        include_str!("../../../lessons/replies/traps.txt"),
        include_str!("../../../lessons/replies/meanings.txt")
    );
    for line in list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut fields = line.split(" | ").map(str::trim);
        let (label, reply, item) = (fields.next().unwrap(), fields.next().unwrap(), fields.next());
        let calendar = Calendar::default();
        let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
        let reply = reply.replace("\\n", "\n");
        let verdict = judge_about(&reply, item, None, &context);
        let had = verdict.as_ref().map(|verdict| verdict.says);
        // An update of which nothing else is said is taken for an acknowledgement.
        if had != read(label) && !(had.is_none() && label == "acknowledged") {
            wrong.push(format!(
                "{label}: {reply:?} {item:?} reads {had:?} {:?}",
                verdict.map(|verdict| (verdict.words, verdict.rule))
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_stretch_of_time_proposes_a_date() {
    let calendar = Calendar::default();
    let day = |text: &str| text.parse::<Day>().unwrap();
    let context = Context { sent: day("2026-11-02"), calendar: &calendar };
    for (text, by_when, meant) in [
        ("Could I have another two weeks please?", Some("2026-11-13"), "2026-11-27"),
        ("Could I have another two weeks please?", None, "2026-11-16"),
        ("can we push back a week", Some("2026-11-13"), "2026-11-20"),
    ] {
        let verdict = judge(text, by_when.map(day), &context).unwrap();
        assert_eq!((verdict.says, verdict.proposed), (Says::ExtensionRequested, Some(day(meant))), "{text}");
    }
}

/// Words of the trade from which the properties build texts.
const WORDS: &[&str] = &[
    "pep",
    "done",
    "completed",
    "uploaded",
    "booked",
    "the",
    "form",
    "is",
    "has",
    "been",
    "will",
    "not",
    "by",
    "friday",
    "if",
    "once",
    "when",
    "i",
    "we",
    "school",
    "have",
    "sent",
    "it",
    "and",
    "but",
    ",",
    ".",
    "chased",
    "signed",
    "off",
    "attached",
    "visit",
    "took",
    "place",
    "sorted",
    "to",
    "be",
    "yet",
    "-",
    "referral",
    "made",
    "all",
    "closed",
    "please",
    "mum",
    "2.",
    "👍",
    "\n",
    "’",
    "é",
];

fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 1..12).prop_map(|words| words.join(" "))
}

/// Words that stay within one clause.
fn one_clause() -> impl Strategy<Value = String> {
    const PLAIN: &[&str] = &[
        "pep",
        "done",
        "completed",
        "uploaded",
        "booked",
        "the form",
        "is",
        "has been",
        "sent",
        "chased",
        "signed off",
        "visit",
        "sorted",
        "it",
        "referral made",
        "attached",
    ];
    proptest::collection::vec(proptest::sample::select(PLAIN), 1..7).prop_map(|words| words.join(" "))
}

fn suppresses(text: &str) -> bool {
    matches!(says(text), Some(Says::Done | Says::Progress))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,200}") {
        let _ = says(&text);
    }

    #[test]
    fn no_order_of_the_words_of_the_trade_makes_it_panic(text in sentence()) {
        let _ = says(&text);
    }

    #[test]
    fn a_lone_question_reports_nothing(subject in proptest::sample::select(&["it", "the pep", "this", "everything"][..]), rest in one_clause()) {
        for start in ["Has", "Is", "Was", "Have you", "Did", "Can"] {
            let text = format!("{start} {subject} {rest}?");
            prop_assert!(!suppresses(&text), "{text}");
        }
    }

    #[test]
    fn a_lone_supposition_reports_nothing(rest in one_clause()) {
        for start in ["If", "When", "Once", "Unless", "As soon as", "Until"] {
            let text = format!("{start} {rest}.");
            prop_assert!(!suppresses(&text), "{text}");
        }
    }
}
