//! Sending through real servers, and through one that misbehaves.

use crate::{
    PATIENCE,
    deliver::{message, send},
    dovecot::Dovecot,
    postfix::Postfix,
    program::Program,
    sink::{Act, Sink},
    wait_for,
};

fn imaps(dovecot: &Dovecot) -> String {
    format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps)
}

fn through_postfix(scheme: &str, port: u16, dovecot: &Dovecot) -> Program {
    let url = format!("{scheme}://iro.tracking@localhost:{port}");
    Program::new(&imaps(dovecot), &url, &dovecot.certificates.authority)
}

/// bywhen reading an empty mailbox, writing to the sink.
fn through_sink(sink: &Sink) -> (Dovecot, Program) {
    let dovecot = Dovecot::start();
    let url = format!("smtp+plain://127.0.0.1:{}", sink.port);
    let program = Program::new(&imaps(&dovecot), &url, &dovecot.certificates.authority);
    (dovecot, program)
}

const STATES: &str = "SELECT group_concat(address || ' ' || state, ', ') FROM
    (SELECT substr(address, 1, instr(address, '@') - 1) AS address, state FROM outbox_recipients ORDER BY letter, address)";

fn states(program: &Program, expected: &str, seconds: u64) {
    let begun = std::time::Instant::now();
    loop {
        let found = program.text(STATES);
        if found == expected {
            return;
        }
        assert!(
            begun.elapsed().as_secs() < seconds * PATIENCE,
            "`{found}` instead of `{expected}`\n{}",
            program.said()
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn a_prompt_reaches_the_real_mailboxes_under_the_mail_that_opened_its_item() {
    let dovecot = Dovecot::start();
    let postfix = Postfix::start(&dovecot);
    let mail = message(
        "root",
        "helen.marsh",
        "sarah.jones@northmoor.gov.uk, iro.tracking@northmoor.gov.uk",
        "",
        "Tracked Recommendation",
        "Sarah to complete the PEP by yesterday.",
    );
    send(postfix.smtp, "helen.marsh", &["sarah.jones", "helen.marsh", "iro.tracking"], &mail);
    for (scheme, port) in [("smtp", postfix.submission), ("smtps", postfix.submissions)] {
        let mut program = through_postfix(scheme, port, &dovecot);
        program.log_item("root@northmoor.gov.uk", "sarah.jones");
        let before = dovecot.inbox("sarah.jones").len();
        program.start();
        for person in ["sarah.jones", "helen.marsh"] {
            let prompt = wait_for(&format!("the prompt by {scheme}"), 40, || {
                dovecot
                    .inbox(person)
                    .into_iter()
                    .skip(before.min(1))
                    .find(|mail| mail.contains("X-Bywhen-Kind: prompt"))
            });
            assert!(prompt.contains("In-Reply-To: <root@northmoor.gov.uk>"), "{prompt}");
        }
        program.wait_for_count("SELECT count(*) FROM outbox WHERE copy = 'seen'", 1, 20);
        program.wait_for_count("SELECT count(*) FROM mails WHERE state = 'own'", 1, 10);
        assert!(program.stop().success(), "{}", program.said());
        program.start();
        std::thread::sleep(std::time::Duration::from_secs(2));
        assert_eq!(program.count("SELECT count(*) FROM outbox"), 1, "the prompt was written again");
    }
    assert_eq!(dovecot.inbox("sarah.jones").iter().filter(|mail| mail.contains("X-Bywhen-Kind: prompt")).count(), 2);
}

#[test]
fn one_bad_recipient_of_two_harms_only_itself_and_a_busy_one_is_tried_again() {
    let dovecot = Dovecot::start();
    let postfix = Postfix::start(&dovecot);
    let mut program = through_postfix("smtp", postfix.submission, &dovecot);
    program.write_letters(&[("first", &["sarah.jones", "nosuch"]), ("second", &["helen.marsh", "busy"])]);
    program.start();
    states(&program, "nosuch failed, sarah.jones sent, busy waiting, helen.marsh sent", 30);
    assert_eq!(program.count("SELECT tries FROM outbox_recipients WHERE address LIKE 'busy@%'"), 1);
    assert!(program.text("SELECT answer FROM outbox_recipients WHERE address LIKE 'nosuch@%'").contains("5.1.1"));
    let again = program.text("SELECT next_try FROM outbox_recipients WHERE address LIKE 'busy@%'");
    assert!(again > chrono::Utc::now().to_rfc3339(), "tried again after a pause: {again}");
    wait_for("delivery", 10, || (dovecot.inbox("sarah.jones").len() == 1).then_some(()));
    wait_for("delivery", 10, || (dovecot.inbox("helen.marsh").len() == 1).then_some(()));
}

#[test]
fn a_certificate_of_an_unknown_authority_holds_all_letters_and_no_password_leaves() {
    let dovecot = Dovecot::start();
    let postfix = Postfix::start(&dovecot);
    let other = tempfile::tempdir().unwrap();
    let unknown = crate::certificates::for_host(other.path(), "localhost");
    for (scheme, port) in [("smtp", postfix.submission), ("smtps", postfix.submissions)] {
        let url = format!("{scheme}://iro.tracking@localhost:{port}");
        let mut program = Program::new(&imaps(&dovecot), &url, &unknown.authority);
        program.write_letters(&[("first", &["sarah.jones"])]);
        program.start();
        wait_for("the refusal", 30, || program.said().contains("no password was sent").then_some(()));
        states(&program, "sarah.jones waiting", 10);
        assert_eq!(program.count("SELECT count(*) FROM attention"), 1, "one alert");
    }
}

#[test]
fn what_surely_did_not_leave_is_tried_again_and_what_is_refused_is_not() {
    let sink = Sink::start(&[Act::Take, Act::RefuseContent, Act::CutInText, Act::Busy]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.write_letters(&[
        ("good", &["sarah.jones"]),
        ("refused", &["sarah.jones"]),
        ("long, cut", &["sarah.jones"]),
        ("busy", &["sarah.jones"]),
    ]);
    program.start();
    states(&program, "sarah.jones sent, sarah.jones failed, sarah.jones waiting, sarah.jones waiting", 30);
    // The first pause is a minute; afterwards each has arrived exactly once.
    states(&program, "sarah.jones sent, sarah.jones failed, sarah.jones sent, sarah.jones sent", 90);
    let mut subjects = sink.for_person("sarah.jones");
    subjects.sort();
    assert_eq!(subjects, ["busy", "good", "long, cut"]);
    let good = sink.taken().into_iter().next().unwrap().1;
    assert!(good.ends_with("Please.\r\n..\r\n") || good.contains("Please.\r\n..\r\n"), "dots survive: {good:?}");
}

#[test]
fn a_digest_too_large_for_the_server_goes_again_without_its_workbook_and_says_so() {
    let sink = Sink::start(&[Act::TooLarge]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.write_letters(&[("digest", &["sarah.jones"])]);
    program.start();
    states(&program, "sarah.jones failed, sarah.jones sent", 30);
    let (_, text) = sink.taken().into_iter().next().unwrap();
    assert!(text.contains("X-Bywhen-Kind: digest"), "{text}");
    assert!(text.contains("too large for the mail server and was left out"), "{text}");
    assert!(!text.contains("Content-Disposition: attachment"), "{text}");
    assert_eq!(program.count("SELECT count(*) FROM attention"), 0, "nobody has to do anything about it");
}

#[test]
fn a_letter_whose_fate_is_unknown_and_cannot_be_proved_is_shown_to_a_person_and_never_sent_again() {
    let sink = Sink::start(&[Act::CutAfterDot]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.with("BYWHEN_COPY_SECONDS", "2");
    program.set("poll_seconds = 20", "poll_seconds = 3");
    program.write_letters(&[("doubtful", &["sarah.jones"]), ("next", &["helen.marsh"])]);
    program.start();
    states(&program, "sarah.jones held, helen.marsh sent", 40);
    assert!(program.text("SELECT text FROM attention").contains("may or may not have arrived"));
    program.kill();
    program.start();
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert_eq!(sink.for_person("sarah.jones"), ["doubtful"]);
}

#[test]
fn the_copy_in_the_team_mailbox_settles_whether_a_letter_left() {
    let sink = Sink::start(&[Act::Take, Act::CutAfterDot, Act::LoseAfterDot]);
    let (dovecot, mut program) = through_sink(&sink);
    sink.deliver_copies(dovecot.lmtp);
    program.with("BYWHEN_COPY_SECONDS", "4");
    program.set("poll_seconds = 20", "poll_seconds = 3");
    program.start_and_read();
    program.stop();
    program.write_letters(&[("taken", &["sarah.jones"]), ("cut", &["sarah.jones"]), ("lost", &["sarah.jones"])]);
    program.start();
    states(&program, "sarah.jones sent, sarah.jones sent, sarah.jones sent", 60);
    assert_eq!(sink.for_person("sarah.jones"), ["taken", "cut", "lost"]);
    assert!(
        program.text("SELECT answer FROM outbox_recipients WHERE letter = 2").contains("copy"),
        "proved, not sent again"
    );
    assert_eq!(program.count("SELECT tries FROM outbox_recipients WHERE letter = 2"), 1);
    assert_eq!(program.count("SELECT tries FROM outbox_recipients WHERE letter = 3"), 2);
}

#[test]
fn a_fault_of_the_set_up_holds_all_letters_and_fails_none() {
    let sink = Sink::start(&[Act::RefuseSender]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.write_letters(&[("first", &["sarah.jones"]), ("second", &["helen.marsh"])]);
    program.start();
    wait_for("the alert", 30, || (program.count("SELECT count(*) FROM attention") == 1).then_some(()));
    states(&program, "sarah.jones waiting, helen.marsh waiting", 5);
    assert!(program.text("SELECT text FROM attention").contains("5.7.60"));
}

#[test]
fn a_server_that_stalls_is_given_up_and_the_mailbox_is_read_meanwhile() {
    let sink = Sink::start(&[Act::Stall]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.write_letters(&[("first", &["sarah.jones"])]);
    program.start();
    program.wait_for_count("SELECT tries FROM outbox_recipients WHERE state = 'waiting'", 1, 30);
    assert!(program.text("SELECT answer FROM outbox_recipients").contains("no answer within"), "{}", program.said());
}

#[test]
fn s07_an_answer_that_comes_late_is_waited_for() {
    let sink = Sink::start(&[Act::Slow]);
    let (_dovecot, mut program) = through_sink(&sink);
    program.set("data_timeout_seconds = 5", "data_timeout_seconds = 60");
    program.write_letters(&[("first", &["sarah.jones"])]);
    program.start();
    states(&program, "sarah.jones sent", 40);
    assert_eq!(program.count("SELECT tries FROM outbox_recipients"), 1);
    assert_eq!(sink.for_person("sarah.jones"), ["first"]);
}
