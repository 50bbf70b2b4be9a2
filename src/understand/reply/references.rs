//! References such as `TR-2026-0012`, in any spelling.

use crate::model::reference::Reference;
use crate::understand::tables::Pattern;

static REFERENCE: Pattern = Pattern::new(
    r"(?i)\b([a-z]{2,4})(?: ?(?:no\.?|ref\.?|#|:))?[\s\-–—_/.\\]{0,3}(20\d\d)[\s\-–—_/.\\]{1,3}(\d{1,6})\b",
);
/// Written without anything between year and number ("TR20260012").
static RUN_ON: Pattern = Pattern::new(r"(?i)\b([a-z]{2,4})[\s\-–—_/.]{0,2}(20\d\d)(\d{4})\b");
/// Numbers that lean on the reference before them ("TR-2026-0012 and 0013", "TR-2026-0012, 13 & 14").
static FURTHER: Pattern = Pattern::new(r"^(?:\s*(?:,|&|and|\+|/)\s*)+(?:-|no\.? ?)?(\d{4})\b");

/// References such as `TR-2026-0012`, in any spelling ("tr 2026/12", "TR2026-0012", "TR-2026-0012 and 0013"), in order of the
/// text, each once. `prefixes` are those of the processes.
#[must_use]
pub fn references(text: &str, prefixes: &[&str]) -> Vec<Reference> {
    let mut found: Vec<(usize, Reference)> = Vec::new();
    for pattern in [&REFERENCE, &RUN_ON] {
        for captures in pattern.captures_iter(text) {
            let part = |number: usize| captures.get(number).map_or("", |part| part.as_str());
            let prefix = part(1).to_ascii_uppercase();
            let known = prefixes.iter().any(|known| known.eq_ignore_ascii_case(&prefix));
            let (Ok(year), Ok(number), Some(whole)) = (part(2).parse(), part(3).parse(), captures.get(0)) else {
                continue;
            };
            if !known || number == 0 {
                continue;
            }
            found.push((whole.start(), Reference::new(&prefix, year, number)));
            further(text, whole.end(), |place, number| found.push((place, Reference::new(&prefix, year, number))));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    let mut all: Vec<Reference> = Vec::new();
    for (_, reference) in found {
        if !all.contains(&reference) {
            all.push(reference);
        }
    }
    all
}

fn further(text: &str, mut end: usize, mut add: impl FnMut(usize, u32)) {
    while let Some(captures) = text.get(end..).and_then(|rest| FURTHER.captures(rest)) {
        let (Some(whole), Some(number)) = (captures.get(0), captures.get(1)) else { return };
        if let Ok(number) = number.as_str().parse() {
            add(end, number);
        }
        end += whole.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_in_any_spelling() {
        for (text, meant) in [
            ("RE: Prompt TR-2026-0012 (Y Tekle)", &["TR-2026-0012"][..]),
            ("tr 2026/12 and TR2026-0013", &["TR-2026-0012", "TR-2026-0013"]),
            ("merge TR-2026-0012 and 0013 please", &["TR-2026-0012", "TR-2026-0013"]),
            ("TR–2026–0012, TR-2026-0012", &["TR-2026-0012"]),
            ("ref TR20260012", &["TR-2026-0012"]),
            ("TR 2026 0009 done", &["TR-2026-0009"]),
            ("IR-2026-0003 not TR-2026-0004", &["IR-2026-0003", "TR-2026-0004"]),
            ("due Mar 2026 14 days", &[]),
            ("TR due 12/11/2026", &[]),
            ("AB-2026-0001", &[]),
        ] {
            let found: Vec<String> = references(text, &["TR", "DR", "IR"]).iter().map(ToString::to_string).collect();
            assert_eq!(found, meant, "{text}");
        }
    }
}
