//! Monitoring forms in the layouts that councils use and people bend: each is built here as Word would write it, sent with a covering mail,
//! and read to the end. An expected line says `level | child | who | what | by when`, or names the fields that are asked about.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "forms/layouts.rs"]
mod layouts;
#[path = "forms/pdfs.rs"]
mod pdfs;
#[path = "forms/word.rs"]
mod word;
#[path = "forms/wrappings.rs"]
mod wrappings;

use bywhen::{
    config::{self, Purpose},
    mail,
    model::reading::Reading,
    understand::understand,
};
use std::path::Path;

/// A covering mail of Monday 2 November 2026 with files.
fn message(text: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut raw = format!(
        "From: Beverley Stott <beverley.stott@harbourne.gov.uk>\r\nTo: Katherine Boyle <katherine.boyle@harbourne.gov.uk>\r\n\
         Cc: Gillian Sharrock <gillian.sharrock@harbourne.gov.uk>, iro.admin@harbourne.gov.uk\r\nSubject: Monitoring form\r\n\
         Date: Mon, 2 Nov 2026 09:30:00 +0000\r\nMessage-ID: <form@harbourne.gov.uk>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
    .into_bytes();
    for (name, bytes) in files {
        let head = format!(
            "\r\n--b\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: binary\r\n\r\n"
        );
        raw.extend(head.into_bytes());
        raw.extend(*bytes);
    }
    raw.extend(b"\r\n--b--\r\n");
    raw
}

fn reading(raw: &[u8]) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/config");
    let settings = config::load(&folder, Purpose::Offline).unwrap();
    let mail = mail::parse(raw, &mail::Options::default()).unwrap();
    understand(&mail, &settings.knowledge)
}

/// The items as lines, and the fields asked about or doubted.
fn lines(reading: &Reading) -> Vec<String> {
    let mut lines: Vec<String> = reading
        .items
        .iter()
        .map(|item| {
            let who: Vec<&str> = item.who.iter().map(|who| who.as_str().split('@').next().unwrap()).collect();
            let child = item
                .child
                .as_ref()
                .or(reading.child.as_ref())
                .map(|child| child.name.clone().or(child.case_id.clone()).unwrap_or_default());
            format!(
                "{} | {} | {} | {} | {}",
                item.level.map_or("-".into(), |level| level.to_string()),
                child.unwrap_or_default(),
                who.join(", "),
                item.what.clone().unwrap_or_default(),
                item.by_when.map_or("-".into(), |day| day.to_string())
            )
        })
        .collect();
    lines.extend(reading.doubts.iter().map(|doubt| format!("doubt: {:?}", doubt.field)));
    lines
}

/// Reads forms that came with "Please find the form attached." and tells all that were read otherwise than expected.
fn check(forms: &[layouts::Form]) {
    let text = "Hi Katherine,\r\n\r\nPlease find the form attached.\r\n\r\nBev";
    let mut wrong = Vec::new();
    for form in forms {
        let reading = reading(&message(text, &[(form.name, &form.file)]));
        let found = lines(&reading);
        if found != form.expected {
            wrong.push(format!("{}\nwanted {:#?}\ngot    {found:#?} {:?}", form.what, form.expected, reading.kind));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn an_authority_adds_its_own_words_for_headings_columns_and_fields() {
    use bywhen::{model::mail::AttachmentContent, understand::form};
    use word::*;
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/config");
    std::fs::copy(from.join("people.csv"), folder.path().join("people.csv")).unwrap();
    let settings = std::fs::read_to_string(from.join("bywhen.toml")).unwrap();
    let own = "[form]\nheading = [\"Escalated action\"]\nwhat = [\"Remedy\"]\nwho = [\"Nominated officer\"]\nby_when = [\"Milestone\"]\nchild = [\"Our young citizen\"]\n";
    std::fs::write(folder.path().join("bywhen.toml"), format!("{settings}\n{own}")).unwrap();
    let settings = config::load(folder.path(), Purpose::Offline).unwrap();
    let body = [
        grid(&[&["Our young citizen", "Amina Hussein"]]),
        h("Escalated action"),
        grid(&[
            &["Milestone", "Nominated officer", "Remedy"],
            &["30/11/2026", "SW", "Apply for the birth certificate"],
        ]),
    ]
    .concat();
    let raw = message("Hi Katherine,\r\n\r\nForm attached.\r\n\r\nBev", &[("1 form.docx", &file(&body, &[]))]);
    let mail = mail::parse(&raw, &mail::Options::default()).unwrap();
    assert!(matches!(mail.attachments[0].content, AttachmentContent::Document(_)));
    let forms = form::find(&mail, &settings.knowledge);
    assert_eq!(forms[0].child().name.as_deref(), Some("Amina Hussein"));
    let cells: Vec<&str> = forms[0].pieces[0].cells.iter().map(String::as_str).collect();
    assert_eq!(cells, ["30/11/2026", "SW", "Apply for the birth certificate"]);
}

#[test]
fn the_words_an_authority_replaces_are_known_to_the_rules() {
    use bywhen::understand::{columns, label};
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/config");
    std::fs::copy(from.join("people.csv"), folder.path().join("people.csv")).unwrap();
    let settings = std::fs::read_to_string(from.join("bywhen.toml")).unwrap();
    let keys = "heading what who by_when tracked level child case_id social_worker practice_manager iro outcome";
    let lists: String = keys.split(' ').map(|key| format!("{key} = [\"our {key}\"]\n")).collect();
    std::fs::write(folder.path().join("bywhen.toml"), format!("{settings}\n[form]\n{lists}")).unwrap();
    let known = config::load(folder.path(), Purpose::Offline).unwrap().knowledge;
    assert_eq!(known.form_words.len(), keys.split(' ').count());
    for (own, built_in) in &known.form_words {
        assert!(columns::named(built_in).is_some() || !label::spans(built_in).is_empty(), "{own} = {built_in}");
    }
}
