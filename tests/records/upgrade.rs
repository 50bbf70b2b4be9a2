//! A database of the version before, with the schema it had then, is brought up to date, and nothing of it is lost.

use super::{World, said};
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, migrate::Migrator, sqlite::SqliteConnectOptions};
use std::{fs, path::Path};

/// The last migration of the version before.
const BEFORE: u32 = 5;

type Row = (i64, String, Option<String>, String, Option<String>, String, Option<String>, Option<i64>, String);

/// The same log in a file of the schema before, chained as that version chained.
async fn as_before(now: &Path, old: &Path, migrations: &Path) -> String {
    fs::create_dir(migrations).unwrap();
    for entry in fs::read_dir("migrations").unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        if name.split('_').next().unwrap().parse::<u32>().unwrap() <= BEFORE {
            fs::copy(&file, migrations.join(name)).unwrap();
        }
    }
    let options = SqliteConnectOptions::new().filename(old).create_if_missing(true).foreign_keys(false);
    let mut all = SqliteConnection::connect_with(&options).await.unwrap();
    Migrator::new(migrations).await.unwrap().run(&mut all).await.unwrap();
    sqlx::query("ATTACH ? AS present").bind(now.to_str().unwrap()).execute(&mut all).await.unwrap();
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN ('chain', '_sqlx_migrations') ORDER BY name",
    )
    .fetch_all(&mut all)
    .await
    .unwrap();
    for table in tables {
        let columns: Vec<String> =
            sqlx::query_scalar("SELECT name FROM pragma_table_info(?)").bind(&table).fetch_all(&mut all).await.unwrap();
        let columns = columns.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let copy = format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM present.{table}");
        sqlx::query(AssertSqlSafe(copy)).execute(&mut all).await.unwrap();
    }
    let end = chain(&mut all).await;
    all.close().await.unwrap();
    end
}

/// SHA-256 over the link before and the whole row, each field with its length. Gives the end, as `verify` names it.
async fn chain(all: &mut SqliteConnection) -> String {
    let rows: Vec<Row> =
        sqlx::query_as("SELECT seq, at, item, event, by, text, message_id, mail, detail FROM main.events ORDER BY seq")
            .fetch_all(&mut *all)
            .await
            .unwrap();
    let (mut link, mut end) = ([0_u8; 32], String::new());
    for (seq, at, item, event, by, text, message_id, mail, detail) in rows {
        let mut hash = Sha256::new();
        hash.update(link);
        let mail = mail.map(|mail| mail.to_string());
        let fields =
            [Some(seq.to_string()), Some(at), item, Some(event), by, Some(text), message_id, mail, Some(detail)];
        for field in fields {
            match field {
                Some(text) => {
                    hash.update((text.len() as u64).to_be_bytes());
                    hash.update(text);
                }
                None => hash.update([0xff; 8]),
            }
        }
        link = hash.finalize().into();
        sqlx::query("INSERT INTO chain (seq, hash) VALUES (?, ?)")
            .bind(seq)
            .bind(link.as_slice())
            .execute(&mut *all)
            .await
            .unwrap();
        end = format!("{seq}:{}", link.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    }
    end
}

impl World {
    /// With the database as the version before would have left it; gives the end of its chain.
    fn of_the_version_before(&self) -> String {
        self.recommendation();
        let reply = "In-Reply-To: <one@elmbrook.gov.uk>\r\n";
        let label = "RE: Tracked Recommendation - Mia Calloway";
        self.mail(
            "held",
            "hassan.mirza",
            "Tue, 3 Nov 2026 10:00:00 +0000",
            label,
            reply,
            "The PEP was held at Larkfield.",
        );
        self.simulate("2026-11-04");
        let (now, old) = (self.path("out/bywhen.db"), self.path("old.db"));
        let end = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(as_before(
            &now,
            &old,
            &self.path("migrations"),
        ));
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{ending}", now.display()));
        }
        fs::copy(&old, &now).unwrap();
        end
    }
}

#[test]
fn a_database_of_the_version_before_is_brought_up_to_date_with_its_log_and_chain() {
    let world = World::new();
    let end = world.of_the_version_before();
    let told = world.run(&["verify"]);
    assert!(said(&told).contains("older version"), "{}", said(&told));
    world.simulate("2026-11-05");
    let verified = world.run(&["verify", "--noted", &end]);
    assert!(said(&verified).contains("the end that was noted is in the chain"), "{}", said(&verified));
    let shown = said(&world.run(&["show", "TR-2026-0001"]));
    assert!(shown.contains("Larkfield") && shown.contains("complete the PEP"), "{shown}");
    assert!(shown.contains("receipt: ruth.penhale@elmbrook.gov.uk sent"), "{shown}");

    // What the version before chained can be redacted too.
    let redacted = world.run(&["redact", "held@elmbrook.gov.uk", "--because", "another child", "--yes"]);
    assert!(redacted.status.success(), "{}", said(&redacted));
    let verified = world.run(&["verify", "--noted", &end]);
    assert!(said(&verified).contains("the end that was noted is in the chain"), "{}", said(&verified));
}

#[test]
fn a_history_changed_before_the_upgrade_is_noticed_after_it() {
    let world = World::new();
    world.of_the_version_before();
    // As somebody would who knows how to pass the triggers by.
    world.change(
        "INSERT OR REPLACE INTO events SELECT seq, at, item, event, by, 'Something else.', message_id, mail, detail FROM events WHERE seq = 2",
    );
    world.simulate("2026-11-05");
    let changed = world.run(&["verify"]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(said(&changed).contains("at event 2"), "{}", said(&changed));
}

#[test]
fn a_backup_of_the_version_before_is_put_back_whole() {
    let world = World::new();
    let end = world.of_the_version_before();
    world.simulate("2026-11-05");
    let restored = world.run(&["restore", "--from", &world.path("old.db").display().to_string()]);
    assert!(restored.status.success(), "{}", said(&restored));
    let verified = world.run(&["verify", "--noted", &end]);
    assert!(said(&verified).contains("the end that was noted is in the chain"), "{}", said(&verified));
}

#[test]
fn an_older_program_refuses_a_newer_database_and_leaves_it_as_it_is() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    world.change(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)",
    );
    world.change("PRAGMA wal_checkpoint(TRUNCATE)");
    let before = fs::read(world.path("out/bywhen.db")).unwrap();
    for arguments in [&["verify"][..], &["note", "TR-2026-0001", "--by", "RP", "--text", "x"]] {
        let refused = world.run(arguments);
        assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
        assert!(said(&refused).contains("newer version"), "{}", said(&refused));
    }
    assert_eq!(fs::read(world.path("out/bywhen.db")).unwrap(), before);
}
