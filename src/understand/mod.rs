//! A [`Mail`] into a [`Reading`]: who, what, by when, and what a reply really says.
//!
//! Each step is a file, each rule a row in a table with the number of the convention it keeps (Contract 5). In reading order:
//! [`new_text`] what the sender wrote · `spoken` what was dictated · [`machine`] did a machine write it · [`form`] forms that came with it · [`who`] the people ·
//! [`child`] the child · [`label`] is it labelled · `kind` what it does (and `concern` whether it concerns an item at all) · [`items`] the pieces that ask for something, with [`what`],
//! [`by_when`] and [`themes`] · [`reply`], [`says`] and [`ruling`] what an answer says · [`json`] the reading as printed, [`explain`] how it came about.

mod anchor;
mod answer;
pub mod by_when;
pub mod child;
pub mod columns;
pub mod command;
mod concern;
pub mod explain;
pub mod form;
pub mod items;
pub mod json;
mod kind;
pub mod label;
mod learnt;
pub mod machine;
mod matters;
mod meet;
mod memo;
pub mod new_text;
mod nominal;
mod note;
mod notices;
mod once;
mod open;
mod originals;
mod remarks;
pub mod reply;
pub mod ruling;
pub mod says;
mod scene;
pub mod sentence;
mod spoken;
mod tables;
pub mod themes;
pub mod threads;
mod unasked;
pub mod what;
pub mod who;

use crate::model::{
    Day,
    knowledge::Knowledge,
    mail::Mail,
    reading::{Doubt, Field, Kind, ListItem, Particulars, Reading},
};
use by_when::DateRole;
use kind::Course;
use open::Opened;
use scene::Scene;

/// Understands one message. Never fails: what is unclear stands in the reading as a doubt.
#[must_use]
pub fn understand(mail: &Mail, known: &Knowledge) -> Reading {
    with_forms(mail, known).0
}

/// The same, and the monitoring forms that came with the message, for whoever files them.
#[must_use]
pub fn with_forms(mail: &Mail, known: &Knowledge) -> (Reading, Vec<form::Form>) {
    in_thread(mail, known, &[])
}

/// The same of a message in a thread whose items are known ([`Particulars::lacks_list`] tells when that makes a difference).
#[must_use]
pub fn in_thread(mail: &Mail, known: &Knowledge, thread: &[ListItem]) -> (Reading, Vec<form::Form>) {
    let sorted = new_text::sort(mail, known);
    let scene = Scene::new(mail, known, &sorted, thread);
    let (course, because) = kind::decide(&scene);
    let mut reading = Reading {
        new_text: scene.new_text.clone(),
        own_text: scene.own_text.clone(),
        child: scene.children.first(),
        refs: scene.refs.clone(),
        because: vec![because],
        particulars: particulars(&scene),
        ..Reading::default()
    };
    let answers = matches!(course, Course::Rules(_) | Course::Updates(_));
    let opened = follow(course, &scene, &mut reading);
    reading.particulars.lacks_list = answers && scene.lacks_list();
    reading.items = opened.items;
    reading.further = opened.further;
    reading.doubts.extend(opened.doubts);
    reading.because.extend(opened.because);
    if !matches!(reading.kind, Kind::Automatic | Kind::Bounce) {
        // What was left out may be what matters: said, never passed over in silence.
        let unread = mail
            .cuts
            .iter()
            .chain(&scene.cut)
            .map(|cut| format!("Not all of this mail was read: {cut}. Please look at it yourself."));
        reading.doubts.extend(unread.map(|why| Doubt { item: None, field: Field::What, why, blocks: false }));
    }
    if let Some(why) = scene.clock_doubt.clone()
        && reading.items.iter().any(|item| item.by_when.is_some())
    {
        reading.doubts.push(Doubt { item: None, field: Field::ByWhen, why, blocks: false });
    }
    (reading, scene.forms)
}

