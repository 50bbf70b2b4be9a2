//! What is asked for at the command line is carried out by whoever owns the log, in the transaction that answers it.

use super::{Daemon, guarded};
use crate::{
    decide,
    error::Result,
    model::{decision::Decision, request::Answer},
    store::Turn,
};
use chrono::TimeDelta;

/// What is asked for at the command line is looked for this often.
const LOOK: TimeDelta = TimeDelta::seconds(1);

impl Daemon {
    /// Carries out what waits, if it is time to look and something may have come. Nobody asks while a virtual clock runs.
    pub(super) async fn look_for_requests(&mut self) -> Result<()> {
        let now = self.clock.now();
        // A clock that was set back must not put the look off.
        if self.clock.is_virtual() || now < self.next_look && self.next_look <= now + LOOK {
            return Ok(());
        }
        self.next_look = now + LOOK;
        if self.store.may_be_asked(now) { self.take_requests().await } else { Ok(()) }
    }

    /// Carries out what waits, in the order in which it was asked. The letters that follow stay in the outbox until they are due.
    ///
    /// # Errors
    /// When the log cannot be read or written.
    pub async fn take_requests(&mut self) -> Result<()> {
        while let Some((number, request)) = self.store.next_request().await? {
            let now = self.clock.now();
            let decided = request.and_then(|request| {
                guarded(|| decide::on_request(&self.log, &request, &self.known, now))
                    .unwrap_or_else(|failed| Err(failed.to_string()))
            });
            let (decision, answer) = match decided {
                Ok(decision) => {
                    let told = decide::told(&decision, &self.known);
                    (decision, Answer::Done(told))
                }
                Err(why) => (Decision::default(), Answer::Refused(why)),
            };
            tracing::info!(request = number, done = matches!(answer, Answer::Done(_)), "request answered");
            let mut turn = Turn { answered: Some((number, answer)), ..Turn::default() };
            self.follow(&mut turn, decision, now);
            // Where nothing could be written it still waits, and is taken up again with the log as it then is.
            self.commit(&[turn], &[]).await?;
        }
        Ok(())
    }
}
