//! The log as a table for a terminal, one line an item, what is most pressing first.

use super::{log::status, words};
use crate::model::{Day, item::Item, knowledge::Knowledge};
use std::cmp::Reverse;

const HEADINGS: [&str; COLUMNS] = ["Reference", "Status", "By when", "Days", "Who", "Child", "What"];
const COLUMNS: usize = 7;
/// Between two columns.
const GAP: &str = "  ";
/// The columns that give way where the window is narrow, in this order, with the least and the most they keep: who, child, status.
const GIVES_WAY: [(usize, usize, usize); 3] = [(4, 8, 30), (5, 8, 30), (1, 8, 30)];
/// The last column gets what is left over: the others make room for this much if they can, and it never gets less than the other.
const ROOM: usize = 30;
const LEAST: usize = 8;
/// In a window narrower than this, days go without their weekday.
const NARROW: usize = 120;

/// The table, fitted to `width` characters; with `None` nothing is cut.
#[must_use]
pub fn table(items: &[&Item], known: &Knowledge, today: Day, width: Option<usize>) -> String {
    if items.is_empty() {
        return "Nothing in the log is like that.\n".to_owned();
    }
    let mut items = items.to_vec();
    items.sort_by_key(|item| pressing(item));
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    let narrow = width.is_some_and(|width| width < NARROW);
    rows.extend(items.iter().map(|item| row(item, known, today, narrow)));
    let widths = widths(&rows, width);
    let mut out = String::new();
    for row in &rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| {
            let cell = words::cut(cell, width);
            let space = width.saturating_sub(cell.chars().count());
            if width == usize::MAX { cell } else { cell + &" ".repeat(space) }
        });
        out += cells.collect::<Vec<_>>().join(GAP).trim_end();
        out.push('\n');
    }
    out + "\n" + &account(&items, today) + "\n"
}

/// What is open before what is closed, the longest overdue first, no date last; what was closed last before what was closed long ago.
fn pressing(item: &Item) -> (bool, Option<Reverse<Day>>, bool, Option<Day>) {
    let by_when = item.by_when.filter(|_| item.closed.is_none());
    (item.closed.is_some(), item.closed.map(Reverse), by_when.is_none(), by_when)
}

fn row(item: &Item, known: &Knowledge, today: Day, narrow: bool) -> [String; COLUMNS] {
    let written = |day: Day| if narrow { day.format("%-d %b %Y").to_string() } else { words::short_day(day) };
    let child = [&item.child.name, &item.child.case_id].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    [
        item.reference.to_string(),
        status(item.status).to_owned(),
        item.by_when.map_or_else(|| "no date".to_owned(), written),
        item.by_when.filter(|_| !item.status.is_closed()).map(|day| days(day, today)).unwrap_or_default(),
        words::people(&item.who, known),
        words::line(&child),
        words::line(item.what.as_deref().unwrap_or_default()),
    ]
}

fn days(by_when: Day, today: Day) -> String {
    match (by_when - today).num_days() {
        0 => "today".to_owned(),
        over if over < 0 => format!("{} over", -over),
        left => format!("{left} to go"),
    }
}

fn widths(rows: &[[String; COLUMNS]], width: Option<usize>) -> [usize; COLUMNS] {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(cell.chars().count());
        }
    }
    let [.., last] = &mut widths;
    let Some(width) = width else {
        // Nothing follows the last column, so that it needs no width.
        *last = usize::MAX;
        return widths;
    };
    for (column, _, most) in GIVES_WAY {
        if let Some(kept) = widths.get_mut(column) {
            *kept = (*kept).min(most);
        }
    }
    let taken = |widths: &[usize; COLUMNS]| widths.iter().rev().skip(1).map(|one| one + GAP.len()).sum::<usize>();
    for (column, least, _) in GIVES_WAY {
        let over = (taken(&widths) + ROOM).saturating_sub(width);
        if let Some(kept) = widths.get_mut(column) {
            *kept = (*kept).saturating_sub(over).max(least.min(*kept));
        }
    }
    let left = width.saturating_sub(taken(&widths)).max(LEAST);
    let [.., last] = &mut widths;
    *last = left;
    widths
}

fn account(items: &[&Item], today: Day) -> String {
    let open = items.iter().filter(|item| !item.status.is_closed());
    let over = open.clone().filter(|item| item.by_when.is_some_and(|day| day < today)).count();
    let all = words::count(items.len(), "item", "items");
    format!("{all}: {} open, {over} of them past the date", open.count())
}
