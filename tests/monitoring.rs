//! The IRO Monitoring folder: mail played through the program, and what lies in the folder afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail"
)]
#![allow(clippy::disallowed_methods, reason = "the real daemon takes real time")]

use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command},
    time::{Duration, Instant},
};
use zip::{ZipWriter, write::SimpleFileOptions};

const DOMAIN: &str = "elmbrook.gov.uk";

/// A council with a monitoring folder, its mailbox, and what came of it.
struct Council {
    held: tempfile::TempDir,
    mails: usize,
}

struct Mail<'a> {
    at: &'a str,
    from: &'a str,
    to: &'a str,
    subject: &'a str,
    text: &'a str,
    forms: &'a [(&'a str, &'a [u8])],
    headers: &'a str,
}

impl Default for Mail<'_> {
    fn default() -> Self {
        let to = "hassan.mirza@elmbrook.gov.uk, leanne.tait@elmbrook.gov.uk";
        Self { at: "2026-11-02 09:14", from: "ruth.penhale", to, subject: "", text: "", forms: &[], headers: "" }
    }
}

impl Council {
    fn new(settings: &str) -> Self {
        let held = tempfile::tempdir().unwrap();
        let council = Self { held, mails: 0 };
        for folder in ["config", "mail/new", "mail/cur", "mail/tmp"] {
            fs::create_dir_all(council.at(folder)).unwrap();
        }
        fs::copy("tests/stories/config/people.csv", council.at("config/people.csv")).unwrap();
        let toml = fs::read_to_string("tests/stories/config/bywhen.toml").unwrap();
        let folder = council.at("share/monitoring");
        fs::write(
            council.at("config/bywhen.toml"),
            format!("{toml}\n[monitoring]\nfolder = \"{}\"\n{settings}\n", folder.display()),
        )
        .unwrap();
        council
    }

    fn at(&self, path: &str) -> PathBuf {
        self.held.path().join(path)
    }

    fn mail(&mut self, mail: &Mail<'_>) {
        self.mails += 1;
        let date = chrono::NaiveDateTime::parse_from_str(mail.at, "%Y-%m-%d %H:%M").unwrap();
        let mut text = format!(
            "From: {}@{DOMAIN}\r\nTo: {}\r\nCc: iro.tracking@{DOMAIN}\r\nDate: {}\r\nMessage-ID: <{}@{DOMAIN}>\r\nSubject: {}\r\n{}",
            mail.from,
            mail.to,
            date.format("%a, %d %b %Y %H:%M:%S +0000"),
            self.mails,
            mail.subject,
            mail.headers,
        );
        text += "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=-x\"\r\n\r\n--=-x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
        text += mail.text;
        for (name, content) in mail.forms {
            let name: String = name.bytes().fold(String::new(), |name, byte| name + &format!("%{byte:02X}"));
            write!(
                text,
                "\r\n--=-x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: quoted-printable\r\n\
                 Content-Disposition: attachment; filename*=utf-8''{name}\r\n\r\n"
            )
            .unwrap();
            for line in content.chunks(24) {
                text += &line.iter().fold(String::new(), |line, byte| line + &format!("={byte:02X}"));
                text += "=\r\n";
            }
        }
        text += "\r\n--=-x--\r\n";
        fs::write(self.at(&format!("mail/new/{:03}.eml", self.mails)), text).unwrap();
    }

    fn simulate(&self, until: &str, kill_at: Option<&str>) -> bool {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        let (config, mail, out) = (self.at("config"), self.at("mail"), self.at("out"));
        command.args(["simulate", "--until", until]);
        command.arg("--config").arg(config).arg("--mail").arg(mail).arg("--out").arg(out);
        command.envs(kill_at.map(|at| ("BYWHEN_KILL_AT", at)));
        let ran = command.output().unwrap();
        assert!(ran.status.success() || kill_at.is_some(), "{}", String::from_utf8_lossy(&ran.stderr));
        ran.status.success()
    }

    /// The files in the folder, page and marker left out.
    fn files(&self) -> Vec<String> {
        files(&self.at("out/monitoring"))
    }

    fn play(&self, until: &str) -> Vec<String> {
        self.simulate(until, None);
        self.files()
    }

