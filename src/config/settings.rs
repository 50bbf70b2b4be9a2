//! What the configuration folder says, checked and ready for use.

use crate::model::{knowledge::Knowledge, retention::Periods};
use std::{fmt, path::PathBuf, time::Duration};

/// A password or token. Printed as `[hidden]`, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret.
    #[must_use]
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }

    /// The secret itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// How a connection is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (`imaps://`, `smtps://`).
    Implicit,
    /// By STARTTLS, refused if the server does not offer it (`imap://`, `smtp://`).
    StartTls,
    /// None; only to this machine itself (`smtp+plain://127.0.0.1`), for a relay on loopback.
    LoopbackOnly,
}

/// Name, and what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The name.
    pub user: String,
    /// What proves it.
    pub proof: Proof,
}

/// What proves a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A password.
    Password(Secret),
    /// A token got as [`OAuth`] says, presented by XOAUTH2.
    Token,
}

/// How tokens are got (OAuth 2.0, RFC 6749), as Microsoft 365 wants them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OAuth {
    /// Where tokens are asked for.
    pub token_url: String,
    /// The app's id.
    pub client_id: String,
    /// What the token is to be good for.
    pub scope: String,
    /// What is given for a token.
    pub grant: Grant,
    /// The certificate authority (PEM) to believe there instead of the system's.
    pub ca_file: Option<PathBuf>,
    /// The day on which the app's secret ends, if it was said.
    pub secret_expires: Option<crate::model::Day>,
}

/// What is given for a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grant {
    /// The app's own secret: the app acts for itself on a shared mailbox (RFC 6749, 4.4).
    ClientCredentials(Secret),
    /// A refresh token that a person's consent gave (RFC 6749, 6). The server may give another with each answer.
    RefreshToken {
        /// The file that holds it, and takes the next one.
        file: PathBuf,
        /// The app's secret, for an app that has one.
        secret: Option<Secret>,
    },
}

/// An IMAP mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imap {
    /// Host name, as it stands in the certificate.
    pub host: String,
    /// Port (993, or 143 for STARTTLS).
    pub port: u16,
    /// How the connection is secured; never [`Tls::LoopbackOnly`].
    pub tls: Tls,
    /// How to log in.
    pub login: Login,
    /// Folders to read; the first is the inbox.
    pub folders: Vec<String>,
    /// A further certificate authority (PEM) to believe, besides the system's.
    pub ca_file: Option<PathBuf>,
    /// The mailbox is looked at this often even when IDLE is silent (2 min).
    pub poll: Duration,
    /// IDLE is renewed after this long (9 min).
    pub idle: Duration,
    /// Deadline for one command (60 s) and for the whole of one large fetch (10 min).
    pub timeout: Duration,
    /// A keyword set on each mail after it is committed; none by default.
    pub keyword: Option<String>,
    /// A folder each mail is moved to after it is committed; none by default.
    pub move_to: Option<String>,
}

/// Where mail comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailSource {
    /// An IMAP mailbox.
    Imap(Box<Imap>),
    /// A maildir on this machine.
    Maildir(PathBuf),
}

impl MailSource {
    /// Is it logged in to by token?
    #[must_use]
    pub fn by_token(&self) -> bool {
        matches!(self, Self::Imap(imap) if imap.login.proof == Proof::Token)
    }
}

/// An SMTP submission server or relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smtp {
    /// Host name, as it stands in the certificate.
    pub host: String,
    /// Port (465, or 587 for STARTTLS).
    pub port: u16,
    /// How the connection is secured.
    pub tls: Tls,
    /// How to log in; `None`: a relay that asks for nothing.
    pub login: Option<Login>,
    /// A further certificate authority (PEM) to believe.
    pub ca_file: Option<PathBuf>,
    /// The name given in EHLO; `None`: this machine's.
    pub hello: Option<String>,
    /// At most this many letters a minute (30, Exchange Online's limit).
    pub a_minute: u32,
    /// Deadline for each step but the answer to the final dot (60 s).
    pub timeout: Duration,
    /// Deadline for the answer to the final dot (10 min, RFC 5321 4.5.3.2.6).
    pub data_timeout: Duration,
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailTarget {
    /// An SMTP server.
    Smtp(Box<Smtp>),
    /// A folder of `.eml` files.
    Folder(PathBuf),
}

impl MailTarget {
    /// Is it logged in to by token?
    #[must_use]
    pub fn by_token(&self) -> bool {
        matches!(self, Self::Smtp(smtp) if smtp.login.as_ref().is_some_and(|login| login.proof == Proof::Token))
    }
}

/// The IRO Monitoring folder (R10, R15).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Monitoring {
    /// Where it is; `None`: nothing is filed.
    pub folder: Option<PathBuf>,
    /// Children left out of it and of the register, by name or case number.
    pub leave_out: Vec<String>,
}

/// How long what is kept is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Retention {
    /// The periods.
    pub periods: Periods,
    /// The daemon removes each night what has been kept long enough.
    pub nightly: bool,
}

/// The DKIM signatures of mail are checked (feature `mail-auth`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DkimCheck {
    /// The name server that is asked for keys; `None`: the system's.
    pub name_server: Option<std::net::SocketAddr>,
}

/// All settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The configuration folder.
    pub folder: PathBuf,
    /// What the core rooms are told.
    pub knowledge: Knowledge,
    /// Where mail comes from; absent for `read` and `simulate`.
    pub source: Option<MailSource>,
    /// Mail without `Authentication-Results` is vouched for by its DKIM signature; `None`: it is not asked.
    pub dkim: Option<DkimCheck>,
    /// Where letters go; absent for `read` and `simulate`.
    pub target: Option<MailTarget>,
    /// Where the log is kept; absent for `read` and `simulate`.
    pub database: Option<super::Database>,
    /// Folder of template overrides, if there is one.
    pub templates: Option<PathBuf>,
    /// First start: take in mail from this day on, without sending anything for dates gone by; `None`: from now on.
    pub since: Option<crate::model::Day>,
    /// A file whose time of change shows that the daemon is well, for monitors.
    pub health_file: Option<PathBuf>,
    /// Where monitors are answered over HTTP; an address of this machine itself.
    pub health_listen: Option<std::net::SocketAddr>,
    /// How tokens are got, where a server is logged in to by token.
    pub oauth: Option<OAuth>,
    /// The IRO Monitoring folder.
    pub monitoring: Monitoring,
    /// How long what is kept is kept.
    pub retention: Retention,
}
