//! The log as JSON, CSV, workbook and table; the digest; the figures of a quarter.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "letters/sample.rs"]
#[allow(dead_code, reason = "shared with the tests of letters")]
mod sample;

use bywhen::{
    model::{
        Day,
        event::{Event, Happened},
        form::Form,
        item::{Item, Milestone, Prompt, PromptState, Status, Step},
        letter::Quarter,
        log::{Log, Marks},
        process::Processes,
        reading::{Child, Doubt, Field, Kind, Says},
        reference::Reference,
        theme::Theme,
    },
    reports::{
        chart,
        digest::{self, About},
        draft, figures,
        log::{self, Filter, Happening},
        measures, narrative, partner, quarterly,
        summary::{self, By},
        table,
        workbook::Cell,
    },
};
use calamine::{Data, Reader, Xlsx};
use chrono::Days;
use proptest::prelude::*;
use sample::{address, known, now, pep, words};
use std::io::Cursor;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn event(happened: Happened, text: &str) -> Event {
    Event {
        at: now(),
        item: Some(pep().reference),
        by: Some(address("helen.marsh")),
        message_id: Some("opening@northmoor.gov.uk".into()),
        text: text.into(),
        happened,
    }
}

#[test]
fn an_item_stands_in_the_log_with_the_names_of_the_contract() {
    let history = [
        event(Happened::Logged { item: Box::new(pep()) }, "Logged."),
        event(Happened::PromptSent { on: day("2026-12-11"), late: false }, "Prompt sent."),
    ];
    let expected = r#"{"ref":"TR-2026-0001","process":"tracked-recommendation","level":1,"stage":null,"status":"open","child":{"name":"D.O.","case_id":"1048812"},"who":["sarah.jones@northmoor.gov.uk"],"what":"complete the PEP with the virtual school","by_when":"2026-12-11","themes":["education"],"iro":"helen.marsh@northmoor.gov.uk","sw":"sarah.jones@northmoor.gov.uk","pm":"tom.reed@northmoor.gov.uk","sm":"anita.shah@northmoor.gov.uk","team":"Team North","unit":"West","prompt":{"state":"scheduled","on":"2026-12-11","why":null},"opened":"2026-11-02","closed":null,"outcome":null,"history":[{"at":"2026-11-02T09:15:00Z","event":"logged","by":"helen.marsh@northmoor.gov.uk","text":"Logged.","message_id":"opening@northmoor.gov.uk"},{"at":"2026-11-02T09:15:00Z","event":"prompt-sent","by":"helen.marsh@northmoor.gov.uk","text":"Prompt sent.","message_id":"opening@northmoor.gov.uk"}]}"#;
    assert_eq!(log::item_json(&pep(), &history).to_string(), expected);
}

fn formulas() -> Vec<Item> {
    ["=HYPERLINK(\"http://x\")", "+44", "-1", "@SUM(A1)", "＝1+1", "O'Neill, \"Jo\"\r\nline"]
        .into_iter()
        .map(|what| Item { what: Some(what.into()), ..pep() })
        .collect()
}

#[test]
fn cells_that_look_like_formulas_are_text_in_csv() {
    let items = formulas();
    let csv = log::csv(&items.iter().collect::<Vec<_>>(), &known(), day("2026-11-02"));
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let whats: Vec<String> = reader.records().map(|row| row.unwrap()[7].to_owned()).collect();
    assert_eq!(whats, ["'=HYPERLINK(\"http://x\")", "'+44", "'-1", "'@SUM(A1)", "'＝1+1", "O'Neill, \"Jo\"\nline"]);
}

