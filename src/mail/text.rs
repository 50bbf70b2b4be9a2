//! Small cleanings of text that several steps share.

/// Characters that show nothing but break words and matches (fault C03).
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{34f}')
}

/// Appends text with white space collapsed to single spaces, invisible and control characters left out.
pub(super) fn push_collapsed(out: &mut String, text: &str) {
    for part in text.split_inclusive(|c: char| !c.is_ascii_graphic()) {
        let mut signs = part.chars();
        let Some(last) = signs.next_back().filter(|last| !last.is_ascii_graphic()) else {
            out.push_str(part);
            continue;
        };
        out.push_str(signs.as_str());
        if last.is_whitespace() {
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        } else if !is_invisible(last) && !last.is_control() {
            out.push(last);
        }
    }
}

/// On one line: white space collapsed, no control or invisible characters (faults C03, C04).
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_collapsed(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// At most `most` characters of it.
pub(super) fn at_most(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => text.get(..at).unwrap_or_default().to_owned(),
        None => text,
    }
}

/// A line of plain text: no control or invisible characters, other spaces made plain, tabs kept.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|&c| !is_invisible(c) && (c == '\t' || !c.is_control()))
        .map(|c| if c != '\t' && c.is_whitespace() { ' ' } else { c })
        .collect::<String>()
        .trim_end()
        .to_owned()
}

/// Text in the code page Windows uses in Britain.
pub(super) fn windows(bytes: &[u8]) -> String {
    match mail_parser::decoders::charsets::map::charset_decoder(b"windows-1252") {
        Some(decode) => decode(bytes),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Text in the code page of old Macintoshes, which PDF files still use.
pub(super) fn macintosh(bytes: &[u8]) -> String {
    match mail_parser::decoders::charsets::map::charset_decoder(b"macintosh") {
        Some(decode) => decode(bytes),
        None => windows(bytes),
    }
}
