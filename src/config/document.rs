//! A TOML file read key by key, so that every mistake is named by file, line and key, and all of them at once.

use std::{borrow::Cow, cell::RefCell, fmt::Display};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The mistakes found so far, each with its place.
#[derive(Debug, Default)]
pub(crate) struct Problems(RefCell<Vec<String>>);

impl Problems {
    /// Notes a mistake at `file:line`.
    pub(crate) fn at(&self, file: &str, line: usize, what: impl Display) {
        self.note(format!("{file}:{line}: {what}"));
    }

    /// Notes a mistake as it stands.
    pub(crate) fn note(&self, problem: String) {
        self.0.borrow_mut().push(problem);
    }

    /// All mistakes, in the order found.
    pub(crate) fn into_vec(self) -> Vec<String> {
        self.0.into_inner()
    }
}

/// The line (from 1) on which a byte of the text stands.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// One TOML file while it is read.
pub(crate) struct Document<'a> {
    file: &'a str,
    text: &'a str,
    problems: &'a Problems,
    root: DeTable<'a>,
}

impl<'a> Document<'a> {
    /// Parses a file; what is not TOML is noted, and the rest is still read.
    pub(crate) fn parse(file: &'a str, text: &'a str, problems: &'a Problems) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            problems.at(file, line, error.message());
        }
        Self { file, text, problems, root: root.into_inner() }
    }

    /// Takes a section out. A section that is not there reads as an empty one.
    pub(crate) fn section(&mut self, name: &'a str) -> Section<'a> {
        let (table, line) = match self.root.remove(&Spanned::new(0..0, Cow::Borrowed(name))) {
            None => (DeTable::new(), None),
            Some(found) => {
                let line = line_of(self.text, found.span().start);
                match found.into_inner() {
                    DeValue::Table(table) => (table, Some(line)),
                    other => {
                        let found = other.type_str();
                        self.problems.at(
                            self.file,
                            line,
                            format_args!("`{name}` must be a section `[{name}]`, not a {found}"),
                        );
                        (DeTable::new(), Some(line))
                    }
                }
            }
        };
        Section { name, file: self.file, text: self.text, problems: self.problems, table, line, known: Vec::new() }
    }

    /// Notes every section nobody asked for.
    pub(crate) fn finish(self, known: &[&str]) {
        for (key, _) in self.root {
            let line = line_of(self.text, key.span().start);
            let name = key.into_inner();
            self.problems.at(
                self.file,
                line,
                format_args!("unknown section or key `{name}`{}", did_you_mean(&name, known)),
            );
        }
    }
}

/// One section while it is read. Keys nobody asks for are mistakes, noted by [`Section::finish`].
pub(crate) struct Section<'a> {
    name: &'a str,
    file: &'a str,
    text: &'a str,
    problems: &'a Problems,
    table: DeTable<'a>,
    line: Option<usize>,
    known: Vec<&'a str>,
}

impl<'a> Section<'a> {
    /// Takes a key out with its line.
    fn take(&mut self, key: &'a str) -> Option<(DeValue<'a>, usize)> {
        self.known.push(key);
        let found = self.table.remove(&Spanned::new(0..0, Cow::Borrowed(key)))?;
        let line = line_of(self.text, found.span().start);
        Some((found.into_inner(), line))
    }

    /// Notes a mistake about a key.
    pub(crate) fn wrong(&self, line: usize, key: &str, what: impl Display) {
        self.problems.at(self.file, line, format_args!("[{}] {key}: {what}", self.name));
    }

    /// Notes a mistake about a key that has no line of its own: the section's is named.
    pub(crate) fn at_top(&self, key: &str, what: impl Display) {
        self.wrong(self.line.unwrap_or(1), key, what);
    }

    /// A key that must be there.
    pub(crate) fn required<T>(&mut self, key: &'a str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let before = self.table.contains_key(&Spanned::new(0..0, Cow::Borrowed(key)));
        if !before {
            self.known.push(key);
            self.at_top(key, "is missing");
            return None;
        }
        self.text(key, read)
    }

