//! Dovecot on loopback: IMAP with TLS and STARTTLS, LMTP for delivery, logins for Postfix.

use crate::{
    certificates::{self, Certificates},
    free_port, wait_for,
};
use std::{
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "a-password-of-the-tests";

/// Who signs the tokens it believes.
pub(crate) const ISSUER: &str = "https://tokens.example";

/// A running Dovecot. Every address of `northmoor.gov.uk` has a mailbox with the same password.
pub(crate) struct Dovecot {
    pub(crate) dir: TempDir,
    pub(crate) certificates: Certificates,
    pub(crate) imaps: u16,
    pub(crate) imap: u16,
    pub(crate) lmtp: u16,
    pub(crate) auth: u16,
    child: Option<Child>,
}

impl Dovecot {
    pub(crate) fn start() -> Self {
        Self::for_host("localhost")
    }

    /// Logged in to by token too; its folder `keys` holds the key that tokens are signed with.
    pub(crate) fn with_tokens() -> Self {
        let mut dovecot = Self::for_host("localhost");
        dovecot.down();
        let dir = dovecot.dir.path().display();
        let tokens = format!(
            "introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={dir}/keys/\nusername_attribute = upn\n\
             issuers = {ISSUER}\n"
        );
        let configuration = dovecot
            .configuration()
            .replace("auth_mechanisms = plain login", "auth_mechanisms = plain login xoauth2")
            .replace(
                "passdb {",
                &format!("passdb {{\n driver = oauth2\n mechanisms = xoauth2\n args = {dir}/tokens.conf\n}}\npassdb {{\n mechanisms = plain login"),
            );
        std::fs::write(dovecot.dir.path().join("tokens.conf"), tokens).unwrap();
        std::fs::write(dovecot.dir.path().join("dovecot.conf"), configuration).unwrap();
        dovecot.up();
        dovecot
    }

    /// With a certificate for another name than `localhost`, to be refused.
    pub(crate) fn for_host(host: &str) -> Self {
        let program = Path::new("/usr/sbin/dovecot");
        assert!(
            program.exists(),
            "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd (see tests/needs)"
        );
        assert!(whoami_root(), "the live tests start Dovecot and Postfix as root; run them in a container");
        let dir = tempfile::tempdir().unwrap();
        std::fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o755)).unwrap();
        let mail = dir.path().join("mail");
        std::fs::create_dir(&mail).unwrap();
        std::os::unix::fs::chown(&mail, Some(65534), Some(65534)).unwrap();
        let certificates = certificates::for_host(dir.path(), host);
        let mut dovecot = Self {
            certificates,
            imaps: free_port(),
            imap: free_port(),
            lmtp: free_port(),
            auth: free_port(),
            dir,
            child: None,
        };
        std::fs::write(dovecot.dir.path().join("dovecot.conf"), dovecot.configuration()).unwrap();
        dovecot.up();
        dovecot
    }

    fn configuration(&self) -> String {
        let dir = self.dir.path().display();
        let Certificates { certificate, key, .. } = &self.certificates;
        format!(
            "base_dir = {dir}/run\nstate_dir = {dir}/state\nlog_path = {dir}/dovecot.log\nprotocols = imap lmtp\nlisten = 127.0.0.1\n\
             mail_location = maildir:{dir}/mail/%n\nmail_home = {dir}/mail/%n\nfirst_valid_uid = 1\nfirst_valid_gid = 1\n\
             ssl = required\nssl_cert = <{cert}\nssl_key = <{key}\nimap_idle_notify_interval = 10 s\nmail_max_userip_connections = 50\n\
             auth_mechanisms = plain login\nauth_failure_delay = 1 s\n\
             passdb {{\n driver = static\n args = password={PASSWORD}\n}}\n\
             userdb {{\n driver = static\n args = uid=65534 gid=65534 home={dir}/mail/%n allow_all_users=yes\n}}\n\
             service imap-login {{\n inet_listener imap {{\n port = {imap}\n }}\n inet_listener imaps {{\n port = {imaps}\n ssl = yes\n }}\n}}\n\
             service lmtp {{\n inet_listener lmtp {{\n address = 127.0.0.1\n port = {lmtp}\n }}\n}}\n\
             service auth {{\n inet_listener {{\n address = 127.0.0.1\n port = {auth}\n }}\n}}\n",
            cert = certificate.display(),
            key = key.display(),
            imap = self.imap,
            imaps = self.imaps,
            lmtp = self.lmtp,
            auth = self.auth,
        )
    }

    /// Starts it (again).
    pub(crate) fn up(&mut self) {
        let child = Command::new("/usr/sbin/dovecot")
            .arg("-F")
            .arg("-c")
            .arg(self.dir.path().join("dovecot.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.child = Some(child);
        let (imaps, log) = (self.imaps, self.dir.path().join("dovecot.log"));
        wait_for(&format!("Dovecot to listen (see {})", log.display()), 20, || {
            TcpStream::connect(("127.0.0.1", imaps)).ok()
        });
    }

    /// Stops it, cutting every connection.
    pub(crate) fn down(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = Command::new("kill").arg(child.id().to_string()).status();
            let _ = child.wait();
        }
    }

    /// Ends the sessions that outlive the server itself.
    pub(crate) fn hang_up(&self) {
        let log = std::fs::read_to_string(self.dir.path().join("dovecot.log")).unwrap();
        for session in log.split("mpid=").skip(1).filter_map(|rest| rest.split(',').next()) {
            let _ = Command::new("kill").arg(session).stderr(Stdio::null()).status();
        }
    }

    /// The messages in a person's inbox, oldest first.
    pub(crate) fn inbox(&self, person: &str) -> Vec<String> {
        let mut files: Vec<PathBuf> = ["new", "cur"]
            .iter()
            .filter_map(|sub| std::fs::read_dir(self.dir.path().join("mail").join(person).join(sub)).ok())
            .flatten()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort_by_key(|path| path.file_name().map(ToOwned::to_owned));
        files.into_iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
    }

    /// Makes the server give all UIDs of a mailbox anew, with another UIDVALIDITY.
    pub(crate) fn renumber(&mut self, person: &str) {
        self.down();
        let mailbox = self.dir.path().join("mail").join(person);
        for entry in std::fs::read_dir(&mailbox).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.starts_with("dovecot") {
                let _ = std::fs::remove_file(path);
            }
        }
        self.up();
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.down();
    }
}

fn whoami_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8_lossy(&id.stdout).trim() == "0"
}
