//! A letter the program decided to write, before it is put into words.

use super::{
    Day, Instant,
    address::Address,
    good_practice::GoodPractice,
    item::{Item, Thread, Words},
    log::Attention,
    reading::Doubt,
    reference::Reference,
    theme::Theme,
};

/// The kinds of letter (`X-Bywhen-Kind`, Contract 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "Contract 6 says what each is")]
pub enum LetterKind {
    Receipt,
    Clarification,
    Prompt,
    UnresolvedAlert,
    Notice,
    Digest,
    Summary,
    Report,
}

impl LetterKind {
    /// The word in `X-Bywhen-Kind`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Clarification => "clarification",
            Self::Prompt => "prompt",
            Self::UnresolvedAlert => "unresolved-alert",
            Self::Notice => "notice",
            Self::Digest => "digest",
            Self::Summary => "summary",
            Self::Report => "report",
        }
    }
}

/// A letter: to whom, in which thread, and what it is to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The kind.
    pub kind: LetterKind,
    /// To.
    pub to: Vec<Address>,
    /// Cc.
    pub cc: Vec<Address>,
    /// The items it is about.
    pub refs: Vec<Reference>,
    /// The thread it continues; `None` starts a new one.
    pub thread: Option<Thread>,
    /// What it says.
    pub content: Content,
}

/// What a letter says. Items are as they stand after the decision.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// What was logged, amended, escalated or ended, as understood.
    Receipt {
        /// What was done with the items.
        done: Done,
        /// The items.
        items: Vec<Item>,
        /// Doubts, to stand on top.
        doubts: Vec<Doubt>,
        /// People who should have been copied and were not (R3, R45).
        not_copied: Vec<Address>,
    },
    /// Something about these items must be known before they can stand.
    AskMissing {
        /// The items.
        items: Vec<Item>,
        /// What is asked.
        doubts: Vec<Doubt>,
        /// This is the second time of asking.
        again: bool,
    },
    /// Which item does a mail speak of?
    AskWhich {
        /// What its sender wrote.
        words: String,
        /// The candidates; may be empty.
        candidates: Vec<Item>,
        /// This is the second time of asking.
        again: bool,
    },
    /// The IRO is asked for a new date (Contract 8.3).
    AskNewDate {
        /// The item.
        item: Box<Item>,
        /// This is the second time of asking.
        again: bool,
    },
    /// The prompt.
    Prompt {
        /// The item.
        item: Box<Item>,
        /// When it should have left, if it is late.
        late_since: Option<Instant>,
        /// For prompts ahead of the date (review timetable): working days to go.
        ahead: Option<u32>,
        /// It is the prompt of the process itself, not one of its own ahead of the date alone.
        own: bool,
        /// What prompts of their own ask for (R105, R106, R123, R146).
        expects: Vec<String>,
        /// What is open for the child, to be gone through at a review or between reviews (R122, R129).
        agenda: Vec<Item>,
    },
    /// Still unresolved.
    Alert {
        /// The item.
        item: Box<Item>,
        /// Working days since the date.
        working_days_over: i64,
    },
    /// An update, request or refusal, handed on.
    HandOn {
        /// The items it is about.
        items: Vec<Item>,
        /// What was said.
        words: Words,
        /// Its sender's name and address as shown.
        from: String,
        /// It came from outside, or its sender was not vouched for.
        outside: bool,
    },
    /// A significant change, handed on (R139).
    SignificantChange {
        /// The item.
        item: Box<Item>,
        /// What was said.
        words: Words,
        /// The category's name.
        category: Option<String>,
    },
    /// Decisions considered agreed (R115).
    ConsideredAgreed {
        /// The item.
        item: Box<Item>,
    },
    /// A prompt nobody got, told to the ACs with the manager's address.
    Undelivered {
        /// The item.
        item: Box<Item>,
        /// Whom it did not reach.
        address: Address,
        /// The line manager.
        manager: Option<Address>,
        /// Away, as opposed to gone.
        away: bool,
    },
    /// The mailbox could not be read for long, or it or the way out can be used again.
    Outage {
        /// It is about letters that could not leave, not about the mailbox.
        sending: bool,
        /// Since when; `None`: it is over.
        since: Option<Instant>,
    },
    /// Which items are open, for an AC or IRO who asked.
    OpenItems {
        /// The items, those with the earliest dates.
        items: Vec<Item>,
        /// How many there are beside them.
        more: usize,
        /// Whose items they are; `None`: everybody's.
        of: Option<Address>,
    },
    /// Entries of the digest that were dealt with.
    DealtWith {
        /// The entries.
        entries: Vec<Attention>,
        /// Numbers under which there is none.
        unknown: Vec<u64>,
    },
    /// What an AC or IRO asked for could not be done.
    NotDone {
        /// Why, as a sentence.
        why: String,
        /// What they wrote.
        words: String,
    },
    /// The list for the weekly issues-resolution clinic (R78).
    ClinicList(Box<ClinicList>),
    /// The daily digest. Figures come from `reports`.
    Digest {
        /// The day.
        day: Day,
    },
    /// A unit's quarterly summary.
    Summary {
        /// A day in the quarter.
        quarter: Quarter,
        /// The unit.
        unit: String,
    },
    /// A letter without the files that go with it: the mail server found it too large (fault S11).
    WithoutFiles(Box<Content>),
    /// The whole service's quarterly report.
    Report {
        /// The quarter.
        quarter: Quarter,
    },
}

