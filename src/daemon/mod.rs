//! The one loop of `run`, `simulate` and `demo`: mail in, understood, decided, written, committed, sent; then wait.

mod ahead;
mod brake;
mod filing;
mod health;
mod post;
mod proof;
mod records;
mod requests;
mod standby;
mod standing;
mod standstill;
mod stop;
mod take;

pub use filing::Filing;
pub use records::{held, outlived};
pub use standby::Standby;
pub use stop::Stop;
pub use take::Happening;

use crate::{
    clock::Clock,
    decide,
    dkim::Dkim,
    error::{Error, Result},
    letters::Templates,
    mailbox::{News, Next, Source},
    model::{
        Day, Instant, event::Happened, knowledge::Knowledge, letter::Quarter, log::Log, reference::Reference,
        retention::Periods,
    },
    outgoing::Outgoing,
    store::{DueLetter, Store, Trouble, Turn},
    telemetry::{killpoint, without_addresses},
};
use ahead::{Ahead, Arrived};
use chrono::TimeDelta;
use health::Health;
pub use health::Sign;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use tokio::task::JoinSet;

/// When the core says that something is due and then finds nothing to do, it is asked again after this long.
const QUIET: TimeDelta = TimeDelta::minutes(1);
/// What is asked for at the command line is looked for this often.
const LOOK: TimeDelta = TimeDelta::seconds(1);
/// A database that is full or locked is tried again after this long.
const RECOVER: std::time::Duration = std::time::Duration::from_secs(5);

/// At a start, what fell due waits this long for the mailbox to be read to its end.
const CATCH_UP: TimeDelta = TimeDelta::minutes(2);
/// The whole file of the log is gone through at the start and then after so long.
const CHECK: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
/// When asked to stop, a letter under way is given this long.
const LAST_WORD: std::time::Duration = std::time::Duration::from_secs(20);

/// What the daemon is made of.
#[derive(Debug)]
pub struct Parts {
    /// What the core rooms are told.
    pub known: Knowledge,
    /// The letters' words.
    pub templates: Templates,
    /// The log on disk.
    pub store: Store,
    /// Where mail comes from.
    pub source: Source,
    /// Where letters go.
    pub outgoing: Outgoing,
    /// The time.
    pub clock: Clock,
}

/// Called after each commit with what happened in it, in order.
pub type Observer = Box<dyn FnMut(Happening<'_>) + Send>;

/// The daemon.
pub struct Daemon {
    known: Arc<Knowledge>,
    templates: Templates,
    store: Store,
    log: Log,
    source: Source,
    /// What was found there and is not yet taken in.
    ahead: Ahead,
    outgoing: Outgoing,
    clock: Clock,
    stop: Stop,
    observer: Option<Observer>,
    parsing: Arc<crate::mail::Options>,
    next_letter: u64,
    quiet_until: Option<Instant>,
    health: Health,
    /// When requests are next looked for.
    next_look: Instant,
    started: Instant,
    /// The letter handed to the server.
    under_way: Option<DueLetter>,
    /// Letters carry a copy to the team mailbox, as proof of sending (Contract 8.11).
    copies: bool,
    /// There are letters whose fate is unknown.
    in_doubt: bool,
    /// Letters cannot be sent; the number of the entry that says so.
    held: Option<u64>,
    /// The mailbox cannot be read for long; the number of the entry that says so.
    absence: Option<u64>,
    /// Counts the letters that leave, so that there are never more than can be meant.
    brake: Option<brake::Brake>,
    /// Doubts the clock.
    watch: Option<standstill::Watch>,
    /// The day on which the secret of signing in by token ends.
    secret_expires: Option<Day>,
    /// The IRO Monitoring folder, if one is kept.
    filing: Option<Filing>,
    /// Going through the pages of the log beside the work; it ends only where one is damaged (fault D04).
    check: JoinSet<Result<()>>,
    /// Vouches for mail of which the server says nothing.
    dkim: Option<Dkim>,
    /// The periods after which things are removed at night, and when next; `None`: only when it is asked for.
    retention: Option<(Periods, Instant)>,
}

impl std::fmt::Debug for Daemon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Daemon").field("source", &self.source).field("outgoing", &self.outgoing).finish_non_exhaustive()
    }
}

