//! Many rows by one statement: each statement is a way to the database and back, which costs more than a row.

use super::sql::{Connection, Value, query, scalar};
use sqlx::AssertSqlSafe;

/// So many rows go into one statement at most. Each number of them is a text of its own, which the connection keeps prepared.
const ROWS: usize = 16;
/// And so many values, for SQLite looks for the name of each among them all.
const VALUES: usize = 64;

/// Puts rows into a table, in their order. `into` names the table and its columns, `then` says what else is to be done: about conflicts.
pub(super) async fn insert<const COLUMNS: usize>(
    all: &mut Connection,
    into: &str,
    rows: Vec<[Value<'_>; COLUMNS]>,
    then: &str,
) -> Result<(), sqlx::Error> {
    for (sql, values) in statements(into, rows, then) {
        let filled = values.into_iter().fold(query(AssertSqlSafe(sql)), |query, value| query.bind(value));
        filled.execute(&mut *all).await?;
    }
    Ok(())
}

/// The same; returns the numbers under which the database put them, in the order of the rows.
pub(super) async fn insert_counted<const COLUMNS: usize>(
    all: &mut Connection,
    into: &str,
    rows: Vec<[Value<'_>; COLUMNS]>,
    number: &str,
) -> Result<Vec<i64>, sqlx::Error> {
    let mut numbers = Vec::with_capacity(rows.len());
    for (sql, values) in statements(into, rows, &format!("RETURNING {number}")) {
        let filled = values.into_iter().fold(scalar(AssertSqlSafe(sql)), |query, value| query.bind(value));
        let mut given: Vec<i64> = filled.fetch_all(&mut *all).await?;
        // They are counted up from row to row, but may be told in another order.
        given.sort_unstable();
        numbers.append(&mut given);
    }
    Ok(numbers)
}

/// The statements, each with its values.
fn statements<'q, const COLUMNS: usize>(
    into: &str,
    rows: Vec<[Value<'q>; COLUMNS]>,
    then: &str,
) -> Vec<(String, Vec<Value<'q>>)> {
    let together = (VALUES / COLUMNS.max(1)).clamp(1, ROWS);
    let mut statements = Vec::with_capacity(rows.len().div_ceil(together));
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let values: Vec<Value<'q>> = rows.by_ref().take(together).flatten().collect();
        statements.push((format!("{into} VALUES {} {then}", places(values.len(), COLUMNS)), values));
    }
    statements
}

/// `($1, $2), ($3, $4)` for four values in two columns.
fn places(values: usize, columns: usize) -> String {
    let place = |place: usize| match place % columns {
        1 if place > 1 => format!("), (${place}"),
        1 => format!("(${place}"),
        _ => format!(", ${place}"),
    };
    (1..=values).map(place).collect::<String>() + ")"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_beyond_what_goes_together_go_into_statements_of_their_own() {
        let rows = (0..18_i64).map(|number| [number.into(), "text".into()]).collect();
        let statements = statements("INSERT INTO a (b, c)", rows, "ON CONFLICT DO NOTHING");
        let sizes: Vec<usize> = statements.iter().map(|(_, values)| values.len()).collect();
        assert_eq!(sizes, [32, 4]);
        assert_eq!(statements[1].0, "INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING");
    }
}
