//! Words taken out of the log for good: by retention, when they have been kept long enough, and by redaction. What happened, and when,
//! stays; a mail stays known by its hash, so that it is not taken for new when it comes again (faults I05, X08).

use super::{
    Store, Trouble,
    chain::{ROWS, Row, hex},
    commit::{write_events, write_items, write_threads},
    moment, requests, shelf,
    sql::{Connection, query, scalar},
};
use crate::model::{
    Instant,
    address::Address,
    event::{Event, Happened},
    item::Item,
    log::Question,
    paper::Paper,
    reading::Child,
    reference::Reference,
    removal::Manner,
    request::Answer,
};
use chrono_tz::Tz;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

/// What is to be removed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    /// Lines of the history, by number, and how much of each; without those of `items`.
    pub lines: BTreeMap<i64, Manner>,
    /// Mails as they came, by number.
    pub mails: BTreeSet<i64>,
    /// The text of letters, by number.
    pub letters: BTreeSet<i64>,
    /// Papers, by number.
    pub papers: BTreeSet<i64>,
    /// Items that go out of the log altogether, each with the numbers of its lines.
    pub items: BTreeMap<Reference, Vec<i64>>,
}

impl Removal {
    /// There is nothing to remove.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many rows it touches.
    fn size(&self) -> usize {
        let of_items: usize = self.items.values().map(Vec::len).sum();
        of_items + self.lines.len() + self.mails.len() + self.letters.len() + self.papers.len()
    }

    /// In parts that can each be removed by itself and soon: each item is whole in one of them.
    #[must_use]
    pub fn parts(self) -> Vec<Self> {
        let mut parts = vec![Self::default()];
        for (reference, lines) in self.items {
            with_room(&mut parts, |part| part.items.insert(reference, lines).is_none());
        }
        for (seq, manner) in self.lines {
            with_room(&mut parts, |part| part.lines.insert(seq, manner).is_none());
        }
        for mail in self.mails {
            with_room(&mut parts, |part| part.mails.insert(mail));
        }
        for letter in self.letters {
            with_room(&mut parts, |part| part.letters.insert(letter));
        }
        for paper in self.papers {
            with_room(&mut parts, |part| part.papers.insert(paper));
        }
        parts
    }
}

/// Adds to the last part that has room.
fn with_room(parts: &mut Vec<Removal>, add: impl FnOnce(&mut Removal) -> bool) {
    if parts.last().is_none_or(|part| part.size() >= PART) {
        parts.push(Removal::default());
    }
    parts.last_mut().map(add);
}

/// On whose word, when and why: what the history says of it afterwards.
#[derive(Debug, Clone)]
pub struct Account {
    /// When.
    pub at: Instant,
    /// The person, if one is known by address.
    pub by: Option<Address>,
    /// Who and why, in a sentence.
    pub why: String,
}

/// So many lines are told of in one event.
const LINES: usize = 500;
/// So many rows, and what belongs to the last of them, are removed in one transaction: signs of life are given in between.
const PART: usize = 1_000;

impl Store {
    /// Removes it, all in one transaction with the events that tell of it and the answer to whoever asked. The log in memory has to be
    /// loaded anew afterwards.
    ///
    /// # Errors
    /// When nothing could be written: then nothing is removed.
    pub async fn remove(
        &mut self,
        removal: &Removal,
        account: &Account,
        zone: Tz,
        answered: Option<(i64, &Answer)>,
    ) -> Result<(), Trouble> {
        self.begin().await?;
        let mut head = self.head;
        let written = async {
            let all = &mut self.connection;
            let events = take_out(all, removal, account, zone).await?;
            let threads = write_events(all, events.iter().map(|event| (event, None)), &mut head).await?;
            write_threads(all, threads).await?;
            if let Some((number, answer)) = answered {
                requests::write_answer(all, number, answer).await?;
            }
            Ok(())
        }
        .await;
        self.end(written).await?;
        self.head = head;
        self.marks = self.read_marks().await.map_err(Trouble::Lasting)?;
        // What was overwritten must not live on in the journal. Where a reader holds it open it does, until the next time.
        let _ = self.empty_side_file().await;
        Ok(())
    }
}

