//! Going through the pages of the log beside the work: where one is damaged, the daemon stops and says what to do (fault D04).

use super::Daemon;
use crate::{error::Result, store::Store};
use tokio::task::JoinSet;

/// The whole file of the log is gone through at the start and then after so long.
const CHECK: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);

impl Daemon {
    /// Has the pages of the log gone through beside the work, where it is more than a trial.
    pub(super) fn begin_check(&mut self) {
        if self.clock.is_virtual() || !self.check.is_empty() {
            return;
        }
        let (database, clock, stop) = (self.store.database().clone(), self.clock.clone(), self.stop.clone());
        self.check.spawn(async move {
            loop {
                let stop = stop.clone();
                Store::check_pages(&database, move || !stop.asked()).await?;
                clock.pause(CHECK).await;
            }
        });
    }
}

/// Waits for the end of a check, which is bad news; for ever where there is none.
pub(super) async fn damage(check: &mut JoinSet<Result<()>>) -> Result<()> {
    match check.join_next().await {
        Some(Ok(damaged)) => damaged,
        Some(Err(_)) | None => std::future::pending().await,
    }
}
