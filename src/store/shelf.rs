//! The log as the daemon holds it, and what it asks for beyond that: by reference, by message, by child, by time.

use super::{
    Store, Trouble, fault,
    sql::{Connection, query, scalar, storable},
    written_day,
};
use crate::{
    error::Result,
    model::{
        Day,
        children::{keys_held, keys_sought},
        log::{Given, Lent, Log, Wanted},
        reading::Child,
        reference::Reference,
    },
};
use chrono::Days;
use std::{collections::BTreeMap, sync::Arc};

/// Items worked with: open, lately changed, or in need of a person.
const IN_HAND: &str = "SELECT state FROM items WHERE status NOT IN ('resolved', 'withdrawn')
     UNION ALL SELECT state FROM items
     WHERE status IN ('resolved', 'withdrawn') AND last_step >= $1
     UNION ALL SELECT state FROM items WHERE ref IN (SELECT item FROM attention)";
const SINCE: &str = "SELECT state FROM items
     WHERE status IN ('resolved', 'withdrawn') AND last_step >= $1";
const BY_REFERENCE: &str = "SELECT state FROM items WHERE ref IN (SELECT value FROM json_each($1))";

impl Store {
    /// The log as it is worked with: in memory is what is open and what happened since shortly before this day. The start takes no
    /// longer for what lies before it.
    ///
    /// # Errors
    /// When the database cannot be read, or holds what no bywhen wrote.
    pub async fn take_up(&mut self, since: Day) -> Result<Log> {
        let since = utc(since);
        let items = self.items(IN_HAND, &written_day(since)).await?;
        let mut log = self.log_of(items, Vec::new()).await?;
        log.shelve(since, self.given().await?);
        Ok(log)
    }

    /// Lends the log what it was asked for and did not have. `false`: there was nothing of the kind.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn lend(&mut self, log: &mut Log) -> Result<bool> {
        let wanted = log.wanted();
        if wanted.is_empty() {
            return Ok(false);
        }
        let (mut lent, mut refs, mut messages, mut keys) = (Lent::default(), Vec::new(), Vec::new(), Vec::new());
        for one in &wanted {
            match one {
                Wanted::Item(reference) => refs.push(reference.clone()),
                Wanted::Message(message_id) => messages.push(message_id.as_str()),
                Wanted::Child(child) => keys.extend(keys_sought(child)),
                Wanted::Since(day) => lent.items.extend(self.items(SINCE, &written_day(utc(*day))).await?),
            }
        }
        if !messages.is_empty() {
            lent.messages = self.about(&messages).await?;
            refs.extend(lent.messages.iter().flat_map(|(_, about)| about.iter().cloned()));
        }
        if !keys.is_empty() {
            refs.extend(self.of_children(keys).await?);
        }
        refs.retain(|reference| !log.has_at_hand(reference));
        if !refs.is_empty() {
            let refs = serde_json::to_string(&refs).unwrap_or_default();
            lent.items.extend(self.items(BY_REFERENCE, &refs).await?);
        }
        log.lend(wanted, lent);
        Ok(true)
    }

    /// Has every item found by its child.
    pub(super) async fn take_up_children(&mut self) -> Result<(), Trouble> {
        self.begin().await?;
        let taken = catch_up(&mut self.connection).await;
        self.end(taken).await
    }

    /// How many items there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_items(&mut self) -> Result<u64> {
        let count: i64 = scalar("SELECT count(*) FROM items")
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(count.unsigned_abs())
    }

    /// Every child known by both name and number, as written.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn children(&mut self) -> Result<Vec<Child>> {
        let rows: Vec<(Option<String>, Option<String>)> =
            query("SELECT DISTINCT child, case_id FROM items WHERE child IS NOT NULL AND case_id IS NOT NULL")
                .fetch_all(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(rows.into_iter().map(|(name, case_id)| Child { name, case_id }).collect())
    }

    /// The items each message is about, in the order in which that was noted.
    async fn about(&mut self, messages: &[&str]) -> Result<Vec<(String, Vec<Reference>)>> {
        let stored = |message_id: &'_ str| storable(message_id.into()).into_owned();
        let asked: Vec<String> = messages.iter().copied().map(stored).collect();
        let rows: Vec<(String, String)> = query(
            "SELECT message_id, ref FROM thread_messages WHERE message_id IN (SELECT value FROM json_each($1)) ORDER BY rowid",
        )
        .bind(serde_json::to_string(&asked).unwrap_or_default())
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        let about = |stored: &String| {
            let its = rows.iter().filter(|(message_id, _)| message_id == stored);
            its.filter_map(|(_, reference)| reference.parse().ok()).collect()
        };
        Ok(messages.iter().zip(&asked).map(|(message_id, stored)| ((*message_id).to_owned(), about(stored))).collect())
    }

    async fn of_children(&mut self, keys: Vec<u64>) -> Result<Vec<Reference>> {
        let refs: Vec<String> = scalar(
            "SELECT DISTINCT ref FROM child_keys WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each($1))",
        )
        .bind(list(keys.into_iter()))
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(refs.iter().filter_map(|reference| reference.parse().ok()).collect())
    }

    /// The last number given in each year, by prefix.
    async fn given(&mut self) -> Result<Given> {
        let last: Vec<(String, i64)> = query(
            "SELECT rtrim(ref, '0123456789') AS series, max(CAST(substr(ref, length(rtrim(ref, '0123456789')) + 1) AS BIGINT))
             FROM items GROUP BY series",
        )
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        let mut given = BTreeMap::new();
        for (series, number) in last {
            if let Ok(reference) = format!("{series}{number}").parse::<Reference>() {
                given.insert((Arc::clone(&reference.prefix), reference.year), reference.number);
            }
        }
        Ok(given)
    }
}