    /// What the last digest says.
    fn letters(&self) -> String {
        let mut letters: Vec<PathBuf> =
            fs::read_dir(self.at("out/outbox")).unwrap().map(|entry| entry.unwrap().path()).collect();
        letters.sort();
        let read = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            let message = mail_parser::MessageParser::default().parse(&bytes).unwrap();
            message.body_text(0).unwrap().into_owned()
        };
        letters.iter().map(read).collect::<Vec<_>>().join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.retain(|name| name != "index.html" && name != ".bywhen");
    files.sort();
    files
}

/// A Word document with these paragraphs.
fn form(paragraphs: &[&str]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let text: String =
        paragraphs.iter().map(|paragraph| format!("<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>")).collect();
    write!(
        zip,
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{text}</w:body></w:document>"
    )
    .unwrap();
    zip.finish().unwrap().into_inner()
}

fn recommended() -> Vec<u8> {
    form(&[
        "LAC CCR Monitoring Form",
        "Child: Mia Clarke",
        "Tracked Recommendation",
        "Hassan Mirza to complete the PEP by Friday 13th November 2026.",
    ])
}

const OPENING: Mail<'static> = Mail {
    at: "2026-11-02 09:14",
    from: "ruth.penhale",
    to: "hassan.mirza@elmbrook.gov.uk, leanne.tait@elmbrook.gov.uk",
    subject: "Tracked Recommendation - Mia Clarke 1048812",
    text: "Hassan to complete the PEP for Mia Clarke by Friday 13th November.\r\n\r\nRuth",
    forms: &[],
    headers: "",
};

#[test]
fn a_labelled_mail_is_filed_and_renamed_as_its_item_is_taken_further_and_resolved() {
    let mut council = Council::new("");
    council.mail(&OPENING);
    assert_eq!(council.play("2026-11-03"), ["1 CLARKE Mia HM LT RP.eml"]);
    council.mail(&Mail {
        at: "2026-11-16 10:00",
        subject: "Re: Tracked Recommendation - Mia Clarke 1048812",
        text: "Nothing has come. I am now making this a level 2. Leanne, please make sure the PEP is completed by Friday 27th November.\r\n\r\nRuth",
        headers: "In-Reply-To: <1@elmbrook.gov.uk>\r\n",
        ..Mail::default()
    });
    assert_eq!(council.play("2026-11-17"), ["2 CLARKE Mia HM LT RP.eml"]);
    council.mail(&Mail {
        at: "2026-11-25 10:00",
        subject: "Re: Tracked Recommendation - Mia Clarke 1048812",
        text: "Thank you both. I am satisfied that this is resolved.\r\n\r\nRuth",
        headers: "In-Reply-To: <1@elmbrook.gov.uk>\r\n",
        ..Mail::default()
    });
    assert_eq!(council.play("2026-11-26"), ["2 CLARKE Mia HM LT RP RESOLVED.eml"]);
    assert_eq!(
        fs::read(council.at("out/monitoring/2 CLARKE Mia HM LT RP RESOLVED.eml")).unwrap(),
        fs::read(council.at("mail/new/001.eml")).unwrap()
    );
}

#[test]
fn forms_are_filed_with_and_without_a_recommendation_each_once() {
    let mut council = Council::new("");
    let (level_0, level_1) = (form(&["Monitoring Form", "Child: Tom Barker", "No concerns."]), recommended());
    council.mail(&Mail {
        subject: "Monitoring form - Tom Barker",
        text: "Please find attached the monitoring form from today's review.\r\n\r\nRuth",
        forms: &[("0 BARKER Tom HM LT RP.docx", &level_0)],
        ..Mail::default()
    });
    council.mail(&Mail {
        at: "2026-11-02 10:00",
        text: "Form attached with a Tracked Recommendation.\r\n\r\nRuth",
        forms: &[("1 CLARKE Mia HM LT RP.docx", &level_1)],
        ..OPENING
    });
    let expected =
        ["0 BARKER Tom HM LT RP.docx", "1 CLARKE Mia HM LT RP.docx", "1 CLARKE Mia HM LT RP.eml"].map(str::to_owned);
    assert_eq!(council.play("2026-11-03"), expected);
    assert_eq!(fs::read(council.at("out/monitoring/1 CLARKE Mia HM LT RP.docx")).unwrap(), level_1);
    council.mail(&Mail {
        at: "2026-11-04 10:00",
        subject: "Re: Tracked Recommendation - Mia Clarke 1048812",
        text: "For your records, the form again.\r\n\r\nRuth",
        headers: "In-Reply-To: <2@elmbrook.gov.uk>\r\n",
        forms: &[("1 CLARKE Mia HM LT RP.docx", &level_1)],
        ..Mail::default()
    });
    assert_eq!(council.play("2026-11-05"), expected);
}

