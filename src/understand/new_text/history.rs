//! The headers that mail programs put above history: where it begins.

use crate::model::mail::Line;
use crate::understand::tables::Pattern;

/// A header above history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// How many lines it takes, from the one it was found at.
    pub(super) lines: usize,
    /// Text in front of it on its first line, that is not its own.
    pub(super) before: Option<String>,
    /// Text behind it on its last line.
    pub(super) after: Option<String>,
}

/// A field of a header block, in the languages of the mail programs in use.
static FIELD: Pattern = Pattern::new(concat!(
    r"(?i)^\W{0,3}(?:(?P<from>from|von|de|da|fra|från|van|od|lähettäjä)",
    r"|(?P<other>sent(?: on| at| by)?|date|to|cc|bcc|subject|reply-to|importance|attachments?|on behalf of|sensitivity|categories",
    r"|gesendet|an|betreff|datum|envoyé|envoye|à|objet|enviado|para|asunto|assunto|data|inviato|oggetto|verzonden|aan|onderwerp|sendt|til|emne|skickat|till|ämne|wysłano|do|temat|when|where))",
    r"\s?\*?\s?:\*?(?:\s|$)",
));

/// A header block on one line.
static ON_ONE_LINE: Pattern = Pattern::new(r"(?i)^\W{0,3}from:.{3,200}\b(?:sent|date):.{3,120}\b(?:to|subject):");

/// Lines that programs draw above history.
static MARKER: Pattern = Pattern::new(concat!(
    r"(?i)^[\s>*]*(?:[-–—_]{2,}\s*(?:original (?:message|appointment|e-?mail)|forwarded (?:message|e-?mail|by\b.*)|reply message|mail original|",
    r"ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|original-nachricht)\s*[-–—_]*",
    r"|begin forwarded message\s*:|-+ ?(?:forwarded|original) (?:message|by .{0,80}) ?-+|(?:start|beginning) of (?:forwarded|original) message\W*)\s*$",
));

/// "On … wrote:" in its many forms, from the beginning of the text; what follows it is `rest`.
static WROTE: Pattern = Pattern::new(concat!(
    r"(?i)^(?P<at>",
    // On Wed, 30 Sep 2026 at 16:12, Helen Marsh <h@x> wrote:
    r"(?:[-–*>\s]*)(?:on|at|am|le|el|il|op|den|på|em|dnia|w dniu)\s[^:]{0,40}\d.{2,280}?\b(?:wrote|you wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał(?:\(a\))?)(?:\s[^:]{0,40})?\s?:",
    // Helen Marsh <h@x> wrote on 3 October:
    r"|[^:<]{2,80}<[^>\s]+@[^>\s]+>\s*(?:wrote|writes|schrieb|a écrit|escribió)\b[^:]{0,60}(?:\d:\d\d[^:]{0,30})?:",
    // Helen Marsh wrote on 03/10/2026 09:14:
    r"|[^:<@]{2,60}\bwrote (?:on|at)\b.{0,20}\d.{0,60}:",
    // 2026-10-03 9:14 GMT+01:00 Helen Marsh <h@x>:
    r"|\d{4}-\d\d-\d\d[ t,].{0,120}(?:<[^>\s]+@[^>\s]+>|wrote)\s?:",
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4},? .{0,120}(?:<[^>\s]+@[^>\s]+>|wrote)\s?:",
    // --- Helen Marsh wrote (03.10.26) --- and GroupWise's ">>> Helen Marsh 03/10/2026 09:14 >>>"
    r"|-{2,}\s*[^:<@]{2,60}\bwrote\b.{0,40}\d.{0,20}-{2,}\s*$|>*\s*[\p{L}'’ .-]{3,60}\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[ap]m)?\s*>{2,}\s*$",
    r"|(?:quoting|citing) .{3,120}:|in (?:a |the )?message .{3,160} (?:writes|wrote)\s?:",
    r")(?P<rest>.*)$",
));

/// A bare "Helen Marsh wrote:": believed when a quotation follows.
static BARE_WROTE: Pattern = Pattern::new(
    r"(?i)^[-\s*]*(?:\d{1,2}:\d\d(?: ?[ap]m)?,? )?[\p{L}'’.,@<>()\s-]+\b(?:wrote|writes|said)\s?:[-\s*]*$",
);

/// What a moment looks like, as opposed to prose that ends in "wrote:".
static MOMENT: Pattern = Pattern::new(
    r"(?i)\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d|\d{1,2}/\d{1,2}|@|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
);

/// The sender of a Lotus Notes block: a name path or address alone, above "To" without a colon.
static NOTES: Pattern =
    Pattern::new(r"^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,4}(?:/\p{Lu}[\p{L}\d&'’-]*)+(?:@[\w.]+)?(?:\s+\d.*)?$");

