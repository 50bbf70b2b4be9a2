//! Mail no person wrote: out-of-office, receipts, calendar answers, notices of services (automatic), and final delivery
//! failures (bounce). By headers where they are right, by subject and text where they are missing.
//!
//! Order matters (understanding.md): a failure first, since failures carry the headers of automatic mail too.
//! `X-Auto-Response-Suppress` proves nothing: people on Exchange send it. A person who writes about leave, or forwards a
//! failure, is a person.

mod tables;

use crate::model::{address::Address, mail::Mail, reading::Kind};
use crate::understand::tables::Pattern;
use tables::{Sure, absence, pattern};

/// A machine's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// [`Kind::Automatic`] or [`Kind::Bounce`].
    pub kind: Kind,
    /// Somebody is away or has left, as opposed to a receipt of any kind.
    pub absent: bool,
    /// The addresses a final failure is about.
    pub bounced: Vec<Address>,
    /// The Message-ID of the letter it is about.
    pub about_message: Option<String>,
    /// The deciding words or header.
    pub words: String,
    /// The rule that read them.
    pub rule: &'static str,
}

/// The rule of an absence note that only its words tell of.
pub const ABSENCE_NOTE: &str = "machine: an absence note without headers";

/// Judges whether a machine wrote this message. `new_text` is its text without history.
#[must_use]
pub fn judge(mail: &Mail, new_text: &str) -> Option<Machine> {
    let seen = Seen::of(mail, new_text);
    delivery(mail, &seen).or_else(|| answer(mail, &seen)).or_else(|| absent_person(&seen))
}

/// A message in the spelling the tables are written in.
struct Seen {
    subject: String,
    /// The beginning of what was newly written; the whole body where that is empty.
    text: String,
    local: String,
    name: String,
    daemon: bool,
}

impl Seen {
    fn of(mail: &Mail, new_text: &str) -> Self {
        let body = || mail.lines.iter().map(|line| line.text.as_str()).take(60).collect::<Vec<_>>().join(" ");
        let text = if new_text.trim().is_empty() { body() } else { new_text.to_owned() };
        let from = mail.from.as_ref();
        let name = from.map(|from| plain(&from.name)).unwrap_or_default();
        let local = from.map(|from| from.address.local().to_owned()).unwrap_or_default();
        let daemon = pattern(&tables::DAEMON, &local).is_some()
            || pattern(&tables::DAEMON_NAME, &name).is_some()
            || (mail.from.is_none() && mail.machine.null_return_path);
        Self {
            subject: plain(&mail.subject),
            text: plain(&text.chars().take(4000).collect::<String>()),
            local,
            name,
            daemon,
        }
    }
}

/// Lower case, straight apostrophes, single spaces.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace(['’', '‘'], "'").replace(['\u{a0}', '\u{200b}'], " ");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reports on delivery: a final failure is a bounce, everything else (delayed, relayed, delivered) is automatic.
fn delivery(mail: &Mail, seen: &Seen) -> Option<Machine> {
    let marks = &mail.machine;
    let report = marks.report_type.as_deref() == Some("delivery-status");
    if let Some(action) = marks.report_action.as_deref().filter(|_| report) {
        let kind = if action.eq_ignore_ascii_case("failed") { Kind::Bounce } else { Kind::Automatic };
        return Some(found(mail, seen, kind, format!("Action: {action}"), "machine: a delivery report (RFC 3464)"));
    }
    if pattern(&tables::FORWARDED, &seen.subject).is_some() {
        return None;
    }
    let later = pattern(&tables::NOT_YET, &seen.subject).or_else(|| pattern(&tables::NOT_YET, &seen.text));
    let subject = pattern(&tables::FAILED_SUBJECT, &seen.subject);
    let text = pattern(&tables::FAILED, &seen.text).or_else(|| pattern(&tables::CODE, &seen.text));
    let named = !marks.failed_recipients.is_empty();
    let machine_sent = seen.daemon || marks.null_return_path || report || named || marks.auto_submitted.is_some();
    if let Some(words) = later.filter(|_| machine_sent && text.is_none_or(|text| !tables::is_final(text, &seen.text))) {
        return Some(found(mail, seen, Kind::Automatic, words.to_owned(), "machine: delayed, not failed"));
    }
    let failed = if machine_sent {
        subject.or(text).or((named || report).then_some("X-Failed-Recipients"))
    } else {
        subject.and(text)
    };
    let delivered = pattern(&tables::DELIVERED, &seen.subject).is_some();
    failed
        .filter(|_| !delivered)
        .map(|words| found(mail, seen, Kind::Bounce, words.to_owned(), "machine: delivery failed for good"))
}