/// Removes it, and gives the events that tell of it.
async fn take_out(
    all: &mut Connection,
    removal: &Removal,
    account: &Account,
    zone: Tz,
) -> Result<Vec<Event>, sqlx::Error> {
    let mut told: BTreeMap<Option<Reference>, Vec<(i64, String)>> = BTreeMap::new();
    let of_items = removal.items.values().flatten().map(|seq| (seq, &Manner::All));
    for (seq, manner) in removal.lines.iter().chain(of_items) {
        let (item, digest) = replace_line(all, *seq, *manner).await?;
        told.entry(item).or_default().push((*seq, digest));
    }
    for reference in told.keys().flatten() {
        forget_requests(all, reference).await?;
        if removal.items.contains_key(reference) {
            let name = reference.to_string();
            query("DELETE FROM items WHERE ref = $1").bind(&name).execute(&mut *all).await?;
            query("DELETE FROM thread_messages WHERE ref = $1").bind(&name).execute(&mut *all).await?;
        }
    }
    shelf::forget_children(all, told.keys().flatten()).await?;
    for reference in told.keys().flatten().filter(|reference| !removal.items.contains_key(*reference)) {
        fold_again(all, reference, zone).await?;
    }
    for mail in &removal.mails {
        query("DELETE FROM raw_mails WHERE mail = $1").bind(mail).execute(&mut *all).await?;
    }
    for letter in &removal.letters {
        empty_letter(all, *letter).await?;
    }
    for paper in &removal.papers {
        empty_paper(all, *paper).await?;
    }
    if !removal.mails.is_empty() || !removal.letters.is_empty() {
        told.entry(None).or_default();
    }
    let mut events = Vec::new();
    for (item, lines) in told {
        let pieces: Vec<&[(i64, String)]> = if lines.is_empty() { vec![&[]] } else { lines.chunks(LINES).collect() };
        for piece in pieces {
            let first = item.is_none() && events.iter().all(|event: &Event| event.item.is_some());
            let (mails, letters) =
                if first { (&removal.mails, &removal.letters) } else { (&BTreeSet::new(), &BTreeSet::new()) };
            events.push(Event {
                at: account.at,
                item: item.clone(),
                by: account.by.clone(),
                message_id: None,
                text: account.why.clone(),
                happened: Happened::WordsRemoved {
                    lines: piece.to_vec(),
                    mails: mails.iter().copied().collect(),
                    letters: letters.iter().copied().collect(),
                },
            });
        }
    }
    Ok(events)
}

/// Puts the stand-in in the place of an event's words; gives its item, and the digest of the stand-in.
async fn replace_line(
    all: &mut Connection,
    seq: i64,
    manner: Manner,
) -> Result<(Option<Reference>, String), sqlx::Error> {
    let before: Row = query(AssertSqlSafe(format!("{ROWS} WHERE seq = $1"))).bind(seq).fetch_one(&mut *all).await?;
    let event = event(&before)?;
    let standing = event.removed(manner);
    let row = Row {
        by: standing.by.as_ref().map(ToString::to_string),
        text: standing.text.clone(),
        message_id: standing.message_id.clone(),
        detail: serde_json::to_string(&standing.happened).unwrap_or_default(),
        ..before.clone()
    };
    query("UPDATE chain SET removed = TRUE, salt = NULL WHERE seq = $1").bind(seq).execute(&mut *all).await?;
    query("UPDATE events SET by = $1, text = $2, message_id = $3, detail = $4 WHERE seq = $5")
        .bind(&row.by)
        .bind(&row.text)
        .bind(&row.message_id)
        .bind(&row.detail)
        .bind(seq)
        .execute(&mut *all)
        .await?;
    match &event.happened {
        Happened::Attention { .. } => {
            query(
                "UPDATE attention SET by = $1, text = $2, message_id = $3 WHERE at = $4 AND text = $5 AND item IS NOT DISTINCT FROM $6",
            )
            .bind(&row.by)
            .bind(&row.text)
            .bind(&row.message_id)
            .bind(&before.at)
            .bind(&before.text)
            .bind(&before.item)
            .execute(&mut *all)
            .await?;
        }
        Happened::AskedWhich { question } => empty_question(all, question.attention).await?,
        _ => {}
    }
    Ok((event.item, hex(&row.words(&[]))))
}

fn event(row: &Row) -> Result<Event, sqlx::Error> {
    Ok(Event {
        at: moment(&row.at),
        item: row.item.as_ref().and_then(|item| item.parse().ok()),
        by: row.by.as_ref().and_then(|by| Address::new(by)),
        message_id: row.message_id.clone(),
        text: row.text.clone(),
        happened: serde_json::from_str(&row.detail).map_err(|error| sqlx::Error::Decode(error.into()))?,
    })
}

