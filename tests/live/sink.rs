//! An SMTP server that does what it is told, well or badly.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    time::Duration,
};

/// What the server does with the next letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Takes it.
    Take,
    /// Answers 421 to MAIL and hangs up.
    Busy,
    /// Hangs up in the middle of the text.
    CutInText,
    /// Takes the whole letter, keeps it, and hangs up without an answer.
    CutAfterDot,
    /// Takes it, but loses it, and hangs up without an answer.
    LoseAfterDot,
    /// Finds it too large.
    TooLarge,
    /// Refuses the content.
    RefuseContent,
    /// Refuses the sender, as Exchange does when sending on behalf is not allowed.
    RefuseSender,
    /// Takes it, and says so only after eight seconds.
    Slow,
    /// Never answers MAIL.
    Stall,
    /// Asks for the text only after three seconds.
    #[cfg(feature = "postgres")]
    SlowToAsk,
}

/// A letter taken: recipients in the envelope, and text.
pub(crate) type Taken = (Vec<String>, String);

/// The server.
pub(crate) struct Sink {
    pub(crate) port: u16,
    script: Arc<Mutex<VecDeque<Act>>>,
    taken: Arc<Mutex<Vec<Taken>>>,
    /// The LMTP port to which copies for the team mailbox go on.
    copies: Arc<Mutex<Option<u16>>>,
}

impl Sink {
    /// Starts it with what to do with the first letters; later ones are taken.
    pub(crate) fn start(script: &[Act]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let sink = Self {
            port: listener.local_addr().unwrap().port(),
            script: Arc::new(Mutex::new(script.iter().copied().collect())),
            taken: Arc::default(),
            copies: Arc::default(),
        };
        let (script, taken, copies) = (sink.script.clone(), sink.taken.clone(), sink.copies.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (script, taken, copies) = (script.clone(), taken.clone(), copies.clone());
                std::thread::spawn(move || {
                    let _ = converse(&stream, &script, &taken, &copies);
                });
            }
        });
        sink
    }

    /// Copies for the team mailbox are delivered from now on.
    pub(crate) fn deliver_copies(&self, lmtp: u16) {
        *self.copies.lock().unwrap() = Some(lmtp);
    }

    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    /// The letters taken for one person, by subject.
    pub(crate) fn for_person(&self, person: &str) -> Vec<String> {
        let subject =
            |text: &str| text.lines().find_map(|line| line.strip_prefix("Subject: ")).unwrap_or_default().to_owned();
        self.taken()
            .iter()
            .filter(|(to, _)| to.iter().any(|to| to.starts_with(person)))
            .map(|(_, text)| subject(text))
            .collect()
    }
}

fn converse(
    stream: &TcpStream,
    script: &Mutex<VecDeque<Act>>,
    taken: &Mutex<Vec<Taken>>,
    copies: &Mutex<Option<u16>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut out = stream;
    let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes());
    say("220 sink")?;
    let mut act = Act::Take;
    let mut recipients = Vec::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "EHLO" => say("250-sink\r\n250 8BITMIME")?,
            "MAIL" => {
                recipients.clear();
                act = script.lock().unwrap().pop_front().unwrap_or(Act::Take);
                match act {
                    Act::Busy => return say("421 4.3.2 too busy"),
                    Act::RefuseSender => say("550 5.7.60 Client does not have permissions to send as this sender")?,
                    Act::Stall => std::thread::sleep(Duration::from_secs(30)),
                    _ => say("250 ok")?,
                }
            }
            "RCPT" => {
                recipients.push(line.trim().trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned());
                say("250 ok")?;
            }
            "DATA" => {
                #[cfg(feature = "postgres")]
                if act == Act::SlowToAsk {
                    std::thread::sleep(Duration::from_secs(3));
                }
                say("354 go")?;
                if act == Act::CutInText {
                    lines.read_line(&mut String::new())?;
                    return Ok(());
                }
                let mut text = String::new();
                loop {
                    let mut line = String::new();
                    lines.read_line(&mut line)?;
                    if line == ".\r\n" {
                        break;
                    }
                    text.push_str(line.strip_prefix('.').unwrap_or(&line));
                }
                match act {
                    Act::RefuseContent => say("554 5.7.1 content refused")?,
                    Act::TooLarge => say("552 5.3.4 Message size exceeds fixed limit")?,
                    Act::LoseAfterDot => return Ok(()),
                    _ => {
                        let copy = recipients.iter().any(|to| to.starts_with("iro.tracking@"));
                        if let Some(port) = copies.lock().unwrap().filter(|_| copy) {
                            crate::deliver::by_lmtp(port, "iro.tracking", &text);
                        }
                        taken.lock().unwrap().push((recipients.clone(), text));
                    }
                }
                match act {
                    Act::CutAfterDot => return Ok(()),
                    Act::Slow => {
                        std::thread::sleep(Duration::from_secs(8));
                        say("250 2.0.0 taken")?;
                    }
                    Act::RefuseContent | Act::TooLarge => {}
                    _ => say("250 2.0.0 taken")?,
                }
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 ok")?,
        }
    }
}
