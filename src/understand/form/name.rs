//! What a form's file name says by the naming convention: `1 SURNAME first name SW PM IRO [RESOLVED]` (R53 to R56).

use crate::model::reading::FormName;
use crate::understand::tables::Pattern;
use std::sync::LazyLock;

/// Words in a file name that are no part of the convention.
const NOISE: &[&str] = &[
    "copy",
    "final",
    "updated",
    "update",
    "signed",
    "scan",
    "scanned",
    "draft",
    "amended",
    "v1",
    "v2",
    "v3",
    "v4",
    "new",
    "form",
    "monitoring",
    "latest",
    "version",
    "of",
    "the",
    "ccr",
    "lac",
    "iro",
    "tr",
    "revised",
    "completed",
];

/// Words that end a name with "the matter is resolved".
const RESOLVED: &[&str] = &["resolved", "resolve", "reslved", "resoved", "resloved", "closed"];

/// Reads a file name; `None` unless it follows the convention closely enough to be meant so.
/// Case, spaces, underscores, hyphens and extensions are taken as they come.
#[must_use]
pub fn read(file_name: &str) -> Option<FormName> {
    static HEAD: LazyLock<Pattern> = LazyLock::new(|| {
        let before = r"(?i)^\s*(?:(?:copy of|fwd?|re|(resolved))[\s_:-]+)*(?:level|lvl|l|form|tr)?[\s_-]*";
        Pattern::of(format!(r"{before}([012])(?:[\s_.,)-]+(.+)|((?-i:\p{{Lu}}{{2}}).+))$"))
    });
    static SPACED_HYPHEN: Pattern = Pattern::new(r"^(\p{Lu}{3,}) [-–] (\p{Lu}{3,} \p{Lu}\p{Ll})");
    static CLOSING: LazyLock<Pattern> = LazyLock::new(|| Pattern::of(format!("(?i)[-–.]+({})\\b", RESOLVED.join("|"))));
    let stem = without_extension(file_name);
    let caught = HEAD.captures(&stem)?;
    let level: u8 = caught.get(2)?.as_str().parse().ok()?;
    let rest = caught.get(3).or_else(|| caught.get(4))?.as_str();
    let rest = SPACED_HYPHEN.replace(rest, "$1-$2");
    let rest = CLOSING.replace(&rest, " $1");
    let rest = rest.replace(['_', '(', ')', '[', ']', ',', '/'], " ");
    let rest = if rest.trim().contains(' ') { rest } else { rest.replace('-', " ") };
    let mut words: Vec<&str> = rest.split_whitespace().map(|word| word.trim_matches(['-', '–', '.'])).collect();
    words.retain(|word| !word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-')));
    let resolved = caught.get(1).is_some() || words.iter().any(|word| RESOLVED.contains(&word.to_lowercase().as_str()));
    words.retain(|word| !RESOLVED.contains(&word.to_lowercase().as_str()));
    while words.last().is_some_and(|word| NOISE.contains(&word.to_lowercase().as_str()) && !is_initials(word)) {
        words.pop();
    }
    let trailing = words.iter().rev().take_while(|word| is_initials(word)).count().min(words.len().saturating_sub(1));
    // A short first name in capitals ("JOHN") is no fourth set of initials.
    let split = words.len() - if trailing >= 4 && words.len() - trailing < 2 { 3 } else { trailing.min(4) };
    let (names, initials) = words.split_at_checked(split)?;
    let (surname, first_name) = surname_and_first(names)?;
    let meant = !initials.is_empty() || shouted(&surname) && !first_name.is_empty();
    meant.then(|| FormName {
        level,
        surname,
        first_name,
        initials: initials.iter().map(|word| word.replace('.', "").to_uppercase()).collect(),
        resolved,
        file_name: file_name.to_owned(),
    })
}

fn without_extension(file_name: &str) -> String {
    static EXTENSION: Pattern = Pattern::new(
        r"(?i)(?:\.(?:docx?|docm|dotx?|pdf|rtf|odt|txt|tiff?|jpe?g|png|heic|eml|msg|zip|pages|xlsx?|p7m))+$",
    );
    EXTENSION.replace(file_name.trim(), "").into_owned()
}

/// Two to four capitals, dots allowed; two or three small letters where the whole name is written small.
fn is_initials(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| *c != '.').collect();
    let count = letters.chars().count();
    let capitals = letters.chars().all(char::is_uppercase) && letters.chars().all(char::is_alphabetic);
    (2..=4).contains(&count) && capitals || count == 2 && letters.chars().all(|c| c.is_ascii_lowercase())
}

