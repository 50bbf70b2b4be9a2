//! Sending: the outbox is emptied in the order of writing, each letter's mark committed before its first byte leaves.

use super::Daemon;
use crate::{
    error::Result,
    outgoing::{Folder, Outgoing, last_door},
    store::{DueLetter, RecipientState, Turn, Verdict},
    telemetry::killpoint,
};
use chrono::TimeDelta;

/// A folder that cannot be written to is tried again after this long.
const FOLDER_PAUSE: TimeDelta = TimeDelta::minutes(1);

impl Daemon {
    /// Do letters go anywhere?
    pub(super) fn sends(&self) -> bool {
        !matches!(self.outgoing, Outgoing::Nowhere)
    }

    /// Sends, or hands to the sender, what is due.
    pub(super) async fn send_due(&mut self) -> Result<()> {
        while let Outgoing::Folder(folder) = &self.outgoing {
            let Some(letter) = self.store.due_letter(self.clock.now()).await? else { break };
            let verdicts = put(folder, &letter, &self.known.authority, self.clock.now());
            let virtual_clock = self.clock.is_virtual();
            let refused = verdicts.iter().find(|verdict| verdict.state == RecipientState::Waiting);
            if let Some(refused) = refused.filter(|_| virtual_clock) {
                return Err(crate::error::Error::world(refused.answer.clone().unwrap_or_default()));
            }
            killpoint("sent");
            let turn = Turn { verdicts, ..Turn::default() };
            while !self.commit(std::slice::from_ref(&turn), &[]).await? {}
        }
        Ok(())
    }
}

/// Puts a letter into the folder. What is outside the authority is refused at this last door.
fn put(
    folder: &Folder,
    letter: &DueLetter,
    authority: &crate::model::knowledge::Authority,
    now: crate::model::Instant,
) -> Vec<Verdict> {
    let (inside, outside) = last_door(&letter.recipients, authority);
    let verdict = |address, state, answer: Option<String>| Verdict {
        letter: letter.number,
        address,
        state,
        at: now,
        next_try: (state == RecipientState::Waiting).then(|| now + FOLDER_PAUSE),
        answer,
    };
    let written = if inside.is_empty() { Ok(()) } else { folder.put(letter.number, &letter.bytes).map(drop) };
    let (state, answer) = match written {
        Ok(()) => (RecipientState::Sent, None),
        Err(error) => (RecipientState::Waiting, Some(error.to_string())),
    };
    let refused = outside
        .into_iter()
        .map(|address| verdict(address, RecipientState::Failed, Some("outside the authority: not sent".to_owned())));
    inside.into_iter().map(|address| verdict(address, state, answer.clone())).chain(refused).collect()
}
