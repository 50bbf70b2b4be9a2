//! Reading the log back: for a start, for `show`, for an export.

use super::{Store, fault, moment};
use crate::{
    error::{Error, Result},
    model::{
        address::Address,
        event::Event,
        item::Item,
        log::{Attention, Log, Marks},
        reference::Reference,
    },
};
use futures_util::TryStreamExt;
use serde::de::DeserializeOwned;
use sqlx::FromRow;
use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

/// Every item with its history, at one consistent moment.
pub type Export = Vec<(Item, Vec<Event>)>;

/// A letter, as it is told of beside an item's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTold {
    /// Its number.
    pub number: u64,
    /// Its kind, as in `X-Bywhen-Kind`.
    pub kind: String,
    /// When it was written.
    pub at: crate::model::Instant,
    /// To whom it went and how far it came with each, in words.
    pub recipients: String,
}

#[derive(FromRow)]
struct EventRow {
    at: String,
    item: Option<String>,
    by: Option<String>,
    text: String,
    message_id: Option<String>,
    detail: String,
}

#[derive(FromRow)]
struct AttentionRow {
    number: i64,
    at: String,
    kind: String,
    item: Option<String>,
    by: Option<String>,
    message_id: Option<String>,
    text: String,
}

const EVENTS: &str = "SELECT at, item, by, text, message_id, detail FROM events";

