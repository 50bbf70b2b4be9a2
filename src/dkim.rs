//! Who vouches for a mail where the receiving server adds no `Authentication-Results`: its own DKIM signature (RFC 6376), and what DMARC
//! (RFC 7489) its domain asks for. Only in a build with the feature `mail-auth`; the keys come from the DNS.

use crate::{config::DkimCheck, error::Result, model::mail::Authentication};

#[cfg(feature = "mail-auth")]
pub use with::Dkim;
#[cfg(not(feature = "mail-auth"))]
pub use without::Dkim;

/// A build that cannot check: the settings refuse to ask for it.
#[cfg(not(feature = "mail-auth"))]
mod without {
    use super::{Authentication, DkimCheck, Result};
    use crate::error::Error;

    /// Nothing of this kind is ever made.
    #[derive(Debug)]
    pub enum Dkim {}

    impl Dkim {
        /// Cannot be made.
        ///
        /// # Errors
        /// Always.
        pub fn new(_: &DkimCheck, _: &[String]) -> Result<Self> {
            Err(Error::usage("this bywhen was built without the checking of DKIM; build it with --features mail-auth"))
        }

        /// Is never asked.
        #[expect(clippy::unused_async, reason = "as in a build that can check")]
        pub async fn judge(&self, _: &[u8]) -> Authentication {
            match *self {}
        }
    }
}

#[cfg(feature = "mail-auth")]
mod with {
    use super::{Authentication, DkimCheck, Result};
    use crate::error::Error;
    use mail_auth::{
        AuthenticatedMessage, DkimOutput, DkimResult, DmarcResult, MessageAuthenticator, SpfOutput,
        dmarc::{Policy, verify::DmarcParameters},
        hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts},
    };
    use std::time::Duration;

    /// The name server is given this long for all that one mail needs.
    const PATIENCE: Duration = Duration::from_secs(10);

    /// Checks signatures.
    pub struct Dkim {
        authenticator: MessageAuthenticator,
        domains: Vec<String>,
    }

    impl std::fmt::Debug for Dkim {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("Dkim").field("domains", &self.domains).finish_non_exhaustive()
        }
    }

    impl Dkim {
        /// Asks the name server of the settings, else the system's. Signatures of `domains`, and of what lies below them, count.
        ///
        /// # Errors
        /// When the system names no name server.
        pub fn new(check: &DkimCheck, domains: &[String]) -> Result<Self> {
            let authenticator = match check.name_server {
                None => MessageAuthenticator::new_system_conf(),
                Some(address) => {
                    let mut ways = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
                    ways.iter_mut().for_each(|way| way.port = address.port());
                    let server = NameServerConfig::new(address.ip(), true, ways);
                    MessageAuthenticator::new(ResolverConfig::from_name_servers(vec![server]), ResolverOpts::default())
                }
            };
            let cannot = |error| Error::world(format!("[mailbox] verify_dkim: no name server can be asked: {error}"));
            Ok(Self { authenticator: authenticator.map_err(cannot)?, domains: domains.to_vec() })
        }

        /// Passed: a domain of the authority has signed it, as it is. Failed: none has, and the sender's domain asks by DMARC that such
        /// mail be refused or put aside. Absent: nothing is known, also when no name server answers.
        pub async fn judge(&self, raw: &[u8]) -> Authentication {
            tokio::time::timeout(PATIENCE, self.looked_up(raw)).await.unwrap_or_default()
        }

        async fn looked_up(&self, raw: &[u8]) -> Authentication {
            let Some(message) = AuthenticatedMessage::parse(raw) else { return Authentication::Absent };
            let signatures = self.authenticator.verify_dkim(&message).await;
            if signatures.iter().any(|signature| self.vouches(signature)) {
                return Authentication::Passed;
            }
            if signatures.iter().any(|signature| matches!(signature.result(), DkimResult::TempError(_))) {
                return Authentication::Absent;
            }
            let spf = SpfOutput::new(String::new());
            let asked = DmarcParameters::new(&message, &signatures, "", &spf);
            let dmarc = self.authenticator.verify_dmarc(asked).await;
            match dmarc.policy() {
                _ if matches!(dmarc.dkim_result(), DmarcResult::TempError(_)) => Authentication::Absent,
                Policy::Reject | Policy::Quarantine => Authentication::Failed(
                    "no valid DKIM signature of the authority, which its DMARC policy asks for".to_owned(),
                ),
                Policy::None | Policy::Unspecified => Authentication::Absent,
            }
        }

        fn vouches(&self, output: &DkimOutput<'_>) -> bool {
            let within = |signed: &str, domain: &String| {
                signed.eq_ignore_ascii_case(domain)
                    || signed.to_lowercase().strip_suffix(domain.as_str()).is_some_and(|rest| rest.ends_with('.'))
            };
            // A signature over a part of the body alone vouches for nothing that was added to it.
            let whole = |signature: &&mail_auth::dkim::Signature| signature.l == 0;
            *output.result() == DkimResult::Pass
                && output
                    .signature()
                    .filter(whole)
                    .is_some_and(|signature| self.domains.iter().any(|domain| within(&signature.d, domain)))
        }
    }
}
