//! An IMAP server that behaves badly on purpose, under TLS: it holds a few mails and answers as its script says.

use crate::certificates::{self, Certificates};
use rustls::{ServerConnection, StreamOwned};
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    time::Duration,
};
use tempfile::TempDir;

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Manner {
    /// As it should.
    #[default]
    Well,
    /// Answers IDLE with NO (trap A2).
    NoIdle,
    /// Hangs up in the middle of IDLE without a word (trap A1).
    HangsUpInIdle,
    /// Accepts IDLE and then never says anything, not even to DONE (fault I02).
    DeadInIdle,
    /// Answers the first UID FETCH of a body with NO: no reason to think the mail gone.
    NoFetch,
    /// Hangs up in the middle of the first body (fault I01).
    CutsBody,
    /// Sends rubbish instead of the body of UID 2, always (trap A7).
    RubbishForTwo,
    /// Says that it will send four gigabytes, and sends them (fault I24).
    EndlessBody,
    /// The first mail is gone by the time it is fetched (fault I07).
    GoneForOne,
    /// Sends a line without an end (fault I24).
    EndlessLine,
    /// Answers with rubbish, and tells of mails expunged that nobody asked about (fault I24).
    Rubbish,
    /// Sends a body one byte a second (fault I25).
    Trickles,
    /// Refuses the first commands and says how long to wait (fault I21).
    Throttles,
    /// Sends nothing but `* OK Still here` while idling, and tells of no mail (trap A3).
    OnlySignsOfLife,
}

#[derive(Debug, Default)]
struct State {
    manner: Manner,
    mails: Vec<String>,
    /// What clients said, without their passwords.
    said: Vec<String>,
    faults: u32,
    refuses: bool,
}

/// The server.
pub(crate) struct ImapServer {
    pub(crate) port: u16,
    pub(crate) certificates: Certificates,
    _dir: TempDir,
    state: Arc<Mutex<State>>,
}

impl ImapServer {
    pub(crate) fn start(manner: Manner) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let certificates = certificates::for_host(dir.path(), "localhost");
        let config = certificates.server();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { manner, ..State::default() }));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (state, config) = (shared.clone(), config.clone());
                std::thread::spawn(move || {
                    let tls = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
                    let _ = converse(tls, &state);
                });
            }
        });
        Self { port, certificates, _dir: dir, state }
    }

    /// A mail arrives.
    pub(crate) fn deliver(&self, subject: &str) {
        let mut state = self.state.lock().unwrap();
        let number = state.mails.len() + 1;
        state.mails.push(format!(
            "From: sarah.jones@northmoor.gov.uk\r\nTo: iro.tracking@northmoor.gov.uk\r\nDate: Mon, 2 Nov 2026 09:14:00 +0000\r\n\
             Message-ID: <{number}@northmoor.gov.uk>\r\nSubject: {subject}\r\n\r\nHello.\r\n"
        ));
    }

    /// From now on every connection is refused, and those there are end; or no longer.
    pub(crate) fn refuse(&self, refuses: bool) {
        self.state.lock().unwrap().refuses = refuses;
    }

    /// What clients said.
    pub(crate) fn said(&self) -> Vec<String> {
        self.state.lock().unwrap().said.clone()
    }
}

type Tls = StreamOwned<ServerConnection, TcpStream>;

