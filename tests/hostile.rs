//! Whatever arrives, reading it neither panics nor invents: properties of any bytes, bodies and phrases, and inputs that once did harm.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use bywhen::{
    config::{self, Purpose},
    mail::{Options, parse},
    model::{knowledge::Knowledge, mail::Mail},
    understand::{
        by_when::{self, Context},
        new_text, understand,
    },
};
use proptest::prelude::*;
use std::{path::Path, sync::LazyLock};

static KNOWN: LazyLock<Knowledge> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/config");
    config::load(&folder, Purpose::Offline).unwrap().knowledge
});

const HEAD: &str = "From: Beverley Stott <beverley.stott@harbourne.gov.uk>\r\nTo: katherine.boyle@harbourne.gov.uk\r\n\
    Subject: Tracked Recommendation\r\nDate: Mon, 2 Nov 2026 09:30:00 +0000\r\n";

fn mail_with(body: &str, html: bool) -> Mail {
    let kind = if html { "html" } else { "plain" };
    let raw =
        format!("{HEAD}Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}");
    parse(raw.as_bytes(), &Options::default()).unwrap()
}

fn with_file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "{HEAD}Content-Type: application/octet-stream; name=\"{name}\"\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: binary\r\n\r\n"
    );
    [head.as_bytes(), bytes].concat()
}

fn read(raw: &[u8]) {
    if let Ok(mail) = parse(raw, &Options::default()) {
        let _ = understand(&mail, &KNOWN);
    }
}

/// Bodies made of the words that steer the reading, in any order.
fn body() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Hi Katherine,\r\n",
        "Tracked Recommendation",
        "please",
        "SW to complete the PEP",
        "by",
        "12/12",
        "Friday week",
        "\r\n\r\n",
        "\r\n",
        "> ",
        ">> done",
        "1. ",
        "- ",
        "On Mon, 2 Nov 2026 at 09:30, A B <a@x.uk> wrote:\r\n",
        "From: A\r\nSent: 2 November\r\nTo: B\r\nSubject: C\r\n",
        "-- \r\n",
        "Kind regards\r\n",
        "\t",
        " | ",
        "é",
        "☒",
        "<b>",
        "<table><tr><td>",
        "</table>",
        "<blockquote>",
        "&nbsp;",
        "not",
        "within 14 days",
        "29 February",
        "half term",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.join(" "))
}

