//! The log on disk: what is committed reads back equal to the fold of its events, and what is damaged is refused in plain words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use bywhen::{
    error::Error,
    letters::Composed,
    model::{
        Instant,
        address::Address,
        event::{AttentionKind, Event, Happened},
        item::{Item, Prompt, PromptState, Status, Thread},
        letter::LetterKind,
        log::Log,
        reading::{Child, Kind, Says},
        reference::Reference,
        theme::Theme,
    },
    store::{
        Durability, Fate, FolderState, Identity, NewLetter, Place, RecipientState, Store, Taken, Trouble, Turn, Verdict,
    },
};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn address(text: &str) -> Address {
    Address::new(text).unwrap()
}

fn item(reference: &Reference) -> Item {
    let day = |text: &str| text.parse().ok();
    Item {
        reference: reference.clone(),
        process: "tracked-recommendation".into(),
        level: Some(1),
        stage: None,
        status: Status::Open,
        child: Child { name: Some("Daniel Okafor".into()), case_id: Some("1048812".into()) },
        who: vec![address("sarah.jones@northmoor.gov.uk")],
        what: Some("complete the PEP with the virtual school".into()),
        by_when: day("2026-12-11"),
        first_by_when: day("2026-12-11"),
        by_when_text: Some("by Friday 11th December".into()),
        themes: vec![Theme::new("education")],
        iro: Some(address("helen.marsh@northmoor.gov.uk")),
        sw: Some(address("sarah.jones@northmoor.gov.uk")),
        pm: None,
        sm: None,
        team: None,
        unit: None,
        addressed: vec![],
        prompt: Prompt { state: PromptState::Scheduled, on: day("2026-12-11"), why: None },
        opened: day("2026-11-02").unwrap(),
        closed: None,
        outcome: None,
        number: Some(1),
        thread: Thread { subject: "DO".into(), root: Some("one@x".into()), latest: None, marking: None },
        doubts: vec![],
        last_words: None,
        proposal: None,
        grew_from: None,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 0,
        urgent: false,
        undelivered: false,
        milestones: vec![],
    }
}

fn event(moment: &str, item: Option<&Reference>, message_id: Option<&str>, happened: Happened) -> Event {
    Event {
        at: at(moment),
        item: item.cloned(),
        by: Some(address("helen.marsh@northmoor.gov.uk")),
        message_id: message_id.map(str::to_owned),
        text: "in plain words".into(),
        happened,
    }
}

fn mail(uid: u32, message_id: &str, content: u8) -> Taken {
    Taken {
        place: Place { folder: "INBOX".into(), uidvalidity: 7, uid, file: String::new() },
        raw: vec![content; 40],
        message_id: Some(message_id.into()),
        content_hash: [content; 32],
        arrived: Some(at("2026-11-02T09:14:00Z")),
        at: at("2026-11-02T09:14:05.250Z"),
        fate: Fate::Read(Kind::Recommendation),
    }
}

fn letter(number: u64, reference: &Reference) -> NewLetter {
    NewLetter {
        number,
        kind: LetterKind::Receipt,
        refs: vec![reference.clone()],
        at: at("2026-11-02T09:14:05.250Z"),
        composed: Composed {
            message_id: format!("letter-{number}@bywhen"),
            recipients: vec![address("helen.marsh@northmoor.gov.uk"), address("sarah.jones@northmoor.gov.uk")],
            bytes: b"Subject: Logged\r\n\r\nLogged.\r\n".to_vec(),
        },
        held_back: false,
    }
}

/// Two turns: a mail that opens an item and is answered; an update with something for a person.
fn story(log: &mut Log) -> Vec<Turn> {
    let reference = Reference::new("TR", 2026, 1);
    let logged = event(
        "2026-11-02T09:14:05.250Z",
        Some(&reference),
        Some("one@x"),
        Happened::Logged { item: Box::new(item(&reference)) },
    );
    let read = event("2026-11-02T09:14:05.250Z", None, None, Happened::MailRead { kind: Kind::Recommendation });
    let updated = event(
        "2026-11-09T10:00:00Z",
        Some(&reference),
        Some("two@x"),
        Happened::Updated { says: Says::Done, words: "PEP done".into() },
    );
    let attention =
        event("2026-11-09T10:00:00Z", None, Some("two@x"), Happened::Attention { kind: AttentionKind::NotLinked });
    for event in [&logged, &read, &updated, &attention] {
        log.apply(event);
    }
    log.note_message("letter-1@bywhen", std::slice::from_ref(&reference));
    vec![
        Turn {
            mail: Some(mail(1, "one@x", 1)),
            events: vec![logged, read],
            letters: vec![letter(1, &reference)],
            ..Turn::default()
        },
        Turn { mail: Some(mail(2, "two@x", 2)), events: vec![updated, attention], ..Turn::default() },
    ]
}

