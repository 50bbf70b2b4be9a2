//! The receipt's calendar entry, as a calendar program reads it.

use crate::{
    folder, node,
    sample::{known, now, pep},
};
use bywhen::{
    letters::{Templates, on_paper},
    model::{
        event::{Event, Happened},
        item::Item,
        letter::{Content, Done},
        log::Log,
    },
};
use serde_json::{Value, json};

/// The entry that goes with a receipt for the item, as read by another program.
fn entry(item: &Item, done: Done) -> Value {
    let content = Content::Receipt { done, items: vec![item.clone()], doubts: vec![], not_copied: vec![] };
    let paper = on_paper(content, &Log::default(), &known(), &Templates::built_in(), now()).unwrap();
    let (name, bytes) = &paper.files[0];
    let file = folder("calendar").join(format!("{}-{name}", item.revision));
    std::fs::write(&file, bytes).unwrap();
    assert!(!String::from_utf8_lossy(bytes).replace("\r\n", "").contains('\n'), "every line ends with CRLF");
    serde_json::from_str(&node("calendar.mjs", &[file.as_os_str()]).unwrap()).unwrap()
}

#[test]
fn the_entry_is_moved_cancelled_and_put_back_under_one_uid() {
    let mut log = Log::default();
    let mut happen = |happened| {
        let text = String::new();
        log.apply(&Event { at: now(), item: Some(pep().reference), by: None, message_id: None, text, happened });
        log.item(&pep().reference).unwrap().clone()
    };
    let with = |method: &str, status: &str, revision: u32, from: &str, until: &str| {
        json!([
            method,
            status,
            "TR-2026-0001@northmoor.gov.uk",
            revision,
            from,
            until,
            "TR-2026-0001: by-when date",
            "TRANSPARENT"
        ])
    };
    let logged = happen(Happened::Logged { item: Box::new(pep()) });
    assert_eq!(entry(&logged, Done::Logged), with("PUBLISH", "CONFIRMED", 1, "2026-12-11", "2026-12-12"));
    let moved = happen(Happened::Amended {
        who: None,
        what: None,
        by_when: "2026-12-31".parse().ok(),
        by_when_text: None,
        sw: None,
        doubts: vec![],
    });
    assert_eq!(entry(&moved, Done::Amended), with("PUBLISH", "CONFIRMED", 2, "2026-12-31", "2027-01-01"));
    let resolved = happen(Happened::Resolved { outcome: "done".into() });
    assert_eq!(entry(&resolved, Done::Resolved), with("CANCEL", "CANCELLED", 3, "2026-12-31", "2027-01-01"));
    let reopened = happen(Happened::Reopened);
    assert_eq!(entry(&reopened, Done::Reopened), with("PUBLISH", "CONFIRMED", 4, "2026-12-31", "2027-01-01"));
}