impl Store {
    /// When the last entry of the history was written.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn last_entry(&mut self) -> Result<Option<crate::model::Instant>> {
        let at: Option<String> = sqlx::query_scalar("SELECT at FROM events ORDER BY seq DESC LIMIT 1")
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.path, &error))?;
        Ok(at.as_deref().map(moment))
    }

    /// The whole log in memory, from the plain tables.
    ///
    /// # Errors
    /// When the database cannot be read, or holds what no bywhen wrote.
    pub async fn load(&mut self) -> Result<Log> {
        let path = self.path.clone();
        let judge = |error| Error::from(fault::judge(&path, &error));
        let mut messages: HashMap<String, Vec<Reference>> = HashMap::new();
        let mut pairs =
            sqlx::query_as::<_, (String, String)>("SELECT message_id, ref FROM thread_messages ORDER BY rowid")
                .fetch(&mut self.connection);
        while let Some((message_id, reference)) = pairs.try_next().await.map_err(judge)? {
            // Most messages are about one item.
            messages.entry(message_id).or_insert_with(|| Vec::with_capacity(1)).extend(reference.parse().ok());
        }
        drop(pairs);
        let items = self.items("SELECT state FROM items WHERE ?1 IS NOT NULL", "").await?;
        self.log_of(items, messages).await
    }

    /// The items that a question gives, row by row: the log as text is never in memory beside the log itself.
    pub(super) async fn items(&mut self, question: &'static str, about: &str) -> Result<Vec<Item>> {
        let path = &self.path;
        let mut items = Vec::new();
        let mut states = sqlx::query_scalar::<_, String>(question).bind(about).fetch(&mut self.connection);
        while let Some(state) = states.try_next().await.map_err(|error| fault::judge(path, &error))? {
            items.push(serde_json::from_str(&state).map_err(|error| odd(path, "items", &error))?);
        }
        Ok(items)
    }

    /// The log with these items and messages, and with all else that stands in it.
    pub(super) async fn log_of(
        &mut self,
        items: Vec<Item>,
        messages: impl IntoIterator<Item = (String, Vec<Reference>)>,
    ) -> Result<Log> {
        let path = self.path.clone();
        let judge = |error| Error::from(fault::judge(&path, &error));
        let rows: Vec<AttentionRow> =
            sqlx::query_as("SELECT number, at, kind, item, by, message_id, text FROM attention ORDER BY number")
                .fetch_all(&mut self.connection)
                .await
                .map_err(judge)?;
        let attention: Vec<Attention> = rows.into_iter().filter_map(attention).collect();
        let marks: serde_json::Map<String, serde_json::Value> = self
            .read_marks()
            .await?
            .into_iter()
            .filter_map(|(key, value)| Some((key, serde_json::from_str(&value).ok()?)))
            .collect();
        let marks: Marks = serde_json::from_value(marks.into()).map_err(|error| self.odd("marks", &error))?;
        let mut log = Log::restore(items, messages, attention, marks);
        log.forms = self
            .records("SELECT detail ->> '$.form' FROM events WHERE event = 'form-received' AND detail ->> '$.event' = event ORDER BY seq")
            .await?;
        log.good_practice = self
            .records("SELECT detail ->> '$.record' FROM events WHERE event = 'good-practice' AND detail ->> '$.event' = event ORDER BY seq")
            .await?;
        Ok(log)
    }

    /// What events hold that are records of their own.
    async fn records<T: DeserializeOwned>(&mut self, question: &'static str) -> Result<Vec<T>> {
        let held: Vec<String> = sqlx::query_scalar(question)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.path, &error))?;
        held.iter().map(|held| serde_json::from_str(held).map_err(|error| self.odd("events", &error))).collect()
    }

    /// The history of one item, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn history(&mut self, reference: &Reference) -> Result<Vec<Event>> {
        let rows =
            sqlx::query_as("SELECT at, item, by, text, message_id, detail FROM events WHERE item = ? ORDER BY seq")
                .bind(reference.to_string())
                .fetch_all(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.path, &error))?;
        rows.into_iter().map(|row| self.event(row)).collect()
    }

    /// The letters about one item, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn letters_about(&mut self, reference: &Reference) -> Result<Vec<LetterTold>> {
        let rows: Vec<(i64, String, String, String)> = sqlx::query_as(
            "SELECT outbox.number, outbox.kind, outbox.created, coalesce(letters.recipients, '')
             FROM thread_messages JOIN outbox USING (message_id) JOIN letters USING (number)
             WHERE thread_messages.ref = ? ORDER BY outbox.number",
        )
        .bind(reference.to_string())
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.path, &error))?;
        let told = |(number, kind, at, recipients): (i64, String, String, String)| LetterTold {
            number: number.unsigned_abs(),
            kind,
            at: moment(&at),
            recipients,
        };
        Ok(rows.into_iter().map(told).collect())
    }

    /// Everything that ever happened, oldest first: the truth from which the log can be folded anew.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn events(&mut self) -> Result<Vec<Event>> {
        let rows = sqlx::query_as(sqlx::AssertSqlSafe(format!("{EVENTS} ORDER BY seq")))
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.path, &error))?;
        rows.into_iter().map(|row| self.event(row)).collect()
    }

    /// Every item with its history, at one consistent moment while the daemon may be writing (fault D12).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn export(&mut self) -> Result<Export> {
        self.word("BEGIN").await?;
        let log = self.load().await;
        let events = self.events().await;
        self.word("COMMIT").await?;
        let mut histories: BTreeMap<Reference, Vec<Event>> = BTreeMap::new();
        for event in events? {
            if let Some(reference) = event.item.clone() {
                histories.entry(reference).or_default().push(event);
            }
        }
        let with_history = |item: &Item| (item.clone(), histories.remove(&item.reference).unwrap_or_default());
        Ok(log?.items().map(with_history).collect())
    }

    /// The log as its tables have it, and as its history has it: equal, unless somebody changed the one or the other.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn folded_and_kept(&mut self, zone: chrono_tz::Tz) -> Result<(Log, Log)> {
        self.word("BEGIN").await?;
        let kept = self.load().await;
        let events = self.events().await;
        self.word("COMMIT").await?;
        let (mut kept, mut folded) = (kept?, Log::default());
        (kept.zone, folded.zone) = (Some(zone), Some(zone));
        events?.iter().for_each(|event| folded.apply(event));
        // What is no event: when the program first ran, and which letters belong to which thread.
        folded.since = kept.since;
        for (id, refs) in kept.messages() {
            folded.note_message(id, refs);
        }
        Ok((kept, folded))
    }

    pub(super) async fn read_marks(&mut self) -> Result<BTreeMap<String, String>> {
        let rows: Vec<(String, String)> = sqlx::query_as("SELECT key, value FROM marks")
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.path, &error))?;
        Ok(rows.into_iter().collect())
    }

    fn event(&self, row: EventRow) -> Result<Event> {
        Ok(Event {
            at: moment(&row.at),
            item: row.item.and_then(|item| item.parse().ok()),
            by: row.by.and_then(|by| Address::new(&by)),
            message_id: row.message_id,
            text: row.text,
            happened: serde_json::from_str(&row.detail).map_err(|error| self.odd("events", &error))?,
        })
    }

    pub(super) fn odd(&self, table: &str, error: &serde_json::Error) -> Error {
        odd(&self.path, table, error)
    }
}

/// A row that no bywhen wrote.
fn odd(path: &Path, table: &str, error: &serde_json::Error) -> Error {
    Error::World(fault::damaged(&path.display().to_string(), &format!("table {table}: {error}")))
}

fn attention(row: AttentionRow) -> Option<Attention> {
    Some(Attention {
        number: row.number.unsigned_abs(),
        at: moment(&row.at),
        kind: serde_json::from_value(row.kind.into()).ok()?,
        item: row.item.and_then(|item| item.parse().ok()),
        by: row.by.and_then(|by| Address::new(&by)),
        message_id: row.message_id,
        text: row.text,
    })
}
