//! The daily digest for the admin coordinators (Contract 6): what needs a person, worst first, and a line that accounts for every mail.

use super::words;
use crate::model::{
    Day, Instant,
    event::AttentionKind,
    good_practice::GoodPractice,
    item::{Item, Milestone, PromptState, Status, Step},
    knowledge::Knowledge,
    log::{Attention, HeldBack, Log},
    reading::Says,
    reference::Reference,
};
use chrono::Days;
use std::collections::BTreeMap;

/// Working days the last section looks ahead.
const AHEAD: u32 = 5;

/// The digest of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// The day.
    pub day: Day,
    /// The sections of Contract 6, always all six, in its order; in shadow mode, and after a restore, the letters held back come first.
    pub sections: Vec<Section>,
    /// Every mail since the last digest, accounted for.
    pub account: String,
    /// Shadow mode: this is the one letter that leaves.
    pub shadow: bool,
}

/// What a section tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names of Contract 6")]
pub enum About {
    NeedsAttention,
    PromptsToday,
    UpdatesReceived,
    NewlyLogged,
    Overdue,
    DueSoon,
    HeldBack,
}

/// A section with its lines, worst first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it tells.
    pub about: About,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One line: an item, or a mail that could not become one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The item, where it is about one.
    pub reference: Option<Reference>,
    /// The person it waits for, or who wrote.
    pub person: Option<String>,
    /// The child as logged.
    pub child: Option<String>,
    /// What it is about, or what is the matter.
    pub text: String,
    /// Days over or to go, or since when.
    pub when: String,
}

impl About {
    /// The heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::NeedsAttention => "Needs attention",
            Self::PromptsToday => "Prompts going out today",
            Self::UpdatesReceived => "Updates received and prompts cancelled",
            Self::NewlyLogged => "Newly logged",
            Self::Overdue => "Unresolved or overdue",
            Self::DueSoon => "Due in the next 5 working days",
            Self::HeldBack => "Written and held back",
        }
    }
}

impl Digest {
    /// The lines of a section.
    #[must_use]
    pub fn section(&self, about: About) -> &[Line] {
        self.sections.iter().find(|section| section.about == about).map_or(&[], |section| &section.lines)
    }

    /// The counts for the subject line: "3 need attention, 2 prompts today, 4 overdue".
    #[must_use]
    pub fn counts(&self) -> String {
        let count = |about| self.section(about).len();
        let attention = match count(About::NeedsAttention) {
            0 => "nothing needs attention".to_owned(),
            number => words::count(number, "needs attention", "need attention"),
        };
        let mut parts = vec![attention];
        for (about, one, many) in
            [(About::PromptsToday, "prompt today", "prompts today"), (About::Overdue, "overdue", "overdue")]
        {
            if count(about) > 0 {
                parts.push(words::count(count(about), one, many));
            }
        }
        if self.shadow {
            parts.insert(0, "shadow mode".to_owned());
        }
        parts.join(", ")
    }
}

/// The digest of `day`, told at `now`.
#[must_use]
pub fn digest(log: &Log, known: &Knowledge, day: Day, now: Instant) -> Digest {
    let since = log.since_digest(day);
    let from = window_start(log, known, day, since.before);
    let teller = Teller { log, known, day, from, now, mails_read: since.mails_read };
    let mut sections = vec![
        (About::NeedsAttention, teller.needs_attention()),
        (About::PromptsToday, teller.prompts_today()),
        (About::UpdatesReceived, teller.updates()),
        (About::NewlyLogged, teller.newly_logged()),
        (About::Overdue, teller.overdue()),
        (About::DueSoon, teller.due_soon()),
    ];
    let shadow = known.routine.shadow;
    if shadow || !since.held_back.is_empty() {
        sections.insert(0, (About::HeldBack, since.held_back.iter().map(|letter| teller.held_back(letter)).collect()));
    }
    Digest {
        day,
        shadow,
        sections: sections.into_iter().map(|(about, lines)| Section { about, lines }).collect(),
        account: teller.account(),
    }
}

