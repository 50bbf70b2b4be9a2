//! A text into the pieces that each ask for one thing: rows, list entries, sentences (Convention 4).

mod asking;
mod pieces;

pub use asking::{Ask, asks};
pub use pieces::{Layout, Piece, divide, key_value};
