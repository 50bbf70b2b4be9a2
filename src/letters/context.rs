//! What each letter's templates are shown: values made safe to print, no wording.

use super::{calendar_entry, mime::File, rounds, view};
use crate::{
    model::{
        Instant,
        item::{Item, Thread},
        knowledge::Knowledge,
        letter::{Content, Done, Letter, MonthOfThemes},
        log::Log,
        reading::Doubt,
        theme::Theme,
    },
    reports::{forms, good_practice, marking, words},
};
use minijinja::{Value, context};

/// Characters of a mail that are quoted back to its sender.
const MOST_WORDS: usize = 1500;
/// A letter's folder of templates, what they are shown, the marking it bears, and the files that go with it.
pub(super) struct Told {
    pub(super) folder: &'static str,
    pub(super) context: Value,
    pub(super) marking: Option<String>,
    pub(super) files: Vec<File>,
    /// What it is called where it is a file itself.
    pub(super) name: String,
}

/// What one kind of letter shows besides what all do.
pub(super) struct Own {
    folder: &'static str,
    shown: Value,
    files: Vec<File>,
    name: String,
}

impl Own {
    pub(super) fn new(folder: &'static str, shown: Value) -> Self {
        Self { folder, shown, files: Vec::new(), name: folder.to_owned() }
    }

    pub(super) fn named(self, name: String) -> Self {
        Self { name, ..self }
    }

    pub(super) fn with(mut self, files: impl IntoIterator<Item = File>) -> Self {
        self.files.extend(files);
        self
    }

    /// The same without attached files; pictures inside it stay.
    fn bare(mut self) -> Self {
        self.files.retain(File::is_shown);
        self
    }

    fn attached_bytes(&self) -> usize {
        self.files.iter().filter(|file| !file.is_shown()).map(|file| file.content.len()).sum()
    }
}

/// What a letter's templates are shown. More than `most_bytes` of attached files are left out, and the letter says so.
pub(super) fn of(letter: &Letter, log: &Log, known: &Knowledge, now: Instant, most_bytes: usize) -> Told {
    let own = content(&letter.content, log, known, now);
    let own = if own.attached_bytes() > most_bytes { own.bare() } else { own };
    let thread = letter.thread.as_ref().and_then(|thread| thread.marking.as_deref());
    let marking = marking::highest(thread.into_iter().chain(marking::of(items(&letter.content, log).into_iter())));
    let shown = marking.as_deref().map(marking::shown);
    let context = context! {
        authority => words::line(&known.authority.name),
        mailbox => known.mailbox.as_str(),
        marking => shown,
        references => letter.refs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        attached => own.files.iter().any(|file| !file.is_shown()),
        ..own.shown
    };
    Told { folder: own.folder, context, marking, files: own.files, name: own.name }
}

/// The subject: a thread keeps its own, which is the only subject that may name a child; `own` is the template's.
pub(super) fn subject(letter: &Letter, marking: Option<&str>, own: String) -> String {
    let topic =
        |thread: &Thread| Some(words::cut(&words::line(&thread.subject), 250)).filter(|topic| !topic.is_empty());
    let subject = letter.thread.as_ref().and_then(topic).map_or(own, |topic| format!("RE: {topic}"));
    match marking.map(words::line).filter(|marking| marking::sensitivity(marking).is_none()) {
        Some(marking) if !subject.to_lowercase().contains(&marking.to_lowercase()) => format!("[{marking}] {subject}"),
        _ => subject,
    }
}

/// Every item a letter tells of.
fn items<'a>(content: &'a Content, log: &'a Log) -> Vec<&'a Item> {
    match content {
        Content::Receipt { items, .. }
        | Content::AskMissing { items, .. }
        | Content::AskWhich { candidates: items, .. }
        | Content::HandOn { items, .. }
        | Content::OpenItems { items, .. } => items.iter().collect(),
        Content::ClinicList(list) => list.items.iter().collect(),
        Content::DealtWith { .. } | Content::NotDone { .. } | Content::Outage { .. } => Vec::new(),
        Content::AskNewDate { item, .. }
        | Content::Prompt { item, .. }
        | Content::Alert { item, .. }
        | Content::SignificantChange { item, .. }
        | Content::ConsideredAgreed { item }
        | Content::Undelivered { item, .. } => vec![item],
        Content::WithoutFiles(content) => items(content, log),
        Content::Digest { day } => rounds::in_digest(*day, log),
        Content::Summary { quarter, .. } | Content::Report { quarter } => rounds::compared(*quarter, log),
    }
}