/// The item as its history now makes it.
async fn fold_again(all: &mut Connection, reference: &Reference, zone: Tz) -> Result<(), sqlx::Error> {
    let rows: Vec<Row> = query(AssertSqlSafe(format!("{ROWS} WHERE item = $1 ORDER BY seq")))
        .bind(reference.to_string())
        .fetch_all(&mut *all)
        .await?;
    let history = rows.iter().map(event).collect::<Result<Vec<_>, _>>()?;
    let day = |at: Instant| at.with_timezone(&zone).date_naive();
    match Item::fold(&history, |_| false, day) {
        Some(item) => {
            write_items(all, std::iter::once(&item)).await?;
            shelf::write_child(all, &item.child, &item.reference.to_string()).await
        }
        None => Ok(()),
    }
}

/// A question that still waits for its answer loses the words of the mail that waits.
async fn empty_question(all: &mut Connection, attention: u64) -> Result<(), sqlx::Error> {
    let stored: Option<String> =
        scalar("SELECT value FROM marks WHERE key = 'questions'").fetch_optional(&mut *all).await?;
    let Some(stored) = stored else { return Ok(()) };
    let mut questions: Vec<Question> =
        serde_json::from_str(&stored).map_err(|error| sqlx::Error::Decode(error.into()))?;
    questions.iter_mut().filter(|question| question.attention == attention).for_each(Question::remove_words);
    query("UPDATE marks SET value = $1 WHERE key = 'questions'")
        .bind(serde_json::to_string(&questions).unwrap_or_default())
        .execute(all)
        .await?;
    Ok(())
}

/// What was asked of the item at the command line, and was carried out.
async fn forget_requests(all: &mut Connection, reference: &Reference) -> Result<(), sqlx::Error> {
    query("UPDATE requests SET request = '{}', answer = NULL WHERE state <> 'waiting' AND replace(request, $1, '') <> request")
        .bind(reference.to_string())
        .execute(all)
        .await?;
    Ok(())
}

/// A letter that has not left yet does not leave.
async fn empty_letter(all: &mut Connection, letter: i64) -> Result<(), sqlx::Error> {
    query("UPDATE outbox SET bytes = $1 WHERE number = $2").bind(&[][..]).bind(letter).execute(&mut *all).await?;
    query(
        "UPDATE outbox_recipients SET state = 'failed', answer = 'its words were removed before it left'
         WHERE letter = $1 AND state IN ('waiting', 'unknown', 'held')",
    )
    .bind(letter)
    .execute(all)
    .await?;
    Ok(())
}

/// Its hash stays, by which the file in the folder is known.
async fn empty_paper(all: &mut Connection, number: i64) -> Result<(), sqlx::Error> {
    let state: String = scalar("SELECT state FROM papers WHERE number = $1").bind(number).fetch_one(&mut *all).await?;
    let paper: Paper = serde_json::from_str(&state).map_err(|error| sqlx::Error::Decode(error.into()))?;
    let emptied =
        Paper { refs: Vec::new(), child: Child::default(), called: None, initials: Default::default(), ..paper };
    query("UPDATE papers SET removed = TRUE, refs = '', child = '#' || number, state = $1 WHERE number = $2")
        .bind(serde_json::to_string(&emptied).unwrap_or_default())
        .bind(number)
        .execute(all)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_removal_comes_in_parts_and_each_item_is_whole_in_one_of_them() {
        let lines = |from: i64| (from..from + 300).collect::<Vec<i64>>();
        let items = (1..=10).map(|number| (Reference::new("TR", 2015, number), lines(i64::from(number) * 300)));
        let whole = Removal { items: items.collect(), mails: (1..=2_500).collect(), ..Removal::default() };
        let parts = whole.clone().parts();
        assert!(parts.len() > 4 && parts.iter().all(|part| part.size() < PART + 300), "{}", parts.len());
        let items: BTreeMap<_, _> = parts.iter().flat_map(|part| part.items.clone()).collect();
        let mails: BTreeSet<i64> = parts.iter().flat_map(|part| part.mails.clone()).collect();
        assert_eq!((items, mails), (whole.items, whole.mails));
        assert_eq!(parts.iter().map(|part| part.items.len()).sum::<usize>(), 10);
        assert_eq!(Removal::default().parts(), [Removal::default()], "also the answer to a request with nothing to do");
    }
}