#[test]
fn two_of_one_name_lie_side_by_side_and_a_persons_file_stays() {
    let mut council = Council::new("");
    fs::create_dir_all(council.at("out/monitoring")).unwrap();
    fs::write(council.at("out/monitoring/1 CLARKE Mia HM LT RP.eml"), "a person's").unwrap();
    council.mail(&OPENING);
    council.mail(&Mail {
        at: "2026-11-05 09:14",
        text: "Hassan to book the dentist for Mia Clarke by Friday 20th November.",
        ..OPENING
    });
    let names = ["1 CLARKE Mia HM LT RP (2).eml", "1 CLARKE Mia HM LT RP (3).eml", "1 CLARKE Mia HM LT RP.eml"];
    assert_eq!(council.play("2026-11-06"), names);
    assert_eq!(fs::read_to_string(council.at("out/monitoring/1 CLARKE Mia HM LT RP.eml")).unwrap(), "a person's");
}

#[test]
fn after_a_crash_at_any_step_nothing_is_lost_or_doubled() {
    for kill_at in ["commit:2", "committed:2", "filed:1", "filed:2"] {
        let mut council = Council::new("");
        let content = recommended();
        council.mail(&Mail { forms: &[("1 CLARKE Mia HM LT RP.docx", &content)], ..OPENING });
        council.mail(&Mail {
            at: "2026-11-03 10:00",
            subject: "Re: Tracked Recommendation - Mia Clarke 1048812",
            text: "I am satisfied that this is resolved.\r\n\r\nRuth",
            headers: "In-Reply-To: <1@elmbrook.gov.uk>\r\n",
            ..Mail::default()
        });
        if kill_at == "filed:2" {
            // The second time there is something to rename.
            fs::rename(council.at("mail/new/002.eml"), council.at("002.eml")).unwrap();
            council.simulate("2026-11-02", None);
            fs::rename(council.at("002.eml"), council.at("mail/new/002.eml")).unwrap();
            assert!(!council.simulate("2026-11-04", Some("filed:1")));
        } else {
            assert!(!council.simulate("2026-11-04", Some(kill_at)), "{kill_at} was not reached");
        }
        let expected = ["1 CLARKE Mia HM LT RP RESOLVED.docx", "1 CLARKE Mia HM LT RP RESOLVED.eml"];
        assert_eq!(council.play("2026-11-04"), expected, "{kill_at}");
        assert_eq!(council.play("2026-11-05"), expected, "{kill_at}");
    }
}

#[test]
fn a_form_whose_name_breaks_the_convention_stands_in_the_digest_with_the_right_one() {
    let mut council = Council::new("");
    let content = recommended();
    council.mail(&Mail { forms: &[("Mia's monitoring form final.docx", &content)], ..OPENING });
    assert_eq!(council.play("2026-11-04"), ["1 CLARKE Mia HM LT RP.docx", "1 CLARKE Mia HM LT RP.eml"]);
    let letters = council.letters();
    let told = "A monitoring form came as “Mia's monitoring form final.docx”. By the naming convention it is “1 CLARKE Mia HM LT RP.docx”";
    assert!(letters.contains(told), "{letters}");
}

#[test]
fn a_name_from_a_mail_leads_nowhere() {
    let mut council = Council::new("");
    let content = recommended();
    council.mail(&Mail { forms: &[("1 ../../../tmp/EVIL Mia HM LT RP.d/oc\\x", &content)], ..OPENING });
    for name in council.play("2026-11-03") {
        assert!(name.starts_with("1 ") && !name.contains(".."), "{name}");
    }
    assert!(files(&council.at("out")).iter().all(|name| !name.contains("EVIL")));
}

