//! The log encrypted on the disk: only in a build with `--features sqlcipher`.

use super::{World, said};
use std::fs;

impl World {
    /// Names the key of the database.
    fn key(&self, key: Option<&str>) {
        let toml = fs::read_to_string(self.path("config/bywhen.toml")).unwrap();
        let kept: Vec<&str> = toml.lines().filter(|line| !line.starts_with("key_file")).collect();
        let named = key.map_or("", |_| "key_file = \"key\"\n");
        fs::write(self.path("config/bywhen.toml"), kept.join("\n") + "\n" + named).unwrap();
        fs::write(self.path("config/key"), key.unwrap_or_default()).unwrap();
    }
}

fn in_the_clear(file: &std::path::Path) -> bool {
    let bytes = fs::read(file).unwrap();
    bytes.starts_with(b"SQLite format 3") || bytes.windows(8).any(|piece| piece == b"Calloway")
}

#[test]
fn a_log_is_encrypted_with_a_key_and_opened_with_that_key_alone() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    let plain = world.path("plain.db").display().to_string();
    assert!(world.run(&["backup", "--out", &plain]).status.success());
    world.key(Some("it's a long key of our own"));
    let restored = world.run(&["restore", "--from", &plain]);
    assert!(restored.status.success(), "{}", said(&restored));
    let database = world.path("out/bywhen.db");
    assert!(in_the_clear(plain.as_ref()) && !in_the_clear(&database));
    assert!(said(&world.run(&["show", "TR-2026-0001"])).contains("complete the PEP"));
    let noted = world.run(&["note", "TR-2026-0001", "--by", "RP", "--text", "written into the encrypted log"]);
    assert!(noted.status.success(), "{}", said(&noted));
    assert!(world.run(&["verify"]).status.success());

    let before = fs::read(&database).unwrap();
    for key in [Some("another key altogether"), None] {
        world.key(key);
        for arguments in [&["verify"][..], &["note", "TR-2026-0001", "--by", "RP", "--text", "x"]] {
            let refused = world.run(arguments);
            assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
            assert!(said(&refused).contains("encrypted with another key"), "{}", said(&refused));
        }
    }
    assert_eq!(fs::read(&database).unwrap(), before);

    world.key(Some("it's a long key of our own"));
    let copy = world.path("copy.db").display().to_string();
    let copied = world.run(&["backup", "--out", &copy]);
    assert!(copied.status.success() && !in_the_clear(copy.as_ref()), "{}", said(&copied));
    assert!(world.run(&["restore", "--from", &copy]).status.success());
    assert!(said(&world.run(&["show", "TR-2026-0001"])).contains("written into the encrypted log"));
}
