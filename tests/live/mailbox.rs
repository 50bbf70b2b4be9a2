//! Reading a real mailbox.

use crate::{
    deliver::{by_lmtp, message, send},
    dovecot::Dovecot,
    postfix::Postfix,
    program::Program,
    wait_for,
};
use std::time::Instant;

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";
const TEXT: &str = "Sarah to complete the PEP with the virtual school by 18 December 2026.";

fn url(dovecot: &Dovecot) -> String {
    format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps)
}

/// Dovecot and Postfix, and bywhen reading by IMAP and writing into a folder.
fn with_folder() -> (Dovecot, Postfix, Program) {
    let dovecot = Dovecot::start();
    let postfix = Postfix::start(&dovecot);
    let letters = dovecot.dir.path().join("letters");
    let program =
        Program::new(&url(&dovecot), &format!("file://{}", letters.display()), &dovecot.certificates.authority);
    (dovecot, postfix, program)
}

fn recommendation(postfix: &Postfix, id: &str) {
    let mail = message(
        id,
        "helen.marsh",
        "sarah.jones@northmoor.gov.uk, iro.tracking@northmoor.gov.uk",
        "",
        "Tracked Recommendation - Daniel O",
        TEXT,
    );
    send(postfix.smtp, "helen.marsh", &["sarah.jones", "iro.tracking"], &mail);
}

