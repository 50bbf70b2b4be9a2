//! Standing by while another bywhen leads on the same server: nothing is read, nothing is sent, and monitors are told so. When the lead is
//! free, the daemon begins as it does after any restart.

use super::{Stop, health::Health};
use crate::{
    clock::Clock,
    config::Database,
    error::{Error, Result},
    store::{Candidate, Durability, Store},
    telemetry::without_addresses,
};
use std::{net::SocketAddr, path::PathBuf, time::Duration};

/// The lead is asked for this often.
const ASK: Duration = Duration::from_secs(1);
/// A server that cannot be reached is tried again after this long.
const AWAY: Duration = Duration::from_secs(5);

/// One that stands by, or is about to lead.
#[derive(Debug)]
pub struct Standby {
    pub(super) health: Health,
}

impl Standby {
    /// With its part in what systemd is told.
    #[must_use]
    pub fn new(sign: super::Sign) -> Self {
        let mut health = Health::new();
        health.sign(sign);
        Self { health }
    }

    /// Shows monitors by the time of change of this file that all is well, and by its text what is not.
    pub fn health_file(&mut self, file: PathBuf) {
        self.health.write_to(file);
    }

    /// Answers monitors over HTTP at this address of this machine.
    ///
    /// # Errors
    /// When the address cannot be listened at.
    pub async fn health_endpoint(&mut self, address: SocketAddr) -> Result<()> {
        let listening = self.health.listen(address).await;
        listening.map_err(|error| Error::world(format!("[health] listen: {address} cannot be used: {error}")))
    }

    /// Waits for the lead; `None`: it was asked to stop before. A server that could be reached once is waited for too.
    ///
    /// # Errors
    /// When the database cannot be opened at all, or holds what no bywhen of this version wrote.
    pub async fn lead(&mut self, database: &Database, clock: &Clock, stop: &Stop) -> Result<Option<Store>> {
        let mut candidate = Candidate::new(database, Durability::Full);
        let mut standing_by = false;
        while !stop.asked() {
            let mut pause = ASK;
            match candidate.take().await {
                Ok(Ok(store)) => {
                    if standing_by {
                        tracing::info!("the lead is free: this one leads from now on");
                    }
                    self.health.unwritten = None;
                    return Ok(Some(store));
                }
                Ok(Err(leader)) => {
                    if !standing_by {
                        tracing::info!(leader, "another bywhen leads; standing by");
                    }
                    self.health.unwritten = None;
                    standing_by = true;
                }
                Err(error) if standing_by => {
                    let why = without_addresses(&error.to_string());
                    tracing::warn!(why, "the database cannot be opened; standing by, trying again");
                    self.health.unwritten.get_or_insert_with(|| (clock.now(), why));
                    pause = AWAY;
                }
                Err(error) => return Err(error),
            }
            if self.health.is_due(clock.now()) {
                self.health.stand_by(clock.now()).await;
            }
            tokio::select! { () = stop.wait() => {}, () = clock.pause(pause) => {} }
        }
        self.health.stopping();
        Ok(None)
    }
}
