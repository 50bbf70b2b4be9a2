//! The register at a glance: one self-contained page, opened from the share without a server (R51, R52).

use super::restricted::Restricted;
use crate::{
    model::{
        Day, Instant,
        address::Address,
        form::Form,
        item::{Item, Status, Step},
        knowledge::Knowledge,
        letter::Quarter,
        log::Log,
        paper::KeptPaper,
        reading::Child,
        reference::Reference,
        theme::Theme,
    },
    reports::forms,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

const PAGE: &str = include_str!("register.html");

/// The page for the log, with the files of these papers; what is restricted is left out.
#[must_use]
pub fn page(log: &Log, papers: &[KeptPaper], restricted: &Restricted, known: &Knowledge, now: Instant) -> String {
    let items: Vec<&Item> = log.items().filter(|item| !restricted.covers(&item.child)).collect();
    let papers: Vec<&KeptPaper> =
        papers.iter().filter(|paper| !paper.removed && !restricted.covers(&paper.paper.child)).collect();
    let forms: Vec<Form> = forms::new_forms(log).into_iter().filter(|form| !restricted.covers(&child(form))).collect();
    let local = now.with_timezone(&known.authority.zone);
    let mut writer = Writer { known, names: Names::default(), files: files(&papers) };
    let rows: Vec<Value> = items.iter().map(|item| writer.row(item)).collect();
    let data = json!({
        "authority": known.authority.name,
        "day": local.date_naive(),
        "time": local.format("%H:%M").to_string(),
        "quarters": quarters(&items, &forms, known, local.date_naive()),
        "names": writer.names.list,
        "items": rows,
    });
    // Inside a script element only `<` could end it; JSON may write it as an escape.
    PAGE.replace("{{DATA}}", &data.to_string().replace('<', "\\u003c"))
}

/// The files about each item that lie in the folder, to be opened from the page.
fn files<'a>(papers: &[&'a KeptPaper]) -> HashMap<&'a Reference, Vec<&'a str>> {
    let mut files: HashMap<&Reference, Vec<&str>> = HashMap::new();
    for paper in papers.iter().filter(|paper| !paper.theirs) {
        for (reference, file) in paper.paper.refs.iter().zip(std::iter::repeat(&paper.file)) {
            files.entry(reference).or_default().extend(file.as_deref());
        }
    }
    files
}

/// Names of people, teams and themes, each written once: a page of 20,000 items is read over a share.
#[derive(Default)]
struct Names {
    list: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    fn place(&mut self, name: String) -> usize {
        *self.places.entry(name).or_insert_with_key(|name| {
            self.list.push(name.clone());
            self.list.len() - 1
        })
    }
}

struct Writer<'a> {
    known: &'a Knowledge,
    names: Names,
    files: HashMap<&'a Reference, Vec<&'a str>>,
}

impl Writer<'_> {
    /// One item, in the order in which the page's script takes it apart.
    fn row(&mut self, item: &Item) -> Value {
        let process = self.known.processes.get(&item.process);
        let process_name = process.map_or_else(|| item.process.clone(), |process| process.name.clone());
        let stage = item.stage.clone().or_else(|| item.level.map(|level| level.to_string()));
        let stage =
            stage.map(|id| process.and_then(|process| process.stage(&id)).map_or(id, |stage| stage.name.clone()));
        json!([
            item.reference.to_string(),
            item.child.name,
            item.child.case_id,
            item.what,
            item.who.iter().map(|person| self.person(person)).collect::<Vec<_>>(),
            item.by_when,
            status(item.status),
            self.names.place(process_name),
            stage.map(|stage| self.names.place(stage)),
            item.sw.as_ref().map(|person| self.person(person)),
            item.pm.as_ref().map(|person| self.person(person)),
            item.iro.as_ref().map(|person| self.person(person)),
            item.team.as_ref().map(|team| self.names.place(team.clone())),
            item.themes.iter().map(|theme| self.theme(theme)).collect::<Vec<_>>(),
            item.opened,
            item.closed,
            item.outcome,
            self.files.get(&item.reference),
        ])
    }

    fn person(&mut self, person: &Address) -> usize {
        let name = self.known.people.at(person).map_or_else(|| person.to_string(), |person| person.name.clone());
        self.names.place(name)
    }

    fn theme(&mut self, theme: &Theme) -> usize {
        let named = self.known.themes.theme.iter().find(|words| words.id == *theme.0);
        self.names.place(named.map_or_else(|| theme.0.to_string(), |words| words.name.clone()))
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::NeedsClarification => "needs clarification",
        Status::Open => "open",
        Status::Updated => "updated",
        Status::Prompted => "prompted",
        Status::Resolved => "resolved",
        Status::Withdrawn => "withdrawn",
    }
}

/// What a quarter shows, in the order of the page's columns.
#[derive(Default)]
struct Counts {
    forms: usize,
    with_recommendations: usize,
    opened: usize,
    resolved: usize,
    escalated: usize,
    open: usize,
}

/// The child a form is about, by its file name.
fn child(form: &Form) -> Child {
    Child { name: Some(format!("{} {}", form.name.first_name, form.name.surname)), case_id: None }
}

/// Quarter by quarter, newest first: monitoring forms, counted as in the summaries, and the recommendations (items with levels) opened, resolved and taken to a
/// higher level in it, and those open at its end (R51).
fn quarters(items: &[&Item], forms: &[Form], known: &Knowledge, today: Day) -> Vec<Value> {
    let mut rows: BTreeMap<Quarter, Counts> = BTreeMap::new();
    for form in forms {
        let counts = rows.entry(Quarter::of(forms::day(form, known))).or_default();
        counts.forms += 1;
        counts.with_recommendations += usize::from(form.name.level > 0);
    }
    for item in items.iter().filter(|item| item.level.is_some()) {
        rows.entry(Quarter::of(item.opened)).or_default().opened += 1;
        if let Some(closed) = item.closed.filter(|_| item.status == Status::Resolved) {
            rows.entry(Quarter::of(closed)).or_default().resolved += 1;
        }
        let mut escalated: Vec<Quarter> = item
            .milestones
            .iter()
            .filter(|milestone| matches!(milestone.step, Step::Escalated(_)))
            .map(|milestone| Quarter::of(known.authority.day(milestone.at)))
            .collect();
        escalated.dedup();
        escalated.into_iter().for_each(|quarter| rows.entry(quarter).or_default().escalated += 1);
        let mut quarter = Quarter::of(item.opened);
        let last = Quarter::of(item.closed.unwrap_or(today));
        while quarter < last || quarter == last && item.closed.is_none() {
            rows.entry(quarter).or_default().open += 1;
            quarter = quarter.next();
        }
    }
    let row = |(quarter, counts): (&Quarter, &Counts)| {
        json!({
            "name": quarter.to_string(),
            "from": quarter.first_day(),
            "until": quarter.last_day(),
            "counts": [
                counts.forms,
                counts.with_recommendations,
                counts.opened,
                counts.resolved,
                counts.escalated,
                counts.open,
            ],
        })
    };
    rows.iter().rev().map(row).collect()
}
