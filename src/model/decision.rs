//! What is to happen next: events and letters, committed together or not at all.

use super::{event::Event, letter::Letter};

/// The answer to a mail or to an hour.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decision {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What is to be written, in order.
    pub letters: Vec<Letter>,
}

impl Decision {
    /// Nothing happened and nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.letters.is_empty()
    }
}
