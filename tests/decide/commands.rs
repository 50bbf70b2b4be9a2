//! What ACs and IROs tell the program in plain words.

use crate::world::{Post, World, mail, recommendation};
use bywhen::model::{
    item::{PromptState, Status},
    letter::LetterKind,
    reading::{Command, Kind, Says},
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

fn commands(from: &str, command: Command) -> Post {
    mail(from, Kind::Unrelated, "a command").with(|post| post.reading.particulars.command = Some(command))
}

fn undo(from: &str) -> Post {
    commands(from, Command::Undo).refs(&["TR-2026-0001"])
}

fn done_with(from: &str, entries: &[u64], called_entries: bool) -> Post {
    commands(from, Command::DealWith { entries: entries.to_vec(), called_entries })
}

#[test]
fn an_ac_takes_the_last_change_back() {
    let mut world = after(mail("helen", Kind::Resolution, "Resolved"));
    let undo = mail("jean", Kind::Unrelated, "Undo TR-2026-0001 please").refs(&["TR-2026-0001"]);
    world.post(undo.with(|post| post.reading.particulars.command = Some(Command::Undo)));
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    world.until("2026-12-11 12:00");
    assert_eq!(world.of_kind(LetterKind::Prompt).len(), 1);
}

#[test]
fn an_ac_merges_two_items_and_writes_a_note() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP with the virtual school", "2026-12-11"));
    world.post(recommendation("hold the education meeting", "2026-12-11"));
    let refs = ["TR-2026-0001", "TR-2026-0002"];
    let command = |command: Command| {
        mail("jean", Kind::Unrelated, "merge TR-2026-0001 and TR-2026-0002").refs(&refs).with(|post| {
            post.reading.particulars.command = Some(command);
        })
    };
    world.post(command(Command::Merge { into_last: false }));
    assert_eq!(world.item("TR-2026-0002").status, Status::Withdrawn);
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    check(
        &world,
        &[
            "Mon 2 Nov 09:00 receipt to helen TR-2026-0002: Logged",
            "Mon 2 Nov 09:00 receipt to helen+jean TR-2026-0002: Withdrawn",
        ],
    );
    world.post(command(Command::Note("spoke to the school".into())).refs(&["TR-2026-0001"]));
    assert!(world.history("TR-2026-0001").iter().any(|line| line.contains("spoke to the school")));
}

#[test]
fn a_social_workers_command_is_not_obeyed() {
    let mut world = after(mail("helen", Kind::Resolution, "Resolved"));
    let undo = mail("sarah", Kind::Unrelated, "undo TR-2026-0001").refs(&["TR-2026-0001"]);
    world.post(undo.with(|post| post.reading.particulars.command = Some(Command::Undo)));
    assert_eq!(world.item("TR-2026-0001").status, Status::Resolved);
}

#[test]
fn what_was_undone_is_undone_again_by_a_second_undo() {
    let mut world = after(mail("helen", Kind::Resolution, "Resolved"));
    world.post(undo("helen"));
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    world.until("2026-11-10 10:00");
    world.post(undo("helen"));
    assert_eq!(world.item("TR-2026-0001").status, Status::Resolved);
    assert_eq!(world.of_kind(LetterKind::Receipt).len(), 4);
}

#[test]
fn an_undo_of_the_logging_itself_withdraws_the_item() {
    let mut world = World::new("2026-11-02 09:00");
    world.post(recommendation("complete the PEP", "2026-12-11"));
    world.post(undo("helen"));
    let item = world.item("TR-2026-0001");
    assert_eq!(
        (item.status, item.outcome.as_deref()),
        (Status::Withdrawn, Some("Logged by mistake: Helen Marsh took it back."))
    );
    world.until("2026-12-12 10:00");
    check(&world, &["Mon 2 Nov 09:00 receipt to helen TR-2026-0001: Withdrawn"]);
}

#[test]
fn a_date_moved_by_a_slip_comes_back_into_force_and_is_prompted_for_once() {
    let amended =
        mail("helen", Kind::Amendment, "new date 13 November").item(crate::world::item(1, &[], "", "2026-11-13"));
    let mut world = after(amended);
    world.until("2026-11-16 10:00");
    world.post(undo("jean"));
    let item = world.item("TR-2026-0001");
    assert_eq!((item.status, item.by_when), (Status::Open, "2026-12-11".parse().ok()));
    world.until("2026-12-13 10:00");
    assert_eq!(
        world.of_kind(LetterKind::Prompt),
        ["Fri 13 Nov 08:30 prompt to sarah+helen TR-2026-0001", "Fri 11 Dec 08:30 prompt to sarah+helen TR-2026-0001"]
    );
}

