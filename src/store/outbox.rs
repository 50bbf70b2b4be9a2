//! Letters under way: one row a letter, one a recipient. A letter is rendered once and its bytes never change.

use super::{
    NewLetter, Store, Trouble, Turn,
    commit::Threads,
    fault, moment, rows,
    sql::{Connection, query, scalar},
    written,
};
use crate::{
    error::Result,
    model::{Instant, address::Address, event::Event},
};

/// Where a letter stands with one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientState {
    /// Not yet sent, or to be tried again.
    Waiting,
    /// Handed to the server; committed before the first byte of it leaves.
    Sending,
    /// Accepted by the server.
    Sent,
    /// Refused for good.
    Failed,
    /// The connection was lost before the server answered: sent or not, nobody knows yet.
    Unknown,
    /// Fate unknown and no proof to be had: a person has to decide.
    Held,
}

impl RecipientState {
    fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Held => "held",
        }
    }
}

/// What became of a letter with one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The letter.
    pub letter: u64,
    /// The recipient.
    pub address: Address,
    /// Where it stands now.
    pub state: RecipientState,
    /// Since when.
    pub at: Instant,
    /// Not to be tried again before this moment; only for [`RecipientState::Waiting`].
    pub next_try: Option<Instant>,
    /// The server's words.
    pub answer: Option<String>,
}

/// A letter that is due to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLetter {
    /// Its number.
    pub number: u64,
    /// Its kind, as in `X-Bywhen-Kind`.
    pub kind: String,
    /// The items it is about.
    pub refs: Vec<crate::model::reference::Reference>,
    /// Its Message-ID.
    pub message_id: String,
    /// When it was written.
    pub created: Instant,
    /// When it was last tried; [`DueLetter::created`] before the first try.
    pub last_try: Instant,
    /// The recipients it is due for, with the number of tries so far.
    pub recipients: Vec<(Address, u32)>,
    /// No transaction so far carried a copy to the team mailbox.
    pub copy_free: bool,
    /// The whole letter.
    pub bytes: Vec<u8>,
}

impl DueLetter {
    /// The mark that it leaves, with or without a copy to the team mailbox.
    #[must_use]
    pub fn mark(&self, with_copy: bool, at: Instant) -> Mark {
        let recipients = self.recipients.iter().map(|(address, _)| address.clone()).collect();
        Mark { letter: self.number, recipients, with_copy, at }
    }
}

/// A letter is about to be handed to the server. Only once this is committed may its first byte leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its number.
    pub letter: u64,
    /// The recipients it is handed over for.
    pub recipients: Vec<Address>,
    /// A copy goes to the team mailbox with it.
    pub with_copy: bool,
    /// When.
    pub at: Instant,
}

/// A letter whose fate is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLetter {
    /// Its number.
    pub number: u64,
    /// The items it is about.
    pub refs: Vec<crate::model::reference::Reference>,
    /// The recipients in question, with the number of tries so far.
    pub recipients: Vec<(Address, u32)>,
    /// Since when.
    pub since: Instant,
    /// A copy to the team mailbox went with this very transaction.
    pub copy_asked: bool,
    /// The copy was found there.
    pub copy_seen: bool,
}

fn references(list: &str) -> Vec<crate::model::reference::Reference> {
    list.split(", ").filter_map(|reference| reference.parse().ok()).collect()
}

