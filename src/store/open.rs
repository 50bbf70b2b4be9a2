//! Opening the log, in a file or on a server: for the one writer, or to look at it.

#[cfg(feature = "postgres")]
use super::server;
use super::{
    Right, Store, fault, file,
    lock::{self, Lock},
    sql::{Connection, scalar},
};
#[cfg(not(feature = "postgres"))]
use crate::{config::LogServer, model::Instant};
use crate::{
    config::{Database, LogFile},
    error::{Error, Result},
};
use sqlx::{
    migrate::{MigrateError, Migrator},
    sqlite::SqliteSynchronous,
};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");
#[cfg(feature = "postgres")]
static ON_A_SERVER: Migrator = sqlx::migrate!("./migrations-postgres");

/// How much a commit must survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A power cut: every commit is on the disk before it is acknowledged. For the daemon.
    Full,
    /// The end of the process, no more. For `simulate` and `demo`, which can simply be run again.
    Relaxed,
}

/// One that would be the one writer. On a server it keeps its session while another leads.
#[derive(Debug)]
pub struct Candidate {
    database: Database,
    durability: Durability,
    #[cfg(feature = "postgres")]
    session: Option<sqlx::PgConnection>,
}

impl Candidate {
    /// For this database.
    pub fn new(database: impl Into<Database>, durability: Durability) -> Self {
        Self {
            database: database.into(),
            durability,
            #[cfg(feature = "postgres")]
            session: None,
        }
    }

    /// Becomes the one writer; the inner error is the name of who is.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn take(&mut self) -> Result<std::result::Result<Store, String>> {
        let (connection, right) = match &self.database {
            Database::File(file) => {
                file::not_lost(&file.path)?;
                let lock = match Lock::try_take(&file.path)? {
                    Ok(lock) => lock,
                    Err(holder) => return Ok(Err(holder)),
                };
                (write_in(file, self.durability).await?, Right::Owner { _lock: lock })
            }
            #[cfg(feature = "postgres")]
            Database::Server(server) => {
                match server::lead(server, self.durability, &ON_A_SERVER, &mut self.session).await? {
                    Ok((connection, term)) => (Connection::Postgres(Box::new(connection)), Right::Leader(term)),
                    Err(holder) => return Ok(Err(holder)),
                }
            }
            #[cfg(not(feature = "postgres"))]
            Database::Server(_) => return Err(no_servers()),
        };
        let mut store = Store::of(&self.database, connection, right).await?;
        store.take_up_chain().await?;
        store.take_up_children().await?;
        Ok(Ok(store))
    }
}

impl Store {
    /// Opens the database for the one writer, and makes it if there never was one.
    ///
    /// # Errors
    /// When another daemon holds it; when it is damaged, written by a newer version, gone although there was one, on a full
    /// or read-only disk: each with what to do.
    pub async fn open(database: impl Into<Database>, durability: Durability) -> Result<Self> {
        let database = database.into();
        Candidate::new(&database, durability).take().await?.map_err(|holder| lock::held(&database, &holder))
    }

    /// The same, unless another bywhen holds it: then `None`.
    ///
    /// # Errors
    /// As [`Store::open`], but for that.
    pub async fn open_if_free(database: impl Into<Database>, durability: Durability) -> Result<Option<Self>> {
        Ok(Candidate::new(database, durability).take().await?.ok())
    }

    /// Opens the database only to look at it, while the daemon may be writing (fault D12).
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub async fn open_to_read(database: impl Into<Database>) -> Result<Self> {
        let database = database.into();
        let (mut connection, migrations) = match &database {
            Database::File(file) => (Connection::Sqlite(Box::new(file::open_to_read(file).await?)), &MIGRATIONS),
            #[cfg(feature = "postgres")]
            Database::Server(server) => {
                (Connection::Postgres(Box::new(server::open_to_read(server).await?)), &ON_A_SERVER)
            }
            #[cfg(not(feature = "postgres"))]
            Database::Server(_) => return Err(no_servers()),
        };
        check_version(&database, migrations, &mut connection).await?;
        Self::of(&database, connection, Right::Reader).await
    }

    /// Has the log been begun? On a server, where the database is there before.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn is_begun(database: &Database) -> Result<bool> {
        match database {
            Database::File(file) => Ok(file.path.exists()),
            #[cfg(feature = "postgres")]
            Database::Server(server) => server::is_begun(server).await,
            #[cfg(not(feature = "postgres"))]
            Database::Server(_) => Err(no_servers()),
        }
    }

    /// Takes the log in a file over to a server, as `bywhen restore` puts back a backup.
    ///
    /// # Errors
    /// When a log was begun on the server, or the file is damaged; then nothing is on the server.
    #[cfg(not(feature = "postgres"))]
    pub async fn take_over(_: &LogServer, _: &LogFile, _: Instant) -> Result<()> {
        Err(no_servers())
    }

    async fn of(database: &Database, mut connection: Connection, right: Right) -> Result<Self> {
        let next_letter: i64 = scalar("SELECT coalesce(max(number), 0) + 1 FROM outbox")
            .fetch_one(&mut connection)
            .await
            .map_err(|error| fault::judge(database, &error))?;
        let mut store = Self {
            connection,
            database: database.clone(),
            next_letter: next_letter.unsigned_abs(),
            next_try: None,
            looked_at: None,
            marks: std::collections::BTreeMap::default(),
            head: super::chain::Link::default(),
            right,
        };
        store.marks = store.read_marks().await?;
        Ok(store)
    }
}

async fn write_in(file: &LogFile, durability: Durability) -> Result<Connection> {
    let synchronous = match durability {
        Durability::Full => SqliteSynchronous::Full,
        Durability::Relaxed => SqliteSynchronous::Off,
    };
    let mut connection = file::open_to_write(file, synchronous).await?;
    MIGRATIONS.run(&mut connection).await.map_err(|error| migration_failed(&file.clone().into(), &error))?;
    file::note_begun(&file.path)?;
    Ok(Connection::Sqlite(Box::new(connection)))
}

#[cfg(not(feature = "postgres"))]
fn no_servers() -> Error {
    Error::usage("this bywhen was built without PostgreSQL; build it with: cargo build --release --features postgres")
}

/// What another version wrote is not read, even to look: tables may have changed.
async fn check_version(database: &Database, migrations: &Migrator, connection: &mut Connection) -> Result<()> {
    let written: i64 = scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations")
        .fetch_one(connection)
        .await
        .map_err(|error| fault::judge(database, &error))?;
    match migrations.iter().map(|known| known.version).max() {
        Some(known) if known == written => Ok(()),
        Some(known) if known > written => Err(Error::World(format!(
            "{database} was written by an older version of bywhen; the first start of the daemon with this one brings it up to date"
        ))),
        _ => Err(newer(database)),
    }
}

fn newer(database: &Database) -> Error {
    Error::World(format!(
        "{database} was written by a newer version of bywhen; install that version again. Nothing was changed"
    ))
}

pub(super) fn migration_failed(database: &Database, error: &MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) | MigrateError::VersionNotPresent(_) => {
            newer(database)
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => fault::judge(database, error).into(),
        other => Error::World(format!("{database} could not be brought up to date: {other}")),
    }
}
