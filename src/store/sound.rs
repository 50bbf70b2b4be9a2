//! Is every page of the file sound (fault D04)? A start does not wait for this: it reads, and so proves, what it works with. The whole
//! file is gone through beside the work, and by `verify`.

use super::{Store, fault, file};
use crate::{
    config::Database,
    error::{Error, Result},
};
use sqlx::AssertSqlSafe;

/// So many steps of SQLite's lie between two looks at whether to go on.
const STEPS: i32 = 1_000;

impl Store {
    /// Goes through every page, on a connection of its own, for as long as `goes_on` says so. One table at a time, so that the log of
    /// what is written meanwhile does not grow.
    ///
    /// # Errors
    /// When a page is damaged, with what to do.
    pub async fn check_pages(
        database: impl Into<Database>,
        mut goes_on: impl FnMut() -> bool + Clone + Send + 'static,
    ) -> Result<()> {
        let database = database.into();
        // A server looks after its own pages (data checksums, pg_amcheck).
        let Database::File(of) = &database else { return Ok(()) };
        let judge = |error| Error::from(fault::judge(&database, &error));
        let mut connection = file::connect(of, &file::options(of)).await?;
        let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .fetch_all(&mut connection)
            .await
            .map_err(judge)?;
        connection.lock_handle().await.map_err(judge)?.set_progress_handler(STEPS, goes_on.clone());
        for table in tables {
            let checked = sqlx::query_scalar(AssertSqlSafe(format!("PRAGMA quick_check(\"{table}\")")))
                .fetch_one(&mut connection)
                .await;
            if !goes_on() {
                return Ok(());
            }
            let verdict: String = checked.map_err(judge)?;
            if verdict != "ok" {
                return Err(Error::World(fault::damaged(&database, &verdict)));
            }
        }
        Ok(())
    }
}
