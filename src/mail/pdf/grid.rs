//! Tables by the lines drawn around their cells.

use super::page::{Piece, Rule};

/// Lines this near to one another are one, in points.
const NEAR: f64 = 3.0;
/// More rows or columns than this are no table.
const MOST: usize = 200;

/// A table drawn on a page: where its columns and rows begin and end, from the left and from the top.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) columns: Vec<f64>,
    pub(super) rows: Vec<f64>,
    rules: Vec<Rule>,
}

/// The tables drawn on a page, from the top.
pub(super) fn find(rules: &[Rule]) -> Vec<Grid> {
    let mut groups: Vec<Vec<Rule>> = Vec::new();
    for rule in rules {
        let (touching, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| touch(rule, other)));
        let mut joined: Vec<Rule> = touching.into_iter().flatten().collect();
        joined.push(*rule);
        groups = apart;
        groups.push(joined);
    }
    let mut grids: Vec<Grid> = groups.into_iter().filter_map(Grid::new).collect();
    grids.sort_by(|one, other| other.top().total_cmp(&one.top()));
    grids
}

/// Do two lines meet or run on in one another?
fn touch(one: &Rule, other: &Rule) -> bool {
    let within = |at: f64, rule: &Rule| at >= rule.from - NEAR && at <= rule.to + NEAR;
    if one.across == other.across {
        (one.at - other.at).abs() <= NEAR && one.from <= other.to + NEAR && other.from <= one.to + NEAR
    } else {
        within(one.at, other) && within(other.at, one)
    }
}

impl Grid {
    /// A table has two columns at least; a box around text is none.
    fn new(rules: Vec<Rule>) -> Option<Self> {
        let places = |across: bool| {
            let mut places: Vec<f64> = rules.iter().filter(|rule| rule.across == across).map(|rule| rule.at).collect();
            places.sort_by(f64::total_cmp);
            places.dedup_by(|next, before| (*next - *before).abs() <= NEAR);
            places
        };
        let (mut columns, mut rows) = (places(false), places(true));
        // The outer edges may be left undrawn.
        let (left, right) = range(rules.iter().filter(|rule| rule.across));
        let (foot, top) = range(rules.iter().filter(|rule| !rule.across));
        widen(&mut columns, left, right);
        widen(&mut rows, foot, top);
        rows.reverse();
        let sound = columns.len() > 2 && rows.len() > 1 && columns.len() < MOST && rows.len() < MOST;
        sound.then_some(Self { columns, rows, rules })
    }

    pub(super) fn top(&self) -> f64 {
        self.rows.first().copied().unwrap_or_default()
    }

    pub(super) fn holds(&self, piece: &Piece) -> bool {
        let (middle, height) = middle(piece);
        let inside = |places: &[f64], at: f64| {
            let ends = || places.first().into_iter().chain(places.last());
            ends().copied().fold(f64::MAX, f64::min) <= at && ends().copied().fold(f64::MIN, f64::max) >= at
        };
        inside(&self.columns, middle) && inside(&self.rows, height)
    }

    /// The row and column of the cell a piece stands in: of merged cells the first.
    pub(super) fn cell(&self, piece: &Piece) -> (usize, usize) {
        let (_, height) = middle(piece);
        let column = self.columns.iter().skip(1).position(|right| piece.left + 1.0 < *right).unwrap_or_default();
        let row = self.rows.iter().skip(1).position(|foot| height >= *foot).unwrap_or_default();
        self.first_of(row, column)
    }

    /// The first cell of those merged with this one.
    fn first_of(&self, mut row: usize, mut column: usize) -> (usize, usize) {
        while row > 0 && !self.parted_above(row, column) {
            row -= 1;
        }
        while column > 0 && !self.parted_before(row, column) {
            column -= 1;
        }
        (row, column)
    }

    /// Is a line drawn over this cell?
    pub(super) fn parted_above(&self, row: usize, column: usize) -> bool {
        let (Some(left), Some(right)) = (self.columns.get(column), self.columns.get(column + 1)) else { return true };
        self.rows.get(row).is_none_or(|at| self.drawn(true, *at, (left + right) / 2.0))
    }

    fn parted_before(&self, row: usize, column: usize) -> bool {
        let (Some(top), Some(foot)) = (self.rows.get(row), self.rows.get(row + 1)) else { return true };
        self.columns.get(column).is_none_or(|at| self.drawn(false, *at, (top + foot) / 2.0))
    }

    fn drawn(&self, across: bool, at: f64, middle: f64) -> bool {
        self.rules.iter().any(|rule| {
            rule.across == across
                && (rule.at - at).abs() <= NEAR
                && rule.from - NEAR <= middle
                && rule.to + NEAR >= middle
        })
    }
}

fn middle(piece: &Piece) -> (f64, f64) {
    ((piece.left + piece.right) / 2.0, piece.foot + piece.size * 0.3)
}

fn range<'r>(rules: impl Iterator<Item = &'r Rule>) -> (f64, f64) {
    rules.fold((f64::MAX, f64::MIN), |(low, high), rule| (low.min(rule.from), high.max(rule.to)))
}

fn widen(places: &mut Vec<f64>, low: f64, high: f64) {
    if places.first().is_some_and(|first| low < first - 12.0) {
        places.insert(0, low);
    }
    if places.last().is_some_and(|last| high > last + 12.0) && high > low {
        places.push(high);
    }
}
