//! What only a server has: sessions that end, a leader that is followed by another, a schema shared with nobody.

use super::{Home, at, event, mail, open, postgres::Postgres, refused, story};
use bywhen::{
    clock::Clock,
    config::{Database, LogServer, Secret},
    error::Error,
    model::{event::Happened, log::Log, reference::Reference},
    store::{Durability, Store, Trouble, Turn},
};
use std::{collections::BTreeSet, time::Duration};

/// Its address, with a setting for the session.
fn with_options(server: &Postgres, setting: &str) -> Database {
    Database::Server(LogServer { url: format!("{}?options=-c{setting}", server.url()), password: None })
}

async fn pause(milliseconds: u64) {
    Clock::System.pause(Duration::from_millis(milliseconds)).await;
}

fn stopped(done: Result<impl std::fmt::Debug, Trouble>) -> String {
    match done {
        Err(Trouble::Lasting(Error::World(why))) => why,
        other => panic!("it was to stop: {other:?}"),
    }
}

#[tokio::test]
async fn a_leader_whose_session_was_ended_commits_nothing_more_and_another_leads() {
    let server = Postgres::new();
    let mut first = open(server.database()).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    first.commit(&turns, &log).await.unwrap();
    let now = at("2026-11-02T09:15:00Z");
    let due = first.due_letter(now).await.unwrap().unwrap();
    server.end_sessions();

    let mut second = open(server.database()).await;
    assert_eq!(second.load().await.unwrap(), log);
    let leaving = Turn { leaving: Some(due.mark(false, now)), ..Turn::default() };
    let why = stopped(first.commit(std::slice::from_ref(&leaving), &log).await);
    assert!(why.contains("another bywhen may have taken over"), "{why}");
    stopped(first.commit(&[leaving], &log).await);
    assert_eq!(second.due_letter(now).await.unwrap(), Some(due), "the letter is the second's to send");
}

#[tokio::test]
async fn a_leader_whose_term_is_over_commits_nothing_though_its_session_lives() {
    let server = Postgres::new();
    let mut leader = open(server.database()).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    server.run("UPDATE leader SET term = term + 1").unwrap();
    let why = stopped(leader.commit(&turns, &log).await);
    assert!(why.contains("has taken over"), "{why}");
    assert!(
        leader
            .set_folder(&super::FolderState {
                folder: "INBOX".into(),
                uidvalidity: 1,
                last_uid: 0,
                begun: at("2026-11-02T09:00:00Z")
            })
            .await
            .is_err()
    );
    assert!(leader.stop_at(at("2026-11-02T09:00:00Z")).await.is_err());
    assert!(leader.doubt_unfinished(at("2026-11-02T09:00:00Z")).await.is_err());
    assert_eq!(server.run("SELECT count(*) FROM events").unwrap(), "0");
}

#[tokio::test]
async fn a_new_leader_waits_for_the_transaction_in_which_the_old_one_was_found_to_lead() {
    let server = Postgres::new();
    drop(open(server.database()).await);
    // A session of the old leader's that something between the two keeps open, in the middle of a transaction.
    let old = server.clone();
    let old = std::thread::spawn(move || {
        old.run(
            "BEGIN; SELECT 1 FROM leader FOR SHARE; SELECT pg_sleep(2); INSERT INTO marks VALUES ('old', '1'); COMMIT",
        )
        .unwrap();
    });
    pause(800).await;
    open(server.database()).await;
    assert_eq!(
        server.run("SELECT count(*) FROM marks").unwrap(),
        "1",
        "what the old one committed was committed before"
    );
    old.join().unwrap();
}

#[tokio::test]
async fn the_session_of_a_leader_that_has_fallen_silent_is_ended_and_another_leads() {
    let server = Postgres::new();
    let soon = with_options(&server, "idle_session_timeout%3D1s");
    let mut first = open(soon).await;
    let mut log = Log::default();
    first.commit(&story(&mut log), &log).await.unwrap();
    pause(3000).await;
    let mut second = open(server.database()).await;
    let noted = Turn { events: vec![event("2026-11-10T09:00:00Z", None, None, Happened::Noted)], ..Turn::default() };
    let why = stopped(first.commit(std::slice::from_ref(&noted), &log).await);
    assert!(why.contains("another bywhen may have taken over"), "{why}");
    second.commit(&[noted], &log).await.unwrap();
    assert_eq!(server.run("SELECT count(*) FROM events WHERE event = 'noted'").unwrap(), "1");
}

