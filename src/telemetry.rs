//! The program's own log: structured, without names, addresses or mail text. References and message numbers only.

use std::io::IsTerminal;
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Libraries that would write logins, tokens, mail or rows into the log.
const CAPPED: &str = "async_imap=info,sqlx=warn,lettre=info,rustls=info,ureq=info,ureq_proto=info,\
                      hickory_resolver=info,hickory_net=info,hickory_proto=info";

/// Starts the log on stderr. `level` is `error`, `warn`, `info`, `debug` or `trace`.
///
/// Below `info` the IMAP library would write logins and mail into the log, and the database library whole rows: they are
/// capped whatever level is asked for (trap 3; fault X05). A panic is logged by its place alone, for its message may hold
/// mail text.
pub fn start(level: &str, format: Format) {
    let filter =
        EnvFilter::try_new(format!("{level},{CAPPED}")).unwrap_or_else(|_| EnvFilter::new(format!("info,{CAPPED}")));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false);
    let started = match format {
        Format::Text => registry.with(layer.with_ansi(std::io::stderr().is_terminal())).try_init(),
        Format::Json => registry.with(layer.json()).try_init(),
    };
    if started.is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "the program failed inside; what it was working on is set aside");
        }));
    }
}

/// A mail server's words without the addresses in them (fault X05).
#[must_use]
pub fn without_addresses(words: &str) -> String {
    let plain = |word: &str| if word.contains('@') { "[address]".to_owned() } else { word.to_owned() };
    words.split_whitespace().map(plain).collect::<Vec<_>>().join(" ")
}

/// The same, line by line.
#[must_use]
pub fn without_addresses_in_lines(words: &str) -> String {
    words.lines().map(|line| without_addresses(line) + "\n").collect()
}

/// A place between two steps at which the crash tests kill the program: `BYWHEN_KILL_AT=name:3` ends it there at the third
/// passing, as hard as `kill -9`. Nothing of it is left in a release build.
pub fn killpoint(name: &'static str) {
    #[cfg(debug_assertions)]
    {
        use std::sync::{
            LazyLock,
            atomic::{AtomicU32, Ordering},
        };
        static AT: LazyLock<Option<(String, u32)>> = LazyLock::new(|| {
            let wanted = std::env::var("BYWHEN_KILL_AT").ok()?;
            let (name, count) = wanted.split_once(':').unwrap_or((&wanted, "1"));
            Some((name.to_owned(), count.parse().ok()?))
        });
        static PASSED: AtomicU32 = AtomicU32::new(0);
        if let Some((_, count)) = AT.as_ref().filter(|(wanted, _)| wanted == name)
            && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == *count
        {
            std::process::abort();
        }
    }
    #[cfg(not(debug_assertions))]
    let _ = name;
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_taken_out_of_a_servers_words() {
        let said = "451 4.3.0 <sarah.jones@northmoor.gov.uk>: try later";
        assert_eq!(super::without_addresses(said), "451 4.3.0 [address] try later");
    }

    #[test]
    fn a_killpoint_that_is_not_asked_for_does_nothing() {
        super::killpoint("never");
    }
}
