//! One SMTP conversation: each step with its own deadline, each recipient with an answer of its own, and a sharp line between
//! "surely not sent" and "nobody knows" (traps B1 to B4; faults S01 to S13).

use super::smtp::Job;
use crate::{
    config::{Proof, Smtp, Tls},
    model::address::Address,
    oauth::{NoToken, Tokens},
};
use lettre::transport::smtp::{
    Error as SmtpError,
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, Certificate, TlsParameters},
    commands::{Data, Mail, Noop, Rcpt, Rset},
    extension::{ClientId, Extension, MailBodyParameter, MailParameter},
};
use std::{
    error::Error as _,
    future::poll_fn,
    pin::pin,
    sync::atomic::{AtomicBool, Ordering},
    task::Poll,
    time::Duration,
};
use tokio::{net::TcpStream, time::timeout};

/// What became of a letter with one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The server took it.
    Sent(String),
    /// Not now: to be tried again.
    Later(String),
    /// Never.
    Refused(String),
    /// The connection was lost after the last byte had left and before the server answered.
    Unknown(String),
}

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Each recipient has an answer.
    Answered(Vec<(Address, Answer)>),
    /// The server could not be used; surely nothing was sent.
    Later(String),
    /// Something about the set-up is wrong, not about this letter: all letters are held until it is put right (faults S09, S13).
    SetUp(String),
}

/// A failed step before the letter itself was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    Later(String),
    SetUp(String),
}

impl From<Stop> for Outcome {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Later(why) => Self::Later(why),
            Stop::SetUp(why) => Self::SetUp(why),
        }
    }
}

/// What one step came to.
enum Step {
    Done(String),
    Transient(String),
    Permanent(String),
    Broken(String),
}

async fn step<T>(limit: Duration, work: impl Future<Output = Result<T, SmtpError>>) -> Result<T, Step> {
    match timeout(limit, work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(judge(&error)),
        Err(_) => Err(Step::Broken(no_answer(limit))),
    }
}

fn no_answer(limit: Duration) -> String {
    format!("no answer within {} seconds", limit.as_secs())
}

/// Why the end of a letter did not leave.
const LATE: &str = "too long after it was marked: another bywhen may have taken it for lost";

fn judge(error: &SmtpError) -> Step {
    let words = words(error);
    if error.is_permanent() {
        Step::Permanent(words)
    } else if error.is_transient() {
        Step::Transient(words)
    } else {
        Step::Broken(words)
    }
}

/// The server's code and words, on one line.
fn words(error: &SmtpError) -> String {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    let code = error.status().map(|code| format!("{code} ")).unwrap_or_default();
    let words: String =
        format!("{code}{said}").chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect();
    if words.is_empty() { error.to_string() } else { words }
}

/// Is TLS itself the matter? Then waiting does not help: a person has to look at the certificate.
fn is_tls(error: &SmtpError) -> bool {
    let mut source = error.source();
    while let Some(cause) = source {
        let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if inner.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return true;
        }
        source = cause.source();
    }
    error.is_tls()
}

/// Connects, secures, logs in. No password leaves before the connection is secured.
pub(super) async fn connect(smtp: &Smtp, tokens: Option<&Tokens>) -> Result<AsyncSmtpConnection, Stop> {
    let used = match tokens {
        Some(tokens) => tokens.good_for().await.is_some(),
        None => false,
    };
    let mut connection = secured(smtp).await?;
    match log_in(smtp, &mut connection, tokens).await {
        Ok(()) => Ok(connection),
        // A token may have been withdrawn before its end: once more, with another (fault I17).
        Err(Stop::SetUp(_)) if used => {
            let mut connection = secured(smtp).await?;
            log_in(smtp, &mut connection, tokens).await?;
            Ok(connection)
        }
        Err(stop) => Err(stop),
    }
}