#[tokio::test]
async fn what_is_not_ours_or_not_there_or_of_another_version_is_refused_in_plain_words() {
    let server = Postgres::new();
    let looked = Store::open_to_read(server.database()).await.unwrap_err().to_string();
    assert!(looked.contains("has not run with this configuration yet"), "{looked}");
    assert!(!Store::is_begun(&server.database()).await.unwrap());

    let other = Postgres::new();
    other.run("CREATE TABLE invoices (number INTEGER)").unwrap();
    assert!(refused(other.database()).await.contains("tables of another program"));
    assert_eq!(other.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").unwrap(), "1");

    drop(open(server.database()).await);
    assert!(Store::is_begun(&server.database()).await.unwrap());
    server.run("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', TRUE, '', 1)").unwrap();
    assert!(refused(server.database()).await.contains("newer version"));
    let looked = Store::open_to_read(server.database()).await.unwrap_err().to_string();
    assert!(looked.contains("newer version"), "{looked}");

    let at = |url: String| Database::from(LogServer { url, password: None });
    let nowhere = with_options(&server, "search_path%3Dnorth");
    assert!(refused(nowhere).await.contains("no such schema"));
    let nothing = at(server.url().replace("/test_", "/no_such_test_"));
    assert!(refused(nothing).await.contains("createdb"));
    let nobody = at("postgres://bywhen@127.0.0.1:1/bywhen".into());
    assert!(refused(nobody).await.contains("cannot be reached"));
}

#[tokio::test]
async fn a_password_is_given_where_the_server_asks_for_one() {
    let server = Postgres::new();
    let with = |password: &str| {
        Database::from(LogServer { url: server.url_over_tcp(), password: Some(Secret::new(password)) })
    };
    drop(open(with(super::postgres::PASSWORD)).await);
    assert!(refused(with("another")).await.contains("refused the login"));
}

#[tokio::test]
async fn two_councils_in_schemas_of_their_own_know_nothing_of_each_other() {
    let server = Postgres::new();
    server.run("CREATE SCHEMA north; CREATE SCHEMA south").unwrap();
    let of = |schema: &str| with_options(&server, &format!("search_path%3D{schema}"));
    let (mut north, mut south) = (open(of("north")).await, open(of("south")).await);
    let mut log = Log::default();
    north.commit(&story(&mut log), &log).await.unwrap();
    assert_eq!(south.load().await.unwrap(), Log::default());
    assert_eq!(north.load().await.unwrap(), log);
    assert!(refused(of("north")).await.contains("in use by another bywhen"));
    assert_eq!(server.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").unwrap(), "0");
}

#[tokio::test]
async fn a_lock_held_by_an_administrator_is_waited_for_and_no_longer_than_it_passes() {
    let server = Postgres::new();
    let mut store = open(server.database()).await;
    let lock = async |seconds: u32| {
        let server = server.clone();
        let sql = format!("BEGIN; LOCK TABLE events IN EXCLUSIVE MODE; SELECT pg_sleep({seconds}); COMMIT");
        let held = std::thread::spawn(move || server.run(&sql).unwrap());
        pause(500).await;
        held
    };
    let mut log = Log::default();
    let turns = story(&mut log);
    let held = lock(2).await;
    store.commit(&turns, &log).await.unwrap();
    held.join().unwrap();
    let held = lock(12).await;
    let noted = Turn { events: vec![event("2026-11-10T09:00:00Z", None, None, Happened::Noted)], ..Turn::default() };
    assert!(matches!(store.commit(std::slice::from_ref(&noted), &log).await, Err(Trouble::Passing(_))));
    held.join().unwrap();
    store.commit(&[noted], &log).await.unwrap();
    store.verify(None).await.unwrap();
}

#[tokio::test]
async fn what_was_dumped_and_put_back_is_marked_so_that_nothing_leaves_twice() {
    let server = Postgres::new();
    let mut store = open(server.database()).await;
    let mut log = Log::default();
    store.commit(&story(&mut log), &log).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bywhen.dump");
    let why = store.back_up(&file).await.unwrap_err().to_string();
    assert!(why.contains("pg_dump") && !file.exists(), "{why}");
    let dump = server.dump();

    // The letter leaves after the dump was made.
    let now = at("2026-11-02T09:15:00Z");
    let due = store.due_letter(now).await.unwrap().unwrap();
    store.commit(&[Turn { leaving: Some(due.mark(false, now)), ..Turn::default() }], &log).await.unwrap();
    drop(store);

    let again = Postgres::new();
    again.put_back(&dump);
    Store::mark_restored(again.database(), at("2026-11-12T09:00:00Z")).await.unwrap();
    let mut store = open(again.database()).await;
    assert_eq!(store.due_letter(at("2026-11-13T09:00:00Z")).await.unwrap(), None);
    assert_eq!(store.load().await.unwrap().restored, Some(at("2026-11-12T09:00:00Z")));
    store.verify(None).await.unwrap();
    let mut another = mail(3, "three@x", 3);
    another.at = at("2026-11-13T09:00:00Z");
    let log = store.load().await.unwrap();
    let numbers = store.commit(&[Turn { mail: Some(another), ..Turn::default() }], &log).await.unwrap();
    assert_eq!(numbers, [Some(3)], "numbers go on where they were");
    assert!(store.history(&Reference::new("TR", 2026, 1)).await.unwrap().len() >= 2);
}

#[tokio::test]
async fn both_have_the_same_tables_views_and_columns() {
    let Home::File(folder) = Home::file() else { panic!() };
    let path = super::file::database(&folder);
    drop(open(&path).await);
    let in_file = super::file::execute(
        &path,
        "SELECT group_concat(m.name || '.' || c.name, ' ') FROM sqlite_schema m JOIN pragma_table_info(m.name) c
         WHERE m.type IN ('table', 'view') AND m.name NOT LIKE '\\_%' ESCAPE '\\'",
    );
    let in_file = in_file.await.unwrap().unwrap();
    let server = Postgres::new();
    drop(Store::open(server.database(), Durability::Full).await.unwrap());
    let on_server = server
        .run(
            "SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name NOT IN ('_sqlx_migrations', 'leader') AND column_name <> 'rowid'",
        )
        .unwrap();
    let set = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(set(&in_file), set(&on_server));
}
