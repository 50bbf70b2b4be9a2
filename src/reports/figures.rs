//! The figures of a quarter: which items were opened, closed, late, prompted. Every figure is a list of references, so that each
//! can be traced to the rows of the log it counts.
//!
//! A quarter counts what was opened in it, what was closed in it and what stood open at its end (Contract 8.6), as things stood
//! then: an item reopened later stays closed in the quarter in which it was closed.

use super::forms::in_quarter;
use crate::model::{
    Day,
    form::Form,
    item::{Item, Milestone, Status, Step},
    knowledge::Knowledge,
    letter::Quarter,
    reference::Reference,
};

/// Working days within which an answer to a prompt is counted.
const ANSWER_WITHIN: i64 = 5;

/// The figures of one quarter. A reference stands once for each thing counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// Monitoring forms received in it.
    pub forms: Vec<Reference>,
    /// Of those: with a Tracked Recommendation (level 1 or 2).
    pub forms_with: Vec<Reference>,
    /// Of those: without one (level 0).
    pub forms_without: Vec<Reference>,
    /// Opened before the quarter and open at its start.
    pub open_at_start: Vec<Reference>,
    /// Opened in it.
    pub opened: Vec<Reference>,
    /// Closed at its start and open again at its end.
    pub reopened: Vec<Reference>,
    /// Resolved in it.
    pub resolved: Vec<Reference>,
    /// Withdrawn in it.
    pub withdrawn: Vec<Reference>,
    /// Open at its end.
    pub open_at_end: Vec<Reference>,
    /// Open at its end with the date passed.
    pub overdue_at_end: Vec<Reference>,
    /// Taken to a higher level or stage in it.
    pub escalated: Vec<Reference>,
    /// Of those resolved: by the date first specified, without escalation.
    pub by_first_date: Vec<Reference>,
    /// Of those resolved: after the first date, by a later one the IRO agreed, without escalation.
    pub after_extension: Vec<Reference>,
    /// Of those resolved: after being taken to a higher level or stage.
    pub after_escalation: Vec<Reference>,
    /// Of those resolved: after the date that stood at last, without escalation.
    pub late: Vec<Reference>,
    /// Of those resolved: without any date, without escalation.
    pub undated: Vec<Reference>,
    /// Dates moved by the IRO in it.
    pub dates_moved: Vec<Reference>,
    /// Prompts sent in it.
    pub prompts: Vec<Reference>,
    /// Of those: answered, or the item closed, within five working days.
    pub prompts_answered: Vec<Reference>,
    /// For each item resolved: calendar and working days from opening to resolution, in the order of [`Figures::resolved`].
    pub days: Vec<(i64, i64)>,
}

impl Figures {
    /// Median and longest calendar days to resolve; `None` when nothing was resolved.
    #[must_use]
    pub fn calendar_days(&self) -> Option<(f64, i64)> {
        median_and_longest(self.days.iter().map(|(calendar, _)| *calendar))
    }

    /// Median and longest working days to resolve; `None` when nothing was resolved.
    #[must_use]
    pub fn working_days(&self) -> Option<(f64, i64)> {
        median_and_longest(self.days.iter().map(|(_, working)| *working))
    }

    /// Is there anything to tell at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.forms, &self.open_at_start, &self.opened, &self.resolved, &self.withdrawn, &self.open_at_end]
            .iter()
            .all(|refs| refs.is_empty())
    }
}

fn median_and_longest(days: impl Iterator<Item = i64>) -> Option<(f64, i64)> {
    let mut days: Vec<i64> = days.collect();
    days.sort_unstable();
    let longest = *days.last()?;
    let upper = *days.get(days.len() / 2)?;
    let lower = *days.get((days.len() - 1) / 2)?;
    #[expect(clippy::cast_precision_loss, reason = "days are small numbers")]
    let median = (lower + upper) as f64 / 2.0;
    Some((median, longest))
}

/// Counts items for a quarter; one that is not over on the day `today` is told as it stands on that day.
#[must_use]
pub fn figures<'a>(
    items: impl IntoIterator<Item = &'a Item>,
    known: &Knowledge,
    quarter: Quarter,
    today: Day,
) -> Figures {
    let mut figures = Figures::default();
    let (first, last) = (quarter.first_day(), quarter.last_day().min(today));
    for item in items {
        Course { item, known, first, last }.count_into(&mut figures);
    }
    figures
}

/// Counts forms for a quarter into its figures. `forms`: the new ones, as [`super::forms::new_forms`] tells them.
pub fn count_forms<'a>(
    figures: &mut Figures,
    forms: impl IntoIterator<Item = &'a Form>,
    known: &Knowledge,
    quarter: Quarter,
) {
    for form in forms.into_iter().filter(|form| in_quarter(form, known, quarter)) {
        figures.forms.push(form.reference.clone());
        let kind = if form.name.level == 0 { &mut figures.forms_without } else { &mut figures.forms_with };
        kind.push(form.reference.clone());
    }
}

