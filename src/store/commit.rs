//! One moment, one transaction: what came, what was decided and what is to be sent, together or not at all.

use super::{
    Mark, NewPaper, Place, Store, Trouble, Verdict,
    chain::{Link, Row, write_links},
    outbox, papers, requests, rows, shelf,
    sql::{Connection, Value, query, scalar, storable},
    written, written_day,
};
use crate::{
    letters::Composed,
    model::{
        Instant,
        address::Address,
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
        let next_try = self.next_try_after(turns);
        self.begin().await?;
        let mut head = self.head;
        let written = write(&mut self.connection, turns, log, &changed, &mut head).await;
        let numbers = self.end(written).await?;
        (self.head, self.next_try) = (head, next_try);
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
    let numbers = write_mails(all, turns).await?;
    let with_mail = || turns.iter().zip(numbers.iter().copied());
    write_places(all, with_mail()).await?;
    let events = with_mail().flat_map(|(turn, mail)| turn.events.iter().map(move |event| (event, mail)));
    let mut threads = write_events(all, events, head).await?;
    let letters = with_mail().flat_map(|(turn, mail)| turn.letters.iter().map(move |letter| (letter, mail)));
    threads.extend(outbox::write_letters(all, letters).await?);
    write_threads(all, threads).await?;
    for turn in turns {
        outbox::write_verdicts(all, &turn.verdicts).await?;
        if let Some(mark) = &turn.leaving {
            outbox::write_mark(all, mark).await?;
        }
        for number in &turn.copies {
            outbox::copy_seen(all, *number).await?;
        }
        if let Some((number, answer)) = &turn.answered {
            requests::write_answer(all, *number, answer).await?;
        }
    }
    let papers = with_mail()
        .flat_map(|(turn, mail)| mail.into_iter().flat_map(|mail| turn.papers.iter().map(move |paper| (paper, mail))));
    papers::write_papers(all, papers).await?;
    let changed: BTreeSet<&Reference> =
        turns.iter().flat_map(|turn| &turn.events).filter_map(|event| event.item.as_ref()).collect();
    write_items(all, changed.into_iter().filter_map(|reference| log.item(reference))).await?;
    let begun = turns
        .iter()
        .flat_map(|turn| &turn.events)
        .filter(|event| matches!(event.happened, Happened::Logged { .. } | Happened::Undone { .. }));
    for item in begun.filter_map(|event| log.item(event.item.as_ref()?)) {
        shelf::write_child(all, &item.child, &item.reference.to_string()).await?;
    }
    write_attention(all, turns, log).await?;
    let marks = marks.iter().map(|(key, value)| [key.into(), value.into()]).collect();
    rows::insert(
        all,
        "INSERT INTO marks (key, value)",
        marks,
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .await?;
    Ok(numbers)
}

/// Writes what came, and gives the number of each turn's mail, if it got one.
async fn write_mails(all: &mut Connection, turns: &[Turn]) -> Result<Vec<Option<i64>>, sqlx::Error> {
    let (mut mails, mut kept) = (Vec::new(), Vec::new());
    for taken in turns.iter().filter_map(|turn| turn.mail.as_ref()) {
        let (state, kind, why) = match &taken.fate {
            Fate::Read(kind) => ("read", Some(word(kind)), None),
            Fate::SetAside(why) => ("set-aside", None, Some(why.as_str())),
            Fate::Own => ("own", None, None),
            Fate::Again(_) | Fate::Gone => continue,
        };
        kept.push(taken);
        mails.push([
            taken.message_id.as_deref().unwrap_or_default().into(),
            taken.content_hash.as_slice().into(),
            taken.arrived.map(written).into(),
            written(taken.at).into(),
            state.into(),
            kind.into(),
            why.into(),
        ]);
    }
    let into = "INSERT INTO mails (message_id, content_hash, arrived, taken, state, kind, why)";
    let given = rows::insert_counted(all, into, mails, "number").await?;
    let raw = given.iter().zip(&kept).map(|(number, taken)| [number.into(), taken.raw.as_slice().into()]).collect();
    rows::insert(all, "INSERT INTO raw_mails (mail, bytes)", raw, "").await?;
    let mut given = given.into_iter();
    let number = |turn: &Turn| match turn.mail.as_ref()?.fate {
        Fate::Read(_) | Fate::SetAside(_) | Fate::Own => given.next(),
        Fate::Again(_) | Fate::Gone => None,
    };
    Ok(turns.iter().map(number).collect())
}

/// Remembers the places, and how far their folders have been read.
async fn write_places<'t>(
    all: &mut Connection,
    turns: impl Iterator<Item = (&'t Turn, Option<i64>)>,
) -> Result<(), sqlx::Error> {
    let (mut places, mut read) = (Vec::new(), BTreeMap::new());
    for (taken, number) in turns.filter_map(|(turn, number)| Some((turn.mail.as_ref()?, number))) {
        let place = &taken.place;
        let mail = match taken.fate {
            Fate::Again(number) => Some(number),
            _ => number,
        };
        let (uidvalidity, uid) = (i64::from(place.uidvalidity), i64::from(place.uid));
        places.push([(&place.folder).into(), uidvalidity.into(), uid.into(), (&place.file).into(), mail.into()]);
        let last: &mut i64 = read.entry((&place.folder, uidvalidity)).or_default();
        *last = uid.max(*last);
    }
    let into = "INSERT INTO places (folder, uidvalidity, uid, file, mail)";
    let known =
        "ON CONFLICT (folder, uidvalidity, uid, file) DO UPDATE SET mail = coalesce(excluded.mail, places.mail)";
    rows::insert(all, into, places, known).await?;
    for ((folder, uidvalidity), uid) in read.into_iter().filter(|(_, uid)| *uid > 0) {
        query("UPDATE folders SET last_uid = $1 WHERE folder = $2 AND uidvalidity = $3 AND last_uid < $1")
            .bind(uid)
            .bind(folder)
            .bind(uidvalidity)
            .execute(&mut *all)
            .await?;
    }
    Ok(())
}

/// Which message is about which item.
pub(super) type Threads = Vec<(String, String)>;

/// Writes what happened, each thing with the mail that caused it, and chains it.
pub(super) async fn write_events<'t>(
    all: &mut Connection,
    events: impl Iterator<Item = (&'t Event, Option<i64>)>,
    head: &mut Link,
) -> Result<Threads, sqlx::Error> {
    let mut written: Vec<Row> = events.map(|(event, mail)| row(event, mail)).collect();
    let into = "INSERT INTO events (at, item, event, by, text, message_id, mail, detail)";
    let numbers = rows::insert_counted(all, into, written.iter().map(fields).collect(), "seq").await?;
    for (row, seq) in written.iter_mut().zip(numbers) {
        row.seq = seq;
    }
    write_links(all, head, &written).await?;
    Ok(written.into_iter().filter_map(|row| Some((row.message_id?, row.item?))).collect())
}

/// What an event's row holds, but for its number.
fn fields(row: &Row) -> [Value<'_>; 8] {
    let Row { at, item, event, by, text, message_id, mail, detail, .. } = row;
    [at.into(), item.into(), event.into(), by.into(), text.into(), message_id.into(), (*mail).into(), detail.into()]
}

fn row(event: &Event, mail: Option<i64>) -> Row {
    let detail = serde_json::to_value(&event.happened).unwrap_or_default();
    Row {
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
    }
}

pub(super) async fn write_threads(all: &mut Connection, threads: Threads) -> Result<(), sqlx::Error> {
    let pairs = threads.into_iter().map(|(message_id, reference)| [message_id.into(), reference.into()]).collect();
    rows::insert(all, "INSERT INTO thread_messages (message_id, ref)", pairs, "ON CONFLICT DO NOTHING").await
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

pub(super) async fn write_items(all: &mut Connection, items: impl Iterator<Item = &Item>) -> Result<(), sqlx::Error> {
    let into = "INSERT INTO items (ref, process, level, stage, status, child, case_id, who, what, by_when, themes, iro, sw, pm,
             sm, team, unit, prompt, prompt_on, prompt_why, opened, closed, outcome, last_words, last_step, state)";
    let known = "ON CONFLICT (ref) DO UPDATE SET process = excluded.process, level = excluded.level, stage = excluded.stage,
             status = excluded.status, child = excluded.child, case_id = excluded.case_id, who = excluded.who,
             what = excluded.what, by_when = excluded.by_when, themes = excluded.themes, iro = excluded.iro, sw = excluded.sw,
             pm = excluded.pm, sm = excluded.sm, team = excluded.team, unit = excluded.unit, prompt = excluded.prompt,
             prompt_on = excluded.prompt_on, prompt_why = excluded.prompt_why, opened = excluded.opened,
             closed = excluded.closed, outcome = excluded.outcome, last_words = excluded.last_words,
             last_step = excluded.last_step, state = excluded.state";
    rows::insert(all, into, items.map(columns).collect(), known).await
}

/// An item's row.
fn columns(item: &Item) -> [Value<'_>; 26] {
    let address = |address: &Option<Address>| address.as_ref().map(ToString::to_string);
    let themes: Vec<String> = item.themes.iter().map(|theme| theme.0.to_string()).collect();
    [
        item.reference.to_string().into(),
        (&item.process).into(),
        item.level.map(i64::from).into(),
        (&item.stage).into(),
        word(&item.status).into(),
        (&item.child.name).into(),
        (&item.child.case_id).into(),
        list(&item.who).into(),
        (&item.what).into(),
        item.by_when.map(written_day).into(),
        themes.join(", ").into(),
        address(&item.iro).into(),
        address(&item.sw).into(),
        address(&item.pm).into(),
        address(&item.sm).into(),
        (&item.team).into(),
        (&item.unit).into(),
        word(&item.prompt.state).into(),
        item.prompt.on.map(written_day).into(),
        (&item.prompt.why).into(),
        written_day(item.opened).into(),
        item.closed.map(written_day).into(),
        (&item.outcome).into(),
        item.last_words.as_ref().map(|words| words.text.as_str()).into(),
        last_step(item).into(),
        serde_json::to_string(item).unwrap_or_default().into(),
    ]
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
    let came = log.attention().filter(|entry| entry.number > last.unsigned_abs()).map(|entry| {
        [
            entry.number.cast_signed().into(),
            written(entry.at).into(),
            word(&entry.kind).into(),
            entry.item.as_ref().map(ToString::to_string).into(),
            entry.by.as_ref().map(ToString::to_string).into(),
            (&entry.message_id).into(),
            (&entry.text).into(),
        ]
    });
    let into = "INSERT INTO attention (number, at, kind, item, by, message_id, text)";
    rows::insert(all, into, came.collect(), "").await
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
