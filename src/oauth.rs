//! Signing in by token where a server takes no passwords (OAuth 2.0, RFC 6749; Microsoft 365). One holder serves mailbox and outgoing
//! server: a token is asked for once, kept until shortly before its end, and a refresh token that the server exchanges is put down
//! before the new token is used (fault I17).

use crate::{
    clock::Clock,
    config::{Grant, OAuth, Secret},
    model::Instant,
};
use chrono::TimeDelta;
use serde::Deserialize;
use std::{fmt, io::Write, os::unix::fs::OpenOptionsExt, path::Path, sync::Arc, time::Duration};
use tokio::sync::Mutex;

/// A token is not used in its last minutes: a login begun with it might end too late.
const MARGIN: TimeDelta = TimeDelta::minutes(5);
/// A token without a stated life is taken to last this long.
const USUAL_LIFE: i64 = 3600;
/// Deadline for one question to the token server.
const PATIENCE: Duration = Duration::from_secs(30);
/// No sound answer is longer than this.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoToken {
    /// The token server cannot be reached or is busy: to be tried again.
    Later(String),
    /// The set-up is at fault: a person has to put it right.
    SetUp(String),
}

impl fmt::Display for NoToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Later(why) | Self::SetUp(why) => f.write_str(why),
        }
    }
}

/// Gives out tokens; clones share one.
#[derive(Clone)]
pub struct Tokens(Arc<Holder>);

struct Holder {
    settings: OAuth,
    agent: ureq::Agent,
    clock: Clock,
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    token: Secret,
    until: Instant,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("client_id", &self.0.settings.client_id).finish_non_exhaustive()
    }
}

/// What a token server answers (RFC 6749, 5.1 and 5.2).
#[derive(Deserialize)]
struct Answer {
    access_token: Option<String>,
    expires_in: Option<i64>,
    refresh_token: Option<String>,
    error: Option<String>,
    error_description: Option<String>,
}

impl Tokens {
    /// A holder of tokens. Nothing is asked for yet.
    ///
    /// # Errors
    /// When the certificate authority named in the settings cannot be read.
    pub fn new(settings: OAuth, clock: Clock) -> crate::error::Result<Self> {
        let agent = agent(settings.ca_file.as_deref())?;
        Ok(Self(Arc::new(Holder { settings, agent, clock, kept: Mutex::new(None) })))
    }

    /// A token that is good for some minutes yet.
    ///
    /// # Errors
    /// [`NoToken`], with what is wrong in words.
    pub async fn token(&self) -> Result<Secret, NoToken> {
        let mut kept = self.0.kept.lock().await;
        let now = self.0.clock.now();
        if let Some(kept) = kept.as_ref().filter(|kept| kept.until > now + MARGIN) {
            return Ok(kept.token.clone());
        }
        let fresh = self.ask(now).await?;
        Ok(kept.insert(fresh).token.clone())
    }

    /// A server did not take this token: it is given out no more. `false`: it had been given up already.
    pub async fn give_up(&self, token: &Secret) -> bool {
        let mut kept = self.0.kept.lock().await;
        let same = kept.as_ref().is_some_and(|kept| kept.token == *token);
        if same {
            *kept = None;
        }
        same
    }

    /// How long the token in hand is good for; `None` without one.
    pub async fn good_for(&self) -> Option<TimeDelta> {
        self.0.kept.lock().await.as_ref().map(|kept| kept.until - self.0.clock.now())
    }

    async fn ask(&self, now: Instant) -> Result<Kept, NoToken> {
        let form = self.0.settings.form()?;
        let (agent, url) = (self.0.agent.clone(), self.0.settings.token_url.clone());
        let asked = tokio::task::spawn_blocking(move || post(&agent, &url, &form)).await;
        let answer = asked.map_err(|_| NoToken::Later("asking for a token failed inside".into()))??;
        let Some(token) = answer.access_token else { return Err(refusal(&answer)) };
        if let (Grant::RefreshToken { file, .. }, Some(next)) = (&self.0.settings.grant, &answer.refresh_token) {
            put_down(file, next).map_err(|error| {
                NoToken::SetUp(format!("{}: the next refresh token cannot be kept: {error}", file.display()))
            })?;
        }
        let life = answer.expires_in.filter(|life| (1..=31_536_000).contains(life)).unwrap_or(USUAL_LIFE);
        Ok(Kept { token: Secret::new(token), until: now + TimeDelta::seconds(life) })
    }
}

impl OAuth {
    /// The question for a token.
    fn form(&self) -> Result<Vec<(&'static str, String)>, NoToken> {
        let mut form = vec![("client_id", self.client_id.clone()), ("scope", self.scope.clone())];
        let secret = match &self.grant {
            Grant::ClientCredentials(secret) => {
                form.push(("grant_type", "client_credentials".into()));
                Some(secret)
            }
            Grant::RefreshToken { file, secret } => {
                let token = std::fs::read_to_string(file)
                    .map_err(|error| NoToken::SetUp(format!("{}: cannot be read: {error}", file.display())))?;
                form.push(("grant_type", "refresh_token".into()));
                form.push(("refresh_token", token.trim().to_owned()));
                secret.as_ref()
            }
        };
        form.extend(secret.map(|secret| ("client_secret", secret.expose().to_owned())));
        Ok(form)
    }
}