/// How an item went through a quarter.
struct Course<'a> {
    item: &'a Item,
    known: &'a Knowledge,
    first: Day,
    last: Day,
}

impl Course<'_> {
    fn count_into(&self, figures: &mut Figures) {
        let item = self.item;
        let (first, last) = (self.first, self.last);
        if item.opened > last {
            return;
        }
        let put = |refs: &mut Vec<Reference>, holds: bool| {
            if holds {
                refs.push(item.reference.clone());
            }
        };
        let before = first.pred_opt().unwrap_or(first);
        let new = item.opened >= first;
        let (closed_before, closed) = (self.closed_by(before), self.closed_by(last));
        let closed_now = closed.filter(|day| *day >= first);
        put(&mut figures.open_at_start, !new && closed_before.is_none());
        put(&mut figures.opened, new);
        put(&mut figures.reopened, closed_before.is_some() && closed.is_none());
        put(&mut figures.withdrawn, closed_now.is_some() && item.status == Status::Withdrawn);
        put(&mut figures.open_at_end, closed.is_none());
        put(&mut figures.overdue_at_end, closed.is_none() && self.by_when_on(last).is_some_and(|day| day <= last));
        put(&mut figures.escalated, self.steps().any(|(_, step)| matches!(step, Step::Escalated(_))));
        for (day, step) in self.steps() {
            put(&mut figures.dates_moved, matches!(step, Step::Moved(_)));
            put(&mut figures.prompts, step == Step::Prompted);
            put(&mut figures.prompts_answered, step == Step::Prompted && self.answered_after(day));
        }
        if let Some(day) = closed_now.filter(|_| item.status != Status::Withdrawn) {
            put(&mut figures.resolved, true);
            let working = self.known.calendar.working_days_between(item.opened, day);
            figures.days.push(((day - item.opened).num_days(), working));
            put(self.manner(day, figures), true);
        }
    }

    /// How it was resolved: one of the five manners.
    fn manner<'a>(&self, closed: Day, figures: &'a mut Figures) -> &'a mut Vec<Reference> {
        let escalated = self.milestones().any(|(day, step)| day <= closed && matches!(step, Step::Escalated(_)));
        match (self.item.first_by_when.or(self.item.by_when), self.by_when_on(closed)) {
            _ if escalated => &mut figures.after_escalation,
            (Some(first), _) if closed <= first => &mut figures.by_first_date,
            (_, Some(date)) if closed <= date => &mut figures.after_extension,
            (_, Some(_)) => &mut figures.late,
            (_, None) => &mut figures.undated,
        }
    }

    fn milestones(&self) -> impl DoubleEndedIterator<Item = (Day, Step)> {
        self.item.milestones.iter().map(|Milestone { at, step }| (self.known.authority.day(*at), *step))
    }

    /// The steps that lie in the quarter.
    fn steps(&self) -> impl Iterator<Item = (Day, Step)> {
        let (first, last) = (self.first, self.last);
        self.milestones().filter(move |(day, _)| *day >= first && *day <= last)
    }

    /// The day on which it was closed, as things stood at the end of `day`.
    fn closed_by(&self, day: Day) -> Option<Day> {
        let turns = |step: &Step| matches!(step, Step::Closed | Step::Reopened);
        match self.milestones().rev().filter(|(_, step)| turns(step)).find(|(on, _)| *on <= day) {
            Some((on, Step::Closed)) => Some(on),
            Some(_) => None,
            // Items closed as they were logged have no such step.
            None if self.milestones().any(|(_, step)| turns(&step)) => None,
            None => self.item.closed.filter(|closed| *closed <= day),
        }
    }

    /// The date that stood at the end of `day`.
    fn by_when_on(&self, day: Day) -> Option<Day> {
        let moved = |(_, step): (Day, Step)| if let Step::Moved(to) = step { Some(to) } else { None };
        let then = self.milestones().rev().filter(|(on, _)| *on <= day).find_map(moved);
        let ever = self.milestones().any(|step| moved(step).is_some());
        then.or(if ever { self.item.first_by_when } else { self.item.by_when })
    }

    /// Was a prompt sent on `sent` answered, or the item closed, in time?
    fn answered_after(&self, sent: Day) -> bool {
        let answers = |step: Step| matches!(step, Step::Updated(_) | Step::Closed | Step::Moved(_));
        let from = self.milestones().position(|(day, step)| day == sent && step == Step::Prompted).unwrap_or_default();
        let in_time = |day: Day| self.known.calendar.working_days_between(sent, day) <= ANSWER_WITHIN;
        self.milestones().skip(from + 1).any(|(day, step)| answers(step) && in_time(day))
    }
}