async fn secured(smtp: &Smtp) -> Result<AsyncSmtpConnection, Stop> {
    let hello = smtp.hello.clone().map_or_else(ClientId::default, ClientId::Domain);
    let loopback = matches!(smtp.host.as_str(), "localhost" | "127.0.0.1" | "::1");
    if smtp.tls == Tls::LoopbackOnly && !loopback {
        return Err(Stop::SetUp(format!("{} is another machine: letters leave for it under TLS only", smtp.host)));
    }
    let mut connection = timeout(smtp.timeout, greeted(smtp, &hello))
        .await
        .unwrap_or_else(|_| Err(Stop::Later(format!("{} port {} does not answer", smtp.host, smtp.port))))?;
    if smtp.tls == Tls::StartTls {
        if !connection.can_starttls() {
            return Err(Stop::SetUp(format!("{} offers no STARTTLS, so no password was sent", smtp.host)));
        }
        match timeout(smtp.timeout, connection.starttls(parameters(smtp)?, &hello)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) if error.is_transient() => return Err(Stop::Later(words(&error))),
            Ok(Err(error)) => return Err(Stop::SetUp(insecure(smtp, &error))),
            Err(_) => return Err(Stop::Later(format!("{} stopped answering", smtp.host))),
        }
    }
    Ok(connection)
}

/// Connects and reads the server's greeting; with implicit TLS, under TLS.
async fn greeted(smtp: &Smtp, hello: &ClientId) -> Result<AsyncSmtpConnection, Stop> {
    let server = (smtp.host.as_str(), smtp.port);
    let away = |why: String| Stop::Later(format!("{} port {} cannot be used: {why}", smtp.host, smtp.port));
    let connected = if smtp.tls == Tls::Implicit {
        AsyncSmtpConnection::connect_tokio1(server, None, hello, Some(parameters(smtp)?), None).await
    } else {
        let plain = TcpStream::connect(server).await.map_err(|error| away(error.to_string()))?;
        // The end of a letter is written by itself, and would wait for the server's delayed acknowledgement of the rest.
        let _ = plain.set_nodelay(true);
        AsyncSmtpConnection::connect_with_transport(Box::new(plain), hello).await
    };
    connected.map_err(|error| if is_tls(&error) { Stop::SetUp(insecure(smtp, &error)) } else { away(words(&error)) })
}

fn insecure(smtp: &Smtp, error: &SmtpError) -> String {
    format!(
        "no secure connection to {}, so no password was sent: {}. Is the certificate valid for this name, and its authority known?",
        smtp.host,
        words(error)
    )
}

fn parameters(smtp: &Smtp) -> Result<TlsParameters, Stop> {
    let mut builder = TlsParameters::builder(smtp.host.clone());
    if let Some(path) = &smtp.ca_file {
        let wrong = |why: String| Stop::SetUp(format!("{}: no certificate can be read from it: {why}", path.display()));
        let pem = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|error| wrong(error.to_string()))?);
    }
    builder.build().map_err(|error| Stop::SetUp(format!("TLS cannot be set up: {error}")))
}

/// Trap B3: whatever goes wrong inside AUTH, other than "not now" and a lost connection, is a matter of the set-up.
async fn log_in(smtp: &Smtp, connection: &mut AsyncSmtpConnection, tokens: Option<&Tokens>) -> Result<(), Stop> {
    let Some(login) = &smtp.login else { return Ok(()) };
    let (secret, mechanisms, advice) = match (&login.proof, tokens) {
        (Proof::Password(password), _) => {
            (password.clone(), &[Mechanism::Plain, Mechanism::Login][..], "are name and password right?")
        }
        (Proof::Token, None) => return Err(Stop::SetUp("no way to get tokens is set up".into())),
        (Proof::Token, Some(tokens)) => {
            let token = tokens.token().await.map_err(|why| match why {
                NoToken::Later(why) => Stop::Later(why),
                NoToken::SetUp(why) => Stop::SetUp(why),
            })?;
            (token, &[Mechanism::Xoauth2][..], BY_TOKEN)
        }
    };
    let credentials = Credentials::new(login.user.clone(), secret.expose().to_owned());
    match timeout(smtp.timeout, connection.auth(mechanisms, &credentials)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) if error.is_transient() => Err(Stop::Later(words(&error))),
        Ok(Err(error)) if error.is_permanent() || error.is_client() => {
            if let (Proof::Token, Some(tokens)) = (&login.proof, tokens) {
                tokens.give_up(&secret).await;
            }
            let said = words(&error);
            Err(Stop::SetUp(format!("{} refused the login ({said}); {}", smtp.host, remedy(&said).unwrap_or(advice))))
        }
        Ok(Err(error)) => Err(Stop::Later(words(&error))),
        Err(_) => Err(Stop::Later(format!("{} did not answer the login", smtp.host))),
    }
}

