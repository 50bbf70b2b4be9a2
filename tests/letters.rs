//! Letters as they leave: golden texts of every kind, and what no letter may ever do.
//!
//! `REWRITE=1 cargo test --test letters` writes the golden files anew; `PREVIEW=DIR` writes the HTML parts there, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "letters/safety.rs"]
mod safety;
#[path = "letters/sample.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod sample;
#[path = "letters/wording.rs"]
mod wording;

use bywhen::{
    letters::{Composed, Templates, compose},
    model::{
        address::Address,
        item::Item,
        letter::{ClinicList, Content, Done, Letter, LetterKind, Quarter},
        log::{Log, Marks},
        reading::{Doubt, Field, Says},
    },
};
use mail_parser::{Message, MessageParser, MimeHeaders};
use proptest::prelude::*;
use sample::{address, doubt, entry, known, log, now, pep, thread, words};
use std::path::Path;

fn composed(letter: &Letter) -> Composed {
    compose(letter, 7, &log(), &known(), &Templates::built_in(), now()).unwrap()
}

fn parsed(composed: &Composed) -> Message<'_> {
    MessageParser::default().parse(&composed.bytes).unwrap()
}

fn header<'a>(composed: &'a Composed, name: &str) -> Option<&'a str> {
    let text = std::str::from_utf8(&composed.bytes).unwrap();
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    head.split("\r\n").find_map(|line| line.strip_prefix(&format!("{name}: ")))
}

