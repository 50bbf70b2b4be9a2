//! Where mail was found, and whether it was seen before (Contract 8.9; faults I05, I09, I11, I12).

use super::{
    Store, fault, moment,
    sql::{Connection, query, scalar},
    written,
};
use crate::{error::Result, model::Instant};
use std::collections::HashSet;

/// Where one mail lies: a UID in an IMAP folder, or a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Place {
    /// The folder; empty for files.
    pub folder: String,
    /// UIDVALIDITY; 0 for files.
    pub uidvalidity: u32,
    /// UID; 0 for files.
    pub uid: u32,
    /// The file's lasting name; empty for IMAP.
    pub file: String,
}

/// How far a folder has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderState {
    /// The folder; empty for files.
    pub folder: String,
    /// UIDVALIDITY when it was last read; 0 for files.
    pub uidvalidity: u32,
    /// The highest UID dealt with; 0 for files.
    pub last_uid: u32,
    /// Mail that arrived before this moment was there before the first start.
    pub begun: Instant,
}

/// Whether a message is in the log already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// Never seen.
    New,
    /// The same Message-ID and content: the mail with this number.
    Same(i64),
    /// The Message-ID is known, with other content.
    OtherContent,
}

impl Store {
    /// How far each folder has been read.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn folders(&mut self) -> Result<Vec<FolderState>> {
        let rows: Vec<(String, i64, i64, String)> =
            query("SELECT folder, uidvalidity, last_uid, begun FROM folders ORDER BY folder")
                .fetch_all(&mut self.connection)
                .await
                .map_err(|error| fault::judge(&self.database, &error))?;
        let state = |(folder, uidvalidity, last_uid, begun): (String, i64, i64, String)| FolderState {
            folder,
            uidvalidity: u32::try_from(uidvalidity).unwrap_or_default(),
            last_uid: u32::try_from(last_uid).unwrap_or_default(),
            begun: moment(&begun),
        };
        Ok(rows.into_iter().map(state).collect())
    }

    /// Sets how far a folder has been read: at its first start, or when its UIDs were given anew (faults I05, I06).
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn set_folder(&mut self, state: &FolderState) -> Result<()> {
        self.begin().await?;
        let set = query(
            "INSERT INTO folders (folder, uidvalidity, last_uid, begun) VALUES ($1, $2, $3, $4)
             ON CONFLICT (folder) DO UPDATE SET uidvalidity = $2, last_uid = $3, begun = $4",
        )
        .bind(&state.folder)
        .bind(i64::from(state.uidvalidity))
        .bind(i64::from(state.last_uid))
        .bind(written(state.begun))
        .execute(&mut self.connection)
        .await;
        self.end(set).await?;
        Ok(())
    }

    /// The files of a folder that have been dealt with.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn files(&mut self, folder: &str) -> Result<HashSet<String>> {
        let files: Vec<String> = scalar("SELECT file FROM places WHERE folder = $1 AND file <> ''")
            .bind(folder)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(files.into_iter().collect())
    }

    /// Remembers files that were there before the first start (fault I23), all in one transaction.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn pass_over(&mut self, state: &FolderState, files: &[String]) -> Result<()> {
        self.begin().await?;
        let passed = pass_over(&mut self.connection, &state.folder, files).await;
        self.end(passed).await?;
        self.set_folder(state).await
    }

    /// Is this message in the log already? Its identity is Message-ID and content; without a Message-ID the content alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn identify(&mut self, message_id: Option<&str>, content_hash: &[u8; 32]) -> Result<Identity> {
        // Those without a Message-ID are told apart by their content alone.
        let question = match message_id {
            Some(_) => {
                "SELECT number, content_hash = $2 FROM mails WHERE message_id = $1 ORDER BY content_hash = $2 DESC LIMIT 1"
            }
            None => "SELECT number, TRUE FROM mails WHERE message_id = $1 AND content_hash = $2",
        };
        let known: Option<(i64, bool)> = query(question)
            .bind(message_id.unwrap_or_default())
            .bind(content_hash.as_slice())
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(match known {
            None => Identity::New,
            Some((number, true)) => Identity::Same(number),
            Some((_, false)) => Identity::OtherContent,
        })
    }
}

async fn pass_over(all: &mut Connection, folder: &str, files: &[String]) -> Result<(), sqlx::Error> {
    for file in files {
        query("INSERT INTO places (folder, uidvalidity, uid, file) VALUES ($1, 0, 0, $2) ON CONFLICT DO NOTHING")
            .bind(folder)
            .bind(file)
            .execute(&mut *all)
            .await?;
    }
    Ok(())
}

impl Store {
    /// The moment at which the last run on a virtual clock stopped, so that the next one goes on from there.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn stopped_at(&mut self) -> Result<Option<Instant>> {
        let stored: Option<String> = scalar("SELECT value FROM marks WHERE key = 'stopped_at'")
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(stored.and_then(|stored| serde_json::from_str::<String>(&stored).ok()).as_deref().map(moment))
    }

    /// Remembers the moment at which a run stopped.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn stop_at(&mut self, at: Instant) -> Result<()> {
        self.begin().await?;
        let stopped = query(
            "INSERT INTO marks (key, value) VALUES ('stopped_at', $1) ON CONFLICT (key) DO UPDATE SET value = $1",
        )
        .bind(serde_json::to_string(&written(at)).unwrap_or_default())
        .execute(&mut self.connection)
        .await;
        self.end(stopped).await?;
        Ok(self.empty_side_file().await?)
    }
}
