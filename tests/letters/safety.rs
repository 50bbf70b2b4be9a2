//! What no letter may ever do, and what every letter must.

use super::*;

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
        vec![any_address("office@school.example"), address("helen.marsh"), address("helen.marsh"), known().mailbox];
    letter.cc = vec![address("helen.marsh"), address("tom.reed"), any_address("x@northmoor.gov.uk.evil.example")];
    let composed = composed(&letter);
    assert_eq!(composed.recipients, [address("helen.marsh"), address("tom.reed")]);
    assert_eq!(header(&composed, "To"), Some("\"Helen Marsh\" <helen.marsh@northmoor.gov.uk>"));
    letter.to = vec![any_address("office@school.example")];
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
fn no_letter_takes_markup_from_a_mail() {
    let evil = "<script>x</script>{{ 7*7 }}";
    let mut item = Item { what: Some(evil.into()), team: Some(evil.into()), ..pep() };
    item.child.name = Some(evil.into());
    item.last_words = Some(words(Says::Refused, evil));
    item.doubts = vec![doubt(None, Field::Who, evil, false)];
    let quarter = Quarter { year: 2026, quarter: 4 };
    let boxed = || Box::new(item.clone());
    for content in [
        Content::Receipt {
            done: Done::Logged,
            items: vec![item.clone()],
            doubts: item.doubts.clone(),
            not_copied: vec![],
        },
        Content::AskWhich { words: evil.into(), candidates: vec![item.clone()], again: false },
        Content::Prompt {
            item: boxed(),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
        Content::HandOn {
            items: vec![item.clone()],
            words: words(Says::Refused, evil),
            from: evil.into(),
            outside: true,
        },
        Content::SignificantChange { item: boxed(), words: words(Says::Done, evil), category: Some(evil.into()) },
        Content::OpenItems { items: vec![item.clone()], more: 0, of: None },
        Content::NotDone { why: evil.into(), words: evil.into() },
        Content::ClinicList(Box::new(ClinicList {
            process: "Issues Resolution".into(),
            items: vec![item.clone()],
            ..ClinicList::default()
        })),
        Content::Digest { day: "2026-12-14".parse().unwrap() },
        Content::Summary { quarter, unit: "West".into() },
        Content::Report { quarter },
    ] {
        let log = Log::restore([item.clone()], [], [], Marks::default());
        let letter = letter(LetterKind::Notice, content);
        let composed = compose(&letter, 7, &log, &known(), &Templates::built_in(), now()).unwrap();
        let mail = parsed(&composed);
        let (text, html) = (mail.body_text(0).unwrap(), mail.body_html(0).unwrap());
        assert!(text.contains(evil) && html.contains("&lt;script&gt;x") && !html.contains("<script"), "{text}");
    }
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
    let prompt = letter(
        LetterKind::Prompt,
        Content::Prompt {
            item: Box::new(pep()),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
    );
    let composed = composed(&prompt);
    let mail = parsed(&composed);
    let html = mail.body_html(0).unwrap();
    let link = "mailto:iro.tracking@northmoor.gov.uk?cc=helen.marsh@northmoor.gov.uk&amp;subject=RE%3A%20Tracked%20Recommendation%3A%20D.O.%201048812%20%5BTR-2026-0001%5D&amp;body=This%20is%20done.";
    assert!(html.contains(link), "{html}");
    assert!(html.contains("&amp;In-Reply-To=%3Copening%40northmoor.gov.uk%3E"), "{html}");
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
            2 => Content::AskWhich { words: text.clone(), candidates: vec![item.clone()], again: false },
            3 => Content::Prompt { item: boxed, late_since: None, ahead: None, own: true, expects: Vec::new(), agenda: Vec::new() },
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

#[test]
fn the_programs_own_words_name_a_child_only_as_the_log_does() {
    let mut anonymous = pep();
    anonymous.child = bywhen::model::reading::Child::default();
    for content in [
        Content::Prompt {
            item: Box::new(anonymous.clone()),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
        Content::Alert { item: Box::new(anonymous.clone()), working_days_over: 5 },
        Content::AskNewDate { item: Box::new(anonymous.clone()), again: false },
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
