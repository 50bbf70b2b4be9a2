//! Disputes, issues, and what reviews bring about.

use crate::world::{World, address, day, item, mail, recommendation};
use bywhen::model::{
    item::Status,
    letter::LetterKind,
    reading::{Kind, ReadItem, Says},
};

fn check(world: &World, expected: &[&str]) {
    assert_eq!(world.diary(), expected, "\n{:#?}", world.diary());
}

#[test]
fn r65_a_dispute_grows_from_its_recommendation_and_leaves_it_open() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-11-06"));
    world.until("2026-11-10 10:00");
    let dispute = ReadItem {
        process: Some("dispute-resolution".into()),
        stage: Some("informal".into()),
        level: None,
        ..item(1, &["robert"], "decide on the PEP", "")
    };
    let post = mail("helen", Kind::Escalation, "Moving this to Informal Resolution").to(&["robert", "lorna"]);
    world.post(post.reply_to(&id).child("Daniel Okafor").item(dispute));
    world.until("2026-11-23 18:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Fri 6 Nov 08:30 prompt to sarah+helen TR-2026-0001",
            "Tue 10 Nov 10:00 receipt to helen DR-2026-0001: Logged",
            "Fri 13 Nov 09:00 unresolved-alert to helen TR-2026-0001: 5 working days over",
            "Fri 20 Nov 08:30 prompt to robert+helen DR-2026-0001",
        ],
    );
    assert_eq!(world.item("DR-2026-0001").grew_from, Some("TR-2026-0001".parse().unwrap()));
    assert_eq!(world.item("DR-2026-0001").sw, Some(address("sarah")));
    assert_eq!(world.item("TR-2026-0001").status, Status::Prompted);
}

#[test]
fn r57_r85_issues_resolution_bypasses_stages_and_is_listed_for_the_weekly_clinic() {
    let mut world = World::new("2026-11-02 09:00");
    let stage = |stage: &str| ReadItem {
        process: Some("issues-resolution".into()),
        stage: Some(stage.into()),
        level: None,
        ..item(1, &[], "respond in writing about the delayed referral", "")
    };
    let id = world.post(
        mail("helen", Kind::Escalation, "Stage 1 please").to(&["lorna"]).child("Samuel Obi").item(stage("stage-1")),
    );
    world.until("2026-11-10 10:00");
    world.post(
        mail("helen", Kind::Escalation, "Straight to stage 3")
            .to(&["robert", "colin"])
            .reply_to(&id)
            .item(stage("stage-3")),
    );
    world.until("2026-11-17 18:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen IR-2026-0001: Logged",
            "Mon 9 Nov 08:30 notice to diane cc helen IR-2026-0001: clinic",
            "Mon 9 Nov 08:30 prompt to lorna+helen IR-2026-0001",
            "Tue 10 Nov 10:00 receipt to helen IR-2026-0001: Escalated",
            "Mon 16 Nov 08:30 notice to diane cc helen IR-2026-0001: clinic",
            "Tue 17 Nov 08:30 prompt to robert+colin+helen IR-2026-0001",
        ],
    );
    assert_eq!(world.item("IR-2026-0001").stage.as_deref(), Some("stage-3"));
}

#[test]
fn r78_after_weeks_with_nothing_to_list_an_issue_waits_for_the_next_clinic() {
    let mut world = World::new("2026-11-02 09:00");
    world.until("2026-11-25 10:00");
    let stage = ReadItem {
        process: Some("issues-resolution".into()),
        stage: Some("stage-1".into()),
        level: None,
        ..item(1, &[], "respond in writing about the delayed referral", "")
    };
    world.post(mail("helen", Kind::Escalation, "Stage 1 please").to(&["lorna"]).child("Samuel Obi").item(stage));
    world.until("2026-11-30 12:00");
    check(
        &world,
        &[
            "Wed 25 Nov 10:00 receipt to helen IR-2026-0001: Logged",
            "Mon 30 Nov 08:30 notice to diane cc helen IR-2026-0001: clinic",
        ],
    );
}

#[test]
fn contract_8_10_a_dispute_that_names_nobody_goes_to_the_stage_found_through_the_management_line() {
    let mut world = World::new("2026-11-02 09:00");
    let dispute = ReadItem {
        process: Some("dispute-resolution".into()),
        stage: Some("formal-directorate".into()),
        level: None,
        ..item(1, &[], "decide on the placement", "")
    };
    let post = mail("helen", Kind::Escalation, "Formal Resolution").to(&["sarah", "diane"]).child("Samuel Obi");
    world.post(post.item(dispute));
    world.until("2026-11-12 18:00");
    assert_eq!(world.of_kind(LetterKind::Prompt), ["Thu 12 Nov 08:30 prompt to ruth+philip+helen DR-2026-0001"]);
}

