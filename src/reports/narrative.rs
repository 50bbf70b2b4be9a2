//! A short draft in words for the manager to edit. It names a change or a pattern only where the figures bear it, and no member of
//! staff ever.

use super::{
    figures::Figures,
    measures::{Measure, Value},
    summary::{By, Summary, quarter_name},
    words,
};
use crate::model::letter::Quarter;
use chrono::Days;

/// Counts below this are never compared in words.
const SMALL: usize = 5;
/// Days by which the record may begin after a quarter that is still compared.
const NEARLY: u64 = 14;

/// The draft, a paragraph an entry.
#[must_use]
pub fn narrative(summary: &Summary) -> Vec<String> {
    let now = &summary.now;
    let unfinished = |day| format!("The quarter is not over: figures tell how things stood on {}.", words::day(day));
    let mut paragraphs: Vec<String> = summary.until.map(unfinished).into_iter().chain(forms(now)).collect();
    paragraphs.extend([volume(summary), outcome(now)]);
    paragraphs.extend(time(now));
    paragraphs.extend(prompts(now));
    paragraphs.extend(praise(summary));
    paragraphs.extend(theme(summary));
    paragraphs.extend(trends(summary));
    paragraphs
}

fn items(count: usize) -> String {
    words::count(count, "recommendation", "recommendations")
}

fn were(count: usize) -> &'static str {
    if count == 1 { "was" } else { "were" }
}

fn forms(now: &Figures) -> Option<String> {
    let (all, with) = (now.forms.len(), now.forms_with.len());
    (all > 0).then(|| {
        let all_forms = words::count(all, "monitoring form", "monitoring forms");
        format!("{all_forms} {} received; {with} of them held a Tracked Recommendation.", were(all))
    })
}

/// Good practice, where some was recorded (R73).
fn praise(summary: &Summary) -> Option<String> {
    let count = summary.praised.len();
    let times = words::count(count, "time", "times");
    (count > 0).then(|| format!("Good practice was recorded {times}; the workbook lists it."))
}

fn volume(summary: &Summary) -> String {
    let now = &summary.now;
    let unit = summary.unit.as_ref().map_or_else(|| "the service".to_owned(), |unit| format!("the unit {unit}"));
    let (opened, start, end) = (now.opened.len(), now.open_at_start.len(), now.open_at_end.len());
    let overdue = match now.overdue_at_end.len() {
        0 => String::new(),
        overdue => format!(", {overdue} of them past the date"),
    };
    format!(
        "In {}, {} {} opened for {unit}. There {} {start} open at the start of the quarter and {end} at its end{overdue}.",
        quarter_name(summary.quarter),
        items(opened),
        were(opened),
        were(start),
    )
}

fn outcome(now: &Figures) -> String {
    let resolved = now.resolved.len();
    if resolved == 0 {
        return "None was resolved in the quarter.".to_owned();
    }
    let parts: Vec<String> = [
        (now.by_first_date.len(), "by the first date"),
        (now.after_extension.len(), "by a later date the IRO agreed"),
        (now.after_escalation.len(), "after being taken to a higher level"),
        (now.late.len(), "late"),
        (now.undated.len(), "without a date"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, how)| if count == resolved { how.to_owned() } else { format!("{count} {how}") })
    .collect();
    let all = if parts.len() == 1 { "," } else { ":" };
    format!("{} {} resolved{all} {}.", items(resolved), were(resolved), words::list(&parts))
}

fn time(now: &Figures) -> Option<String> {
    let (median, longest) = now.calendar_days().filter(|_| now.resolved.len() >= SMALL)?;
    let median = Value::Days(median);
    Some(format!("Half of those resolved took {median} days or less; the longest took {longest} days."))
}

fn prompts(now: &Figures) -> Option<String> {
    let (sent, answered) = (now.prompts.len(), now.prompts_answered.len());
    let were = were(sent);
    (sent > 0).then(|| {
        format!(
            "{} {were} sent; {answered} {} answered within five working days.",
            words::count(sent, "prompt", "prompts"),
            self::were(answered)
        )
    })
}