fn shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Small words that belong to the surname that follows.
const PARTICLES: &[&str] = &[
    "van", "der", "den", "de", "la", "le", "du", "da", "dos", "di", "von", "al", "el", "bin", "bint", "st", "mac",
    "mc", "o", "ap", "ben",
];

fn surname_and_first(names: &[&str]) -> Option<(String, String)> {
    let particles = names.iter().take_while(|word| PARTICLES.contains(&word.to_lowercase().as_str())).count();
    let all = names.iter().all(|word| shouted(word));
    let shouting =
        names.iter().take_while(|word| shouted(word) || PARTICLES.contains(&word.to_lowercase().as_str())).count();
    let length = if all || shouting == 0 { particles + 1 } else { shouting.max(particles + 1) };
    let (surname, first) = names.split_at_checked(length.min(names.len()))?;
    let surname = surname.join(" ");
    (surname.chars().filter(|c| c.is_alphabetic()).count() >= 2).then(|| (surname, first.join(" ")))
}

/// The child's name in the usual order and case: "O'CONNELL-DUFF", "Sean" → "Sean O'Connell-Duff".
#[must_use]
pub fn child_name(form: &FormName) -> String {
    let name = format!("{} {}", form.first_name, form.surname);
    let cased: Vec<String> = name.split_whitespace().map(in_usual_case).collect();
    cased.join(" ")
}

