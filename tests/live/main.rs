//! The daemon against real mail servers: Dovecot and Postfix, started here on loopback with certificates of their own, and a
//! small SMTP server that misbehaves on purpose. Needs the Debian packages named by `tests/needs`, and root, as Postfix does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail"
)]
#![allow(clippy::disallowed_methods, reason = "real servers take real time")]

mod certificates;
mod crash;
mod deliver;
#[cfg(feature = "mail-auth")]
mod dkim;
mod dovecot;
mod imap_server;
mod mailbox;
mod manners;
mod oauth;
mod outgoing;
mod postfix;
#[cfg(feature = "postgres")]
#[path = "../store/postgres.rs"]
mod postgres;
mod program;
mod several;
mod sink;
#[cfg(feature = "postgres")]
mod standby;
mod token_server;
mod trouble;

use std::{
    net::TcpListener,
    time::{Duration, Instant},
};

/// A port nobody listens on.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// How many times longer than on a quiet machine anything may take before it counts as never.
const PATIENCE: u64 = 4;

/// Waits until something holds, which on a quiet machine takes so many seconds at most; `what` is said when it never does.
fn wait_for<T>(what: &str, seconds: u64, mut look: impl FnMut() -> Option<T>) -> T {
    let seconds = seconds * PATIENCE;
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(seconds), "waited {seconds} s in vain for: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
