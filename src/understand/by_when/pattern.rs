//! A small language for rows of rules: patterns over tokens.
//!
//! `by|before` one of these words · `the?` perhaps · `[ of the ]` perhaps all of these · `<` touching the token before ·
//! classes in capitals: `D` day of a month, `DM` a number that can be a month, `M` month name, `Y` year of four figures,
//! `YY` of two or four, `W` weekday, `WS` every such weekday, `N` a count, `O` an ordinal, `U` unit, `S` a separator of figures,
//! `T` a number that can be an hour, `MM` minutes, `X` any word.

use super::{
    tokens::{Kind, Token},
    words::{self, Senses, Unit},
};
use chrono::Weekday;

/// Every word that stands in a pattern of any table, so that the vocabulary knows it.
pub(super) fn literals() -> impl Iterator<Item = &'static str> {
    let tables = super::rules::patterns().chain(super::leads::patterns()).chain(super::cues::patterns());
    tables
        .flat_map(|pattern| pattern.split([' ', '|']))
        .map(|word| word.trim_end_matches('?'))
        .filter(|word| {
            !word.is_empty() && !matches!(*word, "[" | "]" | "<") && !word.chars().any(|c| c.is_ascii_uppercase())
        })
        .chain(super::joints::words())
        .chain(super::rules::follower_words())
}

/// What one token must be.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Want {
    Words(Vec<u16>),
    Class(Class),
    Touching,
}

/// A class of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Day,
    MonthNumber,
    Month,
    Year,
    ShortYear,
    Weekday,
    Weekdays,
    Count,
    Ordinal,
    Unit,
    Separator,
    Hour,
    Minutes,
    Any,
}

const CLASSES: &[(&str, Class)] = &[
    ("D", Class::Day),
    ("DM", Class::MonthNumber),
    ("M", Class::Month),
    ("Y", Class::Year),
    ("YY", Class::ShortYear),
    ("W", Class::Weekday),
    ("WS", Class::Weekdays),
    ("N", Class::Count),
    ("O", Class::Ordinal),
    ("U", Class::Unit),
    ("S", Class::Separator),
    ("T", Class::Hour),
    ("MM", Class::Minutes),
    ("X", Class::Any),
];

impl Class {
    fn admits(self, token: &Token) -> bool {
        let number = token.kind == Kind::Number;
        let two = number && token.digits <= 2;
        match self {
            Self::Day => two && (1..=31).contains(&token.value) || token.senses.ordinal.is_some(),
            Self::MonthNumber => two && !token.suffixed && (1..=31).contains(&token.value),
            Self::Month => token.senses.month.is_some(),
            Self::Year => number && token.digits == 4 && (1900..=2100).contains(&token.value),
            Self::ShortYear => {
                number
                    && !token.suffixed
                    && (token.digits == 4 && (1900..=2100).contains(&token.value) || token.digits == 2)
            }
            Self::Weekday => token.senses.weekday.is_some(),
            Self::Weekdays => token.senses.weekdays.is_some(),
            Self::Count => number && token.digits <= 3 && !token.suffixed || token.senses.number.is_some(),
            Self::Ordinal => token.suffixed || token.senses.ordinal.is_some(),
            Self::Unit => token.senses.unit.is_some(),
            Self::Separator => matches!(token.kind, Kind::Sign('.' | '/' | '-' | '\\')),
            Self::Hour => two && !token.suffixed && token.value <= 24,
            Self::Minutes => number && token.digits == 2 && token.value < 60,
            Self::Any => token.kind == Kind::Word,
        }
    }
}

/// One step of a compiled pattern.
#[derive(Debug, Clone)]
enum Step {
    Take(Want),
    /// Go on, or else jump there.
    Or(usize),
}

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    steps: Vec<Step>,
}

/// The tokens that a pattern's classes took, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Taken<'a> {
    tokens: Vec<(Class, &'a Token)>,
}