impl Store {
    /// The first letter with a recipient that is due.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due_letter(&mut self, now: Instant) -> Result<Option<DueLetter>> {
        if self.next_try.is_some_and(|known| known.is_none_or(|next| next > now)) {
            return Ok(None);
        }
        type Row = (i64, String, String, String, String, String, Vec<u8>, String, i64, String);
        let rows: Vec<Row> = query(
            "SELECT number, kind, refs, message_id, created, copy, bytes, address, tries, since
             FROM outbox_recipients JOIN outbox ON number = letter
             WHERE letter = (SELECT min(letter) FROM outbox_recipients WHERE state = 'waiting' AND next_try <= $1)
                AND state = 'waiting' AND next_try <= $1
             ORDER BY address",
        )
        .bind(written(now))
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        let mut due: Option<DueLetter> = None;
        for (number, kind, refs, message_id, created, copy, bytes, address, tries, since) in rows {
            let due = due.get_or_insert_with(|| DueLetter {
                number: number.unsigned_abs(),
                kind,
                refs: references(&refs),
                message_id,
                created: moment(&created),
                last_try: Instant::default(),
                recipients: Vec::new(),
                copy_free: copy == "none",
                bytes,
            });
            due.last_try = due.last_try.max(moment(&since));
            due.recipients.extend(addresses(vec![(address, tries)]));
        }
        if due.is_none() {
            self.next_try = None;
        }
        Ok(due)
    }

    /// When the next letter is to be tried; `None`: the outbox is empty. Asked of the disk only after a transaction that says nothing of it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_try(&mut self) -> Result<Option<Instant>> {
        if let Some(known) = self.next_try {
            return Ok(known);
        }
        let next: Option<String> = scalar("SELECT min(next_try) FROM outbox_recipients WHERE state = 'waiting'")
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        let next = next.as_deref().map(moment);
        self.next_try = Some(next);
        Ok(next)
    }

    /// The same after these moments, as far as that can be told without asking the disk.
    pub(super) fn next_try_after(&self, turns: &[Turn]) -> Option<Option<Instant>> {
        let untouched = turns.iter().all(|turn| turn.verdicts.is_empty() && turn.leaving.is_none());
        let written =
            turns.iter().flat_map(|turn| &turn.letters).filter(|letter| !letter.held_back).map(|letter| letter.at);
        self.next_try.filter(|_| untouched).map(|next| next.into_iter().chain(written).min())
    }

    /// How many letters wait for somebody.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn waiting_letters(&mut self) -> Result<u64> {
        let waiting: i64 = scalar("SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'waiting'")
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(waiting.unsigned_abs())
    }

    /// The letters whose fate is unknown. Those that were under way when the program was last stopped are among them, once
    /// [`Store::doubt_unfinished`] was called.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn unknown_letters(&mut self) -> Result<Vec<UnknownLetter>> {
        let rows: Vec<(i64, String, String, String, i64, String, bool)> = query(
            "SELECT letter, refs, copy, address, tries, since,
                    EXISTS (SELECT 1 FROM outbox_recipients sent WHERE sent.letter = letter AND sent.state = 'sent'
                            AND sent.letter = outbox_recipients.letter)
             FROM outbox_recipients JOIN outbox ON number = letter WHERE state = 'unknown' ORDER BY letter, address",
        )
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        let mut letters: Vec<UnknownLetter> = Vec::new();
        for (number, refs, copy, address, tries, since, some_sent) in rows {
            let recipient = addresses(vec![(address, tries)]);
            match letters.last_mut().filter(|letter| letter.number == number.unsigned_abs()) {
                Some(letter) => letter.recipients.extend(recipient),
                None => letters.push(UnknownLetter {
                    number: number.unsigned_abs(),
                    refs: references(&refs),
                    recipients: recipient,
                    since: moment(&since),
                    // Where somebody has it already, the copy belongs to that earlier transaction and proves nothing here.
                    copy_asked: copy != "none" && !some_sent,
                    copy_seen: copy == "seen" && !some_sent,
                }),
            }
        }
        Ok(letters)
    }

    /// Has the copy of any letter ever come to the team mailbox? Only then does a missing one prove anything.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn copies_arrive(&mut self) -> Result<bool> {
        let seen: bool = scalar("SELECT EXISTS (SELECT 1 FROM outbox WHERE copy = 'seen')")
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(seen)
    }

    /// At the start: what was under way when the program was last stopped has an unknown fate.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn doubt_unfinished(&mut self, now: Instant) -> Result<u64> {
        self.begin().await?;
        let done = query("UPDATE outbox_recipients SET state = 'unknown', since = $1 WHERE state = 'sending'")
            .bind(written(now))
            .execute(&mut self.connection)
            .await;
        Ok(self.end(done).await?)
    }

    /// What still waits in the outbox is held back for good, letters of one kind apart: shadow mode begins, or a backup was restored.
    /// Returns the events that tell of it, for the caller to commit.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn hold_back_waiting(&mut self, but_kind: &str, why: &str, now: Instant) -> Result<Vec<Event>, Trouble> {
        self.begin().await?;
        let held = hold_back(&mut self.connection, but_kind, why, now).await;
        self.end(held).await
    }

    /// The number of the letter with this Message-ID, if it is one of ours.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn letter_with(&mut self, message_id: &str) -> Result<Option<u64>> {
        let number: Option<i64> = scalar("SELECT number FROM outbox WHERE message_id = $1")
            .bind(message_id)
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(number.map(i64::unsigned_abs))
    }
}

fn list(addresses: &[Address]) -> String {
    addresses.iter().map(Address::as_str).collect::<Vec<_>>().join(", ")
}

/// The events to be committed for letters that waited until now.
async fn hold_back(all: &mut Connection, but_kind: &str, why: &str, now: Instant) -> Result<Vec<Event>, sqlx::Error> {
    let rows: Vec<(i64, String, String, String)> = query(
        "SELECT number, kind, refs, string_agg(address, ', ' ORDER BY address)
         FROM outbox JOIN outbox_recipients ON letter = number
         WHERE kind <> $1 AND state IN ('waiting', 'sending', 'unknown') GROUP BY number, kind, refs ORDER BY number",
    )
    .bind(but_kind)
    .fetch_all(&mut *all)
    .await?;
    let mut events = Vec::new();
    for (number, kind, refs, to) in &rows {
        query("UPDATE outbox SET held_back = $1 WHERE number = $2").bind(to).bind(number).execute(&mut *all).await?;
        query("DELETE FROM outbox_recipients WHERE letter = $1 AND state IN ('waiting', 'sending', 'unknown')")
            .bind(number)
            .execute(&mut *all)
            .await?;
        let to: Vec<Address> = to.split(", ").filter_map(Address::new).collect();
        events.extend(Event::held_back(number.unsigned_abs(), kind, &references(refs), &to, why, now));
    }
    Ok(events)
}

