//! Settings: `bywhen.toml`, `people.csv` and the data files beside them (Contract 2). Every mistake is named, all in one go.

pub mod settings;

pub use settings::{Imap, Login, MailSource, MailTarget, Secret, Settings, Smtp, Tls};
