//! Several councils in one process: each by itself, whatever happens to the others.

use crate::{
    deliver::{by_lmtp, message},
    dovecot::{Dovecot, PASSWORD},
    program::Program,
    wait_for,
};
use std::{
    fs::File,
    os::unix::net::UnixDatagram,
    process::{Child, Command},
    time::Duration,
};

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";
const TEXT: &str = "Sarah to complete the PEP with the virtual school by 18 December 2027.";

/// Ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A council with a mailbox of its own on this server.
fn council(dovecot: &Dovecot, mailbox: &str) -> Program {
    let letters = dovecot.dir.path().join(format!("letters-{mailbox}"));
    let url = format!("imaps://{mailbox}@localhost:{}/INBOX", dovecot.imaps);
    let program = Program::new(&url, &format!("file://{}", letters.display()), &dovecot.certificates.authority);
    program.set("iro.tracking@northmoor.gov.uk", &format!("{mailbox}@northmoor.gov.uk"));
    program
}

fn recommendation(dovecot: &Dovecot, mailbox: &str, id: &str) {
    let to = format!("sarah.jones@northmoor.gov.uk, {mailbox}@northmoor.gov.uk");
    let mail = message(id, "helen.marsh", &to, "", "Tracked Recommendation - Daniel O", TEXT);
    by_lmtp(dovecot.lmtp, mailbox, &mail);
}

#[test]
fn a_refused_login_and_a_damaged_database_never_stop_the_other_councils() {
    let dovecot = Dovecot::start();
    let (north, south, west) = (council(&dovecot, "north"), council(&dovecot, "south"), council(&dovecot, "west"));
    std::fs::write(south.folder().join("password"), "not the password").unwrap();
    south.set("poll_seconds = 20", "poll_seconds = 20\npassword_file = \"password\"");
    std::fs::write(west.database(), "this is no database, ".repeat(1000)).unwrap();

    let place = tempfile::tempdir().unwrap();
    let (stderr, socket) = (place.path().join("stderr"), place.path().join("notify"));
    let systemd = UnixDatagram::bind(&socket).unwrap();
    systemd.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
    command.arg("run");
    for council in [&north, &south, &west] {
        command.arg("--config").arg(council.folder());
    }
    command
        .env("BYWHEN_MAILBOX_PASSWORD", PASSWORD)
        .env("NOTIFY_SOCKET", &socket)
        .stderr(File::create(&stderr).unwrap());
    let mut running = Running(command.spawn().unwrap());
    let said = || std::fs::read_to_string(&stderr).unwrap();

    wait_for("the northern mailbox to be read", 30, || (north.count("SELECT count(*) FROM folders") > 0).then_some(()));
    recommendation(&dovecot, "north", "one");
    north.wait_for_count(READ, 1, 20);
    north.wait_for_count("SELECT count(*) FROM items", 1, 5);
    assert!(running.0.try_wait().unwrap().is_none(), "{}", said());
    wait_for("word of the western database", 20, || {
        said().contains("this one has stopped; the others go on").then_some(())
    });
    wait_for("the southern login to be refused", 20, || {
        let health = std::fs::read_to_string(south.folder().join("health")).unwrap_or_default();
        health.contains("mailbox away").then_some(())
    });
    let name = |council: &Program| council.folder().file_name().unwrap().to_string_lossy().into_owned();
    let line = said().lines().find(|line| line.contains("this one has stopped")).unwrap().to_owned();
    assert!(line.contains(&name(&west)) && line.contains("no database"), "{line}");
    assert!(!said().contains("sarah.jones") && !said().contains("Daniel"), "{}", said());
    let mut told = String::new();
    let mut word = [0; 512];
    while let Ok(length) = systemd.recv(&mut word) {
        told += &String::from_utf8_lossy(&word[..length]);
        told += "\n";
    }
    assert_eq!(told.matches("READY=1").count(), 1, "{told}");
    assert!(!told.contains("STOPPING"), "{told}");

    // What was wrong in the west is put right: it is taken up by itself, and what came meanwhile is not lost.
    std::fs::remove_file(west.database()).unwrap();
    wait_for("the western mailbox to be read", 60, || (west.count("SELECT count(*) FROM folders") > 0).then_some(()));
    recommendation(&dovecot, "west", "two");
    west.wait_for_count(READ, 1, 20);
    assert_eq!((north.count(READ), south.count("SELECT count(*) FROM mails")), (1, 0), "each keeps its own");

    let _ = Command::new("kill").arg(running.0.id().to_string()).status();
    assert!(running.0.wait().unwrap().success(), "{}", said());
}

#[test]
fn two_councils_on_one_database_are_refused_before_anything_runs() {
    let dovecot = Dovecot::start();
    let (north, south) = (council(&dovecot, "north"), council(&dovecot, "south"));
    south.set(&south.database().display().to_string(), &north.database().display().to_string());
    let refused = Command::new(env!("CARGO_BIN_EXE_bywhen"))
        .args(["run", "--config"])
        .arg(north.folder())
        .arg("--config")
        .arg(south.folder())
        .env("BYWHEN_MAILBOX_PASSWORD", PASSWORD)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("[database] url: ") && said.contains("each needs its own"), "{said}");
    assert!(!north.database().exists());
}