fn content(content: &Content, log: &Log, known: &Knowledge, now: Instant) -> Own {
    let one = |item: &Item| view::item(item, content, known, now);
    let all = |items: &[Item]| items.iter().map(one).collect::<Vec<_>>();
    match content {
        Content::Receipt { done, items, doubts, not_copied } => {
            let not_copied: Vec<String> =
                not_copied.iter().map(|address| words::person_and_role(address, known)).collect();
            let own = context! { done => done_word(*done), items => all(items), doubts => view::doubts(doubts, items), not_copied => words::list(&not_copied) };
            let entries = (known.routine.calendar_entries && !matches!(done, Done::Noted | Done::Merged))
                .then(|| calendar_entry::entries(items, known, now));
            Own::new("receipt", own).with(entries.into_iter().flatten())
        }
        Content::AskMissing { items, doubts, again } => {
            let (asked, others): (Vec<Doubt>, Vec<Doubt>) = doubts.iter().cloned().partition(|doubt| doubt.blocks);
            let (asked, others) = if asked.is_empty() { (others, asked) } else { (asked, others) };
            let own = context! { items => all(items), doubts => view::doubts(&asked, items), others => view::doubts(&others, items), again };
            Own::new("ask-missing", own)
        }
        Content::AskWhich { words, candidates, again } => Own::new(
            "ask-which",
            context! { words => words::cut(words::clean(words).trim(), MOST_WORDS), items => all(candidates), again },
        ),
        Content::AskNewDate { item, again } => Own::new("ask-new-date", context! { item => one(item), again }),
        Content::Prompt { item, late_since, ahead, own, expects, agenda } => {
            let late = late_since.map(|since| words::moment(since, known));
            let today = item.by_when == Some(known.authority.day(now));
            Own::new("prompt", context! { item => one(item), late, ahead, today, own, expects, agenda => all(agenda) })
        }
        Content::Alert { item, working_days_over } => {
            Own::new("alert", context! { item => one(item), over => working_days_over })
        }
        Content::HandOn { items, words, from, outside } => {
            let own = context! { items => all(items), words => view::quoted(words, known), from => words::line(from), outside };
            Own::new("hand-on", own)
        }
        Content::SignificantChange { item, words, category } => {
            let own = context! { item => one(item), words => view::quoted(words, known), category => category.as_deref().map(words::line) };
            Own::new("significant-change", own)
        }
        Content::ConsideredAgreed { item } => Own::new("considered-agreed", context! { item => one(item) }),
        Content::Undelivered { item, address, manager, away } => {
            let own = context! {
                item => one(item), away, person => words::person(address, known), address => address.as_str(),
                manager => manager.as_ref().map(|manager| words::person(manager, known)), manager_address => manager.as_ref().map(ToString::to_string),
            };
            Own::new("undelivered", own)
        }
        Content::Outage { sending, since } => {
            let since = since.map(|since| words::moment(since, known));
            Own::new("outage", context! { sending, since, now => words::moment(now, known) })
        }
        Content::OpenItems { items, more, of } => {
            let of = of.as_ref().map(|person| words::person(person, known));
            Own::new("open-items", context! { items => all(items), more, count => items.len() + more, of })
        }
        Content::DealtWith { entries, unknown } => {
            let entries: Vec<String> =
                entries.iter().map(|entry| format!("{}: {}", entry.number, words::line(&entry.text))).collect();
            let unknown: Vec<String> = unknown.iter().map(ToString::to_string).collect();
            Own::new("dealt-with", context! { entries, unknown => words::list(&unknown), several => unknown.len() > 1 })
        }
        Content::NotDone { why, words } => Own::new(
            "not-done",
            context! { why => words::line(why), words => words::cut(words::clean(words).trim(), MOST_WORDS) },
        ),
        Content::ClinicList(list) => {
            let month = list.month.as_ref().map(|month| month_context(month, list.monthly, log, known));
            let praised: Vec<String> = list.praised.iter().map(|praise| good_practice::line(praise, known)).collect();
            let day = words::day(known.authority.day(now));
            let (process, monthly) = (words::line(&list.process), list.monthly);
            Own::new("clinic-list", context! { items => all(&list.items), day, process, monthly, praised, month })
        }
        Content::Digest { day } => rounds::digest(*day, log, known, now),
        Content::Summary { quarter, unit } => rounds::summary(*quarter, unit, log, known, now),
        Content::Report { quarter } => rounds::report(*quarter, log, known, now),
        Content::WithoutFiles(content) => self::content(content, log, known, now).bare(),
    }
}

/// What was opened in the month before, in words (R73).
fn month_context(month: &MonthOfThemes, with_forms: bool, log: &Log, known: &Knowledge) -> Value {
    let reasons: Vec<(String, usize)> = month.reasons.iter().map(|(name, count)| (words::line(name), *count)).collect();
    let named = |theme: &Theme| {
        known
            .themes
            .theme
            .iter()
            .find(|known| known.id == *theme.0)
            .map_or(theme.0.to_string(), |known| known.name.clone())
    };
    let themes: Vec<(String, usize)> = month.themes.iter().map(|(theme, count)| (named(theme), *count)).collect();
    let forms = forms::of_month(log, known, month.month);
    let level = |level: u8| forms.iter().filter(|form| form.name.level == level).count();
    let forms: Vec<usize> = if with_forms { (0..=2).map(level).collect() } else { Vec::new() };
    let name = month.month.format("%B %Y").to_string();
    context! { name, opened => month.opened, closed => month.closed, praised => month.praised, reasons, themes, forms }
}

fn done_word(done: Done) -> &'static str {
    match done {
        Done::Logged => "logged",
        Done::Amended => "amended",
        Done::Completed => "completed",
        Done::Escalated => "escalated",
        Done::Resolved => "resolved",
        Done::Withdrawn => "withdrawn",
        Done::Reopened => "reopened",
        Done::Undone => "undone",
        Done::Noted => "noted",
        Done::Merged => "merged",
    }
}
