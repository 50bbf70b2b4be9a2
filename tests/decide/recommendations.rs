//! The course of a Tracked Recommendation.

use crate::world::{World, item, mail, recommendation};
use bywhen::model::{
    item::{PromptState, Status},
    letter::LetterKind,
    reading::{Kind, ReadItem, Says},
};

fn check(world: &World, expected: &[&str]) {
    assert_eq!(world.diary(), expected, "\n{:#?}", world.diary());
}

#[test]
fn r20_r27_r30_a_recommendation_is_confirmed_and_prompted_once_on_its_date() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP with the virtual school", "2026-12-11"));
    world.until("2026-12-16 18:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001",
        ],
    );
    let item = world.item("TR-2026-0001");
    assert_eq!((item.status, item.prompt.state), (Status::Prompted, PromptState::Sent));
    assert_eq!(
        world.history("TR-2026-0001"),
        [
            "Logged: Sarah Jones – “complete the PEP with the virtual school” – by Fri 11 Dec 2026.",
            "If it is still unresolved, the IRO is told on Fri 18 Dec 2026.",
            "Prompt due on Fri 11 Dec 2026.",
            "Prompt sent to Sarah Jones and Helen Marsh: the date has come and no progress was reported.",
        ]
    );
    assert_eq!(item.pm.as_ref().unwrap().local(), "lorna");
    assert_eq!(item.sm.as_ref().unwrap().local(), "robert");
    assert_eq!((item.team.as_deref(), item.unit.as_deref()), (Some("Ashfield Team"), Some("North")));
}

#[test]
fn two_recommendations_for_one_child_by_one_date_are_two_items_though_both_name_the_child() {
    let mut world = World::new("2026-11-02 09:00");
    for what in ["complete Mia Calloway's PEP", "book Mia Calloway's review health assessment"] {
        world.post(recommendation(what, "2026-12-11").child("Mia Calloway"));
    }
    assert_eq!(world.item("TR-2026-0002").what.as_deref(), Some("book Mia Calloway's review health assessment"));
    world.post(recommendation("complete the PEP of Mia Calloway, in writing", "2026-12-11").child("Mia Calloway"));
    assert!(world.history("TR-2026-0001").iter().any(|line| line.ends_with("wrote again; nothing is different.")));
}

#[test]
fn r33_an_unresolved_item_is_told_to_the_iro_after_five_working_days_and_then_every_ten() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-12-11"));
    world.until("2027-01-20 18:00");
    assert_eq!(
        world.of_kind(LetterKind::UnresolvedAlert),
        [
            "Fri 18 Dec 09:00 unresolved-alert to helen TR-2026-0001: 5 working days over",
            "Wed 6 Jan 09:00 unresolved-alert to helen TR-2026-0001: 15 working days over",
            "Wed 20 Jan 09:00 unresolved-alert to helen TR-2026-0001: 25 working days over",
        ]
    );
}

#[test]
fn r29_done_or_progress_suppresses_the_prompt_and_says_why() {
    for says in [Says::Done, Says::Progress] {
        let mut world = World::new("2026-11-02 09:00");
        let id = world.post(recommendation("complete the PEP", "2026-12-11"));
        world.until("2026-12-03 10:00");
        world.post(mail("sarah", Kind::Update, "PEP done, on Mosaic").to(&["helen"]).reply_to(&id).says(says));
        world.until("2026-12-14 18:00");
        check(&world, &["Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged"]);
        let item = world.item("TR-2026-0001");
        assert_eq!((item.status, item.prompt.state), (Status::Updated, PromptState::Suppressed));
        assert_eq!(
            item.prompt.why.as_deref(),
            Some("prompt suppressed because Sarah Jones wrote on 3 Dec: “PEP done, on Mosaic”")
        );
    }
}

#[test]
fn contract_5_6_other_answers_leave_the_date_as_it_is() {
    for says in [Says::Acknowledged, Says::Question, Says::ExtensionRequested, Says::Refused] {
        let mut world = World::new("2026-11-02 09:00");
        let id = world.post(recommendation("complete the PEP", "2026-12-11"));
        world.post(mail("sarah", Kind::Update, "Thanks Helen").to(&["helen"]).reply_to(&id).says(says));
        assert_eq!(world.item("TR-2026-0001").status, Status::Open);
        world.until("2026-12-11 12:00");
        assert_eq!(world.of_kind(LetterKind::Prompt).len(), 1, "{says:?}");
    }
}

#[test]
fn r42_the_iro_resolves_and_nothing_more_is_sent() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-12-11"));
    world.until("2026-12-01 10:00");
    world.post(mail("helen", Kind::Resolution, "Satisfied, please close.").reply_to(&id));
    world.until("2027-02-01 18:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Tue 1 Dec 10:00 receipt to helen TR-2026-0001: Resolved",
        ],
    );
    let item = world.item("TR-2026-0001");
    assert_eq!((item.status, item.prompt.state), (Status::Resolved, PromptState::None));
    assert_eq!(item.outcome.as_deref(), Some("Satisfied, please close."));
}

#[test]
fn r37_r40_an_amended_date_moves_the_prompt_and_the_first_date_is_kept() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-12-11"));
    world.until("2026-12-01 10:00");
    let amended = ReadItem { by_when: "2026-12-18".parse().ok(), ..ReadItem::default() };
    world.post(mail("helen", Kind::Amendment, "Happy with the 18th").to(&["sarah"]).reply_to(&id).item(amended));
    world.until("2026-12-20 10:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Tue 1 Dec 10:00 receipt to helen TR-2026-0001: Amended",
            "Fri 18 Dec 08:30 prompt to sarah+helen TR-2026-0001",
        ],
    );
    let item = world.item("TR-2026-0001");
    assert_eq!((item.first_by_when, item.by_when), ("2026-12-11".parse().ok(), "2026-12-18".parse().ok()));
}

