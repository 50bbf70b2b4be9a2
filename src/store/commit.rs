//! One moment, one transaction: what came, what was decided and what is to be sent, together or not at all.

use super::{
    Mark, NewPaper, Place, Store, Trouble, Verdict,
    chain::{Link, Row, write_link},
    outbox, papers, requests, shelf,
    sql::{Connection, query, scalar, storable},
    written, written_day,
};
use crate::{
    letters::Composed,
    model::{
        Instant,
        event::{Event, Happened},
        item::Item,
        letter::LetterKind,
        log::Log,
        reading::Kind,
        reference::Reference,
        request::Answer,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Read to the end.
    Read(Kind),
    /// Set aside, with the reason in words.
    SetAside(String),
    /// A copy of one of our own letters: evidence, never read as mail (Contract 8.11).
    Own,
    /// In the log already, as the mail with this number: only its place is remembered.
    Again(i64),
    /// Nothing to be had (removed by a person before it was read): only its place is remembered.
    Gone,
}

/// A mail taken in.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Where it was found.
    pub place: Place,
    /// The whole message.
    pub raw: Vec<u8>,
    /// Its Message-ID without brackets.
    pub message_id: Option<String>,
    /// SHA-256 over sender, date and decoded content, or over the raw bytes when it could not be read.
    pub content_hash: [u8; 32],
    /// When it arrived.
    pub arrived: Option<Instant>,
    /// When it was taken in.
    pub at: Instant,
    /// What became of it.
    pub fate: Fate,
}

/// A letter for the outbox.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// Its number.
    pub number: u64,
    /// Its kind.
    pub kind: LetterKind,
    /// The items it is about.
    pub refs: Vec<Reference>,
    /// When it was written.
    pub at: Instant,
    /// The letter.
    pub composed: Composed,
    /// Shadow mode: it is kept, and can never leave.
    pub held_back: bool,
}

/// One moment: a mail, a request, an hour, or an answer from the mail server, with all that follows from it.
#[derive(Debug, Clone, Default)]
pub struct Turn {
    /// The mail that came.
    pub mail: Option<Taken>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What was written, in order.
    pub letters: Vec<NewLetter>,
    /// What became of letters under way.
    pub verdicts: Vec<Verdict>,
    /// The letter that is handed to the server next.
    pub leaving: Option<Mark>,
    /// Letters whose copy was found in the team mailbox.
    pub copies: Vec<u64>,
    /// What of the mail belongs in the IRO Monitoring folder.
    pub papers: Vec<NewPaper>,
    /// The request that was carried out or refused, by number.
    pub answered: Option<(i64, Answer)>,
}

impl Store {
    /// Commits several moments in one transaction (one sync for all), with the plain tables as they stand in `log` after them.
    /// Returns the number of each turn's mail, if it got one.
    ///
    /// # Errors
    /// [`Trouble::Passing`] when nothing was written and it may be tried again; otherwise the program has to stop.
    pub async fn commit(&mut self, turns: &[Turn], log: &Log) -> Result<Vec<Option<i64>>, Trouble> {
        let mut changed = marks_of(log, turns);
        changed.retain(|key, value| self.marks.get(key) != Some(value));
        self.begin().await?;
        let mut head = self.head;
        let written = write(&mut self.connection, turns, log, &changed, &mut head).await;
        let numbers = self.end(written).await?;
        self.head = head;
        self.marks.append(&mut changed);
        if let Some(last) = turns.iter().flat_map(|turn| &turn.letters).map(|letter| letter.number).max() {
            self.next_letter = last + 1;
        }
        Ok(numbers)
    }
}

async fn write(
    all: &mut Connection,
    turns: &[Turn],
    log: &Log,
    marks: &BTreeMap<String, String>,
    head: &mut Link,
) -> Result<Vec<Option<i64>>, sqlx::Error> {
    let mut numbers = Vec::with_capacity(turns.len());
    for turn in turns {
        let mail = match &turn.mail {
            Some(taken) => write_mail(all, taken).await?,
            None => None,
        };
        for event in &turn.events {
            write_event(all, event, mail, head).await?;
        }
        for letter in &turn.letters {
            outbox::write_letter(all, letter, mail).await?;
        }
        for verdict in &turn.verdicts {
            outbox::write_verdict(all, verdict).await?;
        }
        if let Some(mark) = &turn.leaving {
            outbox::write_mark(all, mark).await?;
        }
        for number in &turn.copies {
            outbox::copy_seen(all, *number).await?;
        }
        for paper in mail.iter().flat_map(|mail| turn.papers.iter().map(move |paper| (paper, *mail))) {
            papers::write_paper(all, paper.0, paper.1).await?;
        }
        if let Some((number, answer)) = &turn.answered {
            requests::write_answer(all, *number, answer).await?;
        }
        numbers.push(mail);
    }
    let changed: BTreeSet<&Reference> =
        turns.iter().flat_map(|turn| &turn.events).filter_map(|event| event.item.as_ref()).collect();
    for item in changed.into_iter().filter_map(|reference| log.item(reference)) {
        write_item(all, item).await?;
    }
    let begun = turns
        .iter()
        .flat_map(|turn| &turn.events)
        .filter(|event| matches!(event.happened, Happened::Logged { .. } | Happened::Undone { .. }));
    for item in begun.filter_map(|event| log.item(event.item.as_ref()?)) {
        shelf::write_child(all, &item.child, &item.reference.to_string()).await?;
    }
    write_attention(all, turns, log).await?;
    for (key, value) in marks {
        query("INSERT INTO marks (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2")
            .bind(key)
            .bind(value)
            .execute(&mut *all)
            .await?;
    }
    Ok(numbers)
}

