//! What a clause tells by itself, whatever stands beside it and whatever it answers: read once, however often its mail is asked about.

use super::{
    clause::PAST_TIME,
    cues::{Frame, Row, TABLE},
    modifiers::{self, Made},
    statement,
    verbs::{Class, Verb},
};
use crate::{model::reading::Says, understand::memo::Memo};
use std::{cell::OnceCell, rc::Rc};

/// A clause, read.
pub(super) struct Told {
    /// Its words, without the phrases that only look like something.
    pub(super) text: String,
    /// What its own words would make of a report.
    pub(super) own: Made,
    /// It is told of another time, or of somebody else's.
    pub(super) of_another: bool,
    /// The rows whose words stand in it, in the order of the table.
    pub(super) found: Vec<Found>,
    /// The verbs that report something done, in order.
    pub(super) done: Vec<(Verb, Report)>,
    /// It tells of something left over.
    pub(super) left_over: bool,
    /// What was reached before is undone.
    pub(super) undoes: bool,
    /// It takes back what was told just before.
    pub(super) takes_back: bool,
    past: OnceCell<bool>,
}

/// The words of a row in a clause.
pub(super) struct Found {
    pub(super) row: &'static Row,
    pub(super) way: Way,
}

/// How the words of a row count, by its [`Frame`].
pub(super) enum Way {
    /// As a report, judged by what stands around it.
    Reported(Report),
    /// Not at all: the writer's own affair, or a wish or claim that is denied right before it.
    Spoiled,
    /// Whatever stands around them.
    Plain,
}

/// What the words around a report make of it.
pub(super) struct Report {
    pub(super) made: Made,
    /// What denies it is of a time past ("was not").
    pub(super) denied_then: bool,
}

/// Reads a clause in the one spelling of [`super::words`].
pub(super) fn read(clause: &str) -> Rc<Told> {
    thread_local! {
        static READ: Memo<Rc<Told>> = Memo::new();
    }
    READ.with(|known| known.of(clause, |clause| Rc::new(Told::of(clause))))
}

impl Told {
    fn of(clause: &str) -> Self {
        let text = modifiers::neutral(clause);
        let found = TABLE.find(&text).map(|(row, range)| {
            let before = text.get(..range.start).unwrap_or_default();
            let after = text.get(range.end..).unwrap_or_default();
            let spoiled = match row.frame {
                Frame::Told => row.says == Says::Progress && statement::is_own_affair(after),
                Frame::Wished | Frame::Claimed => modifiers::denied_close(before),
                Frame::Said | Frame::Denied => false,
            };
            let way = match row.frame {
                _ if spoiled => Way::Spoiled,
                Frame::Told => Way::Reported(Report::of(&text, range.end, row.says)),
                _ => Way::Plain,
            };
            Found { row, way }
        });
        let found = found.collect();
        let reports = statement::statements(&text).into_iter();
        let done = reports.map(|report| (report.verb, Report::of(&text, report.range.end, says(report.verb.class))));
        Self {
            own: modifiers::around(&text, "", ""),
            of_another: statement::is_of_another(&text),
            found,
            done: done.collect(),
            left_over: modifiers::left_over(&text),
            undoes: modifiers::undoes(&text),
            takes_back: modifiers::takes_back(&text),
            past: OnceCell::new(),
            text,
        }
    }

    /// Is it plainly in the past or the perfect?
    pub(super) fn is_past(&self) -> bool {
        *self.past.get_or_init(|| {
            let padded = format!(" {} ", self.text);
            [" has ", " have ", " was ", " were ", " had ", " did "].iter().any(|verb| padded.contains(verb))
                || statement::is_told_in_past(&self.text)
                || PAST_TIME.split('|').any(|when| self.text.contains(when))
        })
    }
}

/// What doing something of a class says of an item.
pub(super) const fn says(class: Class) -> Says {
    match class {
        Class::Completes => Says::Done,
        Class::Steps => Says::Progress,
    }
}

impl Report {
    /// Judges a report that ends here.
    fn of(text: &str, end: usize, says: Says) -> Self {
        let head = text.get(..end).unwrap_or_default();
        let (before, last) = head.rsplit_once(' ').unwrap_or(("", head));
        // "booked for 3 December" is a step taken; "completed for 3 December" is none.
        let after = if says == Says::Done { text.get(end..).unwrap_or_default() } else { "" };
        Self { made: modifiers::around(before, last, after), denied_then: modifiers::denied_then(before) }
    }
}
