//! What is asked for at the command line is carried out by whoever owns the log, in the transaction that answers it.

use super::Daemon;
use crate::{
    decide,
    error::Result,
    model::{decision::Decision, request::Answer},
    store::Turn,
};

impl Daemon {
    /// Carries out what waits, in the order in which it was asked. The letters that follow stay in the outbox until they are due.
    ///
    /// # Errors
    /// When the log cannot be read or written.
    pub async fn take_requests(&mut self) -> Result<()> {
        while let Some((number, request)) = self.store.next_request().await? {
            let now = self.clock.now();
            let decided = match request {
                Ok(request) => self
                    .decided(|log, known| decide::on_request(log, &request, known, now))
                    .await?
                    .unwrap_or_else(|failed| Err(failed.to_string())),
                Err(why) => Err(why),
            };
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
