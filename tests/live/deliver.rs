//! People's mail, handed to Postfix as any mail server would.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
};

/// A message of one person to others; `headers` are further header lines.
pub(crate) fn message(id: &str, from: &str, to: &str, headers: &str, subject: &str, text: &str) -> String {
    let date = chrono::Utc::now().to_rfc2822();
    format!(
        "From: {from}@northmoor.gov.uk\r\nTo: {to}\r\nDate: {date}\r\nMessage-ID: <{id}@northmoor.gov.uk>\r\n{headers}Subject: {subject}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
}

/// Hands a message over by SMTP.
pub(crate) fn send(port: u16, from: &str, recipients: &[&str], message: &str) {
    hand_over("EHLO", port, from, recipients, message);
}

/// Puts a message into a mailbox of Dovecot.
pub(crate) fn by_lmtp(port: u16, person: &str, message: &str) {
    hand_over("LHLO", port, "iro.tracking", &[person], message);
}

fn hand_over(hello: &str, port: u16, from: &str, recipients: &[&str], message: &str) {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    let mut expect = |code: &str| {
        loop {
            let mut line = String::new();
            lines.read_line(&mut line).unwrap();
            assert!(line.starts_with(code), "expected {code}, got {line}");
            if line.as_bytes().get(3) != Some(&b'-') {
                return;
            }
        }
    };
    expect("220");
    let mut say = |command: &str, code: &str| {
        stream.write_all(format!("{command}\r\n").as_bytes()).unwrap();
        expect(code);
    };
    say(&format!("{hello} test"), "250");
    say(&format!("MAIL FROM:<{from}@northmoor.gov.uk>"), "250");
    for recipient in recipients {
        say(&format!("RCPT TO:<{recipient}@northmoor.gov.uk>"), "250");
    }
    say("DATA", "354");
    say(&format!("{}.", message.replace("\r\n.", "\r\n..")), "250");
    say("QUIT", "221");
}
