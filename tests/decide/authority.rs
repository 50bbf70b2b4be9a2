//! Who may do what, and whose words reach whom.

use crate::world::{Post, World, address, item, mail, recommendation};
use bywhen::model::{
    item::{PromptState, Status},
    letter::LetterKind,
    mail::Authentication,
    reading::{Kind, ReadItem, Says},
};

fn check(world: &World, expected: &[&str]) {
    let told: Vec<String> = world.diary().into_iter().skip(1).collect();
    assert_eq!(told, expected, "\n{:#?}", world.diary());
}

/// One recommendation, then one mail in its thread.
fn after(post: Post) -> World {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP with the virtual school", "2026-12-11"));
    world.until("2026-11-09 10:00");
    world.post(post.reply_to(&id));
    world
}

#[test]
fn x11_a_social_worker_who_says_resolved_has_said_done() {
    let world = after(mail("sarah", Kind::Resolution, "This is resolved").to(&["helen"]));
    let item = world.item("TR-2026-0001");
    assert_eq!((item.status, item.prompt.state), (Status::Updated, PromptState::Suppressed));
}

#[test]
fn x02_an_outsiders_word_is_kept_and_handed_to_the_iro_and_changes_nothing() {
    for kind in [Kind::Resolution, Kind::Withdrawal, Kind::Update] {
        let world = after(mail("head@school.sch.uk", kind, "PEP was done").says(Says::Done));
        let item = world.item("TR-2026-0001");
        assert_eq!((item.status, item.prompt.state), (Status::Open, PromptState::Scheduled));
        check(&world, &["Mon 9 Nov 10:00 notice to helen TR-2026-0001: outside"]);
    }
}

#[test]
fn x01_a_sender_the_server_does_not_vouch_for_commands_nothing() {
    let failed = |post: Post| post.with(|post| post.mail.authentication = Authentication::Failed("dmarc=fail".into()));
    let world = after(failed(mail("helen", Kind::Resolution, "Resolved")));
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    let mut world = World::new("2026-11-02 09:00");
    world.post(failed(recommendation("complete the PEP", "2026-12-11")));
    assert_eq!(world.log.items().count(), 0);
    assert_eq!(world.letters.len(), 0);
    assert!(world.attention()[0].starts_with("UnknownSender"), "{:?}", world.attention());
}

#[test]
fn contract_6_an_update_is_handed_on_only_when_the_iro_was_not_copied() {
    check(&after(mail("sarah", Kind::Update, "Booked").to(&["helen"]).says(Says::Progress)), &[]);
    let world = after(mail("sarah", Kind::Update, "Booked").says(Says::Progress));
    check(&world, &["Mon 9 Nov 10:00 notice to helen TR-2026-0001: handed on"]);
}

#[test]
fn contract_5_6_a_colleagues_done_is_noted_and_handed_on_and_the_prompt_stands() {
    let world = after(mail("tom", Kind::Update, "Sarah says it is done").says(Says::Done));
    assert_eq!(world.item("TR-2026-0001").prompt.state, PromptState::Scheduled);
    check(&world, &["Mon 9 Nov 10:00 notice to helen TR-2026-0001: handed on"]);
}

#[test]
fn contract_8_4_what_another_iro_or_an_ac_did_is_confirmed_to_them_and_to_the_items_iro() {
    let world = after(mail("tunde", Kind::Resolution, "Closing for Helen"));
    check(&world, &["Mon 9 Nov 10:00 receipt to helen+tunde TR-2026-0001: Resolved"]);
    let world = after(mail("jean", Kind::Resolution, "Helen rang: resolved"));
    check(&world, &["Mon 9 Nov 10:00 receipt to helen+jean TR-2026-0001: Resolved"]);
}

#[test]
fn a_social_worker_opens_no_recommendation() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(mail("sarah", Kind::Recommendation, "TR please").child("Daniel Okafor").item(item(
        1,
        &["lorna"],
        "x",
        "2026-12-11",
    )));
    assert_eq!((world.log.items().count(), world.letters.len()), (0, 0));
    assert!(world.attention()[0].starts_with("NotAllowed"));
}

