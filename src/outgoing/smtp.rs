//! The SMTP server's side of the outbox: a task with a connection of its own that sends one letter at a time.
//!
//! The connection is no pool's (trap 2: a pooled one that timed out half-way takes the next letter's commands for text). After
//! any error it is given up.

use super::{
    pace::Pace,
    transaction::{self, Outcome},
};
use crate::{
    clock::{Clock, Mark},
    config::Smtp,
    error::Result,
    model::{Instant, address::Address},
    oauth::Tokens,
};
use chrono::TimeDelta;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use tokio::{sync::mpsc, task::JoinHandle};

/// A connection not used for this long is tried before it is used again.
const STALE_SECONDS: i64 = 30;

/// A letter to be sent.
#[derive(Debug)]
pub struct Job {
    /// Its number.
    pub number: u64,
    /// The sender in the envelope: the team mailbox, so that bounces come back to it.
    pub from: Address,
    /// The recipients in the envelope.
    pub recipients: Vec<Address>,
    /// The whole letter.
    pub bytes: Vec<u8>,
    /// Its last byte leaves within this time of that moment, or not at all.
    pub within: Option<(Mark, TimeDelta)>,
}

impl Job {
    /// It may not leave any more.
    fn is_late(&self, clock: &Clock) -> bool {
        self.within.is_some_and(|(marked, limit)| marked.passed(clock.mark()) > limit)
    }
}

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its number.
    pub number: u64,
    /// What became of it.
    pub outcome: Outcome,
}

/// The daemon's end of the task that sends.
#[derive(Debug)]
pub struct Sender {
    jobs: mpsc::Sender<Job>,
    reports: mpsc::Receiver<Report>,
    busy: bool,
    pace: Pace,
    held_until: Option<Instant>,
    task: JoinHandle<()>,
}

impl Sender {
    /// Starts the task.
    ///
    /// # Errors
    /// None at present; a server that cannot be reached is tried again later.
    pub fn start(smtp: Smtp, tokens: Option<Tokens>, clock: Clock) -> Result<Self> {
        let (jobs, waiting) = mpsc::channel(1);
        let (told, reports) = mpsc::channel(1);
        let pace = Pace::new(smtp.a_minute);
        let task = tokio::spawn(work(smtp, tokens, clock, waiting, told));
        Ok(Self { jobs, reports, busy: false, pace, held_until: None, task })
    }

    /// When a letter may be handed over; `None` while one is under way.
    #[must_use]
    pub fn free_at(&self, now: Instant) -> Option<Instant> {
        let free = self.pace.free_at(now);
        (!self.busy).then(|| self.held_until.map_or(free, |held| free.max(held)))
    }

    /// Is a letter under way?
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.busy
    }

    /// Nothing is to leave before this moment.
    pub fn hold_until(&mut self, until: Instant) {
        self.held_until = Some(until);
    }

    /// Hands a letter over. Only when [`Sender::free_at`] has come.
    pub async fn send(&mut self, job: Job, now: Instant) {
        self.busy = true;
        self.pace.count(now);
        // The task ends only with this end of it.
        let _ = self.jobs.send(job).await;
    }

    /// Waits for word of the letter under way.
    pub async fn report(&mut self) -> Report {
        match self.reports.recv().await {
            Some(report) => {
                self.busy = false;
                report
            }
            None => std::future::pending().await,
        }
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn work(
    smtp: Smtp,
    tokens: Option<Tokens>,
    clock: Clock,
    mut jobs: mpsc::Receiver<Job>,
    told: mpsc::Sender<Report>,
) {
    let mut kept: Option<(AsyncSmtpConnection, Instant)> = None;
    while let Some(job) = jobs.recv().await {
        let fresh = usable(&smtp, kept.take(), clock.now()).await;
        let connected = match fresh {
            Some(connection) => Ok(connection),
            None => transaction::connect(&smtp, tokens.as_ref()).await,
        };
        let outcome = match connected {
            Ok(mut connection) => {
                let (outcome, good) = transaction::send(&smtp, &mut connection, &job, || job.is_late(&clock)).await;
                if good {
                    kept = Some((connection, clock.now()));
                }
                outcome
            }
            Err(stop) => stop.into(),
        };
        if told.send(Report { number: job.number, outcome }).await.is_err() {
            return;
        }
    }
}

/// The connection kept from the letter before, if it is still good.
async fn usable(
    smtp: &Smtp,
    kept: Option<(AsyncSmtpConnection, Instant)>,
    now: Instant,
) -> Option<AsyncSmtpConnection> {
    let (mut connection, used) = kept?;
    let fresh = (now - used).num_seconds() < STALE_SECONDS;
    (fresh || transaction::still_good(smtp, &mut connection).await).then_some(connection)
}
