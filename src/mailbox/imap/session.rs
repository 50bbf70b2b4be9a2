//! One connection to an IMAP server. Every command has a deadline, is read to its tagged answer, and that answer is looked at:
//! the library's own calls wait for ever (trap A2) and take a refused FETCH or SEARCH for an empty one. After any error the
//! connection is given up (trap A4).

use super::{
    super::tls::{self, Secured},
    bounds::Bounded,
};
use crate::{
    config::{Imap, Proof, Secret, Tls},
    oauth::{NoToken, Tokens},
};
use async_imap::{
    Authenticator, Client, Session as Logged,
    error::Error as ImapError,
    imap_proto::{MailboxDatum, Response, ResponseCode, Status},
};
use std::{fmt, time::Duration};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

/// Why a connection cannot be used any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// The server refused the login: asking often would lock the account (fault I16).
    Refused(String),
    /// The server asks to be left alone for so long (fault I21).
    Later(Duration),
    /// The server refused one command; the connection is still good.
    No(String),
    /// Anything else: given up, and tried again later.
    Away(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(why) | Self::No(why) | Self::Away(why) => f.write_str(why),
            Self::Later(pause) => write!(f, "the server is busy and asks to wait {} seconds", pause.as_secs()),
        }
    }
}

/// A logged-in connection.
#[derive(Debug)]
pub(super) struct Session {
    logged: Logged<Bounded<Secured>>,
    limit: Duration,
    /// The server can wait for news.
    pub(super) can_idle: bool,
    /// The server can move mail.
    pub(super) can_move: bool,
    /// Mail arrived while a command was answered.
    pub(super) news: bool,
}

/// What a server says when a folder is opened.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opened {
    pub(super) uidvalidity: Option<u32>,
    pub(super) uidnext: Option<u32>,
}

async fn within<T>(limit: Duration, work: impl Future<Output = Result<T, ImapError>>) -> Result<T, Failure> {
    match timeout(limit, work).await {
        Ok(done) => done.map_err(|error| failure(&error)),
        Err(_) => Err(Failure::Away(format!("the server did not answer within {} seconds", limit.as_secs()))),
    }
}

/// An error in words. What the library could not parse is mail, and stays out of every log (fault X05).
fn failure(error: &ImapError) -> Failure {
    match error {
        ImapError::No(why) | ImapError::Bad(why) => refusal(why),
        ImapError::Io(error) if error.kind() != std::io::ErrorKind::Other => {
            Failure::Away(format!("the connection broke: {}", error.kind()))
        }
        ImapError::ConnectionLost => Failure::Away("the server closed the connection".into()),
        _ => Failure::Away("the server sent something that is not IMAP".into()),
    }
}

impl Session {
    /// Connects, secures and logs in. Nothing secret is sent before the connection is secured (faults I18, I19).
    pub(super) async fn log_in(
        imap: &Imap,
        connector: &TlsConnector,
        tokens: Option<&Tokens>,
    ) -> Result<Self, Failure> {
        match &imap.login.proof {
            Proof::Password(password) => {
                let client = Self::client(imap, connector).await?;
                let refused = format!("{} refused the login; are name and password right?", imap.host);
                Self::logged(imap, client.login(&imap.login.user, password.expose()), refused).await
            }
            Proof::Token => {
                let tokens = tokens.ok_or_else(|| Failure::Refused("no way to get tokens is set up".into()))?;
                match Self::log_in_by_token(imap, connector, tokens).await {
                    // A token may have been withdrawn before its end: once more, with another (fault I17).
                    Err((Failure::Refused(_), true)) => {
                        Self::log_in_by_token(imap, connector, tokens).await.map_err(|(failure, _)| failure)
                    }
                    done => done.map_err(|(failure, _)| failure),
                }
            }
        }
    }

    /// `true` beside the failure: the token had been in use before, and a fresh one may do better.
    async fn log_in_by_token(imap: &Imap, connector: &TlsConnector, tokens: &Tokens) -> Result<Self, (Failure, bool)> {
        let used = tokens.good_for().await.is_some();
        let token = tokens.token().await.map_err(|why| match why {
            NoToken::Later(why) => (Failure::Away(why), false),
            NoToken::SetUp(why) => (Failure::Refused(why), false),
        })?;
        let client = Self::client(imap, connector).await.map_err(|failure| (failure, false))?;
        let refused = format!(
            "{} refused the token for {}; has the app been given IMAP.AccessAsApp, and its service principal full access to this mailbox?",
            imap.host, imap.login.user
        );
        let bearer = Bearer { user: imap.login.user.clone(), token: token.clone(), said: false };
        let logged = Self::logged(imap, client.authenticate("XOAUTH2", bearer), refused).await;
        if matches!(logged, Err(Failure::Refused(_))) {
            tokens.give_up(&token).await;
        }
        logged.map_err(|failure| (failure, used))
    }