fn database(folder: &TempDir) -> PathBuf {
    folder.path().join("bywhen.db")
}

async fn open(path: &Path) -> Store {
    Store::open(path, Durability::Full).await.unwrap()
}

async fn refused(path: &Path) -> String {
    match Store::open(path, Durability::Full).await {
        Err(Error::World(why)) => why,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[tokio::test]
async fn what_is_committed_reads_back_equal_to_the_fold_of_its_events() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    assert_eq!(store.commit(&turns, &log).await.unwrap(), [Some(1), Some(2)]);
    drop(store);

    let mut store = open(&database(&folder)).await;
    let loaded = store.load().await.unwrap();
    assert_eq!(loaded, log);
    let mut folded = Log::default();
    for event in store.events().await.unwrap() {
        folded.apply(&event);
    }
    folded.note_message("letter-1@bywhen", &[Reference::new("TR", 2026, 1)]);
    assert_eq!(folded, log);
    assert_eq!(store.next_letter(), 2);
    assert_eq!(store.history(&Reference::new("TR", 2026, 1)).await.unwrap().len(), 2);
    assert_eq!(store.export().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_moment_is_committed_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let mut turns = story(&mut log);
    turns[1].letters.push(letter(1, &Reference::new("TR", 2026, 1))); // the number is taken
    assert!(matches!(store.commit(&turns, &log).await, Err(Trouble::Lasting(_))));
    assert_eq!(store.load().await.unwrap(), Log::default());
    assert_eq!(store.identify(Some("one@x"), &[1; 32]).await.unwrap(), Identity::New);
}

#[tokio::test]
async fn what_was_dealt_with_goes_and_what_came_since_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let came = || Happened::Attention { kind: AttentionKind::Other };
    let dealt_with = |attention| Happened::DealtWith { attention };
    for moment in
        [vec![came(), came(), came()], vec![dealt_with(3), dealt_with(1)], vec![came(), came(), dealt_with(4)]]
    {
        let events: Vec<Event> =
            moment.into_iter().map(|happened| event("2026-11-02T09:14:00Z", None, None, happened)).collect();
        events.iter().for_each(|event| log.apply(event));
        store.commit(&[Turn { events, ..Turn::default() }], &log).await.unwrap();
        assert_eq!(store.load().await.unwrap(), log);
    }
    assert_eq!(log.attention().map(|entry| entry.number).collect::<Vec<_>>(), [2, 5]);
}

#[tokio::test]
async fn what_waits_is_found_without_going_through_all_that_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(&database(&folder)).await);
    use sqlx::Connection;
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
async fn a_message_is_known_by_its_id_and_content() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    assert_eq!(store.identify(Some("one@x"), &[1; 32]).await.unwrap(), Identity::Same(1));
    assert_eq!(store.identify(Some("one@x"), &[9; 32]).await.unwrap(), Identity::OtherContent);
    assert_eq!(store.identify(Some("nine@x"), &[1; 32]).await.unwrap(), Identity::New);
    assert_eq!(store.identify(None, &[1; 32]).await.unwrap(), Identity::New);
}

#[tokio::test]
async fn a_folder_is_read_on_from_the_highest_uid_dealt_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let state = FolderState { folder: "INBOX".into(), uidvalidity: 7, last_uid: 0, begun: at("2026-11-01T00:00:00Z") };
    store.set_folder(&state).await.unwrap();
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    assert_eq!(store.folders().await.unwrap(), [FolderState { last_uid: 2, ..state.clone() }]);
    store.set_folder(&FolderState { uidvalidity: 8, ..state.clone() }).await.unwrap();
    let again = Taken { fate: Fate::Again(1), ..mail(1, "one@x", 1) };
    let again = Taken { place: Place { uidvalidity: 8, ..again.place.clone() }, ..again };
    store.commit(&[Turn { mail: Some(again), ..Turn::default() }], &log).await.unwrap();
    assert_eq!(store.folders().await.unwrap(), [FolderState { uidvalidity: 8, last_uid: 1, ..state }]);
}

