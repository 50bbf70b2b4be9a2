//! The rounds of the office: the daily digest, the quarter's summaries and report, the weekly clinic list (Contract 6, R78).

use super::{draft::Draft, phrases};
use crate::model::{
    Day, Instant,
    address::Address,
    event::Happened,
    good_practice::GoodPractice,
    item::Item,
    knowledge::Knowledge,
    letter::{ClinicList, Content, LetterKind, MonthOfThemes, Quarter},
    log::Log,
    people::Role,
    process::{Clinic, Party, Process},
};
use chrono::{Datelike, Days};
use std::collections::BTreeMap;

/// The next moment of any round.
pub(super) fn next(log: &Log, known: &Knowledge, now: Instant) -> Option<Instant> {
    let digest = digest_moment(log, known, now)?;
    let report = report_moment(log, known)?.1;
    let clinics = clinics(known).filter_map(|(process, _)| clinic_moment(log, known, process, now));
    [digest, report].into_iter().chain(clinics).min()
}

/// Does the rounds that are due.
pub(super) fn run(draft: &mut Draft<'_>) {
    let (log, known, now) = (draft.log, draft.known, draft.now);
    if digest_moment(log, known, now).is_some_and(|at| at <= now) {
        let day = draft.today;
        // Its workbook holds the quarter before; its lines tell of all that came since the last one.
        let shown = Quarter::of(day).previous().first_day();
        log.reach_back(log.last_digest.map_or(shown, |last| last.min(shown)));
        draft.happen_to_log(format!("Digest of {}.", phrases::day(day)), Happened::DigestSent { day });
        let to = with_role(known, Role::Ac);
        draft.letter(LetterKind::Digest, to, Vec::new(), &[], Content::Digest { day });
    }
    if let Some((quarter, at)) = report_moment(log, known)
        && at <= now
    {
        report(draft, quarter);
    }
    for (process, clinic) in clinics(known) {
        if clinic_moment(log, known, process, now).is_some_and(|at| at <= now) {
            list_for_clinic(draft, process, clinic);
        }
    }
}

/// After days without one, one digest is due, not several (fault T03).
fn digest_moment(log: &Log, known: &Knowledge, now: Instant) -> Option<Instant> {
    let at = |day: Day| known.authority.at(day, known.routine.digest_at);
    let calendar = &known.calendar;
    let planned = match log.last_digest {
        Some(last) => calendar.next_working_day(last),
        None => {
            let since = log.since?;
            let first = calendar.on_or_after(known.authority.day(since));
            if at(first) < since { calendar.next_working_day(first) } else { first }
        }
    };
    let today = calendar.on_or_after(known.authority.day(now));
    Some(at(planned.max(today)).max(at(planned)))
}

/// The quarter to report next, and when.
fn report_moment(log: &Log, known: &Knowledge) -> Option<(Quarter, Instant)> {
    let began = known.authority.day(log.since?);
    let quarter = Quarter::of(log.last_report.map_or(began, |reported| reported.max(began)));
    let day = known.calendar.on_or_after(quarter.next().first_day());
    Some((quarter, known.authority.at(day, known.routine.summary_at)))
}

fn report(draft: &mut Draft<'_>, quarter: Quarter) {
    let day = quarter.next().first_day();
    draft.log.reach_back(quarter.year_before().first_day());
    draft.happen_to_log(format!("Summaries and report of {quarter}."), Happened::QuarterReported { day });
    let known = draft.known;
    let mut units: Vec<(String, Vec<Address>)> = Vec::new();
    for manager in known.people.with_role(Role::Sm) {
        let Some(unit) = manager.unit.clone().or_else(|| manager.team.clone()) else { continue };
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, managers)) => managers.push(manager.email.clone()),
            None => units.push((unit, vec![manager.email.clone()])),
        }
    }
    for (unit, to) in units {
        draft.letter(LetterKind::Summary, to, Vec::new(), &[], Content::Summary { quarter, unit });
    }
    let to = with_role(known, Role::Qasm);
    draft.letter(LetterKind::Report, to, Vec::new(), &[], Content::Report { quarter });
}

fn clinics(known: &Knowledge) -> impl Iterator<Item = (&Process, &Clinic)> {
    known.processes.iter().filter_map(|process| Some((process, process.clinic.as_ref()?)))
}

/// The next clinic; a week without anything to list passes without a letter. One that is held once a month is the first of a month.
fn clinic_moment(log: &Log, known: &Knowledge, process: &Process, now: Instant) -> Option<Instant> {
    let since = log.since?;
    let clinic = process.clinic.as_ref()?;
    let last = log.clinics.get(&process.id).copied();
    let at = |day: Day| known.authority.at(day, clinic.at);
    let mut day = last.unwrap_or_else(|| known.authority.day(since));
    let same_month = |one: Day, other: Day| one.with_day(1) == other.with_day(1);
    let begun = |day: Day| {
        let told = last.unwrap_or_else(|| known.authority.day(since));
        last.is_some_and(|last| day <= last) || at(day) < since || clinic.monthly && same_month(day, told)
    };
    while day.weekday() != clinic.on || begun(known.calendar.on_or_after(day)) {
        day = day.checked_add_days(Days::new(1))?;
    }
    let today = known.calendar.on_or_after(known.authority.day(now));
    Some(at(known.calendar.on_or_after(day).max(today)).max(at(known.calendar.on_or_after(day))))
}

