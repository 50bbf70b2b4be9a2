//! The log into tables and figures: the log itself (JSON, CSV, XLSX), the digest, the quarterly summary and report.
//!
//! Pure: everything is computed from the [`crate::model::log::Log`] and the moment it is asked for.

pub mod chart;
pub mod digest;
pub mod draft;
pub mod figures;
pub mod forms;
pub mod good_practice;
pub mod log;
pub mod marking;
pub mod measures;
pub mod narrative;
pub mod partner;
pub mod quarterly;
pub mod summary;
pub mod table;
pub mod words;
pub mod workbook;
