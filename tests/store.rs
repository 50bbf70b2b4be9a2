//! The log on disk: what is committed reads back equal to the fold of its events, and what is damaged is refused in plain words. What
//! holds for a file holds on a server too: those tests run on both.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use bywhen::{
    config::Database,
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
    store::{Durability, Fate, FolderState, NewLetter, Place, Store, Taken, Turn},
};
use tempfile::TempDir;

#[path = "store/both.rs"]
mod both;
#[path = "store/file.rs"]
mod file;
#[cfg(feature = "postgres")]
#[path = "store/postgres.rs"]
mod postgres;
#[cfg(feature = "postgres")]
#[path = "store/server.rs"]
mod server;

/// Where a test keeps its log.
enum Home {
    File(TempDir),
    #[cfg(feature = "postgres")]
    Server(postgres::Postgres),
}

impl Home {
    fn file() -> Self {
        Self::File(tempfile::tempdir().unwrap())
    }

    #[cfg(feature = "postgres")]
    fn server() -> Self {
        Self::Server(postgres::Postgres::new())
    }

    /// Carries out a statement, as somebody else would; gives the first column of its first row.
    async fn execute(&self, sql: &'static str) -> Result<Option<String>, String> {
        match self {
            Self::File(folder) => file::execute(&file::database(folder), sql).await,
            #[cfg(feature = "postgres")]
            Self::Server(server) => server.run(sql).map(Some),
        }
    }
}

impl From<&Home> for Database {
    fn from(home: &Home) -> Self {
        match home {
            Home::File(folder) => (&file::database(folder)).into(),
            #[cfg(feature = "postgres")]
            Home::Server(server) => server.database(),
        }
    }
}

/// Runs these tests on both.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod in_a_file {
            $(#[tokio::test]
            async fn $name() {
                super::both::$name(super::Home::file()).await;
            })*
        }
        #[cfg(feature = "postgres")]
        mod on_a_server {
            $(#[tokio::test]
            async fn $name() {
                super::both::$name(super::Home::server()).await;
            })*
        }
    };
}

on_both! {
    what_is_committed_reads_back_equal_to_the_fold_of_its_events
    a_moment_is_committed_whole_or_not_at_all
    what_was_dealt_with_goes_and_what_came_since_is_added
    a_message_is_known_by_its_id_and_content
    a_folder_is_read_on_from_the_highest_uid_dealt_with
    a_letter_under_way_when_the_program_died_has_an_unknown_fate
    a_letter_found_not_to_have_left_may_take_a_copy_along_again_from_the_same_commit_on
    a_second_daemon_is_refused_and_told_of_the_first
    the_history_is_only_ever_added_to
    what_ended_long_ago_is_lent_by_reference_by_message_and_by_child
    an_item_in_which_something_happened_again_stays_at_hand
    items_of_an_older_version_are_found_by_their_child_too
    no_reference_is_given_twice_whatever_the_digits_of_the_last_one
    what_is_asked_for_is_answered_once_or_taken_back
    what_waits_is_held_back_for_good
    papers_are_kept_once_and_their_places_remembered
    what_is_removed_leaves_its_place_in_a_sound_chain
    hostile_text_is_stored_and_chained_as_it_reads_back
}

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

async fn open(database: impl Into<Database>) -> Store {
    let database = database.into();
    // A server notices only after a moment that a store was dropped.
    for _ in 0..100 {
        if let Some(store) = Store::open_if_free(&database, Durability::Full).await.unwrap() {
            return store;
        }
        bywhen::clock::Clock::System.pause(std::time::Duration::from_millis(50)).await;
    }
    panic!("{database} does not become free")
}

async fn refused(database: impl Into<Database>) -> String {
    match Store::open(database, Durability::Full).await {
        Err(Error::World(why)) => why,
        other => panic!("expected a refusal, got {other:?}"),
    }
}
