//! Which item a message is about.

use crate::world::{Post, World, item, mail, recommendation};
use bywhen::model::{
    item::Status,
    reading::{Kind, ReadItem, Says},
};

fn statuses(world: &World) -> Vec<Status> {
    world.log.items().map(|item| item.status).collect()
}

fn done(number: Option<u32>) -> ReadItem {
    ReadItem { number, says: Some(Says::Done), ..ReadItem::default() }
}

/// Three items in one mail about Daniel.
fn three() -> (World, String) {
    let mut world = World::new("2026-11-02 09:00");
    let mut post = recommendation("complete the PEP with the virtual school", "2026-12-11");
    post = post.item(item(2, &["sarah"], "book the dental check", "2026-12-11"));
    post = post.item(item(3, &["lorna"], "chase the CAMHS referral", "2026-12-18"));
    let id = world.post(post);
    (world, id)
}

fn check(post: impl FnOnce(&str) -> Post, expected: [Status; 3]) {
    let (mut world, id) = three();
    assert_eq!(world.diary(), ["Mon 2 Nov 09:00 receipt to helen TR-2026-0001,TR-2026-0002,TR-2026-0003: Logged"]);
    world.post(post(&id));
    assert_eq!(statuses(&world), expected, "{:#?}", world.diary());
}

use Status::{Open, Resolved, Updated};

#[test]
fn contract_5_4_a_reply_by_number_updates_those_items_only() {
    check(|id| mail("sarah", Kind::Update, "2 is done").reply_to(id).item(done(Some(2))), [Open, Updated, Open]);
    check(
        |id| mail("sarah", Kind::Update, "1 and 3").reply_to(id).item(done(Some(1))).item(done(Some(3))),
        [Updated, Open, Updated],
    );
}

#[test]
fn a_reply_that_speaks_of_all_items_updates_all() {
    check(|id| mail("sarah", Kind::Update, "All done").reply_to(id).item(done(None)), [Updated; 3]);
    check(|id| mail("helen", Kind::Resolution, "Resolved, thanks all").reply_to(id), [Resolved; 3]);
}

#[test]
fn a_reference_in_the_text_names_its_item() {
    check(
        |_| mail("helen", Kind::Resolution, "TR-2026-0002 is resolved").refs(&["TR-2026-0002"]),
        [Open, Resolved, Open],
    );
}

#[test]
fn a_fresh_mail_is_tied_by_child_and_topic() {
    for child in ["Daniel Okafor", "Daniel O", "DO", "OKAFOR Daniel"] {
        check(
            |_| mail("sarah", Kind::Update, "The dental check was booked").child(child).item(done(None)),
            [Open, Updated, Open],
        );
    }
}

#[test]
fn contract_8_2_when_it_stays_open_the_sender_is_asked_and_a_plain_answer_is_applied() {
    for (answer, expected) in [
        ("It is about the PEP", [Updated, Open, Open]),
        ("the third one", [Open, Open, Updated]),
        ("2", [Open, Updated, Open]),
        ("both", [Updated, Updated, Updated]),
    ] {
        let (mut world, _) = three();
        world.post(mail("sarah", Kind::Update, "All sorted now").child("Daniel Okafor").item(done(None)));
        assert_eq!(statuses(&world), [Open; 3]);
        assert_eq!(
            world.diary().last().unwrap(),
            "Mon 2 Nov 09:00 clarification to sarah TR-2026-0001,TR-2026-0002,TR-2026-0003: which"
        );
        assert_eq!(world.log.attention().count(), 1);
        let question = world.last_letter();
        world.post(mail("sarah", Kind::Unrelated, answer).reply_to(&question));
        assert_eq!(statuses(&world), expected, "{answer}");
        assert_eq!(world.log.attention().count(), 0);
    }
}

#[test]
fn another_child_in_an_old_thread_is_not_the_threads_child() {
    let (mut world, id) = three();
    world.post(recommendation("complete the life story work", "2026-12-11").child("Millie Ormerod"));
    world.post(mail("sarah", Kind::Update, "Done for Millie").child("Millie Ormerod").reply_to(&id).item(done(None)));
    assert_eq!(statuses(&world), [Open, Open, Open, Updated]);
}

