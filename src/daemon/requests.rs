//! What is asked for at the command line is carried out by whoever owns the log, in the transaction that answers it.

use super::{Daemon, LOOK};
use crate::{
    decide,
    error::Result,
    model::{
        decision::Decision,
        request::{Answer, Asked, Asks, Request},
    },
    store::Turn,
};

/// How far a request was carried out.
pub(super) enum Carried {
    /// What follows from it and its answer, to be committed together.
    Turn(Box<Turn>, Answer),
    /// It was committed with its answer.
    Done,
    /// Nothing could be written; it waits.
    Later,
}

impl Carried {
    pub(super) fn removed(written: bool) -> Self {
        if written { Self::Done } else { Self::Later }
    }
}

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
        while let Some((number, asked)) = self.store.next_request().await? {
            let releases = matches!(&asked, Ok(Asked::Ruling(request)) if request.asks == Asks::GoOn);
            let carried = match (asked, self.doubted().filter(|_| !releases)) {
                (_, Some(doubt)) => {
                    let why = format!("{doubt}: set the clock right, or `bywhen go-on` if it is");
                    Carried::Turn(Box::default(), Answer::Refused(why))
                }
                (Ok(Asked::Ruling(request)), None) => self.rule(&request).await?,
                (Ok(Asked::Record(request)), None) => self.take_record(number, &request).await?,
                (Err(why), None) => Carried::Turn(Box::default(), Answer::Refused(why)),
            };
            tracing::info!(
                request = number,
                done = !matches!(carried, Carried::Turn(_, Answer::Refused(_)) | Carried::Later),
                "request answered"
            );
            match carried {
                Carried::Turn(mut turn, answer) => {
                    turn.answered = Some((number, answer));
                    // Where nothing could be written it still waits, and is taken up again with the log as it then is.
                    let done = self.commit(&[*turn], &[]).await?;
                    if let Some(watch) = self.watch.as_mut().filter(|_| done && releases) {
                        watch.trust(self.clock.mark(), self.clock.now());
                    }
                }
                Carried::Done => {}
                Carried::Later => return Ok(()),
            }
        }
        Ok(())
    }

    /// What a mail of the same words would bring about.
    async fn rule(&mut self, request: &Request) -> Result<Carried> {
        let now = self.clock.now();
        let decided = self
            .decided(|log, known| decide::on_request(log, request, known, now))
            .await?
            .unwrap_or_else(|failed| Err(failed.to_string()));
        let (decision, answer) = match decided {
            Ok(decision) => {
                let told = decide::told(&decision, &self.known);
                (decision, Answer::Done(told))
            }
            Err(why) => (Decision::default(), Answer::Refused(why)),
        };
        let mut turn = Turn::default();
        self.follow(&mut turn, decision, now);
        Ok(Carried::Turn(Box::new(turn), answer))
    }
}
