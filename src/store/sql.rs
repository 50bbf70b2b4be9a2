//! One way to ask either database: each question of the store is written once, in SQL that SQLite and PostgreSQL both understand, with
//! `$1`, `$2` … where values go. What the one has and the other lacks, its migrations make up for (`json_each`, `rowid`).

use futures_util::{StreamExt, TryStreamExt, stream::BoxStream};
#[cfg(feature = "postgres")]
use sqlx::postgres::{PgConnection, PgRow, Postgres};
use sqlx::{
    FromRow, Sqlite, SqliteConnection,
    sqlite::SqliteRow,
    {SqlSafeStr, SqlStr},
};
use std::borrow::Cow;

/// A connection to the one or the other.
#[derive(Debug)]
pub(super) enum Connection {
    /// A file.
    Sqlite(Box<SqliteConnection>),
    /// A server.
    #[cfg(feature = "postgres")]
    Postgres(Box<PgConnection>),
}

impl Connection {
    /// Ends it in good order.
    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
        use sqlx::Connection as _;
        match self {
            Self::Sqlite(open) => open.close().await,
            #[cfg(feature = "postgres")]
            Self::Postgres(open) => open.close().await,
        }
    }
}

/// A row as it can be read from both.
#[cfg(not(feature = "postgres"))]
pub(super) trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> {}
#[cfg(not(feature = "postgres"))]
impl<T: Send + Unpin + for<'r> FromRow<'r, SqliteRow>> Row for T {}
/// A row as it can be read from both.
#[cfg(feature = "postgres")]
pub(super) trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
#[cfg(feature = "postgres")]
impl<T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>> Row for T {}

/// A value in a question.
#[derive(Debug)]
pub(super) enum Value<'q> {
    Number(Option<i64>),
    Text(Option<Cow<'q, str>>),
    Bytes(Option<&'q [u8]>),
    Flag(bool),
}

/// A question with its values.
#[must_use = "nothing is asked until it is sent"]
pub(super) struct Query<'q> {
    sql: SqlStr,
    values: Vec<Value<'q>>,
}

/// A question for one column.
#[must_use = "nothing is asked until it is sent"]
pub(super) struct Scalar<'q>(Query<'q>);

/// A question for rows, or for none.
pub(super) fn query<'q>(sql: impl SqlSafeStr) -> Query<'q> {
    Query { sql: sql.into_sql_str(), values: Vec::new() }
}

/// A question for one column.
pub(super) fn scalar<'q>(sql: impl SqlSafeStr) -> Scalar<'q> {
    Scalar(query(sql))
}

/// The question as the driver takes it.
macro_rules! bound {
    ($query:expr, $values:expr) => {
        $values.into_iter().fold($query, |query, value| match value {
            Value::Number(number) => query.bind(number),
            Value::Text(text) => query.bind(text.map(storable)),
            Value::Bytes(bytes) => query.bind(bytes),
            Value::Flag(flag) => query.bind(flag),
        })
    };
}

impl<'q> Query<'q> {
    /// Adds the next value.
    pub(super) fn bind(mut self, value: impl Into<Value<'q>>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Carries it out, and gives how many rows it concerned.
    pub(super) async fn execute(self, on: &mut Connection) -> Result<u64, sqlx::Error> {
        match on {
            Connection::Sqlite(on) => {
                Ok(bound!(sqlx::query::<Sqlite>(self.sql), self.values).execute(&mut **on).await?.rows_affected())
            }
            #[cfg(feature = "postgres")]
            Connection::Postgres(on) => {
                Ok(bound!(sqlx::query::<Postgres>(self.sql), self.values).execute(&mut **on).await?.rows_affected())
            }
        }
    }

    /// Row after row.
    pub(super) fn fetch<'e, T: Row + 'e>(self, on: &'e mut Connection) -> BoxStream<'e, Result<T, sqlx::Error>>
    where
        'q: 'e,
    {
        match on {
            Connection::Sqlite(on) => bound!(sqlx::query_as::<Sqlite, T>(self.sql), self.values).fetch(&mut **on),
            #[cfg(feature = "postgres")]
            Connection::Postgres(on) => {
                let rows = bound!(sqlx::query_as::<Postgres, T>(self.sql), self.values).fetch(&mut **on);
                let next = |mut rows: BoxStream<'e, Result<T, sqlx::Error>>| async move {
                    let row = answered(async { rows.next().await.transpose() }).await.transpose()?;
                    Some((row, rows))
                };
                futures_util::stream::unfold(rows, next).boxed()
            }
        }
    }

    /// All rows.
    pub(super) async fn fetch_all<T: Row>(self, on: &mut Connection) -> Result<Vec<T>, sqlx::Error> {
        self.fetch(on).try_collect().await
    }

    /// The row, if there is one.
    pub(super) async fn fetch_optional<T: Row>(self, on: &mut Connection) -> Result<Option<T>, sqlx::Error> {
        match on {
            Connection::Sqlite(on) => {
                bound!(sqlx::query_as::<Sqlite, T>(self.sql), self.values).fetch_optional(&mut **on).await
            }
            #[cfg(feature = "postgres")]
            Connection::Postgres(on) => {
                let question = bound!(sqlx::query_as::<Postgres, T>(self.sql), self.values);
                answered(question.fetch_optional(&mut **on)).await
            }
        }
    }

    /// The row there must be.
    pub(super) async fn fetch_one<T: Row>(self, on: &mut Connection) -> Result<T, sqlx::Error> {
        self.fetch_optional(on).await?.ok_or(sqlx::Error::RowNotFound)
    }
}

impl<'q> Scalar<'q> {
    /// Adds the next value.
    pub(super) fn bind(self, value: impl Into<Value<'q>>) -> Self {
        Self(self.0.bind(value))
    }

