//! Digest, quarter, downtime and the clock.

use crate::world::{World, at, mail, recommendation};
use bywhen::{
    decide,
    model::{letter::LetterKind, reading::Kind},
};

#[test]
fn contract_6_one_digest_every_working_day_also_when_empty() {
    let mut world = World::new("2026-12-22 09:00");
    world.until("2026-12-30 18:00");
    assert_eq!(
        world.of_kind(LetterKind::Digest),
        [
            "Wed 23 Dec 08:00 digest to jean",
            "Thu 24 Dec 08:00 digest to jean",
            "Tue 29 Dec 08:00 digest to jean",
            "Wed 30 Dec 08:00 digest to jean"
        ]
    );
}

#[test]
fn t03_after_days_without_the_program_one_digest_and_not_five() {
    let mut world = World::new("2026-11-02 09:00");
    world.until("2026-11-03 12:00");
    world.down_until("2026-11-11 11:00").until("2026-11-12 12:00");
    assert_eq!(
        world.of_kind(LetterKind::Digest),
        ["Tue 3 Nov 08:00 digest to jean", "Wed 11 Nov 11:00 digest to jean", "Thu 12 Nov 08:00 digest to jean"]
    );
}

#[test]
fn t02_a_prompt_whose_hour_passed_while_the_program_was_down_leaves_at_once_and_says_so() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-11-05"));
    world.until("2026-11-04 12:00");
    world.down_until("2026-11-06 07:10").until("2026-11-09 12:00");
    assert_eq!(world.of_kind(LetterKind::Prompt), ["Fri 6 Nov 07:10 prompt to sarah+helen TR-2026-0001: late"]);
}

#[test]
fn t11_a_date_of_today_is_prompted_at_once_and_one_that_passed_in_our_downtime_too() {
    let mut world = World::new("2026-11-02 09:00");
    world.down_until("2026-11-05 16:55");
    world.post(recommendation("complete the PEP", "2026-11-05"));
    let waited = recommendation("book the dental check", "2026-11-04");
    world.post(waited.with(|post| post.mail.received = Some(at("2026-11-03 10:00"))));
    world.until("2026-11-06 12:00");
    assert_eq!(
        world.of_kind(LetterKind::Prompt),
        [
            "Thu 5 Nov 16:55 prompt to sarah+helen TR-2026-0001",
            "Thu 5 Nov 16:55 prompt to sarah+helen TR-2026-0002: late",
        ]
    );
}

#[test]
fn i23_x12_nothing_is_sent_for_mail_and_dates_before_the_program_began() {
    let mut world = World::new("2026-11-02 09:00");
    let old = |what: &str, date: &str| {
        recommendation(what, date).with(|post| post.mail.received = Some(at("2026-09-01 10:00")))
    };
    world.post(old("complete the PEP", "2026-10-01"));
    world.post(old("book the dental check", "2026-11-20"));
    world.until("2026-11-21 12:00");
    let about = |reference: &str| world.diary().into_iter().filter(|line| line.contains(reference)).collect::<Vec<_>>();
    assert_eq!(about("TR-2026-0001"), Vec::<String>::new());
    assert_eq!(about("TR-2026-0002"), ["Fri 20 Nov 08:30 prompt to sarah+helen TR-2026-0002"]);
}

#[test]
fn t05_a_clock_set_back_repeats_nothing() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-11-05"));
    world.until("2026-11-05 12:00");
    let before = world.letters.len();
    world.now = at("2026-11-05 07:00");
    world.until("2026-11-05 12:30");
    world.now = at("2026-11-04 07:00");
    world.until("2026-11-05 12:45");
    assert_eq!(world.letters.len(), before);
}

#[test]
fn contract_6_the_quarter_is_reported_once_on_the_first_working_day_after_it() {
    let mut world = World::new("2026-11-02 09:00");
    world.until("2027-01-29 18:00");
    let expected =
        ["Mon 4 Jan 08:00 summary to robert: 2026-Q4 North", "Mon 4 Jan 08:00 summary to rebecca: 2026-Q4 South"];
    assert_eq!(world.of_kind(LetterKind::Summary), expected);
    assert_eq!(world.of_kind(LetterKind::Report), ["Mon 4 Jan 08:00 report to diane: 2026-Q4"]);
}

#[test]
fn t04_down_over_the_end_of_a_quarter_it_is_reported_once_for_the_right_quarter() {
    let mut world = World::new("2026-11-02 09:00");
    world.until("2026-12-22 18:00");
    world.down_until("2027-01-20 10:00").until("2027-02-10 10:00");
    assert_eq!(world.of_kind(LetterKind::Report), ["Wed 20 Jan 10:00 report to diane: 2026-Q4"]);
}

#[test]
fn the_next_moment_is_known_from_the_first_event_on() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(mail("sarah", Kind::Unrelated, "hello"));
    assert_eq!(decide::next_due(&world.log, &world.known, world.now), Some(at("2026-11-03 08:00")));
}

#[test]
fn contract_7_the_built_in_processes_are_the_seven_of_the_contract_and_sound() {
    let processes = crate::world::known().processes;
    let prefixes: Vec<&str> = processes.iter().map(|process| process.prefix.as_str()).collect();
    assert_eq!(prefixes, ["TR", "DR", "IR", "MM", "RV", "RD", "SC"]);
    let faults: Vec<_> = processes.iter().flat_map(bywhen::model::process::check).collect();
    assert_eq!(faults, []);
}
