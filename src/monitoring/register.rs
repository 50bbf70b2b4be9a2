//! The register at a glance: one self-contained page, opened from the share without a server (R51, R52).

use crate::model::{
    Day, Instant, address::Address, item::Item, item::Status, item::Step, knowledge::Knowledge, letter::Quarter,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const PAGE: &str = include_str!("register.html");

/// The page for these items. `forms` holds the monitoring forms received, by day.
#[must_use]
pub fn page<'a>(items: impl Iterator<Item = &'a Item>, forms: &[Day], known: &Knowledge, now: Instant) -> String {
    let items: Vec<&Item> = items.collect();
    let local = now.with_timezone(&known.authority.zone);
    let data = json!({
        "authority": known.authority.name,
        "day": local.date_naive(),
        "time": local.format("%H:%M").to_string(),
        "quarter_columns": ["Quarter", "Forms", "Recommendations", "Resolved", "Level 2 or higher", "Open at its end"],
        "quarters": quarters(&items, forms, known, local.date_naive()),
        "items": items.iter().map(|item| entry(item, known)).collect::<Vec<_>>(),
    });
    // Inside a script element only `<` could end it; JSON may write it as an escape.
    PAGE.replace("{{DATA}}", &data.to_string().replace('<', "\\u003c"))
}

fn entry(item: &Item, known: &Knowledge) -> Value {
    let name =
        |person: &Address| known.people.at(person).map_or_else(|| person.to_string(), |person| person.name.clone());
    let person = |person: &Option<Address>| person.as_ref().map(name);
    let child: Vec<&str> = item.child.name.iter().chain(&item.child.case_id).map(String::as_str).collect();
    json!({
        "ref": item.reference.to_string(),
        "child": child.join(" · "),
        "what": item.what,
        "who": item.who.iter().map(name).collect::<Vec<_>>(),
        "by_when": item.by_when,
        "status": match item.status {
            Status::NeedsClarification => "needs clarification",
            Status::Open => "open",
            Status::Updated => "updated",
            Status::Prompted => "prompted",
            Status::Resolved => "resolved",
            Status::Withdrawn => "withdrawn",
        },
        "level": item.level.map(|level| level.to_string()).or_else(|| item.stage.clone()),
        "sw": person(&item.sw),
        "pm": person(&item.pm),
        "iro": person(&item.iro),
        "team": item.team,
        "themes": item.themes.iter().map(|theme| theme.0.to_string()).collect::<Vec<_>>(),
        "opened": item.opened,
        "closed": item.closed,
    })
}

/// Quarter by quarter, newest first: forms, opened, resolved, escalated in it, and open at its end.
fn quarters(items: &[&Item], forms: &[Day], known: &Knowledge, today: Day) -> Vec<Value> {
    let mut rows: BTreeMap<Quarter, [usize; 5]> = BTreeMap::new();
    let mut add = |quarter: Quarter, column: usize| {
        if let Some(cell) = rows.entry(quarter).or_default().get_mut(column) {
            *cell += 1;
        }
    };
    forms.iter().for_each(|day| add(Quarter::of(*day), 0));
    for item in items {
        add(Quarter::of(item.opened), 1);
        if let Some(closed) = item.closed.filter(|_| item.status == Status::Resolved) {
            add(Quarter::of(closed), 2);
        }
        for milestone in item.milestones.iter().filter(|milestone| matches!(milestone.step, Step::Escalated(_))) {
            add(Quarter::of(known.authority.day(milestone.at)), 3);
        }
        let mut quarter = Quarter::of(item.opened);
        let last = Quarter::of(item.closed.unwrap_or(today));
        while quarter < last || quarter == last && item.closed.is_none() {
            add(quarter, 4);
            quarter = quarter.next();
        }
    }
    rows.iter()
        .rev()
        .map(|(quarter, [forms, opened, resolved, escalated, open])| {
            json!([quarter.to_string(), forms, opened, resolved, escalated, open])
        })
        .collect()
}
