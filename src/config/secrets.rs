//! Where passwords and other secrets come from: a named file, a systemd credential or the environment; never `bywhen.toml`.

use super::settings::Secret;
use std::path::{Path, PathBuf};

/// Finds the password called `name` (`mailbox-password`): the file named in the settings first, then
/// `$CREDENTIALS_DIRECTORY/NAME`, then the environment variable `BYWHEN_MAILBOX_PASSWORD`.
pub(crate) fn find(name: &str, file: Option<&Path>) -> Result<Option<Secret>, String> {
    if let Some(file) = file {
        return read(file).map(Some);
    }
    if let Some(folder) = std::env::var_os("CREDENTIALS_DIRECTORY") {
        let credential = PathBuf::from(folder).join(name);
        if credential.exists() {
            return read(&credential).map(Some);
        }
    }
    let variable = variable(name);
    Ok(std::env::var(variable).ok().filter(|value| !value.is_empty()).map(Secret::new))
}

/// The environment variable for a password.
fn variable(name: &str) -> String {
    format!("BYWHEN_{}", name.replace('-', "_").to_uppercase())
}

/// What to say when a secret is in none of its places.
pub(crate) fn nowhere(what: &str, name: &str) -> String {
    let variable = variable(name);
    format!("no {what} found: name a file here, give the systemd credential `{name}`, or set {variable}")
}

fn read(file: &Path) -> Result<Secret, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let secret = text.trim_end_matches(['\r', '\n']);
    if secret.is_empty() {
        return Err(format!("{} is empty", file.display()));
    }
    Ok(Secret::new(secret))
}