/// The commonest theme, if it clearly leads.
fn theme(summary: &Summary) -> Option<String> {
    let themes = &summary.groups.iter().find(|group| group.by == By::Theme)?.rows;
    let counts: Vec<(&str, usize)> =
        themes.iter().map(|(name, figures)| (name.as_str(), figures.opened.len())).collect();
    let (name, most) = *counts.first()?;
    let next = counts.get(1).map_or(0, |(_, count)| *count);
    clearly_more(most, next)
        .then(|| format!("The commonest theme of those opened was {name} ({most} of {}).", summary.now.opened.len()))
}

/// What changed in words, for the few figures where more or fewer means something by itself.
fn trends(summary: &Summary) -> Vec<String> {
    const TOLD: &[(&str, &str)] = &[
        ("opened", "recommendations were opened"),
        ("resolved", "recommendations were resolved"),
        ("escalated", "recommendations were taken to a higher level"),
        ("forms", "monitoring forms were received"),
    ];
    let quarter = summary.quarter;
    let then = [
        (&summary.before, quarter.previous(), "in the quarter before"),
        (&summary.year_before, quarter.year_before(), "in the same quarter last year"),
    ];
    let mut told = Vec::new();
    for (figures, quarter, when) in then {
        let Some(figures) = figures.as_ref().filter(|_| is_whole(summary, quarter)) else { continue };
        for (id, did) in TOLD {
            let Some((Value::Count(now), Value::Count(then))) =
                Measure::find(id).map(|measure| (measure.of(&summary.now), measure.of(figures)))
            else {
                continue;
            };
            if clearly_more(now, then) {
                told.push(format!("More {did} than {when} ({now}, against {then})."));
            } else if clearly_more(then, now) {
                told.push(format!("Fewer {did} than {when} ({now}, against {then})."));
            }
        }
        told.extend(share_trend(&summary.now, figures, when));
    }
    told
}

/// Does the record reach back to the beginning of this quarter, or nearly so?
fn is_whole(summary: &Summary, quarter: Quarter) -> bool {
    summary.begun.is_some_and(|begun| begun <= quarter.first_day() + Days::new(NEARLY))
}

/// The share resolved in time, compared where both quarters have enough.
fn share_trend(now: &Figures, then: &Figures, when: &str) -> Option<String> {
    let measure = Measure::find("in_time")?;
    let (now, then) = (measure.of(now), measure.of(then));
    let (Value::Share(good, all), Value::Share(good_then, all_then)) = (now, then) else { return None };
    #[expect(clippy::cast_precision_loss, reason = "counts of items are small")]
    let [good, all, good_then, all_then] = [good, all, good_then, all_then].map(|count| count as f64);
    if all < 20.0 || all_then < 20.0 {
        return None;
    }
    // Two proportions, pooled; two standard errors.
    let pooled = (good + good_then) / (all + all_then);
    let error = (pooled * (1.0 - pooled) * (1.0 / all + 1.0 / all_then)).sqrt();
    let change = good / all - good_then / all_then;
    let word = if change > 0.0 { "larger" } else { "smaller" };
    (change.abs() > 2.0 * error && error > 0.0)
        .then(|| format!("A {word} share was resolved in time than {when} ({now}, against {then})."))
}

/// Is `more` above `less` by more than chance lets two counts of one kind differ (two standard deviations)?
fn clearly_more(more: usize, less: usize) -> bool {
    let apart = more.saturating_sub(less);
    more >= SMALL && apart * apart > 4 * (more + less)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_no_trend() {
        for (more, less, expected) in [
            (4, 0, false),
            (5, 0, true),
            (9, 4, false),
            (24, 9, true),
            (24, 15, false),
            (100, 80, false),
            (100, 72, true),
            (9, 24, false),
        ] {
            assert_eq!(clearly_more(more, less), expected, "{more} against {less}");
        }
    }
}
