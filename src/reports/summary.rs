//! The quarterly summary of a unit and the report of the whole service (Contract 6, R49 to R52, R71).

use super::{
    figures::{Figures, count_forms, figures},
    forms, good_practice, words,
};
use crate::model::{
    Day,
    address::Address,
    form::Form,
    good_practice::GoodPractice,
    item::{Item, Status},
    knowledge::Knowledge,
    letter::Quarter,
    log::Log,
    process::Course,
    reference::Reference,
};
use std::collections::BTreeMap;

/// How a quarter is counted, in words (Contract 8.6).
pub const RULE: &str = "A quarter counts what was opened in it, what was closed in it and what stood open at its end. Every \
    figure tells how things stood on its last day: an item reopened later stays closed in the quarter in which it was closed.";

/// A unit's quarter, or the service's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The quarter.
    pub quarter: Quarter,
    /// The unit; `None`: the whole service.
    pub unit: Option<String>,
    /// Its figures.
    pub now: Figures,
    /// Those of the quarter before; `None` when nothing is on record.
    pub before: Option<Figures>,
    /// Those of the same quarter a year ago; `None` when nothing is on record.
    pub year_before: Option<Figures>,
    /// The same by theme, team, worker, manager and IRO; for the service by unit too.
    pub groups: Vec<Grouping>,
    /// The new monitoring forms of the three quarters compared.
    pub forms: Vec<Form>,
    /// Dispute and issues resolution.
    pub disputes: Vec<Dispute>,
    /// The day up to which it is told, where it was not over by then.
    pub until: Option<Day>,
    /// The first day on record: a quarter that began long before it is not compared in words.
    pub begun: Option<Day>,
    /// Good practice praised in it (R73, R143).
    pub praised: Vec<GoodPractice>,
    /// The other processes: midway monitoring, review timetable and so on, by name.
    pub others: Vec<(String, Figures)>,
}

/// Figures by one property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// What it is by.
    pub by: By,
    /// Name and figures, most opened first.
    pub rows: Vec<(String, Figures)>,
}

/// What figures are broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "plain words")]
pub enum By {
    Theme,
    Unit,
    Team,
    Worker,
    Manager,
    Iro,
}

impl By {
    /// The heading of its table and sheet.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Theme => "By theme",
            Self::Unit => "By unit",
            Self::Team => "By team",
            Self::Worker => "By worker",
            Self::Manager => "By practice manager",
            Self::Iro => "By IRO",
        }
    }

    /// Does it single out people?
    #[must_use]
    pub fn names_people(self) -> bool {
        matches!(self, Self::Worker | Self::Manager | Self::Iro)
    }
}

/// A dispute or issues resolution that was open or closed in the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Its reference.
    pub reference: Reference,
    /// The process's name.
    pub process: String,
    /// The stage it is at or ended at, by name.
    pub stage: Option<String>,
    /// Resolved, withdrawn or still open at the quarter's end.
    pub status: &'static str,
    /// The outcome, where it has ended.
    pub outcome: Option<String>,
}

/// A unit's quarter. `log` holds everything; only what counts for `unit` is told.
#[must_use]
pub fn summary(log: &Log, known: &Knowledge, quarter: Quarter, unit: &str, today: Day) -> Summary {
    let items: Vec<&Item> = log.items().filter(|item| item.unit.as_deref() == Some(unit)).collect();
    let forms = forms::new_forms(log).into_iter().filter(|form| form.unit.as_deref() == Some(unit)).collect();
    tell(&items, forms, log, known, Period { quarter, today }, Some(unit.to_owned()))
}

/// The whole service's quarter.
#[must_use]
pub fn service(log: &Log, known: &Knowledge, quarter: Quarter, today: Day) -> Summary {
    tell(&log.items().collect::<Vec<_>>(), forms::new_forms(log), log, known, Period { quarter, today }, None)
}

/// A quarter, and the day up to which it is told if it is not over by then.
#[derive(Clone, Copy)]
struct Period {
    quarter: Quarter,
    today: Day,
}

fn tell(
    items: &[&Item],
    mut forms: Vec<Form>,
    log: &Log,
    known: &Knowledge,
    period: Period,
    unit: Option<String>,
) -> Summary {
    let Period { quarter, today } = period;
    let compared = [quarter, quarter.previous(), quarter.year_before()];
    forms.retain(|form| compared.iter().any(|quarter| forms::in_quarter(form, known, *quarter)));
    let kind = |wanted: Kind| items.iter().copied().filter(move |item| kind(item, known) == wanted);
    let tracked: Vec<&Item> = kind(Kind::Tracked).collect();
    let begun = log.since.map(|since| known.authority.day(since)).or_else(|| log.items().map(|item| item.opened).min());
    let on_record = |quarter: Quarter| begun.is_some_and(|begun| begun <= quarter.last_day());
    let all = |quarter: Quarter| {
        let mut all = figures(tracked.iter().copied(), known, quarter, today);
        count_forms(&mut all, &forms, known, quarter);
        all
    };
    let then = |quarter: Quarter| on_record(quarter).then(|| all(quarter));
    let mut by = vec![By::Theme, By::Team, By::Worker, By::Manager, By::Iro];
    if unit.is_none() {
        by.insert(1, By::Unit);
    }
    Summary {
        quarter,
        now: all(quarter),
        before: then(quarter.previous()),
        year_before: then(quarter.year_before()),
        groups: by.into_iter().map(|by| grouping(by, &tracked, &forms, known, period)).collect(),
        disputes: disputes(kind(Kind::Dispute), known, period),
        others: others(kind(Kind::Other), known, period),
        until: (today < quarter.last_day()).then_some(today),
        begun,
        praised: good_practice::of_quarter(log, known, quarter, unit.as_deref()),
        unit,
        forms,
    }
}

