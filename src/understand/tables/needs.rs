//! What a text must hold before a pattern can be found in it: words that stand in all that the pattern matches.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// More words than this are told apart by what follows or goes before them.
const MOST: usize = 64;
/// At most this many sets of words are asked of one way.
const SETS: usize = 3;

/// One way in which a pattern can match: of each of these sets, one word at least stands in the match.
pub(super) type Way = Vec<Vec<String>>;

/// The ways of a pattern, their words in small letters; letters of either case are to be taken for the same. Only words worth looking for
/// are named; `None` where it can match without any such word.
pub(super) fn of(pattern: &str) -> Option<Vec<Way>> {
    named(pattern, USELESS)
}

/// As [`of`], with words and letters that stand in many texts, for where a look costs next to nothing.
pub(super) fn every(pattern: &str) -> Option<Vec<Way>> {
    named(pattern, f64::INFINITY)
}

fn named(pattern: &str, useless: f64) -> Option<Vec<Way>> {
    let ways = ways(&regex_syntax::parse(pattern).ok()?);
    let ways: Vec<Way> = ways.into_iter().map(|way| rarest(way, useless)).collect();
    ways.iter().all(|way| !way.is_empty()).then_some(ways)
}

/// Can the pattern stand nowhere but at the beginning of a text?
pub(super) fn only_at_start(pattern: &str) -> bool {
    regex_syntax::parse(pattern).is_ok_and(|parsed| parsed.properties().look_set_prefix().contains(Look::Start))
}

/// The sets of a way that tell most.
fn rarest(mut way: Way, useless: f64) -> Way {
    way.retain(|words| words.iter().all(|word| !word.is_empty()) && !words.is_empty() && cost(words) < useless);
    way.sort_by(|one, other| cost(one).total_cmp(&cost(other)));
    way.truncate(SETS);
    way
}

fn ways(pattern: &Hir) -> Vec<Way> {
    match pattern.kind() {
        HirKind::Capture(group) => ways(&group.sub),
        HirKind::Alternation(all) => all.iter().flat_map(ways).collect(),
        HirKind::Concat(parts) => ways_together(parts),
        _ => vec![needs(pattern).sets()],
    }
}

/// Parts one after another, told apart by the first of them that can match in several ways.
fn ways_together(parts: &[Hir]) -> Vec<Way> {
    let several = |part: &Hir| ways(part).len() > 1 && !matches!(needs(part), Needs::Exactly(_));
    let Some(at) = parts.iter().position(several) else { return vec![all_of(parts).sets()] };
    let (before, rest) = parts.split_at(at);
    let Some((part, after)) = rest.split_first() else { return Vec::new() };
    let beside: Way = [all_of(before).sets(), all_of(after).sets()].concat();
    ways(part).into_iter().map(|way| [beside.clone(), way].concat()).collect()
}

/// What a part of a pattern needs.
enum Needs {
    /// It matches these words and nothing else.
    Exactly(Vec<String>),
    /// Of each of these sets one word stands in all it matches.
    OneOfEach(Way),
}

impl Needs {
    fn sets(self) -> Way {
        match self {
            Self::Exactly(words) => vec![words],
            Self::OneOfEach(sets) => sets,
        }
    }
}

/// It may match anything.
const NOTHING: Needs = Needs::OneOfEach(Vec::new());

