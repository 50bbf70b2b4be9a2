//! What a redaction removes: everything that holds the words of one mail, or of one item.

use super::{
    Removal, Store, fault,
    sql::{query, scalar},
};
use crate::{
    error::{Error, Result},
    model::{reference::Reference, removal::Manner, request::Words},
};
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;

/// What a redaction removes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Redaction {
    /// All of it.
    pub removal: Removal,
    /// Items that are emptied: nothing is known of them but what such a mail opened.
    pub emptied: BTreeSet<Reference>,
    /// Items that go on without the words.
    pub touched: BTreeSet<Reference>,
    /// Files of the IRO Monitoring folder.
    pub files: Vec<String>,
}

impl Store {
    /// What the words of a mail or an item stand in. `None`: there is no such mail.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn redaction(&mut self, words: &Words) -> Result<Option<Redaction>> {
        let mut found = Redaction::default();
        let asked: Vec<i64> = match words {
            Words::Mail(id) => self.numbers_where("SELECT number FROM mails WHERE message_id = $1", id).await?,
            Words::Item(_) => Vec::new(),
        };
        match words {
            Words::Mail(_) if asked.is_empty() => return Ok(None),
            Words::Mail(_) => {}
            Words::Item(reference) => {
                found.emptied.insert(reference.clone());
            }
        }
        for mail in &asked {
            found.removal.mails.insert(*mail);
            let mail = mail.to_string();
            let lines = self.numbers_where("SELECT seq FROM events WHERE mail = CAST($1 AS BIGINT)", &mail).await?;
            found.removal.lines.extend(lines.into_iter().map(|seq| (seq, Manner::Words)));
            found.emptied.extend(
                self.refs_where("SELECT item FROM events WHERE mail = CAST($1 AS BIGINT) AND event = 'logged'", &mail)
                    .await?,
            );
            found.touched.extend(
                self.refs_where(
                    "SELECT DISTINCT item FROM events WHERE mail = CAST($1 AS BIGINT) AND item IS NOT NULL",
                    &mail,
                )
                .await?,
            );
        }
        found.touched = found.touched.difference(&found.emptied).cloned().collect();
        self.of_emptied(&mut found).await?;
        self.repeated(&mut found).await?;
        self.written_since(&mut found).await?;
        self.filed_of(&mut found).await?;
        let accounts = "SELECT seq FROM events WHERE event IN ($1, 'hold-placed', 'hold-released')";
        for seq in self.numbers_where(accounts, "words-removed").await? {
            found.removal.lines.remove(&seq);
        }
        Ok(Some(found))
    }

    /// All lines of the items, and all mails about them with what they were read as.
    async fn of_emptied(&mut self, found: &mut Redaction) -> Result<()> {
        for reference in &found.emptied {
            let name = reference.to_string();
            let lines = self.numbers_where("SELECT seq FROM events WHERE item = $1", &name).await?;
            found.removal.lines.extend(lines.into_iter().map(|seq| (seq, Manner::Words)));
            let about = "SELECT DISTINCT mail FROM events WHERE item = $1 AND mail IS NOT NULL";
            found.removal.mails.extend(self.numbers_where(about, &name).await?);
        }
        for mail in &found.removal.mails {
            let loose = "SELECT seq FROM events WHERE item IS NULL AND mail = CAST($1 AS BIGINT)";
            let lines = self.numbers_where(loose, &mail.to_string()).await?;
            found.removal.lines.extend(lines.into_iter().map(|seq| (seq, Manner::Words)));
        }
        Ok(())
    }

    /// An item taken back to an earlier state repeats what was said in it.
    async fn repeated(&mut self, found: &mut Redaction) -> Result<()> {
        for reference in &found.touched {
            let undone = "SELECT seq FROM events WHERE item = $1 AND event = 'undone'";
            for seq in self.numbers_where(undone, &reference.to_string()).await? {
                found.removal.lines.entry(seq).or_insert(Manner::Sayings);
            }
        }
        Ok(())
    }

    /// Letters since the first of these lines: about one of the items, or about the log as a whole.
    async fn written_since(&mut self, found: &mut Redaction) -> Result<()> {
        let Some(first) = found.removal.lines.keys().next() else { return Ok(()) };
        let rows: Vec<(i64, String, Option<i64>)> = query(
            "SELECT number, refs, mail FROM outbox
             WHERE length(bytes) > 0 AND created >= (SELECT at FROM events WHERE seq = $1)",
        )
        .bind(first)
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| fault::judge(&self.database, &error))?;
        for (number, refs, mail) in rows {
            let refs: Vec<Reference> = refs.split(", ").filter_map(|reference| reference.parse().ok()).collect();
            let about =
                refs.iter().any(|reference| found.emptied.contains(reference) || found.touched.contains(reference));
            if refs.is_empty() || about || mail.is_some_and(|mail| found.removal.mails.contains(&mail)) {
                found.removal.letters.insert(number);
            }
        }
        Ok(())
    }

    async fn filed_of(&mut self, found: &mut Redaction) -> Result<()> {
        for paper in self.papers().await? {
            let about = paper.paper.refs.iter().any(|reference| found.emptied.contains(reference));
            if !paper.removed && (about || found.removal.mails.contains(&paper.mail)) {
                found.removal.papers.insert(paper.number);
                found.files.extend(paper.file);
            }
        }
        Ok(())
    }

    async fn numbers_where(&mut self, sql: &'static str, value: &str) -> Result<Vec<i64>> {
        scalar(AssertSqlSafe(sql))
            .bind(value)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| Error::from(fault::judge(&self.database, &error)))
    }

    async fn refs_where(&mut self, sql: &'static str, value: &str) -> Result<Vec<Reference>> {
        let refs: Vec<Option<String>> = scalar(AssertSqlSafe(sql))
            .bind(value)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| Error::from(fault::judge(&self.database, &error)))?;
        Ok(refs.into_iter().flatten().filter_map(|reference| reference.parse().ok()).collect())
    }
}