fn agent(ca_file: Option<&Path>) -> crate::error::Result<ureq::Agent> {
    use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
    let roots = match ca_file {
        None => RootCerts::PlatformVerifier,
        Some(path) => {
            let wrong = |why: String| crate::error::Error::usage(format!("{}: {why}", path.display()));
            let pem = std::fs::read(path).map_err(|error| wrong(format!("cannot be read: {error}")))?;
            let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
                .filter_map(|item| match item {
                    Ok(PemItem::Certificate(certificate)) => Some(certificate),
                    _ => None,
                })
                .collect();
            if certificates.is_empty() {
                return Err(wrong("holds no certificate (PEM is expected)".into()));
            }
            RootCerts::new_with_certs(&certificates)
        }
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = TlsConfig::builder().root_certs(roots).unversioned_rustls_crypto_provider(provider).build();
    let config = ureq::Agent::config_builder()
        .tls_config(tls)
        .https_only(true)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build();
    Ok(config.new_agent())
}

fn post(agent: &ureq::Agent, url: &str, form: &[(&'static str, String)]) -> Result<Answer, NoToken> {
    let later = |error: ureq::Error| NoToken::Later(format!("the token server cannot be used: {error}"));
    let mut response =
        agent.post(url).send_form(form.iter().map(|(key, value)| (*key, value.as_str()))).map_err(later)?;
    let status = response.status();
    if status.is_server_error() || status.as_u16() == 429 {
        return Err(NoToken::Later(format!("the token server answers {status}")));
    }
    let body = response.body_mut().with_config().limit(LONGEST_ANSWER).read_to_vec().map_err(later)?;
    serde_json::from_slice(&body).map_err(|_| {
        NoToken::SetUp(format!("the token server answers {status} and nothing that is a token; is token_url right?"))
    })
}

/// Signs of what is wrong, in the answers of Microsoft's token server and in RFC 6749, and what the administrator has to do.
const REMEDIES: &[(&str, &str)] = &[
    ("AADSTS7000222", "the app's client secret has expired: make a new one in Entra and put it in place"),
    ("AADSTS7000215", "the client secret is wrong: give its value, not its id"),
    ("AADSTS700016", "the app is not known in this tenant: are client_id and the tenant in token_url right?"),
    ("AADSTS90002", "the tenant in token_url is not known"),
    ("AADSTS900023", "the tenant in token_url is not known"),
    (
        "AADSTS65001",
        "the app has not been given consent: an administrator has to grant it IMAP.AccessAsApp and SMTP.SendAsApp",
    ),
    ("AADSTS70011", "the scope is not one the server knows; https://outlook.office365.com/.default is the usual one"),
    ("AADSTS700082", "the refresh token was not used for too long and has expired: consent has to be given anew"),
    ("AADSTS70008", "the refresh token has expired: consent has to be given anew"),
    ("AADSTS50173", "the refresh token was withdrawn (a changed password, perhaps): consent has to be given anew"),
    ("invalid_client", "the app's id or secret is wrong"),
    ("invalid_grant", "the refresh token is no longer good: consent has to be given anew"),
    ("unauthorized_client", "the app may not ask for tokens in this way"),
    ("invalid_scope", "the scope is not one the server knows"),
];

fn refusal(answer: &Answer) -> NoToken {
    let error = answer.error.as_deref().unwrap_or("no reason given");
    let said = answer.error_description.as_deref().unwrap_or_default();
    if error == "temporarily_unavailable" || error == "server_error" {
        return NoToken::Later(format!("the token server is busy: {error}"));
    }
    let remedy = REMEDIES.iter().find(|(sign, _)| said.contains(sign) || error == *sign);
    let code = said.split([':', ' ']).next().filter(|code| code.starts_with("AADSTS")).unwrap_or(error);
    let words = remedy.map_or("the token server gives no token", |(_, words)| words);
    NoToken::SetUp(format!("no token: {words} ({code})"))
}

/// Puts the next refresh token in the place of the last, whole or not at all: the last one is good no longer.
fn put_down(file: &Path, token: &str) -> std::io::Result<()> {
    let part = file.with_extension("part");
    let mut written = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part)?;
    written.write_all(token.as_bytes())?;
    written.sync_all()?;
    std::fs::rename(&part, file)?;
    match file.parent() {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(error: &str, said: &str) -> Answer {
        Answer {
            access_token: None,
            expires_in: None,
            refresh_token: None,
            error: Some(error.into()),
            error_description: Some(said.into()),
        }
    }

    #[test]
    fn a_refusal_says_what_the_administrator_has_to_do() {
        for (error, said, words) in [
            (
                "invalid_client",
                "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
                "has expired",
            ),
            (
                "unauthorized_client",
                "AADSTS700016: Application with identifier 'x' was not found",
                "not known in this tenant",
            ),
            (
                "invalid_grant",
                "AADSTS700082: The refresh token has expired due to inactivity.",
                "consent has to be given anew",
            ),
            ("invalid_client", "", "id or secret is wrong"),
        ] {
            let NoToken::SetUp(why) = refusal(&answer(error, said)) else { panic!("{error}") };
            assert!(why.contains(words), "{why}");
        }
        assert!(matches!(refusal(&answer("temporarily_unavailable", "")), NoToken::Later(_)));
    }

    #[test]
    fn the_next_refresh_token_takes_the_place_of_the_last_and_is_for_nobody_else_to_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("token");
        std::fs::write(&file, "old").unwrap();
        put_down(&file, "new").unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "new");
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
}
