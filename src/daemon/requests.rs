//! What is asked for at the command line is carried out by whoever owns the log, in the transaction that answers it.

use super::{Daemon, guarded};
use crate::{
    decide,
    error::Result,
    model::{
        decision::Decision,
        request::{Answer, Asks},
    },
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
            let releases = request.as_ref().is_ok_and(|request| request.asks == Asks::Release);
            let doubt = self.doubted().filter(|_| !releases);
            let decided = request.and_then(|request| match doubt {
                Some(why) => Err(format!("{why}: set the clock right, or `bywhen release` if it is")),
                None => Ok(request),
            });
            let decided = decided.and_then(|request| {
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
            let done = self.commit(&[turn], &[]).await?;
            if let Some(watch) = self.watch.as_mut().filter(|_| done && releases) {
                watch.trust(self.clock.mark(), self.clock.now());
            }
        }
        Ok(())
    }
}