#[test]
fn the_workbook_holds_typed_dates_and_texts_that_stay_texts() {
    let items = formulas();
    let history = [Happening::of(&event(Happened::Noted, "=1+1")).unwrap()];
    let make = || log::xlsx(&items.iter().collect::<Vec<_>>(), &history, &known(), day("2026-12-14"), now()).unwrap();
    let bytes = make();
    assert_eq!(bytes, make(), "the same log and moment give the same bytes");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Log", "History"]);
    assert!(book.worksheet_formula("Log").unwrap().cells().all(|(.., formula)| formula.is_empty()));
    let sheet = book.worksheet_range("Log").unwrap();
    assert_eq!(sheet.get((1, 7)), Some(&Data::String("=HYPERLINK(\"http://x\")".into())));
    assert_eq!(sheet.get((1, 5)), Some(&Data::String("1048812".into())), "a case number keeps its noughts");
    assert!(
        matches!(sheet.get((1, 8)), Some(Data::DateTime(date)) if date.as_datetime().unwrap().date() == day("2026-12-11"))
    );
    assert_eq!(sheet.get((1, 10)), Some(&Data::Float(3.0)));
    assert_eq!(book.worksheet_range("History").unwrap().get((1, 4)), Some(&Data::String("=1+1".into())));
}

#[test]
fn filters_take_only_what_fits_them_all() {
    let check = |filter: Filter, expected: bool| {
        assert_eq!(filter.takes(&pep(), &known(), day("2026-12-14")), expected, "{filter:?}")
    };
    let some = |text: &str| Some(text.to_owned());
    check(Filter::default(), true);
    check(Filter { overdue: true, open: true, ..Filter::default() }, true);
    check(Filter { child: some("d.o"), worker: some("JONES"), team: some("north"), ..Filter::default() }, true);
    check(Filter { child: some("1048812"), ..Filter::default() }, true);
    check(Filter { team: some("south"), ..Filter::default() }, false);
    check(Filter { worker: some("reed"), ..Filter::default() }, false);
    check(Filter { from: Some(day("2026-12-11")), until: Some(day("2026-12-11")), ..Filter::default() }, true);
    check(Filter { from: Some(day("2026-12-12")), ..Filter::default() }, false);
    let closed = Item { status: Status::Resolved, ..pep() };
    assert!(!Filter { overdue: true, ..Filter::default() }.takes(&closed, &known(), day("2026-12-14")));
}

#[test]
fn the_table_fits_the_terminal() {
    let other = Item {
        reference: "TR-2026-0002".parse().unwrap(),
        status: Status::Updated,
        what: Some("send the pathway plan, agreed with the personal adviser and the young person, to everyone".into()),
        ..pep()
    };
    let closed = Item {
        reference: "TR-2026-0003".parse().unwrap(),
        status: Status::Resolved,
        closed: Some(day("2026-11-30")),
        ..pep()
    };
    let later = Item { reference: "TR-2026-0004".parse().unwrap(), by_when: Some(day("2026-12-16")), ..pep() };
    let items = [&closed, &later, &pep(), &other];
    let shown = |width| table::table(&items, &known(), day("2026-12-14"), width);
    assert_eq!(
        shown(Some(120)),
        "Reference     Status    By when          Days     Who          Child          What\n\
         TR-2026-0001  open      Fri 11 Dec 2026  3 over   Sarah Jones  D.O., 1048812  complete the PEP with the virtual school\n\
         TR-2026-0002  updated   Fri 11 Dec 2026  3 over   Sarah Jones  D.O., 1048812  send the pathway plan, agreed with the pe…\n\
         TR-2026-0004  open      Wed 16 Dec 2026  2 to go  Sarah Jones  D.O., 1048812  complete the PEP with the virtual school\n\
         TR-2026-0003  resolved  Fri 11 Dec 2026           Sarah Jones  D.O., 1048812  complete the PEP with the virtual school\n\
         \n4 items: 3 open, 2 of them past the date\n"
    );
    assert_eq!(
        shown(Some(80)).lines().nth(2).unwrap(),
        "TR-2026-0002  updated   11 Dec 2026  3 over   Sarah J…  D.O., 1…  send the path…"
    );
    assert!(shown(None).contains("everyone\n") && shown(Some(200)).contains("everyone\n"));
    assert!(shown(Some(80)).lines().all(|line| line.chars().count() <= 80));
    assert_eq!(table::table(&[], &known(), day("2026-12-14"), None), "Nothing in the log is like that.\n");
}