/// A civil day may begin on the evening before in UTC, in which the steps are written.
fn utc(day: Day) -> Day {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// Keys as a JSON list; SQLite's integers bear a sign.
fn list(keys: impl Iterator<Item = u64>) -> String {
    serde_json::to_string(&keys.map(u64::cast_signed).collect::<Vec<_>>()).unwrap_or_default()
}

/// Writes under which keys an item is found by its child.
pub(super) async fn write_child(all: &mut Connection, child: &Child, reference: &str) -> Result<(), sqlx::Error> {
    query("INSERT INTO child_keys (key, ref) SELECT CAST(value AS BIGINT), $2 FROM json_each($1) WHERE TRUE ON CONFLICT DO NOTHING")
        .bind(list(keys_held(child)))
        .bind(reference)
        .execute(all)
        .await?;
    Ok(())
}

/// Nothing is left by which the children of these items could be told.
pub(super) async fn forget_children(
    all: &mut Connection,
    refs: impl Iterator<Item = &Reference>,
) -> Result<(), sqlx::Error> {
    query("DELETE FROM child_keys WHERE ref IN (SELECT value FROM json_each($1))")
        .bind(serde_json::to_string(&refs.collect::<Vec<_>>()).unwrap_or_default())
        .execute(all)
        .await?;
    Ok(())
}

/// Writes the keys of items that an older version wrote without any.
async fn catch_up(all: &mut Connection) -> Result<(), sqlx::Error> {
    if scalar("SELECT EXISTS (SELECT 1 FROM child_keys)").fetch_one(&mut *all).await? {
        return Ok(());
    }
    let rows: Vec<(String, Option<String>, Option<String>)> =
        query("SELECT ref, child, case_id FROM items WHERE child IS NOT NULL OR case_id IS NOT NULL")
            .fetch_all(&mut *all)
            .await?;
    for (reference, name, case_id) in rows {
        write_child(all, &Child { name, case_id }, &reference).await?;
    }
    Ok(())
}
