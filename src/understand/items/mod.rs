//! A text into the pieces that each ask for one thing, and these into items: rows, list entries, sentences (Convention 4).

mod asking;
mod clauses;
mod courtesy;
mod dates;
mod doer;
mod fields;
mod pieces;
mod read;
mod rows;
pub(super) mod second;
mod settle;
mod ways;
mod words;

pub use asking::{Ask, Form, asks, doer_of_all};
pub use clauses::topic_before;
pub use dates::{segment_date, whole_date};
pub use doer::leading_name;
pub use fields::key_value;
pub use pieces::{Layout, Piece, by_number, divide};
pub use read::{Draft, Ground, Shared, draft, read};
pub use rows::{carry_dittos, headless};
pub(in crate::understand) use settle::{set_date, set_who};