/// Texts made of the words of dates, in any order.
fn phrase() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "by",
        "before",
        "Friday",
        "next",
        "the",
        "31st",
        "30",
        "of",
        "February",
        "Dec",
        "2026",
        "27",
        "/",
        "12/12",
        "week",
        "a",
        "fortnight",
        "within",
        "5",
        "working",
        "days",
        "end",
        "month",
        "weekend",
        "and",
        "-",
        "to",
        "from",
        "noon",
        "w/c",
        "born",
        "review",
        "on",
        "99999999999",
        "0",
        ".",
        ",",
        "é",
        "Christmas",
        "term",
        "half",
        "later",
        "than",
        "no",
    ]);
    prop::collection::vec(words, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read(&bytes);
        read(&[HEAD.as_bytes(), b"\r\n", &bytes].concat());
        read(&with_file("1 HUSSEIN Amina KB GS BS.docx", &[b"PK\x03\x04".as_slice(), &bytes].concat()));
        read(&with_file("1 HUSSEIN Amina KB GS BS.pdf", &[b"%PDF-1.4\n".as_slice(), &bytes].concat()));
        read(&with_file("winmail.dat", &[b"\x78\x9f\x3e\x22".as_slice(), &bytes].concat()));
        read(&with_file("a.msg", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &bytes].concat()));
    }

    #[test]
    fn no_characters_make_it_panic(text in any::<String>()) {
        read(&[HEAD.as_bytes(), b"Content-Type: text/plain; charset=utf-8\r\n\r\n", text.as_bytes()].concat());
        read(&[HEAD.as_bytes(), b"Content-Type: text/html; charset=utf-8\r\n\r\n", text.as_bytes()].concat());
    }

    #[test]
    fn new_text_stands_in_the_body_in_the_same_order(body in body(), html in any::<bool>()) {
        let mail = mail_with(&body, html);
        let own = new_text::sort(&mail, &KNOWN).new_text();
        let mut rest = mail.lines.iter().flat_map(|line| {
            line.marker.iter().flat_map(|marker| marker.chars()).chain(line.text.chars())
        });
        for c in own.chars().filter(|c| !c.is_whitespace()) {
            prop_assert!(rest.any(|other| other == c), "{c:?} of {own:?} is not in {body:?}");
        }
    }

    #[test]
    fn a_date_read_is_one_whose_words_stand_in_the_text(text in phrase()) {
        let sent = "2026-11-02".parse().unwrap();
        let context = Context { sent, calendar: &KNOWN.calendar };
        for found in by_when::find(&text, &context) {
            prop_assert_eq!(text.get(found.span.clone()), Some(found.words.as_str()));
            let says = found.words.chars().any(char::is_alphanumeric);
            prop_assert!(says, "{:?}", found);
        }
        for cell in [true, false] {
            if let Some(found) = by_when::deadline(&text, cell, &context) {
                prop_assert!(text.contains(found.words.trim()), "{:?} is not in {:?}", found.words, text);
            }
        }
    }

    #[test]
    fn the_date_of_an_item_is_read_from_words_of_the_mail(body in body()) {
        let mail = mail_with(&body, false);
        let reading = understand(&mail, &KNOWN);
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = mail.lines.iter().map(|line| line.text.clone()).collect();
        let told = one_line(&lines.join(" "));
        for item in reading.items.iter().filter(|item| item.by_when.is_some()) {
            let words = one_line(item.by_when_text.as_deref().unwrap_or_default());
            prop_assert!(!words.is_empty() && told.contains(&words), "{words:?} is not in {told:?}");
        }
    }
}

/// Fault C03: what looks like an address to the eye is not taken for it.
#[test]
fn c03_no_sender_is_believed_through_letters_that_only_look_alike() {
    let raw = |from: &str| {
        HEAD.replace("beverley.stott@harbourne.gov.uk", from)
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nPlease complete the PEP by 11 December 2026.\r\n"
    };
    let believed = |raw: String| {
        let mail = parse(raw.as_bytes(), &Options::default()).unwrap();
        bywhen::decide::is_believed(&mail, &understand(&mail, &KNOWN), &KNOWN)
    };
    assert!(believed(raw("beverley.stott@harbourne.gov.uk")));
    for from in [
        "beverley.stott@h\u{430}rbourne.gov.uk",
        "beverley.stott@harbourne.gov.uk\u{200b}.example",
        "beverley.stott@harbourne.gov.uk.example",
    ] {
        assert!(!believed(raw(from)), "{from}");
    }
}

/// Fault C11: size alone costs no more than two seconds.
#[test]
fn c11_a_megabyte_of_headers_or_one_line_and_five_thousand_recipients_are_read_in_time() {
    let crowd: Vec<String> = (0..5000).map(|number| format!("p{number}@harbourne.gov.uk")).collect();
    for raw in [
        format!("{HEAD}{}\r\n\r\nHi", "X-Header: value\r\n".repeat(65_000)),
        format!("{HEAD}\r\n{}", "x".repeat(1024 * 1024)),
        format!("{HEAD}Cc: {}\r\n\r\nSarah to call by 12/12.", crowd.join(",\r\n ")),
    ] {
        let begun = std::time::Instant::now();
        read(raw.as_bytes());
        // Ten times what is wanted of a release build: this is none, and others work on the machine too.
        assert!(begun.elapsed().as_secs() < 20, "{:?} for {}", begun.elapsed(), &raw[..80.min(raw.len())]);
    }
}

/// Found by the fuzz targets in `fuzz/`: each is read as the message or file its name says.
#[test]
fn what_once_did_harm_does_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("docx") => read(&with_file("1 HUSSEIN Amina KB GS BS.docx", &bytes)),
            Some("pdf") => read(&with_file("1 HUSSEIN Amina KB GS BS.pdf", &bytes)),
            _ => read(&bytes),
        }
    }
}