impl<'a> Taken<'a> {
    fn nth(&self, class: Class, nth: usize) -> Option<&'a Token> {
        self.tokens.iter().filter(|(taken, _)| *taken == class).nth(nth).map(|(_, token)| *token)
    }
    /// The `nth` day of a month.
    pub(super) fn day(&self, nth: usize) -> Option<u32> {
        self.nth(Class::Day, nth).or_else(|| self.nth(Class::Ordinal, nth)).map(ordinal)
    }
    /// Whether the day was written with its ending, or in words.
    pub(super) fn day_is_ordinal(&self) -> bool {
        self.nth(Class::Day, 0).is_some_and(|token| token.suffixed || token.senses.ordinal.is_some())
    }
    /// The `nth` ordinal.
    pub(super) fn ordinal(&self, nth: usize) -> Option<u32> {
        self.nth(Class::Ordinal, nth).map(ordinal)
    }
    /// The `nth` month, named or in figures.
    pub(super) fn month(&self, nth: usize) -> Option<u32> {
        let named = self.nth(Class::Month, nth).and_then(|token| token.senses.month);
        named.or_else(|| self.nth(Class::MonthNumber, nth).map(|token| token.value))
    }
    /// The month's token, for its spelling.
    pub(super) fn month_token(&self, nth: usize) -> Option<&'a Token> {
        self.nth(Class::Month, nth)
    }
    /// The year; two figures mean this century up to 49 and the last one from 50.
    pub(super) fn year(&self, nth: usize) -> Option<i32> {
        let token = self.nth(Class::Year, nth).or_else(|| self.nth(Class::ShortYear, nth))?;
        let value = i32::try_from(token.value).ok()?;
        Some(match (token.digits, value) {
            (4, _) => value,
            (_, 0..=49) => 2000 + value,
            _ => 1900 + value,
        })
    }
    /// The `nth` weekday.
    pub(super) fn weekday(&self, nth: usize) -> Option<Weekday> {
        self.nth(Class::Weekday, nth).and_then(|token| token.senses.weekday)
    }
    /// The weekday's token, for its spelling.
    pub(super) fn weekday_token(&self) -> Option<&'a Token> {
        self.nth(Class::Weekday, 0)
    }
    /// The last count before a unit.
    pub(super) fn count(&self, nth: usize) -> Option<u32> {
        let token = self.nth(Class::Count, nth)?;
        if token.kind == Kind::Number { Some(token.value) } else { token.senses.number }
    }
    /// The unit.
    pub(super) fn unit(&self) -> Option<Unit> {
        self.nth(Class::Unit, 0).and_then(|token| token.senses.unit)
    }
    /// The separators, as written.
    pub(super) fn separators(&self) -> impl Iterator<Item = &'a Token> {
        self.tokens.iter().filter(|(class, _)| *class == Class::Separator).map(|(_, token)| *token)
    }
    /// The first taken token.
    pub(super) fn first(&self) -> Option<&'a Token> {
        self.tokens.first().map(|(_, token)| *token)
    }
    /// All the numbers taken, as tokens.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a Token> {
        self.tokens.iter().map(|(_, token)| *token)
    }
}

fn ordinal(token: &Token) -> u32 {
    if token.kind == Kind::Number { token.value } else { token.senses.ordinal.unwrap_or(0) }
}

impl Pattern {
    /// Compiles a row's pattern.
    pub(super) fn new(written: &str) -> Self {
        let mut steps = Vec::new();
        let mut open = Vec::new();
        for word in written.split(' ').filter(|word| !word.is_empty()) {
            match word {
                "[" => {
                    open.push(steps.len());
                    steps.push(Step::Or(0));
                }
                "]" => {
                    let here = steps.len();
                    if let Some(Step::Or(to)) = open.pop().and_then(|at| steps.get_mut(at)) {
                        *to = here;
                    }
                }
                _ => {
                    let bare = word.strip_suffix('?').filter(|bare| !bare.is_empty());
                    if bare.is_some() {
                        steps.push(Step::Or(steps.len() + 2));
                    }
                    steps.push(Step::Take(want(bare.unwrap_or(word))));
                }
            }
        }
        Self { steps }
    }

    /// Where a match that begins at token `at` ends, optional parts taken first; with what it took.
    pub(super) fn matches<'a>(&self, tokens: &'a [Token], at: usize) -> Option<(usize, Taken<'a>)> {
        let mut taken = Taken::default();
        let end = self.go(0, tokens, at, &mut taken)?;
        Some((end, taken))
    }

    fn go<'a>(&self, step: usize, tokens: &'a [Token], at: usize, taken: &mut Taken<'a>) -> Option<usize> {
        let Some(now) = self.steps.get(step) else { return Some(at) };
        match now {
            Step::Or(to) => {
                let kept = taken.tokens.len();
                self.go(step + 1, tokens, at, taken).or_else(|| {
                    taken.tokens.truncate(kept);
                    self.go(*to, tokens, at, taken)
                })
            }
            Step::Take(Want::Touching) => {
                tokens.get(at).filter(|token| token.glued)?;
                self.go(step + 1, tokens, at, taken)
            }
            Step::Take(Want::Words(ids)) => {
                tokens.get(at).filter(|token| ids.contains(&token.senses.id))?;
                self.go(step + 1, tokens, at + 1, taken)
            }
            Step::Take(Want::Class(class)) => {
                let token = tokens.get(at).filter(|token| class.admits(token))?;
                taken.tokens.push((*class, token));
                self.go(step + 1, tokens, at + 1, taken)
            }
        }
    }

    /// What the first token of a match can be (`nth` 0), or the one after it; and whether a match can end before that token.
    fn wants(&self, nth: u8) -> (Vec<&Want>, bool) {
        let (mut wants, mut ends) = (Vec::new(), false);
        let mut ways = vec![(0, nth)];
        while let Some((at, before)) = ways.pop() {
            match self.steps.get(at) {
                Some(Step::Or(to)) => ways.extend([(*to, before), (at + 1, before)]),
                Some(Step::Take(Want::Touching)) => ways.push((at + 1, before)),
                Some(Step::Take(want)) => match before.checked_sub(1) {
                    Some(before) => ways.push((at + 1, before)),
                    None => wants.push(want),
                },
                None => ends = true,
            }
        }
        (wants, ends)
    }
}