/// Takes the course that was decided on: sets the kind and what belongs to it, and gives the items.
fn follow(course: Course, scene: &Scene<'_>, reading: &mut Reading) -> Opened {
    match course {
        Course::Machine(found) => {
            reading.kind = found.kind;
            reading.particulars.absent = found.absent;
            reading.particulars.bounced = found.bounced;
            reading.particulars.about_message = found.about_message;
            Opened::default()
        }
        Course::Ours => with(reading, Kind::Automatic),
        Course::Opens => {
            reading.kind = Kind::Recommendation;
            let process = scene.labelled_process();
            open::read(scene, &process, scene.level_said(), None)
        }
        Course::Escalates { process, stage, level } => {
            reading.kind = Kind::Escalation;
            open::raised(scene, &process, level, stage.as_deref())
        }
        Course::Rules(ruling) => {
            let (kind, opened) = answer::ruled(scene, &ruling);
            reading.particulars.new_worker = answer::new_worker(scene, kind, &opened);
            reading.kind = kind;
            reading.particulars.reopens = ruling.opens_again();
            reading.particulars.outcome =
                Some(answer::outcome(scene)).filter(|told| !told.is_empty()).or(Some(ruling.words));
            opened
        }
        Course::FormResolved => {
            reading.particulars.outcome = scene
                .forms
                .iter()
                .find_map(|form| form.outcome.clone())
                .or_else(|| Some(scene.own_text.clone()).filter(|text| !text.is_empty()));
            with(reading, Kind::Resolution)
        }
        Course::FormAmends => {
            reading.kind = Kind::Amendment;
            answer::form_amends(scene, &scene.labelled_process())
        }
        Course::Updates(verdict) => {
            reading.kind = Kind::Update;
            let opened = answer::update(scene, verdict);
            reading.particulars.agrees = reading.particulars.agrees.or_else(|| answer::agrees(&opened));
            opened
        }
        Course::Review(told) => {
            if let Some(told) = told {
                reading.particulars.circulates_decisions = matches!(told.id, "decisions" | "record");
                if told.id == "came-into-care" {
                    let context = scene.context();
                    let day = past_day(&told.words, &context).or_else(|| past_day(&scene.own_text, &context));
                    reading.particulars.event_on = day;
                }
            }
            with(reading, Kind::Review)
        }
        Course::Monitoring => with(reading, Kind::Monitoring),
        Course::Change(told) => {
            reading.particulars.category = Some(told.id.to_owned()).filter(|id| !id.is_empty());
            reading.particulars.event_on = past_day(&scene.own_text, &scene.context());
            with(reading, Kind::SignificantChange)
        }
        Course::Nothing => {
            // News in passing ("she was placed with her adopters on 9 March") has its day too.
            reading.particulars.event_on = past_day(&scene.own_text, &scene.context());
            with(reading, Kind::Unrelated)
        }
    }
}

fn with(reading: &mut Reading, kind: Kind) -> Opened {
    reading.kind = kind;
    Opened::default()
}

/// What any message may tell besides its items.
fn particulars(scene: &Scene<'_>) -> Particulars {
    let review = scene
        .forms
        .iter()
        .find_map(|form| form.field(columns::Column::ReviewDate))
        .and_then(|text| by_when::find(text, &scene.context()).into_iter().find_map(|found| found.meaning.day()));
    let text = format!("{}.\n{}", scene.mail.subject, scene.own_text);
    let held = review_told(&text, &scene.context());
    let mut told = Particulars {
        form: scene.forms.iter().find_map(|form| form.name.clone()),
        review_on: review.or(held),
        command: command::find(&scene.own_text),
        agrees: ruling::agrees(&scene.own_text),
        note_fields: note::fields(&scene.own_text, &scene.known.processes),
        ..Particulars::default()
    };
    remarks::read(&mut told, scene::strip_prefixes(&scene.mail.subject).0, &scene.own_text);
    told
}

