//! Postfix on loopback: a port that takes mail from anybody here, submission by STARTTLS and by TLS with a login, delivery to
//! Dovecot by LMTP.

use crate::{dovecot::Dovecot, free_port, wait_for};
use std::{
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A running Postfix. `nosuch@` is refused for good, `busy@` for now.
pub(crate) struct Postfix {
    dir: TempDir,
    pub(crate) smtp: u16,
    pub(crate) submission: u16,
    pub(crate) submissions: u16,
}

const SERVICES: &str = "\
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
";

impl Postfix {
    pub(crate) fn start(dovecot: &Dovecot) -> Self {
        assert!(
            Path::new("/usr/sbin/postfix").exists(),
            "Postfix is not installed: apt-get install postfix (see tests/needs)"
        );
        let dir = tempfile::tempdir().unwrap();
        std::fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o755)).unwrap();
        let postfix = Self { smtp: free_port(), submission: free_port(), submissions: free_port(), dir };
        for sub in ["etc", "queue", "data", "log"] {
            std::fs::create_dir(postfix.path(sub)).unwrap();
        }
        let _ = Command::new("chown").arg("postfix").arg(postfix.path("data")).status();
        std::fs::write(postfix.path("etc/main.cf"), postfix.main(dovecot)).unwrap();
        std::fs::write(postfix.path("etc/master.cf"), postfix.master()).unwrap();
        postfix.command("start");
        for port in [postfix.smtp, postfix.submission, postfix.submissions] {
            wait_for("Postfix to listen", 20, || TcpStream::connect(("127.0.0.1", port)).ok());
        }
        postfix
    }

    fn path(&self, sub: &str) -> PathBuf {
        self.dir.path().join(sub)
    }

    fn command(&self, word: &str) {
        let _ = Command::new("/usr/sbin/postfix")
            .arg("-c")
            .arg(self.path("etc"))
            .arg(word)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }

    fn main(&self, dovecot: &Dovecot) -> String {
        let dir = self.dir.path().display();
        format!(
            "compatibility_level = 3.6\nqueue_directory = {dir}/queue\ndata_directory = {dir}/data\ncommand_directory = /usr/sbin\n\
             daemon_directory = /usr/lib/postfix/sbin\nshlib_directory = /usr/lib/postfix\nmeta_directory = /etc/postfix\n\
             mail_owner = postfix\nsetgid_group = postdrop\nmaillog_file_prefixes = {dir}\nmaillog_file = {dir}/log/postfix.log\n\
             inet_protocols = ipv4\ninet_interfaces = 127.0.0.1\nmyhostname = mail.northmoor.gov.uk\nmydestination =\n\
             mynetworks = 127.0.0.0/8\nalias_maps =\nalias_database =\nlocal_recipient_maps =\nnotify_classes =\nbiff = no\n\
             virtual_mailbox_domains = northmoor.gov.uk\nvirtual_mailbox_maps =\nvirtual_transport = lmtp:inet:127.0.0.1:{lmtp}\n\
             smtpd_tls_cert_file = {cert}\nsmtpd_tls_key_file = {key}\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:127.0.0.1:{auth}\n\
             smtpd_recipient_restrictions = check_recipient_access inline:{{ {{ nosuch@northmoor.gov.uk = 550 5.1.1 no such user }}, \
             {{ busy@northmoor.gov.uk = 451 4.3.2 try later }} }}, permit_mynetworks, permit_sasl_authenticated, reject\n\
             smtpd_client_connection_rate_limit = 0\nminimal_backoff_time = 5s\nmaximal_backoff_time = 10s\nqueue_run_delay = 5s\n",
            lmtp = dovecot.lmtp,
            auth = dovecot.auth,
            cert = dovecot.certificates.certificate.display(),
            key = dovecot.certificates.key.display(),
        )
    }

    fn master(&self) -> String {
        let login = "-o smtpd_sasl_auth_enable=yes -o mynetworks= -o smtpd_relay_restrictions=permit_sasl_authenticated,reject \
                     -o smtpd_client_restrictions=permit_sasl_authenticated,reject";
        format!(
            "127.0.0.1:{} inet n - n - - smtpd\n127.0.0.1:{} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {login}\n\
             127.0.0.1:{} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {login}\n{SERVICES}",
            self.smtp, self.submission, self.submissions
        )
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.command("abort");
    }
}