fn converse(tls: Tls, state: &Mutex<State>) -> std::io::Result<()> {
    let mut stream = BufReader::new(tls);
    if state.lock().unwrap().refuses {
        return say(&mut stream, "* BYE not now");
    }
    say(&mut stream, "* OK ready")?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim().to_owned();
        let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
        let word = command.split(' ').take(2).collect::<Vec<_>>().join(" ").to_uppercase();
        let shown = if word.starts_with("LOGIN") { "LOGIN".to_owned() } else { command.to_owned() };
        let (manner, mails) = {
            let mut state = state.lock().unwrap();
            if state.refuses {
                drop(state);
                return say(&mut stream, "* BYE not now");
            }
            state.said.push(shown);
            (state.manner, state.mails.clone())
        };
        if word.starts_with("CAPABILITY") {
            say(&mut stream, "* CAPABILITY IMAP4rev1 IDLE")?;
        } else if word.starts_with("EXAMINE") {
            let text = format!(
                "* {} EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n* OK [UIDNEXT {}] next",
                mails.len(),
                mails.len() + 1
            );
            say(&mut stream, &text)?;
        } else if word == "UID SEARCH" {
            let from: usize =
                command.split("UID ").nth(2).and_then(|set| set.split(':').next()?.parse().ok()).unwrap_or(1);
            // The last message always matches `n:*`.
            let uids: Vec<String> = (1..=mails.len())
                .filter(|uid| *uid >= from || *uid == mails.len())
                .map(|uid| uid.to_string())
                .collect();
            say(&mut stream, format!("* SEARCH {}", uids.join(" ")).trim_end())?;
        } else if word == "UID FETCH" && command.contains("RFC822.SIZE") {
            for uid in uids(command) {
                let size = mails.get(uid - 1).map_or(0, String::len);
                say(
                    &mut stream,
                    &format!(
                        "* {uid} FETCH (UID {uid} FLAGS (\\Seen Urgent) INTERNALDATE \"02-Nov-2099 09:14:00 +0000\" RFC822.SIZE {size})"
                    ),
                )?;
            }
        } else if word == "UID FETCH" {
            let first = {
                let mut state = state.lock().unwrap();
                state.faults += 1;
                state.faults == 1
            };
            if manner == Manner::Throttles && first {
                say(
                    &mut stream,
                    &format!("{tag} NO [THROTTLED] Request is throttled. Suggested Backoff Time: 6000 milliseconds"),
                )?;
                continue;
            }
            if first {
                misbehave(&mut stream, manner)?;
            }
            if manner == Manner::NoFetch && first {
                say(&mut stream, &format!("{tag} NO [SERVERBUG] try later"))?;
                continue;
            }
            for uid in uids(command) {
                let Some(mail) = mails.get(uid - 1).filter(|_| manner != Manner::GoneForOne || uid != 1) else {
                    continue;
                };
                if manner == Manner::RubbishForTwo && uid == 2 {
                    say(&mut stream, "* 2 FETCH (UID 2 BODY[] ((((rubbish")?;
                    return Ok(());
                }
                let head = format!("* {uid} FETCH (UID {uid} BODY[] {{{}}}\r\n", mail.len());
                if manner == Manner::CutsBody && first {
                    stream.get_mut().write_all(format!("{head}{}", &mail[..20]).as_bytes())?;
                    stream.get_mut().flush()?;
                    return Ok(());
                }
                say(&mut stream, &format!("{head}{mail})"))?;
            }
        } else if word.starts_with("IDLE") {
            idle(&mut stream, state, manner, tag, mails.len())?;
            if matches!(manner, Manner::HangsUpInIdle) {
                return Ok(());
            }
            if manner == Manner::NoIdle {
                continue;
            }
        }
        say(&mut stream, &format!("{tag} OK done"))?;
    }
}

/// What no server should do; most of it ends with the connection.
fn misbehave(stream: &mut BufReader<Tls>, manner: Manner) -> std::io::Result<()> {
    match manner {
        Manner::EndlessBody | Manner::EndlessLine => {
            if manner == Manner::EndlessBody {
                say(stream, "* 1 FETCH (UID 1 BODY[] {4294967295}")?;
            }
            loop {
                stream.get_mut().write_all(&[b'x'; 16 * 1024])?;
            }
        }
        Manner::Rubbish => {
            say(stream, "* 99 EXPUNGE")?;
            say(stream, "* 4294967295 EXISTS")?;
            say(stream, "\u{1}\u{2} ((( {{{ * * *")
        }
        Manner::Trickles => {
            say(stream, "* 1 FETCH (UID 1 BODY[] {100}")?;
            for _ in 0..60 {
                std::thread::sleep(Duration::from_secs(1));
                stream.get_mut().write_all(b"x")?;
                stream.get_mut().flush()?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn idle(
    stream: &mut BufReader<Tls>,
    state: &Mutex<State>,
    manner: Manner,
    tag: &str,
    known: usize,
) -> std::io::Result<()> {
    match manner {
        Manner::NoIdle => return say(stream, &format!("{tag} NO not today")),
        Manner::HangsUpInIdle => {
            say(stream, "+ idling")?;
            std::thread::sleep(Duration::from_millis(300));
            return Ok(());
        }
        Manner::DeadInIdle => {
            say(stream, "+ idling")?;
            std::thread::sleep(Duration::from_secs(120));
        }
        _ => say(stream, "+ idling")?,
    }
    stream.get_ref().sock.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut told = known;
    loop {
        let mut line = String::new();
        match stream.read_line(&mut line) {
            Ok(_) => break,
            Err(_) if manner == Manner::OnlySignsOfLife => say(stream, "* OK Still here")?,
            Err(_) => {
                let now = state.lock().unwrap().mails.len();
                if now > told {
                    say(stream, &format!("* {now} EXISTS"))?;
                    told = now;
                }
            }
        }
    }
    stream.get_ref().sock.set_read_timeout(None)
}

fn uids(command: &str) -> Vec<usize> {
    let set = command.split(' ').nth(2).unwrap_or_default();
    set.split(',').filter_map(|uid| uid.parse().ok()).collect()
}

fn say(stream: &mut BufReader<Tls>, text: &str) -> std::io::Result<()> {
    stream.get_mut().write_all(format!("{text}\r\n").as_bytes())?;
    stream.get_mut().flush()
}
