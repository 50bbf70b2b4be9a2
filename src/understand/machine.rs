//! Mail no person wrote: out-of-office, receipts, calendar answers, notices of services (automatic), and final delivery
//! failures (bounce). By headers where they are right, by subject and text where they are missing.

use crate::model::{address::Address, mail::Mail, reading::Kind};

/// A machine's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// [`Kind::Automatic`] or [`Kind::Bounce`].
    pub kind: Kind,
    /// Somebody is away or has left, as opposed to a receipt of any kind.
    pub absent: bool,
    /// The addresses a final failure is about.
    pub bounced: Vec<Address>,
    /// The Message-ID of the letter it is about.
    pub about_message: Option<String>,
    /// The deciding words or header.
    pub words: String,
    /// The rule that read them.
    pub rule: &'static str,
}

/// Judges whether a machine wrote this message. `new_text` is its text without history.
#[must_use]
pub fn judge(mail: &Mail, new_text: &str) -> Option<Machine> {
    let _ = (mail, new_text);
    None
}
