//! The rows: words that say something about an item, each with an example for and against.
//!
//! Patterns are read against the one spelling of [`super::words`], clause by clause. `~` stands for up to four words,
//! `<time>` for a stretch of time, `<day>` for a day. Whether a match counts is decided by its [`Frame`].

mod asks;
mod done;
mod replies;
mod steps;
mod time;

use crate::{model::reading::Says, understand::tables::Rows};
use std::sync::LazyLock;

/// What may spoil a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Counts only as a report: not denied, not future, not supposed, not asked, not wished for.
    Told,
    /// The pattern holds its own denial ("will not be doing"): spoiled only when asked or supposed.
    Denied,
    /// A wish ("more time"): spoiled by a denial right before it, and when supposed.
    Wished,
    /// A claim that may lie ahead ("mum declines"): spoiled by a denial right before it, and when asked or supposed.
    Claimed,
    /// Counts wherever it stands.
    Said,
}

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// The words, as a regular expression.
    pub(super) pattern: &'static str,
    /// What they say.
    pub(super) says: Says,
    /// What spoils them.
    pub(super) frame: Frame,
    /// The rule's name.
    pub(super) rule: &'static str,
    /// A reply in which the row decides.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    pub(super) example: &'static str,
    /// A reply that looks like it but does not say this.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    pub(super) against: &'static str,
}

/// All rows, with their patterns.
pub(super) struct Table {
    rows: Vec<&'static Row>,
    patterns: Rows,
}

/// The table.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| Table::of(rows()));

/// Every row, in the order of the files.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    done::ROWS.iter().chain(steps::ROWS).chain(time::ROWS).chain(asks::ROWS).chain(replies::ROWS)
}

impl Table {
    fn of(rows: impl Iterator<Item = &'static Row>) -> Self {
        let rows: Vec<&Row> = rows.collect();
        let patterns = Rows::new(rows.iter().map(|row| written(row.pattern)));
        Self { rows, patterns }
    }

    /// The rows whose words stand in this clause, each with where.
    pub(super) fn find<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (&'static Row, std::ops::Range<usize>)> + 'a {
        self.patterns.places(text).filter_map(|(row, place)| Some((*self.rows.get(row)?, place)))
    }

    #[cfg(test)]
    pub(super) fn compiles(&self) -> bool {
        self.patterns.compile()
    }
}

/// Writes a row's pattern out. A test holds that every row compiles.
fn written(pattern: &str) -> String {
    const TIME: &str = "(?:(?:a|an|one|two|three|four|five|six|eight|ten|1|2|3|4|5|6|7|8|10|14|couple of|few|several)(?: more| extra| further)? )?(?:more )?(?:working |school |calendar )?(?:days?|weeks?|months?|fortnight|wks?)";
    const DAY: &str = r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|month)[a-z]*)?)?|(?:early|mid|late|the end of|end of|beginning of|start of)?[ -]?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|aug|sept|sep|oct|nov|dec|next week|next month|the week|the month|term|half term|easter|christmas|the new year|new year)|tomorrow|then|that date|this date|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)";
    let written = pattern.replace("~", r"(?:[a-z0-9'/.:-]+ ){0,4}").replace("<time>", TIME).replace("<day>", DAY);
    format!(r"\b(?:{written})(?:\b|$)")
}
