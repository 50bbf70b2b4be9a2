//! Paragraphs and tables in reading order. Controls and merged cells never shift a column.

use super::{
    numbering::Numbering,
    runs::{Runs, WRAPPERS, alternative, shows_placeholder, tick_box},
    styles::{ParagraphStyle, Styles},
    xml::Node,
};
use crate::model::mail::Block;

/// A paragraph longer than this is no heading by its looks, in characters.
const LONGEST_HEADING: usize = 90;
/// A cell may span at most this many columns.
const WIDEST: usize = 60;
/// More blocks than this are not read.
const MOST_BLOCKS: usize = 50_000;

/// Walks the parts of a document.
pub(super) struct Walk<'s> {
    styles: &'s Styles,
    numbering: Numbering,
    pub(super) blocks: Vec<Block>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(styles: &'s Styles, numbering: Numbering) -> Self {
        Self { styles, numbering, blocks: Vec::new() }
    }

    /// Takes in a part: the document, a header or a footer.
    pub(super) fn part(&mut self, root: &Node) {
        let found = self.within(root.child("body").unwrap_or(root));
        self.blocks.extend(found);
        self.blocks.truncate(MOST_BLOCKS);
    }

    /// The blocks within a body, cell, control or text box.
    fn within(&mut self, parent: &Node) -> Vec<Block> {
        let mut out = Vec::new();
        for node in parent.nodes() {
            match node.name.as_str() {
                "p" => self.paragraph(node, &mut out),
                "tbl" => self.table(node, &mut out),
                "sdt" => {
                    if let Some(ticked) = tick_box(node) {
                        out.push(Block::Paragraph(if ticked { "☒" } else { "☐" }.into()));
                    } else if !shows_placeholder(node) {
                        node.child("sdtContent").into_iter().for_each(|content| out.extend(self.within(content)));
                    }
                }
                "AlternateContent" => alternative(node).into_iter().for_each(|chosen| out.extend(self.within(chosen))),
                name if WRAPPERS.contains(&name) => out.extend(self.within(node)),
                _ => {}
            }
        }
        out
    }

    fn paragraph(&mut self, node: &Node, out: &mut Vec<Block>) {
        let runs = Runs::of(node);
        let properties = node.child("pPr");
        let plain = ParagraphStyle::default();
        let style = properties
            .and_then(|properties| properties.val("pStyle"))
            .and_then(|id| self.styles.get(id))
            .unwrap_or(&plain);
        let text = runs.text.split('\n').map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned();
        if !text.is_empty() {
            let outline =
                properties.and_then(|properties| properties.val("outlineLvl")).is_some_and(|level| level != "9");
            let bold = (style.bold || runs.bold == runs.visible)
                && text.chars().count() <= LONGEST_HEADING
                && !text.ends_with(['.', '!']);
            let marker = self.marker(properties, style);
            let shown = marker.map(|marker| format!("{marker} {text}")).unwrap_or(text);
            out.push(if style.heading || outline || bold { Block::Heading(shown) } else { Block::Paragraph(shown) });
        }
        for text_box in runs.boxes {
            let inner = self.within(text_box);
            out.extend(inner);
        }
    }

    /// The list marker of a paragraph, by its own properties or its style's.
    fn marker(&mut self, properties: Option<&Node>, style: &ParagraphStyle) -> Option<String> {
        let own = properties.and_then(|properties| properties.child("numPr"));
        let (list, depth) = match own {
            Some(own) => {
                let depth = own.val("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
                (own.val("numId")?.to_owned(), depth)
            }
            None => style.list.clone()?,
        };
        self.numbering.next(&list, depth)
    }

    /// A table; tables within its cells follow it, and a table that only holds a layout is taken apart.
    fn table(&mut self, node: &Node, out: &mut Vec<Block>) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        self.rows(node, &mut rows);
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.blocks.is_empty()).count();
        let nested = rows.iter().flatten().any(|cell| cell.blocks.iter().any(|block| matches!(block, Block::Table(_))));
        if nested && rows.iter().all(|row| filled(row) <= 1) {
            out.extend(rows.into_iter().flatten().flat_map(|cell| cell.blocks));
            return;
        }
        let mut table: Vec<Vec<String>> = Vec::new();
        let mut last: Vec<String> = Vec::new();
        for row in rows {
            let mut inner: Vec<Block> = Vec::new();
            // What a cell merged downwards says holds for every row beside it that says something itself.
            let says = filled(&row) > 0;
            let held = |place: usize| last.get(place).filter(|_| says).cloned().unwrap_or_default();
            let goes_on: Vec<bool> = row.iter().map(|cell| cell.goes_on).collect();
            let texts = row.into_iter().enumerate().map(
                |(place, cell)| {
                    if cell.goes_on { held(place) } else { cell.text(&mut inner) }
                },
            );
            let texts: Vec<String> = texts.collect();
            for (place, text) in texts.iter().enumerate() {
                match last.get_mut(place) {
                    Some(_) if goes_on.get(place) == Some(&true) => {}
                    Some(before) => before.clone_from(text),
                    None => last.push(text.clone()),
                }
            }
            table.push(texts);
            if !inner.is_empty() {
                out.push(Block::Table(std::mem::take(&mut table)));
                out.extend(inner);
            }
        }
        let says = table.iter().flatten().any(|cell| !cell.is_empty());
        if says {
            out.push(Block::Table(table));
        }
    }

    fn rows(&mut self, parent: &Node, rows: &mut Vec<Vec<Cell>>) {
        for node in parent.nodes() {
            match node.name.as_str() {
                "tr" if node.path(&["trPr", "del"]).is_none() => {
                    let mut row = Vec::new();
                    let before = node.child("trPr").and_then(|properties| properties.val("gridBefore"));
                    row.extend((0..span(before)).map(|_| Cell::default()));
                    self.cells(node, &mut row);
                    rows.push(row);
                }
                "sdt" => node.child("sdtContent").into_iter().for_each(|content| self.rows(content, rows)),
                name if WRAPPERS.contains(&name) => self.rows(node, rows),
                _ => {}
            }
        }
    }

    fn cells(&mut self, parent: &Node, row: &mut Vec<Cell>) {
        for node in parent.nodes() {
            match node.name.as_str() {
                "tc" => {
                    let properties = node.child("tcPr");
                    let merged = properties.and_then(|properties| properties.child("vMerge"));
                    let goes_on = merged.is_some_and(|merge| merge.attribute("val") != Some("restart"));
                    let removed = properties.is_some_and(|properties| properties.child("cellDel").is_some());
                    row.push(match goes_on || removed {
                        true => Cell { goes_on, ..Cell::default() },
                        false => Cell { blocks: self.within(node), goes_on },
                    });
                    let columns = span(properties.and_then(|properties| properties.val("gridSpan"))).max(1);
                    row.extend((1..columns).map(|_| Cell::default()));
                }
                "sdt" if shows_placeholder(node) && tick_box(node).is_none() => row.push(Cell::default()),
                "sdt" => node.child("sdtContent").into_iter().for_each(|content| self.cells(content, row)),
                name if WRAPPERS.contains(&name) => self.cells(node, row),
                _ => {}
            }
        }
    }
}

fn span(written: Option<&str>) -> usize {
    written.and_then(|number| number.parse::<usize>().ok()).unwrap_or(0).min(WIDEST)
}

/// A cell and the blocks in it.
#[derive(Debug, Default)]
struct Cell {
    blocks: Vec<Block>,
    /// It continues the cell above it.
    goes_on: bool,
}

impl Cell {
    /// Its text, paragraphs joined by line breaks; its tables are handed out.
    fn text(self, tables: &mut Vec<Block>) -> String {
        let mut lines: Vec<String> = Vec::new();
        for block in self.blocks {
            match block {
                Block::Heading(text) | Block::Paragraph(text) => lines.push(text),
                table @ Block::Table(_) => tables.push(table),
            }
        }
        lines.join("\n")
    }
}