    async fn client(imap: &Imap, connector: &TlsConnector) -> Result<Client<Bounded<Secured>>, Failure> {
        match timeout(imap.timeout, connect(imap, connector)).await {
            Ok(client) => client,
            Err(_) => Err(Failure::Away(format!("{} does not answer", imap.host))),
        }
    }

    async fn logged(
        imap: &Imap,
        login: impl Future<Output = Result<Logged<Bounded<Secured>>, (ImapError, Client<Bounded<Secured>>)>>,
        refused: String,
    ) -> Result<Self, Failure> {
        let mut logged = match timeout(imap.timeout, login).await {
            Ok(Ok(logged)) => logged,
            Ok(Err((ImapError::No(why), _))) if passing(&why) => {
                if let Some(pause) = asked_pause(&why) {
                    return Err(Failure::Later(pause));
                }
                return Err(Failure::Away("the server cannot take a login just now".into()));
            }
            Ok(Err((ImapError::No(_) | ImapError::Bad(_) | ImapError::Validate(_), _))) => {
                return Err(Failure::Refused(refused));
            }
            Ok(Err((error, _))) => return Err(failure(&error)),
            Err(_) => return Err(Failure::Away(format!("{} did not answer the login", imap.host))),
        };
        let able = within(imap.timeout, logged.capabilities()).await?;
        let (can_idle, can_move) = (able.has_str("IDLE"), able.has_str("MOVE"));
        Ok(Self { logged, limit: imap.timeout, can_idle, can_move, news: false })
    }