#[test]
fn a_form_sent_again_makes_no_second_item_and_one_with_a_new_date_amends() {
    let (mut world, _) = three();
    let again = || recommendation("Complete PEP with virtual school", "2026-12-11");
    world.post(again());
    assert_eq!(world.log.items().count(), 3);
    assert_eq!(world.diary().last().unwrap(), "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Noted");
    world.post(again().with(|post| post.reading.items[0].by_when = "2026-12-15".parse().ok()));
    assert_eq!(world.log.items().count(), 3);
    assert_eq!(world.diary().last().unwrap(), "Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Amended");
    assert_eq!(world.item("TR-2026-0001").by_when, "2026-12-15".parse().ok());
}

#[test]
fn contract_5_siblings_are_items_of_their_own_children() {
    let mut world = World::new("2026-11-02 09:00");
    let of = |number, name: &str| ReadItem {
        child: Some(bywhen::model::reading::Child { name: Some(name.into()), case_id: None }),
        ..item(number, &["sarah"], "complete the PEP", "2026-12-11")
    };
    let post =
        mail("helen", Kind::Recommendation, "for both").to(&["sarah"]).item(of(1, "Ava Reid")).item(of(2, "Leo Reid"));
    let id = world.post(post);
    let leo = ReadItem { child: of(1, "Leo").child, ..done(None) };
    world.post(mail("sarah", Kind::Update, "Leo's is done").reply_to(&id).item(leo));
    assert_eq!(statuses(&world), [Open, Updated]);
}

#[test]
fn a_reply_to_a_form_of_a_review_speaks_of_its_recommendation_alone() {
    let mut world = World::new("2026-11-02 09:00");
    let id = world.post(recommendation("complete the PEP", "2026-12-11").with(|post| {
        post.reading.particulars.form = Some(bywhen::model::reading::FormName { level: 1, ..Default::default() });
        post.reading.particulars.review_on = "2026-10-30".parse().ok();
    }));
    let refs: Vec<String> = world.log.items().map(|item| item.reference.to_string()).collect();
    assert_eq!(refs, ["MM-2026-0001", "RV-2026-0001", "TR-2026-0001"]);
    world.post(mail("helen", Kind::Resolution, "Resolved").reply_to(&id));
    assert_eq!(statuses(&world), [Open, Open, Resolved]);
}

#[test]
fn r56_the_form_marked_resolved_closes_all_it_opened_without_a_thread() {
    let (mut world, _) = three();
    let form = bywhen::model::reading::FormName { level: 1, resolved: true, ..Default::default() };
    let back = mail("helen", Kind::Resolution, "Updated form attached").child("Daniel Okafor");
    world.post(back.with(|post| post.reading.particulars.form = Some(form)));
    assert_eq!(statuses(&world), [Resolved; 3]);
}

#[test]
fn a_question_shows_items_only_to_those_with_a_part_in_them() {
    let (mut world, _) = three();
    world.post(mail("tom", Kind::Update, "All sorted").child("Daniel Okafor").item(done(None)));
    assert_eq!(world.diary().last().unwrap(), "Mon 2 Nov 09:00 clarification to tom: which");
    assert!(world.letters.last().unwrap().1.refs.is_empty());
}

#[test]
fn r25_a_new_date_without_a_number_is_for_the_item_whose_date_was_asked_about() {
    let (mut world, id) = three();
    let asks = ReadItem {
        number: Some(2),
        says: Some(Says::ExtensionRequested),
        proposed_date: "2026-12-18".parse().ok(),
        ..ReadItem::default()
    };
    let answer = mail("sarah", Kind::Update, "1 done, 2 by the 18th?").to(&["helen"]).reply_to(&id);
    let answer = world.post(answer.item(done(Some(1))).item(asks));
    let agreed = ReadItem { by_when: "2026-12-18".parse().ok(), ..ReadItem::default() };
    world.post(mail("helen", Kind::Amendment, "Happy with the 18th").reply_to(&answer).item(agreed));
    let dates: Vec<String> = world.log.items().map(|item| item.by_when.unwrap().to_string()).collect();
    assert_eq!(dates, ["2026-12-11", "2026-12-18", "2026-12-18"]);
    assert_eq!(statuses(&world), [Updated, Open, Open]);
}
