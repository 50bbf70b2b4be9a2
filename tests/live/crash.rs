//! The program killed between any two steps, again and again: nothing lost, nothing sent twice.

use crate::{
    deliver::{message, send},
    dovecot::Dovecot,
    postfix::Postfix,
    program::Program,
    wait_for,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

/// Every place between two steps, and which passing of it is deadly.
pub(crate) const KILLS: &[(&str, u32)] = &[
    ("mail", 1),
    ("commit", 1),
    ("committed", 1),
    ("letter", 1),
    ("marked", 1),
    ("answered", 1),
    ("commit", 2),
    ("committed", 2),
    ("letter", 2),
    ("marked", 2),
    ("answered", 2),
    ("committed", 3),
];

/// A mail comes and a letter is due.
fn one_more(program: &Program, postfix: &Postfix, number: i64) {
    let id = format!("mail-{number}");
    let mail = message(&id, "sarah.jones", "iro.tracking@northmoor.gov.uk", "", "Hello", "Just to say hello.");
    send(postfix.smtp, "sarah.jones", &["iro.tracking"], &mail);
    program.write_letters(&[(&format!("letter {number}"), &["sarah.jones", "helen.marsh"])]);
}

#[test]
fn killed_between_any_two_steps_nothing_is_lost_and_nothing_is_sent_twice() {
    let dovecot = Dovecot::start();
    let postfix = Postfix::start(&dovecot);
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let outgoing = format!("smtp://iro.tracking@localhost:{}", postfix.submission);
    let mut program = Program::new(&url, &outgoing, &dovecot.certificates.authority);
    program.with("BYWHEN_COPY_SECONDS", "6");
    program.start_and_read();
    program.stop();
    // One letter whose copy arrives: from then on a missing copy means something.
    program.write_letters(&[("letter 0", &["sarah.jones"])]);
    program.start();
    program.wait_for_count("SELECT count(*) FROM outbox WHERE copy = 'seen'", 1, 30);
    program.stop();

    let rounds = std::env::var("BYWHEN_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let mut number = 0;
    let mut reached = BTreeSet::new();
    for round in 0..rounds {
        for (place, passing) in KILLS {
            number += 1;
            one_more(&program, &postfix, number);
            program.with("BYWHEN_KILL_AT", &format!("{place}:{passing}"));
            program.start();
            let begun = Instant::now();
            while program.ended().is_none() && begun.elapsed() < Duration::from_secs(20) {
                std::thread::sleep(Duration::from_millis(20));
            }
            if program.ended().is_some() {
                reached.insert((*place, *passing));
            }
            program.kill();
        }
        // And wherever it happens to be.
        program.with("BYWHEN_KILL_AT", "nowhere");
        for piece in 0..6 {
            number += 1;
            one_more(&program, &postfix, number);
            program.start();
            std::thread::sleep(Duration::from_millis(60 + 70 * piece + 13 * round));
            program.kill();
        }
    }
    let places: BTreeSet<&str> = reached.iter().map(|(place, _)| *place).collect();
    let all: BTreeSet<&str> = KILLS.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, all, "not every place was reached");
    program.with("BYWHEN_KILL_AT", "nowhere");
    program.start();
    program.wait_for_count("SELECT count(*) FROM outbox_recipients WHERE state <> 'sent'", 0, 120);
    program.wait_for_count("SELECT count(*) FROM mails WHERE state <> 'own'", number, 30);
    let letters = number + 1;
    wait_for("the last delivery", 20, || (dovecot.inbox("sarah.jones").len() as i64 >= letters).then_some(()));
    std::thread::sleep(Duration::from_secs(1));
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for mail in dovecot.inbox("sarah.jones").iter().chain(&dovecot.inbox("helen.marsh")) {
        let subject = mail.lines().find_map(|line| line.strip_prefix("Subject: ")).unwrap_or_default();
        *times.entry(subject.to_owned()).or_default() += 1;
    }
    let wrong: Vec<_> =
        times.iter().filter(|(subject, times)| **times != if *subject == "letter 0" { 1 } else { 2 }).collect();
    assert!(wrong.is_empty(), "not exactly once: {wrong:?}\n{}", program.said());
    assert_eq!(times.len() as i64, letters);
}