#[tokio::test]
async fn a_letter_under_way_when_the_program_died_has_an_unknown_fate() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    let now = at("2026-11-02T09:15:00Z");
    let due = store.due_letter(now).await.unwrap().unwrap();
    assert_eq!((due.number, due.recipients.len(), due.copy_free), (1, 2, true));
    let leaving = Turn { leaving: Some(due.mark(true, now)), ..Turn::default() };
    store.commit(&[leaving], &log).await.unwrap();
    assert_eq!(store.due_letter(now).await.unwrap(), None);
    drop(store);

    let mut store = open(&database(&folder)).await;
    assert_eq!(store.doubt_unfinished(now).await.unwrap(), 2);
    let unknown = store.unknown_letters().await.unwrap();
    assert_eq!(
        (unknown.len(), unknown[0].recipients.len(), unknown[0].copy_asked, unknown[0].copy_seen),
        (1, 2, true, false)
    );
    // One of them answered late: what the copy proves is now another transaction's business.
    let verdict = Verdict {
        letter: 1,
        address: address("helen.marsh@northmoor.gov.uk"),
        state: RecipientState::Sent,
        at: now,
        next_try: None,
        answer: Some("250 ok".into()),
    };
    store.commit(&[Turn { verdicts: vec![verdict], copies: vec![1], ..Turn::default() }], &log).await.unwrap();
    let unknown = store.unknown_letters().await.unwrap();
    assert_eq!((unknown[0].recipients.len(), unknown[0].copy_asked, unknown[0].copy_seen), (1, false, false));
}

#[tokio::test]
async fn a_letter_found_not_to_have_left_may_take_a_copy_along_again_from_the_same_commit_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    let now = at("2026-11-02T09:15:00Z");
    let due = store.due_letter(now).await.unwrap().unwrap();
    let leaving = Turn { leaving: Some(due.mark(true, now)), ..Turn::default() };
    store.commit(&[leaving], &log).await.unwrap();
    let verdicts = |states: [RecipientState; 2]| {
        let verdict = |((address, _), state): (&(Address, u32), RecipientState)| Verdict {
            letter: 1,
            address: address.clone(),
            state,
            at: now,
            next_try: (state == RecipientState::Waiting).then_some(now),
            answer: None,
        };
        due.recipients.iter().zip(states).map(verdict).collect()
    };
    let partly = verdicts([RecipientState::Sent, RecipientState::Waiting]);
    store.commit(&[Turn { verdicts: partly, ..Turn::default() }], &log).await.unwrap();
    assert!(!store.due_letter(now).await.unwrap().unwrap().copy_free, "the copy may still come of the part that left");
    let not_at_all = verdicts([RecipientState::Waiting, RecipientState::Waiting]);
    store.commit(&[Turn { verdicts: not_at_all, ..Turn::default() }], &log).await.unwrap();
    assert!(store.due_letter(now).await.unwrap().unwrap().copy_free);
}

#[tokio::test]
async fn a_second_daemon_is_refused_and_told_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let _first = open(&database(&folder)).await;
    let why = refused(&database(&folder)).await;
    assert!(why.contains(&format!("process {}", std::process::id())), "{why}");
    let mut looking = Store::open_to_read(&database(&folder)).await.unwrap();
    assert_eq!(looking.export().await.unwrap().len(), 0);
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
    execute(&newer, "INSERT INTO _sqlx_migrations VALUES (9999, 'later', datetime(), 1, x'00', 1)").await;
    assert!(refused(&newer).await.contains("newer version"));

    let other = folder.path().join("other.db");
    drop(open(&other).await);
    execute(&other, "PRAGMA application_id = 5").await;
    assert!(refused(&other).await.contains("another program"));
    assert!(refused(&folder.path().join("no/such/folder.db")).await.contains("cannot be written"));
}

async fn execute(path: &Path, sql: &'static str) {
    use sqlx::Connection;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query(sql).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn the_history_is_only_ever_added_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&database(&folder)).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    drop(store);
    use sqlx::Connection;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(database(&folder));
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    for sql in ["UPDATE events SET text = ''", "DELETE FROM events"] {
        let error = sqlx::query(sql).execute(&mut connection).await.unwrap_err().to_string();
        assert!(error.contains("only ever added to"), "{error}");
    }
    let (status, who): (String, String) =
        sqlx::query_as("SELECT status, who FROM log").fetch_one(&mut connection).await.unwrap();
    assert_eq!((status.as_str(), who.as_str()), ("updated", "sarah.jones@northmoor.gov.uk"));
}

