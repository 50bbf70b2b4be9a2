//! How long what is kept is kept.

use super::Day;
use chrono::Months;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A time of keeping, in days or in years of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// So many days.
    Days(u16),
    /// So many years.
    Years(u8),
}

impl Period {
    /// What is of this day or earlier has been kept long enough.
    #[must_use]
    pub fn until(self, today: Day) -> Day {
        let back = match self {
            Self::Days(days) => today.checked_sub_days(chrono::Days::new(days.into())),
            Self::Years(years) => today.checked_sub_months(Months::new(u32::from(years) * 12)),
        };
        back.unwrap_or(Day::MIN)
    }

    /// At least so long, in days.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Days(days) => days.into(),
            Self::Years(years) => u32::from(years) * 365,
        }
    }
}

impl FromStr for Period {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let wrong = || format!("`{written}` is no period; write \"180 days\", \"2 years\" or \"off\"");
        let (number, unit) = written.trim().split_once(' ').ok_or_else(wrong)?;
        match unit.trim() {
            "day" | "days" => number.parse().map(Self::Days).map_err(|_| wrong()),
            "year" | "years" => number.parse().map(Self::Years).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match self {
            Self::Days(days) => (u32::from(*days), "day"),
            Self::Years(years) => (u32::from(*years), "year"),
        };
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}

/// How long each kind of thing is kept; `None`: for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods {
    /// A mail as it came, from the day it was taken in (2 years).
    pub raw_mail: Option<Period>,
    /// A letter of ours, from the day it was written (2 years).
    pub letters: Option<Period>,
    /// A monitoring form or filed mail, from the day it came (6 years).
    pub papers: Option<Period>,
    /// An item with its whole history, from the day it was closed; and lines of the history that concern no item (6 years).
    pub closed_items: Option<Period>,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            raw_mail: Some(Period::Years(2)),
            letters: Some(Period::Years(2)),
            papers: Some(Period::Years(6)),
            closed_items: Some(Period::Years(6)),
        }
    }
}
