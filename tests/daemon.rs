//! The loop on a virtual clock: mail played back, everything taken in once, however often it is stopped and gone on with.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use bywhen::{
    clock::Clock,
    daemon::{Daemon, Happening, Parts},
    letters::Templates,
    mailbox::{Replay, Source},
    model::{
        Instant,
        address::Address,
        calendar::Calendar,
        knowledge::{Authority, Knowledge, Routine},
        people::Directory,
        process::Processes,
        theme::Themes,
    },
    outgoing::{Folder, Outgoing},
    store::{Durability, Store},
};
use std::{
    path::Path,
    sync::{Arc, Mutex},
};

fn known() -> Knowledge {
    Knowledge {
        authority: Authority {
            name: "Northmoor Council".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["northmoor.gov.uk".into()],
        },
        mailbox: Address::new("iro.tracking@northmoor.gov.uk").unwrap(),
        people: Directory::default(),
        calendar: Calendar::default(),
        processes: Processes::default(),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: vec![],
        form_words: vec![],
    }
}

fn mail(folder: &Path, name: &str, date: &str, text: &str) {
    let mail = format!(
        "From: helen.marsh@northmoor.gov.uk\r\nTo: iro.tracking@northmoor.gov.uk\r\nDate: {date}\r\n\
         Message-ID: <{name}@northmoor.gov.uk>\r\nSubject: {name}\r\n\r\n{text}\r\n"
    );
    std::fs::write(folder.join(format!("{name}.eml")), mail).unwrap();
}

/// Plays `mails` back until a moment, over what stands in `out`; returns how many mails were taken in and when it stopped.
async fn play(mails: &Path, out: &Path, until: &str) -> (usize, Instant) {
    let mut store = Store::open(&out.join("bywhen.db"), Durability::Relaxed).await.unwrap();
    let replay = Replay::open(mails, &store.files("").await.unwrap()).unwrap();
    let clock = Clock::starting_at(store.stopped_at().await.unwrap().or(replay.first()).unwrap());
    let outgoing = Outgoing::Folder(Folder::open(&out.join("outbox"), false).unwrap());
    let parts = Parts {
        known: known(),
        templates: Templates::built_in(),
        store,
        source: Source::Replay(replay),
        outgoing,
        clock,
    };
    let mut daemon = Daemon::new(parts).await.unwrap();
    let taken = Arc::new(Mutex::new(0));
    let counter = taken.clone();
    daemon.observe(Box::new(move |happening| {
        if matches!(happening, Happening::Mail { .. }) {
            *counter.lock().unwrap() += 1;
        }
    }));
    daemon.run_until(until.parse().unwrap()).await.unwrap();
    let stopped = daemon.store().stopped_at().await.unwrap().unwrap();
    let taken = *taken.lock().unwrap();
    (taken, stopped)
}

#[tokio::test]
async fn a_run_goes_on_where_the_last_one_stopped() {
    let (mails, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    mail(mails.path(), "one", "Mon, 2 Nov 2026 09:14:00 +0000", "Hello");
    mail(mails.path(), "two", "Tue, 3 Nov 2026 09:14:00 +0000", "Hello again");
    mail(mails.path(), "three", "Fri, 6 Nov 2026 09:14:00 +0000", "And again");
    assert_eq!(
        play(mails.path(), out.path(), "2026-11-04T00:00:00Z").await,
        (2, "2026-11-04T00:00:00Z".parse().unwrap())
    );
    mail(mails.path(), "late", "Tue, 3 Nov 2026 15:00:00 +0000", "Found later");
    assert_eq!(
        play(mails.path(), out.path(), "2026-11-08T00:00:00Z").await,
        (2, "2026-11-08T00:00:00Z".parse().unwrap())
    );
    assert_eq!(
        play(mails.path(), out.path(), "2026-11-09T00:00:00Z").await,
        (0, "2026-11-09T00:00:00Z".parse().unwrap())
    );
}

#[tokio::test]
async fn what_is_no_mail_is_set_aside_and_the_next_is_read() {
    let (mails, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::write(mails.path().join("0-empty.eml"), "").unwrap();
    std::fs::write(mails.path().join("1-noise.eml"), [0u8; 300]).unwrap();
    mail(mails.path(), "two", "Tue, 3 Nov 2026 09:14:00 +0000", "Hello again");
    assert_eq!(play(mails.path(), out.path(), "2026-11-04T00:00:00Z").await.0, 3);
}
