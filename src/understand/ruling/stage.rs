//! How high an item is taken: level 2, or a stage of another process, by the words of its file.

use super::Ruled;
use crate::model::{
    people::Role,
    process::{Course, Process, Processes, Stage},
};

/// Words for those to whom an escalation goes.
const ROLES: &[(&str, Role)] = &[
    ("head of service", Role::Hos),
    ("hos", Role::Hos),
    ("assistant director", Role::Ad),
    ("director", Role::Dir),
    ("chief executive", Role::Ce),
];

/// The level or stage these words name. Bare "escalate" takes a recommendation to level 2.
pub(super) fn named(text: &str, processes: &Processes) -> Option<Ruled> {
    let text = format!(" {} ", super::super::says::words::plain(text).replace([',', '.', ':', ';', '-'], " "));
    let text = text.split_whitespace().fold(String::from(" "), |flat, word| flat + word + " ");
    let level = [" level 2 ", " level two ", " lvl 2 ", " l2 "].iter().any(|words| text.contains(words));
    let candidates = processes.iter().filter(|process| process.course == Course::Ruling && !process.has_levels());
    let best = candidates
        .filter_map(|process| {
            let label =
                labels(process).filter(|label| holds(&text, label)).map(|label| label.len()).max().unwrap_or_default();
            let stage = stage(&text, process);
            (label > 0 || stage.is_some()).then_some((label, process, stage))
        })
        .max_by_key(|(label, _, stage)| (*label, stage.is_some()));
    match best {
        Some((label, process, stage)) if label > 0 || !level => {
            Some(Ruled::Stage { process: process.id.clone(), stage: stage.map(|stage| stage.id.clone()) })
        }
        _ if level || text.contains(" escalat") => Some(Ruled::Level(2)),
        _ => None,
    }
}

fn labels(process: &Process) -> impl Iterator<Item = String> {
    process.labels.iter().chain([&process.name]).map(|label| flat(label))
}

/// The stage whose words are longest in the text, else the one whose role is named.
fn stage<'a>(text: &str, process: &'a Process) -> Option<&'a Stage> {
    let length = |stage: &Stage| {
        let words = stage.words.iter().chain([&stage.id, &stage.name]).map(|words| flat(words));
        words.filter(|words| holds(text, words)).map(|words| words.len()).max().unwrap_or_default()
    };
    let named = process.stages.iter().map(|stage| (length(stage), stage)).filter(|(length, _)| *length > 0);
    let by_role = || {
        let role = ROLES.iter().find(|(words, _)| holds(text, words))?.1;
        process.stages.iter().find(|stage| stage.answers.contains(&role))
    };
    named.max_by_key(|(length, _)| *length).map(|(_, stage)| stage).or_else(by_role)
}

fn flat(words: &str) -> String {
    words.to_lowercase().replace(['-', ',', '.', ':'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, words: &str) -> bool {
    !words.is_empty() && text.contains(&format!(" {words} "))
}
