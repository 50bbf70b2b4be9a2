//! Settings that break while the program runs (E01, E04).

use crate::council::{Council, TEXT, wait_for};
use std::fs;

#[test]
fn e01_a_list_of_people_broken_while_it_runs_changes_nothing_until_the_next_start_and_check_names_the_line() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    let people = council.dir.path().join("config/people.csv");
    let sound = fs::read_to_string(&people).unwrap();
    fs::write(&people, format!("{sound}no-address,Nobody,N,XX,,,,\n")).unwrap();
    council.deliver("one", TEXT, 10);
    wait_for("the mail to be logged", || council.left("receipt") == 1);
    daemon.stop();
    let line = sound.lines().count() + 1;
    for arguments in [&["check"][..], &["run"]] {
        let (code, said) = council.done(arguments);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(&format!("people.csv:{line}")), "{said}");
    }
}

#[test]
fn e04_a_template_that_never_ends_is_refused_at_the_start_with_its_file() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let folder = council.dir.path().join("config/templates/prompt");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("body.jinja"),
        "{% for a in range(10000) %}{% for b in range(10000) %}{{ a * b }}{% endfor %}{% endfor %}",
    )
    .unwrap();
    let (code, said) = council.done(&["run"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("prompt/body.jinja"), "{said}");
}
