//! The log in memory and the log on the disk, kept as one: taken up, lent to decisions, committed.

use super::{Daemon, guarded, health};
use crate::{
    error::Result,
    model::{Day, Instant, event::Happened, knowledge::Knowledge, letter::Quarter, log::Log, reference::Reference},
    store::{Trouble, Turn},
    telemetry::killpoint,
};

/// A database that is full or locked is tried again after this long.
const RECOVER: std::time::Duration = std::time::Duration::from_secs(5);

impl Daemon {
    /// Commits. `false`: nothing was written and the log was taken up anew from the disk; build the moment again.
    pub(super) async fn commit(&mut self, turns: &[Turn], mails: &[Option<&crate::model::mail::Mail>]) -> Result<bool> {
        killpoint("commit");
        match self.store.commit(turns, &self.log).await {
            Ok(numbers) => {
                killpoint("committed");
                self.health.unwritten = None;
                if turns.iter().any(|turn| !turn.events.is_empty()) {
                    self.next_of_items = None;
                }
                let last = turns.iter().flat_map(|turn| &turn.events).last();
                if let (Some(watch), Some(last)) = (&mut self.watch, last) {
                    watch.wrote(last.at);
                }
                self.tell(turns, mails, &numbers);
                if let Some(filing) = &mut self.filing {
                    filing.changed(turns, self.clock.now());
                }
                self.log.give_back();
                if turns.iter().any(is_of_a_new_day) {
                    self.log.put_away(worked_with_since(&self.known, self.clock.now()));
                }
                Ok(true)
            }
            Err(Trouble::Passing(why)) if !self.clock.is_virtual() && !self.stop.asked() => {
                tracing::error!(why, "nothing could be written; trying again");
                self.health.unwritten.get_or_insert_with(|| (self.clock.now(), why));
                self.clock.pause(RECOVER).await;
                let state = health::State { held: self.held.is_some(), ..health::State::default() };
                self.health.beat(self.clock.now(), state).await;
                self.take_up_log().await?;
                Ok(false)
            }
            Err(trouble) => Err(trouble.into()),
        }
    }

    /// Decides with all of the log that it turns out to take: what is not in memory is lent, and it is decided again.
    pub(super) async fn decided<T>(&mut self, decide: impl Fn(&Log, &Knowledge) -> T) -> Result<Result<T>> {
        loop {
            let decided = guarded(|| decide(&self.log, &self.known));
            if !self.store.lend(&mut self.log).await? {
                return Ok(decided);
            }
        }
    }

    /// Has these items in memory until the next commit.
    pub(super) async fn have_at_hand(&mut self, refs: &[Reference]) -> Result<()> {
        self.decided(|log, _| refs.iter().filter_map(|reference| log.item(reference)).count()).await?.map(drop)
    }

    pub(super) async fn take_up_log(&mut self) -> Result<()> {
        self.log = self.store.take_up(worked_with_since(&self.known, self.clock.now())).await?;
        self.log.zone = Some(self.known.authority.zone);
        self.next_of_items = None;
        self.next_letter = self.store.next_letter();
        Ok(())
    }
}

/// What happened before this day, to items that have ended, need not be in memory: the digest shows the quarter before.
fn worked_with_since(known: &Knowledge, now: Instant) -> Day {
    Quarter::of(known.authority.day(now)).previous().first_day()
}

fn is_of_a_new_day(turn: &Turn) -> bool {
    turn.events.iter().any(|event| matches!(event.happened, Happened::DigestSent { .. }))
}
