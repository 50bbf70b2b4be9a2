//! The one loop of `run`, `simulate` and `demo`: mail in, understood, decided, written, committed, sent; then wait.

mod ahead;
mod brake;
mod check;
mod filing;
mod health;
mod keep;
mod post;
mod proof;
mod records;
mod requests;
mod standby;
mod standing;
mod standstill;
mod stop;
mod take;
mod work;

pub use filing::Filing;
pub use records::{held, outlived};
pub use standby::Standby;
pub use stop::Stop;
pub use take::Happening;

use crate::{
    clock::Clock,
    dkim::Dkim,
    error::{Error, Result},
    letters::Templates,
    mailbox::Source,
    model::{Day, Instant, knowledge::Knowledge, log::Log, retention::Periods},
    outgoing::Outgoing,
    store::{DueLetter, Store},
};
use ahead::Ahead;
use chrono::TimeDelta;
use health::Health;
pub use health::Sign;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use tokio::task::JoinSet;

/// What is asked for at the command line is looked for this often.
const LOOK: TimeDelta = TimeDelta::seconds(1);

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
    /// When an item is next due for something, if that was sought since something last happened.
    next_of_items: Option<Option<Instant>>,
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
            next_of_items: None,
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
}

/// Runs a piece of the core; a bug in it must not stop the program (fault I27).
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| Error::world("the program failed inside; its makers need to see this"))
}
