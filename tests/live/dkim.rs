//! Where the server adds no word of who sent a mail: DKIM and DMARC, with keys from a name server of the tests. Only in a build with
//! `--features mail-auth`.

use crate::{
    deliver::{by_lmtp, message},
    dovecot::Dovecot,
    program::Program,
};
use std::{
    io::Write,
    net::UdpSocket,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";
const ITEMS: &str = "SELECT count(*) FROM items";
/// What a stranger says of an item is handed to its IRO, and changes nothing (Convention 7).
const HANDED_ON: &str = "SELECT count(*) FROM events WHERE event = 'handed-on'";
const NOW: &str = "SELECT what || ' ' || status FROM items";

/// A name server that knows these TXT records, and nothing else. Gives its port.
fn name_server(records: Vec<(String, String)>) -> u16 {
    let socket = Arc::new(UdpSocket::bind("127.0.0.1:0").unwrap());
    let port = socket.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let mut asked = [0; 1500];
        while let Ok((length, whom)) = socket.recv_from(&mut asked) {
            let _ = socket.send_to(&answer(&asked[..length], &records), whom);
        }
    });
    port
}

fn answer(asked: &[u8], records: &[(String, String)]) -> Vec<u8> {
    let (mut at, mut labels) = (12, Vec::new());
    while asked[at] > 0 {
        let length = usize::from(asked[at]);
        labels.push(String::from_utf8_lossy(&asked[at + 1..=at + length]).to_lowercase());
        at += length + 1;
    }
    let question = &asked[12..at + 5];
    let is_text = asked[at + 1..at + 3] == [0, 16];
    let found = records.iter().find(|(name, _)| is_text && *name == labels.join("."));
    let mut told = asked[..2].to_vec();
    told.extend(if found.is_some() { [0x81, 0x80] } else { [0x81, 0x83] });
    told.extend([0, 1, 0, u8::from(found.is_some()), 0, 0, 0, 0]);
    told.extend(question);
    if let Some((_, text)) = found {
        let pieces: Vec<u8> =
            text.as_bytes().chunks(255).flat_map(|piece| [&[piece.len() as u8][..], piece].concat()).collect();
        told.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        told.extend((pieces.len() as u16).to_be_bytes());
        told.extend(pieces);
    }
    told
}

/// A key of the council, and what stands of it in the DNS.
fn key(dir: &Path) -> String {
    let file = dir.join("dkim.pem");
    let openssl = |arguments: &[&str]| Command::new("openssl").args(arguments).arg(&file).output().unwrap();
    assert!(openssl(&["genrsa", "-traditional", "-out"]).status.success());
    let public = openssl(&["rsa", "-pubout", "-in"]).stdout;
    let text = String::from_utf8(public).unwrap();
    format!("v=DKIM1; k=rsa; p={}", text.lines().filter(|line| !line.starts_with('-')).collect::<String>())
}

/// Signed as a mail server would.
fn signed(mail: &str, dir: &Path) -> String {
    let mut sign = Command::new("dkimsign")
        .args(["post", "northmoor.gov.uk"])
        .arg(dir.join("dkim.pem"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("dkimsign is not installed: apt-get install python3-dkim");
    sign.stdin.take().unwrap().write_all(mail.as_bytes()).unwrap();
    String::from_utf8(sign.wait_with_output().unwrap().stdout).unwrap()
}

fn recommendation(id: &str, what: &str) -> String {
    let text = format!("Sarah to {what} by 18 December 2027.");
    let to = "sarah.jones@northmoor.gov.uk, iro.tracking@northmoor.gov.uk";
    message(id, "helen.marsh", to, "", &format!("Tracked Recommendation {id} - Daniel O"), &text)
}

#[test]
fn a_mail_that_its_domain_has_signed_is_believed_and_one_it_has_not_changes_nothing() {
    let dovecot = Dovecot::start();
    let dir = tempfile::tempdir().unwrap();
    let port = name_server(vec![
        ("post._domainkey.northmoor.gov.uk".into(), key(dir.path())),
        ("_dmarc.northmoor.gov.uk".into(), "v=DMARC1; p=reject".into()),
    ]);
    let letters = dovecot.dir.path().join("letters");
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let mut program = Program::new(&url, &format!("file://{}", letters.display()), &dovecot.certificates.authority);
    program.set(
        "poll_seconds = 20",
        &format!("poll_seconds = 20\nverify_dkim = true\nname_server = \"127.0.0.1:{port}\""),
    );
    program.start_and_read();

    let deliver = |mail: &str| by_lmtp(dovecot.lmtp, "iro.tracking", mail);
    deliver(&signed(&recommendation("one", "complete the PEP"), dir.path()));
    program.wait_for_count(READ, 1, 20);
    program.wait_for_count(ITEMS, 1, 5);
    let before = program.text(NOW);
    deliver(&recommendation("two", "arrange the dental check"));
    program.wait_for_count(READ, 2, 20);
    let changed =
        signed(&recommendation("three", "visit on Monday"), dir.path()).replace("visit on Monday", "do nothing");
    deliver(&changed);
    program.wait_for_count(READ, 3, 20);
    program.wait_for_count(HANDED_ON, 2, 5);
    assert_eq!((program.count(ITEMS), program.text(NOW)), (1, before), "{}", program.said());
    assert!(program.stop().success());
}

#[test]
fn where_no_name_server_answers_mail_is_read_as_if_nothing_had_been_asked() {
    let dovecot = Dovecot::start();
    let letters = dovecot.dir.path().join("letters");
    let url = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let mut program = Program::new(&url, &format!("file://{}", letters.display()), &dovecot.certificates.authority);
    let nobody = crate::free_port();
    program.set(
        "poll_seconds = 20",
        &format!("poll_seconds = 20\nverify_dkim = true\nname_server = \"127.0.0.1:{nobody}\""),
    );
    program.start_and_read();
    by_lmtp(dovecot.lmtp, "iro.tracking", &recommendation("one", "complete the PEP"));
    program.wait_for_count(ITEMS, 1, 40);
}