#[test]
fn an_undo_after_the_date_sends_no_prompt_of_yesterday_and_asks_for_a_new_date() {
    let mut world = after(mail("sarah", Kind::Update, "All done").to(&["helen"]).says(Says::Done));
    world.until("2026-12-14 10:00");
    world.post(undo("helen"));
    assert_eq!(world.item("TR-2026-0001").prompt.state, PromptState::None);
    world.until("2026-12-15 10:00");
    check(
        &world,
        &[
            "Mon 14 Dec 10:00 clarification to helen TR-2026-0001: new date",
            "Mon 14 Dec 10:00 receipt to helen TR-2026-0001: Undone",
        ],
    );
}

#[test]
fn an_undo_that_names_nothing_is_asked_about_and_the_answer_carries_it_out() {
    let mut world = after(mail("helen", Kind::Resolution, "Resolved"));
    world.post(commands("jean", Command::Undo));
    assert_eq!(world.item("TR-2026-0001").status, Status::Resolved);
    let question = world.last_letter();
    assert!(world.diary().last().unwrap().ends_with("clarification to jean: which"), "{:?}", world.diary());
    let asked = format!("m{}@test", 3);
    world.post(
        mail("jean", Kind::Unrelated, "TR-2026-0001").refs(&["TR-2026-0001"]).reply_to(&question).reply_to(&asked),
    );
    assert_eq!(world.item("TR-2026-0001").status, Status::Open);
    assert_eq!(world.attention(), Vec::<String>::new());
}

#[test]
fn a_recommendation_that_asks_for_a_note_too_is_logged_all_the_same() {
    let mut world = after(mail("helen", Kind::Update, "Thanks"));
    let note = Command::Note("Sarah to book the dental check".into());
    let post = recommendation("book the dental check", "2026-12-18");
    world.post(post.with(|post| post.reading.particulars.command = Some(note)));
    assert_eq!(world.item("TR-2026-0002").what.as_deref(), Some("book the dental check"));
}

#[test]
fn contract_8_6_entries_are_dealt_with_by_number_and_bare_numbers_in_a_thread_are_those_of_its_list() {
    let mut world = after(mail("helen", Kind::Update, "Thanks"));
    for text in ["Our summer fair", "Our winter fair", "Our spring fair"] {
        world.post(mail("head@school.sch.uk", Kind::Unrelated, text));
    }
    let numbers = |world: &World| world.log.attention().map(|entry| entry.number).collect::<Vec<_>>();
    assert_eq!(numbers(&world), [1, 2, 3], "{:?}", world.attention());
    world.post(done_with("jean", &[1], false).reply_to("m1@test"));
    world.post(done_with("sarah", &[1], true));
    assert_eq!(numbers(&world), [1, 2, 3]);
    world.post(done_with("jean", &[1], true).reply_to("m1@test"));
    assert_eq!(numbers(&world), [2, 3]);
    world.post(done_with("jean", &[3, 99], false));
    assert_eq!(numbers(&world), [2]);
    assert!(world.diary().last().unwrap().ends_with("receipt to jean: 1 dealt with, 1 unknown"), "{:?}", world.diary());
}

#[test]
fn what_is_open_is_told_to_an_iro_of_their_own_and_to_an_ac_of_all() {
    let mut world = after(mail("helen", Kind::Update, "Thanks"));
    let other = recommendation("book the dental check", "2026-12-18").child("Amy Price");
    world.post(other.with(|post| post.mail.from.as_mut().unwrap().address = crate::world::address("tunde")));
    for (from, words, expected) in [
        ("helen", "Which TRs have I got open?", "notice to helen: 1 open"),
        ("jean", "Which TRs are open?", "notice to jean: 2 open"),
        ("jean", "What is open for Tunde?", "notice to jean: 1 open"),
        ("tunde", "What is open for Helen?", "notice to tunde: 0 open"),
    ] {
        let asked = commands(from, Command::ListOpen).with(|post| post.reading.new_text = words.into());
        world.post(asked);
        assert!(world.diary().last().unwrap().ends_with(expected), "{words}: {:?}", world.diary().last());
    }
    let letters = world.letters.len();
    world.post(commands("helen", Command::ListOpen).to(&["sarah"]));
    world.post(commands("sarah", Command::ListOpen));
    assert_eq!(
        world.letters.len(),
        letters,
        "a question to people, or by a social worker, is not answered: {:?}",
        world.diary()
    );
}