async fn write_mail(all: &mut Connection, taken: &Taken) -> Result<Option<i64>, sqlx::Error> {
    let (state, kind, why) = match &taken.fate {
        Fate::Read(kind) => ("read", Some(word(kind)), None),
        Fate::SetAside(why) => ("set-aside", None, Some(why.as_str())),
        Fate::Own => ("own", None, None),
        Fate::Again(number) => return write_place(all, &taken.place, Some(*number)).await.map(|()| None),
        Fate::Gone => return write_place(all, &taken.place, None).await.map(|()| None),
    };
    let number: i64 = scalar(
        "INSERT INTO mails (message_id, content_hash, arrived, taken, state, kind, why) VALUES ($1, $2, $3, $4, $5, $6, $7)
         RETURNING number",
    )
    .bind(taken.message_id.as_deref().unwrap_or_default())
    .bind(taken.content_hash.as_slice())
    .bind(taken.arrived.map(written))
    .bind(written(taken.at))
    .bind(state)
    .bind(kind)
    .bind(why)
    .fetch_one(&mut *all)
    .await?;
    query("INSERT INTO raw_mails (mail, bytes) VALUES ($1, $2)")
        .bind(number)
        .bind(taken.raw.as_slice())
        .execute(&mut *all)
        .await?;
    write_place(all, &taken.place, Some(number)).await?;
    Ok(Some(number))
}

/// Remembers the place, and how far its folder has been read.
async fn write_place(all: &mut Connection, place: &Place, mail: Option<i64>) -> Result<(), sqlx::Error> {
    query(
        "INSERT INTO places (folder, uidvalidity, uid, file, mail) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (folder, uidvalidity, uid, file) DO UPDATE SET mail = coalesce($5, places.mail)",
    )
    .bind(&place.folder)
    .bind(i64::from(place.uidvalidity))
    .bind(i64::from(place.uid))
    .bind(&place.file)
    .bind(mail)
    .execute(&mut *all)
    .await?;
    if place.uid > 0 {
        query("UPDATE folders SET last_uid = $1 WHERE folder = $2 AND uidvalidity = $3 AND last_uid < $1")
            .bind(i64::from(place.uid))
            .bind(&place.folder)
            .bind(i64::from(place.uidvalidity))
            .execute(&mut *all)
            .await?;
    }
    Ok(())
}

pub(super) async fn write_event(
    all: &mut Connection,
    event: &Event,
    mail: Option<i64>,
    head: &mut Link,
) -> Result<(), sqlx::Error> {
    let detail = serde_json::to_value(&event.happened).unwrap_or_default();
    let mut row = Row {
        seq: 0,
        at: written(event.at),
        item: event.item.as_ref().map(ToString::to_string),
        event: detail.get("event").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        by: event.by.as_ref().map(ToString::to_string),
        // As it will be read back: the chain is made of it.
        text: storable(event.text.as_str().into()).into_owned(),
        message_id: event.message_id.as_deref().map(|id| storable(id.into()).into_owned()),
        mail,
        detail: detail.to_string(),
    };
    row.seq = scalar(
        "INSERT INTO events (at, item, event, by, text, message_id, mail, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         RETURNING seq",
    )
    .bind(&row.at)
    .bind(&row.item)
    .bind(&row.event)
    .bind(&row.by)
    .bind(&row.text)
    .bind(&row.message_id)
    .bind(row.mail)
    .bind(&row.detail)
    .fetch_one(&mut *all)
    .await?;
    write_link(all, head, &row).await?;
    if let (Some(reference), Some(message_id)) = (&row.item, &row.message_id) {
        write_thread(all, message_id, reference).await?;
    }
    Ok(())
}