fn list_for_clinic(draft: &mut Draft<'_>, process: &Process, clinic: &Clinic) {
    let open = draft.log.open_with_prefix(&process.prefix).filter(|_| !clinic.monthly);
    let items: Vec<Item> = open.cloned().collect();
    let refs: Vec<_> = items.iter().map(|item| item.reference.clone()).collect();
    let day = draft.today;
    let listed = match clinic.monthly {
        false => format!("{} open items", items.len()),
        true => format!("Figures of {}", process.name),
    };
    let text = format!("{listed} listed for the clinic of {}.", phrases::day(day));
    let last = draft.log.clinics.get(&process.id).copied();
    draft.happen_to_log(text, Happened::ClinicListed { day, process: process.id.clone() });
    let month = month_due(draft.log, draft.known, process, day);
    month.into_iter().for_each(|month| draft.log.reach_back(month));
    let of_month: Vec<Item> =
        month.into_iter().flat_map(|month| opened_in(draft.log, process, month)).cloned().collect();
    let praised = if clinic.monthly { Vec::new() } else { praised_since(draft.log, draft.known, last) };
    let praised_in_month = month.is_some_and(|month| !praised_in(draft.log, draft.known, month).is_empty());
    let readers = |parties: &[Party]| -> Vec<Address> {
        let mut found: Vec<Address> =
            items.iter().chain(&of_month).flat_map(|item| super::schedule::parties(draft, item, parties)).collect();
        // Those who are no place of an item read a list without items too.
        let everywhere = [(Party::Ac, Role::Ac), (Party::Qasm, Role::Qasm)];
        for (_, role) in everywhere.iter().filter(|(party, _)| parties.contains(party)) {
            found.extend(with_role(draft.known, *role));
        }
        found.sort();
        found.dedup();
        found
    };
    // Praise alone waits for the list of a month (R73).
    let praise_alone = praised_in_month && !clinic.monthly;
    if items.is_empty() && of_month.is_empty() && !praise_alone {
        return;
    }
    let (to, cc) = (readers(&clinic.to), readers(&clinic.cc));
    let month = month.map(|month| month_of_themes(draft.log, draft.known, process, month, &of_month));
    let list = ClinicList { process: process.name.clone(), monthly: clinic.monthly, items, praised, month };
    draft.letter_in(None, LetterKind::Notice, to, cc, &refs, Content::ClinicList(Box::new(list)));
}

/// Good practice recorded since the list before (R78).
fn praised_since(log: &Log, known: &Knowledge, last: Option<Day>) -> Vec<GoodPractice> {
    let since = |praise: &&GoodPractice| last.is_none_or(|last| known.authority.day(praise.at) >= last);
    log.good_practice.iter().filter(since).cloned().collect()
}

/// Good practice recorded in a month (R73).
fn praised_in<'l>(log: &'l Log, known: &Knowledge, month: Day) -> Vec<&'l GoodPractice> {
    let in_month = |praise: &&GoodPractice| known.authority.day(praise.at).with_day(1) == Some(month);
    log.good_practice.iter().filter(in_month).collect()
}

/// The first day of the month before, while the first list of this month is still to come (R73); none before the log began.
fn month_due(log: &Log, known: &Knowledge, process: &Process, today: Day) -> Option<Day> {
    let this = today.with_day(1)?;
    let told = log.clinics.get(&process.id).is_some_and(|last| *last >= this);
    let began = known.authority.day(log.since?);
    (!told && began < this).then_some(this.pred_opt()?.with_day(1)?)
}

fn opened_in<'l>(log: &'l Log, process: &'l Process, month: Day) -> impl Iterator<Item = &'l Item> {
    log.items().filter(move |item| item.process == process.id && item.opened.with_day(1) == Some(month))
}

/// What the process was opened for in this month.
fn month_of_themes(log: &Log, known: &Knowledge, process: &Process, month: Day, items: &[Item]) -> MonthOfThemes {
    let name = |id: &String| {
        process.categories.iter().find(|reason| reason.id == *id).map_or(id.clone(), |reason| reason.name.clone())
    };
    MonthOfThemes {
        month,
        opened: items.len(),
        closed: items.iter().filter(|item| item.status.is_closed()).count(),
        praised: praised_in(log, known, month).len(),
        reasons: counted(items.iter().filter_map(|item| item.category.as_ref()).map(name)),
        themes: counted(items.iter().flat_map(|item| item.themes.iter().cloned())),
    }
}

/// How often each occurs, the most frequent first.
fn counted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn with_role(known: &Knowledge, role: Role) -> Vec<Address> {
    known.people.with_role(role).map(|person| person.email.clone()).collect()
}
