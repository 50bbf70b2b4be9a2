//! A token server over TLS, as Microsoft 365 runs one: gives out signed tokens for a client's secret or for a refresh token that it
//! exchanges each time.

use crate::{
    certificates::{self, Certificates},
    dovecot::{Dovecot, ISSUER},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use hmac::{Hmac, Mac};
use rustls::{ServerConnection, StreamOwned};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
};
use tempfile::TempDir;

pub(crate) const CLIENT_SECRET: &str = "the-secret-of-the-app";

#[derive(Debug)]
struct State {
    /// What tokens are signed with.
    key: String,
    /// How long a token is good for, in seconds.
    life: i64,
    /// The one refresh token that is good.
    refresh: String,
    /// The answer to every question, if it is a refusal.
    refusal: Option<(&'static str, &'static str)>,
    /// The user each token is for.
    user: String,
    asked: u32,
}

/// The server.
pub(crate) struct TokenServer {
    pub(crate) port: u16,
    pub(crate) certificates: Certificates,
    state: Arc<Mutex<State>>,
    _dir: TempDir,
}

impl TokenServer {
    pub(crate) fn start(user: &str, dovecot: &Dovecot) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let certificates = certificates::for_host(dir.path(), "localhost");
        let config = certificates.server();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = State {
            key: String::new(),
            life: 3600,
            refresh: "refresh-0".into(),
            refusal: None,
            user: user.into(),
            asked: 0,
        };
        let state = Arc::new(Mutex::new(state));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let tls = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
                let _ = answer(tls, &shared);
            }
        });
        let server = Self { port, certificates, state, _dir: dir };
        server.sign_with("the first key of the token server", dovecot);
        server
    }

    /// Signs with another key from now on, which Dovecot believes alone: tokens given before are good no longer.
    pub(crate) fn sign_with(&self, key: &str, dovecot: &Dovecot) {
        self.state.lock().unwrap().key = key.into();
        let folder = dovecot.dir.path().join("keys/default/HS256");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("default"), STANDARD.encode(key)).unwrap();
        let _ = std::process::Command::new("chmod").arg("-R").arg("a+rX").arg(dovecot.dir.path().join("keys")).status();
    }

    pub(crate) fn refuse(&self, refusal: Option<(&'static str, &'static str)>) {
        self.state.lock().unwrap().refusal = refusal;
    }

    pub(crate) fn life(&self, seconds: i64) {
        self.state.lock().unwrap().life = seconds;
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> u32 {
        self.state.lock().unwrap().asked
    }

    /// The refresh token that is good now.
    pub(crate) fn refresh(&self) -> String {
        self.state.lock().unwrap().refresh.clone()
    }
}

fn answer(tls: StreamOwned<ServerConnection, TcpStream>, state: &Mutex<State>) -> std::io::Result<()> {
    let mut tls = BufReader::new(tls);
    let (mut line, mut length) = (String::new(), 0);
    while tls.read_line(&mut line)? > 2 {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    let mut body = vec![0; length];
    tls.read_exact(&mut body)?;
    let form: std::collections::HashMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let (status, text) = reply(&form, &mut state.lock().unwrap());
    let stream = tls.get_mut();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )?;
    stream.conn.send_close_notify();
    stream.flush()
}

fn reply(form: &std::collections::HashMap<String, String>, state: &mut State) -> (&'static str, String) {
    state.asked += 1;
    let refused = |error: &str, said: &str| {
        ("400 Bad Request", serde_json::json!({"error": error, "error_description": said}).to_string())
    };
    if let Some((error, said)) = state.refusal {
        return refused(error, said);
    }
    let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    if field("client_id") != "bywhen-app" || field("scope") != "mail" {
        return refused("invalid_request", "client or scope missing");
    }
    let mut answer = serde_json::json!({"token_type": "Bearer", "expires_in": state.life});
    match field("grant_type") {
        "client_credentials" if field("client_secret") == CLIENT_SECRET => {}
        "client_credentials" => return refused("invalid_client", "AADSTS7000215: Invalid client secret provided."),
        "refresh_token" if field("refresh_token") == state.refresh => {
            state.refresh = format!("refresh-{}", state.asked);
            answer["refresh_token"] = state.refresh.clone().into();
        }
        _ => return refused("invalid_grant", "AADSTS70008: The refresh token has expired."),
    }
    answer["access_token"] = token(state).into();
    ("200 OK", answer.to_string())
}

/// A JSON Web Token (RFC 7519), signed by HMAC with SHA-256.
fn token(state: &State) -> String {
    let now = bywhen::clock::Clock::System.now().timestamp();
    let claims = serde_json::json!({
        "iss": ISSUER, "sub": state.user, "upn": state.user, "iat": now - 60, "nbf": now - 60, "exp": now + state.life,
        "jti": state.asked,
    });
    let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
    let signed = format!("{}.{}", part(r#"{"alg":"HS256","typ":"JWT"}"#), part(&claims.to_string()));
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(state.key.as_bytes()).unwrap();
    mac.update(signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}
