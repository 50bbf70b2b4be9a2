//! List numbers as Word would show them.

use super::xml::{self, Node};
use std::collections::HashMap;

/// The levels a list may have.
const LEVELS: usize = 9;

#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
}

/// The lists of a document and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The abstract list of a list.
    lists: HashMap<String, String>,
    levels: HashMap<String, Vec<Level>>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
}

/// Reads `numbering.xml`; no lists, if it is missing or damaged.
pub(super) fn read(part: Option<&str>) -> Numbering {
    let Some(root) = part.and_then(|part| xml::parse(part).ok()) else { return Numbering::default() };
    let mut numbering = Numbering::default();
    for node in root.nodes().take(5_000) {
        match node.name.as_str() {
            "abstractNum" => {
                let levels = node.nodes().filter(|level| level.name == "lvl").take(LEVELS).map(level).collect();
                numbering.levels.insert(node.attribute("abstractNumId").unwrap_or_default().to_owned(), levels);
            }
            "num" => {
                let of = node.val("abstractNumId").unwrap_or_default().to_owned();
                numbering.lists.insert(node.attribute("numId").unwrap_or_default().to_owned(), of);
            }
            _ => {}
        }
    }
    numbering
}

fn level(node: &Node) -> Level {
    Level {
        format: node.val("numFmt").unwrap_or("decimal").to_owned(),
        text: node.val("lvlText").unwrap_or_default().to_owned(),
        start: node.val("start").and_then(|start| start.parse().ok()).unwrap_or(1),
    }
}

impl Numbering {
    /// The marker of the next item of a list ("1.", "b)", "•"); `None` if the list is unknown or shows none.
    pub(super) fn next(&mut self, list: &str, depth: usize) -> Option<String> {
        let of = self.lists.get(list)?.clone();
        let levels = self.levels.get(&of)?;
        let depth = depth.min(LEVELS - 1);
        let level = levels.get(depth)?;
        if level.format == "bullet" {
            return Some("•".into());
        }
        let counts = self.counts.entry(of.clone()).or_default();
        let now = counts.get(depth).copied().flatten().map_or(level.start, |before| before.saturating_add(1));
        for (at, count) in counts.iter_mut().enumerate() {
            match at.cmp(&depth) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => *count = Some(now),
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        if level.format == "none" || level.text.is_empty() {
            return None;
        }
        let mut shown = level.text.clone();
        for (at, count) in counts.iter().enumerate().take(depth + 1) {
            let format = levels.get(at).map_or("decimal", |level| level.format.as_str());
            let start = levels.get(at).map_or(1, |level| level.start);
            shown = shown.replace(&format!("%{}", at + 1), &formatted(count.unwrap_or(start), format));
        }
        Some(shown)
    }
}

fn formatted(number: u32, format: &str) -> String {
    let letter =
        |first: u8| char::from(first + u8::try_from(number.saturating_sub(1) % 26).unwrap_or_default()).to_string();
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}

fn roman(number: u32) -> String {
    let mut left = number.min(100);
    let mut out = String::new();
    for (value, sign) in
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
