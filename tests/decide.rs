//! Stories on a virtual clock: what follows from mails and from passing time. Each names the requirement it keeps
//! (R: source documents, contract sections, faults).

#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "decide/authority.rs"]
mod authority;
#[path = "decide/commands.rs"]
mod commands;
#[path = "decide/identity.rs"]
mod identity;
#[path = "decide/properties.rs"]
mod properties;
#[path = "decide/recommendations.rs"]
mod recommendations;
#[path = "decide/rounds.rs"]
mod rounds;
#[path = "decide/sisters.rs"]
mod sisters;
#[path = "decide/world.rs"]
mod world;
