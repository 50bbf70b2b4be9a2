//! The subject without what programs put in front of it, and its protective marking.

use regex::Regex;
use std::sync::LazyLock;

/// Reply and forward prefixes of the mail programs in use, tags of gateways and protective markings.
static PREFIX: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?ix)^\s* (?: (?: re | fw | fwd | aw | wg | vs | sv | antw | rif | res | enc ) (?: \[\d+\] | \(\d+\) )? \s*: ",
        r" | \[ \s* (?: ext (?:ernal (?:\s+ (?:e-?mail|sender|mail) )? )? | caution[^\]]* | secure | encrypt(?:ed)? | egress[^\]]* | spam\?? | suspected\ spam | marked\ as\ spam ) \s* \] ",
        r" | \*{0,3} \s* ext(?:ernal)?(?:\s+(?:e-?mail|sender))? \s* \*{0,3} \s* : ",
        r" | [\[\(]? \s* official (?: \s* [-–:\s] \s* sensitive )? (?: \s* [-–:,]? \s* (?: personal | commercial | locsen ) )? \s* [\]\)]? \s* (?: [-–:|] \s* | \s+ | $ ) )",
    ))
    .ok()
});

/// A protective marking within a subject.
static MARKING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\bOFFICIAL(?:\s*[-–:\s]\s*SENSITIVE)?(?:\s*[-–:,]?\s*(?:PERSONAL|COMMERCIAL|LOCSEN)\b)?").ok()
});

/// The subject without reply prefixes, gateway tags and markings.
pub(super) fn topic(subject: &str) -> String {
    let mut rest = subject.trim();
    if let Some(prefix) = PREFIX.as_ref() {
        while let Some(found) = prefix.find(rest) {
            if found.end() == 0 {
                break;
            }
            rest = rest.get(found.end()..).unwrap_or_default().trim_start();
        }
    }
    rest.trim().to_owned()
}

/// The marking that stands in the subject, in capitals; a plain "official" in running words is none.
pub(super) fn marking(subject: &str) -> Option<String> {
    let found = MARKING.as_ref()?.find(subject)?;
    let word = found.as_str().trim();
    let certain = word.starts_with("OFFICIAL") || word.to_ascii_uppercase().contains("SENSITIVE");
    certain.then(|| word.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topic_is_the_subject_without_what_programs_put_in_front() {
        for (subject, expected) in [
            ("RE: Tracked Recommendation - Tyler B", "Tracked Recommendation - Tyler B"),
            ("Re: Fwd: FW: PEP", "PEP"),
            ("AW: WG: PEP", "PEP"),
            ("[EXTERNAL] RE: PEP", "PEP"),
            ("[EXTERNAL EMAIL] PEP", "PEP"),
            ("OFFICIAL-SENSITIVE: RE: PEP", "PEP"),
            ("OFFICIAL - SENSITIVE - PEP", "PEP"),
            ("[OFFICIAL] Re[2]: PEP", "PEP"),
            ("RE: [EXT] Fw: PEP", "PEP"),
            ("TR: Amelia F-H", "TR: Amelia F-H"),
            ("Re: TR: Amelia", "TR: Amelia"),
            ("Review of officials", "Review of officials"),
            ("Officially overdue", "Officially overdue"),
            ("Regarding Sam", "Regarding Sam"),
            ("Re:", ""),
        ] {
            assert_eq!(topic(subject), expected, "{subject}");
        }
    }

    #[test]
    fn a_marking_is_read_from_the_subject() {
        assert_eq!(marking("RE: OFFICIAL-SENSITIVE: PEP").as_deref(), Some("OFFICIAL-SENSITIVE"));
        assert_eq!(marking("OFFICIAL - Sensitive PEP").as_deref(), Some("OFFICIAL - SENSITIVE"));
        assert_eq!(marking("an official letter"), None);
    }
}
