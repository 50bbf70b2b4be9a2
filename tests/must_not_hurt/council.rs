//! A council whose daemon reads a maildir and writes into a folder.

use serde_json::Value;
use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

pub(crate) const TEXT: &str = "Hi Hassan,\r\n\r\nTracked Recommendation: Hassan to complete Mia Calloway's PEP by Friday 18 December 2026.\r\n\r\nRuth\r\n";

/// About something else.
pub(crate) const OTHER: &str = "Hi Hassan,\r\n\r\nTracked Recommendation: Hassan to book Mia Calloway's review health assessment by Friday 18 December 2026.\r\n\r\nRuth\r\n";

pub(crate) fn mail(headers: &str, body: &[u8]) -> Vec<u8> {
    let mut raw = format!(
        "From: ruth.penhale@elmbrook.gov.uk\r\nTo: hassan.mirza@elmbrook.gov.uk\r\nCc: iro.tracking@elmbrook.gov.uk\r\n\
         Subject: Tracked Recommendation - Mia C\r\n{headers}\r\n"
    )
    .into_bytes();
    raw.extend_from_slice(body);
    raw
}

pub(crate) fn bywhen(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bywhen")).args(arguments).output().unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The demo's council with a maildir and a folder for letters.
pub(crate) struct Council {
    pub(crate) dir: TempDir,
}

impl Council {
    pub(crate) fn on(dir: TempDir) -> Self {
        let path = |name: &str| dir.path().join(name);
        for sub in ["config", "mail/new", "mail/cur", "mail/tmp", "letters", "disk"] {
            fs::create_dir_all(path(sub)).unwrap();
        }
        let toml = fs::read_to_string("demo/config/bywhen.toml").unwrap();
        let toml = toml.replace("[mailbox]\n", &format!("[mailbox]\nurl = \"maildir://{}\"\n", path("mail").display()));
        let rest = format!(
            "\n[outgoing]\nurl = \"file://{}\"\n[database]\nurl = \"sqlite://{}\"\n[health]\nfile = \"{}\"\n",
            path("letters").display(),
            path("disk/bywhen.db").display(),
            path("health").display()
        );
        fs::write(path("config/bywhen.toml"), toml + &rest).unwrap();
        fs::copy("demo/config/people.csv", path("config/people.csv")).unwrap();
        Self { dir }
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.path().join("disk/bywhen.db")
    }

    pub(crate) fn set(&self, from: &str, to: &str) {
        let file = self.dir.path().join("config/bywhen.toml");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from));
        fs::write(file, text.replace(from, to)).unwrap();
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bywhen"));
        command.args(arguments).arg("--config").arg(self.dir.path().join("config"));
        command
    }

    pub(crate) fn start(&self) -> Daemon {
        let stderr = fs::File::options().create(true).append(true).open(self.dir.path().join("stderr")).unwrap();
        let _ = fs::remove_file(self.dir.path().join("health"));
        let mut command = self.command(&["run"]);
        command.env("BYWHEN_CLOCK_FILE", self.dir.path().join("clock")).stderr(stderr).stdout(Stdio::null());
        let daemon = Daemon(command.spawn().unwrap());
        wait_for("the daemon to be at work", || self.dir.path().join("health").exists());
        daemon
    }

    pub(crate) fn said(&self) -> String {
        fs::read_to_string(self.dir.path().join("stderr")).unwrap()
    }

    pub(crate) fn log(&self) -> Value {
        let output = self.command(&["log", "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Sets the clock wrong by so many hours.
    pub(crate) fn set_clock(&self, hours: i64) {
        fs::write(self.dir.path().join("clock"), (hours * 3600).to_string()).unwrap();
    }

    /// What monitors are told.
    pub(crate) fn health(&self) -> String {
        fs::read_to_string(self.dir.path().join("health")).unwrap_or_default()
    }

    /// How many letters of a kind have left.
    pub(crate) fn left(&self, kind: &str) -> usize {
        let letters = fs::read_dir(self.dir.path().join("letters")).unwrap();
        let texts = letters.map(|letter| fs::read_to_string(letter.unwrap().path()).unwrap_or_default());
        texts.filter(|text| text.contains(&format!("X-Bywhen-Kind: {kind}"))).count()
    }

    /// Runs a command to its end: its exit code, and all it printed.
    pub(crate) fn done(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.command(arguments).output().unwrap();
        let printed = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&printed).into_owned())
    }

    /// A mail with a picture of so many lines.
    pub(crate) fn deliver(&self, name: &str, text: &str, lines: usize) {
        let date = chrono::Utc::now().to_rfc2822();
        let headers = format!(
            "Date: {date}\r\nMessage-ID: <{name}@elmbrook.gov.uk>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
        );
        let text = text.replace("18 December 2026", "18 December 2098").replace("Friday ", "");
        let picture = "QUJD".repeat(19) + "\r\n";
        let body = format!(
            "--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{}--b--\r\n",
            picture.repeat(lines)
        );
        let waiting = self.dir.path().join("mail/tmp").join(name);
        fs::write(&waiting, mail(&headers, body.as_bytes())).unwrap();
        fs::rename(waiting, self.dir.path().join("mail/new").join(name)).unwrap();
    }
}

pub(crate) struct Daemon(pub(crate) Child);

impl Daemon {
    pub(crate) fn stop(mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(crate) fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !there() {
        assert!(begun.elapsed() < Duration::from_secs(40), "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(100));
    }
}

pub(crate) fn block<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}
