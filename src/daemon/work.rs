//! The loop: what is due, then wait for whatever comes first; mail, word from the mail server, the passing of time.

use super::{
    Daemon,
    ahead::{self, Arrived},
    check,
    filing::Filing,
    guarded, health,
};
use crate::{
    decide,
    error::Result,
    mailbox::{News, Next},
    model::Instant,
    store::Turn,
    telemetry::{killpoint, without_addresses},
};
use chrono::TimeDelta;

/// When the core says that something is due and then finds nothing to do, it is asked again after this long.
const QUIET: TimeDelta = TimeDelta::minutes(1);
/// At a start, what fell due waits this long for the mailbox to be read to its end.
const CATCH_UP: TimeDelta = TimeDelta::minutes(2);
/// When asked to stop, a letter under way is given this long.
const LAST_WORD: std::time::Duration = std::time::Duration::from_secs(20);

impl Daemon {
    /// Works until it is asked to stop, or all that is due by then is done.
    pub(super) async fn work_until(&mut self, until: Instant) -> Result<()> {
        let stop = self.stop.clone();
        self.begin_check();
        while !stop.asked() {
            self.look_for_requests().await?;
            if !self.believes_clock().await? {
                break;
            }
            self.send_due().await?;
            self.tell_of_absence().await?;
            self.tell_of_silence().await?;
            self.tell_of_expiry().await?;
            self.catch_up_after_restore().await?;
            self.file_due().await?;
            self.retain_due().await?;
            self.foresee();
            let wake = self.wake().await?.min(until);
            tokio::select! {
                biased;
                () = stop.wait() => {}
                report = self.outgoing.report() => self.settle(report).await?,
                report = Filing::report(&mut self.filing) => self.filed(report).await?,
                damaged = check::damage(&mut self.check) => return damaged,
                arrived = self.ahead.next() => match arrived? {
                    // The clock may have jumped just now.
                    _ if !self.believes_clock().await? => {}
                    Arrived::Mails(mails) => self.take(mails).await?,
                    Arrived::News(news) => self.hear(news).await?,
                },
                next = self.source.next(&self.clock, wake), if self.ahead.has_room() => match next? {
                    _ if !self.believes_clock().await? => {}
                    // On a virtual clock looking for more mail is what lets time pass: one after the other.
                    Next::Mails(found) if self.clock.is_virtual() => {
                        let read = |found| ahead::read_one(found, &self.parsing, &self.known);
                        let mails = found.into_iter().map(read).collect();
                        self.take(mails).await?;
                    }
                    Next::Mails(found) => self.ahead.read(found, &self.parsing, &self.known),
                    Next::Foreseen => {
                        let mail = self.ahead.foreseen().await?;
                        self.take(vec![mail]).await?;
                    }
                    Next::News(news) => self.ahead.hear(news),
                    Next::Due if self.is_due() => self.due().await?,
                    Next::Due if self.clock.now() >= until => break,
                    Next::Due => {}
                },
            }
        }
        self.finish().await
    }

    /// Has mail read that is sure to come.
    fn foresee(&mut self) {
        while self.ahead.may_foresee()
            && let Some(found) = self.source.foresee()
        {
            self.ahead.foresee(found, &self.parsing, &self.known);
        }
    }

    /// Waits for word of a letter under way, so that its fate is known; no new one is begun.
    async fn finish(&mut self) -> Result<()> {
        if self.under_way.is_some() {
            let waiting = tokio::time::timeout(LAST_WORD, self.outgoing.report());
            match waiting.await {
                Ok(report) => self.settle(report).await?,
                Err(_) => {
                    tracing::warn!("stopped while a letter was under way; its fate is looked up at the next start")
                }
            }
        }
        if self.clock.is_virtual() {
            self.send_due().await?;
            self.file_all().await?;
        }
        Ok(())
    }

    /// When something is to be done at the latest.
    async fn wake(&mut self) -> Result<Instant> {
        let proof = self.look_for_proof().await?;
        let now = self.clock.now();
        let mut moments: Vec<Instant> = proof.into_iter().chain(self.post_due(now).await?).collect();
        moments.extend(self.next_due(now));
        moments.extend(self.retention.map(|(_, at)| at.max(now)));
        if !self.clock.is_virtual() {
            self.beat_if_due().await?;
            moments.push(self.health.due(now));
            moments.push(self.next_look);
            moments.extend(self.filing.as_ref().and_then(Filing::next));
        }
        Ok(moments.into_iter().min().unwrap_or(Instant::MAX_UTC))
    }

