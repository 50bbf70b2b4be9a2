//! What is asked for at the command line: written by the command, carried out and answered by whoever owns the log.

use super::{Store, Trouble, fault, written};
use crate::{
    error::{Error, Result},
    model::{
        Instant,
        request::{Answer, Asked},
    },
};
use chrono::TimeDelta;
use sqlx::SqliteConnection;

/// Coarser than any file system's record of changes.
const GRAIN: TimeDelta = TimeDelta::seconds(3);

impl Store {
    /// Puts a request down and gives its number. The one thing a store opened to look may write.
    ///
    /// # Errors
    /// When it cannot be written: the disk is full, the database locked, or the bywhen that runs on it knows no requests.
    pub async fn ask(&mut self, request: &Asked, now: Instant) -> Result<i64> {
        let request = serde_json::to_string(request).map_err(|error| Error::world(error.to_string()))?;
        sqlx::query_scalar("INSERT INTO requests (asked, request) VALUES (?, ?) RETURNING number")
            .bind(written(now))
            .bind(request)
            .fetch_one(&mut self.connection)
            .await
            .map_err(|error| match &error {
                sqlx::Error::Database(told) if told.message().contains("no such table") => Error::world(format!(
                    "the bywhen that runs on {} is of an older version, which takes no requests; restart it with this one",
                    self.path.display()
                )),
                _ => fault::judge(&self.path, &error).into(),
            })
    }

    /// May somebody have asked for something since this was last called? Answered from the time of change of the file that takes
    /// SQLite's latest writes, so that a daemon at rest need not wake it.
    pub fn may_be_asked(&mut self, now: Instant) -> bool {
        let mut latest = self.path.clone().into_os_string();
        latest.push("-wal");
        let stamp = std::fs::metadata(latest).and_then(|file| Ok((file.len(), file.modified()?))).ok();
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
            sqlx::query_as("SELECT number, request FROM requests WHERE state = 'waiting' ORDER BY number LIMIT 1")
                .fetch_optional(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.path, &error))?;
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
            sqlx::query_as("SELECT state, answer FROM requests WHERE number = ? AND state <> 'waiting'")
                .bind(number)
                .fetch_optional(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.path, &error))?;
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
        let gone = sqlx::query("DELETE FROM requests WHERE number = ? AND state = 'waiting'")
            .bind(number)
            .execute(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.path, &error))?;
        Ok(gone.rows_affected() > 0)
    }
}

pub(super) async fn write_answer(all: &mut SqliteConnection, number: i64, answer: &Answer) -> Result<(), sqlx::Error> {
    let (state, words) = match answer {
        Answer::Done(words) => ("done", words),
        Answer::Refused(words) => ("refused", words),
    };
    let answered = sqlx::query("UPDATE requests SET state = ?, answer = ? WHERE number = ? AND state = 'waiting'")
        .bind(state)
        .bind(words)
        .bind(number)
        .execute(all)
        .await?;
    // Taken back in the meantime: then nothing of it is written at all.
    if answered.rows_affected() == 0 { Err(sqlx::Error::RowNotFound) } else { Ok(()) }
}
