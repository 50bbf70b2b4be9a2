//! What a text must hold before a pattern can be found in it: words, one of which at least stands in all that the pattern matches.

use regex_syntax::hir::{Class, Hir, HirKind};

/// More words than this are told apart by what follows or goes before them.
const MOST: usize = 64;

/// One of these, in small letters, stands in whatever the pattern matches, letters of either case taken for the same.
/// `None` where no words are sure to stand there.
pub(super) fn of(pattern: &str) -> Option<Vec<String>> {
    match needs(&regex_syntax::parse(pattern).ok()?) {
        Needs::Exactly(words) | Needs::OneOf(words) => Some(words).filter(|words| cost(words) < USELESS),
        Needs::Nothing => None,
    }
}

/// What a part of a pattern needs.
enum Needs {
    /// It matches these words and nothing else.
    Exactly(Vec<String>),
    /// One of these stands in all it matches.
    OneOf(Vec<String>),
    Nothing,
}

fn needs(part: &Hir) -> Needs {
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => Needs::Exactly(vec![String::new()]),
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0)
            .map_or(Needs::Nothing, |word| Needs::Exactly(vec![word.to_ascii_lowercase()])),
        HirKind::Class(class) => letters(class).map_or(Needs::Nothing, Needs::Exactly),
        HirKind::Capture(group) => needs(&group.sub),
        HirKind::Repetition(repeated) => match (repeated.min, repeated.max, needs(&repeated.sub)) {
            (0, Some(1), Needs::Exactly(mut words)) => {
                words.push(String::new());
                Needs::Exactly(words)
            }
            (1.., _, Needs::Exactly(words) | Needs::OneOf(words)) => Needs::OneOf(words),
            _ => Needs::Nothing,
        },
        HirKind::Concat(parts) => all_of(parts),
        HirKind::Alternation(ways) => one_of(ways),
    }
}

/// The signs of a small class, each as a word.
fn letters(class: &Class) -> Option<Vec<String>> {
    let mut letters: Vec<String> = match class {
        Class::Unicode(class) => {
            let ranges = class.ranges();
            let count: usize = ranges.iter().map(|range| range.len()).sum();
            let all = ranges.iter().flat_map(|range| range.start()..=range.end());
            (count <= MOST).then(|| all.map(|letter| folded(letter).to_string()).collect())?
        }
        Class::Bytes(class) => {
            let all = class.ranges().iter().flat_map(|range| range.start()..=range.end());
            all.map(|byte| byte.is_ascii().then(|| folded(char::from(byte)).to_string())).collect::<Option<_>>()?
        }
    };
    letters.sort_unstable();
    letters.dedup();
    Some(letters)
}

/// Signs that count as `s` and `k` where no regard is paid to case.
pub(super) const LIKE_LETTERS: [char; 2] = ['ſ', '\u{212a}'];

fn folded(letter: char) -> char {
    match letter {
        'ſ' => 's',
        '\u{212a}' => 'k',
        letter => letter.to_ascii_lowercase(),
    }
}

/// Parts one after another: the words that neighbours make together, or the rarest that one of them needs.
fn all_of(parts: &[Hir]) -> Needs {
    let mut together = vec![String::new()];
    let mut best: Option<Vec<String>> = None;
    let mut whole = true;
    for part in parts {
        match needs(part) {
            Needs::Exactly(words) if together.len() * words.len() <= MOST => together = joined(&together, &words),
            needs => {
                whole = false;
                best = rarer(best, together);
                together = vec![String::new()];
                match needs {
                    Needs::Exactly(words) => together = words,
                    Needs::OneOf(words) => best = rarer(best, words),
                    Needs::Nothing => {}
                }
            }
        }
    }
    if whole {
        return Needs::Exactly(together);
    }
    rarer(best, together).map_or(Needs::Nothing, Needs::OneOf)
}

fn joined(starts: &[String], ends: &[String]) -> Vec<String> {
    starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}"))).collect()
}

/// One part or another: what each of them needs.
fn one_of(ways: &[Hir]) -> Needs {
    let mut exact = true;
    let mut all = Vec::new();
    for way in ways {
        match needs(way) {
            Needs::Exactly(words) => all.extend(words),
            Needs::OneOf(words) => {
                exact = false;
                all.extend(words);
            }
            Needs::Nothing => return Needs::Nothing,
        }
    }
    all.sort_unstable();
    all.dedup();
    if exact { Needs::Exactly(all) } else { Needs::OneOf(all) }
}

/// Words of this cost stand in most texts: looking for them tells nothing.
const USELESS: f64 = 0.1;

/// About how often one of the words is met in ordinary text: the more so the shorter they are and the more of them.
fn cost(words: &[String]) -> f64 {
    words.iter().map(|word| 8_f64.powi(-i32::try_from(word.len()).unwrap_or(i32::MAX))).sum()
}

fn rarer(one: Option<Vec<String>>, other: Vec<String>) -> Option<Vec<String>> {
    match one {
        Some(one) if cost(&one) <= cost(&other) => Some(one),
        _ => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_the_words_stands_in_every_match() {
        for (pattern, words) in [
            ("(?i)Tracked", Some(vec!["tracked"])),
            (r"\b(?:has|have) (?:[a-z]+ ){0,4}completed\b", Some(vec!["completed"])),
            ("e-?mails? sent", Some(vec!["e-mail sent", "e-mails sent", "email sent", "emails sent"])),
            ("(?:booked|arranged)(?: for)?$", Some(vec!["arranged", "arranged for", "booked", "booked for"])),
            ("(?i)Sec", Some(vec!["sec"])),
            (r"\d+", None),
            ("(?:done|.*)", None),
            ("a?", None),
        ] {
            let mut found = of(pattern);
            if let Some(found) = &mut found {
                found.sort_unstable();
            }
            assert_eq!(found, words.map(|words| words.into_iter().map(str::to_owned).collect()), "{pattern}");
        }
    }
}