/// The day a review took place, as told in running words: "her second review took place on 9 November", "review held on 9/11".
fn review_told(text: &str, context: &by_when::Context<'_>) -> Option<Day> {
    sentence::sentences(text).into_iter().filter_map(|range| text.get(range)).find_map(|sentence| {
        // "Review held on 9/11" names no year and looks back: read as of three months ago.
        let since = context.sent.checked_sub_days(chrono::Days::new(90)).unwrap_or(context.sent);
        let then = by_when::Context { sent: since, calendar: context.calendar };
        let before = by_when::find(sentence, &then).into_iter().filter(|found| {
            found.words.contains(|c: char| c.is_ascii_digit())
                && took_place(sentence.get(..found.span.end).unwrap_or_default())
        });
        by_when::find(sentence, context)
            .into_iter()
            .filter(|found| {
                found.role == DateRole::Review || took_place(sentence.get(..found.span.end).unwrap_or_default())
            })
            .chain(before)
            .filter_map(|found| found.meaning.day())
            .find(|day| *day <= context.sent)
    })
}

/// The words up to a date end in "… review took place on", "… review was held".
fn took_place(told: &str) -> bool {
    let lower = told.to_lowercase();
    let Some((_, after)) = lower.rsplit_once("review") else { return false };
    let words: Vec<&str> = after.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.len() <= 9
        && !words.contains(&"not")
        && ["place", "held", "was", "met", "happened", "chaired", "ahead", "completed"]
            .iter()
            .any(|word| words.contains(word))
}

/// The latest day told of that is not later than the day of sending. A bare weekday ("moved on Sunday") is the last one.
fn past_day(text: &str, context: &by_when::Context<'_>) -> Option<Day> {
    let week_before = context.sent.checked_sub_days(chrono::Days::new(7)).unwrap_or(context.sent);
    let then = by_when::Context { sent: week_before, calendar: context.calendar };
    let weekdays = by_when::find(text, &then).into_iter().filter(|found| is_weekday(&found.words));
    by_when::find(text, context)
        .into_iter()
        .chain(weekdays)
        .filter(|found| found.role != DateRole::Birth)
        .filter_map(|found| found.meaning.day())
        .filter(|day| *day <= context.sent)
        .max()
}

/// "on Sunday", "Friday": a weekday and nothing that says which.
fn is_weekday(words: &str) -> bool {
    let mut words = words.split_whitespace().filter(|word| !word.eq_ignore_ascii_case("on"));
    words.next().is_some_and(|word| word.to_lowercase().ends_with("day") && word.parse::<chrono::Weekday>().is_ok())
        && words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::calendar::Calendar;

    #[test]
    fn what_happened_is_told_with_its_day() {
        let calendar = Calendar::default();
        let context = by_when::Context { sent: Day::from_ymd_opt(2026, 9, 8).unwrap(), calendar: &calendar };
        for (text, expected) in [
            ("Vera Holt came into care on 7 September 2026.", Some((2026, 9, 7))),
            ("To let you know that Sami moved placement unexpectedly on Sunday.", Some((2026, 9, 6))),
            ("She moved yesterday; the next visit is on Friday.", Some((2026, 9, 7))),
            ("He will move on Sunday 13 September.", None),
            ("He moved, and I will see him next Tuesday.", None),
        ] {
            let expected = expected.and_then(|(year, month, day)| Day::from_ymd_opt(year, month, day));
            assert_eq!(past_day(text, &context), expected, "{text}");
        }
    }

    #[test]
    fn a_review_told_in_words_gives_its_day() {
        let calendar = Calendar::default();
        let sent = Day::from_ymd_opt(2026, 11, 10).unwrap();
        let context = by_when::Context { sent, calendar: &calendar };
        for (text, expected) in [
            ("Mia Calloway's second review took place on 9 November 2026.", Some((2026, 11, 9))),
            ("Review held on 9/11.", Some((2026, 11, 9))),
            ("Hi, her review was on Monday and went well.", Some((2026, 11, 9))),
            ("The review on 5 November decided as follows.", Some((2026, 11, 5))),
            ("His next review is on 14 January 2027.", None),
            ("The papers for the review were not sent on 3 November.", None),
        ] {
            let expected = expected.and_then(|(year, month, day)| Day::from_ymd_opt(year, month, day));
            assert_eq!(review_told(text, &context), expected, "{text}");
        }
    }
}
