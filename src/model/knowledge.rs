//! What the program was told beforehand: the authority, its people, calendar, processes and themes.

use super::{Day, Instant, address::Address, calendar::Calendar, people::Directory, process::Processes, theme::Themes};
use chrono::{LocalResult, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;

/// The authority the program works for.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Its name, for letters.
    pub name: String,
    /// Its civil time.
    pub zone: Tz,
    /// Mail is sent to, and believed from, these domains only, lower case.
    pub domains: Vec<String>,
}

impl Authority {
    /// Is this address inside the authority?
    #[must_use]
    pub fn has(&self, address: &Address) -> bool {
        self.domains.iter().any(|domain| domain == address.domain())
    }

    /// The civil date at this moment.
    #[must_use]
    pub fn day(&self, at: Instant) -> Day {
        at.with_timezone(&self.zone).date_naive()
    }

    /// The moment at which this civil date and time comes. A time skipped by the clocks going forward is taken at the first
    /// moment after the gap, one that comes twice at its first coming (fault T01).
    #[must_use]
    pub fn at(&self, day: Day, time: NaiveTime) -> Instant {
        let mut local = NaiveDateTime::new(day, time);
        loop {
            match self.zone.from_local_datetime(&local) {
                LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => return at.to_utc(),
                LocalResult::None => local += chrono::TimeDelta::minutes(15),
            }
        }
    }
}

/// Whether a message without `Authentication-Results` is believed (Contract 8.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AuthenticationRule {
    /// Believed.
    #[default]
    IfPresent,
    /// Not believed.
    Required,
}

/// How many letters are believed to be meant; beyond them all sending stops until a person has it go on (faults X06, X12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// In an hour.
    pub an_hour: u32,
    /// In an hour to one address.
    pub to_one_an_hour: u32,
    /// On the first day of a log.
    pub first_day: u32,
}

impl Limits {
    /// What fits a server that takes so many letters a minute: 20 minutes' worth in an hour, 4 for one address, 10 on the first day.
    #[must_use]
    pub fn at_pace(a_minute: u32) -> Self {
        let minutes = |count: u32| a_minute.saturating_mul(count);
        Self { an_hour: minutes(20), to_one_an_hour: minutes(4), first_day: minutes(10) }
    }
}

/// Hours and bounds of the program's own letters, from `bywhen.toml` (`[times]`, `[limits]`).
#[derive(Debug, Clone)]
pub struct Routine {
    /// When the digest leaves, on working days (08:00).
    pub digest_at: NaiveTime,
    /// When quarterly summary and report leave (08:00).
    pub summary_at: NaiveTime,
    /// Working days after which an unanswered clarification is asked again, once (2).
    pub ask_again_after: u32,
    /// At most this many letters about one item in a day, digests apart (8).
    pub letters_an_item_a_day: u32,
    /// At most this many letters to one person in an hour (60).
    pub letters_a_person_an_hour: u32,
    /// How many letters are believed to be meant.
    pub limits: Limits,
    /// Who is told, besides the admin coordinators, when mail cannot be read or letters cannot leave for long.
    pub operator: Option<super::address::Address>,
    /// After so long an outage is told to a person (an hour; faults I04, I16).
    pub tell_after: chrono::TimeDelta,
    /// Calendar entries go with receipts.
    pub calendar_entries: bool,
    /// Shadow mode: nothing but the digest leaves, and it tells what would have.
    pub shadow: bool,
    /// Believing mail without `Authentication-Results`.
    pub authentication: AuthenticationRule,
    /// The host whose `Authentication-Results` are believed; `None`: the one in the topmost header.
    pub authentication_host: Option<String>,
}

impl Default for Routine {
    fn default() -> Self {
        let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
        Self {
            digest_at: eight,
            summary_at: eight,
            ask_again_after: 2,
            letters_an_item_a_day: 8,
            letters_a_person_an_hour: 60,
            limits: Limits::at_pace(30),
            operator: None,
            tell_after: chrono::TimeDelta::hours(1),
            calendar_entries: true,
            shadow: false,
            authentication: AuthenticationRule::IfPresent,
            authentication_host: None,
        }
    }
}

/// Everything the core rooms are told.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// The authority.
    pub authority: Authority,
    /// The team mailbox the program looks after.
    pub mailbox: Address,
    /// Its people.
    pub people: Directory,
    /// Its calendar.
    pub calendar: Calendar,
    /// Its processes.
    pub processes: Processes,
    /// Its themes.
    pub themes: Themes,
    /// Hours and bounds.
    pub routine: Routine,
    /// Local titles for roles (`[titles]`).
    pub titles: Vec<(String, super::people::Role)>,
    /// The authority's words for headings, columns and fields of its forms, each with the built-in one it stands for (`[form]`).
    pub form_words: Vec<(String, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> Authority {
        Authority {
            name: "Northmoor".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["northmoor.gov.uk".into()],
        }
    }

    #[test]
    fn a_time_of_day_comes_exactly_once_on_the_days_the_clocks_change() {
        let at = |day: &str, hour, minute| {
            london().at(day.parse().unwrap(), NaiveTime::from_hms_opt(hour, minute, 0).unwrap()).to_rfc3339()
        };
        assert_eq!(at("2026-03-29", 1, 30), "2026-03-29T01:00:00+00:00");
        assert_eq!(at("2026-03-29", 8, 30), "2026-03-29T07:30:00+00:00");
        assert_eq!(at("2026-10-25", 1, 30), "2026-10-25T00:30:00+00:00");
        assert_eq!(at("2026-10-25", 8, 30), "2026-10-25T08:30:00+00:00");
    }

    #[test]
    fn the_day_is_the_civil_day() {
        let late: Instant = "2026-06-30T23:30:00Z".parse().unwrap();
        assert_eq!(london().day(late).to_string(), "2026-07-01");
    }
}
