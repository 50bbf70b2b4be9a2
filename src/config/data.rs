//! The data files: `calendar.toml`, `themes.toml`, `processes/*.toml`. Each has a built-in default.

use super::document::{Problems, line_of};
use crate::model::{
    calendar::Calendar,
    process::{self, Process, Processes},
    theme::Themes,
};
use serde::de::DeserializeOwned;
use std::{collections::BTreeMap, path::Path};
use toml::de::{DeTable, DeValue};

const CALENDAR: &str = include_str!("../../config/calendar.toml");
const THEMES: &str = include_str!("../../config/themes.toml");
const PROCESSES: [(&str, &str); 7] = [
    ("tracked-recommendation.toml", include_str!("../../config/processes/tracked-recommendation.toml")),
    ("dispute-resolution.toml", include_str!("../../config/processes/dispute-resolution.toml")),
    ("issues-resolution.toml", include_str!("../../config/processes/issues-resolution.toml")),
    ("midway-monitoring.toml", include_str!("../../config/processes/midway-monitoring.toml")),
    ("review-timetable.toml", include_str!("../../config/processes/review-timetable.toml")),
    ("review-decisions.toml", include_str!("../../config/processes/review-decisions.toml")),
    ("significant-change.toml", include_str!("../../config/processes/significant-change.toml")),
];

/// The calendar: the authority's own file, else the built-in one.
pub(crate) fn calendar(folder: &Path, problems: &Problems) -> Option<Calendar> {
    let (file, text) = own_or(folder, "calendar.toml", CALENDAR, problems)?;
    noted(&file, &text, Calendar::from_toml(&text), problems)
}

/// The themes: the authority's own file, else the built-in ones.
pub(crate) fn themes(folder: &Path, problems: &Problems) -> Option<Themes> {
    let (file, text) = own_or(folder, "themes.toml", THEMES, problems)?;
    parse(&file, &text, problems)
}

/// The processes: the built-in ones, each replaced by a file of the same name in `processes/`, and whatever else is there.
/// An empty file leaves a built-in process out.
pub(crate) fn processes(folder: &Path, problems: &Problems) -> Option<Processes> {
    let mut files: BTreeMap<String, (String, String)> = PROCESSES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (format!("built-in {name}"), (*text).to_owned())))
        .collect();
    let own = folder.join("processes");
    if own.is_dir() {
        for entry in
            std::fs::read_dir(&own).map_err(|error| problems.note(format!("{}: {error}", own.display()))).ok()?
        {
            let path = entry.map_err(|error| problems.note(format!("{}: {error}", own.display()))).ok()?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".toml"))
            else {
                continue;
            };
            let (file, text) = super::text(&own, name, problems)?;
            files.insert(name.to_owned(), (file, text));
        }
    }
    // Labels are looked for in the contract's order, the authority's own processes last.
    let place = |name: &str| PROCESSES.iter().position(|(known, _)| *known == name).unwrap_or(usize::MAX);
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_by_key(|(name, _)| (place(name), name.clone()));
    let mut processes: Vec<Process> = Vec::new();
    let mut all_read = true;
    for (_, (file, text)) in files.into_iter().filter(|(_, (_, text))| !text.trim().is_empty()) {
        let Some(process) = parse::<Process>(&file, &text, problems) else {
            all_read = false;
            continue;
        };
        let clashes = processes.iter().flat_map(|other| process::clashes(other, &process));
        for fault in process::check(&process).into_iter().chain(clashes) {
            problems.at(&file, line_at(&text, &fault.place), fault.why);
        }
        processes.push(process);
    }
    all_read.then(|| Processes::new(processes))
}

/// The line on which a key stands; that of the nearest one above it where it is missing.
fn line_at(text: &str, place: &[String]) -> usize {
    let Ok(root) = DeTable::parse(text) else { return 1 };
    let mut line = 1;
    let mut inside = Some(DeValue::Table(root.into_inner()));
    for step in place {
        let found = match inside {
            Some(DeValue::Table(mut table)) => table.remove(step.as_str()),
            Some(DeValue::Array(array)) => step.parse().ok().and_then(|place| array.into_iter().nth(place)),
            _ => None,
        };
        let Some(found) = found else { break };
        line = line_of(text, found.span().start);
        inside = Some(found.into_inner());
    }
    line
}

fn own_or(folder: &Path, name: &str, built_in: &str, problems: &Problems) -> Option<(String, String)> {
    if folder.join(name).exists() {
        return super::text(folder, name, problems);
    }
    Some((format!("built-in {name}"), built_in.to_owned()))
}

fn parse<T: DeserializeOwned>(file: &str, text: &str, problems: &Problems) -> Option<T> {
    noted(file, text, toml::from_str(text), problems)
}

fn noted<T>(file: &str, text: &str, parsed: Result<T, toml::de::Error>, problems: &Problems) -> Option<T> {
    parsed
        .map_err(|error| problems.at(file, error.span().map_or(1, |span| line_of(text, span.start)), error.message()))
        .ok()
}
