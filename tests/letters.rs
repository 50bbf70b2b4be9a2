//! Letters as they leave: golden texts of every kind, and what no letter may ever do.
//!
//! `REWRITE=1 cargo test --test letters` writes the golden files anew; `PREVIEW=DIR` writes the HTML parts there, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "letters/sample.rs"]
mod sample;

use bywhen::{
    letters::{Composed, Templates, compose},
    model::{
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
    let urgent = Attention {
        number: 1,
        at: "2026-11-01T18:20:00Z".parse().unwrap(),
        kind: AttentionKind::NotUnderstood,
        item: None,
        by: Some(address("tom.reed")),
        message_id: None,
        text: "Labelled as a recommendation, but no action was found in it.".into(),
    };
    let mut log = Log::restore(items, [], [urgent], Marks::default());
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
        &letter(LetterKind::Prompt, Content::Prompt { item: Box::new(pep()), late_since: None, ahead: None }),
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
        ("clinic-list", Content::ClinicList { items: vec![pep()] }),
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
fn the_same_letter_gives_the_same_bytes() {
    let receipt = receipt(Done::Logged, vec![pep()], vec![]);
    for letter in rounds().map(|(_, letter)| letter).iter().chain([&receipt]) {
        assert_eq!(composed(letter), composed(letter));
    }
}

#[test]
fn nobody_outside_the_authority_gets_a_letter_and_nobody_gets_it_twice() {
    let mut letter = receipt(Done::Logged, vec![pep()], vec![]);
    letter.to =
        vec!["office@school.example".parse_address(), address("helen.marsh"), address("helen.marsh"), known().mailbox];
    letter.cc = vec![address("helen.marsh"), address("tom.reed"), "x@northmoor.gov.uk.evil.example".parse_address()];
    let composed = composed(&letter);
    assert_eq!(composed.recipients, [address("helen.marsh"), address("tom.reed")]);
    assert_eq!(header(&composed, "To"), Some("\"Helen Marsh\" <helen.marsh@northmoor.gov.uk>"));
    letter.to = vec!["office@school.example".parse_address()];
    letter.cc = vec![];
    assert_eq!(compose(&letter, 7, &Log::default(), &known(), &Templates::built_in(), now()), None);
}

#[test]
fn text_from_a_mail_stays_text() {
    let evil = "</td><script>alert(1)</script> {{ 7*7 }} {% for x in y %}\r\nBcc: all@northmoor.gov.uk\u{202e}";
    let mut item = Item { what: Some(evil.into()), by_when_text: Some(evil.into()), ..pep() };
    item.thread.subject = evil.into();
    item.child.name = Some(evil.into());
    item.last_words = Some(words(Says::Progress, evil));
    let mut letter =
        letter(LetterKind::UnresolvedAlert, Content::Alert { item: Box::new(item.clone()), working_days_over: 5 });
    letter.thread = Some(item.thread);
    let composed = composed(&letter);
    let mail = parsed(&composed);
    let (text, html) = (mail.body_text(0).unwrap(), mail.body_html(0).unwrap());
    assert!(text.contains("<script>alert(1)</script> {{ 7*7 }} {% for x in y %} Bcc: all@"), "{text}");
    assert!(
        html.contains("&lt;script&gt;alert(1)") && html.contains("{{ 7*7 }}") && !html.contains("<script"),
        "{html}"
    );
    assert!(mail.bcc().is_none() && header(&composed, "Bcc").is_none());
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn a_message_id_that_cannot_stand_in_a_header_is_left_out() {
    for bad in ["a b@x", "a@x>\r\nBcc: y@z", "", &"x".repeat(2000)] {
        let mut receipt = receipt(Done::Logged, vec![pep()], vec![]);
        receipt.thread =
            Some(bywhen::model::item::Thread { root: Some(bad.into()), latest: Some(bad.into()), ..thread() });
        let composed = composed(&receipt);
        assert_eq!(
            (header(&composed, "In-Reply-To"), header(&composed, "Auto-Submitted")),
            (None, Some("auto-generated")),
            "{bad:?}"
        );
    }
}

#[test]
fn a_marking_is_carried_over_and_never_lowered() {
    let mut item = pep();
    item.thread.marking = Some("OFFICIAL-SENSITIVE".into());
    let mut receipt = receipt(Done::Logged, vec![item.clone()], vec![]);
    receipt.thread = Some(thread());
    let composed_letter = composed(&receipt);
    assert_eq!(
        parsed(&composed_letter).subject(),
        Some("[OFFICIAL-SENSITIVE] RE: Tracked Recommendation: D.O. 1048812")
    );
    assert!(parsed(&composed_letter).body_text(0).unwrap().starts_with("OFFICIAL-SENSITIVE"));
    item.thread.marking = Some("company-confidential".into());
    receipt.content = Content::Receipt { done: Done::Logged, items: vec![item], doubts: vec![], not_copied: vec![] };
    assert_eq!(header(&composed(&receipt), "Sensitivity"), Some("Company-Confidential"));
}

#[test]
fn a_receipt_carries_a_calendar_entry_that_ends_on_the_next_day() {
    let letter = composed(&receipt(Done::Logged, vec![pep()], vec![]));
    let mail = parsed(&letter);
    let entry = mail.attachments().next().unwrap();
    let text = std::str::from_utf8(entry.contents()).unwrap();
    for line in [
        "METHOD:PUBLISH",
        "UID:TR-2026-0001@northmoor.gov.uk",
        "SEQUENCE:1",
        "DTSTART;VALUE=DATE:20261211",
        "DTEND;VALUE=DATE:20261212",
    ] {
        assert!(text.lines().any(|given| given == line), "{line} is missing in\n{text}");
    }
    let mut quiet = known();
    quiet.routine.calendar_entries = false;
    let without =
        compose(&receipt(Done::Logged, vec![pep()], vec![]), 7, &Log::default(), &quiet, &Templates::built_in(), now())
            .unwrap();
    assert_eq!(parsed(&without).attachment_count(), 0);
}

#[test]
fn lines_are_short_and_end_in_crlf() {
    let long = Item { what: Some("x".repeat(5000)), ..pep() };
    let composed = composed(&receipt(Done::Logged, vec![long], vec![]));
    for line in composed.bytes.split(|byte| *byte == b'\n') {
        assert!(line.len() <= 999 && (line.is_empty() || line.ends_with(b"\r")), "{}", String::from_utf8_lossy(line));
    }
}

#[test]
fn ready_replies_open_in_the_thread() {
    let prompt = letter(LetterKind::Prompt, Content::Prompt { item: Box::new(pep()), late_since: None, ahead: None });
    let composed = composed(&prompt);
    let mail = parsed(&composed);
    let html = mail.body_html(0).unwrap();
    let link = "mailto:iro.tracking@northmoor.gov.uk?cc=helen.marsh@northmoor.gov.uk&amp;subject=RE%3A%20Tracked%20Recommendation%3A%20D.O.%201048812%20%5BTR-2026-0001%5D&amp;body=This%20is%20done.";
    assert!(html.contains(link), "{html}");
    assert!(html.contains("&amp;In-Reply-To=%3Copening%40northmoor.gov.uk%3E"), "{html}");
}

#[test]
fn a_faulty_override_is_refused_with_file_and_line() {
    let check = |name: &str, source: &str, expected: &str| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, source).unwrap();
        match Templates::with_overrides(dir.path()) {
            Ok(_) => assert_eq!(expected, "", "{name} was taken"),
            Err(wrong) => {
                let told = wrong.join("\n").replace(&format!("{}/", dir.path().display()), "");
                assert!(!expected.is_empty() && told.contains(expected), "{told}");
            }
        }
    };
    check("prompt/subject.txt", "Please update {{ item.reference }}", "");
    check("prompt/subject.txt", "one\n{{ item.referense }}", "prompt/subject.txt:2: undefined value");
    check("prompt/body.jinja", "a\nb\n{% if %}", "prompt/body.jinja:3: syntax error");
    check(
        "base.html",
        "{% for a in range(9000) %}{% for b in range(9000) %}{{ a }}{% endfor %}{% endfor %}",
        "base.html:1: engine ran out of fuel",
    );
    check("prompt/boddy.jinja", "x", "prompt/boddy.jinja: no template has this name");
}

#[test]
fn an_override_changes_the_letter() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("receipt")).unwrap();
    std::fs::write(
        dir.path().join("receipt/body.jinja"),
        "{% extends \"base.\" ~ form %}{% block body %}Got it.{% endblock %}",
    )
    .unwrap();
    let templates = Templates::with_overrides(dir.path()).unwrap();
    let composed =
        compose(&receipt(Done::Logged, vec![pep()], vec![]), 7, &Log::default(), &known(), &templates, now()).unwrap();
    assert!(parsed(&composed).body_text(0).unwrap().contains("Got it."));
}