/// "GREENWOOD" and "hussein" in usual case; names already in mixed case stay.
#[must_use]
pub fn in_usual_case(word: &str) -> String {
    if word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase) {
        return word.to_owned();
    }
    let initials = word.contains('.') || word.chars().count() == 1;
    if initials {
        return word.to_owned();
    }
    let mut upper = true;
    let mut cased = String::new();
    let lower = word.to_lowercase();
    for c in lower.chars() {
        if upper {
            cased.extend(c.to_uppercase());
        } else {
            cased.push(c);
        }
        upper = matches!(c, '-' | '\'' | '’') || cased == "Mc";
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, expected: Option<(u8, &str, &str, &[&str], bool)>) {
        let found = read(file);
        let found = found.as_ref().map(|f| {
            (
                f.level,
                f.surname.as_str(),
                f.first_name.as_str(),
                f.initials.iter().map(String::as_str).collect::<Vec<_>>(),
                f.resolved,
            )
        });
        assert_eq!(found, expected.map(|(l, s, f, i, r)| (l, s, f, i.to_vec(), r)), "{file}");
    }

    #[test]
    fn names_by_the_convention_are_read() {
        check("1 GREENWOOD Lily SJ LB HM.docx", Some((1, "GREENWOOD", "Lily", &["SJ", "LB", "HM"], false)));
        check("1  ASHDOWN  Kyle  PF NI NH.docx", Some((1, "ASHDOWN", "Kyle", &["PF", "NI", "NH"], false)));
        check("1_hussein_amina_TA_NI_TA_RESOLVED (1).docx", Some((1, "hussein", "amina", &["TA", "NI", "TA"], true)));
        check("1 O'CONNELL-DUFF Sean KO LB HM.docx", Some((1, "O'CONNELL-DUFF", "Sean", &["KO", "LB", "HM"], false)));
        check("2 GREENWOOD Lily SJ LB HM RESOLVED.docx", Some((2, "GREENWOOD", "Lily", &["SJ", "LB", "HM"], true)));
        check(
            "1 PEARSON Ella-Rose OB JB PL - resolved.docx",
            Some((1, "PEARSON", "Ella-Rose", &["OB", "JB", "PL"], true)),
        );
        check("0 WÓJCIK Kacper YK JB PL.docx", Some((0, "WÓJCIK", "Kacper", &["YK", "JB", "PL"], false)));
        check("1 VAN DER BERG Anna SJ LB HM.DOCX", Some((1, "VAN DER BERG", "Anna", &["SJ", "LB", "HM"], false)));
        check("1-SMITH-John-SJ-LB-HM.pdf", Some((1, "SMITH", "John", &["SJ", "LB", "HM"], false)));
        check("2 SMITH JOHN SJ LB HM v2 final.docx", Some((2, "SMITH", "JOHN", &["SJ", "LB", "HM"], false)));
        check("Level 1 SMITH John SJ LB HM.doc", Some((1, "SMITH", "John", &["SJ", "LB", "HM"], false)));
        check("1 FOX HARDING Amelia TA NI TA.docx", Some((1, "FOX HARDING", "Amelia", &["TA", "NI", "TA"], false)));
    }

    #[test]
    fn names_typed_in_a_hurry_are_read() {
        check("1 smith-jones leo kb gs bs.docx", Some((1, "smith-jones", "leo", &["KB", "GS", "BS"], false)));
        check("1 SMITH-JONES Leo KB GS BS RESOLVED.docx", Some((1, "SMITH-JONES", "Leo", &["KB", "GS", "BS"], true)));
        check("1 SMITH - JONES Leo KB GS BS.docx", Some((1, "SMITH-JONES", "Leo", &["KB", "GS", "BS"], false)));
        check("1 O\u{2019}NEILL Aoife KB GS BS.docx", Some((1, "O\u{2019}NEILL", "Aoife", &["KB", "GS", "BS"], false)));
        check("1 O NEILL Aoife KB GS BS.docx", Some((1, "O NEILL", "Aoife", &["KB", "GS", "BS"], false)));
        check("1. SMITH Leo KB GS BS.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1SMITH Leo KB GS BS.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1_SMITH_Leo_KB_GS_BS_resolved.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], true)));
        check("1 SMITH Leo KB GS BS [RESOLVED].docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], true)));
        check("1 SMITH Leo KB GS BS-RESOLVED.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], true)));
        check("RESOLVED 1 SMITH Leo KB GS BS.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], true)));
        check("Copy of 1 SMITH Leo KB GS BS.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("FW 1 SMITH Leo KB GS BS.docx.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1 SMITH, Leo KB/GS/BS.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1 SMITH Leo (KB GS BS).docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1 DE SOUZA Mia KB GS BS 12.11.26.docx", Some((1, "DE SOUZA", "Mia", &["KB", "GS", "BS"], false)));
        check("Level 2 - SMITH Leo - KB - GS - BS.docx", Some((2, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1 NG Li KB GS BS.docx", Some((1, "NG", "Li", &["KB", "GS", "BS"], false)));
        check("1 LEE JO KB GS BS.docx", Some((1, "LEE", "JO", &["KB", "GS", "BS"], false)));
        check("1 SMITH Leo K.B. G.S. B.S..docx", Some((1, "SMITH", "Leo", &["KB", "GS", "BS"], false)));
        check("1 SMITH Leo KB GS RLP.docx", Some((1, "SMITH", "Leo", &["KB", "GS", "RLP"], false)));
    }

    #[test]
    fn other_files_are_no_forms() {
        for file in [
            "Review record FL 110227.pdf",
            "1 page guide.pdf",
            "2026 review.docx",
            "image001.png",
            "10 things.docx",
            "1.docx",
            "minutes 2.docx",
        ] {
            check(file, None);
        }
    }

    #[test]
    fn names_come_in_usual_case() {
        for (file, name) in [
            ("1 O'CONNELL-DUFF Sean KO LB HM.docx", "Sean O'Connell-Duff"),
            ("1_hussein_amina_TA_NI_TA.docx", "Amina Hussein"),
            ("1 MCGRATH Connor KO LB GP.docx", "Connor McGrath"),
        ] {
            assert_eq!(child_name(&read(file).unwrap()), name);
        }
    }
}
