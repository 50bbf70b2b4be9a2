//! The history chained by hash: whoever changes, takes out or puts in an event breaks every link after it.
//!
//! A link is made of the link before, of the event's place, moment, item and kind, and of the digest of its words. So the chain holds
//! when words are removed (`removals.rs`): their digest stays, and what was put in their place is held to by the event that tells of it.

use super::{
    Store, Trouble, fault, rows,
    sql::{Connection, query, scalar},
};
use crate::{
    config::Database,
    error::{Error, Result},
    model::event::Happened,
};
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use std::{collections::HashMap, fmt};

/// One link: SHA-256 over the link before it and the event's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Link([u8; 32]);

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What was found when the whole chain was gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Events in the history.
    pub events: u64,
    /// Events whose words were removed.
    pub removed: u64,
    /// The last event and its link; `None`: the history is empty.
    pub head: Option<(i64, Link)>,
}

/// An event's row, as it is chained.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Row {
    pub(super) seq: i64,
    pub(super) at: String,
    pub(super) item: Option<String>,
    pub(super) event: String,
    pub(super) by: Option<String>,
    pub(super) text: String,
    pub(super) message_id: Option<String>,
    pub(super) mail: Option<i64>,
    pub(super) detail: String,
}

/// How an event is chained.
#[derive(Debug, FromRow)]
struct Chained {
    seq: i64,
    hash: Vec<u8>,
    words: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    removed: bool,
}

pub(super) const ROWS: &str = "SELECT seq, at, item, event, by, text, message_id, mail, detail FROM events";
/// So many events are held in memory at a time.
const PIECE: i64 = 2_000;

/// Each field goes in with its length, so that no two rows give the same bytes.
fn put(hash: &mut Sha256, field: Option<&str>) {
    match field {
        Some(text) => {
            hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(text);
        }
        None => hash.update([0xff; 8]),
    }
}

impl Row {
    /// The digest of its words; for what stands in their place, without salt.
    pub(super) fn words(&self, salt: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(salt);
        for field in [self.by.as_deref(), Some(&self.text), self.message_id.as_deref(), Some(&self.detail)] {
            put(&mut hash, field);
        }
        hash.finalize().into()
    }
}

impl Link {
    /// The link of an event after this one, whose words have this digest.
    fn after(self, row: &Row, words: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        let (seq, mail) = (row.seq.to_string(), row.mail.map(|mail| mail.to_string()));
        for field in [Some(seq.as_str()), Some(&row.at), row.item.as_deref(), Some(&row.event), mail.as_deref()] {
            put(&mut hash, field);
        }
        hash.update(words);
        Self(hash.finalize().into())
    }

    /// The same, as versions before the first removal chained: over the whole row at once.
    fn after_whole(self, row: &Row) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        let (seq, mail) = (row.seq.to_string(), row.mail.map(|mail| mail.to_string()));
        let fields = [
            Some(seq.as_str()),
            Some(row.at.as_str()),
            row.item.as_deref(),
            Some(row.event.as_str()),
            row.by.as_deref(),
            Some(row.text.as_str()),
            row.message_id.as_deref(),
            mail.as_deref(),
            Some(row.detail.as_str()),
        ];
        fields.into_iter().for_each(|field| put(&mut hash, field));
        Self(hash.finalize().into())
    }
}

/// Chains events that were just written.
pub(super) async fn write_links(all: &mut Connection, head: &mut Link, rows: &[Row]) -> Result<(), sqlx::Error> {
    let mut links = Vec::with_capacity(rows.len());
    for row in rows {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
        let words = row.words(&salt);
        *head = head.after(row, &words);
        links.push((row.seq, head.0, words, salt));
    }
    let mut columns = Vec::with_capacity(links.len());
    for (seq, hash, words, salt) in &links {
        columns.push([seq.into(), hash.as_slice().into(), words.as_slice().into(), salt.as_slice().into()]);
    }
    rows::insert(all, "INSERT INTO chain (seq, hash, words, salt)", columns, "").await
}

/// The last link.
pub(super) async fn head(all: &mut Connection) -> Result<Link, sqlx::Error> {
    let hash: Option<Vec<u8>> = scalar("SELECT hash FROM chain ORDER BY seq DESC LIMIT 1").fetch_optional(all).await?;
    Ok(hash.and_then(|hash| hash.try_into().ok()).map(Link).unwrap_or_default())
}

/// Chains the events that an older version wrote without links.
async fn catch_up(all: &mut Connection, head: &mut Link) -> Result<(), sqlx::Error> {
    loop {
        let rows: Vec<Row> = query(sqlx::AssertSqlSafe(format!(
            "{ROWS} WHERE seq > (SELECT coalesce(max(seq), 0) FROM chain) ORDER BY seq LIMIT {PIECE}"
        )))
        .fetch_all(&mut *all)
        .await?;
        if rows.is_empty() {
            return Ok(());
        }
        write_links(all, head, &rows).await?;
    }
}