#[test]
fn the_date_is_the_authoritys_own() {
    for (now, expected) in [
        ("2026-11-02T09:15:00Z", "Mon, 2 Nov 2026 09:15:00 +0000"),
        ("2026-07-01T07:30:00Z", "Wed, 1 Jul 2026 08:30:00 +0100"),
    ] {
        let letter = receipt(Done::Logged, vec![pep()], vec![]);
        let composed = compose(&letter, 7, &log(), &known(), &Templates::built_in(), now.parse().unwrap()).unwrap();
        assert_eq!(header(&composed, "Date"), Some(expected));
    }
}

#[test]
fn a_prompt_says_whom_it_cannot_go_to() {
    let item = Item { who: vec!["office@school.example".parse_address()], ..pep() };
    let prompt =
        composed(&letter(LetterKind::Prompt, Content::Prompt { item: Box::new(item), late_since: None, ahead: None }));
    let text = parsed(&prompt).body_text(0).unwrap().into_owned();
    assert!(text.contains("This mail does not go to office@school.example"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_gives_a_sound_letter(text in "(?s).{0,200}|[\\r\\n<>{}%\"'&;:@ a]{0,80}", which in 0usize..6, level in prop::option::of(0u8..4)) {
        let mut item = Item { what: Some(text.clone()), by_when_text: Some(text.clone()), outcome: Some(text.clone()), level, ..pep() };
        item.child.name = Some(text.clone());
        item.thread = bywhen::model::item::Thread { subject: text.clone(), root: Some(text.clone()), latest: Some(text.clone()), marking: Some(text.clone()) };
        item.last_words = Some(words(Says::Progress, &text));
        item.prompt.why = Some(text.clone());
        let why = doubt(Some(1), Field::What, &text, true);
        let boxed = Box::new(item.clone());
        let content = match which {
            0 => Content::Receipt { done: Done::Logged, items: vec![item.clone()], doubts: vec![why], not_copied: vec![] },
            1 => Content::AskMissing { items: vec![item.clone()], doubts: vec![why], again: true },
            2 => Content::AskWhich { words: text.clone(), candidates: vec![item.clone()] },
            3 => Content::Prompt { item: boxed, late_since: None, ahead: None },
            4 => Content::Alert { item: boxed, working_days_over: 5 },
            _ => Content::HandOn { items: vec![item.clone()], words: words(Says::Refused, &text), from: text.clone(), outside: true },
        };
        let mut letter = letter(LetterKind::Notice, content);
        letter.thread = Some(item.thread);
        let composed = composed(&letter);
        let whole = std::str::from_utf8(&composed.bytes).unwrap();
        let head = whole.split("\r\n\r\n").next().unwrap();
        let names: Vec<&str> = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).map(|line| line.split(':').next().unwrap()).collect();
        for name in &names {
            let known = ["From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References", "Auto-Submitted", "X-Auto-Response-Suppress", "X-Bywhen-Kind", "X-Bywhen-Ref", "Sensitivity", "MIME-Version", "Content-Type"];
            prop_assert!(known.contains(name), "{}", head);
        }
        prop_assert!(whole.lines().all(|line| line.len() < 998) && !whole.replace("\r\n", "").contains(['\r', '\n', '\0']));
        let mail = parsed(&composed);
        let html = mail.body_html(0).unwrap();
        prop_assert_eq!(html.matches("<table").count(), html.matches("</table>").count());
        prop_assert!(!html.contains("<script") && mail.body_text(0).unwrap().contains("IRO tracking, Northmoor Council"));
    }
}

trait ParseAddress {
    fn parse_address(&self) -> bywhen::model::address::Address;
}

impl ParseAddress for str {
    fn parse_address(&self) -> bywhen::model::address::Address {
        bywhen::model::address::Address::new(self).unwrap()
    }
}

#[test]
fn every_letter_can_be_read_by_everyone() {
    let one = |kind, content| ("", letter(kind, content));
    let mut letters = rounds().to_vec();
    letters.push(one(LetterKind::Prompt, Content::Prompt { item: Box::new(pep()), late_since: None, ahead: None }));
    letters.push((
        "",
        receipt(Done::Logged, vec![pep()], vec![doubt(Some(1), Field::Who, "Two people are called Sarah.", false)]),
    ));
    for (_, letter) in letters {
        let composed = composed(&letter);
        let mail = parsed(&composed);
        let html = mail.body_html(0).unwrap();
        let title = html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(html.contains("<html lang=\"en-GB\"") && !title.is_empty(), "{title}");
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(
            !html.contains("<img") && !html.contains("http://") || html.matches("http://").count() == 1,
            "nothing is fetched"
        );
        for table in html.split("<table").skip(1) {
            let table = table.split("</table").next().unwrap();
            assert!(
                table.contains("role=\"presentation\"") || table.contains("scope="),
                "a table of data has headers: {table}"
            );
        }
        assert!(mail.body_text(0).unwrap().contains("not monitored for emergencies"));
    }
}

#[test]
fn every_colour_of_text_stands_out_from_its_ground() {
    let light = |colour: &str| -> f64 {
        let channel = |from: usize| {
            let part = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let base = include_str!("../templates/base.html").to_owned() + include_str!("../templates/parts.html");
    for (text, ground) in [
        ("0b0c0c", "ffffff"),
        ("484949", "ffffff"),
        ("1a4f8b", "ffffff"),
        ("ffffff", "1a4f8b"),
        ("0b0c0c", "fff7e0"),
        ("f3f2f1", "242424"),
        ("c3c7ca", "242424"),
        ("9cc8f5", "242424"),
        ("0b0c0c", "9cc8f5"),
        ("f3f2f1", "33301f"),
    ] {
        assert!(
            base.contains(&format!("#{text}")) && base.contains(&format!("#{ground}")),
            "{text} on {ground} is not used any more"
        );
        let (a, b) = (light(text), light(ground));
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(ratio >= 4.5, "{text} on {ground}: {ratio:.1} (WCAG 2.2 AA asks 4.5)");
    }
}

#[test]
fn the_programs_own_words_name_a_child_only_as_the_log_does() {
    let mut anonymous = pep();
    anonymous.child = bywhen::model::reading::Child::default();
    for content in [
        Content::Prompt { item: Box::new(anonymous.clone()), late_since: None, ahead: None },
        Content::Alert { item: Box::new(anonymous.clone()), working_days_over: 5 },
        Content::AskNewDate { item: Box::new(anonymous.clone()) },
    ] {
        let mut plain = letter(LetterKind::Notice, content);
        plain.thread = None;
        let composed = composed(&plain);
        let mail = parsed(&composed);
        let (subject, text) = (mail.subject().unwrap(), mail.body_text(0).unwrap());
        assert!(!subject.contains("D.O.") && !text.contains("Child") && !text.contains("D.O."), "{subject}\n{text}");
        assert!(subject.contains("TR-2026-0001"));
        assert!(!subject.to_lowercase().contains("tracked rec"), "a reply to it would look like a new recommendation");
    }
}
