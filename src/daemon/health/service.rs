//! Word to systemd, from one daemon or from several in one process: ready when each has begun or failed, alive while none hangs.

use sd_notify::NotifyState;
use std::sync::{Arc, Mutex, PoisonError};

/// How one daemon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It has not given a sign of life yet.
    Starting,
    /// It has given one since systemd was last told.
    Alive,
    /// Its next is awaited.
    Awaited,
    /// It has failed and is tried again later.
    Failed,
    /// It has ended.
    Ended,
}

#[derive(Debug)]
struct Service {
    daemons: Vec<State>,
    ready: bool,
}

/// One daemon's part in what systemd is told.
#[derive(Debug, Clone)]
pub struct Sign {
    service: Arc<Mutex<Service>>,
    place: usize,
}

impl Sign {
    /// Of the one daemon in this process.
    #[must_use]
    pub fn alone() -> Self {
        Self { service: Arc::new(Mutex::new(Service { daemons: vec![State::Starting], ready: false })), place: 0 }
    }

    /// Of so many daemons in this process.
    #[must_use]
    pub fn of(daemons: usize) -> Vec<Self> {
        let service = Arc::new(Mutex::new(Service { daemons: vec![State::Starting; daemons], ready: false }));
        (0..daemons).map(|place| Self { service: service.clone(), place }).collect()
    }

    /// A sign of life.
    pub(super) fn beat(&self) {
        self.tell(State::Alive);
    }

    /// It has failed; the others go on.
    pub fn failed(&self) {
        self.tell(State::Failed);
    }

    /// It has ended.
    pub fn ended(&self) {
        self.tell(State::Ended);
    }

    /// What `systemctl status` shows, where this is the only daemon of the process.
    pub(super) fn status(&self, words: &str) {
        let service = self.service.lock().unwrap_or_else(PoisonError::into_inner);
        if service.daemons.len() == 1 {
            send(&NotifyState::Status(words));
        }
    }

    fn tell(&self, state: State) {
        let mut service = self.service.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(daemon) = service.daemons.get_mut(self.place) {
            *daemon = state;
        }
        for word in service.words() {
            send(&word);
        }
    }
}

impl Service {
    /// What systemd is to be told now.
    fn words(&mut self) -> Vec<NotifyState<'static>> {
        let is = |state| move |daemon: &State| *daemon == state;
        let mut words = Vec::new();
        if self.daemons.iter().all(is(State::Ended)) {
            return vec![NotifyState::Stopping];
        }
        if !self.ready && !self.daemons.iter().any(is(State::Starting)) {
            self.ready = true;
            words.push(NotifyState::Ready);
        }
        if self.daemons.iter().any(is(State::Alive)) && !self.daemons.iter().any(is(State::Awaited)) {
            words.push(NotifyState::Watchdog);
            self.daemons
                .iter_mut()
                .filter(|daemon| **daemon == State::Alive)
                .for_each(|daemon| *daemon = State::Awaited);
        }
        // Where all have failed, nothing hangs: each is tried again.
        if self.daemons.iter().all(is(State::Failed)) {
            words.push(NotifyState::Watchdog);
        }
        words
    }
}

/// Without systemd nobody listens, and that is well.
fn send(word: &NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(std::slice::from_ref(word)) {
        tracing::debug!(%error, "systemd cannot be told");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(service: &mut Service, place: usize, state: State) -> Vec<String> {
        service.daemons[place] = state;
        service.words().iter().map(|word| format!("{word:?}")).collect()
    }

    #[test]
    fn ready_is_said_once_each_has_begun_or_failed_and_alive_only_while_none_hangs() {
        let mut service = Service { daemons: vec![State::Starting; 3], ready: false };
        let is_ready = |words: &[String]| words.iter().any(|word| word.contains("Ready"));
        let is_alive = |words: &[String]| words.iter().any(|word| word.contains("Watchdog"));
        assert!(!is_ready(&told(&mut service, 0, State::Alive)));
        assert!(!is_ready(&told(&mut service, 1, State::Failed)));
        let words = told(&mut service, 2, State::Alive);
        assert!(is_ready(&words), "{words:?}");
        let words = told(&mut service, 0, State::Alive);
        assert!(is_alive(&words) && !is_ready(&words), "{words:?}");
        assert!(!is_alive(&told(&mut service, 2, State::Alive)), "the first is awaited");
        assert!(is_alive(&told(&mut service, 0, State::Alive)));
        assert!(!is_alive(&told(&mut service, 0, State::Alive)), "the third is awaited");
        assert!(is_alive(&told(&mut service, 2, State::Failed)), "one that has failed is not");
        told(&mut service, 0, State::Ended);
        told(&mut service, 1, State::Ended);
        assert!(told(&mut service, 2, State::Ended).iter().any(|word| word.contains("Stopping")));
    }
}
