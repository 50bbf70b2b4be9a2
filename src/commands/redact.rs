//! `bywhen redact`: the words of a mail that was filed under the wrong child, taken out of the record.

use super::{ConfigFolder, block_on, change::said, existing_database, items, print, record::Asker};
use crate::{
    config::Purpose,
    daemon,
    error::{Error, Result},
    model::{
        reference::Reference,
        request::{RecordAsks, Words},
    },
    store::Store,
};
use clap::Args;

/// Remove the words of one mail, or of one item, from the record
///
/// For a mail filed under the wrong child. Its words go out of the log, the history, the letters kept, the papers and the IRO Monitoring folder; the
/// item a mail opened is emptied, and withdrawn if it is open. That it happened, who removed the words, when and why stays, and the
/// history still verifies. Without --yes it only says what would go. The mailbox, printed pages and earlier backups are people's to
/// look after.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bywhen redact TR-2026-0001 --because \"logged under the wrong child\"
  bywhen redact \"<1f3a@northmoor.gov.uk>\" --because \"sent to the wrong mailbox\" --by \"Joan Birkett\" --yes")]
pub(super) struct Redact {
    #[command(flatten)]
    config: ConfigFolder,
    /// The mail, by its Message-ID, or the item, by its reference
    #[arg(value_name = "MESSAGE-ID|REF")]
    what: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    because: String,
    /// Remove it: it cannot be brought back
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    asker: Asker,
}

impl Redact {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let words = match self.what.parse::<Reference>() {
            Ok(reference) => Words::Item(reference),
            Err(_) => Words::Mail(self.what.trim().trim_start_matches('<').trim_end_matches('>').to_owned()),
        };
        let because = said(Some(self.because), "--because")?.unwrap_or_default();
        let preview = block_on(async {
            let mut store = Store::open_to_read(database).await?;
            let log = store.load().await?;
            if let Words::Item(reference) = &words {
                items::known(&log, std::slice::from_ref(reference))?;
            }
            let Some(redaction) = store.redaction(&words).await? else {
                return Err(Error::usage(format!("there is no mail with the Message-ID `{}` in the log", self.what)));
            };
            match daemon::held(&redaction, &log) {
                Some(why) => Err(Error::usage(format!("{why}. Nothing was changed"))),
                None => Ok(redaction.told()),
            }
        })?;
        if self.yes {
            return self.asker.ask_with(&settings, RecordAsks::Redact { words, because });
        }
        print(&format!(
            "This would go, for good:\n{preview}Nothing was changed. To remove it, say so again with --yes\n"
        ))
    }
}
