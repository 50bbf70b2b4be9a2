//! A process as data: labels, stages, roles, dates, recipients (`processes/*.toml`, Contract 7).

mod check;

pub use check::{Fault, check, clashes};

use super::{people::Role, reading::Says};
use chrono::NaiveTime;
use serde::Deserialize;

/// One process file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The id (`tracked-recommendation`).
    pub id: String,
    /// The prefix of its references (`TR`).
    pub prefix: String,
    /// Its name in letters.
    pub name: String,
    /// Words that open it, matched tolerantly in subject, new text, category and folder.
    #[serde(default)]
    pub labels: Vec<String>,
    /// Who may open it.
    pub opened_by: Vec<Role>,
    /// Which of the built-in behaviours opens and closes it.
    pub course: Course,
    /// How its date is set.
    pub date: DateRule,
    /// What a reply must say to suppress the prompt (R29: configurable to done alone).
    #[serde(default)]
    pub suppressed_by: Vec<Says>,
    /// Levels or stages, lowest first. Empty: the process has none.
    #[serde(default, rename = "stage")]
    pub stages: Vec<Stage>,
    /// What leaves on the date when nothing came.
    #[serde(default)]
    pub prompt: Option<Prompting>,
    /// The letters while it stays unresolved after its date.
    #[serde(default)]
    pub alert: Option<Alerting>,
    /// Most working days all stages may take together (20 for disputes; IRO Handbook 6.2).
    #[serde(default)]
    pub ceiling: Option<u32>,
    /// Listed for the weekly clinic (R78).
    #[serde(default)]
    pub clinic: Option<Clinic>,
    /// The kinds of event that are reported as such (R139), or the reasons for which it is opened (R75, R135).
    #[serde(default, rename = "category")]
    pub categories: Vec<Category>,
    /// The fields of the note that is written with it (R81), in the order in which they are listed.
    #[serde(default, rename = "note")]
    pub notes: Vec<NoteField>,
    /// The prompt lists what is open for the child (R122, R129).
    #[serde(default)]
    pub agenda: bool,
    /// Who is responsible for what a review opens; the IRO unless it says otherwise.
    #[serde(default)]
    pub responsible: Option<Party>,
    /// News that begins it, instead of a review (R100: "placement order was made").
    #[serde(default)]
    pub begins: Vec<String>,
    /// News that ends it (R100: "adoption order was made").
    #[serde(default)]
    pub ends: Vec<String>,
    /// Prompts of their own before the date, each with its own readers and words (R105, R106, R123, R146).
    #[serde(default)]
    pub ahead: Vec<Ahead>,
    /// A monitoring form about the child ends what a review opened (R118).
    #[serde(default)]
    pub ended_by_form: bool,
    /// What is to be done about what a review opens, in words; "{name}" of the process unless it says otherwise.
    #[serde(default)]
    pub what: Option<String>,
}

/// The weekly list of a process's open items.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    /// The weekday; on a holiday it leaves on the next working day.
    pub on: chrono::Weekday,
    /// The time of day.
    pub at: NaiveTime,
    /// To whom.
    pub to: Vec<Party>,
    /// In copy: `IRO` stands for the IROs of the items listed.
    #[serde(default)]
    pub cc: Vec<Party>,
    /// Not every week, but once a month: the figures of the month before, without the items (R118).
    #[serde(default)]
    pub monthly: bool,
}

/// A prompt of its own before the date.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ahead {
    /// Working days before the date.
    pub working_days_before: u32,
    /// At these levels or stages; empty: at all.
    #[serde(default)]
    pub stages: Vec<String>,
    /// To whom.
    pub to: Vec<Party>,
    /// In copy.
    #[serde(default)]
    pub cc: Vec<Party>,
    /// What is asked for, as whole sentences.
    pub says: String,
}

/// A field of the note that is written with a stage: kept from a mail that has it as a line "Name: words" or under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteField {
    /// Its name in letters and in the history.
    pub name: String,
    /// Words that head it in a mail, besides the name.
    #[serde(default)]
    pub words: Vec<String>,
}

/// A kind of significant change, or a reason for a process.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The id.
    pub id: String,
    /// The name in letters and reports.
    pub name: String,
    /// Words that tell it from the others, matched in the reason given, or else in the whole mail.
    #[serde(default)]
    pub words: Vec<String>,
    /// A move of placement: the next review is due within the time of a first one (R99).
    #[serde(default)]
    pub moves: bool,
}

/// What drives a process: the one thing about it that is code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// Opened, moved and resolved on the IRO's word (TR, DR, IR).
    Ruling,
    /// Opened by a review, resolved by a monitoring mail (MM).
    Monitoring,
    /// Opened and renewed by care entry, moves and reviews (RV).
    Timetable,
    /// Opened by circulated decisions, agreed by silence (RD).
    Decisions,
    /// Handed on and closed at once (SC).
    HandedOn,
}

