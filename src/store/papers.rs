//! Papers: what is to lie in the IRO Monitoring folder, and what lies there.

use super::{
    Store, Trouble, fault, rows,
    sql::{Connection, query, scalar},
};
use crate::{
    error::Result,
    model::{
        log::Log,
        paper::{KeptPaper, Paper},
    },
};

/// A paper for the log, with the SHA-256 of its content.
#[derive(Debug, Clone)]
pub struct NewPaper {
    /// The paper.
    pub paper: Paper,
    /// The SHA-256 of its content.
    pub hash: [u8; 32],
}

/// Where a paper now lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The paper's number.
    pub number: i64,
    /// The name it was filed under; `None`: it is not in the folder.
    pub file: Option<String>,
    /// It is left to people from now on.
    pub theirs: bool,
}

/// Which folder the papers were filed in.
const FOLDER: &str = "monitoring_folder";

impl Store {
    /// Every paper, in the order in which they came.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn papers(&mut self) -> Result<Vec<KeptPaper>> {
        type Row = (i64, i64, String, Option<String>, bool, Vec<u8>, bool);
        const PAPERS: &str = "SELECT number, mail, state, file, theirs, hash, removed FROM papers ORDER BY number";
        let rows: Vec<Row> = query(PAPERS)
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        let paper = |(number, mail, state, file, theirs, hash, removed): Row| {
            let paper = serde_json::from_str(&state).map_err(|error| self.odd("papers", &error))?;
            let hash = hash.try_into().unwrap_or_default();
            Ok(KeptPaper { number, mail, paper, file, theirs, hash, removed })
        };
        rows.into_iter().map(paper).collect()
    }

    /// The log and its papers at one consistent moment, while the daemon may be writing (fault D12).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn register(&mut self) -> Result<(Log, Vec<KeptPaper>)> {
        self.begin_to_read().await?;
        let log = self.load().await;
        let papers = self.papers().await;
        self.word("COMMIT").await?;
        Ok((log?, papers?))
    }

    /// The whole of a mail as it arrived.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn raw_mail(&mut self, mail: i64) -> Result<Vec<u8>> {
        let bytes: Option<Vec<u8>> = scalar("SELECT bytes FROM raw_mails WHERE mail = $1")
            .bind(mail)
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(bytes.unwrap_or_default())
    }

    /// The folder in which papers were last filed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn paper_folder(&mut self) -> Result<Option<String>> {
        let folder: Option<String> = scalar("SELECT value FROM marks WHERE key = $1")
            .bind(FOLDER)
            .fetch_optional(&mut self.connection)
            .await
            .map_err(|error| fault::judge(&self.database, &error))?;
        Ok(folder.and_then(|folder| serde_json::from_str(&folder).ok()))
    }

    /// Begins with a folder: nothing lies in it yet, as far as the log knows.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_paper_folder(&mut self, folder: &str) -> Result<(), Trouble> {
        self.begin().await?;
        let written = begin_folder(&mut self.connection, folder).await;
        self.end(written).await
    }

    /// Remembers where papers lie.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn filed(&mut self, filed: &[Filed]) -> Result<(), Trouble> {
        self.begin().await?;
        let written = write_filed(&mut self.connection, filed).await;
        self.end(written).await
    }
}

async fn begin_folder(all: &mut Connection, folder: &str) -> Result<(), sqlx::Error> {
    query("UPDATE papers SET file = NULL, theirs = FALSE").execute(&mut *all).await?;
    query("INSERT INTO marks (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2")
        .bind(FOLDER)
        .bind(serde_json::to_string(folder).unwrap_or_default())
        .execute(&mut *all)
        .await?;
    Ok(())
}

async fn write_filed(all: &mut Connection, filed: &[Filed]) -> Result<(), sqlx::Error> {
    for one in filed {
        query("UPDATE papers SET file = $1, theirs = $2 WHERE number = $3")
            .bind(&one.file)
            .bind(one.theirs)
            .bind(one.number)
            .execute(&mut *all)
            .await?;
    }
    Ok(())
}

/// The same content about the same child is one paper, however often it is sent.
pub(super) async fn write_papers<'t>(
    all: &mut Connection,
    papers: impl Iterator<Item = (&'t NewPaper, i64)>,
) -> Result<(), sqlx::Error> {
    let columns = |(new, mail): (&'t NewPaper, i64)| {
        let refs: Vec<String> = new.paper.refs.iter().map(ToString::to_string).collect();
        let child: Vec<&str> =
            new.paper.child.name.iter().chain(&new.paper.child.case_id).map(String::as_str).collect();
        [
            mail.into(),
            new.paper.part.and_then(|part| i64::try_from(part).ok()).into(),
            refs.join(", ").into(),
            child.join(", ").into(),
            new.hash.as_slice().into(),
            serde_json::to_string(&new.paper).unwrap_or_default().into(),
        ]
    };
    let into = "INSERT INTO papers (mail, part, refs, child, hash, state)";
    rows::insert(all, into, papers.map(columns).collect(), "ON CONFLICT DO NOTHING").await
}