fn review(on: &str) -> crate::world::Post {
    mail("helen", Kind::Review, "The review took place").to(&["sarah", "lorna"]).child("Ruby Entwistle").with(|post| {
        post.reading.particulars.review_on = on.parse().ok();
    })
}

#[test]
fn r129_a_review_starts_midway_monitoring_which_a_monitoring_mail_resolves() {
    for reported in [false, true] {
        let mut world = World::new("2027-01-11 09:00");
        world.post(review("2027-01-11"));
        world.until("2027-02-20 10:00");
        if reported {
            world.post(mail("helen", Kind::Monitoring, "Held midway today").child("Ruby Entwistle"));
        }
        world.until("2027-02-23 10:00");
        let expected: &[&str] =
            if reported { &[] } else { &["Mon 22 Feb 08:30 prompt to helen cc sarah MM-2027-0001"] };
        check(&world, expected);
        let status = if reported { Status::Resolved } else { Status::Prompted };
        assert_eq!(world.item("MM-2027-0001").status, status);
    }
}

#[test]
fn r96_r97_r98_the_timetable_goes_from_care_entry_to_first_second_and_subsequent_reviews() {
    let mut world = World::new("2026-11-02 09:00");
    let entry = mail("sarah", Kind::Review, "Ruby came into care today").to(&["helen"]).child("Ruby Entwistle");
    world.post(entry.with(|post| post.reading.particulars.event_on = Some(day("2026-11-02"))));
    let first = world.item("RV-2026-0001");
    assert_eq!((first.by_when, first.stage.as_deref()), (Some(day("2026-11-30")), Some("first")));
    world.until("2026-11-27 15:00");
    world.post(review("2026-11-27"));
    assert_eq!(world.item("RV-2026-0001").status, Status::Resolved);
    let second = world.item("RV-2026-0002");
    assert_eq!((second.by_when, second.stage.as_deref()), (Some(day("2027-02-26")), Some("second")));
    world.until("2027-03-02 10:00");
    world.post(review("2027-03-02"));
    let third = world.item("RV-2027-0001");
    assert_eq!((third.by_when, third.stage.as_deref()), (Some(day("2027-09-01")), Some("subsequent")));
    let about_reviews: Vec<String> = world.diary().into_iter().filter(|line| line.contains("RV-")).collect();
    assert_eq!(
        about_reviews,
        [
            "Mon 2 Nov 09:00 prompt to helen+sarah RV-2026-0001: 20 days ahead",
            "Mon 16 Nov 08:30 prompt to helen+sarah RV-2026-0001: 10 days ahead",
            "Fri 29 Jan 08:30 prompt to helen+sarah RV-2026-0002: 20 days ahead",
            "Fri 12 Feb 08:30 prompt to helen+sarah RV-2026-0002: 10 days ahead",
            "Mon 1 Mar 09:00 unresolved-alert to helen RV-2026-0002: 1 working days over",
        ]
    );
}

#[test]
fn r99_a_move_of_placement_brings_the_next_review_forward() {
    let mut world = World::new("2027-01-11 09:00");
    world.post(review("2027-01-11"));
    world.until("2027-02-15 10:00");
    let moved = mail("sarah", Kind::SignificantChange, "He moved on Saturday").to(&["helen"]).child("Ruby Entwistle");
    world.post(moved.with(|post| {
        post.reading.particulars.category = Some("unexpected-placement-change".into());
        post.reading.particulars.event_on = Some(day("2027-02-13"));
    }));
    assert_eq!(world.item("RV-2027-0001").status, Status::Withdrawn);
    assert_eq!(world.item("RV-2027-0002").by_when, Some(day("2027-03-12")));
}

#[test]
fn r139_a_significant_change_is_handed_to_the_iro_it_did_not_reach_and_closed() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-12-11"));
    let change = || mail("sarah", Kind::SignificantChange, "Missing since Friday").child("Daniel Okafor");
    world.post(change().with(|post| post.reading.particulars.category = Some("missing".into())));
    world.post(change().to(&["helen"]));
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Mon 2 Nov 09:00 notice to helen SC-2026-0001: significant change",
        ],
    );
    assert_eq!(world.item("SC-2026-0001").status, Status::Resolved);
    assert_eq!(world.item("SC-2026-0002").outcome.as_deref(), Some("Helen Marsh was told by the mail itself."));
}

#[test]
fn contract_8_10_the_acs_are_asked_where_nobody_knows_the_iro_of_a_significant_change() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(mail("sarah", Kind::SignificantChange, "Missing since Friday").child("Ellie Unknown"));
    check(&world, &["Mon 2 Nov 09:00 clarification to jean SC-2026-0001: significant change"]);
}

