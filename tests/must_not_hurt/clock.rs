//! A clock that is wrong (T05, T06).

use crate::council::{Council, OTHER, TEXT, wait_for};

/// How many letters wait or have left, of any kind.
fn letters(council: &Council) -> usize {
    ["receipt", "prompt", "digest", "unresolved-alert"].iter().map(|kind| council.left(kind)).sum()
}

#[test]
fn t06_under_a_clock_that_jumped_a_year_ahead_nothing_is_read_or_sent_until_it_is_right_again() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    council.deliver("one", TEXT, 10);
    wait_for("the receipt", || council.left("receipt") == 1);
    council.set_clock(400 * 24);
    wait_for("monitors to be told", || council.health().contains("clock not believed"));
    assert!(council.health().contains("jumped ahead by"), "{}", council.health());
    let before = letters(&council);
    council.deliver("two", OTHER, 10);
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert!(!council.log().to_string().contains("two@elmbrook.gov.uk"), "it waits in the mailbox");
    let reference = council.log()[0]["ref"].as_str().unwrap().to_owned();
    let (code, said) = council.done(&["note", &reference, "--by", "RP", "--text", "hello"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("set the clock right"), "{said}");
    assert_eq!(letters(&council), before, "nothing has left");
    council.set_clock(0);
    wait_for("the mail that waited", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    wait_for("its receipt", || council.left("receipt") == 2);
    assert!(council.health().contains("clock ok"), "{}", council.health());
    daemon.stop();
}

#[test]
fn t06_a_start_at_a_time_before_the_log_waits_for_a_person_who_vouches_for_the_clock() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    council.deliver("one", TEXT, 10);
    wait_for("the receipt", || council.left("receipt") == 1);
    daemon.stop();
    council.set_clock(-48);
    let daemon = council.start();
    assert!(council.health().contains("the last entry of the log was written on"), "{}", council.health());
    council.deliver("two", OTHER, 10);
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert!(!council.log().to_string().contains("two@elmbrook.gov.uk"));
    let (code, said) = council.done(&["go-on", "--by", "RP"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("had bywhen go on"), "{said}");
    wait_for("the mail that waited", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    daemon.stop();
    let daemon = council.start();
    assert!(council.health().contains("clock ok"), "it is remembered: {}", council.health());
    daemon.stop();
    assert_eq!(council.left("receipt"), 2, "each once");
}

#[test]
fn t05_a_clock_set_back_an_hour_changes_nothing() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    let today = chrono::Utc::now().format("%-d %B %Y").to_string();
    council.deliver("one", &TEXT.replace("Friday 18 December 2026", &today), 10);
    wait_for("the receipt", || council.left("receipt") == 1);
    let before = letters(&council);
    council.set_clock(-1);
    council.deliver("two", OTHER, 10);
    wait_for("the next mail", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    wait_for("its receipt", || council.left("receipt") == 2);
    daemon.stop();
    assert_eq!(letters(&council), before + 1, "and nothing again");
}