    /// A string, taken through `read`, whose error says what is expected.
    pub(crate) fn text<T>(&mut self, key: &'a str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let (value, line) = self.take(key)?;
        let Some(text) = value.as_str() else {
            self.wrong(line, key, format_args!("must be text in quotes, not a {}", value.type_str()));
            return None;
        };
        read(text).map_err(|what| self.wrong(line, key, what)).ok()
    }

    /// A list of strings, each taken through `read`.
    pub(crate) fn list<T>(&mut self, key: &'a str, read: impl Fn(&str) -> Result<T, String>) -> Option<Vec<T>> {
        let (value, line) = self.take(key)?;
        let Some(entries) = value.as_array() else {
            self.wrong(line, key, format_args!("must be a list [\"…\", \"…\"], not a {}", value.type_str()));
            return None;
        };
        let mut list = Vec::new();
        for entry in entries {
            let line = line_of(self.text, entry.span().start);
            match entry.get_ref().as_str().map(&read) {
                Some(Ok(read)) => list.push(read),
                Some(Err(what)) => self.wrong(line, key, what),
                None => self.wrong(line, key, "every entry must be text in quotes"),
            }
        }
        Some(list)
    }

    /// A whole number within bounds.
    pub(crate) fn number(&mut self, key: &'a str, bounds: std::ops::RangeInclusive<u32>) -> Option<u32> {
        let (value, line) = self.take(key)?;
        let number = value.as_integer().and_then(|number| number.as_str().replace('_', "").parse::<u32>().ok());
        match number.filter(|number| bounds.contains(number)) {
            Some(number) => Some(number),
            None => {
                self.wrong(
                    line,
                    key,
                    format_args!("must be a whole number from {} to {}", bounds.start(), bounds.end()),
                );
                None
            }
        }
    }

    /// `true` or `false`.
    pub(crate) fn yes_no(&mut self, key: &'a str) -> Option<bool> {
        let (value, line) = self.take(key)?;
        let answer = value.as_bool();
        if answer.is_none() {
            self.wrong(line, key, "must be true or false");
        }
        answer
    }

    /// A date (`2026-09-01`, with or without quotes).
    pub(crate) fn day(&mut self, key: &'a str) -> Option<crate::model::Day> {
        let (value, line) = self.take(key)?;
        let text = match (&value, value.as_str()) {
            (DeValue::Datetime(datetime), _) => datetime.to_string(),
            (_, Some(text)) => text.to_owned(),
            _ => String::new(),
        };
        let day = text.parse().ok();
        if day.is_none() {
            self.wrong(line, key, "must be a date such as 2026-09-01");
        }
        day
    }

    /// Every key left in the section, as lists of strings: for sections whose keys are the authority's own.
    pub(crate) fn lists(&mut self) -> Vec<(usize, String, Vec<String>)> {
        let table = std::mem::take(&mut self.table);
        let mut lists = Vec::new();
        for (key, value) in table {
            let line = line_of(self.text, key.span().start);
            let name = key.into_inner().into_owned();
            let entries = value.get_ref().as_array().map(|entries| {
                entries.iter().filter_map(|entry| entry.get_ref().as_str().map(str::to_owned)).collect::<Vec<_>>()
            });
            match entries {
                Some(entries) => lists.push((line, name, entries)),
                None => self.wrong(line, &name, "must be a list [\"…\", \"…\"]"),
            }
        }
        lists
    }

    /// Notes every key nobody asked for.
    pub(crate) fn finish(self) {
        for (key, _) in &self.table {
            let line = line_of(self.text, key.span().start);
            let name: &str = key.get_ref();
            self.wrong(line, name, format_args!("unknown key{}", did_you_mean(name, &self.known)));
        }
    }
}

/// ` (did you mean …?)` for the nearest known name, when one is near.
fn did_you_mean(name: &str, known: &[&str]) -> String {
    known
        .iter()
        .map(|known| (distance(name, known), known))
        .min()
        .filter(|(distance, known)| *distance <= 2 && *distance < known.len())
        .map_or_else(String::new, |(_, known)| format!(" (did you mean `{known}`?)"))
}

/// Edit distance between two short names.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (y, cell) in b.chars().zip(row.iter_mut().skip(1)) {
            let next = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = next;
            left = next;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
