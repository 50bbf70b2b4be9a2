//! Faults of the disk and the database (D01 to D12, X14).

use crate::council::{Council, Daemon, OTHER, TEXT, block, err, wait_for};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fs,
    io::Write as _,
    os::unix::fs::{FileExt as _, PermissionsExt as _},
    path::PathBuf,
    process::{Command, Stdio},
};

#[test]
fn a_database_by_a_newer_version_is_refused_by_every_command_and_left_as_it_is() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let database = council.database();
    council.start().stop();
    block(async {
        let options = SqliteConnectOptions::new().filename(&database);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)")
            .execute(&mut connection)
            .await
            .unwrap();
    });
    for arguments in [&["run"][..], &["log"], &["show", "TR-2026-0001"], &["resolve", "TR-2026-0001", "--by", "RP"]] {
        let output = council.command(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains("was written by a newer version of bywhen"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_work_goes_on_when_there_is_room_again() {
    let disk = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
        .arg(disk.path())
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: a small disk to fill can be mounted by root alone");
        return;
    }
    let _unmount = Mounted(disk.path().to_owned());
    let council = Council::on(tempfile::tempdir().unwrap());
    council.set(&council.database().to_string_lossy(), &disk.path().join("bywhen.db").to_string_lossy());
    let daemon = council.start();
    let filler = disk.path().join("filler");
    let mut file = fs::File::create(&filler).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    drop(file);
    council.deliver("one", TEXT, 10_000);
    wait_for("the full disk to be told of", || council.said().contains("is full"));
    assert_eq!(council.log().as_array().unwrap().len(), 0, "the log can still be read");
    fs::remove_file(filler).unwrap();
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    council.deliver("two", TEXT, 10);
    wait_for("the mail after it", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    daemon.stop();
    assert_eq!(council.left("receipt"), 2, "one for each mail: {}", council.said());
}

struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// A daemon at work, with a connection of somebody else's to its database.
fn beside(council: &Council) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(council.database());
    block(SqliteConnection::connect_with(&options)).unwrap()
}

fn run(connection: &mut SqliteConnection, sql: &'static str) {
    block(sqlx::query(sql).execute(connection)).unwrap();
}

#[test]
fn d03_a_lock_that_is_not_let_go_is_told_to_monitors_and_waited_for() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    let mut browser = beside(&council);
    run(&mut browser, "BEGIN IMMEDIATE");
    council.deliver("one", TEXT, 10);
    wait_for("monitors to be told", || council.health().contains("database away since"));
    assert!(council.health().contains("locked by another program"), "{}", council.health());
    assert_eq!(council.log().as_array().unwrap().len(), 0, "readers are not held up");
    run(&mut browser, "COMMIT");
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    wait_for("monitors to be told that it is over", || council.health().contains("database ok"));
    daemon.stop();
    assert_eq!(council.left("receipt"), 1);
}

#[test]
fn d02_a_disk_that_does_not_keep_what_it_was_given_ends_the_program_and_a_restart_recovers() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let mut daemon = council.start();
    let mut tracer = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            "inject=fsync,fdatasync:error=EIO",
            "-p",
        ])
        .arg(daemon.0.id().to_string())
        .spawn()
        .expect("strace is not installed (see tests/needs)");
    let mut refused = false;
    wait_for("the disk to be faulty", || {
        let status = fs::read_to_string(format!("/proc/{}/status", daemon.0.id())).unwrap();
        refused = tracer.try_wait().unwrap().is_some();
        refused || !status.contains("TracerPid:\t0\n")
    });
    // Some containers let nobody look into a process: there the fault cannot be made.
    if refused {
        eprintln!("not tried: this machine does not let strace into a process");
        return;
    }
    council.deliver("one", TEXT, 10);
    let mut ended = None;
    wait_for("the program to end", || {
        ended = daemon.0.try_wait().unwrap();
        ended.is_some()
    });
    let _ = tracer.wait();
    assert_eq!(ended.and_then(|status| status.code()), Some(1), "{}", council.said());
    assert!(council.said().contains("stopped so that nothing is lost"), "{}", council.said());
    assert_eq!(council.left("receipt"), 0);
    let daemon = council.start();
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    daemon.stop();
    assert_eq!(council.left("receipt"), 1);
}

