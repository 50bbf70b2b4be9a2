//! PDF documents with text in them into blocks: bounded in size, steps and what streams unpack to. Pictures are not read: a scan says nothing.

mod file;
mod font;
mod grid;
mod layout;
mod lexer;
mod page;

use crate::model::mail::Block;
use file::File;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a PDF document.
///
/// # Errors
/// Why it cannot be read, in words for an admin coordinator.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Block>, String> {
    // A stranger's file must not stop the mail it came with.
    catch_unwind(AssertUnwindSafe(|| blocks(bytes))).unwrap_or_else(|_| Err("a damaged PDF".into()))
}

fn blocks(bytes: &[u8]) -> Result<Vec<Block>, String> {
    let too_much = |_| "a file that unpacks to far too much".to_owned();
    let mut file = File::open(bytes).map_err(too_much)?;
    if file.protected {
        return Err("a PDF protected by a password".into());
    }
    let pages = file.pages();
    if pages.is_empty() {
        return Err("a damaged PDF".into());
    }
    let mut shared = page::Shared::default();
    let mut blocks = Vec::new();
    let mut open = None;
    for dict in pages {
        let page = page::read(&dict, &mut file, &mut shared).map_err(too_much)?;
        layout::read(page, &mut blocks, &mut open);
    }
    if blocks.is_empty() { Err("a PDF without text, which is a scan or picture".into()) } else { Ok(blocks) }
}

#[cfg(test)]
mod tests;