/// Tokens that a table asks for, told by the vocabulary.
#[derive(Debug)]
struct Admitted {
    /// By the id of a word.
    words: Vec<bool>,
    /// Some number in figures. Every number is then let through: the match itself tells.
    numbers: bool,
    /// Signs, or words without an id.
    others: bool,
}

impl Admitted {
    fn of(wants: &[&Want]) -> Self {
        let mut admitted = Self { words: vec![false; words::all().count() + 1], numbers: false, others: false };
        let numbers = ["1", "24", "12th", "2026", "123"].map(super::tokens::split);
        for want in wants {
            let mut admit = |id: u16| {
                if let Some(word) = admitted.words.get_mut(usize::from(id)) {
                    *word = true;
                }
            };
            match want {
                Want::Words(ids) => ids.iter().for_each(|id| admit(*id)),
                Want::Class(class) => {
                    let of_class = |senses: &&Senses| class.admits(&super::tokens::a_word(**senses));
                    words::all().filter(of_class).for_each(|senses| admit(senses.id));
                    admitted.numbers |= numbers.iter().flatten().any(|number| class.admits(number));
                    admitted.others |= matches!(class, Class::Separator | Class::Any);
                }
                Want::Touching => {}
            }
        }
        admitted
    }
}

/// For each row of a table: may it match where this token follows its first one?
#[derive(Debug, Default)]
struct Seconds {
    /// By the id of a word.
    words: Vec<Vec<bool>>,
    number: Vec<bool>,
    nothing: Vec<bool>,
}

impl Seconds {
    fn of(patterns: &[Pattern]) -> Self {
        let mut all = Self { words: vec![Vec::new(); words::all().count() + 1], ..Self::default() };
        for pattern in patterns {
            let (wants, ends) = pattern.wants(1);
            let second = Admitted::of(&wants);
            for (rows, word) in all.words.iter_mut().zip(&second.words) {
                rows.push(ends || *word || second.others);
            }
            all.number.push(ends || second.numbers);
            all.nothing.push(ends);
        }
        all
    }

    fn admit(&self, token: Option<&Token>) -> &[bool] {
        match token {
            Some(token) if token.kind == Kind::Number => &self.number,
            // A number or ordinal in words put together from two stands in for its last part.
            Some(token) => self.words.get(usize::from(token.senses.id)).map_or(&[], Vec::as_slice),
            None => &self.nothing,
        }
    }
}

fn want(word: &str) -> Want {
    if word == "<" {
        return Want::Touching;
    }
    match CLASSES.iter().find(|(name, _)| *name == word) {
        Some((_, class)) => Want::Class(*class),
        None => Want::Words(word.split('|').map(words::id).collect()),
    }
}

/// The patterns of a table, found by the word they begin with.
#[derive(Debug)]
pub(super) struct Index {
    patterns: Vec<Pattern>,
    seconds: Seconds,
    /// For each word id: the rows that may begin with it.
    by_word: Vec<Vec<u16>>,
    /// The rows that may begin with a number in figures.
    by_number: Vec<u16>,
}

impl Index {
    /// Compiles a table.
    pub(super) fn new(patterns: impl Iterator<Item = &'static str>) -> Self {
        let patterns: Vec<Pattern> = patterns.map(Pattern::new).collect();
        let mut by_word = vec![Vec::new(); words::all().count() + 1];
        let mut by_number: Vec<u16> = Vec::new();
        for (row, pattern) in (0..).zip(&patterns) {
            let first = Admitted::of(&pattern.wants(0).0);
            let begins = by_word.iter_mut().zip(&first.words).filter(|(_, begins)| **begins);
            begins.for_each(|(rows, _)| rows.push(row));
            if first.numbers {
                by_number.push(row);
            }
        }
        Self { seconds: Seconds::of(&patterns), patterns, by_word, by_number }
    }

    /// The rows whose patterns match at token `at`, in the order of the table.
    pub(super) fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, usize, Taken<'a>)> + 'a {
        let rows: &[u16] = match tokens.get(at) {
            Some(token) if token.kind == Kind::Number => &self.by_number,
            Some(token) if token.senses.id != 0 => {
                self.by_word.get(usize::from(token.senses.id)).map_or(&[], Vec::as_slice)
            }
            _ => &[],
        };
        let goes_on = self.seconds.admit(tokens.get(at + 1));
        rows.iter().map(|row| usize::from(*row)).filter(|row| goes_on.get(*row) == Some(&true)).filter_map(move |row| {
            let (end, taken) = self.patterns.get(row)?.matches(tokens, at)?;
            (end > at).then_some((row, end, taken))
        })
    }
}