    /// Row after row.
    pub(super) fn fetch<'e, T: 'e>(self, on: &'e mut Connection) -> BoxStream<'e, Result<T, sqlx::Error>>
    where
        (T,): Row,
        'q: 'e,
    {
        self.0.fetch::<(T,)>(on).map_ok(|(value,)| value).boxed()
    }

    /// All of them.
    pub(super) async fn fetch_all<T>(self, on: &mut Connection) -> Result<Vec<T>, sqlx::Error>
    where
        (T,): Row,
    {
        self.0.fetch::<(T,)>(on).map_ok(|(value,)| value).try_collect().await
    }

    /// The value, if there is a row.
    pub(super) async fn fetch_optional<T>(self, on: &mut Connection) -> Result<Option<T>, sqlx::Error>
    where
        (T,): Row,
    {
        Ok(self.0.fetch_optional::<(T,)>(on).await?.map(|(value,)| value))
    }

    /// The value there must be.
    pub(super) async fn fetch_one<T>(self, on: &mut Connection) -> Result<T, sqlx::Error>
    where
        (T,): Row,
    {
        Ok(self.0.fetch_one::<(T,)>(on).await?.0)
    }
}

/// So long a server may take for an answer before it counts as gone: whoever leads must not wait for ever where the network was cut.
#[cfg(feature = "postgres")]
const LONGEST: std::time::Duration = std::time::Duration::from_secs(60);

/// The server's answer, if it comes in time.
#[cfg(feature = "postgres")]
pub(super) async fn answered<T>(answer: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    let late = |_| sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, "no answer for a minute"));
    tokio::time::timeout(LONGEST, answer).await.map_err(late)?
}

/// PostgreSQL stores no text with a character 0 in it, which hostile mail may hold.
pub(super) fn storable(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "\u{fffd}").into() } else { text }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<&i64> for Value<'_> {
    fn from(number: &i64) -> Self {
        Self::Number(Some(*number))
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<'q> From<&'q [u8]> for Value<'q> {
    fn from(bytes: &'q [u8]) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl<'q> From<&'q str> for Value<'q> {
    fn from(text: &'q str) -> Self {
        Self::Text(Some(text.into()))
    }
}

impl<'q> From<&'q String> for Value<'q> {
    fn from(text: &'q String) -> Self {
        Self::Text(Some(text.into()))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Some(text.into()))
    }
}

impl<'q> From<Option<&'q str>> for Value<'q> {
    fn from(text: Option<&'q str>) -> Self {
        Self::Text(text.map(Into::into))
    }
}

impl<'q> From<&'q Option<String>> for Value<'q> {
    fn from(text: &'q Option<String>) -> Self {
        Self::Text(text.as_deref().map(Into::into))
    }
}

impl From<Option<String>> for Value<'_> {
    fn from(text: Option<String>) -> Self {
        Self::Text(text.map(Into::into))
    }
}

impl<'q> From<Cow<'q, str>> for Value<'q> {
    fn from(text: Cow<'q, str>) -> Self {
        Self::Text(Some(text))
    }
}