#[tokio::test]
async fn every_column_says_what_it_holds() {
    let sql = include_str!("../migrations/0001_log.sql");
    let mut inside = false;
    for line in sql.lines() {
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
    execute(&path, "PRAGMA wal_checkpoint(TRUNCATE)").await;
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
    execute(&path, "PRAGMA wal_checkpoint(TRUNCATE)").await;
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

/// An item that was resolved in November, on the shelf since a day.
async fn shelved(path: &Path, since: &str) -> (Store, Log, Reference) {
    let mut store = open(path).await;
    let (mut log, reference) = (Log::default(), Reference::new("TR", 2026, 1));
    let mut turns = story(&mut log);
    let resolved =
        event("2026-11-20T10:00:00Z", Some(&reference), Some("three@x"), Happened::Resolved { outcome: "done".into() });
    log.apply(&resolved);
    turns.push(Turn { events: vec![resolved], ..Turn::default() });
    store.commit(&turns, &log).await.unwrap();
    let log = store.take_up(since.parse().unwrap()).await.unwrap();
    (store, log, reference)
}

#[tokio::test]
async fn what_ended_long_ago_is_lent_by_reference_by_message_and_by_child() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, mut log, reference) = shelved(&database(&folder), "2026-11-25").await;
    let daniel = Child { name: Some("D Okafor".into()), case_id: None };
    assert_eq!((log.items().count(), log.next_reference("TR", 2026).number), (0, 2));

    assert!(log.item(&reference).is_none() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.item(&reference).unwrap().outcome.as_deref(), Some("done"));
    log.give_back();
    assert!(log.about("letter-1@bywhen").is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.about("letter-1@bywhen"), std::slice::from_ref(&reference));
    assert!(log.has_at_hand(&reference));
    log.give_back();
    assert!(log.of_child(&daniel).is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.of_child(&daniel).len(), 1);
    log.give_back();
    log.reach_back("2026-11-20".parse().unwrap());
    assert!(store.lend(&mut log).await.unwrap() && log.has_at_hand(&reference));
    assert!(!store.lend(&mut log).await.unwrap(), "nothing is asked for twice in one moment");

    log.give_back();
    assert_eq!((log.items().count(), log.about("two@x").len()), (0, 0));
    let nobody = Child { name: Some("Ruby Price".into()), case_id: None };
    assert!(log.item(&Reference::new("TR", 2026, 7)).is_none(), "a number never given is not looked for");
    log.give_back();
    assert!(
        log.of_child(&nobody).is_empty() && store.lend(&mut log).await.unwrap() && log.of_child(&nobody).is_empty()
    );
}

#[tokio::test]
async fn an_item_in_which_something_happened_again_stays_at_hand() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, mut log, reference) = shelved(&database(&folder), "2026-11-25").await;
    assert!(log.item(&reference).is_none() && store.lend(&mut log).await.unwrap());
    let reopened = event("2026-11-26T10:00:00Z", Some(&reference), Some("four@x"), Happened::Reopened);
    log.apply(&reopened);
    log.note_message("two@x", &[Reference::new("TR", 2026, 9)]);
    assert_eq!(log.about("two@x"), [Reference::new("TR", 2026, 9)]);
    store.lend(&mut log).await.unwrap();
    assert_eq!(
        log.about("two@x"),
        [reference.clone(), Reference::new("TR", 2026, 9)],
        "what was noted first comes first"
    );
    store.commit(&[Turn { events: vec![reopened], ..Turn::default() }], &log).await.unwrap();
    log.give_back();
    assert_eq!(log.open_items().count(), 1);
    let again = store.take_up("2027-01-01".parse().unwrap()).await.unwrap();
    assert_eq!(again.item(&reference), log.item(&reference));
}

#[tokio::test]
async fn items_of_an_older_version_are_found_by_their_child_too() {
    let folder = tempfile::tempdir().unwrap();
    drop(shelved(&database(&folder), "2026-11-25").await);
    execute(&database(&folder), "DELETE FROM child_keys").await;
    let mut store = open(&database(&folder)).await;
    let mut log = store.take_up("2026-11-25".parse().unwrap()).await.unwrap();
    let daniel = Child { name: Some("Daniel Okafor".into()), case_id: None };
    assert!(log.of_child(&daniel).is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.of_child(&daniel).len(), 1);
}

#[tokio::test]
async fn a_lock_held_by_a_backup_is_waited_for() {
    use sqlx::Connection;
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