impl Daemon {
    /// Puts the daemon together and takes the log up where it was left.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn new(parts: Parts) -> Result<Self> {
        let Parts { known, templates, mut store, source, outgoing, clock } = parts;
        let now = clock.now();
        let unfinished = store.doubt_unfinished(now).await?;
        if unfinished > 0 {
            tracing::warn!(
                unfinished,
                "letters were under way when the program was last stopped; looking for proof of sending"
            );
        }
        let parsing = Arc::new(crate::mail::Options {
            authentication_host: known.routine.authentication_host.clone(),
            ..crate::mail::Options::default()
        });
        let next_letter = store.next_letter();
        let copies = !matches!(source, Source::Replay(_));
        let mut daemon = Self {
            known: Arc::new(known),
            templates,
            store,
            log: Log::default(),
            source,
            ahead: Ahead::start(),
            outgoing,
            clock,
            stop: Stop::default(),
            observer: None,
            parsing,
            next_letter,
            quiet_until: None,
            health: Health::new(),
            next_look: now,
            started: now,
            under_way: None,
            copies,
            in_doubt: true,
            held: None,
            absence: None,
            brake: None,
            watch: None,
            secret_expires: None,
            filing: None,
            check: JoinSet::new(),
            dkim: None,
            retention: None,
        };
        daemon.take_up_log().await?;
        if daemon.known.routine.shadow {
            daemon.begin_shadow(now).await?;
        }
        let entry = |begins: &str| {
            daemon.log.attention().find(|entry| entry.text.starts_with(begins)).map(|entry| entry.number)
        };
        (daemon.held, daemon.absence) = (entry(post::HELD), entry(standing::ABSENT));
        if daemon.log.since.is_none() {
            daemon.log.since = Some(now);
            daemon.store.commit(&[], &daemon.log).await?;
        }
        Ok(daemon)
    }

    /// The handle that stops it.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// It stops when this handle is asked.
    pub fn stop_by(&mut self, stop: Stop) {
        self.stop = stop;
    }

    /// It goes on showing monitors and systemd how it is, where one that waited for the log did so until now.
    pub fn relieve(&mut self, standby: Standby) {
        self.health = standby.health;
        self.health.leads();
    }

    /// Has everything that happens told to `observer`, after it was committed.
    pub fn observe(&mut self, observer: Observer) {
        self.observer = Some(observer);
    }

    /// The log as it stands.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The log on disk.
    pub fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Puts new people, processes and times in force, for everything from now on.
    pub fn know(&mut self, known: Knowledge) {
        self.known = Arc::new(known);
        if let Some(filing) = &mut self.filing {
            filing.look_at_all(self.clock.now());
        }
    }

    /// Has mail of which the server says nothing vouched for by its DKIM signature.
    pub fn vouch_by(&mut self, dkim: Dkim) {
        self.dkim = Some(dkim);
    }

    /// Has the admin coordinators told in good time before the secret of signing in by token ends.
    pub fn secret_expires(&mut self, day: Day) {
        self.secret_expires = Some(day);
    }

    /// Works until it is asked to stop.
    ///
    /// # Errors
    /// When it cannot go on: the database is damaged, the disk failing.
    pub async fn run(&mut self) -> Result<()> {
        self.run_until(Instant::MAX_UTC).await
    }

    /// Works until this moment has come and all that is due by then is done, or until it is asked to stop.
    ///
    /// # Errors
    /// When it cannot go on: the database is damaged, the disk failing.
    pub async fn run_until(&mut self, until: Instant) -> Result<()> {
        let worked = self.work_until(until).await;
        self.health.stopping();
        worked?;
        let now = self.clock.now();
        self.store.stop_at(now).await
    }

    async fn work_until(&mut self, until: Instant) -> Result<()> {
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
            let wake = self.wake().await?.min(until);
            tokio::select! {
                biased;
                () = stop.wait() => {}
                report = self.outgoing.report() => self.settle(report).await?,
                report = Filing::report(&mut self.filing) => self.filed(report).await?,
                damaged = damage(&mut self.check) => return damaged,
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
                        let mails = ahead::read(found, &self.parsing, &self.known);
                        self.take(mails).await?;
                    }
                    Next::Mails(found) => self.ahead.read(found, self.parsing.clone(), self.known.clone()),
                    Next::News(news) => self.ahead.hear(news),
                    Next::Due if self.is_due() => self.due().await?,
                    Next::Due if self.clock.now() >= until => break,
                    Next::Due => {}
                },
            }
        }
        self.finish().await
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

    async fn beat_if_due(&mut self) -> Result<()> {
        let now = self.clock.now();
        if !self.clock.is_virtual() && self.health.is_due(now) {
            let state = self.state().await?;
            self.health.beat(now, state).await;
        }
        Ok(())
    }

    async fn state(&mut self) -> Result<health::State> {
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
        let due = guarded(|| decide::next_due(&self.log, &self.known, now)).ok().flatten();
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
    fn is_settled(&self) -> bool {
        self.ahead.is_empty() && self.source.is_settled()
    }

    /// Up to which moment everything that had arrived was taken in, as far as that is known.
    fn current(&self, now: Instant) -> Option<Instant> {
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

    /// Commits. `false`: nothing was written and the log was taken up anew from the disk; build the moment again.
    async fn commit(&mut self, turns: &[Turn], mails: &[Option<&crate::model::mail::Mail>]) -> Result<bool> {
        killpoint("commit");
        match self.store.commit(turns, &self.log).await {
            Ok(numbers) => {
                killpoint("committed");
                self.health.unwritten = None;
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
    async fn decided<T>(&mut self, decide: impl Fn(&Log, &Knowledge) -> T) -> Result<Result<T>> {
        loop {
            let decided = guarded(|| decide(&self.log, &self.known));
            if !self.store.lend(&mut self.log).await? {
                return Ok(decided);
            }
        }
    }

    /// Has these items in memory until the next commit.
    async fn have_at_hand(&mut self, refs: &[Reference]) -> Result<()> {
        self.decided(|log, _| refs.iter().filter_map(|reference| log.item(reference)).count()).await?.map(drop)
    }

    async fn take_up_log(&mut self) -> Result<()> {
        self.log = self.store.take_up(worked_with_since(&self.known, self.clock.now())).await?;
        self.log.zone = Some(self.known.authority.zone);
        self.next_letter = self.store.next_letter();
        Ok(())
    }

    /// Has the pages of the log gone through beside the work, where it is more than a trial.
    fn begin_check(&mut self) {
        if self.clock.is_virtual() || !self.check.is_empty() {
            return;
        }
        let (database, clock, stop) = (self.store.database().clone(), self.clock.clone(), self.stop.clone());
        self.check.spawn(async move {
            loop {
                let stop = stop.clone();
                Store::check_pages(&database, move || !stop.asked()).await?;
                clock.pause(CHECK).await;
            }
        });
    }
}

/// Waits for the end of a check, which is bad news; for ever where there is none.
async fn damage(check: &mut JoinSet<Result<()>>) -> Result<()> {
    match check.join_next().await {
        Some(Ok(damaged)) => damaged,
        Some(Err(_)) | None => std::future::pending().await,
    }
}

/// What happened before this day, to items that have ended, need not be in memory: the digest shows the quarter before.
fn worked_with_since(known: &Knowledge, now: Instant) -> Day {
    Quarter::of(known.authority.day(now)).previous().first_day()
}

fn is_of_a_new_day(turn: &Turn) -> bool {
    turn.events.iter().any(|event| matches!(event.happened, Happened::DigestSent { .. }))
}

/// Runs a piece of the core; a bug in it must not stop the program (fault I27).
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| Error::world("the program failed inside; its makers need to see this"))
}
