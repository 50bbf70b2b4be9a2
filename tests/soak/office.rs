//! The post office and the mailbox: takes letters, loses some, refuses some, and delivers mail.

use crate::Dice;
use bywhen::{
    model::{Instant, address::Address},
    outgoing::{Answer, Job, Outcome},
};
use chrono::TimeDelta;
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Mutex, MutexGuard},
};

#[derive(Debug)]
struct State {
    dice: Dice,
    mail: PathBuf,
    behaves: bool,
    files: u64,
    /// How often each letter came to each person.
    came: HashMap<(u64, Address), u32>,
    /// Letters that machines may answer: recipient, Message-ID, kind.
    lately: Vec<(Address, String, String)>,
    /// Names of the files in the mailbox, oldest first.
    lying: Vec<(Instant, PathBuf)>,
    now: Instant,
    fates: HashMap<&'static str, u64>,
}

/// The post office.
#[derive(Debug)]
pub(crate) struct Office(Mutex<State>);

impl Office {
    pub(crate) fn new(mail: PathBuf, dice: Dice) -> Self {
        let now = Instant::default();
        Self(Mutex::new(State {
            dice,
            mail,
            behaves: false,
            files: 0,
            came: HashMap::new(),
            lately: Vec::new(),
            lying: Vec::new(),
            now,
            fates: HashMap::new(),
        }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// What becomes of a letter.
    pub(crate) fn take(&self, job: &Job) -> Outcome {
        let mut state = self.state();
        let fate = if state.behaves { 999 } else { state.dice.roll(1000) };
        match fate {
            0..15 => {
                state.count("server away");
                Outcome::Later("421 too busy".into())
            }
            15..18 => {
                state.count("set-up refused");
                Outcome::SetUp("550 5.7.60 not permitted to send as this sender".into())
            }
            18..28 => {
                state.count("taken, no answer");
                state.deliver(job, &job.recipients);
                all(job, &Answer::Unknown("the connection broke".into()))
            }
            28..38 => {
                state.count("lost, no answer");
                all(job, &Answer::Unknown("the connection broke".into()))
            }
            38..58 => {
                state.count("one refused or put off");
                let odd = state.dice.roll(job.recipients.len() as u64) as usize;
                let refused = state.dice.happens(300);
                let mut answers = Vec::new();
                let mut good = Vec::new();
                for (place, address) in job.recipients.iter().enumerate() {
                    let answer = match place == odd {
                        true if refused => Answer::Refused("550 5.1.1 user unknown".into()),
                        true => Answer::Later("451 4.3.0 try later".into()),
                        false => {
                            good.push(address.clone());
                            Answer::Sent("250 ok".into())
                        }
                    };
                    answers.push((address.clone(), answer));
                }
                state.deliver(job, &good);
                Outcome::Answered(answers)
            }
            _ => {
                state.count("taken");
                state.deliver(job, &job.recipients);
                all(job, &Answer::Sent("250 ok".into()))
            }
        }
    }

    /// A mail comes to the mailbox.
    pub(crate) fn mail(&self, at: Instant, bytes: &[u8]) {
        let mut state = self.state();
        state.now = at;
        state.put(bytes);
    }

    /// A letter that a machine may answer.
    pub(crate) fn lately(&self) -> Vec<(Address, String, String)> {
        std::mem::take(&mut self.state().lately)
    }

    /// People file away what is older than three days.
    pub(crate) fn tidy(&self, now: Instant) {
        let mut state = self.state();
        let old = state.lying.partition_point(|(at, _)| *at < now - TimeDelta::days(3));
        for (_, path) in state.lying.drain(..old) {
            std::fs::remove_file(path).unwrap();
        }
    }

    pub(crate) fn lock_mailbox(&self) {
        let mail = self.state().mail.clone();
        std::fs::rename(mail.join("new"), mail.join("new.away")).unwrap();
    }

    pub(crate) fn unlock_mailbox(&self) {
        let mail = self.state().mail.clone();
        if mail.join("new.away").exists() {
            std::fs::rename(mail.join("new.away"), mail.join("new")).unwrap();
        }
    }

    /// From now on every letter is taken.
    pub(crate) fn behave(&self) {
        self.state().behaves = true;
    }

    pub(crate) fn delivered(&self) -> u64 {
        self.state().files
    }

    pub(crate) fn came(&self) -> HashMap<(u64, Address), u32> {
        self.state().came.clone()
    }

    pub(crate) fn fates(&self) -> Vec<(&'static str, u64)> {
        let mut fates: Vec<_> = self.state().fates.iter().map(|(fate, count)| (*fate, *count)).collect();
        fates.sort_unstable();
        fates
    }
}

impl State {
    fn count(&mut self, fate: &'static str) {
        *self.fates.entry(fate).or_default() += 1;
    }

    fn deliver(&mut self, job: &Job, to: &[Address]) {
        let text = String::from_utf8_lossy(&job.bytes[..job.bytes.len().min(4096)]).into_owned();
        let header =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
        for address in to {
            if *address == job.from {
                self.put(&job.bytes);
                continue;
            }
            *self.came.entry((job.number, address.clone())).or_default() += 1;
            self.lately.push((address.clone(), header("Message-ID:"), header("X-Bywhen-Kind:")));
        }
    }

    fn put(&mut self, bytes: &[u8]) {
        self.files += 1;
        let new = self.mail.join("new");
        let name = format!("{:07}.soak", self.files);
        let folder = if new.exists() { new.clone() } else { self.mail.join("new.away") };
        std::fs::write(folder.join(&name), bytes).unwrap();
        self.lying.push((self.now, new.join(name)));
    }
}

fn all(job: &Job, answer: &Answer) -> Outcome {
    Outcome::Answered(job.recipients.iter().map(|address| (address.clone(), answer.clone())).collect())
}
