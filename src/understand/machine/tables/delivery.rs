//! Reports on delivery: failed for good, delayed, delivered.

use super::{Table, anywhere, start};
use std::sync::LazyLock;

/// Local parts of mail systems.
pub(in crate::understand::machine) static DAEMON: Table = LazyLock::new(|| {
    start(&[
        "mailer[-_.]?daemon",
        "postmaster",
        "microsoftexchange[0-9a-f]*",
        "mail[-_.]?daemon",
        "bounces?(?:[-+.@]|$)",
        "mailerdaemon",
        "mmdf",
        "root$",
        "maildelivery",
        "mail[-_.]?admin",
        "amavis",
    ])
});
/// Display names of mail systems.
pub(in crate::understand::machine) static DAEMON_NAME: Table = LazyLock::new(|| {
    start(&[
        "mail delivery (?:sub)?system",
        "mail delivery service",
        "mailer-daemon",
        "microsoft outlook$",
        "mail administrator",
        "system administrator",
        "postmaster",
        "internet mail delivery",
        "mail system",
        "zustellungssystem",
    ])
});
/// A person who forwards or answers a report.
pub(in crate::understand::machine) static FORWARDED: Table =
    LazyLock::new(|| start(&["(?:re|fw|fwd|aw|wg|tr|atb|vs|sv)\\s*:"]));
/// Subjects of failures: Exchange, Outlook, Gmail, Postfix, Exim, qmail, sendmail, Domino (Notes), GroupWise; German, French, Welsh.
pub(in crate::understand::machine) static FAILED_SUBJECT: Table = LazyLock::new(|| {
    start(&[
        "undeliverable",
        "undelivered",
        "mail delivery failed",
        "mail delivery failure",
        "delivery status notification \\((?:failure|failed)\\)",
        "delivery failure",
        "delivery failed",
        "delivery has failed",
        "returned mail",
        "failure notice",
        "failed delivery",
        "message (?:delivery )?(?:failure|not delivered|undeliverable|could not be delivered)",
        "non[- ]?deliver(?:y|able)",
        "mail could not be delivered",
        "mail undeliverable",
        "unzustellbar",
        "nicht zustellbar",
        "non remis",
        "[ée]chec de la remise",
        "non remise",
        "methu danfon",
        "heb ei ddanfon",
        "warning: could not send message",
        "your message could ?n[o']t be delivered",
        "rejected:",
        "blocked:",
        "message blocked",
        "address not found",
        "recipient rejected",
        "no se puede entregar",
        "delivery notification: delivery has failed",
    ])
});
/// Texts of failures.
pub(in crate::understand::machine) static FAILED: Table = LazyLock::new(|| {
    anywhere(&[
        "could ?n[o']t be delivered",
        "could not be delivered",
        "was ?n[o']t delivered",
        "was not delivered",
        "has not been delivered",
        "wasn't found at",
        "delivery has failed to these recipients",
        "delivery to the following (?:recipients?|addresse?s?) (?:has )?failed",
        "failed permanently",
        "permanent (?:fatal )?error",
        "permanent failure",
        "address(?:es)? failed",
        "address not found",
        "unable to deliver",
        "undeliverable",
        "unrouteable address",
        "user unknown",
        "unknown user",
        "no such user",
        "mailbox (?:is )?(?:full|unavailable|not found|disabled)",
        "over quota",
        "recipient address rejected",
        "does not exist at",
        "will not be retried",
        "recipient not found",
        "not listed in domino directory",
        "the email account that you tried to reach",
        "message was rejected",
        "has been rejected",
        "blocked by",
        "i'm afraid i wasn't able to deliver",
        "giving up",
        "message you sent (?:to .{0,80})?(?:was|could)",
        "konnte nicht zugestellt werden",
        "n'a pas pu [êe]tre remis",
        "host or domain name not found",
        "retry time(?:out)? (?:exceeded|not reached)",
        "could not be sent",
        "nid oedd modd danfon",
    ])
});
/// Enhanced or basic codes of a final failure.
pub(in crate::understand::machine) static CODE: Table =
    LazyLock::new(|| anywhere(&[r"\b5\.\d{1,3}\.\d{1,3}\b", r"\b55[0-4][ -]", r"smtp error \(?55\d"]));
/// Words of a delay: the machine goes on trying.
pub(in crate::understand::machine) static NOT_YET: Table = LazyLock::new(|| {
    anywhere(&[
        "delivery (?:is |status notification \\()?delay",
        "delayed:",
        "^delayed",
        "delivery delayed",
        "message delayed",
        "mail delayed",
        "delayed mail",
        "will keep trying",
        "will continue to (?:be )?(?:try|attempt|retr)",
        "still trying",
        "still being retried",
        "no action is required on your part",
        "warning: message",
        "could not be delivered for the last",
        "has not yet been delivered",
        "not been delivered yet",
        "delivery attempts will continue",
        "message still undelivered",
        "delivery incomplete",
        "you do not need to resend",
        "zustellung verz[öo]gert",
        "will be retried",
        "this is a warning message only",
        "temporary (?:failure|problem|error)",
        r"\b4\.\d{1,3}\.\d{1,3}\b",
    ])
});
/// Subjects of confirmed or handed-on delivery.
pub(in crate::understand::machine) static DELIVERED: Table = LazyLock::new(|| {
    start(&[
        "delivered:",
        "relayed:",
        "expanded:",
        "delivery status notification \\((?:success|relay|delay)",
        "successful mail delivery",
    ])
});

/// Is a failure final although words of a delay stand beside it ("after trying for five days we gave up")?
pub(in crate::understand::machine) fn is_final(words: &str, text: &str) -> bool {
    let gives_up = [
        "giving up",
        "gave up",
        "given up",
        "permanent",
        "will not be retried",
        "delivery has failed",
        "returned to sender",
        "failed permanently",
        "no further attempts",
        "timed out",
    ];
    let trying = [
        "will keep trying",
        "will continue",
        "no action is required",
        "still trying",
        "will be retried",
        "attempts will continue",
        "warning message only",
        "not yet been delivered",
    ];
    (gives_up.iter().any(|word| text.contains(word)) || words.starts_with("5."))
        && !trying.iter().any(|word| text.contains(word))
}