/// How the date of an item is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateRule {
    /// A date in the mail comes first.
    #[serde(default)]
    pub stated: bool,
    /// Otherwise this long after the mail, review or event; `None`: asked for.
    #[serde(default)]
    pub after: Option<Span>,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Span {
    /// Calendar days.
    Days(u32),
    /// Working days, counted from the next day.
    WorkingDays(u32),
    /// Weeks.
    Weeks(u32),
    /// Calendar months; the last day of a shorter month stands for a later one.
    Months(u32),
}

/// A level or stage.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id: `1`, `2` for levels, `informal`, `stage-1` … for stages.
    pub id: String,
    /// Its name in letters.
    pub name: String,
    /// Words that name it in a mail, besides id and name.
    #[serde(default)]
    pub words: Vec<String>,
    /// News that begins a timetable at this review ("placement order made", R100).
    #[serde(default)]
    pub begins: Vec<String>,
    /// Who answers at it.
    #[serde(default)]
    pub answers: Vec<Role>,
    /// Whom the mail that opens it should reach; a receipt names those it did not (R3, R45).
    #[serde(default)]
    pub copied: Vec<Role>,
    /// Overrides the process's date rule.
    #[serde(default)]
    pub date: Option<DateRule>,
    /// Overrides who gets the prompt.
    #[serde(default)]
    pub prompt: Option<Prompting>,
}

impl Stage {
    /// Its number, where it is a level.
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        self.id.parse().ok()
    }
}

/// Someone a letter goes to, as a place in the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Party {
    /// The person responsible.
    Who,
    /// The child's social worker.
    Sw,
    /// The practice manager.
    Pm,
    /// The service manager.
    Sm,
    /// The item's IRO.
    Iro,
    /// Those of the stage's roles whom the mail addressed, else all of them found through the management line.
    Stage,
    /// Every admin coordinator.
    Ac,
    /// Every quality-assurance manager.
    Qasm,
}

/// A letter on the date.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompting {
    /// The time of day.
    pub at: NaiveTime,
    /// To whom.
    pub to: Vec<Party>,
    /// In copy.
    #[serde(default)]
    pub cc: Vec<Party>,
    /// Working days before the date at which it leaves; usually one entry, 0.
    #[serde(default)]
    pub working_days_before: Vec<u32>,
    /// Calendar days after the date at which it leaves, where silence decides (review decisions).
    #[serde(default)]
    pub days_after: u32,
}

/// The rhythm of unresolved alerts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alerting {
    /// The time of day.
    pub at: NaiveTime,
    /// Working days after the date for the first one.
    pub first_after: u32,
    /// Working days between later ones; `None`: only one.
    #[serde(default)]
    pub every: Option<u32>,
    /// To whom.
    pub to: Vec<Party>,
}

/// All processes.
#[derive(Debug, Clone, Default)]
pub struct Processes {
    all: Vec<Process>,
    names: Vec<String>,
}

impl Processes {
    /// The processes, in the order in which labels are looked for.
    #[must_use]
    pub fn new(processes: Vec<Process>) -> Self {
        let named = processes.iter().flat_map(|process| {
            let stages = process.stages.iter().flat_map(|stage| stage.words.iter().chain([&stage.name]));
            process.labels.iter().chain([&process.name]).chain(stages)
        });
        let mut names: Vec<String> = named.map(|name| name.to_ascii_lowercase()).collect();
        names.sort_unstable();
        names.dedup();
        Self { all: processes, names }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Process> {
        self.all.iter()
    }

    /// What they, their labels and their stages are called, in small letters.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The one with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Process> {
        self.all.iter().find(|process| process.id == id)
    }

    /// The first one with this course.
    #[must_use]
    pub fn with_course(&self, course: Course) -> Option<&Process> {
        self.all_with_course(course).next()
    }

    /// Every one with this course.
    pub fn all_with_course(&self, course: Course) -> impl Iterator<Item = &Process> + Clone {
        self.all.iter().filter(move |process| process.course == course)
    }
}

impl Process {
    /// Reads a process file.
    ///
    /// # Errors
    /// What is wrong with it, with the line, in words for the person who edits it.
    pub fn from_toml(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    /// The place of a stage in the list, from 0.
    #[must_use]
    pub fn place(&self, stage: &str) -> Option<u8> {
        self.stages.iter().position(|known| known.id == stage).and_then(|place| u8::try_from(place).ok())
    }

    /// The rule for the date at this stage.
    #[must_use]
    pub fn date_rule(&self, stage: Option<&str>) -> DateRule {
        stage.and_then(|id| self.stage(id)).and_then(|stage| stage.date).unwrap_or(self.date)
    }

    /// The stage with this id.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// Those who answer at a stage are asked there: its stages are no levels, or a prompt goes to the `STAGE`.
    #[must_use]
    pub fn is_answered_by_stage(&self) -> bool {
        let prompts = self.prompt.iter().chain(self.stages.iter().filter_map(|stage| stage.prompt.as_ref()));
        !self.has_levels()
            || prompts.flat_map(|rule| rule.to.iter().chain(&rule.cc)).any(|party| *party == Party::Stage)
    }

    /// Its stages are levels, numbered `1`, `2`.
    #[must_use]
    pub fn has_levels(&self) -> bool {
        self.stages.first().is_some_and(|stage| stage.level().is_some())
    }
}
