//! The addresses of mailbox, server and database, as URLs.

use super::settings::Tls;
use std::path::PathBuf;
use url::Url;

/// A server taken from a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) tls: Tls,
    pub(crate) user: Option<String>,
    pub(crate) path: String,
}

/// What a URL names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Server(Server),
    Path(PathBuf),
}

/// Reads a URL with one of the given schemes.
pub(crate) fn read(written: &str, schemes: &[(&str, Option<(Tls, u16)>)]) -> Result<Place, String> {
    let known = || schemes.iter().map(|(scheme, _)| format!("{scheme}://")).collect::<Vec<_>>().join(" or ");
    let url =
        Url::parse(written).map_err(|error| format!("`{written}` is not a URL ({error}); expected {}", known()))?;
    if url.password().is_some() {
        return Err("a password must not stand in a URL; name a password_file".into());
    }
    let Some((scheme, server)) = schemes.iter().find(|(scheme, _)| *scheme == url.scheme()) else {
        return Err(format!("`{}://` is not known here; expected {}", url.scheme(), known()));
    };
    let Some((tls, port)) = server else {
        let path = decoded(url.path());
        if url.host_str().is_some_and(|host| !host.is_empty()) || path.len() < 2 {
            return Err(format!("write the whole path after three slashes: {scheme}:///var/lib/…"));
        }
        return Ok(Place::Path(PathBuf::from(path)));
    };
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| format!("`{written}` names no server"))?;
    let user = (!url.username().is_empty()).then(|| decoded(url.username()));
    let port = url.port().unwrap_or(*port);
    let path = decoded(url.path().trim_start_matches('/'));
    Ok(Place::Server(Server { host: host.trim_matches(['[', ']']).to_owned(), port, tls: *tls, user, path }))
}

/// Resolves `%40` and the like; what is not UTF-8 afterwards stays as written.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let ahead = rest.clone();
        let pair = (byte == b'%').then(|| rest.next().zip(rest.next())).flatten();
        let code = pair.and_then(|(a, b)| {
            let digit = |c: u8| char::from(c).to_digit(16);
            u8::try_from(digit(a)? * 16 + digit(b)?).ok()
        });
        match code {
            Some(code) => bytes.push(code),
            None => {
                bytes.push(byte);
                rest = ahead;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMES: &[(&str, Option<(Tls, u16)>)] = &[("imaps", Some((Tls::Implicit, 993))), ("maildir", None)];

    #[test]
    fn a_mailbox_url_gives_server_user_and_folder() {
        let Ok(Place::Server(server)) =
            read("imaps://iro.tracking%40x.gov.uk@mail.x.gov.uk:1993/INBOX/Tracked%20Recs", SCHEMES)
        else {
            panic!("no server")
        };
        assert_eq!((server.host.as_str(), server.port), ("mail.x.gov.uk", 1993));
        assert_eq!(
            (server.user.as_deref(), server.path.as_str()),
            (Some("iro.tracking@x.gov.uk"), "INBOX/Tracked Recs")
        );
    }

    #[test]
    fn what_is_wrong_with_a_url_is_said() {
        for (written, words) in [
            ("mail.x.gov.uk", "is not a URL"),
            ("pop3://mail.x.gov.uk", "expected imaps:// or maildir://"),
            ("imaps://a:secret@mail.x.gov.uk", "password must not stand"),
            ("maildir://var/mail", "three slashes"),
        ] {
            let error = read(written, SCHEMES).unwrap_err();
            assert!(error.contains(words), "{written}: {error}");
        }
    }
}