/// Answers of machines: by header, by subject, by sure words, by sender.
fn answer(mail: &Mail, seen: &Seen) -> Option<Machine> {
    let marks = &mail.machine;
    let automatic = |words: &str, rule| Some(found(mail, seen, Kind::Automatic, words.to_owned(), rule));
    if let Some(kind) = &marks.report_type {
        return automatic(kind, "machine: a report (RFC 8098)");
    }
    if let Some(value) = marks.auto_submitted.as_deref().filter(|value| !value.starts_with("auto-forwarded")) {
        return automatic(value, "machine: Auto-Submitted (RFC 3834)");
    }
    if let Some(value) = marks.precedence.as_deref().filter(|value| is_auto_precedence(value, marks.list)) {
        return automatic(value, "machine: Precedence");
    }
    if let Some(header) = marks.other.iter().find(|header| tables::is_machine_header(header)) {
        return automatic(header, "machine: a header only machines write");
    }
    if let Some(method) = marks.calendar_method.as_deref().filter(|method| !method.eq_ignore_ascii_case("request")) {
        return automatic(method, "machine: a calendar answer");
    }
    if let Some(words) = pattern(&tables::SUBJECT, &seen.subject) {
        return automatic(words, "machine: the subject of an automatic answer");
    }
    if let Some(words) = pattern(&tables::RECEIPT_SUBJECT, &seen.subject).filter(|_| is_receipt(&seen.text)) {
        return automatic(words, "machine: a receipt");
    }
    if is_own_reaction(seen) {
        return None;
    }
    if let Some(words) = pattern(&tables::SURE_TEXT, &seen.text).filter(|_| !is_reply_about(&seen.text)) {
        return automatic(words, "machine: it says so itself");
    }
    let service = pattern(&tables::SERVICE, &seen.local).or_else(|| pattern(&tables::SERVICE_NAME, &seen.name));
    if let Some(words) = service.filter(|_| !marks.list) {
        return automatic(words, "machine: sent by a service");
    }
    pattern(&tables::SERVICE_SUBJECT, &seen.subject)
        .filter(|_| marks.list || seen.daemon || pattern(&tables::SERVICE_SUBJECT_ALONE, &seen.subject).is_some())
        .and_then(|words| automatic(words, "machine: a notice of a service"))
}

/// `Precedence: auto_reply` always; `bulk` and `junk` only outside mailing lists.
fn is_auto_precedence(value: &str, list: bool) -> bool {
    let value = value.to_ascii_lowercase();
    value.contains("auto") || (matches!(value.as_str(), "bulk" | "junk") && !list)
}

/// A receipt says so, or says nothing at all.
fn is_receipt(text: &str) -> bool {
    text.is_empty() || pattern(&tables::RECEIPT, text).is_some()
}

/// A reaction that mail programs send from the person's own address acknowledges (Contract 3).
fn is_own_reaction(seen: &Seen) -> bool {
    pattern(&tables::SERVICE, &seen.local).is_none()
        && pattern(&tables::REACTED, &seen.text).is_some()
        && seen.text.chars().count() < 120
}

/// A person who quotes or mentions an automatic answer ("I got an automated response from school").
fn is_reply_about(text: &str) -> bool {
    pattern(&tables::ABOUT, text).is_some()
}

/// An absence note with no header and an ordinary subject: several of its phrases together, and nothing a person would add.
fn absent_person(seen: &Seen) -> Option<Machine> {
    let signs = absence(&seen.text);
    let person = seen.text.contains('?') || pattern(&tables::PERSON, &seen.text).is_some();
    let enough = match signs.sure {
        Sure::Yes => !person,
        Sure::With(count) => count >= 2 && !person,
    };
    enough.then(|| Machine {
        kind: Kind::Automatic,
        absent: true,
        bounced: Vec::new(),
        about_message: None,
        words: signs.words,
        rule: ABSENCE_NOTE,
    })
}

fn found(mail: &Mail, seen: &Seen, kind: Kind, words: String, rule: &'static str) -> Machine {
    let bounced = if kind == Kind::Bounce { failed_addresses(mail, seen) } else { Vec::new() };
    let absent = kind == Kind::Automatic
        && (pattern(&tables::ABSENT_SUBJECT, &seen.subject).is_some() || absence(&seen.text).any)
        && mail.machine.report_type.is_none()
        && mail.machine.calendar_method.is_none();
    Machine { kind, absent, bounced, about_message: mail.machine.about_message.clone(), words, rule }
}

static ADDRESS: Pattern = Pattern::new(r"[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+");

/// The addresses that failed: from the report, else the first one in the text that is not the sender's or the reporter's.
fn failed_addresses(mail: &Mail, seen: &Seen) -> Vec<Address> {
    if !mail.machine.failed_recipients.is_empty() {
        return mail.machine.failed_recipients.clone();
    }
    let body: String = mail.lines.iter().map(|line| line.text.to_lowercase()).take(80).collect::<Vec<_>>().join("\n");
    let own = |address: &Address| {
        mail.sender() == Some(address)
            || mail.recipients().any(|to| to.address == *address)
            || address.local() == "postmaster"
    };
    let within = |text: &str| {
        ADDRESS.find_iter(text).filter_map(|found| Address::new(found.as_str())).find(|address| !own(address))
    };
    within(&seen.text).or_else(|| within(&body)).into_iter().collect()
}

#[cfg(test)]
mod tests;
