//! Letters as they leave: golden texts of every kind, and what no letter may ever do.
//!
//! `REWRITE=1 cargo test --test letters` writes the golden files anew; `PREVIEW=DIR` writes the HTML parts there, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "letters/safety.rs"]
mod safety;
#[path = "letters/sample.rs"]
mod sample;
#[path = "letters/wording.rs"]
mod wording;

use bywhen::{
    letters::{Composed, Templates, compose},
    model::{
        address::Address,
        event::AttentionKind,
        item::{Item, Milestone, Prompt, PromptState, Status, Step},
        letter::{Content, Done, Letter, LetterKind, Quarter},
        log::{Attention, Log, Marks},
        reading::{Doubt, Field, Says},
        reference::Reference,
        theme::Theme,
    },
};
use mail_parser::{Message, MessageParser, MimeHeaders};
use proptest::prelude::*;
use sample::{address, known, now, pep, thread, words};
use std::path::Path;

fn composed(letter: &Letter) -> Composed {
    compose(letter, 7, &log(), &known(), &Templates::built_in(), now()).unwrap()
}

/// An entry of the digest.
fn entry() -> Attention {
    Attention {
        number: 1,
        at: "2026-11-01T18:20:00Z".parse().unwrap(),
        kind: AttentionKind::NotUnderstood,
        item: None,
        by: Some(address("tom.reed")),
        message_id: None,
        text: "Labelled as a recommendation, but no action was found in it.".into(),
    }
}

/// A log with some items in it, for the letters that tell of the whole of it.
fn log() -> Log {
    let item = |number: u32, what: &str, opened: &str, by_when: &str, theme: &str| Item {
        reference: Reference::new("TR", 2026, number),
        what: Some(what.into()),
        opened: opened.parse().unwrap(),
        first_by_when: by_when.parse().ok(),
        by_when: by_when.parse().ok(),
        prompt: Prompt { state: PromptState::Scheduled, on: by_when.parse().ok(), why: None },
        themes: vec![Theme::new(theme)],
        milestones: vec![],
        ..pep()
    };
    let mut items = vec![
        item(1, "complete the PEP with the virtual school", "2026-10-30", "2026-12-11", "education"),
        item(2, "book the dental check", "2026-09-01", "2026-10-16", "health"),
        item(3, "send the updated care plan", "2026-08-03", "2026-11-02", "care-plan"),
        item(4, "visit and record it", "2026-07-06", "2026-08-14", "statutory-visit"),
        item(5, "complete the PEP", "2026-10-12", "2026-11-05", "education"),
    ];
    items[3].status = Status::Resolved;
    items[3].closed = "2026-08-10".parse().ok();
    items[3].prompt.state = PromptState::None;
    items[3].milestones = vec![Milestone { at: "2026-08-10T10:00:00Z".parse().unwrap(), step: Step::Closed }];
    items[1].prompt.state = PromptState::Sent;
    items[1].status = Status::Prompted;
    items[1].milestones = vec![Milestone { at: "2026-10-16T07:30:00Z".parse().unwrap(), step: Step::Prompted }];
    items[4].doubts = vec![doubt(None, Field::Who, "Two social workers are called Sarah.", false)];
    let mut log = Log::restore(items, [], [entry()], Marks::default());
    log.since = Some("2026-04-01T00:00:00Z".parse().unwrap());
    log.last_digest = "2026-10-30".parse().ok();
    log.mails_read = [("recommendation".to_owned(), 2), ("automatic".to_owned(), 5), ("update".to_owned(), 1)].into();
    log.last_mail = Some("2026-11-02T07:58:00Z".parse().unwrap());
    log
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

fn doubt(item: Option<u32>, field: Field, why: &str, blocks: bool) -> Doubt {
    Doubt { item, field, why: why.into(), blocks }
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
            Content::AskWhich { words: "All done now.\nThanks".into(), candidates: vec![pep(), other] },
        ),
    );
}

#[test]
fn a_new_date_is_asked_for_after_dissatisfaction() {
    check("ask-new-date", &letter(LetterKind::Clarification, Content::AskNewDate { item: Box::new(pep()) }));
}

#[test]
fn a_prompt_restates_what_was_agreed_and_says_how_to_answer() {
    check(
        "prompt",
        &letter(
            LetterKind::Prompt,
            Content::Prompt { item: Box::new(pep()), late_since: None, ahead: None, agenda: Vec::new() },
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
        ("open-items", Content::OpenItems { items: vec![pep()], more: 2, of: Some(address("helen.marsh")) }),
        ("dealt-with", Content::DealtWith { entries: vec![entry()], unknown: vec![7] }),
        (
            "not-done",
            Content::NotDone {
                why: "TR-2026-0002 is closed already, so it cannot be merged.".into(),
                words: "merge TR-2026-0001 and TR-2026-0002".into(),
            },
        ),
        ("clinic-list", Content::ClinicList { items: vec![pep()], month: None }),
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
fn a_prompt_says_whom_it_cannot_go_to() {
    let item = Item { who: vec![any_address("office@school.example")], ..pep() };
    let prompt = composed(&letter(
        LetterKind::Prompt,
        Content::Prompt { item: Box::new(item), late_since: None, ahead: None, agenda: Vec::new() },
    ));
    let text = parsed(&prompt).body_text(0).unwrap().into_owned();
    assert!(text.contains("This mail does not go to office@school.example"), "{text}");
}
