//! What is asked for at the command line: written by the command, carried out and answered by whoever owns the log.

use super::{
    Store, Trouble, fault,
    sql::{Connection, query, scalar},
    written,
};
use crate::{
    error::{Error, Result},
    model::{
        Instant,
        request::{Answer, Asked},
    },
};
use chrono::TimeDelta;

/// Coarser than any file system's record of changes.
const GRAIN: TimeDelta = TimeDelta::seconds(3);

impl Store {
    /// Puts a request down and gives its number. The one thing a store opened to look may write.
    ///
    /// # Errors
    /// When it cannot be written: the disk is full, the database locked, or the bywhen that runs on it knows no requests.
    pub async fn ask(&mut self, request: &Asked, now: Instant) -> Result<i64> {
        let request = serde_json::to_string(request).map_err(|error| Error::world(error.to_string()))?;
        scalar("INSERT INTO requests (asked, request) VALUES ($1, $2) RETURNING number")
            .bind(written(now))
            .bind(request)
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| match &error {
                sqlx::Error::Database(told) if is_no_such_table(told.as_ref()) => Error::world(format!(
                    "the bywhen that runs on {} is of an older version, which takes no requests; restart it with this one",
                    self.database
                )),
                _ => fault::judge(&self.database, &error).into(),
            })
    }

    /// May somebody have asked for something since this was last called? Answered from the time of change of the file that takes
    /// SQLite's latest writes, so that a daemon at rest need not wake it; a server is always asked, which shows too that it is still there.
    pub fn may_be_asked(&mut self, now: Instant) -> bool {
        let latest = self.side_file().and_then(|latest| std::fs::metadata(latest).ok());
        let stamp = latest.and_then(|file| Some((file.len(), file.modified().ok()?)));
        let changed = stamp.is_none() || stamp != self.looked_at;
        // What is written within the grain of the file system's clock leaves no later trace: look once more after that.
        self.looked_at = stamp.filter(|(_, at)| Instant::from(*at) + GRAIN < now);
        changed
    }

    /// The oldest request that waits.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_request(&mut self) -> Result<Option<(i64, Result<Asked, String>)>> {
        let row: Option<(i64, String)> =
            query("SELECT number, request FROM requests WHERE state = 'waiting' ORDER BY number LIMIT 1")
                .fetch_optional(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.database, &error))?;
        if row.is_some() {
            // Should it have to wait, it is looked for again.
            self.looked_at = None;
        }
        let read =
            |text: String| serde_json::from_str(&text).map_err(|_| "it is of another version of bywhen".to_owned());
        Ok(row.map(|(number, text)| (number, read(text))))
    }

    /// What came of a request; `None` while it waits.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn answer_to(&mut self, number: i64) -> Result<Option<Answer>> {
        let row: Option<(String, Option<String>)> =
            query("SELECT state, answer FROM requests WHERE number = $1 AND state <> 'waiting'")
                .bind(number)
                .fetch_optional(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(row.map(|(state, answer)| match state.as_str() {
            "done" => Answer::Done(answer.unwrap_or_default()),
            _ => Answer::Refused(answer.unwrap_or_default()),
        }))
    }

    /// Takes a request back that nobody has carried out. `false`: it was answered before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn take_back(&mut self, number: i64) -> Result<bool, Trouble> {
        let gone = query("DELETE FROM requests WHERE number = $1 AND state = 'waiting'")
            .bind(number)
            .execute(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(gone > 0)
    }
}

fn is_no_such_table(told: &dyn sqlx::error::DatabaseError) -> bool {
    told.message().contains("no such table") || told.code().is_some_and(|code| code == "42P01")
}

pub(super) async fn write_answer(all: &mut Connection, number: i64, answer: &Answer) -> Result<(), sqlx::Error> {
    let (state, words) = match answer {
        Answer::Done(words) => ("done", words),
        Answer::Refused(words) => ("refused", words),
    };
    let answered = query("UPDATE requests SET state = $1, answer = $2 WHERE number = $3 AND state = 'waiting'")
        .bind(state)
        .bind(words)
        .bind(number)
        .execute(all)
        .await?;
    // Taken back in the meantime: then nothing of it is written at all.
    if answered == 0 { Err(sqlx::Error::RowNotFound) } else { Ok(()) }
}
