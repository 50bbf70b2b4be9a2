//! The record on a PostgreSQL server: taken over from a file, and asked and changed by every command as there.

use super::{World, removals::old_world};
use std::fs;

#[path = "../store/postgres.rs"]
mod postgres;

use postgres::Postgres;

impl World {
    /// From now on its log is kept there.
    fn keep_on(&self, server: &Postgres) {
        let file = self.path("config/bywhen.toml");
        let toml = fs::read_to_string(&file).unwrap();
        let url = format!("sqlite://{}", self.path("out/bywhen.db").display());
        assert!(toml.contains(&url));
        fs::write(file, toml.replace(&url, &server.url())).unwrap();
    }
}

#[test]
fn a_log_taken_over_from_a_file_is_asked_and_changed_on_the_server_as_it_was_there() {
    let (world, server) = (old_world(), Postgres::new());
    let noted = world.done(&["verify"]);
    let noted = noted.lines().find_map(|line| line.strip_prefix("end of the chain: ")).unwrap().to_owned();
    let asked = |word: &str| {
        let out = |name: &str| world.path(&format!("{word}-{name}")).display().to_string();
        world.done(&["summary", "--quarter", "2015-Q4", "--out", &out("summary")]);
        world.done(&["subject-access", "--child", "noor sandford", "--out", &out("child")]);
        world.done(&["register", "--out", &out("register.html")]);
        let index = fs::read_to_string(world.path(&format!("{word}-child/index.csv"))).unwrap();
        [world.done(&["log", "--json"]), world.done(&["log", "--csv"]), world.done(&["show", "TR-2015-0001"]), index]
    };
    let before = asked("file");

    world.keep_on(&server);
    assert!(world.refused(&["log"]).contains("has not run with this configuration yet"));
    let file = world.path("out/bywhen.db").display().to_string();
    let told = world.done(&["restore", "--from", &file]);
    assert!(told.contains("now holds the log in"), "{told}");
    assert!(world.refused(&["restore", "--from", &file]).contains("holds a log already"));
    assert_eq!(asked("server"), before);
    assert!(world.done(&["verify", "--noted", &noted]).contains("the end that was noted is in the chain"));
    let dump = world.path("backup.db").display().to_string();
    assert!(world.refused(&["backup", "--out", &dump]).contains("pg_dump"));
    assert!(!world.path("out/bywhen.db.taken-over").exists(), "no copy is left behind");

    // What was kept long enough goes, what is under hold stays, and an item is emptied on a person's word.
    world.done(&["hold", "TR-2015-0001", "--because", "a court has asked for it", "--by", "Joan Birkett"]);
    assert!(world.done(&["retention", "--apply", "--by", "Joan Birkett"]).starts_with("Removed:"));
    assert!(world.done(&["show", "TR-2015-0001"]).contains("PEP"), "it is under hold");
    world.done(&["release", "TR-2015-0001", "--because", "the court has it", "--by", "Joan Birkett"]);
    world.done(&["retention", "--apply", "--by", "Joan Birkett"]);
    world.done(&[
        "redact",
        "TR-2015-0002",
        "--because",
        "filed under the wrong child",
        "--by",
        "Joan Birkett",
        "--yes",
    ]);
    for gone in ["Mia Calloway", "complete the PEP", "Larkfield", "fire drill", "Noor Sandford", "passport"] {
        let dump = server.dump_as_text();
        assert!(!dump.contains(gone), "{gone} is still there");
    }
    // As bytes, too.
    assert_eq!(
        server
            .run("SELECT (SELECT count(*) FROM raw_mails) + (SELECT count(*) FROM outbox WHERE length(bytes) > 0)")
            .unwrap(),
        "0"
    );
    let verified = world.done(&["verify", "--noted", &noted]);
    assert!(verified.contains("words of") && verified.contains("the end that was noted is in the chain"), "{verified}");
}
