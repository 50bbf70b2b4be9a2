//! Yes and no as forms say it: words, ticked boxes, crosses.

/// Is the field ticked or answered yes (`Some(true)`), no (`Some(false)`), or left open?
#[must_use]
pub(in crate::understand) fn answer(text: &str) -> Option<bool> {
    let lower = text.trim().to_lowercase();
    if lower.starts_with(['✗', '✘', '×']) {
        return Some(false);
    }
    let ticked = |at: usize| lower.get(at..).unwrap_or_default();
    // "☒ Yes ☐ No": the word after, else before, the ticked box.
    if let Some(at) = lower.find(['☒', '☑', '✓', '✔', '✅', '🗹', '🗷', '■']) {
        let mark_len = ticked(at).chars().next().map_or(1, char::len_utf8);
        let after = ticked(at + mark_len).trim_start();
        let before = lower.get(..at).unwrap_or_default().trim_end();
        // "☒ Yes ☐ No" puts the box before the word, "Yes ☒ No ☐" after it.
        let boxes_first = lower.starts_with(['☒', '☑', '✓', '✔', '✅', '🗹', '🗷', '■', '☐', '□']);
        let word = if boxes_first { after } else { before };
        let no = if boxes_first {
            word.starts_with("no") || word.starts_with("n/a")
        } else {
            word.ends_with("no") || word.ends_with("n/a")
        };
        return Some(!no);
    }
    for (mark, yes) in [
        ("[x] yes", true),
        ("[x] no", false),
        ("(x) yes", true),
        ("(x) no", false),
        ("yes [x]", true),
        ("no [x]", false),
        ("yes (x)", true),
        ("no (x)", false),
        ("yes x", true),
        ("no x", false),
    ] {
        if lower.contains(mark) {
            return Some(yes);
        }
    }
    let empty_boxes = lower.contains('☐') || lower.contains("[ ]") || lower.contains('□');
    if empty_boxes || lower.contains("yes / no") || lower.contains("yes/no") || lower.contains("y/n") {
        return None;
    }
    let first =
        lower.split(|c: char| !c.is_alphanumeric() && c != '/').find(|word| !word.is_empty()).unwrap_or_default();
    match first {
        "yes" | "y" | "x" | "true" | "tracked" | "1" | "2" | "one" | "two" | "level" => Some(true),
        "no" | "n" | "none" | "n/a" | "na" | "nil" | "not" | "0" | "zero" => Some(false),
        _ => None,
    }
}

/// The level a text says or ticks: "Yes - level 1", "☐ Level 1 ☒ Level 2", "1 ☐ 2 ☒", "2".
#[must_use]
pub(in crate::understand) fn level(text: &str) -> Option<u8> {
    let digit = |c: char| c.to_digit(10).and_then(|level| u8::try_from(level).ok()).filter(|level| *level <= 2);
    let Some((before, after)) = text.split_once(['☒', '☑', '✓', '✔']) else {
        let lower = text.to_lowercase();
        let words = lower.split_once("level").map_or(lower.as_str(), |(_, after)| after);
        return words.chars().find_map(digit).filter(|_| !text.contains(['☐', '□']));
    };
    let boxes_first = before.chars().all(|c| !c.is_alphanumeric()) || before.trim_start().starts_with(['☐', '□']);
    if boxes_first { after.chars().find_map(digit) } else { before.chars().rev().find_map(digit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        for (text, expected) in [
            ("☒ Yes  ☐ No", Some(true)),
            ("☐ Yes  ☒ No", Some(false)),
            ("Yes ☒ No ☐", Some(true)),
            ("Yes - level 1", Some(true)),
            ("No", Some(false)),
            ("N/A", Some(false)),
            ("Yes / No", None),
            ("☐ Yes ☐ No", None),
            ("✓", Some(true)),
            ("[ ] Yes [x] No", Some(false)),
        ] {
            assert_eq!(answer(text), expected, "{text}");
        }
    }

    #[test]
    fn levels_are_read() {
        for (text, expected) in [
            ("☐ Level 1 ☒ Level 2", Some(2)),
            ("☒ Level 1 ☐ Level 2", Some(1)),
            ("Level 1 ☐ Level 2 ☒", Some(2)),
            ("1 ☒ 2 ☐", Some(1)),
            ("☐ Level 1 ☐ Level 2", None),
            ("Yes - level 1", Some(1)),
            ("2", Some(2)),
            ("N/A", None),
        ] {
            assert_eq!(level(text), expected, "{text}");
        }
    }
}