    pub(super) async fn beat_if_due(&mut self) -> Result<()> {
        let now = self.clock.now();
        if !self.clock.is_virtual() && self.health.is_due(now) {
            let state = self.state().await?;
            self.health.beat(now, state).await;
        }
        Ok(())
    }

    pub(super) async fn state(&mut self) -> Result<health::State> {
        Ok(health::State {
            held: self.held.is_some(),
            stopped: self.is_stopped(),
            side_file: self.store.side_file_bytes(),
            waiting: self.store.waiting_letters().await?,
            open: self.log.open_items().count(),
            attention: self.log.attention().count(),
            last_mail: self.log.last_mail,
        })
    }

    fn is_due(&mut self) -> bool {
        let now = self.clock.now();
        self.next_due(now).is_some_and(|due| due <= now)
    }

    fn next_due(&mut self, now: Instant) -> Option<Instant> {
        let round = guarded(|| decide::next_round(&self.log, &self.known, now)).ok().flatten();
        let due = self.next_of_items().into_iter().chain(round).min();
        // After a restore, what was due before it is looked at once, when all that came since is known again.
        if self.log.restored.is_some_and(|restored| now < restored || !self.is_settled()) {
            return due.map(|due| if self.clock.is_virtual() { due } else { due.max(now + QUIET) });
        }
        // What lies in the mailbox comes first: an update that arrived while the program was down must be able to suppress a
        // prompt that fell due meanwhile. A mailbox that cannot be reached holds nothing up for long.
        let catching_up = !self.is_settled() && self.health.away.is_none();
        let first = if catching_up { self.started + CATCH_UP } else { now };
        let quiet = self.quiet_until.filter(|quiet| *quiet > now).unwrap_or(now);
        let earliest = first.max(quiet);
        due.map(|due| if earliest > now { due.max(earliest) } else { due })
    }

    /// On a day on which thousands are due, finding the first takes long: it is not sought again until something happens.
    fn next_of_items(&mut self) -> Option<Instant> {
        let (log, known) = (&self.log, &self.known);
        *self.next_of_items.get_or_insert_with(|| guarded(|| decide::next_of_items(log, known)).ok().flatten())
    }

    /// What the passing of time brings.
    async fn due(&mut self) -> Result<()> {
        killpoint("due");
        let now = self.clock.now();
        self.log.note_look(self.current(now));
        loop {
            let decision = self.decided(|log, known| decide::on_due(log, known, now)).await?.unwrap_or_default();
            if decision.is_empty() {
                self.quiet_until = Some(now + QUIET);
                return Ok(());
            }
            let mut turn = Turn::default();
            self.follow(&mut turn, decision, now);
            if self.commit(&[turn], &[]).await? {
                return Ok(());
            }
        }
    }

    /// Has everything that lay in the mailbox at the start been taken in?
    pub(super) fn is_settled(&self) -> bool {
        self.ahead.is_empty() && self.source.is_settled()
    }

    /// Up to which moment everything that had arrived was taken in, as far as that is known.
    pub(super) fn current(&self, now: Instant) -> Option<Instant> {
        self.source.current(now).filter(|_| self.ahead.is_empty())
    }

    async fn hear(&mut self, news: News) -> Result<()> {
        match news {
            News::Folder(state) => {
                tracing::info!(uidvalidity = state.uidvalidity, last_uid = state.last_uid, "folder taken up");
                self.store.set_folder(&state).await
            }
            News::CaughtUp(_) => {
                if self.health.away.take().is_some() {
                    tracing::info!("the mailbox can be read again");
                }
                Ok(())
            }
            News::Away(why) => {
                let plain = without_addresses(&why);
                tracing::warn!(why = plain, "the mailbox cannot be read; trying again, sending goes on");
                let since = self.health.away.take().map_or_else(|| self.clock.now(), |(since, _)| since);
                self.health.away = Some((since, why));
                Ok(())
            }
        }
    }
}