#[test]
fn a_child_is_found_by_the_beginnings_of_the_name_in_any_order_or_by_the_number() {
    let check = |wanted: &str, name: &str, expected: bool| {
        let item = Item { child: Child { name: Some(name.into()), case_id: Some("1048812".into()) }, ..pep() };
        let filter = Filter { child: Some(wanted.into()), ..Filter::default() };
        assert_eq!(filter.takes(&item, &known(), day("2026-12-14")), expected, "{wanted} for {name}");
    };
    check("okafor dan", "Daniel Okafor", true);
    check("oconnell", "Zoë O’Connell-Duff", true);
    check("zoe", "Zoë O’Connell-Duff", true);
    check("8812", "Daniel Okafor", true);
    check("kafor", "Daniel Okafor", false);
    check("", "Daniel Okafor", true);
    check("?", "Daniel Okafor", false);
}

/// A day on which every quarter of these tests is over.
fn later() -> Day {
    day("2028-01-03")
}

fn log_of(items: Vec<Item>) -> Log {
    let mut log = Log::restore(items, [], [], Marks::default());
    log.since = Some("2025-01-01T00:00:00Z".parse().unwrap());
    log
}

fn step(at: &str, step: Step) -> Milestone {
    Milestone { at: at.parse().unwrap(), step }
}

fn numbered(number: u32) -> Item {
    Item { reference: Reference::new("TR", 2026, number), ..pep() }
}

