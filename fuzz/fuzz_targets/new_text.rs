//! Any body: the new text invents nothing, each of its characters stands in the body in the same order.
#![no_main]

use bywhen::{
    mail::{Options, parse},
    understand::new_text,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let (html, body) = match body.split_first() {
        Some((b'<', _)) => (true, body),
        _ => (false, body),
    };
    let Ok(mail) = parse(&bywhen_fuzz::with_body(body, html), &Options::default()) else { return };
    let sorted = new_text::sort(&mail, &bywhen_fuzz::KNOWN);
    let mut rest = mail.lines.iter().flat_map(|line| {
        line.marker.iter().flat_map(|marker| marker.chars()).chain(line.text.chars()).collect::<Vec<char>>()
    });
    for c in sorted.new_text().chars().filter(|c| !c.is_whitespace()) {
        assert!(rest.any(|other| other == c), "invented: {c:?}");
    }
});
