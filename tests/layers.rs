//! Which room may know which (ARCHITECTURE.md). A room may name only the rooms listed beside it, and itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Each room with what it may know. The core (model … letters) never knows the shell.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("mail", &["model"]),
    ("understand", &["model", "mail"]),
    ("decide", &["model"]),
    ("reports", &["model"]),
    ("letters", &["model", "reports"]),
    ("monitoring", &["model", "understand", "reports"]),
    ("error", &[]),
    ("clock", &["model"]),
    ("telemetry", &["error"]),
    ("config", &["model", "error"]),
    ("oauth", &["model", "error", "clock", "config"]),
    ("dkim", &["model", "error", "config"]),
    ("store", &["model", "error", "letters", "config"]),
    ("mailbox", &["model", "error", "clock", "config", "oauth", "store", "mail"]),
    ("outgoing", &["model", "error", "clock", "config", "oauth", "store"]),
    (
        "daemon",
        &[
            "model",
            "mail",
            "understand",
            "decide",
            "letters",
            "monitoring",
            "error",
            "clock",
            "config",
            "store",
            "mailbox",
            "outgoing",
            "telemetry",
            "dkim",
        ],
    ),
];

/// `commands` and the crate's root put everything together.
const KNOWS_ALL: &[&str] = &["commands", "lib", "main"];

#[test]
fn every_room_knows_only_the_rooms_before_it() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_KNOW.iter().copied().collect();
    let mut broken = Vec::new();
    for file in rust_files(Path::new("src")) {
        let room = room_of(&file);
        if KNOWS_ALL.contains(&room.as_str()) {
            continue;
        }
        let Some(known) = allowed.get(room.as_str()) else {
            broken.push(format!("{}: the room `{room}` is not in the table of tests/layers.rs", file.display()));
            continue;
        };
        for (line, named) in named_rooms(&fs::read_to_string(&file).unwrap()) {
            if named != room && !known.contains(&named.as_str()) {
                broken.push(format!("{}:{line}: `{room}` may not know `{named}`", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn only_the_clock_may_be_excused_from_the_lint_on_time() {
    for file in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&file).unwrap();
        if room_of(&file) != "clock" && !file.ends_with("tests.rs") {
            assert!(!text.contains("disallowed_methods"), "{} excuses itself from asking clock.rs", file.display());
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn room_of(file: &Path) -> String {
    let first = file.components().nth(1).unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Rooms named by `crate::room` or in `use crate::{room, …}`, outside comments and tests, with their lines.
fn named_rooms(text: &str) -> Vec<(usize, String)> {
    let code: String = text
        .lines()
        .take_while(|line| !line.trim_start().starts_with("#[cfg(test)]"))
        .map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n")
        .collect();
    let mut named = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let line = code[..at].lines().count().max(1);
        let rest = &code[at + path.len()..];
        let entries = rest.strip_prefix('{').map_or_else(|| vec![rest], entries);
        for entry in entries {
            let room: String = entry.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            named.push((line, room));
        }
    }
    named.retain(|(_, room)| MAY_KNOW.iter().any(|(known, _)| known == room) || KNOWS_ALL.contains(&room.as_str()));
    named
}

/// The entries of a list in braces, given from behind its opening brace; braces within entries stay with them.
fn entries(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (1, 0, Vec::new());
    for (at, c) in list.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 || depth == 1 && c == ',' {
            found.push(&list[start..at]);
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    found
}

#[test]
fn the_reader_of_imports_sees_rooms_in_lists_and_paths() {
    let text = "use crate::{\n    mail::{self, Options},\n    model::{Day, reading::Kind},\n    store,\n};\nfn f() { crate::decide::on_due(); }\n// crate::letters\n";
    let rooms: Vec<String> = named_rooms(text).into_iter().map(|(_, room)| room).collect();
    assert_eq!(rooms, ["mail", "model", "store", "decide"]);
}