/// What a summary does with an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tracked,
    Dispute,
    Other,
}

/// Recommendations have levels, disputes have stages; both go by the IRO's word. The rest is told of apart.
fn kind(item: &Item, known: &Knowledge) -> Kind {
    match known.processes.get(&item.process) {
        Some(process) if process.course != Course::Ruling => Kind::Other,
        Some(process) if !process.has_levels() && !process.stages.is_empty() => Kind::Dispute,
        None if item.level.is_none() => Kind::Other,
        _ => Kind::Tracked,
    }
}

fn grouping(by: By, items: &[&Item], forms: &[Form], known: &Knowledge, period: Period) -> Grouping {
    let mut groups: BTreeMap<String, (Vec<&Item>, Vec<&Form>)> = BTreeMap::new();
    for item in items {
        for name in names(by, item, known) {
            groups.entry(name).or_default().0.push(item);
        }
    }
    for form in forms {
        if let Some(name) = form_name(by, form, known) {
            groups.entry(name).or_default().1.push(form);
        }
    }
    let counted = groups.into_iter().map(|(name, (items, forms))| {
        let mut counted = figures(items, known, period.quarter, period.today);
        count_forms(&mut counted, forms, known, period.quarter);
        (name, counted)
    });
    let mut rows: Vec<(String, Figures)> = counted.filter(|(_, figures)| !figures.is_empty()).collect();
    rows.sort_by_key(|(name, figures)| (std::cmp::Reverse((figures.opened.len(), figures.forms.len())), name.clone()));
    Grouping { by, rows }
}

/// The group a form belongs to; it has no theme of its own.
pub(super) fn form_name(by: By, form: &Form, known: &Knowledge) -> Option<String> {
    let person = |address: &Option<Address>| address.as_ref().map(|address| words::person(address, known));
    let name = match by {
        By::Theme => return None,
        By::Unit => form.unit.as_deref().map(words::line),
        By::Team => form.team.as_deref().map(words::line),
        By::Worker => person(&form.sw),
        By::Manager => person(&form.pm),
        By::Iro => person(&form.iro),
    };
    Some(name.unwrap_or_else(|| NOT_KNOWN.to_owned()))
}

/// The group of what belongs to none.
const NOT_KNOWN: &str = "not known";

/// The groups an item belongs to: each of its themes, else exactly one.
pub(super) fn names(by: By, item: &Item, known: &Knowledge) -> Vec<String> {
    let person = |address: Option<&Address>| address.map(|address| words::person(address, known));
    let one = match by {
        By::Theme if !item.themes.is_empty() => {
            return item.themes.iter().map(|theme| theme_name(&theme.0, known)).collect();
        }
        By::Theme => None,
        By::Unit => item.unit.as_deref().map(words::line),
        By::Team => item.team.as_deref().map(words::line),
        By::Worker => person(item.sw.as_ref().or(item.who.first())),
        By::Manager => person(item.pm.as_ref()),
        By::Iro => person(item.iro.as_ref()),
    };
    vec![one.unwrap_or_else(|| NOT_KNOWN.to_owned())]
}

fn theme_name(id: &str, known: &Knowledge) -> String {
    let theme = known.themes.theme.iter().find(|theme| theme.id == id);
    theme.map_or_else(|| id.replace('-', " "), |theme| theme.name.clone())
}

fn disputes<'a>(items: impl Iterator<Item = &'a Item>, known: &Knowledge, period: Period) -> Vec<Dispute> {
    let told = |item: &Item| {
        let figures = figures([item], known, period.quarter, period.today);
        let status = match () {
            () if !figures.open_at_end.is_empty() => "open",
            () if !figures.withdrawn.is_empty() => "withdrawn",
            () if !figures.resolved.is_empty() => "resolved",
            () => return None,
        };
        let process = known.processes.get(&item.process);
        let stage = item.stage.as_ref();
        let name = |id: &String| {
            process.and_then(|process| process.stage(id)).map_or_else(|| id.clone(), |stage| stage.name.clone())
        };
        Some(Dispute {
            reference: item.reference.clone(),
            process: process.map_or_else(|| item.process.clone(), |process| process.name.clone()),
            stage: stage.map(name),
            status,
            outcome: item
                .outcome
                .as_deref()
                .filter(|_| status != "open" && item.status != Status::Open)
                .map(words::line),
        })
    };
    items.filter_map(told).collect()
}

fn others<'a>(items: impl Iterator<Item = &'a Item>, known: &Knowledge, period: Period) -> Vec<(String, Figures)> {
    let mut by_process: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in items {
        by_process.entry(&item.process).or_default().push(item);
    }
    let name = |id: &str| known.processes.get(id).map_or_else(|| id.to_owned(), |process| process.name.clone());
    let counted =
        by_process.into_iter().map(|(id, items)| (name(id), figures(items, known, period.quarter, period.today)));
    counted.filter(|(_, figures)| !figures.is_empty()).collect()
}

/// The quarter in words: "July to September 2026".
#[must_use]
pub fn quarter_name(quarter: Quarter) -> String {
    format!("{} to {}", quarter.first_day().format("%B"), quarter.last_day().format("%B %Y"))
}
