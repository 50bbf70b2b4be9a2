//! A text into the pieces that each ask for one thing, and these into items: rows, list entries, sentences (Convention 4).

mod asking;
mod dates;
mod pieces;
mod read;
mod words;

pub use asking::{Ask, Form, asks, doer_of_all};
pub use dates::{segment_date, whole_date};
pub use pieces::{Layout, Piece, by_number, carry_dittos, divide, headless, key_value, topic_before};
pub use read::{Draft, Ground, Shared, draft, leading_name, read};
pub(in crate::understand) use read::{set_date, set_who};
