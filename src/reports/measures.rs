//! The lines of a summary: each figure with its name, against the quarter before and the same quarter a year ago.

use super::{figures::Figures, summary::Summary};
use crate::model::reference::Reference;
use std::fmt;

/// A figure as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// So many.
    Count(usize),
    /// So many of how many, as a share.
    Share(usize, usize),
    /// Days; halves occur in a median.
    Days(f64),
    /// Nothing to measure.
    Nothing,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(number) => write!(f, "{number}"),
            Self::Share(part, whole) => write!(f, "{} %", (200 * part + whole) / (2 * whole).max(1)),
            Self::Days(days) if days.fract() == 0.0 => write!(f, "{days:.0}"),
            Self::Days(days) => write!(f, "{days:.1}"),
            Self::Nothing => write!(f, "–"),
        }
    }
}

/// A figure's name and how it is read from the figures of a quarter.
#[derive(Debug)]
pub struct Measure {
    /// Its id, for rules about it.
    pub id: &'static str,
    /// Its name in tables.
    pub name: &'static str,
    /// How it is computed; `None`: it is the number of `refs`.
    value: Option<fn(&Figures) -> Value>,
    refs: fn(&Figures) -> &[Reference],
}

/// Every figure of a summary, in the order in which they are shown.
pub const MEASURES: &[Measure] = &[
    counted("forms", "Monitoring forms received", |f| &f.forms),
    counted("forms_with", "Forms with a Tracked Recommendation", |f| &f.forms_with),
    counted("forms_without", "Forms without one", |f| &f.forms_without),
    counted("open_at_start", "Open at the start", |f| &f.open_at_start),
    counted("opened", "Opened", |f| &f.opened),
    counted("reopened", "Reopened", |f| &f.reopened),
    counted("resolved", "Resolved", |f| &f.resolved),
    counted("withdrawn", "Withdrawn", |f| &f.withdrawn),
    counted("open_at_end", "Open at the end", |f| &f.open_at_end),
    counted("overdue_at_end", "Open at the end and past the date", |f| &f.overdue_at_end),
    counted("escalated", "Taken to a higher level", |f| &f.escalated),
    counted("by_first_date", "Resolved by the first date", |f| &f.by_first_date),
    counted("after_extension", "Resolved by a later date the IRO agreed", |f| &f.after_extension),
    counted("after_escalation", "Resolved after being taken to a higher level", |f| &f.after_escalation),
    counted("late", "Resolved late", |f| &f.late),
    counted("undated", "Resolved without a date", |f| &f.undated),
    derived("in_time", "Share resolved in time", in_time),
    counted("dates_moved", "Dates moved", |f| &f.dates_moved),
    counted("prompts", "Prompts sent", |f| &f.prompts),
    counted("prompts_answered", "Prompts answered within 5 working days", |f| &f.prompts_answered),
    derived("median", "Days to resolve, median", |f| days(f.calendar_days(), true)),
    derived("longest", "Days to resolve, longest", |f| days(f.calendar_days(), false)),
    derived("median_working", "Working days to resolve, median", |f| days(f.working_days(), true)),
    derived("longest_working", "Working days to resolve, longest", |f| days(f.working_days(), false)),
];

const fn counted(id: &'static str, name: &'static str, refs: fn(&Figures) -> &[Reference]) -> Measure {
    Measure { id, name, value: None, refs }
}

const fn derived(id: &'static str, name: &'static str, value: fn(&Figures) -> Value) -> Measure {
    Measure { id, name, value: Some(value), refs: |f| &f.resolved }
}

impl Measure {
    /// The measure with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.id == id)
    }

    /// Its value.
    #[must_use]
    pub fn of(&self, figures: &Figures) -> Value {
        self.value.map_or_else(|| Value::Count(self.refs(figures).len()), |value| value(figures))
    }

    /// Is it a plain number of things, as opposed to a share or a span of days derived from them?
    #[must_use]
    pub fn counts(&self) -> bool {
        self.value.is_none()
    }

    /// The items it counts, or is derived from.
    #[must_use]
    pub fn refs<'a>(&self, figures: &'a Figures) -> &'a [Reference] {
        (self.refs)(figures)
    }
}

fn in_time(figures: &Figures) -> Value {
    let resolved = figures.resolved.len();
    if resolved == 0 {
        return Value::Nothing;
    }
    Value::Share(figures.by_first_date.len() + figures.after_extension.len(), resolved)
}

fn days(measured: Option<(f64, i64)>, median: bool) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "days are small numbers")]
    measured.map_or(Value::Nothing, |(middle, longest)| Value::Days(if median { middle } else { longest as f64 }))
}

/// A line of the summary's main table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The measure's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// This quarter.
    pub now: Value,
    /// The quarter before.
    pub before: Option<Value>,
    /// The same quarter a year ago.
    pub year_before: Option<Value>,
    /// The items this quarter's figure counts.
    pub refs: Vec<Reference>,
}

/// The main table.
#[must_use]
pub fn rows(summary: &Summary) -> Vec<Row> {
    let row = |measure: &Measure| Row {
        id: measure.id,
        name: measure.name,
        now: measure.of(&summary.now),
        before: summary.before.as_ref().map(|figures| measure.of(figures)),
        year_before: summary.year_before.as_ref().map(|figures| measure.of(figures)),
        refs: measure.refs(&summary.now).to_vec(),
    };
    MEASURES.iter().map(row).collect()
}
