//! Plain-words commands an AC or IRO gives by mail: "undo that", "merge TR-2026-0012 and TR-2026-0013", "please note on the log that …".

use crate::model::reading::Command;

/// The command in this text, if there is one. The references it names are found by [`super::reply::references`].
#[must_use]
pub fn find(text: &str) -> Option<Command> {
    let _ = text;
    None
}