    /// Runs a command to its tagged answer; `each` sees every untagged one.
    pub(super) async fn ask(&mut self, command: &str, each: impl FnMut(&Response<'_>)) -> Result<(), Failure> {
        self.ask_within(self.limit, command, each).await
    }

    /// As [`Session::ask`], with a deadline of its own.
    pub(super) async fn ask_within(
        &mut self,
        limit: Duration,
        command: &str,
        each: impl FnMut(&Response<'_>),
    ) -> Result<(), Failure> {
        let work = async {
            let tag = self.logged.run_command(command).await.map_err(|error| failure(&error))?;
            self.read_to(&tag.0, each).await
        };
        timeout(limit, work).await.unwrap_or_else(|_| {
            Err(Failure::Away(format!("the server did not answer within {} seconds", limit.as_secs())))
        })
    }

    async fn read_to(&mut self, wanted: &str, mut each: impl FnMut(&Response<'_>)) -> Result<(), Failure> {
        loop {
            let answer = self.logged.read_response().await.map_err(|error| failure(&error.into()))?;
            let Some(answer) = answer else { return Err(Failure::Away("the server closed the connection".into())) };
            match answer.parsed() {
                Response::Done { tag, status, outcome } if tag.0 == wanted => {
                    return match status {
                        Status::Ok => Ok(()),
                        _ => Err(refusal(outcome.information.as_deref().unwrap_or("without a reason"))),
                    };
                }
                Response::Data { status: Status::Bye, .. } => {
                    return Err(Failure::Away("the server said goodbye".into()));
                }
                Response::MailboxData(MailboxDatum::Exists(_)) => self.news = true,
                _ => {}
            }
            each(answer.parsed());
        }
    }

    /// Opens a folder, to look only unless mail is to be marked or moved.
    pub(super) async fn open(&mut self, folder: &str, to_change: bool) -> Result<Opened, Failure> {
        let verb = if to_change { "SELECT" } else { "EXAMINE" };
        let mut opened = Opened::default();
        self.ask(&format!("{verb} {folder}"), |answer| {
            if let Response::Data { outcome, .. } = answer {
                match outcome.code {
                    Some(ResponseCode::UidValidity(value)) => opened.uidvalidity = Some(value),
                    Some(ResponseCode::UidNext(value)) => opened.uidnext = Some(value),
                    _ => {}
                }
            }
        })
        .await?;
        self.news = false;
        Ok(opened)
    }

    /// Waits for news in the open folder, for at most `limit`: an outer bound, for the server's signs of life would put an
    /// inner one off for ever (trap A3). Giving this up half-way is not allowed; `interrupted` ends it early.
    pub(super) async fn idle(&mut self, limit: Duration, interrupted: impl Future<Output = ()>) -> Result<(), Failure> {
        let deadline = self.limit;
        let tag = within(deadline, self.logged.run_command("IDLE")).await?;
        let waiting = async {
            tokio::pin!(interrupted);
            loop {
                let answer = tokio::select! {
                    () = &mut interrupted => return Ok(()),
                    answer = self.logged.read_response() => answer.map_err(|error| failure(&error.into()))?,
                };
                // Trap A1: the end of the connection is the end of the connection.
                let Some(answer) = answer else { return Err(Failure::Away("the server closed the connection".into())) };
                match answer.parsed() {
                    Response::Data { status: Status::Bye, .. } => {
                        return Err(Failure::Away("the server said goodbye".into()));
                    }
                    // Trap A2: a server may refuse to idle.
                    Response::Done { .. } => return Err(Failure::No("the server refused to wait for news".into())),
                    Response::Data { status: Status::Ok, .. } | Response::Continue { .. } => {}
                    _ => return Ok(()),
                }
            }
        };
        if let Ok(ended) = timeout(limit, waiting).await {
            ended?;
        }
        let done = async {
            self.logged.run_command_untagged("DONE").await.map_err(|error| failure(&error))?;
            self.read_to(&tag.0, |_| {}).await
        };
        timeout(deadline, done).await.unwrap_or_else(|_| Err(Failure::Away("the connection was silently dead".into())))
    }
}

/// SASL XOAUTH2: name and token at first, nothing when the server tells of an error (trap A8), so that it ends with a plain NO.
struct Bearer {
    user: String,
    token: Secret,
    said: bool,
}

impl Authenticator for Bearer {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        if std::mem::replace(&mut self.said, true) {
            return String::new();
        }
        format!("user={}\x01auth=Bearer {}\x01\x01", self.user, self.token.expose())
    }
}

/// A refusal that says nothing about name and password (RFC 5530).
fn passing(why: &str) -> bool {
    let why = why.to_ascii_uppercase();
    ["UNAVAILABLE", "INUSE", "LIMIT", "TEMPORARY", "THROTTLED", "BACKOFF"].iter().any(|word| why.contains(word))
}

/// A command that was refused.
fn refusal(why: &str) -> Failure {
    match asked_pause(why) {
        Some(pause) => Failure::Later(pause),
        None => Failure::No(format!("the server refused: {why}")),
    }
}

/// How long a server asks to be left alone, as Exchange Online puts it; an hour at most.
fn asked_pause(why: &str) -> Option<Duration> {
    let words = why.to_ascii_lowercase();
    let (_, after) = words.split_once("backoff time:")?;
    let number: u64 = after.trim().split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    let unit = if after.contains("millisecond") { Duration::from_millis(number) } else { Duration::from_secs(number) };
    Some(unit.min(Duration::from_secs(3600)))
}

async fn connect(imap: &Imap, connector: &TlsConnector) -> Result<Client<Bounded<Secured>>, Failure> {
    let plain = TcpStream::connect((imap.host.as_str(), imap.port))
        .await
        .map_err(|error| Failure::Away(format!("{} port {} cannot be reached: {error}", imap.host, imap.port)))?;
    // Trap A8: a command goes out in several small writes.
    let _ = plain.set_nodelay(true);
    let secured = match imap.tls {
        Tls::Implicit => plain,
        Tls::StartTls => {
            let mut client = Client::new(Bounded::new(plain));
            greeted(&mut client, &imap.host).await?;
            client
                .run_command_and_check_ok("STARTTLS", None)
                .await
                .map_err(|_| Failure::Away(format!("{} offers no STARTTLS, so no password was sent", imap.host)))?;
            client.into_inner().into_inner()
        }
        Tls::LoopbackOnly => return Err(Failure::Away("a mailbox is never read without TLS".into())),
    };
    let secured = tls::secure(connector, &imap.host, secured).await.map_err(Failure::Away)?;
    let mut client = Client::new(Bounded::new(secured));
    if imap.tls == Tls::Implicit {
        greeted(&mut client, &imap.host).await?;
    }
    Ok(client)
}

async fn greeted<T>(client: &mut Client<T>, host: &str) -> Result<(), Failure>
where
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + fmt::Debug + Send,
{
    let greeting = client.read_response().await.map_err(|error| failure(&error.into()))?;
    match greeting.as_ref().map(|greeting| greeting.parsed()) {
        Some(Response::Data { status: Status::Ok, .. }) => Ok(()),
        Some(Response::Data { status: Status::Bye, .. }) => {
            Err(Failure::Away(format!("{host} takes no connections just now")))
        }
        _ => Err(Failure::Away(format!("{host} does not speak IMAP"))),
    }
}
