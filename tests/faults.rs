//! `docs/faults.md` names every fault and the test that shows it: each name is looked for, so that the table stays true.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::{collections::BTreeSet, path::Path};

/// Every id, by its letter and how many there are.
const FAULTS: [(char, u32); 7] = [('I', 27), ('S', 17), ('D', 12), ('T', 11), ('C', 12), ('X', 15), ('E', 6)];

#[test]
fn every_fault_stands_in_the_table_with_a_test_that_exists_or_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let mut named = BTreeSet::new();
    for row in table.lines().filter(|line| line.starts_with("| ") && line.matches(" | ").count() == 2) {
        let mut cells = row.trim_matches('|').split(" | ").map(str::trim);
        let (Some(fault), Some(shown)) = (cells.next(), cells.nth(1)) else { panic!("{row}") };
        let id = fault.split(' ').next().unwrap_or_default();
        let cited: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        for citation in &cited {
            let (file, name) = citation.split_once(": ").unwrap_or((citation, ""));
            let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|_| panic!("{id}: no file {file}"));
            assert!(name.is_empty() || text.contains(&format!("fn {name}(")), "{id}: no test {name} in {file}");
        }
        // What the list of faults does not have stands in the table without a number.
        if !id.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        assert!(named.insert(id.to_owned()), "{id} stands twice");
        assert!(!cited.is_empty() || shown.contains("operations.md"), "{id}: neither a test nor a reason");
    }
    let all: BTreeSet<String> =
        FAULTS.iter().flat_map(|(letter, count)| (1..=*count).map(move |n| format!("{letter}{n:02}"))).collect();
    assert_eq!(named, all, "every fault once");
}
