//! What only a file has: pages, a lock beside it, SQLite's indexes.

use super::{event, mail, open, refused, story};
use bywhen::{
    model::{event::Happened, log::Log},
    store::{Store, Turn},
};
use sqlx::{Connection, Row};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) fn database(folder: &TempDir) -> PathBuf {
    folder.path().join("bywhen.db")
}

#[tokio::test]
async fn what_waits_is_found_without_going_through_all_that_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(&database(&folder)).await);
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(database(&folder));
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    for (question, index) in [
        ("SELECT min(letter) FROM outbox_recipients WHERE state = 'waiting' AND next_try <= ?", "outbox_by_turn"),
        ("SELECT min(next_try) FROM outbox_recipients WHERE state = 'waiting'", "outbox_by_time"),
        ("UPDATE outbox_recipients SET state = 'unknown' WHERE state = 'sending'", "outbox_sending"),
        ("SELECT letter FROM outbox_recipients WHERE state = 'unknown'", "outbox_unknown"),
        ("SELECT detail FROM events WHERE event = 'form-received' ORDER BY seq", "events_of_forms"),
        ("SELECT state FROM items WHERE status NOT IN ('resolved', 'withdrawn')", "items_open"),
        ("SELECT state FROM items WHERE status IN ('resolved', 'withdrawn') AND last_step >= ?1", "items_by_last_step"),
        ("SELECT DISTINCT child, case_id FROM items WHERE child IS NOT NULL AND case_id IS NOT NULL", "items_by_child"),
        ("SELECT EXISTS (SELECT 1 FROM outbox WHERE copy = 'seen')", "outbox_copies_seen"),
        ("SELECT message_id FROM thread_messages WHERE ref = ?", "thread_messages_by_item"),
    ] {
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {question}")))
                .fetch_all(&mut connection)
                .await
                .unwrap();
        assert!(plan.iter().any(|(.., step)| step.contains(index)), "{question}: {plan:?}");
    }
}

#[tokio::test]
async fn a_database_that_is_gone_or_damaged_or_not_ours_or_newer_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = database(&folder);
    drop(open(&path).await);
    for side in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.path().join(format!("bywhen.db{side}")));
    }
    assert!(refused(&path).await.contains("is gone, although there was a database before"));
    assert!(!path.exists(), "nothing new may be begun beside it");

    std::fs::write(&path, vec![0x55; 8192]).unwrap();
    assert!(refused(&path).await.contains("damaged"));

    let newer = folder.path().join("newer.db");
    drop(open(&newer).await);
    execute(&newer, "INSERT INTO _sqlx_migrations VALUES (9999, 'later', datetime(), 1, x'00', 1)").await.unwrap();
    assert!(refused(&newer).await.contains("newer version"));

    let other = folder.path().join("other.db");
    drop(open(&other).await);
    execute(&other, "PRAGMA application_id = 5").await.unwrap();
    assert!(refused(&other).await.contains("another program"));
    assert!(refused(&folder.path().join("no/such/folder.db")).await.contains("cannot be written"));
}

/// Carries out a statement; gives the first column of its first row.
pub(crate) async fn execute(path: &Path, sql: &'static str) -> Result<Option<String>, String> {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    let done = sqlx::query(sql).fetch_optional(&mut connection).await;
    connection.close().await.unwrap();
    done.map(|row| row.and_then(|row| row.try_get_unchecked(0).ok())).map_err(|error| error.to_string())
}

#[tokio::test]
async fn every_column_says_what_it_holds() {
    let (file, server) =
        (include_str!("../../migrations/0001_log.sql"), include_str!("../../migrations-postgres/0001_log.sql"));
    let mut inside = false;
    for line in file.lines().chain(server.lines()) {
        if line.starts_with("CREATE TABLE") {
            inside = true;
        } else if line.starts_with(')') {
            inside = false;
        } else if inside && line.starts_with("    ") && line.trim_start().starts_with(char::is_lowercase) {
            assert!(line.contains(" -- "), "no comment: {line}");
        }
    }
}

#[tokio::test]
async fn a_damaged_page_is_noticed_at_the_start_and_nothing_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = database(&folder);
    let mut store = open(&path).await;
    let mut log = Log::default();
    for _ in 0..60 {
        let events = vec![event("2026-11-02T09:14:00Z", None, None, Happened::Noted); 5];
        store.commit(&[Turn { events, ..Turn::default() }], &log).await.unwrap();
    }
    log.apply(&event("2026-11-02T09:14:00Z", None, None, Happened::Noted));
    drop(store);
    execute(&path, "PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    bytes[4096 * (pages / 2)..4096 * (pages - 1)].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();
    let why = refused(&path).await;
    assert!(why.contains("damaged") && why.contains("backup"), "{why}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[tokio::test]
async fn a_damaged_page_that_no_start_reads_is_found_beside_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let path = database(&folder);
    let mut store = open(&path).await;
    let log = Log::default();
    let mut mail = mail(1, "one@x", 1);
    mail.raw = vec![b'x'; 200_000];
    store.commit(&[Turn { mail: Some(mail), ..Turn::default() }], &log).await.unwrap();
    for _ in 0..60 {
        let events = vec![event("2026-11-02T09:14:00Z", None, None, Happened::Noted); 5];
        store.commit(&[Turn { events, ..Turn::default() }], &log).await.unwrap();
    }
    drop(store);
    execute(&path, "PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    Store::check_pages(&path, || true).await.unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let raw = bytes.chunks(4096).position(|page| page.ends_with(b"xxxx")).unwrap();
    for page in [raw, bytes.len() / 4096 - 12] {
        let mut damaged = bytes.clone();
        damaged[4096 * page..4096 * page + 8].fill(0xa5);
        std::fs::write(&path, &damaged).unwrap();
        let why = Store::check_pages(&path, || true).await.unwrap_err().to_string();
        assert!(why.contains("damaged") && why.contains("backup"), "{why}");
        let verified = Store::open_to_read(&path).await.unwrap().verify(None).await;
        assert!(verified.unwrap_err().to_string().contains("damaged"));
        assert_eq!(std::fs::read(&path).unwrap(), damaged);
    }
}

#[tokio::test]
async fn a_lock_held_by_a_backup_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = database(&folder);
    let mut store = open(&path).await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path);
    let mut backup = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut backup).await.unwrap();
    let release = tokio::spawn(async move {
        bywhen::clock::Clock::System.pause(std::time::Duration::from_millis(400)).await;
        sqlx::query("COMMIT").execute(&mut backup).await.unwrap();
    });
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    release.await.unwrap();
    assert_eq!(store.load().await.unwrap(), log);
}