/// The header that begins at this line, if one does.
pub(super) fn header_at(lines: &[Line], at: usize) -> Option<Header> {
    let here = lines.get(at)?;
    let text = here.text.trim();
    if text.is_empty() {
        return None;
    }
    let certain = |lines| Header { lines, before: None, after: None };
    if MARKER.is_in(text) {
        let below = next_said(lines, at + 1);
        let block = below.and_then(|below| block(lines, below).map(|length| below + length - at));
        return Some(certain(block.unwrap_or(1)));
    }
    if let Some(length) = block(lines, at) {
        return Some(certain(length));
    }
    if ON_ONE_LINE.is_in(text) {
        return Some(certain(1));
    }
    if let Some(length) = notes(lines, at) {
        return Some(certain(length));
    }
    wrote(lines, at)
}

/// The next line that says something.
fn next_said(lines: &[Line], from: usize) -> Option<usize> {
    (from..lines.len().min(from + 4)).find(|at| lines.get(*at).is_some_and(|line| !line.text.trim().is_empty()))
}

/// A block of header fields: From with at least two others, in any order, and at most two lines of other text within.
fn block(lines: &[Line], at: usize) -> Option<usize> {
    let kind = |line: &Line| FIELD.captures(line.text.trim_start()).map(|found| found.name("from").is_some());
    kind(lines.get(at)?)?;
    let (mut from, mut others, mut length, mut strange, mut seen) = (0, 0, 0, 0, String::new());
    for (offset, line) in lines.iter().enumerate().skip(at).take(14) {
        match kind(line) {
            Some(is_from) => {
                let name = line.text.trim_start().split(':').next().unwrap_or_default().to_lowercase();
                if seen.contains(&format!("{name};")) {
                    break;
                }
                seen = format!("{seen}{name};");
                from += usize::from(is_from);
                others += usize::from(!is_from);
                length = offset + 1 - at;
                strange = 0;
            }
            None if line.text.trim().is_empty() && others == 0 => {}
            None if line.text.trim().is_empty() && strange == 0 && from + others < 3 => strange += 1,
            None if line.text.trim().is_empty() => break,
            // A long list of recipients goes on below its field.
            None if strange < 2 && (line.text.contains('@') || line.text.contains(';')) => strange += 1,
            None => break,
        }
    }
    (from == 1 && others >= 2).then_some(length)
}

/// A Lotus Notes block: a name path, a moment, then "To" and "cc" and "Subject" without colons.
fn notes(lines: &[Line], at: usize) -> Option<usize> {
    if !NOTES.is_in(lines.get(at)?.text.trim()) {
        return None;
    }
    let (mut length, mut to) = (None, false);
    for (offset, line) in lines.iter().enumerate().skip(at + 1).take(10) {
        let word = line.text.split_whitespace().next().unwrap_or_default().trim_end_matches(':').to_lowercase();
        to |= word == "to";
        if to && matches!(word.as_str(), "cc" | "subject") {
            length = Some(offset + 1 - at);
        }
    }
    length
}

/// "… wrote:", on one line or wrapped over as many as four.
fn wrote(lines: &[Line], at: usize) -> Option<Header> {
    let here = lines.get(at)?;
    let mut joined = String::new();
    for length in 1..=4 {
        let Some(line) =
            lines.get(at + length - 1).filter(|line| line.depth == here.depth && !line.text.trim().is_empty())
        else {
            break;
        };
        if length > 1 {
            joined.push(' ');
        }
        joined.push_str(line.text.trim());
        if joined.len() > 600 {
            break;
        }
        if !joined.contains(':') {
            continue;
        }
        if let Some(found) = WROTE.captures(&joined) {
            return said(&found, length);
        }
        if length == 1 {
            let inner = in_mid_line(&joined).or_else(|| bare(lines, at, &joined));
            if inner.is_some() {
                return inner;
            }
        }
    }
    None
}

/// A bare "Helen Marsh wrote:" above a quotation.
fn bare(lines: &[Line], at: usize, text: &str) -> Option<Header> {
    let depth = lines.get(at)?.depth;
    let quotes = next_said(lines, at + 1).and_then(|below| lines.get(below)).is_some_and(|below| below.depth > depth);
    (quotes && BARE_WROTE.is_in(text)).then_some(Header { lines: 1, before: None, after: None })
}

/// A header on the line of the text it answers ("Done! On 3 Nov 2026, at 09:14, Helen <h@x> wrote:"): only an address proves it.
fn in_mid_line(text: &str) -> Option<Header> {
    for (at, _) in text.rmatch_indices(" On ").take(5) {
        let (before, header) = text.split_at_checked(at)?;
        if let Some(found) = WROTE.captures(header.trim_start())
            && header.contains('@')
            && let Some(header) = said(&found, 1)
        {
            return Some(Header { before: Some(before.trim().to_owned()), ..header });
        }
    }
    None
}

