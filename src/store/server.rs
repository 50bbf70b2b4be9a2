//! A log on a PostgreSQL server, in a schema of its own: so several councils can share a server, and a second bywhen can stand by.
//!
//! One of them leads. Its session holds an advisory lock, and it alone commits over that very session: while it can commit it leads, and
//! where the session ends, the lock is free and nothing can be committed any more. A transaction also looks whether the term in `leader`
//! is still its own and has it stay so until it ends, which holds where something between the two (a pooler) hands sessions around.

use super::{
    Durability, Right, Store, Trouble, fault,
    open::migration_failed,
    sql::{answered, scalar},
};
use crate::{
    config::{Database, LogServer},
    error::{Error, Result},
};
use sqlx::{
    Connection as _, PgConnection,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgSslMode},
};
use std::time::Duration;

/// So long may the leader say nothing before the server ends its session and another can take over.
const SILENCE: Duration = Duration::from_secs(60);
/// So long is a lock waited for, as SQLite's is.
const PATIENCE: Duration = Duration::from_secs(10);

/// Begins to lead, if nobody does, and brings the schema up to date: the session and the term. The inner error is the name of who leads;
/// then the session is kept for the next time.
pub(super) async fn lead(
    server: &LogServer,
    durability: Durability,
    migrations: &Migrator,
    waiting: &mut Option<PgConnection>,
) -> Result<std::result::Result<(PgConnection, i64), String>> {
    let database = Database::from(server.clone());
    let judge = |error| Error::from(fault::judge(&database, &error));
    // A session that has waited may have ended meanwhile.
    let waited = match waiting.take() {
        Some(mut session) => try_to_lead(&mut session).await.ok().map(|led| (session, led)),
        None => None,
    };
    let (mut session, led) = match waited {
        Some(waited) => waited,
        None => {
            let mut session = connect(server).await?;
            let led = try_to_lead(&mut session).await.map_err(judge)?;
            (session, led)
        }
    };
    if !led {
        let name = leader(&mut session).await.unwrap_or_else(|| "it has just begun".to_owned());
        *waiting = Some(session);
        return Ok(Err(name));
    }
    let copy: bool = sqlx::query_scalar("SELECT pg_is_in_recovery()").fetch_one(&mut session).await.map_err(judge)?;
    if copy {
        return Err(Error::World(format!(
            "{database} is a copy that takes no writes; name the server it is a copy of"
        )));
    }
    let ours = is_ours(&database, &mut session).await?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()")
        .fetch_one(&mut session)
        .await
        .map_err(judge)?;
    if !ours && tables > 0 {
        return Err(Error::World(format!(
            "the schema of {database} holds tables of another program; give bywhen a schema or a database of its own"
        )));
    }
    for setting in ["idle_session_timeout", "idle_in_transaction_session_timeout"] {
        set(&mut session, setting, SILENCE).await.map_err(judge)?;
    }
    if durability == Durability::Full {
        // What the administrator asks beyond this (`remote_apply`) stays.
        sqlx::query(
            "SELECT set_config('synchronous_commit', 'on', FALSE) WHERE current_setting('synchronous_commit') = 'off'",
        )
        .execute(&mut session)
        .await
        .map_err(judge)?;
    }
    migrations.run(&mut session).await.map_err(|error| migration_failed(&database, &error))?;
    let term = sqlx::query_scalar(
        "UPDATE leader SET term = term + 1, holder = $1,
             since = to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')
         RETURNING term",
    )
    .bind(name())
    .fetch_one(&mut session)
    .await
    .map_err(judge)?;
    Ok(Ok((session, term)))
}

/// Has the session hold the lock of the leader, if it is free. It is given up with the session alone.
async fn try_to_lead(session: &mut PgConnection) -> std::result::Result<bool, sqlx::Error> {
    let asked = sqlx::query_scalar("SELECT pg_try_advisory_lock(hashtextextended('bywhen ' || current_schema(), 0))");
    answered(asked.fetch_one(session)).await
}

/// Opens it to look at it.
pub(super) async fn open_to_read(server: &LogServer) -> Result<PgConnection> {
    let database = Database::from(server.clone());
    let mut session = connect(server).await?;
    if is_ours(&database, &mut session).await? {
        Ok(session)
    } else {
        Err(Error::usage(format!("there is no log in {database}: the daemon has not run with this configuration yet")))
    }
}

/// Has a log been begun here?
pub(super) async fn is_begun(server: &LogServer) -> Result<bool> {
    is_ours(&server.clone().into(), &mut connect(server).await?).await
}

async fn is_ours(database: &Database, session: &mut PgConnection) -> Result<bool> {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'leader')",
    )
    .fetch_one(session)
    .await
    .map_err(|error| fault::judge(database, &error).into())
}