pub(super) async fn write_thread(all: &mut Connection, message_id: &str, reference: &str) -> Result<(), sqlx::Error> {
    query("INSERT INTO thread_messages (message_id, ref) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(message_id)
        .bind(reference)
        .execute(all)
        .await?;
    Ok(())
}

/// The word a value is written as in JSON (`tracked-recommendation`, `needs_clarification`).
pub(super) fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// When something last happened to it: of its steps the last, else the day on which it ended or was opened.
fn last_step(item: &Item) -> String {
    item.milestones.last().map_or_else(|| written_day(item.closed.unwrap_or(item.opened)), |step| written(step.at))
}

pub(super) async fn write_item(all: &mut Connection, item: &Item) -> Result<(), sqlx::Error> {
    let address = |address: &Option<crate::model::address::Address>| address.as_ref().map(ToString::to_string);
    query(
        "INSERT INTO items (ref, process, level, stage, status, child, case_id, who, what, by_when, themes, iro, sw, pm,
             sm, team, unit, prompt, prompt_on, prompt_why, opened, closed, outcome, last_words, last_step, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
             $24, $25, $26)
         ON CONFLICT (ref) DO UPDATE SET process = $2, level = $3, stage = $4, status = $5, child = $6, case_id = $7,
             who = $8, what = $9, by_when = $10, themes = $11, iro = $12, sw = $13, pm = $14, sm = $15, team = $16,
             unit = $17, prompt = $18, prompt_on = $19, prompt_why = $20, opened = $21, closed = $22, outcome = $23,
             last_words = $24, last_step = $25, state = $26",
    )
    .bind(item.reference.to_string())
    .bind(&item.process)
    .bind(item.level.map(i64::from))
    .bind(&item.stage)
    .bind(word(&item.status))
    .bind(&item.child.name)
    .bind(&item.child.case_id)
    .bind(list(&item.who))
    .bind(&item.what)
    .bind(item.by_when.map(written_day))
    .bind(item.themes.iter().map(|theme| theme.0.to_string()).collect::<Vec<_>>().join(", "))
    .bind(address(&item.iro))
    .bind(address(&item.sw))
    .bind(address(&item.pm))
    .bind(address(&item.sm))
    .bind(&item.team)
    .bind(&item.unit)
    .bind(word(&item.prompt.state))
    .bind(item.prompt.on.map(written_day))
    .bind(&item.prompt.why)
    .bind(written_day(item.opened))
    .bind(item.closed.map(written_day))
    .bind(&item.outcome)
    .bind(item.last_words.as_ref().map(|words| words.text.clone()))
    .bind(last_step(item))
    .bind(serde_json::to_string(item).unwrap_or_default())
    .execute(all)
    .await?;
    Ok(())
}

/// Takes out what was dealt with and puts in what came, which bears a higher number than all before it.
async fn write_attention(all: &mut Connection, turns: &[Turn], log: &Log) -> Result<(), sqlx::Error> {
    let events = || turns.iter().flat_map(|turn| &turn.events).map(|event| &event.happened);
    for happened in events() {
        if let Happened::DealtWith { attention } = happened {
            query("DELETE FROM attention WHERE number = $1").bind(attention.cast_signed()).execute(&mut *all).await?;
        }
    }
    if !events().any(|happened| matches!(happened, Happened::Attention { .. })) {
        return Ok(());
    }
    let last: i64 = scalar("SELECT coalesce(max(number), 0) FROM attention").fetch_one(&mut *all).await?;
    for attention in log.attention().filter(|entry| entry.number > last.unsigned_abs()) {
        query(
            "INSERT INTO attention (number, at, kind, item, by, message_id, text) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(attention.number.cast_signed())
        .bind(written(attention.at))
        .bind(word(&attention.kind))
        .bind(attention.item.as_ref().map(ToString::to_string))
        .bind(attention.by.as_ref().map(ToString::to_string))
        .bind(&attention.message_id)
        .bind(&attention.text)
        .execute(&mut *all)
        .await?;
    }
    Ok(())
}

/// What the log remembers besides items, one row of `marks` for each thing. The long lists only where something came or went.
fn marks_of(log: &Log, turns: &[Turn]) -> BTreeMap<String, String> {
    let told = |of: fn(&Happened) -> bool| turns.iter().flat_map(|turn| &turn.events).any(|event| of(&event.happened));
    let questions = told(|happened| {
        matches!(happened, Happened::AskedWhich { .. } | Happened::AskedWhichAgain { .. } | Happened::DealtWith { .. })
    });
    let held_back = told(|happened| matches!(happened, Happened::HeldBack { .. } | Happened::DigestSent { .. }));
    let marks = if questions || held_back { log.marks() } else { log.short_marks() };
    match serde_json::to_value(marks) {
        Ok(serde_json::Value::Object(marks)) => marks
            .into_iter()
            .filter(|(key, _)| questions || key != "questions")
            .filter(|(key, _)| held_back || key != "held_back")
            .map(|(key, value)| (key, value.to_string()))
            .collect(),
        _ => BTreeMap::new(),
    }
}