#[test]
fn a_form_from_outside_is_not_filed() {
    let mut council = Council::new("");
    let content = recommended();
    council.mail(&Mail {
        forms: &[("1 CLARKE Mia HM LT RP.docx", &content)],
        headers: "Authentication-Results: mx.elmbrook.gov.uk; dmarc=fail\r\n",
        ..OPENING
    });
    assert_eq!(council.play("2026-11-03"), [""; 0]);
}

#[test]
fn restricted_cases_are_left_out_and_what_was_filed_of_them_is_taken_out() {
    let mut council = Council::new("");
    council.mail(&OPENING);
    assert_eq!(council.play("2026-11-03"), ["1 CLARKE Mia HM LT RP.eml"]);
    let toml = fs::read_to_string(council.at("config/bywhen.toml")).unwrap();
    fs::write(council.at("config/bywhen.toml"), format!("{toml}leave_out = [\"1048812\"]\n")).unwrap();
    assert_eq!(council.play("2026-11-04"), [""; 0]);
    let page = fs::read_to_string(council.at("out/monitoring/index.html")).unwrap();
    assert!(!page.contains("Clarke") && page.contains("Elmbrook"));
}

#[test]
fn without_a_folder_in_the_settings_nothing_is_filed() {
    let mut council = Council::new("");
    fs::copy("tests/stories/config/bywhen.toml", council.at("config/bywhen.toml")).unwrap();
    council.mail(&OPENING);
    council.simulate("2026-11-03", None);
    assert!(!council.at("out/monitoring").exists());
}

/// The daemon, ended with the test.
struct Daemon(Child);

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_share_that_is_away_holds_nothing_up_and_is_caught_up_with() {
    let mut council = Council::new("");
    let toml = fs::read_to_string(council.at("config/bywhen.toml")).unwrap();
    let toml = toml.replace(
        "[mailbox]",
        &format!(
            "[database]\nurl = \"sqlite://{0}/bywhen.db\"\n[outgoing]\nurl = \"file://{0}/sent\"\n[mailbox]\nurl = \"maildir://{0}/mail\"\nsince = 2026-11-01",
            council.held.path().display()
        ),
    );
    fs::write(council.at("config/bywhen.toml"), toml).unwrap();
    council.mail(&OPENING);
    let daemon = || {
        let log = fs::File::options().create(true).append(true).open(council.at("daemon.log")).unwrap();
        let config = council.at("config");
        Daemon(
            Command::new(env!("CARGO_BIN_EXE_bywhen"))
                .arg("run")
                .arg("--config")
                .arg(config)
                .stderr(log)
                .spawn()
                .unwrap(),
        )
    };
    let log = || fs::read_to_string(council.at("daemon.log")).unwrap();
    let wait = |what: &str, holds: &dyn Fn() -> bool| {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < Duration::from_secs(60), "waited in vain for: {what}\n{}", log());
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    let share = council.at("share/monitoring");
    let running = daemon();
    wait("word that the share is away", &|| log().contains("the monitoring folder cannot be used"));
    wait("the mail, taken in all the same", &|| log().contains("mail read"));
    fs::create_dir_all(&share).unwrap();
    wait("the mail in the folder", &|| files(&share) == ["1 CLARKE Mia HM LT RP.eml"]);
    wait("the page", &|| share.join("index.html").exists());
    assert!(!log().contains("CLARKE"), "the program's own log names nobody");
    // An empty mount point in the place of the share is not filed in.
    drop(running);
    fs::rename(&share, council.at("share/elsewhere")).unwrap();
    fs::create_dir_all(&share).unwrap();
    let before = log().len();
    let _running = daemon();
    wait("word that the share is away", &|| log()[before..].contains("the monitoring folder cannot be used"));
    assert_eq!(fs::read_dir(&share).unwrap().count(), 0);
    fs::remove_dir(&share).unwrap();
    fs::rename(council.at("share/elsewhere"), &share).unwrap();
    fs::remove_file(share.join("index.html")).unwrap();
    wait("the page again", &|| share.join("index.html").exists());
    assert_eq!(files(&share), ["1 CLARKE Mia HM LT RP.eml"]);
}
