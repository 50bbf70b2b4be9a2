//! What the targets share: an invented council, and mail around fuzzed parts.

use bywhen::{
    config::{self, Purpose},
    mail::{Options, parse},
    model::{knowledge::Knowledge, mail::Mail, reading::Reading},
    understand::understand,
};
use std::{path::Path, sync::LazyLock};

/// The council of `tests/mail/`.
pub static KNOWN: LazyLock<Knowledge> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/mail/config");
    config::load(&folder, Purpose::Offline).expect("the council of the tests").knowledge
});

/// Parses and understands, if it is a message at all.
pub fn read(raw: &[u8]) -> Option<(Mail, Reading)> {
    let mail = parse(raw, &Options::default()).ok()?;
    let reading = understand(&mail, &KNOWN);
    Some((mail, reading))
}

const HEAD: &str = "From: Beverley Stott <beverley.stott@harbourne.gov.uk>\r\nTo: katherine.boyle@harbourne.gov.uk\r\n\
    Subject: Tracked Recommendation\r\nDate: Mon, 2 Nov 2026 09:30:00 +0000\r\nMessage-ID: <f@harbourne.gov.uk>\r\n";

/// A message with this body, as plain text or HTML.
pub fn with_body(body: &[u8], html: bool) -> Vec<u8> {
    let kind = if html { "text/html" } else { "text/plain" };
    let head = format!("{HEAD}Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: binary\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// A message with one attached file.
pub fn with_file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "{HEAD}Content-Type: application/octet-stream; name=\"{name}\"\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: binary\r\n\r\n"
    );
    [head.as_bytes(), bytes].concat()
}
