//! Every row of the tables by its own examples, and what holds for any text.

use super::{Context, DateRole, Meaning, choose, deadline, find, leads, rules, scan, tokens};
use crate::model::{Day, calendar::Calendar};
use proptest::prelude::*;

fn calendar() -> Calendar {
    Calendar::from_toml(include_str!("../../../config/calendar.toml")).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn rules_read(text: &str) -> Vec<&'static str> {
    scan::candidates(&tokens::split(text), false).into_iter().map(|found| found.rule).collect()
}

#[test]
fn every_rule_reads_its_example() {
    let wrong: Vec<_> = rules::all().filter(|rule| !rules_read(rule.example).contains(&rule.name)).collect();
    let told: Vec<_> = wrong.iter().map(|rule| (rule.name, rule.example, rules_read(rule.example))).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn no_rule_reads_its_example_against() {
    let wrong: Vec<_> = rules::all().filter(|rule| rules_read(rule.against).contains(&rule.name)).collect();
    let told: Vec<_> = wrong.iter().map(|rule| (rule.name, rule.against)).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn every_lead_leads_the_date_of_its_example() {
    for row in leads::BEFORE {
        let tokens = tokens::split(row.example);
        let found = scan::candidates(&tokens, false);
        let led = found.iter().any(|found| found.lead.is_some() || found.said == super::said::Said::Repeats);
        let wrapped = found.iter().any(|found| matches!(found.said, super::said::Said::WeekOf { .. }));
        assert!(led || wrapped, "{}: {found:?}", row.example);
    }
    for row in leads::AFTER {
        let tokens = tokens::split(row.example);
        let found = scan::candidates(&tokens, false);
        assert!(found.iter().any(|found| found.tokens.end == tokens.len()), "{}: {found:?}", row.example);
    }
}

/// Words and signs dates are made of, and others, in any order.
fn any_words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "by",
        "before",
        "the",
        "of",
        "to",
        "from",
        "on",
        "within",
        "working",
        "days",
        "weeks",
        "week",
        "month",
        "end",
        "next",
        "last",
        "this",
        "Friday",
        "Tuesday",
        "December",
        "May",
        "Feb",
        "11",
        "2",
        "31",
        "29/2",
        "12/12/26",
        "2026-12-11",
        "/",
        "-",
        ".",
        ",",
        "(",
        ")",
        "'",
        "first",
        "twenty",
        "a",
        "an",
        "couple",
        "review",
        "was",
        "w/c",
        "term",
        "half",
        "Christmas",
        "today",
        "tomorrow",
        "99999999999999",
        "999",
        "five (5)",
        "\n",
        "\t",
        "é",
        "11th",
        "years",
        "and",
        "or",
        "between",
        "moved",
        "due",
        "fortnight",
        "ago",
        "0",
        "00/00/00",
        "year",
        "😀",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic_and_words_stand_where_they_are_said_to(
        text in prop_oneof![any_words(), any::<String>(), "[ -~]{0,80}"],
        cell in any::<bool>(),
        sent in 0u64..1500,
    ) {
        let calendar = calendar();
        let context = Context { sent: day("2025-01-01") + chrono::Days::new(sent), calendar: &calendar };
        let mut end = 0;
        for found in find(&text, &context) {
            prop_assert_eq!(text.get(found.span.clone()), Some(found.words.as_str()));
            prop_assert!(found.span.start >= end && found.span.start < found.span.end);
            end = found.span.end;
        }
        if let Some(found) = deadline(&text, cell, &context) {
            prop_assert_eq!(text.get(found.span.clone()), Some(found.words.as_str()));
            prop_assert_eq!(found.role, DateRole::Deadline);
        }
    }

    #[test]
    fn working_days_end_on_a_working_day_and_none_is_skipped(sent in 0u64..1000, count in 1u32..40) {
        let calendar = calendar();
        let sent = day("2025-06-01") + chrono::Days::new(sent);
        let context = Context { sent, calendar: &calendar };
        let found = deadline(&format!("Please reply within {count} working days."), false, &context).unwrap();
        let day = found.meaning.day().unwrap();
        prop_assert!(calendar.is_working_day(day));
        prop_assert_eq!(calendar.working_days_between(sent, day), i64::from(count));
    }

    #[test]
    fn a_date_in_any_british_form_is_the_same_day(ahead in 1u64..300, form in 0usize..8) {
        let calendar = calendar();
        let sent = day("2026-11-02");
        let meant = sent + chrono::Days::new(ahead);
        let forms = ["%d/%m/%Y", "%-d/%-m/%y", "%d.%m.%Y", "%A %-d %B", "%-d %b %Y", "%Y-%m-%d", "%a %d %B %Y", "%d-%b-%y"];
        let text = format!("SW to do it by {}.", meant.format(forms[form]));
        let found = deadline(&text, false, &Context { sent, calendar: &calendar }).unwrap();
        prop_assert_eq!(found.meaning, Meaning::Day(meant), "{}", text);
    }
}

#[test]
fn a_date_led_by_nothing_is_weaker_than_one_with_by() {
    let calendar = calendar();
    let context = Context { sent: day("2026-11-02"), calendar: &calendar };
    let found = choose::judged("Panel - 12 November. Report by 9 November.", false, &context);
    let strengths: Vec<u8> = found.iter().map(|(_, strength)| *strength).collect();
    assert!(strengths.first() < strengths.last(), "{found:?}");
}
