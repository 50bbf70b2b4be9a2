//! Text gathered into a line, with a tally of how much of it looks how.

use super::style::Style;
use crate::mail::text;
use crate::model::mail::{Hue, Line, Look};

/// The most a single line may hold, in bytes; what is longer is broken (1 MB lines, fault C11).
pub(super) const LONGEST: usize = 64 * 1024;

const HUES: [Hue; 6] = [Hue::Red, Hue::Orange, Hue::Yellow, Hue::Green, Hue::Blue, Hue::Purple];

/// How many visible characters look how.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    all: u32,
    hues: [u32; 6],
    highlights: [u32; 6],
    bold: u32,
    italic: u32,
    struck: u32,
    small: u32,
    ground: u32,
}

impl Tally {
    fn count(&mut self, style: &Style, visible: u32) {
        let mut of = |yes: bool, which: fn(&mut Self) -> &mut u32| *which(self) += if yes { visible } else { 0 };
        of(true, |tally| &mut tally.all);
        of(style.bold, |tally| &mut tally.bold);
        of(style.italic, |tally| &mut tally.italic);
        of(style.struck, |tally| &mut tally.struck);
        of(style.small, |tally| &mut tally.small);
        of(style.ground, |tally| &mut tally.ground);
        add(&mut self.hues, style.hue, visible);
        add(&mut self.highlights, style.highlight, visible);
    }

    pub(super) fn plus(&mut self, other: &Self) {
        self.all += other.all;
        self.bold += other.bold;
        self.italic += other.italic;
        self.struck += other.struck;
        self.small += other.small;
        self.ground += other.ground;
        for (mine, theirs) in
            self.hues.iter_mut().zip(other.hues).chain(self.highlights.iter_mut().zip(other.highlights))
        {
            *mine += theirs;
        }
    }

    /// How a line with this tally looks.
    pub(super) fn look(&self, history: bool, signature: bool) -> Look {
        let most = |part: u32| self.all > 0 && part * 2 > self.all;
        let whole = |part: u32| self.all > 0 && part * 20 >= self.all * 19;
        let (coloured, highlighted) = (most(self.hues.iter().sum()), most(self.highlights.iter().sum()));
        let hue = match (coloured, highlighted) {
            (true, _) => strongest(&self.hues),
            (false, true) => strongest(&self.highlights),
            _ => None,
        };
        Look {
            coloured,
            hue,
            highlighted,
            bold: whole(self.bold),
            italic: whole(self.italic),
            small: most(self.small),
            struck: whole(self.struck),
            banner: most(self.ground),
            history,
            signature,
            first_row: false,
        }
    }

    /// Nearly all of it stands in one colour or highlight: no piece stands out from the rest.
    pub(super) fn stands_out_whole(&self) -> bool {
        self.hues.iter().chain(&self.highlights).any(|count| self.all > 0 && count * 10 >= self.all * 9)
    }

    /// Counts for one colour taken back, when nearly everything stands in it; visible characters and those in the colour.
    pub(super) fn of(&self, hue: Hue) -> (u32, u32) {
        (
            self.all,
            HUES.iter().position(|&known| known == hue).and_then(|at| self.hues.get(at).copied()).unwrap_or_default(),
        )
    }
}

fn add(counts: &mut [u32; 6], hue: Option<Hue>, visible: u32) {
    let place = hue.and_then(|hue| HUES.iter().position(|&known| known == hue));
    if let Some(count) = place.and_then(|at| counts.get_mut(at)) {
        *count += visible;
    }
}

fn strongest(counts: &[u32; 6]) -> Option<Hue> {
    HUES.iter().zip(counts).max_by_key(|(_, count)| **count).map(|(hue, _)| *hue)
}

/// A finished line and its tally.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    pub(super) line: Line,
    pub(super) tally: Tally,
}

/// A line being gathered.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    text: String,
    marker: String,
    tally: Tally,
    /// A hard space was set in it: an empty line that was meant.
    spaced: bool,
    /// Where text that stands out begins and ends.
    runs: Vec<(Hue, usize, usize)>,
}

impl Gathered {
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Nothing to see, but an empty line was meant; forgotten once asked.
    pub(super) fn is_meant_empty(&mut self) -> bool {
        std::mem::take(&mut self.spaced) && self.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Takes in text in a style.
    pub(super) fn push(&mut self, written: &str, style: &Style) {
        if style.list_marker {
            text::push_collapsed(&mut self.marker, written);
            return;
        }
        self.spaced |= written.contains('\u{a0}');
        let before = self.text.len();
        text::push_collapsed(&mut self.text, written);
        let added = self.text.get(before..).unwrap_or_default();
        let visible = u32::try_from(added.chars().filter(|c| !c.is_whitespace()).count()).unwrap_or(u32::MAX);
        if visible == 0 {
            return;
        }
        self.tally.count(style, visible);
        if let Some(hue) = style.hue.or(style.highlight) {
            let room = self.runs.len() < 50;
            match self.runs.last_mut() {
                Some((last, _, end))
                    if *last == hue && self.text.get(*end..before).is_some_and(|gap| gap.trim().is_empty()) =>
                {
                    *end = self.text.len();
                }
                _ if room => self.runs.push((hue, before, self.text.len())),
                _ => {}
            }
        }
    }

    /// The gathered line, if it says anything.
    pub(super) fn take(
        &mut self,
        marker: &mut Option<String>,
        depth: u8,
        history: bool,
        signature: bool,
    ) -> Option<Drawn> {
        let own_marker = std::mem::take(&mut self.marker);
        if self.is_empty() {
            self.text.clear();
            self.runs.clear();
            self.tally = Tally::default();
            if !own_marker.trim().is_empty() {
                marker.get_or_insert(bullet(own_marker.trim()));
            }
            return None;
        }
        let look = self.tally.look(history, signature);
        let inserted = if self.tally.stands_out_whole() { Vec::new() } else { self.inserted() };
        let text = self.text.trim().to_owned();
        let marker = if own_marker.trim().is_empty() { marker.take() } else { Some(bullet(own_marker.trim())) };
        let line = Line { text, marker, depth, look, inserted, cells: Vec::new() };
        let tally = std::mem::take(&mut self.tally);
        self.text.clear();
        self.runs.clear();
        Some(Drawn { line, tally })
    }

    fn inserted(&self) -> Vec<(Hue, String)> {
        let piece =
            |&(hue, start, end): &(Hue, usize, usize)| Some((hue, self.text.get(start..end)?.trim().to_owned()));
        let says = |(_, piece): &(Hue, String)| piece.chars().filter(|c| c.is_alphanumeric()).count() > 1;
        self.runs.iter().filter_map(piece).filter(says).collect()
    }
}

/// The signs that symbol fonts draw as bullets, as a bullet.
fn bullet(marker: &str) -> String {
    match marker {
        "·" | "o" | "§" | "-" | "–" | "—" | "*" | "●" | "■" | "▪" | "Ø" | "ü" | "v" | "q" | "\u{f0b7}" => {
            "•".into()
        }
        _ => marker.to_owned(),
    }
}
