//! Asking the daemon to stop.

use tokio::sync::watch;

/// A handle by which the daemon is asked to stop; clones are one handle.
#[derive(Debug, Clone)]
pub struct Stop(watch::Sender<bool>);

impl Default for Stop {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Stop {
    /// Asks: the daemon finishes what it has begun, and ends.
    pub fn ask(&self) {
        self.0.send_replace(true);
    }

    /// Was it asked?
    #[must_use]
    pub fn asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is asked.
    pub async fn wait(&self) {
        let mut asked = self.0.subscribe();
        // The sender lives as long as this handle, so this ends only when it was asked.
        let _ = asked.wait_for(|asked| *asked).await;
    }

    /// Asks on SIGTERM and SIGINT.
    ///
    /// # Errors
    /// When the system does not let signals be watched.
    pub fn on_signals(&self) -> std::io::Result<()> {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let stop = self.clone();
        tokio::spawn(async move {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
            stop.ask();
        });
        Ok(())
    }
}
