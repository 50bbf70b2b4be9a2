//! Word documents (`.docx`, `.docm`) into blocks in reading order. Bounded, resolves nothing, writes nothing (fault C08).

mod blocks;
mod numbering;
mod runs;
mod styles;
mod xml;

use crate::model::mail::Block;
use blocks::Walk;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More members than this in the archive are refused.
const MOST_MEMBERS: usize = 5_000;
/// All parts that are read may unpack to this many bytes together.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// At most this many headers and footers are read.
const MOST_HEADERS: usize = 12;

/// Reads a Word document.
///
/// # Errors
/// Why it cannot be read, in words for an admin coordinator.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Block>, String> {
    let mut file = File::open(bytes)?;
    let Some(main) = file.main() else { return Err(file.otherwise()) };
    let styles = styles::read(file.part("word/styles.xml")?.as_deref());
    let numbering = numbering::read(file.part("word/numbering.xml")?.as_deref());
    let mut walk = Walk::new(&styles, numbering);
    let mut seen: Vec<String> = Vec::new();
    file.read_margins("word/header", &mut walk, &mut seen)?;
    let document = file.part(&main)?.ok_or("a damaged Word file")?;
    walk.part(&xml::parse(&document)?);
    file.read_margins("word/footer", &mut walk, &mut seen)?;
    let blocks = walk.blocks;
    if blocks.is_empty() && file.names.iter().any(|name| name.starts_with("word/media/")) {
        return Err("a scan or picture in a Word file".into());
    }
    Ok(blocks)
}

/// The archive, and how much may still be unpacked from it.
struct File<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    left: u64,
}

impl<'b> File<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, String> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "a damaged Word file")?;
        if archive.len() > MOST_MEMBERS {
            return Err("a file with too many parts inside".into());
        }
        let names =
            archive.file_names().filter_map(Result::ok).map(|name| name.trim_start_matches('/').to_owned()).collect();
        Ok(Self { archive, names, left: MOST_BYTES })
    }

    /// The part that holds the text.
    fn main(&self) -> Option<String> {
        let is_main = |name: &&String| {
            name.strip_prefix("word/document")
                .and_then(|rest| rest.strip_suffix(".xml"))
                .is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
        };
        self.names.iter().find(is_main).cloned()
    }

    /// What it is if it is no Word document.
    fn otherwise(&self) -> String {
        let has = |start: &str| self.names.iter().any(|name| name.starts_with(start));
        match () {
            () if has("xl/") => "an Excel workbook",
            () if has("ppt/") => "a PowerPoint presentation",
            () if has("content.xml") => "an OpenDocument file (.odt)",
            () => "a zip archive",
        }
        .into()
    }

    /// The text of a part; `None` if there is no such part.
    fn part(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(index) = self.names.iter().position(|known| known == name) else { return Ok(None) };
        let member =
            self.archive.by_index(index).map_err(|_| "a Word file that is damaged or protected by a password")?;
        let mut bytes = Vec::new();
        let read = member.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| "a damaged Word file")? as u64;
        if read > self.left {
            return Err("a file that unpacks to far too much".into());
        }
        self.left -= read;
        Ok(Some(
            String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
        ))
    }

    /// Headers or footers, each text once.
    fn read_margins(&mut self, start: &str, walk: &mut Walk<'_>, seen: &mut Vec<String>) -> Result<(), String> {
        let mut names: Vec<String> =
            self.names.iter().filter(|name| name.starts_with(start) && name.ends_with(".xml")).cloned().collect();
        names.sort();
        for name in names.into_iter().take(MOST_HEADERS) {
            let Some(part) = self.part(&name)? else { continue };
            if !seen.contains(&part) {
                walk.part(&xml::parse(&part)?);
                seen.push(part);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