pub(super) async fn write_mark(all: &mut Connection, mark: &Mark) -> Result<(), sqlx::Error> {
    query(
        "UPDATE outbox_recipients SET state = 'sending', since = $1, tries = tries + 1
         WHERE letter = $2 AND address IN (SELECT value FROM json_each($3))",
    )
    .bind(written(mark.at))
    .bind(mark.letter.cast_signed())
    .bind(as_json(mark.recipients.iter()))
    .execute(&mut *all)
    .await?;
    if mark.with_copy { set_copy(all, mark.letter, "asked").await } else { Ok(()) }
}

fn addresses(rows: Vec<(String, i64)>) -> Vec<(Address, u32)> {
    let recipient = |(address, tries): (String, i64)| Some((Address::new(&address)?, tries.try_into().ok()?));
    rows.into_iter().filter_map(recipient).collect()
}

/// Writes letters, each with the mail it answers.
pub(super) async fn write_letters<'t>(
    all: &mut Connection,
    letters: impl Iterator<Item = (&'t NewLetter, Option<i64>)>,
) -> Result<Threads, sqlx::Error> {
    let (mut rows, mut recipients, mut threads) = (Vec::new(), Vec::new(), Vec::new());
    for (letter, mail) in letters {
        let number = letter.number.cast_signed();
        let (refs, at) = (letter.refs.iter().map(ToString::to_string).collect::<Vec<_>>(), written(letter.at));
        if !letter.held_back {
            recipients.extend(
                letter.composed.recipients.iter().map(|to| {
                    [number.into(), to.as_str().into(), "waiting".into(), at.clone().into(), at.clone().into()]
                }),
            );
        }
        rows.push([
            number.into(),
            letter.kind.word().into(),
            refs.join(", ").into(),
            (&letter.composed.message_id).into(),
            at.into(),
            mail.into(),
            letter.composed.bytes.as_slice().into(),
            letter.held_back.then(|| list(&letter.composed.recipients)).into(),
        ]);
        threads.extend(refs.into_iter().map(|reference| (letter.composed.message_id.clone(), reference)));
    }
    let into = "INSERT INTO outbox (number, kind, refs, message_id, created, mail, bytes, held_back)";
    rows::insert(all, into, rows, "").await?;
    let into = "INSERT INTO outbox_recipients (letter, address, state, next_try, since)";
    rows::insert(all, into, recipients, "ON CONFLICT DO NOTHING").await?;
    Ok(threads)
}

/// What became of letters: where several people had one answer, by one statement.
pub(super) async fn write_verdicts(all: &mut Connection, verdicts: &[Verdict]) -> Result<(), sqlx::Error> {
    let like = |one: &Verdict, other: &Verdict| *one == Verdict { address: one.address.clone(), ..other.clone() };
    for alike in verdicts.chunk_by(like) {
        let Some(verdict) = alike.first() else { continue };
        query(
            "UPDATE outbox_recipients SET state = $1, since = $2, next_try = coalesce($3, next_try), answer = coalesce($4, answer)
             WHERE letter = $5 AND address IN (SELECT value FROM json_each($6))",
        )
        .bind(verdict.state.word())
        .bind(written(verdict.at))
        .bind(verdict.next_try.map(written))
        .bind(&verdict.answer)
        .bind(verdict.letter.cast_signed())
        .bind(as_json(alike.iter().map(|verdict| &verdict.address)))
        .execute(&mut *all)
        .await?;
        if verdict.state == RecipientState::Waiting {
            free_copy(all, verdict.letter).await?;
        }
    }
    Ok(())
}

fn as_json<'a>(addresses: impl Iterator<Item = &'a Address>) -> String {
    serde_json::to_string(&addresses.map(Address::as_str).collect::<Vec<_>>()).unwrap_or_default()
}

/// Where a letter surely reached nobody, a copy may go with its next try. Part of the same commit as the verdict: a copy left
/// marked as asked for would be missed later, and its letter sent twice.
async fn free_copy(all: &mut Connection, letter: u64) -> Result<(), sqlx::Error> {
    query(
        "UPDATE outbox SET copy = 'none' WHERE number = $1 AND copy = 'asked' AND NOT EXISTS
             (SELECT 1 FROM outbox_recipients WHERE letter = $1 AND state IN ('sending', 'sent', 'unknown', 'held'))",
    )
    .bind(letter.cast_signed())
    .execute(all)
    .await?;
    Ok(())
}

pub(super) async fn copy_seen(all: &mut Connection, letter: u64) -> Result<(), sqlx::Error> {
    set_copy(all, letter, "seen").await
}

async fn set_copy(all: &mut Connection, letter: u64, copy: &str) -> Result<(), sqlx::Error> {
    query("UPDATE outbox SET copy = $1 WHERE number = $2").bind(copy).bind(letter.cast_signed()).execute(all).await?;
    Ok(())
}
