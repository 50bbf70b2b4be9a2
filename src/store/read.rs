//! Reading the log back: for a start, for `show`, for an export.

use super::{
    Store, fault, moment,
    sql::{query, scalar},
};
use crate::{
    config::Database,
    error::{Error, Result},
    model::{
        address::Address,
        event::{Event, Happened},
        item::Item,
        log::{Attention, Log, Marks},
        reference::Reference,
    },
};
use futures_util::TryStreamExt;
use sqlx::FromRow;
use std::collections::{BTreeMap, HashMap};

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
        let at: Option<String> = scalar("SELECT at FROM events ORDER BY seq DESC LIMIT 1")
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(at.as_deref().map(moment))
    }

    /// The whole log in memory, from the plain tables.
    ///
    /// # Errors
    /// When the database cannot be read, or holds what no bywhen wrote.
    pub async fn load(&mut self) -> Result<Log> {
        let database = self.database.clone();
        let judge = |error| Error::from(fault::judge(&database, &error));
        let mut messages: HashMap<String, Vec<Reference>> = HashMap::new();
        let mut pairs = query("SELECT message_id, ref FROM thread_messages ORDER BY rowid")
            .fetch::<(String, String)>(&mut self.connection);
        while let Some((message_id, reference)) = pairs.try_next().await.map_err(judge)? {
            // Most messages are about one item.
            messages.entry(message_id).or_insert_with(|| Vec::with_capacity(1)).extend(reference.parse().ok());
        }
        drop(pairs);
        let items = self.items("SELECT state FROM items WHERE $1 IS NOT NULL", "").await?;
        self.log_of(items, messages).await
    }

    /// The items that a question gives, row by row: the log as text is never in memory beside the log itself.
    pub(super) async fn items(&mut self, question: &'static str, about: &str) -> Result<Vec<Item>> {
        let database = &self.database;
        let mut items = Vec::new();
        let mut states = scalar(question).bind(about).fetch::<String>(&mut self.connection);
        while let Some(state) = states.try_next().await.map_err(|error| fault::judge(database, &error))? {
            items.push(serde_json::from_str(&state).map_err(|error| odd(database, "items", &error))?);
        }
        Ok(items)
    }

    /// The log with these items and messages, and with all else that stands in it.
    pub(super) async fn log_of(
        &mut self,
        items: Vec<Item>,
        messages: impl IntoIterator<Item = (String, Vec<Reference>)>,
    ) -> Result<Log> {
        let database = self.database.clone();
        let judge = |error| Error::from(fault::judge(&database, &error));
        let rows: Vec<AttentionRow> =
            query("SELECT number, at, kind, item, by, message_id, text FROM attention ORDER BY number")
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
        let forms = self.held("SELECT detail FROM events WHERE event = 'form-received' ORDER BY seq").await?;
        log.forms = forms
            .into_iter()
            .filter_map(|happened| if let Happened::FormReceived { form } = happened { Some(*form) } else { None })
            .collect();
        let good = self.held("SELECT detail FROM events WHERE event = 'good-practice' ORDER BY seq").await?;
        log.good_practice = good
            .into_iter()
            .filter_map(|happened| if let Happened::GoodPractice { record } = happened { Some(*record) } else { None })
            .collect();
        Ok(log)
    }

    /// What events hold that are records of their own; where their words were removed, what is left of them.
    async fn held(&mut self, question: &'static str) -> Result<Vec<Happened>> {
        let held: Vec<String> = scalar(question)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        held.iter().map(|held| serde_json::from_str(held).map_err(|error| self.odd("events", &error))).collect()
    }

    /// The history of one item, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn history(&mut self, reference: &Reference) -> Result<Vec<Event>> {
        let rows = query("SELECT at, item, by, text, message_id, detail FROM events WHERE item = $1 ORDER BY seq")
            .bind(reference.to_string())
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        rows.into_iter().map(|row| self.event(row)).collect()
    }

    /// The letters about one item, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn letters_about(&mut self, reference: &Reference) -> Result<Vec<LetterTold>> {
        let rows: Vec<(i64, String, String, String)> = query(
            "SELECT outbox.number, outbox.kind, outbox.created, coalesce(letters.recipients, '')
             FROM thread_messages JOIN outbox USING (message_id) JOIN letters USING (number)
             WHERE thread_messages.ref = $1 ORDER BY outbox.number",
        )
        .bind(reference.to_string())
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
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
        let rows = query(sqlx::AssertSqlSafe(format!("{EVENTS} ORDER BY seq")))
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        rows.into_iter().map(|row| self.event(row)).collect()
    }

    /// Every item with its history, at one consistent moment while the daemon may be writing (fault D12).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn export(&mut self) -> Result<Export> {
        self.begin_to_read().await?;
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
        self.begin_to_read().await?;
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
        let rows: Vec<(String, String)> = query("SELECT key, value FROM marks")
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
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
        odd(&self.database, table, error)
    }
}

/// A row that no bywhen wrote.
fn odd(database: &Database, table: &str, error: &serde_json::Error) -> Error {
    Error::World(fault::damaged(database, &format!("table {table}: {error}")))
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
