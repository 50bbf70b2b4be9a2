//! When something is wrong for long: told once to those who can act, and once when it is over.

use crate::{
    dovecot::Dovecot,
    imap_server::{ImapServer, Manner},
    program::Program,
    sink::{Act, Sink},
    wait_for,
};

const WAITING: &str = "SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'waiting'";
const SENT: &str = "SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'sent'";

/// bywhen over these servers, telling of an outage after a minute, which the tests make a moment.
fn over(mailbox: &str, sink: &Sink, authority: &std::path::Path) -> Program {
    let program = Program::new(mailbox, &format!("smtp+plain://127.0.0.1:{}", sink.port), authority);
    program.set("poll_seconds = 20", "poll_seconds = 2");
    program.set("[health]\n", "[health]\ntell_after_minutes = 1\noperator = \"it.desk@northmoor.gov.uk\"\n");
    program
}

fn health(program: &Program) -> String {
    std::fs::read_to_string(program.database().with_file_name("health")).unwrap_or_default()
}

#[test]
fn x06_with_more_letters_than_can_be_meant_all_sending_stops_until_a_person_has_it_go_on() {
    let dovecot = Dovecot::start();
    let sink = Sink::start(&[]);
    let mut program = over(
        &format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps),
        &sink,
        &dovecot.certificates.authority,
    );
    program.set("[health]\n", "[limits]\nletters_to_one_address_an_hour = 3\n[health]\n");
    let letters: Vec<(String, &[&str])> =
        (1..=5).map(|number| (format!("letter {number}"), &["sarah.jones"][..])).collect();
    let letters: Vec<(&str, &[&str])> = letters.iter().map(|(subject, to)| (subject.as_str(), *to)).collect();
    program.write_letters(&letters);
    program.start();
    program.wait_for_count(SENT, 3, 30);
    wait_for("monitors to be told", 30, || health(&program).contains("outgoing stopped").then_some(()));
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(program.count(WAITING), 2, "none leaves, not even one that tells of it");
    assert!(program.text("SELECT text FROM attention").contains("3 letters have left for one address in an hour"));
    program.kill();
    program.start();
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert_eq!(program.count(WAITING), 2, "nor after a restart");
    let (code, said) = program.command_with(&["go-on", "--by", "joan.birkett@northmoor.gov.uk"]);
    assert_eq!(code, Some(0), "{said}");
    program.wait_for_count(SENT, 5, 30);
    wait_for("monitors to be told", 30, || health(&program).contains("outgoing ok").then_some(()));
    assert_eq!(sink.for_person("sarah.jones").len(), 5, "each once");
}

#[test]
fn x12_on_the_first_day_no_more_letters_leave_than_the_settings_allow() {
    let dovecot = Dovecot::start();
    let sink = Sink::start(&[]);
    let mut program = over(
        &format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps),
        &sink,
        &dovecot.certificates.authority,
    );
    program.set("[health]\n", "[limits]\nletters_on_the_first_day = 1\n[health]\n");
    program.write_letters(&[("one", &["sarah.jones"]), ("two", &["helen.marsh"])]);
    program.start();
    program.wait_for_count(SENT, 1, 30);
    wait_for("monitors to be told", 30, || health(&program).contains("outgoing stopped").then_some(()));
    assert!(program.text("SELECT text FROM attention").contains("on the first day"));
    assert_eq!(program.count(WAITING), 1);
}

#[test]
fn i04_i16_a_blip_is_told_to_monitors_alone_and_a_long_outage_once_to_people_and_once_when_it_is_over() {
    let server = ImapServer::start(Manner::Well);
    let sink = Sink::start(&[]);
    let mut program =
        over(&format!("imaps://iro.tracking@localhost:{}/INBOX", server.port), &sink, &server.certificates.authority);
    program.with("BYWHEN_CLOCK_FILE", &program.database().with_file_name("clock").to_string_lossy());
    program.start_and_read();
    server.refuse(true);
    wait_for("monitors to be told", 60, || health(&program).contains("mailbox away since").then_some(()));
    assert_eq!(program.count("SELECT count(*) FROM outbox"), 0, "nobody is mailed about a blip");
    // Two minutes later.
    std::fs::write(program.database().with_file_name("clock"), "120").unwrap();
    program.wait_for_count("SELECT count(*) FROM outbox WHERE kind = 'notice'", 1, 30);
    wait_for("the letter", 20, || (!sink.for_person("it.desk").is_empty()).then_some(()));
    assert_eq!(sink.for_person("joan.birkett"), ["IRO tracking: the mailbox cannot be read"]);
    std::fs::write(program.database().with_file_name("clock"), "300").unwrap();
    std::thread::sleep(std::time::Duration::from_secs(3));
    program.kill();
    program.start();
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert_eq!(program.count("SELECT count(*) FROM outbox"), 1, "once an outage, restarts included");
    server.refuse(false);
    wait_for("its end", 60, || (sink.for_person("joan.birkett").len() == 2).then_some(()));
    assert_eq!(sink.for_person("it.desk")[1], "IRO tracking: the mailbox can be read again");
    assert!(program.stop().success());
}

#[test]
fn a_time_in_which_no_letter_could_leave_is_told_when_it_is_over() {
    let dovecot = Dovecot::start();
    let sink = Sink::start(&[Act::Busy, Act::Busy]);
    let mut program = over(
        &format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps),
        &sink,
        &dovecot.certificates.authority,
    );
    let clock = program.database().with_file_name("clock");
    program.with("BYWHEN_CLOCK_FILE", &clock.to_string_lossy());
    program.write_letters(&[("first", &["sarah.jones"])]);
    program.start();
    wait_for("monitors to be told", 60, || health(&program).contains("outgoing away since").then_some(()));
    std::fs::write(&clock, "120").unwrap();
    wait_for("the entry of the digest", 60, || {
        program.text("SELECT text FROM attention").contains("Letters cannot be sent").then_some(())
    });
    // The second try belongs to this moment: one made later would put the third off for longer than anybody waits here.
    program.wait_for_count("SELECT max(tries) FROM outbox_recipients", 2, 60);
    std::fs::write(&clock, "600").unwrap();
    wait_for("the letter that waited", 120, || (!sink.for_person("sarah.jones").is_empty()).then_some(()));
    wait_for("word that it is over", 60, || (!sink.for_person("it.desk").is_empty()).then_some(()));
    assert_eq!(sink.for_person("joan.birkett"), ["IRO tracking: letters leave again"]);
    assert_eq!(program.count("SELECT count(*) FROM attention"), 0);
}
