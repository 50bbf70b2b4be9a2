//! TLS to a mail server: the system's certificate authorities and one further, if the settings name it. There is no switch
//! that turns checking off (fault I18).

use crate::error::{Error, Result};
use rustls::{
    ClientConfig,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use rustls_platform_verifier::Verifier;
use std::{path::Path, sync::Arc};
use tokio::net::TcpStream;
use tokio_rustls::{TlsConnector, client::TlsStream};

/// A connection under TLS.
pub(super) type Secured = TlsStream<TcpStream>;

/// Makes what connects.
pub(super) fn connector(ca_file: Option<&Path>) -> Result<TlsConnector> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let wrong = |error: rustls::Error| Error::World(format!("TLS cannot be set up: {error}"));
    let verifier = Verifier::new_with_extra_roots(authorities(ca_file)?, provider.clone()).map_err(wrong)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(wrong)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn authorities(ca_file: Option<&Path>) -> Result<Vec<CertificateDer<'static>>> {
    let Some(path) = ca_file else { return Ok(Vec::new()) };
    let wrong = |error| {
        Error::usage(format!("{}: no certificates can be read from it (PEM is expected): {error}", path.display()))
    };
    let found: Result<Vec<_>, _> = CertificateDer::pem_file_iter(path).map_err(wrong)?.collect();
    found.map_err(wrong)
}

/// Secures a connection; the error names the reason.
pub(super) async fn secure(connector: &TlsConnector, host: &str, plain: TcpStream) -> Result<Secured, String> {
    let name = ServerName::try_from(host.to_owned()).map_err(|_| format!("{host} is no host name"))?;
    connector.connect(name, plain).await.map_err(|error| {
        format!("no secure connection to {host}, so no password was sent: {error}. Is the certificate valid for this name, and its authority known?")
    })
}