/// The list of a process for its clinic.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClinicList {
    /// The process's name.
    pub process: String,
    /// Figures once a month, as opposed to the items every week.
    pub monthly: bool,
    /// The items.
    pub items: Vec<Item>,
    /// Good practice recorded since the list before (R78).
    pub praised: Vec<GoodPractice>,
    /// Once a month, what was opened in the month before (R73).
    pub month: Option<MonthOfThemes>,
}

/// What a process was opened for in a month (R73).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthOfThemes {
    /// Its first day.
    pub month: Day,
    /// How many items were opened.
    pub opened: usize,
    /// How many of those are closed by now.
    pub closed: usize,
    /// How often good practice was recorded.
    pub praised: usize,
    /// Reasons, by name, and how often each was given; the most frequent first.
    pub reasons: Vec<(String, usize)>,
    /// Themes and how often each occurred; the most frequent first.
    pub themes: Vec<(Theme, usize)>,
}

/// What a receipt confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is a plain word for what happened")]
pub enum Done {
    Logged,
    Amended,
    Completed,
    Escalated,
    Resolved,
    Withdrawn,
    Reopened,
    Undone,
    Noted,
    Merged,
}

/// A calendar quarter (Jan–Mar, Apr–Jun, Jul–Sep, Oct–Dec).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
}

impl Quarter {
    /// The quarter a day lies in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        use chrono::Datelike;
        Self { year: day.year(), quarter: u8::try_from(day.month0() / 3 + 1).unwrap_or(1) }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.year, u32::from(self.quarter) * 3 - 2, 1).unwrap_or(Day::MIN)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        self.next().first_day().pred_opt().unwrap_or(Day::MAX)
    }

    /// The quarter after.
    #[must_use]
    pub fn next(self) -> Self {
        if self.quarter >= 4 {
            Self { year: self.year + 1, quarter: 1 }
        } else {
            Self { quarter: self.quarter + 1, ..self }
        }
    }

    /// The quarter before.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.quarter <= 1 {
            Self { year: self.year - 1, quarter: 4 }
        } else {
            Self { quarter: self.quarter - 1, ..self }
        }
    }

    /// The same quarter a year ago.
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { year: self.year - 1, ..self }
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-Q{}", self.year, self.quarter)
    }
}

impl std::str::FromStr for Quarter {
    type Err = String;
    fn from_str(written: &str) -> Result<Self, String> {
        let wrong = || format!("`{written}` is not a quarter such as 2026-Q4");
        let (year, quarter) = written.split_once("-Q").or_else(|| written.split_once("-q")).ok_or_else(wrong)?;
        let (year, quarter) = (year.parse().map_err(|_| wrong())?, quarter.parse().map_err(|_| wrong())?);
        if !(1..=4).contains(&quarter) || !(1900..3000).contains(&year) {
            return Err(wrong());
        }
        Ok(Self { year, quarter })
    }
}
