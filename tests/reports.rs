//! The log as JSON, CSV, workbook and table; the digest; the figures of a quarter.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "letters/sample.rs"]
mod sample;

use bywhen::{
    model::{
        Day,
        event::{Event, Happened},
        item::{Item, Status},
        reading::Says,
    },
    reports::log::{self, Filter, Happening},
};
use calamine::{Data, Reader, Xlsx};
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
    let shown = log::table(&[&pep(), &other], &known(), day("2026-12-14"), 100);
    assert_eq!(
        shown,
        "Reference     Status   By when                       Who          Child          What\n\
         TR-2026-0001  open     Fri 11 Dec 2026  3 days over  Sarah Jones  D.O., 1048812  complete the PEP w…\n\
         TR-2026-0002  updated  Fri 11 Dec 2026  3 days over  Sarah Jones  D.O., 1048812  send the pathway p…\n"
    );
}