/// Judges a "wrote:" by what stands in and after it.
fn said(found: &regex::Captures<'_>, length: usize) -> Option<Header> {
    let at = found.name("at")?;
    let words = at.as_str().to_lowercase();
    let prose = [" i wrote", " we wrote", " she wrote", " he wrote", " they wrote", " who wrote", " and wrote"]
        .iter()
        .any(|prose| words.contains(prose));
    let rest = found.name("rest").map_or("", |rest| rest.as_str()).trim();
    let addressed = words.contains('@');
    if prose && !addressed || !MOMENT.is_in(at.as_str()) || !rest.is_empty() && !addressed {
        return None;
    }
    let after = (!rest.trim_matches(['-', '*', ' ', '_']).is_empty()).then(|| rest.to_owned());
    Some(Header { lines: length, before: None, after })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<usize>) {
        let lines: Vec<Line> = text.split('\n').map(Line::plain).collect();
        assert_eq!(header_at(&lines, 0).map(|header| header.lines), expected, "{text}");
    }

    #[test]
    fn headers_above_history_are_known_in_many_forms() {
        for (text, lines) in [
            ("From: Helen Marsh <h@x.uk>\nSent: 07 September 2026 10:22\nTo: Sarah Jones\nSubject: Tracked\n\nHi", 4),
            ("*From:* Helen Marsh\n*Sent:* 07 September 2026 10:22\n*To:* Sarah Jones\n*Subject:* Tracked", 4),
            ("From:\nHelen Marsh\nSent: 7 September", 0),
            ("Von: Helen Marsh\nGesendet: Montag, 7. September 2026 10:22\nAn: Sarah\nBetreff: PEP", 4),
            ("De : Helen Marsh\nEnvoyé : lundi 7 septembre 2026\nÀ : Sarah\nObjet : PEP", 4),
            ("-----Original Message-----\nFrom: Helen\nSent: 7 September\nTo: Sarah\nSubject: PEP", 5),
            (
                "---------- Forwarded message ---------\nFrom: Helen <h@x.uk>\nDate: Mon, 7 Sep 2026\nSubject: PEP\nTo: Sarah",
                5,
            ),
            ("Begin forwarded message:\n\nFrom: Helen <h@x.uk>\nSubject: PEP\nDate: 7 September\nTo: Sarah", 6),
            (
                "-------- Original message --------\nFrom: Helen <h@x.uk>\nDate: 07/09/2026 10:22 (GMT+00:00)\nTo: Sarah",
                4,
            ),
            ("From: Helen Marsh <h@x.uk> Sent: 07 September 2026 10:22 To: Sarah Jones Subject: Tracked", 1),
            ("On Wed, 30 Sep 2026 at 16:12, Helen Marsh <h@x.uk> wrote:", 1),
            ("On Wed, 30 Sep 2026 at 16:12, Helen Marsh\n<h@x.uk> wrote:", 2),
            ("On 9 Sep 2026, at 17:41, Tunde Adeyemi <t@x.uk> wrote:", 1),
            ("On Tuesday, 3 November 2026 at 09:14:22 GMT, Helen Marsh <h@x.uk> wrote:", 1),
            ("On 03/11/2026 09:14, Helen Marsh wrote:", 1),
            ("At 09:14 03/11/2026, you wrote:", 1),
            ("At 17:41 on 9 Sep 2026, Tunde Adeyemi wrote:", 1),
            ("2026-10-03 9:14 GMT+01:00 Helen Marsh <h@x.uk>:", 1),
            ("Helen Marsh <h@x.uk> wrote:", 1),
            ("Helen Marsh wrote on 03/10/2026 09:14:", 1),
            ("Am 03.10.2026 um 09:14 schrieb Helen Marsh:", 1),
            ("Le 3 oct. 2026 à 09:14, Helen Marsh <h@x.uk> a écrit :", 1),
            ("Helen Marsh/NCC/GOV\n03/10/2026 09:14\n\nTo\nSarah Jones/NCC\ncc\n\nSubject\nPEP", 8),
        ] {
            check(text, (lines > 0).then_some(lines));
        }
    }

    #[test]
    fn every_pattern_can_be_used() {
        for pattern in [&FIELD, &ON_ONE_LINE, &MARKER, &WROTE, &BARE_WROTE, &MOMENT, &NOTES] {
            assert!(pattern.compiles());
        }
    }

    #[test]
    fn prose_is_no_header() {
        for text in [
            "On Monday I wrote:",
            "On 3 November 2026 I wrote: please close it",
            "From: Monday we will visit weekly",
            "From 3 November the placement changes.",
            "On the PEP: it is done",
            "To: do list\nSarah",
            "As Helen wrote: this matters",
            "Date: 3 November\nTime: 3pm\nWhere: school",
            "On the 4th she wrote to school and they said: no",
            "At 3pm on Tuesday Tyler was seen",
        ] {
            check(text, None);
        }
    }
}
