//! Two bywhens on one PostgreSQL: one leads, one stands by. Whatever becomes of the one that leads, nothing is lost and nothing is sent
//! twice.

use crate::{
    crash::KILLS,
    deliver::{by_lmtp, message, send},
    dovecot::Dovecot,
    postfix::Postfix,
    postgres::Postgres,
    program::{Program, address},
    sink::{Act, Sink},
    wait_for,
};
use bywhen::{
    clock::Clock,
    config::{Smtp, Tls},
    outgoing::{Answer, Job, Outcome, Sender},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";
const NOT_SENT: &str = "SELECT count(*) FROM outbox_recipients WHERE state <> 'sent'";

/// A Tracked Recommendation about another child each time.
fn recommendation(number: usize) -> String {
    let first = [
        "Amara", "Ben", "Chloe", "Dev", "Ella", "Finn", "Grace", "Hugo", "Isla", "Jonah", "Kezia", "Leon", "Maya",
        "Noor", "Oscar", "Petra", "Quinn", "Rory", "Sofia", "Theo",
    ];
    // The busier the machine, the more mails it takes: no two may name the same child, and "Osei-Bell" may be Osei.
    let last = [
        "Osei", "Price", "Quayle", "Reid", "Shah", "Tan", "Unwin", "Vance", "Abbot", "Bell", "Cole", "Dunn", "Ellis",
        "Fox", "Grey", "Hunt", "Inglis", "Jarvis", "Keogh", "Lund",
    ];
    let child = format!("{} {}", first[number % first.len()], last[number / first.len() % last.len()]);
    let day = (chrono::Utc::now() + chrono::TimeDelta::days(20)).format("%A %-d %B %Y");
    message(
        &format!("mail-{number}"),
        "helen.marsh",
        "sarah.jones@northmoor.gov.uk, iro.tracking@northmoor.gov.uk",
        "",
        &format!("Tracked Recommendation - {child}"),
        &format!("Sarah, please complete the PEP for {child} by {day}."),
    )
}

fn pair(url: &str, outgoing: &str, dovecot: &Dovecot, server: &Postgres) -> [Program; 2] {
    [(), ()].map(|()| {
        let mut program = Program::new(url, outgoing, &dovecot.certificates.authority);
        program.keep_on(server);
        program.with("BYWHEN_COPY_SECONDS", "6");
        program
    })
}

/// Starts both; the first leads.
fn start(both: &mut [Program; 2]) {
    both[0].start_and_read();
    both[1].start();
    wait_for("the second to stand by", 20, || both[1].health().contains("standby another bywhen leads").then_some(()));
}

#[test]
fn the_leader_killed_between_any_two_steps_is_followed_and_nothing_is_lost_or_sent_twice() {
    let (dovecot, server) = (Dovecot::start(), Postgres::new());
    let postfix = Postfix::start(&dovecot);
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let outgoing = format!("smtp://iro.tracking@localhost:{}", postfix.submission);
    let mut both = pair(&url, &outgoing, &dovecot, &server);
    start(&mut both);
    let mut number = 0;
    let mut one_more = || {
        number += 1;
        send(postfix.smtp, "helen.marsh", &["iro.tracking"], &recommendation(number));
        number
    };
    // One letter whose copy arrives: from then on a missing copy means something.
    one_more();
    both[0].wait_for_count("SELECT count(*) FROM outbox WHERE copy = 'seen'", 1, 30);

    // Commands beside both.
    let (code, told) =
        both[1].command_with(&["show", &format!("TR-{}-0001", chrono::Datelike::year(&chrono::Utc::now()))]);
    assert!(code == Some(0) && told.contains("Sarah"), "{told}");
    let (code, told) =
        both[1].command_with(&["resolve", &told_reference(&told), "--by", "HM", "--outcome", "PEP held"]);
    assert!(code == Some(0), "{told}");

    // One that ends in good order is followed at once.
    both[0].stop();
    wait_for("the second to lead", 20, || both[1].health().contains("mailbox ok").then_some(()));
    both[1].stop();

    // Now each is told where to die, and mail flows until every place was reached.
    let mut kills = KILLS.iter();
    let mut reached = BTreeSet::new();
    let mut told: [Option<&str>; 2] = [None, None];
    let begun = Instant::now();
    loop {
        for (program, told) in both.iter_mut().zip(&mut told) {
            if program.is_running() {
                continue;
            }
            reached.extend(told.take());
            let next = kills.next();
            *told = next.map(|(place, _)| *place);
            program.with(
                "BYWHEN_KILL_AT",
                &next.map_or("nowhere".into(), |(place, passing)| format!("{place}:{passing}")),
            );
            program.start();
        }
        match told {
            [None, None] => break,
            [None, Some(_)] => both[0].kill(),
            [Some(_), None] => both[1].kill(),
            [Some(_), Some(_)] => {}
        }
        assert!(begun.elapsed() < Duration::from_secs(600), "{told:?} is not reached\n{}", both[0].said());
        one_more();
        for _ in 0..30 {
            std::thread::sleep(Duration::from_millis(100));
            if both.iter_mut().any(|program| !program.is_running()) {
                break;
            }
        }
    }
    let places: BTreeSet<&str> = KILLS.iter().map(|(place, _)| *place).collect();
    assert_eq!(reached, places);
    let number = one_more();
    let mails = i64::try_from(number).unwrap();
    both[0].wait_for_count(READ, mails, 60);
    both[0].wait_for_count(NOT_SENT, 0, 120);
    both[0].wait_for_count("SELECT count(*) FROM events WHERE event = 'logged'", mails, 10);
    let terms = both[0].count("SELECT term FROM leader");
    assert!(terms > 12, "every death was followed by another lead: {terms}");
    std::thread::sleep(Duration::from_secs(1));
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for letter in dovecot.inbox("helen.marsh") {
        let id = letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default().to_owned();
        *times.entry(id).or_default() += 1;
    }
    let twice: Vec<_> = times.iter().filter(|(_, times)| **times != 1).collect();
    assert!(twice.is_empty(), "not exactly once: {twice:?}\n{}", both[0].said());
    // A receipt for each, and the one for what was resolved at the command line.
    assert_eq!(times.len(), number + 1, "{}", both[0].said());
    let (code, told) = both[0].command("verify");
    assert!(code == Some(0), "{told}");
}

/// The reference at the beginning of what `show` says.
fn told_reference(told: &str) -> String {
    told.split_whitespace().find(|word| word.starts_with("TR-")).unwrap().trim_end_matches([':', ',']).to_owned()
}

#[test]
fn the_end_of_a_letter_leaves_in_time_or_not_at_all() {
    let sink = Sink::start(&[Act::SlowToAsk, Act::SlowToAsk]);
    let smtp = Smtp {
        host: "127.0.0.1".into(),
        port: sink.port,
        tls: Tls::LoopbackOnly,
        login: None,
        ca_file: None,
        hello: None,
        a_minute: 1000,
        timeout: Duration::from_secs(20),
        data_timeout: Duration::from_secs(20),
    };
    let (clock, to) = (Clock::System, address("helen.marsh"));
    let outcome = |seconds: i64| {
        crate::program::block(async {
            let mut sender = Sender::start(smtp.clone(), None, clock.clone()).unwrap();
            let within = Some((clock.mark(), chrono::TimeDelta::seconds(seconds)));
            let (from, bytes) = (address("iro.tracking"), b"Subject: late\r\n\r\nLate.\r\n".to_vec());
            sender.send(Job { number: 1, from, recipients: vec![to.clone()], bytes, within }, clock.now()).await;
            sender.report().await.outcome
        })
    };
    // The text is asked for after three seconds.
    match outcome(1) {
        Outcome::Answered(answers) => assert!(matches!(answers[0].1, Answer::Later(_)), "{answers:?}"),
        other => panic!("{other:?}"),
    }
    assert!(sink.taken().is_empty(), "it was too late");
    assert!(matches!(outcome(600), Outcome::Answered(answers) if matches!(answers[0].1, Answer::Sent(_))));
    assert_eq!(sink.taken().len(), 1);
}

#[test]
fn a_leader_that_stood_still_while_another_took_over_sends_nothing_when_it_goes_on() {
    let (dovecot, server) = (Dovecot::start(), Postgres::new());
    let sink = Sink::start(&[Act::Take, Act::SlowToAsk]);
    sink.deliver_copies(dovecot.lmtp);
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let mut both = pair(&url, &format!("smtp+plain://127.0.0.1:{}", sink.port), &dovecot, &server);
    start(&mut both);
    by_lmtp(dovecot.lmtp, "iro.tracking", &recommendation(1));
    both[0].wait_for_count("SELECT count(*) FROM outbox WHERE copy = 'seen'", 1, 30);

    // The second letter is marked, and its text asked for, when the leader is stopped.
    by_lmtp(dovecot.lmtp, "iro.tracking", &recommendation(2));
    both[0].wait_for_count("SELECT count(*) FROM outbox_recipients WHERE state = 'sending'", 1, 30);
    std::thread::sleep(Duration::from_millis(300));
    both[0].signal("STOP");
    assert_eq!(sink.for_person("helen.marsh").len(), 1, "the text has not left yet");
    server.end_sessions();
    wait_for("the second to lead", 30, || both[1].health().contains("mailbox ok").then_some(()));
    both[1].wait_for_count(NOT_SENT, 0, 60);
    assert_eq!(sink.for_person("helen.marsh").len(), 2, "{}", both[1].said());

    both[0].signal("CONT");
    let ended = wait_for("the first to notice", 30, || both[0].ended());
    assert_eq!(ended.code(), Some(1), "{}", both[0].said());
    assert!(both[0].said().contains("another bywhen may have taken over"), "{}", both[0].said());
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(sink.for_person("helen.marsh").len(), 2, "sent twice\n{}", both[0].said());

    // It stands by again, and can lead again.
    both[0].start();
    wait_for("the first to stand by", 20, || both[0].health().contains("standby another bywhen leads").then_some(()));
    both[1].kill();
    by_lmtp(dovecot.lmtp, "iro.tracking", &recommendation(3));
    both[0].wait_for_count(READ, 3, 60);
    both[0].wait_for_count(NOT_SENT, 0, 60);
    assert_eq!(sink.for_person("helen.marsh").len(), 3);
}
