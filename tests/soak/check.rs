//! The promises, counted again from what was delivered and what stands in the log.

use crate::office::Office;
use bywhen::{
    model::{
        event::Happened,
        item::{Item, PromptState, Status, Step},
        knowledge::Knowledge,
        reference::Reference,
    },
    store::{Durability, Store},
};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

/// Everything; says what was counted.
pub(crate) async fn all(database: &Path, office: &Office, known: &Knowledge) -> String {
    let mut store = Store::open(database, Durability::Relaxed).await.unwrap();
    let verified = store.verify(None).await.unwrap();
    let (folded, kept) = store.folded_and_kept(known.authority.zone).await.unwrap();
    assert!(folded == kept, "the log is the fold of its history");
    let prompts = prompts(&mut store).await;
    let log = store.load().await.unwrap();
    for item in log.items() {
        something_lies_ahead(item);
    }
    drop(store);
    let letters = letters(office, known);
    let mails = mails(database, office).await;
    format!(
        "{} mails found in the mailbox, {mails}; {} items, {} events, chain whole; {prompts} prompts, none twice; {letters}; {:?}",
        office.delivered(),
        log.items().count(),
        verified.events,
        office.fates(),
    )
}

/// At most one prompt an item and date, and neither prompt nor alert while the item is closed.
async fn prompts(store: &mut Store) -> usize {
    let mut prompted: HashSet<(Reference, String)> = HashSet::new();
    let mut closed: HashSet<Reference> = HashSet::new();
    for event in store.events().await.unwrap() {
        let Some(reference) = event.item else { continue };
        match &event.happened {
            Happened::PromptSent { on, .. } => {
                assert!(prompted.insert((reference.clone(), on.to_string())), "two prompts for {reference} and {on}");
                assert!(!closed.contains(&reference), "a prompt for {reference} after its end");
            }
            Happened::Alerted { .. } => assert!(!closed.contains(&reference), "an alert for {reference} after its end"),
            Happened::Resolved { .. } | Happened::Withdrawn { .. } => {
                closed.insert(reference);
            }
            Happened::Reopened | Happened::Undone { .. } | Happened::Amended { .. } => {
                closed.remove(&reference);
            }
            _ => {}
        }
    }
    prompted.len()
}

/// No letter came twice to anybody, and none outside the authority.
fn letters(office: &Office, known: &Knowledge) -> String {
    let came = office.came();
    for ((letter, address), times) in &came {
        assert!(known.authority.has(address), "letter {letter} went outside");
        assert_eq!(*times, 1, "letter {letter} came {times} times to one person");
    }
    let letters: HashSet<u64> = came.keys().map(|(letter, _)| *letter).collect();
    format!("{} letters delivered to {} recipients, each once, none outside", letters.len(), came.len())
}

/// Every mail that lay in the mailbox was read, set aside, or recognised; every letter has a fate.
async fn mails(database: &Path, office: &Office) -> String {
    let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(database)).await.unwrap();
    let mut count =
        async |sql: &'static str| -> i64 { sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap() };
    let places = count("SELECT count(*) FROM places WHERE file LIKE '%.soak'").await;
    assert_eq!(places.unsigned_abs(), office.delivered(), "a mail was lost");
    assert_eq!(count("SELECT count(*) FROM places WHERE mail IS NULL").await, 0, "a mail left no trace");
    let open = count("SELECT count(*) FROM outbox_recipients WHERE state IN ('waiting', 'sending', 'unknown')").await;
    assert_eq!(open, 0, "letters without a fate");
    let shown = count("SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'held'").await;
    let entries =
        count("SELECT count(*) FROM events WHERE event = 'attention' AND text LIKE '%may or may not have arrived%'")
            .await;
    assert!(shown <= entries, "a letter is held and nobody told");
    let mut by_state: HashMap<&str, i64> = HashMap::new();
    by_state.insert("read", count("SELECT count(*) FROM mails WHERE state = 'read'").await);
    by_state.insert("set aside", count("SELECT count(*) FROM mails WHERE state = 'set-aside'").await);
    by_state.insert("our own", count("SELECT count(*) FROM mails WHERE state = 'own'").await);
    let mut told: Vec<String> = by_state.iter().map(|(state, count)| format!("{count} {state}")).collect();
    told.sort();
    format!("of which {}; {shown} letters shown to a person", told.join(", "))
}

/// An open item has a date ahead, or a person was asked or told.
fn something_lies_ahead(item: &Item) {
    let dated = item.prompt.state == PromptState::Scheduled || item.next_alert.is_some();
    let waits = match item.status {
        Status::Resolved | Status::Withdrawn => true,
        Status::NeedsClarification => item.asked.is_some(),
        _ => dated || item.milestones.iter().any(|milestone| !matches!(milestone.step, Step::Reopened)),
    };
    assert!(waits, "nothing will ever happen to {item:#?}");
}
