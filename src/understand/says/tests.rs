//! Replies, for and against.

use super::{cues, judge, judge_about};
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

#[test]
fn every_row_compiles_and_keeps_its_examples() {
    let mut wrong = Vec::new();
    for row in cues::rows() {
        assert!(cues::compile(row.pattern).is_some(), "{}", row.rule);
        if says(row.example) != Some(row.says) {
            wrong.push(format!("{}: {:?} reads {:?}", row.rule, row.example, says(row.example)));
        }
        if says(row.against) == Some(row.says) {
            wrong.push(format!("{}: against {:?} reads the same", row.rule, row.against));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `tests/phrases/says.txt`: `says | reply`, or `says | reply | item`.
#[test]
fn every_phrase_says_what_the_list_says() {
    let mut wrong = Vec::new();
    let list = include_str!("../../../tests/phrases/says.txt");
    for line in list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut fields = line.split(" | ").map(str::trim);
        let (label, reply, item) = (fields.next().unwrap(), fields.next().unwrap(), fields.next());
        let calendar = Calendar::default();
        let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
        let reply = reply.replace("\\n", "\n");
        let verdict = judge_about(&reply, item, None, &context);
        let had = verdict.as_ref().map(|verdict| verdict.says);
        if had != read(label) {
            wrong.push(format!("{label}: {reply:?} {item:?} reads {had:?} {:?}", verdict.map(|verdict| (verdict.words, verdict.rule))));
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
