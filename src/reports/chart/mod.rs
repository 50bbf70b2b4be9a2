//! The charts of a quarter, as plain horizontal bars: what each shows, and the same in words for those who do not see it.

mod canvas;

use super::{
    figures::Figures,
    measures::{Measure, Value},
    summary::{By, Summary},
    words,
};
use canvas::{Canvas, Colour};

/// At most this many themes are drawn; the workbook has them all.
const MOST_THEMES: usize = 8;

/// A chart: each row a name and a number for each series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its id, for file names: "became".
    pub id: &'static str,
    /// What it shows, as its heading.
    pub title: String,
    /// What the bars of a row stand for, in order.
    pub series: Vec<&'static str>,
    /// The rows: name, and a number for each series.
    pub rows: Vec<(String, Vec<usize>)>,
}

/// The charts of a quarter; those with nothing to show are left out.
#[must_use]
pub fn charts(summary: &Summary) -> Vec<Chart> {
    [became(summary), ended(summary), themes(summary)]
        .into_iter()
        .filter(|chart| chart.rows.iter().flat_map(|(_, numbers)| numbers).any(|number| *number > 0))
        .collect()
}

/// What came and what became of it, against the quarters it is compared with.
fn became(summary: &Summary) -> Chart {
    const ROWS: [(&str, &str); 5] = [
        ("opened", "Opened"),
        ("resolved", "Resolved"),
        ("escalated", "Taken to a higher level"),
        ("open_at_end", "Open at the end"),
        ("overdue_at_end", "Open and past the date"),
    ];
    let quarters = [
        ("this quarter", Some(&summary.now)),
        ("the quarter before", summary.before.as_ref()),
        ("the same quarter last year", summary.year_before.as_ref()),
    ];
    let on_record = || quarters.iter().filter_map(|(name, figures)| figures.map(|figures| (*name, figures)));
    let row =
        |(id, name): &(&str, &str)| ((*name).to_owned(), on_record().map(|(_, figures)| count(figures, id)).collect());
    Chart {
        id: "became",
        title: "What came, and what became of it".into(),
        series: on_record().map(|(name, _)| name).collect(),
        rows: ROWS.iter().map(row).collect(),
    }
}

/// How those resolved were resolved.
fn ended(summary: &Summary) -> Chart {
    const ROWS: [(&str, &str); 5] = [
        ("by_first_date", "By the first date"),
        ("after_extension", "By a later date agreed"),
        ("after_escalation", "After a higher level"),
        ("late", "Late"),
        ("undated", "Without a date"),
    ];
    Chart {
        id: "ended",
        title: "How recommendations were resolved".into(),
        series: vec!["this quarter"],
        rows: ROWS.iter().map(|(id, name)| ((*name).to_owned(), vec![count(&summary.now, id)])).collect(),
    }
}

fn themes(summary: &Summary) -> Chart {
    let rows = summary.groups.iter().filter(|group| group.by == By::Theme).flat_map(|group| &group.rows);
    let opened = rows.filter(|(_, figures)| !figures.opened.is_empty());
    Chart {
        id: "themes",
        title: "What recommendations were about".into(),
        series: vec!["opened this quarter"],
        rows: opened
            .take(MOST_THEMES)
            .map(|(name, figures)| (words::cut(name, 32), vec![figures.opened.len()]))
            .collect(),
    }
}

fn count(figures: &Figures, id: &str) -> usize {
    match Measure::find(id).map(|measure| measure.of(figures)) {
        Some(Value::Count(count)) => count,
        _ => 0,
    }
}

impl Chart {
    /// The chart in words: every number of it.
    #[must_use]
    pub fn alternative(&self) -> String {
        let row = |(name, numbers): &(String, Vec<usize>)| match numbers.as_slice() {
            [only] => format!("{name}: {only}"),
            several => {
                let told: Vec<String> =
                    several.iter().zip(&self.series).map(|(number, series)| format!("{number} {series}")).collect();
                format!("{name}: {}", told.join(", "))
            }
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        format!("Bar chart: {}. {}.", self.title, rows.join("; "))
    }

    /// Width and height in which it is shown, in CSS pixels; the picture has twice as many.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        let (width, height) = self.pixels();
        (width / 2, height / 2)
    }

    fn pixels(&self) -> (usize, usize) {
        (WIDTH, self.top() + self.rows.len() * self.row_height() + EDGE)
    }

    fn top(&self) -> usize {
        if self.series.len() > 1 { EDGE + LEGEND } else { EDGE }
    }

    fn row_height(&self) -> usize {
        self.series.len() * BAR + GAP
    }

    /// The picture, as PNG; the same chart gives the same bytes. `None` if it cannot be drawn.
    #[must_use]
    pub fn png(&self) -> Option<Vec<u8>> {
        let (width, height) = self.pixels();
        let mut canvas = Canvas::new(width, height)?;
        if self.series.len() > 1 {
            self.draw_legend(&mut canvas);
        }
        let most = self.rows.iter().flat_map(|(_, numbers)| numbers).copied().max().unwrap_or(1).max(1);
        for (place, (name, numbers)) in self.rows.iter().enumerate() {
            let top = self.top() + place * self.row_height();
            let middle = top + (self.row_height() - GAP) / 2;
            canvas.text_ending_at(NAMES - 20, middle, name, TEXT, Colour::INK);
            for ((number, colour), place) in numbers.iter().zip(Colour::SERIES).zip(0..) {
                let top = top + place * BAR;
                let length = number * (WIDTH - NAMES - NUMBERS) / most;
                // Nothing is a line, so that it is seen to be nothing.
                canvas.bar(NAMES, top + 2, length.max(2), BAR - 4, colour);
                canvas.text(NAMES + length.max(2) + 12, top + BAR / 2, &number.to_string(), TEXT, Colour::INK);
            }
        }
        canvas.png()
    }

    fn draw_legend(&self, canvas: &mut Canvas) {
        let mut left = NAMES;
        for (name, colour) in self.series.iter().zip(Colour::SERIES) {
            canvas.bar(left, EDGE + 4, 24, 24, colour);
            left = canvas.text(left + 34, EDGE + 16, name, LEGEND_TEXT, Colour::INK) + 36;
        }
    }
}

// All in pixels of the picture, which is shown at half its size.
const WIDTH: usize = 1104;
/// Where the bars begin.
const NAMES: usize = 350;
/// Room kept for the number behind the longest bar.
const NUMBERS: usize = 110;
const EDGE: usize = 16;
const LEGEND: usize = 52;
const BAR: usize = 38;
const GAP: usize = 22;
const TEXT: f32 = 31.0;
const LEGEND_TEXT: f32 = 24.0;