fn decisions() -> crate::world::Post {
    mail("helen", Kind::Review, "Decisions attached for your response").to(&["lorna"]).child("Ruby Entwistle").with(
        |post| {
            post.reading.particulars.review_on = Some(day("2027-01-08"));
            post.reading.particulars.circulates_decisions = true;
        },
    )
}

#[test]
fn r115_silence_through_the_fifth_working_day_is_considered_agreed() {
    let mut world = World::new("2027-01-11 09:00");
    world.post(decisions());
    world.until("2027-01-18 23:00");
    assert_eq!(world.item("RD-2027-0001").status, Status::Open);
    world.until("2027-01-19 09:00");
    check(&world, &["Tue 19 Jan 08:30 notice to helen RD-2027-0001: considered agreed"]);
    assert_eq!(world.item("RD-2027-0001").status, Status::Resolved);
}

#[test]
fn r115_r116_the_managers_answer_decides_at_once() {
    for agrees in [true, false] {
        let mut world = World::new("2027-01-11 09:00");
        let id = world.post(decisions());
        world.until("2027-01-13 09:00");
        let says = if agrees { Says::Acknowledged } else { Says::Refused };
        let answer = mail("lorna", Kind::Update, "We cannot agree decision 3").to(&["helen"]).reply_to(&id).says(says);
        world.post(answer.with(|post| post.reading.particulars.agrees = Some(agrees)));
        world.until("2027-01-25 09:00");
        let expected: &[&str] =
            if agrees { &[] } else { &["Wed 13 Jan 09:00 notice to helen RD-2027-0001: handed on"] };
        check(&world, expected);
        let status = if agrees { Status::Resolved } else { Status::Updated };
        assert_eq!(world.item("RD-2027-0001").status, status);
    }
}

#[test]
fn contract_8_10_a_reply_in_the_disputes_thread_speaks_of_the_dispute_alone() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-11-06"));
    let dispute = ReadItem {
        process: Some("dispute-resolution".into()),
        stage: Some("informal".into()),
        level: None,
        ..item(1, &["robert"], "decide on the PEP", "")
    };
    let post = mail("helen", Kind::Escalation, "Moving this to Informal Resolution").to(&["robert"]);
    let opened = world.post(post.reply_to(&id).child("Daniel Okafor").item(dispute));
    world.post(mail("helen", Kind::Resolution, "Resolved").reply_to(&opened));
    assert_eq!(world.item("DR-2026-0001").status, Status::Resolved);
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
}

#[test]
fn r85_a_stage_without_a_date_takes_that_of_its_process_and_nothing_is_asked() {
    let mut world = World::new("2026-11-02 09:00");
    let stage = |stage: &str| ReadItem {
        process: Some("issues-resolution".into()),
        stage: Some(stage.into()),
        level: None,
        ..item(1, &[], "respond in writing", "")
    };
    let doubt = bywhen::model::reading::Doubt {
        item: Some(1),
        field: bywhen::model::reading::Field::ByWhen,
        why: "There is no date.".into(),
        blocks: true,
    };
    let post = |to: &[&str], text: &str| {
        mail("helen", Kind::Escalation, text)
            .to(to)
            .child("Samuel Obi")
            .with(|post| post.reading.doubts.push(doubt.clone()))
    };
    let id = world.post(post(&["lorna"], "Stage 1").item(stage("stage-1")));
    assert_eq!(
        (world.item("IR-2026-0001").status, world.item("IR-2026-0001").by_when),
        (Status::Open, Some(day("2026-11-09")))
    );
    world.post(post(&["robert"], "Stage 3").reply_to(&id).item(stage("stage-3")));
    assert_eq!(world.item("IR-2026-0001").status, Status::Open);
}

#[test]
fn a_workers_report_is_not_taken_for_an_answer_to_the_decisions() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(mail("helen", Kind::Recommendation, "x").to(&["sarah"]).child("Daniel Okafor").item(item(
        1,
        &["sarah"],
        "complete the PEP",
        "2026-11-13",
    )));
    world.post(mail("helen", Kind::Review, "decisions").to(&["lorna"]).child("Daniel Okafor").with(|post| {
        post.reading.particulars.circulates_decisions = true;
        post.reading.particulars.review_on = Some(day("2026-11-02"));
    }));
    let done = ReadItem { says: Some(Says::Done), ..ReadItem::default() };
    world.post(mail("sarah", Kind::Update, "all done now").to(&["helen"]).child("Daniel Okafor").item(done).with(
        |post| {
            post.reading.particulars.agrees = Some(true);
        },
    ));
    assert_eq!(world.item("TR-2026-0001").status, Status::Updated);
    assert_eq!(world.item("RD-2026-0001").status, Status::Open);
}