#[test]
fn r25_a_proposed_date_waits_for_the_iros_plain_agreed() {
    let proposal = ReadItem {
        says: Some(Says::ExtensionRequested),
        proposed_date: "2026-12-18".parse().ok(),
        ..ReadItem::default()
    };
    let mut world = after(mail("sarah", Kind::Update, "Could we say the 18th?").to(&["helen"]).item(proposal));
    assert_eq!(world.item("TR-2026-0001").by_when, "2026-12-11".parse().ok());
    let agreed = mail("helen", Kind::Update, "Agreed").to(&["sarah"]).reply_to("m2@test").says(Says::Acknowledged);
    world.post(agreed.with(|post| post.reading.particulars.agrees = Some(true)));
    let item = world.item("TR-2026-0001");
    assert_eq!((item.by_when, item.prompt.on), ("2026-12-18".parse().ok(), "2026-12-18".parse().ok()));
    check(&world, &["Mon 9 Nov 10:00 receipt to helen TR-2026-0001: Amended"]);
}

#[test]
fn contract_8_3_dissatisfaction_schedules_a_suppressed_prompt_again_while_its_date_is_ahead() {
    let mut world = after(mail("sarah", Kind::Update, "Done").to(&["helen"]).says(Says::Done));
    world.post(mail("helen", Kind::Dissatisfaction, "That is not what I asked").to(&["sarah"]).reply_to("m2@test"));
    assert_eq!(world.item("TR-2026-0001").prompt.state, PromptState::Scheduled);
    world.until("2026-12-11 12:00");
    check(&world, &["Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001"]);
}

#[test]
fn contract_8_3_dissatisfaction_after_the_date_asks_for_a_new_one() {
    let mut world = after(mail("sarah", Kind::Update, "Done").to(&["helen"]).says(Says::Done));
    world.until("2026-12-14 10:00");
    world.post(mail("helen", Kind::Dissatisfaction, "That is not what I asked").to(&["sarah"]).reply_to("m2@test"));
    check(&world, &["Mon 14 Dec 10:00 clarification to helen TR-2026-0001: new date"]);
    let date = ReadItem { by_when: "2027-01-08".parse().ok(), ..ReadItem::default() };
    world.post(mail("helen", Kind::Amendment, "8 January").reply_to(&world.last_letter()).item(date));
    assert_eq!(world.item("TR-2026-0001").prompt.on, "2027-01-08".parse().ok());
}

#[test]
fn contract_8_5_letters_go_to_the_new_social_worker_only() {
    let mut world = after(mail("helen", Kind::Amendment, "Tom has taken over from Sarah").with(|post| {
        post.reading.particulars.new_worker = Some(address("tom"));
    }));
    world.until("2026-12-11 12:00");
    check(
        &world,
        &[
            "Mon 9 Nov 10:00 receipt to helen TR-2026-0001: Amended",
            "Fri 11 Dec 08:30 prompt to tom+helen TR-2026-0001",
        ],
    );
    let item = world.item("TR-2026-0001");
    assert_eq!((item.pm.clone(), item.unit.as_deref()), (Some(address("nadia")), Some("South")));
}

#[test]
fn withdrawal_and_reopening_are_the_iros() {
    let mut world = after(mail("helen", Kind::Withdrawal, "No longer required"));
    assert_eq!(world.item("TR-2026-0001").status, Status::Withdrawn);
    let reopened = mail("helen", Kind::Amendment, "Please open this again").reply_to("m2@test");
    world.post(reopened.with(|post| post.reading.particulars.reopens = true));
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    world.until("2026-12-11 12:00");
    check(
        &world,
        &[
            "Mon 9 Nov 10:00 receipt to helen TR-2026-0001: Withdrawn",
            "Mon 9 Nov 10:00 receipt to helen TR-2026-0001: Reopened",
            "Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001",
        ],
    );
}

#[test]
fn contract_8_5_an_out_of_office_to_a_prompt_and_a_bounce_are_told_to_the_acs_the_same_day() {
    for away in [true, false] {
        let mut world = after(mail("sarah", Kind::Update, "Thanks").to(&["helen"]).says(Says::Acknowledged));
        world.until("2026-12-11 08:31");
        let prompt = world.last_letter();
        let robot = if away {
            mail("sarah", Kind::Automatic, "I am away until Monday").reply_to(&prompt).with(|post| {
                post.reading.particulars.absent = true;
            })
        } else {
            mail("postmaster", Kind::Bounce, "User unknown").with(|post| {
                post.reading.particulars.about_message = Some(prompt.clone());
                post.reading.particulars.bounced = vec![address("sarah")];
            })
        };
        world.post(robot.clone());
        world.post(robot);
        let how = if away { "away" } else { "not reached" };
        check(
            &world,
            &[
                "Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001",
                &format!("Fri 11 Dec 08:31 notice to jean TR-2026-0001: sarah {how}, manager lorna"),
            ],
        );
        assert_eq!(world.log.attention().count(), 1);
        assert_eq!(world.item("TR-2026-0001").status, Status::Prompted);
    }
}

