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

/// Elmbrook's people and processes, in shadow mode or not.
fn elmbrook(shadow: bool) -> Knowledge {
    let folder = Path::new("tests/stories/config");
    let mut known = bywhen::config::load(folder, bywhen::config::Purpose::Offline).unwrap().knowledge;
    known.routine.shadow = shadow;
    known
}

/// Plays `mails` back until a moment, over what stands in `out`; returns how many mails were taken in and when it stopped.
async fn play(mails: &Path, out: &Path, until: &str) -> (usize, Instant) {
    play_as(known(), mails, out, until).await
}

async fn play_as(known: Knowledge, mails: &Path, out: &Path, until: &str) -> (usize, Instant) {
    play_from(None, known, mails, out, until).await
}

/// The same, begun at a moment of its own: whatever lies between the last stop and it, the program was down.
async fn play_from(start: Option<&str>, known: Knowledge, mails: &Path, out: &Path, until: &str) -> (usize, Instant) {
    let mut store = Store::open(&out.join("bywhen.db"), Durability::Relaxed).await.unwrap();
    let replay = Replay::open(mails, &store.files("").await.unwrap()).unwrap();
    let start = start.map(|start| start.parse().unwrap());
    let start = start.or(store.stopped_at().await.unwrap()).or(replay.first());
    let clock = Clock::starting_at(start.unwrap());
    let outgoing = Outgoing::Folder(Folder::open(&out.join("outbox"), false).unwrap());
    let parts =
        Parts { known, templates: Templates::built_in(), store, source: Source::Replay(replay), outgoing, clock };
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

/// The kinds of the letters that left, with their text, in order.
fn left(out: &Path) -> Vec<(String, String)> {
    let Ok(folder) = std::fs::read_dir(out.join("outbox")) else { return vec![] };
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let kind = text.lines().find_map(|line| line.strip_prefix("X-Bywhen-Kind: ")).unwrap().to_owned();
            (kind, text)
        })
        .collect()
}

#[tokio::test]
async fn t02_a_prompt_that_fell_due_while_the_program_was_down_leaves_at_the_start_and_says_why_it_is_late() {
    let (mails, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let written = |name: &str, from: &str, date: &str, answers: &str, text: &str| {
        let answers =
            if answers.is_empty() { String::new() } else { format!("In-Reply-To: <{answers}@elmbrook.gov.uk>\r\n") };
        let mail = format!(
            "From: {from}@elmbrook.gov.uk\r\nTo: ruth.penhale@elmbrook.gov.uk, hassan.mirza@elmbrook.gov.uk, \
             iro.tracking@elmbrook.gov.uk\r\nDate: {date}\r\nMessage-ID: <{name}@elmbrook.gov.uk>\r\n{answers}\
             Subject: Tracked Recommendation - Mia C\r\n\r\n{text}\r\n"
        );
        std::fs::write(mails.path().join(format!("{name}.eml")), mail).unwrap();
    };
    let monday = "Mon, 2 Nov 2026 09:14:00 +0000";
    written("pep", "ruth.penhale", monday, "", "Hassan, please complete the PEP by Friday 13 November 2026.");
    written("dental", "ruth.penhale", monday, "", "Hassan, please book the dental check by Friday 13 November 2026.");
    play_as(elmbrook(false), mails.path(), out.path(), "2026-11-12T00:00:00Z").await;
    written(
        "booked",
        "hassan.mirza",
        "Fri, 13 Nov 2026 07:40:00 +0000",
        "dental",
        "The dental check took place yesterday.",
    );
    let before = left(out.path()).len();

    let monday_after = Some("2026-11-16T10:12:00Z");
    play_from(monday_after, elmbrook(false), mails.path(), out.path(), "2026-11-17T00:00:00Z").await;
    let prompts: Vec<String> = left(out.path())
        .into_iter()
        .skip(before)
        .filter_map(|(kind, text)| (kind == "prompt").then_some(text))
        .collect();
    let [prompt] = prompts.as_slice() else { panic!("one prompt, not {}: {prompts:#?}", prompts.len()) };
    assert!(prompt.contains("X-Bywhen-Ref: TR-2026-000"), "{prompt}");
    assert!(prompt.contains("Date: Mon, 16 Nov 2026 10:12"), "{prompt}");
    assert!(prompt.contains("PEP") && !prompt.contains("dental"), "only what nobody answered is prompted: {prompt}");
    assert!(prompt.contains("This prompt was due on Friday 13 November 2026 at 08:30. It is late because"), "{prompt}");
}

#[tokio::test]
async fn in_shadow_mode_only_the_digest_leaves_and_afterwards_nothing_is_sent_for_that_time() {
    let (mails, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let recommendation = |name: &str, date: &str, by: &str| {
        let text = format!(
            "From: ruth.penhale@elmbrook.gov.uk\r\nTo: hassan.mirza@elmbrook.gov.uk, iro.tracking@elmbrook.gov.uk\r\nDate: {date}\r\n\
             Message-ID: <{name}@elmbrook.gov.uk>\r\nSubject: Tracked Recommendation - Mia C\r\n\r\n\
             Hassan, please complete {name} by {by}.\r\n"
        );
        std::fs::write(mails.path().join(format!("{name}.eml")), text).unwrap();
    };
    recommendation("the PEP", "Mon, 2 Nov 2026 09:14:00 +0000", "Wednesday 4 November 2026");
    recommendation("the pathway plan", "Mon, 2 Nov 2026 10:14:00 +0000", "Friday 13 November 2026");
    play_as(elmbrook(true), mails.path(), out.path(), "2026-11-06T00:00:00Z").await;
    let letters = left(out.path());
    assert!(
        letters.iter().all(|(kind, _)| kind == "digest"),
        "{:?}",
        letters.iter().map(|(kind, _)| kind).collect::<Vec<_>>()
    );
    assert_eq!(letters.len(), 3, "one each working morning");
    assert!(letters[0].1.contains("shadow mode"), "{}", letters[0].1);
    assert!(letters[0].1.contains("receipt about TR-2026-0001"), "{}", letters[0].1);
    assert!(letters[2].1.contains("prompt about TR-2026-0001"), "{}", letters[2].1);

    play_as(elmbrook(false), mails.path(), out.path(), "2026-11-16T00:00:00Z").await;
    let later: Vec<(String, String)> =
        left(out.path()).into_iter().skip(3).filter(|(kind, _)| kind != "digest").collect();
    let told: Vec<(&str, bool)> =
        later.iter().map(|(kind, text)| (kind.as_str(), text.contains("X-Bywhen-Ref: TR-2026-0001"))).collect();
    assert_eq!(
        told,
        [("unresolved-alert", true), ("prompt", false)],
        "the date gone by brings no prompt, the one ahead does"
    );
}
