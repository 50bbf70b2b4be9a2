//! A database encrypted with a key (SQLCipher), and one in the clear turned into one.

use super::fault;
use crate::{
    config::Secret,
    error::{Error, Result},
};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// How a database in the clear begins.
const IN_THE_CLEAR: &[u8] = b"SQLite format 3\0";

/// Is this a database in the clear?
fn is_clear(path: &Path) -> bool {
    use std::io::Read as _;
    let mut start = [0; IN_THE_CLEAR.len()];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == *IN_THE_CLEAR
}

/// Copies a database. Where there is a key and the database is in the clear, the copy is encrypted with it; else it is as it was.
pub(super) async fn copy(from: &Path, to: &Path, key: Option<&Secret>) -> Result<()> {
    let _ = std::fs::remove_file(to);
    match key.filter(|_| is_clear(from)) {
        None => {
            let cannot = |error| Error::world(format!("{}: cannot be written: {error}", to.display()));
            std::fs::copy(from, to).map(drop).map_err(cannot)
        }
        Some(key) => encrypt(from, to, key).await.map_err(|error| fault::judge(&from.into(), &error).into()),
    }
}

async fn encrypt(from: &Path, to: &Path, key: &Secret) -> std::result::Result<(), sqlx::Error> {
    // The new file is opened as the old one is.
    let mut plain =
        SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from).create_if_missing(true)).await?;
    let owner: i64 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut plain).await?;
    sqlx::query("ATTACH ? AS encrypted KEY ?")
        .bind(to.to_string_lossy())
        .bind(key.expose())
        .execute(&mut plain)
        .await?;
    sqlx::query("SELECT sqlcipher_export('encrypted')").execute(&mut plain).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("PRAGMA encrypted.application_id = {owner}"))).execute(&mut plain).await?;
    sqlx::query("DETACH encrypted").execute(&mut plain).await?;
    plain.close().await
}
