//! What is removed, in words: for the person who asks before it is, and for the answer after.

use super::{Outlived, Redaction, Tally};
use crate::model::{
    log::Log,
    reference::Reference,
    retention::{Period, Periods},
};
use std::fmt::Write as _;

/// At most so many references are named.
const NAMED: usize = 40;

fn period(period: Option<Period>) -> String {
    period.map_or_else(|| "for ever".to_owned(), |period| period.to_string())
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn names<'a>(refs: impl ExactSizeIterator<Item = &'a Reference>) -> String {
    let more = refs.len().saturating_sub(NAMED);
    let mut named: Vec<String> = refs.take(NAMED).map(ToString::to_string).collect();
    if more > 0 {
        named.push(format!("and {more} more"));
    }
    named.join(", ")
}

/// The periods, in one sentence.
#[must_use]
pub fn periods(periods: &Periods) -> String {
    format!(
        "mails as they came are kept {}, letters {}, papers {}, closed items {}.",
        period(periods.raw_mail),
        period(periods.letters),
        period(periods.papers),
        period(periods.closed_items)
    )
}

impl Outlived {
    /// What goes and what stays, by kind and number.
    #[must_use]
    pub fn told(&self, periods: &Periods, log: &Log) -> String {
        let mut text = String::new();
        let rows = [
            ("mails as they came", periods.raw_mail, self.mails),
            ("letters", periods.letters, self.letters),
            ("papers", periods.papers, self.papers),
            ("closed items", periods.closed_items, self.items),
        ];
        for (kind, kept, tally) in rows {
            let _ = writeln!(text, "{kind:<19} kept {:<10} {:>6} go{}", period(kept), tally.goes, stay(tally));
        }
        let lines = count(self.lines, "further line", "further lines");
        let _ = writeln!(text, "{lines} of the history, about no item, of the age of a closed item");
        if !self.removal.items.is_empty() {
            let _ =
                writeln!(text, "items, with their history, mails and letters: {}", names(self.removal.items.keys()));
        }
        for hold in log.holds().iter() {
            let _ = writeln!(text, "under legal hold: {} ({}), placed by {}", hold.on, hold.because, hold.by);
        }
        text
    }
}

/// Why some of what is old enough stays.
fn stay(tally: Tally) -> String {
    let why = [(tally.open, "about something open"), (tally.held, "under legal hold"), (tally.needed, "still needed")];
    let stay: Vec<String> =
        why.iter().filter(|(number, _)| *number > 0).map(|(number, why)| format!("{number} {why}")).collect();
    if stay.is_empty() { String::new() } else { format!("; old enough, and stay: {}", stay.join(", ")) }
}

impl Redaction {
    /// What goes.
    #[must_use]
    pub fn told(&self) -> String {
        let removal = &self.removal;
        let mut text = format!(
            "the words of {} of the history\n{} as they came\n{}: about these items, and the digests and summaries since\n{}\n",
            count(removal.lines.len(), "line", "lines"),
            count(removal.mails.len(), "mail", "mails"),
            count(removal.letters.len(), "letter", "letters"),
            count(removal.papers.len(), "paper", "papers"),
        );
        if !self.emptied.is_empty() {
            let _ = writeln!(text, "emptied, and withdrawn if open: {}", names(self.emptied.iter()));
        }
        if !self.touched.is_empty() {
            let _ = writeln!(text, "go on without these words: {}", names(self.touched.iter()));
        }
        for file in &self.files {
            let _ = writeln!(
                text,
                "to be taken out of the IRO Monitoring folder by the running daemon, unless somebody has changed it: {file}"
            );
        }
        text
    }
}
