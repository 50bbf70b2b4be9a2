//! bywhen looks after the mailbox in which Independent Reviewing Officers track recommendations for children in care.
//!
//! The rooms in reading order; each knows only those before it (`tests/layers.rs` holds the rule):
//! [`model`] the words · [`mail`] bytes into a message · [`understand`] a message into what it says · [`decide`] what follows from it ·
//! [`reports`] the log into tables and figures · [`letters`] a decision into letters · [`monitoring`] the folder and its register.
//! These do no input or output and cannot fail. Around them stands the shell: [`config`], [`oauth`], [`dkim`], [`mailbox`], [`outgoing`], [`store`],
//! [`clock`], [`daemon`], [`telemetry`] and [`commands`].

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod clock;
pub mod commands;
pub mod config;
pub mod daemon;
pub mod decide;
pub mod dkim;
pub mod error;
pub mod letters;
pub mod mail;
pub mod mailbox;
pub mod model;
pub mod monitoring;
pub mod oauth;
pub mod outgoing;
pub mod reports;
pub mod store;
pub mod telemetry;
pub mod understand;
