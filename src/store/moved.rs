//! A log taken out of a file and onto a server: row by row, in one transaction, into a schema in which no log was begun.

use super::{
    Store, fault,
    file::beside,
    sql::{Value, query, scalar},
};
use crate::{
    config::{LogFile, LogServer},
    error::{Error, Result},
    model::Instant,
    store::{Durability, copies::Passing},
};
use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, Connection as _, Row, sqlite::SqliteRow};
use std::path::Path;

/// Every table, each after those it refers to.
const TABLES: [&str; 15] = [
    "mails",
    "raw_mails",
    "folders",
    "places",
    "events",
    "chain",
    "items",
    "child_keys",
    "attention",
    "thread_messages",
    "marks",
    "outbox",
    "outbox_recipients",
    "requests",
    "papers",
];

/// A column of the server's: its name, and its kind as the server calls it.
type Column = (String, String);

impl Store {
    /// Takes the log in this file over to the server, and marks it as put back: what waits there is held back, for it may have left since
    /// the file was written.
    ///
    /// # Errors
    /// When a log was begun on the server, or the file is damaged; then nothing is on the server.
    pub async fn take_over(server: &LogServer, backup: &LogFile, now: Instant) -> Result<()> {
        if !backup.path.exists() {
            return Err(Error::usage(format!("there is no backup {}", backup.path.display())));
        }
        let mut to = Self::open(LogServer::clone(server), Durability::Full).await?;
        let judge = |error| Error::from(fault::judge(&server.clone().into(), &error));
        let begun: bool = scalar("SELECT EXISTS (SELECT 1 FROM marks) OR EXISTS (SELECT 1 FROM folders)")
            .fetch_one(&mut to.connection)
            .await
            .map_err(judge)?;
        if begun {
            return Err(Error::usage(format!("{} holds a log already; name an empty database or schema", to.database)));
        }
        let copy = Passing::of(beside(&backup.path, "taken-over"));
        Self::copy(&mut to, backup, copy.path()).await?;
        to.close().await?;
        Self::mark_restored(LogServer::clone(server), now).await
    }

    /// An older version's file is brought up to date first, in a copy of it.
    async fn copy(to: &mut Self, backup: &LogFile, copy: &Path) -> Result<()> {
        super::cipher::copy(&backup.path, copy, None).await?;
        let copy = LogFile { path: copy.to_owned(), key: backup.key.clone() };
        let mut from = Self::open(copy.clone(), Durability::Relaxed).await?;
        let noted = from.verify(None).await?;
        from.close().await?;
        let mut rows = super::file::open_to_read(&copy).await?;
        to.begin().await?;
        let written = async {
            for table in TABLES {
                to.copy_table(table, &mut rows).await?;
            }
            Ok(())
        }
        .await;
        to.end(written).await?;
        rows.close().await.map_err(|error| fault::judge(&copy.into(), &error))?;
        if to.verify(None).await? != noted {
            return Err(Error::world(format!("{}: the history is not as it was in the file", to.database)));
        }
        Ok(())
    }

    async fn copy_table(
        &mut self,
        table: &str,
        from: &mut sqlx::SqliteConnection,
    ) -> std::result::Result<(), sqlx::Error> {
        let columns: Vec<Column> = query(
            "SELECT column_name::text, data_type::text FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 AND column_name <> 'rowid' ORDER BY ordinal_position",
        )
        .bind(table)
        .fetch_all(&mut self.connection)
        .await?;
        let names = columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        let places = (1..=columns.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
        // The order in which rows were noted is one of the things that are kept.
        let order = if table == "thread_messages" { "rowid" } else { "1" };
        let asked = AssertSqlSafe(format!("SELECT {names} FROM {table} ORDER BY {order}"));
        let mut rows = sqlx::query(asked).fetch(from);
        while let Some(row) = rows.try_next().await? {
            let mut insert = query(AssertSqlSafe(format!("INSERT INTO {table} ({names}) VALUES ({places})")));
            for (place, (_, kind)) in columns.iter().enumerate() {
                insert = insert.bind(value(&row, place, kind)?);
            }
            insert.execute(&mut self.connection).await?;
        }
        drop(rows);
        let counted: Option<String> = scalar(
            "SELECT column_name::text FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 AND is_identity = 'YES' AND column_name <> 'rowid'",
        )
        .bind(table)
        .fetch_optional(&mut self.connection)
        .await?;
        if let Some(column) = counted {
            let go_on = format!(
                "SELECT setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 0) + 1, FALSE) FROM {table}"
            );
            query(AssertSqlSafe(go_on)).execute(&mut self.connection).await?;
        }
        Ok(())
    }
}

/// A value of the file's, as the server keeps it.
fn value<'r>(row: &'r SqliteRow, place: usize, kind: &str) -> std::result::Result<Value<'r>, sqlx::Error> {
    Ok(match kind {
        "bigint" => Value::Number(row.try_get(place)?),
        "boolean" => Value::Flag(row.try_get(place)?),
        "bytea" => Value::Bytes(row.try_get(place)?),
        _ => Value::Text(row.try_get::<Option<&str>, _>(place)?.map(Into::into)),
    })
}