/// Ended by itself, as a fault of the world, having said what to do; no letter left that nothing stands behind.
fn ends_with_what_to_do(council: &Council, mut daemon: Daemon) {
    let mut ended = None;
    wait_for("the program to end", || {
        ended = daemon.0.try_wait().unwrap();
        ended.is_some()
    });
    let said = council.said();
    assert_eq!(ended.and_then(|status| status.code()), Some(1), "{said}");
    let file = council.database().display().to_string();
    for words in ["is damaged", file.as_str(), "Keep a copy of the file", "last good backup in its place"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn d04_a_database_damaged_while_it_is_in_use_ends_the_program_and_a_backup_puts_it_right() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    council.deliver("one", TEXT, 10_000);
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    wait_for("its receipt to leave", || council.left("receipt") == 1);
    let backup = council.dir.path().join("backup.db");
    assert_eq!(council.done(&["backup", "--out", &backup.to_string_lossy()]).0, Some(0));
    let mut other = beside(&council);
    wait_for("all to be in the one file", || {
        run(&mut other, "PRAGMA wal_checkpoint(TRUNCATE)");
        council.database().with_extension("db-wal").metadata().unwrap().len() == 0
    });
    let file = fs::File::options().write(true).open(council.database()).unwrap();
    let length = usize::try_from(file.metadata().unwrap().len()).unwrap();
    file.write_all_at(&vec![0xa5; length - 4096], 4096).unwrap();
    // What the program remembers of the file holds no longer than nobody else writes to it.
    run(&mut other, "PRAGMA user_version = 7");
    drop(other);
    council.deliver("two", OTHER, 10);
    ends_with_what_to_do(&council, daemon);
    assert_eq!(council.left("receipt"), 1, "nothing leaves that is not in the log");

    let again = council.command(&["run"]).output().unwrap();
    assert_eq!(again.status.code(), Some(1), "{}", err(&again));
    assert!(err(&again).contains("is damaged"), "{}", err(&again));

    for ending in ["db", "db-wal", "db-shm"] {
        let _ = fs::remove_file(council.database().with_extension(ending));
    }
    let (code, said) = council.done(&["restore", "--from", &backup.to_string_lossy()]);
    assert_eq!(code, Some(0), "{said}");
    let daemon = council.start();
    wait_for("the mail after it", || council.log().to_string().contains("two@elmbrook.gov.uk"));
    daemon.stop();
    assert_eq!(council.log().as_array().unwrap().len(), 2, "{:#} {}", council.log(), council.said());
}

#[test]
fn d04_a_damaged_page_that_no_work_needs_ends_the_program_too() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    council.deliver("one", TEXT, 10_000);
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    daemon.stop();
    let mut bytes = fs::read(council.database()).unwrap();
    // In the middle of a picture: no start reads it.
    let page = bytes.chunks(4096).position(|page| page[4..].iter().all(|byte| b"QUJD\r\n".contains(byte))).unwrap();
    bytes[4096 * page..4096 * page + 4].fill(0xa5);
    fs::write(council.database(), &bytes).unwrap();
    ends_with_what_to_do(&council, council.start());
}

#[test]
fn d10_a_side_file_that_cannot_be_emptied_for_a_long_reader_is_told_to_monitors() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    let mut reader = beside(&council);
    run(&mut reader, "BEGIN");
    run(&mut reader, "SELECT * FROM events");
    for number in 0..5 {
        council.deliver(&format!("large-{number}"), TEXT, 230_000);
    }
    wait_for("monitors to be told", || council.health().contains("a program that reads it for long"));
    run(&mut reader, "COMMIT");
    drop(reader);
    council.deliver("next", TEXT, 10);
    wait_for("the mail after it", || council.log().to_string().contains("next@elmbrook.gov.uk"));
    daemon.stop();
    let side = council.database().with_extension("db-wal");
    assert!(fs::metadata(side).map_or(0, |data| data.len()) < 1024 * 1024, "emptied at the stop");
}

#[test]
fn x14_what_holds_names_is_for_its_owner_alone_and_no_password_is_in_log_or_command_line() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let daemon = council.start();
    council.deliver("one", TEXT, 10);
    wait_for("the mail to be logged", || council.log().as_array().unwrap().len() == 1);
    let backup = council.dir.path().join("backup.db");
    assert_eq!(council.done(&["backup", "--out", &backup.to_string_lossy()]).0, Some(0));
    let side = |ending: &str| PathBuf::from(format!("{}{ending}", council.database().display()));
    for file in [council.database(), side("-wal"), side("-shm"), backup] {
        let mode = fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", file.display());
    }
    daemon.stop();
    for word in ["Mia", "Calloway", "hassan.mirza", "PEP"] {
        assert!(!council.said().contains(word), "{word}: {}", council.said());
    }
}

#[test]
fn d11_check_names_a_folder_the_log_cannot_be_kept_in() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let shelf = tempfile::tempdir().unwrap();
    let mount = |options: &str| {
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(shelf.path()).status();
        done.is_ok_and(|status| status.success())
    };
    if !mount("ro,size=1m") {
        eprintln!("SKIPPED: a disk that is read-only can be mounted by root alone");
        return;
    }
    let _unmount = Mounted(shelf.path().to_owned());
    council.set(&council.database().to_string_lossy(), &shelf.path().join("bywhen.db").to_string_lossy());
    let (code, said) = council.done(&["check"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("read-only"), "{said}");
}

#[test]
fn x12_check_counts_what_would_leave() {
    let council = Council::on(tempfile::tempdir().unwrap());
    let (_, said) = council.done(&["check"]);
    assert!(said.contains("the log is begun at the first start"), "{said}");
    let daemon = council.start();
    let today = chrono::Utc::now().format("%-d %B %Y").to_string();
    council.deliver("one", TEXT, 10);
    council.deliver("two", &OTHER.replace("Friday 18 December 2026", &today), 10);
    wait_for("both to be logged", || council.log().as_array().unwrap().len() == 2);
    daemon.stop();
    let (code, said) = council.done(&["check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 open items"), "{said}");
    assert!(said.contains("would leave"), "{said}");
}
