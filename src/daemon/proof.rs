//! Letters whose fate is unknown: looked up, or shown to a person, never blindly sent again (Contract 8.11).
//!
//! Each letter also goes to the team mailbox, in the envelope only. Its copy there proves that it left. Where the mailbox has been
//! read to its end well after the connection broke, and copies of other letters do arrive, the missing copy proves that it
//! did not, and the same bytes may go again.

use super::Daemon;
use crate::{
    error::Result,
    model::{Instant, event::AttentionKind},
    store::{RecipientState, Turn, UnknownLetter, Verdict},
};
use chrono::TimeDelta;

/// How long a copy may be on its way (RFC 5321 4.5.3.2.6 gives a server ten minutes for its answer alone).
const ON_ITS_WAY: TimeDelta = TimeDelta::minutes(10);
/// After so many tries a person has to decide.
const TRIES: u32 = 3;
const PROVED: &str = "its copy lies in the team mailbox";
const NOT_SENT: &str = "no copy came to the team mailbox, so it did not leave; sent again as it was";

/// What can be said of a letter in doubt.
enum Finding {
    Sent,
    NotSent,
    /// To be looked at again at this moment.
    Open(Instant),
    AskPerson,
}

impl Daemon {
    /// Looks for proof, and says when to look again.
    pub(super) async fn look_for_proof(&mut self) -> Result<Option<Instant>> {
        if !self.in_doubt {
            return Ok(None);
        }
        let letters = self.store.unknown_letters().await?;
        self.in_doubt = !letters.is_empty();
        let mut again = None;
        for letter in letters {
            let now = self.clock.now();
            let state = match self.find(&letter, now).await? {
                Finding::Open(at) => {
                    again = again.into_iter().chain([at]).min();
                    continue;
                }
                Finding::Sent => RecipientState::Sent,
                Finding::NotSent => RecipientState::Waiting,
                Finding::AskPerson => RecipientState::Held,
            };
            tracing::warn!(letter = letter.number, state = ?state, "the fate of a letter was unknown; this was found out");
            self.found_out(&letter, state, now).await?;
        }
        Ok(again)
    }

    async fn find(&mut self, letter: &UnknownLetter, now: Instant) -> Result<Finding> {
        if letter.copy_seen {
            return Ok(Finding::Sent);
        }
        let tries = letter.recipients.iter().map(|(_, tries)| *tries).max().unwrap_or_default();
        if !letter.copy_asked || tries >= TRIES {
            return Ok(Finding::AskPerson);
        }
        // One that led before may have gone on for a while.
        let ripe = letter.since + on_its_way() + self.store.may_be_taken_over().then(last_byte).unwrap_or_default();
        if self.current(now).is_none_or(|read| read < ripe) {
            return Ok(Finding::Open(ripe.max(now + TimeDelta::seconds(5))));
        }
        // Where no copy ever comes, a missing one says nothing.
        Ok(if self.store.copies_arrive().await? { Finding::NotSent } else { Finding::AskPerson })
    }

    async fn found_out(&mut self, letter: &UnknownLetter, state: RecipientState, now: Instant) -> Result<()> {
        loop {
            let mut turn = Turn::default();
            for (address, _) in &letter.recipients {
                turn.verdicts.push(Verdict {
                    letter: letter.number,
                    address: address.clone(),
                    state,
                    at: now,
                    next_try: (state == RecipientState::Waiting).then_some(now),
                    answer: match state {
                        RecipientState::Sent => Some(PROVED.to_owned()),
                        RecipientState::Waiting => Some(NOT_SENT.to_owned()),
                        _ => None,
                    },
                });
            }
            if state == RecipientState::Held {
                let to: Vec<String> = letter.recipients.iter().map(|(address, _)| address.to_string()).collect();
                let text = format!(
                    "Letter {} to {} may or may not have arrived: the connection to the mail server was lost before its answer. \
                     Please ask them; it is not sent again by itself.",
                    letter.number,
                    to.join(", ")
                );
                self.attend(&mut turn, AttentionKind::Bounced, letter.refs.first().cloned(), text, now);
            }
            if self.commit(&[turn], &[]).await? {
                return Ok(());
            }
        }
    }
}

/// [`ON_ITS_WAY`]; the crash tests shorten it by `BYWHEN_COPY_SECONDS`, which a release build does not know.
/// Where another may take over, the last byte of a letter leaves within this time of its mark, or not at all.
pub(super) fn last_byte() -> TimeDelta {
    on_its_way() / 2
}

fn on_its_way() -> TimeDelta {
    #[cfg(debug_assertions)]
    if let Some(seconds) = std::env::var("BYWHEN_COPY_SECONDS").ok().and_then(|seconds| seconds.parse().ok()) {
        return TimeDelta::seconds(seconds);
    }
    ON_ITS_WAY
}
