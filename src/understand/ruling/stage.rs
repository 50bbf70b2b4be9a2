//! How high an item is taken: level 2, or a stage of another process, by the words of its file.

use super::{Clause, Ruled, cues};
use crate::model::{
    people::Role,
    process::{Course, Process, Processes, Stage},
};
use crate::understand::label;

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
    let level =
        [" level 2 ", " level two ", " lvl 2 ", " l2 ", " second level "].iter().any(|words| text.contains(words));
    let mut candidates: Vec<&Process> = ladders(processes).collect();
    // Of equals the last one wins below; the order of the files says which comes first.
    candidates.reverse();
    let best = candidates
        .into_iter()
        .filter_map(|process| {
            let label =
                labels(process).filter(|label| holds(&text, label)).map(|label| label.len()).max().unwrap_or_default();
            let stage = stage(&text, process);
            (label > 0 || stage.is_some()).then_some((label, process, stage))
        })
        .max_by_key(|(label, _, stage)| (*label, stage.map(|(place, _)| place)));
    match best {
        Some((label, process, stage)) if label > 0 || !level => {
            Some(Ruled::Stage { process: process.id.clone(), stage: stage.map(|(_, stage)| stage.id.clone()) })
        }
        _ if level || text.contains(" escalat") => Some(Ruled::Level(2)),
        _ => None,
    }
}

/// Does this clause raise a process by a label of its file: "Practice Alert: Leanne to …", "I am raising a Practice Alert"?
pub(super) fn raises(clause: &Clause, processes: &Processes) -> bool {
    const RAISING: &[&str] = &[
        "raise", "raising", "raised", "make", "making", "made", "issue", "issuing", "send", "sending", "log", "open",
        "opening", "start", "starting", "is", "as",
    ];
    const BETWEEN: &[&str] = &["a", "an", "the", "this", "my", "following", "new", "formal"];
    let text = clause.typed.to_lowercase();
    let by = |(process, label): (&Process, String)| {
        let Some((before, after)) = text.split_once(&label) else { return false };
        let whole = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let mut words: Vec<&str> = before.split_whitespace().collect();
        while words.last().is_some_and(|word| BETWEEN.contains(word)) {
            words.pop();
        }
        let after = after.trim_start();
        let staged =
            || process.stages.iter().flat_map(|stage| &stage.words).any(|words| after.starts_with(&flat(words)));
        let heads = || after.is_empty() || after.starts_with([':', '-', '–']) || after.starts_with("for ") || staged();
        let raised =
            |word: &str, words: &[&str]| RAISING.contains(&word) && !cues::is_denied(&format!("{} ", words.join(" ")));
        whole && words.split_last().map_or_else(heads, |(word, words)| raised(word, words))
    };
    !clause.asked
        && !clause.supposed
        && ladders(processes)
            .flat_map(|process| process.labels.iter().map(move |label| (process, label.to_lowercase())))
            .any(by)
}

/// The processes opened by the words of their files: every one that is ruled on but that of the label.
pub(super) fn ladders(processes: &Processes) -> impl Iterator<Item = &Process> {
    let labelled = label::process(processes).map(|process| process.id.as_str());
    processes.all_with_course(Course::Ruling).filter(move |process| Some(process.id.as_str()) != labelled)
}

fn labels(process: &Process) -> impl Iterator<Item = String> {
    process.labels.iter().chain([&process.name]).map(|label| flat(label))
}

/// The stage the matter is taken to ("to Stage 2" before "not resolved at Stage 1"), else the one whose role is named.
fn stage<'a>(text: &str, process: &'a Process) -> Option<(Place, &'a Stage)> {
    let labels: Vec<String> = labels(process).collect();
    let named = process.stages.iter().flat_map(|stage| {
        let words = stage.words.iter().chain([&stage.id, &stage.name]).map(|words| flat(words));
        words.filter_map(|words| place(text, &words, &labels)).map(move |place| (place, stage)).collect::<Vec<_>>()
    });
    let by_role = || {
        let role = ROLES.iter().find(|(words, _)| holds(text, words))?.1;
        let stage = process.stages.iter().find(|stage| stage.answers.contains(&role))?;
        Some((Place::default(), stage))
    };
    named.max_by_key(|(place, _)| *place).or_else(by_role)
}

/// How firmly, how late and how fully a stage is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Place {
    firm: i8,
    length: usize,
    end: usize,
}

/// `labels` of the process may stand between ("to Issues Resolution Stage 2").
fn place(text: &str, words: &str, labels: &[String]) -> Option<Place> {
    if words.is_empty() {
        return None;
    }
    let padded = format!(" {words} ");
    text.match_indices(&padded)
        .map(|(start, _)| {
            let before = text.get(..start).unwrap_or_default();
            let before = labels
                .iter()
                .find_map(|label| before.strip_suffix(label.as_str()).map(str::trim_end))
                .unwrap_or(before);
            let after = text.get(start + padded.len()..).unwrap_or_default();
            // "The informal stage has not worked".
            let after = after.strip_prefix("stage ").unwrap_or(after);
            let past = ["has ", "have ", "failed", "was ", "did ", "been "].iter().any(|verb| after.starts_with(verb));
            let left = ["resolved at", "from", "after", "since"].iter().any(|word| before.ends_with(word));
            let firm = if past || left {
                -1
            } else {
                i8::from([" to", " to the", " as", " as a"].iter().any(|word| before.ends_with(word)))
            };
            Place { firm, length: words.len(), end: start + padded.len() }
        })
        .max()
}

fn flat(words: &str) -> String {
    words.to_lowercase().replace(['-', ',', '.', ':'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, words: &str) -> bool {
    !words.is_empty() && text.contains(&format!(" {words} "))
}