#[test]
fn the_digest_has_all_sections_worst_first_with_days_and_people() {
    let day = day("2026-11-09");
    let by = |number, by_when: &str, state| {
        let by_when = Some(self::day(by_when));
        Item {
            by_when,
            prompt: Prompt { state, on: by_when, why: None },
            opened: self::day("2026-10-01"),
            ..numbered(number)
        }
    };
    let overdue = by(1, "2026-11-02", PromptState::Sent);
    let worse = by(2, "2026-10-30", PromptState::Sent);
    let today = by(3, "2026-11-09", PromptState::Scheduled);
    let soon = by(4, "2026-11-16", PromptState::Scheduled);
    let later = by(5, "2026-11-17", PromptState::Scheduled);
    let mut told = by(6, "2026-11-13", PromptState::Suppressed);
    told.last_words = Some(words(Says::Progress, "Booked."));
    told.milestones = vec![step("2026-11-06T14:00:00Z", Step::Updated(Says::Progress))];
    let mut asked =
        Item { by_when: None, status: Status::NeedsClarification, opened: self::day("2026-11-06"), ..numbered(7) };
    asked.doubts = vec![Doubt { item: None, field: Field::ByWhen, why: "No date was found.".into(), blocks: true }];
    let mut log = log_of(vec![overdue, worse, today, soon, later, told, asked]);
    log.last_digest = Some(self::day("2026-11-06"));
    log.mails_read = [("recommendation".to_owned(), 1), ("update".to_owned(), 2)].into();
    log.last_mail = Some("2026-11-09T07:58:00Z".parse().unwrap());
    let digest = digest::digest(&log, &known(), day, "2026-11-09T08:00:00Z".parse().unwrap());
    let shown: Vec<(About, Vec<(u32, &str)>)> = digest
        .sections
        .iter()
        .map(|section| {
            (
                section.about,
                section
                    .lines
                    .iter()
                    .map(|line| (line.reference.as_ref().unwrap().number, line.when.as_str()))
                    .collect(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (About::NeedsAttention, vec![(7, "no date")]),
            (About::PromptsToday, vec![(3, "due today")]),
            (About::UpdatesReceived, vec![(6, "Fri 6 Nov 2026")]),
            (About::NewlyLogged, vec![(7, "no date")]),
            (About::Overdue, vec![(2, "10 days over"), (1, "7 days over")]),
            (About::DueSoon, vec![(6, "4 days to go"), (4, "7 days to go")]),
        ]
    );
    assert_eq!(digest.section(About::UpdatesReceived)[0].text, "reports progress; prompt of Fri 13 Nov 2026 cancelled");
    assert_eq!(digest.counts(), "1 needs attention, 1 prompt today, 2 overdue");
    assert_eq!(
        digest.account,
        "3 mails read since Friday 6 November 08:00, all accounted for: 1 recommendation and 2 updates. Last mail read: 07:58."
    );
}

/// One item told in dates; the hour of every step is noon.
fn course(number: u32, opened: &str, first: &str, steps: &[(&str, Step)]) -> Item {
    let milestones: Vec<Milestone> = steps.iter().map(|(day, what)| step(&format!("{day}T12:00:00Z"), *what)).collect();
    let moved = milestones.iter().rev().find_map(|m| if let Step::Moved(day) = m.step { Some(day) } else { None });
    let ends = milestones.iter().rev().find(|m| matches!(m.step, Step::Closed | Step::Reopened));
    let closed = ends.filter(|m| m.step == Step::Closed).map(|m| m.at.date_naive());
    Item {
        opened: day(opened),
        first_by_when: Some(day(first)),
        by_when: moved.or(Some(day(first))),
        status: if closed.is_some() { Status::Resolved } else { Status::Open },
        closed,
        milestones,
        ..numbered(number)
    }
}

#[test]
fn a_quarter_counts_what_was_opened_closed_and_left_open() {
    let items = [
        course(1, "2026-10-05", "2026-10-30", &[("2026-10-28", Step::Closed)]),
        course(
            2,
            "2026-09-05",
            "2026-10-30",
            &[("2026-10-20", Step::Moved(day("2026-11-20"))), ("2026-11-20", Step::Closed)],
        ),
        course(
            3,
            "2026-10-05",
            "2026-10-30",
            &[("2026-10-30", Step::Prompted), ("2026-11-06", Step::Updated(Says::Done)), ("2026-11-09", Step::Closed)],
        ),
        course(
            4,
            "2026-10-05",
            "2026-10-30",
            &[("2026-10-30", Step::Prompted), ("2026-11-09", Step::Escalated(2)), ("2026-12-01", Step::Closed)],
        ),
        course(5, "2026-12-05", "2027-01-30", &[("2027-01-20", Step::Closed)]),
        course(6, "2026-12-05", "2026-12-20", &[]),
        course(7, "2026-07-05", "2026-08-20", &[("2026-08-19", Step::Closed), ("2026-10-01", Step::Reopened)]),
        course(8, "2027-01-02", "2027-01-20", &[]),
    ];
    let known = known();
    let figures = figures::figures(&items, &known, Quarter { year: 2026, quarter: 4 }, later());
    let check = |refs: &[Reference], expected: &[u32]| {
        assert_eq!(refs.iter().map(|reference| reference.number).collect::<Vec<_>>(), expected)
    };
    check(&figures.open_at_start, &[2]);
    check(&figures.opened, &[1, 3, 4, 5, 6]);
    check(&figures.reopened, &[7]);
    check(&figures.resolved, &[1, 2, 3, 4]);
    check(&figures.open_at_end, &[5, 6, 7]);
    check(&figures.overdue_at_end, &[6, 7]);
    check(&figures.by_first_date, &[1]);
    check(&figures.after_extension, &[2]);
    check(&figures.late, &[3]);
    check(&figures.after_escalation, &[4]);
    check(&figures.escalated, &[4]);
    check(&figures.prompts, &[3, 4]);
    check(&figures.prompts_answered, &[3]);
    check(&figures.dates_moved, &[2]);
    assert_eq!(figures.calendar_days(), Some(((35 + 57) as f64 / 2.0, 76)));
}

/// Random courses: opening day, first date, steps in order of time.
fn random_item() -> impl Strategy<Value = Item> {
    let kinds = prop::collection::vec((0u32..9, 0i64..60, 0i64..90), 0..8);
    (0i64..500, 1i64..80, kinds, 0usize..3, any::<bool>()).prop_map(|(opened, due, kinds, theme, withdrawn)| {
        let opened = day("2025-06-01") + Days::new(u64::try_from(opened).unwrap());
        let (mut at, mut open, mut steps) = (opened, true, Vec::new());
        for (kind, wait, length) in kinds {
            at = at + Days::new(u64::try_from(wait).unwrap());
            let what = match kind {
                0 | 1 if open => Step::Closed,
                2 if !open => Step::Reopened,
                3 if open => Step::Moved(at + Days::new(u64::try_from(length).unwrap())),
                4 | 5 if open => Step::Prompted,
                6 if open => Step::Escalated(2),
                7 => Step::Updated(Says::Progress),
                8 => Step::Dissatisfied,
                _ => continue,
            };
            open = match what {
                Step::Closed => false,
                Step::Reopened => true,
                _ => open,
            };
            steps.push((at.to_string(), what));
        }
        let told: Vec<(&str, Step)> = steps.iter().map(|(at, what)| (at.as_str(), *what)).collect();
        let mut item =
            course(1, &opened.to_string(), &(opened + Days::new(u64::try_from(due).unwrap())).to_string(), &told);
        item.themes = ["education", "health"].iter().take(theme).map(|id| Theme::new(id)).collect();
        if withdrawn && item.closed.is_some() {
            item.status = Status::Withdrawn;
        }
        item
    })
}

/// The state of an item at the end of a day, by walking through its steps.
fn replay(item: &Item, until: Day) -> Option<(bool, Option<Day>)> {
    if item.opened > until {
        return None;
    }
    let (mut open, mut date) = (true, item.first_by_when);
    for milestone in item.milestones.iter().filter(|milestone| milestone.at.date_naive() <= until) {
        match milestone.step {
            Step::Closed => open = false,
            Step::Reopened => open = true,
            Step::Moved(day) => date = Some(day),
            _ => {}
        }
    }
    Some((open, date))
}

proptest! {
    #[test]
    fn figures_equal_a_slow_plain_recount(items in prop::collection::vec(random_item(), 0..40), quarter in 1u8..=4) {
        let items: Vec<Item> = items.into_iter().zip(1..).map(|(item, number)| Item { reference: Reference::new("TR", 2026, number), ..item }).collect();
        let known = known();
        let quarter = Quarter { year: 2026, quarter };
        let (first, last) = (quarter.first_day(), quarter.last_day());
        let eve = first.pred_opt().unwrap();
        let log = log_of(items.clone());
        let summary = summary::summary(&log, &known, quarter, "West", later());
        let figures = &summary.now;
        let count = |holds: &dyn Fn(&Item) -> bool| items.iter().filter(|item| holds(item)).count();
        let open = |item: &Item, day| replay(item, day).is_some_and(|(open, _)| open);
        let shut = |item: &Item, day| replay(item, day).is_some_and(|(open, _)| !open);
        let days_in = |item: &Item| -> Vec<Step> {
            item.milestones.iter().filter(|m| (first..=last).contains(&m.at.date_naive())).map(|m| m.step).collect()
        };
        let last_end = |item: &Item| item.milestones.iter().rev().filter(|m| m.at.date_naive() <= last).find(|m| m.step == Step::Closed).map(|m| m.at.date_naive());
        let closed_now = |item: &Item| shut(item, last) && last_end(item).unwrap() >= first;
        prop_assert_eq!(figures.opened.len(), count(&|item| item.opened >= first && item.opened <= last));
        prop_assert_eq!(figures.open_at_start.len(), count(&|item| open(item, eve)));
        prop_assert_eq!(figures.open_at_end.len(), count(&|item| open(item, last)));
        prop_assert_eq!(figures.overdue_at_end.len(), count(&|item| open(item, last) && replay(item, last).unwrap().1.unwrap() <= last));
        prop_assert_eq!(figures.reopened.len(), count(&|item| shut(item, eve) && open(item, last)));
        prop_assert_eq!(figures.resolved.len() + figures.withdrawn.len(), count(&closed_now));
        prop_assert_eq!(figures.escalated.len(), count(&|item| days_in(item).contains(&Step::Escalated(2))));
        let steps = |wanted: &dyn Fn(Step) -> bool| items.iter().flat_map(&days_in).filter(|step| wanted(*step)).count();
        prop_assert_eq!(figures.prompts.len(), steps(&|step| step == Step::Prompted));
        prop_assert_eq!(figures.dates_moved.len(), steps(&|step| matches!(step, Step::Moved(_))));
        let manners = [&figures.by_first_date, &figures.after_extension, &figures.after_escalation, &figures.late, &figures.undated];
        prop_assert_eq!(figures.resolved.len(), manners.iter().map(|refs| refs.len()).sum::<usize>());
        prop_assert_eq!(figures.resolved.len(), figures.days.len());
        // What was open and what came is what was closed and what is left, but for items closed again that had been closed before.
        let reclosed = count(&|item| shut(item, eve) && closed_now(item));
        prop_assert_eq!(
            figures.open_at_start.len() + figures.opened.len() + figures.reopened.len() + reclosed,
            figures.resolved.len() + figures.withdrawn.len() + figures.open_at_end.len()
        );
        // Every group adds up to the whole, but for themes, of which an item may have several.
        for group in summary.groups.iter().filter(|group| group.by != By::Theme) {
            prop_assert_eq!(group.rows.iter().map(|(_, figures)| figures.opened.len()).sum::<usize>(), figures.opened.len());
        }
        prop_assert!(narrative::narrative(&summary).iter().all(|paragraph| paragraph.ends_with('.')));
    }

    #[test]
    fn nothing_small_follows_from_the_partner_version(items in prop::collection::vec(random_item(), 0..40), quarter in 1u8..=4) {
        let known = known();
        let summary = summary::service(&log_of(items.into_iter().zip(1..).map(|(item, number)| Item { reference: Reference::new("TR", 2026, number), ..item }).collect()), &known, Quarter { year: 2026, quarter }, later());
        let sheets = partner::sheets(&summary);
        for sheet in &sheets {
            for cell in sheet.rows.iter().flatten() {
                prop_assert!(!matches!(cell, Cell::Number(1..=4)), "{:?}", cell);
                let Cell::Text(text) = cell else { continue };
                prop_assert!(!["Jones", "Reed", "Marsh", "Shah", "D.O.", "TR-"].iter().any(|name| text.contains(name)), "{}", text);
            }
        }
        let shown = |id: &str, column: usize| {
            let place = measures::MEASURES.iter().position(|measure| measure.id == id).unwrap();
            match &sheets[0].rows[place][column] { Cell::Number(number) => Some(*number), _ => None }
        };
        let families = [
            ["resolved", "by_first_date", "after_extension", "after_escalation", "late", "undated"],
            ["open_at_start", "opened", "reopened", "resolved", "withdrawn", "open_at_end"],
        ];
        for family in families {
            prop_assert_ne!(family.iter().filter(|id| shown(id, 1).is_none()).count(), 1);
        }
        for (part, whole) in [("overdue_at_end", "open_at_end"), ("prompts_answered", "prompts")] {
            if let (Some(part), Some(whole)) = (shown(part, 1), shown(whole, 1)) {
                prop_assert!(!(1..=4).contains(&(whole - part)), "{part} of {whole}");
            }
        }
        if summary.before.is_some() {
            prop_assert_eq!(shown("open_at_start", 1).is_none(), shown("open_at_end", 2).is_none());
        }
    }
}

#[test]
fn a_monitoring_form_counts_once_with_or_without_a_recommendation() {
    let again = |number, level, day: &str| Form { again: true, ..sample::form(number, level, day) };
    let same_child = Form { reference: Reference::new("FM", 2026, 7), ..sample::form(2, 2, "2026-10-20") };
    let other_unit = Form { unit: Some("East".into()), ..sample::form(5, 0, "2026-11-11") };
    let mut log = log_of(vec![]);
    log.forms = vec![
        sample::form(1, 0, "2026-10-01"),
        sample::form(2, 1, "2026-10-05"),
        again(6, 2, "2026-10-12"),
        same_child,
        sample::form(3, 0, "2026-12-31"),
        other_unit,
        sample::form(4, 0, "2027-01-01"),
    ];
    let quarter = Quarter { year: 2026, quarter: 4 };
    let west = summary::summary(&log, &known(), quarter, "West", later());
    let numbers = |refs: &[Reference]| refs.iter().map(|reference| reference.number).collect::<Vec<_>>();
    assert_eq!(numbers(&west.now.forms), [1, 2, 3]);
    assert_eq!(numbers(&west.now.forms_with), [2]);
    assert_eq!(numbers(&west.now.forms_without), [1, 3]);
    assert!(narrative::narrative(&west)[0].starts_with("3 monitoring forms were received; 1 of them held"));
    let service = summary::service(&log, &known(), quarter, later());
    assert_eq!(service.now.forms.len(), 4);
    let by_unit = &service.groups.iter().find(|group| group.by == By::Unit).unwrap().rows;
    assert_eq!(
        by_unit.iter().map(|(name, figures)| (name.as_str(), figures.forms.len())).collect::<Vec<_>>(),
        [("West", 3), ("East", 1)]
    );
    let early = summary::service(&log, &known(), quarter, day("2026-11-01"));
    assert!(narrative::narrative(&early)[0].starts_with("The quarter is not over"));
}

#[test]
fn every_figure_of_the_workbook_can_be_counted_again_from_its_own_rows() {
    let mut log = sample::log();
    log.forms.push(sample::form(4, 0, "2026-09-30"));
    let quarter = Quarter { year: 2026, quarter: 3 };
    let summary = summary::service(&log, &known(), quarter, later());
    let bytes = quarterly::workbook(&summary, &log, &known(), now()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut rows = |name: &str| {
        let range = book.worksheet_range(name).unwrap();
        range.rows().skip(1).map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let (figures, traced, themes) = (rows("Figures"), rows("What each figure counts"), rows("By theme"));
    assert_eq!(rows("Forms").len(), 4);
    let counted = |name: &str, quarter: &str, theme: Option<&str>| {
        let theme = |row: &&Vec<String>| theme.is_none_or(|theme| row[3].split(", ").any(|one| one == theme));
        traced.iter().filter(|row| row[0] == name && row[1] == quarter).filter(theme).count().to_string()
    };
    let mut checked = 0;
    for (measure, row) in measures::MEASURES.iter().zip(&figures).filter(|(measure, _)| measure.counts()) {
        assert_eq!(row[1], counted(measure.name, "this quarter", None), "{}", measure.name);
        assert_eq!(row[2], counted(measure.name, "quarter before", None), "{}", measure.name);
        checked += 1;
    }
    assert!(checked > 10 && figures[0][1] == "4", "{figures:?}");
    for row in themes {
        assert_eq!(row[4 + 1], counted("Opened", "this quarter", Some(&row[0])), "{row:?}");
    }
}

#[test]
fn a_chart_tells_in_words_all_it_draws() {
    let log = sample::log();
    let summary = summary::service(&log, &known(), Quarter { year: 2026, quarter: 3 }, later());
    let charts = chart::charts(&summary);
    assert_eq!(charts.iter().map(|chart| chart.id).collect::<Vec<_>>(), ["became", "ended", "themes"]);
    for chart in charts {
        let words = chart.alternative();
        for (name, numbers) in &chart.rows {
            assert!(
                words.contains(name) && numbers.iter().all(|number| words.contains(&number.to_string())),
                "{words}"
            );
        }
        let picture = chart.png().unwrap();
        assert_eq!(Some(&picture), chart.png().as_ref(), "the same chart gives the same bytes");
        let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!((side(16) / 2, side(20) / 2), chart.size());
        assert!(picture.len() < 60_000, "{} bytes", picture.len());
    }
    let nothing = summary::service(&log_of(vec![]), &known(), Quarter { year: 2026, quarter: 3 }, later());
    assert!(chart::charts(&nothing).is_empty());
}

#[test]
fn the_draft_is_a_word_document_that_says_what_the_letter_says() {
    let summary = summary::service(&sample::log(), &known(), Quarter { year: 2026, quarter: 3 }, later());
    let bytes = draft::docx(&summary, Some("OFFICIAL-SENSITIVE")).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut document).unwrap();
    assert!(document.contains("OFFICIAL-SENSITIVE"));
    for paragraph in narrative::narrative(&summary) {
        assert!(document.contains(&paragraph), "{paragraph}");
    }
    let mut depth = 0;
    let mut reader = quick_xml::Reader::from_str(&document);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    assert!(zip.by_name("word/media/chart1.png").is_ok());
}

#[test]
fn another_unit_and_other_processes_are_not_counted() {
    let other_unit = Item { unit: Some("East".into()), ..course(2, "2026-10-05", "2026-10-30", &[]) };
    let dispute = Item {
        reference: Reference::new("DR", 2026, 1),
        process: "dispute-resolution".into(),
        level: None,
        stage: Some("informal".into()),
        outcome: Some("agreed with the head of service".into()),
        ..course(3, "2026-10-05", "2026-10-30", &[("2026-11-03", Step::Closed)])
    };
    let log = log_of(vec![course(1, "2026-10-05", "2026-10-30", &[]), other_unit, dispute]);
    let quarter = Quarter { year: 2026, quarter: 4 };
    let mut known = known();
    let dispute = "id = \"dispute-resolution\"\nprefix = \"DR\"\nname = \"Dispute Resolution\"\nopened_by = [\"IRO\"]\ncourse = \"ruling\"\n\
        date = { stated = true }\nstage = [{ id = \"informal\", name = \"Informal Resolution\" }]";
    known.processes = Processes::new(known.processes.iter().cloned().chain([sample::process(dispute)]).collect());
    assert_eq!(summary::summary(&log, &known, quarter, "West", later()).now.opened.len(), 1);
    let service = summary::service(&log, &known, quarter, later());
    assert_eq!(service.now.opened.len(), 2);
    let told: Vec<_> = service
        .disputes
        .iter()
        .map(|dispute| (dispute.stage.as_deref(), dispute.status, dispute.outcome.as_deref()))
        .collect();
    assert_eq!(told, [(Some("Informal Resolution"), "resolved", Some("agreed with the head of service"))]);
}

#[test]
fn a_digest_put_into_words_after_its_event_still_tells_of_what_it_counts() {
    let mut log = log_of(vec![]);
    log.last_digest = Some(day("2026-11-06"));
    let of_the_log = |at: &str, happened| Event { at: at.parse().unwrap(), item: None, ..event(happened, "") };
    log.apply(&of_the_log("2026-11-09T07:58:00Z", Happened::MailRead { kind: Kind::Update }));
    log.apply(&of_the_log("2026-11-09T08:00:00Z", Happened::DigestSent { day: day("2026-11-09") }));
    let told = digest::digest(&log, &known(), day("2026-11-09"), "2026-11-09T08:00:00Z".parse().unwrap());
    assert_eq!(
        told.account,
        "1 mail read since Friday 6 November 08:00, all accounted for: 1 update. Last mail read: 07:58."
    );
    let next = digest::digest(&log, &known(), day("2026-11-10"), "2026-11-10T08:00:00Z".parse().unwrap());
    assert_eq!(next.account, "No mail read since yesterday 08:00. Last mail read: Monday 9 November at 07:58.");
}

#[test]
fn a_change_is_named_in_words_only_against_a_whole_quarter() {
    let items = (1..=30).map(|number| course(number, "2026-10-05", "2026-10-30", &[])).collect();
    let mut log = log_of(items);
    let quarter = Quarter { year: 2026, quarter: 4 };
    let named = |log: &Log| {
        narrative::narrative(&summary::service(log, &known(), quarter, later()))
            .join(" ")
            .contains("More recommendations were opened")
    };
    assert!(named(&log));
    log.since = Some("2026-08-20T09:00:00Z".parse().unwrap());
    assert!(!named(&log));
}
