//! Bytes made harmless before the MIME parser sees them.

use std::borrow::Cow;

/// Types that make the parser build a message within a message, and a replacement of the same length.
const NESTING: [(&[u8], &[u8]); 3] = [
    (b"message/rfc822", b"text/x-too-deep"),
    (b"message/global", b"text/x-too-deep"),
    (b"multipart/digest", b"text/x-too-deep"),
];

/// As many nested messages are left as they are; the rest become text.
const DEEPEST: usize = 60;

/// Without an mbox `From ` line, a byte-order mark or empty lines in front.
pub(super) fn without_envelope(raw: &[u8]) -> &[u8] {
    let raw = raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw);
    let raw = raw.trim_ascii_start();
    if raw.starts_with(b"From ") || raw.starts_with(b">From ") {
        let end = raw.iter().position(|&b| b == b'\n').map_or(raw.len(), |at| at + 1);
        return raw.get(end..).unwrap_or_default();
    }
    raw
}

/// Fields of which every message has one at least.
const KNOWN: [&str; 14] = [
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "received",
    "message-id",
    "mime-version",
    "content-type",
    "return-path",
    "delivered-to",
    "authentication-results",
    "x-received",
    "in-reply-to",
];

/// Is there a known header field before the first empty line?
pub(super) fn begins_with_header(raw: &[u8]) -> bool {
    let lines = raw.split(|&b| b == b'\n').map(<[u8]>::trim_ascii_end).take_while(|line| !line.is_empty()).take(2_000);
    lines.filter_map(|line| line.split(|&b| b == b':').next()).any(|name| {
        let name = name.trim_ascii_end();
        KNOWN.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(name))
    })
}

/// Takes away the power to nest beyond [`DEEPEST`] messages: nesting costs stack when a message is dropped (fault C01).
/// Tells whether anything was taken away.
pub(super) fn blunt(raw: &[u8]) -> (Cow<'_, [u8]>, bool) {
    let found: Vec<(usize, usize)> = aho(raw);
    if found.len() <= DEEPEST {
        return (Cow::Borrowed(raw), false);
    }
    let mut blunted = raw.to_vec();
    for &(at, which) in found.iter().skip(DEEPEST) {
        let Some((word, instead)) = NESTING.get(which) else { continue };
        if let Some(place) = blunted.get_mut(at..at + word.len()) {
            for (byte, with) in place.iter_mut().zip(instead.iter().chain(std::iter::repeat(&b' '))) {
                *byte = *with;
            }
        }
    }
    (Cow::Owned(blunted), true)
}

/// Where nesting types stand, in order, and which.
fn aho(raw: &[u8]) -> Vec<(usize, usize)> {
    static FINDER: std::sync::LazyLock<Option<aho_corasick::AhoCorasick>> = std::sync::LazyLock::new(|| {
        aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(NESTING.map(|(word, _)| word)).ok()
    });
    let Some(finder) = FINDER.as_ref() else { return Vec::new() };
    finder.find_iter(raw).map(|hit| (hit.start(), hit.pattern().as_usize())).collect()
}