/// Who leads.
async fn leader(session: &mut PgConnection) -> Option<String> {
    sqlx::query_scalar("SELECT holder FROM leader").fetch_optional(session).await.ok().flatten()
}

/// What this process is called where another has to be told of it.
fn name() -> String {
    let machine = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    format!("process {} on {}", std::process::id(), machine.trim())
}

async fn connect(server: &LogServer) -> Result<PgConnection> {
    let database = Database::from(server.clone());
    let judge = |error| Error::from(fault::judge(&database, &error));
    let mut session = answered(PgConnection::connect_with(&options(server)?)).await.map_err(judge)?;
    let (schema, encoding): (Option<String>, String) =
        sqlx::query_as("SELECT current_schema()::text, current_setting('server_encoding')")
            .fetch_one(&mut session)
            .await
            .map_err(judge)?;
    if schema.is_none() {
        return Err(Error::World(format!(
            "{database}: there is no such schema, or this user may not use it; make it with: CREATE SCHEMA … AUTHORIZATION …"
        )));
    }
    if encoding != "UTF8" {
        return Err(Error::World(format!(
            "{database} is kept in {encoding}; make a database with createdb --encoding UTF8"
        )));
    }
    set(&mut session, "lock_timeout", PATIENCE).await.map_err(judge)?;
    Ok(session)
}

/// Sets a time for the session. What an older server does not know stays out, and a shorter one stands.
async fn set(session: &mut PgConnection, setting: &str, time: Duration) -> std::result::Result<(), sqlx::Error> {
    sqlx::query(
        "SELECT set_config(name, $2, FALSE) FROM pg_settings
         WHERE CASE WHEN name = $1 THEN setting::bigint NOT BETWEEN 1 AND $3 ELSE FALSE END",
    )
    .bind(setting)
    .bind(format!("{}ms", time.as_millis()))
    .bind(i64::try_from(time.as_millis()).unwrap_or(i64::MAX))
    .execute(session)
    .await?;
    Ok(())
}

/// What names children travels to another machine encrypted, and to that machine alone, unless the address says otherwise.
fn options(server: &LogServer) -> Result<PgConnectOptions> {
    let wrong = |error: &dyn std::fmt::Display| Error::usage(format!("[database] url: {}: {error}", server.url));
    let mut options: PgConnectOptions = server.url.parse().map_err(|error: sqlx::Error| wrong(&error))?;
    let here = options.get_socket().is_some()
        || matches!(options.get_host(), "localhost" | "127.0.0.1" | "::1" | "[::1]")
        || options.get_host().starts_with('/');
    if !here && !server.url.contains("sslmode=") && !server.url.contains("ssl-mode=") {
        options = options.ssl_mode(PgSslMode::VerifyFull);
    }
    if let Some(password) = &server.password {
        options = options.password(password.expose());
    }
    Ok(options.application_name("bywhen").statement_cache_capacity(256))
}

impl Store {
    /// Begins a transaction as the leader. Where another has taken over, there is none.
    pub(super) async fn begin_as_leader(&mut self) -> std::result::Result<(), Trouble> {
        let Right::Leader(term) = self.right else {
            return Err(Trouble::Lasting(Error::world("this connection only reads")));
        };
        self.word("BEGIN").await?;
        let standing: std::result::Result<Option<i64>, _> = scalar("SELECT term FROM leader WHERE term = $1 FOR SHARE")
            .bind(term)
            .fetch_optional(&mut self.connection)
            .await;
        let trouble = match standing {
            Ok(Some(_)) => return Ok(()),
            Ok(None) => Trouble::Lasting(Error::World(format!(
                "another bywhen has taken over {}; this one stops, and nothing more of it leaves",
                self.database
            ))),
            Err(error) => fault::judge(&self.database, &error),
        };
        let _ = self.word("ROLLBACK").await;
        Err(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(url: &str) -> PgSslMode {
        options(&LogServer { url: url.to_owned(), password: None }).unwrap().get_ssl_mode()
    }

    #[test]
    fn another_machine_is_spoken_to_under_tls_with_its_name_proven_unless_the_address_says_otherwise() {
        assert!(matches!(mode("postgres://bywhen@db.northmoor.gov.uk/bywhen"), PgSslMode::VerifyFull));
        assert!(matches!(mode("postgres://bywhen@db.northmoor.gov.uk/bywhen?sslmode=verify-ca"), PgSslMode::VerifyCa));
        assert!(matches!(mode("postgres://bywhen@localhost/bywhen"), PgSslMode::Prefer));
        assert!(matches!(mode("postgres://bywhen@%2Frun%2Fpostgresql/bywhen"), PgSslMode::Prefer));
    }
}
