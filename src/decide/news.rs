//! News that begins or ends a timetable or what follows it: "placement order made", "placed with her adopters" (R100). Told as something
//! that happened, in a report of a significant change or in passing.

use super::{
    authority::Incoming,
    draft::Draft,
    opening, phrases,
    sister::{self, Start, Who, of_child, start},
    update,
};
use crate::model::{
    event::Happened,
    process::{Course, Process},
    reading::Child,
};

/// News that begins or ends what the process files say: "placement order made", "placed with her adopters", "adoption order made"
/// (R100).
pub(super) fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>, child: &Child) {
    let text = format!("{}.\n{}", incoming.mail.subject, incoming.reading.own_words()).to_lowercase();
    let known = draft.known;
    let arrived = opening::arrival_day(draft, incoming);
    let from = incoming.reading.particulars.event_on.unwrap_or(arrived);
    for process in known.processes.iter() {
        if let Some(words) = told(&process.ends, &text) {
            let outcome = format!("{} told of it on {}: {words}.", incoming.shown, phrases::day(draft.today));
            end(draft, process, child, &outcome);
        }
        if let Some(words) = told(&process.begins, &text).filter(|_| process.course == Course::Monitoring) {
            let open = of_child(draft, child, &[Course::Monitoring]);
            if !open.iter().any(|item| item.process == process.id && !item.status.is_closed()) {
                let what = process.what.as_ref().unwrap_or(&process.name);
                let what = format!("{what} ({words}, {})", phrases::day(from));
                start(
                    draft,
                    incoming,
                    process,
                    child,
                    Start { stage: None, what, from, sooner: None, who: Who::Named },
                );
            }
        }
    }
    let Some(process) = known.processes.with_course(Course::Timetable) else { return };
    let stages = process.stages.iter().enumerate();
    let begun = stages.filter_map(|(place, stage)| Some((place, stage, told(&stage.begins, &text)?))).next();
    if let Some((place, stage, words)) = begun {
        let because = format!("{words}, {}", phrases::day(from));
        sister::start_at(draft, incoming, child, from, &because, stage, place == 0);
    }
}

/// The same news in a mail that is no report of a significant change, from somebody who may begin a timetable.
pub(super) fn in_passing(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let timetable = draft.known.processes.with_course(Course::Timetable);
    let may = timetable.is_some_and(|process| incoming.role.is_some_and(|role| process.opened_by.contains(&role)));
    if let Some(child) = incoming.reading.child.clone().filter(|child| may && !child.is_empty()) {
        take(draft, incoming, &child);
    }
}

/// The words of a list that a text tells as something that happened, in their own spelling: no question, nothing still to come.
fn told<'w>(words: &'w [String], text: &str) -> Option<&'w String> {
    const AHEAD: &[&str] = &[
        "will",
        "would",
        "if",
        "once",
        "before",
        "until",
        "till",
        "unless",
        "not",
        "no",
        "might",
        "may",
        "could",
        "should",
        "hope",
        "hopefully",
        "hoping",
        "be",
        "being",
        "plan",
        "planned",
        "planning",
        "whether",
        "never",
        "awaiting",
        "when",
    ];
    text.split_inclusive(['.', '!', '?', '\n']).filter(|sentence| !sentence.trim_end().ends_with('?')).find_map(
        |sentence| {
            words.iter().find(|words| {
                sentence.split_once(&words.to_lowercase()).is_some_and(|(before, _)| {
                    !before.split(|c: char| !c.is_alphanumeric()).any(|word| AHEAD.contains(&word))
                })
            })
        },
    )
}

fn end(draft: &mut Draft<'_>, process: &Process, child: &Child, outcome: &str) {
    for item in of_child(draft, child, &[process.course]) {
        if item.process == process.id && !item.status.is_closed() {
            draft.happen(&item.reference, outcome, Happened::Resolved { outcome: outcome.to_owned() });
            update::deal_with(draft, &item.reference, &[]);
        }
    }
}
