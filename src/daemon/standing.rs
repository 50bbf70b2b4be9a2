//! What stands in the digest about the program itself, for as long as it is so.

use super::Daemon;
use crate::{error::Result, model::event::AttentionKind, store::Turn};
use chrono::TimeDelta;

/// A mailbox that cannot be read for so long is told to a person.
const ABSENCE: TimeDelta = TimeDelta::hours(1);
/// How the entry that tells of it begins.
pub(super) const ABSENT: &str = "The mailbox could not be read since";
/// The end of the secret of signing in by token is told so many days before.
const NOTICE: i64 = 30;
/// How the entry that tells of it begins.
const ENDS: &str = "The secret with which bywhen signs in to the mail server ends on";

impl Daemon {
    /// A mailbox that could not be read for an hour stands in the digest, until it can be read again (fault I16). A shorter
    /// absence troubles nobody (fault I04).
    pub(super) async fn tell_of_absence(&mut self) -> Result<()> {
        let now = self.clock.now();
        let long = self.health.away.as_ref().filter(|(since, _)| now - *since > ABSENCE).map(|(since, _)| *since);
        let mut turn = Turn::default();
        match (long, self.absence) {
            (Some(since), None) => {
                self.absence = Some(self.log.next_attention());
                let since = since.with_timezone(&self.known.authority.zone).format("%-d %B, %H:%M");
                let text = format!("{ABSENT} {since}. Letters still leave; updates are not seen.");
                self.attend(&mut turn, AttentionKind::Other, None, text, now);
            }
            (None, Some(attention)) if self.health.away.is_none() => {
                self.absence = None;
                self.dealt_with(&mut turn, attention, "The mailbox can be read again.", now);
            }
            _ => return Ok(()),
        }
        self.commit(&[turn], &[]).await.map(drop)
    }

    /// The secret of signing in by token ends soon: from 30 days before until a later day is set.
    pub(super) async fn tell_of_expiry(&mut self) -> Result<()> {
        let now = self.clock.now();
        let today = self.known.authority.day(now);
        let near = self.secret_expires.filter(|day| (*day - today).num_days() <= NOTICE);
        let text = near.map(|day| {
            format!(
                "{ENDS} {}. After that no mail is read and no letter leaves: ask IT for a new one, and to set secret_expires anew.",
                day.format("%-d %B %Y")
            )
        });
        let standing = self.log.attention().find(|entry| entry.text.starts_with(ENDS));
        if standing.map(|entry| &entry.text) == text.as_ref() {
            return Ok(());
        }
        let past = standing.map(|entry| entry.number);
        let mut turn = Turn::default();
        if let Some(past) = past {
            self.dealt_with(&mut turn, past, "The secret was renewed.", now);
        }
        if let Some(text) = text {
            self.attend(&mut turn, AttentionKind::Other, None, text, now);
        }
        self.commit(&[turn], &[]).await.map(drop)
    }
}