impl Chained {
    /// The event's link, if the event is the one that was chained: as it was written, or with the stand-in that a later event
    /// tells of.
    fn link(&self, before: Link, row: &Row, standing: Option<&String>) -> Option<Link> {
        if self.removed && standing != Some(&hex(&row.words(&[]))) {
            return None;
        }
        let link = match &self.words {
            Some(words) => {
                let sound = self.removed || self.salt.as_ref().is_some_and(|salt| row.words(salt).as_slice() == words);
                sound.then(|| before.after(row, words))?
            }
            // What an older version chained and this one emptied cannot be counted through any more: its link is taken as it is.
            None if self.removed => Link(self.hash.clone().try_into().ok()?),
            None => before.after_whole(row),
        };
        (row.seq == self.seq && link.0.as_slice() == self.hash).then_some(link)
    }
}

impl Store {
    /// What was put in the place of words removed: the digest of it, for each event.
    async fn standing_in(&mut self) -> Result<HashMap<i64, String>> {
        let told: Vec<String> = scalar("SELECT detail FROM events WHERE event = 'words-removed' ORDER BY seq")
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        let mut standing = HashMap::new();
        for detail in told {
            if let Happened::WordsRemoved { lines, .. } =
                serde_json::from_str(&detail).map_err(|error| self.odd("events", &error))?
            {
                standing.extend(lines);
            }
        }
        Ok(standing)
    }

    /// Takes up the chain where it ends, for the one writer.
    pub(super) async fn take_up_chain(&mut self) -> Result<(), Trouble> {
        self.begin().await?;
        let taken = async {
            let mut link = head(&mut self.connection).await?;
            catch_up(&mut self.connection, &mut link).await?;
            Ok(link)
        }
        .await;
        self.head = self.end(taken).await?;
        Ok(())
    }

    /// Goes through the whole file, the whole history and its chain. `noted` is a link written down earlier, outside the database: with it, even a
    /// history that was chained anew is told from the true one.
    ///
    /// # Errors
    /// [`Error::World`] with the first event that does not fit, or when the database cannot be read.
    pub async fn verify(&mut self, noted: Option<(i64, &str)>) -> Result<Verified> {
        let database = self.database.clone();
        Self::check_pages(&self.database, || true).await?;
        let judge = |error| Error::from(fault::judge(&database, &error));
        let standing = self.standing_in().await?;
        let mut verified = Verified { events: 0, removed: 0, head: None };
        let (mut link, mut after, mut found) = (Link::default(), 0_i64, noted.is_none());
        loop {
            let rows: Vec<Row> =
                query(sqlx::AssertSqlSafe(format!("{ROWS} WHERE seq > $1 ORDER BY seq LIMIT {PIECE}")))
                    .bind(after)
                    .fetch_all(&mut self.connection)
                    .await
                    .map_err(judge)?;
            let Some(last) = rows.last().map(|row| row.seq) else { break };
            let links: Vec<Chained> =
                query("SELECT seq, hash, words, salt, removed FROM chain WHERE seq > $1 AND seq <= $2 ORDER BY seq")
                    .bind(after)
                    .bind(last)
                    .fetch_all(&mut self.connection)
                    .await
                    .map_err(judge)?;
            if links.len() != rows.len() {
                return Err(broken(&database, after + 1, "events and links do not pair"));
            }
            for (row, chained) in rows.iter().zip(&links) {
                link = chained
                    .link(link, row, standing.get(&row.seq))
                    .ok_or_else(|| broken(&database, row.seq, "the event is not the one that was chained"))?;
                verified.removed += u64::from(chained.removed);
                if let Some((_, hash)) = noted.filter(|(seq, _)| *seq == row.seq) {
                    if !link.to_string().starts_with(&hash.to_lowercase()) || hash.len() < 8 {
                        return Err(broken(&database, row.seq, "its link is not the one that was noted"));
                    }
                    found = true;
                }
            }
            verified.events += u64::try_from(rows.len()).unwrap_or(u64::MAX);
            verified.head = Some((last, link));
            after = last;
        }
        let beyond: i64 = scalar("SELECT count(*) FROM chain WHERE seq > $1")
            .bind(after)
            .fetch_one(&mut self.connection)
            .await
            .map_err(judge)?;
        if beyond > 0 {
            return Err(broken(
                &database,
                after + 1,
                "there are links without an event: events are missing at the end",
            ));
        }
        if !found {
            return Err(broken(&database, after + 1, "the history ends before the event that was noted"));
        }
        Ok(verified)
    }
}

fn broken(database: &Database, seq: i64, why: &str) -> Error {
    Error::world(format!(
        "{}: the history was changed from outside, at event {seq} or before: {why}. Keep it as it is, and compare it with \
         the last backup",
        database
    ))
}
