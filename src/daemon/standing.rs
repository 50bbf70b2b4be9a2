//! What stands in the digest about the program itself, for as long as it is so.

use super::{Daemon, post::HELD};
use crate::{
    decide,
    error::Result,
    model::{
        Instant,
        decision::Decision,
        event::{AttentionKind, Event, Happened},
        letter::{Content, Letter, LetterKind},
        people::Role,
    },
    store::Turn,
};

/// How the entry that tells of it begins.
pub(super) const ABSENT: &str = "The mailbox could not be read since";
/// The end of the secret of signing in by token is told so many days before.
const NOTICE: i64 = 30;
/// How the entry that tells of it begins.
const ENDS: &str = "The secret with which bywhen signs in to the mail server ends on";

impl Daemon {
    /// A mailbox that could not be read for an hour stands in the digest until it can be read again, and is told by mail once,
    /// and once more when it is over (fault I16). A shorter absence troubles nobody (fault I04).
    pub(super) async fn tell_of_absence(&mut self) -> Result<()> {
        let now = self.clock.now();
        let long = self
            .health
            .away
            .as_ref()
            .filter(|(since, _)| now - *since > self.known.routine.tell_after)
            .map(|(since, _)| *since);
        let mut turn = Turn::default();
        match (long, self.absence) {
            (Some(since), None) => {
                self.absence = Some(self.log.next_attention());
                let shown = since.with_timezone(&self.known.authority.zone).format("%-d %B, %H:%M");
                let text = format!("{ABSENT} {shown}. Letters still leave; updates are not seen.");
                self.attend(&mut turn, AttentionKind::Other, None, text, now);
                self.write_of_outage(&mut turn, false, Some(since), now);
            }
            // At a start nothing is known yet.
            (None, Some(attention)) if self.health.away.is_none() && self.is_settled() => {
                self.absence = None;
                self.dealt_with(&mut turn, attention, "The mailbox can be read again.", now);
                self.write_of_outage(&mut turn, false, None, now);
            }
            _ => return Ok(()),
        }
        self.commit(&[turn], &[]).await.map(drop)
    }

    /// A server that took no letter for an hour stands in the digest until it takes one. There is no way to tell it by mail: `health` says
    /// so, and a letter when it is over.
    pub(super) async fn tell_of_silence(&mut self) -> Result<()> {
        let now = self.clock.now();
        let long = self.health.silent.clone().filter(|(since, _)| now - *since > self.known.routine.tell_after);
        let Some((_, why)) = long.filter(|_| self.held.is_none()) else { return Ok(()) };
        let mut turn = Turn::default();
        self.note_silence(&mut turn, &why, now);
        self.commit(&[turn], &[]).await.map(drop)
    }

    /// The entry that says that letters cannot be sent, unless it stands already.
    pub(super) fn note_silence(&mut self, turn: &mut Turn, why: &str, now: Instant) {
        if self.held.is_none() {
            self.held = Some(self.log.next_attention());
            let text = format!("{HELD}: {why}. All are kept and leave as soon as this is put right.");
            self.attend(turn, AttentionKind::Other, None, text, now);
        }
    }

    /// A letter to the admin coordinators and the operator about an outage, or its end.
    pub(super) fn write_of_outage(&mut self, turn: &mut Turn, sending: bool, since: Option<Instant>, now: Instant) {
        let coordinators = self.known.people.with_role(Role::Ac).map(|person| person.email.clone());
        let to = coordinators.chain(self.known.routine.operator.clone()).collect();
        let content = Content::Outage { sending, since };
        let letter = Letter { kind: LetterKind::Notice, to, cc: Vec::new(), refs: Vec::new(), thread: None, content };
        self.follow(turn, Decision { letters: vec![letter], ..Decision::default() }, now);
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

    /// Shadow mode begins: what waited until now does not leave either.
    pub(super) async fn begin_shadow(&mut self, now: Instant) -> Result<()> {
        tracing::warn!("shadow mode: nothing but the digest leaves");
        let events = self.store.hold_back_waiting(LetterKind::Digest.word(), "Shadow mode", now).await?;
        self.happen(events).await
    }

    /// After a restore: once the mailbox has been read to its end, what was due before the restore is done with, its letters held
    /// back, and from then on letters leave again.
    pub(super) async fn catch_up_after_restore(&mut self) -> Result<()> {
        let now = self.clock.now();
        let Some(restored) = self.log.restored.filter(|restored| now >= *restored && self.is_settled()) else {
            return Ok(());
        };
        loop {
            let decision = self.decided(|log, known| decide::on_due(log, known, restored)).await?.unwrap_or_default();
            if decision.is_empty() {
                break;
            }
            let mut turn = Turn::default();
            self.follow(&mut turn, decision, restored);
            self.commit(&[turn], &[]).await?;
        }
        let text = "The log has caught up after the restore; letters leave again. The digest lists those held back."
            .to_owned();
        let event = Event { at: now, item: None, by: None, message_id: None, text, happened: Happened::CaughtUp };
        self.happen(vec![event]).await
    }

    pub(super) async fn happen(&mut self, events: Vec<Event>) -> Result<()> {
        for event in &events {
            self.log.apply(event);
        }
        let turn = Turn { events, ..Turn::default() };
        while !self.commit(std::slice::from_ref(&turn), &[]).await? {
            turn.events.iter().for_each(|event| self.log.apply(event));
        }
        Ok(())
    }
}