#[test]
fn r2_a_missing_date_is_asked_for_and_a_plain_answer_completes_the_item() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "asap").with(|post| post.reading.items[0].by_when_text = None));
    assert_eq!(world.item("TR-2026-0001").status, Status::NeedsClarification);
    let question = world.last_letter();
    world.until("2026-11-05 10:00");
    let answer = ReadItem { by_when: "2026-12-12".parse().ok(), ..ReadItem::default() };
    world.post(mail("helen", Kind::Amendment, "sorry, 12 December").reply_to(&question).item(answer));
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    world.until("2026-12-14 10:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 clarification to helen TR-2026-0001: ByWhen",
            "Wed 4 Nov 08:00 clarification to helen TR-2026-0001: ByWhen again",
            "Thu 5 Nov 10:00 receipt to helen TR-2026-0001: Completed",
            "Sat 12 Dec 08:30 prompt to sarah+helen TR-2026-0001",
        ],
    );
}

#[test]
fn r45_level_two_prompts_the_manager_and_copies_the_service_manager() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-11-06"));
    world.until("2026-11-10 10:00");
    let raised = ReadItem { level: Some(2), ..item(1, &["lorna"], "", "2026-11-20") };
    world.post(mail("helen", Kind::Escalation, "Now level 2").to(&["lorna", "robert"]).reply_to(&id).item(raised));
    world.until("2026-11-20 10:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Fri 6 Nov 08:30 prompt to sarah+helen TR-2026-0001",
            "Tue 10 Nov 10:00 receipt to helen TR-2026-0001: Escalated",
            "Fri 20 Nov 08:30 prompt to lorna+sarah+helen cc robert TR-2026-0001",
        ],
    );
}

#[test]
fn contract_8_2_of_two_items_one_stands_and_one_is_asked_about() {
    let mut world = World::new("2026-11-02 09:00");
    let post = recommendation("complete the PEP", "2026-12-11").item(item(2, &["sarah"], "book the dental check", ""));
    world.post(post);
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Mon 2 Nov 09:00 clarification to helen TR-2026-0002: ByWhen",
        ],
    );
}

#[test]
fn contract_8_2_a_date_in_the_past_is_asked_for() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-10-11"));
    world.until("2026-11-03 09:00");
    check(&world, &["Mon 2 Nov 09:00 clarification to helen TR-2026-0001: ByWhen"]);
    assert_eq!(world.item("TR-2026-0001").prompt.state, PromptState::None);
}

#[test]
fn r3_the_receipt_names_those_who_were_not_copied() {
    let mut world = World::new("2026-11-02 09:00");
    let post = mail("helen", Kind::Recommendation, "PEP").to(&["sarah"]).child("Daniel Okafor");
    world.post(post.item(item(1, &["sarah"], "complete the PEP", "2026-12-11")));
    check(&world, &["Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged, not copied lorna"]);
}

#[test]
fn contract_5_7_an_ac_opens_for_the_iro_in_copy() {
    let mut world = World::new("2026-11-02 09:00");
    let post = mail("jean", Kind::Recommendation, "From Helen").to(&["helen", "sarah", "lorna"]).child("Daniel Okafor");
    world.post(post.item(item(1, &["sarah"], "complete the PEP", "2026-12-11")));
    check(&world, &["Mon 2 Nov 09:00 receipt to helen+jean TR-2026-0001: Logged"]);
    assert_eq!(world.item("TR-2026-0001").iro.as_ref().unwrap().local(), "helen");
}

#[test]
fn x15_conflicting_mails_count_in_order_of_arrival() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-12-11"));
    world.post(mail("sarah", Kind::Update, "Done").to(&["helen"]).reply_to(&id).says(Says::Done));
    world.post(
        mail("lorna", Kind::Update, "We need longer").to(&["helen"]).reply_to(&id).says(Says::ExtensionRequested),
    );
    world.post(mail("helen", Kind::Dissatisfaction, "Not done").to(&["sarah"]).reply_to(&id));
    world.until("2026-12-11 09:00");
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Logged",
            "Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001",
        ],
    );
}

#[test]
fn contract_8_1_done_after_the_prompt_makes_it_updated() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-11-06"));
    world.until("2026-11-09 10:00");
    world.post(mail("sarah", Kind::Update, "Done now").to(&["helen"]).reply_to(&id).says(Says::Done));
    let item = world.item("TR-2026-0001");
    assert_eq!((item.status, item.prompt.state), (Status::Updated, PromptState::Sent));
}

#[test]
fn a_person_responsible_who_is_not_listed_gets_the_prompt() {
    let mut world = World::new("2026-11-02 09:00");
    let post = mail("helen", Kind::Recommendation, "PEP").to(&["priya.nair", "lorna"]).child("Oliver Peel");
    world.post(post.item(item(1, &["priya.nair"], "complete the PEP", "2026-11-06")));
    world.until("2026-11-06 09:00");
    assert_eq!(world.of_kind(LetterKind::Prompt), ["Fri 6 Nov 08:30 prompt to priya.nair+helen TR-2026-0001"]);
    assert_eq!(world.item("TR-2026-0001").sw.as_ref().unwrap().local(), "priya.nair");
}
