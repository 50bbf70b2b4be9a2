//! Stories on a virtual clock: what follows from mails and from passing time. Each names the requirement it keeps
//! (R: source documents, contract sections, faults).

#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "decide/recommendations.rs"]
mod recommendations;
#[path = "decide/world.rs"]
mod world;