fn needs(part: &Hir) -> Needs {
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => Needs::Exactly(vec![String::new()]),
        HirKind::Literal(literal) => {
            std::str::from_utf8(&literal.0).map_or(NOTHING, |word| Needs::Exactly(vec![word.to_ascii_lowercase()]))
        }
        HirKind::Class(class) => letters(class).map_or(NOTHING, Needs::Exactly),
        HirKind::Capture(group) => needs(&group.sub),
        HirKind::Repetition(repeated) => match (repeated.min, repeated.max, needs(&repeated.sub)) {
            (0, Some(1), Needs::Exactly(mut words)) => {
                words.push(String::new());
                Needs::Exactly(words)
            }
            (1.., _, needed) => Needs::OneOfEach(needed.sets()),
            _ => NOTHING,
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

/// Parts one after another: the words that neighbours make together, and what each of the others needs.
fn all_of(parts: &[Hir]) -> Needs {
    let mut together = vec![String::new()];
    let mut sets: Way = Vec::new();
    let mut whole = true;
    for part in parts {
        match needs(part) {
            Needs::Exactly(words) if together.len() * words.len() <= MOST => together = joined(&together, &words),
            needed => {
                whole = false;
                sets.push(std::mem::replace(&mut together, vec![String::new()]));
                match needed {
                    Needs::Exactly(words) => together = words,
                    Needs::OneOfEach(further) => sets.extend(further),
                }
            }
        }
    }
    if whole {
        return Needs::Exactly(together);
    }
    sets.push(together);
    Needs::OneOfEach(sets)
}

fn joined(starts: &[String], ends: &[String]) -> Vec<String> {
    starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}"))).collect()
}

/// One part or another: a word that one of them needs.
fn one_of(ways: &[Hir]) -> Needs {
    let mut exact = true;
    let mut all = Vec::new();
    for way in ways {
        match needs(way) {
            Needs::Exactly(words) => all.extend(words),
            Needs::OneOfEach(sets) => {
                exact = false;
                let Some(words) = rarest(sets, f64::INFINITY).into_iter().next() else { return NOTHING };
                all.extend(words);
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    if exact { Needs::Exactly(all) } else { Needs::OneOfEach(vec![all]) }
}

/// Words of this cost stand in most texts: looking for them tells nothing.
const USELESS: f64 = 0.1;

/// Words met in nearly every mail.
const COMMON: &[&str] = &[
    "a", "all", "an", "and", "are", "as", "at", "be", "been", "by", "can", "could", "do", "for", "from", "had", "has",
    "have", "he", "her", "his", "i", "if", "in", "is", "it", "me", "my", "not", "of", "on", "or", "please", "she",
    "that", "the", "their", "they", "this", "to", "was", "we", "were", "will", "with", "would", "you", "your",
];

/// About how often one of the words is met: the more so the shorter they are and the more of them.
fn cost(words: &[String]) -> f64 {
    words.iter().map(|word| 8_f64.powf(-telling(word))).sum()
}

/// The letters of a word or words, those of common ones counting less.
fn telling(words: &str) -> f64 {
    let letters = |word: &str| {
        let count = f64::from(u32::try_from(word.len()).unwrap_or(u32::MAX));
        if COMMON.contains(&word) { count / 3.0 } else { count }
    };
    words.split(|c: char| !c.is_alphanumeric()).map(letters).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_set_one_word_stands_in_every_match() {
        let check = |pattern: &str, expected: Option<&[&[&[&str]]]>| {
            let sorted = |mut words: Vec<String>| {
                words.sort_unstable();
                words
            };
            let found: Option<Vec<Way>> =
                of(pattern).map(|ways| ways.into_iter().map(|way| way.into_iter().map(sorted).collect()).collect());
            let expected: Option<Vec<Way>> = expected.map(|ways| {
                ways.iter()
                    .map(|way| way.iter().map(|words| words.iter().map(|word| (*word).to_owned()).collect()).collect())
                    .collect()
            });
            assert_eq!(found, expected, "{pattern}");
        };
        check("(?i)Tracked", Some(&[&[&["tracked"]]]));
        check("e-?mails? sent", Some(&[&[&["e-mail sent", "e-mails sent", "email sent", "emails sent"]]]));
        check(r"\b(?:went|gone) (?:[a-z]+ ){0,4}astray\b", Some(&[&[&["astray"], &["gone ", "went "]]]));
        check(
            r"\b(?:lost (?:\w+ )*keys|found (?:\w+ )*hats)\b",
            Some(&[&[&["lost "], &["keys"]], &[&["found "], &["hats"]]]),
        );
        check("(?i)Sec", Some(&[&[&["sec"]]]));
        check(r"\d+", None);
        check("(?:done|.*)", None);
        check("a?", None);
    }
}