/// Compares a letter with its golden file: the headers that say something, the plain text, the names of attached files.
fn check(name: &str, letter: &Letter) {
    let composed = composed(letter);
    let mail = parsed(&composed);
    let mut shown = String::new();
    for name in [
        "From",
        "To",
        "Cc",
        "In-Reply-To",
        "References",
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "X-Bywhen-Kind",
        "X-Bywhen-Ref",
    ] {
        if let Some(value) = header(&composed, name) {
            shown += &format!("{name}: {value}\n");
        }
    }
    shown += &format!("Subject: {}\n", mail.subject().unwrap_or_default());
    for attachment in mail.attachments() {
        shown += &format!("Attached: {}\n", attachment.attachment_name().unwrap_or_default());
    }
    shown += &format!("\n{}", mail.body_text(0).unwrap().replace("\r\n", "\n"));
    if let Ok(dir) = std::env::var("PREVIEW") {
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(Path::new(&dir).join(format!("{name}.html")), mail.body_html(0).unwrap().as_bytes()).unwrap();
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters").join(format!("{name}.txt"));
    if std::env::var("REWRITE").is_ok() {
        std::fs::write(&golden, &shown).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(shown, expected, "{name}: run with REWRITE=1 if the new wording is meant");
}

/// A letter to the item's IRO (a prompt: to the social worker too) in the item's thread.
fn letter(kind: LetterKind, content: Content) -> Letter {
    let refs = match &content {
        Content::Receipt { items, .. } | Content::AskMissing { items, .. } | Content::HandOn { items, .. } => {
            items.iter().map(|item| item.reference.clone()).collect()
        }
        _ => vec!["TR-2026-0001".parse().unwrap()],
    };
    let to = match kind {
        LetterKind::Prompt => vec![address("sarah.jones"), address("helen.marsh")],
        _ => vec![address("helen.marsh")],
    };
    Letter { kind, to, cc: vec![], refs, thread: Some(thread()), content }
}

fn any_address(text: &str) -> Address {
    Address::new(text).unwrap()
}

fn receipt(done: Done, items: Vec<Item>, doubts: Vec<Doubt>) -> Letter {
    letter(LetterKind::Receipt, Content::Receipt { done, items, doubts, not_copied: vec![] })
}

#[test]
fn a_receipt_says_what_was_logged_and_how_to_correct_it() {
    check("receipt-logged", &receipt(Done::Logged, vec![pep()], vec![]));
}

#[test]
fn a_receipt_puts_doubts_on_top_and_names_those_not_copied() {
    let other = Item {
        number: Some(2),
        reference: "TR-2026-0002".parse().unwrap(),
        what: Some("book the dental check".into()),
        ..pep()
    };
    let weekday =
        doubt(Some(1), Field::ByWhen, "11 December 2026 is a Friday, but the mail says “Thursday 11 December”.", false);
    let mut letter = receipt(Done::Logged, vec![pep(), other], vec![weekday]);
    letter.content = match letter.content {
        Content::Receipt { done, items, doubts, .. } => {
            Content::Receipt { done, items, doubts, not_copied: vec![address("sarah.jones"), address("tom.reed")] }
        }
        other => other,
    };
    check("receipt-doubts", &letter);
}

#[test]
fn a_receipt_for_something_ended_says_that_no_prompt_follows() {
    let mut item = pep();
    item.status = bywhen::model::item::Status::Resolved;
    item.prompt.state = bywhen::model::item::PromptState::Suppressed;
    item.outcome = Some("PEP held on 2 December, targets agreed".into());
    check("receipt-resolved", &receipt(Done::Resolved, vec![item], vec![]));
}

#[test]
fn a_missing_date_is_asked_for_in_plain_words() {
    let item = Item { by_when: None, first_by_when: None, ..pep() };
    let asked = doubt(Some(1), Field::ByWhen, "No date was found: “as soon as possible” could be any day.", true);
    check(
        "ask-missing",
        &letter(
            LetterKind::Clarification,
            Content::AskMissing { items: vec![item], doubts: vec![asked], again: false },
        ),
    );
}

#[test]
fn a_mail_that_could_be_about_several_items_is_asked_about() {
    let other =
        Item { reference: "TR-2026-0002".parse().unwrap(), what: Some("book the dental check".into()), ..pep() };
    check(
        "ask-which",
        &letter(
            LetterKind::Clarification,
            Content::AskWhich { words: "All done now.\nThanks".into(), candidates: vec![pep(), other], again: false },
        ),
    );
}

#[test]
fn a_new_date_is_asked_for_after_dissatisfaction() {
    check(
        "ask-new-date",
        &letter(LetterKind::Clarification, Content::AskNewDate { item: Box::new(pep()), again: false }),
    );
}

#[test]
fn a_prompt_restates_what_was_agreed_and_says_how_to_answer() {
    check(
        "prompt",
        &letter(
            LetterKind::Prompt,
            Content::Prompt {
                item: Box::new(pep()),
                late_since: None,
                ahead: None,
                own: true,
                expects: Vec::new(),
                agenda: Vec::new(),
            },
        ),
    );
}

#[test]
fn a_late_level_2_prompt_says_so() {
    let item = Item { level: Some(2), ..pep() };
    let mut prompt = letter(
        LetterKind::Prompt,
        Content::Prompt {
            item: Box::new(item),
            late_since: Some("2026-12-11T08:30:00Z".parse().unwrap()),
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
    );
    prompt.cc = vec![address("anita.shah")];
    check("prompt-level-2-late", &prompt);
}

#[test]
fn an_alert_quotes_the_last_update_and_says_what_can_be_answered() {
    let item =
        Item { last_words: Some(words(Says::Progress, "Meeting booked with the school.\nWill confirm.")), ..pep() };
    check("alert", &letter(LetterKind::UnresolvedAlert, Content::Alert { item: Box::new(item), working_days_over: 5 }));
}

#[test]
fn a_request_for_more_time_is_handed_on() {
    let said = words(Says::ExtensionRequested, "Could we say 18 December? School are closed on the 11th.");
    let content = Content::HandOn {
        items: vec![pep()],
        words: said,
        from: "Sarah Jones <sarah.jones@northmoor.gov.uk>".into(),
        outside: false,
    };
    check("hand-on", &letter(LetterKind::Notice, content));
}

#[test]
fn an_answer_from_outside_is_handed_on_with_a_warning() {
    let said = words(Says::Done, "Resolved, you can close it.");
    let content = Content::HandOn {
        items: vec![pep()],
        words: said,
        from: "School office <office@school.example>".into(),
        outside: true,
    };
    check("hand-on-outside", &letter(LetterKind::Notice, content));
}

#[test]
fn every_kind_of_notice_says_the_one_thing_to_do_first() {
    let item = Box::new(pep());
    let said = words(Says::Progress, "He moved to new carers on Saturday.");
    for (name, content) in [
        (
            "significant-change",
            Content::SignificantChange {
                item: item.clone(),
                words: said,
                category: Some("unexpected change of placement".into()),
            },
        ),
        ("considered-agreed", Content::ConsideredAgreed { item: item.clone() }),
        (
            "undelivered",
            Content::Undelivered {
                item: item.clone(),
                address: address("sarah.jones"),
                manager: Some(address("tom.reed")),
                away: false,
            },
        ),
        ("undelivered-away", Content::Undelivered { item, address: address("sarah.jones"), manager: None, away: true }),
        ("outage", Content::Outage { sending: false, since: Some(now()) }),
        ("outage-over", Content::Outage { sending: false, since: None }),
        ("outage-of-sending-over", Content::Outage { sending: true, since: None }),
        ("open-items", Content::OpenItems { items: vec![pep()], more: 2, of: Some(address("helen.marsh")) }),
        ("dealt-with", Content::DealtWith { entries: vec![entry()], unknown: vec![7] }),
        (
            "not-done",
            Content::NotDone {
                why: "TR-2026-0002 is closed already, so it cannot be merged.".into(),
                words: "merge TR-2026-0001 and TR-2026-0002".into(),
            },
        ),
        (
            "clinic-list",
            Content::ClinicList(Box::new(ClinicList {
                process: "Issues Resolution".into(),
                items: vec![pep()],
                ..ClinicList::default()
            })),
        ),
    ] {
        check(name, &letter(LetterKind::Notice, content));
    }
}

/// Letters that start a thread of their own and go to other people than the item's IRO.
fn rounds() -> [(&'static str, Letter); 3] {
    let quarter = Quarter { year: 2026, quarter: 3 };
    let to_one =
        |kind, content, to| Letter { kind, to: vec![address(to)], cc: vec![], refs: vec![], thread: None, content };
    [
        ("digest", to_one(LetterKind::Digest, Content::Digest { day: "2026-11-02".parse().unwrap() }, "colin.webb")),
        ("summary", to_one(LetterKind::Summary, Content::Summary { quarter, unit: "West".into() }, "anita.shah")),
        ("report", to_one(LetterKind::Report, Content::Report { quarter }, "anita.shah")),
    ]
}

#[test]
fn digest_summary_and_report_tell_of_the_whole_log() {
    for (name, letter) in rounds() {
        check(name, &letter);
    }
}

#[test]
fn a_digest_without_its_workbook_says_so() {
    let (_, mut letter) = rounds().into_iter().next().unwrap();
    letter.content = Content::WithoutFiles(Box::new(letter.content));
    let bare = composed(&letter);
    let mail = parsed(&bare);
    assert_eq!(mail.attachments().count(), 0);
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("too large for the mail server and was left out") && text.contains("TR-2026-0005"), "{text}");
}

#[test]
fn charts_stand_inside_the_letter_under_the_ids_it_names() {
    let (_, letter) = rounds().into_iter().next_back().unwrap();
    let report = composed(&letter);
    let mail = parsed(&report);
    let html = mail.body_html(0).unwrap();
    let ids: Vec<&str> = mail.attachments().filter_map(|part| part.content_id()).collect();
    assert_eq!(ids.len(), 3);
    for id in ids {
        assert!(html.contains(&format!("src=\"cid:{id}\"")), "{id}");
    }
    assert!(html.matches("alt=\"Bar chart: ").count() == 3);
}

#[test]
fn a_prompt_says_whom_it_cannot_go_to() {
    let item = Item { who: vec![any_address("office@school.example")], ..pep() };
    let prompt = composed(&letter(
        LetterKind::Prompt,
        Content::Prompt {
            item: Box::new(item),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
    ));
    let text = parsed(&prompt).body_text(0).unwrap().into_owned();
    assert!(text.contains("This mail does not go to office@school.example"), "{text}");
}
