//! The IRO Monitoring folder: forms and labelled mails filed under the naming convention, and the register page.

pub mod name;
pub mod register;