#[test]
fn contract_8_11_our_own_letters_are_evidence_and_never_mail() {
    let world = after(mail("iro.tracking", Kind::Update, "Prompt").says(Says::Done).with(|post| {
        post.mail.own_kind = Some("prompt".into());
    }));
    assert_eq!(world.item("TR-2026-0001").prompt.state, PromptState::Scheduled);
    check(&world, &[]);
}

#[test]
fn x06_two_robots_stop_after_a_few_letters_and_a_person_is_told() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-12-11"));
    for _ in 0..40 {
        world.post(mail("sarah", Kind::Update, "Received").reply_to(&id).says(Says::Question));
    }
    assert!(world.letters.len() <= 9, "{}", world.letters.len());
    assert!(world.attention().iter().any(|entry| entry.starts_with("Stopped")));
}

#[test]
fn a_report_about_somebody_elses_mail_in_the_thread_is_shown_and_nothing_more() {
    let bounced = mail("postmaster", Kind::Bounce, "User unknown").with(|post| {
        post.reading.particulars.about_message = Some("m1@test".into());
        post.reading.particulars.bounced = vec![address("head@school.sch.uk"), address("tom")];
    });
    let world = after(bounced);
    check(&world, &[]);
    assert_eq!(world.log.attention().count(), 2);
    assert!(!world.item("TR-2026-0001").undelivered);
}

#[test]
fn s03_a_prompt_refused_for_good_is_told_to_the_acs_once() {
    let mut world = after(mail("sarah", Kind::Update, "Thanks").to(&["helen"]).says(Says::Acknowledged));
    world.until("2026-12-11 08:31");
    for _ in 0..2 {
        let refs = ["TR-2026-0001".parse().unwrap()];
        let why = "550 user unknown";
        let decision =
            bywhen::decide::on_undeliverable(&world.log, &refs, &address("sarah"), why, &world.known, world.now);
        world.take(decision);
    }
    assert_eq!(
        world.of_kind(LetterKind::Notice),
        ["Fri 11 Dec 08:31 notice to jean TR-2026-0001: sarah not reached, manager lorna"]
    );
}

#[test]
fn x09_a_prompt_to_somebody_who_is_not_in_the_list_of_people_leaves_and_the_digest_asks_once() {
    let mut world = World::new("2026-11-02 09:00");
    for (what, day) in [("complete the PEP", "2026-11-12"), ("book the dental check", "2026-11-13")] {
        world.post(mail("helen", Kind::Recommendation, what).to(&["gone.worker"]).child("Daniel Okafor").item(item(
            1,
            &["gone.worker"],
            what,
            day,
        )));
    }
    world.until("2026-11-16 12:00");
    let prompts = world.of_kind(LetterKind::Prompt);
    assert_eq!(prompts.len(), 2, "{prompts:?}");
    assert!(prompts.iter().all(|prompt| prompt.contains("gone.worker") && prompt.contains("helen")), "{prompts:?}");
    let asked: Vec<String> =
        world.attention().into_iter().filter(|entry| entry.contains("not in the list of people")).collect();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].contains("gone.worker@northmoor.gov.uk"), "{asked:?}");
}

#[test]
fn x13_a_flood_from_one_sender_is_logged_and_not_answered() {
    let mut world = World::new("2026-11-02 09:00");
    for number in 0..100 {
        let name = format!("Child Number{number}");
        world.post(mail("sarah", Kind::Update, "All done").child(&name).says(Says::Done));
    }
    assert_eq!(world.letters.len(), 60);
    assert!(world.attention().iter().any(|entry| entry.starts_with("Stopped: More than 60 mails in an hour")));
}

#[test]
fn r76_words_of_immediate_risk_stand_at_the_top_for_a_person() {
    let world = after(mail("sarah", Kind::Update, "He is not safe tonight").to(&["helen"]).with(|post| {
        post.reading.particulars.at_risk = true;
    }));
    assert!(world.attention()[0].starts_with("Urgent"), "{:?}", world.attention());
}

#[test]
fn contract_5_7_what_outsiders_write_about_nothing_we_know_stands_in_the_digest() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(mail("head@school.sch.uk", Kind::Unrelated, "Our summer fair"));
    world.post(mail("news@list.org.uk", Kind::Unrelated, "Newsletter").with(|post| post.mail.machine.list = true));
    assert_eq!(world.attention().len(), 1);
    assert_eq!(world.letters.len(), 0);
}
