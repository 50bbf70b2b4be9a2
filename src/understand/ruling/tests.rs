//! Rulings, for and against. `tests/phrases/rulings.txt`: `ruling | text`, with `clarify | …` and `asked | …` flags.

use super::{Ruled, Situation, cues, judge};
use crate::{
    model::{calendar::Calendar, process::Processes},
    understand::by_when::Context,
};

fn processes() -> Processes {
    let files = [
        include_str!("../../../config/processes/tracked-recommendation.toml"),
        include_str!("../../../config/processes/dispute-resolution.toml"),
        include_str!("../../../config/processes/issues-resolution.toml"),
    ];
    Processes::new(files.iter().map(|file| toml::from_str(file).unwrap()).collect())
}

fn name(ruled: &Ruled) -> String {
    match ruled {
        Ruled::Resolution => "resolution".into(),
        Ruled::Dissatisfaction => "dissatisfaction".into(),
        Ruled::Amendment(_) => "amendment".into(),
        Ruled::Level(level) => format!("level {level}"),
        Ruled::Stage { process, stage } => format!("{process} {}", stage.as_deref().unwrap_or("-")),
        Ruled::Withdrawal => "withdrawal".into(),
        Ruled::Reopened => "reopened".into(),
        Ruled::Agreement => "agreement".into(),
        Ruled::Refusal => "refusal".into(),
        Ruled::Question => "question".into(),
        Ruled::PassingOn => "passing on".into(),
    }
}

fn ruled(text: &str, answers_clarification: bool, answers_extension: bool) -> Option<super::Ruling> {
    let calendar = Calendar::default();
    let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
    let processes = processes();
    judge(
        text,
        &Situation {
            context: &context,
            processes: &processes,
            answers_clarification,
            answers_extension,
            goes_on: false,
        },
    )
}

#[test]
fn every_row_compiles_and_keeps_its_examples() {
    use cues::Cue;
    assert!(cues::TABLE.compiles());
    for row in cues::ROWS {
        let heard = |text: &str| super::clauses(text).iter().any(|clause| super::hear(clause).contains(&row.cue));
        assert!(heard(row.example), "{:?}: {}", row.cue, row.example);
        assert!(!heard(row.against) || row.cue == Cue::NewDate, "{:?}: {}", row.cue, row.against);
    }
}

#[test]
fn every_ruling_is_read_as_the_list_says() {
    let mut wrong = Vec::new();
    let list = include_str!("../../../tests/phrases/rulings.txt");
    for line in list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (flags, text) = line.split_once(" | ").unwrap();
        let text = text.replace("\\n", "\n");
        let (label, flag) = flags.split_once(" + ").unwrap_or((flags, ""));
        let had = ruled(&text, flag == "clarify", flag == "asked");
        let read = had.as_ref().map_or("none".into(), |ruling| name(&ruling.ruled));
        if read != label {
            wrong.push(format!("{label}: {text:?} reads {read} {:?}", had.map(|ruling| ruling.words)));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_change_of_person_or_action_names_it() {
    let change = |text: &str, clarify: bool| match ruled(text, clarify, false).map(|ruling| ruling.ruled) {
        Some(Ruled::Amendment(change)) => change,
        other => panic!("{text}: {other:?}"),
    };
    let who = |text: &str, clarify| change(text, clarify).who.unwrap();
    assert_eq!(
        who(
            "I understand from Joanne that Summer has been reallocated to you from Olu as of Monday. Please could this recommendation be changed on the log from Olu to Yusuf. The date and the action stay the same.",
            false
        ),
        "Yusuf"
    );
    assert_eq!(who("Sarah", true), "Sarah");
    assert_eq!(who("Sorry, it should be Mark Whelan.", true), "Mark Whelan");
    let what = change("Fair point Mark, my fault for being woolly. Please replace what I put with this:\n\nMark to register Rhys with the Share Foundation for his Junior ISA and send me the confirmation by Friday 29 January 2027.\n\nCarol/Jean can you change the log.", false).what;
    assert_eq!(
        what.unwrap(),
        "Mark to register Rhys with the Share Foundation for his Junior ISA and send me the confirmation by Friday 29 January 2027."
    );
}

#[test]
fn a_process_of_an_authoritys_own_is_raised_by_its_label() {
    let file = include_str!("../../../tests/stories/processes/practice-alert/practice-alert.toml");
    let processes = Processes::new(vec![toml::from_str(file).unwrap()]);
    let raised = |text: &str| {
        let calendar = Calendar::default();
        let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
        let situation = Situation {
            context: &context,
            processes: &processes,
            answers_clarification: false,
            answers_extension: false,
            goes_on: true,
        };
        judge(text, &situation).is_some_and(|ruling| matches!(ruling.ruled, super::Ruled::Stage { .. }))
    };
    for text in [
        "I am raising a Practice Alert for Mia.",
        "Practice Alert: Leanne to confirm the date by Friday.",
        "Please treat this as a practice alert.",
    ] {
        assert!(raised(text), "{text}");
    }
    for text in [
        "The Practice Alert process is under review.",
        "I am not raising a Practice Alert.",
        "Shall I raise a practice alert?",
    ] {
        assert!(!raised(text), "{text}");
    }
}

#[test]
fn plain_agreement_is_told_from_thanks_and_from_closing() {
    for (text, expected) in [
        ("Agreed.", Some(true)),
        ("Yes, that's fine with me.", Some(true)),
        ("Happy with that, thanks", Some(true)),
        ("Agreed, please amend", Some(true)),
        ("I can't agree to that.", Some(false)),
        ("I am happy with this, please close it.", None),
        ("Thanks, noted.", None),
        ("Are we agreed?", None),
    ] {
        assert_eq!(super::agrees(text), expected, "{text}");
    }
}
