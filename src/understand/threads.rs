//! Mail after mail read with the lists of their threads at hand: what the log is to the daemon, where there is no log.

use super::{in_thread, understand};
use crate::model::{
    knowledge::Knowledge,
    mail::Mail,
    reading::{Kind, ListItem, Reading},
};
use std::{collections::HashMap, sync::Arc};

/// The items asked for in the mails read so far, by Message-ID.
#[derive(Debug, Default)]
pub struct Threads(HashMap<String, Arc<[ListItem]>>);

impl Threads {
    /// Understands a message, by the list of its thread where its own history shows none, and remembers what it asks for.
    pub fn read(&mut self, mail: &Mail, known: &Knowledge) -> Reading {
        let mut reading = understand(mail, known);
        let list = self.list(mail);
        if reading.particulars.lacks_list && !list.is_empty() {
            reading = in_thread(mail, known, &list).0;
        }
        let asks = matches!(reading.kind, Kind::Recommendation | Kind::Escalation) && !reading.items.is_empty();
        let list = if asks { ListItem::all_of(&reading.items).into() } else { list };
        if let Some(id) = mail.message_id.clone().filter(|_| !list.is_empty()) {
            self.0.insert(id, list);
        }
        reading
    }

    /// The list that a mail answers: that of the nearest of its ancestors that has one.
    #[must_use]
    pub fn list(&self, mail: &Mail) -> Arc<[ListItem]> {
        mail.ancestors.iter().find_map(|id| self.0.get(id)).cloned().unwrap_or_default()
    }
}
