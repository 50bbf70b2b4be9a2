//! The IRO Monitoring folder: forms and labelled mails filed under the naming convention, and the register page.
//!
//! In reading order: [`papers`] what of a mail belongs there · [`name`] what it is called · [`restricted`] who is left out ·
//! [`folder`] the folder itself, which people share · [`register`] the page that shows the log at a glance.

pub mod folder;
pub mod name;
pub mod papers;
pub mod register;
pub mod restricted;
