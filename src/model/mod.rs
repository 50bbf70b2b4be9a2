//! The words of the program: plain data that every other room shares. Knows no other room.
//!
//! Two kinds of time are kept apart throughout: a [`Day`] is a civil date in the authority's zone, an [`Instant`]
//! is a moment in UTC. Only [`knowledge::Authority`] turns one into the other.

pub mod address;
pub mod calendar;
pub mod children;
pub mod decision;
pub mod event;
mod fold;
pub mod form;
pub mod good_practice;
pub mod hold;
pub mod item;
pub mod knowledge;
pub mod letter;
pub mod log;
pub mod mail;
pub mod names;
pub mod paper;
pub mod people;
pub mod process;
pub mod reading;
pub mod reference;
pub mod removal;
pub mod request;
pub mod retention;
pub mod theme;

/// A civil date in the authority's time zone.
pub type Day = chrono::NaiveDate;
/// A moment, in UTC.
pub type Instant = chrono::DateTime<chrono::Utc>;