/// What is usually missing where Microsoft 365 refuses a token.
const BY_TOKEN: &str = "has the app been given SMTP.SendAsApp, and is authenticated SMTP switched on for this mailbox?";

/// What Exchange's refusals of a login ask of the administrator.
fn remedy(said: &str) -> Option<&'static str> {
    let said = said.to_lowercase();
    [
        (
            "smtpclientauthentication is disabled",
            "switch authenticated SMTP on for this mailbox (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)",
        ),
        ("basic authentication is", "passwords are no longer taken here: write sign_in = \"oauth\""),
        ("security defaults", "the tenant's security defaults forbid this login: write sign_in = \"oauth\""),
    ]
    .into_iter()
    .find_map(|(sign, words)| said.contains(sign).then_some(words))
}

/// Is a connection that was not used for a while still good?
pub(super) async fn still_good(smtp: &Smtp, connection: &mut AsyncSmtpConnection) -> bool {
    matches!(timeout(smtp.timeout, connection.command(Noop)).await, Ok(Ok(_)))
}

/// Sends one letter over a connection. `true` beside the outcome: the connection may be used again. Once it is late, its end does not leave
/// any more.
pub(super) async fn send(
    smtp: &Smtp,
    connection: &mut AsyncSmtpConnection,
    job: &Job,
    is_late: impl Fn() -> bool,
) -> (Outcome, bool) {
    let Job { from, recipients, bytes, .. } = job;
    let mut parameters = Vec::new();
    if !bytes.is_ascii() {
        if !connection.server_info().supports_feature(Extension::EightBitMime) {
            let why = "the server takes no letters with characters outside ASCII".to_owned();
            return (all(recipients, &Answer::Refused(why)), true);
        }
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let Ok(sender) = from.as_str().parse() else {
        return (Outcome::SetUp(format!("{from} cannot be a sender")), true);
    };
    match command(smtp, connection, Mail::new(Some(sender), parameters)).await {
        Step::Done(_) => {}
        Step::Transient(why) | Step::Broken(why) => return (Outcome::Later(why), false),
        Step::Permanent(why) => return (Outcome::SetUp(format!("the server lets {from} send nothing: {why}")), false),
    }
    let mut answers = Vec::with_capacity(recipients.len());
    let mut accepted = Vec::new();
    for address in recipients {
        let Ok(recipient) = address.as_str().parse() else {
            answers.push((address.clone(), Answer::Refused("this address cannot be written in SMTP".to_owned())));
            continue;
        };
        match command(smtp, connection, Rcpt::new(recipient, vec![])).await {
            Step::Done(_) => accepted.push(address.clone()),
            Step::Permanent(why) if about_set_up(&why) => return (Outcome::SetUp(why), false),
            Step::Permanent(why) => answers.push((address.clone(), Answer::Refused(why))),
            Step::Transient(why) if why.starts_with("421") => return (Outcome::Later(why), false),
            Step::Transient(why) => answers.push((address.clone(), Answer::Later(why))),
            Step::Broken(why) => return (Outcome::Later(why), false),
        }
    }
    if accepted.is_empty() {
        let good = matches!(command(smtp, connection, Rset).await, Step::Done(_));
        return (Outcome::Answered(answers), good);
    }
    let (answer, good) = content(smtp, connection, bytes, is_late).await;
    answers.extend(accepted.into_iter().map(|address| (address, answer.clone())));
    (Outcome::Answered(answers), good)
}

/// The letter itself, after its recipients were accepted.
async fn content(
    smtp: &Smtp,
    connection: &mut AsyncSmtpConnection,
    bytes: &[u8],
    is_late: impl Fn() -> bool,
) -> (Answer, bool) {
    match command(smtp, connection, Data).await {
        Step::Done(_) => {}
        Step::Transient(why) | Step::Broken(why) => return (Answer::Later(why), false),
        Step::Permanent(why) => return (Answer::Refused(why), false),
    }
    // Set once the last of the letter was handed over, before the final dot: what breaks earlier was surely not sent
    // (fault S05), what breaks later may have been (fault S06).
    let dot = AtomicBool::new(false);
    let mut rest = bytes.chunks(16 * 1024);
    let pieces = std::iter::from_fn(|| {
        let piece = rest.next();
        dot.store(piece.is_none(), Ordering::SeqCst);
        piece
    });
    let upload = smtp.timeout + Duration::from_secs(u64::try_from(bytes.len() / 10_000).unwrap_or(600));
    let mut sending = pin!(connection.message_iter(pieces));
    // Looked at each time before more of it can leave: a program that was stopped goes on in the middle.
    let in_time = poll_fn(|context| {
        if !dot.load(Ordering::SeqCst) && is_late() {
            return Poll::Ready(None);
        }
        sending.as_mut().poll(context).map(Some)
    });
    let sent = match timeout(upload + smtp.data_timeout, in_time).await {
        Ok(Some(sent)) => sent.map_err(|error| judge(&error)),
        Ok(None) => Err(Step::Broken(LATE.to_owned())),
        Err(_) => Err(Step::Broken(no_answer(upload + smtp.data_timeout))),
    };
    match sent {
        Ok(response) => {
            (Answer::Sent(format!("{} {}", response.code(), response.first_line().unwrap_or_default())), true)
        }
        Err(Step::Transient(why)) => (Answer::Later(why), false),
        Err(Step::Permanent(why)) => (Answer::Refused(why), true),
        Err(Step::Broken(why) | Step::Done(why)) if dot.load(Ordering::SeqCst) => (Answer::Unknown(why), false),
        Err(Step::Broken(why) | Step::Done(why)) => (Answer::Later(why), false),
    }
}

async fn command(smtp: &Smtp, connection: &mut AsyncSmtpConnection, command: impl std::fmt::Display) -> Step {
    match step(smtp.timeout, connection.command(command)).await {
        Ok(response) => Step::Done(response.first_line().unwrap_or_default().to_owned()),
        Err(step) => step,
    }
}

fn all(recipients: &[Address], answer: &Answer) -> Outcome {
    Outcome::Answered(recipients.iter().map(|address| (address.clone(), answer.clone())).collect())
}

/// Refusals of a recipient that say nothing about the recipient: authentication wanted, sending on behalf denied, relaying
/// denied.
fn about_set_up(why: &str) -> bool {
    let why = why.to_lowercase();
    ["530", "535"].iter().any(|code| why.starts_with(code))
        || ["5.7.30", "5.7.57", "5.7.60", "5.7.3 ", "sendas", "relay", "authentication required", "not authenticated"]
            .iter()
            .any(|sign| why.contains(sign))
}

/// Tries the server up to the login, without sending anything.
pub(super) async fn try_out(smtp: &Smtp, tokens: Option<&Tokens>) -> Result<String, String> {
    match connect(smtp, tokens).await {
        Ok(mut connection) => {
            let _ = timeout(smtp.timeout, connection.quit()).await;
            let how = match smtp.tls {
                Tls::Implicit => "TLS",
                Tls::StartTls => "STARTTLS",
                Tls::LoopbackOnly => "this machine only, without TLS",
            };
            let login = match smtp.login.as_ref().map(|login| &login.proof) {
                Some(Proof::Password(_)) => "logged in",
                Some(Proof::Token) => "logged in by token",
                None => "no login asked for",
            };
            Ok(format!("the server answers ({how}, {login})"))
        }
        Err(Stop::Later(why) | Stop::SetUp(why)) => Err(why),
    }
}

#[cfg(test)]
mod tests {
    use super::about_set_up;

    #[test]
    fn a_refusal_that_is_about_us_is_told_from_one_about_the_recipient() {
        for why in [
            "530 5.7.57 Client not authenticated to send mail",
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender (SendAsDenied)",
            "550 5.7.30 Basic authentication is not supported for Client Submission",
            "554 5.7.1 <a@b>: Relay access denied",
        ] {
            assert!(about_set_up(why), "{why}");
        }
        for why in ["550 5.1.1 User unknown", "552 5.2.2 Mailbox full", "550 5.7.1 message content rejected"] {
            assert!(!about_set_up(why), "{why}");
        }
    }
}
