//! Backups that nobody can read without the passphrase.

use super::{World, said};
use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

const PASSPHRASE: &str = "seven green otters by the weir";

impl World {
    fn passphrase(&self, name: &str, words: &str) -> String {
        let file = self.path(name);
        fs::write(&file, format!("{words}\n")).unwrap();
        file.display().to_string()
    }
}

#[test]
fn an_encrypted_backup_is_opened_by_its_passphrase_alone_and_put_back() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    let (right, wrong) =
        (world.passphrase("right", PASSPHRASE), world.passphrase("wrong", "seven brown otters by the weir"));
    let backup = world.path("backup.db.age").display().to_string();
    let short = world.passphrase("short", "otters");
    assert!(said(&world.run(&["backup", "--out", &backup, "--encrypt-to", &short])).contains("at least 16 characters"));
    let made = world.run(&["backup", "--out", &backup, "--encrypt-to", &right]);
    assert!(said(&made).contains("checked, encrypted"), "{}", said(&made));
    let bytes = fs::read(&backup).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
    assert!(!bytes.windows(8).any(|piece| piece == b"Calloway" || piece == b"SQLite f"));
    let beside: Vec<String> = fs::read_dir(world.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("backing-up"))
        .collect();
    assert!(beside.is_empty(), "a copy in the clear was left: {beside:?}");
    assert_eq!(world.run(&["backup", "--out", &backup, "--encrypt-to", &right]).status.code(), Some(2));

    assert!(said(&world.run(&["restore", "--from", &backup])).contains("--encrypted-to FILE"));
    let refused = world.run(&["restore", "--from", &backup, "--encrypted-to", &wrong]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("another passphrase"), "{}", said(&refused));
    let restored = world.run(&["restore", "--from", &backup, "--encrypted-to", &right]);
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(said(&world.run(&["show", "TR-2026-0001"])).contains("complete the PEP"));
    assert!(world.run(&["verify"]).status.success());
}

/// Whoever has lost bywhen still has the backup.
#[test]
fn age_itself_opens_an_encrypted_backup() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    let backup = world.path("backup.db.age").display().to_string();
    let right = world.passphrase("right", PASSPHRASE);
    assert!(world.run(&["backup", "--out", &backup, "--encrypt-to", &right]).status.success());
    let opened = world.path("opened.db");
    // age asks for a passphrase at a terminal only.
    let mut age = Command::new("script")
        .args(["-qec", &format!("age --decrypt -o {} {backup}", opened.display()), "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("age is not installed: apt-get install age (see tests/needs)");
    writeln!(age.stdin.as_mut().unwrap(), "{PASSPHRASE}").unwrap();
    assert!(age.wait().unwrap().success());
    assert!(fs::read(opened).unwrap().starts_with(b"SQLite format 3\0"));
}