/// When the last digest left; before the first one, when the program began, else a day ago.
fn window_start(log: &Log, known: &Knowledge, day: Day, before: Option<Day>) -> Instant {
    let at = |day| known.authority.at(day, known.routine.digest_at);
    match before.filter(|before| *before < day) {
        Some(before) => at(before),
        None => log.since.unwrap_or_else(|| at(day.pred_opt().unwrap_or(day))),
    }
}

struct Teller<'a> {
    log: &'a Log,
    known: &'a Knowledge,
    day: Day,
    from: Instant,
    now: Instant,
    mails_read: BTreeMap<String, u64>,
}

impl Teller<'_> {
    fn open(&self) -> impl Iterator<Item = &Item> {
        self.log.open_items()
    }

    /// Entries that wait for a person, then items with something unknown or doubtful.
    fn needs_attention(&self) -> Vec<Line> {
        let mut ranked: Vec<(u8, Line)> =
            self.log.attention().map(|entry| (rank(entry.kind), self.entry(entry))).collect();
        let told = |item: &Item| self.log.attention().any(|entry| entry.item.as_ref() == Some(&item.reference));
        for item in self.open() {
            if item.undelivered && !told(item) {
                ranked.push((
                    rank(AttentionKind::Bounced),
                    self.line(item, "a prompt did not reach its reader", self.distance(item)),
                ));
            } else if item.status == Status::NeedsClarification {
                ranked.push((RANK_QUESTION, self.line(item, &asked(item, self.known), self.distance(item))));
            } else if let Some(doubt) = item.doubts.first() {
                ranked.push((RANK_DOUBT, self.line(item, &doubt.why, self.distance(item))));
            }
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, line)| line).collect()
    }

    fn entry(&self, entry: &Attention) -> Line {
        Line {
            reference: entry.item.clone(),
            person: entry.by.as_ref().map(|by| words::person(by, self.known)),
            child: entry.item.as_ref().and_then(|reference| self.log.item(reference)).and_then(child),
            text: words::line(&entry.text),
            when: format!("entry {}, since {}", entry.number, words::short_day(self.known.authority.day(entry.at))),
        }
    }

    fn prompts_today(&self) -> Vec<Line> {
        self.lines(self.open().filter(|item| self.prompted_today(item)))
    }

    /// Its prompt leaves today, or left already where the digest is late.
    fn prompted_today(&self, item: &Item) -> bool {
        let sent = |step: &Milestone| step.step == Step::Prompted && self.known.authority.day(step.at) == self.day;
        match item.prompt.state {
            PromptState::Scheduled => item.prompt.on.is_some_and(|on| on <= self.day),
            PromptState::Sent => item.milestones.iter().any(sent),
            PromptState::Suppressed | PromptState::None => false,
        }
    }

    /// What came since the last digest: updates, and items resolved or withdrawn.
    fn updates(&self) -> Vec<Line> {
        let mut lines: Vec<(Instant, Line)> = Vec::new();
        for item in self.log.items() {
            let news = item.milestones.iter().rev().filter(|step| step.at >= self.from && step.at < self.now).find_map(
                |step| {
                    let told = match step.step {
                        Step::Updated(says) => update_told(item, says),
                        Step::Closed if item.status == Status::Withdrawn => "withdrawn".to_owned(),
                        Step::Closed => "resolved".to_owned(),
                        _ => return None,
                    };
                    Some((step.at, told))
                },
            );
            if let Some((at, told)) = news {
                let by = item.last_words.as_ref().and_then(|last| last.by.as_ref());
                let line = self.line(item, &told, words::short_day(self.known.authority.day(at)));
                let person = by.map(|by| words::person(by, self.known)).or_else(|| line.person.clone());
                lines.push((at, Line { person, ..line }));
            }
        }
        lines.sort_by_key(|(at, _)| *at);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    /// Opened since the last digest. The log keeps the day alone, so an item of the small hours may be told twice, never not at all.
    fn newly_logged(&self) -> Vec<Line> {
        let from = self.known.authority.day(self.from);
        let praised = self.log.good_practice.iter().filter(|praise| praise.at >= self.from && praise.at < self.now);
        self.lines(self.log.items().filter(|item| item.opened >= from && item.opened <= self.day))
            .into_iter()
            .chain(praised.map(|praise| self.praise(praise)))
            .collect()
    }

    /// Good practice: a record, and nothing to be done (R73).
    fn praise(&self, praise: &GoodPractice) -> Line {
        Line {
            reference: Some(praise.reference.clone()),
            person: (!praise.whom.is_empty()).then(|| words::people(&praise.whom, self.known)),
            child: praise.child.name.as_deref().map(words::line),
            text: words::cut(&format!("good practice: {}", words::line(&praise.words)), 200),
            when: words::short_day(self.known.authority.day(praise.at)),
        }
    }

    fn overdue(&self) -> Vec<Line> {
        self.lines(self.open().filter(|item| item.by_when.is_some_and(|by_when| by_when < self.day)))
    }

    fn due_soon(&self) -> Vec<Line> {
        let until = self.known.calendar.after_working_days(self.day, AHEAD);
        let soon = |item: &&Item| item.by_when.is_some_and(|by_when| by_when >= self.day && by_when <= until);
        self.lines(self.open().filter(soon).filter(|item| !self.prompted_today(item)))
    }

    /// The items, longest overdue first, those without a date last.
    fn lines<'a>(&self, items: impl Iterator<Item = &'a Item>) -> Vec<Line> {
        let mut items: Vec<&Item> = items.collect();
        items.sort_by_key(|item| (item.by_when.unwrap_or(Day::MAX), item.reference.clone()));
        items
            .into_iter()
            .map(|item| {
                self.line(
                    item,
                    item.what.as_deref().unwrap_or("what is to be done is not known yet"),
                    self.distance(item),
                )
            })
            .collect()
    }

    fn line(&self, item: &Item, text: &str, when: String) -> Line {
        Line {
            reference: Some(item.reference.clone()),
            person: (!item.who.is_empty()).then(|| words::people(&item.who, self.known)),
            child: child(item),
            text: words::cut(&words::line(text), 200),
            when,
        }
    }

    /// A letter that would have left.
    fn held_back(&self, letter: &HeldBack) -> Line {
        let refs: Vec<String> = letter.refs.iter().map(ToString::to_string).collect();
        let about = if refs.is_empty() { String::new() } else { format!(" about {}", words::list(&refs)) };
        let local = letter.at.with_timezone(&self.known.authority.zone);
        Line {
            reference: letter.refs.first().cloned(),
            person: Some(words::people(&letter.to, self.known)),
            child: None,
            text: format!("{}{about}", letter.kind.replace('-', " ")),
            when: local.format("%-d %b, %H:%M").to_string(),
        }
    }

    /// "3 days over", "due today", "4 days to go".
    fn distance(&self, item: &Item) -> String {
        item.by_when.map_or_else(|| "no date".to_owned(), |by_when| distance(by_when, self.day))
    }

    /// "07:58", with the day where it is another one.
    fn hour(&self, at: Instant) -> String {
        let local = at.with_timezone(&self.known.authority.zone);
        let form = if local.date_naive() == self.day { "%H:%M" } else { "%A %-d %B at %H:%M" };
        local.format(form).to_string()
    }

    fn account(&self) -> String {
        let total: u64 = self.mails_read.values().sum();
        let since = self.from.with_timezone(&self.known.authority.zone);
        let yesterday = self.day.checked_sub_days(Days::new(1));
        let since = if Some(since.date_naive()) == yesterday {
            since.format("yesterday %H:%M").to_string()
        } else {
            since.format("%A %-d %B %H:%M").to_string()
        };
        let kinds: Vec<String> = self
            .mails_read
            .iter()
            .filter(|(_, count)| **count > 0)
            .map(|(kind, count)| kind_counted(kind, *count))
            .collect();
        let mails = words::count(usize::try_from(total).unwrap_or(usize::MAX), "mail", "mails");
        let mut account = if total == 0 {
            format!("No mail read since {since}.")
        } else {
            format!("{mails} read since {since}, all accounted for: {}.", words::list(&kinds))
        };
        if let Some(look) = self.log.last_look() {
            account += &format!(" Mailbox last read: {}.", self.hour(look));
        }
        if let Some(last) = self.log.last_mail {
            account += &format!(" Last mail read: {}.", self.hour(last));
        }
        account
    }
}

