//! What the IMAP library does not take care of, each against a server that does it (traps A1 to A9).

use crate::{
    imap_server::{ImapServer, Manner},
    program::Program,
    wait_for,
};
use std::time::{Duration, Instant};

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";

/// bywhen over such a server, started, with the mailbox looked at every three seconds.
fn over(server: &ImapServer) -> Program {
    let letters = tempfile::tempdir().unwrap().keep();
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", server.port);
    let mut program = Program::new(&url, &format!("file://{}", letters.display()), &server.certificates.authority);
    program.set("poll_seconds = 20", "poll_seconds = 3");
    program.set("timeout_seconds = 10\n[outgoing]", "timeout_seconds = 3\n[outgoing]");
    program.start_and_read();
    program
}

/// Two mails come, one after the other; both are read within so many seconds, whatever the server does.
fn check(manner: Manner, seconds: u64) -> (ImapServer, Program) {
    let server = ImapServer::start(manner);
    let program = over(&server);
    server.deliver("one");
    program.wait_for_count(READ, 1, seconds);
    server.deliver("two");
    program.wait_for_count(READ, 2, seconds);
    (server, program)
}

#[test]
fn a_well_behaved_server_tells_of_mail_at_once_and_is_asked_for_nothing_that_changes_it() {
    let server = ImapServer::start(Manner::Well);
    let mut program = over(&server);
    program.stop();
    program.set("poll_seconds = 3", "poll_seconds = 300");
    program.start();
    wait_for("waiting for news", 10, || (server.said().last()? == "IDLE").then_some(()));
    let begun = Instant::now();
    server.deliver("one");
    program.wait_for_count(READ, 1, 10);
    assert!(begun.elapsed() < Duration::from_secs(60), "not by IDLE");
    for said in server.said() {
        let word = said.split(' ').take(2).collect::<Vec<_>>().join(" ");
        let looking = ["LOGIN", "CAPABILITY", "EXAMINE", "UID SEARCH", "UID FETCH", "IDLE"]
            .iter()
            .any(|known| word.starts_with(known));
        assert!(looking || said.is_empty(), "asked for `{said}`");
        assert!(!said.contains("BODY[]"), "marks mail as read: {said}");
    }
}

#[test]
fn idle_refused_is_no_reason_to_wait_for_ever() {
    check(Manner::NoIdle, 20);
}

#[test]
fn a_hang_up_in_idle_is_a_lost_connection() {
    check(Manner::HangsUpInIdle, 30);
}

#[test]
fn idle_that_has_died_silently_is_noticed() {
    check(Manner::DeadInIdle, 30);
}

#[test]
fn signs_of_life_alone_do_not_put_off_the_next_look() {
    check(Manner::OnlySignsOfLife, 20);
}

#[test]
fn a_refused_fetch_is_not_taken_for_a_mail_that_is_gone() {
    check(Manner::NoFetch, 20);
}

#[test]
fn a_body_cut_in_its_middle_is_fetched_again_and_read_once() {
    let (_server, program) = check(Manner::CutsBody, 20);
    assert_eq!(program.count("SELECT count(*) FROM mails"), 2);
}

#[test]
fn a_mail_that_always_fails_is_set_aside_and_the_next_is_read() {
    let server = ImapServer::start(Manner::RubbishForTwo);
    let program = over(&server);
    for subject in ["one", "two", "three"] {
        server.deliver(subject);
    }
    program.wait_for_count("SELECT count(*) FROM mails WHERE state = 'set-aside'", 1, 60);
    program.wait_for_count(READ, 2, 60);
    assert!(program.text("SELECT why FROM mails WHERE state = 'set-aside'").contains("3 tries"));
    assert_eq!(program.count("SELECT last_uid FROM folders"), 3);
    assert_eq!(program.count("SELECT count(*) FROM attention"), 1, "it stands in the digest");
}

/// The most memory the program ever held, in MB.
fn most_memory(program: &Program) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

#[test]
fn i24_what_never_ends_or_is_no_imap_ends_the_connection_within_bounded_memory_and_the_mail_is_read_later() {
    for manner in [Manner::EndlessBody, Manner::EndlessLine, Manner::Rubbish] {
        let server = ImapServer::start(manner);
        let program = over(&server);
        server.deliver("one");
        server.deliver("two");
        program.wait_for_count(READ, 2, 60);
        let most = most_memory(&program);
        assert!(most < 150, "{manner:?}: {most} MB");
        assert_eq!(program.count("SELECT count(*) FROM mails"), 2);
    }
}

#[test]
fn i25_a_body_of_one_byte_a_second_is_given_up_and_letters_leave_meanwhile() {
    let server = ImapServer::start(Manner::Trickles);
    let program = over(&server);
    server.deliver("one");
    program.wait_for_count(READ, 1, 40);
    assert!(program.said().contains("did not answer within 3 seconds"), "{}", program.said());
}

#[test]
fn i21_a_server_that_asks_for_patience_gets_it() {
    let server = ImapServer::start(Manner::Throttles);
    let program = over(&server);
    server.deliver("one");
    wait_for("the refusal", 20, || program.said().contains("asks to wait 6 seconds").then_some(()));
    let asked = server.said().len();
    std::thread::sleep(Duration::from_secs(4));
    assert_eq!(server.said().len(), asked, "asked again too early");
    program.wait_for_count(READ, 1, 20);
}

#[test]
fn i07_a_mail_removed_by_a_person_before_it_was_read_is_no_error_and_is_not_asked_for_again() {
    let server = ImapServer::start(Manner::GoneForOne);
    let program = over(&server);
    server.deliver("one");
    server.deliver("two");
    program.wait_for_count(READ, 1, 20);
    program.wait_for_count("SELECT last_uid FROM folders", 2, 10);
    std::thread::sleep(Duration::from_secs(4));
    let asked = server.said().iter().filter(|said| said.starts_with("UID FETCH 1") && said.contains("BODY")).count();
    assert_eq!(asked, 1, "{:?}", server.said());
    assert_eq!(program.count("SELECT count(*) FROM attention"), 0);
    assert_eq!(program.count("SELECT count(*) FROM places WHERE mail IS NULL"), 1, "remembered as gone");
}