#[test]
fn a_mail_delivered_by_smtp_is_seen_through_idle_and_logged_and_left_as_it_was() {
    let (dovecot, postfix, mut program) = with_folder();
    program.set("poll_seconds = 20", "poll_seconds = 300");
    program.start_and_read();
    std::thread::sleep(std::time::Duration::from_secs(1));
    let begun = Instant::now();
    recommendation(&postfix, "one");
    program.wait_for_count(READ, 1, 15);
    assert!(begun.elapsed().as_secs() < 60, "not by IDLE: {:?}", begun.elapsed());
    program.wait_for_count("SELECT count(*) FROM items", 1, 5);
    let unread = std::fs::read_dir(dovecot.dir.path().join("mail/iro.tracking/new")).unwrap().count();
    let kept = dovecot.inbox("iro.tracking").len();
    assert_eq!(kept, 1);
    let seen = std::fs::read_dir(dovecot.dir.path().join("mail/iro.tracking/cur"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains('S'))
        .count();
    assert_eq!((unread + seen, seen), (unread, 0), "the mail was marked as read");
    assert!(program.stop().success(), "{}", program.said());
    for secret in ["sarah.jones", "Daniel", "PEP", crate::dovecot::PASSWORD] {
        assert!(!program.said().contains(secret), "`{secret}` in the program's log:\n{}", program.said());
    }
}

#[test]
fn old_mail_is_passed_over_at_the_first_start_and_nothing_is_missed_while_stopped() {
    let (_dovecot, postfix, mut program) = with_folder();
    recommendation(&postfix, "old");
    wait_for("delivery", 10, || (!_dovecot.inbox("iro.tracking").is_empty()).then_some(()));
    program.start_and_read();
    program.stop();
    recommendation(&postfix, "while-stopped");
    wait_for("delivery", 10, || (_dovecot.inbox("iro.tracking").len() == 2).then_some(()));
    program.start();
    program.wait_for_count(READ, 1, 15);
    program.kill();
    recommendation(&postfix, "while-killed");
    program.start();
    program.wait_for_count(READ, 2, 15);
}

#[test]
fn a_backlog_is_taken_in_in_its_order_and_cut_short_in_its_midst_goes_on_where_it_was() {
    let (dovecot, _postfix, mut program) = with_folder();
    program.start_and_read();
    program.stop();
    let ids: Vec<String> = (0..130).map(|number| format!("m{number:03}")).collect();
    for id in &ids {
        let mail = message(id, "sarah.jones", "iro.tracking@northmoor.gov.uk", "", "Hello", "Just to say hello.");
        by_lmtp(dovecot.lmtp, "iro.tracking", &mail);
    }
    program.with("BYWHEN_KILL_AT", "committed:1");
    program.start();
    wait_for("the kill", 60, || program.ended());
    let taken = program.count("SELECT count(*) FROM mails");
    assert!((1..100).contains(&taken), "{taken} of 130 were committed at once");
    program.with("BYWHEN_KILL_AT", "nowhere");
    program.start();
    program.wait_for_count(READ, 130, 60);
    let order =
        program.text("SELECT group_concat(message_id, ' ') FROM (SELECT message_id FROM mails ORDER BY number)");
    let expected: Vec<String> = ids.iter().map(|id| format!("{id}@northmoor.gov.uk")).collect();
    assert_eq!(order, expected.join(" "));
    assert_eq!(program.count("SELECT max(last_uid) FROM folders"), 130);
}

#[test]
fn a_restart_of_the_server_and_new_numbers_lose_and_repeat_nothing() {
    let (mut dovecot, postfix, mut program) = with_folder();
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count(READ, 1, 15);
    dovecot.down();
    std::thread::sleep(std::time::Duration::from_secs(2));
    dovecot.up();
    recommendation(&postfix, "two");
    program.wait_for_count(READ, 2, 60);
    let validity = program.count("SELECT uidvalidity FROM folders");
    dovecot.renumber("iro.tracking");
    recommendation(&postfix, "three");
    program.wait_for_count(READ, 3, 90);
    assert_ne!(program.count("SELECT uidvalidity FROM folders"), validity, "the server kept its numbers");
    assert!(
        program.count("SELECT count(*) FROM places WHERE mail = 1") >= 2,
        "both places of the first mail are remembered"
    );
    assert_eq!(program.count("SELECT count(*) FROM mails"), 3);
}

#[test]
fn a_wrong_certificate_is_refused_before_the_password_is_sent() {
    let dovecot = Dovecot::for_host("mail.elsewhere.example");
    let program = |authority| {
        let letters = dovecot.dir.path().join("letters");
        let mut program = Program::new(&url(&dovecot), &format!("file://{}", letters.display()), authority);
        program.start();
        wait_for("the refusal", 30, || program.said().contains("no password was sent").then_some(()));
        let said = program.said();
        assert!(program.stop().success(), "{said}");
        said
    };
    let said = program(&dovecot.certificates.authority);
    assert!(said.contains("not valid for name"), "the wrong name is named: {said}");
    let other = tempfile::tempdir().unwrap();
    let unknown = crate::certificates::for_host(other.path(), "localhost");
    let said = program(&unknown.authority);
    assert!(said.contains("invalid peer certificate"), "the unknown authority is named: {said}");
    let log = std::fs::read_to_string(dovecot.dir.path().join("dovecot.log")).unwrap_or_default();
    assert!(!log.contains("user=<iro.tracking>"), "a login was tried:\n{log}");
}

#[test]
fn starttls_is_used_and_a_wrong_password_is_not_tried_again_and_again() {
    let (dovecot, postfix, mut program) = with_folder();
    program.set(&url(&dovecot), &format!("imap://iro.tracking@localhost:{}/INBOX", dovecot.imap));
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count(READ, 1, 15);
    program.stop();
    program.with("BYWHEN_MAILBOX_PASSWORD", "wrong");
    program.start();
    wait_for("the refusal", 20, || program.said().contains("refused the login").then_some(()));
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert_eq!(program.said().matches("refused the login").count(), 1, "{}", program.said());
    assert!(program.stop().success());
}

/// The keywords of each message in a folder of the team mailbox, as Dovecot's own tool tells them.
fn flags(dovecot: &Dovecot, folder: &str) -> Vec<String> {
    let told = std::process::Command::new("doveadm")
        .arg("-c")
        .arg(dovecot.dir.path().join("dovecot.conf"))
        .args(["fetch", "-u", "iro.tracking", "flags", "mailbox", folder])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    text.lines().filter_map(|line| line.strip_prefix("flags:")).map(|flags| flags.trim().to_owned()).collect()
}

#[test]
fn a_keyword_is_set_on_a_mail_only_after_it_is_logged_and_nothing_else_changes() {
    let (dovecot, postfix, mut program) = with_folder();
    program.set("poll_seconds = 20", "poll_seconds = 20\nkeyword = \"bywhen\"");
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count("SELECT count(*) FROM items", 1, 15);
    wait_for("the keyword", 20, || flags(&dovecot, "INBOX").iter().any(|flags| flags.contains("bywhen")).then_some(()));
    let flags = flags(&dovecot, "INBOX");
    assert_eq!(flags.len(), 1, "{flags:?}");
    assert!(!flags[0].contains("\\Seen"), "marked as read: {flags:?}");
    assert_eq!(program.count("SELECT count(*) FROM mails"), 1);
}

#[test]
fn a_mail_is_moved_only_after_it_is_logged_and_a_reply_in_the_inbox_still_finds_its_item() {
    let (dovecot, postfix, mut program) = with_folder();
    let made = std::process::Command::new("doveadm")
        .arg("-c")
        .arg(dovecot.dir.path().join("dovecot.conf"))
        .args(["mailbox", "create", "-u", "iro.tracking", "Logged"])
        .status()
        .unwrap();
    assert!(made.success());
    program.set("poll_seconds = 20", "poll_seconds = 20\nmove_to = \"Logged\"");
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count("SELECT count(*) FROM items", 1, 15);
    wait_for("the move", 20, || {
        (flags(&dovecot, "Logged").len() == 1 && flags(&dovecot, "INBOX").is_empty()).then_some(())
    });
    let reply = message(
        "reply",
        "sarah.jones",
        "helen.marsh@northmoor.gov.uk, iro.tracking@northmoor.gov.uk",
        "In-Reply-To: <one@northmoor.gov.uk>\r\nReferences: <one@northmoor.gov.uk>\r\n",
        "RE: Tracked Recommendation - Daniel O",
        "All done, the PEP was held this morning.",
    );
    send(postfix.smtp, "sarah.jones", &["helen.marsh", "iro.tracking"], &reply);
    program.wait_for_count("SELECT count(*) FROM items WHERE status = 'updated'", 1, 20);
    wait_for("the second move", 20, || (flags(&dovecot, "Logged").len() == 2).then_some(()));
    assert_eq!(program.count("SELECT count(*) FROM mails"), 2, "what was moved is not read again");
}

/// The answer to a monitor's question: its status line and all of it.
fn ask(port: u16, path: &str) -> String {
    use std::io::{Read, Write};
    let Ok(mut stream) = std::net::TcpStream::connect(("127.0.0.1", port)) else { return String::new() };
    let _ = write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

#[test]
fn monitors_are_told_over_http_whether_all_is_well_and_nothing_else() {
    let (mut dovecot, postfix, mut program) = with_folder();
    let port = crate::free_port();
    program.set("[health]\n", &format!("[health]\nlisten = \"127.0.0.1:{port}\"\n"));
    program.with("WATCHDOG_USEC", "2000000");
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count(READ, 1, 15);
    wait_for("all to be well", 10, || ask(port, "/health").starts_with("HTTP/1.1 200").then_some(()));
    let metrics = wait_for("the item to be counted", 30, || {
        Some(ask(port, "/metrics")).filter(|metrics| metrics.contains("bywhen_items_open 1\n"))
    });
    assert!(metrics.contains("# TYPE bywhen_outbox_waiting gauge") && !metrics.contains("Okafor"), "{metrics}");
    assert!(ask(port, "/log").starts_with("HTTP/1.1 404"));
    dovecot.down();
    dovecot.hang_up();
    let away = wait_for("the trouble to be told", 60, || {
        Some(ask(port, "/health")).filter(|answer| answer.starts_with("HTTP/1.1 503"))
    });
    assert!(away.contains("mailbox away since") && !away.contains('@'), "{away}");
}

fn doveadm(dovecot: &Dovecot, words: &[&str]) {
    let done = std::process::Command::new("doveadm")
        .arg("-c")
        .arg(dovecot.dir.path().join("dovecot.conf"))
        .args(words)
        .status()
        .unwrap();
    assert!(done.success(), "{words:?}");
}

#[test]
fn i09_a_mail_moved_away_and_back_by_a_person_makes_no_second_item() {
    let (dovecot, postfix, mut program) = with_folder();
    program.set("poll_seconds = 20", "poll_seconds = 2");
    program.start_and_read();
    recommendation(&postfix, "one");
    program.wait_for_count("SELECT count(*) FROM items", 1, 15);
    doveadm(&dovecot, &["mailbox", "create", "-u", "iro.tracking", "Archive"]);
    doveadm(&dovecot, &["move", "-u", "iro.tracking", "Archive", "mailbox", "INBOX", "all"]);
    doveadm(&dovecot, &["move", "-u", "iro.tracking", "INBOX", "mailbox", "Archive", "all"]);
    program.wait_for_count("SELECT count(*) FROM places WHERE mail = 1", 2, 30);
    assert_eq!(program.count("SELECT count(*) FROM items"), 1);
    assert_eq!(program.count("SELECT count(*) FROM outbox WHERE kind = 'receipt'"), 1);
}

#[test]
fn i22_a_folder_that_is_taken_away_does_not_stop_the_others() {
    let (dovecot, postfix, mut program) = with_folder();
    doveadm(&dovecot, &["mailbox", "create", "-u", "iro.tracking", "Forms"]);
    program.set("poll_seconds = 20", "poll_seconds = 2\nfolders = [\"INBOX\", \"Forms\"]");
    program.start_and_read();
    program.wait_for_count("SELECT count(*) FROM folders", 2, 15);
    doveadm(&dovecot, &["mailbox", "delete", "-u", "iro.tracking", "Forms"]);
    recommendation(&postfix, "one");
    program.wait_for_count(READ, 1, 30);
    wait_for("word of it", 20, || program.said().contains("one folder cannot be read").then_some(()));
}
