//! Monitoring forms: their file names, and the part of them headed Tracked Recommendation (Convention 1, issue 3.7).

pub mod name;
