//! The section `[oauth]`: how tokens are got for servers that take no passwords, Microsoft 365 first among them.

use super::{
    document::Section,
    main_file::existing,
    secrets,
    settings::{Grant, OAuth, Secret},
};
use std::path::{Path, PathBuf};

/// What Exchange Online wants to see in a request for its mail protocols.
const SCOPE: &str = "https://outlook.office365.com/.default";

/// Reads the section. `wanted`: a server is logged in to by token, so the section must be there, whole, with its secrets.
pub(super) fn read(mut section: Section<'_>, folder: &Path, wanted: bool) -> Option<OAuth> {
    let token_url = section.text("token_url", https);
    let client_id = section.text("client_id", |id| Ok(id.to_owned()));
    let scope = section.text("scope", |scope| Ok(scope.to_owned())).unwrap_or_else(|| SCOPE.to_owned());
    let flow = section.text("flow", |flow| match flow {
        "client-credentials" => Ok(false),
        "refresh-token" => Ok(true),
        _ => Err(format!("`{flow}` is neither client-credentials nor refresh-token")),
    });
    let secret_file = section.text("client_secret_file", |path| Ok(folder.join(path)));
    let refresh_file = section.text("refresh_token_file", |path| Ok(folder.join(path)));
    let ca_file = section.text("ca_file", |path| existing(&folder.join(path)));
    let secret_expires = section.day("secret_expires");
    if wanted {
        for (key, missing, what) in [
            ("token_url", token_url.is_none(), "where tokens are asked for"),
            ("client_id", client_id.is_none(), "the id of the app registered for bywhen"),
        ] {
            if missing {
                section.at_top(key, format_args!("is missing: {what}; `sign_in = \"oauth\"` needs it"));
            }
        }
    }
    let grant = wanted.then(|| grant(&section, flow.unwrap_or(false), secret_file.as_deref(), refresh_file)).flatten();
    section.finish();
    Some(OAuth { token_url: token_url?, client_id: client_id?, scope, grant: grant?, ca_file, secret_expires })
}

fn grant(section: &Section<'_>, refresh: bool, secret_file: Option<&Path>, file: Option<PathBuf>) -> Option<Grant> {
    let secret = secret(section, secret_file)?;
    if !refresh {
        if secret.is_none() {
            section.at_top("client_secret_file", secrets::nowhere("client secret", SECRET));
        }
        return secret.map(Grant::ClientCredentials);
    }
    match file {
        Some(file) if file.exists() => Some(Grant::RefreshToken { file, secret }),
        Some(file) => {
            section.at_top("refresh_token_file", format_args!("{} does not exist", file.display()));
            None
        }
        None => {
            section.at_top(
                "refresh_token_file",
                "is missing: the file that holds the refresh token and takes the next one",
            );
            None
        }
    }
}

const SECRET: &str = "oauth-client-secret";

/// `None`: a mistake was noted; `Some(None)`: there is none.
fn secret(section: &Section<'_>, file: Option<&Path>) -> Option<Option<Secret>> {
    secrets::find(SECRET, file).map_err(|what| section.at_top("client_secret_file", what)).ok()
}

/// Secrets go to this address: never in the clear.
fn https(written: &str) -> Result<String, String> {
    match url::Url::parse(written) {
        Ok(url) if url.scheme() == "https" && url.has_host() => Ok(written.to_owned()),
        _ => Err(format!("`{written}` is no https:// address")),
    }
}
