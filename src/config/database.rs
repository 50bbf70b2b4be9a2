//! Where the log is kept: a file, or a PostgreSQL server.

use super::{
    document::Section,
    secrets,
    settings::Secret,
    url::{self, Place},
};
use std::{
    fmt,
    path::{Path, PathBuf},
};

/// Where the log is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// In one file on a local disk.
    File(LogFile),
    /// On a PostgreSQL server. Only a build with the feature `postgres` can open it.
    Server(LogServer),
}

/// A log in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    /// The file.
    pub path: PathBuf,
    /// The key it is encrypted with; `None`: it is not. Only a build with the feature `sqlcipher` can have one.
    pub key: Option<Secret>,
}

/// A log on a PostgreSQL server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogServer {
    /// The address, as PostgreSQL's own programs take it: `postgres://user@host/database`.
    pub url: String,
    /// The password; `None`: the server asks for none, or `.pgpass` has it.
    pub password: Option<Secret>,
}

impl From<LogFile> for Database {
    fn from(file: LogFile) -> Self {
        Self::File(file)
    }
}

impl From<LogServer> for Database {
    fn from(server: LogServer) -> Self {
        Self::Server(server)
    }
}

impl From<&Path> for Database {
    fn from(path: &Path) -> Self {
        Self::File(LogFile { path: path.to_owned(), key: None })
    }
}

impl From<&PathBuf> for Database {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<&Self> for Database {
    fn from(database: &Self) -> Self {
        database.clone()
    }
}

/// As it is named to people.
impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(f, "{}", file.path.display()),
            Self::Server(server) => f.write_str(&server.url),
        }
    }
}

pub(super) fn read(mut section: Section<'_>, folder: &Path) -> Option<Database> {
    let place = section.text("url", |written| {
        if ["postgres://", "postgresql://"].iter().any(|scheme| written.starts_with(scheme)) {
            return server(written);
        }
        match url::read(written, &[("sqlite", None)])? {
            Place::Path(path) => Ok(Database::from(&path)),
            Place::Server(_) => Err("expected sqlite:///path or postgres://user@host/database".into()),
        }
    });
    let key = secret(&mut section, folder, "key_file", "database-key");
    let password = secret(&mut section, folder, "password_file", "database-password");
    let found = match place {
        Some(Database::File(file)) => {
            if !cfg!(feature = "sqlcipher") && key.is_given() {
                section.at_top(
                    "key_file",
                    "there is a key for the database, and this bywhen was built without encryption of it; build it with --features sqlcipher",
                );
            }
            if password.named {
                section.at_top(
                    "password_file",
                    "a log in a file has no password; key_file names the key it is encrypted with",
                );
            }
            Some(Database::File(LogFile { key: key.secret, ..file }))
        }
        Some(Database::Server(server)) => {
            if key.named {
                section.at_top(
                    "key_file",
                    "bywhen encrypts files; what lies on a server is encrypted by its administrator",
                );
            }
            Some(Database::Server(LogServer { password: password.secret, ..server }))
        }
        None => None,
    };
    section.finish();
    found
}

/// A secret, and whether a file was named for it.
struct Given {
    named: bool,
    secret: Option<Secret>,
}

impl Given {
    fn is_given(&self) -> bool {
        self.named || self.secret.is_some()
    }
}

fn secret<'a>(section: &mut Section<'a>, folder: &Path, key: &'a str, name: &str) -> Given {
    let file = section.text(key, |path| Ok(folder.join(path)));
    let secret = secrets::find(name, file.as_deref()).unwrap_or_else(|what| {
        section.at_top(key, what);
        None
    });
    Given { named: file.is_some(), secret }
}

fn server(written: &str) -> Result<Database, String> {
    if !cfg!(feature = "postgres") {
        return Err(
            "this bywhen was built without PostgreSQL; build it with: cargo build --release --features postgres".into(),
        );
    }
    let parsed = ::url::Url::parse(written)
        .map_err(|error| format!("`{written}` is not a URL ({error}); expected postgres://user@host/database"))?;
    if parsed.password().is_some() || parsed.query_pairs().any(|(key, _)| key == "password") {
        return Err("a password must not stand in a URL; name a password_file".into());
    }
    if parsed.path().trim_start_matches('/').is_empty() && !parsed.query_pairs().any(|(key, _)| key == "dbname") {
        return Err(format!("`{written}` names no database; expected postgres://user@host/database"));
    }
    Ok(Database::Server(LogServer { url: written.to_owned(), password: None }))
}