/// "3 days over", "due today", "4 days to go".
#[must_use]
pub fn distance(by_when: Day, today: Day) -> String {
    match (by_when - today).num_days() {
        0 => "due today".to_owned(),
        days if days < 0 => format!("{} over", words::count(usize::try_from(-days).unwrap_or_default(), "day", "days")),
        days => format!("{} to go", words::count(usize::try_from(days).unwrap_or_default(), "day", "days")),
    }
}

fn child(item: &Item) -> Option<String> {
    let parts: Vec<String> =
        [&item.child.name, &item.child.case_id].into_iter().flatten().map(|part| words::line(part)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn asked(item: &Item, known: &Knowledge) -> String {
    let missing = item.doubts.first().map_or_else(|| "something is missing".to_owned(), |doubt| doubt.why.clone());
    match item.asked {
        Some((at, times)) => {
            let times = words::count(usize::try_from(times).unwrap_or_default(), "time", "times");
            format!("{missing} (asked {times}, last on {})", words::short_day(known.authority.day(at)))
        }
        None => missing,
    }
}

fn update_told(item: &Item, says: Says) -> String {
    let prompt = match (item.prompt.state, item.prompt.on) {
        (PromptState::Suppressed, Some(on)) => format!("; prompt of {} cancelled", words::short_day(on)),
        _ => String::new(),
    };
    format!("{}{prompt}", words::says(says))
}

const RANK_QUESTION: u8 = 5;
const RANK_DOUBT: u8 = 9;

/// Order in the first section: what may harm a child or hide a prompt first.
fn rank(kind: AttentionKind) -> u8 {
    match kind {
        AttentionKind::Urgent => 0,
        AttentionKind::Stopped | AttentionKind::SendingStopped => 1,
        AttentionKind::Bounced => 2,
        AttentionKind::Away => 3,
        AttentionKind::SetAside => 4,
        AttentionKind::NotUnderstood | AttentionKind::NotLinked | AttentionKind::NoNewDate => RANK_QUESTION,
        AttentionKind::NotAllowed | AttentionKind::UnknownSender => 6,
        AttentionKind::SameIdOtherContent => 7,
        AttentionKind::Other => 8,
    }
}

/// What mails of a kind are called, one and many.
const KINDS: &[(&str, &str, &str)] = &[
    ("recommendation", "recommendation", "recommendations"),
    ("update", "update", "updates"),
    ("resolution", "resolution", "resolutions"),
    ("dissatisfaction", "dissatisfaction", "dissatisfactions"),
    ("amendment", "amendment", "amendments"),
    ("escalation", "escalation", "escalations"),
    ("withdrawal", "withdrawal", "withdrawals"),
    ("review", "review record", "review records"),
    ("monitoring", "monitoring record", "monitoring records"),
    ("significant_change", "significant change", "significant changes"),
    ("automatic", "automatic answer", "automatic answers"),
    ("bounce", "delivery failure", "delivery failures"),
    ("unrelated", "unrelated", "unrelated"),
    ("set-aside", "set aside", "set aside"),
];

fn kind_counted(kind: &str, count: u64) -> String {
    match KINDS.iter().find(|(id, ..)| *id == kind) {
        Some((_, one, _)) if count == 1 => format!("1 {one}"),
        Some((.., many)) => format!("{count} {many}"),
        None => format!("{count} {}", kind.replace('_', " ")),
    }
}
