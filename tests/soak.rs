//! Months of an office on a virtual clock: requests, replies, rulings, machines and rubbish, with the program killed between any two
//! steps, letters refused or of unknown fate, mail twice, late and out of order, the mailbox away, the clock set back. At the end
//! the promises are counted again from what was delivered and what stands in the log.
//!
//! Some hundred mails by default. The long one: `BYWHEN_SOAK_MAILS=100000 BYWHEN_SOAK_MONTHS=24 cargo test --release --test soak -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::string_slice,
    reason = "a test may fail, and tells how far it has come"
)]

#[path = "soak/check.rs"]
mod check;
#[path = "soak/manners.rs"]
mod manners;
#[path = "soak/office.rs"]
mod office;

use bywhen::{
    clock::Clock,
    config::{self, Purpose},
    daemon::{Daemon, Parts},
    letters::Templates,
    mailbox::{Maildir, Source},
    model::{Instant, knowledge::Knowledge},
    outgoing::{Outgoing, Played},
    store::{Durability, Store},
};
use chrono::{Datelike, TimeDelta, Timelike, Weekday};
use manners::Writers;
use office::Office;
use std::{
    path::{Path, PathBuf},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
};

/// Chance without surprises: the same seed gives the same months.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides.max(1)
    }

    /// So many in a thousand times.
    pub(crate) fn happens(&mut self, in_a_thousand: u64) -> bool {
        self.roll(1000) < in_a_thousand
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.roll(all.len() as u64) as usize]
    }
}

/// A future that is dropped after so many steps, as `kill -9` would; it counts them.
struct Killed<'f, F> {
    inner: Pin<&'f mut F>,
    steps: u64,
    after: Option<u64>,
}

impl<F: Future> Future for Killed<'_, F> {
    type Output = (u64, Option<F::Output>);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.after.is_some_and(|after| self.steps >= after) {
            return Poll::Ready((self.steps, None));
        }
        self.steps += 1;
        let steps = self.steps;
        self.inner.as_mut().poll(context).map(|output| (steps, Some(output)))
    }
}

/// What has happened.
#[derive(Debug, Default)]
struct Tally {
    kills: u64,
    set_back: u64,
    away: u64,
}

struct Soak {
    place: PathBuf,
    known: Knowledge,
    office: Arc<Office>,
    dice: Dice,
    tally: Tally,
}

impl Soak {
    fn database(&self) -> PathBuf {
        self.place.join("bywhen.db")
    }

    /// The program, started at this moment.
    async fn start(&self, at: Instant) -> Daemon {
        let clock = Clock::starting_at(at);
        let mut store = Store::open(&self.database(), Durability::Relaxed).await.unwrap();
        let maildir = Maildir::open(&self.place.join("mail"), None, &mut store, &clock).await.unwrap();
        let office = self.office.clone();
        let outgoing = Outgoing::Played(Played::new(Box::new(move |job| office.take(job))));
        let (known, templates) = (self.known.clone(), Templates::built_in());
        let parts = Parts { known, templates, store, source: Source::Maildir(maildir), outgoing, clock };
        Daemon::new(parts).await.unwrap()
    }

    /// Works until a moment, and is killed on the way now and then.
    async fn work(&mut self, mut daemon: Daemon, until: Instant, kill_after: Option<u64>) -> (Daemon, u64) {
        let (steps, done) = {
            let running = pin!(daemon.run_until(until));
            Killed { inner: running, steps: 0, after: kill_after }.await
        };
        match done {
            Some(worked) => worked.unwrap(),
            None => {
                drop(daemon);
                self.tally.kills += 1;
                still();
                let back = match self.dice.roll(20) {
                    0 => TimeDelta::days(1),
                    1 | 2 => TimeDelta::hours(1),
                    _ => TimeDelta::zero(),
                };
                self.tally.set_back += u64::from(back > TimeDelta::zero());
                // A start without its mailbox is refused; whatever starts it tries until it is there.
                self.office.unlock_mailbox();
                daemon = self.start(until - TimeDelta::hours(1) - back).await;
                daemon.run_until(until).await.unwrap();
            }
        }
        (daemon, steps)
    }
}

/// Waits until the threads of databases that were let go have ended: what they had begun to write is then written or not.
fn still() {
    let busy = || {
        std::fs::read_dir("/proc/self/task").unwrap().flatten().any(|task| {
            std::fs::read_to_string(task.path().join("comm")).is_ok_and(|name| name.starts_with("sqlx-sqlite"))
        })
    };
    while busy() {
        std::thread::yield_now();
    }
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
}

/// The hours at which mail is delivered on a day.
fn hours(at: Instant) -> &'static [u32] {
    match at.weekday() {
        Weekday::Sat | Weekday::Sun => &[11],
        _ => &[6, 9, 10, 11, 13, 14, 15, 16, 20],
    }
}

#[tokio::test]
async fn months_of_mail_and_faults_break_no_promise() {
    let (mails, months) = (number("BYWHEN_SOAK_MAILS", 300), number("BYWHEN_SOAK_MONTHS", 1));
    let seed = number("BYWHEN_SOAK_SEED", 7);
    let place = tempfile::tempdir().unwrap();
    let known = config::load(Path::new("tests/stories/config"), Purpose::Offline).unwrap().knowledge;
    for sub in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(place.path().join("mail").join(sub)).unwrap();
    }
    let begin: Instant = "2026-03-02T06:00:00Z".parse().unwrap();
    let days = months * 365 / 12;
    let office = Arc::new(Office::new(place.path().join("mail"), Dice(seed)));
    let mut writers = Writers::new(&known, Dice(seed + 1), mails, days);
    let mut soak =
        Soak { place: place.path().to_owned(), known, office, dice: Dice(seed + 2), tally: Tally::default() };
    let mut daemon = soak.start(begin).await;
    let mut steps = 1000;
    let slices = days * 7;
    // Some four hundred kills in the long run, a few dozen in the short one.
    let kill_in_a_thousand = (400_000 / slices.max(1)).clamp(20, 120);
    for day in 0..days {
        let day = begin + TimeDelta::days(day as i64);
        for hour in hours(day) {
            let until = day.with_hour(*hour).unwrap() + TimeDelta::hours(1);
            writers.write(until, &soak.office);
            let away = soak.dice.happens(8);
            if away {
                soak.tally.away += 1;
                soak.office.lock_mailbox();
            }
            let kill = soak.dice.happens(kill_in_a_thousand).then(|| soak.dice.roll(steps));
            let done;
            (daemon, done) = soak.work(daemon, until, kill).await;
            steps = if kill.is_none() { done.max(2) } else { steps };
            if away {
                soak.office.unlock_mailbox();
            }
        }
        soak.office.tidy(day);
        if day.day() == 1 {
            let items = daemon.log().items().count();
            eprintln!(
                "{}: {} mails, {items} items, {} kills",
                day.format("%B %Y"),
                soak.office.delivered(),
                soak.tally.kills
            );
        }
    }
    // The end of the trouble: what waits is dealt with.
    soak.office.behave();
    let end = begin + TimeDelta::days(days as i64 + 45);
    daemon.run_until(end).await.unwrap();
    drop(daemon);
    still();
    let told = check::all(&soak.database(), &soak.office, &soak.known).await;
    eprintln!("{told}; {:?}", soak.tally);
}
